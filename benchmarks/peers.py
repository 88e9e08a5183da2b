"""Accuracy and speed beside what one could take instead, on the same articles in the same run.

python benchmarks/peers.py GOLD.jsonl [--limit N] [--rounds 3]

GOLD.jsonl: see benchmarks/accuracy.py; what counts as found: benchmarks/scoring.py. `onrecord` is decoded text to
statements (clean, date, read); `rules` is benchmarks/rules.py; `textacy` is its direct_quotations. The last two read by
paragraph, with the parser that onrecord has. Speed is words per CPU-second of one process, models loaded before; in
each round all of them and the bare spaCy pipeline take turns, and the median counts. An article on which a peer raises
counts with what the peer found in its other paragraphs.
"""

from __future__ import annotations

import argparse
import importlib
import importlib.util
import itertools
import re
import statistics
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import ours
import rules
from onrecord.collect import documents
from onrecord.flow import Stages
from onrecord.read.language import english
from onrecord.records import Quarantine
from onrecord.settings import Settings
from scoring import KINDS, ROLES, Attribution, Score, rows
from speed import bare, cpu

if TYPE_CHECKING:
    from spacy.tokens import Doc

BATCH, SPACY = 16, "bare spaCy"
_PARAGRAPH = re.compile(r"[^\n\r]*\S[^\n\r]*")


@dataclass
class Output:
    """What a peer finds in one article, and what it raised."""

    found: list[Attribution] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)


Rows = list[dict[str, Any]]
Peer = Callable[[Rows], Iterator[Output]]
OfParagraph = Callable[["Doc", int], list[Attribution]]


def onrecord(articles: Rows) -> Iterator[Output]:
    """onrecord, from decoded text to statements."""
    settings = Settings()
    with tempfile.TemporaryDirectory() as name, Stages(settings).open() as process:
        given = iter(list(documents([str(ours.written(articles, Path(name)))], settings)))
        while batch := list(itertools.islice(given, BATCH)):
            refused = next((d for d in batch if isinstance(d, Quarantine)), None)
            if refused is not None:
                raise SystemExit(f"{refused.uri}: {refused.reason}")
            for result in process([d for d in batch if not isinstance(d, Quarantine)]):
                if isinstance(result, Quarantine):
                    yield Output(errors=[result.reason])
                else:
                    yield Output(ours.attributions(result.statements))


def by_paragraph(of: OfParagraph) -> Peer:
    """A peer that reads one parsed paragraph at a time."""

    def read(articles: Rows) -> Iterator[Output]:
        texts = [row["text"] for row in articles]
        spans = [[m.span() for m in _PARAGRAPH.finditer(t)] for t in texts]
        docs = english().pipe((t[s:e] for t, mine in zip(texts, spans, strict=True) for s, e in mine), batch_size=64)
        for mine in spans:
            output = Output()
            for start, _ in mine:
                doc = next(docs)
                try:
                    output.found += of(doc, start)
                except Exception as error:  # noqa: BLE001 - whatever a peer raises is its own, and counted
                    output.errors.append(f"{type(error).__name__}: {str(error).split(';')[0]}")
            yield output

    return read


def textacy(doc: Doc, start: int) -> list[Attribution]:
    """The direct quotations that textacy finds."""
    found = importlib.import_module("textacy.extract").direct_quotations(doc)
    return rules.joined(rules.attribution(start, q.speaker, q.cue, q.content) for q in found)


def peers() -> dict[str, Peer]:
    """All that can run here, by name."""
    found = {"onrecord": onrecord, "rules": by_paragraph(rules.attributions)}
    if importlib.util.find_spec("textacy") is not None:
        found["textacy"] = by_paragraph(textacy)
    return found


def spent(peer: Peer, articles: Rows) -> float:
    """CPU seconds of a peer over some articles."""
    before = cpu()
    for _ in peer(articles):
        pass
    return cpu() - before


def main() -> None:
    """The command."""
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("gold", type=Path)
    ap.add_argument("--limit", type=int, help="take the first N articles")
    ap.add_argument("--rounds", type=int, default=3)
    a = ap.parse_args()
    gold = rows(a.gold, a.limit)
    texts = [row["text"] for row in gold]
    able = peers()
    outputs = {name: list(peer(gold)) for name, peer in able.items()}  # loads every model, too
    bare(texts)
    rounds = [{SPACY: bare(texts)} | {name: spent(peer, gold) for name, peer in able.items()} for _ in range(a.rounds)]
    words = sum(len(t.split()) for t in texts)
    print(f"{len(gold)} articles, {words:,} words, {sum(len(r['attributions']) for r in gold):,} attributions")
    columns = {name: figures(gold, outputs[name]) for name in able} | {SPACY: {}}
    for name, column in columns.items():
        column["words per CPU-second"] = f"{words / statistics.median(r[name] for r in rounds):,.0f}"
        column["speed to bare spaCy"] = f"{statistics.median(r[SPACY] / r[name] for r in rounds):.2f}"
        column["articles it raised on"] = str(sum(bool(o.errors) for o in outputs.get(name, [])))
    print(f"{'':24}" + "".join(f"{name:>12}" for name in columns))
    for figure in next(iter(columns.values())):
        print(f"{figure:24}" + "".join(f"{column.get(figure, ''):>12}" for column in columns.values()))
    for name, output in outputs.items():
        for error, times in Counter(e for o in output for e in o.errors).most_common(3):
            print(f"{name} raised {times} times: {error}")
    if "textacy" not in able:
        print("textacy is not installed and left out (pip install textacy)")


def figures(gold: Rows, outputs: list[Output]) -> dict[str, str]:
    """What a peer's attributions are worth, by the name of the figure."""
    score = Score()
    for row, output in zip(gold, outputs, strict=True):
        score.add(row, output.found)
    total = score.figure("all")
    found = {"precision": total.p, "recall": total.r, "F1": total.f1, "quoted F1": score.figure("quoted").f1}
    found |= {f"recall {kind}": score.figure(kind).r for kind in KINDS}
    found |= {f"exact {role} F1": score.figure(role).f1 for role in ROLES}
    return {name: f"{value:.3f}" for name, value in found.items()}


if __name__ == "__main__":
    main()
