"""Denied: denials against the claims that they deny."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from onrecord.reconcile.dispute.answer import answered, none_of
from onrecord.reconcile.dispute.case import Case
from onrecord.reconcile.dispute.doer import done_by, soon
from onrecord.reconcile.dispute.index import Index
from onrecord.reconcile.dispute.match import common, names_agree, state_names
from onrecord.reconcile.dispute.units import Unit, telling
from onrecord.reconcile.dispute.voice import Voice, party_voice, voice
from onrecord.reconcile.utterance.alike.tokens import Token, cut, stem
from onrecord.records import Denial, Party, Report, Side, Span

_EMPTY = frozenset(
    stem(w)
    for w in "accusation allegation claim charge assertion report rumour rumor suggestion contention notion idea "
    "involvement role part any having fact repeated repeatedly such responsibility wrongdoing link plan statement "
    "word remark comment story very whole own anyone anybody anything anywhere nobody nothing".split()
)
"""Stems that tell nothing of what is denied."""
_LEGIT = frozenset(
    stem(w) for w in "legitimate legal lawful valid recognised recognized recognise recognize legally".split()
)
_TRUE = frozenset(stem(w) for w in "sincere true honest genuine correct right accurate credible truthful".split())
_SPEECH = frozenset(stem(w) for w in "word words statement remark comment claim assurance promise report".split())
_AHEAD = frozenset("would will plan plans planned planning intends intention intended".split())
_PRONOUNS = frozenset("he she it they his her its their".split())
_JOINED = re.compile(r"\s+(?:and|or)\s+(?=(?:the|any|its|their|his|her|having|that)\b|\w+ing\b)|;\s+")
COVERED, APART = 0.5, 0.6
"""The share of the words of what is denied that a claim must have: one that names the denier, and another."""
FEWEST, UNNAMED = 2, 3
"""Words in common at least: in a claim of the same article that names the denier, and in another."""
_UNTRUE = frozenset(stem(w) for w in "false fake denied denies hoax rumour rumor untrue".split())
"""Stems of words that tell something as untrue, which affirms nothing."""
_PART = re.compile(r"\b(?:involve\w+|responsib\w+|role|hand|part|complicity|nothing to do)\b")
_BREAK = re.compile(r"[.!?;\n]")
_LEAD = 60
"""Code points between the holder's name and the cue, where they are shown together."""


def of_denials(reports: Sequence[Report], index: Index) -> Iterator[Case]:
    """The cases that denials make with what is told of the other side, and with the statements of others."""
    for number, report in enumerate(reports):
        for d in report.denials:
            holder = _holder(report, d)
            if holder is None:
                continue
            told = _told(report, d, holder)
            if told is not None:
                yield told
            elif d.kind == "doubted":
                yield from _cautious(number, report, d, holder, index)
            elif d.kind == "not recognised":
                yield from _valid(number, report, d, holder, index)
            elif d.object:
                yield from _claimed(number, report, d, holder, index)


def _holder(report: Report, d: Denial) -> Voice | None:
    """The voice of who denies, with all for whom the article says that he speaks."""
    holder = party_voice(d.holder)
    if holder is None or d.holder is None or d.holder.naming is None:
        return holder
    own = (v for s in report.statements if s.naming == d.holder.naming for v in [voice(s)] if v is not None)
    return replace(holder, stands=frozenset().union(holder.stands, *(v.stands for v in own)))


def side(report: Report, d: Denial, holder: Voice) -> Side:
    """The denying side: from the holder's name, where it stands with the cue, to the end of the object."""
    start, end = d.cue.start, d.cue.end
    near = [s for s in d.object if abs(s.start - d.cue.end) < 2 * _LEAD or abs(d.cue.start - s.end) < 2 * _LEAD]
    start, end = min([start, *(s.start for s in near)]), max([end, *(s.end for s in near)])
    basis = [b for b in (d.holder.basis if d.holder else ()) if b.end <= start <= b.end + _LEAD]
    if basis and start == d.cue.start and not _BREAK.search(report.article.text, basis[0].end, start):
        start = basis[0].start
    return Side(holder.actor, holder.name, report.article.span(start, end), d.statement)


def _told(report: Report, d: Denial, holder: Voice) -> Case | None:
    """Where the article itself says who makes the claim that is denied."""
    other = party_voice(d.affirmer)
    if other is None or not other.other(holder) or d.kind in ("doubted", "not recognised"):
        return None
    words = d.points_back or (d.object if _tells(d.object, d.affirmer) else ())
    if not words:
        return None
    affirmed = Side(other.actor, other.name, words[-1], None)
    why = f"{holder.name} denies what {other.name} is told to say: “{d.cue.exact}”."
    return Case(affirmed, side(report, d, holder), words[-1], d.confidence, why)


def _tells(spans: Sequence[Span], affirmer: Party | None) -> bool:
    """Whether an object says what is claimed, beyond that there is a claim and whose it is."""
    own = {t.stem for t in cut(affirmer.name)} if affirmer is not None else set()
    return len([t for t in _words(spans) if t.stem not in own]) >= 2


def _words(spans: Sequence[Span]) -> list[Token]:
    """The words of an object that tell what is denied."""
    return [t for s in spans for t in cut(s.exact, s.start) if telling(t) and t.stem not in _EMPTY]


