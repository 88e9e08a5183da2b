"""TimelineJS3: what happened, what is planned and what was said, where the day is known.

The form is that of https://timeline.knightlab.com/docs/json-format.html. TimelineJS shows its texts as HTML, so all
words of the record are escaped; there are no media, and nothing is fetched.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from html import escape
from typing import TextIO

from onrecord.present.export.happened import Told, told
from onrecord.records.contract import Line, dumps
from onrecord.store import Store

GROUPS = {"happened": "Happened", "planned": "Planned"}
SAID = "Said"


def write(store: Store, out: TextIO) -> None:
    """One JSON object; events by day, then by id, one a line."""
    out.write('{"events":[\n')
    every = sorted([*_happened(store), *_said(store)], key=lambda e: (_order(e["start_date"]), e["unique_id"]))
    out.write(",\n".join(map(dumps, every)))
    out.write('\n],"scale":"human"}\n')


def _order(day: Line) -> tuple[int, int, int]:
    return day["year"], day.get("month", 0), day.get("day", 0)


def _happened(store: Store) -> Iterator[Line]:
    for t in told(store):
        o = t.occurrence
        if o["when"] and o["status"] in GROUPS:
            yield _slide(f"event-{o['id']}", o["when"], GROUPS[o["status"]], _headline(t), _text(t))


def _headline(t: Told) -> str:
    """ "Estovia, Norrland: “met”", or "Estovia → Norrland: “struck”"."""
    actors, recipients = (_names(t, key) for key in ("by", "to"))
    who = ", ".join(actors)
    if recipients and recipients != actors:
        who = f"{who or '?'} → {', '.join(recipients)}"
    words = ", ".join(f"“{w}”" for w in dict.fromkeys(e["trigger"]["exact"] for e in t.best[:3]))
    return f"{who}: {words}" if who else words


def _names(t: Told, key: str) -> list[str]:
    known = [a["name"] for a in (t.actors if key == "by" else t.recipients)]
    return known or sorted({p["name"] for e in t.best for p in e[key] if p["name"]})


def _text(t: Told) -> list[str]:
    o = t.occurrence
    reports = len(o["articles"])
    said = [f"{o['event_type'].capitalize()}, {o['status']}{', ' + o['place'] if o['place'] else ''}."]
    said.append(f"Told in {reports} {'report' if reports == 1 else 'reports'}: {_listed(t.outlets)}.")
    if t.events and all(e["statement"] is not None for e in t.events):
        said.append("It stands in statements alone: no outlet says so itself.")
    return said


def _said(store: Store) -> Iterator[Line]:
    """Acts of saying that are told twice or more."""
    outlets = {line["id"]: (line.get("outlet") or {}).get("name") for line in store.lines(["article"])}
    statements = {
        line["id"]: (line["article"], " […] ".join(s["exact"] for s in line["content"]))
        for line in store.lines(["statement"])
    }
    for u in store.lines(["utterance"]):
        if not u["said"]:
            continue
        told_by = {outlets.get(statements[s][0]) for s in u["statements"] if s in statements}
        words = statements[u["base"]][1] if u["base"] in statements else ""
        chains = u["independent_chains"]
        text = [
            words,
            f"Told {len(u['statements'])} times, by {chains} independent {'chain' if chains == 1 else 'chains'}",
        ]
        text[1] += f": {_listed(sorted(filter(None, told_by)))}."
        yield _slide(f"utterance-{u['id']}", u["said"], SAID, u["speaker_name"] or "?", text)


def _slide(id_: str, when: Line, group: str, headline: str, text: Iterable[str]) -> Line:
    first, last = (date.fromisoformat(when[key]) for key in ("earliest", "latest"))
    slide: Line = {
        "unique_id": id_,
        "start_date": {"year": first.year, "month": first.month, "day": first.day},
        "text": {"headline": escape(headline), "text": "".join(f"<p>{escape(p)}</p>" for p in text if p)},
        "group": group,
        "autolink": False,
    }
    if _is_whole(first, last, "year"):
        slide["start_date"] = {"year": first.year}
    elif _is_whole(first, last, "month"):
        slide["start_date"] = {"year": first.year, "month": first.month}
    elif first != last:
        slide["end_date"] = {"year": last.year, "month": last.month, "day": last.day}
    return slide


def _is_whole(first: date, last: date, what: str) -> bool:
    """Whether they are the first and last day of one year or month."""
    after = last + timedelta(1) if last < date.max else last
    if what == "year":
        return (first.month, first.day, last.month, last.day) == (1, 1, 12, 31) and first.year == last.year
    return first.day == 1 and after.day == 1 and (first.year, first.month) == (last.year, last.month)


def _listed(names: Iterable[str]) -> str:
    return ", ".join(names) or "outlet not known"
