"""The whole flow with the real stages: the example reports in, a sound record and a dossier out."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

import onrecord as onrecord_
from onrecord import flow
from onrecord.settings import Settings
from onrecord.store import Store
from tests.stand_in import exported

ROOT = Path(__file__).parents[1]


def onrecord(*words: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    call = [sys.executable, "-m", "onrecord", *words]
    return subprocess.run(call, cwd=cwd, capture_output=True, encoding="utf-8", check=True, env=os.environ)


def test_the_demo_reads_the_examples_and_says_where_the_dossier_is(tmp_path: Path) -> None:
    done = onrecord("demo", "--examples", str(ROOT / "examples"), cwd=tmp_path)
    where = json.loads(done.stdout)
    assert Path(where["dossier"]).read_text(encoding="utf-8").lstrip().lower().startswith("<!doctype html>")
    onrecord("check", where["record"], cwd=tmp_path)
    first = onrecord("export", where["record"], cwd=tmp_path).stdout
    assert {json.loads(line)["kind"] for line in first.splitlines()} >= {"actor", "article", "statement"}
    onrecord("demo", "--examples", str(ROOT / "examples"), cwd=tmp_path)
    assert onrecord("export", where["record"], cwd=tmp_path).stdout == first, "the demo again adds nothing"


@pytest.mark.slow
def test_the_real_stages_give_the_same_bytes_in_any_order_and_number(tmp_path: Path) -> None:
    files = sorted((ROOT / "examples").iterdir())
    stages = flow.Stages(replace(Settings(), batch_articles=1))
    exports = []
    for name, paths, workers in (("1.db", files, 1), ("2.db", files[::-1], 2)):
        with Store.open(tmp_path / name) as store:
            assert flow.read(store, paths, stages=stages, workers=workers).statements
            assert store.check() == []
            exports.append(exported(store))
    assert exports[0] == exports[1]


SIGNED = (
    "LOWICK, January 7 (Norpress) - Sorvania has to pull back its ships first, Secretary General of the Meridian "
    "League Ilse Marrand said on Friday. “The lamps stay lit,” she told reporters.\n"
)
TERMS = "person,post,of,since,until\nIlse Marrand,Secretary General,Meridian League,2030-10-01,2034-09-30\n"


@pytest.mark.slow
def test_a_table_of_offices_dates_an_article_when_it_is_read_again(tmp_path: Path) -> None:
    (tmp_path / "lowick.txt").write_text(SIGNED, encoding="utf-8")
    (tmp_path / "terms.csv").write_text(TERMS, encoding="utf-8")
    with onrecord_.open(tmp_path / "a.db") as record:
        assert record.read(tmp_path / "lowick.txt").read == 1
        (before,) = record.articles()
        assert before.published is None or before.published.precision != "day"
        record.import_offices(tmp_path / "terms.csv")
        assert record.read(tmp_path / "lowick.txt").read == 1, "another table reads anew"
        (after,) = record.articles()
        assert after.published is not None
        assert (str(after.published.earliest), str(after.published.latest)) == ("2033-01-07", "2033-01-07")
        assert "Ilse Marrand was secretary general of Meridian League" in " ".join(after.published.why)
        assert {str(s.said.earliest) for s in record.statements() if s.said} == {"2033-01-07"}
        assert "January 7" in {t.span.exact for t in record.times()}
        assert record.check() == []
        assert record.read(tmp_path / "lowick.txt").known == 1
        record.import_offices(None)
        assert record.read(tmp_path / "lowick.txt").read == 1
        assert list(record.articles()) == [before]
