"""Train the linker: python training/linker.py TRAIN.jsonl DEV.jsonl [--every 4] [--tagger FILE.onnx]

TRAIN and DEV are lines {"id", "text", "attributions": [{"source": [[s, e]..], "cue": .., "content": ..}]} (PolNeAR
scheme, code points). A proposal is right when its content and its source each share half of their words (Dice) or more
with one gold attribution. The model is a logistic regression, deterministic, on CPU in a few minutes. It must see tags
of articles that the tagger did not learn: give the tagger that left out every 4th article of TRAIN
(training/tagger.py --leave-out 0/4). Writes src/onrecord/weights/linker.json and prints the figures of its model card.
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

from onrecord.read.blocks import blocks, paragraphs
from onrecord.read.language import english, english_name
from onrecord.read.quotes import quotations
from onrecord.read.said.encoder import Encoder, encoder
from onrecord.read.said.proposals import Proposal, proposals
from onrecord.read.said.weigh import Weights, graded
from onrecord.weights import onnx

OUT = Path(__file__).parent.parent / "src" / "onrecord" / "weights" / "linker.json"
WORD = re.compile(r"\w+")
MIN_COUNT = 3
STRENGTH = 0.1
LEAST_WEIGHT = 0.02


def words(text: str, spans: Iterable[tuple[int, int]]) -> frozenset[int]:
    """The start offsets of the words that the spans touch."""
    return frozenset(s + m.start() for s, e in spans for m in WORD.finditer(text[s:e]))


def dice(a: frozenset[int], b: frozenset[int]) -> float:
    """Share of common words; two empty sets agree."""
    return 1.0 if not a and not b else 2 * len(a & b) / (len(a) + len(b))


def labelled(row: dict[str, Any], tagger: Encoder) -> Iterator[tuple[Proposal, bool]]:
    """The proposals of a gold article outside quotations, each with whether gold has it."""
    text = row["text"]
    gold = [(words(text, a["source"]), words(text, a["content"])) for a in row["attributions"] if a["content"]]
    spans = paragraphs(text)
    quotes = quotations(text, spans)
    pieces = list(blocks(text, spans))
    tags = tagger.read(pieces, quotes)
    for block, doc in zip(pieces, english().pipe([b.shadow for b in pieces]), strict=True):
        mine = [q for q in quotes if block.start <= q.start and q.end <= block.end]
        for verb, ps in proposals(block, doc, mine, tags).items():
            at = block.start + doc[verb].idx
            if any(q.start <= at < q.end for q in mine):
                continue
            for p in ps:
                source, content = words(text, p.source), words(text, p.content)
                yield p, any(dice(content, g) >= 0.5 and dice(source, s) >= 0.5 for s, g in gold)


def examples(path: str, tagger: Encoder, every: int) -> tuple[list[Proposal], list[bool]]:
    """All proposals of every n-th article of a corpus, and whether each is right."""
    xs: list[Proposal] = []
    ys: list[bool] = []
    with Path(path).open(encoding="utf-8") as lines:
        for n, line in enumerate(lines):
            if n % every == 0:
                for p, right in labelled(json.loads(line), tagger):
                    xs.append(p)
                    ys.append(right)
    return xs, ys


def fitted(proposed: list[Proposal], ys: list[bool]) -> tuple[float, dict[str, float]]:
    """Bias and weights; features seen seldom and weights near nothing are left out."""
    xs = [dict.fromkeys(p.features, 1.0) | dict(graded(p.numbers)) for p in proposed]
    counts = Counter(f for x in xs for f in x)
    keep = {f for f, n in counts.items() if n >= MIN_COUNT}
    vectors = DictVectorizer()
    model = LogisticRegression(C=STRENGTH, max_iter=3000)
    model.fit(vectors.fit_transform([{f: v for f, v in x.items() if f in keep} for x in xs]), ys)
    named = zip(vectors.feature_names_, model.coef_[0], strict=True)
    return round(float(model.intercept_[0]), 3), {f: round(float(w), 3) for f, w in named if abs(w) >= LEAST_WEIGHT}


def main() -> None:
    """Train, write, evaluate."""
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("train")
    ap.add_argument("dev")
    ap.add_argument("--every", type=int, default=4, help="learn from every n-th article: those the tagger left out")
    ap.add_argument("--tagger", type=Path, help="the tagger that left them out; without it the one that ships")
    args = ap.parse_args()
    tagger = encoder()
    if args.tagger is not None:
        tagger = Encoder(args.tagger.read_bytes(), onnx.shipped())
    xs, ys = examples(args.train, tagger, args.every)
    bias, weights = fitted(xs, ys)
    raw = {"parser": english_name(), "bias": bias, "weights": weights}
    OUT.write_text(json.dumps(raw, indent=0, sort_keys=True, ensure_ascii=True) + "\n", encoding="utf-8")
    print(f"train: {len(xs)} proposals, {sum(ys)} right; {len(weights)} weights")
    report(args.dev, Weights(bias, weights, ""), tagger)


def report(path: str, model: Weights, tagger: Encoder) -> None:
    """Precision, recall of right proposals by threshold, and calibration, on articles that nobody learned."""
    xs, ys = examples(path, tagger, 1)
    scored = [(model.probability(p.features, p.numbers), y) for p, y in zip(xs, ys, strict=True)]
    for cut in (0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.6, 0.7):
        kept = [y for p, y in scored if p >= cut]
        print(
            f"threshold {cut}: {len(kept)} kept, precision {sum(kept) / max(1, len(kept)):.3f}, "
            f"recall of right {sum(kept) / sum(ys):.3f}"
        )
    bins = [[(p, y) for p, y in scored if lo / 10 <= p < (lo + 1) / 10] for lo in range(10)]
    ece = sum(abs(sum(p - y for p, y in b)) for b in bins) / len(scored)
    print(f"expected calibration error over all proposals, 10 bins: {ece:.3f}")


if __name__ == "__main__":
    main()
