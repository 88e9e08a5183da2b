"""Judgements on actors in words."""

from __future__ import annotations

from typing import Any

import pytest

from onrecord.present.judged import places, told


def anchor(name: str, article: str = "a", start: int = 0) -> dict[str, Any]:
    return {"article": article, "name": name, "start": start, "end": start + len(name)}


ONE, TWO, THREE = anchor("Dana Reyl"), anchor("D.\u202e Reyl", "b"), anchor("Reyl", "c", 7)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"same": [[ONE], [THREE]]}, "“Dana Reyl” and “Reyl” are one actor."),
        (
            {"same": [[ONE], [THREE], [ONE, THREE]], "name": "Dana"},
            "“Dana Reyl”, “Reyl” and “Dana Reyl”/“Reyl” are one actor, “Dana”.",
        ),
        (
            {"apart": [[ONE], [ONE | {"article": "b"}, THREE]]},
            "“Dana Reyl” in 1 article and “Dana Reyl”/“Reyl” in 2 articles are never the same.",
        ),
        ({"name": "Dana", "of": [THREE]}, "“Reyl” is called “Dana”."),
        ({"later": 1}, "It says something that this version does not know."),
        (
            {"same": [[anchor(str(n)) for n in range(9)], [ONE]]},
            "“0”/“1”/“2” and 6 more names and “Dana Reyl” are one actor.",
        ),
    ],
)  # fmt: skip
def test_what_a_judgement_says(change: dict[str, Any], said: str) -> None:
    assert told(change) == said


def test_whom_a_judgement_is_about() -> None:
    change = {"same": [[ONE], [TWO]], "name": "Dana", "of": [THREE]}
    assert {p for p in places(change) if len(p) == 2} == {("a", "Dana Reyl"), ("b", TWO["name"]), ("c", "Reyl")}
    assert ("c", 7, 11) in set(places(change))
