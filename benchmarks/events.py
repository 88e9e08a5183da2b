"""Events of a corpus of sentences by the product's own model, for a scorer.

python benchmarks/events.py --sentences FILE --out PRED.jsonl   types with the spans of both parties given
python benchmarks/events.py --read FILE --out EXPORT.jsonl      end to end: each sentence is read as an article

FILE: one sentence a line: {"id", "text", "events": [{"source_span", "target_span", ..}]}; --read does not use the
spans, neither uses the types. PRED: {"id", "event_type", "confidence", "quad"} a line: the root class of PLOVER and
its quad class. EXPORT: article and event lines of the contract;
key is the row's id.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any

from onrecord.clean import PageReader, article
from onrecord.date import dated
from onrecord.read import Reader
from onrecord.read.blocks import shadow
from onrecord.read.event.model import trained
from onrecord.read.event.quad import QUAD, likeliest
from onrecord.read.event.sense import Sense
from onrecord.read.event.weigh import typed
from onrecord.read.language import english
from onrecord.records import Declared, Document, Event, Span, sha256
from onrecord.settings import Settings

BATCH = 64


def types(rows: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """The likeliest type of each sentence, between the parties given."""
    for row in rows:
        doc = english()(shadow(row["text"]))
        if not len(doc):
            continue
        event = row["events"][0] if row["events"] else {}
        given = [event.get(k) for k in ("source_span", "target_span")]
        spans = [doc.char_span(at[0], at[1], alignment_mode="expand") if at else None for at in given]
        a, b = (s.root if s is not None else None for s in spans)
        own = frozenset(t.i for s in spans if s is not None for t in s)
        told = typed(doc[:], a, b if b != a else None, own, None, Sense(doc[:]), trained())
        best = likeliest(told)
        yield {"id": row["id"], "event_type": best, "confidence": round(told[best], 4), "quad": QUAD[best]}


def document(row: dict[str, Any]) -> Document:
    """A sentence as a document to be cleaned and read."""
    text, key = row["text"], str(row["id"])
    return Document(key, f"{key}.txt", key, "text/plain", sha256(text.encode()), text, Declared(language="en", key=key))


def lines(rows: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """The sentences cleaned and read end to end, as lines of the contract."""
    reader = Reader()
    with PageReader(Settings()) as pages:
        for at in range(0, len(rows), BATCH):
            batch = [dated(article(document(r), pages, Settings())) for r in rows[at : at + BATCH]]
            for reading in reader.read(batch):
                one = reading.article
                yield {"kind": "article", "id": one.id, "key": one.key, "text": one.text}
                yield from (line(e) for e in reading.events)


def line(e: Event) -> dict[str, Any]:
    """An event as the contract writes it."""
    return {
        "kind": "event",
        "id": e.id,
        "article": e.article,
        "event_type": e.event_type,
        "mode": e.mode,
        "actor": [p.name for p in e.actors],
        "actor_spans": spans(p.basis for p in e.actors),
        "recipient": [p.name for p in e.recipients],
        "recipient_spans": spans(p.basis for p in e.recipients),
        "trigger": asdict(e.trigger),
        "status": e.status,
        "confidence": e.confidence,
    }


def spans(several: Iterable[tuple[Span, ...]]) -> list[dict[str, Any]]:
    """Spans as the contract writes them."""
    return [asdict(s) for some in several for s in some]


def main() -> None:
    """The command."""
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    what = ap.add_mutually_exclusive_group(required=True)
    what.add_argument("--sentences", type=Path)
    what.add_argument("--read", type=Path)
    ap.add_argument("--out", type=Path, required=True)
    a = ap.parse_args()
    rows = [json.loads(x) for x in (a.sentences or a.read).read_text(encoding="utf-8").splitlines() if x]
    made = types(rows) if a.sentences else lines(rows)
    with a.out.open("w", encoding="utf-8") as out:
        out.writelines(json.dumps(line, ensure_ascii=False) + "\n" for line in made)


if __name__ == "__main__":
    main()
