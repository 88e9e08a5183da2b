"""The table of office terms is sound: it parses, its words are known, its terms follow one another."""

from __future__ import annotations

from collections import Counter, defaultdict
from datetime import date, timedelta
from functools import cache

import pytest

from onrecord.collect.isodate import iso_days
from onrecord.data import rows
from onrecord.date.tenures import table
from onrecord.records import Tenure

PRECISE = {"high": (10,), "medium": (7, 10), "low": (4, 7, 10)}
"""How many characters the dates of a row may have: a high one gives days, a medium one at least months."""
ABROAD = ("ambassador", "permanent representative", "un envoy", "special envoy")
"""Posts where somebody in charge stands in for months between two holders."""
EMPTY = {
    ("Armenia", "foreign minister", "2021-08-19"): "a deputy stood in after the minister resigned",
    ("Austria", "president", "2017-01-26"): "the vote had to be repeated",
    ("Belarus", "secretary of the security council", "2021-01-25"): "nobody was appointed",
    ("China", "defence minister", "2023-12-29"): "nobody was appointed",
    ("European Commission", "trade commissioner", "2010-02-10"): "the Commission stayed on as caretaker",
    ("Georgia", "president", "1992-03-10"): "a military council ruled",
    ("Georgia", "prime minister", "2004-02-17"): "there was no such post, but ministers of state",
    ("Iraq", "foreign minister", "2003-09"): "the country was occupied",
    ("Iraq", "president", "2004-06-28"): "the country was occupied",
    ("Iraqi Kurdistan", "president", "2019-06-10"): "nobody was elected",
    ("Kosovo", "president", "2002-03-04"): "the United Nations governed",
    ("Kyrgyzstan", "prime minister", "2010-12-17"): "the president led the provisional government",
    ("Lebanon", "president", "2008-05-25"): "parliament elected nobody",
    ("Lebanon", "president", "2016-10-31"): "parliament elected nobody",
    ("Lebanon", "president", "2025-01-09"): "parliament elected nobody",
    ("Myanmar", "head of the junta", "2021-02-01"): "there was no junta",
    ("NATO", "deputy secretary general", "2024-12"): "an assistant secretary general stood in",
    ("Pakistan", "prime minister", "2002-11-23"): "a chief executive ruled",
    ("Republika Srpska", "president", "2000-01-26"): "the president had been removed",
    ("Slovakia", "president", "1999-06-15"): "parliament elected nobody",
    ("Slovenia", "foreign minister", "1995-01-26"): "the parties did not agree on anybody",
    ("Tunisia", "prime minister", "2021-10-11"): "the president ruled alone",
    ("WTO", "director general", "1999-09-01"): "the members did not agree on anybody",
    ("WTO", "director general", "2021-03-01"): "the members did not agree on anybody",
}
"""Posts that nobody held for more than 60 days: whose, which, until the next holder; and why."""
LEFT_OUT = {
    ("Brazil", "foreign minister", "1993-08"),
    ("Bulgaria", "defence minister", "1997-05-21"),
    ("India", "foreign minister", "1991-06-21"),
    ("Japan", "defence minister", "2001-04-26"),
    ("Latvia", "foreign minister", "1994-09"),
    ("Latvia", "foreign minister", "2023-09-15"),
    ("Moldova", "defence minister", "2017-10-24"),
    ("Moldova", "defence minister", "2021-08-06"),
    ("Moldova", "foreign minister", "1994-04"),
    ("NATO", "supreme allied commander transformation", "2005-11"),
    ("ODIHR", "director", "2020-12"),
    ("OHCHR", "high commissioner", "1997-09-12"),
    ("OHCHR", "high commissioner", "2008-09-01"),
    ("OPEC", "secretary general", "1995-01-01"),
    ("OPEC", "secretary general", "2006-01-01"),
    ("OSCE", "high commissioner on national minorities", "2017-07"),
    ("OSCE", "high commissioner on national minorities", "2020-12"),
    ("OSCE", "secretary general", "2024-12-05"),
    ("Pakistan", "defence minister", "2013-06-05"),
    ("Pakistan", "defence minister", "2018-08-20"),
    ("Pakistan", "foreign minister", "1997-02"),
    ("Pakistan", "foreign minister", "2002-11"),
    ("Pakistan", "foreign minister", "2011-07"),
    ("Pakistan", "foreign minister", "2013-06-05"),
    ("Russia", "secretary of the security council", "1999-11-15"),
    ("South Korea", "prime minister", "2025-07-03"),
    ("UNMIK", "head of mission", "2004-08-16"),
    ("UNMIK", "head of mission", "2006-09-01"),
    ("UNMIK", "head of mission", "2011-10"),
    ("Ukraine", "secretary of the security council", "2003-09-02"),
    ("Ukraine", "secretary of the security council", "2014-12-16"),
}
"""Gaps in which a caretaker or a rival held the post whose days are not sure enough for the table."""
CONTESTED = {
    ("Afghanistan", "foreign minister"): "two governments ruled",
    ("Chechnya", "president"): "the rebels had their president, and Moscow its own",
    ("Ivory Coast", "president"): "two men were sworn in",
    ("Libya", "prime minister"): "two governments ruled",
}


