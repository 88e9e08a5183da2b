"""Python's handle, used as docs/python.md shows it."""

from __future__ import annotations

import io
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

import onrecord
from onrecord import flow
from onrecord.record import day
from tests.stand_in import Stages, press, speech


@pytest.fixture
def record(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[onrecord.Record]:
    monkeypatch.setattr(flow, "Stages", Stages)
    here = press(tmp_path / "press", {f"{n}.txt": speech(n) for n in range(6)} | {"bad.txt": "BAD"})
    with onrecord.open(tmp_path / "a.db") as made:
        seen: list[int] = []
        report = made.read(here, progress=lambda done: seen.append(done.report.read))
        assert (report.read, report.quarantined, seen[-1]) == (6, 1, 6)
        assert (report.left_open, report.unread) == (6, 0)
        yield made


def test_what_was_read_can_be_asked(record: onrecord.Record) -> None:
    assert record.path.name == "a.db"
    counts = {"articles": 6, "statements": 12, "actors": 7, "times": 6, "quarantine": 1, "abstentions": 6}
    assert record.counts().items() > counts.items()
    said = list(record.statements(speaker="marrand", about='"meet again"'))
    assert len(said) == 6
    assert record.statement(said[0].id) == said[0]
    article = record.article(said[0].article)
    assert article in list(record.articles())
    assert article.text[said[0].content[0].start :].startswith(said[0].content[0].exact)
    assert {a.name for a in record.actors()} >= {"Ilse Marrand"}
    assert record.search("agreed")[0].article in {a.id for a in record.articles()}
    assert record.check() == []


def test_what_was_left_open_can_be_asked(record: onrecord.Record, tmp_path: Path) -> None:
    assert record.read(press(tmp_path / "more", {"fr.txt": "FR Sommaire"})).unread == 1
    (one,) = record.abstentions(article="3")
    article = record.article(one.article)
    assert all(article.text[s.start : s.end] == s.exact for s in (*one.source, *one.cue, *one.content))
    assert len(list(record.abstentions(reason="unsure"))) == 6
    (unread,) = record.abstentions(reason="language")
    assert record.article(unread.article).language == "fr"
    said = next(record.statements())
    assert said.scores == onrecord.Scores(source=0.93, cue=0.97, content=0.8765)


def test_the_times_of_an_article_can_be_asked(record: onrecord.Record) -> None:
    (one,) = record.times(article="3")
    assert (one.span.exact, one.type) == ("day 3", "DATE")
    assert record.article(one.article).key == "3"
    assert len(list(record.times())) == 6


def test_a_table_of_offices_goes_along_with_the_record(record: onrecord.Record, tmp_path: Path) -> None:
    ours = record.offices()
    (tmp_path / "x.csv").write_text("person,post,of,since\nIlse Marrand,Secretary General,NATO,2030\n")
    assert record.import_offices(tmp_path / "x.csv") == 1
    first, *rest = record.offices()
    assert first == onrecord.Tenure("Ilse Marrand", (), "secretary general", "NATO", "2030", None)
    assert not [t for t in rest if (t.post, t.of) == (first.post, first.of)], "ours for the same post are set aside"
    (tmp_path / "y.csv").write_text("person,post\nA B,\n")
    with pytest.raises(onrecord.OnrecordError, match="line 2: the post is empty; nothing was imported"):
        record.import_offices(tmp_path / "y.csv")
    assert record.offices() == (first, *rest), "a broken table changes nothing"
    assert record.import_offices(None) == 0
    assert record.offices() == ours


def test_a_date_may_be_a_day_a_month_or_a_year(record: onrecord.Record) -> None:
    dated = {a.id for a in record.articles() if a.published}
    for since, until in (("2030", "2030"), ("2030-01", "2030-01"), ("2030-01-01", date(2030, 1, 31))):
        assert {s.article for s in record.statements(since=since, until=until)} == dated
    assert list(record.statements(until="2029")) == list(record.statements(since="2030-02")) == []
    assert day("2032-02", last=True) == date(2032, 2, 29)


@pytest.mark.parametrize(
    "given", ["", "soon", "2030-13", "2030-02-30", "30", "2030-1-1", "０００１", "0000", "2030-01-01T00:00"]
)
def test_what_is_no_date_is_said(given: str) -> None:
    with pytest.raises(onrecord.OnrecordError, match="is no date"):
        day(given)


def test_out_and_in_again(record: onrecord.Record, tmp_path: Path) -> None:
    record.export("jsonl", tmp_path / "x.jsonl")
    out = io.StringIO()
    record.export("jsonl", out)
    assert (tmp_path / "x.jsonl").read_bytes() == out.getvalue().encode()
    with onrecord.open(tmp_path / "b.db") as other:
        assert other.import_(tmp_path / "x.jsonl")["statement"] == 12
        assert list(other.lines()) == list(record.lines())


def test_a_record_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(onrecord.OnrecordError, match="there is no record"):
        onrecord.open(tmp_path / "none.db", create=False)


def test_a_record_can_be_closed_twice_and_opened_again(tmp_path: Path) -> None:
    record = onrecord.open(tmp_path / "a.db")
    record.close()
    record.close()
    with onrecord.open(tmp_path / "a.db", create=False) as again:
        assert list(again.lines()) == []
    assert [p.name for p in tmp_path.iterdir()] == ["a.db"], "SQLite's side files are gone"
