"""The progress bar of a long run: on stderr, and only where a person looks at it."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from onrecord.collect.walk import found
from onrecord.records.run import Done


@contextmanager
def progress(paths: Sequence[str]) -> Iterator[Callable[[Done], None]]:
    """A bar with rate and time left while `paths` are read."""
    if not sys.stderr.isatty():
        yield lambda _: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (
        TextColumn("reading"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[rate]}"),
        TimeRemainingColumn(),
        TextColumn("left"),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("reading", total=count(paths) or None, rate="")

        def tell(done: Done) -> None:
            report = done.report
            finished = report.read + report.known + report.quarantined
            rate = f"{report.words / report.seconds:,.0f} words/s" if report.seconds and report.words else ""
            total = bar.tasks[0].total
            bar.update(task, completed=finished, total=max(total, finished) if total else None, rate=rate)

        yield tell


def count(paths: Sequence[str]) -> int:
    """About how many articles there are: a file is one, each line of a .jsonl file is one."""
    return sum(_articles(file.path) for path in paths for file in found(path))


def _articles(file: Path) -> int:
    try:
        if file.suffix not in (".jsonl", ".ndjson") or not file.is_file():  # a pipe would be waited for, and drained
            return 1
        with file.open("rb") as lines:
            return sum(1 for _ in lines)
    except OSError:
        return 1
