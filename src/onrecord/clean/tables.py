"""The tables in onrecord/data that cleaning reads: names of agencies and outlets, phrases of furniture."""

from __future__ import annotations

from functools import cache
from typing import cast

from onrecord.data import rows
from onrecord.records import FurnitureReason


def _names(table: str) -> dict[str, str]:
    """Every printed form -> the name, both as they stand in the table."""
    out: dict[str, str] = {}
    for name, others in rows(table):
        for form in (name, *others.split("|")):
            if form:
                out.setdefault(form, name)
    return out


@cache
def agencies() -> dict[str, str]:
    """Printed forms of agencies, lower case -> the name."""
    return {form.casefold(): name for form, name in _names("agencies.tsv").items()}


@cache
def outlets() -> dict[str, str]:
    """Printed forms of outlets and agencies, case kept -> the name, longest first."""
    forms = _names("agencies.tsv") | _names("outlets.tsv")
    return dict(sorted(forms.items(), key=lambda x: (-len(x[0]), x[0])))


@cache
def whole_phrases() -> dict[str, FurnitureReason]:
    """Lines that are furniture as a whole, lower case -> why."""
    return {phrase: cast(FurnitureReason, reason) for reason, how, phrase in rows("furniture.tsv") if how == "whole"}


@cache
def start_phrases() -> dict[str, tuple[tuple[str, FurnitureReason], ...]]:
    """First word -> the phrases that begin with it and open a line of furniture, longest first, with their reasons."""
    out: dict[str, list[tuple[str, FurnitureReason]]] = {}
    for reason, how, phrase in rows("furniture.tsv"):
        if how == "start":
            out.setdefault(phrase.split()[0], []).append((phrase, cast(FurnitureReason, reason)))
    return {word: tuple(sorted(found, key=lambda x: -len(x[0]))) for word, found in out.items()}
