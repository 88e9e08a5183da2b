"""What goes across outlets, cut down to what the page shows of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, get_args

from onrecord.present.report.collated import CHANGES, OPS, utterance
from onrecord.present.report.places import Data, Line, Places, Texts, kept, known
from onrecord.records import ChainRole

ROLES = get_args(ChainRole)
KINDS = ("utterance", "chain", "story", "passage", "term")


def across(
    kinds: Mapping[str, Sequence[Line]], texts: Texts, statements: Sequence[Line], when: Callable[..., Any]
) -> Data:
    """Utterances, chains, stories, copied passages and terms; what leads out of the page is left out.

    `statements` in the order of the page; `when` cuts a date down.
    """
    places = Places(texts, statements)
    utterances, chains, stories, passages, terms = (sorted(kinds[kind], key=lambda x: x["id"]) for kind in KINDS)
    return {
        "ops": OPS,
        "changes": CHANGES,
        "utterances": kept(utterance(x, places, when) for x in sorted(utterances, key=lambda x: -len(x["statements"]))),
        "roles": ROLES,
        "chains": _chains(chains, places),
        "stories": kept(_story(x, places, when) for x in sorted(stories, key=lambda x: -len(x["articles"]))),
        "passages": kept(_passage(x, places) for x in sorted(passages, key=lambda x: -x["share"])),
        "terms": _terms(sorted(terms, key=lambda x: (x["referent"].casefold(), x["referent"])), places),
    }


def _chains(lines: Iterable[Line], places: Places) -> Data:
    """Every hand once, and of each statement on the page [its number, then for each link [role, hand, evidence ...]].

    Evidence that says no more than the name takes no room.
    """
    hands, out = dict[tuple[str, str], int](), list[list[Any]]()
    for x in lines:
        if x["statement"] in places.statement:
            links = [
                [
                    ROLES.index(y["role"]),
                    hands.setdefault((y["name"], y.get("actor") or ""), len(hands)),
                    *places.spans(e for e in y.get("evidence") or () if e["exact"] != y["name"]),
                ]
                for y in x["links"]
            ]
            out.append([places.statement[x["statement"]], *links])
    return {"hands": list(hands), "of": out}


def _story(x: Line, places: Places, when: Callable[..., Any]) -> Data | None:
    """None where fewer than two of its articles are on the page."""
    found = sorted(places.article[id_] for id_ in x["articles"] if id_ in places.article)
    if len(found) < 2:
        return None
    return known(
        id=x["id"],
        articles=found,
        label=x["label"],
        when=when(x.get("when"), "", ""),
        why=list(x.get("why") or ()),
        confidence=x["confidence"],
    )


def _passage(x: Line, places: Places) -> Data | None:
    """None where its words do not stand in two articles of the page."""
    spans_a, spans_b = places.spans(x["spans_a"]), places.spans(x["spans_b"])
    if not spans_a or not spans_b:
        return None
    return known(
        a=spans_a[0][0],
        b=spans_b[0][0],
        xa=[span[1:] for span in spans_a],
        xb=[span[1:] for span in spans_b],
        first=places.article.get(x.get("first") or ""),
        share=x["share"],
        why=list(x.get("why") or ()),
    )


def _terms(lines: Iterable[Line], places: Places) -> list[Data]:
    """By referent: its name, and each place that names it."""
    by = dict[str, list[Data]]()
    for x in lines:
        if places.stands(x["span"]):
            replaces = [
                known(w=y["wording"], x=places.spans([y["span"]]), s=places.statement.get(y["statement"]))
                for y in x.get("replaces") or ()
            ]
            by.setdefault(x["referent"], []).append(
                known(
                    w=x["wording"],
                    v=x["voice"],
                    x=places.spans([x["span"]])[0],
                    s=places.statement.get(x.get("statement") or ""),
                    for_=replaces,
                    why=list(x.get("why") or ()),
                )
            )
    return [{"name": name, "at": found} for name, found in by.items()]
