"""Furniture on flattened pages of sites that the model did not see, and clean articles, which must stay whole."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from onrecord.clean import PageReader, article
from onrecord.clean.furniture.lines import UNSEEN, Model, trained
from onrecord.records import Article, Declared, Document
from onrecord.records.contract import article_line, dumps
from onrecord.settings import Settings
from tests.gates.corpora import corpora, figure, pinned, scored

pytestmark = [pytest.mark.shared, pytest.mark.slow]

PAGES, SEGMENTS = "data/aeb_flat_lines.jsonl.gz", "data/traf_flat_segments.jsonl.gz"
CLEAN = ("data/polnear.dev.jsonl", "data/timex/aquaint.jsonl", "data/timex/timebank.jsonl")
SHA256 = {
    PAGES: "197079e6065d49ef56afe6176a0968a1f0444e185fb77f321b1dc7e0916ec285",
    SEGMENTS: "c96e745da01c1f3a07a3e47ac1672ae0ad469752a35461647a21b1998d3aaf1c",
    CLEAN: "6c297cd0e88c869ea71915292dc57415836ea349f9463bfa0df220e93c42bad0",
}
LEAST_LINE_F1, LEAST_SEGMENT_F1 = 0.84, 0.875
MOST_LOST = 0.003
"""The share of the lines of clean articles that may be marked by suspicion, not by what they say or repeat."""
S = Settings()


def inputs(corpus: Path) -> Iterator[dict[str, Any]]:
    """The input lines of a corpus."""
    sys.path.insert(0, str(corpora() / "score"))
    try:
        from make_input import inputs, read_corpus  # type: ignore[import-not-found]
    finally:
        sys.path.pop(0)
    for row in read_corpus(str(corpus)):
        yield from inputs(row)


def cleaned(x: dict[str, Any], pages: PageReader) -> Article:
    """The article of an input line."""
    declared = Declared(**{k: x[k] for k in ("title", "outlet", "published", "url", "language") if k in x})
    return article(Document(x["key"], x["key"], x["key"], "text/plain", "0" * 64, x["text"], declared), pages, S)


def figures(articles: Iterator[Article], corpus: Path, folder: Path) -> dict[str, Any]:
    """The scorer's figures over the articles of a corpus."""
    export = folder / "export.jsonl"
    export.write_text("".join(dumps(article_line(a)) + "\n" for a in articles), encoding="utf-8")
    return scored(corpora() / "score/lines.py", [corpus, export], folder)


def test_lines_of_pages_whose_site_the_model_did_not_see(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    corpus = corpora() / PAGES
    pinned([corpus], SHA256[PAGES])
    with np.load(io.BytesIO(files("onrecord.weights").joinpath("lines.npz").read_bytes())) as arrays:
        blind = {str(key): n for n in range(len(trained().nets)) for key in arrays[f"{UNSEEN}/{n}"]}
    length = len(next(iter(blind)))

    def unseen() -> Iterator[Article]:
        pages = PageReader(S)
        for x in inputs(corpus):
            # Only the network that learned from other sites may judge the page.
            judge = Model((trained().nets[blind[x["key"][:length]]],), "")
            monkeypatch.setattr("onrecord.clean.furniture.marks.trained", lambda judge=judge: judge)
            yield cleaned(x, pages)

    found = figures(unseen(), corpus, tmp_path)
    assert found["missing"] == 0
    assert figure(found, "line.f1") >= LEAST_LINE_F1, json.dumps(found)


def test_segments_of_pages_that_the_model_was_not_trained_on(tmp_path: Path) -> None:
    corpus = corpora() / SEGMENTS
    pinned([corpus], SHA256[SEGMENTS])
    pages = PageReader(S)
    found = figures((cleaned(x, pages) for x in inputs(corpus)), corpus, tmp_path)
    assert found["missing"] == 0
    assert figure(found, "segment.f1") >= LEAST_SEGMENT_F1, json.dumps(found)


def test_clean_articles_stay_whole() -> None:
    corpus = [corpora() / name for name in CLEAN]
    pinned(corpus, SHA256[CLEAN])
    pages = PageReader(S)
    count, lost, openings = 0, [], []
    for path in corpus:
        for x in inputs(path):
            a = cleaned(x, pages)
            lines = [n for n, line in enumerate(a.text.split("\n")) if line.strip()]
            count += len(lines)
            suspected = [m for m in a.furniture if m.reason in ("other", "navigation", "link-list")]
            lost += [m.span.exact for m in suspected]
            lede = next((line for line in a.text.split("\n") if len(line.split()) >= 15), "")
            openings += [m.span.exact for m in a.furniture if lede and lede.strip() in m.span.exact]
    assert len(lost) <= MOST_LOST * count, "\n".join(lost)
    assert not openings
