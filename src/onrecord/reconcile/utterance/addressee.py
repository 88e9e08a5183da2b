"""Addressee: whether two statements were certainly said to different people."""

from __future__ import annotations

import re

from onrecord.records import Statement

_NAME = re.compile(r"\b[^\W\d_]*[A-ZÀ-ÖØ-ÞА-ЯЁ][\w'’-]*")
_SMALL = frozenset("the a an of news agency tv television radio channel newspaper mr mrs ms".split())


def other_addressee(a: Statement, b: Statement) -> bool:
    """Whether each names somebody to whom it was said, and they have no name in common ("reporters" is everybody)."""
    one, two = names(a.addressee), names(b.addressee)
    return bool(one and two) and not one & two


def names(addressee: str | None) -> frozenset[str]:
    """The names in an addressee, in small letters."""
    found = (name.casefold().removesuffix("'s").removesuffix("’s") for name in _NAME.findall(addressee or ""))
    return frozenset(name for name in found if name not in _SMALL)
