"""Attribution quality and calibration on the development part of PolNeAR, through the whole program."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from tests.gates.annotated import dice, words
from tests.gates.corpora import corpora, exported, figure, pinned, scored

pytestmark = [pytest.mark.shared, pytest.mark.slow]

CORPUS = "data/polnear.dev.jsonl"
SHA256 = "7f9f3392b961fc72554828f85e364deddacee0c508fd0efce7b56b33059146b5"
FLOORS = {"attr.f1": 0.76, "quoted.f1": 0.89, "speech.f1": 0.90, "recall.indirect": 0.635}
BINS = 10
MOST_CALIBRATION_ERROR = 0.05


@pytest.fixture(scope="module")
def export(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The export of a record of the corpus."""
    shared = corpora()
    pinned([shared / CORPUS], SHA256)
    folder = tmp_path_factory.mktemp("polnear")
    source = folder / "in.jsonl"
    with source.open("wb") as out:
        subprocess.run([sys.executable, shared / "score/make_input.py", shared / CORPUS], check=True, stdout=out)
    return exported(source, folder, workers=2)


@pytest.fixture(scope="module")
def figures(export: Path) -> dict[str, Any]:
    """The scorer's figures."""
    shared = corpora()
    return scored(shared / "score/attribution.py", [shared / CORPUS, export], export.parent)


@pytest.mark.parametrize("name", FLOORS)
def test_floor(name: str, figures: dict[str, Any]) -> None:
    assert figure(figures, name) >= FLOORS[name]


def test_every_article_was_read(figures: dict[str, Any]) -> None:
    assert figures["missing"] == 0


def test_confidence_is_calibrated(export: Path) -> None:
    """Expected calibration error: the gap of stated and measured probability, averaged over bins of equal width."""
    stated, right = judged(export)
    bins = np.minimum((stated * BINS).astype(int), BINS - 1)
    error, table = 0.0, []
    for b in range(BINS):
        mine = bins == b
        if mine.any():
            gap = abs(stated[mine].mean() - right[mine].mean())
            error += gap * mine.mean()
            table.append(
                f"{b / BINS:.1f}: {mine.sum()} stated {stated[mine].mean():.3f}, right {right[mine].mean():.3f}"
            )
    assert error <= MOST_CALIBRATION_ERROR, "\n".join([f"expected calibration error {error:.4f}", *table])


def judged(export: Path) -> tuple[np.ndarray[Any, np.dtype[np.float64]], np.ndarray[Any, np.dtype[np.float64]]]:
    """For each outer statement, its confidence and whether the gold has it (content and source dice >= 0.5)."""
    lines = [json.loads(x) for x in export.read_text(encoding="utf-8").splitlines()]
    with (corpora() / CORPUS).open(encoding="utf-8") as corpus:
        gold = {g["id"]: g for g in map(json.loads, corpus)}
    articles = {x["id"]: gold[x["key"]] for x in lines if x["kind"] == "article"}
    stated, right = [], []
    for s in (x for x in lines if x["kind"] == "statement" and x["parent"] is None):
        document = articles[s["article"]]
        text = document["text"]
        content, source = (words(text, [(x["start"], x["end"]) for x in s[k]]) for k in ("content", "source"))
        stated.append(s["confidence"])
        right.append(
            any(
                dice(words(text, g["content"]), content) >= 0.5
                and dice(words(text, g.get("source", [])), source) >= 0.5
                for g in document["attributions"]
            )
        )
    return np.array(stated), np.array(right, dtype=float)
