"""Quotations and who announces them: the reporting words beside the marks, within one paragraph.

A newspaper's paragraph puts them after ("...," X said), before (X said: "..."), or between two parts of one quotation
("...," X said. "..."). What stands inside marks never announces what stands outside.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from onrecord.read import grammar
from onrecord.read.grammar import Range, phrase, trim
from onrecord.read.said.candidates import RELAYED, RELAYS, Candidate, source_kind
from onrecord.read.said.cues import classes_of, is_compound

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

CLAUSAL_WORDS = 4
"""A quotation of fewer words is a piece of the reporter's sentence unless its punctuation says otherwise."""

_REACH_AFTER = 40
_NEAR = 4
_RELAY_REACH = 24
"""Tokens from "cited" to "as saying": titles are long."""

_NAME_WORDS = 8
_SAYS = frozenset({"say", "ask", "promise", "want", "deny", "accuse", "praise", "think"})
_END = frozenset({".", "!", "?", "…", "..."})


@dataclass(frozen=True, slots=True)
class Spoken:
    """A quotation as token numbers; closed: its closing mark is printed; clausal: whole words of a speaker."""

    first: int
    stop: int
    closed: bool
    clausal: bool


def spoken(doc: Doc, quotations: Sequence[tuple[int, int, bool]]) -> list[Spoken]:
    """Quotations (start, end, closed in code points of the Doc's text) as token ranges."""
    found = []
    starts = [t.idx for t in doc] if quotations else []
    for start, end, closed in quotations:
        first, stop = _tokens(doc, starts, start, end)
        if stop > first:
            found.append(Spoken(first, stop, closed, _clausal(doc, first, stop)))
    return found


def _tokens(doc: Doc, starts: list[int], start: int, end: int) -> Range:
    from bisect import bisect_left

    first = bisect_left(starts, start)
    if first > 0 and doc[first - 1].idx + len(doc[first - 1]) > start:
        first -= 1
    return first, bisect_left(starts, end)


def _clausal(doc: Doc, first: int, stop: int) -> bool:
    words = [t for t in doc[first:stop] if not t.is_punct and not t.is_space]
    if not words:
        return False
    ends = doc[stop - 1].text in {",", *_END} or (stop < len(doc) and doc[stop].text == ",")
    finite = any(t.pos_ in ("VERB", "AUX") and t.tag_ in ("VBZ", "VBP", "VBD", "MD", "VB") for t in words)
    starts_big = words[0].text[:1].isupper()
    if len(words) < CLAUSAL_WORDS:
        announced = first > 1 and doc[first - 1].is_quote and doc[first - 2].text == ":"
        return starts_big and ends and (announced or doc[stop - 1].text in {",", "!", "?"})
    return finite or (ends and starts_big)


def announced(doc: Doc, quotes: Sequence[Spoken]) -> list[Candidate]:
    """One candidate (frame Q) for each group of clausal quotations with its reporting words, in order."""
    groups: list[tuple[list[Spoken], _Report]] = []
    inside = [False] * (len(doc) + 1)
    for q in quotes:
        inside[q.first : q.stop] = [True] * (q.stop - q.first)
    previous_stop = 0
    for n, q in enumerate(quotes):
        if not q.clausal:
            if groups and _is_second_half(doc, q) and previous_stop <= groups[-1][1].verb < q.first:
                groups[-1][0].append(q)
                previous_stop = q.stop
            continue
        following = quotes[n + 1].first if n + 1 < len(quotes) else len(doc)
        earlier = max((p.stop for p in quotes[:n]), default=0)
        report = _after(doc, q, following, inside) or _before(doc, q, earlier, inside)
        last = groups[-1] if groups else None
        if last is not None and report is not None and report.verb == last[1].verb:
            last[0].append(q)
        elif last is not None and (report is None or report.weak) and _continues(doc, last[1], q, previous_stop):
            last[0].append(q)
        elif report is not None:
            groups.append(([q], report))
        previous_stop = q.stop
    return [_candidate(doc, members, report) for members, report in groups]


def _is_second_half(doc: Doc, q: Spoken) -> bool:
    """A fragment that goes on after the report: "Not with guns," she added, "but with our feet." """
    before = q.first - 1
    while before >= 0 and doc[before].text in {'"', "'", "``"}:
        before -= 1
    return before >= 0 and doc[before].text in {",", *_END} and doc[q.stop - 1].text in _END


@dataclass(frozen=True, slots=True)
class _Report:
    verb: int
    who: Range | None
    head: int | None
    cue: tuple[Range, ...]
    side: str
    weak: bool


