"""The whole flow with the real stages: the example reports in, a sound record and a dossier out."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

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
