"""Quality on our own examples/, annotated by hand before the reader saw them: floors a little under the figures."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

import onrecord
from onrecord.records import Statement
from tests.gates.annotated import Noted, located, matched, notes, same_name

EXAMPLES = Path(__file__).parents[2] / "examples"

FLOORS = {"recall": 0.78, "precision": 0.81, "f1": 0.80, "mode": 0.95, "speaker": 0.89, "negated": 0.97, "parent": 0.97}


@pytest.fixture(scope="module")
def figures(tmp_path_factory: pytest.TempPathFactory) -> tuple[dict[str, float], list[str]]:
    """The measured shares and one line for each miss."""
    misses: list[str] = []
    count: Counter[str] = Counter()
    with onrecord.open(tmp_path_factory.mktemp("gate") / "record") as record:
        record.read(EXAMPLES)
        for key, lines in notes().items():
            article = record.article(key)
            gold = [located(article.text, line) for line in lines]
            pairs = matched(article.text, gold, list(record.statements(article=article.id)))
            _count(count, misses, gold, pairs, list(record.statements(article=article.id)))
    recall, precision = count["hit"] / count["gold"], count["hit"] / (count["hit"] + count["extra"])
    share = {k: count[k] / count[f"{k} of"] for k in ("mode", "speaker", "negated", "parent")}
    return {
        "recall": recall,
        "precision": precision,
        "f1": 2 * recall * precision / (recall + precision),
        **share,
    }, misses


def _count(
    count: Counter[str],
    misses: list[str],
    gold: list[Noted],
    pairs: list[tuple[Noted, Statement]],
    statements: list[Statement],
) -> None:
    found = {g.id: s for g, s in pairs}
    required = [g for g in gold if not g.line.get("optional")]
    count["gold"] += len(required)
    for g in required:
        s = found.get(g.id)
        if s is None:
            misses.append(f"{g.id}: not found")
            continue
        count["hit"] += 1
        parent = found.get(g.line["parent"])
        right = {
            "mode": s.mode == g.line["mode"],
            "speaker": same_name(g.line["speaker"], s.speaker_name),
            "negated": g.line["negated"] in (None, s.negated),
            "parent": s.parent == (parent.id if parent is not None else None),
        }
        told = {"mode": s.mode, "speaker": s.speaker_name, "negated": s.negated, "parent": s.parent}
        for figure, ok in right.items():
            count[f"{figure} of"] += 1
            count[figure] += ok
            if not ok:
                misses.append(f"{g.id}: {figure} {told[figure]!r}, not {g.line[figure]!r}")
    taken = {s.id for s in found.values()}
    for s in statements:
        if s.id not in taken:
            count["extra"] += 1
            shown = " / ".join(" + ".join(x.exact for x in part) for part in (s.source, s.cue, s.content))
            misses.append(f"{gold[0].line['article']}: extra ({s.confidence:.2f}) {shown}")


@pytest.mark.parametrize("figure", FLOORS)
def test_floor(figure: str, figures: tuple[dict[str, float], list[str]]) -> None:
    measured, misses = figures
    assert measured[figure] >= FLOORS[figure], "\n".join([str(measured), *misses])


def test_the_annotation_is_large_enough_to_mean_something() -> None:
    required = [x for lines in notes().values() for x in lines if not x.get("optional")]
    assert len(required) >= 60
    assert len({x["id"] for lines in notes().values() for x in lines}) == sum(len(x) for x in notes().values())
