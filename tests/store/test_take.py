"""Import: an export goes back in and comes out the same; a broken one changes nothing."""

from __future__ import annotations

import io
import json
from dataclasses import replace
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord import flow
from onrecord.errors import BadImport, RecordError
from onrecord.present.export import write
from onrecord.records import Authority, Declared, Tenure, sha256
from onrecord.records.acrosslines import DERIVED
from onrecord.records.contract import dumps
from onrecord.store import Place, Store
from tests.stand_in import document, exported, process, speech


def filled(path: Path, texts: dict[str, str]) -> Store:
    store = Store.open(path)
    documents = [document(name, text) for name, text in texts.items()]
    places = [Place(d.location, d.uri, d.sha256, "stand-in 1") for d in documents]
    store.add(list(zip(places, process(documents), strict=True)))
    store.relate()
    return store


@pytest.fixture
def export(tmp_path: Path) -> str:
    texts = {f"day{n}.txt": speech(n) for n in range(6)} | {"copy.txt": speech(3), "bad.txt": "BAD"}
    with filled(tmp_path / "from.db", texts | {"never.txt": "NEVER on day 3"}) as store:
        return exported(store)


def imported(tmp_path: Path, text: str, times: int = 1) -> str:
    (tmp_path / "x.jsonl").write_text(text, encoding="utf-8")
    with Store.open(tmp_path / "to.db") as store:
        for _ in range(times):
            store.take(tmp_path / "x.jsonl")
        assert store.check() == []
        return exported(store)


@pytest.mark.parametrize("times", [1, 2])
def test_an_export_comes_out_as_it_went_in(tmp_path: Path, export: str, times: int) -> None:
    assert '"copies":["day3.txt"]' in export
    assert imported(tmp_path, export, times) == export


def test_lines_may_stand_in_any_order(tmp_path: Path, export: str) -> None:
    assert imported(tmp_path, "\n".join(reversed(export.splitlines())) + "\n\n") == export


def test_kinds_and_keys_of_a_later_version_are_kept(tmp_path: Path, export: str) -> None:
    lines = [json.loads(line) for line in export.splitlines()]
    for line in lines:
        if line["kind"] in DERIVED:  # worked out anew
            continue
        line["new_key"] = {"a": [1, 0.25, None, "ü"]}
        if line["kind"] == "actor":
            line |= {"wikidata": "Q1", "confidence": 0.5}
            line["offices"] = [{"title": "Envoy", "of": None, "from": "2029", "to": None, "more": 1}]
    lines += [{"kind": "motive", "id": "e1", "confidence": 0.3, "article": None}, {"kind": "zebra", "id": "z"}]
    lines += [{"kind": "actor", "id": "a" * 32, "confidence": 1.0, "name": "Silent", "type": "person", "aliases": [],
               "wikidata": None, "offices": [], "mentions": []}]  # fmt: skip
    text = "".join(
        json.dumps(line, ensure_ascii=False, sort_keys=True, separators=(",", ":")) + "\n"
        for line in sorted(lines, key=lambda x: (x["kind"], x["id"]))
    )
    assert imported(tmp_path, text, 2) == text


def test_what_was_imported_and_what_is_read_later_join_in_one_actor(tmp_path: Path, export: str) -> None:
    lines = [json.loads(line) for line in export.splitlines()]
    for line in lines:
        if line["kind"] == "actor":
            line["wikidata"] = "Q1"
    (tmp_path / "x.jsonl").write_text("\n".join(map(json.dumps, lines)))
    with filled(tmp_path / "to.db", {"later.txt": speech(20)}) as store:
        store.take(tmp_path / "x.jsonl")
        marrand = next(line for line in store.lines(["actor"]) if line["name"] == "Ilse Marrand")
        assert marrand["wikidata"] == "Q1"
        assert len(marrand["mentions"]) == 7
        assert store.check() == []


def test_reading_after_an_import_gives_the_same_record(tmp_path: Path, export: str) -> None:
    (tmp_path / "x.jsonl").write_text(export)
    with Store.open(tmp_path / "from.db") as store:
        store.take(tmp_path / "x.jsonl")
        assert exported(store) == export


