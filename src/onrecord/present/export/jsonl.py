"""JSON Lines: the contract itself."""

from __future__ import annotations

from typing import TextIO

from onrecord.records.contract import dumps
from onrecord.store import Store


def write(store: Store, out: TextIO) -> None:
    """Every line of the record, sorted by (kind, id); the same record gives the same bytes."""
    for line in store.lines():
        out.write(dumps(line) + "\n")
