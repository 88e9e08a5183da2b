"""Time expressions: words per CPU-second beside peers in the same run, and accuracy where the corpora are given.

python benchmarks/times.py [CORPUS.jsonl ...] [--rounds 3] [--words 30000]

CORPUS.jsonl: {"text", "dct", "timex": [{"start", "end", "value"}]} a line. Without one, generated reports
(benchmarks/generate.py) are read, for speed alone. Peers: spaCy's tokenizer (a blank English pipeline: what only
cutting the text into words costs) and, where it is installed, `dateparser.search_dates`, which finds dates but neither
durations nor sets. They take turns; each round's ratio counts. `strict` is F1 of spans with both ends right, `value` F1
of such spans whose value is right, too (the gates use the corpora's own scorer, which also takes spans that overlap).
"""

from __future__ import annotations

import argparse
import importlib
import importlib.util
import json
import statistics
import tempfile
import warnings
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any

import generate
from onrecord.date.times import expressions
from speed import cpu

Article = tuple[str, date]
Found = set[tuple[int, int, str]]
Peer = Callable[[Article], Found]
TOKENIZER = "spaCy tokenizer"
SLOW = 10_000
"""Words that a peer gets which reads fewer than some thousand in a second."""


def ours(article: Article) -> Found:
    """onrecord's time expressions."""
    text, day = article
    return {(e.start, e.end, e.value) for e in expressions(text, day)}


def tokenizer() -> Peer:
    """spaCy's tokenizer; it finds nothing."""
    blank = importlib.import_module("spacy").blank("en")

    def read(article: Article) -> Found:
        blank(article[0])
        return set()

    return read


def dateparser(article: Article) -> Found:
    """The dates that dateparser finds, each at the first place behind the one before where its words stand."""
    text, day = article
    settings = {"RELATIVE_BASE": datetime(day.year, day.month, day.day), "PREFER_DATES_FROM": "past"}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        search = importlib.import_module("dateparser.search").search_dates
        dates = search(text, languages=["en"], settings=settings)
    found, at = Found(), 0
    for words, when in dates or []:
        at = text.find(words, at)
        if at < 0:
            break
        found.add((at, at + len(words), when.date().isoformat()))
        at += len(words)
    return found


def peers() -> dict[str, Peer]:
    """All that can run here, by name."""
    found = {"onrecord": ours, TOKENIZER: tokenizer()}
    if importlib.util.find_spec("dateparser") is not None:
        found["dateparser"] = dateparser
    return found


def spent(peer: Peer, articles: list[Article]) -> float:
    """CPU seconds of a peer over some articles."""
    before = cpu()
    for article in articles:
        peer(article)
    return cpu() - before


def accuracy(peer: Peer, rows: list[dict[str, Any]]) -> str:
    """F1 of spans, and of spans with their values."""
    right = values = total = 0
    for row in rows:
        found = peer(article_of(row))
        gold = {(t["start"], t["end"], t["value"]) for t in row["timex"]}
        right += len({x[:2] for x in found} & {x[:2] for x in gold})
        values += len(found & gold)
        total += len(found) + len(gold)
    return f"strict {2 * right / total:.3f}  value {2 * values / total:.3f}"


def article_of(row: dict[str, Any]) -> Article:
    """The text and the day of a corpus line."""
    return row["text"], date.fromisoformat(row["dct"][:10])


def cut(articles: list[Article], most: int) -> list[Article]:
    """The first articles, of so many words."""
    out, words = [], 0
    for article in articles:
        if words >= most:
            break
        out.append(article)
        words += len(article[0].split())
    return out


def main() -> None:
    """The command."""
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("corpus", type=Path, nargs="*")
    ap.add_argument("--rounds", type=int, default=3)
    ap.add_argument("--words", type=int, default=30_000)
    a = ap.parse_args()
    able = peers()
    articles = []
    for path in a.corpus:
        rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
        articles += [article_of(row) for row in rows]
        print(f"{path.name}: {len(rows)} articles")
        for name in sorted(able.keys() - {TOKENIZER}, reverse=True):
            print(f"{name:16} {accuracy(able[name], rows)}")
    if not articles:
        with tempfile.TemporaryDirectory() as name:
            paths = generate.write(Path(name) / "articles", 150, 500, 7)
            articles = [(p.read_text(encoding="utf-8"), date(2021, 6, 2)) for p in paths]
    samples = {name: cut(articles, SLOW if name == "dateparser" else a.words) for name in able}
    words = {name: sum(len(t.split()) for t, _ in sample) for name, sample in samples.items()}
    for name, peer in able.items():
        spent(peer, cut(samples[name], 500))  # warm up: tables, caches
    rounds = [{name: words[name] / spent(peer, samples[name]) for name, peer in able.items()} for _ in range(a.rounds)]
    for name in able:
        speed = statistics.median(r[name] for r in rounds)
        ratio = statistics.median(r["onrecord"] / r[name] for r in rounds)
        print(f"{name:16} {speed:10,.0f} words per CPU-second (median); onrecord is {ratio:.2f} times as fast")


if __name__ == "__main__":
    main()
