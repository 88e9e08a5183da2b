"""`onrecord actors RECORD` beside `onrecord actors COMMAND`: what is no command is the record to list; so `terms`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typer.core import TyperGroup

if TYPE_CHECKING:
    import typer

LIST = "list"


class ListGroup(TyperGroup):
    """A group whose first word may be a record. One that is called as a command needs its path: ./merge."""

    def parse_args(self, ctx: typer.Context, args: list[str]) -> list[str]:  # type: ignore[override]
        """Put `list` in front of what names no command, options included."""
        if args and args[0] not in self.commands and args[0] not in ctx.help_option_names:
            args = [LIST, *args]
        return super().parse_args(ctx, args)
