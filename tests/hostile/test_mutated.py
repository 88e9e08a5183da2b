"""Whatever damage comes in: an article whose spans hold, or a quarantine code. Never an exception."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from pathlib import Path

import pytest

from onrecord.clean import PageReader, article
from onrecord.collect import documents
from onrecord.date import dated, said
from onrecord.errors import InputError
from onrecord.records import Article, Document, Quarantine, Span
from onrecord.records.contract import article_line, dumps
from onrecord.settings import Settings
from tests.hostile.mutate import PAGE, TEXT, mutated

SETTINGS = Settings(page_cpu_seconds=5)


def spans(a: Article) -> list[Span]:
    """Every span that an article carries."""
    out = [m.span for m in (*a.furniture, *a.defects)] + list(a.byline)
    out += [a.title] if a.title else []
    out += [a.dateline.span] if a.dateline else []
    out += list(a.outlet.basis) if a.outlet else []
    return out + (list(a.published.basis) if a.published else [])


def outcome(item: Document | Quarantine, pages: PageReader) -> str:
    """The code under which an item was refused, or "article" after all that must hold of one was checked."""
    if isinstance(item, Quarantine):
        assert item.reason
        return item.code
    try:
        one = dated(article(item, pages, SETTINGS))
        a = one.article
    except InputError as e:
        return e.code if str(e) else "an error without a reason"
    assert all(s.article == a.id and s.holds_in(a.text) for s in spans(a))
    assert all(a.text[m.start : m.end] for m in a.source_map)
    if isinstance(item.content, str):
        assert a.text == item.content
    covered = sorted((m.span.start, m.span.end) for m in a.furniture)
    assert all(x[1] <= y[0] for x, y in pairwise(covered))
    said(one, 0, len(a.text))
    dumps(article_line(a)).encode("utf-8")
    return "article"


@pytest.mark.slow
@pytest.mark.parametrize(("base", "ending", "seed"), [(TEXT, ".txt", 1), (PAGE, ".html", 2)])
def test_a_thousand_mutations(base: str, ending: str, seed: int, tmp_path: Path) -> None:
    for n, data in enumerate(mutated(base, 1_000, seed)):
        (tmp_path / f"{n:04}{ending}").write_bytes(data)
    with PageReader(SETTINGS) as pages:
        items = list(documents([str(tmp_path)], SETTINGS))
        codes = Counter(outcome(item, pages) for item in items)
    assert len(items) == 1_000
    # Most of the damage is survived; what is not is refused under a code.
    assert codes["article"] > 500
    assert set(codes) <= {"article", "E102", "E107", "E108", "E109", "E110"}


def test_the_same_seed_gives_the_same_bytes() -> None:
    assert list(mutated(TEXT, 20, 7)) == list(mutated(TEXT, 20, 7))
    assert list(mutated(TEXT, 20, 7)) != list(mutated(TEXT, 20, 8))
