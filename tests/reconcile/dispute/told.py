"""Reports made of texts, and disputes in short forms for the tests."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

from onrecord.records import Dated, Dispute, Report, When
from tests.read.reading import READER, article

PARTED = "====="


def texts(name: str) -> list[str]:
    """The texts of a file beside this one."""
    whole = Path(__file__).with_name(name).read_text(encoding="utf-8")
    return [text.strip() for text in whole.split(PARTED)]


@cache
def report(text: str, published: date | None = None) -> Report:
    """The report of a text, published on a day."""
    made = article(text)
    if published is not None:
        made = replace(made, published=When(published, published, "day", (), "metadata"))
    reading = READER.read([Dated(made)])[0]
    return Report(reading.article, reading.statements, denials=reading.denials)


def shown(disputes: Sequence[Dispute]) -> list[tuple[list[tuple[str, str]], list[tuple[str, str]]]]:
    """The sides of disputes as names and words."""
    return [
        ([(s.name, s.span.exact) for s in d.affirmed], [(s.name, s.span.exact) for s in d.denied]) for d in disputes
    ]
