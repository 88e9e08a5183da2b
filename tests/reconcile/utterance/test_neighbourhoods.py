"""Neighbourhoods: the cheap pass over all statements."""

from __future__ import annotations

import random

from onrecord.reconcile.utterance import neighbourhoods
from onrecord.reconcile.utterance.cut import MOST
from onrecord.records import Rendering
from tests.reconcile.utterance.press import HARBOUR, RATES, said

WORDS = [
    f"{a}{b}{c}" for a in ("bar", "kel", "mov", "tin", "sor") for b in "aeiou" for c in ("dan", "lex", "rop", "gim")
]


def test_what_shares_words_speaker_and_days() -> None:
    some = [said("a", HARBOUR), said("b", HARBOUR), said("c", HARBOUR, by="Jonas Reinvik", mode="indirect")]
    far = said("d", HARBOUR, on="2034-01-01")
    assert neighbourhoods([*some, far, said("e", RATES)]) == [("a", "b")]


def test_an_undated_statement_is_of_any_day() -> None:
    assert neighbourhoods([said("a", HARBOUR), said("b", HARBOUR, on=None)]) == [("a", "b")]


def test_nothing_and_odd_things() -> None:
    assert neighbourhoods([]) == []
    assert neighbourhoods([said("a", HARBOUR)]) == []
    assert neighbourhoods([said("a", "!"), said("b", "the"), said("c", "\u202e\ufeff")]) == []
    assert neighbourhoods([said("a", "so be it", by=None), said("b", "so be it", by=None)]) == []


def test_they_are_disjoint_and_do_not_depend_on_the_order() -> None:
    some = corpus(300, random.Random(1))
    found = neighbourhoods(some)
    ids = [id_ for ids in found for id_ in ids]
    assert len(ids) == len(set(ids))
    assert all(len(ids) > 1 for ids in found)
    random.Random(2).shuffle(some)
    assert neighbourhoods(some) == found


def test_an_article_changes_only_what_is_near() -> None:
    some = corpus(200, random.Random(3))
    before = neighbourhoods(some)
    after = neighbourhoods([*some, said("new", HARBOUR), said("newer", HARBOUR)])
    assert ("new", "newer") in after
    assert [ids for ids in after if ids != ("new", "newer")] == before


def test_copies_of_one_report_by_the_hundred() -> None:
    many = [said(f"{n:04}", HARBOUR) for n in range(600)]
    (found,) = neighbourhoods(many)
    assert len(found) == 600


def test_years_of_one_official_are_cut_small() -> None:
    rng = random.Random(4)
    some = [
        said(
            f"{n:05}",
            " ".join(rng.choices(WORDS, k=12)),
            on=f"20{31 + n // 1000}-{n // 90 % 12 + 1:02}-{n % 28 + 1:02}",
        )
        for n in range(3000)
    ]
    assert max(map(len, neighbourhoods(some)), default=0) <= MOST


def corpus(size: int, rng: random.Random) -> list[Rendering]:
    """Reports of a few officials; every third repeats one before it, in part."""
    texts: list[str] = []
    for n in range(size):
        fresh = " ".join(rng.choices(WORDS, k=rng.randint(4, 14)))
        texts.append(" ".join(rng.choice(texts).split()[: rng.randint(3, 14)]) if n % 3 == 2 else fresh)
    return [
        said(f"{n:04}", text, by=rng.choice(("Marit Osvald", "Jonas Reinvik", None)), on=f"2031-05-{n % 28 + 1:02}")
        for n, text in enumerate(texts)
    ]
