"""The model card speaks of the weights that ship."""

from __future__ import annotations

import hashlib
from importlib.resources import files

from onrecord.read.weigh import trained


def test_the_card_names_the_hash_and_the_size_of_the_weights() -> None:
    folder = files("onrecord.weights")
    card = folder.joinpath("candidates.md").read_text(encoding="utf-8")
    assert hashlib.sha256(folder.joinpath("candidates.json").read_bytes()).hexdigest() in card
    assert f"{len(trained().weights):,} features" in card
