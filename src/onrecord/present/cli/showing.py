"""`show` and `search`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from itertools import chain
from pathlib import Path
from typing import cast, get_args

from onrecord.errors import NotFound, UsageError
from onrecord.present.cli import dating, views, witnesses
from onrecord.present.cli.out import emit, for_people
from onrecord.record import day
from onrecord.records import Abstention, Mode, Statement
from onrecord.records.contract import Line, abstention_line, article_line, statement_line, time_line
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
                against = _against(store, statement.article)
                views.statement(statement, store.article(statement.article), against, _across(store, statement))
            else:
                emit(statement_line(statement))
            return
        statements = list(store.statements(article=article.id))
        abstentions = list(store.abstentions(article=article.id))
        if for_people():
            views.article(article, statements, abstentions, store)
        else:
            emit(article_line(article), *map(statement_line, statements), *map(abstention_line, abstentions))


def dates(record: Path, name: str | None, limit: int, *, filters: bool) -> None:
    """The dates of all articles, or all dates in one, and what made each. `filters`: statements are asked for."""
    if filters:
        raise UsageError("--dates shows articles: it goes with no option that chooses statements")
    with Store.open(record, create=False) as store:
        if name is None:
            articles, open_ = store.articles(), store.abstentions(reason="contradiction")
            if for_people():
                dating.every(articles, open_, limit or None)
            else:
                for line in chain(map(article_line, articles), map(abstention_line, open_)):
                    emit(line)
            return
        try:
            article = store.article(name)
        except NotFound:
            one(record, name)  # a statement tells its day itself
            return
        times, statements = list(store.times(article=article.id)), list(store.statements(article=article.id))
        against = _against(store, article.id)
        if for_people():
            dating.one(article, times, statements, against, limit or None)
        else:
            emit(article_line(article), *map(time_line, times), *map(statement_line, statements))
            emit(*([abstention_line(against)] if against else ()))


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


def _against(store: Store, article: str) -> Abstention | None:
    """What contradicts itself about the day of an article."""
    return next(store.abstentions(article=article, reason="contradiction"), None)


def _across(store: Store, s: Statement) -> Iterator[tuple[str, str]]:
    """How a statement reached the reader, and who else tells it."""
    for c in store.chains(article=s.article):
        if c.statement == s.id:
            yield "chain", witnesses.way(c)
    for u in store.utterances(article=s.article):
        if s.id in u.statements:
            outlets = {witnesses.outlet(store.article(store.statement(id_).article)) for id_ in u.statements}
            count = witnesses.counted(len(outlets), u.independent_chains)
            yield "told by", f"{count}: onrecord compare {store.path} {u.id[:8]}"


def _tally(tally: Tally) -> Line:
    line = asdict(tally)
    return {**line, "first": tally.first and str(tally.first), "last": tally.last and str(tally.last)}
