"""Events, denials and stances in the record, and what is drawn from them: the same however the record grew."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from onrecord import flow
from onrecord.clean import PageReader
from onrecord.clean import article as cleaned
from onrecord.date import dated
from onrecord.read import Reader
from onrecord.records import Declared, Issue, Reading
from onrecord.records.contract import Line, dumps
from onrecord.records.drawnlines import DRAWN
from onrecord.records.findinglines import FINDINGS
from onrecord.settings import Settings
from onrecord.store import Asked, Place, Store
from tests.stand_in import document, exported

PRESS = {
    "courier": (
        "Harbour Courier",
        "2031-03-04",
        "Sorvania annexed the island of Karsholm on Monday. Veltra accused Sorvania of sending troops to the island."
        " Sorvania has denied the accusations.\n\n"
        "President Ada Brel of Veltra met Prime Minister Jon Osten of Halden in Strand on Tuesday.",
    ),
    "ledger": (
        "Halden Ledger",
        "2031-03-05",
        "Sorvania annexed the island of Karsholm on Monday, Halden said.\n\n\u201cWe do not recognise the annexation of"
        " Karsholm,\u201d Ada Brel said. \u201cWe need a dialogue with Sorvania.\u201d",
    ),
    "review": (
        "Northwater Review",
        "2032-08-01",
        "Veltra imposed sanctions on Sorvania. \u201cWe do not need a dialogue with Sorvania,\u201d Ada Brel said.",
    ),
}
Given = tuple[Place, Reading]


@pytest.fixture(scope="module")
def readings() -> list[Given]:
    """Three reports, read as the product reads them."""
    found, reader = list[Given](), Reader()
    with PageReader(Settings()) as pages:
        for key, (outlet, day, text) in PRESS.items():
            one = replace(document(f"{key}.txt", text), declared=Declared(key, None, outlet, day))
            [reading] = reader.read([dated(cleaned(one, pages, Settings()))])
            found.append((Place(one.location, one.uri, one.sha256, "real"), reading))
    return found


@pytest.fixture
def store(tmp_path: Path, readings: list[Given]) -> Iterator[Store]:
    with Store.open(tmp_path / "a.db") as made:
        made.add(readings)
        made.relate()
        yield made


def lines(store: Store, *kinds: str) -> list[Line]:
    return list(store.lines(kinds))


def test_the_reports_tell_of_every_kind(store: Store) -> None:
    assert {line["kind"] for line in lines(store, *FINDINGS, *DRAWN)} >= {
        *FINDINGS,
        "occurrence",
        "meeting",
        "position",
    }
    assert store.check() == []


def test_who_did_it_is_the_actor_of_all_articles_and_follows_judgements(store: Store) -> None:
    before = exported(store)

    def veltra(article: str) -> set[str | None]:
        did = store.events(Asked(actor="Veltra", article=article))
        return {p.actor for e in did for p in e.actors if p.name == "Veltra"}

    assert veltra("courier") == veltra("review") == {a.id for a in store.actors() if a.name == "Veltra"}
    judged = flow.split(store, "Veltra", articles=["review"], who="Ana")
    doing = {p.actor for e in store.events(Asked(article="review")) for p in e.actors if p.name == "Veltra"}
    assert len(doing) == 1
    assert doing.isdisjoint(p.actor for e in store.events(Asked(article="courier")) for p in e.actors)
    assert store.check() == []
    flow.undo(store, judged.id)
    assert exported(store) == before


def test_an_event_that_two_outlets_tell_is_one(store: Store) -> None:
    taken = [o for o in store.occurrences() if o.event_type in ("COERCE", "ASSAULT") and len(o.articles) == 2]
    assert len(taken) == 1
    assert len(list(store.events(Asked(article="courier")))) >= 3


def test_what_is_asked_for_by_date_lies_within(store: Store) -> None:
    late = list(store.positions(Asked(since=date(2032, 1, 1))))
    assert late
    assert all(p.when is not None and p.when.latest >= date(2032, 1, 1) for p in late)
    assert not list(store.positions(Asked(until=date(2030, 1, 1))))


def test_any_order_and_any_growth_give_the_same_record(store: Store, readings: list[Given], tmp_path: Path) -> None:
    wanted = exported(store)
    with Store.open(tmp_path / "b.db") as other:
        for one in reversed(readings):
            other.add([one])
            other.relate()
        assert exported(other) == wanted


def test_an_export_goes_round(store: Store, tmp_path: Path) -> None:
    wanted = exported(store)
    (tmp_path / "x.jsonl").write_text(wanted, encoding="utf-8")
    with Store.open(tmp_path / "b.db") as other:
        other.take(tmp_path / "x.jsonl")
        assert exported(other) == wanted
        assert other.check() == []


def test_an_event_line_with_the_keys_of_the_contract_alone_is_taken(store: Store, tmp_path: Path) -> None:
    """What another maker writes: actors by id, no namings."""
    known = lines(store, "actor", "article")
    article = next(x for x in known if x["kind"] == "article" and x["key"] == "courier")
    actor = next(x for x in known if x["kind"] == "actor" and x["name"] == "Sorvania")
    trigger = {"article": article["id"], "start": 9, "end": 16, "exact": article["text"][9:16]}
    bare = {
        "kind": "event",
        "id": "e1",
        "confidence": 0.5,
        "article": article["id"],
        "event_type": "COERCE",
        "actor": [actor["id"]],
        "recipient": [],
        "trigger": trigger,
        "status": "happened",
    }
    theirs = {key: value for key, value in actor.items() if key != "namings"}
    (tmp_path / "x.jsonl").write_text("".join(dumps(x) + "\n" for x in (article, theirs, bare)), encoding="utf-8")
    with Store.open(tmp_path / "b.db") as other:
        other.take(tmp_path / "x.jsonl")
        [event] = other.events()
        assert [p.actor for p in event.actors] == [a.id for a in other.actors()]
        assert other.check() == []


def test_the_users_issues_are_kept_and_leave_nothing_when_they_go(store: Store) -> None:
    before = exported(store)
    store.put_issues([Issue("talks", ("dialogue with Sorvania",))])
    assert {p.stance for p in store.positions() if p.issue == "talks"} == {"for", "against"}
    assert store.check() == []
    store.put_issues([])
    assert exported(store) == before


@pytest.mark.parametrize(
    ("command", "reason"),
    [
        ("finding SET body = json_set(body, '$.status', 'perhaps') WHERE kind = 'event'", "contract"),
        ("finding SET body = json_set(body, '$.trigger.exact', 'x') WHERE kind = 'event'", "are not"),
        ("finding SET position = 7777 WHERE kind = 'stance'", "column position"),
        ("across SET body = json_set(body, '$.events[0]', 'x') WHERE kind = 'occurrence'", "not in the record"),
        ("across_member SET member = 'x' || member WHERE kind = 'position'", "found by"),
    ],
)
def test_the_check_finds_what_was_tampered_with(store: Store, command: str, reason: str) -> None:
    db = sqlite3.connect(store.path)
    db.execute("PRAGMA foreign_keys = OFF")
    assert db.execute(f"UPDATE {command}").rowcount
    db.commit()
    db.close()
    assert any(reason in fault.reason for fault in store.check())


def test_lines_are_json_with_flat_actors(store: Store) -> None:
    for line in lines(store, "event"):
        assert json.loads(dumps(line)) == line
        assert set(line["actor"]) == {p["actor"] for p in line["by"] if p["actor"]}
