"""German news, which the reader does not know: nothing crashes, and nothing is claimed with confidence."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

import onrecord
from onrecord.clean import PageReader, article
from onrecord.collect import documents
from onrecord.read import Reader
from onrecord.records import Article, Dated, Document
from onrecord.settings import Settings
from tests.gates.corpora import corpora, pinned

pytestmark = [pytest.mark.shared, pytest.mark.slow]

CORPUS = "data/wikinews_de.dev.jsonl"
SHA256 = "10e53c76433da77a62a83766ff4aacdaa0316c90b2bd230d9ffe4464d7aa89c7"
ARTICLES = 150
HIGH = 0.8
"""A confidence that nothing in a language the reader does not know may reach."""


def written(folder: Path, language: str | None) -> Path:
    """The corpus as input lines."""
    shared = corpora()
    pinned([shared / CORPUS], SHA256)
    rows = [json.loads(line) for line in (shared / CORPUS).read_text(encoding="utf-8").splitlines()]
    path = folder / "german.jsonl"
    lines = [{"key": r["id"], "text": r["text"], "title": r["title"]} for r in rows]
    path.write_text("".join(json.dumps(x | ({"language": language} if language else {})) + "\n" for x in lines))
    return path


@pytest.mark.parametrize("language", [None, "de"])
def test_german_is_kept_without_statements(language: str | None, tmp_path: Path) -> None:
    source = written(tmp_path, language)
    with onrecord.open(tmp_path / "record") as record:
        report = record.read(source, workers=1)
        assert (report.read, report.unread, report.quarantined) == (ARTICLES, ARTICLES, 0)
        assert {a.language for a in record.articles()} == {"de"}
        assert not list(record.statements())


def articles(path: Path) -> list[Article]:
    """The articles of a file, cleaned."""
    settings = Settings()
    with PageReader(settings) as pages:
        return [article(d, pages, settings) for d in documents([str(path)], settings) if isinstance(d, Document)]


def test_german_that_nobody_knows_for_german_is_read_with_doubt(tmp_path: Path) -> None:
    unknown = [Dated(replace(a, language=None)) for a in articles(written(tmp_path, None))]
    assert len(unknown) == ARTICLES
    statements = [s for reading in Reader().read(unknown) for s in reading.statements]
    assert [s for s in statements if s.confidence >= HIGH] == []
