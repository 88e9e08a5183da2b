"""Charts of what happened, drawn when the dossier is written: one strip of days with a lane for each kind or actor.

Each chart is drawn twice, for a wide and for a narrow page, as SVG without any word of the record: the page puts the
words in as text, by number. Signs differ in shape; colour only repeats what the shape says.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from onrecord.present.report.lanes import Lane, Point, Sign
from onrecord.present.report.strip import strip

Data = dict[str, Any]

MOST_MARKS = 400
"""Marks in one chart; the page says how many it has no room for."""
MOST_LANES = 12
"""Actors in the chart of an issue."""
MOST_ISSUES = 60
"""Issues with a chart; the others have their table."""
LONGEST = 366
"""Days of the longest stretch that a sign can stand for; of eight years the middle tells nothing, that stands apart."""
SIGNS = {"happened": "disc", "planned": "diamond", "hoped": "triangle", "hypothetical": "square", "denied": "cross"}
STANCE_SIGNS = {"for": "plus", "against": "minus", "neutral": "ring", "conditional": "if"}


def charts(
    found: Data, quad_of: Sequence[str], quads: Sequence[str], statuses: Sequence[str], stances: Sequence[str]
) -> Data:
    """The timeline of events, and by issue the chart of positions; what has too few days has no chart.

    `found`: what happened as the page has it; `quad_of`: the class of each type of event, of `quads`.
    """
    return {
        "longest": LONGEST,
        "signs": {name: sign for name, sign in SIGNS.items() if name in statuses},
        "timeline": _timeline(found["occurrences"], quad_of, quads, statuses),
        "issues": _issues(found["positions"], stances),
    }


def _shown(x: Data) -> Data | None:
    """The days at which a sign stands: its own, else those of the first report."""
    when: Data | None = x.get("w") or x.get("rep")
    return when


def _drawable(x: Data) -> bool:
    when = _shown(x)
    return when is not None and (_day(when["to"]) - _day(when["from"])).days < LONGEST


def _day(iso: str) -> date:
    return date.fromisoformat(iso)


def _timeline(
    occurrences: Sequence[Data], quad_of: Sequence[str], quads: Sequence[str], statuses: Sequence[str]
) -> Data | None:
    """A lane for each class; of too many events the dated, then those told most often, then some of all days, by id."""
    if not any(map(_drawable, occurrences)):
        return None
    order = sorted(enumerate(occurrences), key=lambda x: (not _drawable(x[1]), -len(x[1]["e"]), x[1]["id"]))
    shown = sorted(order[:MOST_MARKS])
    some = {quad: [(n, o) for n, o in shown if quad_of[o["t"]] == quad] for quad in quads}
    return _drawn(
        [
            _lane(quad, [(o, Sign(n, SIGNS[statuses[o["st"]]], claim="claim" in o)) for n, o in some[quad]])
            for quad in quads
            if some[quad]
        ]
    )


def _issues(positions: Sequence[Data], stances: Sequence[str]) -> Data:
    """By issue a lane for each actor; an issue with one dated position needs no chart."""
    by = dict[str, list[tuple[int, Data]]]()
    for n, p in enumerate(positions):
        by.setdefault(p["issue"], []).append((n, p))
    out = Data()
    for issue, some in by.items():
        if sum(_drawable(p) for _, p in some) < 2 or len(out) == MOST_ISSUES:
            continue
        who = dict[str, list[tuple[int, Data]]]()
        for n, p in some:
            who.setdefault(f"a{p['a']}" if "a" in p else p.get("name", ""), []).append((n, p))
        most = sorted(who, key=lambda key: (-sum(_drawable(p) for _, p in who[key]), -len(who[key]), key))
        out[issue] = _drawn(
            [
                # any of its positions tells the page who it is
                _lane(
                    str(who[key][0][0]),
                    [(p, Sign(n, STANCE_SIGNS[stances[p["st"]]], changed="was" in p)) for n, p in who[key]],
                )
                for key in most[:MOST_LANES]
            ]
        )
    return out


def _lane(name: str, some: Sequence[tuple[Data, Sign]]) -> Lane:
    return Lane(
        name,
        tuple(
            Point(sign, _day(when["from"]), _day(when["to"]))
            for x, sign in some
            if _drawable(x) and (when := _shown(x)) is not None
        ),
        tuple(replace(sign, changed=False) for x, sign in some if not _drawable(x)),
    )


def _drawn(lanes: Sequence[Lane]) -> Data:
    return {"wide": strip(lanes, narrow=False), "narrow": strip(lanes, narrow=True)}
