"""A connection to the record's file, and its failures as one sentence each."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, Engine, QueuePool, create_engine, event
from sqlalchemy.exc import DBAPIError

from onrecord.errors import NotARecord, RecordError

BUSY_SECONDS = 60
"""How long a writer waits for another. A batch is committed in well under a second, so this is ample."""

WRITES = "onrecord_writes"


def frozen(path: Path) -> bool:
    """Whether nobody can be writing to the record: its folder takes no files, and no writer has left any there."""
    path = path.resolve()
    return not os.access(path.parent, os.W_OK) and not Path(f"{path}-wal").exists()


def engine(path: Path, *, immutable: bool = False) -> Engine:
    """An engine on the SQLite file at `path`, which is made when it is not there.

    `immutable`: read it as it lies, without the files that SQLite puts beside it.
    """
    name: str | Path = f"{path.absolute().as_uri()}?mode=ro&immutable=1" if immutable else path

    def connect() -> sqlite3.Connection:
        # isolation_level=None: the driver starts no transaction of its own, `_begin` says when and which.
        db = sqlite3.connect(name, timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False, uri=immutable)
        try:
            db.execute("PRAGMA foreign_keys = ON")
            # FULL: what was acknowledged survives a power cut too; it costs one flush a batch, reading costs seconds.
            db.execute("PRAGMA synchronous = FULL")
        except sqlite3.Error:
            db.close()
            raise
        return db

    made = create_engine("sqlite://", creator=connect, poolclass=QueuePool, max_overflow=-1)

    @event.listens_for(made, "begin")
    def _begin(connection: Connection) -> None:
        # A writer takes the write lock at once: a reader that turns writer half-way cannot wait, it can only fail.
        writes = connection.get_execution_options().get(WRITES, False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

    return made


@contextmanager
def reading(made: Engine, path: Path) -> Iterator[Connection]:
    """A connection that sees the record as it is now, whatever is written meanwhile."""
    with sentences(path), made.connect() as connection, connection.begin():
        yield connection


@contextmanager
def writing(made: Engine, path: Path) -> Iterator[Connection]:
    """A connection inside one transaction that is committed whole or not at all."""
    with sentences(path), made.connect() as connection:
        connection = connection.execution_options(**{WRITES: True})
        with connection.begin():
            yield connection


@contextmanager
def sentences(path: Path) -> Iterator[None]:
    """Turn a failure of the database into a RecordError of one sentence."""
    try:
        yield
    except (DBAPIError, sqlite3.Error) as error:
        raise _explained(path, str(getattr(error, "orig", error))) from error


def _explained(path: Path, reason: str) -> RecordError:
    if "not a database" in reason:
        return NotARecord(f"{path} is no onrecord record")
    if "locked" in reason or "busy" in reason:
        return RecordError(f"{path} was in use by another program for over {BUSY_SECONDS} seconds; try again later")
    if "readonly" in reason or "unable to open" in reason:
        return RecordError(f"{path} cannot be used: it or its folder is not to be written, or belongs to somebody else")
    if "malformed" in reason:
        return RecordError(f"{path} is damaged ({reason}); take a copy of it from before")
    return RecordError(f"{path} cannot be used: {reason}")
