"""The main flow, one short function per command. A newcomer starts here.

collect -> clean -> date -> read -> reconcile -> store -> present
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import astuple, dataclass, replace
from datetime import UTC, datetime
from functools import partial
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, TextIO

from onrecord.cycles import seldom
from onrecord.errors import InputError, PageCrash
from onrecord.records import Document, Edit, Judgement, Quarantine, Tenure, content_id
from onrecord.records.run import Done, ReadReport, Result
from onrecord.settings import Settings

if TYPE_CHECKING:  # the stages pull in heavy libraries: each is imported by the command that needs it
    from onrecord.clean import PageReader
    from onrecord.date import Tenures
    from onrecord.read import Reader
    from onrecord.store import Fault, Store

DOSSIER = b'<meta name="generator" content="onrecord">'
"""What the head of our own pages says."""

Process = Callable[[Sequence[Document]], list[Result]]


@dataclass(frozen=True)
class Stages:
    """The stages in front of the store, as a worker process opens them. It pickles; nothing is loaded before open()."""

    settings: Settings
    tenures: tuple[Tenure, ...] = ()

    @property
    def reader(self) -> str:
        """The name of what reads: the models, and the table of offices where the record brings its own."""
        return self._reader().name

    def _reader(self) -> Reader:
        from onrecord.read import Reader

        offices = content_id("offices", *map(astuple, self.tenures))
        return Reader(beside=f"offices {offices[:8]}" if self.tenures else "", tenures=self.tenures)

    def documents(self, paths: Sequence[str | Path], stdin: BinaryIO | None = None) -> Iterator[Document | Quarantine]:
        """What there is to read."""
        from onrecord.collect import documents

        return documents([str(p) for p in paths], self.settings, stdin)

    @contextmanager
    def open(self) -> Iterator[Process]:
        """The function that turns documents into readings; it holds the models and the bounded page reader."""
        from onrecord.clean import PageReader
        from onrecord.date import Tenures

        with seldom(), PageReader(self.settings) as pages:
            tenures = Tenures(self.tenures)
            yield partial(process, pages=pages, tenures=tenures, reader=self._reader(), settings=self.settings)


def process(
    batch: Sequence[Document], *, pages: PageReader, tenures: Tenures, reader: Reader, settings: Settings
) -> list[Result]:
    """clean -> date -> read for some documents: a reading or the quarantine of each, in order."""
    from onrecord.clean import article
    from onrecord.date import dated

    articles, refused = {}, dict[int, Result]()
    for n, document in enumerate(batch):
        try:
            articles[n] = dated(article(document, pages, settings), tenures)
        except InputError as error:
            refused[n] = quarantine(document, error)
    readings = dict(zip(articles, reader.read(list(articles.values())), strict=True))
    return [refused[n] if n in refused else readings[n] for n in range(len(batch))]


def quarantine(document: Document, error: InputError) -> Quarantine:
    """What could not be read, and why."""
    return Quarantine(document.location, document.uri, document.sha256, error.code, str(error))


def killed(document: Document) -> Quarantine:
    """The quarantine of a document on which a whole worker process died."""
    return quarantine(document, PageCrash(f"{document.uri}: the process that read it died on it"))


@seldom()
def read(
    store: Store,
    paths: Sequence[str | Path],
    *,
    stages: Stages,
    workers: int = 1,
    stdin: BinaryIO | None = None,
    tell: Callable[[Done], object] = lambda _: None,
) -> ReadReport:
    """Read `paths` into the record: collect, skip what is known, clean, date and read in `workers`, store.

    Each batch is committed whole; `tell` is called after the commit, so what it was told is safe.
    """
    from onrecord.scale import cut, run
    from onrecord.store import Place

    stages = replace(stages, tenures=store.tenures())
    started, counts, reader = time.perf_counter(), ReadReport(), stages.reader
    refused = list[Quarantine]()  # waits for the next batch: a commit for each of 10,000 pictures would take a minute
    ours = set(map(str, store.files))

    def place(of: Document | Quarantine) -> Place:
        # What came in a pipe has no place of its own: another pipe must not take its place in the book-keeping.
        location = of.location if os.path.isabs(of.location) else f"{of.location}:{of.sha256}"  # noqa: PTH117
        return Place(location, of.uri, of.sha256, reader)

    def commit(documents: Sequence[Document], results: Sequence[Result]) -> None:
        places, results = [*map(place, documents), *map(place, refused)], [*results, *refused]
        if results:
            store.add(list(zip(places, results, strict=True)))
        refused.clear()
        counts.add(results)
        counts.seconds = time.perf_counter() - started
        tell(Done(results, counts))

    def fresh() -> Iterator[Document]:
        for document in stages.documents(paths, stdin):
            if _made_here(document, ours):
                continue
            was = store.known(place(document))
            if was is not None:
                counts.known += was == "article"
                counts.quarantined += was == "quarantine"
            elif isinstance(document, Quarantine):
                refused.append(document)
                if len(refused) >= 500:
                    commit((), ())
            else:
                yield document

    batches = cut(fresh(), stages.settings.batch_articles)
    with closing(run(stages.open, batches, workers=workers, killed=killed)) as done:
        for batch, results in done:
            commit(batch, results)
    commit((), ())
    store.relate()
    return counts


def _made_here(document: Document | Quarantine, ours: set[str]) -> bool:
    """Whether it is a file of the record that is being written, or a dossier: `onrecord read .` meets both."""
    if isinstance(document, Quarantine):
        return os.path.realpath(document.location) in ours
    return isinstance(document.content, bytes) and DOSSIER in document.content[:4096]


def report(store: Store, target: TextIO | Path, title: str | None = None) -> None:
    """Write the dossier, one HTML file that works from disk, to an open file or a path."""
    from onrecord.present.report import DEFAULT_TITLE, write

    write(store, target, title or DEFAULT_TITLE)


def export(store: Store, format_: str, target: TextIO | Path) -> None:
    """Write the record in one of present.export.FORMATS to an open file, a path or a folder."""
    from onrecord.present.export import write

    write(store, format_, target)


def import_(store: Store, path: Path) -> dict[str, int]:
    """Take an export back in, all of it or nothing; how many lines of each kind."""
    return store.take(path)


def import_offices(store: Store, path: Path | None) -> int:
    """Take a table of offices along with the record in place of an earlier one, or none; how many rows it has."""
    from onrecord.collect.offices import offices

    store.put_tenures(given := offices(path) if path else ())
    return len(given)


def offices(store: Store) -> Tenures:
    """Who held what when: our own table, and what the record brings along."""
    from onrecord.date import Tenures

    return Tenures(store.tenures())


def import_actors(store: Store, path: Path | None) -> int:
    """Take a table of actors along with the record in place of an earlier one, or none; how many it states."""
    from onrecord.collect.authorities import authorities

    store.put_authorities(given := authorities(path) if path else ())
    return len(given)


def import_terms(store: Store, path: Path | None) -> int:
    """Take along a table of wordings that name one thing, in place of an earlier one, or none; how many things."""
    from onrecord.collect.terms import terms

    store.put_referents(given := terms(path) if path else ())
    return len(given)


def import_issues(store: Store, path: Path | None) -> int:
    """Take along a table of issues, in place of an earlier one, or none; how many."""
    from onrecord.collect.issues import issues

    store.put_issues(given := issues(path) if path else ())
    return len(given)


def edits(store: Store) -> list[Edit]:
    """What outlets changed in what people are quoted as saying, between versions of one publication."""
    from onrecord.reconcile.collate import edits

    return [edit for versions in store.versions() for was, now in pairwise(versions) for edit in edits(was, now)]


def merge(store: Store, actors: Sequence[str], *, who: str, reason: str = "") -> Judgement:
    """Judge that two actors or more (ids or names) are one, which goes by the name of the first."""
    from onrecord.reconcile.actor import judging

    judged = judging.merge([store.actor(name) for name in actors], who, _now(), reason)
    store.judge(judged)
    return judged


def split(
    store: Store, actor: str, *, names: Sequence[str] = (), articles: Sequence[str] = (), who: str, reason: str = ""
) -> Judgement:
    """Judge that some namings of an actor, by the name they use or their article (id or key), are never the rest."""
    from onrecord.reconcile.actor import judging

    ids = {store.article(name).id for name in articles}
    judged = judging.split(store.actor(actor), names, ids, who, _now(), reason)
    store.judge(judged)
    return judged


def rename(store: Store, actor: str, name: str, *, who: str, reason: str = "") -> Judgement:
    """Judge that an actor goes by another name."""
    from onrecord.reconcile.actor import judging

    judged = judging.rename(store.actor(actor), name, who, _now(), reason)
    store.judge(judged)
    return judged


def undo(store: Store, judgement: str | None = None) -> Judgement:
    """Take back a judgement (None: the last one): the record is then as if it had never been."""
    return store.undo(judgement)


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="microseconds")


def check(store: Store) -> list[Fault]:
    """Prove every span, hash and reference; what is wrong."""
    return store.check()


def demo(store: Store, examples: Path, out: Path, stages: Stages) -> ReadReport:
    """Read the example reports and write their dossier."""
    done = read(store, [examples], stages=stages)
    report(store, out, "onrecord: the example reports")
    return done
