"""Train the score of two wordings: python training/wordings.py MENTIONS.jsonl [--score]

MENTIONS is NewsWCL50 as lines {"id", "event", "publisher", "mention", "concept", "code_type"} (benchmarks/terms.py).
Each pair of differing wordings of one event that name neither a person nor a state is a choice: one concept (or frame)
or not. A logistic regression with an L2 penalty, deterministic, in minutes. Writes src/onrecord/weights/terms.json;
with --score it prints instead B-cubed of each event grouped by weights that did not see it (leave one event out), for
some thresholds.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression

from onrecord.reconcile.term.called.grouping import Sorted, grouped, ready
from onrecord.reconcile.term.called.score import FEATURES, Weighed, features, probability
from onrecord.reconcile.term.called.wording import Wording

sys.path.append(str(Path(__file__).parents[1] / "benchmarks"))

from terms import Row, bcubed, scored, wordings

OUT = Path(__file__).parent.parent / "src" / "onrecord" / "weights" / "terms.json"
PENALTY = 10.0
"""Of the squared weights (scikit-learn's C is its inverse)."""
THRESHOLDS = (0.075, 0.085, 0.1, 0.115, 0.125, 0.15)
DIGITS = 4


@dataclass(frozen=True)
class Event:
    """The mentions of an event, what the product is asked, and its pairs: their features, and whether they are one."""

    rows: list[Row]
    asked: list[Wording]
    pairs: NDArray[np.float64]
    same: NDArray[np.bool_]


def events(rows: Sequence[Row]) -> list[Event]:
    """The events in order, with the frames, which whoever asks does not know from things."""
    by_event = defaultdict[str, list[tuple[Row, Wording]]](list)
    for row, wording in zip(rows, wordings(rows), strict=True):
        by_event[row["event"]].append((row, wording))
    return [_event(mine) for _, mine in sorted(by_event.items())]


def _event(mine: list[tuple[Row, Wording]]) -> Event:
    asked = [w for _, w in mine]
    sorted_ = Sorted.of(asked)
    concepts = [{mine[i][0]["concept"] for i in members} for members in sorted_.things]
    weighed = ready(sorted_.told)
    both = [(i, j) for i in range(len(weighed)) for j in range(i)]
    pairs = np.array([features(weighed[i], weighed[j]) for i, j in both])
    same = np.array([bool(concepts[i] & concepts[j]) for i, j in both])
    return Event([r for r, _ in mine], asked, pairs, same)


def fitted(seen: Sequence[Event]) -> tuple[float, NDArray[np.float64]]:
    """Intercept and weights."""
    model: Any = LogisticRegression(C=1 / PENALTY, max_iter=2_000)
    model.fit(np.vstack([e.pairs for e in seen]), np.hstack([e.same for e in seen]))
    return round(float(model.intercept_[0]), DIGITS), np.round(model.coef_[0], DIGITS)


def _pair(a: Weighed, b: Weighed, *, intercept: float, weights: NDArray[np.float64]) -> float:
    return probability(features(a, b), intercept, weights)


def held_out(all_: Sequence[Event], least: float) -> dict[str, str]:
    """The group of each mention, each event by weights that did not see it."""
    out = dict[str, str]()
    for n, event in enumerate(all_):
        intercept, weights = fitted([e for e in all_ if e is not event])
        pair = partial(_pair, intercept=intercept, weights=weights)
        for k, members in enumerate(grouped(event.asked, least=least, pair=pair)):
            out.update((event.rows[i]["id"], f"{n}/{k}") for i in members)
    return out


def main() -> None:
    """Fit; write, or cross-validate."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("mentions", type=Path)
    parser.add_argument("--score", action="store_true")
    given = parser.parse_args()
    rows = [json.loads(line) for line in given.mentions.read_text(encoding="utf-8").splitlines() if line.strip()]
    all_ = events(rows)
    intercept, weights = fitted(all_)
    for name, weight in zip(FEATURES, weights, strict=True):
        print(f"{name:40} {weight:8.3f}")
    if given.score:
        for least in THRESHOLDS:
            found = held_out(all_, least)
            own = "P {:.3f} R {:.3f} F1 {:.3f}".format(*bcubed(scored(rows), found))
            print(f"least {least:.3f}: {own}; all F1 {bcubed(scored(rows, passing=True), found)[2]:.3f}")
    else:
        model = {"features": FEATURES, "intercept": intercept, "weights": weights.tolist()}
        OUT.write_text(json.dumps(model, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
