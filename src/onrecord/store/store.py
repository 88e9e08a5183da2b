"""Store: one record on disk. The only place that opens a database."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path
from types import TracebackType
from typing import Literal, Self, TypeVar

from sqlalchemy import Engine, Table, delete, func, or_, select

from onrecord.errors import NotARecord, NotFound
from onrecord.records import (
    Abstention,
    AbstentionReason,
    Actor,
    Article,
    Authority,
    Chain,
    Denial,
    Dispute,
    Event,
    Issue,
    Judgement,
    Measure,
    Meeting,
    Mode,
    Occurrence,
    Passage,
    Position,
    Quarantine,
    Reading,
    Report,
    Stance,
    Statement,
    Story,
    Tenure,
    Term,
    TermPair,
    Time,
    Utterance,
)
from onrecord.records.acrosslines import read_chain, read_passage, read_story, read_term, read_utterance
from onrecord.records.actorlines import read_actor
from onrecord.records.contract import Line, read_article, read_statement
from onrecord.records.drawnlines import read_dispute, read_measure, read_meeting, read_occurrence, read_position
from onrecord.records.findinglines import read_denial, read_event, read_stance
from onrecord.store import (
    across,
    check,
    columns,
    happened,
    identify,
    lines,
    overview,
    query,
    relate,
    search,
    take,
    write,
)
from onrecord.store import tables as t
from onrecord.store.across import load
from onrecord.store.connect import engine, frozen, reading, sentences, writing
from onrecord.store.fold import fold, storable
from onrecord.store.happened import Asked
from onrecord.store.migrate import prepare
from onrecord.store.place import Place
from onrecord.store.rows import body

Found = TypeVar("Found")

COUNTED = {
    "story": "stories",
    "utterance": "utterances",
    "occurrence": "events",
    "dispute": "disputes",
    "position": "positions",
}
"""Kinds across articles that are counted, and what they are called then."""
SHORT_ID = 8
"""As many characters of the id of a statement or an actor are enough to name it."""


class Store:
    """One record on disk; make it with Store.open. Several programs may use a record at once, one writes at a time."""

    def __init__(self, path: Path, made: Engine, *, immutable: bool) -> None:
        self.path = path
        self._engine = made
        self._immutable = immutable

    @property
    def files(self) -> tuple[Path, ...]:
        """The record's file and those that SQLite puts beside it while it is in use."""
        path = self.path.resolve()
        return (path, *(Path(f"{path}{ending}") for ending in ("-wal", "-shm", "-journal")))

    @classmethod
    def open(cls, path: str | os.PathLike[str], *, create: bool = True) -> Self:
        """Open the record at `path`, migrate it where it is of an older version, make it where `create` allows.

        NotARecord when the file is none (or, without `create`, not there); NewerRecord when a newer onrecord wrote it.
        """
        path = Path(path)
        try:
            if path.is_dir():
                raise NotARecord(f"{path} is a folder, no onrecord record")
            if not create and not path.exists():
                raise NotARecord(f"there is no record at {path}")
            if create and not path.parent.is_dir():
                raise NotARecord(f"there is no folder {path.parent} to put the record in")
            immutable = not create and frozen(path)
        except OSError as error:
            raise NotARecord(f"{path} cannot be opened: {error.strerror}") from error
        made = engine(path, immutable=immutable)
        try:
            with sentences(path):
                prepare(made, path, create=create)
        except BaseException:
            made.dispose()
            raise
        return cls(path, made, immutable=immutable)

    def close(self) -> None:
        """Let go of the file."""
        self._engine.dispose()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def known(self, place: Place) -> Literal["article", "quarantine"] | None:
        """What became of these bytes at this place under this reader; None when they have not been read."""
        d = t.document.c
        wanted = (d.location == storable(place.location)) & (d.uri == storable(place.uri))
        with reading(self._engine, self.path) as connection:
            row = connection.execute(select(d.sha256, d.reader, d.article).where(wanted)).first()
        if row is None or (row.sha256, row.reader) != (place.sha256, place.reader):
            return None
        return "quarantine" if row.article is None else "article"

    def add(self, results: Sequence[tuple[Place, Reading | Quarantine]]) -> None:
        """Put down what became of some documents: all of it when this returns, nothing when it raises."""
        with writing(self._engine, self.path) as connection:
            for place, result in results:
                write.add(connection, place, result)
            relate.due(connection)

    def take(self, path: str | os.PathLike[str]) -> dict[str, int]:
        """Import a contract file; how many lines of each kind. BadImport, and nothing changed, when it is broken."""
        with writing(self._engine, self.path) as connection:
            counts = take.take(connection, Path(path))
            relate.due(connection)
            relate.relate(connection)
            take.keep(connection, Path(path))
        return counts

    def relate(self) -> None:
        """Mark what outlets print around many of their articles, date undated ones by quotations, say who is who.

        At once done where nothing has changed. What the articles alone give stays apart, and all is worked out anew
        from that.
        """
        with reading(self._engine, self.path) as connection:
            due = relate.is_due(connection)
        if due:
            with writing(self._engine, self.path) as connection:
                relate.relate(connection)

    def lines(self, kinds: Iterable[str] | None = None) -> Iterator[Line]:
        """Contract lines sorted by (kind, id), of one moment, one at a time."""
        with reading(self._engine, self.path) as connection:
            yield from lines.lines(connection, kinds)

    def kinds(self) -> list[str]:
        """The kinds of line that are in the record."""
        with reading(self._engine, self.path) as connection:
            return lines.kinds(connection)

    def statements(
        self,
        *,
        speaker: str | None = None,
        about: str | None = None,
        since: date | None = None,
        until: date | None = None,
        mode: Mode | None = None,
        article: str | None = None,
    ) -> Iterator[Statement]:
        """Statements by date (undated last), article and place in it.

        `speaker`: an actor id, or a name or alias in any case, with or without accents; names that hold its words
        count too. `about`: words in what was said or in the sentences around it. `since`, `until`: both
        included, on the day it was said, else the day it was published; a statement without either date then stays
        out. `article`: id or key.
        """
        with reading(self._engine, self.path) as connection:
            yield from query.statements(
                connection, speaker=speaker, about=about, since=since, until=until, mode=mode, article=article
            )

    def statement(self, id_: str) -> Statement:
        """The statement with this id, or the only one whose id begins so (8 characters or more); NotFound."""
        s = t.statement.c
        begins = s.id.startswith(id_, autoescape=True) if len(id_) >= SHORT_ID else s.id == id_
        with reading(self._engine, self.path) as connection:
            found = connection.scalars(select(s.body).where(begins).limit(2)).all()
        if len(found) != 1:
            raise NotFound(f"{self.path} holds {'several statements' if found else 'no statement'} {id_}")
        return read_statement(body(found[0]))

    def abstentions(
        self, *, article: str | None = None, reason: AbstentionReason | None = None
    ) -> Iterator[Abstention]:
        """What was left open, by date of its article (undated last) and place in it. `article`: id or key."""
        with reading(self._engine, self.path) as connection:
            yield from query.abstentions(connection, article, reason)

    def times(self, *, article: str | None = None) -> Iterator[Time]:
        """The expressions of time, by article and place in it; `article`: only of this one, by id or key."""
        with reading(self._engine, self.path) as connection:
            yield from query.times(connection, article)

    def tenures(self) -> tuple[Tenure, ...]:
        """The terms of office that the user brought along, in the order of their file."""
        with reading(self._engine, self.path) as connection:
            return identify.tenures(connection)

    def put_tenures(self, tenures: Iterable[Tenure]) -> None:
        """Take these terms of office in place of those that the record brought along before; none: our own table."""
        with writing(self._engine, self.path) as connection:
            write.put_tenures(connection, tenures)
            relate.follow(connection)

    def authorities(self) -> tuple[Authority, ...]:
        """The actors that the user states, by name."""
        with reading(self._engine, self.path) as connection:
            return identify.authorities(connection)

    def put_authorities(self, authorities: Iterable[Authority]) -> None:
        """Take these actors as the user states them, in place of those that were stated before."""
        with writing(self._engine, self.path) as connection:
            write.put_authorities(connection, authorities)
            relate.follow(connection)

    def judgements(self) -> tuple[Judgement, ...]:
        """The judgements, the earliest first."""
        with reading(self._engine, self.path) as connection:
            return identify.judgements(connection)

    def judge(self, judgement: Judgement) -> None:
        """Put down a judgement and what follows from it."""
        with writing(self._engine, self.path) as connection:
            write.put_judgement(connection, judgement)
            relate.follow(connection)

    def undo(self, id_: str | None = None) -> Judgement:
        """Take back the judgement whose id begins so (None: the last one), as if it had never been; NotFound."""
        made = self.judgements()
        found = made[-1:] if id_ is None else [j for j in made if j.id.startswith(id_)]
        if len(found) != 1:
            which = "no judgement" if not found else "several judgements"
            raise NotFound(f"{self.path} holds {which}{'' if id_ is None else f' {id_}'}")
        with writing(self._engine, self.path) as connection:
            connection.execute(delete(t.judgement).where(t.judgement.c.id == found[0].id))
            relate.follow(connection)
        return found[0]

    def stories(self) -> Iterator[Story]:
        """Stories of two articles or more, by id."""
        return map(read_story, self.lines(["story"]))

    def passages(self, *, article: str | None = None) -> Iterator[Passage]:
        """Copied passages by id; `article`: only those of this one, by id or key."""
        return self._across("passage", read_passage, article)

    def chains(self, *, article: str | None = None) -> Iterator[Chain]:
        """Chains of statements by id; `article`: only those of this one, by id or key."""
        return self._across("chain", read_chain, article)

    def utterances(self, *, speaker: str | None = None, article: str | None = None) -> Iterator[Utterance]:
        """Utterances by id. `speaker`, `article`: those that render a statement which `statements` finds so."""
        with reading(self._engine, self.path) as connection:
            if speaker is None and article is None:
                yield from map(read_utterance, lines.lines(connection, ["utterance"]))
                return
            said = query.statements(connection, speaker=speaker, article=article)
            yield from load.about(connection, "utterance", (s.id for s in said), read_utterance)

    def utterance(self, id_: str) -> Utterance:
        """The utterance with this id, or the only one whose id or one of whose statements' begins so; NotFound.

        8 characters of an id are enough.
        """
        with reading(self._engine, self.path) as connection:
            found = load.beginning(connection, "utterance", id_, SHORT_ID)
        if len(found) != 1:
            raise NotFound(f"{self.path} holds {'several utterances' if found else 'no utterance'} {id_}")
        return read_utterance(found[0])

    def terms(self, *, referent: str | None = None) -> Iterator[Term]:
        """Terms by id; `referent`: only those that name this, in any case."""
        wanted = None if referent is None else fold(referent)
        for term in map(read_term, self.lines(["term"])):
            if wanted is None or fold(term.referent) == wanted:
                yield term

    def referents(self) -> tuple[TermPair, ...]:
        """What the user says is one thing under several wordings, by its name."""
        with reading(self._engine, self.path) as connection:
            return across.referents(connection)

    def put_referents(self, pairs: Iterable[TermPair]) -> None:
        """Take these wordings of one thing, in place of those that were stated before."""
        with writing(self._engine, self.path) as connection:
            write.put_referents(connection, pairs)
            relate.follow(connection)

    def events(self, asked: Asked | None = None) -> Iterator[Event]:
        """Events by id, or in the order of the text of one `article`."""
        with reading(self._engine, self.path) as connection:
            yield from happened.told(connection, "event", read_event, asked or Asked())

    def denials(self, asked: Asked | None = None) -> Iterator[Denial]:
        """Denials, half of a dispute, as `events`."""
        with reading(self._engine, self.path) as connection:
            yield from happened.told(connection, "denial", read_denial, asked or Asked())

    def stances(self, asked: Asked | None = None) -> Iterator[Stance]:
        """Stances, as `events`."""
        with reading(self._engine, self.path) as connection:
            yield from happened.told(connection, "stance", read_stance, asked or Asked())

    def occurrences(self, asked: Asked | None = None) -> Iterator[Occurrence]:
        """Events, each once however many articles tell it, by id."""
        with reading(self._engine, self.path) as connection:
            yield from happened.drawn(connection, "occurrence", read_occurrence, asked or Asked())

    def meetings(self, asked: Asked | None = None) -> Iterator[Meeting]:
        """Meetings, by id."""
        with reading(self._engine, self.path) as connection:
            yield from happened.drawn(connection, "meeting", read_meeting, asked or Asked())

    def measures(self, asked: Asked | None = None) -> Iterator[Measure]:
        """Measures, by id."""
        with reading(self._engine, self.path) as connection:
            yield from happened.drawn(connection, "measure", read_measure, asked or Asked())

    def disputes(self, asked: Asked | None = None) -> Iterator[Dispute]:
        """Disputes, by id."""
        with reading(self._engine, self.path) as connection:
            yield from happened.drawn(connection, "dispute", read_dispute, asked or Asked())

    def positions(self, asked: Asked | None = None) -> Iterator[Position]:
        """Positions, by id."""
        with reading(self._engine, self.path) as connection:
            yield from happened.drawn(connection, "position", read_position, asked or Asked())

    def issues(self) -> tuple[Issue, ...]:
        """The issues that the user names, by label."""
        with reading(self._engine, self.path) as connection:
            return across.issues(connection)

    def put_issues(self, issues: Iterable[Issue]) -> None:
        """Take these issues in place of those that were named before."""
        with writing(self._engine, self.path) as connection:
            write.put_issues(connection, issues)
            relate.follow(connection)

    def versions(self) -> list[tuple[Report, ...]]:
        """Publications of which the record holds two versions or more: each version with its statements, in order."""
        with reading(self._engine, self.path) as connection:
            groups = sorted(set(across.versions(connection).values()))
            return [
                tuple(Report(load.article(connection, id_), load.statements(connection, id_), ids[0]) for id_ in ids)
                for ids in groups
            ]

    def _across(self, kind: str, read: Callable[[Line], Found], article: str | None) -> Iterator[Found]:
        if article is None:
            yield from map(read, self.lines([kind]))
            return
        with reading(self._engine, self.path) as connection:
            a = t.article.c
            ids = connection.scalars(select(a.id).where(or_(a.id == article, a.key == article))).all()
            yield from load.about(connection, kind, ids, read)

    def articles(self) -> Iterator[Article]:
        """Articles by date of publication (undated last), key and id."""
        a = t.article.c
        ordered = select(a.text, a.body).order_by(a.published_earliest.is_(None), a.published_earliest, a.key, a.id)
        with reading(self._engine, self.path) as connection:
            for text, line in connection.execute(ordered, execution_options={"yield_per": query.CHUNK}):
                yield read_article({**body(line), "text": text})

    def article(self, name: str) -> Article:
        """The article with this id or key (of several with the key, the first by id); NotFound."""
        a = t.article.c
        found = select(a.text, a.body).where(or_(a.id == name, a.key == name)).order_by(a.id != name, a.id).limit(1)
        with reading(self._engine, self.path) as connection:
            row = connection.execute(found).first()
        if row is None:
            raise NotFound(f"{self.path} holds no article {name}")
        return read_article({**body(row.body), "text": row.text})

    def actors(self) -> Iterator[Actor]:
        """Actors over all articles, by id."""
        return (read_actor(line) for line in self.lines(["actor"]))

    def actor(self, name: str) -> Actor:
        """The actor with this id, or whose id alone begins so (8 characters or more), or the only one of this name.

        NotFound where there is none; where several bear the name it tells their ids.
        """
        with reading(self._engine, self.path) as connection:
            found = query.actors_called(connection, name, SHORT_ID)
            line = next(lines.actors(connection, found), None) if len(found) == 1 else None
        if line is None:
            which = f"several actors called {name}: {', '.join(found)}" if found else f"no actor {name}"
            raise NotFound(f"{self.path} holds {which}")
        return read_actor(line)

    def tallies(self) -> dict[str, overview.ActorTally]:
        """How much each actor says and in how many articles it is named, by actor id."""
        with reading(self._engine, self.path) as connection:
            return overview.actors(connection)

    def search(self, words: str, limit: int = 20) -> list[search.Hit]:
        """The articles that fit best: all words, "a phrase", or begin* of a word. Whatever is typed, it is no error."""
        with reading(self._engine, self.path) as connection:
            return search.search(connection, words, limit)

    def check(self) -> list[check.Fault]:
        """Everything that is wrong with the record.

        In a folder that cannot be written to, the search index is not proved: SQLite needs to write for that.
        """
        with reading(self._engine, self.path) as connection:
            faults = list(check.faults(connection))
        if not self._immutable:
            with writing(self._engine, self.path) as connection:
                faults += [check.Fault(*wrong) for wrong in columns.words(connection)]
        return faults

    def speakers(self) -> list[overview.Tally]:
        """Who says how much, most first."""
        with reading(self._engine, self.path) as connection:
            return overview.speakers(connection)

    def outlets(self) -> list[overview.Tally]:
        """Which outlet brings how much, most first."""
        with reading(self._engine, self.path) as connection:
            return overview.outlets(connection)

    def counts(self) -> dict[str, int]:
        """How many articles, statements, actors, times, stories, utterances, abstentions and quarantined items."""

        def number(table: Table) -> int:
            return connection.scalar(select(func.count()).select_from(table)) or 0

        def lined(kind: str) -> int:
            return connection.scalar(select(func.count()).where(t.across.c.kind == kind)) or 0

        with reading(self._engine, self.path) as connection:
            actors = connection.scalar(select(func.count(t.naming.c.actor.distinct()))) or 0
            return {
                "articles": number(t.article),
                "statements": number(t.statement),
                "actors": actors,
                "times": number(t.time),
                "quarantine": number(t.quarantine),
                "abstentions": number(t.abstention),
                **{name: lined(kind) for kind, name in COUNTED.items()},
            }
