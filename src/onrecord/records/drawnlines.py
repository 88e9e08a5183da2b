"""The contract lines of what is drawn from the events, denials and stances of all articles, and back."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from onrecord.records.contract import Line, read_span, read_spans, read_when, span_line, spans, when_line
from onrecord.records.denial import Dispute, Side
from onrecord.records.findinglines import quantity_line, read_quantity
from onrecord.records.ids import content_id
from onrecord.records.occurrence import Measure, Meeting, Occurrence
from onrecord.records.stance import Issue, Position

DRAWN = ("dispute", "measure", "meeting", "occurrence", "position")
"""The kinds of line that are drawn from events, denials and stances."""


def occurrence_line(o: Occurrence) -> Line:
    """The line of an occurrence."""
    return {
        "kind": "occurrence",
        "id": o.id,
        "confidence": round(o.confidence, 4),
        "events": list(o.events),
        "articles": list(o.articles),
        "event_type": o.event_type,
        "actor": list(o.actors),
        "recipient": list(o.recipients),
        "status": o.status,
        "when": when_line(o.when),
        "place": o.place,
        "why": list(o.why),
    }


def read_occurrence(x: Mapping[str, Any]) -> Occurrence:
    """An occurrence line as a record; KeyError, TypeError or ValueError when it is none."""
    return Occurrence(
        x["id"],
        tuple(x["events"]),
        tuple(x["articles"]),
        x["event_type"],
        tuple(x["actor"]),
        tuple(x["recipient"]),
        x["status"],
        read_when(x.get("when")),
        x.get("place"),
        float(x["confidence"]),
        tuple(x.get("why") or ()),
    )


def meeting_line(m: Meeting) -> Line:
    """The line of a meeting."""
    return {
        "kind": "meeting",
        "id": m.id,
        "confidence": round(m.confidence, 4),
        "body": m.body,
        "format": m.format,
        "participants": list(m.participants),
        "when": when_line(m.when),
        "place": m.place,
        "agenda": spans(m.agenda),
        "outcome": spans(m.outcome),
        "status": m.status,
        "evidence": spans(m.evidence),
        "events": list(m.events),
    }


def read_meeting(x: Mapping[str, Any]) -> Meeting:
    """A meeting line as a record; KeyError, TypeError or ValueError when it is none."""
    return Meeting(
        x["id"],
        x.get("body"),
        x.get("format") or "",
        tuple(x["participants"]),
        read_when(x.get("when")),
        x.get("place"),
        read_spans(x.get("agenda")),
        read_spans(x.get("outcome")),
        x["status"],
        read_spans(x["evidence"]),
        tuple(x.get("events") or ()),
        float(x["confidence"]),
    )


def measure_line(m: Measure) -> Line:
    """The line of a measure."""
    return {
        "kind": "measure",
        "id": m.id,
        "confidence": round(m.confidence, 4),
        "type": m.type,
        "by": list(m.by),
        "towards": list(m.towards),
        "quantity": quantity_line(m.quantity),
        "when": when_line(m.when),
        "status": m.status,
        "evidence": spans(m.evidence),
        "events": list(m.events),
    }


def read_measure(x: Mapping[str, Any]) -> Measure:
    """A measure line as a record; KeyError, TypeError or ValueError when it is none."""
    return Measure(
        x["id"],
        x["type"],
        tuple(x["by"]),
        tuple(x["towards"]),
        read_quantity(x.get("quantity")),
        read_when(x.get("when")),
        x["status"],
        read_spans(x["evidence"]),
        tuple(x.get("events") or ()),
        float(x["confidence"]),
    )


def dispute_line(d: Dispute) -> Line:
    """The line of a dispute."""
    return {
        "kind": "dispute",
        "id": d.id,
        "confidence": round(d.confidence, 4),
        "proposition": span_line(d.proposition),
        "affirmed": list(map(_side_line, d.affirmed)),
        "denied": list(map(_side_line, d.denied)),
        "about": d.kind,
        "without_content": d.without_content,
        "why": list(d.why),
    }


def _side_line(s: Side) -> Line:
    return {"actor": s.actor, "name": s.name, "span": span_line(s.span), "statement": s.statement}


def read_dispute(x: Mapping[str, Any]) -> Dispute:
    """A dispute line as a record; KeyError, TypeError or ValueError when it is none."""
    return Dispute(
        x["id"],
        read_span(x["proposition"]),
        _sides(x["affirmed"]),
        _sides(x["denied"]),
        float(x["confidence"]),
        x.get("about") or "truth",
        bool(x.get("without_content")),
        tuple(x.get("why") or ()),
    )


def _sides(xs: Iterable[Mapping[str, Any]]) -> tuple[Side, ...]:
    return tuple(Side(s.get("actor"), s.get("name") or "", read_span(s["span"]), s.get("statement")) for s in xs)


def position_line(p: Position) -> Line:
    """The line of a position."""
    return {
        "kind": "position",
        "id": p.id,
        "confidence": round(p.confidence, 4),
        "actor": p.actor,
        "actor_name": p.name,
        "issue": p.issue,
        "stance": p.stance,
        "when": when_line(p.when),
        "evidence": spans(p.evidence),
        "condition": spans(p.condition),
        "article": p.article,
        "statement": p.statement,
        "why": list(p.why),
    }


def read_position(x: Mapping[str, Any]) -> Position:
    """A position line as a record; KeyError, TypeError or ValueError when it is none."""
    return Position(
        x["id"],
        x.get("actor"),
        x.get("actor_name") or "",
        x["issue"],
        x["stance"],
        read_when(x.get("when")),
        read_spans(x["evidence"]),
        x["article"],
        float(x["confidence"]),
        read_spans(x.get("condition")),
        x.get("statement"),
        tuple(x.get("why") or ()),
    )


def issue_line(i: Issue) -> Line:
    """The line of an issue that the user names."""
    return {
        "kind": "issue",
        "id": content_id("issue", i.label, list(i.phrases), list(i.examples)),
        "confidence": 1.0,
        "label": i.label,
        "phrases": list(i.phrases),
        "examples": list(i.examples),
    }


def read_issue(x: Mapping[str, Any]) -> Issue:
    """An issue line as a record; KeyError or TypeError when it is none."""
    return Issue(x["label"], tuple(x["phrases"]), tuple(x.get("examples") or ()))
