"""Whose a title is where the title does not tell it: by the table of offices, by "its", by the place of the report."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

import pytest

from onrecord.read import Reader
from onrecord.records import Dated, Dateline, Statement, Tenure, When
from tests.read.reading import article

DAY = date(2011, 5, 4)


def term(person: str, post: str, of: str, since: str | None = "2010-01-01", until: str | None = "2012-01-01") -> Tenure:
    return Tenure(person, (), post, of, since, until, "high", "invented")


READER = Reader(
    tenures=[
        term("Orla Venn", "foreign minister", "Norway"),
        term("Pelle Drost", "secretary general", "NATO"),
        term("Ivar Quill", "spokesperson of the foreign ministry", "Sweden"),
        term("Mads Hult", "finance minister", "Norway", "2005-01-01", "2008-01-01"),
        term("Una Brisk", "energy minister", "Norway"),
        term("Una Brisk", "secretary general", "OSCE"),
    ]
)


def said(text: str, *, day: date | None = DAY, place: str | None = None) -> Statement:
    """The last statement of a report of that day from that place."""
    made = replace(article(text), published=When(day, day, "day", (), "stated") if day is not None else None)
    if place is not None:
        line = re.match(rf"{place}[^-]*- ", text)
        assert line is not None
        made = replace(made, dateline=Dateline(made.span(*line.span()), place, None, None))
    return READER.read([Dated(made)])[0].statements[-1]


@pytest.mark.parametrize(
    ("text", "name", "capacity"),
    [
        ("“We are ready to talk,” Orla Venn said.", "Norway", "body"),
        ("“We are ready to talk,” Foreign Minister Orla Venn said.", "Norway", "body"),
        ("Orla Venn said the road was closed.", "Norway", None),
        ("“I like the road,” Orla Venn said.", None, "person"),
        ("“We are ready to talk,” said the economist Orla Venn.", None, None),
        ("“We are ready to talk,” former foreign minister Orla Venn said.", None, None),
        ("“We are ready to talk,” said Orla Venn, the leader of the opposition.", None, None),
        ("“We are ready to talk,” said Orla Venn, the chief executive of Tarn Oil.", "Tarn Oil", "body"),
        ("Ivar Quill said the road was closed.", "Swedish Foreign Ministry", "body"),
        ("Ministry spokesman Ivar Quill said the road was closed.", "Swedish Foreign Ministry", "body"),
        ("“We are ready to talk,” Mads Hult said.", None, None),
        ("“We are ready to talk,” Una Brisk said.", None, None),
        ("“We are ready to talk,” said Una Brisk, the energy minister.", "Norway", "body"),
        ("“We are ready to talk,” said Drost, who leads NATO's talks.", "NATO", "body"),
        ("“We are ready to talk,” said Drost, who likes talks.", None, None),
    ],
)
def test_by_the_table_on_the_day(text: str, name: str | None, capacity: str | None) -> None:
    one = said(text)
    assert (one.on_behalf_of.name if one.on_behalf_of else None, one.capacity) == (name, capacity)
    assert one.on_behalf_of is None or one.on_behalf_of.basis


@pytest.mark.parametrize(
    ("text", "name"),
    [("Orla Venn said the road was closed.", None), ("Foreign Minister Orla Venn said the road was closed.", "Norway")],
)
def test_without_a_day_the_printed_title_has_to_agree(text: str, name: str | None) -> None:
    party = said(text, day=None).on_behalf_of
    assert (party.name if party else None) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Rosneft was calm. Its spokesman, Peter Holm, said the valve had held.", "Rosneft"),
        ("The German pilots were angry. Their union is small. Its leader, Anna Berg, said it was over.", None),
        ("The German pilots' guild was angry. Its leader, Anna Berg, said it was over.", None),
        ("Portugal tried to help. Anna Berg, its foreign minister, said talks went on.", "Portugal"),
        ("Spain and Portugal tried to help. Anna Berg, its foreign minister, said talks went on.", "Spain"),
        ("Talks went on between Spain and Portugal. Its president, Anna Berg, said she was calm.", None),
        ("It was a cold day. Its spokesman, Peter Holm, said the valve had held.", None),
        (
            "The Collective Rapid Reaction Force came. A spokesman for the force in Osh, Peter Lund, said it was calm.",
            "Collective Rapid Reaction Force",
        ),
        ("A spokesman for the force in the city, Peter Lund, said it was calm.", None),
        ("Peter Lund, who speaks for the Taliban, said it was calm.", "Taliban"),
        ("The head of Gazprom Alexei Holm said it was calm.", "Gazprom"),
        ("A lawyer for Tarn Lines, Peter Lund, said it was calm.", "Tarn Lines"),
        ("Tarn Oil expects a loss, chief executive Anna Berg said.", "Tarn Oil"),
        ("Poland's opposition leader, Anna Berg, said it was calm.", None),
        ("Polish union leader Anna Berg said it was calm.", None),
    ],
)
def test_by_the_words_around(text: str, name: str | None) -> None:
    party = said(text).on_behalf_of
    assert (party.name if party else None) == name


@pytest.mark.parametrize(
    ("text", "place", "name"),
    [
        ("NAIROBI - Health Minister Anna Berg said clinics were open.", "NAIROBI", "Kenya"),
        ("NAIROBI - In France, Health Minister Anna Berg said clinics were open.", "NAIROBI", None),
        ("GENEVA - Health Minister Anna Berg said clinics were open.", "GENEVA", None),
        ("NAIROBI - Doctor Anna Berg said clinics were open.", "NAIROBI", None),
        ("PARIS - Foreign Ministry spokeswoman Anna Berg said talks were over.", "PARIS", "French Foreign Ministry"),
        ("PARIS - In Peru, Foreign Ministry spokeswoman Anna Berg said talks were over.", "PARIS", "Foreign Ministry"),
    ],
)
def test_by_the_place_of_the_report(text: str, place: str, name: str | None) -> None:
    party = said(text, place=place).on_behalf_of
    assert (party.name if party else None) == name


def test_a_former_title_in_the_source_does_not_hide_the_present_one() -> None:
    one = said("NATO chief Jens Berg came. “We are ready,” the former prime minister said.")
    assert one.on_behalf_of is None or one.on_behalf_of.name == "NATO"
