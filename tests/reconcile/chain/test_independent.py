"""Independent: what came one way counts once."""

from __future__ import annotations

from dataclasses import replace
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from onrecord.reconcile.chain import independent
from onrecord.records import Rendering
from tests.reconcile.chain.made import article, passage, rendering, said


def _ids(*found: Rendering) -> tuple[str, ...]:
    return tuple(sorted(r.statement.id for r in found))


def test_nothing_of_nothing() -> None:
    assert independent(()) == ()


def test_five_outlets_on_one_wire_count_once() -> None:
    wired = [rendering(f"r{n}", f"Paper {n}", ("Reuters",)) for n in range(5)]
    own = rendering("own", "Ledger")
    assert independent([*wired, own]) == (_ids(*wired), _ids(own))


def test_outlets_without_agency_or_copying_are_their_own_sources() -> None:
    a, b = rendering("a", "Courier"), rendering("b", "Ledger")
    assert len(independent((a, b))) == 2


def test_unknown_outlets_are_not_one() -> None:
    assert len(independent((rendering("a"), rendering("b")))) == 2


def test_versions_and_outlets() -> None:
    a, b, c = rendering("a", version="v"), rendering("b", version="v"), rendering("c", "Courier")
    d = rendering("d", "The Courier")
    assert independent((a, b, c, d)) in ((_ids(a, b), _ids(c, d)), (_ids(c, d), _ids(a, b)))


def test_a_chain_through_the_others_outlet() -> None:
    agency, paper = rendering("a", "Interfax"), rendering("b", "Courier", ("Interfax",))
    assert len(independent((agency, paper))) == 1


def test_one_of_two_agencies_side_by_side() -> None:
    both, ap, tass = rendering("a", "X", ("AP / AFP",)), rendering("b", "Y", ("AP",)), rendering("c", "Z", ("TASS",))
    assert independent((both, ap, tass)) == (_ids(both, ap), _ids(tass))


def test_local_media_are_no_hand_in_common() -> None:
    a, b = rendering("a", "Courier", ("local media",)), rendering("b", "Ledger", ("local media",))
    assert len(independent((a, b))) == 2


def test_spellings_of_one_house() -> None:
    a, b = rendering("a", "Courier", ("Associated Press",)), rendering("b", "Ledger", ("AP",))
    assert len(independent((a, b))) == 1


def test_a_shared_passage_that_covers_both() -> None:
    text = "The quay stays, Varn said on Monday."
    one, two = article(text + " One.", "Courier"), article(text + " Two.", "Ledger")
    a, b = (Rendering(said(x, "The quay stays", "Varn"), x.id, x.outlet.name if x.outlet else None) for x in (one, two))
    assert len(independent((a, b))) == 2
    assert len(independent((a, b), (passage(one, two, text, None),))) == 1
    assert len(independent((a, b), (passage(one, two, "on Monday", None),))) == 2


HOUSES = st.sampled_from([None, "Courier", "Ledger", "Post", "Reuters"])
HANDS = st.lists(st.sampled_from(["Reuters", "AP", "Interfax", "AP / AFP", "local media"]), max_size=2, unique=True)


@given(st.lists(st.tuples(HOUSES, HANDS, st.integers(0, 20)), max_size=8), st.randoms())
def test_a_partition_in_any_order(rows: list[tuple[str | None, list[str], int]], order: Random) -> None:
    made = [
        replace(rendering(f"r{n}", outlet, tuple(hands)), version=f"v{version}")
        for n, (outlet, hands, version) in enumerate(rows)
    ]
    found = independent(made)
    assert sorted(i for g in found for i in g) == sorted(r.statement.id for r in made)
    assert list(found) == sorted(found, key=lambda g: (-len(g), g))
    mixed = list(made)
    order.shuffle(mixed)
    assert independent(mixed) == found
