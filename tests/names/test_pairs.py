"""The pairs of pairs.tsv: every one printed that goes wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

from onrecord.names import bodies, body_keys, person_keys, persons

PAIRS = [
    line.split("\t")
    for line in (Path(__file__).parent / "pairs.tsv").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]
SAID = {True: "same", None: "open", False: "apart"}


def said(kind: str, a: str, b: str) -> str:
    return SAID[(persons if kind == "person" else bodies)(a, b).same]


def test_there_are_pairs_of_every_kind() -> None:
    assert len(PAIRS) >= 250
    assert {(kind, verdict) for kind, _, _, verdict in PAIRS} == {
        (kind, verdict) for kind in ("person", "body") for verdict in SAID.values()
    }


def test_the_same_are_found_and_no_others() -> None:
    wrong = [(a, b, verdict, said(kind, a, b)) for kind, a, b, verdict in PAIRS if said(kind, a, b) != verdict]
    right = sum(verdict == "same" == said(kind, a, b) for kind, a, b, verdict in PAIRS)
    found = sum(said(kind, a, b) == "same" for kind, a, b, _ in PAIRS)
    wanted = sum(verdict == "same" for *_, verdict in PAIRS)
    told = "\n".join(f"{a} / {b}: {verdict}, not {got}" for a, b, verdict, got in wrong)
    assert 2 * right / (found + wanted) >= 0.97, told
    assert len(wrong) <= 0.03 * len(PAIRS), told


@pytest.mark.parametrize("kind", ["person", "body"])
def test_what_is_one_shares_a_key(kind: str) -> None:
    keys = person_keys if kind == "person" else body_keys
    lost = [(a, b) for k, a, b, _ in PAIRS if k == kind and said(k, a, b) == "same" and not keys(a) & keys(b)]
    assert not lost


@pytest.mark.parametrize("kind", ["person", "body"])
def test_the_order_of_the_two_is_nothing(kind: str) -> None:
    assert all(said(k, a, b) == said(k, b, a) for k, a, b, _ in PAIRS if k == kind)