def acting(tenure: Tenure) -> bool:
    """Whether somebody stood in; that may be within the term of one suspended or ill."""
    return tenure.source.endswith("; acting")


def span(text: str | None) -> tuple[date, date]:
    """The days that a date may mean; an open one is far away."""
    days = iso_days(text) if text else (date.max, date.max)
    assert days is not None, text
    return days


def first(text: str | None) -> date:
    """The first day that a date may mean."""
    return span(text)[0]


def last(text: str | None) -> date:
    """The last day that a date may mean."""
    return span(text)[1]


@cache
def held() -> dict[tuple[str, str], list[Tenure]]:
    """The terms of each post that one person holds at a time, in order."""
    single = {post for post, _, _, one in rows("posts.tsv") if one == "yes"}
    out: dict[tuple[str, str], list[Tenure]] = defaultdict(list)
    for tenure in table():
        if tenure.post in single:
            out[tenure.of, tenure.post].append(tenure)
    for terms in out.values():
        terms.sort(key=lambda t: (first(t.since), last(t.until)))
    return out


def test_it_is_large_and_every_row_is_whole() -> None:
    assert len(table()) >= 1_200
    for tenure in table():
        assert tenure.person, tenure
        assert tenure.person == tenure.person.strip(), tenure
        assert tenure.source.startswith("general knowledge; "), tenure
        assert tenure.confidence in PRECISE, tenure


def test_dates_are_valid_and_no_finer_than_their_confidence_says() -> None:
    for tenure in table():
        assert tenure.since, tenure
        assert first(tenure.since) <= last(tenure.until), tenure
        for text in filter(None, (tenure.since, tenure.until)):
            assert len(text) in PRECISE[tenure.confidence], tenure


def test_no_row_stands_twice() -> None:
    twice = [k for k, n in Counter((t.person, t.post, t.of, t.since) for t in table()).items() if n > 1]
    assert twice == []


def test_the_rows_stand_in_a_stable_order() -> None:
    keys = [(t.of, t.post, t.since) for t in table()]
    assert keys == sorted(keys, key=lambda k: (k[0], k[1], k[2] or ""))


def test_every_post_is_in_the_table_of_posts_which_says_one_thing_of_each() -> None:
    posts = rows("posts.tsv")
    assert {t.post for t in table()} == {post for post, *_ in posts}
    assert {one for *_, one in posts} == {"yes", "no"}
    assert len({(post, one) for post, _, _, one in posts}) == len({post for post, *_ in posts})
    for _, titles, only, _ in posts:
        assert titles, only
        assert titles == titles.lower(), titles


def test_every_state_or_body_is_known() -> None:
    known = {row[0] for name in ("states.tsv", "bodies.tsv") for row in rows(name)}
    assert {t.of for t in table()} <= known
    assert {of for _, _, only, _ in rows("posts.tsv") for of in only.split("|") if of} <= known


def test_the_table_of_states_is_whole() -> None:
    states = rows("states.tsv")
    assert len(states) >= 110
    assert all(len(row) == 5 and row[0] and row[2] and row[3] for row in states)
    owner: dict[str, str] = {}
    for name, others, *_ in states:
        for other in (name, *filter(None, others.split("|"))):
            assert owner.setdefault(other.lower(), name) == name, other


def test_no_name_of_one_person_is_the_name_that_another_goes_by() -> None:
    people = {t.person for t in table()}
    for tenure in table():
        assert not people & set(tenure.names), tenure


def test_a_person_has_the_same_other_names_in_every_row() -> None:
    names = defaultdict(set)
    for tenure in table():
        names[tenure.person].add(tenure.names)
    assert [person for person, found in names.items() if len(found) > 1] == []


@pytest.mark.parametrize("key", sorted(held()), ids=" / ".join)
def test_one_holder_at_a_time(key: tuple[str, str]) -> None:
    before: Tenure | None = None
    for tenure in (t for t in held()[key] if not acting(t)):
        if before is not None and key not in CONTESTED:
            # The day of a handover may count for both.
            assert first(before.until) <= last(tenure.since) + timedelta(days=1), (before, tenure)
        before = tenure


def gaps() -> set[tuple[str, str, str]]:
    """Where nobody stands for more than 60 days between two holders."""
    out = set()
    for (of, post), terms in held().items():
        reached = last(terms[0].until)
        for tenure in terms[1:]:
            if first(tenure.since) - reached > timedelta(days=60) and not post.startswith(ABROAD):
                out.add((of, post, tenure.since or ""))
            reached = max(reached, last(tenure.until))
    return out


def test_a_post_stands_empty_only_where_it_is_known_why() -> None:
    assert gaps() == EMPTY.keys() | LEFT_OUT
