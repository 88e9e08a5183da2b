"""Meetings and measures: the occurrences that are one, told by all reports together."""

from __future__ import annotations

from dataclasses import replace

from onrecord.reconcile.occurrence import measures, meetings
from onrecord.records import Event, MeetingTold, Span, content_id
from tests.reconcile.occurrence.press import event, found

MAY = {"a": "2031-05-05", "b": "2031-05-07", "c": "2031-05-07"}


def about(e: Event, agenda: str = "", outcome: str = "") -> Event:
    """The event with an agenda and an outcome."""
    assert e.meeting
    at = e.trigger.end + 10
    one, other = ((Span(e.article, at, at + len(x), x),) if x else () for x in (agenda, outcome))
    return replace(e, meeting=replace(e.meeting, agenda=one, outcome=other))


def test_a_meeting_joins_what_its_reports_tell() -> None:
    events = [
        event("a", "E", "talks", "N", "2031-05-06", type_="CONSULT", status="planned", meeting="planned"),
        event("b", "N", "met", "E", "2031-05-06", type_="CONSULT", body="Sound Council", place="Karsholm"),
    ]
    events = [about(events[0], agenda="the ferry"), about(events[1], outcome="no date")]
    (o,) = found(events, MAY)
    (m,) = meetings([o], events)
    assert m.id == content_id("meeting", *o.events)
    assert (m.body, m.participants, m.status, m.place) == ("Sound Council", ("E", "N"), "held", "Karsholm")
    assert ([s.exact for s in m.agenda], [s.exact for s in m.outcome]) == (["the ferry"], ["no date"])
    assert [s.exact for s in m.evidence] == ["talks", "met"]
    assert (m.when, m.events, m.confidence) == (o.when, o.events, o.confidence)
    assert m.format in ("met", "talks")


def test_a_plan_that_came_to_nothing() -> None:
    events = [
        event("a", "E", "meet", "N", "2031-05-06", type_="CONSULT", status="planned", meeting="planned"),
        event("b", "E", "meeting", "N", "2031-05-06", type_="CONSULT", status="denied", meeting="cancelled"),
    ]
    (m,) = meetings(found(events, MAY), events)
    assert m.status == "cancelled"


def test_a_claim_that_it_was_held_does_not_outweigh_the_outlet() -> None:
    events = [
        event("b", "E", "met", "N", "2031-05-06", type_="CONSULT", status="denied", meeting="cancelled"),
        event("c", "E", "met", "N", "2031-05-06", type_="CONSULT", meeting="held", claim="s1"),
    ]
    (m,) = meetings(found(events, MAY), events)
    assert m.status == "cancelled"


def test_meetings_of_one_body_stay_apart() -> None:
    told = MeetingTold("Sound Council", "session", "held")
    events = [
        replace(event("a", "L", "session", "", when, type_="CONSULT"), meeting=told)
        for when in ("2016", "2022", "2031-04", "2031-10")
    ]
    assert len(meetings(found(events, MAY), events)) == 4


def test_only_meetings_are_meetings_and_only_measures_measures() -> None:
    events = [event("a", "E", "struck", "N"), event("a", "E", "sanctions", "S", type_="SANCTION", measure="sanction")]
    assert meetings(found(events), events) == []
    (m,) = measures(found(events), events)
    assert (m.type, m.by, m.towards, m.quantity, m.status) == ("sanction", ("E",), ("S",), None, "happened")


def test_a_measure_keeps_the_amount_that_one_report_gives() -> None:
    events = [
        event("a", "E", "pledged", "N", type_="AID", status="planned", measure="aid", amount=(40.0, "crowns")),
        event("b", "E", "pledge", "N", type_="AID", status="planned", measure="aid"),
    ]
    (o,) = found(events, MAY)
    (m,) = measures([o], events)
    assert m.quantity is not None
    assert (m.quantity.value, m.quantity.unit, m.type, m.status) == (40.0, "crowns", "aid", "planned")
    assert (m.events, m.id) == (o.events, content_id("measure", *o.events))
    assert [s.exact for s in m.evidence] == ["pledged", "pledge"]
