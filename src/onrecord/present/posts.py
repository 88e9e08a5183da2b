"""Posts in words: a title with the state or body that it is of, where the title itself does not tell it."""

from __future__ import annotations

from functools import cache

from onrecord.data import rows
from onrecord.store.fold import fold


def post(title: str, of: str | None) -> str:
    """A title and what it is of: "foreign minister of France", and "French foreign minister" as it is."""
    return f"{title} of {of}" if of and not tells(title, of) else title


def tells(title: str, of: str) -> bool:
    """Whether a title tells the state or body by any of its names, its adjectives, its capital or its buildings."""
    words = f" {fold(title)} "
    return any(f" {form} " in words for form in (fold(of), *_forms().get(of, ())))


@cache
def _forms() -> dict[str, tuple[str, ...]]:
    """By the name of a state or body, all the forms that stand for it, folded."""
    tables = [("states.tsv", "|"), ("bodies.tsv", ";")]
    return {
        name: tuple(filter(None, (fold(form) for cell in cells for form in cell.split(mark))))
        for table, mark in tables
        for name, *cells in rows(table)
    }
