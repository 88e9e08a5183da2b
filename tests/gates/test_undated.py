"""The days of undated articles: news reports whose dates are hidden, and what the clues in them leave."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.gates.corpora import corpora, pinned

pytestmark = pytest.mark.shared

SHA256 = "6c297cd0e88c869ea71915292dc57415836ea349f9463bfa0df220e93c42bad0"
CORPORA = ("polnear.dev", "timex/aquaint", "timex/timebank")
SOLVED, HELD = 30, 0.95
"""Articles of 340 that get an interval, and the share of these whose interval holds the true day."""


def test_the_true_day_lies_in_the_interval(tmp_path: Path) -> None:
    shared = corpora()
    sources = [shared / f"data/{name}.jsonl" for name in CORPORA]
    pinned(sources, SHA256)
    lines = tmp_path / "lines.jsonl"
    with lines.open("wb") as out:
        for source in sources:
            subprocess.run([sys.executable, shared / "score/make_input.py", source], check=True, stdout=out)
    benchmark = Path(__file__).parents[2] / "benchmarks/undated.py"
    made = subprocess.run([sys.executable, benchmark, lines], check=True, capture_output=True, text=True)
    _, _, solved, held, *_ = made.stdout.splitlines()[1].split()
    assert int(solved) >= SOLVED
    assert float(held) >= HELD
