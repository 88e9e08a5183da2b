"""`report`, `export`, `import` and `check`."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path

import typer

from onrecord import flow
from onrecord.present.cli.out import emit, for_people, stdout, table
from onrecord.present.cli.safely import tell
from onrecord.present.cli.taking import taking
from onrecord.store import Store


def report(record: Path, out: str, title: str | None) -> None:
    """Write the dossier and say where it is."""
    with Store.open(record, create=False) as store:
        flow.report(store, stdout() if out == "-" else Path(out), title)
    if out != "-":
        tell(f"The dossier is in {Path(out).resolve()}")


def export(record: Path, format_: str, out: str) -> None:
    """Write the record in a format."""
    with Store.open(record, create=False) as store:
        flow.export(store, format_, stdout() if out == "-" else Path(out))


def import_(file: Path, record: Path) -> None:
    """Take an export in and say what was in it."""
    with taking(record) as store:
        counts = flow.import_(store, file)
    tell(f"Imported into {record}: " + (", ".join(f"{n:,} {kind}" for kind, n in counts.items()) or "nothing") + ".")


def check(record: Path) -> None:
    """Say what is wrong; exit status 1 when something is."""
    with Store.open(record, create=False) as store:
        faults, counts = flow.check(store), store.counts()
    if not faults:
        tell(f"{record} is sound: " + ", ".join(f"{n:,} {kind}" for kind, n in counts.items()) + ".")
        return
    if for_people():
        table(("kind", "id", "fault"), [(f.kind, f.line, f.reason) for f in faults])
    else:
        emit(*map(asdict, faults))
    tell(f"{record} has {len(faults):,} faults.")
    raise typer.Exit(1)
