"""Line roles on pages of several layouts: what is marked around a body, and that bodies of any shape stay whole."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.clean.blocks import blocks
from onrecord.clean.furniture.lines import trained
from onrecord.clean.furniture.marks import Furniture, furniture
from onrecord.clean.furniture.phrases import wording
from onrecord.clean.furniture.traits import traits, width

TITLE = "Orrin Reopens the North Lighthouse After Nine Years"
BODY = (
    "PORT ELLIS - The keepers of the north lighthouse lit its lamp again on Thursday, nine years after a storm.",
    "“We counted every winter,” said Mira Sand, who leads the harbour office. “The ships counted them too.”",
    "The government of Orrin paid for the new lens, which was ground in Veland and carried over the strait in spring.",
    "Fishermen had asked for the light since 2019, when two boats ran onto the reef within a week of each other.",
    "The harbour office said that the lamp would burn from dusk to dawn, and that no ship would pay for it this year.",
    "Anna Bell, the minister of ports, told the crowd that three more lights along the coast would follow by autumn.",
)
MENU = ("Home", "World", "Politics", "Business", "Sport", "Weather", "Opinion", "Log in", "Subscribe")
RELATED = (
    "Related stories",
    "Veland sends two more ships through the strait",
    "How the harbour of Port Ellis was rebuilt",
    "Ministers agree on little after a long night",
    "The reef that nobody had on a chart",
)
FOOTER = ("About us", "Contact", "Terms of use", "Privacy policy", "© 2031 Coastwire. All rights reserved.")


def found(lines: list[str] | tuple[str, ...], glue: str = "\n") -> tuple[str, Furniture]:
    text = glue.join(lines)
    return text, furniture(text, blocks(text))


def marked(text: str, roles: Furniture) -> list[str]:
    """The lines of which more than half is marked."""
    out = []
    at = 0
    for line in text.split("\n"):
        covered = sum(max(0, min(b, at + len(line)) - max(a, at)) for a, b, _ in roles.marks)
        if line and 2 * covered > len(line):
            out.append(line)
        at += len(line) + 1
    return out


@pytest.mark.parametrize("glue", ["\n", "\n\n"])
def test_a_menu_before_and_links_after_the_body_are_furniture(glue: str) -> None:
    text, roles = found([*MENU, TITLE, *BODY, *RELATED, *FOOTER], glue)
    assert marked(text, roles) == [*MENU, *RELATED, *FOOTER]
    assert roles.title is not None
    assert text[roles.title.start : roles.title.end] == TITLE


def test_each_mark_has_a_reason_of_the_contract() -> None:
    text, roles = found([*MENU, TITLE, "Photo: Mira Sand", *BODY, "Share this article", *RELATED, *FOOTER])
    why = {text[a:b]: reason for a, b, reason in roles.marks}
    assert (why["World"], why["Photo: Mira Sand"], why["Share this article"]) == ("navigation", "caption", "share")
    assert (why[RELATED[2]], why[FOOTER[-1]]) == ("link-list", "copyright")


@pytest.mark.parametrize("head", [(), MENU[:2]])
@pytest.mark.parametrize("tail", [RELATED, FOOTER])
def test_parts_of_a_page(head: tuple[str, ...], tail: tuple[str, ...]) -> None:
    text, roles = found([*head, *BODY, *tail])
    assert marked(text, roles) == [*head, *tail]


def test_comments_of_readers_are_not_body() -> None:
    comments = ["2 Comments", "harbourfan says:", "12 June 2031 at 10:14", "great light!!", "Reply", "Log in to reply"]
    text, roles = found([*MENU, TITLE, *BODY, *comments, *FOOTER])
    assert set(comments) <= set(marked(text, roles))
    assert not set(BODY) & set(marked(text, roles))


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param(BODY, id="clean article"),
        pytest.param(BODY[:1], id="one paragraph"),
        pytest.param(("No.",), id="one word"),
        pytest.param(("Ministers agree on little", "after a long night"), id="two headlines"),
        pytest.param(
            (
                BODY[0],
                "The office named three lights:",
                "- the one on the reef;",
                "- the one at Sand Point;",
                "- the one that burned down in 2012.",
                *BODY[3:],
            ),
            id="a list",
        ),
        pytest.param(
            (
                BODY[0],
                "Will the lamp burn all year?",
                "Yes, from dusk to dawn, said Mira Sand.",
                "Who pays?",
                "“We do,” she said.",
                "And if it breaks?",
                "“Then we mend it.”",
                *BODY[4:],
            ),
            id="an interview",
        ),
        pytest.param(
            (
                BODY[0],
                "Before the lamp was lit, a child read:",
                "The light went out, the light came back,",
                "the keepers never slept;",
                "the sea was loud, the sea was black,",
                "and what it took it kept.",
                *BODY[3:],
            ),
            id="a poem",
        ),
        pytest.param(
            (
                BODY[0],
                "10:15 The first guests have come, and the band is playing.",
                BODY[2],
                "11:40 Anna Bell speaks. She says that more lights will follow.",
                BODY[4],
                "12:05 The lamp is lit, and the ships in the bay sound their horns.",
            ),
            id="a live report",
        ),
    ],
)
def test_a_text_without_furniture_stays_whole(lines: tuple[str, ...]) -> None:
    text, roles = found(lines)
    assert marked(text, roles) == []


def test_a_teaser_of_the_lede_does_not_cost_the_lede() -> None:
    text, roles = found([*MENU, TITLE, *BODY, *RELATED[:1], BODY[0][:70] + "...", *RELATED[1:], *FOOTER])
    assert not set(BODY) & set(marked(text, roles))


@pytest.mark.parametrize(
    "text",
    [
        "\n".join(f"line {n}" for n in range(20_000)),
        "word\n" * 100_000,
        "word " * 1_000_000,
        "a" * 5_000_000,
        "|\n" * 50_000,
        '"' * 100_000 + "\n.\n",
        "(1)\n" * 50_000,
    ],
    ids=["distinct lines", "short lines", "one line", "one word", "bars", "marks", "counts"],
)
def test_hostile_texts_are_read_in_linear_time(text: str) -> None:
    roles = furniture(text, blocks(text))
    assert all(0 <= a < b <= len(text) for a, b, _ in roles.marks)


LINES = st.sampled_from(
    [
        *MENU,
        *BODY,
        *RELATED,
        *FOOTER,
        TITLE,
        "",
        "-",
        "©",
        "1",
        "\u200b",
        "Ж",
        "a\u2028b",
        "...",
        "By Jo Reed",
        "«",
        "(1)",
    ]
)


@settings(max_examples=60)
@given(st.lists(LINES, max_size=40), st.sampled_from(["\n", "\n\n", "\r\n", " "]))
def test_marks_lie_in_the_text_apart_from_each_other_and_the_same_each_time(lines: list[str], glue: str) -> None:
    text, roles = found(lines, glue)
    spans = [(a, b) for a, b, _ in roles.marks] + ([(roles.title.start, roles.title.end)] if roles.title else [])
    assert all(0 <= a < b <= len(text) for a, b in spans)
    assert all(x[1] <= y[0] for x, y in pairwise(sorted(spans)))
    assert found(lines, glue) == (text, roles)


@settings(max_examples=60)
@given(st.text(max_size=400))
def test_any_text_has_a_probability_for_each_block(text: str) -> None:
    known = blocks(text)
    reasons = [wording(b) for b in known]
    assert traits(known, reasons).shape == (len(known), width())
    odds = trained().body(known, reasons)
    assert len(odds) == len(known)
    assert all(0.0 < p < 1.0 for p in odds)


def test_the_headline_is_the_line_that_the_window_title_repeats() -> None:
    window = f"{TITLE} | Coastwire"
    text, roles = found([window, *MENU, "NORTHERN COAST", TITLE, "12 June 2031", *BODY, *RELATED])
    assert roles.title is not None
    assert (roles.title.start, text[roles.title.start : roles.title.end]) == (text.index(TITLE, len(window)), TITLE)


def test_a_list_without_marks_after_a_colon_is_body() -> None:
    points = ["One line between the two offices", "Notice of drills two weeks ahead", "No boats within ten miles"]
    text, roles = found([*BODY[:2], "The points of the paper:", *points, *BODY[3:]])
    assert marked(text, roles) == []


def test_what_an_extractor_has_chosen_is_doubted_less() -> None:
    text = "\n".join([*MENU, TITLE, *BODY, *RELATED, *FOOTER])
    known = blocks(text)
    doubted = [len(furniture(text, known, extracted=x).body) for x in (False, True)]
    assert doubted[0] <= doubted[1]
    assert set(furniture(text, known).body) <= set(furniture(text, known, extracted=True).body)
