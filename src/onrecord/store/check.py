"""Prove the record: every span stands where it says, every hash fits, every reference leads somewhere.

And the columns that queries ask by are what the lines say: columns.py.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from itertools import chain
from typing import Any

from sqlalchemy import Connection, select

from onrecord.records import Span, sha256
from onrecord.records.acrosslines import (
    read_chain,
    read_passage,
    read_referent,
    read_story,
    read_term,
    read_utterance,
)
from onrecord.records.actorlines import read_actor, read_authority, read_judgement, read_tenure
from onrecord.records.contract import KIND, Line, read_abstention, read_article, read_span, read_statement, read_time
from onrecord.records.drawnlines import (
    read_dispute,
    read_issue,
    read_measure,
    read_meeting,
    read_occurrence,
    read_position,
)
from onrecord.records.findinglines import PARTIES, read_denial, read_event, read_stance
from onrecord.store import columns
from onrecord.store import tables as t
from onrecord.store.identity import expected_id
from onrecord.store.lines import kinds, lines
from onrecord.store.query import CHUNK
from onrecord.store.rows import body
from onrecord.store.shape import misfits

Text = Callable[[str], str | None]
Names = Mapping[str, Collection[str]]
"""The names of each actor, by its id."""
READERS: dict[str, Callable[[Line], object]] = {
    "abstention": read_abstention,
    "article": read_article,
    "statement": read_statement,
    "actor": read_actor,
    "authority": read_authority,
    "denial": read_denial,
    "dispute": read_dispute,
    "event": read_event,
    "issue": read_issue,
    "measure": read_measure,
    "meeting": read_meeting,
    "occurrence": read_occurrence,
    "position": read_position,
    "stance": read_stance,
    "chain": read_chain,
    "judgement": read_judgement,
    "passage": read_passage,
    "referent": read_referent,
    "story": read_story,
    "tenure": read_tenure,
    "term": read_term,
    "time": read_time,
    "utterance": read_utterance,
}

REFERENCES = {
    "abstention": {"article": "article"},
    "statement": {"article": "article", "speaker": "actor", "parent": "statement", "naming": "naming"},
    "time": {"article": "article"},
    "denial": {"article": "article", "statement": "statement"},
    "event": {"article": "article", "statement": "statement", "actor": "actor", "recipient": "actor"},
    "stance": {"article": "article", "statement": "statement"},
    "measure": {"by": "actor", "towards": "actor", "events": "event"},
    "meeting": {"participants": "actor", "events": "event"},
    "occurrence": {"events": "event", "articles": "article", "actor": "actor", "recipient": "actor"},
    "position": {"article": "article", "statement": "statement", "actor": "actor"},
    "chain": {"article": "article", "statement": "statement"},
    "passage": {"a": "article", "b": "article", "first": "article"},
    "story": {"articles": "article"},
    "term": {"article": "article", "statement": "statement"},
    "utterance": {"statements": "statement", "base": "statement", "speaker": "actor"},
}
"""Which keys of a line name a line, or lines, of which kind."""


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with one line; `line` is its id, "" when the fault is the file's."""

    kind: str
    line: str
    reason: str


def faults(connection: Connection) -> Iterator[Fault]:
    """Everything that is wrong with the record; nothing when it is sound."""
    for pragma in ("quick_check", "foreign_key_check"):
        for row in connection.exec_driver_sql(f"PRAGMA {pragma}"):
            if row[0] != "ok":
                yield Fault("record", "", f"{pragma}: {' '.join(map(str, row))}")
    text = lru_cache(maxsize=256)(lambda id_: text_of(connection, id_))
    broken = list[Fault]()
    actors = _readable(lines(connection, ["actor"]), broken)
    names = {line["id"]: {line["name"], *line["aliases"]} for line in actors if not any(misfits(line))}
    known = {
        "article": set(connection.scalars(select(t.article.c.id))),
        "statement": set(connection.scalars(select(t.statement.c.id))),
        "actor": set(names),
        "naming": set(connection.scalars(select(t.naming.c.id))),
        "event": set(connection.scalars(select(t.finding.c.id).where(t.finding.c.kind == "event"))),
    }
    by_article = select(t.statement.c.body).order_by(t.statement.c.article, t.statement.c.row)
    statements = map(body, connection.scalars(by_article, execution_options={"yield_per": CHUNK}))
    others = [kind for kind in kinds(connection) if kind != "statement"]
    for line in chain(_readable(lines(connection, others), broken), _readable(statements, broken)):
        yield from line_faults(line, text, known, names)
    yield from _lost(connection)
    yield from dict.fromkeys(broken)
    yield from (Fault(*wrong) for wrong in columns.wrong(connection, text))


def _readable(found: Iterable[Line], broken: list[Fault]) -> Iterator[Line]:
    """The lines up to one that cannot be read; columns.py then names all of these."""
    try:
        yield from found
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        broken.append(Fault("record", "", f"lines of it cannot be read: {type(error).__name__} {error}"))


def _lost(connection: Connection) -> Iterator[Fault]:
    """Namings of which nothing says who that is."""
    lost = select(t.naming.c.id, t.naming.c.actor).where(t.naming.c.actor.not_in(select(t.actor.c.id)))
    for id_, actor in connection.execute(lost):
        yield Fault("actor", actor, f"it is not in the record, yet naming {id_} is taken for it")


def text_of(connection: Connection, id_: str) -> str | None:
    """The text of an article; None when it is not in the record."""
    return connection.scalar(select(t.article.c.text).where(t.article.c.id == id_))


