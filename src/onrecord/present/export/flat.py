"""Contract lines as flat rows, for what has columns: one name for each column, the same in CSV and Parquet."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from onrecord.present.export import across
from onrecord.present.judged import told
from onrecord.present.posts import post
from onrecord.records.contract import Line, statement_line
from onrecord.store import Store

Row = dict[str, Any]

PUBLISHED = ("published_earliest", "published_latest", "published_method", "published_why")
OF = ("article_key", "headline", "outlet", *PUBLISHED)
"""What each row about words of an article says about the article."""

STATEMENT = (
    *OF,
    *("speaker_name", "office", "mode", "source", "cue", "content", "negated"),
    *("said_earliest", "said_latest", "said_method", "said_why", "addressee", "venue", "confidence"),
    *("on_behalf_of", "capacity", "relay", "speaker_confidence", "speaker_why"),
    *("score_source", "score_cue", "score_content", "chain", "utterance", "renderings", "independent_chains"),
    *("source_at", "cue_at", "content_at", "uri", "url"),
    *("speaker", "on_behalf_of_actor", "relay_actor", "parent", "article", "id"),
)
ARTICLE = (
    *("key", "headline", "outlet", *PUBLISHED, "language", "text"),
    *("uri", "url", "copies", "media_type", "sha256", "id"),
)
ACTOR = ("name", "type", "aliases", "offices", "conflicts", "wikidata", "why", "articles", "mentions", "id")
AUTHORITY = ("name", "names", "type", "wikidata", "id")
JUDGEMENT = ("what", "who", "when", "reason", "verdict", "target", "id")
ABSTENTION = (
    *OF,
    *("reason", "source", "cue", "content", "why", "confidence"),
    *("source_at", "cue_at", "content_at", "uri", "url", "article", "id"),
)
TIME = (
    *OF,
    *("words", "type", "value", "earliest", "latest", "method", "why"),
    *("words_at", "uri", "url", "article", "id"),
)
TENURE = ("person", "names", "post", "of", "since", "until", "sure", "source", "id")
STORY = ("label", "earliest", "latest", "articles", "keys", "outlets", "why", "confidence", "article_ids", "id")
UTTERANCE = (
    *("speaker_name", "said_earliest", "said_latest", "words", "renderings", "independent_chains", "outlets", "keys"),
    *("confidence", "speaker", "base", "statements", "id"),
)
CHAIN = (*OF, "chain", "names", "roles", "confidence", "statement", "article", "id")
PASSAGE = ("key_a", "key_b", "outlet_a", "outlet_b", "first_key", "share", "words", "why", "a", "b", "first", "id")
TERM = (
    *OF,
    *("referent", "wording", "voice", "replaces", "why", "confidence"),
    *("words_at", "uri", "url", "statement", "article", "id"),
)
REFERENT = ("referent", "wordings", "id")
QUARANTINE = ("uri", "code", "reason", "sha256", "id")
COLUMNS = {
    "abstention": ABSTENTION,
    "actor": ACTOR,
    "article": ARTICLE,
    "authority": AUTHORITY,
    "chain": CHAIN,
    "judgement": JUDGEMENT,
    "passage": PASSAGE,
    "quarantine": QUARANTINE,
    "referent": REFERENT,
    "statement": STATEMENT,
    "story": STORY,
    "tenure": TENURE,
    "term": TERM,
    "time": TIME,
    "utterance": UTTERANCE,
}
STATED = ("authority", "judgement", "referent", "tenure")
"""Kinds that people state: their files are there where somebody did; those of other kinds also when they are empty."""

OF_ARTICLES = ("abstention", "chain", "statement", "term", "time")
"""Kinds of which each line is about words of one article."""

BETWEEN = " […] "
"""Parts two spans of one content: words of the article stand between them."""


def kinds(store: Store) -> list[str]:
    """The kinds that get a file in a folder, kinds that this version only keeps included."""
    return sorted({*COLUMNS} - {*STATED} | {*store.kinds()})


def rows(store: Store, kind: str, *, by_date: bool = False) -> Iterator[tuple[Row, Line]]:
    """The rows of a kind by id, each with its line; `by_date`: statements by date, article and place in it."""
    of_articles = kind in OF_ARTICLES or kind in across.OF_MANY
    about = {line["id"]: _about(line) for line in store.lines(["article"])} if of_articles else {}
    if kind in across.OF_MANY:
        said = across.spoken(store) if kind == "utterance" else {}
        yield from ((across.row(line, about, said), line) for line in store.lines([kind]))
        return
    carried = across.carried(store) if kind == "statement" else {}
    dated = by_date and kind == "statement"
    for line in map(statement_line, store.statements()) if dated else store.lines([kind]):
        yield carried.get(line["id"], {}) | _row(line, about), line


def _row(line: Line, about: dict[str, Row]) -> Row:
    kind = line["kind"]
    if kind == "chain":
        names, roles = (across.BAR.join(link[key] for link in line["links"]) for key in ("name", "role"))
        return {
            **line,
            **about.get(line["article"], {}),
            "chain": across.chain_of(line),
            "names": names,
            "roles": roles,
        }
    if kind in ("time", "term"):
        return (_time if kind == "time" else _term)(line, about.get(line["article"], {}))
    if kind in OF_ARTICLES:
        return _of_article(line, about.get(line["article"], {}))
    if kind == "article":
        return {**line, **_about(line), "copies": " | ".join(line["copies"])}
    if kind == "actor":
        return _actor(line)
    if kind in ("authority", "tenure"):
        return {**line, "names": " | ".join(line["names"])}
    if kind == "referent":
        return {**line, "wordings": " | ".join(line["wordings"])}
    if kind == "judgement":
        return {**line, "what": told(line["change"])}
    return line


def _actor(line: Line) -> Row:
    mentions = line.get("mentions") or ()
    return {
        **line,
        "aliases": " | ".join(line.get("aliases") or ()),
        "offices": " | ".join(map(_office, line.get("offices") or ())),
        "conflicts": " ".join(o["conflict"] for o in line.get("offices") or () if o.get("conflict")),
        "why": " ".join(line.get("why") or ()),
        "articles": len({m["article"] for m in mentions}),
        "mentions": len(mentions),
    }


def _office(o: Line) -> str:
    """An office and its term, as far as it is known: "chair of the Harbour Council (2031-02..)"."""
    term = f" ({o.get('from') or ''}..{o.get('to') or ''})" if o.get("from") or o.get("to") else ""
    return f"{post(o['title'], o.get('of_name'))}{term}"


def _of_article(line: Line, about: Row) -> Row:
    roles = {role: BETWEEN.join(s["exact"] for s in line[role]) for role in ("source", "cue", "content")}
    places = {f"{role}_at": " ".join(map(_place, line[role])) for role in roles}
    scores = {f"score_{role}": score for role, score in (line.get("scores") or {}).items()}
    why = {key: " ".join(line.get(key) or ()) for key in ("why", "speaker_why")}
    parties = {**_party("on_behalf_of", line), **_party("relay", line)}
    return {**line, **about, **roles, **places, **scores, **_when("said_", line.get("said")), **why, **parties}


def _party(key: str, line: Line) -> Row:
    """The name of another party and its actor."""
    party = line.get(key) or {}
    return {key: party.get("name"), f"{key}_actor": party.get("actor")}


def _time(line: Line, about: Row) -> Row:
    span = line["span"]
    return {**line, **about, **_when("", line.get("when")), "words": span["exact"], "words_at": _place(span)}


def _term(line: Line, about: Row) -> Row:
    replaced = " | ".join(dict.fromkeys(r["wording"] for r in line.get("replaces") or ()))
    span = line["span"]
    return {**line, **about, "replaces": replaced, "why": " ".join(line.get("why") or ()), "words_at": _place(span)}


def _place(span: Line) -> str:
    """Two dots: a spreadsheet would take 0-6 for a date."""
    return f"{span['start']}..{span['end']}"


def _about(line: Line) -> Row:
    return {
        "article_key": line["key"],
        "headline": line.get("headline"),
        "outlet": (line.get("outlet") or {}).get("name"),
        "uri": line["uri"],
        "url": line.get("url"),
        **_when("published_", line.get("published")),
    }


def _when(name: str, when: Line | None) -> Row:
    row: Row = {f"{name}{key}": when[key] if when else None for key in ("earliest", "latest", "method")}
    return {**row, f"{name}why": " ".join(when.get("why") or ()) if when else None}
