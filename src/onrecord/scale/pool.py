"""Run one function over batches in one or several processes. It knows nothing of articles.

Processes are spawned, not forked: the parent may hold threads and an open database, which a fork would tear. Each
loads its own models, about 0.5 GB, so two stay well under 2 GiB.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import AbstractContextManager, contextmanager
from functools import partial
from itertools import chain, islice
from multiprocessing import connection, util
from typing import Any, TypeVar

from onrecord.errors import NoWorkers

T = TypeVar("T")
R = TypeVar("R")
Process = Callable[[Sequence[T]], list[R]]
Open = Callable[[], AbstractContextManager[Process[T, R]]]

AHEAD = 2
"""Batches in flight for each process: one at work and one waiting, so that memory is bounded and none is idle."""

WORTH = 4
"""Fewer batches are done before other processes have loaded their models."""

SAFE_PATH = "PYTHONSAFEPATH"

_process: Process[object, object] | None = None


def run(
    open_: Open[T, R], batches: Iterable[Sequence[T]], *, workers: int, killed: Callable[[T], R]
) -> Generator[tuple[Sequence[T], list[R]], None, None]:
    """Every batch with its results, as they get done.

    `open_` makes, in each process, the function that does the work (it must pickle); `killed` gives the result of an
    item that kills the process working on it. With one worker, or little work, all is done in this process.
    """
    batches = iter(batches)
    first = list(islice(batches, WORTH))
    if workers <= 1 or len(first) < WORTH:
        with open_() as process:
            for batch in chain(first, batches):
                yield batch, process(batch)
        return
    batches = chain(first, batches)
    while True:
        lost: list[Sequence[T]] = []
        yield from _parallel(open_, batches, workers, lost)
        if not lost:
            return
        yield from _one_by_one(open_, lost, killed)


def _parallel(
    open_: Open[T, R], batches: Iterator[Sequence[T]], workers: int, lost: list[Sequence[T]]
) -> Iterator[tuple[Sequence[T], list[R]]]:
    """Results until the batches are done or a process dies; `lost` then holds what was in flight."""
    flying: dict[Future[list[R]], Sequence[T]] = {}
    next_up: Sequence[T] = ()
    with _executor(open_, workers) as executor:
        try:
            for next_up in batches:
                future = _submit(executor, next_up)
                flying[future], next_up = next_up, ()
                if len(flying) >= workers * AHEAD:
                    yield from _landed(flying)
            while flying:
                yield from _landed(flying)
        except BrokenProcessPool:
            lost += [*flying.values(), next_up]


def _landed(flying: dict[Future[list[R]], Sequence[T]]) -> Iterator[tuple[Sequence[T], list[R]]]:
    for future in wait(flying, return_when=FIRST_COMPLETED).done:
        results = future.result()
        yield flying.pop(future), results


def _one_by_one(
    open_: Open[T, R], lost: Iterable[Sequence[T]], killed: Callable[[T], R]
) -> Iterator[tuple[Sequence[T], list[R]]]:
    """Find the item that kills: each alone, in a fresh process after every death."""
    items = [item for batch in lost for item in batch]
    while items:
        with _executor(open_, 1) as executor:
            _prove_it_starts(executor)
            try:
                while items:
                    results = _submit(executor, items[:1]).result()
                    yield [items.pop(0)], results
            except BrokenProcessPool:
                item = items.pop(0)
                yield [item], [killed(item)]


def _prove_it_starts(executor: ProcessPoolExecutor) -> None:
    """A process that dies before any work is not killed by an item: blaming each in turn would refuse them all."""
    try:
        _submit(executor, ()).result()
    except BrokenProcessPool:
        raise NoWorkers("the processes that read cannot be started; --workers 1 shows why") from None


@contextmanager
def _executor(open_: Open[T, R], workers: int) -> Iterator[ProcessPoolExecutor]:
    """A pool that is gone at once when its user is interrupted, and waits for its processes otherwise."""
    before = set(multiprocessing.active_children())
    spawn = multiprocessing.get_context("spawn")
    with _safe_path():  # it starts multiprocessing's resource tracker
        executor = ProcessPoolExecutor(workers, spawn, initializer=partial(_start, open_))
    try:
        yield executor
    except BaseException:
        for process in set(multiprocessing.active_children()) - before:
            process.kill()
        raise
    finally:
        executor.shutdown(cancel_futures=True)


def _submit(executor: ProcessPoolExecutor, batch: Sequence[object]) -> Future[list[Any]]:
    """Hand over a batch; it may start a process.

    That process inherits the blocked signal: Ctrl-C goes to the whole group, and the parent is who ends its workers.
    """
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        with _safe_path():
            return executor.submit(_work, batch)
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


@contextmanager
def _safe_path() -> Iterator[None]:
    """Processes started meanwhile import nothing from the current folder: the articles' sender may have put code there.

    Python looks there first for what `python -c` imports, and that is how multiprocessing starts its processes.
    """
    before = os.environ.get(SAFE_PATH)
    os.environ[SAFE_PATH] = "1"
    try:
        yield
    finally:
        if before is None:
            del os.environ[SAFE_PATH]
        else:
            os.environ[SAFE_PATH] = before


def _start(open_: Open[T, R]) -> None:
    global _process
    for library in ("OPENBLAS", "OMP", "MKL"):  # a process for each core, so no further threads in them
        os.environ.setdefault(f"{library}_NUM_THREADS", "1")
    threading.Thread(target=_follow_parent, daemon=True).start()
    opened = open_()
    _process = opened.__enter__()  # type: ignore[assignment]
    util.Finalize(None, opened.__exit__, args=(None, None, None), exitpriority=10)


def _follow_parent() -> None:
    """End with the parent, also where it is killed and can tell nobody."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        connection.wait([parent.sentinel])
        os._exit(1)


def _work(batch: Sequence[object]) -> list[object]:
    assert _process is not None
    return _process(batch) if batch else []
