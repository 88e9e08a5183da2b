"""Titles and given names are looked up as if every person were asked."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from onrecord.names import same_first_name, words_of
from onrecord.read.family import Family
from onrecord.read.holders import Holders
from onrecord.read.known import Known
from onrecord.read.offices import fits

OFFICES = ["Defence Minister", "Prime Minister", "minister of Veland", "Foreign Minister of Veland", "president"]
TITLES = ["minister", "defence minister", "foreign minister", "president", "minister of Veland"]
NAMES = "Anna Ann A. Hanna Boris Borys Bo B. Victor Viktor Vitcor Victoria vik. Vik V".split()
EVENTS = st.lists(
    st.tuples(st.sampled_from(["speaks", "is named"]), st.integers(0, 3), st.integers(0, 12)), max_size=25
)


def person(name: str, offices: list[str], mentions: set[int]) -> Known:
    known = Known(name, "person", {(s, s + 1) for s in mentions})
    for office in offices:
        known.hold(office, words_of(office))
    return known


PERSONS = st.lists(
    st.builds(
        person,
        st.sampled_from(NAMES),
        st.lists(st.sampled_from(OFFICES), max_size=2),
        st.sets(st.integers(0, 12), max_size=4),
    ),
    min_size=4,
    max_size=4,
)


@given(PERSONS, EVENTS, st.sampled_from(TITLES), st.integers(0, 13), st.integers(0, 4))
def test_a_title_means_who_spoke_last_or_was_named_last(
    persons: list[Known], events: list[tuple[str, int, int]], title: str, before: int, out: int
) -> None:
    holders = Holders(persons)
    spoken: list[tuple[int, Known]] = []
    for event, who, at in events:
        if event == "speaks":
            spoken.append((at, persons[who]))
            holders.spoke(persons[who], at)
        else:
            persons[who].mentions.add((at, at + 1))
            holders.mentioned(persons[who], at)
    exclude = persons[out] if out < len(persons) else None
    able = [p for p in persons if p is not exclude and any(fits(words_of(title), o) for o in p.offices.values())]
    speakers = [p for end, p in spoken if end <= before and p in able]
    last = max(able, key=lambda p: max((s for s, _ in p.mentions if s < before), default=-1), default=None)
    expected = able[0] if len(able) == 1 else speakers[-1] if speakers else last
    assert holders.of(words_of(title), before, exclude) is expected


@given(st.lists(st.sampled_from(NAMES), max_size=6), st.sampled_from(NAMES))
def test_of_one_family_the_first_whose_given_name_fits_is_meant(given_names: list[str], name: str) -> None:
    persons = [Known(f"{g} Holm", "person") for g in given_names]
    expected = next((p for p in persons if same_first_name(p.name.split()[0], name)), None)
    assert Family(persons).of_given_name(name) is expected
