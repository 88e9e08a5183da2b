"""`meetings` and `measures`: who met or means to meet, and what was decided, each once, by day."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

from onrecord.present.cli import witnesses
from onrecord.present.cli.across import cut, fits, show
from onrecord.present.cli.asking import Names, Question, days, first, quoted
from onrecord.records import MeasureType, MeetingStatus, Quantity
from onrecord.records.drawnlines import measure_line, meeting_line
from onrecord.store import Store


def meetings(record: Path, q: Question) -> None:
    """The meetings, by day."""
    with Store.open(record, create=False) as store:
        status = q.one_of(get_args(MeetingStatus))
        known, names = witnesses.articles(store), Names(store)
        found = [
            m
            for m in store.meetings(q.asked(store))
            if status in (None, m.status)
            and fits(q.words, " ".join((m.body or "", m.format, m.place or "", *names(m.participants))))
        ]
        found.sort(key=lambda m: (first(m.when), m.id))

        def row(n: int) -> tuple[object, ...]:
            m = found[n]
            what = "\n".join(dict.fromkeys(filter(None, (m.body, m.format))))
            place = f"\nin {m.place}" if m.place else ""
            about = [
                f"{title}: {cut(quoted(spans, known))}"
                for title, spans in (("about", m.agenda), ("outcome", m.outcome))
                if spans
            ]
            return (
                *(m.id[:8], days(m.when), m.status, what, ", ".join(names(m.participants)) + place),
                "\n".join(about) or cut(quoted(m.evidence[:1], known)),
            )

        columns = ("id", "day", "status", "body, format", "who", "about, outcome, or the words for it")
        show(columns, map(meeting_line, found), len(found), row, q.limit, "No meeting is known", *q.narrow)


def measures(record: Path, q: Question) -> None:
    """The measures, by day."""
    with Store.open(record, create=False) as store:
        type_ = q.one_of(get_args(MeasureType))
        known, names = witnesses.articles(store), Names(store)
        found = [
            m
            for m in store.measures(q.asked(store))
            if type_ in (None, m.type)
            and (
                not q.words or fits(q.words, " ".join((*names((*m.by, *m.towards)), m.type, quoted(m.evidence, known))))
            )
        ]
        found.sort(key=lambda m: (first(m.when), m.id))

        def row(n: int) -> tuple[object, ...]:
            m = found[n]
            by, to = ", ".join(names(m.by)), ", ".join(names(m.towards))
            who = f"{by or '?'} → {to}" if to else by
            return m.id[:8], days(m.when), m.status, m.type, who, amount(m.quantity), cut(quoted(m.evidence[:1], known))

        columns = ("id", "day", "status", "what", "who → towards", "how much", "in the words of one")
        show(columns, map(measure_line, found), len(found), row, q.limit, "No measure is known", *q.narrow)


def amount(q: Quantity | None) -> str:
    """An amount in its words."""
    return "" if q is None else " ".join(q.span.exact.split())
