"""The contract lines cut down to what the page shows: the same words once, offsets instead of copies.

A span becomes ``[start, end]`` in code points of its article's text. Where the words do not stand there (a damaged or
partial set of lines) it becomes ``[start, end, exact]``, and the page shows the words and says so.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from onrecord.present.dates import LONGEST, how
from onrecord.present.report import across as between
from onrecord.present.report import happened as doings
from onrecord.present.report.actors import actors

Data = dict[str, Any]
Line = Mapping[str, Any]

ARTICLE = ("id", "key", "uri", "url", "headline", "language", "text")
KINDS = (
    "article",
    "statement",
    "abstention",
    "actor",
    "judgement",
    "quarantine",
    "time",
    *between.KINDS,
    *doings.KINDS,
)
PARTS = ("source", "cue", "content")
STATEMENT = ("id", "mode", "speaker", "speaker_name")
WHERE_KNOWN = ("office", "addressee", "venue", "parent", "negated", "capacity")
"""What takes no room where a statement does not have it."""


def bundle(lines: Iterable[Line]) -> Data:
    """What the page shows of `lines`, by date and place in the text; KeyError when a line breaks the contract."""
    kinds: dict[str, list[Line]] = {k: [] for k in KINDS}
    for line in lines:
        kinds.get(line["kind"], []).append(line)
    articles = sorted(kinds["article"], key=_article_order)
    texts = {a["id"]: a["text"] for a in articles}
    place = {a["id"]: n for n, a in enumerate(articles)}
    statements = sorted(kinds["statement"], key=lambda s: (place.get(s["article"], len(place)), *_order(s)))
    open_, times = _by_article(kinds["abstention"]), _by_article(kinds["time"])
    ordered = [(a["id"], a["text"]) for a in articles]
    who = actors(kinds["actor"], kinds["judgement"], ordered)
    return {
        "longest": LONGEST,
        "articles": [_article(a, open_[a["id"]], times[a["id"]]) for a in articles],
        "statements": [_statement(s, place, texts) for s in statements],
        "actors": who,
        "across": between.across(kinds, ordered, statements, _when),
        "happened": doings.happened(kinds, who, ordered, statements, _when),
        "quarantine": [
            {"uri": q["uri"], "code": q["code"], "reason": q["reason"]}
            for q in sorted(kinds["quarantine"], key=lambda q: (q["uri"], q["code"], q["id"]))
        ],
    }


def _by_article(lines: Iterable[Line]) -> Mapping[str, Sequence[Line]]:
    of = defaultdict[str, list[Line]](list)
    for line in lines:
        of[line["article"]].append(line)
    return of


def _article_order(a: Line) -> tuple[bool, bool, str, str, str]:
    """By date, those that are not dated to a day last."""
    published = a.get("published")
    return _apart(published), published is None, published["earliest"] if published else "", a["key"], a["id"]


def _apart(when: Line | None) -> bool:
    """Whether a date is too wide to stand among days."""
    return when is None or _days(when) >= LONGEST


def _days(when: Line) -> int:
    return (date.fromisoformat(when["latest"]) - date.fromisoformat(when["earliest"])).days


def _order(s: Line) -> tuple[int, str]:
    """The place of a statement, or of what may be one, in its article."""
    return min((x["start"] for part in PARTS for x in s[part]), default=0), s["id"]


def _span(x: Line, text: str) -> list[Any]:
    start, end = x["start"], x["end"]
    holds = 0 <= start < end <= len(text) and text[start:end] == x["exact"]
    return [start, end] if holds else [start, end, x["exact"]]


def _when(w: Line | None, article: str, text: str) -> Data | None:
    """A date with what made it, in sentences, in words of this article and by other articles (their ids)."""
    return (
        None
        if w is None
        else {
            "from": w["earliest"],
            "to": w["latest"],
            "precision": w["precision"],
            "method": w["method"],
            "why": list(w.get("why") or ()) or [how(w["method"], [x["exact"] for x in w["basis"]])],
            "others": list(w.get("others") or ()),
            "basis": [_span(x, text) for x in w["basis"] if x["article"] == article],
            "elsewhere": sorted({x["article"] for x in w["basis"]} - {article}),
        }
    )


def _article(a: Line, abstentions: Sequence[Line], times: Sequence[Line]) -> Data:
    text, outlet, dateline = a["text"], a.get("outlet"), a.get("dateline")
    marks = {
        name: [[*_span(m["span"], text)[:2], m["reason"]] for m in a.get(name) or ()]
        for name in ("furniture", "defects")
    }
    return {
        **{key: a.get(key) for key in ARTICLE},
        **marks,
        "title": a.get("title") and _span(a["title"], text),
        "outlet": outlet and outlet["name"],
        "byline": [_span(x, text) for x in a.get("byline") or ()],
        "dateline": dateline and _span(dateline["span"], text),
        "agency": dateline and dateline.get("agency"),
        "place": dateline and dateline.get("place"),
        "published": _when(a.get("published"), a["id"], text),
        "alone": _when(a.get("published_alone"), a["id"], text),
        "apart": _apart(a.get("published")),
        "against": next((_against(x, text) for x in abstentions if x["reason"] == "contradiction"), None),
        "times": [_time(x, text) for x in sorted(times, key=lambda x: (x["span"]["start"], x["id"]))],
        "unread": any(x["reason"] == "language" for x in abstentions),
        "left_open": [
            {**_parts(x, text), "confidence": x["confidence"]}
            for x in sorted(abstentions, key=_order)
            if x["reason"] == "unsure"
        ],
    }


def _statement(s: Line, place: Mapping[str, int], texts: Mapping[str, str]) -> Data:
    text = texts.get(s["article"], "")
    return {
        **{key: s.get(key) for key in STATEMENT},
        **_parts(s, text),
        "article": place.get(s["article"]),
        "said": _when(s.get("said"), s["article"], text),
        "confidence": s["confidence"],
        "scores": s.get("scores") and [s["scores"][part] for part in PARTS],
        **_known(s, text),
    }


def _known(s: Line, text: str) -> Data:
    """What not every statement has: how the speaker was told, for whom he speaks, who passed the words on."""
    known = {
        **{key: s.get(key) for key in WHERE_KNOWN},
        "who_why": list(s.get("speaker_why") or ()),
        "who_basis": [_span(x, text) for x in s.get("speaker_basis") or ()],
        "who_sure": s.get("speaker_confidence"),
        "for": _party(s.get("on_behalf_of"), text),
        "relay": _party(s.get("relay"), text),
    }
    return {key: value for key, value in known.items() if value}


def _party(p: Line | None, text: str) -> Data | None:
    if not p:
        return None
    return {"actor": p.get("actor"), "name": p["name"], "basis": [_span(x, text) for x in p.get("basis") or ()]}


def _against(x: Line, text: str) -> Data:
    """Why no day fits an article, and the words that say so."""
    return {"why": list(x.get("why") or ()), "basis": [_span(y, text) for y in x["content"]]}


def _time(x: Line, text: str) -> list[Any]:
    """Where an expression of time stands, its type and value, and why it has the days it has."""
    when = x.get("when")
    return [*_span(x["span"], text)[:2], x["type"], x["value"], " ".join((when or {}).get("why") or ())]


def _parts(s: Line, text: str) -> Data:
    return {part: [_span(x, text) for x in s[part]] for part in PARTS}
