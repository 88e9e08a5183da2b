"""Lines that name who wrote an article, and lines that only begin like them."""

from __future__ import annotations

import pytest

from onrecord.clean.blocks import blocks
from onrecord.clean.credits.bylines import bylines, is_byline

HEADLINE = "Ministers agree on little at harbour talks"
BODY = "The ministers of Veland and Orrin agreed on little at the harbour talks on Tuesday, Anna Bell said after them."


def found(*lines: str) -> list[str]:
    text = "\n".join(lines)
    return [text[a:b] for a, b in bylines(text, blocks(text))]


@pytest.mark.parametrize(
    "line",
    [
        "By Jane Doe",
        "BY JANE DOE",
        "By Jane Doe and John van Roe, Reuters",
        "By JANE DOE, Associated Press Writer",
        "By Jane Doe, Harbour Courier, Port Ellis",
        "By Jane Doe | Harbour Courier",
        "By Jane Doe in Port Ellis",
        "By Reuters",
        "By The Associated Press",
        "By REUTERS",
        "By Reuters Staff",
        "Reuters Staff",
        "From our correspondent",
        "By our correspondent in Veland",
        "From Our Own Correspondent",
        "By our harbour correspondent",
        "Author: Jane Doe",
        "Written by Jane Doe",
        "Von Anna Bell, Berlin",
        "Par Anna Bell et Jo Reed",
        "Por Anna Bell",
        "Автор: Иван Петров",
        "Jane Doe, Kyiv",
        "Jane Doe, BBC News",
        "Anna Bell and Jo Reed, Associated Press",
    ],
)
def test_bylines(line: str) -> None:
    assert found(HEADLINE, line, BODY) == [line]


@pytest.mark.parametrize(
    "line",
    [
        "By Friday the ministers had left",
        "By Friday The Ministers Had Left",
        "By Late March Ministers Agree on Little",
        "By May Anna Bell Had Left",
        "By The Harbour The Ministers Met",
        "By then Anna Bell had left",
        "By 2030 Veland Wants Ships",
        "By sea and land",
        "By Any Means Necessary",
        "Staff Writer",
        "By Staff Writers",
        "By our staff",
        "Our Editors",
        "Quiet Harbour Days - Sputnik International",
        "Anna Bell, minister",
        "Ministers Meet in Kyiv",
        "Joe Bell Visits Kyiv",
        "Joint Chiefs of Staff",
        "Kyiv, Moscow",
        "New York, London",
        "Veland, Orrin Agree",
    ],
)
def test_no_bylines(line: str) -> None:
    assert not found(HEADLINE, line, BODY)


def test_notices_at_the_end() -> None:
    last = f"{BODY} (Reporting by Jane Doe; Editing by John Roe)"
    assert found(HEADLINE, BODY, last) == ["(Reporting by Jane Doe; Editing by John Roe)"]
    assert found(HEADLINE, BODY, "Additional reporting by Jo Reed.") == []
    assert found(HEADLINE, BODY, "Reporting by Jane Doe; Editing by Jo Reed") == [
        "Reporting by Jane Doe; Editing by Jo Reed"
    ]


def test_a_name_from_the_metadata() -> None:
    text = f"{HEADLINE}\nJane Doe\n{BODY}"
    assert [text[a:b] for a, b in bylines(text, blocks(text), "Jane Doe; Jo Reed")] == ["Jane Doe"]
    assert not is_byline("Jane Doe")


def test_a_name_alone_is_a_byline_where_the_end_says_who_that_is() -> None:
    bio = "Jane Doe is a senior fellow at the Harbour Institute."
    assert found(HEADLINE, "Jane Doe", BODY, bio) == ["Jane Doe"]
    assert found(HEADLINE, "Jane Doe", BODY, bio.replace("Jane", "Anna")) == []


def test_who_asked_the_questions_is_an_author_and_who_answered_is_none() -> None:
    assert found(HEADLINE, "Interview: Jane Doe", BODY) == ["Interview: Jane Doe"]
    assert found(HEADLINE, "Interview: Anna Bell", BODY) == []
