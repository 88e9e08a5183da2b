"""Whatever the events: a partition, the same in any order, and the same one by one as all at once."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from onrecord.reconcile.occurrence import measures, meetings
from onrecord.records import Event, EventType, Occurrence
from tests.reconcile.occurrence.press import covers, day, event, found

ARTICLES = "abcdef"
PUBLISHED = {"a": "2031-05-04", "b": "2031-05-05", "c": "2031-05-09", "d": "2031-05-05", "e": "2031-06"}
STORIES = {"a": "s1", "b": "s1", "c": "s1", "d": "s2"}
TYPES: list[EventType] = ["CONSULT", "AGREE", "ASSAULT", "COERCE"]


@st.composite
def told(draw: st.DrawFn) -> list[Event]:
    made = []
    for n in range(draw(st.integers(0, 14))):
        trigger = draw(
            st.sampled_from(["met", "talks", "visited", "struck", "second strike", "another strike", "signed"])
        )
        type_ = draw(st.sampled_from(TYPES))
        made.append(
            event(
                draw(st.sampled_from(ARTICLES)),
                draw(st.sampled_from(["E", "N", "E, N", "", "the rebels"])),
                trigger,
                draw(st.sampled_from(["E", "N", "S", "", "rebels"])),
                draw(st.sampled_from([None, None, "2031-05-04", "2031-05-03", "2031-05", "2031"])),
                type_=type_,
                status=draw(st.sampled_from(["happened", "happened", "planned", "denied", "hypothetical", "hoped"])),
                place=draw(st.sampled_from([None, None, "Vienna", "Austria", "Graz"])),
                claim=draw(st.sampled_from([None, "x1"])),
                meeting=draw(st.sampled_from([None, "held", "planned"])) if type_ == "CONSULT" else None,
                amount=draw(st.sampled_from([None, None, (2.0, "%"), (3.0, "%")])),
                start=100 * n,
            )
        )
    return made


def split(events: Sequence[Event]) -> list[Occurrence]:
    return found(events, PUBLISHED, STORIES)


@given(told(), st.randoms(use_true_random=False))
def test_a_partition_in_any_order(events: list[Event], random: object) -> None:
    whole = split(events)
    assert covers(whole, events)
    assert [o.id for o in whole] == sorted(o.id for o in whole)
    mixed = list(events)
    random.shuffle(mixed)  # type: ignore[attr-defined]
    assert split(mixed) == whole
    assert meetings(whole, mixed) == meetings(split(mixed), events)
    assert measures(whole, mixed) == measures(split(mixed), events)


@given(told())
def test_articles_one_by_one_give_what_all_at_once_gives(events: list[Event]) -> None:
    grown = list[Event]()
    last = list[Occurrence]()
    for article in reversed(ARTICLES):
        grown = [*grown, *(e for e in events if e.article == article)]
        last = split(grown)
        assert covers(last, grown)
    assert last == split(events)


@given(told())
def test_nothing_of_one_occurrence_contradicts_itself(events: list[Event]) -> None:
    by_id = {e.id: e for e in events}
    for o in split(events):
        members = [by_id[id_] for id_ in o.events]
        for a, b in combinations(members, 2):
            if a.when and b.when:
                assert max(a.when.earliest, b.when.earliest) <= min(a.when.latest, b.when.latest)
            assert {a.place, b.place} != {"Vienna", "Graz"}
            assert (a.status == "hypothetical") == (b.status == "hypothetical")
            amounts = [e.measure.quantity.value for e in (a, b) if e.measure and e.measure.quantity]
            assert len({*amounts}) < 2
            if a.when is None and b.when is None and a.article == b.article:
                assert {a.status, b.status} not in ({"planned", "happened"}, {"hoped", "denied"})
        assert o.status in {e.status for e in members}
        assert o.when is None or o.when in [e.when for e in members]
        assert set(o.articles) == {e.article for e in members}


def test_the_day_of_an_article_need_not_be_known() -> None:
    assert day("2031-12").latest.isoformat() == "2031-12-31"
