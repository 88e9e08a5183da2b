"""Who is who, as a reader of the dossier meets it: from a name to its page, and from there to the words."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import Opener
from tests.present.actor_lines import people
from tests.present.report_lines import Line, Lines, press
from tests.present.test_report import HOSTILE

pytestmark = [pytest.mark.browser]

Shoot = Callable[[Page, str], None]
REYL = ["Dana Reyl", "Дана Рейл", "Minister Reyl"]


def actor(lines: list[Line], name: str) -> str:
    return str(next(x["id"] for x in lines if x["kind"] == "actor" and x["name"] == name))


def fact(page: Page, name: str) -> Locator:
    return page.locator(".facts > div", has=page.locator("dt", has_text=name)).locator("dd").first


def opened(open_dossier: Opener, name: str = "Dana Reyl", **more: object) -> Page:
    lines = people()
    return open_dossier(lines, at=f"#/actor/{actor(lines, name)}", **more)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
def test_the_page_of_an_actor(open_dossier: Opener, shoot: Shoot, scheme: str, width: int) -> None:
    page = opened(open_dossier, scheme=scheme, width=width)
    expect(page.get_by_role("heading", name="Dana Reyl")).to_be_visible()
    expect(page.locator(".actor-sum")).to_have_text("3 statements in 2 articles, 3–5 June 2031, 1 denial.")
    expect(fact(page, "Also called")).to_contain_text("Reyl, Minister Reyl, D. Reyl")
    expect(fact(page, "Also called")).to_contain_text("Cyrillic: Дана Рейл")
    minister, chair = page.locator(".offices li").all()
    expect(minister).to_contain_text("Harbour Minister of Sorvania, February 2030 – 31 May 2031 table of offices")
    expect(minister).to_contain_text("Conflict: The table ends this term on 31 May 2031")
    expect(chair).to_contain_text("chair of Harbour Council as told in Harbour Courier")
    for name, told in (
        ("Quoted by", "Harbour Courier 2, Veltra Today 1"),
        ("Passed on by", "Radio Skerry 1"),
        ("Speaks for", "Harbour Council 2"),
        ("Addresses", "the pilots 1"),
        ("Addressed by", "A clerk 1"),
    ):
        expect(fact(page, name)).to_have_text(told)
    link = fact(page, "Wikidata").get_by_role("link")
    expect(link).to_have_attribute("href", "https://www.wikidata.org/wiki/Q5")
    page.get_by_text("Why these names are one actor").click()
    expect(page.get_by_text("is the surname of")).to_be_visible()
    page.get_by_text("Judged by people").click()
    expect(page.locator(".actor")).to_contain_text("are one actor. m.okoye, 7 June 2031: her own page")
    page.get_by_text("Named in 2 articles").click()
    expect(page.locator(".places li").last).to_contain_text(
        "5 June 2031 Veltra Today: Sorvania wants no toll “Dana Reyl”, “Minister Reyl”, “Дана Рейл”"
    )
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
    shoot(page, f"actor-{width}-{scheme}")


def test_a_body_speaks_through_people_and_an_outlet_passes_on(open_dossier: Opener) -> None:
    page = opened(open_dossier, "Harbour Council")
    expect(fact(page, "Speaks through")).to_have_text("Dana Reyl 2")
    expect(page.locator(".actor-sum")).to_have_text("No statements.")
    fact(page, "Speaks through").get_by_role("link").click()
    expect(page.locator("#actor-name")).to_be_focused()
    expect(page.locator("#actor-name")).to_have_text("Dana Reyl")
    fact(page, "Passed on by").get_by_role("link").click()
    expect(fact(page, "Passes on")).to_have_text("Dana Reyl 1")
    page.go_back()
    page.go_back()
    expect(page.locator("#actor-name")).to_have_text("Harbour Council")


def test_every_name_leads_to_its_actor(open_dossier: Opener) -> None:
    page = open_dossier(people())
    places = {
        "the heading of a group": page.locator(".group").get_by_role("link", name="Dana Reyl"),
        "who passed it on": page.locator(".row .meta").get_by_role("link", name="Radio Skerry"),
    }
    for name, link in places.items():
        link.click()
        expect(page.locator("#actor-name")).to_have_text(
            link_name := "Radio Skerry" if "passed" in name else "Dana Reyl"
        )
        expect(page).to_have_title(f"{link_name} · League and Sorvania")
        page.go_back()
    page.locator(".switch label", has_text="By date").click()
    page.locator(".margin").get_by_role("link", name="A clerk").click()
    expect(page.locator("#actor-name")).to_have_text("A clerk")
    page.keyboard.press("3")
    page.get_by_role("link", name="Harbour Council").click()
    expect(page.locator("#actor-name")).to_have_text("Harbour Council")
    page.keyboard.press("1")
    page.locator(".passage", has_text="no toll was ever").click()
    card = page.locator(".card")
    expect(card).to_contain_text("For")
    card.get_by_role("link", name="Harbour Council").click()
    expect(page.locator("#reader")).to_be_hidden()
    expect(page.locator("#actor-name")).to_have_text("Harbour Council")
    page.go_back()
    page.locator(".named-here").get_by_role("link", name="Dana Reyl").click()
    expect(page.locator("#actor-name")).to_have_text("Dana Reyl")


def test_the_statement_says_who_she_is_and_shows_the_words(open_dossier: Opener, shoot: Shoot) -> None:
    page = open_dossier(people())
    page.locator(".passage", has_text="The pier stays open").click()
    card = page.locator(".card")
    expect(card).to_contain_text("“she” is Dana Reyl")
    expect(card.get_by_text("is the last person who was named")).to_be_hidden()
    card.get_by_text("why?").click()
    expect(card).to_contain_text("“she” is the last person who was named and can be a woman: Dana Reyl.")
    expect(card).to_contain_text("How sure: 0.94 of 1.")
    framed = page.locator(".article .t-who")
    expect(framed).to_have_text("Dana Reyl")
    assert framed.evaluate("el => getComputedStyle(el).outlineStyle") == "solid"
    shoot(page, "who")
    page.get_by_label("Next statement").click()
    expect(card).to_contain_text("Harbour Council, and in person")
    page.locator(".article a.other", has_text="The pier").click()
    page.keyboard.press("Escape")
    page.locator(".passage", has_text="We have your letter").click()
    expect(card).to_contain_text("in person")
    expect(card.get_by_role("link", name="Minister Reyl")).to_be_visible()
    page.get_by_label("Statement before").click()
    expect(card).to_contain_text("“the station” was left open why not?")


def test_an_article_opened_from_an_actor_marks_where_it_is_named(open_dossier: Opener) -> None:
    page = opened(open_dossier)
    page.get_by_text("Named in 2 articles").click()
    page.get_by_role("link", name="Sorvania wants no toll").click()
    expect(page.locator("#reader")).to_be_visible()
    expect(page.locator(".article .t-named")).to_have_text(REYL)
    whole = page.locator(".article").evaluate("el => el.textContent")
    assert whole == next(x["text"] for x in people() if x.get("key") == "abroad")
    page.keyboard.press("Escape")
    expect(page.locator("#actor-name")).to_have_text("Dana Reyl")
    page.keyboard.press("1")
    page.locator(".passage", has_text="We have your letter").click()
    expect(page.locator(".article .t-named")).to_have_count(0)


def test_denials_and_words_are_found_on_the_page_of_an_actor(open_dossier: Opener) -> None:
    page = opened(open_dossier)
    page.get_by_label("Denials only").check()
    expect(page.locator("#status")).to_contain_text("1 of 3 statements")
    expect(page.locator(".row .badge-denial")).to_have_count(1)
    page.get_by_role("link", name="Show all").click()
    page.get_by_role("searchbox").fill("no toll")
    expect(page.locator("#status")).to_contain_text("1 of 3 statementswith “no toll”")
    page.get_by_role("searchbox").fill("zzz")
    expect(page.locator(".empty")).to_contain_text("Nothing here is with “zzz”")
    expect(page.locator("#actor-name")).to_be_visible()


def test_the_keyboard_goes_to_an_actor_and_back(open_dossier: Opener) -> None:
    page = open_dossier(people())
    page.keyboard.press("j")
    page.keyboard.press("a")
    expect(page.locator("#actor-name")).to_be_focused()
    page.keyboard.press("j")
    page.keyboard.press("Enter")
    expect(page.locator("#reader")).to_be_visible()
    page.keyboard.press("j")
    expect(page.locator(".reader-bar")).to_contain_text("2 of 2")
    page.keyboard.press("Escape")
    expect(page.locator("#reader")).to_be_hidden()
    page.keyboard.press("Escape")
    expect(page.locator("table.actors")).to_be_visible()
    page.keyboard.press("j")
    page.keyboard.press("j")
    page.keyboard.press("Enter")
    expect(page.locator("#actor-name")).to_have_text("A clerk")


def test_the_list_of_actors_can_be_narrowed(open_dossier: Opener) -> None:
    page = open_dossier(people(), at="#/actors")
    assert page.locator("tr.row th a").all_text_contents() == [
        "Dana Reyl",
        "A clerk",
        "Harbour Council",
        "Radio Skerry",
    ]
    page.get_by_label("Only those who speak").check()
    expect(page.locator("#status")).to_contain_text("2 of 4 actorswho speak")
    page.get_by_label("Only those who speak").uncheck()
    page.locator("[name=kind]").select_option("body")
    expect(page.locator("tr.row")).to_have_count(1)
    page.get_by_role("link", name="Show all").click()
    page.get_by_role("searchbox").fill("рейл")
    expect(page.locator("tr.row")).to_have_count(1)
    expect(page.locator(".hit")).to_have_text("Рейл")


def test_paper_holds_the_actor_with_everything_unfolded(open_dossier: Opener) -> None:
    page = opened(open_dossier)
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    for words in ("is the surname of", "her own page", "Sorvania wants no toll “", "The table ends this term"):
        expect(page.get_by_text(words).first).to_be_visible()
    expect(page.locator(".bar-top")).to_be_hidden()
    expect(page.locator(".row")).to_have_count(3)


def test_an_actor_that_is_not_there_is_said_so(open_dossier: Opener) -> None:
    for id_ in ("none", "%E0%A4%A", "%22%3E%3Cimg%20src=x%3E"):
        page = open_dossier(people(), at=f"#/actor/{id_}")
        expect(page.locator(".empty")).to_contain_text("This actor is not in this dossier.")
    page.get_by_role("link", name="All actors").click()
    expect(page.locator("tr.row")).to_have_count(4)


def test_an_early_record_without_places_or_reasons_has_pages_too(open_dossier: Opener) -> None:
    lines = press()
    page = open_dossier(lines, at=f"#/actor/{actor(lines, 'Ilse Marrand')}")
    expect(fact(page, "Offices")).to_have_text("Secretary General as told in the articles")
    expect(fact(page, "Passed on by")).to_have_text("Pavel Orsin 1, SORA 1")
    expect(page.get_by_text("Named in")).to_have_count(0)


def test_hostile_names_stay_names_and_ten_thousand_of_them_fit(open_dossier: Opener) -> None:
    b = Lines()
    a = b.article("k", f"{HOSTILE} said so.", day="2031-01-01")
    names = (
        HOSTILE,
        "\u202elryeR anaD",
        "=cmd|' /C calc'!A0",
        "x" * 300,
        "\x1b[2J\x07",
        *(f"Name {n}" for n in range(10_000)),
    )
    id_ = b.actor(HOSTILE, aliases=names, office=HOSTILE)
    b.lines[-1] |= {"mentions": [b.span(a, HOSTILE)], "wikidata": "javascript:alert(1)", "why": [HOSTILE]}
    b.lines[-1]["offices"][0] |= {"of_name": HOSTILE, "conflict": HOSTILE, "from": "not a day", "source": "table"}
    party: dict[str, object] = {"naming": None, "actor": id_, "name": HOSTILE, "basis": []}
    b.statement(
        a, HOSTILE, "said", "so", speaker=id_, name=HOSTILE, relay=party, on_behalf_of=party, capacity="body",
        speaker_why=[HOSTILE], addressee=HOSTILE,
    )  # fmt: skip
    b.lines[0]["outlet"] = {"name": HOSTILE, "basis": []}
    page = open_dossier(b.lines, at=f"#/actor/{id_}", width=390)
    expect(page.locator("#actor-name")).to_contain_text("</script><script>alert(1)</script>")
    expect(fact(page, "Also called")).to_contain_text("more")
    assert page.locator(".facts bdi").count() < 200
    page.locator(".rest summary").first.click()
    # <details> fills itself on its toggle event, a task later
    expect(page.locator(".facts bdi").nth(10_000)).to_be_attached()
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
    expect(page.locator("a[href^=javascript], img")).to_have_count(0)
    page.locator(".row-link").first.evaluate("link => link.click()")
    expect(page.locator(".card")).to_be_visible()
    page.keyboard.press("Escape")
    page.keyboard.press("3")
    expect(page.locator("tr.row")).to_have_count(1)
