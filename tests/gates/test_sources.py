"""Who pronouns and titles mean, on sources of the development part of PolNeAR that a careful reader annotated.

dev_sources.jsonl holds offsets and names only. The annotated sources go into the resolver, so that what is measured is
who they are, not whether they were found.
"""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from onrecord.date import Tenures
from onrecord.read.who import PostBook, trained
from tests.gates.corpora import corpora, pinned

sys.path.insert(0, str(Path(__file__).parents[2] / "training"))
from ranker import Judged, judged, texts

pytestmark = [pytest.mark.shared, pytest.mark.slow]

CORPUS = "data/polnear.dev.jsonl"
SHA256 = "7f9f3392b961fc72554828f85e364deddacee0c508fd0efce7b56b33059146b5"
SOURCES = Path(__file__).with_name("dev_sources.jsonl")
FEWEST, LEAST_RECALL, LEAST_PRECISION = 150, 0.80, 0.90


@pytest.fixture(scope="module")
def found() -> list[Judged]:
    """Every source that is a pronoun or a title and not open."""
    corpus = corpora() / CORPUS
    pinned([corpus], SHA256)
    ranker, book = trained(), PostBook(Tenures())
    return [j for text in texts(corpus, SOURCES) for j in judged(text, ranker, book)]


def test_named_persons_are_resolved(found: list[Judged]) -> None:
    named = [j for j in found if j.name != "-"]
    assert len(named) >= FEWEST
    assert sum(j.right for j in named) >= LEAST_RECALL * len(named)


def test_what_is_resolved_is_right(found: list[Judged]) -> None:
    told = [j for j in found if j.got is not None]
    assert sum(j.right for j in told) >= LEAST_PRECISION * len(told)


def test_the_stated_probability_is_what_it_says(found: list[Judged]) -> None:
    told = [j for j in found if j.got is not None]
    stated, right = sum(j.probability for j in told) / len(told), sum(j.right for j in told) / len(told)
    assert abs(stated - right) <= 0.05
