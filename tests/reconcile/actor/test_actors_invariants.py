"""What holds for all actors, whatever is named: order, partition, surnames, decisions."""

from __future__ import annotations

import random
import subprocess
import sys
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.records import Authority, Naming
from tests.reconcile.actor.namings import anchor, day, judged, merged, naming

ARTICLES = "abcdefgh"
DAYS = {"a": day("2014-05-01"), "b": day("2014-06-01"), "c": day("2017-06-01"), "d": day("2016-03-01", "2016-05-01")}
FIRST = ("Viktor", "Victor", "Виктор", "V.", "Pavel", "Olga", "")
LAST = ("Lazov", "Lazova", "Лазов", "Tarkov", "Varn", "Lisov Jr.")
TITLES = st.sampled_from(
    [
        ("senator", "Poland"),
        ("Russian Foreign Minister", "Russia"),
        ("deputy foreign minister", "Russia"),
        ("NATO chief", "NATO"),
        ("analyst", None),
        ("footballer", None),
    ]
)
PEOPLE = st.builds(
    lambda article, first, last, titles, gender, given: naming(
        article, f"{first} {last}".strip(), *titles, gender=gender, given=given
    ),
    st.sampled_from(ARTICLES),
    st.sampled_from(FIRST),
    st.sampled_from(LAST),
    st.lists(TITLES, max_size=2),
    st.sampled_from([None, None, "m", "f"]),
    st.sampled_from([None, None, None, "given"]),
)
HOLDERS = st.builds(
    lambda article, title: naming(article, title[0], title, unnamed=True), st.sampled_from(ARTICLES), TITLES
)
BODIES = st.builds(
    lambda article, name, type_, alias: naming(article, name, type=type_, aliases=alias),
    st.sampled_from(ARTICLES),
    st.sampled_from(
        ["NATO", "North Atlantic Alliance", "Foreign Ministry", "Harbour Forum", "HSF", "Lazov", "Interfax"]
    ),
    st.sampled_from(["organisation", "body", "agency", "group"]),
    st.sampled_from([(), ("HSF",), ("Interfax",)]),
)
NAMINGS = st.lists(PEOPLE | HOLDERS | BODIES, max_size=14, unique_by=lambda n: n.id)


@given(NAMINGS, st.randoms(use_true_random=False), st.data())
@settings(max_examples=80, deadline=None)
def test_the_order_does_not_matter_and_every_naming_has_one_actor(
    namings: list[Naming], shuffle: random.Random, data: st.DataObject
) -> None:
    pick = st.lists(st.sampled_from(namings), min_size=2, max_size=4, unique_by=lambda n: n.id)
    chosen = data.draw(st.lists(pick, max_size=3)) if len(namings) > 1 else []
    judgements = [
        judged(n, **{data.draw(st.sampled_from(["same", "apart"])): [[anchor(x)] for x in some]})
        for n, some in enumerate(chosen, 1)
    ]
    authorities = [Authority("Pavel Lazov", ("Olga Tarkov", "HSF")), Authority("Harbour Forum")]
    authorities = authorities if data.draw(st.booleans()) else []
    found = merged(namings, DAYS, authorities, judgements)
    assert sorted(n.id for a in found for n in a.namings) == sorted(n.id for n in namings)
    assert len({a.id for a in found}) == len(found)
    assert [a.id for a in found] == sorted(a.id for a in found)
    assert all(a.name not in a.aliases for a in found)
    for mixed in (namings, judgements, authorities):
        shuffle.shuffle(mixed)
    assert merged(namings, DAYS, authorities, judgements) == found


@given(NAMINGS)
@settings(max_examples=50, deadline=None)
def test_people_and_bodies_are_never_one(namings: list[Naming]) -> None:
    alone = [n for n in namings if n.given is None]
    for actor in merged(alone, DAYS):
        assert len({n.type == "person" for n in actor.namings}) == 1


@given(NAMINGS)
@settings(max_examples=50, deadline=None)
def test_a_bare_surname_without_a_title_is_alone(namings: list[Naming]) -> None:
    """But for one thing: its own article names the post that the table gives to somebody of this surname."""
    alone = [n for n in namings if n.given is None]
    for actor in merged(alone, DAYS):
        bare = [n for n in actor.namings if n.type == "person" and " " not in n.name and not n.titles]
        posts = {n.article for n in actor.namings if n.unnamed}
        assert not bare or len(actor.namings) == 1 or {n.article for n in bare} <= posts


@given(NAMINGS, st.data())
@settings(max_examples=50, deadline=None)
def test_what_was_judged_apart_is_never_one(namings: list[Naming], data: st.DataObject) -> None:
    if len(namings) < 2:
        return
    one, other = data.draw(st.lists(st.sampled_from(namings), min_size=2, max_size=2, unique_by=lambda n: n.id))
    split = judged(9, apart=[[anchor(one)], [anchor(other)]])
    merge = judged(3, same=[[anchor(n)] for n in namings])
    for actor in merged(namings, DAYS, judgements=[split, merge]):
        assert not {one.id, other.id} <= {n.id for n in actor.namings}


def test_thousands_of_invented_names_come_out_the_same_in_three_orders() -> None:
    benchmark = Path(__file__).parents[3] / "benchmarks/actors.py"
    command = [sys.executable, str(benchmark), "--namings", "4000", "--names", "900"]
    made = subprocess.run(command, check=True, capture_output=True, text=True)
    last = made.stdout.splitlines()[-1]
    assert last.startswith("the same in every order")
    assert float(last.split()[-5].rstrip("%")) < 15  # equal names of two people, made on purpose
