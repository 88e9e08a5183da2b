"""The form of the contract's lines: what stands under each key. Keys beyond these are free."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, get_args

from onrecord.records import (
    AbstentionReason,
    ActorType,
    Capacity,
    ChainRole,
    ChangeKind,
    Confidence,
    DenialKind,
    EventStatus,
    EventType,
    Gender,
    MeasureType,
    MeetingStatus,
    Method,
    Mode,
    Op,
    Precision,
    StanceKind,
    Tier,
    TimeType,
    Verdict,
    Voice,
)
from onrecord.records.contract import DECLARED, Line

MAYBE_TEXT = (None, str)
SPAN = {"article": str, "start": int, "end": int, "exact": str}
WHEN = (
    None,
    {
        "earliest": str,
        "latest": str,
        "precision": frozenset(get_args(Precision)),
        "basis": [SPAN],
        "method": frozenset(get_args(Method)),
        "why": (None, [str]),
        "others": (None, [str]),
    },
)
MARKS = (None, [{"span": SPAN, "reason": str, "across": (None, bool)}])
NAMING = {
    **dict.fromkeys(("id", "article", "name"), str),
    "type": frozenset(get_args(ActorType)),
    "titles": (None, [{"words": str, "of": MAYBE_TEXT, "span": (None, SPAN), "former": (None, bool)}]),
    "aliases": (None, [str]),
    "mentions": (None, [[int]]),
    "gender": (None, frozenset(get_args(Gender))),
    "unnamed": (None, bool),
    "given": MAYBE_TEXT,
}
PARTY = (None, {"naming": MAYBE_TEXT, "actor": MAYBE_TEXT, "name": str, "basis": (None, [SPAN])})
QUANTITY = (None, {"unit": str, "span": SPAN})
SIDE = {"actor": MAYBE_TEXT, "name": MAYBE_TEXT, "span": SPAN, "statement": MAYBE_TEXT}
READING = {
    "statement": str,
    "span": (None, SPAN),
    "op": frozenset(get_args(Op)),
    "kinds": (None, [frozenset(get_args(ChangeKind))]),
    "of": (None, int),
}
ANCHORS = [{"article": str, "name": str, "start": int, "end": int}]
ROLES = {"source": [SPAN], "cue": [SPAN], "content": [SPAN]}
SHAPES: dict[str, dict[str, Any]] = {
    "article": {
        **dict.fromkeys(("key", "uri", "media_type", "sha256", "text"), str),
        **dict.fromkeys(("headline", "url", "language"), MAYBE_TEXT),
        "title": (None, SPAN),
        "outlet": (None, {"name": str, "basis": [SPAN]}),
        "byline": (None, [SPAN]),
        "dateline": (None, {"span": SPAN, "place": MAYBE_TEXT, "date": WHEN, "agency": MAYBE_TEXT}),
        **dict.fromkeys(("published", "published_alone"), WHEN),
        "sourcing": (None, [{"span": SPAN, "name": str, "role": str, "how": str}]),
        "furniture": MARKS,
        "defects": MARKS,
        "source_map": (None, [{"start": int, "end": int, "xpath": str}]),
        "copies": (None, [str]),
        "phrases": (None, [[(int, str)]]),
        "declared": (None, dict.fromkeys(DECLARED, MAYBE_TEXT)),
    },
    "statement": {
        "article": str,
        "mode": frozenset(get_args(Mode)),
        **ROLES,
        **dict.fromkeys(("speaker", "speaker_name", "office", "addressee", "venue", "parent"), MAYBE_TEXT),
        "said": WHEN,
        "negated": (None, bool),
        "confidence": float,
        "scores": (None, {"source": float, "cue": float, "content": float}),
        "naming": MAYBE_TEXT,
        "speaker_basis": (None, [SPAN]),
        "speaker_why": (None, [str]),
        "speaker_confidence": (None, float),
        "on_behalf_of": PARTY,
        "capacity": (None, frozenset(get_args(Capacity))),
        "relay": PARTY,
    },
    "abstention": {
        "article": str,
        "reason": frozenset(get_args(AbstentionReason)),
        **ROLES,
        "confidence": float,
        "why": (None, [str]),
    },
    "time": {
        "article": str,
        "span": SPAN,
        "type": frozenset(get_args(TimeType)),
        "value": str,
        "when": WHEN,
    },
    "actor": {
        "name": str,
        "type": frozenset(get_args(ActorType)),
        "aliases": [str],
        "wikidata": MAYBE_TEXT,
        "offices": [
            {
                "title": str,
                **dict.fromkeys(("of", "of_name", "from", "to", "conflict"), MAYBE_TEXT),
                "source": (None, frozenset({"text", "table"})),
                "basis": (None, [SPAN]),
            }
        ],
        "mentions": [SPAN],
        "why": (None, [str]),
        "namings": (None, [NAMING]),
    },
    "authority": {
        "name": str,
        "names": [str],
        "type": (None, frozenset(get_args(ActorType))),
        "wikidata": MAYBE_TEXT,
    },
    "tenure": {
        **dict.fromkeys(("person", "post", "of", "source"), str),
        "names": [str],
        "since": MAYBE_TEXT,
        "until": MAYBE_TEXT,
        "sure": frozenset(get_args(Confidence)),
    },
    "judgement": {
        **dict.fromkeys(("target", "who", "when", "reason"), str),
        "verdict": frozenset(get_args(Verdict)),
        "change": {
            "same": (None, [ANCHORS]),
            "apart": (None, [ANCHORS]),
            "of": (None, ANCHORS),
            "name": MAYBE_TEXT,
        },
    },
    "story": {
        "articles": [str],
        "when": WHEN,
        "label": str,
        "label_span": (None, SPAN),
        "confidence": float,
        "why": (None, [str]),
    },
    "passage": {
        **dict.fromkeys(("a", "b"), str),
        "spans_a": [SPAN],
        "spans_b": [SPAN],
        "first": MAYBE_TEXT,
        "share": float,
        "why": (None, [str]),
    },
    "chain": {
        **dict.fromkeys(("statement", "article"), str),
        "links": [
            {"role": frozenset(get_args(ChainRole)), "actor": MAYBE_TEXT, "name": str, "evidence": (None, [SPAN])}
        ],
        "covers": (None, [SPAN]),
        "confidence": float,
    },
    "utterance": {
        "statements": [str],
        **dict.fromkeys(("speaker", "speaker_name"), MAYBE_TEXT),
        "said": WHEN,
        "base": str,
        "apparatus": [{"lemma": [SPAN], "readings": [READING]}],
        "independent_chains": int,
        "confidence": float,
        "same_words": (None, [[str]]),
        "sources": (None, [[str]]),
        "bonds": (None, [{"a": str, "b": str, "tier": frozenset(get_args(Tier)), "score": float, "why": [str]}]),
        "left_out": (None, [{"article": str, "fullest": str, "clauses": [SPAN]}]),
    },
    "term": {
        **dict.fromkeys(("referent", "wording", "article"), str),
        "voice": frozenset(get_args(Voice)),
        "span": SPAN,
        "statement": MAYBE_TEXT,
        "confidence": float,
        "replaces": (None, [{"wording": str, "span": SPAN, "statement": str}]),
        "why": (None, [str]),
    },
    "event": {
        "article": str,
        "event_type": frozenset(get_args(EventType)),
        **dict.fromkeys(("mode", "cameo", "place", "statement"), MAYBE_TEXT),
        "context": (None, [str]),
        **dict.fromkeys(("by", "to"), (None, [PARTY[1]])),
        **{key: [str] for key in ("actor", "recipient")},
        **dict.fromkeys(("actor_spans", "recipient_spans", "status_basis"), (None, [SPAN])),
        "trigger": SPAN,
        "when": WHEN,
        "status": frozenset(get_args(EventStatus)),
        "confidence": float,
        "meeting": (
            None,
            {
                "body": MAYBE_TEXT,
                "format": str,
                "status": frozenset(get_args(MeetingStatus)),
                **dict.fromkeys(("agenda", "outcome"), (None, [SPAN])),
            },
        ),
        "measure": (None, {"type": frozenset(get_args(MeasureType)), "quantity": QUANTITY}),
        "why": (None, [str]),
    },
    "denial": {
        "article": str,
        "form": frozenset(get_args(DenialKind)),
        **dict.fromkeys(("holder", "affirmer"), PARTY),
        "cue": SPAN,
        "object": [SPAN],
        "points_back": (None, [SPAN]),
        "statement": MAYBE_TEXT,
        "confidence": float,
        "why": (None, [str]),
    },
    "stance": {
        "article": str,
        "holder": PARTY[1],
        "stance": frozenset(get_args(StanceKind)),
        "target": SPAN,
        "about": [str],
        "evidence": [SPAN],
        "condition": (None, [SPAN]),
        "statement": MAYBE_TEXT,
        "when": WHEN,
        "confidence": float,
        "why": (None, [str]),
    },
    "occurrence": {
        **{key: [str] for key in ("events", "articles", "actor", "recipient")},
        "event_type": frozenset(get_args(EventType)),
        "status": frozenset(get_args(EventStatus)),
        "when": WHEN,
        "place": MAYBE_TEXT,
        "confidence": float,
        "why": (None, [str]),
    },
    "meeting": {
        **dict.fromkeys(("body", "format", "place"), MAYBE_TEXT),
        "participants": [str],
        "events": (None, [str]),
        "when": WHEN,
        **dict.fromkeys(("agenda", "outcome"), (None, [SPAN])),
        "status": frozenset(get_args(MeetingStatus)),
        "evidence": [SPAN],
        "confidence": float,
    },
    "measure": {
        "type": frozenset(get_args(MeasureType)),
        **{key: [str] for key in ("by", "towards")},
        "events": (None, [str]),
        "quantity": QUANTITY,
        "when": WHEN,
        "status": frozenset(get_args(EventStatus)),
        "evidence": [SPAN],
        "confidence": float,
    },
    "dispute": {
        "proposition": SPAN,
        **{key: [SIDE] for key in ("affirmed", "denied")},
        "about": (None, frozenset({"truth", "quantity"})),
        "without_content": (None, bool),
        "confidence": float,
        "why": (None, [str]),
    },
    "position": {
        **dict.fromkeys(("actor", "actor_name", "statement"), MAYBE_TEXT),
        **dict.fromkeys(("issue", "article"), str),
        "stance": frozenset(get_args(StanceKind)),
        "when": WHEN,
        "evidence": [SPAN],
        "condition": (None, [SPAN]),
        "confidence": float,
        "why": (None, [str]),
    },
    "issue": {"label": str, "phrases": [str], "examples": (None, [str])},
    "referent": {"referent": str, "wordings": [str]},
    "quarantine": dict.fromkeys(("uri", "sha256", "code", "reason"), str),
}
"""Under a key: a type, None, one of a set of words, a list of one shape, an object, or one of a tuple of these."""


def misfits(line: Line) -> Iterator[str]:
    """The keys of a line whose values break the contract."""
    for key, shape in SHAPES.get(line["kind"], {}).items():
        if not _fits(line.get(key), shape):
            yield key


def _fits(value: Any, shape: Any) -> bool:  # noqa: ANN401 - any JSON
    if isinstance(shape, tuple):
        return any(_fits(value, one) for one in shape)
    if isinstance(shape, dict):
        return isinstance(value, dict) and all(_fits(value.get(key), inner) for key, inner in shape.items())
    if isinstance(shape, list):
        return isinstance(value, list) and all(_fits(one, shape[0]) for one in value)
    if isinstance(shape, frozenset):
        return isinstance(value, str) and value in shape
    if shape is float:  # the only numbers with a point are probabilities
        return type(value) in (int, float) and 0 <= value <= 1
    return value is None if shape is None else type(value) is shape
