"""Who said what by rules over a dependency parse alone: the kind of reader that media monitors run on spaCy.

Three rules, over one paragraph: a clause under a reporting verb with that verb's subject; a quotation with the nearest
reporting verb and its subject; "according to X". Verbs are those of data/cues.tsv that report speech or thought.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import TYPE_CHECKING

from onrecord.data import rows
from scoring import Attribution, Range

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

REPORTING = frozenset({"say", "ask", "promise", "think", "deny", "accuse"})
LEAST_WORDS = 4
"""A quotation of fewer words is a name or a term."""

_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_PAIRS = {"“": "”", "„": "“”", "«": "»", '"': '"', "``": "''"}


@cache
def verbs() -> frozenset[str]:
    """Lemmas of reporting verbs."""
    return frozenset(w for name, words in rows("cues.tsv") if name in REPORTING for w in words.split() if "+" not in w)


def attributions(doc: Doc, start: int = 0) -> list[Attribution]:
    """The attributions of a paragraph; `start` is where it stands in its text, in code points."""
    marks = list(quotations(doc))
    inside = {i for first, stop in marks for i in range(first, stop)}
    found, told = list[Attribution](), set[int]()
    for source, cue, content in [*clauses(doc), *according(doc)]:
        if cue[0].i not in inside:
            found.append(attribution(start, source, cue, content))
            told |= {t.i for t in content}
    for first, stop in marks:
        if stop - first < LEAST_WORDS or 2 * len(told & set(range(first, stop))) >= stop - first:
            continue
        verb = nearest_verb(doc, first, stop, inside)
        if verb is not None:
            source = noun_phrase(subject(verb))
            found.append(attribution(start, source, [verb], doc[first:stop]))
    return joined(found)


def clauses(doc: Doc) -> Iterator[tuple[list[Token], list[Token], list[Token]]]:
    """X said that ...; ..., X said."""
    for verb in doc:
        if not reports(verb) or subject(verb) is None:
            continue
        source = noun_phrase(subject(verb))
        for clause in verb.children:
            if clause.dep_ == "ccomp":
                left_out = {verb.i, *(t.i for t in source)}
                words = [t for t in clause.subtree if t.i not in left_out]
                yield source, [verb], words[1:] if words[:1] and words[0].lower_ == "that" else words


def according(doc: Doc) -> Iterator[tuple[list[Token], list[Token], list[Token]]]:
    """According to X, ...: the rest of the sentence is what X says."""
    for word in doc[:-1]:
        to = doc[word.i + 1]
        who = next((c for c in to.children if c.dep_ == "pobj"), None)
        if word.lower_ == "according" and to.lower_ == "to" and who is not None:
            source = noun_phrase(who)
            left_out = {word.i, to.i, *(t.i for t in source)}
            yield source, [word, to], [t for t in word.sent if t.i not in left_out]


def quotations(doc: Doc) -> Iterator[Range]:
    """The tokens first..stop between two marks that fit."""
    opened: tuple[int, str] | None = None
    for t in doc:
        if opened is not None and t.text in opened[1]:
            yield opened[0], t.i
            opened = None
        elif opened is None and t.text in _PAIRS:
            opened = t.i + 1, _PAIRS[t.text]


def nearest_verb(doc: Doc, first: int, stop: int, inside: set[int]) -> Token | None:
    """The reporting verb with a subject that is nearest to a quotation, in a sentence that it touches."""
    begin = doc[max(0, first - 2)].sent.start
    end = doc[min(len(doc) - 1, stop + 1)].sent.end
    near = [t for t in doc[begin:end] if t.i not in inside and reports(t) and subject(t) is not None]
    return min(near, key=lambda t: min(abs(t.i - first), abs(t.i - stop)), default=None)


def reports(token: Token) -> bool:
    """Whether a word is a reporting verb."""
    return token.pos_ == "VERB" and token.lemma_.lower() in verbs()


def subject(verb: Token) -> Token | None:
    """The subject of a verb, or of the one that it is joined to by "and"."""
    for v in (verb, verb.head if verb.dep_ == "conj" else verb):
        for c in v.children:
            if c.dep_ in _SUBJECTS:
                return c
    return None


def noun_phrase(head: Token | None) -> list[Token]:
    """The words under a noun, without a relative clause at its end."""
    if head is None:
        return []
    clause = {t.i for c in head.children if c.dep_ == "relcl" for t in c.subtree}
    words = [t for t in head.subtree if t.i not in clause]
    while words and words[-1].is_punct:
        words.pop()
    return words


def joined(found: Iterable[Attribution]) -> list[Attribution]:
    """One attribution for one source and cue: the scheme takes what a verb announces in pieces for one content."""
    by: dict[tuple[tuple[Range, ...], ...], tuple[Range, ...]] = {}
    for a in found:
        by[a.source, a.cue] = (*by.get((a.source, a.cue), ()), *a.content)
    return [Attribution(source, cue, content) for (source, cue), content in by.items()]


def attribution(start: int, source: Iterable[Token], cue: Iterable[Token], content: Iterable[Token]) -> Attribution:
    """An attribution from its tokens, in a paragraph that begins at `start`."""
    return Attribution(stretches(source, start), stretches(cue, start), stretches(content, start))


def stretches(tokens: Iterable[Token], start: int) -> tuple[Range, ...]:
    """Tokens as stretches of the text in code points, neighbours joined, without punctuation at the edges."""
    runs: list[list[Token]] = []
    for t in sorted(tokens, key=lambda t: t.i):
        if runs and t.i == runs[-1][-1].i + 1:
            runs[-1].append(t)
        else:
            runs.append([t])
    words = [[t for t in run if not (t.is_punct or t.is_space)] for run in runs]
    return tuple((start + w[0].idx, start + w[-1].idx + len(w[-1])) for w in words if w)
