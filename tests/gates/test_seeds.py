"""Quality on the reference articles: statements, modes, speakers, furniture and outlets."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.gates.corpora import corpora, exported, figure, pinned, scored

pytestmark = pytest.mark.shared

SHA256 = "a6c8e7cfed66676cda907c8c0610c2326d4eaf199573b62d3379fac90de16e79"
FLOORS = {
    "statements.f1": 0.90,
    "mode.acc": 0.95,
    "speaker.acc": 0.95,
    "furniture.f1": 0.95,
    "outlet.acc": 0.99,
}


@pytest.fixture(scope="module")
def figures(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """The scorer's figures over all articles together."""
    shared = corpora()
    gold = shared / "gold/seeds"
    pinned(sorted(gold.glob("*.json")), SHA256)
    folder: Path = tmp_path_factory.mktemp("seeds")
    export = exported(shared / "seeds", folder, workers=1)
    return scored(shared / "score/seeds.py", [gold, export], folder)


@pytest.mark.parametrize("name", FLOORS)
def test_floor(name: str, figures: dict[str, Any]) -> None:
    assert figure(figures["figures"]["overall"], name) >= FLOORS[name]
