"""Bring a record to the shape of this version, or say why that cannot be."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection, Engine

from onrecord.errors import NewerRecord, NotARecord
from onrecord.store.connect import reading, writing

HEAD = "0006"
"""The newest migration. Known without Alembic, whose import costs more than most commands."""

APPLICATION_ID = 1869509234
"""`onre` in the head of the file: what tells a record from any other SQLite file."""


def prepare(engine: Engine, path: Path, *, create: bool) -> None:
    """Make or migrate the record; NotARecord or NewerRecord when it is not ours to touch."""
    with reading(engine, path) as connection:
        found = _version(connection, path, create=create)
    if found == HEAD:
        return
    if found is None:  # WAL: readers and one writer at a time do not wait for each other; the mode stays in the file
        with engine.connect() as connection:
            raw = connection.connection.driver_connection
            assert raw is not None
            raw.execute("PRAGMA journal_mode = WAL")
    with writing(engine, path) as connection:
        _version(connection, path, create=create)  # again: another program may have been quicker
        _upgrade(connection)
        if found is not None:  # who is who is not in records of early versions
            from onrecord.store.relate import relate

            relate(connection)


def _version(connection: Connection, path: Path, *, create: bool) -> str | None:
    """The record's migration; None for an empty file that may become a record."""
    mark = connection.exec_driver_sql("PRAGMA application_id").scalar()
    tables = connection.exec_driver_sql("SELECT count(*) FROM sqlite_master").scalar()
    if mark == 0 and tables == 0 and create:
        return None
    if mark != APPLICATION_ID:
        raise NotARecord(f"{path} is no onrecord record")
    version = str(connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar())
    if version > HEAD:
        raise NewerRecord(f"{path} was written by a newer onrecord (version {version} of the record, this is {HEAD})")
    return version


def _upgrade(connection: Connection) -> None:
    from alembic import command
    from alembic.config import Config

    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations").replace("%", "%%"))
    config.set_main_option("path_separator", "newline")
    command.upgrade(config, "head")
