"""Taking something into a record, which is there afterwards only when it was there before or something went in."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from onrecord.errors import BadImport
from onrecord.store import Store


@contextmanager
def taking(record: Path) -> Iterator[Store]:
    """The record, made if it is not there; one that was made for a file that is then refused is removed again."""
    there = record.exists()
    with Store.open(record) as store:
        try:
            yield store
            return
        except BadImport:
            # another program may have begun to fill it
            if there or any(store.counts().values()) or store.tenures() or store.authorities():
                raise
            store.close()
            for file in store.files:
                file.unlink(missing_ok=True)
            raise
