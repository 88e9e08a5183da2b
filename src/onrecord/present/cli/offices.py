"""`offices`: the table of who held which post when."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from itertools import islice
from pathlib import Path

from onrecord import flow
from onrecord.present.cli.out import emit, for_people, say, table
from onrecord.present.cli.safely import tell
from onrecord.present.cli.taking import taking
from onrecord.records import Tenure
from onrecord.store import Store
from onrecord.store.fold import fold

AGAIN = "Run `onrecord read` with the same paths again: the articles are then dated anew."


def import_(file: Path, record: Path) -> None:
    """Take a table along and say what comes next."""
    from onrecord.date.tenures import table

    with taking(record) as store:
        number = flow.import_offices(store, file)
        articles, offices = store.counts()["articles"], flow.offices(store)
    aside = len(offices.given) + len(table()) - len(offices.all)
    told = f"{number:,} {'term of office goes' if number == 1 else 'terms of office go'} along with {record}"
    told += f"; {aside:,} of ours set aside: onrecord offices list {record} shows them."
    tell(f"{told} {AGAIN if articles else ''}".rstrip())


def list_(record: Path, words: Sequence[str], limit: int) -> None:
    """The rows with all of the words, those of the user first."""
    with Store.open(record, create=False) as store:
        offices = flow.offices(store)
    wanted = [fold(word) for word in words]
    rows = [t for t in offices.all if all(word in fold(_text(t)) for word in wanted)]
    if not rows:
        tell(f"No row holds {' and '.join(words) or 'anything'}.")
    elif not for_people():
        emit(*({**asdict(t), "yours": t in offices.given} for t in rows))
    else:
        shown = (
            (t.person, t.post, t.of, t.since or "?", t.until or "", t.confidence, "yours" if t in offices.given else "")
            for t in islice(rows, limit or None)
        )
        table(("person", "post", "of", "from", "to", "sure", "whose"), shown)
        if limit and len(rows) > limit:
            say((f"… and {len(rows) - limit:,} more: --limit 0 shows all", "dim"))


def reset(record: Path) -> None:
    """Drop the table that a record brings along."""
    with Store.open(record, create=False) as store:
        had, articles = len(store.tenures()), store.counts()["articles"]
        flow.import_offices(store, None)
    if not had:
        tell(f"{record} brings no table of offices along.")
    else:
        tell(f"{record} is without its {had:,} terms of office. {AGAIN if articles else ''}".rstrip())


def _text(tenure: Tenure) -> str:
    return " ".join((tenure.person, *tenure.names, tenure.post, tenure.of))
