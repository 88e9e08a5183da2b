"""The formats: nothing is cut, nothing runs, and every one leads back to the words."""

from __future__ import annotations

import csv
import io
import json
import os
import re
import sqlite3
import threading
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from onrecord import flow
from onrecord.errors import UsageError
from onrecord.present.export import FORMATS, write
from onrecord.present.report import write as write_report
from onrecord.records import Authority, Declared, Party, Tenure, When, naming_id
from onrecord.records.acrosslines import DERIVED
from onrecord.records.contract import dumps
from onrecord.store import Place, Store
from tests.stand_in import Stages, article, document, exported, press, read, speech

FORMULAS = ["=1+1", "+1", "-1", "@SUM(A1)", "=cmd|' /C calc'!A0", "\t=1", "＝1"]
TEXTS = {f"day{n}.txt": speech(n) for n in range(5)} | {"bad.txt": "BAD", "copy.txt": speech(3)}


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    folder = tmp_path_factory.mktemp("export")
    cells = "".join(f"{f.strip()} Name said: {f}\n" for f in FORMULAS)
    here = press(folder / "press", TEXTS | {"=x.txt": "=Head\n" + cells, "long.txt": "A said: " + "word, “ " * 20_000})
    with Store.open(folder / "a.db") as made:
        flow.read(made, [here], stages=Stages())
        yield made


csv.field_size_limit(10**9)  # Python's reader takes less than a long article


def text(store: Store, format_: str) -> str:
    out = io.StringIO(newline="")
    write(store, format_, out)
    return out.getvalue()


def test_jsonl_is_sorted_and_always_the_same(store: Store) -> None:
    lines = [json.loads(line) for line in exported(store).splitlines()]
    assert lines == sorted(lines, key=lambda x: (x["kind"], x["id"]))
    assert [dumps(line) for line in lines] == exported(store).splitlines()
    assert exported(store) == exported(store)
    kinds = {line["kind"] for line in lines}
    assert kinds - {*DERIVED} == {"abstention", "actor", "article", "quarantine", "statement", "time"}


def test_csv_holds_every_statement_whole_and_runs_no_formula(store: Store) -> None:
    raw = text(store, "csv")
    assert raw.startswith("\ufeff")
    rows = list(csv.DictReader(io.StringIO(raw[1:], newline="")))
    said = {s.id: s for s in store.statements()}
    assert {row["id"] for row in rows} == set(said)
    for row in rows:
        content = said[row["id"]].content[0].exact
        assert row["content"] in (content, "'" + content)
        assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r", "\n", "＝")) for cell in row.values())
        assert all(re.fullmatch(r"\d+\.\.\d+", row[f"{role}_at"]) for role in ("source", "cue", "content"))
        assert row["article_key"].lstrip("'") == store.article(row["article"]).key
    assert sum(row["content"].startswith("'") for row in rows) == len(FORMULAS) + 5
    assert max(len(row["content"]) for row in rows) > 100_000


def test_csv_to_a_folder_has_one_file_for_each_kind(store: Store, tmp_path: Path) -> None:
    write(store, "csv", tmp_path / "tables")
    kinds = "abstentions actors articles chains passages quarantine stories terms times utterances".split()
    names = [f"{kind}.csv" for kind in kinds]
    assert {p.name for p in (tmp_path / "tables").iterdir()} == {*names, "statements.csv"}
    for name in names:
        with (tmp_path / "tables" / name).open(encoding="utf-8-sig", newline="") as file:
            rows = list(csv.DictReader(file))
        kind = "story" if name == "stories.csv" else name.removesuffix(".csv").removesuffix("s")
        assert len(rows) == len(list(store.lines([kind])))
        assert not any(cell.startswith(tuple("=+-@")) for row in rows for cell in row.values())


