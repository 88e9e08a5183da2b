"""Going on: an occasion that one sentence tells holds for what the same speaker says next, or said just before."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace

from onrecord.read.beside.openings import Opening
from onrecord.read.beside.telling import Telling
from onrecord.read.beside.venue import SPEECH
from onrecord.read.named.known import Known
from onrecord.read.parse import Parse
from onrecord.read.said.attribute import Attribution
from onrecord.read.said.press import Relay
from onrecord.read.said.proposals import QUOTED
from onrecord.read.sayings import ELSEWHEN

Range = tuple[int, int]

_THIS = frozenset({"this", "so", "that", "it", "these words", "the above", "this view"})
_AUDIENCE = frozenset(
    {"tell", "speak", "talk", "say", "brief", "address", "inform", "note", "add", "explain", "stress"}
)
"""Cues whose addressee goes on hearing: not whom somebody warns or calls on."""
_PRONOUNS = frozenset({"he", "she", "they"})
_TIMES = frozenset({"DATE", "TIME"})
_NEAR = 1
"""Paragraphs from what somebody said to what goes on with it."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where and to whom something was said and who passed it on, in code points; None where nothing tells."""

    venue: Range | None = None
    addressee: Range | None = None
    relay: Relay | None = None


@dataclass(slots=True)
class _Run:
    """What one speaker says without a break: `open_` are statements without an occasion so far."""

    speaker: Known
    end: int
    place: Place
    open_: list[int]


def carried(
    parse: Parse,
    found: Sequence[Attribution],
    who: Sequence[Known | None],
    told: Sequence[Telling | None],
    own: Sequence[Place],
    opened: Sequence[tuple[Opening, Place]],
) -> list[Place]:
    """The places of the statements: their own, or that of the speaker's words around them where these are one saying.

    An occasion is passed on while nobody else speaks, no paragraph lies between, and the sentence tells of no other
    occasion, addressee or time. "He said this at the summit" and "She was speaking in Oslo" tell of the words before.
    """
    out = list(own)
    starts = [block.start for block, _ in parse.parsed]
    waiting = sorted(opened, key=lambda x: x[0].at)
    run: _Run | None = None
    pending: tuple[Opening, Place] | None = None
    k = 0
    for n in sorted((i for i, a in enumerate(found) if a.parent is None), key=lambda i: _begin(found[i])):
        a, speaker = found[n], who[n]
        while k < len(waiting) and waiting[k][0].at < _begin(a):
            pending = _hear(waiting[k], run, out, starts)
            k += 1
        if speaker is None:
            run = pending = None
            continue
        begin, end = _begin(a), max(a.verb, a.content[-1][1])
        if run is None or run.speaker is not speaker or _apart(starts, run.end, begin):
            run = _Run(speaker, end, Place(), [])
        if pending is not None and _is(pending[0], speaker) and not _apart(starts, pending[0].at, begin):
            run.place = pending[1]
        pending = None
        _take(n, a, told[n], run, out, parse.text)
        run.end = max(run.end, end)
    while k < len(waiting):
        _hear(waiting[k], run, out, starts)
        k += 1
    return out


def _begin(a: Attribution) -> int:
    return min(a.content[0][0], a.cue[0][0] if a.cue else a.verb, a.source[0][0] if a.source else a.verb)


def _apart(starts: Sequence[int], end: int, begin: int) -> bool:
    """Whether a whole paragraph lies between two places."""
    return bisect_left(starts, begin + 1) - bisect_left(starts, max(end, 1)) > _NEAR


def _hear(
    opening: tuple[Opening, Place], run: _Run | None, out: list[Place], starts: Sequence[int]
) -> tuple[Opening, Place] | None:
    """An opening that looks back gives its place to the run before it; any is kept for what follows."""
    told, place = opening
    if place == Place():
        return None
    if told.back and run is not None and _is(told, run.speaker) and not _apart(starts, run.end, told.at):
        for n in run.open_:
            out[n] = replace(place, relay=out[n].relay or place.relay)
        run.open_.clear()
        run.place = replace(place, relay=None)
    return None if _elsewhen(told.telling, times=False) else (told, replace(place, relay=None))


def _is(opening: Opening, speaker: Known) -> bool:
    """Whether an opening's subject can be a speaker: a part of the name, or a pronoun beside what he or she says."""
    who = opening.who.lower()
    if who in _PRONOUNS or who in speaker.role_words:
        return True
    return any(who == word for name in {speaker.name, *speaker.aliases} for word in name.lower().split())


def _take(n: int, a: Attribution, telling: Telling | None, run: _Run, out: list[Place], text: str) -> None:
    """Give a statement its place, from its own sentence or from its run, and the run what it tells."""
    mine = out[n]
    tells = mine.venue is not None or mine.addressee is not None
    if tells or mine.relay is not None:
        words = " ".join(text[s:e] for s, e in a.content).strip().lower()
        if words in _THIS:
            for other in run.open_:
                out[other] = replace(mine, relay=out[other].relay or mine.relay)
            run.open_.clear()
    if tells:
        same = mine.addressee is None or a.lemma in _AUDIENCE
        run.place = Place(mine.venue, mine.addressee if same else None)
        run.open_.clear()
    elif not a.classes & SPEECH and a.frame not in ("A", QUOTED):
        return  # what somebody believes or plans is no saying
    elif run.place == Place():
        run.open_.append(n)
    elif telling is not None and not _elsewhen(telling):
        out[n] = replace(run.place, relay=mine.relay)


def _elsewhen(telling: Telling, *, times: bool = True) -> bool:
    """Whether the outlet's own words tell of a time: then of another occasion, for all we know."""
    return any((times and t.ent_type_ in _TIMES) or ELSEWHEN.fullmatch(t.text) is not None for t in telling.tokens)
