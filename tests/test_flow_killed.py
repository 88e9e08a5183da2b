"""SIGKILL at any moment: no acknowledged article is lost, none is torn, and the next run finishes the work."""

from __future__ import annotations

import os
import random
import signal
import time
from dataclasses import replace
from pathlib import Path

import pytest

from onrecord import flow
from onrecord.records import Quarantine
from onrecord.records.run import Done
from onrecord.settings import Settings
from onrecord.store import Store
from tests.stand_in import Stages, exported, press, speech

KILLS = 100
TEXTS = {f"{n:02}.txt": speech(n) for n in range(60)} | {"copy.txt": speech(5), "bad.txt": "BAD"}
STAGES = Stages(replace(Settings(), batch_articles=2))


def run(record: Path, folder: Path, acknowledge: int) -> None:
    """A run that writes the id of every article to a pipe once it is told that it is safe."""

    def tell(done: Done) -> None:
        for result in done.results:
            if not isinstance(result, Quarantine):
                os.write(acknowledge, f"{result.article.id}\n".encode())

    with Store.open(record) as store:
        flow.read(store, [folder], stages=STAGES, tell=tell)


def killed_run(record: Path, folder: Path, after: int, later: float) -> tuple[bool, set[str]]:
    """Start a run, kill it `later` seconds after it has acknowledged `after` articles, or at its end.

    Whether it was still at work, and what it had acknowledged.
    """
    out, into = os.pipe()
    child = os.fork()
    if not child:
        status = 1
        try:
            os.close(out)
            run(record, folder, into)
            status = 0
        finally:
            os._exit(status)
    os.close(into)
    with os.fdopen(out) as acknowledged:
        lines = [acknowledged.readline() for _ in range(after)]
        time.sleep(later)
        os.kill(child, signal.SIGKILL)
        status = os.waitpid(child, 0)[1]
        lines += acknowledged.readlines()
    assert status in (0, signal.SIGKILL)
    return status == signal.SIGKILL, {line.strip() for line in lines if line.endswith("\n")}


@pytest.mark.slow
def test_a_hundred_kills_lose_nothing(tmp_path: Path) -> None:
    folder = press(tmp_path / "press", TEXTS)
    with Store.open(tmp_path / "whole.db") as store:
        flow.read(store, [folder], stages=STAGES)
        whole = exported(store)

    chance, kills, finished = random.Random(20310304), 0, 0
    while kills < KILLS or not finished:
        record = tmp_path / f"{finished}.db"
        was_killed, acknowledged = killed_run(record, folder, chance.randrange(20), chance.uniform(0, 0.02))
        kills += was_killed
        with Store.open(record) as store:
            there = {a.id for a in store.articles()}
            assert acknowledged <= there
            assert store.check() == []
            if not was_killed:
                assert exported(store) == whole
        finished += not was_killed
    with Store.open(record) as store:
        flow.read(store, [folder], stages=STAGES)
        assert exported(store) == whole
