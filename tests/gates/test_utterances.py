"""Utterances: groups of renderings that were judged by reading, events and speakers known."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.gates.corpora import corpora, pinned

pytestmark = pytest.mark.shared

SHA256 = "991e317fd61fc6485c87d1177290ad42127fafe76b9997e3cbd69f72071b102a"
FLOOR = "f1>=0.94,p>=0.97"
"""B-cubed over 367 sentences. Precision counts for more: a false merge claims that two newsrooms agree."""


def test_the_groups(tmp_path: Path) -> None:
    shared, out = corpora(), tmp_path / "groups.jsonl"
    gold = shared / "data/cross/utterances.dev.jsonl"
    pinned([gold], SHA256)
    benchmark = Path(__file__).parents[2] / "benchmarks/utterances.py"
    subprocess.run([sys.executable, benchmark, "--groups", gold, "--out", out], check=True)
    subprocess.run([sys.executable, shared / "score/clusters.py", gold, out, "--require", FLOOR], check=True)
