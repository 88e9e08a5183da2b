"""Time expressions on two annotated news corpora: spans and TIMEX3 values, by the corpora's own scorer."""

from __future__ import annotations

from typing import Any

import pytest

from tests.gates.corpora import cleaned, corpora, figure, pinned, scored

pytestmark = [pytest.mark.shared]

CORPORA = {
    "aquaint": "63b9e52d09e497fa2951a665935f0d1c211d7f647aaafdd2aeabd6ac26493d83",
    "timebank": "7a0051fc0432cc7da245bfe98f83488cca1f1fee4922f7f9baa4a536f58bf5bb",
}
FLOORS = {
    ("aquaint", "strict.f1"): 0.84,
    ("aquaint", "value.f1"): 0.765,
    ("timebank", "strict.f1"): 0.925,
    ("timebank", "value.f1"): 0.842,
}


@pytest.fixture(scope="module")
def figures(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, Any]]:
    """By corpus, the scorer's figures."""
    shared = corpora()
    found = {}
    for name, digest in CORPORA.items():
        corpus = shared / f"data/timex/{name}.jsonl"
        pinned([corpus], digest)
        folder = tmp_path_factory.mktemp(name)
        found[name] = scored(shared / "score/times.py", [corpus, cleaned(corpus, folder)], folder)
    return found


@pytest.mark.parametrize(("corpus", "name"), FLOORS)
def test_floor(corpus: str, name: str, figures: dict[str, dict[str, Any]]) -> None:
    assert figure(figures[corpus], name) >= FLOORS[corpus, name]


@pytest.mark.parametrize("corpus", CORPORA)
def test_every_article_was_read(corpus: str, figures: dict[str, dict[str, Any]]) -> None:
    assert figures[corpus]["missing"] == 0
