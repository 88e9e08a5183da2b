"""How good the attributions are on an annotated corpus: python benchmarks/accuracy.py GOLD.jsonl [--workers 2]

GOLD.jsonl are lines {"id", "text", "attributions": [{"source": [[s, e]..], "cue": .., "content": ..}], "title"?}
(PARC / PolNeAR scheme, offsets in code points). The whole of `read` runs over the texts. Gold and
found attributions are matched one to one, greatest overlap first to last (Kuhn-Munkres), where content and source each
share half of their words or more (Dice). Nested statements help where they match gold that no outer one matches, and
cost nothing: the scheme is flat. Calibration is of outer statements, in ten bins.
"""

from __future__ import annotations

import argparse
import json
import re
import tempfile
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

import numpy as np
from scipy.optimize import linear_sum_assignment

import onrecord

WORD = re.compile(r"\w+")
MARKS = re.compile('["“”«»„]|\n')

Words = frozenset[int]


def words(text: str, spans: list[tuple[int, int]]) -> Words:
    """The start offsets of the words in some spans."""
    return frozenset(m.start() for s, e in spans for m in WORD.finditer(text, s, e))


def dice(a: Words, b: Words) -> float:
    """Share of common words; two empty sets agree."""
    return 1.0 if not a and not b else 2 * len(a & b) / (len(a) + len(b))


def quoted(text: str) -> Words:
    """The words between double quotation marks; a line ends them."""
    found, inside, at = set[int](), False, 0
    for m in MARKS.finditer(text):
        if inside:
            found |= {w.start() for w in WORD.finditer(text, at, m.start())}
        inside = m[0] in "“«„" or (m[0] == '"' and not inside)
        at = m.end()
    return frozenset(found)


def pairs(found: list[tuple[Words, Words]], gold: list[tuple[Words, Words]]) -> list[tuple[int, int]]:
    """One-to-one matches (found, gold) of (source, content)."""
    if not found or not gold:
        return []
    weight = np.zeros((len(found), len(gold)))
    for i, (fs, fc) in enumerate(found):
        for j, (gs, gc) in enumerate(gold):
            s, c = dice(fs, gs), dice(fc, gc)
            weight[i, j] = s + c if s >= 0.5 and c >= 0.5 else 0.0
    return [(int(i), int(j)) for i, j in zip(*linear_sum_assignment(-weight), strict=True) if weight[i, j] > 0]


def score(
    row: dict[str, Any], statements: list[onrecord.Statement], count: Counter[str], sure: list[tuple[float, bool]]
) -> None:
    """Add one article to the counts."""
    text: str = row["text"]
    marks = quoted(text)
    gold = [(words(text, a["source"]), words(text, a["content"])) for a in row["attributions"]]
    gold = [g for g in gold if g[1]]
    kinds = [
        "indirect" if not g[1] & marks else "direct" if len(g[1] & marks) >= 0.9 * len(g[1]) else "mixed" for g in gold
    ]

    def form(s: onrecord.Statement) -> tuple[Words, Words]:
        return words(text, [(x.start, x.end) for x in s.source]), words(text, [(x.start, x.end) for x in s.content])

    outer = [form(s) for s in statements if s.parent is None]
    hits = pairs(outer, gold)
    taken = {j for _, j in hits}
    free = [j for j in range(len(gold)) if j not in taken]
    helped = pairs([form(s) for s in statements if s.parent is not None], [gold[j] for j in free])
    right = {i for i, _ in hits}
    sure += [(s.confidence, i in right) for i, s in enumerate(s for s in statements if s.parent is None)]
    count["gold"] += len(gold)
    count["found"] += len(outer) + len(helped)
    for kind in kinds:
        count["gold " + kind] += 1
    for j in [*taken, *(free[j] for _, j in helped)]:
        count["right"] += 1
        count["right " + kinds[j]] += 1


def main() -> None:
    """The command."""
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("gold", type=Path)
    ap.add_argument("--workers", type=int, default=2)
    a = ap.parse_args()
    rows = [json.loads(line) for line in a.gold.read_text(encoding="utf-8").splitlines()]
    count, sure = Counter[str](), list[tuple[float, bool]]()
    with tempfile.TemporaryDirectory() as name:
        source = Path(name) / "articles.jsonl"
        lines = [{"key": r["id"], "text": r["text"], "title": r.get("title") or None} for r in rows]
        source.write_text(
            "".join(json.dumps({k: v for k, v in x.items() if v}) + "\n" for x in lines), encoding="utf-8"
        )
        with onrecord.open(Path(name) / "accuracy.db") as record:
            record.read(source, workers=a.workers)
            keys = {article.id: article.key for article in record.articles()}
            found = defaultdict[str, list[onrecord.Statement]](list)
            for s in record.statements():
                found[keys[s.article]].append(s)
    for row in rows:
        score(row, found[row["id"]], count, sure)
    p, r = count["right"] / count["found"], count["right"] / count["gold"]
    print(f"{len(rows)} articles, {count['gold']} attributions, {count['found']} found, {count['right']} right")
    print(f"precision {p:.3f}  recall {r:.3f}  F1 {2 * p * r / (p + r):.3f}")
    print(
        "recall by kind: "
        + "  ".join(
            f"{k} {count['right ' + k] / max(1, count['gold ' + k]):.3f}" for k in ("direct", "mixed", "indirect")
        )
    )
    bins = defaultdict[int, list[tuple[float, bool]]](list)
    for confidence, right in sure:
        bins[min(9, int(confidence * 10))].append((confidence, right))
    error = sum(abs(sum(c - right for c, right in b)) for b in bins.values()) / max(1, len(sure))
    print(f"expected calibration error of the confidence: {error:.3f}")


if __name__ == "__main__":
    main()