def last(lines: list[dict[str, Any]], kind: str) -> int:
    """Where the last line of a kind stands."""
    return max(n for n, line in enumerate(lines) if line["kind"] == kind)


def change(line: dict[str, Any], kind: str) -> None:
    match kind:
        case "wrong words":
            line["content"][0]["exact"] = "Other words"
        case "no such article":
            line["article"] = "0" * 32
        case "no such speaker":
            line["speaker"] = "0" * 32
        case "no such parent":
            line["parent"] = "0" * 32
        case "outside the text":
            line["cue"][0] |= {"start": -5, "end": 10**9}
        case "no content":
            line["content"] = []
        case "key missing":
            del line["mode"]
        case "wrong type":
            line["source"] = "Ilse"
        case "wrong date":
            line["said"] = {"earliest": "soon", "latest": "2030-01-01", "precision": "day", "basis": [], "method": "x"}
        case "no id":
            line["id"] = ""
        case "half a character":
            line["speaker_name"] = "\ud800"


@pytest.mark.parametrize(
    "kind",
    ["wrong words", "no such article", "no such speaker", "no such parent", "outside the text", "no content",
     "key missing", "wrong type", "wrong date", "no id", "half a character"],
)  # fmt: skip
def test_a_broken_line_is_named_and_nothing_goes_in(tmp_path: Path, export: str, kind: str) -> None:
    lines = [json.loads(line) for line in export.splitlines()]
    at = last(lines, "statement")
    change(lines[at], kind)
    (tmp_path / "x.jsonl").write_text("\n".join(map(json.dumps, lines)))
    with filled(tmp_path / "to.db", {"own.txt": speech(50)}) as store:
        before = exported(store)
        with pytest.raises(BadImport, match=rf"x\.jsonl, line {at + 1}: .*nothing was imported"):
            store.take(tmp_path / "x.jsonl")
        assert exported(store) == before


SCORES: list[Any] = [
    {"source": 0.5, "cue": 0.5, "content": 1.01},
    {"source": 0.5, "cue": 0.5},
    {"source": 0.5, "cue": 0.5, "content": "sure"},
    [0.5, 0.5, 0.5],
    0.5,
]


@pytest.mark.parametrize("scores", SCORES)
def test_scores_are_three_probabilities_or_null(tmp_path: Path, export: str, scores: object) -> None:
    lines = [json.loads(line) for line in export.splitlines()]
    said = lines.pop(last(lines, "statement"))
    (tmp_path / "x.jsonl").write_text("\n".join(map(json.dumps, [*lines, said | {"scores": scores}])))
    with Store.open(tmp_path / "to.db") as store:
        with pytest.raises(BadImport, match="it is no statement line: scores breaks the contract"):
            store.take(tmp_path / "x.jsonl")
        (tmp_path / "x.jsonl").write_text("\n".join(map(json.dumps, [*lines, said | {"scores": None}])))
        store.take(tmp_path / "x.jsonl")
        assert store.statement(said["id"]).scores is None


ABSTENTIONS: dict[str, dict[str, Any]] = {
    "other words": {"content": [{"start": 0, "end": 5, "exact": "Other"}]},
    "no such article": {"article": "0" * 32},
    "no words": {"source": [], "cue": [], "content": []},
    "words of a whole article": {"reason": "language", "confidence": 0},
    "no reason": {"reason": None},
    "no confidence": {"confidence": None},
    "another id": {"id": "0" * 32},
}


@pytest.mark.parametrize("what", ABSTENTIONS)
def test_a_broken_abstention_is_named_and_nothing_goes_in(tmp_path: Path, export: str, what: str) -> None:
    lines = [json.loads(line) for line in export.splitlines()]
    assert lines[0]["kind"] == "abstention"
    for span in ABSTENTIONS[what].get("content") or ():
        span["article"] = lines[0]["article"]
    lines[0] |= ABSTENTIONS[what]
    (tmp_path / "x.jsonl").write_text("\n".join(map(json.dumps, lines)))
    with Store.open(tmp_path / "to.db") as store:
        with pytest.raises(BadImport, match=r"x\.jsonl, line 1: .*nothing was imported"):
            store.take(tmp_path / "x.jsonl")
        assert exported(store) == ""


