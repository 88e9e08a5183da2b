"""The formats: nothing is cut, nothing runs, and every one leads back to the words."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from onrecord import flow
from onrecord.errors import UsageError
from onrecord.present.export import FORMATS, write
from onrecord.records.contract import dumps
from onrecord.store import Store
from tests.stand_in import Stages, exported, press, speech

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
    assert {line["kind"] for line in lines} == {"actor", "article", "quarantine", "statement"}


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
        assert row["article_key"].lstrip("'") == store.article(row["article"]).key
    assert sum(row["content"].startswith("'") for row in rows) == len(FORMULAS) + 5
    assert max(len(row["content"]) for row in rows) > 100_000


def test_csv_to_a_folder_has_one_file_for_each_kind(store: Store, tmp_path: Path) -> None:
    write(store, "csv", tmp_path / "tables")
    names = {"actors.csv": 9, "articles.csv": 7, "quarantine.csv": 1}
    assert {p.name for p in (tmp_path / "tables").iterdir()} == {*names, "statements.csv"}
    for name in names:
        with (tmp_path / "tables" / name).open(encoding="utf-8-sig", newline="") as file:
            rows = list(csv.DictReader(file))
        kind = name.removesuffix(".csv").removesuffix("s")
        assert len(rows) == len(list(store.lines([kind])))
        assert not any(cell.startswith(tuple("=+-@")) for row in rows for cell in row.values())


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
