"""The words of the table by which pages tell what a date, an element or the page itself is."""

from __future__ import annotations

import re
from functools import cache

from onrecord.data import rows


@cache
def words(role: str) -> re.Pattern[str]:
    """What a reader sees of that role ("released", "changed", "author", "error", "robots", "role"), any language."""
    return _pattern(role, named=False)


@cache
def called(role: str) -> re.Pattern[str]:
    """Names that elements of that role have ("released", "dated", "elsewhen", "comments", "others")."""
    return _pattern(role, named=True)


@cache
def listed(role: str) -> frozenset[str]:
    """Plain words: "kind" of medium in a site's name, "section" of an outlet."""
    return frozenset(w for kind, _, text in rows("pagewords.tsv") if kind == role for w in text.split("|"))


def _pattern(role: str, *, named: bool) -> re.Pattern[str]:
    parts = [text for kind, language, text in rows("pagewords.tsv") if kind == role and (language == "-") == named]
    # "publishDate", "postDate": a capital begins a word in names.
    return re.compile("|".join(f"(?:{p})" for p in parts), 0 if role == "dated" else re.IGNORECASE)
