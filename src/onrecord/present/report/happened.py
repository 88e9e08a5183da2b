"""What happened, cut down to what the page shows of it: events, meetings, measures, disputes and positions.

An actor is told by its place among the actors of the page; a span is ``[article, start, end]``, in code points.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from onrecord.present.changes import changes
from onrecord.present.export.plover import QUAD, QUADS
from onrecord.present.report.charts import charts
from onrecord.present.report.cut import STANCES, STATUSES, TYPES, Cut, first_report
from onrecord.present.report.places import Data, Line, Places, Texts, kept

KINDS = ("event", "occurrence", "meeting", "measure", "dispute", "position")
NO_DATE = "~"
"""What is not dated stands after all days."""
CLASSES = ("cooperation in words", "cooperation in deeds", "conflict in words", "conflict in deeds")
"""The four classes of PLOVER (verbal and material cooperation and conflict) as the page says them."""


def happened(
    kinds: Mapping[str, Sequence[Line]],
    actors: Sequence[Data],
    texts: Texts,
    statements: Sequence[Line],
    when: Callable[..., Any],
) -> Data:
    """All of it by day, the undated last; what leads out of the page is left out.

    `actors` and `statements` in the order of the page; `when` cuts a date down.
    """
    published = {a["id"]: a["published"] for a in kinds["article"] if a.get("published")}
    cut = Cut(actors, Places(texts, statements), when, published)
    events, occurrences, meetings, measures, disputes, positions = (
        sorted(kinds[kind], key=lambda x: (*_days(x, published), x["id"])) for kind in KINDS
    )
    tellings = kept(cut.event(x) for x in events)
    at = {x["id"]: n for n, x in enumerate(tellings)}
    weight = Counter(x["issue"] for x in positions)
    positions.sort(key=lambda x: (-weight[x["issue"]], x["issue"]))
    changed = _changed(positions)
    quad = [list(QUADS).index(QUAD[t]) for t in TYPES]
    found = {
        "occurrences": kept(cut.occurrence(x, at, tellings) for x in occurrences),
        "meetings": kept(map(cut.meeting, meetings)),
        "measures": kept(map(cut.measure, measures)),
        # those that say in what come first, then as the articles stand on the page
        "disputes": sorted(kept(map(cut.dispute, disputes)), key=lambda d: ("bare" in d, d["x"], d["id"])),
        "positions": kept(cut.position(x, changed) for x in positions),
    }
    for one in tellings:
        del one["id"]
    return {
        "types": TYPES,
        "quads": list(CLASSES),
        "quad": quad,
        "statuses": STATUSES,
        "stances": STANCES,
        "events": tellings,
        **found,
        "charts": charts(found, [CLASSES[n] for n in quad], CLASSES, STATUSES, STANCES),
    }


def _days(x: Line, published: Mapping[str, Line] = {}) -> tuple[str, str]:
    when = x.get("when") or first_report(x, published)
    return (when["earliest"], when["latest"]) if when else (NO_DATE, NO_DATE)


def _changed(lines: Iterable[Line]) -> dict[str, str]:
    return changes(
        (x["id"], x.get("actor") or x.get("actor_name") or "", x["issue"], x["stance"], *_days(x))
        for x in lines
        if x.get("when")
    )