DAY = {"precision": "day", "basis": [], "method": "stated"}
TIMES: dict[str, dict[str, Any]] = {
    "other words": {"span": {"start": 0, "end": 5, "exact": "Other"}},
    "no words": {"span": None},
    "words of another article": {"article": None},
    "no such article": {"article": "0" * 32},
    "no type": {"type": "DAY"},
    "no value": {"value": None},
    "another value": {"value": "2031-01-01"},
    "no date": {"when": {"earliest": "soon", "latest": "soon", **DAY}},
    "a date that ends before it begins": {"when": {"earliest": "2031-01-02", "latest": "2031-01-01", **DAY}},
    "another day that is none": {"when": {"earliest": "2031-01-02", "latest": "2031-01-02", "others": ["x"], **DAY}},
    "a reason that is no list": {"when": {"earliest": "2031-01-02", "latest": "2031-01-02", "why": "so", **DAY}},
    "another id": {"id": "0" * 32},
}


@pytest.mark.parametrize("what", TIMES)
def test_a_broken_time_is_named_and_nothing_goes_in(tmp_path: Path, export: str, what: str) -> None:
    lines = [json.loads(line) for line in export.splitlines()]
    at = last(lines, "time")
    changed = TIMES[what]
    if what == "other words":
        changed = {"span": changed["span"] | {"article": lines[at]["article"]}}
    if what == "words of another article":
        changed = {
            "article": next(x["id"] for x in lines if x["kind"] == "article" and x["id"] != lines[at]["article"])
        }
    lines[at] |= changed
    (tmp_path / "x.jsonl").write_text("\n".join(map(json.dumps, lines)))
    with Store.open(tmp_path / "to.db") as store:
        with pytest.raises(BadImport, match=rf"x\.jsonl, line {at + 1}: .*nothing was imported"):
            store.take(tmp_path / "x.jsonl")
        assert exported(store) == ""


def test_what_the_user_states_and_judges_goes_along(tmp_path: Path, export: str) -> None:
    """Who is who rests on it: a record that takes the export in says the same."""
    (tmp_path / "x.jsonl").write_text(export)
    with Store.open(tmp_path / "to.db") as store:
        store.take(tmp_path / "x.jsonl")
        tenures = [Tenure("Ilse Marrand", (), "secretary general", "Meridian League", "2030", None, "low", "x")]
        store.put_tenures(tenures)
        store.put_authorities([Authority("Ilsa Marrand", ("Ilse Marrand",), "person", "Q1")])
        flow.rename(store, "Envoy 1", "The First Envoy", who="me", reason="he is called so")
        flow.merge(store, ["Envoy 2", "Envoy 3"], who="me")
        whole, states, judged = exported(store), store.authorities(), store.judgements()
    (tmp_path / "whole.jsonl").write_text(whole)
    with Store.open(tmp_path / "again.db") as store:
        store.take(tmp_path / "whole.jsonl")
        assert exported(store) == whole
        assert (list(store.tenures()), store.authorities(), store.judgements()) == (tenures, states, judged)
        assert store.check() == []


@pytest.mark.parametrize(
    "text",
    ["{", "[]", '"x"', "NaN", '{"kind": "motive", "id": "1", "x": NaN}', "\ufeff{}", "[" * 100_000,
     '{"kind": "../../evil", "id": "x"}', '{"kind": "Event", "id": "x"}', '{"kind": "/tmp/evil", "id": "x"}',
     '{"kind": 1, "id": "x"}', '{"kind": "article", "id": "x"}', '{"kind": "statement", "id": "x"}',
     '{"kind": "actor", "id": "x", "mentions": 5}', '{"kind": "quarantine", "id": "x"}',
     '{"kind": "abstention", "id": "x"}', '{"kind": "time", "id": "x"}',
     '{"kind": "motive", "id": "1"}\n{"kind": "event", "id": "1"}', "9" * 5000],
)  # fmt: skip
def test_hostile_lines_are_refused_in_a_sentence(tmp_path: Path, text: str) -> None:
    (tmp_path / "x.jsonl").write_text(text, encoding="utf-8")
    with Store.open(tmp_path / "to.db") as store:
        with pytest.raises(BadImport, match="line"):
            store.take(tmp_path / "x.jsonl")
        assert exported(store) == ""


