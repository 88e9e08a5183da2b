"""What happened, as a reader of the dossier meets it: charts, tables, matrix, ledger, and the way to the words."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

import onrecord
from tests.browser.conftest import SHOTS, Opener, becomes
from tests.browser.legible import COVERED, SIDEWAYS, legible
from tests.gates.corpora import corpora
from tests.present.happened_lines import TREATY, Happened, crowded, quarrel
from tests.present.report_lines import Line
from tests.present.test_report import HOSTILE

pytestmark = [pytest.mark.browser]

Shoot = Callable[[Page, str], None]
EXAMPLES = Path(__file__).parents[2] / "examples"
PARTS = ("", "meetings", "measures", "matrix", "disputes", "positions")
FILLED = {
    "": ".strip:visible .mark",
    "meetings": ".doings tbody tr",
    "measures": ".doings tbody tr",
    "matrix": ".matrix .pair-link",
    "disputes": ".side-no .words-link",
    "positions": ".strip:visible .mark",
}


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], list[Line]]:
    """The lines of the example reports, or of the reference articles; each is read once."""

    @cache
    def lines(name: str) -> list[Line]:
        folder = EXAMPLES if name == "examples" else corpora() / "seeds"
        if not folder.is_dir():
            pytest.skip("no reference articles: set ONRECORD_SHARED to the folder that has them in seeds/")
        with onrecord.open(tmp_path_factory.mktemp(name) / "record.db") as record:
            record.read(folder, workers=1)
            return list(record.lines())

    return lines


@pytest.mark.parametrize("part", PARTS)
@pytest.mark.parametrize("width", [1280, 390, 360])
@pytest.mark.parametrize("lines", [quarrel, crowded])
def test_each_part_fits_the_page(
    open_dossier: Opener, shoot: Shoot, width: int, part: str, lines: Callable[[], list[dict[str, object]]]
) -> None:
    page = open_dossier(lines(), at=f"#/happened?show={part}", width=width, height=1400)
    assert not page.evaluate(SIDEWAYS)
    legible(page)
    shoot(page, f"happened-{lines.__name__}-{part or 'events'}-{width}")


def test_the_timeline_tells_planned_from_held_and_leads_to_the_words(open_dossier: Opener) -> None:
    page = open_dossier(quarrel(), at="#/happened")
    expect(page.locator("#status")).to_contain_text("7 events")
    chart = page.locator(".strip-wide")
    expect(chart.locator(".mark")).to_have_count(7)
    expect(chart.locator(".sign-triangle")).to_have_count(1)
    expect(chart.locator(".sign-disc.claim")).to_have_count(1)
    expect(chart.locator(".lane-name")).to_have_text(
        ["cooperation in words", "cooperation in deeds", "conflict in words", "conflict in deeds"]
    )
    expect(page.locator("figcaption")).to_contain_text("it stands at the day of the first report")
    expect(page.locator(".signs li").first).to_contain_text("happened")
    told = chart.locator(".mark", has_text="2 reports in 2 outlets")
    expect(told).to_contain_text("14 May 2031: meet or talk, happened. Meridian League, The Sluice Council to Sorvania")
    told.click()
    expect(page.locator(".article .t-at")).to_have_text("sat down")
    expect(page.locator(".article .t-at")).to_be_in_viewport()
    page.keyboard.press("Escape")
    expect(page.locator("#reader")).to_be_hidden()
    assert "at=" not in page.url


def test_each_event_stands_once_with_its_reports(open_dossier: Opener) -> None:
    page = open_dossier(quarrel(), at="#/happened")
    rows = page.locator(".event-row")
    expect(rows).to_have_count(7)
    row = rows.filter(has_text="Sluice Council")
    expect(row.locator(".meta")).to_contain_text("happened")
    expect(row.locator(".meta")).to_contain_text("2 reports in 2 outlets")
    row.get_by_text("1 other report").click()
    row.get_by_role("link", name="met", exact=True).click()
    expect(page.locator(".article .t-at")).to_have_text("met")
    page.keyboard.press("Escape")
    reported = page.locator(".group h3", has_text="Reported")
    expect(reported).to_have_text("Reported 1 September 2031, the words tell no day")
    expect(rows.nth(5)).to_contain_text("planned")
    claimed = rows.filter(has_text="fired on")
    expect(claimed.locator(".badge-claim")).to_have_text("claimed")
    expect(claimed).to_contain_text("said by Brannia")


def test_filters_reach_the_chart_too(open_dossier: Opener) -> None:
    page = open_dossier(quarrel(), at="#/happened")
    page.get_by_label("Status").select_option("hoped")
    expect(page.locator(".event-row")).to_have_count(1)
    expect(page.locator(".strip-wide .mark")).to_have_count(1)
    expect(page.locator("#status")).to_contain_text("1 of 7 events")
    page.locator("#status").get_by_role("link", name="Show all").click()
    page.get_by_label("Actor").select_option(label="Meridian League (2)")
    expect(page.locator(".event-row")).to_have_count(2)
    page.get_by_role("searchbox").fill("sat down")
    expect(page.locator(".event-row")).to_have_count(1)
    page.get_by_label("From day").fill("2031-06-01")
    expect(page.locator(".empty")).to_be_visible()
    page.reload()
    expect(page.locator(".empty")).to_be_visible()


def test_the_keyboard_reaches_the_view_and_its_words(open_dossier: Opener) -> None:
    page = open_dossier(quarrel())
    page.keyboard.press("5")
    expect(page.locator("#tabs [aria-current=page]")).to_contain_text("What happened")
    page.keyboard.press("j")
    expect(page.locator(".event-row").first).to_have_attribute("aria-current", "true")
    page.keyboard.press("Enter")
    expect(page.locator(".article .t-at")).to_have_text("fired on")
    expect(page.locator("#reader-title")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator("#reader")).to_be_hidden()
    # the chart is one picture with a name; the way to each mark is the list below it
    expect(page.get_by_role("img", name="Events by day")).to_be_visible()
    assert page.locator(".strip [tabindex='0']").count() == 0


def test_meetings_and_measures(open_dossier: Opener) -> None:
    page = open_dossier(quarrel(), at="#/happened?show=meetings")
    row = page.locator(".doings tbody tr").first
    for words in (
        "Sluice Council",
        "14 May 2031",
        "in Lowick",
        "held",
        "About: the locks at Karsholm",
        "Outcome: agreed",
    ):
        expect(row).to_contain_text(words)
    row.get_by_role("link", name="agreed on nothing").click()
    expect(page.locator(".article .t-at")).to_contain_text("agreed on nothing but the date")
    page.keyboard.press("Escape")
    page.get_by_label("Status").select_option("planned")
    expect(page.locator(".doings tbody tr")).to_have_count(1)
    page.get_by_role("radio", name="Measures").check(force=True)
    expect(page.locator(".doings tbody tr").first).to_contain_text("40 barges")
    expect(page.locator(".doings tbody tr").last).to_contain_text("no date")


def test_the_matrix_counts_events_and_leads_to_them(open_dossier: Opener) -> None:
    page = open_dossier(quarrel(), at="#/happened?show=matrix")
    cell = page.get_by_role("link", name="Sorvania to Brannia: 1 cooperation in deeds; 1 conflict in deeds")
    expect(cell).to_have_text("1 cooperation in deeds1 conflict in deeds")
    claimed = page.get_by_role("link", name="Brannia to Sorvania")
    expect(claimed).to_contain_text("1† conflict in deeds")
    expect(claimed).to_have_attribute(
        "aria-label", "Brannia to Sorvania: 1 conflict in words; 1 conflict in deeds, 1 of them claimed"
    )
    expect(page.locator(".matrix")).not_to_contain_text("Lena")
    cell.click()
    expect(page.locator(".event-row")).to_have_count(2)
    expect(page.locator("#status")).to_contain_text("from Sorvania, to Brannia, happened")


def test_the_page_of_an_actor_leads_to_what_it_has_a_part_in(open_dossier: Opener) -> None:
    page = open_dossier(quarrel(), at="#/actors")
    page.get_by_role("link", name="Sorvania", exact=True).first.click()
    fact = page.locator(".facts > div", has_text="Has a part in")
    expect(fact).to_contain_text("events 6, meetings 1, measures 2, disputes 1")
    fact.get_by_role("link", name="disputes").click()
    expect(page.locator(".dispute")).to_have_count(1)
    expect(page.locator("#status")).to_contain_text("with Sorvania")


def test_a_cut_table_and_a_cut_chart_say_so(open_dossier: Opener) -> None:
    page = open_dossier(crowded(), at="#/happened?show=matrix")
    expect(page.locator(".matrix tbody tr")).to_have_count(12)
    expect(page.get_by_text("The table has room for 12 of 20 actors")).to_be_visible()
    page = open_dossier(crowded(), at="#/happened")
    expect(page.locator(".chart")).to_contain_text("of 700; the list below has all.")
    expect(page.locator(".strip-wide .edge")).to_have_text("earlier")
    page = open_dossier(crowded(), at="#/happened?show=positions")
    expect(page.locator(".strip-wide .lane-name")).to_have_count(12)
    expect(page.locator(".chart")).to_contain_text("of 140; the list below has all.")
    expect(page.locator(".positions tbody tr")).to_have_count(80)
    page.get_by_text("60 further positions").click()
    expect(page.locator(".positions tbody tr")).to_have_count(140)


def test_the_ledger_lets_both_sides_face_each_other(open_dossier: Opener) -> None:
    page = open_dossier(quarrel(), at="#/happened?show=disputes")
    expect(page.locator(".dispute")).to_have_count(3)
    first = page.locator(".dispute").first
    yes, no = first.get_by_role("region", name="Affirmed by"), first.get_by_role("region", name="Denied by")
    expect(yes).to_contain_text("Brannia accused Sorvania of closing the locks at Karsholm")
    expect(no).to_contain_text("Lena Torsk denied that the locks were ever closed")
    left, right = yes.bounding_box(), no.bounding_box()
    assert left
    assert right
    assert left["x"] + left["width"] < right["x"]
    assert left["y"] == right["y"]
    expect(page.locator(".dispute").nth(1)).to_contain_text("how much")
    expect(page.locator(".dispute").last).to_contain_text("The text does not say in what they differ.")
    no.get_by_role("link", name="denied that").click()
    expect(page.locator(".article .t-at")).to_have_text("Lena Torsk denied that the locks were ever closed")


def test_positions_mark_changes_and_draw_nothing_where_nothing_was_said(open_dossier: Opener) -> None:
    page = open_dossier(quarrel(), at="#/happened?show=positions")
    expect(page.locator(".issue")).to_have_count(2)
    issue = page.locator(".issue", has_text=TREATY)
    chart = issue.locator(".strip-wide")
    expect(chart.locator(".mark")).to_have_count(4)
    expect(chart.locator(".lane-name")).to_have_text(["Lena Torsk", "Ilse Marrand", "Brannia"])
    expect(chart.locator(".edge")).to_have_text("day not known")
    expect(chart.locator(".sign-ring")).to_contain_text("Brannia, no date: neutral.")
    expect(chart.locator(".changed")).to_contain_text("against, before for")
    expect(chart.locator(".sign-if .sign-word")).to_have_text("if")
    rows = issue.locator("tbody tr")
    expect(rows).to_have_count(4)
    expect(rows.nth(1)).to_contain_text("changed: was for")
    expect(issue.locator(".condition")).to_have_text("If: if the ships go home")
    single = page.locator(".issue").last
    expect(single.locator(".chart")).to_have_count(0)
    expect(single.locator("tbody tr")).to_contain_text("closing the locks")
    rows.first.get_by_role("link", name="We support the treaty").click()
    expect(page.locator(".card")).to_contain_text("Lena Torsk")
    expect(page.locator(".article .t-at")).to_have_text("We support the treaty of the locks")


def test_in_the_dark_and_on_paper(open_dossier: Opener, shoot: Shoot) -> None:
    page = open_dossier(quarrel(), at="#/happened?show=positions", scheme="dark")
    shoot(page, "happened-positions-dark")
    for part in ("", "positions", "disputes"):
        page = open_dossier(quarrel(), at=f"#/happened?show={part}")
        page.evaluate("dispatchEvent(new Event('beforeprint'))")
        page.emulate_media(media="print")
        expect(page.locator("#tabs")).to_be_hidden()
        SHOTS.mkdir(parents=True, exist_ok=True)
        page.pdf(path=SHOTS / f"happened-{part or 'events'}.pdf", format="A4", print_background=False)
        page.set_viewport_size({"width": 672, "height": 950})
        shoot(page, f"happened-{part or 'events'}-paper")


@pytest.mark.parametrize("part", PARTS)
def test_nothing_is_said_in_a_sentence(open_dossier: Opener, part: str) -> None:
    page = open_dossier([], at=f"#/happened?show={part}")
    expect(page.locator(".empty")).to_contain_text("in this dossier")


@pytest.mark.parametrize("part", PARTS)
def test_hostile_names_and_words_stay_text(open_dossier: Opener, part: str) -> None:
    b = Happened()
    name = f"\u202e{HOSTILE}\x07"
    who = [b.actor(f"{name}{n}") for n in range(2)]
    a = b.article(HOSTILE, f"{HOSTILE} and {HOSTILE}.", outlet=name, day="2031-01-01")
    one = b.event(a, HOSTILE, "ACCUSE", [(HOSTILE, who[0]), (HOSTILE, None)], [(HOSTILE, who[1])])
    b.occurrence(one, first="2031-01-01", place=name, why=[HOSTILE])
    b.meeting(a, HOSTILE, who[0], body=name, format_=name, place=name, agenda=HOSTILE, outcome=HOSTILE)
    b.measure(a, HOSTILE, "aid", who[0], who[1], (HOSTILE, 1, name))
    b.dispute(a, HOSTILE, [(None, name, HOSTILE)], [(who[1], name, HOSTILE)], why=[HOSTILE])
    for n, stance in enumerate(("for", "conditional")):
        b.position(a, who[n], name, f"{name} __proto__", stance, HOSTILE, f"2031-01-{n + 1:02}", condition=HOSTILE)
    b.position(a, None, f"{name}x", "__proto__", "for", HOSTILE, "2031-01-01")
    page = open_dossier(b.lines, at=f"#/happened?show={part}&at=%3Cimg%3E&actor=none&type=", width=390)
    page.locator("#status").get_by_role("link", name="Show all").click()
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(page.locator("main")).to_contain_text("alert(1)")
    expect(page.locator("img")).to_have_count(0)
    assert not page.evaluate(SIDEWAYS)


PRESS = ["examples", pytest.param("seeds", marks=pytest.mark.shared)]


@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("name", PRESS)
def test_reports_have_their_charts(
    open_dossier: Opener,
    shoot: Shoot,
    told: Callable[[str], list[Line]],
    tmp_path: Path,
    name: str,
    width: int,
) -> None:
    for part in PARTS:
        at = f"#/happened?show={part}"
        page = open_dossier(told(name), at=at, width=width, height=1400, title=f"The {name}")
        expect(page.locator(".empty")).to_have_count(0)
        expect(page.locator(FILLED[part]).first).to_be_visible()
        legible(page)
        for chart in page.locator(".strip:visible").all():
            assert (
                chart.evaluate("svg => [...svg.querySelectorAll('.lane')].filter(g => !g.querySelector('.mark'))") == []
            )
            assert chart.evaluate(COVERED) == []
        page.evaluate("scrollTo(0, 0)")
        shoot(page, f"happened-{name}-{part or 'events'}-{width}")
    assert (tmp_path / "dossier.html").stat().st_size < 3_000_000


@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("name", PRESS)
def test_every_sign_leads_to_its_words(
    open_dossier: Opener, told: Callable[[str], list[Line]], name: str, width: int
) -> None:
    lines = told(name)
    words = {(x["trigger"]["start"], x["trigger"]["end"]): x["trigger"]["exact"] for x in lines if x["kind"] == "event"}
    words |= {(y["start"], y["end"]): y["exact"] for x in lines if x["kind"] == "position" for y in x["evidence"]}
    for part in ("", "positions"):
        page = open_dossier(lines, at=f"#/happened?show={part}", width=width)
        marks = page.locator(".strip:visible .mark")
        ways = marks.evaluate_all("all => all.map(a => a.getAttribute('href'))")
        assert len(ways) > 1
        for way in ways:
            page.evaluate("way => { location.hash = way; }", way)
            start, end = map(int, re.findall(r"at=\d+\.(\d+)-(\d+)", way)[0])
            wanted = words[start, end].replace("\n", " ")
            becomes(
                lambda page: " ".join(page.locator(".article .t-at").all_inner_texts()).split(), page, wanted.split()
            )
        page.keyboard.press("Escape")
        expect(page.locator("#reader")).to_be_hidden()
        marks.first.click()
        expect(page.locator(".article .t-at").first).to_be_in_viewport()


@pytest.mark.parametrize("name", PRESS)
def test_reports_in_the_dark_and_on_paper(
    open_dossier: Opener, shoot: Shoot, told: Callable[[str], list[Line]], name: str
) -> None:
    title = f"The {name}"
    for part in PARTS:
        page = open_dossier(
            told(name), at=f"#/happened?show={part}", width=1280, height=1400, scheme="dark", title=title
        )
        legible(page)
        shoot(page, f"happened-{name}-{part or 'events'}-dark")
        page = open_dossier(told(name), at=f"#/happened?show={part}", width=672, height=950, title=title)
        page.evaluate("dispatchEvent(new Event('beforeprint'))")
        page.emulate_media(media="print")
        legible(page)
        if part == "disputes":
            left, right = (page.locator(side).first.bounding_box() for side in (".side-yes", ".side-no"))
            assert left
            assert right
            assert left["y"] == right["y"]
        shoot(page, f"happened-{name}-{part or 'events'}-paper")
