"""Whether articles found at one place are one publication."""

from __future__ import annotations

import pytest

from onrecord.reconcile.versions import address, joined

TEXTS = {
    "first": "The council of Karsholm will not open the sea locks before September, its chair said on Tuesday evening.",
    "changed": "The council of Karsholm will open the sea locks before September, its chair said on Tuesday evening.",
    "other": "A wholly new bridge between the islands and the mainland is to be built over the sound next year.",
}


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("https://courier.example/locks", "http://www.courier.example/locks/"),
        ("https://courier.example/locks?utm_source=x&id=3", "https://COURIER.example/locks?id=3#top"),
        ("https://courier.example/?a=1&b=2", "https://courier.example?b=2&a=1"),
    ],
)
def test_one_address_in_two_writings(one: str, two: str) -> None:
    assert address(one) == address(two)


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("https://courier.example/a?id=3", "https://courier.example/a?id=4"),
        ("https://courier.example/a", "https://ledger.example/a"),
        ("courier", "ledger"),
        ("http://[broken", "http://[broken2"),
    ],
)
def test_two_addresses(one: str, two: str) -> None:
    assert address(one) != address(two)


def test_a_changed_text_is_a_version_and_another_is_none() -> None:
    assert joined([("changed", "first", "other")], TEXTS.__getitem__) == [("changed", "first")]
    assert joined([("first", "other")], TEXTS.__getitem__) == []
    assert joined([], TEXTS.__getitem__) == []


def test_versions_join_over_several_places_in_any_order() -> None:
    texts = TEXTS | {"again": TEXTS["changed"] + " It voted by nine to two."}
    groups = [("first", "changed"), ("again", "changed")]
    assert (
        joined(groups, texts.__getitem__) == joined(groups[::-1], texts.__getitem__) == [("again", "changed", "first")]
    )
