"""Undated articles get their days from dated ones of the record, and lose them with these; in any order the same."""

from __future__ import annotations

import json
import sqlite3
from dataclasses import replace
from datetime import date, timedelta
from itertools import permutations
from pathlib import Path
from typing import Any

import pytest

from onrecord import flow
from onrecord.errors import BadImport
from onrecord.records import Abstention, Article, Reading, SourceMap, When, content_id
from onrecord.records.contract import article_line, dumps, read_article
from onrecord.store import Place, Store, connect
from tests.stand_in import Stages, document, exported, press, read
from tests.stand_in import article as cleaned

DAY = date(2031, 7, 12)
FERRIES = "We will keep the ferries running through the winter because the islands have no other road to the market"
BRIDGE = "Nobody in this building has ever promised the islands a bridge and nobody will promise one before the vote"
Given = tuple[Place, Reading]


def on(n: int, last: int | None = None, others: tuple[date, ...] = ()) -> When:
    """A day counted from DAY, or a stretch of days."""
    first, end = DAY + timedelta(n), DAY + timedelta(n if last is None else last)
    return When(first, end, "day" if last is None else "interval", (), "office-term", ("It says so.",), others)


def printed(name: str, published: When | None, *said: str, reader: str = "stand-in 1", folder: str = "/press") -> Given:
    """A report that quotes Ada Brel with these words."""
    one = document(f"{name}.txt", f"Report {name}\n\n" + "".join(f"Ada Brel said: {x}\n" for x in said), folder)
    reading = read(replace(cleaned(one), published=published), reader)
    return Place(one.location, one.uri, one.sha256, reader), reading


DATED = printed("dated", on(0), FERRIES)
UNDATED = printed("undated", None, FERRIES, BRIDGE)
TERM = printed("term", on(-900, 900), FERRIES)
CHAIN = printed("chain", None, BRIDGE)
LATER = printed("later", on(3), FERRIES)
ALL = [DATED, UNDATED, TERM, CHAIN, LATER]


def related(path: Path, *given: Given) -> Store:
    store = Store.open(path)
    store.add(given)
    store.relate()
    return store


def line(store: Store, key: str) -> str:
    return next(dumps(x) for x in store.lines(["article"]) if x["key"] == key)


def published(store: Store, key: str) -> str | None:
    when = store.article(key).published
    return None if when is None else f"{(when.earliest - DAY).days} {(when.latest - DAY).days} {when.method}"


def test_an_undated_article_gets_its_days_and_keeps_what_it_had(tmp_path: Path) -> None:
    with related(tmp_path / "a.db", *ALL) as store:
        assert {a.key: published(store, a.key) for a in store.articles()} == {
            "dated": "0 0 office-term",
            "later": "3 3 office-term",
            "undated": "-2 7 story",
            "term": "-2 7 story",
            "chain": None,
        }, "a date by story dates no other article"
        assert store.article("undated").published_alone is None
        assert store.article("term").published_alone == on(-900, 900)
        assert "published_alone" not in json.loads(line(store, "chain"))
        found = store.statements(until=DAY - timedelta(1))
        assert {store.article(s.article).key for s in found} == {"undated", "term"}
        assert [hit.key for hit in store.search("market term")] == ["term"]
        assert store.check() == []


def test_what_it_says_can_be_followed(tmp_path: Path) -> None:
    with related(tmp_path / "a.db", DATED, UNDATED) as store:
        when = store.article("undated").published
        assert when is not None
        assert when.why == (
            "It quotes the same words of Ada Brel as “Report dated” of 12 July 2031: "
            "“We will keep the ferries running through the winter because the islands …”.",
            "So it was published between 10 July 2031 and 19 July 2031.",
        )
        assert [(s.article, s.exact) for s in when.basis] == [
            (UNDATED[1].article.id, FERRIES),
            (DATED[1].article.id, FERRIES),
        ]


def test_the_order_makes_no_difference_nor_how_often_it_is_done(tmp_path: Path) -> None:
    with related(tmp_path / "all.db", *ALL) as store:
        wanted = exported(store)
        store.add(ALL)
        store.relate()
        assert exported(store) == wanted
    for n, order in enumerate(permutations(ALL)):
        if n % 17 == 0:
            with Store.open(tmp_path / f"{n}.db") as store:
                for m, one in enumerate(order):
                    store.add([one])
                    if m % 2 or m == len(order) - 1:
                        store.relate()
                assert exported(store) == wanted
                assert store.check() == []


