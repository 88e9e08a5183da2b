"""The tables of houses and places: no form means two of them."""

from __future__ import annotations

from collections import defaultdict

import pytest

from onrecord.clean.tables import agencies, dateline_agencies, domains, outlets, places, publishers, twofold_publishers
from onrecord.data import rows

HOUSES = ("agencies.tsv", "outlets.tsv")


def test_no_printed_form_means_two_houses() -> None:
    owners = defaultdict(set)
    for table in HOUSES:
        for name, others, twofold, _ in rows(table):
            for form in (name, *others.split("|"), *twofold.split("|")):
                if form:
                    owners[form.casefold()].add(name)
    assert {form: names for form, names in owners.items() if len(names) > 1} == {}


def test_no_domain_belongs_to_two_houses() -> None:
    owners = defaultdict(set)
    for table in HOUSES:
        for name, *_, hosts in rows(table):
            for host in hosts.split("|"):
                if host:
                    owners[host].add(name)
                    assert host == host.lower().removeprefix("www.")
                    assert "." in host
    assert {host: names for host, names in owners.items() if len(names) > 1} == {}
    assert set(domains()) == set(owners)


@pytest.mark.parametrize(("table", "fewest"), [("agencies.tsv", 200), ("outlets.tsv", 500), ("places.tsv", 3_000)])
def test_each_table_has_its_rows_once(table: str, fewest: int) -> None:
    names = [row[0] for row in rows(table)]
    assert len(names) >= fewest
    assert len(set(names)) == len(names)
    assert all(cell == cell.strip() for row in rows(table) for cell in row)


@pytest.mark.parametrize("word", ["petra", "trend", "beta", "focus", "app", "map"])
def test_words_with_another_meaning_count_in_datelines_only(word: str) -> None:
    assert word in dateline_agencies()
    assert word not in agencies()
    assert not {form for form in publishers() if form.casefold() == word}


def test_every_name_is_a_form_of_itself() -> None:
    for table in HOUSES:
        for name, *_ in rows(table):
            assert publishers().get(name) == name or twofold_publishers().get(name) == name
    assert outlets()["Sputnik News"] == "Sputnik"


def test_places() -> None:
    assert (places()["kyiv"], places()["киев"], places()["kiew"]) == ("city", "city", "city")
    assert (places()["ukraine"], places()["calif."]) == ("country", "region")
    assert "mobile" not in places()
