"""`issues`: the issues that the user names."""

from __future__ import annotations

from pathlib import Path

from onrecord import flow
from onrecord.present.cli.safely import tell
from onrecord.present.cli.taking import taking
from onrecord.store import Store


def import_(file: Path, record: Path) -> None:
    """Take a table along and say how to go back."""
    with taking(record) as store:
        number = flow.import_issues(store, file)
    told = f"{number:,} {'issue is' if number == 1 else 'issues are'} named by the table that goes along with {record}."
    tell(f"{told} To undo: onrecord issues reset {record}")


def reset(record: Path) -> None:
    """Drop the table that a record brings along."""
    with Store.open(record, create=False) as store:
        had = len(store.issues())
        if had:
            flow.import_issues(store, None)
    if had:
        tell(f"{record} is without its table of issues. To undo: onrecord issues import FILE --record {record}")
    else:
        tell(f"{record} brings no table of issues along.")
