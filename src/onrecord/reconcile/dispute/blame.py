"""Blame: somebody is said to have done it, and says that another did: "Kesta blamed Turvia" - "Kesta was to blame"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from onrecord.reconcile.dispute.case import Case
from onrecord.reconcile.dispute.contrary import unit_side
from onrecord.reconcile.dispute.doer import SOON, done_by, soon
from onrecord.reconcile.dispute.index import Index
from onrecord.reconcile.dispute.match import state_names
from onrecord.reconcile.dispute.voice import Voice, voice
from onrecord.reconcile.utterance.alike.tokens import Token, cut
from onrecord.records import Report, Side, Span, Statement

_SELF = r"(?:(?:it|him|her|them)sel(?:f|ves)\s+)?"
_BE = r"(?:is|are|was|were|(?:ha[ds]|have) been)"
_HAVE = r"(?:(?:ha[ds]|have)\s+)?"
_WHO = r"(?P<who>[^,;.]{2,60}?)"
_OTHERS = (
    re.compile(
        rf"^{_WHO}\s+{_SELF}{_BE}\s+{_SELF}(?:to blame|responsible|behind|at fault|guilty)\b"
        r"(?:\s+(?:for|of))?\s+(?P<thing>.+)$"
    ),
    re.compile(rf"^{_WHO}\s+{_HAVE}(?:carried out|staged|committed|launched|perpetrated|mounted)\s+(?P<thing>.+)$"),
    re.compile(rf"^it\s+{_BE}\s+{_WHO}\s+(?:that|who|which)\s+{_HAVE}(?P<thing>.+)$", re.I),
)
"""Clauses that say who did a thing."""
_BLAMED = (re.compile(rf"^{_WHO}\s+for\s+(?P<thing>.+)$"), re.compile(rf"^(?P<thing>.+)\s+on\s+{_WHO}$"))
"""What is said with "blame": "blamed Turvia for the raid", "blamed the raid on Turvia"."""
_BLAMES = re.compile(r"\bblam(?:e[ds]?|ing)\b")
_NEGATED = re.compile(r"\b(?:not|no|never|none|neither|nobody|if|whether|may|might|could|would)\b|n['’]t\b", re.I)


@dataclass(frozen=True, slots=True)
class _Other:
    """What one who is blamed says: that another did the thing."""

    voice: Voice
    statement: Statement
    span: Span
    thing: list[Token]


def blames(reports: Sequence[Report], index: Index) -> Iterator[Case]:
    """The cases in which one who is said to have done a thing says, soon after, who else did."""
    for number, report in enumerate(reports):
        for other in _others(report):
            for unit in index.before(number, other.span.start, 2 * SOON):
                if not soon(unit, other.span.start) or not unit.voice.other(other.voice):
                    continue
                if done_by(unit, other.voice, other.thing):
                    why = f"{unit.voice.name} and {other.voice.name} each say that another did it."
                    denied = Side(other.voice.actor, other.voice.name, other.span, other.statement.id)
                    yield Case(unit_side(unit), denied, unit.span, 0.65, why)


def _others(report: Report) -> Iterator[_Other]:
    """The statements of a report that say who did a thing, and not the speaker's own people."""
    for s in report.statements:
        if s.negated or not s.content:
            continue
        words = s.content[-1]
        ways = _BLAMED if any(_BLAMES.search(c.exact) for c in s.cue) else _OTHERS
        made = next((m for way in ways for m in [way.match(words.exact)] if m is not None), None)
        who = voice(s) if made is not None else None
        if made is None or who is None or _NEGATED.search(words.exact):
            continue
        blamed = cut(made["who"])
        if state_names(blamed) & who.stands or {t.stem for t in blamed} & {t.stem for t in cut(who.name) if t.name}:
            continue
        yield _Other(who, s, words, cut(made["thing"], words.start + made.start("thing")))
