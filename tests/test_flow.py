"""The main flow over stand-in stages: the same record in any order, with any number of workers, read once or twice."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import BinaryIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord import flow
from onrecord.errors import NoWorkers
from onrecord.present.report import render
from onrecord.records import Document, Quarantine, sha256
from onrecord.records.run import Done
from onrecord.settings import Settings
from onrecord.store import Store
from tests.stand_in import Stages, document, exported, press, speech

TEXTS = {f"{n:02}.txt": speech(n) for n in range(40)} | {"copy.txt": speech(5), "bad.txt": "BAD", "worse.txt": "BAD"}

name = st.sampled_from(["Ilse Marrand", "I. Marrand", "Envoy", "Ünal Öz", "李明"])
paragraph = st.one_of(
    st.builds(
        "{} {}: {}".format,
        name,
        st.sampled_from(["said", "hints"]),
        st.text(st.characters(codec="utf-8", exclude_characters="\r\n"), min_size=1),
    ),
    st.text(st.characters(codec="utf-8")),
    st.just("FR Sommaire"),
)
text = st.lists(paragraph, min_size=1, max_size=4).map("\n".join)


def read(path: Path, *paths: Path, workers: int = 1, batch: int = 2) -> str:
    with Store.open(path) as store:
        flow.read(store, paths, stages=Stages(replace(Settings(), batch_articles=batch)), workers=workers)
        assert store.check() == []
        return exported(store)


@settings(max_examples=40, deadline=None)
@given(texts=st.lists(text, min_size=1, max_size=5), data=st.data())
def test_any_order_and_any_batch_give_the_same_bytes(texts: list[str], data: st.DataObject) -> None:
    with TemporaryDirectory() as folder:
        names = {f"{n}.txt": one for n, one in enumerate(texts)}
        here = press(Path(folder, "press"), names)
        order = data.draw(st.permutations(sorted(here.iterdir())))
        once = read(Path(folder, "a.db"), *sorted(here.iterdir()))
        assert read(Path(folder, "b.db"), *order, batch=data.draw(st.integers(1, 3))) == once
        assert read(Path(folder, "b.db"), *order) == once, "reading twice adds nothing"
        (Path(folder) / "x.jsonl").write_bytes(once.encode())
        with Store.open(Path(folder, "c.db")) as store:
            store.take(Path(folder, "x.jsonl"))
            assert exported(store) == once


def test_two_workers_give_the_same_bytes_as_one(tmp_path: Path) -> None:
    here = press(tmp_path / "press", TEXTS)
    assert read(tmp_path / "1.db", here) == read(tmp_path / "2.db", here, workers=2)


def test_what_kills_a_worker_is_quarantined_and_the_rest_is_read(tmp_path: Path) -> None:
    here = press(tmp_path / "press", TEXTS | {"10a.txt": "KILL", "20a.txt": "KILL 2"})
    with Store.open(tmp_path / "a.db") as store:
        report = flow.read(store, [here], stages=Stages(replace(Settings(), batch_articles=4)), workers=2)
        assert (report.read, report.quarantined) == (41, 4)
        died = [line for line in store.lines(["quarantine"]) if line["code"] == "E110"]
        assert sorted(line["uri"] for line in died) == ["10a.txt", "20a.txt"]
        assert store.counts()["articles"] == 40


def test_a_report_counts_what_was_read_known_and_refused(tmp_path: Path) -> None:
    here = press(tmp_path / "press", TEXTS)
    with Store.open(tmp_path / "a.db") as store:
        first = flow.read(store, [here], stages=Stages())
        assert (first.read, first.known, first.quarantined, first.statements) == (41, 0, 2, 82)
        assert first.words == sum(len(t.split()) for t in TEXTS.values() if t != "BAD")
        again = flow.read(store, [here], stages=Stages())
        assert (again.read, again.known, again.quarantined, again.statements) == (0, 41, 2, 0)


def test_what_is_told_is_in_the_record_already(tmp_path: Path) -> None:
    here = press(tmp_path / "press", TEXTS)
    told = set()
    with Store.open(tmp_path / "a.db") as store:

        def tell(done: Done) -> None:
            with Store.open(tmp_path / "a.db") as other:
                for result in done.results:
                    if not isinstance(result, Quarantine):
                        told.add(other.article(result.article.id).id)

        flow.read(store, [here], stages=Stages(), tell=tell)
        assert told == {a.id for a in store.articles()}


def test_a_run_that_its_user_stops_keeps_what_was_told_and_goes_on(tmp_path: Path) -> None:
    here = press(tmp_path / "press", TEXTS)
    whole = read(tmp_path / "whole.db", here)
    for workers in (1, 2):
        path = tmp_path / f"{workers}.db"

        def stop(done: Done) -> None:
            if done.report.read > 9:
                raise KeyboardInterrupt

        with Store.open(path) as store:
            with pytest.raises(KeyboardInterrupt):
                flow.read(
                    store, [here], stages=Stages(replace(Settings(), batch_articles=3)), workers=workers, tell=stop
                )
            assert store.counts()["articles"] > 8
        assert read(path, here) == whole


def test_two_programs_may_read_into_one_record_at_once(tmp_path: Path) -> None:
    here = press(tmp_path / "press", TEXTS)
    whole = read(tmp_path / "whole.db", here)
    children = []
    for _ in range(3):
        child = os.fork()
        if not child:
            status = 1
            try:
                read(tmp_path / "a.db", here, batch=1)
                status = 0
            finally:
                os._exit(status)
        children.append(child)
    assert [os.waitpid(child, 0)[1] for child in children] == [0, 0, 0]
    assert read(tmp_path / "a.db", here) == whole


def test_a_huge_document_ends_its_batch() -> None:
    from onrecord.scale import cut

    documents = [document(f"{n}.txt", "x" * (600_000 if n == 1 else 500_000)) for n in range(4)]
    assert [len(batch) for batch in cut(documents, 16)] == [2, 2]


class Broken(Stages):
    @contextmanager
    def open(self) -> Iterator[flow.Process]:
        os._exit(1)
        yield


def test_workers_that_cannot_start_refuse_the_run_not_the_articles(tmp_path: Path) -> None:
    here = press(tmp_path / "press", TEXTS)
    with Store.open(tmp_path / "a.db") as store:
        with pytest.raises(NoWorkers, match="cannot be started"):
            flow.read(store, [here], stages=Broken(replace(Settings(), batch_articles=2)), workers=2)
        assert store.counts()["quarantine"] == 0


SCRIPT = """
import sys
from pathlib import Path
from tests.test_flow import read
if __name__ == "__main__":
    print(len(read(Path(sys.argv[1]), Path("."), workers=2).splitlines()))
