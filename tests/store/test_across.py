"""What follows from all articles together: the same however the record grew; only what changed is worked out."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from itertools import permutations
from pathlib import Path

import pytest

import onrecord.reconcile.chain
import onrecord.reconcile.term
import onrecord.reconcile.utterance
from onrecord import flow
from onrecord.records import Named, Reading, TermPair, When
from onrecord.records.acrosslines import DERIVED
from onrecord.records.contract import Line
from onrecord.store import Place, Store
from tests.stand_in import article, document, exported, read

DAY = date(2031, 3, 4)
LOCKS = "We will not open the sea locks of Karsholm before the survey of the outer dyke is finished in September"
LOCKS_CUT = "We will not open the sea locks of Karsholm before the survey of the outer dyke is finished"
FERRY = "The night ferry to Halden stays in port until the insurers have seen the hull and signed for it"
STOCK = "Our door remains open to every neighbour who comes to it in good faith and without conditions"
NARRATED = (
    "The council of Karsholm met.",
    "Nobody had expected an answer so soon.",
    "Fishermen waited outside in the rain for hours.",
)
Given = tuple[Place, Reading]


def report(name: str, outlet: str, day: int | None, *said: str, url: str | None = None, by: str = "Ada Brel") -> Given:
    """A report of an outlet that quotes somebody."""
    lines = "".join(f"{by} said: “{x}.”\n" for x in said)
    told = NARRATED[len(name) % 3]
    one = document(f"{name}.txt", f"Report {name} on the coast\n\n{told}\n{lines}")
    when = None
    if day is not None:
        when = When(DAY + timedelta(day), DAY + timedelta(day), "day", (), "metadata")
    whole = replace(article(one), outlet=Named(outlet), published=when, url=url)
    return Place(one.location, one.uri, one.sha256, "stand-in 1"), read(whole)


COURIER = report("courier", "Harbour Courier", 0, LOCKS)
LEDGER = report("ledger", "Halden Ledger", 0, LOCKS_CUT, FERRY)
REVIEW = report("review", "Northwater Review", 1, FERRY)
YEARS_ON = report("years-on", "Harbour Courier", 1100, STOCK)
BEFORE = report("before", "Karsholm Post", 0, STOCK)
OTHER = report("other", "Strand Lantern", 0, "Nothing of the kind has been decided by this house", by="Jon Osten")
ALL = [COURIER, LEDGER, REVIEW, YEARS_ON, BEFORE, OTHER]


def related(path: Path, *given: Given) -> Store:
    store = Store.open(path)
    store.add(given)
    store.relate()
    return store


def told(store: Store) -> set[frozenset[str]]:
    """The articles, by key, that tell one utterance."""
    keys = {a.id: a.key for a in store.articles()}
    of = {s.id: keys[s.article] for s in store.statements()}
    return {frozenset(of[id_] for id_ in u.statements) for u in store.utterances()}


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with related(tmp_path / "a.db", *ALL) as made:
        yield made


def test_one_act_of_saying_in_two_outlets_is_one_utterance(store: Store) -> None:
    assert told(store) == {frozenset({"courier", "ledger"}), frozenset({"ledger", "review"})}
    [one] = store.utterances(article="courier")
    assert (one.speaker_name, one.independent_chains, len(one.sources)) == ("Ada Brel", 2, 2)
    assert store.utterance(one.id[:8]) == store.utterance(one.statements[0]) == one
    assert [u.id for u in store.utterances(speaker="Brel", article="courier")] == [one.id]
    assert not list(store.utterances(speaker="Jon Osten"))
    assert {c.statement for c in store.chains()} == {s.id for s in store.statements()}
    assert [[k.name for k in c.links] for c in store.chains(article="other")] == [["Strand Lantern", "Jon Osten"]]
    assert store.counts()["utterances"] == 2
    assert store.check() == []


def test_any_order_and_any_growth_give_the_same_record(store: Store, tmp_path: Path) -> None:
    wanted = exported(store)
    for n, order in enumerate(permutations(ALL)):
        if n % 60 == 0:
            with Store.open(tmp_path / f"{n}.db") as other:
                for one in order:
                    other.add([one])
                    other.relate()
                assert exported(other) == wanted
                assert other.check() == []


def counted(work: Callable[..., object], name: str, calls: list[str]) -> Callable[..., object]:
    def counting(*given: object) -> object:
        calls.append(name)
        return work(*given)

    return counting


def test_only_what_changed_is_worked_out(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    calls = list[str]()
    for room, name in (
        (onrecord.reconcile.utterance, "utterances"),
        (onrecord.reconcile.chain, "chains"),
        (onrecord.reconcile.term, "terms"),
    ):
        monkeypatch.setattr(room, name, counted(getattr(room, name), name, calls))
    store.add([COURIER])
    store.relate()
    assert not calls, "nothing is new"
    store.add([report("far", "Skerry Radio", 300, "The lighthouse of Skerry gets a new lamp", by="Mira Tolm")])
    store.relate()
    assert calls == ["chains"], "it has no neighbours"
    store.add([report("late", "Skerry Radio", 0, LOCKS)])
    store.relate()
    assert calls.count("utterances") == 1
    assert calls.count("chains") < len(ALL), "only of those that share words with it"
    assert frozenset({"courier", "ledger", "late"}) in told(store)


def test_a_judgement_on_the_speaker_parts_the_renderings_and_joins_them_again(store: Store) -> None:
    before = exported(store)
    judged = flow.split(store, "Ada Brel", articles=["courier"], who="Ana")
    assert frozenset({"courier", "ledger"}) not in told(store)
    assert store.check() == []
    flow.undo(store, judged.id)
    assert exported(store) == before


def test_an_export_comes_back_and_what_follows_is_worked_out_anew(store: Store, tmp_path: Path) -> None:
    wanted = exported(store)
    lines = [json.loads(x) for x in wanted.splitlines()]
    invented: Line = next(x for x in lines if x["kind"] == "utterance") | {"id": "0" * 32}
    path = tmp_path / "export.jsonl"
    path.write_text("".join(json.dumps(x) + "\n" for x in [*lines, invented]))
    with Store.open(tmp_path / "b.db") as other:
        counts = other.take(path)
        assert counts["utterance"] == 3
        assert exported(other) == wanted
    assert {"chain", "utterance"} <= set(counts) & set(DERIVED)


@pytest.mark.parametrize("again", ["courier", "renamed"])
def test_a_publication_that_is_read_again_is_no_second_witness(store: Store, again: str) -> None:
    """By its file, or by its address where it came from another file."""
    url = "https://courier.example/locks"
    store.add([report("online", "Harbour Courier", 0, LOCKS, FERRY, url=f"{url}?utm_source=x")])
    changed = LOCKS.replace("not open", "open")
    if again == "courier":
        place, reading = report("courier", "Harbour Courier", 0, changed)
    else:
        place, reading = report("renamed", "Harbour Courier", 0, changed, FERRY, url=url)
    store.add([(place, reading)])
    store.relate()
    [versions] = store.versions()
    assert {v.article.key for v in versions} == ({"courier"} if again == "courier" else {"online", "renamed"})
    assert len({v.version for v in versions}) == 1
    edits = flow.edits(store)
    assert [e.change for e in edits] == ["changed"]
    kinds = {kind for locus in edits[0].apparatus for v in locus.readings for kind in v.kinds}
    assert "negation" in kinds
    assert store.check() == []


def test_another_report_under_an_old_name_is_no_version(store: Store) -> None:
    bridge = "A wholly new bridge is to be built over the sound between the islands and the mainland"
    toll = "Nobody will have to pay a toll on it before the last of the old ferries has been sold abroad"
    store.add([report("courier", "Harbour Courier", 40, bridge, toll, by="Lew Arn")])
    store.relate()
    assert store.versions() == []
    assert flow.edits(store) == []


def test_what_the_user_calls_one_thing_is_kept_and_leaves_nothing_when_it_goes(store: Store, tmp_path: Path) -> None:
    before = exported(store)
    store.put_referents([TermPair("sea locks", ("sea locks", "outer dyke"))])
    assert {t.wording for t in store.terms(referent="Sea Locks")} == {"sea locks", "outer dyke"}
    with_terms = exported(store)
    assert store.check() == []
    path = tmp_path / "export.jsonl"
    path.write_text(with_terms)
    with Store.open(tmp_path / "b.db") as other:
        other.take(path)
        assert exported(other) == with_terms
    store.put_referents([])
    assert exported(store) == before


@pytest.mark.parametrize(
    ("command", "reason"),
    [
        ("across SET body = json_set(body, '$.statements[0]', 'x')", "not in the record"),
        ("across SET body = json_set(body, '$.base', 'x')", "not in the record"),
        ("across SET body = json_set(body, '$.independent_chains', 'x')", "contract"),
        ("across_member SET member = 'x' || member", "found by"),
        ("across SET body = 'x'", "cannot be read"),
    ],
)
def test_the_check_finds_what_was_tampered_with(store: Store, command: str, reason: str) -> None:
    db = sqlite3.connect(store.path)
    db.execute("PRAGMA foreign_keys = OFF")
    assert db.execute(f"UPDATE {command} WHERE kind = 'utterance'").rowcount
    db.commit()
    db.close()
    found = [fault.reason for fault in store.check()]
    assert any(reason in one for one in found)
