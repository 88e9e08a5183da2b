"""Make the weights of kin (weights/stories.json) and the table of words (weights/stories_words.json).

python training/kin.py words POLNEAR.jsonl AQUAINT.jsonl TIMEBANK.jsonl BODY.jsonl SEGMENTS.jsonl.gz
python training/kin.py kin STORIES.jsonl [--write]

`words` counts in how many English articles each stem stands: lines with "text", "body" or "flat". `kin` fits a logistic
regression on pairs that share words, and, at a lower weight, on each article beside itself with other names and numbers
filled in; then the weight of "again" alone, with each article beside itself on other days and with other numbers. It
prints B-cubed figures with weights and threshold chosen on other topics (five folds: topics of ECB+ and Giveme5W1H,
events of BASIL and NewsWCL50); these are the honest figures.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np
from scipy.optimize import minimize_scalar
from sklearn.linear_model import LogisticRegression

from onrecord.clean import PageReader, article
from onrecord.collect.isodate import iso_days
from onrecord.date import dated
from onrecord.reconcile.story import profile
from onrecord.reconcile.story.candidates import candidates
from onrecord.reconcile.story.cluster import clusters
from onrecord.reconcile.story.features import FEATURES, features
from onrecord.reconcile.story.kin import Model
from onrecord.reconcile.story.namedays import NO_YEAR
from onrecord.reconcile.story.view import View, cosine, view
from onrecord.reconcile.story.words import WORD, stem
from onrecord.records import Declared, Document
from onrecord.records.profile import Profile
from onrecord.settings import Settings

WEIGHTS = Path(__file__).parents[1] / "src/onrecord/weights"
FOLDS = 5
LEAST, NEARS = 0.3, (0.6, 0.64, 0.68, 0.72, 0.76, 0.8)
"""Thresholds: pairs that are given this probability are of one event as often as not (see calibrated); those tried."""
APART = -12.0
"""The weight of "apart", set by hand: some days of Giveme5W1H are those of the crawl, years after the event."""
SLACK = 0.002
"""F given up for a stricter threshold: a false merge is worse than a missed one."""
FILLED = 0.2
"""The weight of a template that is filled in with other names, beside that of a pair of the corpus."""
REPEATED = 0.1
"""The weight of a report of the next event of its kind."""
ALIKE = 0.05
"""The cosine of words from which on a pair is trained on."""
FOUND = 3
"""Articles that a word of the table stands in."""
_ENGLISH = re.compile(r"\b(?:the|of|and)\b")

Pair = tuple[int, int]


def words(paths: Sequence[Path]) -> dict[str, Any]:
    """The table of words: in how many articles each stem stands."""
    found, articles = Counter[str](), 0
    for path in paths:
        with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as lines:
            for line in lines:
                x = json.loads(line)
                text = x.get("text") or x.get("body") or x.get("flat") or ""
                if "flat" in x and len(_ENGLISH.findall(text)) <= 0.05 * len(text.split()):
                    continue
                articles += 1
                found.update({stem(m.group()) for m in WORD.finditer(text)})
    return {"articles": articles, "found": {w: n for w, n in sorted(found.items()) if n >= FOUND and len(w) < 30}}


@dataclass
class Corpus:
    """Articles sorted by id, with their gold events and folds."""

    profiles: list[Profile]
    docs: list[str]
    events: list[str]
    folds: list[int]

    def __post_init__(self) -> None:
        views: Callable[[int], View] = lru_cache(None)(lambda n: view(self.profiles[n]))
        self.features: Callable[[int, int], tuple[float, ...]] = lru_cache(None)(
            lambda a, b: features(views(a), views(b))
        )
        self.filled = [features(views(n), view(filled_in(p))) for n, p in enumerate(self.profiles)]
        self.repeated = [features(views(n), view(repeated(p, 3 + n % 7))) for n, p in enumerate(self.profiles)]
        self.pairs = candidates(self.profiles)
        near = ((a, b) for b in range(len(self.profiles)) for a in range(b))
        self.alike = [(a, b) for a, b in near if cosine(views(a).words, views(b).words) > ALIKE]


def filled_in(p: Profile) -> Profile:
    """The same report filled in with other names and numbers, of the same day: another event."""
    named = set(p.names)
    return replace(
        p,
        turns=unquoted(p.turns),
        words=tuple(f"{w}xu" if n in named else w for n, w in enumerate(p.words)),
        numbers=tuple(_next(n) for n in p.numbers),
        counted=tuple(f"{_next(n)} {what}" for n, _, what in (c.partition(" ") for c in p.counted)),
    )


def unquoted(turns: bytes) -> bytes:
    """Turns of phrase without those quoted: of another event other people say other things."""
    return b"".join(turns[n : n + 4] for n in range(0, len(turns), 4) if turns[n + 3] % 2 == 0)


def repeated(p: Profile, days: int) -> Profile:
    """The same report some days later, with other numbers: the next event of its kind."""
    later = timedelta(days)
    return replace(
        filled_in(replace(p, names=())),
        names=p.names,
        turns=p.turns,
        published=(p.published[0] + later, p.published[1] + later) if p.published else None,
        day=p.day + later if p.day else None,
        dates=tuple((d + later).replace(year=d.year) if d.year == NO_YEAR else d + later for d in p.dates),
    )


def _next(number: str) -> str:
    return str(int(number) + 1) if number.isdecimal() else number


def corpus(path: Path) -> Corpus:
    """The corpus in a file of stories, read as the product reads it."""
    rows, settings = [json.loads(line) for line in path.open(encoding="utf-8")], Settings()
    made = dict[str, tuple[Profile, dict[str, Any]]]()
    with PageReader(settings) as pages:
        for x in rows:
            day = x.get("date")
            declared = Declared(
                x["doc_id"], x.get("title") or None, x.get("outlet") or None, day if day and iso_days(day) else None
            )
            document = Document(x["doc_id"], x["doc_id"], x["doc_id"], "text/plain", "", x["text"], declared)
            one = profile(dated(article(document, pages, settings)).article)
            made[one.article] = one, x
    of = _folds(rows)
    order = [made[id_] for id_ in sorted(made)]
    return Corpus(
        [p for p, _ in order],
        [x["doc_id"] for _, x in order],
        [x["event_id"] for _, x in order],
        [of[_unit(x)] for _, x in order],
    )


def _unit(x: Mapping[str, Any]) -> str:
    """What must not be torn between folds: the topic; the event where a corpus has one topic only."""
    return str(x["topic"] if x["doc_id"].startswith(("ecb:", "g5:")) else x["event_id"])


def _folds(rows: Sequence[Mapping[str, Any]]) -> dict[str, int]:
    chance, of = random.Random(0), dict[str, int]()
    for source in sorted({x["doc_id"].split(":")[0] for x in rows}):
        units = sorted({_unit(x) for x in rows if x["doc_id"].startswith(f"{source}:")})
        chance.shuffle(units)
        of |= {unit: n % FOLDS for n, unit in enumerate(units)}
    return of


def fit(given: Corpus, without: int | None = None) -> Model:
    """The weights from the pairs that share words, of which no article is of the fold `without`.

    That of "again" comes last, the others as they are: what tells two events of one kind apart says nothing of names.
    """
    pairs = [(a, b) for a, b in given.alike if without is None or without not in (given.folds[a], given.folds[b])]
    x = np.array([given.features(a, b) for a, b in pairs])
    x[:, FEATURES.index("apart")] = 0
    again = FEATURES.index("again")
    last = np.concatenate([x, np.array([f for f, k in zip(given.repeated, given.folds, strict=True) if k != without])])
    x[:, again] = 0
    y = np.array([given.events[a] == given.events[b] for a, b in pairs])
    filled = np.array([f for f, fold in zip(given.filled, given.folds, strict=True) if fold != without])
    weigh = np.concatenate([np.ones(len(x)), np.full(len(filled), FILLED)])
    true = np.concatenate([y, np.zeros(len(last) - len(x), bool)])
    count = np.concatenate([np.ones(len(x)), np.full(len(last) - len(x), REPEATED)])
    x, y = np.concatenate([x, filled]), np.concatenate([y, np.zeros(len(filled), bool)])
    made = LogisticRegression(C=1.0, max_iter=1000).fit(x, y, sample_weight=weigh)
    weights = dict(zip(FEATURES, (round(float(w), 4) for w in made.coef_[0]), strict=True)) | {"apart": APART}
    known = last @ made.coef_[0] + made.intercept_[0]
    weights["again"] = round(_alone(known, last[:, again], true, count), 4)
    return Model(tuple(weights.values()), round(float(made.intercept_[0]), 4), 0.0, 0.0)


def _alone(known: np.ndarray, x: np.ndarray, y: np.ndarray, weigh: np.ndarray) -> float:
    """The weight of one more feature, all else known: the same loss and penalty as in the fit of the others."""
    sign = np.where(y, -1, 1)
    loss = lambda w: float((weigh * np.logaddexp(0, sign * (known + w * x))).sum() + w * w / 2)  # noqa: E731
    return float(minimize_scalar(loss, bounds=(-30, 5), method="bounded").x)


def grouped(given: Corpus, model: Model) -> Iterator[tuple[float, list[int]]]:
    """The cluster of each article, for every threshold."""

    @lru_cache(None)
    def score(a: int, b: int) -> float:
        return round(model.probability(given.features(a, b)), 4)

    scores = {(a, b): score(a, b) for a, b in given.pairs}
    for near in NEARS:
        groups = clusters(len(given.profiles), scores, score, LEAST, near)
        of = {n: k for k, group in enumerate(groups) for n in group}
        yield near, [of[n] for n in range(len(given.profiles))]


def bcubed(given: Corpus, found: Sequence[int]) -> np.ndarray:
    """B-cubed precision and recall of each article, [articles, 2]."""
    event, cluster = np.unique(given.events, return_inverse=True)[1], np.array(found)
    want, have = event[:, None] == event[None, :], cluster[:, None] == cluster[None, :]
    both = (want & have).sum(1)
    return np.stack([both / have.sum(1), both / want.sum(1)], 1)


def f1(figures: np.ndarray) -> float:
    """The harmonic mean of mean precision and recall."""
    p, r = figures.mean(0)
    return float(2 * p * r / (p + r))


def chosen(given: Corpus, model: Model, among: np.ndarray) -> tuple[Model, np.ndarray]:
    """The model with the strictest threshold whose F over some articles, its neighbours' included, is about the best.

    And the figures of all articles with it.
    """
    tried = [(near, bcubed(given, found)) for near, found in grouped(given, model)]
    scores = [f1(figures[among]) for _, figures in tried]
    smooth = [sum(scores[max(0, n - 1) : n + 2]) / len(scores[max(0, n - 1) : n + 2]) for n in range(len(scores))]
    near, figures = tried[max(n for n, f in enumerate(smooth) if f >= max(smooth) - SLACK)]
    return replace(model, least=LEAST, near=near), figures


def show(given: Corpus, figures: np.ndarray, title: str) -> None:
    """Print precision, recall and F, for all and for each source."""
    source = np.array([doc.split(":")[0] for doc in given.docs])
    parts = [("all", np.ones(len(source), bool)), *((s, source == s) for s in sorted(set(source)))]
    told = ((name, *figures[mask].mean(0), f1(figures[mask])) for name, mask in parts)
    print(title, "  ".join(f"{name} {p:.3f}/{r:.3f}/{f:.4f}" for name, p, r, f in told), flush=True)


def validated(given: Corpus) -> None:
    """Print what weights and thresholds from other topics make of each fold."""
    folds, figures, models = np.array(given.folds), np.zeros((len(given.docs), 2)), list[Model]()
    for fold in range(FOLDS):
        model, found = chosen(given, fit(given, fold), folds != fold)
        figures[folds == fold] = found[folds == fold]
        models.append(model)
    show(given, figures, f"cross-validated (thresholds {[m.near for m in models]}):")
    calibrated(given, models)


def calibrated(given: Corpus, models: Sequence[Model]) -> None:
    """Print how often pairs are of one event, by the probability that the weights from other folds give them."""
    told = dict[int, list[tuple[float, bool]]]()
    for a, b in given.pairs:
        if given.folds[a] == given.folds[b]:
            p = models[given.folds[a]].probability(given.features(a, b))
            told.setdefault(min(9, int(10 * p)), []).append((p, given.events[a] == given.events[b]))
    for tenth, pairs in sorted(told.items()):
        stated, true = np.array(pairs, float).mean(0)
        print(f"  probability {tenth / 10:.1f}: {len(pairs):>5} pairs, stated {stated:.3f}, true {true:.3f}")


def lines(model: Model) -> Iterator[str]:
    """The file of weights."""
    weights = dict(zip(FEATURES, model.weights, strict=True))
    yield json.dumps({"weights": weights, "bias": model.bias, "least": model.least, "near": model.near}, indent=1)


def main() -> None:
    """Count the words, or fit, validate and write the weights."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("what", choices=("words", "kin"))
    options.add_argument("paths", type=Path, nargs="+")
    options.add_argument("--write", action="store_true")
    given = options.parse_args()
    if given.what == "words":
        table = json.dumps(words(given.paths), ensure_ascii=False, separators=(",", ":"))
        (WEIGHTS / "stories_words.json").write_text(table + "\n", encoding="utf-8")
        return
    read = corpus(given.paths[0])
    print(len(read.pairs), "pairs", sum(read.events[a] == read.events[b] for a, b in read.pairs), "of one event")
    validated(read)
    model, figures = chosen(read, fit(read), np.ones(len(read.docs), bool))
    show(read, figures, f"in sample (thresholds {model.least}, {model.near}):")
    print(*lines(model))
    if given.write:
        (WEIGHTS / "stories.json").write_text("\n".join(lines(model)) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
