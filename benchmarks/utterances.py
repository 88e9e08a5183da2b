"""Same utterance or not: python benchmarks/utterances.py --pairs FILE | --groups FILE --out PRED.jsonl

--pairs FILE: lines {"id", "a": {"text"}, "b": {"text"}}, each text a sentence that tells what somebody says. The reader
finds what is said in each (the whole sentence where it finds nothing); of several contents the pair most alike counts.
PRED.jsonl: {"id", "score"} a line, the probability that both render one act of saying.

--groups FILE: lines {"event", "speaker", "renderings": [{"sid", "text", "doc_id", "outlet"}]}; all sentences of the
file are grouped, their speaker and event known. PRED.jsonl: {"sid", "cluster"} a line, several for a sentence that
renders several utterances.
The weights that ship were fitted on the development pairs: on these it flatters (training/alike.py --folds does not).
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from onrecord.read import Reader
from onrecord.reconcile.utterance import neighbourhoods, utterances
from onrecord.reconcile.utterance.alike import Words, compare
from onrecord.records import Article, Dated, Rendering, Statement, content_id, sha256


def rows(path: Path) -> list[dict[str, Any]]:
    """The lines of a file."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n") if line.strip()]


def renderings(texts: Iterable[str]) -> dict[str, list[Rendering]]:
    """What is said in each text, by the product's own reader; all of the text where it finds nothing said."""
    articles = {text: article(text) for text in sorted(set(texts))}
    readings = Reader().read([Dated(a) for a in articles.values()])
    return {
        text: [Rendering(s, r.article.id) for s in r.statements or (whole(r.article),)]
        for text, r in zip(articles, readings, strict=True)
    }


def article(text: str) -> Article:
    """A text as an article of its own."""
    digest = sha256(text.encode())
    return Article(content_id("article", text), digest[:12], digest, "text/plain", digest, text, language="en")


def whole(of: Article) -> Statement:
    """All of a text as somebody's words: direct speech where it begins or ends with a quotation mark."""
    text = of.text.strip() or of.text
    start = of.text.index(text)
    span = of.span(start, start + len(text))
    marked = text[0] in '"“„«' or text[-1] in '"”“»'
    return Statement(
        id=content_id("statement", of.id, [], [], [(span.start, span.end)]),
        article=of.id,
        mode="direct" if marked else "indirect",
        source=(),
        cue=(),
        content=(span,),
        speaker=None,
        speaker_name=None,
        office=None,
        addressee=None,
        venue=None,
        said=None,
        parent=None,
        negated=False,
        confidence=1.0,
    )


def texts_of(pairs: Iterable[Mapping[str, Any]]) -> set[str]:
    """The texts of some pairs."""
    return {pair[side]["text"] for pair in pairs for side in ("a", "b")}


def scored(pairs: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """{"id", "score"} for each pair, by the model that ships."""
    said = {text: Words.each(rs) for text, rs in renderings(texts_of(pairs)).items()}
    return [
        {"id": p["id"], "score": max(compare(x, y).score for x in said[p["a"]["text"]] for y in said[p["b"]["text"]])}
        for p in pairs
    ]


def grouped(groups: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """{"sid", "cluster"} for each sentence, by the grouping that ships; the line it stands in is not looked at."""
    said = renderings({x["text"] for g in groups for x in g["renderings"]})
    sentence: dict[str, Any] = {}
    known: dict[str, Rendering] = {}
    for g in groups:
        speaker = content_id("actor", g["event"], g["speaker"])
        for x in g["renderings"]:
            for n, r in enumerate(said[x["text"]]):
                id_ = content_id("statement", x["sid"], n)
                s = replace(r.statement, id=id_, article=x["doc_id"], speaker=speaker, parent=None)
                known[id_] = Rendering(s, x["doc_id"], x.get("outlet"), story=g["event"])
                sentence[id_] = x["sid"]
    found = [u for near in neighbourhoods(known.values()) for u in utterances([known[id_] for id_ in near])]
    lines = {(sentence[id_], u.id) for u in found for id_ in u.statements}
    alone = {*sentence.values()} - {sid for sid, _ in lines}
    lines |= {(sid, f"alone {sid}") for sid in alone}
    return [{"sid": sid, "cluster": cluster} for sid, cluster in sorted(lines, key=lambda x: (str(x[0]), x[1]))]


def main() -> None:
    """Score what is asked for."""
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--pairs", type=Path, metavar="FILE", help="pairs of sentences")
    ap.add_argument("--groups", type=Path, metavar="FILE", help="sentences to group")
    ap.add_argument("--out", type=Path, required=True, metavar="PRED.jsonl", help="where the scores go")
    args = ap.parse_args()
    if (args.pairs is None) == (args.groups is None):
        ap.error("give --pairs FILE or --groups FILE")
    lines = scored(rows(args.pairs)) if args.pairs else grouped(rows(args.groups))
    args.out.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    print(f"{len(lines)} lines written")


if __name__ == "__main__":
    main()
