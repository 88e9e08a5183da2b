"""`show` and `search`."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import cast, get_args

from onrecord.errors import NotFound, UsageError
from onrecord.present.cli import views
from onrecord.present.cli.out import emit, for_people
from onrecord.record import day
from onrecord.records import Mode
from onrecord.records.contract import Line, abstention_line, article_line, statement_line
from onrecord.store import Store
from onrecord.store.overview import Tally


def whole(record: Path) -> None:
    """The overview of a record."""
    with Store.open(record, create=False) as store:
        if for_people():
            views.overview(store)
            views.quarantine(list(store.lines(["quarantine"])))
        else:
            tallies = {"speakers": store.speakers(), "outlets": store.outlets()}
            emit({**store.counts(), **{name: [_tally(x) for x in of] for name, of in tallies.items()}})


def one(record: Path, name: str) -> None:
    """One article with its statements and what was left open in it, or one statement."""
    with Store.open(record, create=False) as store:
        try:
            article = store.article(name)
        except NotFound:
            try:
                statement = store.statement(name)
            except NotFound:
                raise NotFound(f"{record} holds no article or statement {name}") from None
            if for_people():
                views.statement(statement, store.article(statement.article))
            else:
                emit(statement_line(statement))
            return
        statements = list(store.statements(article=article.id))
        abstentions = list(store.abstentions(article=article.id))
        if for_people():
            views.article(article, statements, abstentions, store)
        else:
            emit(article_line(article), *map(statement_line, statements), *map(abstention_line, abstentions))


def filtered(
    record: Path,
    limit: int,
    *,
    speaker: str | None,
    about: str | None,
    since: str | None,
    until: str | None,
    mode: str | None,
) -> None:
    """The statements that fit."""
    if mode is not None and mode not in get_args(Mode):
        raise UsageError(f"there is no mode {mode!r}: take one of {', '.join(get_args(Mode))}")
    with Store.open(record, create=False) as store:
        statements = store.statements(
            speaker=speaker,
            about=about,
            since=day(since),
            until=day(until, last=True),
            mode=cast("Mode | None", mode),
        )
        if for_people():
            views.statement_table(statements, store, limit or None)
        else:
            for statement in statements:
                emit(statement_line(statement))


def found(record: Path, words: str, limit: int) -> None:
    """The articles with these words."""
    with Store.open(record, create=False) as store:
        hits = store.search(words, limit)
    if for_people():
        views.hits(hits)
    else:
        emit(*map(asdict, hits))


def _tally(tally: Tally) -> Line:
    line = asdict(tally)
    return {**line, "first": tally.first and str(tally.first), "last": tally.last and str(tally.last)}
