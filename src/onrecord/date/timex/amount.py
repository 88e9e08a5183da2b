"""How many: the number that a match names."""

from __future__ import annotations

from onrecord.date.timex.grammar import Match


def amount(m: Match) -> float | None:
    """The number of units in a match; of a range the first; None for "several", 1 where it names none."""
    if m.has("few"):
        return None
    half = 0.5 if m.has("half") else 0.0
    if m.has("couple"):
        return 2.0
    if m.has("dozen"):
        return 12.0 * float(m.value("num") or 1)
    fraction = float(m.value("fraction") or 0)
    if m.has("num"):
        return float(m.value("num") or 0) + fraction + half
    if m.has("fraction"):
        return fraction
    if m.has("units"):
        return None
    return half if half and not m.has("and") else 1.0 + half
