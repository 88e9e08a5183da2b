"""What a page's body must not lose, and what reads like body and is none: reports, interviews, pull quotes, notes."""

from __future__ import annotations

import pytest

from onrecord.clean.blocks import blocks
from onrecord.clean.furniture.marks import furniture
from onrecord.clean.furniture.notes import notes
from onrecord.clean.furniture.spared import spared, standfirst
from onrecord.clean.repeats import pull_quotes
from onrecord.records import FurnitureReason

MENU = ("Home", "World", "Politics", "Business", "Sport", "Weather", "Opinion", "Log in", "Subscribe")
TITLE = "Orrin Reopens the North Lighthouse After Nine Years"
BODY = (
    "PORT ELLIS - The keepers of the north lighthouse lit its lamp again on Thursday, nine years after a storm.",
    "“We counted every winter,” said Mira Sand, who leads the harbour office. “The ships counted them too.”",
    "The government of Orrin paid for the new lens, which was ground in Veland and carried over the strait in spring.",
)
LINK = "Related: How the harbour of Port Ellis was rebuilt"
FOOTER = ("Sign up to our newsletter", "Enter your email address", "Tags: Orrin, Veland", "© 2031 Coastwire.")
INTERVIEW = (
    "What did you think when you saw the lamp go out?",
    "I thought: this is the end. We rang each other all night, Anna Bell and I.",
    "Did anybody help?",
    "Nobody. On Monday the council met, and on Tuesday it met again.",
    "ADVERTISEMENT",
    "Will the new lens last?",
    "It will. The keepers know it. Ask me again in ten years.",
)


def marks(*lines: str) -> dict[str, str]:
    """The lines that are marked as a whole, with the reason."""
    text = "\n".join(lines)
    return {text[a:b]: why for a, b, why in furniture(text, blocks(text)).marks}


def title(*lines: str) -> str | None:
    text = "\n".join(lines)
    found = furniture(text, blocks(text)).title
    return text[found.start : found.end] if found else None


@pytest.mark.parametrize(
    "report",
    [
        "Veland's harbour ministry denied this, according to the paper Coastwire.",
        "An official, who asked not to be named, said that more lights were on their way.",
    ],
)
def test_a_report_between_a_link_and_a_promotion_is_body(report: str) -> None:
    found = marks(*MENU, TITLE, *BODY[:2], LINK, report, *FOOTER)
    assert report not in found
    assert {LINK, *FOOTER} <= set(found)


@pytest.mark.parametrize(
    ("line", "kept"),
    [
        ("The harbour office denied the report, Anna Bell said.", True),
        ("The harbour office denied the report, Anna Bell said…", False),  # a teaser
        ("Get what Anna Bell said in your inbox every morning.", False),
        ("Anna Bell said so", False),
        ("The lamp is lit again.", False),
    ],
)
def test_which_doubted_lines_are_reports(line: str, kept: bool) -> None:
    known = blocks("\n".join([BODY[0], line, BODY[1]]))
    assert spared(known, {}, {1}, [0.9, 0.01, 0.9], 0, 2) == ({1} if kept else set())


@pytest.mark.parametrize("odds", [0.01, 0.4])
def test_after_the_body_only_a_likely_line_is_a_report(odds: float) -> None:
    known = blocks("\n".join([BODY[0], "The harbour office denied the report, Anna Bell said."]))
    assert spared(known, {}, {1}, [0.9, odds], 0, 0) == ({1} if odds > 0.1 else set())


@pytest.mark.parametrize(
    ("between", "kept"),
    [
        (["Advertisement"], True),
        (["Read more: The reef"], True),
        (["Read next"], False),
        (["Ministers agree on little"], False),
        (["Tags", "Share", "Print", "Email", "Save", "Text size"], False),
    ],
)
def test_what_a_report_after_the_body_stands_below(between: list[str], kept: bool) -> None:
    lines = [BODY[0], *between, "The harbour office denied the report, Anna Bell said."]
    known = blocks("\n".join(lines))
    labels: dict[str, FurnitureReason] = {
        "Advertisement": "promo",
        "Read more: The reef": "link-list",
        "Read next": "link-list",
    }
    done = {n: labels[x] for n, x in enumerate(lines) if x in labels}
    doubtful = {n for n in range(1, len(lines)) if n not in done}
    assert (len(lines) - 1 in spared(known, done, doubtful, [0.9] * len(lines), 0, 0)) == kept


def test_an_interview_stays_whole() -> None:
    found = marks(*MENU, TITLE, *INTERVIEW, "Newsletter", *FOOTER)
    assert set(INTERVIEW) & set(found) == {"ADVERTISEMENT"}


def test_a_question_among_links_is_a_link() -> None:
    question = "Who pays for the harbour?"
    known = blocks("\n".join([BODY[0], "Read also", question, BODY[1]]))
    assert spared(known, {1: "link-list"}, {2}, [0.9, 0.0, 0.1, 0.9], 0, 3) == set()
    known = blocks("\n".join([BODY[0], question, BODY[1]]))
    assert spared(known, {}, {1}, [0.9, 0.1, 0.9], 0, 2) == {1}


def test_without_a_body_nothing_is_spared() -> None:
    assert spared(blocks("Who pays?\nWe do."), {}, {0, 1}, [0.1, 0.1], 0, -1) == set()


