"""The agency of an article, where the article shows it: PolNeAR's field `wire`, on both of its open parts."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path

import pytest

from onrecord.clean import PageReader, article
from onrecord.collect import documents
from onrecord.reconcile.chain.credit import credits_of
from onrecord.records import Document
from onrecord.settings import Settings
from tests.gates.corpora import corpora, pinned

pytestmark = pytest.mark.shared

FILES = ("data/polnear.dev.jsonl", "data/polnear.train.jsonl")
SHA256 = "081aed00c9b0d8b6f80d537bfc32875bbdf78f3089e1e14c810c6d7b225e5b71"
NONE = frozenset({"None", "NA"})
PRECISION, RECALL, RECALL_SHOWN = 0.95, 0.9, 0.97
"""Of the agencies named; of all that the corpus has; of those whose name the text holds."""
SHOWS = {
    "AP": r"\bAP\b|Associated Press",
    "UPI": r"\bUPI\b|United Press",
    "AFP": r"\bAFP\b|Agence France",
    "Reuters": r"(?i:reuters)",
}


@dataclass(frozen=True)
class Told:
    """The agency that the corpus has, whether the text holds its name, and the one found."""

    want: str | None
    shown: bool
    found: str | None


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> list[Told]:
    """One for each article."""
    shared = corpora()
    pinned([shared / name for name in FILES], SHA256)
    out: list[Told] = []
    for name in FILES:
        out += _read(shared / name, tmp_path_factory.mktemp("wire"))
    return out


def _read(source: Path, folder: Path) -> list[Told]:
    gold = {x["id"]: x for x in map(json.loads, source.read_text(encoding="utf-8").splitlines())}
    given = folder / "given.jsonl"
    lines = ({"key": k, "text": x["text"], "title": x["title"], "published": x["date"]} for k, x in gold.items())
    given.write_text("".join(json.dumps(x) + "\n" for x in lines), encoding="utf-8")
    out, settings = [], Settings()
    with PageReader(settings) as pages:
        for document in documents([str(given)], settings):
            assert isinstance(document, Document), document
            wire = gold[document.key]["wire"]
            want = None if wire in NONE else {"reuters": "Reuters"}.get(wire, wire)
            whole = credits_of(article(document, pages, settings)).whole
            shown = want is not None and re.search(SHOWS[want], str(document.content)) is not None
            out.append(Told(want, shown, whole.name if whole else None))
    return out


def test_floors(told: list[Told]) -> None:
    named = [t for t in told if t.found is not None]
    right = sum(t.found == t.want for t in named)
    assert right / len(named) >= PRECISION
    assert right / sum(t.want is not None for t in told) >= RECALL
    assert sum(t.found == t.want for t in told if t.shown) / sum(t.shown for t in told) >= RECALL_SHOWN
