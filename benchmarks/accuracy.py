"""How good the attributions are on an annotated corpus: python benchmarks/accuracy.py GOLD.jsonl [--workers 2]

GOLD.jsonl are lines {"id", "text", "attributions": [{"source": [[s, e]..], "cue": .., "content": ..}], "title"?}
(PARC / PolNeAR scheme, offsets in code points). The whole of `read` runs over the texts; benchmarks/scoring.py says
what counts as found. Calibration is of outer statements, in ten bins.
"""

from __future__ import annotations

import argparse
import tempfile
from collections import defaultdict
from pathlib import Path

import onrecord
import ours
from scoring import KINDS, ROLES, Ratio, Score, rows


def main() -> None:
    """The command."""
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("gold", type=Path)
    ap.add_argument("--workers", type=int, default=2)
    a = ap.parse_args()
    gold, score = rows(a.gold), Score()
    with tempfile.TemporaryDirectory() as name:
        source = ours.written(gold, Path(name))
        with onrecord.open(Path(name) / "accuracy.db") as record:
            record.read(source, workers=a.workers)
            keys = {article.id: article.key for article in record.articles()}
            found = defaultdict[str, list[onrecord.Statement]](list)
            for s in record.statements():
                found[keys[s.article]].append(s)
    for row in gold:
        score.add(row, ours.attributions(found[row["id"]]))
    total = score.figure("all")
    print(f"{len(gold)} articles, {total.gold} attributions, {total.found} found, {total.right} right")
    print(line(total))
    print("recall by kind: " + "  ".join(f"{kind} {score.figure(kind).r:.3f}" for kind in KINDS))
    print("direct and mixed quotation: " + line(score.figure("quoted")))
    print("the very same words, F1: " + "  ".join(f"{role} {score.figure(role).f1:.3f}" for role in ROLES))
    for name, kinds in (("missed", score.missed), ("wrong", score.wrong)):
        print(f"{name}: " + "; ".join(f"{kind} {n}" for kind, n in kinds.most_common()))
    print(f"expected calibration error of the confidence: {score.calibration_error:.3f}")


def line(r: Ratio) -> str:
    """Precision, recall and F1 as text."""
    return f"precision {r.p:.3f}  recall {r.r:.3f}  F1 {r.f1:.3f}"


if __name__ == "__main__":
    main()