def test_the_flat_formats_say_what_a_statement_rests_on_and_what_was_left_open(store: Store, tmp_path: Path) -> None:
    for row in csv.DictReader(io.StringIO(text(store, "csv")[1:], newline="")):
        assert [row[f"score_{role}"] for role in ("source", "cue", "content")] == ["0.93", "0.97", "0.8765"]
    for format_ in ("csv", "parquet"):
        write(store, format_, tmp_path / format_)
    with (tmp_path / "csv" / "abstentions.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    words = {(row["article_key"], row["reason"], row["confidence"], row["source"], row["content"]) for row in rows}
    keys = ["day0", "day1", "day2", "copy", "day4"]
    assert words == {(key, "unsure", "0.3333", "The port", f"{n} ships 🚢 may wait.") for n, key in enumerate(keys)}
    tables = {p.stem: pq.read_table(p).to_pylist() for p in (tmp_path / "parquet").iterdir()}
    assert {row["score_content"] for row in tables["statements"]} == {0.8765}
    assert {row["confidence"] for row in tables["abstentions"]} == {0.3333}


def folder(store: Store, path: Path) -> dict[str, list[dict[str, str]]]:
    """The rows of every file of a CSV export."""
    write(store, "csv", path)
    out = {}
    for file in path.iterdir():
        with file.open(encoding="utf-8-sig", newline="") as lines:
            out[file.stem] = list(csv.DictReader(lines))
    return out


def test_the_flat_formats_hold_the_expressions_of_time(store: Store, tmp_path: Path) -> None:
    rows = {row["id"]: row for row in folder(store, tmp_path / "csv")["times"]}
    write(store, "parquet", tmp_path / "parquet")
    raw = {row["id"]: row for row in pq.read_table(tmp_path / "parquet" / "times.parquet").to_pylist()}
    assert len(rows) == store.counts()["times"] == 5
    for time in store.times():
        row, cells = rows[time.id], raw[time.id]
        assert (row["words"], row["type"], row["value"]) == (time.span.exact, "DATE", time.value)
        assert row["words_at"] == f"{time.span.start}..{time.span.end}"
        assert cells["words_at"] == [{"start": time.span.start, "end": time.span.end}]
        assert row["article_key"] == store.article(time.article).key
        if time.when is None:
            assert (row["earliest"], row["why"], cells["latest"], cells["method"]) == ("", "", None, None)
        else:
            assert (row["earliest"], row["latest"]) == (str(time.when.earliest), str(time.when.latest))
            assert (cells["earliest"], cells["method"]) == (time.when.earliest, "stated")
            assert row["why"] == cells["why"] == f"It says “{time.span.exact}”."


def test_the_flat_formats_say_what_made_a_date_and_run_no_formula(tmp_path: Path) -> None:
    document_ = document("a.txt", speech(1))
    reading = read(article(document_))
    day = date(2031, 5, 14)
    when = When(day, day, "day", (), "weekday", ("=1+1 was a Friday.", "So it was published."), (day,))
    said = tuple(replace(s, said=replace(when, why=("+1 day.",))) for s in reading.statements)
    reading = replace(reading, article=replace(reading.article, published=when), statements=said)
    with Store.open(tmp_path / "a.db") as store:
        store.add([(Place("/a.txt", "a.txt", document_.sha256, "stand-in 1"), reading)])
        tables = folder(store, tmp_path / "csv")
        write(store, "parquet", tmp_path / "parquet")
    for kind in ("articles", "statements", "times", "abstentions"):
        for row in tables[kind]:
            assert (row["published_method"], row["published_earliest"]) == ("weekday", "2031-05-14")
            assert row["published_why"] == "'=1+1 was a Friday. So it was published."
        for cells in pq.read_table(tmp_path / "parquet" / f"{kind}.parquet").to_pylist():
            assert cells["published_why"] == "=1+1 was a Friday. So it was published."
    assert {(row["said_method"], row["said_why"]) for row in tables["statements"]} == {("weekday", "'+1 day.")}


def test_the_flat_formats_say_for_whom_who_passed_it_on_and_who_is_who(tmp_path: Path) -> None:
    document_ = document("a.txt", speech(1))
    reading = read(article(document_))
    envoy = naming_id(reading.article.id, "Envoy 1")
    party = Party(envoy, None, "Envoy 1", reading.statements[1].source)
    said = tuple(
        replace(
            s, on_behalf_of=party, relay=replace(party, naming=None, name="=1+1"), capacity="both", venue="@pier",
            speaker_why=("+1 is why.", "So it is."), speaker_confidence=0.75,
        )
        for s in reading.statements
    )  # fmt: skip
    with Store.open(tmp_path / "a.db") as store:
        store.add([(Place("/a.txt", "a.txt", document_.sha256, "stand-in 1"), replace(reading, statements=said))])
        store.relate()
        store.put_authorities([Authority("Ilse Marrand", ("=cmd", "I. Marrand"), "person", "Q5")])
        store.put_tenures([Tenure("Ilse Marrand", (), "chair", "Harbour Council", "2029-05", None)])
        flow.merge(store, ["Ilse Marrand", "Envoy 1"], who="@me", reason="-1")
        tables = folder(store, tmp_path / "csv")
        write(store, "parquet", tmp_path / "parquet")
        (one,) = store.actors()
    assert {p.stem for p in (tmp_path / "parquet").iterdir()} == tables.keys()
    for row in tables["statements"]:
        assert (row["on_behalf_of"], row["on_behalf_of_actor"], row["capacity"]) == (one.name, one.id, "both")
        assert (row["relay"], row["relay_actor"], row["venue"]) == ("'=1+1", "", "'@pier")
        assert (row["speaker_why"], row["speaker_confidence"]) == ("'+1 is why. So it is.", "0.75")
    for cells in pq.read_table(tmp_path / "parquet" / "statements.parquet").to_pylist():
        assert (cells["relay"], cells["speaker_confidence"], cells["venue"]) == ("=1+1", 0.75, "@pier")
    (actor,) = tables["actors"]
    assert (actor["wikidata"], actor["articles"], actor["mentions"]) == ("Q5", "1", "2")
    assert actor["aliases"].split(" | ") == list(one.aliases)
    assert actor["why"].lstrip("'") == " ".join(one.why) != ""
    offices = [f"{o.title} ({o.since or ''}..{o.until or ''})" for o in one.offices if o.since and not o.of_name]
    assert all(o in actor["offices"] for o in offices)
    (authority,) = tables["authorities"]
    assert (authority["name"], authority["names"], authority["wikidata"]) == (
        "Ilse Marrand", "'=cmd | I. Marrand", "Q5",
    )  # fmt: skip
    (judged,) = tables["judgements"]
    assert judged["what"] == "“Ilse Marrand” and “Envoy 1” are one actor, “Ilse Marrand”."
    assert (judged["who"], judged["reason"], judged["verdict"]) == ("'@me", "'-1", "correct")
    (tenure,) = tables["tenures"]
    assert (tenure["person"], tenure["post"], tenure["of"], tenure["since"], tenure["until"], tenure["sure"]) == (
        "Ilse Marrand", "chair", "Harbour Council", "2029-05", "", "high",
    )  # fmt: skip


def test_a_statement_of_one_who_speaks_for_nobody_else_has_empty_cells(store: Store, tmp_path: Path) -> None:
    for row in folder(store, tmp_path / "csv")["statements"]:
        assert [row[key] for key in ("on_behalf_of", "relay", "relay_actor", "capacity", "speaker_why")] == [""] * 5


def test_a_contradiction_is_told_in_the_flat_formats(tmp_path: Path) -> None:
    document_ = document("a.txt", "NEVER")
    with Store.open(tmp_path / "a.db") as store:
        store.add([(Place("/a.txt", "a.txt", document_.sha256, "stand-in 1"), read(article(document_)))])
        (row,) = folder(store, tmp_path / "csv")["abstentions"]
    assert (row["reason"], row["content"], row["why"]) == (
        "contradiction",
        "NEVER",
        "“NEVER” is no day. No day fits all of this.",
    )


def test_a_statement_without_scores_has_empty_cells(tmp_path: Path) -> None:
    document_ = document("a.txt", speech(1))
    reading = read(article(document_))
    with Store.open(tmp_path / "a.db") as store:
        bare = replace(reading, statements=tuple(replace(s, scores=None) for s in reading.statements))
        store.add([(Place("/a.txt", "a.txt", document_.sha256, "stand-in 1"), bare)])
        assert [json.loads(x)["scores"] for x in exported(store).splitlines() if '"statement"' in x] == [None, None]
        for row in csv.DictReader(io.StringIO(text(store, "csv")[1:], newline="")):
            assert [row[f"score_{role}"] for role in ("source", "cue", "content")] == ["", "", ""]
        write(store, "parquet", tmp_path / "a.parquet")
        assert {row["score_cue"] for row in pq.read_table(tmp_path / "a.parquet").to_pylist()} == {None}


def test_parquet_keeps_raw_values_and_whole_lines(store: Store, tmp_path: Path) -> None:
    write(store, "parquet", tmp_path / "tables")
    tables = {p.stem: pq.read_table(p).to_pylist() for p in (tmp_path / "tables").iterdir()}
    lines = [row["line"] for name in sorted(tables) for row in tables[name]]
    assert "\n".join(lines) + "\n" == exported(store)
    for row in tables["statements"]:
        whole = store.article(row["article"]).text
        (place,) = row["content_at"]
        assert whole[place["start"] : place["end"]] == row["content"]
    assert any(row["content"].startswith("=") for row in tables["statements"])
    write(store, "parquet", tmp_path / "only.parquet")
    assert pq.read_table(tmp_path / "only.parquet").num_rows == store.counts()["statements"]


def test_web_annotations_lead_to_the_words_twice(store: Store) -> None:
    collection = json.loads(text(store, "webannotation"))
    items = collection["first"]["items"]
    assert collection["total"] == len(items) == 3 * store.counts()["statements"]
    assert len({item["id"] for item in items}) == len(items)
    for item in items:
        whole = store.article(item["target"]["source"]["id"].rsplit(":", 1)[1]).text
        place, quote = item["target"]["selector"]
        assert whole[place["start"] : place["end"]] == quote["exact"]
        assert quote["prefix"] + quote["exact"] + quote["suffix"] in whole
        assert set(item) == {"id", "type", "motivation", "statement", "body", "target"}
        assert set(item["target"]) == {"source", "selector"}
        assert set(item["target"]["source"]) <= {"id", "type", "format", "language", "via"}
        assert [s["type"] for s in item["target"]["selector"]] == ["TextPositionSelector", "TextQuoteSelector"]
        assert {b["purpose"] for b in item["body"]} <= {"tagging", "identifying"}
    grouped = {item["statement"] for item in items}
    assert len(grouped) == store.counts()["statements"]


@pytest.mark.parametrize("format_", FORMATS)
def test_an_empty_record_can_be_written(tmp_path: Path, format_: str) -> None:
    with Store.open(tmp_path / "a.db") as store:
        write(store, format_, tmp_path / "out.x")
    assert (tmp_path / "out.x").is_file()
    if format_ == "webannotation":
        assert json.loads((tmp_path / "out.x").read_text())["total"] == 0


@pytest.mark.parametrize(("format_", "target"), [("xml", "a"), ("jsonl", "."), ("csv", "no/such/folder.csv")])
def test_what_cannot_be_written_is_said(store: Store, tmp_path: Path, format_: str, target: str) -> None:
    with pytest.raises(UsageError):
        write(store, format_, tmp_path / target)


def test_a_file_appears_only_when_it_is_whole(store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.jsonl").write_text("what was there before")

    def broken(_: object) -> Iterator[dict[str, object]]:
        yield {"kind": "x"}
        raise KeyboardInterrupt

    monkeypatch.setattr(Store, "lines", broken)
    with pytest.raises(KeyboardInterrupt):
        write(store, "jsonl", tmp_path / "a.jsonl")
    assert [p.name for p in tmp_path.iterdir()] == ["a.jsonl"]
    assert (tmp_path / "a.jsonl").read_text() == "what was there before"


@pytest.mark.parametrize(("url", "via"), [("https://a.example/1", True), ("javascript:alert(1)", False), (None, False)])
def test_an_annotation_tells_where_its_source_came_from(tmp_path: Path, url: str | None, via: bool) -> None:
    one = replace(document("a.txt", speech(1)), declared=Declared(url=url))
    reading = read(replace(article(one), url=url))
    with Store.open(tmp_path / "a.db") as store:
        store.add([(Place("/a.txt", "a.txt", one.sha256, "x"), reading)])
        collection = json.loads(text(store, "webannotation"))
    assert collection["@context"][0] == "http://www.w3.org/ns/anno.jsonld"
    assert (collection["type"], collection["first"]["type"]) == ("AnnotationCollection", "AnnotationPage")
    for item in collection["first"]["items"]:
        assert item["target"]["source"].get("via") == (url if via else None)


def test_a_csv_folder_holds_what_this_version_does_not_know(tmp_path: Path) -> None:
    later = {"kind": "motive", "id": "e1", "confidence": 0.5}
    (tmp_path / "x.jsonl").write_text(dumps(later))
    with Store.open(tmp_path / "a.db") as store:
        store.take(tmp_path / "x.jsonl")
        write(store, "csv", tmp_path / "tables")
    with (tmp_path / "tables" / "motives.csv").open(encoding="utf-8-sig", newline="") as file:
        assert list(csv.DictReader(file)) == [{"id": "e1", "line": dumps(later)}]


@pytest.mark.parametrize("format_", ["csv", "parquet"])
def test_no_kind_leads_out_of_the_folder(tmp_path: Path, format_: str) -> None:
    """Import takes no such kind; a record from elsewhere may hold one all the same."""
    with Store.open(tmp_path / "a.db") as store:
        db = sqlite3.connect(store.path)
        db.execute("""INSERT INTO kept VALUES ('../../evil', '1', '{"id":"1","kind":"../../evil"}')""")
        db.commit()
        db.close()
        with pytest.raises(UsageError, match="no name for a file"):
            write(store, format_, tmp_path / "a" / "b" / "tables")
    assert not list(tmp_path.rglob("*evil*"))


@pytest.mark.parametrize("ending", ["", "-wal", "-shm", "-journal"])
@pytest.mark.parametrize("linked", ["no", "soft", "hard"])
def test_nothing_is_written_over_the_record(tmp_path: Path, ending: str, linked: str) -> None:
    with Store.open(tmp_path / "a.db") as store:
        store.add([])
        target = record = Path(f"{store.path}{ending}")
        if linked == "soft":
            target = tmp_path / "link"
            target.symlink_to(record)
        elif linked == "hard" and record.exists():
            target = tmp_path / "link"
            target.hardlink_to(record)
        before = exported(store)
        with pytest.raises(UsageError, match="the record itself"):
            write(store, "jsonl", target)
        with pytest.raises(UsageError, match="the record itself"):
            write_report(store, target)
        assert exported(store) == before
        assert store.check() == []


def test_a_pipe_and_a_device_are_written_to_and_a_link_is_followed(store: Store, tmp_path: Path) -> None:
    pipe, link = tmp_path / "pipe", tmp_path / "link"
    os.mkfifo(pipe)
    link.symlink_to(tmp_path / "real.jsonl")
    got: list[str] = []
    reader = threading.Thread(target=lambda: got.append(pipe.read_text(encoding="utf-8")))
    reader.start()
    write(store, "jsonl", pipe)
    reader.join()
    assert got == [exported(store)]
    assert pipe.is_fifo()
    write(store, "jsonl", Path(os.devnull))
    assert Path(os.devnull).is_char_device()
    write(store, "jsonl", link)
    assert link.is_symlink()
    assert (tmp_path / "real.jsonl").read_text(encoding="utf-8") == exported(store)


def test_a_file_keeps_its_permissions_and_a_new_one_has_the_usual(store: Store, tmp_path: Path) -> None:
    old, new, usual = tmp_path / "old.jsonl", tmp_path / "new.jsonl", tmp_path / "usual"
    usual.touch()
    old.touch()
    old.chmod(0o640)
    for path in (old, new):
        write(store, "jsonl", path)
    assert (old.stat().st_mode & 0o777, new.stat().st_mode) == (0o640, usual.stat().st_mode)
