"""`actors show`: one actor whole."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import islice
from pathlib import Path

from onrecord.present.cli.actors import office, some
from onrecord.present.cli.judging import judgement_table
from onrecord.present.cli.out import emit, for_people, say, table
from onrecord.present.cli.reasons import words
from onrecord.present.dates import told
from onrecord.present.judged import Place, places
from onrecord.records import Actor, Article, Judgement, Office, Statement
from onrecord.records.actorlines import actor_line, judgement_line
from onrecord.records.contract import statement_line
from onrecord.store import Store

Articles = Callable[[str], Article]

KEYS = 3
"""Articles that a name is shown with; more are counted."""


def show(record: Path, name: str, limit: int) -> None:
    """One actor with its judgements and statements."""
    with Store.open(record, create=False) as store:
        actor = store.actor(name)
        judged = [j for j in store.judgements() if _about(j, actor)]
        statements = list(store.statements(speaker=actor.id))
        if not for_people():
            emit(actor_line(actor), *map(judgement_line, judged), *map(statement_line, statements))
            return
        _head(actor)
        article = lru_cache(maxsize=1024)(store.article)
        _table(("office", "told by", "conflict"), [_office(o, article) for o in actor.offices], "Offices", limit)
        _table(("name", "articles#", "where"), list(_names(actor, article)), "Names", limit)
        _sentences(actor.why, "Why these names are one actor", limit)
        if judged:
            judgement_table(judged, "Judgements")
        parents = {s.id: store.statement(s.parent) for s in statements if s.parent}
        for title, names in _others(statements, parents, article):
            _table(("", "statements#"), Counter(names).most_common(), title, limit)
        denied = [s for s in statements if s.negated]
        _table(("id", "date", "outlet", "denies"), [_said(s, article) for s in denied], "Denials", limit)
        rows = [_said(s, article, s.mode) for s in statements]
        _table(("id", "date", "outlet", "mode", "says"), rows, "Statements", limit)


def _head(actor: Actor) -> None:
    known = [actor.type, actor.wikidata, actor.id]
    say((actor.name, "bold"), ("  " + " · ".join(filter(None, known)), "dim"))
    if actor.aliases:
        say(("also ", "dim"), some(actor.aliases, 20))


def _table(columns: Sequence[str], rows: Sequence[Sequence[object]], title: str, limit: int) -> None:
    if rows:
        table(columns, islice(rows, limit or None), title)
        if limit and len(rows) > limit:
            say((f"… and {len(rows) - limit:,} more: --limit 0 shows all", "dim"))


def _sentences(told: Sequence[str], title: str, limit: int) -> None:
    if told:
        say((title, "bold"))
        for sentence in islice(told, limit or None):
            say(f"- {sentence}")
        if limit and len(told) > limit:
            say((f"… and {len(told) - limit:,} more: --limit 0 shows all", "dim"))
        say("")


def _office(o: Office, article: Articles) -> tuple[object, ...]:
    if o.source == "table":
        return office(o), "table of offices", o.conflict
    said = some(list(dict.fromkeys(f"“{words([x])}” in {article(x.article).key}" for x in o.basis)), KEYS)
    return office(o), said or "articles", o.conflict


def _names(actor: Actor, article: Articles) -> Iterator[tuple[object, ...]]:
    """Each name that an article has for the actor, the most used first, with the articles."""
    used = dict[str, dict[str, None]]()
    for naming in actor.namings:
        used.setdefault(naming.name, {})[naming.article] = None
    for name, ids in sorted(used.items(), key=lambda x: (-len(x[1]), x[0])):
        keys = sorted(article(id_).key for id_ in islice(ids, KEYS))
        yield name, len(ids), some(keys, KEYS, len(ids))


def _others(
    statements: Iterable[Statement], parents: dict[str, Statement], article: Articles
) -> Iterator[tuple[str, list[str]]]:
    """Who else has a part in the statements, by what it is."""
    quoting, passing, spoken_for, addressed = list[str](), list[str](), list[str](), list[str]()
    for s in statements:
        outlet = article(s.article).outlet
        quoting.append(outlet.name if outlet else "(not stated)")
        parent = parents.get(s.id)
        if s.relay:
            passing.append(s.relay.name)
        elif parent and parent.speaker != s.speaker:
            passing.append(parent.speaker_name or "unknown")
        if s.on_behalf_of and s.capacity != "person":
            spoken_for.append(s.on_behalf_of.name)
        if s.addressee:
            addressed.append(s.addressee)
    yield "Quoted by", quoting
    yield "Passed on by", passing
    yield "Speaks for", spoken_for
    yield "Addresses", addressed


def _said(s: Statement, article: Articles, *more: str) -> tuple[object, ...]:
    where = article(s.article)
    outlet = where.outlet.name if where.outlet else where.key
    return s.id[:8], told(s.said or where.published), outlet, *more, words(s.content)


def _about(judgement: Judgement, actor: Actor) -> bool:
    here: set[Place] = {(m.article, m.start, m.end) for m in actor.mentions}
    here |= {(n.article, n.name) for n in actor.namings}
    return judgement.target == actor.id or not here.isdisjoint(places(judgement.change))
