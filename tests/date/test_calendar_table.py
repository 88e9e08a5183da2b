"""The calendar table: every row can be read, and a series that claims to be complete shows no gap."""

from __future__ import annotations

import re
from calendar import monthrange
from collections import defaultdict
from datetime import date
from itertools import pairwise

import pytest

from onrecord.data import rows

ROWS = rows("calendar.tsv")
KINDS = {"meeting", "incident", "name", "status"}
DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")
YEARLY = {
    "g7 summit": (1990, {2020}),
    "brics summit": (2009, set()),
    "sco summit": (2001, set()),
    "apec": (1993, {2019}),
    "munich": (1990, {1991}),
    "davos": (1990, set()),
    "petersburg": (1997, {2020}),
    "shangri-la dialogue": (2002, {2020, 2021}),
    "general assembly": (1990, set()),
    "climate change conference": (1995, {2020}),
    "eu-russia summit": (1998, set()),
    "g20 summit": (2008, set()),
}
"""A series by how its words begin: its first year, and the years without an occasion."""
LAST = {"eu-russia summit": 2014}


def bounds(text: str) -> tuple[date, date]:
    """The first and last day of a date as coarse as YYYY; ValueError where there is no such day."""
    m = DATE.fullmatch(text)
    if m is None:
        raise ValueError(text)
    year, month, day = int(m[1]), int(m[2] or 0), int(m[3] or 0)
    if not month:
        return date(year, 1, 1), date(year, 12, 31)
    if not day:
        return date(year, month, 1), date(year, month, monthrange(year, month)[1])
    return date(year, month, day), date(year, month, day)


def series() -> dict[str, list[list[str]]]:
    found: dict[str, list[list[str]]] = defaultdict(list)
    for row in ROWS:
        if row[0] == "meeting":
            found[row[2]].append(row)
    return found


def test_rows_are_whole() -> None:
    assert len(ROWS) >= 450
    for row in ROWS:
        assert len(row) == 8, row
        kind, label, _, _, _, _, confidence, source = row
        assert kind in KINDS, row
        assert confidence in {"high", "medium", "low"}, row
        assert label, row
        assert source, row
        assert all(cell == cell.strip() for cell in row), row


def test_dates_exist_and_run_forward() -> None:
    for row in ROWS:
        kind, since, until = row[0], row[3], row[4]
        assert since or until, row
        assert since or kind == "status", row
        assert until or kind == "name", row
        if since:
            bounds(since)
        if until:
            bounds(until)
        if since and until:
            assert bounds(since)[0] <= bounds(until)[1], row


def test_words_can_be_matched() -> None:
    for row in ROWS:
        words = row[2]
        assert words, row
        assert words == words.lower(), row
        for group in words.split(" + "):
            choices = group.split("|")
            assert len(set(choices)) == len(choices), row
            for choice in choices:
                assert choice == choice.strip(), row
                assert sum(c.isalnum() for c in choice) >= 3, row


def test_no_row_twice() -> None:
    keys = [(row[0], row[2], row[3]) for row in ROWS]
    assert len(set(keys)) == len(keys)


def test_a_series_is_complete_or_not_and_its_occasions_do_not_overlap() -> None:
    for words, found in series().items():
        assert len({row[1].endswith("*") for row in found}) == 1, words
        ordered = sorted(found, key=lambda row: bounds(row[3]))
        for before, after in pairwise(ordered):
            assert bounds(before[4])[0] < bounds(after[3])[1], (before, after)


@pytest.mark.parametrize("opening", sorted(YEARLY))
def test_a_yearly_series_has_no_gap(opening: str) -> None:
    first, without = YEARLY[opening]
    found = [row for words, some in series().items() if words.startswith(opening) for row in some]
    years = {bounds(row[3])[0].year for row in found}
    last = LAST.get(opening, 2024)
    assert min(years) == first
    assert set(range(first, last + 1)) - without <= years
    assert not years & without


def test_weekend_meetings_fall_on_weekends() -> None:
    for row in ROWS:
        if row[0] != "meeting" or not row[2].startswith(("munich", "shangri-la")) or len(row[4]) < 10:
            continue
        if row[5] != "online":
            assert bounds(row[4])[0].weekday() == 6, row
