"""`actors`: the list of them, and the table of actors that the user brings along."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice
from pathlib import Path
from typing import get_args

from onrecord import flow
from onrecord.errors import UsageError
from onrecord.present.cli.out import emit, for_people, say, table
from onrecord.present.cli.safely import tell
from onrecord.present.cli.taking import taking
from onrecord.present.posts import post
from onrecord.records import Actor, ActorType, Office
from onrecord.records.actorlines import actor_line
from onrecord.records.contract import Line
from onrecord.store import Store
from onrecord.store.fold import fold
from onrecord.store.overview import ActorTally
from onrecord.store.store import SHORT_ID

NOTHING = ActorTally(0, 0, None, None)
ALIASES, OFFICES = 6, 2
"""Other names and offices that a row shows; more are counted."""


def list_(record: Path, words: Sequence[str], type_: str | None, limit: int, *, speakers: bool) -> None:
    """The actors with all of the words, those who say most first."""
    if type_ is not None and type_ not in get_args(ActorType):
        raise UsageError(f"there is no type {type_!r}: take one of {', '.join(get_args(ActorType))}")
    with Store.open(record, create=False) as store:
        tallies = store.tallies()
        found = [a for a in store.actors() if _fits(a, words, type_)]
    rows = [(a, tallies.get(a.id, NOTHING)) for a in found]
    rows = sorted((x for x in rows if x[1].statements or not speakers), key=_most_first)
    if not rows:
        tell(f"No actor {'speaks' if speakers else 'is there'}{_that_fits(words, type_)}.")
    elif not for_people():
        emit(*({**actor_line(a), **_tally(tally)} for a, tally in rows))
    else:
        columns = ("id", "actor", "said#", "articles#", "also called, offices")
        table(columns, (_row(*row) for row in islice(rows, limit or None)))
        if limit and len(rows) > limit:
            say((f"… and {len(rows) - limit:,} more: --limit 0 shows all", "dim"))
        say(("Next: ", "bold"), f"onrecord actors show {record} ID    onrecord actors merge {record} ID ID")


def import_(file: Path, record: Path) -> None:
    """Take a table along and say how to go back."""
    with taking(record) as store:
        number = flow.import_actors(store, file)
    told = f"{number:,} {'actor goes' if number == 1 else 'actors go'} along with {record}: what the table says of "
    tell(f"{told}names comes first. To undo: onrecord actors reset {record}")


def reset(record: Path) -> None:
    """Drop the table that a record brings along."""
    with Store.open(record, create=False) as store:
        had = len(store.authorities())
        if had:
            flow.import_actors(store, None)
    if had:
        tell(f"{record} is without its table of {had:,} actors. To undo: onrecord actors import FILE --record {record}")
    else:
        tell(f"{record} brings no table of actors along.")


def office(o: Office) -> str:
    """An office with what it is of and its term, as far as they are known: "president of Brannia (2031 – )"."""
    term = f" ({o.since or '?'} – {o.until or ''})" if o.since or o.until else ""
    return f"{post(o.title, o.of_name)}{term}"


def some(names: Sequence[str], most: int = ALIASES, total: int = 0, mark: str = ", ") -> str:
    """The first names, and how many more there are (of `total`, where `names` are not all)."""
    more = max(total, len(names)) - most
    return mark.join(names[:most]) + (f" and {more:,} more" if more > 0 else "")


def _fits(a: Actor, words: Sequence[str], type_: str | None) -> bool:
    """Whether all words are in its names and offices, or are its ids."""
    if type_ not in (None, a.type):
        return False
    text = fold(" ".join((a.name, *a.aliases, *(f"{o.title} {o.of_name or ''}" for o in a.offices)))) if words else ""
    return all(fold(w) in text or w.upper() == a.wikidata or (len(w) >= SHORT_ID and a.id.startswith(w)) for w in words)


def _that_fits(words: Sequence[str], type_: str | None) -> str:
    said = ([f"of type {type_}"] if type_ else []) + ([f"with {' and '.join(words)}"] if words else [])
    return f" {' '.join(said)}" if said else ""


def _most_first(row: tuple[Actor, ActorTally]) -> tuple[int, int, str, str]:
    actor, tally = row
    return -tally.statements, -tally.articles, fold(actor.name), actor.id


def _row(a: Actor, tally: ActorTally) -> tuple[object, ...]:
    kind = f"{a.type}, {a.wikidata}" if a.wikidata else a.type
    latest = sorted(a.offices, key=lambda o: o.since or o.until or "", reverse=True)
    known = (some(a.aliases), some(list(dict.fromkeys(map(office, latest))), OFFICES, mark="; "))
    return a.id[:8], f"{a.name}\n{kind}", tally.statements, tally.articles, "\n".join(filter(None, known))


def _tally(tally: ActorTally) -> Line:
    days = {"first": tally.first and str(tally.first), "last": tally.last and str(tally.last)}
    return {"statements": tally.statements, "articles": tally.articles, **days}