"""


def test_code_that_lies_among_the_articles_is_not_run(tmp_path: Path) -> None:
    """Run as the command is: from a script elsewhere, in the folder of the articles."""
    trap = "import pathlib; pathlib.Path(r'%s').touch(); raise SystemExit(1)" % (tmp_path / "sprung")
    here = press(tmp_path / "press", TEXTS)
    for name in ("multiprocessing", "htmldate", "onrecord", "signal", "sqlalchemy"):
        (here / f"{name}.py").write_text(trap)
    (tmp_path / "script.py").write_text(SCRIPT)
    call = [sys.executable, str(tmp_path / "script.py"), str(tmp_path / "a.db")]
    env = os.environ | {"PYTHONPATH": str(Path(__file__).parents[1])}
    env.pop("PYTHONSAFEPATH", None)
    done = subprocess.run(call, cwd=here, env=env, capture_output=True, text=True, check=False)
    assert not (tmp_path / "sprung").exists(), done.stderr
    assert (done.returncode, int(done.stdout) > 40) == (0, True), done.stderr


def test_the_environment_is_as_it_was_after_workers_were_started(tmp_path: Path) -> None:
    before = dict(os.environ)
    read(tmp_path / "a.db", press(tmp_path / "press", TEXTS), workers=2)
    assert dict(os.environ) == before


def test_what_comes_in_one_pipe_does_not_take_the_place_of_another(tmp_path: Path) -> None:
    class Pipe(Stages):
        def documents(self, paths: object, stdin: BinaryIO | None = None) -> Iterator[Quarantine]:  # noqa: ARG002
            assert stdin
            data = stdin.read()
            yield Quarantine("stdin", "stdin", sha256(data), "E107", "no words")

    with Store.open(tmp_path / "a.db") as store:
        for pipe in (b"one", b"two", b"one"):
            flow.read(store, ["-"], stages=Pipe(), stdin=io.BytesIO(pipe))
        assert {line["sha256"] for line in store.lines(["quarantine"])} == {sha256(b"one"), sha256(b"two")}


def test_the_record_and_its_dossier_are_not_read_into_it(tmp_path: Path) -> None:
    page = io.StringIO()
    render([], page)
    ours = tmp_path / "here.db"

    class Folder(Stages):
        def documents(self, *_: object) -> Iterator[Document | Quarantine]:
            for path in sorted(tmp_path.iterdir()):
                yield Quarantine(str(path), path.name, "", "E106", "an ending that onrecord does not read")
            dossier = document("dossier.html", "", str(tmp_path))
            yield replace(dossier, media_type="text/html", content=page.getvalue().encode())

    (tmp_path / "other.db").touch()
    with Store.open(ours) as store:
        store.add([])  # SQLite's files lie beside the record now
        report = flow.read(store, ["."], stages=Folder())
        assert [line["uri"] for line in store.lines(["quarantine"])] == ["other.db"]
    assert (report.read, report.quarantined) == (0, 1)


def test_as_many_processes_as_asked_for_or_a_few(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: set(range(64)), raising=False)
    assert [Settings().processes(n) for n in (0, 1, 9)] == [4, 1, 9]
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {0, 1}, raising=False)
    assert Settings(workers=0).processes() == 2
