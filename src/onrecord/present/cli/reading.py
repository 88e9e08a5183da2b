"""`read` and `demo`."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import FrameType

import typer

from onrecord import flow
from onrecord.errors import UsageError
from onrecord.present.cli.out import emit, for_people
from onrecord.present.cli.progress import progress
from onrecord.present.cli.safely import tell
from onrecord.records import Quarantine, Reading
from onrecord.records.contract import Line, quarantine_line
from onrecord.records.run import Done, ReadReport
from onrecord.settings import Settings
from onrecord.store import Store

QUARANTINED = 3
"""Exit status when something could not be read."""


def read(paths: Sequence[str], record: Path, workers: int | None) -> None:
    """Read `paths`, show how far it is, and say what came of it."""
    settings = Settings.from_env()
    with Store.open(record) as store, progress(paths) as bar, gently() as stopping:

        def done(commit: Done) -> None:
            bar(commit)
            if not for_people():
                emit(*(acknowledgement(result) for result in commit.results))
            if stopping():
                raise KeyboardInterrupt

        report = flow.read(
            store,
            paths,
            stages=flow.Stages(settings),
            workers=settings.processes(workers),
            stdin=sys.stdin.buffer,
            tell=done,
        )
    tell(summary(report, record))
    if report.quarantined:
        raise typer.Exit(QUARANTINED)


@contextmanager
def gently() -> Iterator[Callable[[], bool]]:
    """Let the first Ctrl-C wait for the next commit, so that what is at hand is not lost; the second stops at once."""
    asked: list[int] = []

    def first(number: int, frame: FrameType | None) -> None:  # noqa: ARG001
        asked.append(number)
        signal.signal(signal.SIGINT, signal.default_int_handler)
        os.write(2, b"\nonrecord: the articles at hand are finished first; Ctrl-C again stops at once.\n")

    former = signal.signal(signal.SIGINT, first)
    try:
        yield lambda: bool(asked)
    finally:
        signal.signal(signal.SIGINT, former)


def acknowledgement(result: Reading | Quarantine) -> Line:
    """The line that says: this is in the record."""
    if isinstance(result, Quarantine):
        return quarantine_line(result)
    counts = {"statements": len(result.statements), "abstentions": len(result.abstentions)}
    return {"article": result.article.id, "uri": result.article.uri, **counts}


def summary(report: ReadReport, record: Path) -> str:
    """What came of a run, in a few sentences."""
    said = [f"{report.read:,} articles read into {record}: {report.statements:,} statements, {report.words:,} words"]
    said[0] += f" in {report.seconds:,.1f} s."
    if report.left_open:
        passages = "passage" if report.left_open == 1 else "passages"
        said.append(f"{report.left_open:,} {passages} left open: onrecord show {record} ARTICLE lists them.")
    if report.unread:
        said.append(f"{report.unread:,} not read for statements, because of the language; onrecord show names them.")
    if report.known:
        said.append(f"{report.known:,} were in it already.")
    if report.quarantined:
        said.append(f"{report.quarantined:,} could not be read: onrecord show {record} names them.")
    if not (report.read or report.known or report.quarantined):
        return "There is nothing to read in what was named."
    return " ".join([*said, f"Next: onrecord show {record}"])


def demo(examples: Path, out: Path) -> None:
    """Read the examples into `out` and say where the dossier is."""
    if not examples.is_dir():
        raise UsageError(f"there is no folder {examples}: name the example reports with --examples")
    out.mkdir(parents=True, exist_ok=True)
    record, page = out / "demo.db", out / "dossier.html"
    with Store.open(record) as store:
        report = flow.demo(store, examples, page, flow.Stages(Settings.from_env()))
    tell(summary(report, record))
    if for_people():
        from onrecord.present.cli.out import say

        say("The dossier: ", (str(page.resolve()), "bold"))
    else:
        emit({"dossier": str(page.resolve()), "record": str(record.resolve())})
