"""Train the model of alike statements: python training/alike.py PAIRS.jsonl --words CORPUS.jsonl [--folds OUT.jsonl]

PAIRS: lines {"id", "event", "label": 1 one utterance | 0, "a": {"text"}, "b": {"text"}}. CORPUS: lines {"text"}; in how
many of its sentences a word stands is how common it is. A logistic regression whose measures may only count the way
they are meant (for, or against), L2-regularised, by L-BFGS-B from nothing: deterministic, in a minute. What conflicts
count is set, not learned: pairs that differ in a number or a "not" alone are hardly among those that are judged.
--folds: scores of each pair by a model that saw no pair of its event (five parts); printed for several partitions.
Writes src/onrecord/weights/alike.json.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

from onrecord.reconcile.utterance.alike.align import aligned
from onrecord.reconcile.utterance.alike.conflicts import conflicts
from onrecord.reconcile.utterance.alike.fragments import shared_fragment
from onrecord.reconcile.utterance.alike.measures import AGAINST, FOR, NAMES, measures
from onrecord.reconcile.utterance.alike.model import Model
from onrecord.reconcile.utterance.alike.numbers import agreeing
from onrecord.reconcile.utterance.alike.tokens import cut
from onrecord.reconcile.utterance.alike.words import Words

sys.path.append(str(Path(__file__).parents[1] / "benchmarks"))

from utterances import renderings, rows, texts_of

OUT = Path(__file__).parents[1] / "src" / "onrecord" / "weights" / "alike.json"
STRENGTH = 3.0
"""Of the penalty on squared weights of measures scaled to one standard deviation."""
CONFLICT = {"number": -5.0, "name": -4.0, "polarity": -5.0, "opposite": -4.0}
"""The weight of a conflict: it divides the odds by fifty or more."""
SET = np.array([CONFLICT[name] for name in AGAINST])
PARTS, ROUNDS = 5, 3
LEAST_COUNT = 3
SENTENCE = re.compile(r"(?<=[.!?])\s+|\n+")

Matrix = NDArray[np.float64]
Candidates = list[list[dict[str, float]]]
"""For each pair the measures of each pairing of what is said in its texts."""


def counted(path: Path) -> tuple[int, dict[str, int]]:
    """How many sentences a corpus has, and in how many of them stands a stem, the rarest left out."""
    counts, sentences = Counter[str](), 0
    for row in rows(path):
        for sentence in SENTENCE.split(row["text"]):
            stems = {t.stem for t in cut(sentence)}
            sentences += bool(stems)
            counts.update(stems)
    return sentences, {s: n for s, n in sorted(counts.items()) if n >= LEAST_COUNT}


def one(x: Words, y: Words) -> dict[str, float]:
    """The measures of two statements."""
    a = aligned(x, y)
    return measures(a, shared_fragment(a.short, a.long, a.hard), agreeing(a), conflicts(a))


def measured(pairs: Sequence[Mapping[str, Any]]) -> Candidates:
    """The measures of each pair."""
    said = {text: [w for w in Words.each(rs) if w.mass] for text, rs in renderings(texts_of(pairs)).items()}
    found = []
    for p in pairs:
        found.append([one(x, y) for x in said[p["a"]["text"]] for y in said[p["b"]["text"]]])
    return found


def fitted(xs: Candidates, ys: Matrix) -> Model:
    """A model, fitted on the pairing of each pair that is most alike: first by plain sums, then by the model so far."""
    model = Model(0.0, dict.fromkeys(FOR, 1.0) | CONFLICT, 0, {})
    for _ in range(ROUNDS):
        best = [max(x, key=model.probability) for x in xs]
        bias, weights = regression(np.array([[m[n] for n in NAMES] for m in best]), ys)
        named = {n: round(float(w), 3) for n, w in zip(NAMES, weights, strict=True)}
        model = Model(round(bias, 3), named, 0, {})
    return model


def regression(x: Matrix, ys: Matrix) -> tuple[float, Matrix]:
    """Bias and weights of a logistic regression over rows of measures; conflicts weigh what is set."""
    n = len(FOR)
    fixed = x[:, n:] @ SET
    scale = x[:, :n].std(axis=0) + 1e-9
    z = x[:, :n] / scale

    def loss(b: Matrix) -> tuple[float, Matrix]:
        at = z @ b[1:] + b[0] + fixed
        off = 1 / (1 + np.exp(-at)) - ys
        penalty = STRENGTH / 2 * float((b[1:] ** 2).sum())
        value = float((np.logaddexp(0, at) - ys * at).sum()) + penalty
        return value, np.r_[off.sum(), z.T @ off + STRENGTH * b[1:]]

    found = minimize(loss, np.zeros(n + 1), jac=True, method="L-BFGS-B", bounds=[(None, None), *[(0, None)] * n])
    return float(found.x[0]), np.r_[found.x[1:] / scale, SET]


def probabilities(xs: Candidates, model: Model) -> Matrix:
    """The probability of each pair: of its pairing that is most alike."""
    return np.array([max(map(model.probability, x), default=0.0) for x in xs])


def partition(events: Sequence[str], seed: int) -> list[int]:
    """A part for each pair: all pairs of an event in one, parts about equally large."""
    sizes = Counter(events)
    order = sorted(sizes)
    random.Random(seed).shuffle(order)
    filled, part = [0] * PARTS, {}
    for event in order:
        part[event] = filled.index(min(filled))
        filled[part[event]] += sizes[event]
    return [part[e] for e in events]


def folded(xs: Candidates, ys: Matrix, parts: Sequence[int]) -> Matrix:
    """The probability of each pair by a model fitted on the other parts."""
    out = np.zeros(len(xs))
    for part in range(PARTS):
        others = np.array(parts) != part
        model = fitted([x for x, p in zip(xs, parts, strict=True) if p != part], ys[others])
        mine = [n for n, p in enumerate(parts) if p == part]
        out[mine] = probabilities([xs[n] for n in mine], model)
    return out


def main() -> None:
    """Cross-validate, train, write."""
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("pairs", type=Path)
    ap.add_argument("--words", type=Path, help="count words anew; without it the counts that ship stay")
    ap.add_argument("--folds", type=Path, metavar="OUT.jsonl", help="where the scores of cross-validation go")
    args = ap.parse_args()
    raw = json.loads(OUT.read_text(encoding="utf-8")) if OUT.exists() else {}
    if args.words is not None:
        raw["sentences"], raw["counts"] = counted(args.words)
        raw.setdefault("bias", 0.0)
        raw.setdefault("weights", {})
        write(raw)
    pairs = rows(args.pairs)
    xs, ys = measured(pairs), np.array([float(p["label"]) for p in pairs])
    events = [row["event"] for row in pairs]
    for seed in range(PARTS):
        p = folded(xs, ys, partition(events, seed))
        print(f"partition {seed}: {figures(p, ys)}")
        if seed == 0 and args.folds is not None:
            lines = [{"id": row["id"], "score": round(float(s), 6)} for row, s in zip(pairs, p, strict=True)]
            args.folds.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    model = fitted(xs, ys)
    raw["bias"], raw["weights"] = model.bias, dict(model.weights)
    write(raw)
    print(raw["bias"], raw["weights"])


def write(raw: Mapping[str, Any]) -> None:
    """Write the model."""
    OUT.write_text(json.dumps(raw, indent=0, sort_keys=True, ensure_ascii=True) + "\n", encoding="utf-8")


def figures(p: Matrix, ys: Matrix) -> str:
    """Average precision, the greatest F1, and the expected calibration error in ten bins."""
    order = np.argsort(-p, kind="stable")
    right = np.cumsum(ys[order])
    precision = right / np.arange(1, len(ys) + 1)
    average = float((precision * ys[order]).sum() / ys.sum())
    f1 = float((2 * right / (np.arange(1, len(ys) + 1) + ys.sum())).max())
    bins = np.minimum(9, (p * 10).astype(int))
    error = sum(abs(float((p - ys)[bins == b].sum())) for b in range(10)) / len(ys)
    return f"average precision {average:.3f}, F1 {f1:.3f}, calibration error {error:.3f}"


if __name__ == "__main__":
    main()
