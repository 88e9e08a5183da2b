"""Flat rows of what goes across articles: stories, passages and utterances; and what statements have of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from onrecord.records.contract import Line
from onrecord.store import Store

Row = dict[str, Any]
BAR = " | "
"""Parts the items of one cell."""
ARROW = " <- "
"""From the reader to the speaker."""
OF_MANY = ("passage", "story", "utterance")
"""Kinds of which each line is about several articles."""


def carried(store: Store) -> dict[str, Row]:
    """By statement: its chain, its utterance, in how many renderings and by how many independent chains it is told."""
    found = {line["statement"]: {"chain": chain_of(line)} for line in store.lines(["chain"])}
    for line in store.lines(["utterance"]):
        told = {
            "utterance": line["id"],
            "renderings": len(line["statements"]),
            "independent_chains": line["independent_chains"],
        }
        for id_ in line["statements"]:
            found[id_] = found.get(id_, {}) | told
    return found


def spoken(store: Store) -> dict[str, Row]:
    """By statement: its article and its words."""
    return {
        line["id"]: {"article": line["article"], "words": " ".join(s["exact"] for s in line["content"])}
        for line in store.lines(["statement"])
    }


def chain_of(line: Line) -> str:
    """A chain in words: "Harbour Courier <- SORA <- Anna Torsk"."""
    return ARROW.join(link["name"] for link in line["links"])


def row(line: Line, about: Mapping[str, Row], said: Mapping[str, Row]) -> Row:
    """The row of a line of one of OF_MANY."""
    if line["kind"] == "story":
        when = line.get("when") or {}
        days = {"earliest": when.get("earliest"), "latest": when.get("latest")}
        told = _told(line["articles"], about)
        return {**line, **days, **told, "articles": len(line["articles"]), "why": " ".join(line.get("why") or ())}
    if line["kind"] == "passage":
        sides = {f"{key}_{side}": about.get(line[side], {}).get(of) for side in "ab" for key, of in _SIDES}
        first = about.get(line.get("first") or "", {}).get("article_key")
        words = BAR.join(span["exact"] for span in line["spans_a"])
        return {**line, **sides, "first_key": first, "words": words, "why": " ".join(line.get("why") or ())}
    when = line.get("said") or {}
    return {
        **line,
        **_told([said[id_]["article"] for id_ in line["statements"] if id_ in said], about),
        "said_earliest": when.get("earliest"),
        "said_latest": when.get("latest"),
        "words": said.get(line["base"], {}).get("words"),
        "renderings": len(line["statements"]),
        "statements": BAR.join(line["statements"]),
    }


_SIDES = (("key", "article_key"), ("outlet", "outlet"))


def _told(articles: Iterable[str], about: Mapping[str, Row]) -> Row:
    """Who carries it."""
    ids = list(dict.fromkeys(articles))
    outlets = sorted({outlet for id_ in ids if (outlet := about.get(id_, {}).get("outlet"))})
    keys = [str(about.get(id_, {}).get("article_key")) for id_ in ids]
    return {"article_ids": BAR.join(ids), "keys": BAR.join(keys), "outlets": BAR.join(outlets)}