def test_an_entry_of_a_running_report_is_no_headline() -> None:
    head = "Live: Ministers arrive for talks in Port Ellis"
    entry = '18:45 Bell: "the lamp is our strength"'
    assert title(*MENU[:3], head, "Follow live updates", entry, *BODY) == head
    assert title(*MENU[:3], entry, *BODY) is None


def test_the_headline_of_an_interview_is_what_was_said() -> None:
    head = "“I never trusted the reef”"
    deck = "Mira Sand, head of the harbour office, on storms, sleepless nights and lamps"
    lines = ("COASTWIRE WEEKLY", head, "Share Tweet Pin", deck, "Interview: Jane Doe", *INTERVIEW, *FOOTER)
    assert title(*lines) == head
    assert not {head, deck} & set(marks(*lines))


def test_the_office_below_a_byline_is_no_headline() -> None:
    head = "Council backs lighthouse bill"
    lede = "PORT ELLIS - The council of Orrin voted nine to two on Thursday for a bill that pays for the lighthouse."
    lines = ("The Orrin Observer", *MENU, head, "By JANE DOE", "Orrin Observer Port Ellis Bureau", "0 Comments", lede)
    assert title(*lines, *BODY[1:]) == head


def test_a_pull_quote_below_the_byline_is_no_headline() -> None:
    quote = "“The ships counted them too”"
    assert title("Why the lamp matters", "By Jane Doe", quote, *BODY) == "Why the lamp matters"
    assert title(quote, "By Jane Doe", *BODY) == quote


def test_pictures_with_labels_are_captions() -> None:
    pictures = ("Image copyright AFP", "Image caption Mira Sand met the council in Port Ellis")
    found = marks(*MENU, TITLE, *pictures, *BODY)
    assert {found[x] for x in pictures} == {"caption"}
    assert title(*MENU, TITLE, *pictures, *BODY) == TITLE


def test_a_line_under_the_headline_is_kept_before_a_byline_only() -> None:
    deck = "Storms, sleepless nights and lamps at the end of a long reef"
    lines = [TITLE, deck, "By Jane Doe", *BODY]
    assert standfirst(blocks("\n".join(lines)), {}, 0, 3) == {1}
    lines[2] = "12 Comments"
    assert standfirst(blocks("\n".join(lines)), {}, 0, 3) == set()


def test_a_byline_above_a_picture_is_no_caption() -> None:
    found = marks(TITLE, "4 min read", "By our harbour correspondent", "Photo: The lamp (file)", *BODY)
    assert found.get("By our harbour correspondent") != "caption"


@pytest.mark.parametrize("line", ["“The ships counted them too.”", "We counted every winter and slept in none"])
def test_a_pull_quote_is_a_repeat(line: str) -> None:
    said = "“We counted every winter and slept in none,” said Mira Sand. “The ships counted them too.”"
    assert marks(TITLE, BODY[0], said, line, BODY[2])[line] == "repeat"
    assert marks(TITLE, BODY[0], line, said, BODY[2])[line] == "repeat"


@pytest.mark.parametrize(
    "line",
    ["“We counted every storm, and more.”", "the new lens, which was ground in Veland", "“We did.”", "ships counted"],
)
def test_what_is_no_pull_quote(line: str) -> None:
    assert pull_quotes(blocks("\n".join([*BODY, line]))) == []


def test_pull_quotes_are_looked_for_in_bounded_time() -> None:
    assert pull_quotes(blocks("“a b c d e f g h i j k l m”\n" * 20_000)) == []


@pytest.mark.parametrize(
    "bio",
    [
        "Jane Doe is a keeper of lamps at the Harbour Institute.",
        "Jane Doe teaches history. Her column appears every second Saturday.",
        "Anna Reed is a senior fellow at the Harbour Institute.",
        "Reach Jane Doe at jane@coastwire.example.",
    ],
)
def test_who_the_author_is_stands_outside_the_body(bio: str) -> None:
    assert marks(TITLE, "By Jane Doe", *BODY, bio, *FOOTER)[bio] == "promo"


@pytest.mark.parametrize(
    "line",
    [
        "Mira Sand is the head of the harbour office in Port Ellis, and has been since 2022.",
        "Anna Reed, a senior fellow at the Harbour Institute, said that the lamp would burn.",
        "Jane Doe and her keepers had not been told of the visit.",
    ],
)
def test_who_somebody_in_the_news_is_belongs_to_the_body(line: str) -> None:
    assert line not in marks(TITLE, "By Jane Doe", *BODY, line)


def test_a_sentence_about_the_author_above_the_body_is_no_bio() -> None:
    line = "Jane Doe is the first keeper of the lamp in nine years, and she means to stay."
    known = blocks("\n".join(["By Jane Doe", line, *BODY]))
    assert notes(known, {}, set(), 1) == {}


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("This interview has been edited for length and clarity.", "other"),
        ("The conversation was lightly condensed.", "other"),
        ("By Staff Writers", "other"),
        ("The report was edited by hand, Anna Bell said of it on Friday.", None),
    ],
)
def test_notes_of_the_editors(line: str, why: str | None) -> None:
    assert marks(TITLE, *BODY, line, BODY[0].replace("Thursday", "Friday evening")).get(line) == why
