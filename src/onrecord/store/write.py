"""Put readings and quarantine into the record. Each function works inside the caller's transaction."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict

from sqlalchemy import Connection, Table, delete, func, insert, or_, select, update
from sqlalchemy.dialects.sqlite import insert as upsert

from onrecord.records import Authority, Issue, Judgement, Naming, Quarantine, Reading, Tenure, TermPair, alone_id
from onrecord.records.acrosslines import referent_line
from onrecord.records.actorlines import actor_line, authority_line, judgement_line
from onrecord.records.contract import (
    Line,
    abstention_line,
    article_line,
    dumps,
    quarantine_line,
    statement_line,
    time_line,
)
from onrecord.records.drawnlines import issue_line
from onrecord.store import tables as t
from onrecord.store.findings import put_findings
from onrecord.store.findings import told as told_lines
from onrecord.store.fold import storable
from onrecord.store.place import Place
from onrecord.store.rows import (
    Row,
    abstention_row,
    actor_row,
    alias_rows,
    alone,
    article_row,
    body,
    body_row,
    judgement_row,
    naming_row,
    quarantine_row,
    statement_row,
    time_row,
)


def add(connection: Connection, place: Place, result: Reading | Quarantine) -> None:
    """Put down what became of the document at `place`."""
    if isinstance(result, Quarantine):
        row = quarantine_row(quarantine_line(result))
        put_quarantine(connection, row)
        _put_document(connection, place, article=None, quarantine=row["id"])
        return
    article = article_row(article_line(result.article), result.reader)
    if _wins(connection, article):
        put_article(connection, article)
        who = {n.id: (alone_id(n), n.name) for n in result.namings}
        told = (spoken(statement_line(s), who) for s in result.statements)
        put_statements(connection, told, result.article.text)
        put_abstentions(connection, map(abstention_line, result.abstentions))
        put_times(connection, map(time_line, result.times))
        put_findings(connection, told_lines(result))
        put_namings(connection, result.namings)
    put_copies(connection, article["id"], [article["uri"]])
    _put_document(connection, place, article=article["id"], quarantine=None)


def _wins(connection: Connection, new: Row) -> bool:
    """Whether a reading replaces the one of the same text: by a new reader, or from the place that sorts first.

    The place decides key, uri and whatever was declared there; so the record is the same in whatever order copies come.
    """
    old = connection.execute(select(t.article).where(t.article.c.id == new["id"])).mappings().first()
    if old is None or old["reader"] != new["reader"]:
        return True
    return (new["uri"], new["body"]) < (old["uri"], dumps(alone(body(old["body"]))))


def put_article(connection: Connection, row: Row) -> None:
    """Put an article in, in place of its former reading if there is one."""
    a = t.article
    if connection.execute(select(a.c.row).where(a.c.id == row["id"])).first() is None:
        connection.execute(insert(a), row)
        return
    for table in (t.statement, t.abstention, t.time, t.finding, t.naming):
        connection.execute(delete(table).where(table.c.article == row["id"]))
    _forget(connection, row["id"])
    connection.execute(update(a).where(a.c.id == row["id"]).values(**row))


def _forget(connection: Connection, article: str) -> None:
    """Drop what was worked out by comparing an article with others: it is not what it was."""
    k = t.kin.c
    connection.execute(delete(t.profile).where(t.profile.c.article == article))
    connection.execute(delete(t.kin).where(or_(k.a == article, k.b == article)))


def put_learned(connection: Connection, line: Line) -> None:
    """Put an article line into the record that differs in its date and its furniture from what the record holds."""
    row = article_row({**line, "text": ""}, "")
    changed = {column: row[column] for column in ("published_earliest", "published_latest", "body")}
    _forget(connection, line["id"])
    connection.execute(update(t.article).where(t.article.c.id == line["id"]).values(**changed))


def put_statements(connection: Connection, lines: Iterable[Line], text: str) -> None:
    """Put in statements of the article with this text."""
    rows = [statement_row(line, text) for line in lines]
    if rows:
        connection.execute(insert(t.statement), rows)


def put_abstentions(connection: Connection, lines: Iterable[Line]) -> None:
    """Put in what was left open in an article."""
    rows = list(map(abstention_row, lines))
    if rows:
        connection.execute(insert(t.abstention), rows)


def put_times(connection: Connection, lines: Iterable[Line]) -> None:
    """Put in the expressions of time of an article."""
    rows = list(map(time_row, lines))
    if rows:
        connection.execute(insert(t.time), rows)


def put_tenures(connection: Connection, tenures: Iterable[Tenure]) -> None:
    """Put terms of office in place of those that were there; one that is given twice counts once."""
    connection.execute(delete(t.office))
    for tenure in tenures:
        put_tenure(connection, tenure)


def put_tenure(connection: Connection, tenure: Tenure) -> None:
    """Put in a term of office; one that is given twice counts once."""
    connection.execute(upsert(t.office).values(body=dumps(asdict(tenure))).on_conflict_do_nothing())


def put_authorities(connection: Connection, authorities: Iterable[Authority]) -> None:
    """Put actors as the user states them in place of those that were there."""
    connection.execute(delete(t.authority))
    rows = {row["id"]: row for row in map(body_row, map(authority_line, authorities))}
    if rows:
        connection.execute(insert(t.authority), list(rows.values()))


def put_referents(connection: Connection, pairs: Iterable[TermPair]) -> None:
    """Put these wordings of one thing in place of those that were there."""
    connection.execute(delete(t.referent))
    for pair in pairs:
        put_by_id(connection, t.referent, body_row(referent_line(pair)))


def put_issues(connection: Connection, issues: Iterable[Issue]) -> None:
    """Put these issues in place of those that were there."""
    connection.execute(delete(t.issue))
    for one in issues:
        put_by_id(connection, t.issue, body_row(issue_line(one)))


def put_judgement(connection: Connection, judgement: Judgement) -> None:
    """Put in a judgement; one that is there already counts once."""
    put_by_id(connection, t.judgement, judgement_row(judgement_line(judgement)))


def put_by_id(connection: Connection, table: Table, row: Row) -> None:
    """Put in a row in place of the one with its id."""
    connection.execute(upsert(table).values(**row).on_conflict_do_update(index_elements=["id"], set_=row))


def put_namings(connection: Connection, namings: Iterable[Naming], *, told: bool = True) -> None:
    """Put in the ways an article names its actors, each an actor of its own as long as nobody said who is who.

    `told`: whether the statements of the article have these actors; else identify.py tells them.
    """
    from onrecord.reconcile.actor.alone import alone

    rows, lines = [], dict[str, Line]()
    for naming in namings:
        rows.append(naming_row(naming, alone_id(naming)) | {"told": naming.name if told else ""})
        lines.setdefault(alone_id(naming), actor_line(alone(naming)))
    if rows:
        connection.execute(insert(t.naming), rows)
        new = [actor_row(line) for line in lines.values()]
        connection.execute(upsert(t.actor).on_conflict_do_nothing(), new)
        aliases = [row for line in lines.values() for row in alias_rows(line)]
        connection.execute(upsert(t.alias).on_conflict_do_nothing(), aliases)


def spoken(line: Line, who: Mapping[str, tuple[str, str]]) -> Line:
    """A statement line with the actors that its namings are taken for: `who` gives their ids and names."""
    out = dict(line)
    if (found := who.get(line.get("naming") or "")) is not None:
        out["speaker"], out["speaker_name"] = found
    for part in ("on_behalf_of", "relay"):
        party = line.get(part)
        if party is not None and (found := who.get(party.get("naming") or "")) is not None:
            out[part] = party | {"actor": found[0], "name": found[1]}
    return out


def put_copies(connection: Connection, article: str, uris: Iterable[str]) -> None:
    """Put down where else the text of an article was found."""
    for uri in uris:
        connection.execute(upsert(t.copy).values(article=article, uri=uri).on_conflict_do_nothing())


def put_quarantine(connection: Connection, row: Row) -> None:
    """Put in a quarantine line; of two that differ only in wording the first in the alphabet stays."""
    statement = upsert(t.quarantine).values(**row)
    least = func.min(t.quarantine.c.body, statement.excluded.body)
    connection.execute(statement.on_conflict_do_update(index_elements=["id"], set_={"body": least}))


def put_kept(connection: Connection, kind: str, id_: str, body: str) -> None:
    """Keep a line as it is."""
    statement = upsert(t.kept).values(kind=kind, id=id_, body=body)
    connection.execute(statement.on_conflict_do_update(index_elements=["kind", "id"], set_={"body": body}))


def _put_document(connection: Connection, place: Place, article: str | None, quarantine: str | None) -> None:
    d, q = t.document, t.quarantine
    row = {
        "location": storable(place.location),
        "uri": storable(place.uri),
        "sha256": place.sha256,
        "reader": place.reader,
        "article": article,
        "quarantine": quarantine,
    }
    connection.execute(upsert(d).values(**row).on_conflict_do_update(index_elements=["location", "uri"], set_=row))
    # What this place had in quarantine before leaves it, unless another document is there for the same reason.
    former = select(q.c.id).where(q.c.uri == row["uri"], q.c.id != (quarantine or ""))
    still = select(d.c.quarantine).where(d.c.quarantine.is_not(None))
    connection.execute(delete(q).where(q.c.id.in_(former), q.c.id.not_in(still)))
