"""Wordings of one event grouped by what they name, spans given; and the card of the weights."""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
from importlib.resources import files
from pathlib import Path

import pytest

from tests.gates.corpora import corpora, pinned

ROOT = Path(__file__).parents[2]
MENTIONS = "data/cross/newswcl50_mentions.jsonl"
SHA256 = "d7e64db418f24e9218bccd64adcb3eae20adf738a3c05e5f2cc8f2ee790d72f2"
LEAST_F1, LEAST_PRECISION, LEAST_OF_ALL = 0.73, 0.75, 0.695


@pytest.mark.shared
@pytest.mark.slow
def test_the_wordings_of_one_thing_are_found() -> None:
    mentions = corpora() / MENTIONS
    pinned([mentions], SHA256)
    benchmark = str(ROOT / "benchmarks" / "terms.py")
    command = [sys.executable, benchmark, "--mentions", str(mentions), "--score"]
    told = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    words = next(line.split() for line in told.splitlines() if line.startswith("onrecord"))
    figures = {name: float(value) for name, value in zip(words[1:7:2], words[2:7:2], strict=True)}
    assert figures["F1"] >= LEAST_F1
    assert figures["P"] >= LEAST_PRECISION
    assert float(words[words.index("all") + 2]) >= LEAST_OF_ALL


def test_the_card_names_the_hash_of_the_weights() -> None:
    folder = files("onrecord.weights")
    digest = hashlib.sha256(folder.joinpath("terms.json").read_bytes()).hexdigest()
    assert f"sha256(terms.json) = {digest}" in folder.joinpath("terms.md").read_text(encoding="utf-8")
    assert json.loads(folder.joinpath("terms.json").read_text(encoding="utf-8"))["features"]
