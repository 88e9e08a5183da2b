"""What happened: what the dossier file holds of it, and the commands as they are typed."""

from __future__ import annotations

import contextlib
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from onrecord.present.changes import changes
from onrecord.present.cli.asking import sentence
from onrecord.present.report.charts import MOST_MARKS
from onrecord.present.report.lanes import HIGHEST, Lane, Point, Sign
from onrecord.present.report.strip import strip
from onrecord.records import Actor, Event, Issue, Span, When
from onrecord.records.actorlines import read_actor
from onrecord.records.contract import read_when
from onrecord.records.drawnlines import (
    read_dispute,
    read_measure,
    read_meeting,
    read_occurrence,
    read_position,
)
from onrecord.records.findinglines import read_event
from onrecord.store import Store
from onrecord.store.happened import Asked
from tests.present.happened_lines import TREATY, Happened, crowded, quarrel
from tests.present.report_lines import Line
from tests.present.test_across import Shelf as Across
from tests.present.test_across import Typed as TypedAcross
from tests.present.test_across import of_kind, shown
from tests.present.test_report import HOSTILE, page

DRAWN = {
    "occurrence": (read_occurrence, ("actor", "recipient")),
    "meeting": (read_meeting, ("participants",)),
    "measure": (read_measure, ("by", "towards")),
    "dispute": (read_dispute, ()),
    "position": (read_position, ()),
}


def doings(lines: list[Line]) -> dict[str, Any]:
    found: dict[str, Any] = shown(lines)["happened"]
    return found


# the dossier file


def test_the_page_has_each_event_once_with_its_tellings() -> None:
    found = doings(quarrel())
    assert [len(found[k]) for k in ("occurrences", "events", "meetings", "measures", "disputes", "positions")] == [
        *(7, 8, 2, 2, 3, 5)
    ]
    met = next(o for o in found["occurrences"] if len(o["e"]) == 2)
    assert met["an"] == ["The Sluice Council"]
    assert [found["events"][n]["sure"] for n in met["e"]] == [0.95, 0.9], "the surest first"
    assert sum("claim" in o for o in found["occurrences"]) == 1
    [undated] = [o for o in found["occurrences"] if "w" not in o]
    assert undated["rep"]["from"] == "2031-09-01", "the words tell no day: that of the first report"


def test_spans_are_places_and_no_words_are_repeated() -> None:
    html = page(quarrel())
    assert html.count("agreed on nothing but the date of its next session") == 1
    found, articles = doings(quarrel()), shown(quarrel())["articles"]
    n, start, end = found["meetings"][0]["outcome"][0]
    assert articles[n]["text"][start:end] == "agreed on nothing but the date of its next session"


def test_the_page_is_the_same_in_whatever_order_the_lines_come() -> None:
    lines = quarrel()
    assert page(lines) == page(lines[::-1])


def test_what_leads_out_of_the_page_is_left_out() -> None:
    lines = quarrel()
    gone = of_kind(lines, "article")[0]["id"]
    left = [x for x in lines if x["id"] != gone and x.get("article") != gone]
    found = doings(left)
    assert [len(found[k]) for k in ("occurrences", "meetings", "measures", "disputes")] == [5, 0, 1, 3]
    alone = [x for x in lines if x["kind"] != "article"]
    assert doings(alone)["charts"] == found["charts"] | {"timeline": None, "issues": {}}
    nobody = doings([x for x in lines if x["kind"] != "actor"])
    assert [len(o.get("a", ())) for o in nobody["occurrences"]] == [0] * 7


def test_words_that_do_not_stand_there_are_not_shown() -> None:
    lines = quarrel()
    of_kind(lines, "event")[0]["trigger"]["exact"] = "never written"
    of_kind(lines, "dispute")[0]["denied"][0]["span"]["exact"] = "never written"
    of_kind(lines, "position")[0]["evidence"][0]["exact"] = "never written"
    of_kind(lines, "measure")[0]["quantity"]["span"]["exact"] = "never written"
    found = doings(lines)
    assert len(found["events"]) == 7
    assert any("no" not in d and "yes" in d for d in found["disputes"])
    assert (len(found["positions"]), any("q" in m for m in found["measures"])) == (4, False)


