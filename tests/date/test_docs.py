"""The worked examples of docs/dates.md come out as they are told there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.date.test_undated import read

DOCS = (Path(__file__).parents[2] / "docs/dates.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"^`([^`\n]{40,})`\n\n((?:> .*\n)+)", DOCS, re.MULTILINE)


def test_there_are_some() -> None:
    assert len(EXAMPLES) >= 5


@pytest.mark.parametrize(("text", "told"), EXAMPLES)
def test_an_example(text: str, told: str) -> None:
    one = read(text)
    why = one.article.published.why if one.article.published else one.abstentions[0].why
    assert " ".join(why) == " ".join(line.removeprefix("> ") for line in told.splitlines())