def line_faults(line: Line, text: Text, known: dict[str, set[str]], names: Names) -> Iterator[Fault]:
    """The faults of one line, given the texts of articles, the ids that exist and the names of the actors."""
    kind, id_ = line["kind"], line["id"]
    if not KIND.fullmatch(kind):
        yield Fault(kind, id_, "this is no name for a kind")
    broken = ", ".join(misfits(line))
    if broken:
        yield Fault(kind, id_, f"it is no {kind} line: {broken} breaks the contract")
        return
    try:
        READERS.get(kind, dict)(line)
        whole = line["text"] if kind == "article" else None
        for span in spans(line):
            there = whole if span.article == id_ else text(span.article)
            if there is None:
                yield Fault(kind, id_, f"a span is of article {span.article}, which is not in the record")
            elif not span.holds_in(there):
                yield Fault(
                    kind, id_, f"characters {span.start}-{span.end} of article {span.article} are not {span.exact!r}"
                )
        yield from _reference_faults(line, known, names)
        for when in _whens(line):
            if date.fromisoformat(when["earliest"]) > date.fromisoformat(when["latest"]):
                yield Fault(kind, id_, f"a date ends before it begins: {when['earliest']} to {when['latest']}")
        if whole is not None:
            yield from _article_faults(line, whole)
        if expected_id(line) not in (None, id_):
            yield Fault(kind, id_, "its id is not the hash of its content")
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        yield Fault(kind, id_, f"it is no {kind} line: {type(error).__name__} {error}")


def _article_faults(line: Line, text: str) -> Iterator[Fault]:
    if line["sha256"] != sha256(text.encode()):
        yield Fault("article", line["id"], "its text is not the text that was read: the SHA-256 differs")
    for part in line.get("source_map") or ():
        if not 0 <= part["start"] <= part["end"] <= len(text):
            yield Fault("article", line["id"], f"its source map leads outside the text: {part['start']}-{part['end']}")


_OF_ONE = frozenset({"statement", "abstention", "time", "chain", "term", "denial", "event", "stance"})
"""Kinds of line that are about one article; a position has the words of all that tell it."""
_WORDS = ("source", "cue", "content", "span", "trigger", "object", "target", "evidence", "condition", "status_basis")
"""Keys of a line of one article under which words of that article stand."""
_STATED = {
    "article": "published",
    **dict.fromkeys(("event", "measure", "meeting", "occurrence", "position", "stance", "story", "time"), "when"),
    **dict.fromkeys(("statement", "utterance"), "said"),
}


def _whens(line: Line) -> Iterator[Line]:
    """The dates of a line of this version."""
    dateline = line.get("dateline") if line["kind"] == "article" else None
    stated = _STATED.get(line["kind"], "")
    alone = line.get("published_alone") if line["kind"] == "article" else None
    yield from (when for when in (line.get(stated), (dateline or {}).get("date"), alone) if when is not None)


def _reference_faults(line: Line, known: dict[str, set[str]], names: Names) -> Iterator[Fault]:
    kind, id_ = line["kind"], line["id"]
    if kind not in REFERENCES:
        return
    for key, other in REFERENCES[kind].items():
        named = line.get(key)
        for one in named if isinstance(named, list) else [named]:
            if one is not None and one not in known[other]:
                yield Fault(kind, id_, f"its {key} {one} is not in the record")
    for part, party in _parties(line):
        for key in ("actor", "naming"):
            if party.get(key) is not None and party[key] not in known[key]:
                yield Fault(kind, id_, f"the {key} {party[key]} of its {part} is not in the record")
    words = {k: line[k] for k in _WORDS if k in line}
    if kind in _OF_ONE and any(span.article != line["article"] for span in spans(words)):
        yield Fault(kind, id_, "a span of it is of another article")
    if kind == "statement":
        yield from _statement_faults(line, names)
    if kind == "abstention":
        yield from _abstention_faults(line)


def _parties(line: Line) -> Iterator[tuple[str, Line]]:
    """Those who have a part in a line, with the key under which they stand."""
    for part in ("on_behalf_of", "relay", *PARTIES.get(line["kind"], ())):
        value = line.get(part)
        yield from ((part, party) for party in (value if isinstance(value, list) else [value]) if party)


def _statement_faults(line: Line, names: Names) -> Iterator[Fault]:
    borne, name = names.get(line.get("speaker") or ""), line.get("speaker_name")
    if name is not None and borne is not None and name not in borne:
        yield Fault("statement", line["id"], f"its speaker {line['speaker']} bears no name {name!r}")
    if line.get("parent") == line["id"]:
        yield Fault("statement", line["id"], "it is its own parent")
    if not line["content"]:
        yield Fault("statement", line["id"], "it has no content")


def _abstention_faults(line: Line) -> Iterator[Fault]:
    words = any(line[role] for role in ("source", "cue", "content"))
    if line["reason"] != "language" and not words:
        yield Fault("abstention", line["id"], "it is about no words")
    if line["reason"] == "language" and (words or line["confidence"]):
        yield Fault("abstention", line["id"], "it is about a whole article, yet it has words or a confidence")


def spans(value: Any) -> Iterator[Span]:  # noqa: ANN401 - any JSON
    """Every span object anywhere inside a line."""
    if isinstance(value, dict):
        if value.keys() >= {"article", "start", "end", "exact"}:
            yield read_span(value)
            return
        value = value.values()
    elif not isinstance(value, (list, tuple)):
        return
    for inner in value:
        yield from spans(inner)