def test_a_chart_holds_no_word_of_the_record() -> None:
    b = Happened()
    who = b.actor(HOSTILE)
    a = b.article("a", f"{HOSTILE}. Two words.", outlet="O", day="2031-01-01")
    b.occurrence(b.event(a, HOSTILE, "AID", [(HOSTILE, who)]), first="2031-01-01")
    for n, words in enumerate((HOSTILE, "Two words")):
        b.position(a, who, HOSTILE, HOSTILE, "for", words, f"2031-01-0{n + 1}")
    charts = doings(b.lines)["charts"]
    for drawn in (charts["timeline"], charts["issues"][HOSTILE]):
        for width in ("wide", "narrow"):
            svg = etree.fromstring(drawn[width])
            assert not svg.xpath("//*[local-name()='script' or local-name()='style' or @style or @onload]")
            assert "alert" not in drawn[width]


def test_a_chart_of_too_many_is_cut() -> None:
    drawn = doings(crowded())["charts"]["timeline"]
    wide, narrow = (len(etree.fromstring(drawn[width]).xpath("//*[@data-n]")) for width in ("wide", "narrow"))
    assert 100 < narrow < wide <= MOST_MARKS < 630


@pytest.mark.parametrize("width", ["wide", "narrow"])
def test_what_is_known_only_to_some_years_stands_apart(width: str) -> None:
    lines = quarrel()
    before = doings(lines)["charts"]["timeline"][width]
    of_kind(lines, "occurrence")[0]["when"] = Happened().days("2024-01-01", "2031-05-14")
    drawn = doings(lines)["charts"]["timeline"][width]
    assert len(etree.fromstring(drawn).xpath("//*[@data-n]")) == 7
    assert ("day not known" in before, "day not known" in drawn) == (False, True)


def test_a_class_without_an_event_has_no_lane() -> None:
    lines = [x for x in quarrel() if x["kind"] != "occurrence" or x["event_type"] != "AID"]
    svg = etree.fromstring(doings(lines)["charts"]["timeline"]["wide"])
    assert svg.xpath("//@data-lane") == ["cooperation in words", "conflict in words", "conflict in deeds"]


def test_an_issue_with_one_dated_position_needs_no_chart() -> None:
    assert list(doings(quarrel())["charts"]["issues"]) == [TREATY]


# the strip of days


DAYS = st.dates(date(1900, 1, 1), date(2100, 12, 31))
SIGNS = st.sampled_from(["disc", "diamond", "triangle", "square", "cross", "plus", "minus", "ring", "if"])


@given(
    st.lists(st.tuples(DAYS, st.integers(0, 500), SIGNS, st.booleans(), st.integers(0, 3)), min_size=1, max_size=40),
    st.booleans(),
)
def test_a_strip_has_every_sign_inside_and_none_on_another(
    some: list[tuple[date, int, str, bool, int]], narrow: bool
) -> None:
    lanes = [
        Lane(
            f"lane {k}",
            tuple(
                Point(Sign(n, sign, changed=changed), day, date.fromordinal(day.toordinal() + length))
                for n, (day, length, sign, changed, lane) in enumerate(some)
                if lane == k and (n == 0 or n % 5)
            ),
            tuple(Sign(n, x[2]) for n, x in enumerate(some) if x[4] == k and n and n % 5 == 0),
        )
        for k in range(4)
    ]
    drawn = strip(lanes, narrow=narrow)
    svg = etree.fromstring(drawn)
    _, _, width, height = map(float, svg.get("viewBox").split())
    places = []
    for a in svg.xpath("//*[@data-n]"):
        x, y = map(float, re.findall(r"[-\d.]+", a.get("transform")))
        assert 8 <= x <= width - 8
        assert 8 <= y <= height - 30
        places.append((x, y))
    for n, (x, y) in enumerate(places):
        assert all(abs(x - u) >= 16 or abs(y - v) >= 14 for u, v in places[:n])
    assert HIGHEST <= len(places) <= len(some) or len(places) == len(some)
    assert strip(lanes, narrow=narrow) == drawn


