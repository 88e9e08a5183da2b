"""What the training script makes of a gold article still says where the gold is."""

from __future__ import annotations

import sys
from pathlib import Path
from random import Random

from hypothesis import given
from hypothesis import strategies as st

sys.path.insert(0, str(Path(__file__).parent.parent.parent / "training"))
from augment import CLAUSES, ROLES, augmented, clauses_of, sentence

TEXT = 'Mayor Anna Berg said that the bridge over the river will be built.\n\n"We have the money," Anna Berg said.\n'


def spans(*words: str) -> list[list[int]]:
    return [[TEXT.index(w), TEXT.index(w) + len(w)] for w in words]


GOLD = {
    "text": TEXT,
    "attributions": [
        {
            "source": spans("Mayor Anna Berg"),
            "cue": spans("said"),
            "content": spans("the bridge over the river will be built"),
        },
        {"source": [[TEXT.rindex("Anna"), TEXT.rindex(" said")]], "cue": [], "content": spans("We have the money")},
    ],
}


@given(st.integers(0, 10_000))
def test_spans_move_with_the_text(seed: int) -> None:
    made = augmented(GOLD, Random(seed), clauses_of([GOLD]))
    text = made["text"]
    for a in made["attributions"]:
        for role in ROLES:
            for start, end in a[role]:
                assert 0 <= start <= end <= len(text)
    first = made["attributions"][0]
    ((start, end),) = first["content"]
    assert text[start:end].startswith(("the", "bridge"))
    assert text[start:end].endswith("built")
    ((start, end),) = first["cue"]
    assert text[start:end] == "said"


def test_made_up_sentences_name_their_parts() -> None:
    clauses = clauses_of([GOLD])
    assert clauses == ["the bridge over the river will be built"]
    seen = set()
    for seed in range(40 * len(CLAUSES)):
        text, parts = sentence(Random(seed), clauses)
        assert "{" not in text
        for role in ROLES:
            assert parts[role]
            for start, end in parts[role]:
                assert text[start:end] == text[start:end].strip() != ""
        seen.add(tuple(text[s:e].lower() for s, e in parts["cue"]))
    assert len(seen) > len(CLAUSES) // 2
