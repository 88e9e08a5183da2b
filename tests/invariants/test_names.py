"""The public names: sorted, documented one by one, and free until they are used."""

from __future__ import annotations

import re
import subprocess
import sys
from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest

import onrecord

DOCS = Path(__file__).parents[2] / "docs"


def test_the_exported_names_are_exactly_the_documented_ones() -> None:
    documented = re.findall(r"^#+ `onrecord\.(\w+)", (DOCS / "python.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert sorted(documented) == onrecord.__all__
    assert sorted(onrecord.__all__) == onrecord.__all__


@pytest.mark.parametrize("name", onrecord.__all__)
def test_every_name_is_there_and_says_what_it_is(name: str) -> None:
    assert getattr(onrecord, name).__doc__
    assert name in dir(onrecord)


def test_a_name_that_is_not_there_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="nonsense"):
        _ = onrecord.nonsense


def loaded_by(code: str) -> set[str]:
    show = f"import sys; {code}; print(*{{m.split('.')[0] for m in sys.modules}})"
    return set(subprocess.run([sys.executable, "-c", show], capture_output=True, text=True, check=True).stdout.split())


@pytest.mark.parametrize("code", ["import onrecord", "import onrecord.present.cli.app"])
def test_nothing_heavy_is_loaded_before_it_is_needed(code: str) -> None:
    heavy = {"sqlalchemy", "alembic", "spacy", "numpy", "lxml", "trafilatura", "pyarrow", "rich", "jinja2"}
    assert not loaded_by(code) & heavy


def test_every_command_and_option_is_documented() -> None:
    from typer.main import get_command

    from onrecord.present.cli.app import app

    page = (DOCS / "cli.md").read_text(encoding="utf-8")
    commands: dict[str, Any] = dict(get_command(app).commands)  # type: ignore[attr-defined]
    for group in [name for name in commands if hasattr(commands[name], "commands")]:
        commands |= {f"{group} {name}": command for name, command in commands[group].commands.items()}
    for name, command in commands.items():
        head = f"{'#' * (2 + name.count(' '))} onrecord {name}\n"
        assert f"\n{head}" in page
        section = page.split(f"\n{head}")[1].split("\n## ")[0].split("\n### ")[0]
        for parameter in command.params:
            for option in parameter.opts:
                if option.startswith("--"):
                    assert f"`{option}" in section, f"{option} of {name} is not in docs/cli.md"


def test_every_setting_is_documented() -> None:
    page = (DOCS / "cli.md").read_text(encoding="utf-8")
    for f in fields(onrecord.Settings):
        row = re.search(rf"^\| `ONRECORD_{f.name.upper()}` \| ([\d,]+) \|", page, re.MULTILINE)
        assert row, f"{f.name} is not in docs/cli.md"
        assert int(row[1].replace(",", "")) == f.default, f.name


def test_every_error_has_a_code_of_its_own_that_is_drawn_and_documented() -> None:
    from onrecord import errors

    page = (DOCS / "cli.md").read_text(encoding="utf-8")
    found = [e for e in vars(errors).values() if isinstance(e, type) and issubclass(e, errors.OnrecordError)]
    assert len({e.code for e in found}) == len(found)
    for error in found:
        assert re.search(rf"\b{error.__name__} +{error.code}\b", errors.__doc__ or ""), error
        assert f"| `{error.code}` | `{error.__name__}` |" in page, error
