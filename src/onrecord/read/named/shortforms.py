"""Short forms: the one body of an article that "the committee" or "the Alliance" means."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from onrecord.read.named.known import Known
from onrecord.read.named.lexicon import forms
from onrecord.read.named.longnames import heads
from onrecord.read.tables import bodies

Range = tuple[int, int]

_SMALL = (
    "alliance|bloc|committee|commission|council|ministry|agency|institute|company|tribunal|court|fund|bank|party|"
    "association|foundation|university|watchdog|network|federation|forum"
)
"""Nouns that mean a body named before even in small letters."""
_LARGE = "Union|Organi[sz]ation|League|Assembly|Centre|Center|Front|Group|Movement|Coalition|Department|Twenty-Seven"
_BEFORE = "regional|military|western|defence|defense|transatlantic|UN|U\\.N\\.|nuclear|security"
_SHORT = re.compile(
    rf"\b[Tt]he (?:(?:{_BEFORE}) )?(?P<noun>{_SMALL}|{'|'.join(w.capitalize() for w in _SMALL.split('|'))}|{_LARGE})\b"
    r"(?! (?:of|[A-Z])|[-–]\w)"
)
_COMPANY = re.compile(
    r" (?:AS|ASA|AB|AG|SA|SE|NV|BV|Oy|Oyj|Inc|Inc\.|Ltd|Ltd\.|LLC|plc|PLC|Corp|Corp\.|GmbH|S\.A\.|SpA|JSC|PJSC|OAO|"
    r"ZAO|OOO|PAO|Group|Holding|Company|Corporation)\Z"
)
_LINK = re.compile(r" (?:of|for|on|in|against|to|de|du) ")
_TWICE = 2


def short_forms(text: str) -> Iterator[Range]:
    """Where a paragraph has a noun behind "the" that may mean a body named before; the article is left out."""
    return (m.span("noun") for m in _SHORT.finditer(text))


def head(name: str) -> str:
    """The noun that a body is called by, in small letters: the committee of "Committee on Grain"."""
    core = _LINK.split(name, maxsplit=1)[0]
    last = core.rsplit(" ", 1)[-1].lower()
    return last if last in heads() else ""


class ShortForms:
    """The bodies that an article names, by the nouns that can mean them."""

    def __init__(self, others: Iterable[Known]) -> None:
        self._by_noun: dict[str, list[tuple[int, Known]]] = {}
        self._table: dict[str, list[tuple[int, Known]]] = {}
        self._news = False
        for known in others:
            if not known.mentions or not known.listed:
                continue
            self._news = self._news or known.type == "agency"
            at = min(known.mentions)[0]
            for noun in _short_of().get(known.name.lower(), ()):
                self._table.setdefault(noun, []).append((at, known))
            if known.type not in ("body", "organisation"):
                continue
            forms_of = {known.name, *known.aliases}
            nouns = {head(form) for form in forms_of if form not in forms()} - {""}
            if any(_COMPANY.search(form) for form in forms_of):
                nouns.add("company")
            for noun in nouns:
                self._by_noun.setdefault(noun, []).append((at, known))

    def meant(self, noun: str, start: int) -> Known | None:
        """The one body named before `start` that a noun can mean; None where none or several can."""
        small = noun.lower()
        table = [k for _, k in self._table.get(small, ())]  # a headline has the short form before the name
        own = [k for at, k in self._by_noun.get(small, ()) if at < start and k not in table]
        if small == "agency" and self._news:
            return None
        if len(table) == 1 and (not own or len(table[0].mentions) >= _TWICE * max(len(k.mentions) for k in own)):
            return table[0]
        named = [k for k in own if not k.unnamed] or own
        return named[0] if len(named) == 1 and not table else None


@cache
def _short_of() -> dict[str, tuple[str, ...]]:
    """The short forms of our tables by the body's name in small letters."""
    return {b.name.lower(): b.short for b in bodies()}


def begins_of(others: Iterable[Known]) -> Iterator[tuple[Known, Known]]:
    """Names that are the beginning of exactly one fuller name: (the short one, the full one)."""
    whole = [k for k in others if k.type in ("body", "organisation", "country") and not k.unnamed]
    fuller: dict[str, list[Known]] = {}
    for known in whole:
        if known.listed and known.name not in forms():
            words = known.name.lower().split()
            for n in range(1, min(len(words), 8)):
                fuller.setdefault(" ".join(words[:n]), []).append(known)
    for short in whole:
        found = fuller.get(short.name.lower(), ())
        if len(found) == 1 and short.name not in forms() and _is_begin(short, found[0]):
            yield short, found[0]


def _is_begin(short: Known, full: Known) -> bool:
    """Nordhavn Energi -> Nordhavn; but the Halden Institute is not Halden, nor a fleet's command the fleet."""
    words, rest = short.name.split(), full.name[len(short.name) :]
    if head(short.name):
        return _LINK.match(rest + " ") is not None
    institution = {w.lower() for w in rest.split()} & heads()
    return not institution and _LINK.match(rest) is None and len(words) + 2 >= len(full.name.split())
