"""Stories: the product's clusters of corpora of events, scored by B-cubed."""

from __future__ import annotations

import hashlib
import subprocess
import sys
from importlib.resources import files
from pathlib import Path

import pytest

from tests.gates.corpora import corpora, figure, pinned, scored

SHA256 = "bceef4ab85e0a34a8b4571c0d525ef75f4cf065185100105961d2b4f828d9e13"
FLOORS = {"f1": 0.925, "p": 0.95, "ecb.f1": 0.91, "g5.f1": 0.90, "basil.f1": 0.96}
"""With weights that have seen these articles; cross-validated figures stand in the model card."""


@pytest.mark.shared
@pytest.mark.slow
def test_articles_on_one_event_are_a_story(tmp_path: Path) -> None:
    shared = corpora()
    gold = shared / "data/cross/stories.jsonl"
    pinned([gold], SHA256)
    benchmark = Path(__file__).parents[2] / "benchmarks/stories.py"
    out = tmp_path / "clusters.jsonl"
    subprocess.run([sys.executable, benchmark, "--articles", gold, "--out", out], check=True, capture_output=True)
    found = scored(shared / "score/clusters.py", [gold, out], tmp_path)
    assert found["missing"] == 0
    for name, floor in FLOORS.items():
        assert figure(found, name) >= floor, name


@pytest.mark.parametrize("name", ["stories.json", "stories_words.json"])
def test_the_card_names_the_hash_of_the_weights(name: str) -> None:
    folder = files("onrecord.weights")
    digest = hashlib.sha256(folder.joinpath(name).read_bytes()).hexdigest()
    assert f"sha256({name}) = {digest}" in folder.joinpath("stories.md").read_text(encoding="utf-8")