@pytest.mark.parametrize("uri", ["a-copy", "z-copy"])
def test_a_copy_that_comes_later_is_weighed_against_the_article_itself(tmp_path: Path, uri: str) -> None:
    """Which of two places gives key and uri must not hang on whether one was related already."""
    place, reading = UNDATED
    copy = (replace(place, uri=f"{uri}.txt"), replace(reading, article=renamed(reading.article, uri)))
    mapped = replace(reading.article, source_map=(SourceMap(0, 5, "/p"),))
    also = (replace(place, location="/other"), replace(reading, article=mapped))
    with related(tmp_path / "a.db", DATED, UNDATED, copy, also) as store:
        wanted = exported(store)
    with related(tmp_path / "b.db", DATED, UNDATED) as store:
        for more in (copy, also):
            store.add([more])
            store.relate()
        assert exported(store) == wanted
    with related(tmp_path / "c.db", DATED, also, copy) as store:
        store.add([UNDATED])
        store.relate()
        assert exported(store) == wanted


def renamed(article: Article, key: str) -> Article:
    return replace(article, key=key, uri=f"{key}.txt")


NO_LONGER: dict[str, Given] = {
    "without its day": printed("dated", None, FERRIES, reader="stand-in 2"),
    "with a day that may be another": printed(
        "dated", on(0, others=(on(-365).earliest,)), FERRIES, reader="stand-in 2"
    ),
    "with some days": printed("dated", on(0, 5), FERRIES, reader="stand-in 2"),
}


@pytest.mark.parametrize("how", NO_LONGER)
def test_the_date_goes_when_what_it_came_from_is_read_otherwise(tmp_path: Path, how: str) -> None:
    with Store.open(tmp_path / "a.db") as store:
        store.add([UNDATED, TERM])
        without = [line(store, key) for key in ("undated", "term")]
        store.add([DATED])
        store.relate()
        assert [published(store, key) for key in ("undated", "term")] == ["-2 7 story"] * 2
        store.add([NO_LONGER[how]])
        store.relate()
        assert [line(store, key) for key in ("undated", "term")] == without
        assert store.check() == []


def test_the_date_goes_when_the_quotation_does(tmp_path: Path) -> None:
    place, reading = DATED
    changes: list[dict[str, Any]] = [{"mode": "indirect"}]
    changes += ({"speaker_name": name, "naming": None} for name in (None, "Jon Mont"))
    for n, change in enumerate(changes):
        said = tuple(replace(s, **change) for s in reading.statements)
        with related(tmp_path / f"{n}.db", DATED, UNDATED) as store:
            store.add([(replace(place, reader="new"), replace(reading, statements=said, reader="new"))])
            store.relate()
            assert published(store, "undated") is None


def test_the_date_goes_when_the_words_turn_out_to_be_a_stock_phrase(tmp_path: Path) -> None:
    for old in (printed("years-ago", on(-800), FERRIES), printed("last-month", on(-40, -10), FERRIES)):
        with related(tmp_path / f"{old[1].article.key}.db", DATED, UNDATED, TERM) as store:
            store.add([old])
            store.relate()
            assert [published(store, key) for key in ("undated", "term")] == [None, "-900 900 office-term"]


def test_days_that_the_article_itself_rules_out(tmp_path: Path) -> None:
    few = printed("few", on(-20, 5), FERRIES)
    with related(tmp_path / "a.db", DATED, few, printed("half", on(-900, 1), FERRIES)) as store:
        assert published(store, "few") == "-20 5 office-term", "a month is a date"
        assert published(store, "half") == "-2 1 story"
        half = store.article("half").published
        assert half is not None
        assert half.why[0] == "It says so."
    with related(tmp_path / "b.db", DATED, printed("never", on(-900, -3), FERRIES)) as store:
        assert published(store, "never") == "-900 -3 office-term"


def test_an_article_that_contradicts_itself_stays_undated(tmp_path: Path) -> None:
    place, reading = UNDATED
    words = reading.article.span(0, 6)
    id_ = content_id("abstention", reading.article.id, [], [], [[0, 6]])
    torn = Abstention(id_, reading.article.id, "contradiction", (), (), (words,), 0.0, ("No day fits all of this.",))
    with related(tmp_path / "a.db", DATED, UNDATED) as store:
        assert published(store, "undated") == "-2 7 story"
        store.add([(replace(place, reader="new"), replace(reading, abstentions=(torn,), reader="new"))])
        store.relate()
        assert published(store, "undated") is None