def _claimed(number: int, report: Report, d: Denial, holder: Voice, index: Index) -> Iterator[Case]:
    """The statements of others that say what is denied, or one of the things that are: those that say most of it."""
    modal = any(t.low in _AHEAD for s in d.object for t in cut(s.exact))
    for part in _parts(d.object):
        tokens = [t for t in _words(part) if t.stem not in {x.stem for x in cut(holder.name)}]
        told = list[tuple[float, Unit]]()
        for unit in index.near(number, (t.stem for t in tokens)):
            if not unit.voice.other(holder) or unit.borne or (unit.modal and not modal) or _overlaps(unit, d):
                continue
            if unit.stems & _UNTRUE:
                continue
            near = unit.article == number
            share = _share(tokens, unit, holder, near=near)
            if not share and near and soon(unit, d.cue.start) and _named(unit, holder):
                share = answered(tokens, none_of(part), unit)
                share = share or float(_unlinked(d) and done_by(unit, holder, tokens))
            if share:
                told.append((share, unit))
        most = max((share for share, _ in told), default=0.0)
        for share, unit in told:
            if share == most:
                affirmed = Side(unit.voice.actor, unit.voice.name, unit.span, unit.statement.id)
                why = f"{holder.name} denies what {unit.voice.name} says, {share:.0%} of the words alike."
                confidence = round(d.confidence * (0.6 + 0.3 * share), 4)
                yield Case(affirmed, side(report, d, holder), unit.span, confidence, why)


def _unlinked(d: Denial) -> bool:
    """Whether a denial is of having a part in something that is not itself denied."""
    return _PART.search(" ".join(s.exact for s in (d.cue, *d.object))) is not None


def _share(tokens: Sequence[Token], unit: Unit, holder: Voice, *, near: bool) -> float:
    """The share of the words that are denied, names and numbers aside, that a claim has; 0 where it is another one.

    What the whole story is about (its names) proves nothing: the doing itself has to be in both.
    """
    plain = {t.stem for t in tokens if not t.name and t.number is None}
    its = {t.stem for t in unit.tokens if telling(t) and not t.name and t.number is None}
    shared = common(plain, its)
    names = _named(unit, holder)
    if not shared or not (names or names_agree(tokens, unit.tokens)):
        return 0.0
    share = round(len(shared) / len(plain), 4)
    if len(plain) == len(shared) == 1 and names and unit.accuses and near:
        return share
    both = len(shared) + len({t.stem for t in tokens if t.name} & unit.stems)
    enough = share >= (COVERED if near and names else APART) and len(shared) >= min(2, len(plain))
    return share if enough and both >= (FEWEST if names and near else UNNAMED) else 0.0


def _parts(spans: Sequence[Span]) -> list[list[Span]]:
    """The things that an object joins: "support of the militia and participation in the fighting" are two."""
    found: list[list[Span]] = []
    for span in spans:
        at = 0
        for m in (*_JOINED.finditer(span.exact), None):
            stop = m.start() if m is not None else len(span.exact)
            if stop > at:
                piece = Span(span.article, span.start + at, span.start + stop, span.exact[at:stop])
                found.append([piece])
            at = m.end() if m is not None else stop
    return found if all(len(_words(part)) > 1 for part in found) else [list(spans)]


def _named(unit: Unit, holder: Voice) -> bool:
    """Whether a clause names the holder of the denial, or begins with a pronoun that can mean him."""
    own = {*holder.stands, *(t.stem for t in cut(holder.name) if not t.small)}
    return bool({*unit.names, *state_names(unit.tokens)} & own) or any(t.low in _PRONOUNS for t in unit.tokens[:2])


def _overlaps(unit: Unit, d: Denial) -> bool:
    """Whether a clause is the denial itself."""
    return any(
        unit.span.article == s.article and unit.span.start < s.end and s.start < unit.span.end
        for s in (d.cue, *d.object)
    )


def _valid(number: int, report: Report, d: Denial, holder: Voice, index: Index) -> Iterator[Case]:
    """Others who call valid what is not recognised."""
    wanted = {t.stem for t in _words(d.object[:1])}
    for unit in index.near(number, wanted | _LEGIT):
        if not unit.voice.other(holder) or unit.borne or _overlaps(unit, d):
            continue
        alike = len(common(wanted, unit.stems)) >= min(2, len(wanted))
        if (alike or unit.statement.id == d.statement) and unit.stems & _LEGIT:
            affirmed = Side(unit.voice.actor, unit.voice.name, unit.span, unit.statement.id)
            why = f"{holder.name} does not recognise what {unit.voice.name} calls valid."
            yield Case(affirmed, side(report, d, holder), unit.span, 0.7, why)


def _cautious(number: int, report: Report, d: Denial, holder: Voice, index: Index) -> Iterator[Case]:
    """Others who take at its word what is doubted: "sincere words from X" against "X's statement, with caution"."""
    if d.affirmer is None or ("caution" not in d.cue.exact and "salt" not in d.cue.exact):
        return
    author = {t.stem for t in cut(d.affirmer.name)[-1:]}
    for unit in index.near(number, author, least=1):
        if not unit.voice.other(holder) or unit.borne or unit.modal or not author <= unit.stems:
            continue
        if unit.stems & _TRUE and unit.stems & _SPEECH:
            affirmed = Side(unit.voice.actor, unit.voice.name, unit.span, unit.statement.id)
            why = f"{unit.voice.name} takes the words of {d.affirmer.name} for true, {holder.name} does not."
            yield Case(affirmed, side(report, d, holder), unit.span, 0.6, why)
