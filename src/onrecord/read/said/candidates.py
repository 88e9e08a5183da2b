"""Candidates: every place in a parsed paragraph where a source may announce content through a verb, a noun or a phrase.

Deliberately too many; `weigh` says how likely each one is. A candidate has a frame, the construction it was found by:

    C  clause        X said (that) ...            N  noun phrase   X rejected the plan
    I  infinitive    X vowed to ...               P  preposition   X called for talks
    J  adjective     X is confident that ...      B  passive       the plan was rejected by X
    M  parenthesis   ..., X said, ...             S  as-clause     as X reports, ...
    A  according to X, in X's opinion             H  noun          X's claim that ...
    T  tail          ..., X said on Friday.
    Q  quotation     "...", X said
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from onrecord.read import grammar
from onrecord.read.grammar import Range, children, phrase
from onrecord.read.said.cues import classes_of, nouns
from onrecord.read.tables import roles

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_VIEW_NOUNS = frozenset({"opinion", "view", "word", "eye", "assessment", "judgment", "judgement", "estimate"})
_VIEW_PREPOSITIONS = frozenset({"in", "by", "on", "from"})
_PHRASE_WORDS = _VIEW_PREPOSITIONS | {"according"}
_COLLECTIVES = frozenset(
    "ally authority country government group member nation parliament party people power side state team union west "
    "world administration alliance body campaign committee commission council court delegation league ministry "
    "office".split()
)
_COMPLETING = frozenset({"as", "of", "for", "with", "over", "against", "about", "to", "toward", "towards"})
PHRASES = frozenset("NP")
"""The frames whose content is a phrase, not a clause."""

NEGATED = "neg"
"""The feature of a cue that is itself negated: did not deny, neither confirmed nor denied."""

PLACE = "dep="
"""Features of where in its sentence a cue stands: in a corpus without nesting they tell against what stands inside."""

RELAYED = "relayed"
"""The feature of somebody cited or quoted as saying: the construction says who speaks."""

RELAYS = frozenset({"cite", "quote"})
_REPORTS = frozenset({"say", "deny", "accuse", "ask"})
_TAIL_AFTER = 3
_NOMINATIVE = {
    "his": "he",
    "him": "he",
    "her": "she",
    "their": "they",
    "them": "they",
    "its": "it",
    "my": "i",
    "our": "we",
}
_TAIL_PLACES = frozenset({"conj", "ROOT", "dep", "ccomp"})
_TAIL_MARKS = frozenset({",", "-", "--", "–", "—", '"'})
_CLAUSE_HEADS = frozenset({"VERB", "AUX", "NOUN", "ADJ", "PROPN"})
_SUBORDINATE_ADVERBS = frozenset({"as", "like"})


@dataclass(frozen=True, slots=True)
class Candidate:
    """A possible attribution in one Doc; all ranges are token numbers. `verb` is the head of the cue.

    Of two reports by one subject (said A and denied B), `until` is where the content of the first one ends at most,
    and `joined` the first cue, for the second one.
    """

    frame: str
    verb: int
    lemma: str
    source_head: int | None
    source: tuple[Range, ...]
    cue: tuple[Range, ...]
    content: tuple[Range, ...]
    features: tuple[str, ...]
    who: str = "none"
    until: int | None = None
    joined: Range | None = None


def candidates(doc: Doc) -> Iterator[Candidate]:
    """All candidates of a parsed paragraph, quotations apart, in the order of their cues."""
    raised: dict[int, Token] = {}
    announcing = nouns()
    for token in doc:
        pos = token.pos_
        if pos in ("VERB", "AUX"):
            if token.dep_ not in ("aux", "auxpass"):
                for c in _of_verb(token, raised):
                    yield _in_place_of(raised[token.i], c) if token.i in raised else c
        elif pos == "NOUN" and token.lemma_ in announcing:
            yield from _of_noun(token)
        if token.lower_ in _PHRASE_WORDS and (
            token.dep_ in ("prep", "advmod", "advcl", "mark") or token.tag_ in ("IN", "VBG")
        ):
            yield from _of_phrase(token)


def _in_place_of(first: Token, c: Candidate) -> Candidate:
    """A second report stands where the first one stands, not where the parser hung it."""
    place = PLACE + first.dep_
    return replace(
        c, joined=(first.i, first.i + 1), features=tuple(f.replace(PLACE + "conj", place) for f in c.features)
    )


def _of_verb(verb: Token, raised: dict[int, Token]) -> Iterator[Candidate]:
    """The candidates of a verb; `raised` leads from verbs that the parser hung too low to the report they go with."""
    if verb.lower_ == "according":
        return
    below = grammar.by_label(verb)
    clause = next((c for c in below.get("ccomp", ()) if c.pos_ in _CLAUSE_HEADS), None)
    infinitive = next((c for c in below.get("xcomp", ()) if any(k.lower_ == "to" for k in c.lefts)), None)
    if not grammar.PASSIVES.isdisjoint(below):
        yield from _passive(verb, clause, infinitive)
        return
    who = grammar.subject(raised.get(verb.i, verb))
    obj = next(iter(below.get("dobj", ())), None)
    if clause is not None:
        words, second = _second_report(verb, clause, _content(verb, clause, who))
        if second is not None:
            raised[second.i] = verb
        first = _build("C", verb, who, clause, words, relay=_relay(verb))
        yield first if second is None else replace(first, until=words[-1] + 1)
    else:
        yield from _beside_clause(verb, who)
    if infinitive is not None and clause is None:
        yield _build("I", verb, who, infinitive, [t.i for t in infinitive.subtree])
    if clause is not None or infinitive is not None:
        return
    if obj is not None:
        yield from _object(verb, who, obj, below)
    else:
        yield from _prepositions(verb, who, below.get("prep", ()))
        yield from _adjectives(verb, who, below.get("acomp", ()))


def _passive(verb: Token, clause: Token | None, infinitive: Token | None) -> Iterator[Candidate]:
    """Was rejected by X; was told that; it was reported that; is expected to."""
    by, who = grammar.agent(verb), next(iter(children(verb, "nsubjpass")), None)
    if by is not None and who is not None:
        yield _build("B", verb, by, who, [t.i for t in who.subtree])
    elif clause is not None:
        told = who if who is not None and who.lower_ != "it" else None
        yield _build("C", verb, told, clause, _content(verb, clause, told), passive=True)
    elif infinitive is not None and who is not None:
        words = [t.i for t in who.subtree] + [t.i for t in infinitive.subtree]
        yield _build("I", verb, None, infinitive, words, passive=True)


def _beside_clause(verb: Token, who: Token | None) -> Iterator[Candidate]:
    """A reporting clause beside what it reports: as X reports, ...; ..., X said, ..."""
    if verb.dep_ in ("advcl", "parataxis") and _as_clause(verb):
        mine = {t.i for t in verb.subtree}
        words = [t.i for t in verb.sent if t.i not in mine]
        if words:
            yield _build("S", verb, who, verb, words)
    elif verb.dep_ == "parataxis" and verb.head != verb:
        mine = {t.i for t in verb.subtree}
        yield _build("M", verb, who, verb.head, [t.i for t in verb.head.subtree if t.i not in mine])
    elif who is not None and verb.dep_ in _TAIL_PLACES and "say" in classes_of(verb.lemma_.lower()):
        first = min(who.left_edge.i, verb.i)
        start = verb.sent.start
        if first - start > _TAIL_AFTER and verb.doc[first - 1].text in _TAIL_MARKS:
            yield _build("T", verb, who, verb.doc[start:first].root, range(start, first - 1))


def _object(verb: Token, who: Token | None, obj: Token, below: Mapping[str, Sequence[Token]]) -> Iterator[Candidate]:
    """Rejected the plan; called it a plot; accused X of Y. Whom somebody cites is a source, not content."""
    if verb.lemma_ in RELAYS and (obj.ent_type_ == "PERSON" or obj.lemma_ in roles()):
        return
    particle = next(iter(below.get("prt", ())), None)
    end = obj.right_edge.i + 1
    colon = next((t.i for t in verb.doc[obj.i : end] if t.text == ":"), end)
    last = max([colon - 1] + [c.right_edge.i for c in verb.children if c.i > obj.i and _completes(c)])
    yield _build("N", verb, who, obj, range(obj.left_edge.i, last + 1), particle=particle)
    prepositions = below.get("prep", ())
    if any(c.lower_ in ("of", "over", "for") and c.i > obj.i for c in prepositions):
        yield from _prepositions(verb, who, prepositions)


def _adjectives(verb: Token, who: Token | None, adjectives: Iterable[Token]) -> Iterator[Candidate]:
    for adjective in adjectives:
        for c in adjective.children:
            if c.dep_ in ("ccomp", "xcomp", "prep") and c.i > adjective.i:
                yield _build("J", adjective, who, c, [t.i for t in c.subtree], first=verb)
                break


def _completes(child: Token) -> bool:
    """Whether a child of the verb after its object belongs to what is said of it: called X a Y, accused X of Y."""
    if child.dep_ in ("oprd", "xcomp", "acomp"):
        return True
    if child.dep_ != "prep" or child.lower_ not in _COMPLETING:
        return False
    return not any(o.dep_ == "pobj" and o.ent_type_ in ("DATE", "TIME") for o in child.children)


def _prepositions(verb: Token, who: Token | None, prepositions: Iterable[Token]) -> Iterator[Candidate]:
    for prep in prepositions:
        if prep.i < verb.i:
            continue
        for inner in prep.children:
            if inner.dep_ in ("pobj", "pcomp") and inner.ent_type_ not in ("DATE", "TIME"):
                yield _build("P", verb, who, inner, [t.i for t in inner.subtree], prep=prep)
                break


def _of_noun(noun: Token) -> Iterator[Candidate]:
    clause = next((c for c in noun.children if c.dep_ in ("acl", "ccomp", "relcl") and c.i > noun.i), None)
    if clause is None or (clause.dep_ == "relcl" and not any(k.dep_ == "mark" for k in clause.lefts)):
        return
    if clause.dep_ == "acl" and clause.tag_ in ("VBN", "VBG"):
        return
    who = next(iter(children(noun, "poss")), None)
    if who is None:
        who = next(
            (o for p in children(noun, "prep") if p.lower_ in ("of", "by", "from") for o in children(p, "pobj")), None
        )
    if who is None and noun.dep_ == "dobj":
        who = grammar.subject(noun.head)
    yield _build("H", noun, who, clause, [t.i for t in clause.subtree])


def _of_phrase(token: Token) -> Iterator[Candidate]:
    """According to X; in X's opinion; in the words of X."""
    who: Token | None = None
    if token.lower_ == "according":
        to = next((c for c in token.children if c.lower_ == "to"), None)
        who = next((o for o in to.children if o.dep_ in ("pobj", "pcomp")), None) if to is not None else None
        stop = to.i + 1 if to is not None else token.i + 1
    elif token.lower_ in _VIEW_PREPOSITIONS and token.dep_ == "prep":
        noun = next((o for o in token.children if o.dep_ == "pobj" and o.lemma_.lower() in _VIEW_NOUNS), None)
        if noun is not None:
            of = next((p for p in children(noun, "prep") if p.lower_ == "of"), None)
            who = next(iter(children(noun, "poss") or (children(of, "pobj") if of is not None else [])), None)
            stop = noun.i + 1 if of is None or who is None or who.i < noun.i else of.i + 1
    if who is None:
        return
    head = token.head if token.head != token else token.sent.root
    mine = {t.i for t in token.subtree}
    words = [t.i for t in head.subtree if t.i not in mine] if head.pos_ in ("VERB", "AUX") else []
    if not words:
        words = [t.i for t in token.sent if t.i not in mine]
    if words:
        yield _build("A", token, who, head, words, stop=stop)


