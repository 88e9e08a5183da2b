"""The contract lines of actors: who is who, what a user states and judges; and back.

They are lines as those of contract.py, and keys are only ever added.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from onrecord.records.actor import Actor, Authority, Office
from onrecord.records.contract import Line, read_span, read_spans, span_line, spans
from onrecord.records.ids import content_id
from onrecord.records.judgement import Judgement
from onrecord.records.naming import Naming, Title
from onrecord.records.span import Span
from onrecord.records.tenure import Tenure


def actor_line(a: Actor) -> Line:
    """The line of an actor."""
    return {
        "kind": "actor",
        "id": a.id,
        "confidence": 1.0,
        "name": a.name,
        "type": a.type,
        "aliases": list(a.aliases),
        "wikidata": a.wikidata,
        "offices": list(map(_office, a.offices)),
        "mentions": spans(a.mentions),
        "why": list(a.why),
        "namings": list(map(naming_line, a.namings)),
    }


def _office(o: Office) -> Line:
    return {
        "title": o.title,
        "of": o.of,
        "of_name": o.of_name,
        "from": o.since,
        "to": o.until,
        "source": o.source,
        "basis": spans(o.basis),
        "conflict": o.conflict,
    }


def naming_line(n: Naming) -> Line:
    """A naming as an object of an actor's line; its mentions as offsets, as the actor's line has their words."""
    return {
        "id": n.id,
        "article": n.article,
        "name": n.name,
        "type": n.type,
        "titles": [{"words": t.words, "of": t.of, "span": span_line(t.span), "former": t.former} for t in n.titles],
        "aliases": list(n.aliases),
        "mentions": [[m.start, m.end] for m in n.mentions],
        "gender": n.gender,
        "unnamed": n.unnamed,
        "given": n.given,
    }


def authority_line(a: Authority) -> Line:
    """The line of an actor as the user states it."""
    return {
        "kind": "authority",
        "id": content_id("authority", a.name, list(a.names), a.type, a.wikidata),
        "confidence": 1.0,
        "name": a.name,
        "names": list(a.names),
        "type": a.type,
        "wikidata": a.wikidata,
    }


def tenure_line(t: Tenure) -> Line:
    """The line of a term of office that the user states; `sure` is the confidence of its row."""
    told = {**asdict(t), "names": list(t.names)}
    told["sure"] = told.pop("confidence")
    return {"kind": "tenure", "id": content_id("tenure", *told.values()), "confidence": 1.0, **told}


def judgement_line(j: Judgement) -> Line:
    """The line of a judgement."""
    return {
        "kind": "judgement",
        "id": j.id,
        "confidence": 1.0,
        "target": j.target,
        "verdict": j.verdict,
        "change": dict(j.change),
        "who": j.who,
        "when": j.when,
        "reason": j.reason,
    }


def read_actor(x: Mapping[str, Any]) -> Actor:
    """An actor line as a record; KeyError, TypeError or ValueError when it is none."""
    mentions = read_spans(x.get("mentions"))
    words = {(m.article, m.start, m.end): m for m in mentions}
    return Actor(
        id=x["id"],
        name=x["name"],
        type=x["type"],
        aliases=tuple(x.get("aliases") or ()),
        offices=tuple(map(_read_office, x.get("offices") or ())),
        mentions=mentions,
        wikidata=x.get("wikidata"),
        why=tuple(x.get("why") or ()),
        namings=tuple(read_naming(n, words) for n in x.get("namings") or ()),
    )


def _read_office(x: Mapping[str, Any]) -> Office:
    return Office(
        x["title"],
        x.get("of"),
        x.get("from"),
        x.get("to"),
        x.get("of_name"),
        x.get("source") or "text",
        read_spans(x.get("basis")),
        x.get("conflict"),
    )


def read_naming(x: Mapping[str, Any], words: Mapping[tuple[str, int, int], Span]) -> Naming:
    """A naming of an actor's line; `words` are the mentions of the actor by article and offsets."""
    return Naming(
        id=x["id"],
        article=x["article"],
        name=x["name"],
        type=x["type"],
        titles=tuple(
            Title(t["words"], t.get("of"), read_span(t["span"]) if t.get("span") else None, bool(t.get("former")))
            for t in x.get("titles") or ()
        ),
        aliases=tuple(x.get("aliases") or ()),
        mentions=tuple(words[x["article"], start, end] for start, end in x.get("mentions") or ()),
        gender=x.get("gender"),
        unnamed=bool(x.get("unnamed")),
        given=x.get("given"),
    )


def read_authority(x: Mapping[str, Any]) -> Authority:
    """An authority line as a record; KeyError or TypeError when it is none."""
    return Authority(x["name"], tuple(x.get("names") or ()), x.get("type"), x.get("wikidata"))


def read_tenure(x: Mapping[str, Any]) -> Tenure:
    """A term of office as it is stored, or its line, as a record; KeyError or TypeError when it is none."""
    sure = x["sure"] if "sure" in x else x["confidence"]
    return Tenure(x["person"], tuple(x["names"]), x["post"], x["of"], x["since"], x["until"], sure, x["source"])


def read_judgement(x: Mapping[str, Any]) -> Judgement:
    """A judgement line as a record; KeyError or TypeError when it is none."""
    return Judgement(x["id"], x["target"], x["verdict"], x["change"], x["who"], x["when"], x["reason"])
