"""The contract lines: records as plain JSON objects, and back.

One object a line, UTF-8, sorted by (kind, id); the same record gives the same bytes. Keys are only ever added.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import asdict, fields
from datetime import date
from typing import Any

from onrecord.records.abstention import Abstention
from onrecord.records.article import Article, Dateline, Marked, Named, Sourced, SourceMap
from onrecord.records.document import Declared, Quarantine
from onrecord.records.ids import content_id
from onrecord.records.span import Span
from onrecord.records.statement import Party, Scores, Statement
from onrecord.records.term import Phrase
from onrecord.records.time import Time
from onrecord.records.when import When

Line = dict[str, Any]

KIND = re.compile(r"[a-z][a-z_]{0,40}")
"""What a kind may be called; it becomes a file's name in some exports."""

_ENCODER = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"))

DECLARED = tuple(f.name for f in fields(Declared))
"""What a sender may state about an article."""


def dumps(line: Mapping[str, Any]) -> str:
    """One line of JSON: keys sorted, so that equal lines are equal bytes. Lone surrogates cannot occur in a record."""
    return _ENCODER.encode(line)


def span_line(s: Span | None) -> Line | None:
    """A span as an object of a line."""
    return None if s is None else {"article": s.article, "start": s.start, "end": s.end, "exact": s.exact}


def spans(some: Iterable[Span]) -> list[Line]:
    """Spans as objects of a line."""
    return [{"article": s.article, "start": s.start, "end": s.end, "exact": s.exact} for s in some]


def when_line(w: When | None) -> Line | None:
    """A date as an object of a line."""
    if w is None:
        return None
    return {
        "earliest": w.earliest.isoformat(),
        "latest": w.latest.isoformat(),
        "precision": w.precision,
        "basis": spans(w.basis),
        "method": w.method,
        "why": list(w.why),
        "others": [day.isoformat() for day in w.others],
    }


def mark_line(m: Marked) -> Line:
    """A mark as an object of a line. It has `across` only where other articles of the outlet gave it."""
    return {"span": span_line(m.span), "reason": m.reason, **({"across": True} if m.across else {})}


def article_line(a: Article) -> Line:
    """The line of an article. It has `published_alone` only where another article gave the date."""
    d, by_story = a.dateline, a.published is not None and a.published.method == "story"
    return {
        "kind": "article",
        "id": a.id,
        "confidence": 1.0,
        "key": a.key,
        "uri": a.uri,
        "url": a.url,
        "media_type": a.media_type,
        "sha256": a.sha256,
        "text": a.text,
        "headline": a.headline,
        "title": span_line(a.title),
        "outlet": None if a.outlet is None else {"name": a.outlet.name, "basis": spans(a.outlet.basis)},
        "byline": spans(a.byline),
        "dateline": None
        if d is None
        else {"span": span_line(d.span), "place": d.place, "date": when_line(d.date), "agency": d.agency},
        "sourcing": [{"span": span_line(s.span), "name": s.name, "role": s.role, "how": s.how} for s in a.sourcing],
        "published": when_line(a.published),
        **({"published_alone": when_line(a.published_alone)} if by_story else {}),
        "language": a.language,
        "machine_translated": None,
        "furniture": list(map(mark_line, a.furniture)),
        "defects": list(map(mark_line, a.defects)),
        "source_map": [{"start": m.start, "end": m.end, "xpath": m.xpath} for m in a.source_map],
        "declared": None if a.declared is None else asdict(a.declared),
        "phrases": [[p.span.start, p.span.end, p.head] for p in a.phrases],
    }


def statement_line(s: Statement) -> Line:
    """The line of a statement."""
    return {
        "kind": "statement",
        "id": s.id,
        "confidence": round(s.confidence, 4),
        "article": s.article,
        "mode": s.mode,
        "source": spans(s.source),
        "cue": spans(s.cue),
        "content": spans(s.content),
        "speaker": s.speaker,
        "speaker_name": s.speaker_name,
        "office": s.office,
        "addressee": s.addressee,
        "venue": s.venue,
        "said": when_line(s.said),
        "parent": s.parent,
        "negated": s.negated,
        "scores": _scores(s.scores),
        "naming": s.naming,
        "speaker_basis": spans(s.speaker_basis),
        "speaker_why": list(s.speaker_why),
        "speaker_confidence": None if s.speaker_confidence is None else round(s.speaker_confidence, 4),
        "on_behalf_of": party_line(s.on_behalf_of),
        "capacity": s.capacity,
        "relay": party_line(s.relay),
    }


def party_line(p: Party | None) -> Line | None:
    """Somebody with a part in something as an object."""
    if p is None:
        return None
    return {"naming": p.naming, "actor": p.actor, "name": p.name, "basis": spans(p.basis)}


def _scores(scores: Scores | None) -> Line | None:
    return None if scores is None else {name: round(value, 4) for name, value in asdict(scores).items()}


def abstention_line(a: Abstention) -> Line:
    """The line of what was left open."""
    return {
        "kind": "abstention",
        "id": a.id,
        "confidence": round(a.confidence, 4),
        "article": a.article,
        "reason": a.reason,
        "source": spans(a.source),
        "cue": spans(a.cue),
        "content": spans(a.content),
        "why": list(a.why),
    }


def time_line(t: Time) -> Line:
    """The line of an expression of time."""
    return {
        "kind": "time",
        "id": t.id,
        "confidence": 1.0,
        "article": t.article,
        "span": span_line(t.span),
        "type": t.type,
        "value": t.value,
        "when": when_line(t.when),
    }


