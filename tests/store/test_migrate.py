"""A record of the first version: it is brought to this one when it is opened, and nothing in it is lost."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from alembic import command
from alembic.config import Config
from sqlalchemy import create_engine

import onrecord.store
from onrecord.records import Scores
from onrecord.records.contract import Line, dumps
from onrecord.store import Place, Store
from onrecord.store.fold import fold
from tests.stand_in import article, document, exported, process, read, speech

MIGRATIONS = Path(onrecord.store.__file__).parent / "migrations"
TABLES = ("article", "copy", "statement", "naming", "alias", "quarantine", "document", "kept")
DOCUMENTS = [document(f"day{n}.txt", speech(n)) for n in range(4)] + [document("bad.txt", "BAD")]
FOREIGN = document("fr.txt", "FR Sommaire")
PAIRS = [(Place(d.location, d.uri, d.sha256, "stand-in 1"), process([d])[0]) for d in [*DOCUMENTS, FOREIGN]]
KEPT = ("abstention", "time")
"""Kinds that the first version only kept, from an import."""


@pytest.fixture
def new(tmp_path: Path) -> Path:
    with Store.open(tmp_path / "new.db") as store:
        store.add(PAIRS)
        store.relate()
    return tmp_path / "new.db"


def of_version(version: str, path: Path, new: Path, tables: Sequence[str]) -> sqlite3.Connection:
    """A record of an early version with these tables of a new one."""
    engine = create_engine(f"sqlite:///{path}")
    with engine.begin() as connection:
        config = Config(attributes={"connection": connection})
        config.set_main_option("script_location", str(MIGRATIONS))
        config.set_main_option("path_separator", "newline")
        command.upgrade(config, version)
    engine.dispose()
    db = sqlite3.connect(path)
    db.execute("ATTACH ? AS new", [str(new)])
    for table in tables:
        columns = [name for _, name, *_ in db.execute(f"PRAGMA main.table_info({table})")]
        if table == "naming":
            _namings(db)
        elif table != "alias":
            listed = ", ".join(f'"{name}"' for name in columns)
            db.execute(f"INSERT INTO {table} ({listed}) SELECT {listed} FROM new.{table}")
    for id_, body in db.execute("SELECT id, body FROM statement").fetchall():
        line = {key: value for key, value in json.loads(body).items() if key not in LATER}
        db.execute("UPDATE statement SET body = ? WHERE id = ?", [dumps(line), id_])
    return db


LATER = ("naming", "speaker_basis", "speaker_why", "speaker_confidence", "on_behalf_of", "capacity", "relay")
"""Keys of a statement that the third version did not know."""


def _namings(db: sqlite3.Connection) -> None:
    """How an actor was named up to the third version: a row for its actor, and one for each name to find it by."""
    for actor, where, body in db.execute("SELECT actor, article, body FROM new.naming").fetchall():
        was = {key: json.loads(body)[key] for key in ("name", "type", "aliases", "mentions")} | {"office": None}
        row = [actor, where, dumps(was)]
        db.execute("INSERT INTO naming (actor, article, body) VALUES (?, ?, ?)", row)
        names = [(where, actor, fold(name)) for name in (was["name"], *was["aliases"])]
        db.executemany("INSERT INTO alias (article, actor, folded) VALUES (?, ?, ?)", names)


@pytest.fixture
def old(tmp_path: Path, new: Path) -> Path:
    """The same, as the first version left it: no scores, and abstentions and times only kept from an import."""
    path = tmp_path / "old.db"
    db = of_version("0001", path, new, TABLES)
    for id_, body in db.execute("SELECT id, body FROM statement").fetchall():
        line = json.loads(body)
        del line["scores"]
        db.execute("UPDATE statement SET body = ? WHERE id = ?", [dumps(line), id_])
    for kind in KEPT:
        db.execute(f"INSERT INTO kept SELECT '{kind}', id, body FROM new.{kind}")
    db.execute('INSERT INTO kept VALUES (\'motive\', \'e\', \'{"id":"e","kind":"motive"}\')')
    db.commit()
    db.close()
    return path


def test_a_record_of_the_first_version_still_reads(old: Path, new: Path) -> None:
    with Store.open(new) as store:
        statements, abstentions, times = list(store.statements()), list(store.abstentions()), list(store.times())
    with Store.open(old, create=False) as store:
        told = list(store.statements())
        assert [replace(s, naming=None) for s in told] == [replace(s, scores=None, naming=None) for s in statements]
        assert {s.naming for s in told} == {n.id for a in store.actors() for n in a.namings if n.given == a.id}
        assert list(store.abstentions()) == abstentions
        assert (len(abstentions), store.counts()["abstentions"]) == (5, 5)
        assert list(store.times()) == times
        assert (len(times), store.counts()["times"]) == (4, 4)
        assert store.check() == []


def given(line: Line) -> Line:
    """A line as it is in a record that was migrated: an actor stays the one that it was."""
    if line["kind"] == "actor":
        old = {"id": f"{line['id']}@", "given": line["id"]}
        namings = [n | {"id": old["id"] + n["article"], "given": old["given"]} for n in line["namings"]]
        return line | {"namings": sorted(namings, key=lambda n: str(n["id"]))}
    if line["kind"] == "statement":
        told = {key: value for key, value in line.items() if key not in LATER}
        return told | {"naming": f"{line['speaker']}@{line['article']}"}
    return line


def test_a_record_of_the_second_version_still_reads(tmp_path: Path, new: Path) -> None:
    db = of_version("0002", tmp_path / "old.db", new, [*TABLES, "abstention"])
    db.execute("INSERT INTO kept SELECT 'time', id, body FROM new.time")
    db.commit()
    db.close()
    with Store.open(new) as store, Store.open(tmp_path / "old.db", create=False) as old:
        assert exported(old) == "".join(dumps(line) + "\n" for line in map(given, store.lines()))
        assert old.counts() == store.counts()
        assert old.tenures() == ()
        assert old.check() == []


def test_what_it_exports_is_what_it_was_and_goes_round(old: Path, new: Path, tmp_path: Path) -> None:
    with Store.open(new) as store:
        lines = [*map(given, store.lines()), {"kind": "motive", "id": "e"}]
    for line in lines:
        line.pop("scores", None)
    lines.sort(key=lambda line: (line["kind"], line["id"]))
    with Store.open(old) as store:
        assert exported(store) == "".join(dumps(line) + "\n" for line in lines)
        (tmp_path / "x.jsonl").write_text(exported(store), encoding="utf-8")
        with Store.open(tmp_path / "again.db") as again:
            again.take(tmp_path / "x.jsonl")
            assert exported(again) == exported(store)


def test_a_later_reader_brings_the_scores(old: Path) -> None:
    with Store.open(old) as store:
        one = DOCUMENTS[1]
        place = Place(one.location, one.uri, one.sha256, "stand-in 2")
        store.add([(place, read(article(one), "stand-in 2"))])
        assert [s.scores for s in store.statements(article="day1")] == [Scores(0.93, 0.97, 0.8765)] * 2
        assert len(list(store.abstentions(article="day1"))) == 1
        assert store.check() == []


BROKEN_TIMES = {
    "no such article": {"article": "0" * 32},
    "no such type": {"type": "MOOD"},
    "no value": {"value": 5},
    "words that are no span": {"span": [5]},
    "days in words": {"when": "soon"},
}


@pytest.mark.parametrize("what", BROKEN_TIMES)
def test_a_kept_time_that_fits_no_table_stays_and_is_named(old: Path, what: str) -> None:
    db = sqlite3.connect(old)
    id_, body = db.execute("SELECT id, body FROM kept WHERE kind = 'time'").fetchone()
    db.execute("UPDATE kept SET body = ? WHERE id = ?", [dumps(json.loads(body) | BROKEN_TIMES[what]), id_])
    db.commit()
    db.close()
    with Store.open(old) as store:
        assert len(list(store.times())) == 3
        assert [line["id"] for line in store.lines(["time"])].count(id_) == 1
        assert {(f.kind, f.line) for f in store.check()} == {("time", id_)}


BROKEN = {
    "no such article": {"article": "0" * 32},
    "no such reason": {"reason": "mood"},
    "a confidence in words": {"confidence": "low"},
    "words that are no span": {"content": [5]},
    "no list": {"cue": None},
}


@pytest.mark.parametrize("what", BROKEN)
def test_a_kept_line_that_fits_no_table_stays_and_is_named(old: Path, what: str) -> None:
    db = sqlite3.connect(old)
    id_, body = db.execute("SELECT id, body FROM kept WHERE kind = 'abstention' AND body LIKE '%unsure%'").fetchone()
    db.execute("UPDATE kept SET body = ? WHERE id = ?", [dumps(json.loads(body) | BROKEN[what]), id_])
    db.commit()
    db.close()
    with Store.open(old) as store:
        assert len(list(store.abstentions())) == 4
        assert [line["id"] for line in store.lines(["abstention"])].count(id_) == 1
        assert {(f.kind, f.line) for f in store.check()} == {("abstention", id_)}
