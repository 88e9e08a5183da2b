"""One direction: no stage imports a later one, records import nothing of ours, only the store opens a database."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2] / "src" / "onrecord"
STAGES = ("collect", "clean", "date", "read", "reconcile", "store", "present")
ANYONE = {"cycles", "records", "errors", "settings", "data", "names", "weights"}
"""What every stage may import."""

MODULES = sorted(p.relative_to(ROOT) for p in ROOT.rglob("*.py"))


def imported(module: Path) -> set[str]:
    """The modules that `module` imports anywhere in it, also inside functions and for types only."""
    names = set()
    for node in ast.walk(ast.parse((ROOT / module).read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{module}: imports are written in full"
            names |= {f"{node.module}.{alias.name}" for alias in node.names}
    return names


def ours(module: Path) -> set[str]:
    """The parts of onrecord that `module` imports: the word after `onrecord.`."""
    return {name.split(".")[1] for name in imported(module) if name.startswith("onrecord.")}


@pytest.mark.parametrize("module", [m for m in MODULES if m.parts[0] in STAGES], ids=str)
def test_no_stage_imports_a_later_one(module: Path) -> None:
    stage = STAGES.index(module.parts[0])
    allowed = ANYONE | set(STAGES[: stage + 1])
    if module.parts[:2] == ("present", "cli"):  # the command line stands over the flow, as Python's handle does
        allowed |= {"flow", "record"}
    assert ours(module) <= allowed


@pytest.mark.parametrize("module", [m for m in MODULES if m.parts[0] == "records"], ids=str)
def test_records_import_nothing_of_ours(module: Path) -> None:
    assert ours(module) <= {"records"}


@pytest.mark.parametrize("module", [m for m in MODULES if m.parts[0] == "scale"], ids=str)
def test_scale_knows_no_stage(module: Path) -> None:
    assert ours(module) <= {"scale", "records", "errors"}


@pytest.mark.parametrize("module", [m for m in MODULES if m.parts[0] == "names"], ids=str)
def test_names_know_no_stage(module: Path) -> None:
    assert ours(module) <= {"names", "data", "records", "errors"}


@pytest.mark.parametrize("name", ["errors.py", "settings.py"])
def test_errors_and_settings_stand_alone(name: str) -> None:
    assert ours(Path(name)) <= {"errors"}


@pytest.mark.parametrize(
    ("library", "owner"), [("sqlite3", "store"), ("sqlalchemy", "store"), ("alembic", "store"), ("typer", "present")]
)
def test_a_library_has_one_owner(library: str, owner: str) -> None:
    users = {m.parts[0] for m in MODULES if any(n.split(".")[0] == library for n in imported(m))}
    assert users == {owner}


@pytest.mark.parametrize("library", ["socket", "urllib.request", "http.client", "requests", "httpx", "urllib3"])
def test_only_collect_may_open_a_socket(library: str) -> None:
    users = {m.parts[0] for m in MODULES if any(f"{n}.".startswith(f"{library}.") for n in imported(m))}
    assert users <= {"collect"}
