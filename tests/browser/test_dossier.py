"""The dossier as a reader meets it: opened from disk in Chromium, clicked, typed into, printed."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import SHOTS, Opener, becomes
from tests.present.report_lines import Line, Lines, press
from tests.present.test_report import HOSTILE

pytestmark = [pytest.mark.browser]

Shoot = Callable[[Page, str], None]


def of_kind(lines: list[Line], kind: str) -> list[Line]:
    return [x for x in lines if x["kind"] == kind]


def marked(page: Page, part: str) -> str:
    return "".join(page.locator(f".article mark.m-{part}").all_text_contents())


def no_sideways_scroll(page: Page) -> bool:
    return bool(page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))


def test_every_statement_opens_with_exactly_its_words_marked(open_dossier: Opener) -> None:
    lines = press()
    page = open_dossier(lines)
    for line in of_kind(lines, "statement"):
        page.locator(f"#row-{line['id']} .row-link").evaluate("link => link.click()")
        expect(page.locator("#reader")).to_be_visible()
        for part in ("source", "cue", "content"):
            becomes(partial(marked, part=part), page, "".join(x["exact"] for x in line[part]))


def test_the_article_on_screen_is_its_text_to_the_last_character(open_dossier: Opener) -> None:
    lines = press()
    wrapped = "One\r\n\r\n" + "\n".join(["a line that an old machine wrapped near column seventy, more or less"] * 9)
    b = Lines()
    b.article("wrapped", f"  \n\n{wrapped}\n\nEnd 🚢\n\n")
    lines += b.lines
    page = open_dossier(lines, at="#/articles")
    for line in of_kind(lines, "article"):
        page.locator(f"#row-{line['id']} .headline").click()
        expect(page.locator(".article")).to_be_visible()
        assert page.locator(".article").evaluate("el => el.textContent") == line["text"]


def test_clicking_filtering_searching_and_going_back(open_dossier: Opener, shoot: Shoot) -> None:
    page = open_dossier()
    expect(page.locator(".row")).to_have_count(14)
    shoot(page, "desktop-light")
    page.get_by_label("Denials only").check()
    expect(page.locator("#status")).to_contain_text("2 of 14 statements")
    expect(page.locator(".row")).to_have_count(2)
    expect(page.locator(".badge-denial")).to_have_count(2)
    page.go_back()
    expect(page.get_by_label("Denials only")).not_to_be_checked()
    expect(page.locator(".row")).to_have_count(14)

    page.get_by_role("combobox", name="Speaker").select_option(label="Ilse Marrand (5)")
    expect(page.locator("#status")).to_contain_text("5 of 14 statements")
    page.get_by_role("combobox", name="Outlet").select_option("Veltra Today")
    expect(page.locator("#status")).to_contain_text("2 of 14 statements")
    page.get_by_role("link", name="Show all").click()
    expect(page.locator(".row")).to_have_count(14)

    page.get_by_role("searchbox").fill("we “seizure of the keld")
    expect(page.locator("#status")).to_contain_text("1 of 14")
    expect(page.locator(".hit", has_text="seizure of the Keld").first).to_be_visible()
    shoot(page, "search")
    page.get_by_role("searchbox").fill("zzz nowhere")
    expect(page.locator(".empty")).to_contain_text("Nothing here is with “zzz nowhere”")


def test_dates_filter_and_say_what_has_none(open_dossier: Opener) -> None:
    page = open_dossier()
    page.get_by_label("From").fill("2031-05-20")
    expect(page.locator("#status")).to_contain_text("4 of 14 statements")
    expect(page.locator("#status")).to_contain_text("1 statement without a date left out")
    page.get_by_label("From").fill("")
    page.get_by_label("To", exact=True).fill("2030-12-31")
    expect(page.locator("#status")).to_contain_text("1 of 14 statements")


def test_by_date_the_undated_come_last(open_dossier: Opener, shoot: Shoot) -> None:
    page = open_dossier()
    page.locator(".switch label", has_text="By date").click()
    expect(page.locator(".group h3")).to_have_text(["14 May 2031", "28 May 2031", "Not dated to a day"])
    last = page.locator(".rows > li", has=page.get_by_text("Not dated to a day")).locator("xpath=following-sibling::li")
    assert last.locator(".when").all_text_contents() == [
        "1 June 2030 – 31 August 2030 inferred",
        *["no date"] * (last.count() - 1),
    ]
    assert last.count() > 1
    shoot(page, "by-date")


def test_a_report_is_called_by_its_headline_or_by_its_first_words(open_dossier: Opener) -> None:
    b = Lines()
    first = "The envoys of all nine harbours of the League were asked on the pier " * 3
    a = b.article("u02", "Ferry stays\n\n“No,” the pilot said.", title="Ferry stays")
    b.statement(a, "the pilot", "said", "“No,”", name="the pilot")
    c = b.article("u03", first + "whether “Maybe” was a word, the clerk said.")
    b.statement(c, "the clerk", "said", "“Maybe”", name="the clerk")
    page = open_dossier(b.lines)
    expect(page.locator(".margin .key")).to_have_text(["u03", "Ferry stays"])
    page.get_by_role("link", name="Articles").click()
    expect(page.locator(".headline")).to_have_count(2)
    (cut,) = (x for x in page.locator(".headline").all_text_contents() if x != "Ferry stays")
    assert 100 < len(cut) <= 140
    assert first.startswith(cut.removesuffix("…") + " ")


def test_the_keyboard_reaches_everything(open_dossier: Opener, shoot: Shoot) -> None:
    page = open_dossier()
    page.keyboard.press("j")
    page.keyboard.press("j")
    page.keyboard.press("k")
    expect(page.locator(".row").first).to_have_attribute("aria-current", "true")
    page.keyboard.press("j")
    page.keyboard.press("Enter")
    expect(page.locator("#reader")).to_be_visible()
    expect(page.locator("#reader-title")).to_be_focused()
    shoot(page, "desktop-reader")
    before = marked(page, "content")
    page.keyboard.press("j")
    expect(page.locator(".row").nth(2)).to_have_attribute("aria-current", "true")
    expect(page.locator(".reader-bar")).to_contain_text("3 of 4")
    assert marked(page, "content") != before
    page.keyboard.press("Escape")
    expect(page.locator("#reader")).to_be_hidden()
    expect(page.locator(".row .row-link").nth(2)).to_be_focused()
    page.keyboard.press("/")
    expect(page.get_by_role("searchbox")).to_be_focused()
    page.keyboard.type("jk?")
    expect(page.get_by_role("searchbox")).to_have_value("jk?")
    expect(page.locator("#status")).to_contain_text("0 of 14")
    page.keyboard.press("Escape")
    expect(page.locator("#status")).not_to_contain_text(" of ")
    page.keyboard.press("Escape")
    page.keyboard.press("?")
    expect(page.locator("#help")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator("#help")).to_be_hidden()


def test_a_link_brings_back_the_place_and_back_closes_the_reader(open_dossier: Opener) -> None:
    page = open_dossier()
    page.locator(".passage").nth(1).click()
    expect(page.locator("#reader")).to_be_visible()
    place, words = page.url, marked(page, "content")
    page.go_back()
    expect(page.locator("#reader")).to_be_hidden()
    page.goto("about:blank")
    page.goto(place)
    expect(page.locator("#reader")).to_be_visible()
    becomes(lambda p: marked(p, "content"), page, words)


def test_other_statements_in_the_article_are_a_click_away(open_dossier: Opener) -> None:
    page = open_dossier()
    page.locator(".row", has_text="She added").locator(".passage").click()
    page.locator(".article a.other", has_text="that its agencies").click()
    becomes(lambda p: marked(p, "cue"), page, "has repeatedly denied")
    expect(page.locator(".reader-bar")).to_contain_text("4 of 4")
    page.get_by_label("Statement before this one").click()
    becomes(lambda p: marked(p, "cue"), page, "added")


def test_nested_statements_lead_to_each_other(open_dossier: Opener) -> None:
    page = open_dossier()
    row = page.locator(".row", has_text="I cannot guard a strait").first
    expect(row).to_contain_text("as told by Pavel Orsin")
    row.get_by_role("link", name="Pavel Orsin").click()
    expect(page.locator(".card")).to_contain_text("tells Ilse Marrand")
    assert "Madam Marrand told them" in marked(page, "content")


def test_articles_actors_and_refusals(open_dossier: Opener, shoot: Shoot) -> None:
    page = open_dossier()
    page.keyboard.press("2")
    expect(page.locator(".row")).to_have_count(4)
    expect(page.locator(".row").nth(1)).to_contain_text("closing mark slid to the next word")
    page.get_by_role("searchbox").fill("herring")
    expect(page.locator(".snippet .hit")).to_have_text("Herring")
    page.locator(".headline").first.click()
    expect(page.locator(".article .t-furniture").first).to_contain_text("Read also:")
    shoot(page, "article")
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")
    page.get_by_role("link", name="Actors").click()
    expect(page.locator(".row")).to_have_count(6)
    shoot(page, "actors")
    page.get_by_role("link", name="5 statements").click()
    expect(page.locator("#status")).to_contain_text("by Ilse Marrand")
    page.get_by_role("link", name="Not read").click()
    expect(page.locator("main")).to_contain_text("files ending in .pdf are not read")
    expect(page.locator("main")).to_contain_text("E107")


def test_an_empty_record_says_so(open_dossier: Opener) -> None:
    page = open_dossier([])
    for view in "12345":
        page.keyboard.press(view)
        expect(page.locator(".empty")).to_be_visible()


def test_dark_by_system_and_by_switch(open_dossier: Opener, shoot: Shoot) -> None:
    background = "getComputedStyle(document.body).backgroundColor"
    light = open_dossier().evaluate(background)
    page = open_dossier(scheme="dark")
    dark = page.evaluate(background)
    assert dark != light
    page.locator(".passage").nth(1).click()
    shoot(page, "desktop-dark")
    page.keyboard.press("Escape")
    page.locator("#theme").click()
    becomes(lambda p: p.evaluate(background), page, light)
    page.locator("#theme").click()
    becomes(lambda p: p.evaluate(background), page, dark)


@pytest.mark.parametrize("view", ["statements", "statements?by=date", "articles", "actors", "quarantine"])
def test_a_phone_never_scrolls_sideways(open_dossier: Opener, shoot: Shoot, view: str) -> None:
    lines = press()
    b = Lines()
    a = b.article("long", "x" * 400 + " said " + "y" * 400, outlet="O" * 200, day="2031-01-01", uri="u" * 300)
    b.statement(a, "x" * 400, "said", "y" * 400, name="N" * 200, office="P" * 200)
    b.actor("Z" * 300, aliases=("Q" * 300,))
    b.refused("r" * 300, "E101", "s" * 300)
    page = open_dossier(lines + b.lines, at=f"#/{view}", width=360, height=740)
    assert no_sideways_scroll(page)
    shoot(page, f"phone-{view.partition('?')[2] or view}".replace("=", "-"))
    if not view.startswith(("statements", "articles")):
        return
    page.locator(".row-link").first.evaluate("link => link.click()")
    expect(page.locator("#reader")).to_be_visible()
    assert page.locator("#page").evaluate("el => el.inert")
    assert no_sideways_scroll(page)
    assert page.locator(".reader-scroll").evaluate("el => el.scrollWidth <= el.clientWidth")
    shoot(page, f"phone-reader-{view.partition('?')[0]}")
    page.keyboard.press("Escape")
    expect(page.locator("#page")).not_to_have_attribute("inert", "")


def test_hostile_words_stay_words(open_dossier: Opener) -> None:
    b = Lines()
    a = b.article(HOSTILE, HOSTILE, outlet=HOSTILE, title=None, uri=HOSTILE, day="2031-01-01")
    b.lines[-1]["url"] = "javascript:alert(1)"
    speaker = b.actor(HOSTILE, aliases=(HOSTILE,), office=HOSTILE)
    b.statement(a, None, None, HOSTILE, speaker=speaker, name=HOSTILE, office=HOSTILE, addressee=HOSTILE, venue=HOSTILE)
    b.refused(HOSTILE, "E101", HOSTILE)
    page = open_dossier(b.lines, title=HOSTILE)
    assert page.title() == HOSTILE
    for view in "1236":
        page.keyboard.press(view)
        expect(page.locator("main")).to_contain_text("</script><script>alert(1)</script>")
    page.keyboard.press("1")
    page.locator(".passage").first.click()
    becomes(lambda p: marked(p, "content"), page, HOSTILE)
    expect(page.locator("a[href^=javascript]")).to_have_count(0)
    expect(page.locator("img")).to_have_count(0)
    page.get_by_role("button", name="Close").click()
    page.goto(page.url.partition("#")[0] + "#/statements?q=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E&open=%22%3E&by=x")
    expect(page.locator("#status")).to_contain_text("1 of 1")


def test_a_large_record_opens_and_is_all_there(open_dossier: Opener, tmp_path: Path) -> None:
    b = Lines()
    for n in range(100):
        a = b.article(f"a{n}", f"Speaker{n} said words{n}. 🚢 " * 20, day="2031-01-01")
        for k in range(20):
            b.statement(a, f"Speaker{n}", "said", f"words{n}", name=f"Speaker{n}", confidence=k / 20)
            b.lines[-1]["id"] = f"s{n}-{k}"
    page = open_dossier(b.lines)
    expect(page.locator("#status")).to_contain_text("2,000 statements")
    first = page.locator(".row").count()
    assert 0 < first < 2000
    expect(page.locator(".more")).to_contain_text("further down")
    page.get_by_role("searchbox").fill("words99")
    expect(page.locator("#status")).to_contain_text("20 of 2,000")
    page.get_by_role("searchbox").fill("")
    expect(page.locator("#status")).not_to_contain_text(" of ")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(page.locator(".row")).to_have_count(2000)


def test_paper_holds_the_statements_of_the_filter_and_no_buttons(open_dossier: Opener, tmp_path: Path) -> None:
    page = open_dossier(at="#/statements?denials=yes")
    SHOTS.mkdir(parents=True, exist_ok=True)
    page.pdf(path=SHOTS / "print.pdf", format="A4", print_background=False)
    page.emulate_media(media="print")
    for gone in ("#theme", "#tabs", ".bar-top", ".filters", "#reader"):
        expect(page.locator(gone)).to_be_hidden()
    expect(page.locator("#status")).to_contain_text("denials only")
    expect(page.locator(".print-source").first).to_be_visible()
    expect(page.locator(".row")).to_have_count(2)


def test_the_page_works_from_a_folder_with_an_odd_name(open_dossier: Opener, tmp_path: Path) -> None:
    page = open_dossier()
    odd = tmp_path / "a #b ?c% d"
    odd.mkdir()
    subprocess.run(["cp", str(tmp_path / "dossier.html"), str(odd / "dossier.html")], check=True)
    page.context.new_page().close()
    other = page.context.new_page()
    other.goto((odd / "dossier.html").as_uri())
    other.locator(".passage").first.click()
    expect(other.locator("#reader")).to_be_visible()