def _as_clause(verb: Token) -> bool:
    return any(
        c.lower_ in _SUBORDINATE_ADVERBS and c.dep_ in ("mark", "advmod") and c.i < verb.i for c in verb.children
    )


def _content(verb: Token, clause: Token, who: Token | None) -> list[int]:
    report = grammar.reporting(verb, clause, who)
    words = [t.i for t in clause.subtree if t.i not in report]
    aside = next((c for c in reversed(list(clause.children)) if _is_aside(c)), None)
    if aside is not None and words and words[-1] == aside.right_edge.i:
        words = [i for i in words if i < aside.left_edge.i]
    if words and words[0] > verb.i:
        for c in verb.conjuncts:  # "said A, but B": B has a subject of its own and no cue
            if c.head == verb and c.i > clause.i and grammar.own_subject(c) is not None and not classes_of(c.lemma_):
                words += range(words[-1] + 1, c.right_edge.i + 1)
        above = verb.head
        if verb.dep_ == "ccomp" and above.i > words[-1] and not classes_of(above.lemma_):
            # "stressed that even if A, B": the parser takes B for the main clause
            words += range(words[-1] + 1, above.right_edge.i + 1)
    return words


def _is_aside(c: Token) -> bool:
    """Who else reports it, after a comma: "..., as Interfax reports"; the tagger takes such a verb for a noun."""
    before = c.left_edge.i - 1
    comma = before >= 0 and c.doc[before].text == ","
    return comma and c.dep_ == "advcl" and c.left_edge.lower_ == "as" and "say" in classes_of(c.lemma_.lower())


