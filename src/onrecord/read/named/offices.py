"""Offices: whether a title can mean an office, by their words."""

from __future__ import annotations

from onrecord.read.tables import roles

_RANKS = frozenset({"deputy", "vice", "assistant", "under", "first", "junior"})
_FIELDS = frozenset(
    "prime foreign defence defense interior finance justice health energy trade economy economic agriculture education "
    "culture transport environment labour labor home press".split()
)


def fits(title: frozenset[str], office: frozenset[str]) -> bool:
    """Whether a title can mean an office, by their words: of one rank and field, and one says more than the other."""
    if title & _RANKS != office & _RANKS or (title & _FIELDS) - office:
        return False
    if title <= office:
        return True
    role = title & roles()
    return bool(role) and role <= office and 2 * len(title & office) >= len(title)
