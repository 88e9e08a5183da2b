"""Arguments and options that several commands have."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

Record = Annotated[Path, typer.Argument(help="The record, a file that `onrecord read` made.")]
RecordFile = Annotated[Path, typer.Option("--record", "-r", help="The record; it is made if it is not there.")]
Since = Annotated[str | None, typer.Option(help="From this day, month or year on: 2018-07-11, 2018-07, 2018.")]
Until = Annotated[str | None, typer.Option(help="Up to this day, month or year.")]