# changes


def point(id_: str, stance: str, first: str, last: str | None = None, actor: str = "a") -> tuple[str, ...]:
    return id_, actor, "issue", stance, first, last or first


@pytest.mark.parametrize(
    ("points", "wanted"),
    [
        ([point("1", "for", "2031-01-01"), point("2", "against", "2031-02-01")], {"2": "for"}),
        ([point("1", "for", "2031-01-01"), point("2", "for", "2031-02-01")], {}),
        ([point("1", "for", "2031-01-01"), point("2", "against", "2031-01-01")], {}),
        ([point("1", "for", "2031-01-01", "2031-12-31"), point("2", "against", "2031-06-01")], {}),
        ([point("1", "for", "2031-01-01"), point("2", "against", "2031-02-01", actor="b")], {}),
        (
            [
                *(point("1", "for", "2031-01-01"), point("2", "against", "2031-02-01")),
                *(point("3", "for", "2031-02-01"), point("4", "against", "2031-03-01")),
            ],
            {},
        ),
        (
            [point("1", "for", "2031-01-01"), point("2", "conditional", "2031-02-01"), point("3", "for", "2031-03-01")],
            {"2": "for", "3": "conditional"},
        ),
    ],
)
def test_a_change_needs_an_order(points: list[Any], wanted: dict[str, str]) -> None:
    assert changes(points) == wanted
    assert changes(points[::-1]) == wanted


# the commands


def within(line: Line, asked: Asked) -> bool:
    when: When | None = read_when(line.get("when"))
    if not asked.since and not asked.until:
        return True
    return bool(when) and bool(
        when and (not asked.since or asked.since <= when.latest) and (not asked.until or when.earliest <= asked.until)
    )


class Shelf(Across):
    """What the commands on what happened ask of a record, from hand-made lines."""

    def __init__(self, lines: list[Line]) -> None:
        super().__init__(lines)
        self._names = {x["id"]: x["name"] for x in of_kind(lines, "actor")}

    def actors(self) -> Iterator[Actor]:
        return map(read_actor, of_kind(self._lines, "actor"))

    def events(self, asked: Asked | None = None) -> Iterator[Event]:
        asked = asked or Asked()
        return (
            read_event(x)
            for x in of_kind(self._lines, "event")
            if (not asked.article or x["article"] == asked.article) and within(x, asked)
        )

    def _drawn(self, kind: str, asked: Asked | None) -> Iterator[Any]:
        read, keys = DRAWN[kind]
        asked = asked or Asked()
        for x in of_kind(self._lines, kind):
            who = {self._names.get(id_) for key in keys for id_ in x[key]} | {x.get("actor_name")}
            if (not asked.actor or asked.actor in who) and within(x, asked):
                yield read(x)

    def occurrences(self, asked: Asked | None = None) -> Iterator[Any]:
        return self._drawn("occurrence", asked)

    def meetings(self, asked: Asked | None = None) -> Iterator[Any]:
        return self._drawn("meeting", asked)

    def measures(self, asked: Asked | None = None) -> Iterator[Any]:
        return self._drawn("measure", asked)

    def disputes(self, asked: Asked | None = None) -> Iterator[Any]:
        return self._drawn("dispute", asked)

    def positions(self, asked: Asked | None = None) -> Iterator[Any]:
        return self._drawn("position", asked)


