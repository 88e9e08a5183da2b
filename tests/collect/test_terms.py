"""A table of terms: what is taken, and the one sentence that says why not."""

from __future__ import annotations

from pathlib import Path

import pytest

from onrecord.collect.terms import terms
from onrecord.errors import BadImport
from onrecord.records.term import TermPair


def table(folder: Path, text: str) -> Path:
    path = folder / "terms.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_each_line_is_a_thing_with_its_wordings(tmp_path: Path) -> None:
    given = (
        '"fall of Varnost" = ["fall of  Varnost", "The liberation of Varnost"]\nmarchers = ["the rioters", "Rioters"]\n'
    )
    assert terms(table(tmp_path, given)) == (
        TermPair("fall of Varnost", ("fall of Varnost", "The liberation of Varnost")),
        TermPair("marchers", ("the rioters",)),
    )


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "is empty"),
        ("a = [", "is no TOML"),
        ('x = ["one", "two"]\ny = ["The One", "three"]\n', "line 2: 'y': 'The One' stands under 'x' already"),
        ('x = "one"\n', "line 1: 'x': it needs a list of wordings"),
        ("\nx = [1, 2]\n", "line 2: 'x': it needs a list of wordings"),
        ("x = []\n", "its list of wordings is empty"),
        ('x = ["..."]\n', "has no words"),
        ('x = ["the x"]\n', "no wording beside its name"),
        ("x = [" + ",".join(f'"w{n}"' for n in range(101)) + "]", "101 wordings"),
        ('x = ["' + "w" * 201 + '", "y"]', "longer than 200"),
    ],
)
def test_a_bad_table_is_refused_in_one_sentence(tmp_path: Path, text: str, reason: str) -> None:
    path = table(tmp_path, text)
    with pytest.raises(BadImport) as refused:
        terms(path)
    told = str(refused.value)
    assert str(path) in told
    assert reason in told
    assert "\n" not in told


def test_what_is_no_file_or_no_text_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadImport, match="cannot be read"):
        terms(tmp_path / "none.toml")
    (tmp_path / "image.toml").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(99))
    with pytest.raises(BadImport):
        terms(tmp_path / "image.toml")
