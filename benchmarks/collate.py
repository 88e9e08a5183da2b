"""How fast and how well renderings are collated.

python benchmarks/collate.py [--aligned FILE] [--rounds 20]

Speed is CPU time for generated witnesses: twelve of 60 words, ten edits each, and two of 50,000 words. FILE is a JSON
object whose `apparatus` is a list of pairs aligned by hand: `a` and `b` with `witness`, a list of spans (`doc`,
`start`, `end`, `text`), and `segments` with `op` (shared, substituted, omitted, added) and the span on each side. A
word is right when it is labelled shared, substituted or alone (left out or put in) as there; both witnesses are the
base in turn.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import statistics
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from onrecord.reconcile.collate import collate
from onrecord.records import Span, Statement

TEXT = (
    "The harbour master told reporters on Monday that the port would not accept any agreement that left twelve hundred "
    "dockers without pay because the unions had already warned of a strike in the northern towns if the talks with the "
    "company failed again and he added that a second round of talks in Lowick remained possible before the month ended"
).split()
OTHER = "officials strongly yesterday nevertheless herring bridge ferry winter refused week".split()
LABELS = {"shared": "shared", "substituted": "substituted", "omitted": "alone", "added": "alone"}
OPS = {"same": "shared", "substitution": "substituted"}
Labels = dict[tuple[str, int], str]


def said(id_: str, spans: Sequence[Span]) -> Statement:
    """A statement with this content."""
    return Statement(
        id_, spans[0].article, "direct", (), (), tuple(spans), None, None, None, None, None, None, None, False, 1.0
    )


def varied(chance: random.Random, words: Sequence[str], edits: int) -> list[str]:
    """The words after some edits."""
    words = list(words)
    for _ in range(edits):
        at, what = chance.randrange(len(words)), chance.random()
        if what < 0.3:
            del words[at : at + chance.randint(1, 4)]
        elif what < 0.6:
            words[at:at] = chance.choices([*TEXT, *OTHER], k=chance.randint(1, 4))
        else:
            words[at] = chance.choice(OTHER)
    return words


def seconds(texts: Sequence[Sequence[str]], rounds: int) -> float:
    """CPU seconds to collate these texts, the median of some rounds."""
    witnesses = []
    for n, words in enumerate(texts):
        text = " ".join(words)
        witnesses.append(said(f"w{n:02}", [Span(f"a{n}", 0, len(text), text)]))
    spent = []
    for _ in range(rounds):
        before = time.process_time()
        collate(witnesses, "w00")
        spent.append(time.process_time() - before)
    return statistics.median(spent)


def words_of(name: str, spans: Sequence[Mapping[str, Any]], label: str) -> Labels:
    """Every word of these spans with a label."""
    return {(name, s["start"] + m.start()): label for s in spans for m in re.finditer(r"\w+", s["text"])}


def gold(pair: Mapping[str, Any]) -> Labels:
    """The labels of a pair aligned by hand."""
    found: Labels = {}
    for segment in pair["segments"]:
        for name in "ab":
            if segment[name]:
                spans = segment[name] if isinstance(segment[name], list) else [segment[name]]
                found |= words_of(name, spans, LABELS[segment["op"]])
    return found


def ours(pair: Mapping[str, Any], base: str) -> Labels:
    """The labels that the collation gives."""
    witnesses = [
        said(name, [Span(w["doc"], w["start"], w["end"], w["text"]) for w in pair[name]["witness"]]) for name in "ab"
    ]
    found: Labels = {}
    for locus in collate(witnesses, base):
        (reading,) = locus.readings
        for name, spans in ((base, locus.lemma), (reading.statement, (reading.span,) if reading.span else ())):
            marked = [{"start": s.start, "text": s.exact} for s in spans]
            found |= words_of(name, marked, OPS.get(reading.op, "alone"))
    return found


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--aligned", type=Path)
    parser.add_argument("--rounds", type=int, default=20)
    options = parser.parse_args()
    chance = random.Random(3)
    twelve = [varied(chance, TEXT, 10) for _ in range(12)]
    print(f"12 witnesses of {len(TEXT)} words, 10 edits each: {seconds(twelve, options.rounds):.4f} CPU seconds")
    long = [f"word{chance.randrange(3000)}" for _ in range(50_000)]
    print(f"2 witnesses of 50,000 words, 3,000 edits: {seconds([long, varied(chance, long, 3000)], 1):.1f} CPU seconds")
    chance.shuffle(long)
    unlike = [f"word{chance.randrange(3000)}" for _ in range(50_000)]
    print(f"2 witnesses of 50,000 words, nothing alike: {seconds([long, unlike], 1):.1f} CPU seconds")
    if options.aligned:
        right = total = 0
        for pair in json.loads(options.aligned.read_text(encoding="utf-8"))["apparatus"]:
            wanted = gold(pair)
            for base in "ab":
                found = ours(pair, base)
                right += sum(found.get(word) == label for word, label in wanted.items())
                total += len(wanted)
        print(f"words labelled as by hand: {right / total:.4f} of {total}")


if __name__ == "__main__":
    main()
