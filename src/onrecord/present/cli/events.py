"""`events`: who did what to whom, each event once, by day; or as each article tells it."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from pathlib import Path
from typing import get_args

from onrecord.present.cli import witnesses
from onrecord.present.cli.across import cut, fits, show
from onrecord.present.cli.asking import Names, Question, days, first, quoted
from onrecord.present.export.plover import QUAD
from onrecord.records import Event, EventType, Occurrence, Statement
from onrecord.records.drawnlines import occurrence_line
from onrecord.records.findinglines import event_line
from onrecord.store import Store
from onrecord.store.happened import Asked

Tellings = Callable[[tuple[str, ...], tuple[str, ...]], list[Event]]


def tellings_of(store: Store) -> Tellings:
    """The tellings by their ids and articles, the surest first; the latest articles are kept at hand."""

    @lru_cache(maxsize=256)
    def of(article: str) -> dict[str, Event]:
        return {e.id: e for e in store.events(Asked(article=article))}

    def found(events: tuple[str, ...], articles: tuple[str, ...]) -> list[Event]:
        known = {id_: e for article in articles for id_, e in of(article).items()}
        return sorted((known[id_] for id_ in events if id_ in known), key=lambda e: (-e.confidence, e.id))

    return found


def events(record: Path, q: Question) -> None:
    """The occurrences, by day."""
    with Store.open(record, create=False) as store:
        type_ = q.one_of(get_args(EventType))
        known, names, told = witnesses.articles(store), Names(store), tellings_of(store)

        def fit(o: Occurrence) -> bool:
            if type_ not in (None, o.event_type):
                return False
            if not q.words:
                return True
            some = told(o.events, o.articles)
            text = " ".join((who(o, some), o.place or "", *(quoted([e.trigger], known) for e in some)))
            return fits(q.words, text)

        def who(o: Occurrence, some: list[Event]) -> str:
            by = names.of((p for e in some for p in e.actors), o.actors)
            to = names.of((p for e in some for p in e.recipients), o.recipients)
            return f"{by or '?'} → {to}" if to else by

        def row(n: int) -> tuple[object, ...]:
            o = found[n]
            some = told(o.events, o.articles)
            outlets = len({witnesses.outlet(known(id_)) for id_ in o.articles})
            claim = "\nclaimed" if some and all(e.statement for e in some) else ""
            what = f"{o.event_type}\n{QUAD[o.event_type].lower()}"
            count = f"{len(o.events):,} in {outlets:,}"
            words = cut(quoted([e.trigger for e in some[:1]], known))
            place = f"\nin {o.place}" if o.place else ""
            return o.id[:8], days(o.when), f"{o.status}{claim}", what, who(o, some) + place, count, words

        found = sorted(filter(fit, store.occurrences(q.asked(store))), key=lambda o: (first(o.when), o.id))
        columns = ("id", "day", "status", "what", "who → whom", "reports in outlets", "in the words of one")
        show(columns, map(occurrence_line, found), len(found), row, q.limit, "No event is known", *q.narrow)


def tellings(record: Path, q: Question) -> None:
    """The events as each article tells them, by article."""
    with Store.open(record, create=False) as store:
        type_ = q.one_of(get_args(EventType))
        known, names = witnesses.articles(store), Names(store)

        def who(e: Event) -> str:
            by, to = (names.of(some, (p.actor for p in some if p.actor)) for some in (e.actors, e.recipients))
            return f"{by or '?'} → {to}" if to else by

        def row(n: int) -> tuple[object, ...]:
            e = found[n]
            said = f"\nsays {speaker(store.statement(e.statement))}" if e.statement else ""
            words = cut(quoted([e.trigger], known)) + said
            return e.id[:8], days(e.when), e.status, e.event_type, who(e), witnesses.outlet(known(e.article)), words

        found = [
            e
            for e in store.events(q.asked(store))
            if type_ in (None, e.event_type)
            and (not q.words or fits(q.words, f"{who(e)} {e.place or ''} {quoted([e.trigger], known)}"))
        ]
        found.sort(key=lambda e: (e.article, e.trigger.start, e.id))
        columns = ("id", "day", "status", "what", "who → whom", "outlet", "words")
        show(columns, map(event_line, found), len(found), row, q.limit, "No event is told", *q.narrow)


def speaker(s: Statement) -> str:
    """Who makes a statement."""
    return s.speaker_name or "somebody"