def _relay(verb: Token) -> list[Token]:
    """The words of a relay before its verb of saying: "cited ... as" saying, "was quoted by TASS as" telling."""
    as_ = verb.head
    return [as_.head, as_] if verb.dep_ == "pcomp" and as_.lower_ == "as" and as_.head.lemma_ in RELAYS else []


def _second_report(verb: Token, clause: Token, words: list[int]) -> tuple[list[int], Token | None]:
    """Said A and denied B: the parser hangs "denied" on the verb of A. The words of A alone, and the second verb."""
    if classes_of(clause.lemma_) & _REPORTS or not words or words[0] < verb.i:
        return words, None
    for c in clause.subtree:
        second = c.dep_ == "conj" and c.tag_ == verb.tag_ and c.tag_ == "VBD" and c.head == clause
        if second and classes_of(c.lemma_.lower()) & _REPORTS and grammar.own_subject(c) is None:
            joined = [k.i for k in clause.children if k.dep_ == "cc" and k.i < c.i]
            return [i for i in words if i < min([c.left_edge.i, *joined])], c
    return words, None


def _build(
    frame: str,
    cue: Token,
    who: Token | None,
    content: Token,
    words: Iterable[int],
    *,
    prep: Token | None = None,
    particle: Token | None = None,
    first: Token | None = None,
    stop: int | None = None,
    passive: bool = False,
    relay: Sequence[Token] = (),
) -> Candidate:
    doc = cue.doc
    source = _source(who, cue) if who is not None else None
    cues = {cue.i, *(t.i for t in (prep, particle, first, *relay) if t is not None), *range(cue.i, stop or cue.i + 1)}
    helpers = children(first or cue, "neg", "aux", "auxpass")
    if any(c.dep_ == "neg" for c in helpers):
        cues |= {c.i for c in helpers}
    if source is not None:
        cues -= set(range(*source))
    taken = cues | (set(range(*source)) if source else set())
    content_words = [i for i in words if i not in taken]
    ranges = [grammar.without_that(doc, r) for r in grammar.runs(doc, content_words)]
    if frame in PHRASES:
        ranges = [grammar.without_aside(doc, r) for r in ranges]
    return Candidate(
        frame=frame,
        verb=cue.i,
        lemma=cue.lemma_.lower(),
        source_head=None if who is None else who.i,
        source=() if source is None else (source,),
        cue=tuple(grammar.runs(doc, cues)),
        content=tuple(r for r in ranges if r[1] > r[0]),
        features=(
            *_features(frame, cue, who, content, prep, particle, passive=passive, verb=first or cue),
            *([RELAYED] if relay else ()),
        ),
        who=source_kind(who),
    )


