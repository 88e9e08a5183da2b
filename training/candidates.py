"""Train the weights of the candidate model: python training/candidates.py TRAIN.jsonl DEV.jsonl

TRAIN and DEV are lines {"id", "text", "attributions": [{"source": [[s, e]..], "cue": .., "content": ..}]} (PolNeAR
scheme, code points). A candidate is right when its content and its source each share half of their words (Dice) or more
with one gold attribution. The model is a logistic regression, seeded and deterministic, on CPU in a few minutes; it
writes src/onrecord/weights/candidates.json and prints the figures of its model card.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from onrecord.read.blocks import Block, blocks, paragraphs
from onrecord.read.candidates import Candidate, candidates
from onrecord.read.language import english, english_name
from onrecord.read.quoted import announced, spoken
from onrecord.read.quotes import quotations

OUT = Path(__file__).parent.parent / "src" / "onrecord" / "weights" / "candidates.json"
WORD = re.compile(r"\w+")
MIN_COUNT = 3
STRENGTH = 0.6


def words(text: str, spans: Iterable[tuple[int, int]]) -> frozenset[int]:
    """The start offsets of the words that the spans touch."""
    return frozenset(s + m.start() for s, e in spans for m in WORD.finditer(text[s:e]))


def dice(a: frozenset[int], b: frozenset[int]) -> float:
    """Share of common words; two empty sets agree."""
    return 1.0 if not a and not b else 2 * len(a & b) / (len(a) + len(b))


def offsets(block: Block, doc: Any, ranges: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Token ranges as code points of the article."""
    return [(block.start + doc[a].idx, block.start + doc[b - 1].idx + len(doc[b - 1])) for a, b in ranges]


def labelled(row: dict[str, Any]) -> Iterator[tuple[Candidate, bool]]:
    """The candidates of a gold article outside quotations, each with whether gold has it."""
    text = row["text"]
    gold = [(words(text, a["source"]), words(text, a["content"])) for a in row["attributions"] if a["content"]]
    spans = paragraphs(text)
    quotes = quotations(text, spans)
    pieces = list(blocks(text, spans))
    for block, doc in zip(pieces, english().pipe([b.shadow for b in pieces]), strict=True):
        local = [
            (q.start - block.start, q.end - block.start, q.closed) for q in quotes if block.start <= q.start < block.end
        ]
        heard = announced(doc, spoken(doc, local))
        taken = {c.verb for c in heard}
        for c in [*heard, *(c for c in candidates(doc) if c.verb not in taken)]:
            at = doc[c.verb].idx
            if not c.content or any(s <= at < e for s, e, _ in local):
                continue
            source, content = (words(text, offsets(block, doc, x)) for x in (c.source, c.content))
            yield c, any(dice(content, g) >= 0.5 and dice(source, s) >= 0.5 for s, g in gold)


def examples(path: str) -> tuple[list[list[str]], list[bool]]:
    """Features and labels of all candidates of a corpus."""
    xs: list[list[str]] = []
    ys: list[bool] = []
    with Path(path).open(encoding="utf-8") as lines:
        for line in lines:
            for c, right in labelled(json.loads(line)):
                xs.append(sorted(set(c.features)))
                ys.append(right)
    return xs, ys


def main() -> None:
    """Train, evaluate, write."""
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("train")
    ap.add_argument("dev")
    args = ap.parse_args()
    xs, ys = examples(args.train)
    counts = Counter(f for x in xs for f in x)
    keep = {f for f, n in counts.items() if n >= MIN_COUNT}
    vectors = DictVectorizer()
    model = LogisticRegression(C=STRENGTH, max_iter=2000)
    model.fit(vectors.fit_transform([{f: 1.0 for f in x if f in keep} for x in xs]), ys)
    weights = {
        f: round(float(w), 3) for f, w in zip(vectors.feature_names_, model.coef_[0], strict=True) if abs(w) >= 0.02
    }
    raw = {"parser": english_name(), "bias": round(float(model.intercept_[0]), 3), "weights": weights}
    OUT.write_text(json.dumps(raw, indent=0, sort_keys=True, ensure_ascii=True) + "\n", encoding="utf-8")
    print(f"train: {len(xs)} candidates, {sum(ys)} right; {len(weights)} weights")
    report(args.dev)


def report(path: str) -> None:
    """Precision, recall of candidates by threshold, and calibration, on held-out articles."""
    from onrecord.read.weigh import trained

    model = trained()
    xs, ys = examples(path)
    scored = [(model.probability(x), y) for x, y in zip(xs, ys, strict=True)]
    for cut in (0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.6, 0.7):
        kept = [y for p, y in scored if p >= cut]
        print(
            f"threshold {cut}: {len(kept)} kept, precision {sum(kept) / max(1, len(kept)):.3f}, "
            f"recall of right {sum(kept) / sum(ys):.3f}"
        )
    bins = [[(p, y) for p, y in scored if lo / 10 <= p < (lo + 1) / 10] for lo in range(10)]
    ece = sum(abs(sum(p - y for p, y in b)) for b in bins) / len(scored)
    print(f"expected calibration error over all candidates, 10 bins: {ece:.3f}")


if __name__ == "__main__":
    main()
