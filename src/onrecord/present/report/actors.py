"""Actors cut down to what the page shows of them: places instead of words, and only what is known."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from onrecord.present.judged import Place, places, told
from onrecord.present.posts import tells

Data = dict[str, Any]
Line = Mapping[str, Any]
Texts = Sequence[tuple[str, str]]
"""Id and text of each article, in the order of the page."""


def actors(lines: Iterable[Line], judgements: Iterable[Line], texts: Texts) -> list[Data]:
    """The actors of `lines` by name, each with where it is named and what people judged of it."""
    place = {id_: n for n, (id_, _) in enumerate(texts)}
    judged = list(judgements)
    about = _about(judged)
    return [_actor(a, place, texts, about) for a in sorted(lines, key=lambda a: (a["name"].casefold(), a["id"]))]


def _actor(a: Line, place: Mapping[str, int], texts: Texts, about: Mapping[Place, Sequence[Line]]) -> Data:
    named, judged = defaultdict[int, list[tuple[int, int]]](list), dict[str, Line]()
    for m in a.get("mentions") or ():
        n = place.get(m["article"])
        if n is not None and texts[n][1][m["start"] : m["end"]] == m["exact"]:
            named[n].append((m["start"], m["end"]))
        judged |= {j["id"]: j for j in about.get((m["article"], m["start"], m["end"]), ())}
    for n in a.get("namings") or ():
        judged |= {j["id"]: j for j in about.get((n["article"], n["name"]), ())}
    known = {
        "wikidata": a.get("wikidata"),
        "why": list(a.get("why") or ()),
        "judged": [_judgement(j) for j in sorted(judged.values(), key=lambda j: (j["when"], j["id"]))],
    }
    return {
        "id": a["id"],
        "name": a["name"],
        "type": a["type"],
        "aliases": list(a.get("aliases") or ()),
        "offices": [_office(o, place, texts) for o in a.get("offices") or ()],
        "named": [[n, *_steps(sorted(set(spans)))] for n, spans in sorted(named.items())],
        **{key: value for key, value in known.items() if value},
    }


def _steps(spans: Iterable[tuple[int, int]]) -> list[int]:
    """Where each begins, counted from where the one before begins, and its length: small numbers make a small page."""
    out, at = list[int](), 0
    for start, end in spans:
        out += [start - at, end - start]
        at = start
    return out


def _office(o: Line, place: Mapping[str, int], texts: Texts) -> Data:
    basis = [
        [place[x["article"]], x["start"], x["end"]]
        for x in o.get("basis") or ()
        if x["article"] in place and texts[place[x["article"]]][1][x["start"] : x["end"]] == x["exact"]
    ]
    known = {key: o.get(key) for key in ("of", "of_name", "from", "to", "conflict")}
    if known["of_name"] and tells(o["title"], known["of_name"]):
        known["of_name"] = None  # the page need not say it twice
    return {
        "title": o["title"],
        "source": o.get("source") or "text",
        **{key: value for key, value in {**known, "basis": basis}.items() if value},
    }


def _about(judgements: Iterable[Line]) -> dict[Place, list[Line]]:
    """Judgements by the namings that they are about."""
    about = defaultdict[Place, list[Line]](list)
    for line in judgements:
        for place in places(line["change"]):
            about[place].append(line)
    return about


def _judgement(line: Line) -> Data:
    return {
        "id": line["id"],
        "told": told(line["change"]),
        "who": line["who"],
        "when": line["when"],
        "reason": line["reason"],
    }