def _segment_after(doc: Doc, q: Spoken, following: int) -> Range:
    """From the closing mark to the end of the sentence or the next quotation."""
    first = q.stop
    while first < following and doc[first].text in {'"', "'", "''", ",", "-", "–", "—"}:
        first += 1
    stop = first
    while stop < following and stop - first < _REACH_AFTER:
        if doc[stop].text in _END and (stop + 1 >= following or _starts_sentence(doc, stop + 1)):
            break
        stop += 1
    return first, stop


def _starts_sentence(doc: Doc, i: int) -> bool:
    return doc[i].text[:1].isupper() or doc[i].text in {'"', "'", "(", "``"} or doc[i].is_space


def _after(doc: Doc, q: Spoken, following: int, inside: list[bool]) -> _Report | None:
    first, stop = _segment_after(doc, q, following)
    # a full stop inside the marks ends the report: what follows is the next sentence, but for a bare "he said"
    ended = doc[q.stop - 1].text in {".", "…", "..."}
    weak: _Report | None = None
    for i in range(first, stop):
        t = doc[i]
        if t.lower_ == "according" and i + 1 < stop:
            return None if ended else _according(doc, i)
        says = bool(classes_of(t.lemma_.lower(), doc[i + 1].lower_ if i + 1 < len(doc) else None) & _SAYS)
        if inside[i] or not _can_report(t, says):
            continue
        if ended and not (says and i - first <= _NEAR and _bare(t)):
            return weak
        who, head = _speaker_near(doc, i, first, stop)
        if who is None or not (says or (i - first <= _NEAR + 2 and doc[q.stop - 1].text == ",")):
            continue
        if t.lemma_ in ("cite", "quote") and any(doc[j].lower_ == "as" for j in range(i, min(i + _RELAY_REACH, stop))):
            return _cited(doc, i, stop, "after")
        if says:
            return _Report(i, who, head, _cue(doc, i), "after", weak=False)
        weak = weak or _Report(i, who, head, _cue(doc, i), "after", weak=True)
    return weak


def _bare(t: Token) -> bool:
    """Nothing of its own that it reports: "he said", "said X, the mayor"; not "Szabo confirmed the meeting"."""
    if any(c.dep_ == "neg" for c in t.children):
        return False
    return not any(
        c.i > t.i and (c.dep_ in ("ccomp", "xcomp", "oprd") or (c.dep_ == "dobj" and t.lemma_ != "tell"))
        for c in t.children
    )


def _can_report(t: Token, says: bool) -> bool:
    """Whether a word can be the verb of a report; a verb of saying also where the tagger takes it for a noun."""
    if t.pos_ in ("NOUN", "PROPN"):
        return says and t.tag_.startswith("V")
    return t.pos_ in ("VERB", "AUX") and t.dep_ not in ("aux", "auxpass") and (says or t.dep_ != "relcl")


def _before(doc: Doc, q: Spoken, earlier: int, inside: list[bool]) -> _Report | None:
    last = q.first - 1
    while last >= earlier and doc[last].text in {'"', "'", "``"}:
        last -= 1
    if last < earlier:
        return None
    colon, comma = doc[last].text == ":", doc[last].text == ","
    first = _sentence_start(doc, earlier, last, colon=colon)
    weak: _Report | None = None
    for i in range(last, first - 1, -1):
        t = doc[i]
        if t.pos_ not in ("VERB", "AUX") or inside[i] or t.dep_ in ("aux", "auxpass"):
            continue
        if t.lower_ == "according":
            return _according(doc, i)
        who, head = _speaker_near(doc, i, first, last + 1)
        if who is None:
            continue
        known = classes_of(t.lemma_.lower(), doc[i + 1].lower_)
        if known & _SAYS and (colon or comma or last - i <= _NEAR):
            if t.lemma_ in ("cite", "quote"):
                return _cited(doc, i, last + 1, "before")
            return _Report(i, who, head, _cue(doc, i), "before", weak=False)
        if (colon or comma) and weak is None:
            weak = _Report(i, who, head, _cue(doc, i), "before", weak=True)
    if colon and weak is None:
        weak = _named_before_colon(doc, first, last)
    return weak if colon or comma else None


def _sentence_start(doc: Doc, earlier: int, last: int, *, colon: bool) -> int:
    first = earlier
    for i in range(last - 1, earlier - 1, -1):
        if doc[i].text in _END and not (colon and last - i == 1):
            first = i + 1
            break
    while first <= last and doc[first].text in {'"', "'", ",", "''"}:
        first += 1
    return first


def _named_before_colon(doc: Doc, first: int, last: int) -> _Report | None:
    """An interview's "Name:"."""
    name = trim(doc, first, last)
    if last - first > _NAME_WORDS or name[1] <= name[0] or not any(t.pos_ == "PROPN" for t in doc[name[0] : name[1]]):
        return None
    return _Report(last, name, doc[name[0] : name[1]].root.i, ((last, last + 1),), "before", weak=False)


