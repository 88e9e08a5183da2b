"""Formats of events: a row or slide for each occurrence, that other programs load and that runs nothing."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from onrecord.present.export import write
from onrecord.present.export.plover import COLUMNS, OURS, POLECAT, QUAD
from onrecord.records import Event, EventStatus, Named, Party, Span, When, content_id
from onrecord.store import Place, Store
from tests.stand_in import article, document, read

DAY = When(date(2031, 5, 4), date(2031, 5, 4), "day", (), "stated")
MONTH = When(date(2031, 6, 1), date(2031, 6, 30), "month", (), "stated")
YEAR = When(date(2030, 1, 1), date(2030, 12, 31), "year", (), "stated")
DAYS = When(date(2031, 4, 1), date(2031, 4, 9), "interval", (), "stated")
SAID = "We will not open the sea locks of Karsholm before the survey of the outer dyke is finished in September"
TEXT = f"""Harbour news

Ada Brel struck =Jon <b>Osten</b> on Sunday; the rebels met nobody.
Ada Brel said: “{SAID}.”
"""


Given = tuple[str, str, str, When | None, EventStatus]


def told(store: Store, name: str, outlet: str, *events: Given, claim: bool = False) -> None:
    """Put an article into the record with events: actor, trigger, recipient, date, status."""
    one = document(f"{name}.txt", f"{TEXT}This is {name}.\n")
    published = When(date(2031, 5, 5), date(2031, 5, 5), "day", (), "metadata")
    reading = read(replace(article(one), outlet=Named(outlet), published=published))
    text, id_ = reading.article.text, reading.article.id
    namings = {n.name: n.id for n in reading.namings}

    def span(words: str) -> Span:
        return Span.of(id_, text, text.index(words), text.index(words) + len(words))

    def party(words: str) -> tuple[Party, ...]:
        return (Party(namings.get(words), None, words, (span(words),)),) if words else ()

    statement = reading.statements[0].id if claim else None
    made = tuple(
        Event(
            content_id("event", id_, trigger, status), id_, "ASSAULT" if trigger == "struck" else "CONSULT",
            span(trigger), party(who), party(whom), status, 0.9, mode="beat", context=("military", "legislative"),
            cameo="180", when=when, place="-Karsholm", intensity=-9.0, statement=statement,
        )
        for who, trigger, whom, when, status in events
    )  # fmt: skip
    said = tuple(replace(s, said=published) for s in reading.statements)
    store.add(
        [(Place(one.location, one.uri, one.sha256, "stand-in 1"), replace(reading, statements=said, events=made))]
    )


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    with Store.open(tmp_path_factory.mktemp("events") / "a.db") as made:
        told(made, "a", "@Courier", ("Ada Brel", "struck", "=Jon <b>Osten</b>", DAY, "happened"))
        told(
            made, "b", "Halden Ledger", ("Ada Brel", "struck", "=Jon <b>Osten</b>", DAY, "happened"),
            ("the rebels", "met", "", MONTH, "planned"), claim=True,
        )  # fmt: skip
        told(made, "c", "Strand Lantern", ("", "survey", "", None, "happened"))
        told(made, "d", "Strand Lantern", ("the rebels", "met", "", YEAR, "happened"))
        told(made, "e", "Strand Lantern", ("the rebels", "met", "", DAYS, "happened"))
        told(made, "f", "Strand Lantern", ("the rebels", "met", "", DAY, "denied"))
        made.relate()
        assert made.check() == []
        yield made


def text(store: Store, format_: str) -> str:
    out = io.StringIO(newline="")
    write(store, format_, out)
    return out.getvalue()


def table(raw: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(raw, newline=""), delimiter="\t"))


def slides(store: Store) -> list[dict[str, Any]]:
    return list(json.loads(text(store, "timelinejs"))["events"])


def test_there_is_a_row_for_each_occurrence(store: Store) -> None:
    raw = text(store, "plover")
    assert raw.splitlines()[0].split("\t") == list(COLUMNS)
    assert all(line.count("\t") == len(COLUMNS) - 1 for line in raw.splitlines())
    rows = table(raw)
    assert [row["Event ID"] for row in rows] == [o["id"] for o in store.lines(["occurrence"])]
    assert sum(int(row["Mentions"]) for row in rows) == len(list(store.lines(["event"]))) == 7
    assert raw == text(store, "plover")


def test_the_columns_are_those_of_polecat_and_then_ours() -> None:
    assert len(POLECAT) == 40
    assert (POLECAT[0], POLECAT[5], POLECAT[7], POLECAT[15], POLECAT[23], POLECAT[-1]) == (
        "Event ID", "Quad Code", "Actor Name", "Recipient Name", "Placename", "Version",
    )  # fmt: skip
    assert COLUMNS == POLECAT + OURS
    page = (Path(__file__).parents[2] / "docs" / "formats.md").read_text(encoding="utf-8")
    said = {name for row in re.findall(r"^\| (`.*?) \|", page, re.MULTILINE) for name in re.findall(r"`([^`]+)`", row)}
    assert {c for c in COLUMNS if "Recipient" not in c} <= said | {"Recipient Name"}
    assert said <= set(COLUMNS)


def test_a_row_tells_who_did_what_to_whom_and_by_how_many_it_is_told(store: Store) -> None:
    (row,) = [row for row in table(text(store, "plover")) if row["Event Type"] == "ASSAULT"]
    assert (row["Event Date"], row["Event Date Latest"], row["Event Status"]) == (
        "2031-05-04",
        "2031-05-04",
        "happened",
    )
    assert (row["Event Mode"], row["Contexts"], row["CAMEO"]) == ("beat", "military; legislative", "180")
    assert (row["Intensity"], row["Quad Code"]) == ("-9.0", "MATERIAL CONFLICT")
    assert (row["Actor Name"], row["Actor Name Raw"], row["Recipient Name"]) == (
        "Ada Brel",
        "Ada Brel",
        "'=Jon <b>Osten</b>",
    )
    assert (row["Reports"], row["Mentions"], row["Claims"]) == ("2", "2", "1")
    assert (row["Source"], row["Publication Date"], row["Placename"]) == (
        "'@Courier; Halden Ledger",
        "2031-05-05",
        "'-Karsholm",
    )
    assert (row["Event Text"], row["Article Keys"], row["Actor COW"], row["Latitude"]) == (
        "struck",
        "a; b",
        "None",
        "None",
    )
    (actor,) = [a["id"] for a in store.lines(["actor"]) if a["name"] == "Ada Brel"]
    assert row["Actor IDs"] == actor
    for place in row["Event Spans"].split("; "):
        article_, start, end = re.fullmatch(r"(\w+):(\d+)\.\.(\d+)", place).groups()  # type: ignore[union-attr]
        assert store.article(article_).text[int(start) : int(end)] == "struck"


def test_what_is_not_known_is_none_and_no_cell_runs(store: Store) -> None:
    rows = table(text(store, "plover"))
    assert not any(cell.startswith(tuple("=+@")) for row in rows for cell in row.values())
    assert not any(cell.startswith("-") and column != "Intensity" for row in rows for column, cell in row.items())
    assert all(cell for row in rows for cell in row.values())
    (open_,) = [row for row in rows if row["Event Date"] == "None"]
    assert (open_["Actor Name"], open_["Recipient Name"], open_["Event Date Latest"]) == ("None", "None", "None")
    (rebels,) = [row for row in rows if row["Event Date"] == "2030-01-01"]
    assert (rebels["Actor Name"], rebels["Actor IDs"]) == ("the rebels", "None")


def test_json_lines_hold_raw_values(store: Store, tmp_path: Path) -> None:
    write(store, "plover", tmp_path / "events.jsonl")
    lines = [json.loads(line) for line in (tmp_path / "events.jsonl").read_text(encoding="utf-8").splitlines()]
    assert [line["Event ID"] for line in lines] == [row["Event ID"] for row in table(text(store, "plover"))]
    assert all(set(line) == set(COLUMNS) for line in lines)
    (line,) = [line for line in lines if line["Event Type"] == "ASSAULT"]
    assert (line["Recipient Name"], line["Intensity"], line["Reports"]) == (["=Jon <b>Osten</b>"], -9.0, 2)
    assert (line["Actor COW"], line["Contexts"]) == (None, ["military", "legislative"])


def test_a_folder_takes_both(store: Store, tmp_path: Path) -> None:
    write(store, "plover", tmp_path / "events")
    assert {p.name for p in (tmp_path / "events").iterdir()} == {"events.tsv", "events.jsonl"}
    assert (tmp_path / "events" / "events.tsv").read_text(encoding="utf-8") == text(store, "plover")


def test_every_type_has_a_quad_code() -> None:
    from typing import get_args

    from onrecord.records import EventType

    assert set(QUAD) == set(get_args(EventType))


def test_a_timeline_has_what_happened_is_planned_and_was_said(store: Store) -> None:
    found = slides(store)
    assert len({s["unique_id"] for s in found}) == len(found)
    assert {s["group"] for s in found} == {"Happened", "Planned", "Said"}
    events = {s["unique_id"].removeprefix("event-") for s in found if s["group"] != "Said"}
    dated = {o["id"] for o in store.lines(["occurrence"]) if o["when"] and o["status"] in ("happened", "planned")}
    assert events == dated
    assert len(dated) == 4
    days = [(s["start_date"]["year"], s["start_date"].get("month", 0)) for s in found]
    assert days == sorted(days)
    for s in found:
        assert set(s) <= {"unique_id", "start_date", "end_date", "text", "group", "autolink"}
        assert set(s["text"]) == {"headline", "text"}


def test_a_month_a_year_and_an_interval_stand_as_such(store: Store) -> None:
    starts = [(s["start_date"], s.get("end_date")) for s in slides(store)]
    assert ({"year": 2030}, None) in starts
    assert ({"year": 2031, "month": 6}, None) in starts
    assert ({"year": 2031, "month": 5, "day": 4}, None) in starts
    assert ({"year": 2031, "month": 4, "day": 1}, {"year": 2031, "month": 4, "day": 9}) in starts


def test_the_words_of_a_timeline_are_no_markup(store: Store) -> None:
    (slide,) = [s for s in slides(store) if "struck" in s["text"]["headline"]]
    assert slide["text"]["headline"] == "Ada Brel → =Jon &lt;b&gt;Osten&lt;/b&gt;: “struck”"
    assert slide["text"]["text"] == (
        "<p>Assault, happened, -Karsholm.</p><p>Told in 2 reports: @Courier, Halden Ledger.</p>"
    )
    assert all(re.fullmatch(r"(<p>[^<>]*</p>)+", s["text"]["text"]) for s in slides(store))
    assert all("<" not in s["text"]["headline"] for s in slides(store))


def test_a_timeline_tells_what_only_stands_in_statements(store: Store) -> None:
    (slide,) = [s for s in slides(store) if s["group"] == "Planned"]
    assert "It stands in statements alone" in slide["text"]["text"]


def test_what_was_said_tells_by_whom_and_how_often(store: Store) -> None:
    (slide,) = [s for s in slides(store) if s["group"] == "Said"]
    assert slide["text"]["headline"] == "Ada Brel"
    assert SAID in slide["text"]["text"]
    assert "Told 6 times" in slide["text"]["text"]
