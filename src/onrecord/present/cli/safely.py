"""How a command ends when something is wrong: one sentence, an exit status, no traceback."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from functools import wraps
from typing import ParamSpec

import typer

from onrecord.errors import OnrecordError, UsageError
from onrecord.present.cli.out import visible

P = ParamSpec("P")

INTERRUPTED, NO_READER = 130, 141
"""What a shell reports for a command that was interrupted, or whose output nobody reads any more."""


def safely(command: Callable[P, None]) -> Callable[P, None]:
    """`command` with its failures said in one sentence: exit status 1, or 2 for a UsageError."""

    @wraps(command)
    def run(*args: P.args, **kwargs: P.kwargs) -> None:
        for stream in (sys.stdout, sys.stderr):  # the record is UTF-8 whatever the terminal says
            if hasattr(stream, "reconfigure"):
                stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")
        try:
            command(*args, **kwargs)
            sys.stdout.flush()
        except OnrecordError as error:
            tell(f"onrecord: {error.code} {error}")
            raise typer.Exit(2 if isinstance(error, UsageError) else 1) from None
        except KeyboardInterrupt:
            tell("onrecord: stopped. " + _go_on(command))
            raise typer.Exit(INTERRUPTED) from None
        except BrokenPipeError:
            _leave_stdout()
            if command.__name__ == "read":
                tell("onrecord: stopped, as nobody takes the output. " + _go_on(command))
            raise typer.Exit(NO_READER) from None
        except OSError as error:
            _leave_stdout()
            what = f"{error.filename}: " if error.filename else ""
            tell(f"onrecord: {OnrecordError.code} {what}{error.strerror or error}")
            raise typer.Exit(1) from None

    return run


def _leave_stdout() -> None:
    """Python would complain again when it flushes at its end; there is nobody to write to."""
    try:
        sys.stdout.flush()
    except OSError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def tell(sentence: str) -> None:
    """A sentence for people, on stderr."""
    print(visible(sentence), file=sys.stderr)  # noqa: T201 - the command line speaks


def _go_on(command: Callable[P, None]) -> str:
    if command.__name__ in ("read", "demo"):
        return "What was reported as read is in the record; the same command again goes on from there."
    return "Nothing was changed."
