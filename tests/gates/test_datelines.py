"""Datelines of the Reuters wire of 1987 and of checked first lines, with the times of those whose year is not known."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.gates.corpora import cleaned, corpora, figure, pinned, scored

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


@pytest.fixture(scope="module", params=CORPORA)
def measured(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[str, dict[str, Any]]:
    """The corpus and the scorer's figures."""
    shared, name = corpora(), str(request.param)
    pinned([shared / name], CORPORA[name])
    folder: Path = tmp_path_factory.mktemp("datelines")
    export = cleaned(shared / name, folder)
    return name, scored(shared / "score/datelines.py", [shared / name, export], folder)


def test_floors(measured: tuple[str, dict[str, Any]]) -> None:
    name, figures = measured
    short = {k: figure(figures, k) for k, floor in FLOORS[name].items() if figure(figures, k) < floor}
    assert not short
    assert figures["missing"] == 0
