"""Relate: give articles what others of the record tell of them. All anew, in one transaction.

What an outlet prints around many of its articles is marked in each (mark.py). Undated articles get the days that dated
ones with the same quotations leave. Who is who over all articles is worked out (identify.py), and what follows across
them: stories, chains, utterances, terms (across/). Such a date stands in the
line of an article beside what the article alone gives (`published_alone`), so it goes when what it came from goes, and
the line is then as if it had never been there.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING

from sqlalchemy import Connection, Select, func, select, text

from onrecord.records import When
from onrecord.records.contract import read_span, read_when, when_line
from onrecord.store import tables as t
from onrecord.store.across import across
from onrecord.store.identify import identify
from onrecord.store.mark import mark
from onrecord.store.query import CHUNK
from onrecord.store.rows import alone, body, by_story, without_story
from onrecord.store.write import put_learned

if TYPE_CHECKING:
    from onrecord.reconcile.quoting import Quoting

_WITHOUT = text(t.WITHOUT_DAY)
_SURE = text("""instr(body, '"others":["') = 0""")
"""Where the words of an article can also mean another day, its day dates no other article."""
_LEAST = 15
"""Characters of the shortest quotation that can tell anything: eight words of one letter."""
_STREAM = {"yield_per": CHUNK}


def due(connection: Connection) -> None:
    """Note in the head of the file that articles or statements have changed."""
    connection.exec_driver_sql("PRAGMA user_version = 1")


def is_due(connection: Connection) -> bool:
    """Whether they have changed since `relate`."""
    return bool(connection.exec_driver_sql("PRAGMA user_version").scalar())


def relate(connection: Connection) -> None:
    """Bring the dates and the marks that articles have from others, and who is who, up to date."""
    mark(connection)
    if connection.scalar(select(t.article.c.id).where(_WITHOUT).limit(1)) is not None:
        _relate(connection)
    follow(connection)
    connection.exec_driver_sql("PRAGMA user_version = 0")


def follow(connection: Connection) -> None:
    """Bring up to date what follows from the articles, their days and what people state of actors and terms."""
    identify(connection)  # who holds an office depends on the day
    across(connection)


def _relate(connection: Connection) -> None:
    from onrecord.reconcile.dating import stories

    undated, some_days, by_others = _without_day(connection)
    found: Mapping[str, When] = {}
    if undated:
        dated = {head.article: head for head in _dated(connection) if head.article not in by_others}
        within = select(t.article.c.id).where(_WITHOUT)
        found = stories(
            _quoting(connection, undated, _quotations().where(t.statement.c.article.in_(within))),
            _quoting(connection, dated | some_days, _quotations()),
        )
    for article in sorted(by_others | found.keys()):
        _put(connection, article, found.get(article))


def _without_day(connection: Connection) -> tuple[dict[str, Quoting], dict[str, Quoting], set[str]]:
    """By id: the undated articles, those known to be of a few days, and those that have a date by others now."""
    from onrecord.reconcile.dating import undated
    from onrecord.reconcile.quoting import Quoting

    a, o = t.article.c, t.abstention.c
    without, some_days, by_others = dict[str, Quoting](), dict[str, Quoting](), set[str]()
    torn = set(connection.scalars(select(o.article).where(o.reason == "contradiction")))
    rows = select(a.id, a.key, a.headline, a.body).where(_WITHOUT)
    for id_, key, headline, line in connection.execute(rows, {}, execution_options=_STREAM):
        whole = body(line)
        if by_story(whole):
            by_others.add(id_)
        when = read_when(alone(whole).get("published"))
        if when is None or when.method != "story":  # else an import brought the date without what was before
            first, last = (None, None) if when is None else (when.earliest, when.latest)
            head = Quoting(id_, headline or key, first, last, ())
            open_ = undated(head.earliest, head.latest) and id_ not in torn
            (without if open_ else some_days)[id_] = head
    return without, some_days, by_others


def _dated(connection: Connection) -> Iterator[Quoting]:
    from onrecord.reconcile.quoting import Quoting

    a = t.article.c
    rows = select(a.id, a.key, a.headline, a.published_earliest).where(a.published_earliest == a.published_latest)
    for id_, key, headline, day in connection.execute(rows.where(_SURE), {}, execution_options=_STREAM):
        yield Quoting(id_, headline or key, day, day, ())


def _quotations() -> Select[str, str, str]:
    """Direct quotations with the name that their own article gives the speaker: who that is, is not known yet."""
    s, n = t.statement.c, t.naming.c
    direct = (s.mode == "direct") & s.speaker_name.is_not(None) & (func.length(s.content) >= _LEAST)
    named = func.coalesce(func.json_extract(n.body, "$.name"), s.speaker_name)
    query = select(s.article, s.body, named).join(t.naming, n.id == s.naming, isouter=True)
    return query.where(direct).order_by(s.article)


def _quoting(connection: Connection, heads: Mapping[str, Quoting], query: Select[str, str, str]) -> Iterator[Quoting]:
    """Those of the articles that quote somebody, with their direct quotations."""
    from onrecord.reconcile.quoting import Quotation

    for id_, same in groupby(connection.execute(query, {}, execution_options=_STREAM), itemgetter(0)):
        if id_ in heads:
            said = (Quotation(name, tuple(map(read_span, body(line)["content"]))) for _, line, name in same)
            yield replace(heads[id_], quotations=tuple(said))


def _put(connection: Connection, article: str, story: When | None) -> None:
    """Put the date by others into an article in place of the one it had; None: take that away."""
    from onrecord.reconcile.dating import within

    line = body(connection.scalars(select(t.article.c.body).where(t.article.c.id == article)).one())
    own = without_story(line)
    when = story and within(story, read_when(own.get("published")))
    new = own
    if when is not None:
        new = own | {"published": when_line(when), "published_alone": own.get("published")}
    if new != line:
        put_learned(connection, new)
