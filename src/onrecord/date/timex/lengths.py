"""Durations as TIMEX3 values: P2Y6M, PT30M, PXW."""

from __future__ import annotations

UNIT_LETTERS = {"Y": "Y", "Q": "Q", "M": "M", "W": "W", "D": "D", "C": "C", "L": "L", "WE": "WE"}
CLOCK_LETTERS = {"H": "H", "MIN": "M", "S": "S"}
MULTIPLES = {"E": (10, "Y"), "C": (100, "Y"), "F": (2, "W")}


def length(unit: str, count: float | None) -> str:
    """A duration; None is an unknown number of units (PXY). Half a year is six months, half an hour thirty minutes."""
    if unit in CLOCK_LETTERS:
        return _clock_length(unit, count)
    if count is None:
        return f"PX{unit if unit == 'E' else UNIT_LETTERS.get(unit, 'W')}"
    if unit in MULTIPLES:
        times, letter = MULTIPLES[unit]
        return f"P{_number(count * times)}{letter}"
    whole = int(count)
    part = count - whole
    if part and unit == "Y":
        return f"P{whole}Y{round(part * 12)}M" if whole else f"P{round(part * 12)}M"
    if part and unit in ("D", "W"):
        days = round(part * 7) if unit == "W" else 0
        tail = f"{days}D" if unit == "W" else f"T{round(part * 24)}H"
        return f"P{whole}{unit}{tail}" if whole else f"P{tail}"
    return f"P{_number(count)}{UNIT_LETTERS[unit]}"


def _clock_length(unit: str, count: float | None) -> str:
    letter = CLOCK_LETTERS[unit]
    if count is None:
        return f"PTX{letter}"
    whole = int(count)
    part = round((count - whole) * 60)
    smaller = {"H": "M", "M": "S"}.get(letter)
    if part and smaller:
        return f"PT{whole}{letter}{part}{smaller}" if whole else f"PT{part}{smaller}"
    return f"PT{_number(count)}{letter}"


def _number(count: float) -> str:
    return str(int(count)) if count == int(count) else f"{count:g}"
