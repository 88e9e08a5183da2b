"""What the record leaves open, and why a statement is one, as a reader of the dossier meets it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Opener, becomes
from tests.present.report_lines import Lines, doubtful, press
from tests.present.test_report import HOSTILE

pytestmark = [pytest.mark.browser]

Shoot = Callable[[Page, str], None]
PIECES = [
    ("Harbour clerks", "may be a statement: 0.33, below the threshold"),
    ("are understood to fear", "may be a statement: 0.33, below the threshold"),
    ("a second winter without the ferry", "may be a statement: 0.33, below the threshold"),
    ("on paper", "may be a statement: 0.20, below the threshold"),
    ("the timetable promises nine crossings a day 🛳️", "may be a statement: 0.20, below the threshold"),
]


def pieces(page: Page) -> list[tuple[str, str | None]]:
    found = page.locator(".article .t-open")
    return [(found.nth(n).inner_text(), found.nth(n).get_attribute("title")) for n in range(found.count())]


def text(page: Page) -> str:
    return str(page.locator(".article").evaluate("el => el.textContent"))


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_passages_left_open_are_marked_where_they_stand(open_dossier: Opener, shoot: Shoot, scheme: str) -> None:
    lines = doubtful()
    page = open_dossier(lines, at="#/articles", scheme=scheme)
    expect(page.locator(".row").first).to_contain_text("3 passages left open")
    page.locator(".headline").first.click()
    becomes(pieces, page, PIECES, "what a statement covers is no longer open")
    becomes(text, page, next(x["text"] for x in lines if x["kind"] == "article"))
    for words, _ in PIECES:
        lined = page.locator(".article .t-open", has_text=words)
        assert "dotted" in lined.evaluate("el => getComputedStyle(el).textDecoration")
    notes = page.locator(".notes")
    expect(notes).to_contain_text("each may be a statement, but its confidence is below the threshold")
    expect(notes.locator("li").first).to_contain_text("Harbour clerks … are understood to fear … a second winter")
    shoot(page, f"left-open-{scheme}")


def test_they_are_switched_off_and_on_with_the_mouse_and_with_keys(open_dossier: Opener) -> None:
    page = open_dossier(doubtful(), at="#/articles")
    page.locator(".headline").first.click()
    whole = text(page)
    box = page.get_by_label("3 left open")
    expect(box).to_be_checked()
    box.uncheck()
    becomes(pieces, page, [])
    becomes(text, page, whole)
    expect(box).to_be_focused()
    expect(page.locator(".notes")).not_to_contain_text("threshold")
    page.reload()
    expect(box).not_to_be_checked()
    becomes(pieces, page, [], "the address keeps it")
    page.keyboard.press("o")
    expect(box).to_be_checked()
    becomes(pieces, page, PIECES)
    box.press("Space")
    becomes(pieces, page, [])
    page.keyboard.press("j")
    expect(page.locator(".article")).to_contain_text("fares will fall")
    becomes(pieces, page, [], "it stays off in the next article")
    page.keyboard.press("o")
    expect(page.locator(".article .t-open")).to_have_text(["Some", "hope", "that fares will fall"])
    page.keyboard.press("Escape")
    expect(page.locator("#reader")).to_be_hidden()
    address = page.url
    page.keyboard.press("o")
    assert page.url == address, "without an article there is nothing to switch"


def test_a_press_on_the_number_leads_to_the_place(open_dossier: Opener) -> None:
    b = Lines()
    a = b.article("long", "Some hope that fares will fall.\n\n" + "Nothing happened on the pier. \n\n" * 80)
    b.left_open(a, "Some", "hope", "that fares will fall", confidence=0.42)
    page = open_dossier(b.lines, at=f"#/articles?article={a}")
    number = page.get_by_role("button", name="Confidence 0.42: show the place")
    number.focus()
    expect(page.locator(".t-open").first).not_to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page.locator(".t-open").first).to_be_in_viewport()


def test_what_a_statement_covers_is_still_listed_and_found(open_dossier: Opener) -> None:
    page = open_dossier(doubtful(), at="#/articles", height=300)
    page.locator(".headline").first.click()
    page.get_by_role("button", name="Confidence 0.10: show the place").press("Enter")
    expect(page.locator(".article a.other", has_text="the pilot")).to_be_in_viewport()


def test_a_statement_says_why_it_is_one(open_dossier: Opener, shoot: Shoot) -> None:
    page = open_dossier(doubtful())
    page.locator(".row", has_text="repeatedly denied").locator(".passage").click()
    expect(page.locator(".card")).to_contain_text(
        "“has repeatedly denied” announces it (0.97), “Veltra” says it (0.93), "
        "these are the words (0.88); confidence 0.91"
    )
    expect(page.locator(".article .t-open")).to_have_text([words for words, _ in PIECES])  # others stay marked
    shoot(page, "why")
    page.locator(".article a.other", has_text="Nobody asked us").click()
    expect(page.locator(".card")).to_contain_text(
        "no words announce it, nobody is named as its source, these are the words (0.70); confidence 0.62"
    )
    page.locator(".article a.other", has_text="Fog is fog").click()
    expect(page.locator(".card")).not_to_contain_text("Why")


def test_an_article_in_another_language_says_that_it_was_not_read(open_dossier: Opener, shoot: Shoot) -> None:
    page = open_dossier(doubtful(), at="#/articles")
    row = page.locator(".row", has_text="Le bac")
    expect(row).to_contain_text("not read for statements: French")
    row.locator(".headline").click()
    expect(page.locator(".unread")).to_have_text(
        "This article was not read for statements, because of its language (French)."
    )
    expect(page.get_by_label("left open")).to_have_count(0)
    shoot(page, "unread")


def test_a_dossier_of_nothing_but_other_languages_says_why_it_is_empty(open_dossier: Opener) -> None:
    b = Lines()
    b.unread(b.article("k", "Rien."), "not a language")
    page = open_dossier(b.lines)
    expect(page.locator(".empty")).to_contain_text("1 article not read for statements, because of the language")
    page.keyboard.press("2")
    page.locator(".headline").click()
    expect(page.locator(".unread")).to_contain_text("(not a language)")


def test_what_leaves_nothing_open_has_no_switch(open_dossier: Opener) -> None:
    page = open_dossier(press())
    page.locator(".passage").first.click()
    expect(page.locator("#reader")).to_be_visible()
    expect(page.locator("[name=maybe]")).to_have_count(0)
    page.keyboard.press("o")
    assert "maybe" not in page.url


def test_hostile_words_left_open_stay_words(open_dossier: Opener) -> None:
    b = Lines()
    a = b.article("k", f"{HOSTILE} hints at more.")
    b.left_open(a, HOSTILE, "hints", "at more")
    b.lines[0]["language"] = HOSTILE
    b.lines.append(b.lines[-1] | {"id": "stray", "content": [{"article": a, "start": 9, "end": 99, "exact": HOSTILE}]})
    b.lines.append(b.lines[-1] | {"id": "lost", "article": "nowhere"})
    page = open_dossier(b.lines, at=f"#/articles?article={a}")
    assert "".join(words for words, _ in pieces(page)) != ""
    becomes(text, page, f"{HOSTILE} hints at more.")
    expect(page.locator(".notes li").nth(1)).to_contain_text("alert(1)")
    expect(page.locator("img")).to_have_count(0)


def test_on_a_phone_the_switch_has_its_place(open_dossier: Opener, shoot: Shoot) -> None:
    page = open_dossier(doubtful(), at="#/articles", width=360, height=740)
    page.locator(".headline").first.click()
    expect(page.get_by_label("3 left open")).to_be_in_viewport()
    assert page.locator(".reader-bar").evaluate("el => el.scrollWidth <= el.clientWidth")
    shoot(page, "phone-left-open")