def test_no_such_file(tmp_path: Path) -> None:
    with Store.open(tmp_path / "to.db") as store, pytest.raises(BadImport, match="cannot be read"):
        store.take(tmp_path / "none.jsonl")


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(max_size=5), inner, max_size=2),
    max_leaves=4,
)


@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_any_value_in_any_place_is_taken_whole_or_refused(data: st.DataObject) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder)
        with filled(path / "from.db", {"a.txt": speech(1), "b.txt": speech(1), "bad.txt": "BAD"}) as store:
            lines = [json.loads(line) for line in exported(store).splitlines()]
        place = data.draw(st.sampled_from(lines))
        while isinstance(place, (dict, list)) and place:
            key = data.draw(st.sampled_from(sorted(place) if isinstance(place, dict) else range(len(place))))
            if not isinstance(place[key], (dict, list)) or not place[key] or data.draw(st.booleans()):
                place[key] = data.draw(JSON)
                break
            place = place[key]
        (path / "x.jsonl").write_text("\n".join(json.dumps(line) for line in lines), encoding="utf-8")
        with Store.open(path / "to.db") as store:
            try:
                store.take(path / "x.jsonl")
            except RecordError:
                assert exported(store) == ""
            else:
                assert store.check() == []
                (path / "y.jsonl").write_bytes(exported(store).encode())
                with Store.open(path / "again.db") as again:
                    again.take(path / "y.jsonl")
                    assert exported(again) == exported(store)
                list(store.statements(about="meet", since=date(2030, 1, 1)))
                list(store.articles())
                list(store.actors())
                list(store.times())
                for format_ in ("csv", "webannotation"):
                    write(store, format_, io.StringIO())


def test_an_article_under_anothers_id_is_refused(tmp_path: Path, export: str) -> None:
    """With what was declared the id can be worked out; without it, as in old exports, it must not take another's."""
    article = next(line for line in map(json.loads, export.splitlines()) if line["kind"] == "article")
    other = article | {"text": "Other words", "sha256": sha256(b"Other words")}
    with Store.open(tmp_path / "from.db") as store:
        before = exported(store)
        for line, why in ((other, "not the hash"), (other | {"declared": None}, "with another text")):
            (tmp_path / "x.jsonl").write_text(json.dumps(line))
            with pytest.raises(BadImport, match=why):
                store.take(tmp_path / "x.jsonl")
        assert exported(store) == before


def test_an_old_export_does_not_tell_what_was_declared_and_is_taken(tmp_path: Path, export: str) -> None:
    lines = [json.loads(line) for line in export.splitlines()]
    for line in lines:
        line.pop("declared", None)
    old = "".join(dumps(line) + "\n" for line in lines)
    assert imported(tmp_path, old) == old
    with Store.open(tmp_path / "to.db") as store:
        assert {a.declared for a in store.articles()} == {None}


def test_what_was_declared_comes_back(tmp_path: Path) -> None:
    stated = Declared("k1", "A title", "The Lantern", "2030-01-02", "https://lantern.example/1", "en")
    document_ = replace(document("a.txt", speech(1)), declared=stated)
    with Store.open(tmp_path / "from.db") as store:
        store.add([(Place("/a.txt", "a.txt", document_.sha256, "stand-in 1"), process([document_])[0])])
        store.relate()
        assert [a.declared for a in store.articles()] == [stated]
        assert store.check() == []
        assert imported(tmp_path, exported(store)) == exported(store)