def _continues(doc: Doc, report: _Report, q: Spoken, previous_stop: int) -> bool:
    """Nothing but the last report and punctuation stands between the last quotation and this one."""
    between = [t for t in doc[previous_stop : q.first] if not t.is_punct and not t.is_space]
    if not between:
        return True
    return previous_stop <= report.verb < q.first


def _according(doc: Doc, i: int) -> _Report | None:
    to = i + 1
    who = next((c for c in doc[to].children if c.dep_ == "pobj"), None)
    if who is None:
        return None
    return _Report(i, phrase(who), who.i, ((i, to + 1),), "after", weak=False)


def _cited(doc: Doc, i: int, stop: int, side: str) -> _Report | None:
    """Y cited X as saying: X is the source, "cited" and "as saying" are the cue."""
    passive = grammar.is_passive(doc[i])
    # of two subjects the near one: the other stands in the quotation that the parser joins to the verb
    near = [c for c in doc[i].children if c.dep_ == ("nsubjpass" if passive else "dobj")]
    who = min(near, key=lambda c: abs(c.i - i), default=None)
    as_ = next((j for j in range(i + 1, min(i + 12, stop)) if doc[j].lower_ == "as"), None)
    if who is None or as_ is None:
        return None
    return _Report(i, phrase(who), who.i, ((i, i + 1), (as_, min(as_ + 2, stop))), side, weak=False)


def _cue(doc: Doc, i: int) -> tuple[Range, ...]:
    t = doc[i]
    words = {i} | {c.i for c in t.children if c.dep_ == "prt"}
    if any(c.dep_ == "neg" for c in t.children):
        words |= {c.i for c in t.children if c.dep_ in ("aux", "neg")}
    if i + 1 < len(doc) and is_compound(t.lemma_.lower(), doc[i + 1].lower_):
        words.add(i + 1)
    return tuple(grammar.runs(doc, words))


def _speaker_near(doc: Doc, verb: int, first: int, stop: int) -> tuple[Range | None, int | None]:
    """The subject of the verb by the parse; failing that, the noun phrase next to it in the segment first..stop."""
    who = grammar.subject(doc[verb])
    if who is not None and first <= who.i < stop:
        a, b = phrase(who)
        a, b = max(a, first), min(b, stop)
        if b > a and not a <= verb < b:
            return trim(doc, a, b), who.i
    for t in _neighbours(doc, verb, first, stop):
        a, b = _flat_phrase(doc, t.i, first, stop, verb)
        return (a, b), t.i
    return None, None


def _neighbours(doc: Doc, verb: int, first: int, stop: int) -> Iterator[Token]:
    for i in range(verb - 1, max(first, verb - 4) - 1, -1):
        if doc[i].pos_ in ("PROPN", "PRON", "NOUN") and doc[i].lower_ not in ("that", "which", "it", "this"):
            yield doc[i]
    for i in range(verb + 1, min(stop, verb + 5)):
        if doc[i].pos_ in ("PROPN", "PRON", "NOUN"):
            yield doc[i]


def _flat_phrase(doc: Doc, i: int, first: int, stop: int, verb: int) -> Range:
    nominal = ("PROPN", "NOUN", "ADJ", "DET", "NUM")
    a = b = i
    while a - 1 >= first and a - 1 != verb and doc[a - 1].pos_ in nominal:
        a -= 1
    while b + 1 < stop and b + 1 != verb and doc[b + 1].pos_ in nominal:
        b += 1
    return trim(doc, a, b + 1)


def _candidate(doc: Doc, members: Sequence[Spoken], report: _Report) -> Candidate:
    content = [trim(doc, q.first, q.stop) for q in members]
    head = doc[report.head] if report.head is not None else None
    verb = doc[report.verb]
    lemma = verb.lemma_.lower()
    words = sum(b - a for a, b in content)
    known = classes_of(lemma)
    features = ["frame=Q", f"lemma={lemma}", f"lemma={lemma}|Q", "side=" + report.side, f"weak={report.weak}"]
    features += [f"class={c}|Q" for c in sorted(known or {"none"})]
    if lemma in RELAYS and len(report.cue) > 1:
        features.append(RELAYED)
    features += ["who=" + source_kind(head), f"who={source_kind(head)}|Q", f"long={min(words // 8, 4)}"]
    return Candidate(
        frame="Q",
        verb=report.verb,
        lemma=lemma,
        source_head=report.head,
        source=() if report.who is None else (report.who,),
        cue=report.cue,
        content=tuple(r for r in content if r[1] > r[0]),
        features=tuple(features),
        who=source_kind(head),
    )
