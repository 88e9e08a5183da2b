"""The store: what goes in comes out, once, whatever the order and whatever is typed."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from onrecord.errors import NewerRecord, NotARecord, NotFound, RecordError
from onrecord.records import Document, Quarantine, Reading, Tenure, content_id
from onrecord.store import Place, Store, connect
from tests.stand_in import article as cleaned
from tests.stand_in import document, exported, process, read, speech


def place(one: Document, reader: str = "stand-in 1") -> Place:
    return Place(one.location, one.uri, one.sha256, reader)


def pair(one: Document) -> tuple[Place, Reading | Quarantine]:
    return place(one), process([one])[0]


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(tmp_path / "a.db") as made:
        yield made


@pytest.fixture
def full(store: Store) -> Store:
    store.add([pair(document(f"day{n}.txt", speech(n))) for n in range(5)])
    return store


def test_what_was_read_is_known_and_a_changed_file_or_reader_is_not(store: Store) -> None:
    one, bad = document("a.txt", speech(1)), document("b.txt", "BAD")
    assert store.known(place(one)) is None
    store.add([pair(one), pair(bad)])
    assert (store.known(place(one)), store.known(place(bad))) == ("article", "quarantine")
    assert store.known(place(document("a.txt", speech(2)))) is None
    assert store.known(place(one, "stand-in 2")) is None


def test_a_batch_goes_in_whole_or_not_at_all(full: Store) -> None:
    before = exported(full)
    good, broken = read(cleaned(document("x.txt", speech(8)))), read(cleaned(document("y.txt", speech(9))))
    twice = replace(broken, statements=broken.statements * 2)
    with pytest.raises(RecordError):
        full.add([(place(document("x.txt", speech(8))), good), (place(document("y.txt", speech(9))), twice)])
    assert exported(full) == before


def test_a_file_that_reads_fine_later_leaves_quarantine(store: Store) -> None:
    store.add([pair(document("a.txt", "BAD")), pair(document("b.txt", "BAD too"))])
    store.add([pair(document("a.txt", speech(1)))])
    assert [line["uri"] for line in store.lines(["quarantine"])] == ["b.txt"]


def test_the_same_file_name_in_another_folder_keeps_its_quarantine(store: Store) -> None:
    store.add([pair(document("a.txt", "BAD", "/one")), pair(document("a.txt", "BAD", "/two"))])
    assert store.counts()["quarantine"] == 1
    store.add([pair(document("a.txt", speech(1), "/one"))])
    assert store.counts()["quarantine"] == 1
    store.add([pair(document("a.txt", speech(1), "/two"))])
    assert store.counts()["quarantine"] == 0


def test_a_changed_file_is_a_new_article_and_the_old_one_stays(store: Store) -> None:
    store.add([pair(document("a.txt", speech(1)))])
    store.add([pair(document("a.txt", speech(2)))])
    assert [a.text for a in store.articles()] != []
    assert {a.text for a in store.articles()} == {speech(1), speech(2)}


@pytest.mark.parametrize("names", [["b.txt", "a.txt", "c.txt"], ["c.txt", "b.txt", "a.txt"]])
def test_one_text_at_three_places_is_one_article(store: Store, names: list[str]) -> None:
    for name in names:
        store.add([pair(document(name, speech(1)))])
    (line,) = store.lines(["article"])
    assert (line["uri"], line["key"], line["copies"]) == ("a.txt", "a", ["b.txt", "c.txt"])
    assert store.counts()["statements"] == 2


def test_another_reader_replaces_the_statements_of_an_article(full: Store) -> None:
    one = document("day1.txt", speech(1))
    less = replace(read(cleaned(one), "stand-in 2"), statements=(), namings=())
    full.add([(place(one, "stand-in 2"), less)])
    assert full.counts()["articles"] == 5
    assert full.counts()["statements"] == 8
    assert list(full.statements(article="day1")) == []
    assert full.check() == []


def test_what_is_left_open_is_found_by_article(full: Store) -> None:
    full.add([pair(document("fr.txt", "FR Sommaire"))])
    kept = list(full.abstentions())
    assert len(kept) == 6
    (one,) = full.abstentions(article="day3")
    assert (one.reason, one.confidence) == ("unsure", 0.3333)
    assert [s.exact for s in (*one.source, *one.cue, *one.content)] == ["The port", "hints", "3 ships 🚢 may wait."]
    assert list(full.abstentions(article=one.article)) == [one]
    (unread,) = full.abstentions(article="fr")
    assert (unread.reason, unread.confidence, unread.source + unread.cue + unread.content) == ("language", 0, ())
    assert list(full.abstentions(reason="language")) == [unread]
    assert len(list(full.abstentions(reason="unsure"))) == 5
    assert full.counts()["abstentions"] == 6


def test_reading_again_and_removing_take_along_what_was_left_open(full: Store) -> None:
    one = document("day1.txt", speech(1))
    (before,) = full.abstentions(article="day1")
    again = replace(read(cleaned(one), "stand-in 2"), abstentions=(replace(before, confidence=0.25),))
    full.add([(place(one, "stand-in 2"), again)])
    assert [a.confidence for a in full.abstentions(article="day1")] == [0.25]
    full.add([(place(one, "stand-in 3"), replace(read(cleaned(one), "stand-in 3"), abstentions=()))])
    assert list(full.abstentions(article="day1")) == []
    assert full.counts()["abstentions"] == 4
    db = sqlite3.connect(full.path)
    db.executescript("PRAGMA foreign_keys = ON; DELETE FROM document; DELETE FROM article WHERE key = 'day2'")
    db.close()
    assert full.counts()["abstentions"] == 3
    assert full.check() == []


def test_an_articles_words_may_be_a_statement_and_left_open(store: Store) -> None:
    """The two are decided apart: each has an id of its own kind."""
    (where, reading) = pair(document("a.txt", "A B said: yes\nA B hints: yes\n"))
    assert isinstance(reading, Reading)
    (said,), (hint,) = reading.statements, reading.abstentions
    places = ([[s.start, s.end] for s in spans] for spans in (said.source, said.cue, said.content))
    same = content_id("abstention", said.article, *places)
    twin = replace(hint, id=same, source=said.source, cue=said.cue, content=said.content)
    store.add([(where, replace(reading, abstentions=(twin,)))])
    assert [a.id for a in store.abstentions()] == [same] != [s.id for s in store.statements()]
    assert store.check() == []


def test_times_are_found_by_article_in_the_order_of_the_text(store: Store) -> None:
    store.add([pair(document("b.txt", "On day 4, not on day 3\n")), pair(document("a.txt", speech(1)))])
    assert [t.span.exact for t in store.times()] == ["day 1", "day 4", "day 3"]
    four, three = store.times(article="b")
    assert list(store.times(article=four.article)) == [four, three]
    assert list(store.times(article="nobody")) == []
    assert store.counts()["times"] == 3
    for time in store.times():
        assert time.span.holds_in(store.article(time.article).text)
        assert time.when is None or time.when.others == (time.when.earliest.replace(month=2),)


def test_reading_again_and_removing_take_along_the_times(full: Store) -> None:
    one = document("day1.txt", speech(1))
    full.add([(place(one, "stand-in 2"), replace(read(cleaned(one), "stand-in 2"), times=()))])
    assert (list(full.times(article="day1")), full.counts()["times"]) == ([], 4)
    db = sqlite3.connect(full.path)
    db.executescript("PRAGMA foreign_keys = ON; DELETE FROM document; DELETE FROM article WHERE key = 'day2'")
    db.close()
    assert full.counts()["times"] == 3
    assert full.check() == []


def test_an_article_whose_clues_contradict_each_other_says_so(store: Store) -> None:
    store.add([pair(document("a.txt", "NEVER\n\nThe port hints: ships may wait.\n"))])
    (against,) = store.abstentions(reason="contradiction")
    assert [s.exact for s in against.content] == ["NEVER"]
    assert against.why == ("“NEVER” is no day.", "No day fits all of this.")
    assert [a.reason for a in store.abstentions(article="a")] == ["contradiction", "unsure"]
    assert store.check() == []


TERMS = [
    Tenure("Ilse Märrand", ("I. Marrand", "Marrand 🚢"), "secretary general", "League", "2030-10-01", None, "low", "x"),
    Tenure("A B", (), "warden", "", None, "2031"),
]


def test_a_record_takes_a_table_of_offices_along_in_its_order(store: Store) -> None:
    assert store.tenures() == ()
    store.put_tenures(TERMS)
    assert store.tenures() == tuple(TERMS)
    store.put_tenures([*reversed(TERMS), TERMS[0]])
    assert store.tenures() == (TERMS[1], TERMS[0]), "the new ones take the place of the old ones"
    with Store.open(store.path, create=False) as again:
        assert again.tenures() == store.tenures()
    assert store.check() == []
    store.put_tenures(())
    assert store.tenures() == ()


def test_statements_are_found_by_speaker_words_and_date(full: Store) -> None:
    assert len(list(full.statements(speaker="ILSE MÁRRAND"))) == 5
    assert len(list(full.statements(speaker="marrand"))) == 5
    assert len(list(full.statements(speaker="Ilse"))) == 5, "no one is called so: names that hold it"
    actor = next(a for a in full.actors() if a.name == "Ilse Marrand")
    assert len(list(full.statements(speaker=actor.id))) == 5
    assert list(full.statements(speaker="arran")) == []
    assert len(list(full.statements(about="CAFE"))) == 5
    assert len(list(full.statements(about="agreed"))) == 5, "the sentence around what was said counts"
    assert list(full.statements(about="!!!")) == []
    days = {s.id: a.published for a in full.articles() for s in full.statements(article=a.id)}
    dated = {id_ for id_, day in days.items() if day and day.latest >= date(2030, 1, 10)}
    assert {s.id for s in full.statements(since=date(2030, 1, 10))} == dated
    assert {s.id for s in full.statements(until=date(2030, 1, 9))} == {i for i, d in days.items() if d} - dated
    assert list(full.statements(mode="indirect")) == []


def test_articles_and_statements_by_name(full: Store) -> None:
    one = full.article("day3")
    assert one == full.article(one.id)
    said = next(full.statements(article="day3"))
    assert full.statement(said.id) == full.statement(said.id[:8]) == said
    for ask in (full.article, full.statement):
        with pytest.raises(NotFound):
            ask("nobody%")


def test_a_search_shows_where(full: Store) -> None:
    hits = full.search('"meet again" cafe')
    assert len(hits) == 5
    for hit in hits:
        text = full.article(hit.article).text
        assert {s.exact for s in hit.spans} == {"meet again", "café"}
        assert all(s.holds_in(text) for s in hit.spans)
    assert len(full.search("tal* meet")) == 5
    assert full.search("nowhere") == []


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(words=st.one_of(st.text(), st.text(alphabet='"*()^:-+ ANDORNEAT{}\0\udc80é')))
def test_nothing_that_is_typed_breaks_a_search(full: Store, words: str) -> None:
    for hit in full.search(words):
        assert all(s.holds_in(full.article(hit.article).text) for s in hit.spans)
    list(full.statements(about=words, speaker=words.replace("\udc80", "")))


def test_a_search_in_a_text_with_nul_and_look_alike_marks_keeps_its_spans(store: Store) -> None:
    store.add([pair(document("a.txt", "Head \x02 one\x00two \x03 three\n\nA B said: one \x00 three\n"))])
    for word in ("one", "two", "three"):
        (hit,) = store.search(word)
        assert {s.exact for s in hit.spans} <= {word}
    assert store.check() == []


@pytest.mark.parametrize("content", [b"\0" * 5000, b"SQLite format 3\0" + b"\xff" * 5000, b"words " * 1000])
def test_what_is_no_record_is_refused_in_a_sentence(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "a.db"
    path.write_bytes(content)
    for create in (True, False):
        with pytest.raises(RecordError, match=r"a\.db"):
            Store.open(path, create=create)
    assert path.read_bytes() == content


def test_another_programs_database_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE article (id)")
    other.close()
    before = path.read_bytes()
    with pytest.raises(NotARecord):
        Store.open(path)
    assert path.read_bytes() == before


def test_no_file_a_folder_and_no_folder(tmp_path: Path) -> None:
    for path, create in ((tmp_path / "a.db", False), (tmp_path, True), (tmp_path / "no" / "a.db", True)):
        with pytest.raises(NotARecord):
            Store.open(path, create=create)
    assert not (tmp_path / "a.db").exists()


def test_a_newer_record_is_refused(full: Store) -> None:
    with sqlite3.connect(full.path) as db:
        db.execute("UPDATE alembic_version SET version_num = '9999'")
    db.close()
    with pytest.raises(NewerRecord, match="newer"):
        Store.open(full.path)


def test_a_record_that_is_busy_for_too_long_is_one_sentence(full: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connect, "BUSY_SECONDS", 0)
    other = sqlite3.connect(full.path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with Store.open(full.path) as busy:
        with pytest.raises(RecordError, match="in use by another program"):
            busy.add([pair(document("x.txt", speech(9)))])
        assert busy.counts()["articles"] == 5, "readers do not wait"
    other.close()


def test_an_export_sees_one_moment(full: Store) -> None:
    lines = full.lines()
    first = next(lines)
    full.add([pair(document("x.txt", speech(9)))])
    seen = [first, *lines]
    assert len([line for line in seen if line["kind"] == "article"]) == 5


def test_the_migration_makes_the_tables_that_the_queries_know(store: Store) -> None:
    from onrecord.store.tables import metadata

    db = sqlite3.connect(store.path)
    for table in metadata.tables.values():
        there = {(row[1], row[2]) for row in db.execute(f"PRAGMA table_info({table.name})")}
        assert there == {(c.name, str(c.type)) for c in table.columns}, table.name
    db.close()


def test_a_record_in_a_folder_that_takes_no_files_is_read_as_it_lies(
    full: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    full.close()
    monkeypatch.setattr("onrecord.store.connect.os.access", lambda path, _: path != full.path.parent)
    before = sorted(full.path.parent.iterdir())
    with Store.open(full.path, create=False) as frozen:
        assert frozen.counts()["articles"] == 5
        assert len(frozen.search("agreed")) == 5
        assert frozen.check() == []
        assert sorted(full.path.parent.iterdir()) == before == [full.path], "SQLite put nothing beside it"
        with pytest.raises(RecordError, match="is not to be written"):
            frozen.add([pair(document("x.txt", speech(9)))])


def test_a_record_whose_writer_is_at_work_is_not_read_as_if_it_lay_still(
    full: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    full.add([pair(document("x.txt", speech(9)))])
    assert full.path.with_name("a.db-wal").exists()
    monkeypatch.setattr("onrecord.store.connect.os.access", lambda *_: False)
    with Store.open(full.path, create=False) as other:
        assert other.counts()["articles"] == 6


def test_a_path_that_the_system_refuses_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(NotARecord, match="cannot be opened"):
        Store.open(tmp_path / ("x" * 300), create=False)