class Typed(TypedAcross):
    """Commands on a shelf."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        super().__init__(monkeypatch)
        self.lines = quarrel()
        self.put(Shelf(self.lines))


@pytest.fixture
def typed(monkeypatch: pytest.MonkeyPatch) -> Typed:
    return Typed(monkeypatch)


def flat(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize("kind", ["occurrence", "meeting", "measure", "dispute", "position"])
def test_a_pipe_gets_the_lines_of_the_contract(typed: Typed, kind: str) -> None:
    name = "events" if kind == "occurrence" else f"{kind}s"
    assert {x["id"]: x["kind"] for x in typed.json(name, "a.db")} == {x["id"]: kind for x in of_kind(typed.lines, kind)}


def test_every_gives_each_telling(typed: Typed) -> None:
    found = typed.json("events", "a.db", "--every")
    assert {x["kind"] for x in found} == {"event"}
    assert len(found) == 8


def test_events_stand_once_by_day(typed: Typed) -> None:
    text = flat(typed("events", "a.db", people=True, width=200))
    assert "2 in 2" in text
    assert "Meridian League, The Sluice Council → Sorvania" in text
    assert "“Envoys of the Meridian League and Sorvania sat down in Lowick" in text
    assert text.index("fired on") < text.index("closed the locks") < text.index("no date")
    assert "claimed" in text
    assert "material conflict" in text
    days = [x["when"] and x["when"]["earliest"] for x in typed.json("events", "a.db")]
    assert days == [*sorted(d for d in days if d), None]


@pytest.mark.parametrize(
    ("words", "number"),
    [
        (["events", "a.db", "barges"], 1),
        (["events", "a.db", "--actor", "Meridian League"], 2),
        (["events", "a.db", "--type", "aid"], 1),
        (["events", "a.db", "--since", "2031-05", "--until", "2031-05-14"], 2),
        (["events", "a.db", "--every", "gunboats", "tug"], 1),
        (["meetings", "a.db", "--type", "planned"], 1),
        (["meetings", "a.db", "sluice", "--until", "2031-06-01"], 1),
        (["measures", "a.db", "--type", "sanction"], 1),
        (["disputes", "a.db", "--type", "quantity"], 1),
        (["disputes", "a.db", "--since", "2031-06"], 1),
        (["positions", "a.db", "--type", "conditional"], 1),
        (["positions", "a.db", "treaty", "--actor", "Lena Torsk"], 2),
        (["positions", "a.db", "--until", "2031-05-14"], 1),
    ],
)
def test_filters(typed: Typed, words: list[str], number: int) -> None:
    assert len(typed.json(*words)) == number


@pytest.mark.parametrize("command", ["events", "meetings", "measures", "disputes", "positions"])
def test_mistakes_and_nothing_are_told_in_a_sentence(typed: Typed, command: str) -> None:
    assert typed(command, "a.db", "--type", "nonsense") == ""
    assert typed.status == 2
    assert "there is no type 'nonsense': take one of" in typed.told
    assert typed(command, "a.db", "no-such-word") == ""
    assert typed.status == 0
    assert "that fits." in typed.told
    assert typed(command, "a.db", "--article", "nowhere") == ""
    assert typed.status == 1
    assert "holds no article nowhere" in typed.told
    typed.put(Shelf([]))
    assert typed(command, "a.db") == ""
    assert typed.told.strip().endswith((" is known.", " is told."))


def test_a_table_says_what_it_leaves_out(typed: Typed) -> None:
    assert "… and 5 more: --limit 0 shows all" in typed("events", "a.db", "--limit", "2", people=True)
    assert "more" not in typed("events", "a.db", "--limit", "0", people=True)


def test_meetings_and_measures(typed: Typed) -> None:
    text = flat(typed("meetings", "a.db", people=True, width=220))
    for words in ("held", "Sluice Council", "session", "Meridian League, Sorvania", "in Lowick", "about:", "outcome:"):
        assert words in text
    text = flat(typed("measures", "a.db", people=True, width=220))
    assert "Sorvania → Brannia 40 barges" in text


def test_disputes_face_each_other(typed: Typed) -> None:
    text = typed("disputes", "a.db", people=True, width=160)
    rows = [row for row in text.splitlines() if "Brannia: “Brannia accused" in row]
    assert len(rows) == 1
    assert "Lena Torsk: “Lena Torsk denied" in rows[0]
    assert "the text does not say in what" in flat(text)
    assert "(Halden Ledger, 2031-05-16)" in text


def test_positions_stand_by_issue_and_actor_and_mark_changes(typed: Typed) -> None:
    text = flat(typed("positions", "a.db", people=True, width=200))
    assert text.count(TREATY + " ") >= 1
    assert text.index("Brannia") < text.index("Ilse Marrand") < text.index("Lena Torsk")
    assert "changed: was for" in text
    assert "if: “if the ships go home”" in text
    alone = flat(typed("positions", "a.db", "--type", "against", people=True, width=200))
    assert "changed: was for" in alone, "a filter does not undo a change"


def test_words_of_articles_have_no_power_over_the_terminal(typed: Typed) -> None:
    b = Happened()
    who = b.actor("\x1b[31mRed")
    a = b.article("a", "He \x1b[2J\u202emet [bold]them[/bold].", outlet="\x1b]0;x\x07", day="2031-01-01")
    b.occurrence(b.event(a, "\x1b[2J\u202emet", by=[("He", who)], to=[("[bold]them", None)]), place="\x1b[0m")
    b.dispute(a, "He", [(None, "\x1b[1m", "He")], [(None, "[/bold]", "met")])
    b.position(a, None, "\x1b[1m", "\x1b[2m", "for", "\x1b[2J\u202emet")
    typed.put(Shelf(b.lines))
    for words in (["events"], ["events", "--every"], ["disputes"], ["positions"]):
        text = typed(words[0], "a.db", *words[1:], people=True, width=160)
        assert "\x1b[2J" not in text
        assert "\u202e" not in text
        assert typed.status == 0


@given(st.text(max_size=300), st.data())
def test_the_sentence_round_some_words_holds_them(text: str, data: st.DataObject) -> None:
    text += "x"
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    found = sentence(Span.of("a", text, start, end), text)
    core = " ".join(text[start:end].split()).strip(' “”"')
    assert core in found
    assert len(found) <= end - start + 2 * 112 + 4


def test_a_sentence_ends_where_it_ends() -> None:
    text = "It rained. The U.S. envoy met them, he said. “They met again?” Then nothing."
    at = text.index("envoy")
    assert sentence(Span.of("a", text, at, at + 5), text) == "The U.S. envoy met them, he said."
    text = "One. Two met three. Four."
    assert sentence(Span.of("a", text, 9, 12), text) == "Two met three."


# issues


def test_a_table_of_issues_goes_along_and_is_dropped_again(typed: Typed, tmp_path: Path) -> None:
    with contextlib.suppress(AttributeError):
        typed._patch.undo()
    record, table = tmp_path / "a.db", tmp_path / "issues.toml"
    table.write_text('[[issue]]\nlabel = "the locks"\nphrases = ["the locks at Karsholm"]\n', encoding="utf-8")
    typed("issues", "import", str(table), "--record", str(record))
    assert typed.status == 0
    assert typed.told.startswith("1 issue is named by the table that goes along with")
    with Store.open(record) as store:
        assert list(store.issues()) == [Issue("the locks", ("the locks at Karsholm",))]
    typed("issues", "reset", str(record))
    assert "is without its table of issues" in typed.told
    typed("issues", "reset", str(record))
    assert "brings no table of issues along" in typed.told
    table.write_text('[[issue]]\nphrases = ["x"]\n', encoding="utf-8")
    typed("issues", "import", str(table), "--record", str(tmp_path / "new.db"))
    assert typed.status == 1
    assert not (tmp_path / "new.db").exists()
