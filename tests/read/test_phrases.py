"""Phrases: what in an article may be named otherwise elsewhere."""

from __future__ import annotations

from functools import cache

from onrecord.read.blocks import blocks, paragraphs
from onrecord.read.language import english
from onrecord.read.parse import Parse
from onrecord.read.phrases import LONGEST, MOST, heads, phrases
from onrecord.records import Article
from onrecord.records.term import Phrase


@cache
def found(text: str) -> tuple[Phrase, ...]:
    article = Article("a1", "a1", "a1.txt", "text/plain", "0" * 64, text)
    pieces = list(blocks(text, paragraphs(text)))
    return phrases(article, Parse(text, list(zip(pieces, english().pipe(b.shadow for b in pieces), strict=True))))


def words(text: str) -> list[str]:
    return [p.span.exact for p in found(text)]


def test_a_phrase_keeps_what_belongs_to_the_name_of_the_thing() -> None:
    told = words("The minister condemned the annexation of Crimea and interference in elections.")
    assert "annexation of Crimea" in told
    assert "interference in elections" in told


def test_between_takes_two() -> None:
    assert "talks between Moscow and Kiev" in words("The talks between Moscow and Kiev failed.")


def test_names_pronouns_and_dates_alone_are_no_phrases() -> None:
    told = words("On Monday, Angela Merkel met him in Paris. She left on 3 March 2014.")
    assert not {"Angela Merkel", "Paris", "him", "Monday", "March"} & set(told)


def test_spans_hold_and_stand_in_order() -> None:
    text = "He called it “an illegal seizure of land” (by the army).\n\nThe seizure of the land went on."
    told = found(text)
    assert told
    assert all(p.span.holds_in(text) for p in told)
    assert [p.span for p in told] == sorted(p.span for p in told)
    assert not any(set('“”"()') & set(p.span.exact) for p in told)
    assert {"seizure"} <= {p.head for p in told}


def test_there_are_never_too_many_nor_too_long_ones() -> None:
    text = "The governor saw the ruin of the old mill, the flood in the valley and the fire on the hill. " * 120
    told = found(text)
    assert len(told) == MOST
    assert max(len(p.span.exact.split()) for p in told) <= LONGEST


def test_heads_of_wordings_alone() -> None:
    told = heads(["the old agreement", "to suspend the tests", "Brown"])
    assert [verbal for _, verbal in told] == [False, True, False]
    assert told[0][0] == "agreement"
    assert heads(["..."]) == [("...", False)]
