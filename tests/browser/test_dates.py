"""Why a date, as a reader of the dossier meets it: in sentences, and in the words that it rests on."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Opener, becomes
from tests.present.report_lines import Line, Lines, dated
from tests.present.test_report import HOSTILE

pytestmark = [pytest.mark.browser]

Shoot = Callable[[Page, str], None]
BASIS = ["January 7", "Secretary General of the Meridian League Ilse Marrand", "on Friday"]
TIMES = ["January 7", "on Friday", "Thursday evening", "next week"]


def article(lines: list[Line], key: str) -> str:
    return str(next(x["id"] for x in lines if x["kind"] == "article" and x["key"] == key))


def opened(open_dossier: Opener, key: str, **more: object) -> Page:
    lines = dated()
    return open_dossier(lines, at=f"#/articles?article={article(lines, key)}", **more)


def framed(page: Page) -> list[str]:
    """The words that stand in a frame on screen."""
    found: list[str] = page.locator(".article *").evaluate_all(
        "all => all.filter(el => getComputedStyle(el).outlineStyle === 'solid').map(el => el.textContent)"
    )
    return found


def timed(page: Page) -> list[str]:
    return page.locator(".article .t-time").all_text_contents()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
def test_an_article_says_why_this_date(open_dossier: Opener, shoot: Shoot, scheme: str, width: int) -> None:
    page = opened(open_dossier, "lowick", scheme=scheme, width=width)
    head = page.locator(".article-head")
    expect(head.locator(".when")).to_contain_text("7 January 2033")
    expect(head.get_by_text("was a Friday")).to_be_hidden()
    becomes(framed, page, [])
    head.get_by_text("why this date?").click()
    expect(head).to_contain_text("7 January was a Friday in 2022, 2028 and 2033.")
    expect(head).to_contain_text("So it was published on 7 January 2033.")
    expect(head).to_contain_text("It may also be 8 January 2033.")
    expect(page.locator("#reader")).to_have_attribute("data-framed", "day")
    becomes(framed, page, BASIS)
    assert page.locator(".reader-scroll").evaluate("el => el.scrollWidth <= el.clientWidth")
    shoot(page, f"why-date-{width}-{scheme}")
    head.get_by_text("why this date?").press("Enter")
    expect(page.locator("#reader")).to_have_attribute("data-framed", "")
    becomes(framed, page, [])


def test_a_statement_says_why_it_was_said_then(open_dossier: Opener, shoot: Shoot) -> None:
    page = open_dossier(dated())
    page.locator(".row", has_text="pull back its ships").first.locator(".passage").click()
    card = page.locator(".card")
    card.get_by_text("why this date?").click()
    expect(card).to_contain_text("“on Friday”, counted from the day of the report, 7 January 2033.")
    expect(page.locator("#reader")).to_have_attribute("data-framed", "said")
    becomes(framed, page, ["on Friday"])
    shoot(page, "why-said")
    page.get_by_label("Next statement").click()
    expect(card).to_contain_text("The text gives this statement no day of its own; the report: 7 January 2033")
    becomes(framed, page, [], "the next statement begins without frames")


def test_the_times_are_marked_when_wanted(open_dossier: Opener, shoot: Shoot) -> None:
    page = opened(open_dossier, "lowick")
    whole = page.locator(".article").evaluate("el => el.textContent")
    becomes(timed, page, [])
    page.get_by_text("why this date?").click()
    box = page.get_by_label("mark the 4 expressions of time")
    expect(box).not_to_be_checked()
    box.check()
    becomes(timed, page, TIMES)
    becomes(framed, page, BASIS, "what the date rests on stays framed")
    assert page.locator(".article").evaluate("el => el.textContent") == whole
    expect(page.locator(".t-time", has_text="on Friday")).to_have_attribute(
        "title", "DATE 2033-01-07: “on Friday”, counted from the day of the report, 7 January 2033."
    )
    expect(page.locator(".t-time", has_text="next week")).to_have_attribute("title", "DATE 2033-W02")
    shoot(page, "times")
    page.reload()
    becomes(timed, page, TIMES, "the address keeps it")
    page.keyboard.press("t")
    becomes(timed, page, [])
    page.keyboard.press("t")
    becomes(timed, page, TIMES)


def test_what_is_not_dated_to_a_day_stands_apart(open_dossier: Opener, shoot: Shoot) -> None:
    page = open_dossier(dated(), at="#/articles")
    heads = page.locator(".rows > li")
    shown = [heads.nth(n).inner_text() for n in range(heads.count())]
    apart = next(n for n, words in enumerate(shown) if words.startswith("Not dated to a day"))
    assert (apart, len(shown)) == (3, 7)
    assert "2 June 2031" in shown[0]
    assert "5–14 January 2033" in shown[1]
    assert "7 January 2033" in shown[2]
    assert "3 articles" in shown[apart]
    assert "So it was published between 1 February 2031 and 30 November 2034." in shown[4]
    assert "Neither the text nor what came with it tells enough to date it." in shown[5]
    assert "what it says about its day contradicts itself" in shown[6]
    assert "No day fits all of this." in shown[6]
    expect(page.locator(".summary")).to_contain_text(
        "2 June 2031 – 14 January 2033. 1 article dated only to an interval longer than a month. 2 articles without a "
        "date."
    )
    shoot(page, "not-dated")
    page.get_by_role("searchbox").fill("bare")
    expect(page.locator(".rows > li")).to_have_count(2)
    page.get_by_role("searchbox").fill("Lowick")
    expect(page.locator(".rows > li")).to_have_count(1)
    inferred = page.locator(".inferred")
    expect(inferred).to_have_attribute("title", re.compile("inferred from a weekday: 7 January was a Friday in 2022"))


@pytest.mark.parametrize(
    ("first", "last", "precision", "shown"),
    [
        ("2032-02-01", "2032-02-29", "month", "February 2032"),
        ("2032-02-03", "2032-02-29", "month", "3–29 February 2032"),
        ("2032-01-01", "2032-12-31", "year", "2032"),
        ("2032-01-01", "2032-11-30", "year", "1 January 2032 – 30 November 2032"),
        ("2032-02-29", "2032-02-29", "day", "29 February 2032"),
        ("2031-12-31", "2032-01-01", "interval", "31 December 2031 – 1 January 2032"),
    ],
)
def test_a_stretch_of_days_is_told_as_it_is(
    open_dossier: Opener, first: str, last: str, precision: str, shown: str
) -> None:
    b = Lines()
    a = b.article("k", "A note.")
    b.date(a, "published", first, last, "stated", precision=precision)
    page = open_dossier(b.lines, at="#/articles")
    expect(page.locator(".row .when")).to_have_text(shown)


def test_a_date_by_another_article_leads_to_it(open_dossier: Opener) -> None:
    page = opened(open_dossier, "note")
    head = page.locator(".article-head")
    head.get_by_text("why this date?").click()
    expect(page.locator("#reader")).to_have_attribute("data-framed", "day")
    becomes(framed, page, ["Sorvania has to pull back its ships first"])
    expect(head).to_contain_text("It quotes the same words as “Lowick” of 7 January 2033.")
    expect(head).to_contain_text("By itself it tells only: 1 January 2031 – 31 December 2034. It tells of the years")
    head.get_by_role("link", name="Lowick").click()
    expect(page.locator(".article")).to_contain_text("NORPRESS")


def test_a_contradiction_is_told_with_its_words_and_is_no_statement(open_dossier: Opener, shoot: Shoot) -> None:
    page = opened(open_dossier, "muddle")
    expect(page.locator(".t-open, [name=maybe]")).to_have_count(0)
    head = page.locator(".article-head")
    expect(head).to_contain_text("no date")
    head.get_by_text("why not?").click()
    expect(head).to_contain_text("“Tuesday 3 March 2031” is no day of the calendar.")
    expect(page.locator("#reader")).to_have_attribute("data-framed", "day")
    becomes(framed, page, ["Tuesday 3 March 2031", "Friday 3 March 2031"])
    shoot(page, "contradiction")


def test_without_times_there_is_nothing_to_switch(open_dossier: Opener) -> None:
    page = opened(open_dossier, "bare")
    page.get_by_text("why not?").click()
    expect(page.locator(".article-head")).to_contain_text("Neither the text nor what came with it")
    expect(page.locator("[name=times]")).to_have_count(0)
    page.keyboard.press("t")
    assert "times=" not in page.url


def test_hostile_dates_stay_words(open_dossier: Opener) -> None:
    b = Lines()
    a = b.article(HOSTILE, HOSTILE, outlet=HOSTILE)
    b.date(a, "published", "2031-01-01", "2031-01-01", "stated", HOSTILE, basis=(HOSTILE,))
    b.time(a, "alert(1)", "DATE", HOSTILE, "2031-01-01", HOSTILE)
    c = b.article("c", f"{HOSTILE} c")
    b.against(c, HOSTILE, basis=(HOSTILE,))
    b.lines.append(b.lines[-1] | {"id": "lost", "article": "nowhere"})
    page = open_dossier(b.lines, at=f"#/articles?article={a}&times=yes")
    page.get_by_text("why this date?").click()
    expect(page.locator(".article-head")).to_contain_text("</script><script>alert(1)</script>")
    becomes(timed, page, ["alert(1)"])
    assert page.locator(".article").evaluate("el => el.textContent") == HOSTILE
    page.goto(page.url.partition("#")[0] + f"#/articles?article={c}")
    expect(page.locator("main")).to_contain_text("what it says about its day contradicts itself")
    expect(page.locator("img")).to_have_count(0)
