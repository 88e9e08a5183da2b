"""Stances: their words, their holder, their day; and that silence gives none."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from onrecord.records import Dated, Stance, When
from tests.read.reading import READER, article, read


def stances(text: str, day: date | None = None) -> tuple[Stance, ...]:
    made = article(text)
    if day is not None:
        made = made.__class__(**{f: getattr(made, f) for f in made.__slots__} | {"published": _day(day)})
    return READER.read([Dated(made)])[0].stances


def _day(day: date) -> When:
    return When(day, day, "day", (), "metadata")


def only(text: str, day: date | None = None) -> Stance:
    found = stances(text, day)
    assert len(found) == 1, found
    return found[0]


def test_the_evidence_is_the_clause_and_the_target_what_it_is_about() -> None:
    found = only('"The weather is mild today, but we need a dialogue with Norway," Envoy Ilse Brandt said on Friday.')
    assert [e.exact for e in found.evidence] == ["we need a dialogue with Norway"]
    assert found.target.exact == "a dialogue with Norway"
    assert found.about == ("dialogue", "Norway")
    assert found.statement is not None
    assert found.why


def test_demonyms_and_capitals_name_the_state() -> None:
    assert only("Sweden condemned the Norwegian blockade.").about == ("blockade", "Norway")
    assert only("Denmark supports talks with Oslo and Norway.").about == ("talk", "Norway")


def test_each_of_a_list_is_a_target_of_its_own() -> None:
    found = stances('"We do not recognise the annexation of Dorvia and interference in elections," Ilse Brandt said.')
    assert [(s.stance, s.about[0]) for s in found] == [("against", "annexation"), ("against", "interference")]


def test_each_of_several_names_takes_the_stance() -> None:
    found = stances("Russia, Cuba and Venezuela welcomed the vote.")
    assert sorted((s.holder.name, s.stance) for s in found) == [
        ("Cuba", "for"),
        ("Russia", "for"),
        ("Venezuela", "for"),
    ]


def test_one_name_with_an_and_stays_one() -> None:
    assert only("Bosnia and Herzegovina supports the treaty.").holder.name == "Bosnia and Herzegovina"


def test_a_clause_that_narrows_the_target_belongs_to_it() -> None:
    assert only("Norway will not support a deal that excludes the islands.").target.exact == (
        "a deal that excludes the islands"
    )


def test_the_condition_inside_the_object_is_no_part_of_the_target() -> None:
    found = only("Somalia accepts Kenyan access to its ports on condition that its coast is mapped.")
    assert found.stance == "conditional"
    assert found.target.exact == "Kenyan access to its ports"
    assert [c.exact for c in found.condition] == ["on condition that its coast is mapped"]


def test_more_of_a_thing_is_not_the_thing() -> None:
    assert only("Kenya opposes any expansion of the partnership.").about[0] == "expansion"
    assert only("Kenya wants an expansion of the partnership.").about[0] == "partnership"


def test_we_is_the_body_and_i_the_person() -> None:
    text = 'NATO Secretary General Ilse Brandt spoke. "We must help Norway. I oppose a base," Brandt said.'
    assert {s.holder.name for s in stances(text) if s.stance == "for"} == {"NATO"}
    assert {s.holder.name for s in stances(text) if s.stance == "against"} == {"Ilse Brandt"}


def test_a_stance_told_as_of_now_has_the_day_of_the_article() -> None:
    found = only("Norway opposes the base.", date(2021, 5, 4))
    assert found.when is not None
    assert found.when.earliest == date(2021, 5, 4)


def test_an_act_of_the_past_without_a_day_is_undated() -> None:
    assert only("Norway opposed the base.", date(2021, 5, 4)).when is None


def test_a_condition_is_a_span() -> None:
    found = only("Norway supports the treaty only if Sweden signs it.")
    assert found.stance == "conditional"
    assert [c.exact for c in found.condition] == ["only if Sweden signs it"] or [c.exact for c in found.condition] == [
        "if Sweden signs it"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The council met on Friday in Dunholm. Nine members were there, and they spoke for two hours.",
        "The river rose by two metres in the night. Ferries stopped at ten.",
        "Ilse Brandt said that the train left at nine and that the station was empty.",
        "Norway and Sweden share a border of 1,600 kilometres.",
        "",
    ],
)
def test_silence_gives_no_stance(text: str) -> None:
    assert not read(text).stances


PIECES = st.sampled_from(
    [
        *('"We need a bridge," ', "Ilse Brandt said. ", "Norway opposes ", "the base ", "if Sweden agrees", ". ", "?"),
        *("not ", "no longer ", "neither ", "nor ", "unless ", "but it depends on ", "there is no ", "reason to ", "“"),
        *("isolate ", "call for an end to ", "the need for ", "which ", "must ", "cannot ", "in favour of ", "’", "”"),
        *("\u00a0", "🙂 ", "\n\n"),
    ]
)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(PIECES, min_size=1, max_size=14).map("".join))
def test_every_span_holds_and_reading_twice_is_the_same(text: str) -> None:
    found = read(text).stances
    for s in found:
        assert all(x.holds_in(text) for x in (s.target, *s.evidence, *s.condition, *s.holder.basis))
        assert 0 <= s.confidence <= 1
        assert bool(s.condition) == (s.stance == "conditional")
    assert len({s.id for s in found}) == len(found)
    assert found == read(text).stances
