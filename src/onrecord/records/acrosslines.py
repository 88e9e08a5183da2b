"""The contract lines of what goes across articles: stories, passages, utterances, chains and terms, and back."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from onrecord.records.chain import Chain, Link
from onrecord.records.contract import Line, read_span, read_spans, read_when, span_line, spans, when_line
from onrecord.records.edit import Edit
from onrecord.records.ids import content_id
from onrecord.records.story import Kin, Passage, Story
from onrecord.records.term import Replaced, Term, TermPair
from onrecord.records.utterance import Bond, LeftOut, Locus, Utterance, Variant

DERIVED = ("chain", "passage", "story", "term", "utterance")
"""The kinds of line that follow from all articles together."""


def kin_line(k: Kin) -> Line:
    """Two compared articles as an object."""
    return {"a": k.a, "b": k.b, "score": round(k.score, 4), "why": list(k.why)}


def read_kin(x: Mapping[str, Any]) -> Kin:
    """Two compared articles from their object."""
    return Kin(x["a"], x["b"], float(x["score"]), tuple(x["why"]))


def story_line(s: Story) -> Line:
    """The line of a story."""
    return {
        "kind": "story",
        "id": s.id,
        "confidence": round(s.confidence, 4),
        "articles": list(s.articles),
        "when": when_line(s.when),
        "label": s.label,
        "label_span": span_line(s.label_span),
        "why": list(s.why),
    }


def read_story(x: Mapping[str, Any]) -> Story:
    """A story line as a record; KeyError, TypeError or ValueError when it is none."""
    return Story(
        x["id"],
        tuple(x["articles"]),
        read_when(x.get("when")),
        x["label"],
        read_span(x["label_span"]) if x.get("label_span") else None,
        float(x["confidence"]),
        tuple(x.get("why") or ()),
    )


def passage_line(p: Passage) -> Line:
    """The line of words that two articles share by copying."""
    return {
        "kind": "passage",
        "id": p.id,
        "confidence": 1.0,
        "a": p.a,
        "b": p.b,
        "spans_a": spans(p.spans_a),
        "spans_b": spans(p.spans_b),
        "first": p.first,
        "share": round(p.share, 4),
        "why": list(p.why),
    }


def read_passage(x: Mapping[str, Any]) -> Passage:
    """A passage line as a record; KeyError, TypeError or ValueError when it is none."""
    return Passage(
        x["id"],
        x["a"],
        x["b"],
        read_spans(x["spans_a"]),
        read_spans(x["spans_b"]),
        x.get("first"),
        float(x["share"]),
        tuple(x.get("why") or ()),
    )


def chain_line(c: Chain) -> Line:
    """The line of a chain."""
    return {
        "kind": "chain",
        "id": c.id,
        "confidence": round(c.confidence, 4),
        "statement": c.statement,
        "article": c.article,
        "links": [{"role": k.role, "actor": k.actor, "name": k.name, "evidence": spans(k.evidence)} for k in c.links],
        "covers": spans(c.covers),
    }


def read_chain(x: Mapping[str, Any]) -> Chain:
    """A chain line as a record; KeyError, TypeError or ValueError when it is none."""
    return Chain(
        x["id"],
        x["statement"],
        x["article"],
        tuple(Link(k["role"], k.get("actor"), k["name"], read_spans(k.get("evidence"))) for k in x["links"]),
        read_spans(x.get("covers")),
        float(x["confidence"]),
    )


def apparatus_line(apparatus: Iterable[Locus]) -> list[Line]:
    """A collation as objects: a reading has `kinds` only where it differs, `of` only where it was moved."""
    return [{"lemma": spans(x.lemma), "readings": list(map(_variant_line, x.readings))} for x in apparatus]


def _variant_line(v: Variant) -> Line:
    line: Line = {"statement": v.statement, "span": span_line(v.span), "op": v.op}
    return line | ({"kinds": list(v.kinds)} if v.kinds else {}) | ({} if v.of is None else {"of": v.of})


def read_apparatus(xs: Iterable[Mapping[str, Any]]) -> tuple[Locus, ...]:
    """A collation from its objects."""
    return tuple(Locus(read_spans(x["lemma"]), tuple(map(_read_variant, x["readings"]))) for x in xs)


def _read_variant(x: Mapping[str, Any]) -> Variant:
    span = read_span(x["span"]) if x.get("span") else None
    return Variant(x["statement"], span, x["op"], tuple(x.get("kinds") or ()), x.get("of"))


def utterance_line(u: Utterance) -> Line:
    """The line of an utterance."""
    return {
        "kind": "utterance",
        "id": u.id,
        "confidence": round(u.confidence, 4),
        "statements": list(u.statements),
        "speaker": u.speaker,
        "speaker_name": u.speaker_name,
        "said": when_line(u.said),
        "base": u.base,
        "apparatus": apparatus_line(u.apparatus),
        "independent_chains": u.independent_chains,
        "same_words": list(map(list, u.same_words)),
        "bonds": [
            {"a": b.a, "b": b.b, "tier": b.tier, "score": round(b.score, 4), "why": list(b.why)} for b in u.bonds
        ],
        "sources": list(map(list, u.sources)),
        "left_out": [{"article": x.article, "fullest": x.fullest, "clauses": spans(x.clauses)} for x in u.left_out],
    }


def read_utterance(x: Mapping[str, Any]) -> Utterance:
    """An utterance line as a record; KeyError, TypeError or ValueError when it is none."""
    return Utterance(
        x["id"],
        tuple(x["statements"]),
        x.get("speaker"),
        x.get("speaker_name"),
        read_when(x.get("said")),
        x["base"],
        read_apparatus(x.get("apparatus") or ()),
        int(x["independent_chains"]),
        float(x["confidence"]),
        tuple(map(tuple, x.get("same_words") or ())),
        tuple(Bond(b["a"], b["b"], b["tier"], float(b["score"]), tuple(b["why"])) for b in x.get("bonds") or ()),
        tuple(map(tuple, x.get("sources") or ())),
        tuple(LeftOut(o["article"], o["fullest"], read_spans(o["clauses"])) for o in x.get("left_out") or ()),
    )


def term_line(t: Term) -> Line:
    """The line of a term."""
    return {
        "kind": "term",
        "id": t.id,
        "confidence": round(t.confidence, 4),
        "referent": t.referent,
        "wording": t.wording,
        "voice": t.voice,
        "span": span_line(t.span),
        "article": t.article,
        "statement": t.statement,
        "replaces": [{"wording": r.wording, "span": span_line(r.span), "statement": r.statement} for r in t.replaces],
        "why": list(t.why),
    }


def read_term(x: Mapping[str, Any]) -> Term:
    """A term line as a record; KeyError, TypeError or ValueError when it is none."""
    return Term(
        x["id"],
        x["referent"],
        x["wording"],
        x["voice"],
        read_span(x["span"]),
        x["article"],
        x.get("statement"),
        float(x["confidence"]),
        tuple(Replaced(r["wording"], read_span(r["span"]), r["statement"]) for r in x.get("replaces") or ()),
        tuple(x.get("why") or ()),
    )


def edit_line(e: Edit) -> Line:
    """A change between two versions as an object."""
    return {
        "earlier": e.earlier,
        "later": e.later,
        "change": e.change,
        "was": e.was,
        "now": e.now,
        "apparatus": apparatus_line(e.apparatus),
    }


def referent_line(p: TermPair) -> Line:
    """The line of wordings that the user says name one thing."""
    return {
        "kind": "referent",
        "id": content_id("referent", p.referent, list(p.wordings)),
        "confidence": 1.0,
        "referent": p.referent,
        "wordings": list(p.wordings),
    }


def read_referent(x: Mapping[str, Any]) -> TermPair:
    """A referent line as a record; KeyError or TypeError when it is none."""
    return TermPair(x["referent"], tuple(x["wordings"]))