def quarantine_line(q: Quarantine) -> Line:
    """The line of an item that could not be read."""
    return {
        "kind": "quarantine",
        "id": quarantine_id(q),
        "confidence": 1.0,
        "uri": q.uri,
        "sha256": q.sha256,
        "code": q.code,
        "reason": q.reason,
    }


def quarantine_id(q: Quarantine) -> str:
    """What was refused, where, and why."""
    return content_id("quarantine", q.uri, q.sha256, q.code)


def read_span(x: Mapping[str, Any]) -> Span:
    """A span object of a line; KeyError or TypeError when it is none."""
    return Span(str(x["article"]), int(x["start"]), int(x["end"]), str(x["exact"]))


def read_spans(xs: Iterable[Mapping[str, Any]] | None) -> tuple[Span, ...]:
    """Span objects of a line; KeyError or TypeError when one is none."""
    return tuple(read_span(x) for x in xs or ())


def read_when(x: Mapping[str, Any] | None) -> When | None:
    """A date of a line; KeyError, TypeError or ValueError when it is none."""
    if x is None:
        return None
    return When(
        date.fromisoformat(x["earliest"]),
        date.fromisoformat(x["latest"]),
        x["precision"],
        read_spans(x["basis"]),
        x["method"],
        tuple(x.get("why") or ()),
        tuple(map(date.fromisoformat, x.get("others") or ())),
    )


def _read_mark(x: Mapping[str, Any]) -> Marked:
    return Marked(read_span(x["span"]), x["reason"], bool(x.get("across")))


def read_article(x: Mapping[str, Any]) -> Article:
    """An article line as a record; KeyError, TypeError or ValueError when it is none."""
    d, o, declared = x.get("dateline"), x.get("outlet"), x.get("declared")
    return Article(
        id=x["id"],
        key=x["key"],
        uri=x["uri"],
        media_type=x["media_type"],
        sha256=x["sha256"],
        text=x["text"],
        headline=x.get("headline"),
        title=read_span(x["title"]) if x.get("title") else None,
        outlet=Named(o["name"], read_spans(o["basis"])) if o else None,
        byline=read_spans(x.get("byline")),
        dateline=Dateline(read_span(d["span"]), d["place"], read_when(d["date"]), d["agency"]) if d else None,
        sourcing=tuple(Sourced(read_span(s["span"]), s["name"], s["role"], s["how"]) for s in x.get("sourcing") or ()),
        published=read_when(x.get("published")),
        url=x.get("url"),
        language=x.get("language"),
        furniture=tuple(map(_read_mark, x.get("furniture") or ())),
        defects=tuple(map(_read_mark, x.get("defects") or ())),
        source_map=tuple(SourceMap(m["start"], m["end"], m["xpath"]) for m in x.get("source_map") or ()),
        declared=None if declared is None else Declared(**{name: declared.get(name) for name in DECLARED}),
        published_alone=read_when(x.get("published_alone")),
        phrases=tuple(_read_phrases(x)),
    )


def _read_phrases(x: Mapping[str, Any]) -> Iterable[Phrase]:
    """Phrases are [start, end, head]: there are a hundred in an article, and their words stand in its text."""
    for start, end, head in x.get("phrases") or ():
        yield Phrase(Span.of(x["id"], x["text"], int(start), int(end)), str(head))


def read_statement(x: Mapping[str, Any]) -> Statement:
    """A statement line as a record; KeyError, TypeError or ValueError when it is none."""
    return Statement(
        id=x["id"],
        article=x["article"],
        mode=x["mode"],
        source=read_spans(x["source"]),
        cue=read_spans(x["cue"]),
        content=read_spans(x["content"]),
        speaker=x.get("speaker"),
        speaker_name=x.get("speaker_name"),
        office=x.get("office"),
        addressee=x.get("addressee"),
        venue=x.get("venue"),
        said=read_when(x.get("said")),
        parent=x.get("parent"),
        negated=bool(x.get("negated")),
        confidence=float(x["confidence"]),
        scores=_read_scores(x.get("scores")),
        naming=x.get("naming"),
        speaker_basis=read_spans(x.get("speaker_basis")),
        speaker_why=tuple(x.get("speaker_why") or ()),
        speaker_confidence=x.get("speaker_confidence"),
        on_behalf_of=read_party(x.get("on_behalf_of")),
        capacity=x.get("capacity"),
        relay=read_party(x.get("relay")),
    )


def read_party(x: Mapping[str, Any] | None) -> Party | None:
    """Somebody with a part in something from the object; KeyError or TypeError when it is none."""
    return None if x is None else Party(x.get("naming"), x.get("actor"), x["name"], read_spans(x.get("basis")))


def _read_scores(x: Mapping[str, Any] | None) -> Scores | None:
    return None if x is None else Scores(float(x["source"]), float(x["cue"]), float(x["content"]))


def read_abstention(x: Mapping[str, Any]) -> Abstention:
    """An abstention line as a record; KeyError, TypeError or ValueError when it is none."""
    return Abstention(
        id=x["id"],
        article=x["article"],
        reason=x["reason"],
        source=read_spans(x["source"]),
        cue=read_spans(x["cue"]),
        content=read_spans(x["content"]),
        confidence=float(x["confidence"]),
        why=tuple(x.get("why") or ()),
    )


def read_time(x: Mapping[str, Any]) -> Time:
    """A time line as a record; KeyError, TypeError or ValueError when it is none."""
    return Time(x["id"], x["article"], read_span(x["span"]), x["type"], x["value"], read_when(x.get("when")))
