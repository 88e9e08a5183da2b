"""Across outlets, as a reader of the dossier meets it: renderings side by side, apparatus, chains, stories, terms."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

import onrecord
from tests.browser.conftest import SHOTS, Opener
from tests.present.across_lines import Across, five_tellings
from tests.present.report_lines import Line
from tests.present.test_report import HOSTILE

pytestmark = [pytest.mark.browser]

Shoot = Callable[[Page, str], None]
EXAMPLES = Path(__file__).parents[2] / "examples"
SIDEWAYS = "document.documentElement.scrollWidth > document.documentElement.clientWidth"
APPARATUS = [
    "We ] the League D name; Secretary General Marrand E name",
    "do not accept ] might one day accept D negation modality; does not accept E tense",
    "the seizure ] the incorporation C term; the taking D term",
    "Keld Islands ] islands D name",
    "after but ] moved, see 9 this year C order",
    "we will not ] we cannot C modality; would D tense negation; will not E name",
    "turn our back on ] go on talking to D; turn her back on E name",
    "after back on ] adds our good neighbour C",
    "this year ] moved, see 5 C order; left out D E",
]


def of_kind(lines: list[Line], kind: str) -> list[Line]:
    return [x for x in lines if x["kind"] == kind]


def opened(open_dossier: Opener, kind: str = "utterance", lines: list[Line] | None = None, **more: object) -> Page:
    lines = five_tellings() if lines is None else lines
    return open_dossier(lines, at=f"#/{kind}/{of_kind(lines, kind)[0]['id']}", **more)


def telling(page: Page, siglum: str) -> Locator:
    return page.locator(f".rendering[aria-label^='{siglum}, '] .telling")


def entries(page: Page) -> list[str]:
    return [" ".join(x.split()) for x in page.locator(".apparatus li").all_text_contents()]


def part(page: Page, title: str) -> Locator:
    return page.locator(".part", has=page.get_by_role("heading", name=title))


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
def test_the_renderings_stand_side_by_side(open_dossier: Opener, shoot: Shoot, scheme: str, width: int) -> None:
    page = opened(open_dossier, scheme=scheme, width=width)
    expect(page.locator("#page-name")).to_have_text("Ilse Marrand")
    expect(page.locator(".page-sum")).to_have_text(
        "Told 5 times: 5 outlets, 3 sources. Norpress, Harbour Courier and Karsholm Post have it through Norpress and "
        "count once."
    )
    expect(page.locator(".tier > h4")).to_have_text(["In the same words", "In other wording"])
    expect(page.locator(".tier").first.locator(".rendering")).to_have_count(1)
    expect(telling(page, "C")).to_have_text(
        '"We do not accept the incorporation3 of the Keld Islands, but this year5 we cannot6 turn our back on '
        '+our good neighbour8 Sorvania↔9," SORA cited Marrand as saying.'
    )
    expect(telling(page, "B").locator("[role=button]")).to_have_count(0)
    assert entries(page) == APPARATUS
    beside = page.locator(".base").bounding_box(), page.locator(".others").bounding_box()
    assert beside[0]
    assert beside[1]
    assert (beside[1]["x"] > beside[0]["x"]) is (width > 860)
    assert not page.evaluate(SIDEWAYS)
    shoot(page, f"compare-{width}-{scheme}")
    SHOTS.mkdir(parents=True, exist_ok=True)
    page.screenshot(path=SHOTS / f"compare-whole-{width}-{scheme}.png", full_page=True)


def test_every_word_of_every_rendering_is_there(open_dossier: Opener) -> None:
    lines = five_tellings()
    page = opened(open_dossier, lines=lines)
    for siglum, line in zip("ABCDE", of_kind(lines, "statement"), strict=True):
        text = telling(page, siglum).evaluate(
            """el => { const copy = el.cloneNode(true);
                       for (const x of copy.querySelectorAll("sup, .sign")) x.remove();
                       return copy.textContent; }"""
        )
        for span in line["content"]:
            assert span["exact"] in text


def test_the_base_is_darker_where_more_differ_and_not_by_colour_alone(open_dossier: Opener) -> None:
    page = opened(open_dossier)
    heat = page.locator(".base .v").evaluate_all("all => all.map(el => [el.textContent, el.dataset.heat])")
    assert heat == [
        ["We1", "2"], ["do not accept2", "2"], ["the seizure3", "2"], ["Keld Islands4", "1"], ["+5", "1"],
        ["we will not6", "3"], ["turn our back on7", "2"], ["+8", "1"], ["this year9", "3"],
    ]  # fmt: skip
    lines = page.locator(".base .v[data-heat='1'], .base .v[data-heat='3']").evaluate_all(
        "all => all.filter(el => !el.matches('.v-none')).map(el => getComputedStyle(el).textDecorationLine + "
        "getComputedStyle(el).textDecorationThickness)"
    )
    assert lines == ["underline1px", "underline2px", "underline2px"]


def test_a_word_that_is_pointed_at_shows_its_counterparts(open_dossier: Opener, shoot: Shoot) -> None:
    page = opened(open_dossier)
    page.locator(".base .v", has_text="the seizure").hover()
    expect(page.locator(".compare .v.lit")).to_have_text(
        ["the seizure3", "the seizure", "the incorporation3", "the taking3", "the seizure"]
    )
    expect(page.locator(".lines path")).to_have_count(4)
    expect(page.get_by_role("status").last).to_contain_text("the incorporation C")
    shoot(page, "compare-connected")
    page.mouse.move(2, 2)
    expect(page.locator(".v.lit")).to_have_count(0)
    page.locator(".base .v", has_text="we will not").click()
    page.mouse.move(2, 2)
    expect(page.locator(".compare .v.lit")).to_have_count(5)
    expect(page.locator(".apparatus li.lit")).to_contain_text("we cannot")


def test_a_word_that_is_pressed_on_a_phone_tells_its_readings(open_dossier: Opener, shoot: Shoot) -> None:
    page = opened(open_dossier, width=390)
    telling(page, "D").locator(".v", has_text="would").click()
    told = page.locator(".told")
    expect(told).to_be_in_viewport()
    expect(told).to_contain_text("we will not ] we cannot C")
    assert not page.evaluate(SIDEWAYS)
    shoot(page, "compare-phone-pressed")
    telling(page, "D").locator(".v", has_text="would").click()
    expect(told).to_be_empty()


def test_what_one_outlet_tells_twice_stands_apart(open_dossier: Opener) -> None:
    b = Across()
    for n, outlets in enumerate(("AA", "AB")):
        said = []
        for k, outlet in enumerate(outlets):
            a = b.article(f"a{n}{k}", f"He said: words {n}.", outlet=f"Outlet {outlet}")
            said.append(b.statement(a, "He", "said", f"words {n}", name="A B"))
        b.utterance(said, [(f"words {n}", f"words {n}")])
    page = open_dossier(b.lines, at="#/across")
    heads = page.locator(".rows > li").evaluate_all(
        "all => all.map(el => el.querySelector('h3, .passage').textContent)"
    )
    assert heads == ["Told by several outlets", "words 1", "Told more than once, in one outlet", "words 0"]


def test_a_row_never_drops_the_not_of_a_sentence(open_dossier: Opener) -> None:
    b = Across()
    long = "It was cold 🏝️. We will not leave the islands 🏝️ this year! Ask me again."
    a, c = b.article("a", f"He said: {long}", outlet="A"), b.article("c", "He said: leave the islands", outlet="C")
    said = [b.statement(a, "He", "said", long, name="A"), b.statement(c, "He", "said", "leave the islands", name="A")]
    b.utterance(said, [("It was cold 🏝️. We will not", None), ("leave the islands", "leave the islands"), ("Ask", None)])
    page = open_dossier(b.lines, at="#/across")
    expect(page.locator(".passage")).to_have_text("We will not leave the islands 🏝️ this year!")


def test_the_keyboard_goes_along_a_rendering_and_across(open_dossier: Opener) -> None:
    page = opened(open_dossier)
    page.locator("[name=base]").focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    if page.evaluate("document.activeElement.matches('.row-link')"):
        page.keyboard.press("Tab")
    focused = page.locator(":focus")
    expect(focused).to_have_text("We1")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    expect(focused).to_have_text("the seizure3")
    expect(focused).to_have_attribute("aria-label", "the seizure (place 3: 2 of 4 differ)")
    page.keyboard.press("ArrowDown")
    expect(focused).to_have_text("the incorporation3")
    expect(focused).to_have_attribute("aria-label", "the incorporation (place 3: A has “the seizure”; term)")
    expect(page.locator(".compare .v.lit")).to_have_count(5)
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowLeft")
    expect(focused).to_have_text("do not accept2")
    page.keyboard.press("Enter")
    page.keyboard.press("Escape")
    expect(page.locator(".v.lit")).to_have_count(0)
    page.keyboard.press("Escape")
    expect(page.locator(".utterance-row")).to_have_count(1)
    page.keyboard.press("j")
    page.keyboard.press("Enter")
    expect(page.locator("#page-name")).to_be_focused()
    page.keyboard.press("j")
    page.keyboard.press("j")
    page.keyboard.press("Enter")
    expect(page.locator("#reader")).to_be_visible()
    expect(page.locator(".reader-bar")).to_contain_text("Harbour Courier")


def test_it_can_be_read_against_another_rendering(open_dossier: Opener) -> None:
    page = opened(open_dossier)
    page.get_by_label("Read against").select_option(label="C Veltra Today, 14 May 2031")
    expect(page.locator(".base .siglum").first).to_have_text("C")
    expect(page.get_by_label("Read against")).to_be_focused()
    expect(page.locator(".tier > h4")).to_have_text(["In other wording"])
    expect(page.locator(".alike .siglum")).to_have_text(["A", "B"])
    found = entries(page)
    assert "the incorporation ] the seizure A B E term; the taking D term" in found
    assert "our good neighbour ] left out A B D E" in found
    assert "this year ] moved, see 9 A B order; left out D E" in found
    assert "base=" in page.url
    page.reload()
    expect(page.locator(".base .siglum").first).to_have_text("C")
    page.get_by_label("Read against").select_option(index=0)
    assert entries(page) == APPARATUS
    assert "base=" not in page.url


def test_chains_show_what_counts_once(open_dossier: Opener) -> None:
    page = opened(open_dossier)
    sources = part(page, "How it reached the reader").locator(".source")
    expect(sources).to_have_count(3)
    expect(sources.first).to_contain_text("Source 1: 3 renderings, which count once")
    chain = sources.first.get_by_role("list", name="From the reader to the speaker").nth(2)
    assert [" ".join(x.split()) for x in chain.locator("li").all_text_contents()] == [
        "outlet Karsholm Post",
        "agency Norpress “according to Norpress”",
        "speaker Ilse Marrand",
    ]
    expect(part(page, "What each left out").locator("li").first).to_have_text(
        "Karsholm Post does not carry this year, which is in Norpress"
    )
    page.get_by_text("Why these are one utterance").click()
    expect(page.locator(".folded li").last).to_have_text(
        "A and C, in other wording (0.96): 17 of 21 words are the same; both say “Keld Islands” and “Sorvania”."
    )


@pytest.mark.parametrize("width", [1280, 390])
def test_terms_by_outlet_and_voice(open_dossier: Opener, shoot: Shoot, width: int) -> None:
    page = open_dossier(five_tellings(), at="#/across?show=terms", width=width)
    rows = page.locator(".terms tbody tr")
    expect(rows).to_have_count(6)
    today = rows.filter(has_text="Veltra Today")
    expect(today.locator("[data-voice='In quotations']")).to_have_text("“incorporation of the Keld Islands”")
    expect(today.locator("[data-voice='In its own words']")).to_have_text(
        "incorporation of the Keld Islandsreplaces Ilse Marrand’s “seizure of the Keld Islands” in Norpress"
    )
    expect(page.locator(".replaces")).to_have_count(2)
    assert not page.evaluate(SIDEWAYS)
    shoot(page, f"terms-{width}")
    today.get_by_role("link", name="incorporation").first.click()
    expect(page.locator("#reader")).to_be_visible()
    page.keyboard.press("Escape")
    page.get_by_label("Only where a wording replaces").check()
    expect(page.locator("#status")).to_contain_text("1 of 1 term")
    page.get_by_role("searchbox").fill("nothing like it")
    expect(page.locator(".empty")).to_be_visible()


def test_a_story_leads_to_its_articles_and_the_words_that_were_copied(open_dossier: Opener, shoot: Shoot) -> None:
    lines = five_tellings()
    page = open_dossier(lines, at="#/across?show=stories")
    page.locator(".row").click()
    expect(page.locator("#page-name")).to_have_text("League will keep talking")
    expect(page.locator(".page-sum")).to_contain_text("4 articles in 4 outlets. 14 May 2031")
    expect(part(page, "Told in several of them").locator(".row")).to_have_count(1)
    page.keyboard.press("j")
    page.keyboard.press("Enter")
    expect(page.locator(".bar-source")).to_contain_text("Harbour Courier")
    page.keyboard.press("j")
    expect(page.locator(".bar-source")).to_contain_text("Veltra Today")
    page.keyboard.press("Escape")
    expect(page.locator("#reader")).to_be_hidden()
    copied = part(page, "Copied words")
    expect(copied).to_contain_text("Harbour Courier has words that Norpress printed first (72 % of the shorter)")
    shoot(page, "story")
    copied.get_by_role("link", name="Harbour Courier").click()
    expect(page.locator(".article .t-copied").first).to_have_attribute("title", "Also in Norpress")
    text = next(x["text"] for x in lines if x.get("key") == "courier")
    assert page.locator(".article").evaluate("el => el.textContent") == text
    page.get_by_label("mark them in the text").uncheck()
    expect(page.locator(".article .t-copied")).to_have_count(0)
    page.locator(".article-head").get_by_role("link", name="League will keep talking").click()
    expect(page.locator("#reader")).to_be_hidden()
    page.keyboard.press("Escape")
    expect(page.get_by_role("radio", name="Stories")).to_be_checked()


def test_a_statement_leads_to_the_others_that_tell_the_same(open_dossier: Opener, shoot: Shoot) -> None:
    page = open_dossier(five_tellings())
    row = page.locator(".row", has_text="incorporation")
    expect(row.locator(".compare-link")).to_have_text("5 outlets, 3 sources")
    row.locator(".passage").click()
    card = page.locator(".card")
    expect(card).to_contain_text("outlet Veltra Todayagency SORA “SORA cited Marrand”speaker Ilse Marrand")
    expect(card).to_contain_text("Also in Norpress, Harbour Courier, Karsholm Post, Strand Lantern")
    shoot(page, "told-elsewhere")
    card.get_by_role("link", name="Karsholm Post").click()
    expect(page.locator(".article mark.m-content")).to_contain_text("might one day accept")
    page.keyboard.press("c")
    expect(page.locator("#page-name")).to_have_text("Ilse Marrand")
    expect(page).to_have_title(
        "Ilse Marrand: We do not accept the seizure of the Keld Islands 🏝️, but… · League and Sorvania"
    )
    page.go_back()
    expect(card).to_be_visible()


def test_paper_holds_the_whole_comparison(open_dossier: Opener) -> None:
    page = opened(open_dossier)
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    for gone in (".base-switch", ".told", "#tabs"):
        expect(page.locator(gone)).to_be_hidden()
    for words in ("the taking D", "according to Norpress", "does not carry", "17 of 21 words", "In other wording"):
        expect(page.get_by_text(words).or_(page.locator(".apparatus", has_text=words)).first).to_be_visible()
    SHOTS.mkdir(parents=True, exist_ok=True)
    page.pdf(path=SHOTS / "compare.pdf", format="A4", print_background=False)


@pytest.mark.parametrize("kind", ["utterance", "story"])
def test_what_is_not_there_is_said_so(open_dossier: Opener, kind: str) -> None:
    for id_ in ("none", "%E0%A4%A", "%22%3E%3Cimg%20src=x%3E"):
        page = open_dossier(five_tellings(), at=f"#/{kind}/{id_}")
        expect(page.locator(".empty")).to_contain_text(f"This {kind} is not in this dossier.")
    page.get_by_role("link", name="All ").click()
    expect(page.locator(".row")).to_have_count(1)


def test_nothing_across_outlets_is_said_in_a_sentence(open_dossier: Opener) -> None:
    page = open_dossier([])
    for show, words in (("", "is told twice"), ("stories", "No story"), ("terms", "No terms")):
        page.goto(page.url.partition("#")[0] + f"#/across?show={show}")
        expect(page.locator(".empty")).to_contain_text(words)


def test_a_collation_that_does_not_fit_the_texts_is_not_shown(open_dossier: Opener) -> None:
    lines = five_tellings()
    of_kind(lines, "utterance")[0]["apparatus"][2]["lemma"][0]["exact"] = "never written"
    page = opened(open_dossier, lines=lines)
    expect(part(page, "Apparatus")).to_contain_text("The words are not lined up here")
    expect(telling(page, "C")).to_contain_text("the incorporation of the Keld Islands")


def test_a_witness_without_its_article_is_still_listed(open_dossier: Opener) -> None:
    lines = five_tellings()
    (today,) = (x for x in lines if x.get("key") == "today")
    page = opened(open_dossier, lines=[x for x in lines if x is not today])
    expect(page.locator(".rendering", has_text="Article not in this dossier")).to_contain_text("the incorporation of")
    expect(part(page, "How it reached the reader").locator(".source")).to_have_count(3)
    page.keyboard.press("Escape")
    expect(page.locator(".utterance-row")).to_contain_text("5 outlets")


def test_hostile_names_and_words_stay_text(open_dossier: Opener) -> None:
    b = Across()
    name = f"\u202e{HOSTILE}\x07"
    who = b.actor(name)
    said = []
    for n, middle in enumerate((HOSTILE, "\u202eגבול")):
        a = b.article(f"{HOSTILE}{n}", f"“We say {middle} again,” he said.", outlet=f"{name}{n}", day="2031-01-01")
        said.append(b.statement(a, "he", "said", f"We say {middle} again", speaker=who, name=name))
        b.chain(said[-1], ("outlet", name, "he"), ("agency", HOSTILE, "he"), ("speaker", name, "he"))
        b.term(HOSTILE, a, middle, "quoted", said[-1], for_=(HOSTILE, said[0]))
    rows = [("We say", "We say"), (HOSTILE, "\u202eגבול|number"), ("again", "again")]
    b.utterance(said, rows, bonds=[{"a": said[0], "b": said[1], "tier": "words", "score": 1, "why": [HOSTILE]}])
    articles = [x["id"] for x in of_kind(b.lines, "article")]
    b.story(HOSTILE, *articles, why=[HOSTILE])
    b.passage(articles[0], articles[1], "We say")
    for kind in ("utterance", "story"):
        page = opened(open_dossier, kind, b.lines, width=390)
        page.evaluate("dispatchEvent(new Event('beforeprint'))")
        expect(page.locator("main")).to_contain_text("</script><script>alert(1)</script>")
        expect(page.locator("img")).to_have_count(0)
        assert not page.evaluate(SIDEWAYS)
    for show in ("", "stories", "terms"):
        page = open_dossier(b.lines, at=f"#/across?show={show}", width=390)
        expect(page.locator("main")).to_contain_text("</script><script>alert(1)</script>")
        assert not page.evaluate(SIDEWAYS)


def test_a_thousand_utterances_are_built_as_they_are_read(open_dossier: Opener) -> None:
    b = Across()
    outlets = [
        b.article(f"a{k}", " ".join(f"Words{n}x{k}." for n in range(1000)), outlet=f"Outlet {k}") for k in (0, 1)
    ]
    for n in range(1000):
        said = [b.statement(a, None, None, f"Words{n}x{k}", name="A B") for k, a in enumerate(outlets)]
        b.utterance(said, [(f"Words{n}x0", f"Words{n}x1|spelling")])
    page = open_dossier(b.lines, at="#/across")
    expect(page.locator("#status")).to_contain_text("1,000 utterances")
    assert 0 < page.locator(".row").count() < 1000
    page.get_by_role("searchbox").fill("words999x1")
    expect(page.locator(".row")).to_have_count(1)
    page.locator(".row").click()
    expect(page.locator(".apparatus li")).to_have_count(1)


@pytest.mark.parametrize("width", [1280, 390])
def test_the_examples_can_be_compared(open_dossier: Opener, shoot: Shoot, tmp_path: Path, width: int) -> None:
    with onrecord.open(tmp_path / "record.db") as record:
        record.read(EXAMPLES, workers=1)
        lines = list(record.lines())
    page = open_dossier(lines, at="#/across", width=width, title="The example reports")
    expect(page.locator(".utterance-row").first).to_be_visible()
    shoot(page, f"examples-across-{width}")
    page.locator(".row-cover").first.click()
    expect(page.locator(".apparatus li").first).to_be_visible()
    assert not page.evaluate(SIDEWAYS)
    page.screenshot(path=SHOTS / f"examples-compare-{width}.png", full_page=True)