def _source(who: Token, cue: Token) -> Range:
    """The whole noun phrase of a source, unless the cue hangs inside it ("X, who said ...")."""
    for whole in (True, False):
        first, stop = phrase(who, whole=whole)
        if not first <= cue.i < stop:
            return first, grammar.with_name(who.doc, stop)
    return who.i, who.i + 1


def _features(
    frame: str,
    cue: Token,
    who: Token | None,
    content: Token,
    prep: Token | None,
    particle: Token | None,
    *,
    passive: bool,
    verb: Token,
) -> Iterator[str]:
    name = frame + (":" + prep.lower_ if prep is not None else "") + ("!" if passive else "")
    lemma = cue.lemma_.lower() + ("+" + particle.lower_ if particle is not None else "")
    beside = prep if prep is not None else particle
    known = classes_of(cue.lemma_.lower(), beside.lower_ if beside is not None else None)
    yield "frame=" + frame
    yield "name=" + name
    yield "lemma=" + lemma
    yield f"lemma={lemma}|{name}"
    for cue_class in sorted(known) or ("none",):
        yield f"class={cue_class}|{name}"
    who_kind = source_kind(who)
    yield "who=" + who_kind
    yield f"who={who_kind}|{frame}"
    if who is not None and who.pos_ == "NOUN":
        yield "noun=" + who.lemma_.lower()
    yield "tag=" + verb.tag_
    place = verb.dep_ + (":cue" if verb.dep_ == "ccomp" and classes_of(verb.head.lemma_.lower()) else "")
    yield PLACE + place
    yield f"{PLACE}{place}|{frame}"
    for c in verb.children:
        if c.dep_ == "aux" and c.tag_ in ("MD", "TO"):
            yield "aux=" + c.lower_
        elif c.dep_ == "neg":
            yield NEGATED
    if verb.dep_ == "conj" and any(c.dep_ == "preconj" and c.lower_ == "neither" for c in verb.head.children):
        yield NEGATED
    yield f"content={content.pos_}|{frame}"
    if any(c.dep_ == "mark" and c.lower_ == "that" for c in content.lefts):
        yield "that"
    if any(c.dep_ == "mark" and c.lower_ in ("if", "whether") for c in content.lefts):
        yield "whether|" + frame
    yield "before" if content.i < cue.i else "after"


def source_kind(who: Token | None) -> str:
    """What kind of word a source is: for the weights, and for who may be meant."""
    if who is None:
        return "none"
    if who.pos_ == "PRON":
        return "pron:" + _NOMINATIVE.get(who.lower_, who.lower_)
    if who.pos_ == "PROPN":
        return "name:" + (who.ent_type_ or "other")
    if who.lemma_.lower() in roles():
        return "noun:role"
    if who.lemma_.lower() in _COLLECTIVES:
        return "noun:collective"
    return "noun" + (":" + who.ent_type_ if who.ent_type_ else "")
