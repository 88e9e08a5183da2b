"""The model cards speak of the weights that ship."""

from __future__ import annotations

import hashlib
from importlib.resources import files

import pytest

from onrecord.read.said.encoder import MODEL
from onrecord.read.said.weigh import trained
from onrecord.weights.onnx import VOCABULARY

MOST_BYTES = 40_000_000
FOLDER = files("onrecord.weights")


@pytest.mark.parametrize(
    ("card", "name"),
    [
        ("tagger.md", MODEL),
        ("tagger.md", VOCABULARY),
        ("linker.md", "linker.json"),
        ("lines.md", "lines.npz"),
        ("ranker.md", "ranker.json"),
        ("stories.md", "stories.json"),
        ("stories.md", "stories_words.json"),
        ("minilm.md", "minilm.onnx"),
        ("alike.md", "alike.json"),
        ("terms.md", "terms.json"),
        ("events.md", "events.npz"),
    ],
)
def test_the_card_names_the_hash_of_the_weights(card: str, name: str) -> None:
    digest = hashlib.sha256(FOLDER.joinpath(name).read_bytes()).hexdigest()
    assert f"sha256({name}) = {digest}" in FOLDER.joinpath(card).read_text(encoding="utf-8")


def test_the_card_counts_the_features() -> None:
    assert f"{len(trained().weights):,} features" in FOLDER.joinpath("linker.md").read_text(encoding="utf-8")


def test_the_weights_are_small() -> None:
    assert (
        sum(len(FOLDER.joinpath(name).read_bytes()) for name in (MODEL, VOCABULARY, "linker.json", "lines.npz"))
        < MOST_BYTES
    )


def test_the_weights_of_line_roles_are_tiny() -> None:
    assert len(FOLDER.joinpath("lines.npz").read_bytes()) < 300_000
