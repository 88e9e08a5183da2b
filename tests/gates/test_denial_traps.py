"""Gate: a denial of a proposition against what else the same words do (refusal of an offer, of entry)."""

from __future__ import annotations

from pathlib import Path

from onrecord.records import Dated, Denial
from tests.read.reading import READER, article

TABLE = Path(__file__).with_name("denials.tsv")
NOTHING, ANY = "-", "-any"


def _cases() -> list[list[str]]:
    lines = TABLE.read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


def _right(found: tuple[Denial, ...], words: str, holder: str) -> bool:
    if words == NOTHING:
        return not found
    return any(
        (words == ANY or any(words.lower() in s.exact.lower() for s in (*d.object, *d.points_back)))
        and (holder == NOTHING or (d.holder is not None and holder in d.holder.name))
        for d in found
    )


def _shown(d: Denial) -> tuple[str, str | None, str, list[str]]:
    return d.kind, d.holder.name if d.holder else None, d.cue.exact, [s.exact for s in d.object]


def test_denials_and_other_senses() -> None:
    cases = _cases()
    readings = READER.read([Dated(article(text)) for *_, text in cases])
    wrong = [
        f"{sense}: {text} -> {[_shown(d) for d in r.denials]}"
        for (sense, words, holder, text), r in zip(cases, readings, strict=True)
        if not _right(r.denials, words, holder)
    ]
    assert len(cases) >= 60
    assert len(wrong) <= 0.1 * len(cases), "\n".join(wrong)
