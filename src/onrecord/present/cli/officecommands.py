"""The commands of `onrecord offices`, as they are typed; offices.py does the work."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from onrecord.present.cli.arguments import Record, RecordFile
from onrecord.present.cli.safely import safely

offices = typer.Typer(no_args_is_help=True, help="Who held which post when: our table, and one that you bring along.")


@offices.command(name="import")
@safely
def import_offices(
    file: Annotated[Path, typer.Argument(help="A table, .csv or .tsv, as Popolo or a Wikidata query writes it.")],
    record: RecordFile = Path("onrecord.db"),
) -> None:
    """Take a table of terms of office along with a record, in place of an earlier one; all of its rows or none.

    For a post of a state or body that it holds, our own rows are set aside. Read the articles again to apply it.

    \b
    onrecord offices import ministers.csv --record onrecord.db
    """
    from onrecord.present.cli.offices import import_ as run

    run(file, record)


@offices.command(name="list")
@safely
def list_offices(
    record: Record,
    words: Annotated[list[str] | None, typer.Argument(help="Only rows with all of these words.")] = None,
    limit: Annotated[int, typer.Option(min=0, help="Rows of the table; 0 shows all. A pipe gets all.")] = 50,
) -> None:
    """Show who held which post when: our rows, and those that the record brings along.

    \b
    onrecord offices list onrecord.db
    onrecord offices list onrecord.db secretary nato
    """
    from onrecord.present.cli.offices import list_ as run

    run(record, words or [], limit)


@offices.command(name="reset")
@safely
def reset_offices(record: Record) -> None:
    """Go back to our own table alone. Read the articles again to apply it.

    \b
    onrecord offices reset onrecord.db
    """
    from onrecord.present.cli.offices import reset as run

    run(record)
