"""The contract lines of what an article tells beside statements: events, denials and stances, and back."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from onrecord.records.contract import (
    Line,
    party_line,
    read_party,
    read_span,
    read_spans,
    read_when,
    span_line,
    spans,
    when_line,
)
from onrecord.records.denial import Denial
from onrecord.records.event import Event, MeasureTold, MeetingTold, Quantity
from onrecord.records.stance import Stance
from onrecord.records.statement import Party

FINDINGS = ("denial", "event", "stance")
"""The kinds of line that one article tells beside its statements."""
PARTIES: dict[str, tuple[str, ...]] = {
    "denial": ("holder", "affirmer"),
    "event": ("by", "to"),
    "stance": ("holder",),
}
"""Under which keys the lines of a kind have somebody with a part in it: an object, or a list of them."""


def event_line(e: Event) -> Line:
    """The line of an event. `by` and `to` say how the article names those whom `actor` and `recipient` list."""
    return with_actors(
        {
            "kind": "event",
            "id": e.id,
            "confidence": round(e.confidence, 4),
            "article": e.article,
            "event_type": e.event_type,
            "mode": e.mode,
            "context": list(e.context),
            "cameo": e.cameo,
            "by": list(map(party_line, e.actors)),
            "to": list(map(party_line, e.recipients)),
            "trigger": span_line(e.trigger),
            "when": when_line(e.when),
            "place": e.place,
            "status": e.status,
            "status_basis": spans(e.status_basis),
            "intensity": e.intensity,
            "statement": e.statement,
            "meeting": _meeting_line(e.meeting),
            "measure": _measure_line(e.measure),
            "why": list(e.why),
        }
    )


def with_actors(line: Line) -> Line:
    """An event line with the actors and spans of its parties also in the flat keys of the contract."""
    for flat, key in (("actor", "by"), ("recipient", "to")):
        parties = line[key]
        line[flat] = list(dict.fromkeys(p["actor"] for p in parties if p["actor"] is not None))
        line[f"{flat}_spans"] = [span for p in parties for span in p["basis"]]
    return line


def _meeting_line(m: MeetingTold | None) -> Line | None:
    if m is None:
        return None
    return {
        "body": m.body,
        "format": m.format,
        "status": m.status,
        "agenda": spans(m.agenda),
        "outcome": spans(m.outcome),
    }


def _measure_line(m: MeasureTold | None) -> Line | None:
    return None if m is None else {"type": m.type, "quantity": quantity_line(m.quantity)}


def quantity_line(q: Quantity | None) -> Line | None:
    """An amount as an object."""
    return None if q is None else {"value": q.value, "unit": q.unit, "span": span_line(q.span)}


def read_quantity(x: Mapping[str, Any] | None) -> Quantity | None:
    """An amount from its object."""
    if x is None:
        return None
    return Quantity(None if x.get("value") is None else float(x["value"]), x["unit"], read_span(x["span"]))


def read_event(x: Mapping[str, Any]) -> Event:
    """An event line as a record; KeyError, TypeError or ValueError when it is none."""
    meeting, measure = x.get("meeting"), x.get("measure")
    return Event(
        id=x["id"],
        article=x["article"],
        event_type=x["event_type"],
        trigger=read_span(x["trigger"]),
        actors=_parties(x.get("by")),
        recipients=_parties(x.get("to")),
        status=x["status"],
        confidence=float(x["confidence"]),
        mode=x.get("mode"),
        context=tuple(x.get("context") or ()),
        cameo=x.get("cameo"),
        when=read_when(x.get("when")),
        place=x.get("place"),
        intensity=None if x.get("intensity") is None else float(x["intensity"]),
        statement=x.get("statement"),
        status_basis=read_spans(x.get("status_basis")),
        meeting=None
        if meeting is None
        else MeetingTold(
            meeting.get("body"),
            meeting["format"],
            meeting["status"],
            read_spans(meeting.get("agenda")),
            read_spans(meeting.get("outcome")),
        ),
        measure=None if measure is None else MeasureTold(measure["type"], read_quantity(measure.get("quantity"))),
        why=tuple(x.get("why") or ()),
    )


def _parties(xs: Iterable[Mapping[str, Any]] | None) -> tuple[Party, ...]:
    return tuple(p for p in map(read_party, xs or ()) if p is not None)


def denial_line(d: Denial) -> Line:
    """The line of a denial; `form` is its kind."""
    return {
        "kind": "denial",
        "id": d.id,
        "confidence": round(d.confidence, 4),
        "article": d.article,
        "form": d.kind,
        "holder": party_line(d.holder),
        "cue": span_line(d.cue),
        "object": spans(d.object),
        "points_back": spans(d.points_back),
        "affirmer": party_line(d.affirmer),
        "statement": d.statement,
        "why": list(d.why),
    }


def read_denial(x: Mapping[str, Any]) -> Denial:
    """A denial line as a record; KeyError, TypeError or ValueError when it is none."""
    return Denial(
        id=x["id"],
        article=x["article"],
        kind=x["form"],
        holder=read_party(x.get("holder")),
        cue=read_span(x["cue"]),
        object=read_spans(x["object"]),
        confidence=float(x["confidence"]),
        points_back=read_spans(x.get("points_back")),
        affirmer=read_party(x.get("affirmer")),
        statement=x.get("statement"),
        why=tuple(x.get("why") or ()),
    )


def stance_line(s: Stance) -> Line:
    """The line of a stance."""
    return {
        "kind": "stance",
        "id": s.id,
        "confidence": round(s.confidence, 4),
        "article": s.article,
        "holder": party_line(s.holder),
        "stance": s.stance,
        "target": span_line(s.target),
        "about": list(s.about),
        "evidence": spans(s.evidence),
        "condition": spans(s.condition),
        "statement": s.statement,
        "when": when_line(s.when),
        "why": list(s.why),
    }


def read_stance(x: Mapping[str, Any]) -> Stance:
    """A stance line as a record; KeyError, TypeError or ValueError when it is none."""
    holder = read_party(x["holder"])
    if holder is None:
        raise ValueError("a stance has a holder")
    return Stance(
        id=x["id"],
        article=x["article"],
        holder=holder,
        stance=x["stance"],
        target=read_span(x["target"]),
        about=tuple(x["about"]),
        evidence=read_spans(x["evidence"]),
        confidence=float(x["confidence"]),
        condition=read_spans(x.get("condition")),
        statement=x.get("statement"),
        when=read_when(x.get("when")),
        why=tuple(x.get("why") or ()),
    )
