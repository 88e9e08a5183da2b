"""Datelines of the Reuters wire of 1987 and of checked first lines, through cleaning alone."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from onrecord.clean import PageReader, article
from onrecord.clean.blocks import blocks
from onrecord.clean.dateline import opens
from onrecord.records import Article, Declared, Document, content_id
from onrecord.records.contract import Line, article_line, dumps
from onrecord.settings import Settings
from tests.gates.corpora import corpora, figure, pinned, scored

pytestmark = pytest.mark.shared

CORPORA = {
    "data/reuters21578_datelines.jsonl": "8803e699bbc787864f54f640673079b55ddfacd9e91c8819d59db758cbe4ce31",
    "data/datelines_checked.jsonl": "72aee90d5f95cf947ca92e0c945a6d5e3a7b153ab2b019a39604a0b62c48ef55",
}
FLOORS = {
    "data/reuters21578_datelines.jsonl": {"boundary": 0.99, "place": 0.99, "date": 0.99, "precision.found": 0.99},
    "data/datelines_checked.jsonl": {
        "boundary": 0.98,
        "place": 0.98,
        "date": 0.98,
        "agency": 0.98,
        "precision.boundary": 0.97,
        "precision.place": 0.97,
        "precision.date": 0.97,
        "precision.agency": 0.97,
    },
}


def lines(source: bytes) -> Iterator[Line]:
    """The article line of each input; a time line where the dateline states a day without its year."""
    settings = Settings()
    with PageReader(settings) as pages:
        for line in source.splitlines():
            given = json.loads(line)
            key, text = given["key"], given["text"]
            declared = Declared(published=given.get("published"), key=key)
            a = article(Document(key, key, key, "text/plain", "0" * 64, text, declared), pages, settings)
            yield article_line(a)
            yield from undated(a)


def undated(a: Article) -> Iterator[Line]:
    """What a time tagger would say of the day in a dateline whose year nobody knows."""
    if a.dateline is None or a.dateline.date is not None:
        return
    block = next((b for b in blocks(a.text) if b.start <= a.dateline.span.start < b.end), None)
    found = opens(a.text, a.dateline.span.start, block.end) if block else None
    if found is None or found.date is None:
        return
    (month, day), at = found.date.days[0], a.span(found.date.start, found.date.end)
    yield {
        "kind": "time",
        "id": content_id("time", a.id),
        "article": a.id,
        "span": {"article": a.id, "start": at.start, "end": at.end, "exact": at.exact},
        "type": "DATE",
        "value": f"XXXX-{month:02}-{day:02}",
        "when": None,
    }


@pytest.fixture(scope="module", params=CORPORA)
def measured(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[str, dict[str, Any]]:
    """The corpus and the scorer's figures."""
    shared, name = corpora(), str(request.param)
    pinned([shared / name], CORPORA[name])
    command = [sys.executable, str(shared / "score/make_input.py"), str(shared / name)]
    source = subprocess.run(command, check=True, capture_output=True).stdout
    folder: Path = tmp_path_factory.mktemp("datelines")
    export = folder / "export.jsonl"
    export.write_text("".join(dumps(x) + "\n" for x in lines(source)), encoding="utf-8")
    return name, scored(shared / "score/datelines.py", [shared / name, export], folder)


def test_floors(measured: tuple[str, dict[str, Any]]) -> None:
    name, figures = measured
    short = {k: figure(figures, k) for k, floor in FLOORS[name].items() if figure(figures, k) < floor}
    assert not short
    assert figures["missing"] == 0
