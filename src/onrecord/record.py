"""Record: the handle for Python. It adds nothing to flow.py and store/ but one place to find them."""

from __future__ import annotations

import os
import re
from calendar import monthrange
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from pathlib import Path
from types import TracebackType
from typing import Self, TextIO

from onrecord import flow
from onrecord.errors import UsageError
from onrecord.records import (
    Abstention,
    AbstentionReason,
    Actor,
    Article,
    Authority,
    Chain,
    Dispute,
    Edit,
    Event,
    Issue,
    Judgement,
    Measure,
    Meeting,
    Mode,
    Occurrence,
    Passage,
    Position,
    Statement,
    Story,
    Tenure,
    Term,
    Time,
    Utterance,
)
from onrecord.records.contract import Line
from onrecord.records.run import Done, ReadReport
from onrecord.settings import Settings
from onrecord.store import Asked, Fault, Hit, Store


class Record:
    """One record on disk; make it with onrecord.open. Close it, or use it in a `with`."""

    def __init__(self, store: Store, settings: Settings) -> None:
        self._store = store
        self._settings = settings

    @property
    def path(self) -> Path:
        """The file of the record."""
        return self._store.path

    def read(
        self,
        *paths: str | os.PathLike[str],
        workers: int | None = None,
        progress: Callable[[Done], object] = lambda _: None,
    ) -> ReadReport:
        """Read files and folders into the record; what it holds already is skipped.

        `workers`: processes that read; 0 is one for each core, at most 4; None is ONRECORD_WORKERS or else 1, this
        process. More than one need the usual `if __name__ == "__main__":` around the script, and about 0.5 GB each.
        `progress` is called after each commit.
        """
        asked = (self._settings.workers or 1) if workers is None else workers
        return flow.read(
            self._store,
            [os.fspath(p) for p in paths],
            stages=flow.Stages(self._settings),
            workers=self._settings.processes(asked),
            tell=progress,
        )

    def statements(
        self,
        *,
        speaker: str | None = None,
        about: str | None = None,
        since: date | str | None = None,
        until: date | str | None = None,
        mode: Mode | None = None,
        article: str | None = None,
    ) -> Iterator[Statement]:
        """Statements by date; dates may be given as "2018-07-11", "2018-07" or "2018".

        Store.statements tells what each argument finds. UsageError for what is no date.
        """
        return self._store.statements(
            speaker=speaker, about=about, since=day(since), until=day(until, last=True), mode=mode, article=article
        )

    def statement(self, id_: str) -> Statement:
        """The statement with this id; NotFound."""
        return self._store.statement(id_)

    def abstentions(
        self, *, article: str | None = None, reason: AbstentionReason | None = None
    ) -> Iterator[Abstention]:
        """What was left open, by date of its article and place in it; `article`: only in this one, by id or key.

        `reason`: "unsure" for passages that may be statements, "language" for articles that were not read,
        "contradiction" for articles whose clues cannot all be true of one day.
        """
        return self._store.abstentions(article=article, reason=reason)

    def times(self, *, article: str | None = None) -> Iterator[Time]:
        """The expressions of time, by article and place in it; `article`: only in this one, by id or key."""
        return self._store.times(article=article)

    def offices(self) -> tuple[Tenure, ...]:
        """Who held which post when: what the record brings along, then our own rows where it says nothing."""
        return flow.offices(self._store).all

    def import_offices(self, path: str | os.PathLike[str] | None) -> int:
        """Take a CSV table of offices along, in place of an earlier one; None drops it. How many rows; BadImport.

        The next `read` dates the articles anew: give it the same paths again.
        """
        return flow.import_offices(self._store, None if path is None else Path(path))

    def import_actors(self, path: str | os.PathLike[str] | None) -> int:
        """Take along a table of actors as you know them, in place of an earlier one; None drops it.

        How many it states; BadImport.
        """
        return flow.import_actors(self._store, None if path is None else Path(path))

    def authorities(self) -> tuple[Authority, ...]:
        """The actors as you stated them, by name."""
        return self._store.authorities()

    def merge(self, *actors: str, who: str, reason: str = "") -> Judgement:
        """Judge that actors (ids or names) are one, which goes by the name of the first; NotFound, UsageError."""
        return flow.merge(self._store, actors, who=who, reason=reason)

    def split(
        self, actor: str, *, names: Sequence[str] = (), articles: Sequence[str] = (), who: str, reason: str = ""
    ) -> Judgement:
        """Judge that the namings of an actor by these names, or in these articles (ids or keys), are never the rest.

        NotFound; UsageError where that is none of them, or all.
        """
        return flow.split(self._store, actor, names=names, articles=articles, who=who, reason=reason)

    def rename(self, actor: str, name: str, *, who: str, reason: str = "") -> Judgement:
        """Judge that an actor goes by another name; NotFound, UsageError."""
        return flow.rename(self._store, actor, name, who=who, reason=reason)

    def undo(self, judgement: str | None = None) -> Judgement:
        """Take back a judgement, by id (None: the last one): the record is then as if it had never been; NotFound."""
        return flow.undo(self._store, judgement)

    def judgements(self) -> tuple[Judgement, ...]:
        """The judgements, the earliest first."""
        return self._store.judgements()

    def actor(self, name: str) -> Actor:
        """The actor with this id (8 characters do) or name; NotFound, also where several bear the name."""
        return self._store.actor(name)

    def stories(self) -> Iterator[Story]:
        """Stories: articles on one event, two or more."""
        return self._store.stories()

    def passages(self, *, article: str | None = None) -> Iterator[Passage]:
        """Passages that one article copied from another; `article`: only those of this one, by id or key."""
        return self._store.passages(article=article)

    def utterances(self, *, speaker: str | None = None, article: str | None = None) -> Iterator[Utterance]:
        """Acts of saying that are told twice or more, each with its renderings and their collation.

        `speaker`, `article`: as for `statements`.
        """
        return self._store.utterances(speaker=speaker, article=article)

    def utterance(self, id_: str) -> Utterance:
        """The utterance with this id, or that a statement with this id renders (8 characters do); NotFound."""
        return self._store.utterance(id_)

    def chains(self, *, article: str | None = None) -> Iterator[Chain]:
        """Through whom the words of each statement came; `article`: only those of this one, by id or key."""
        return self._store.chains(article=article)

    def terms(self, *, referent: str | None = None) -> Iterator[Term]:
        """What outlets name differently, every place of it; `referent`: only what this names."""
        return self._store.terms(referent=referent)

    def events(
        self,
        *,
        actor: str | None = None,
        since: date | str | None = None,
        until: date | str | None = None,
        article: str | None = None,
    ) -> Iterator[Event]:
        """Events as articles tell them, each telling; `occurrences` has each once.

        `actor`: who has a part in it, id or name. `since`, `until`: with a date within these. `article`: id
        or key.
        """
        return self._store.events(Asked(actor, day(since), day(until, last=True), article))

    def occurrences(
        self,
        *,
        actor: str | None = None,
        since: date | str | None = None,
        until: date | str | None = None,
        article: str | None = None,
    ) -> Iterator[Occurrence]:
        """Events, each once however many articles tell it. Arguments as for `events`."""
        return self._store.occurrences(Asked(actor, day(since), day(until, last=True), article))

    def meetings(
        self,
        *,
        actor: str | None = None,
        since: date | str | None = None,
        until: date | str | None = None,
        article: str | None = None,
    ) -> Iterator[Meeting]:
        """Meetings: held, planned, proposed, not agreed, cancelled. Arguments as for `events`."""
        return self._store.meetings(Asked(actor, day(since), day(until, last=True), article))

    def measures(
        self,
        *,
        actor: str | None = None,
        since: date | str | None = None,
        until: date | str | None = None,
        article: str | None = None,
    ) -> Iterator[Measure]:
        """Sanctions, aid, partnerships, deployments, exercises, spending. Arguments as for `events`."""
        return self._store.measures(Asked(actor, day(since), day(until, last=True), article))

    def positions(
        self,
        *,
        actor: str | None = None,
        since: date | str | None = None,
        until: date | str | None = None,
        article: str | None = None,
    ) -> Iterator[Position]:
        """How actors stand to issues. Arguments as for `events`."""
        return self._store.positions(Asked(actor, day(since), day(until, last=True), article))

    def disputes(self, *, actor: str | None = None, article: str | None = None) -> Iterator[Dispute]:
        """What is affirmed by one side and denied by another; `actor`: on either side."""
        return self._store.disputes(Asked(actor, article=article))

    def issues(self) -> tuple[Issue, ...]:
        """The issues that you named, by label."""
        return self._store.issues()

    def import_issues(self, path: str | os.PathLike[str] | None) -> int:
        """Take along a TOML table of issues, in place of an earlier one; None drops it. How many; BadImport."""
        return flow.import_issues(self._store, None if path is None else Path(path))

    def edits(self) -> list[Edit]:
        """What outlets changed in quotations between versions of a publication that was read again."""
        return flow.edits(self._store)

    def import_terms(self, path: str | os.PathLike[str] | None) -> int:
        """Take along a TOML table of wordings that name one thing, in place of an earlier one; None drops it.

        How many things it names; BadImport.
        """
        return flow.import_terms(self._store, None if path is None else Path(path))

    def articles(self) -> Iterator[Article]:
        """Articles by date of publication."""
        return self._store.articles()

    def article(self, name: str) -> Article:
        """The article with this id or key; NotFound."""
        return self._store.article(name)

    def actors(self) -> Iterator[Actor]:
        """Actors over all articles."""
        return self._store.actors()

    def search(self, words: str, limit: int = 20) -> list[Hit]:
        """The articles that fit best: all words, "a phrase", or begin* of a word."""
        return self._store.search(words, limit)

    def lines(self) -> Iterator[Line]:
        """The record as contract lines, sorted by (kind, id)."""
        return self._store.lines()

    def counts(self) -> dict[str, int]:
        """How many articles, statements, actors, times, stories, utterances, abstentions and quarantined items."""
        return self._store.counts()

    def export(self, format_: str, out: TextIO | str | os.PathLike[str]) -> None:
        """Write the record in one of present.export.FORMATS to an open text file or a path; UsageError."""
        flow.export(self._store, format_, Path(out) if isinstance(out, (str, os.PathLike)) else out)

    def import_(self, path: str | os.PathLike[str]) -> dict[str, int]:
        """Take an export back in, all of it or nothing; how many lines of each kind. BadImport."""
        return flow.import_(self._store, Path(path))

    def report(self, out: TextIO | str | os.PathLike[str], title: str | None = None) -> None:
        """Write the dossier, one HTML file, to an open text file or a path; UsageError."""
        flow.report(self._store, Path(out) if isinstance(out, (str, os.PathLike)) else out, title)

    def check(self) -> list[Fault]:
        """What is wrong with any span, hash or reference; empty when the record is sound."""
        return flow.check(self._store)

    def close(self) -> None:
        """Let go of the file."""
        self._store.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()


def open_record(path: str | os.PathLike[str], *, create: bool = True, settings: Settings | None = None) -> Record:
    """Open the record at `path`; make it where it is not there and `create` allows. NotARecord, NewerRecord.

    `settings`: limits of the run; None takes the defaults and what the environment overrides.
    """
    return Record(Store.open(path, create=create), settings or Settings.from_env())


def day(given: date | str | None, *, last: bool = False) -> date | None:
    """A day as a date, "2018-07-11", "2018-07" or "2018" (the first day of it, or the `last`); UsageError."""
    if given is None or isinstance(given, date):
        return given
    found = re.fullmatch(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?", given, re.ASCII)
    try:
        if found is None:
            raise ValueError
        year, month, of_month = (int(part) if part else 0 for part in found.groups())
        months = month or (12 if last else 1)
        return date(year, months, of_month or (monthrange(year, months)[1] if last else 1))
    except ValueError:
        raise UsageError(f"{given!r} is no date: write 2018-07-11, 2018-07 or 2018") from None
