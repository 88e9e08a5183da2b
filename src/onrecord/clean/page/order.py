"""Whether 05/07/2018 is the fifth of July on a page, or the seventh of May."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from onrecord.clean.calendar import Dated
from onrecord.clean.page.dates import full_dates, one_day

if TYPE_CHECKING:
    from lxml.html import HtmlElement

    from onrecord.clean.page.texts import Shown

LANGUAGE = re.compile(r"\s*([A-Za-z]{2,3})(?:[-_]([A-Za-z]{2,4}))?")
HOST = re.compile(r"(?:https?:)?//[^/?#]*?\.([a-z]{2,24})(?::\d+)?(?:[/?#]|$)", re.I)
ENGLISH = frozenset("gb uk au nz ie in za ng ke gh pk bd lk my sg hk mt jm tt ug tz zw zm".split())
"""Where English is written and the day comes first."""
NO_LAND = frozenset("us ca ph fm tv io co me ai ly cc ws pw to be la gg ms sh nu am".split())
"""Endings of addresses that tell nothing about a land, or of one where the month may come first."""


@dataclass(frozen=True, slots=True)
class Order:
    """`day_first` is None where the page does not tell; `known` are days that its metadata give for anything."""

    language: str
    day_first: bool | None
    known: frozenset[str]

    @classmethod
    def of(cls, tree: HtmlElement, address: str | None, texts: Sequence[Shown], known: Iterable[str]) -> Order:
        """What language, land and the page's other dates tell."""
        language, land = _language(tree)
        host = HOST.match(address or "")
        top = host[1].lower() if host else ""
        first: bool | None = None
        if (language and language != "en") or land in ENGLISH or top in ENGLISH:
            first = True
        elif not language and len(top) == 2 and top not in NO_LAND:
            first = True
        else:
            first = _by_example(texts)
        return cls(language, first, frozenset(known))

    def day(self, found: Dated) -> str | None:
        """The ISO day that a printed date means; None where it may mean two."""
        return one_day(found, self.day_first, self.known)


def _language(tree: HtmlElement) -> tuple[str, str]:
    """The language of a page and its land, lower case; "" for what it does not say."""
    said = [tree.get("lang"), tree.get("{http://www.w3.org/XML/1998/namespace}lang"), tree.get("xml:lang")]
    for meta in tree.iter("meta"):
        name = (meta.get("property") or meta.get("name") or meta.get("http-equiv") or "").lower()
        if name in ("og:locale", "content-language", "language", "dc.language"):
            said.append(meta.get("content"))
    found = [m for x in said if x and (m := LANGUAGE.match(x))]
    # "en-US" is what many systems say unasked.
    best = next((m for m in found if m[1].lower() != "en"), found[0] if found else None)
    return (best[1].lower(), (best[2] or "").lower()) if best else ("", "")


def _by_example(texts: Sequence[Shown]) -> bool | None:
    """What the page's other dates show in which only one order makes a day."""
    orders = set()
    for text in texts:
        if len(text.words) > 200 or not any(c.isdigit() for c in text.words):
            continue
        for found in full_dates(text.words):
            m = re.match(r"(\d\d?)[-/](\d\d?)[-/]\d{4}", text.words[found.start : found.end])
            if m and (int(m[1]) > 12) != (int(m[2]) > 12):
                orders.add(int(m[1]) > 12)
    return orders.pop() if len(orders) == 1 else None