def test_nothing_to_do_needs_no_lock(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connect, "BUSY_SECONDS", 0)
    with related(tmp_path / "a.db", *ALL) as store:
        other = sqlite3.connect(store.path, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        store.relate()
        other.close()


def test_asking_for_undated_articles_reads_none_of_the_dated(tmp_path: Path) -> None:
    from onrecord.store.tables import WITHOUT_DAY

    with related(tmp_path / "a.db", *ALL) as store:
        db = sqlite3.connect(store.path)
        plan = db.execute(f"EXPLAIN QUERY PLAN SELECT id FROM article WHERE {WITHOUT_DAY}").fetchall()
        db.close()
    assert "INDEX ix_article_without_day" in plan[0][-1]


def files(*given: tuple[str, bool, str]) -> dict[str, str]:
    """Texts that the stand-in dates, or leaves without a date: it looks at their length."""
    texts = {}
    for name, dated, words in given:
        text = f"Report {name}\n\nAda Brel said: {words}\n"
        while bool(len(text) % 3) != dated:
            text += "."
        texts[f"{name}.txt"] = text
    return texts


TEXTS = files(("a", True, FERRIES), ("b", False, FERRIES), ("c", False, BRIDGE), ("d", True, "Good morning"))


@pytest.mark.parametrize("workers", [1, 2])
def test_reading_relates(tmp_path: Path, workers: int) -> None:
    with Store.open(tmp_path / "a.db") as store:
        flow.read(store, [press(tmp_path / "press", TEXTS)], stages=Stages(), workers=workers)
        by_story = {a.key for a in store.articles() if a.published and a.published.method == "story"}
        assert by_story == {"b"}
        wanted = exported(store)
        flow.read(store, [tmp_path / "press"], stages=Stages(), workers=workers)
        assert exported(store) == wanted
    with Store.open(tmp_path / "b.db") as store:
        for name in reversed(TEXTS):
            flow.read(store, [tmp_path / "press" / name], stages=Stages())
        assert exported(store) == wanted


def test_what_was_cut_off_before_it_was_related_is_made_up_for(tmp_path: Path) -> None:
    with Store.open(tmp_path / "a.db") as store:
        store.add([DATED, UNDATED])
        assert published(store, "undated") is None
        flow.read(store, [press(tmp_path / "none", {})], stages=Stages())
        assert published(store, "undated") == "-2 7 story"


def imported(path: Path, text: str, *first: Given) -> Store:
    path.with_suffix(".jsonl").write_text(text, encoding="utf-8")
    store = Store.open(path)
    store.add(first)
    store.take(path.with_suffix(".jsonl"))
    assert store.check() == []
    return store


def test_an_export_comes_out_as_it_went_in(tmp_path: Path) -> None:
    with related(tmp_path / "a.db", *ALL) as store:
        export = exported(store)
    lines = export.splitlines()
    assert sum('"published_alone"' in x for x in lines) == 2
    for name, order in {"same": lines, "reversed": lines[::-1]}.items():
        with imported(tmp_path / f"{name}.db", "\n".join(order)) as store:
            assert exported(store) == export
            store.take(tmp_path / f"{name}.jsonl")
            assert exported(store) == export
    with Store.open(tmp_path / "same.db") as store:
        store.add(ALL)
        store.relate()
        assert exported(store) == export


def test_an_import_is_related_with_what_is_there(tmp_path: Path) -> None:
    with related(tmp_path / "a.db", DATED) as store:
        export = exported(store)
    with imported(tmp_path / "b.db", export, UNDATED) as store:
        assert published(store, "undated") == "-2 7 story"
    with related(tmp_path / "c.db", DATED, UNDATED) as store:
        export = exported(store)
    with imported(tmp_path / "d.db", export, printed("years-ago", on(-800), FERRIES)) as store:
        assert published(store, "undated") is None


def test_a_date_by_an_article_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with related(tmp_path / "a.db", DATED, UNDATED) as store:
        lines = [x for x in exported(store).splitlines() if DATED[1].article.id not in x or '"story"' in x]
    with pytest.raises(BadImport, match=f"a span is of article {DATED[1].article.id}, which is not in the record"):
        imported(tmp_path / "b.db", "\n".join(lines))


@pytest.mark.parametrize("alone", [5, {"earliest": "2031-07-12"}, {"method": "mood"}])
def test_what_is_no_date_is_refused(tmp_path: Path, alone: object) -> None:
    with related(tmp_path / "a.db", DATED, UNDATED) as store:
        lines = [json.loads(x) for x in exported(store).splitlines()]
    broken = [x | {"published_alone": alone} if "published_alone" in x else x for x in lines]
    with pytest.raises(BadImport, match="published_alone breaks the contract"):
        imported(tmp_path / "b.db", "\n".join(map(dumps, broken)))


def test_an_imported_date_by_story_without_what_was_before_stays_and_dates_nothing(tmp_path: Path) -> None:
    with related(tmp_path / "a.db", DATED, UNDATED) as store:
        lines = [json.loads(x) for x in exported(store).splitlines()]
    for x in lines:
        if x.pop("published_alone", 0) is None:
            x["published"] |= {"earliest": "2031-07-11", "latest": "2031-07-11", "precision": "day"}
    text = "".join(dumps(x) + "\n" for x in lines)
    with imported(tmp_path / "b.db", text, CHAIN) as store:
        assert published(store, "undated") == "-1 -1 story"
        assert published(store, "chain") is None


def test_a_line_with_both_dates_is_the_article_with_both() -> None:
    both = replace(UNDATED[1].article, published=replace(on(0, 5), method="story"), published_alone=on(-900, 900))
    assert read_article(article_line(both)) == both
