"""Where the evaluation corpora lie, the hash of what the floors were measured on, and how a scorer is run."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import onrecord
from onrecord.clean import PageReader, article
from onrecord.collect import documents
from onrecord.date import dated
from onrecord.records import Document
from onrecord.records.contract import article_line, dumps, time_line
from onrecord.settings import Settings


def corpora() -> Path:
    """The folder of the evaluation corpora: ONRECORD_SHARED, or `shared` beside the checkout; else the test skips."""
    folder = Path(os.environ.get("ONRECORD_SHARED") or Path(__file__).parents[2].parent / "shared")
    if not (folder / "score").is_dir():
        pytest.skip(f"no evaluation corpora in {folder.name}/: set ONRECORD_SHARED to their folder")
    return folder


def pinned(files: list[Path], expected: str) -> None:
    """Floors hold for one corpus: fail when a byte of it has changed (expected: `cat FILES | sha256sum`)."""
    digest = hashlib.sha256(b"".join(f.read_bytes() for f in files))
    assert digest.hexdigest() == expected, (
        "the evaluation corpora have changed: measure again, then pin hash and floors"
    )


def exported(source: Path, folder: Path, workers: int) -> Path:
    """The JSON Lines export of a record that has read `source`."""
    out = folder / "export.jsonl"
    with onrecord.open(folder / "record") as record:
        record.read(source, workers=workers)
        record.export("jsonl", out)
    return out


def cleaned(corpus: Path, folder: Path) -> Path:
    """The articles and times of a corpus as export lines: what `read` does up to the statements, which take long."""
    out, settings = folder / "cleaned.jsonl", Settings()
    given = folder / "given.jsonl"
    make = corpora() / "score/make_input.py"
    with given.open("wb") as lines:
        subprocess.run([sys.executable, make, corpus], check=True, stdout=lines)
    with PageReader(settings) as pages, out.open("w", encoding="utf-8") as lines:
        for document in documents([str(given)], settings):
            assert isinstance(document, Document), document
            one = dated(article(document, pages, settings))
            for line in (article_line(one.article), *map(time_line, one.times)):
                lines.write(dumps(line) + "\n")
    return out


def scored(scorer: Path, arguments: list[Path], folder: Path) -> dict[str, Any]:
    """All figures of a scorer."""
    out = folder / "figures.json"
    subprocess.run([sys.executable, scorer, *arguments, "--json", out], check=True, stdout=subprocess.DEVNULL)
    figures: dict[str, Any] = json.loads(out.read_text(encoding="utf-8"))
    return figures


def figure(figures: dict[str, Any], name: str) -> float:
    """A figure by its dotted name: attr.f1."""
    value: Any = figures
    for key in name.split("."):
        value = value[key]
    return float(value)
