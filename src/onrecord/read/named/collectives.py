"""Collectives: voices of many that have a name of their own ("the West", "NATO allies", "Russian officials")."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from onrecord.read.named.lexicon import Hit
from onrecord.read.tables import adjective_of, bodies, institutions

_MEMBERS = (
    r"member (?:states|countries|nations|governments)|members|allies|states|countries|nations|governments|capitals"
)
_PEOPLE = (
    r"officials|diplomats|lawmakers|leaders|(?:foreign |defen[cs]e |finance |interior )?ministers|ambassadors|envoys|"
    r"generals|commanders|politicians|parliamentarians|senators|MPs|legislators|deputies|negotiators|prosecutors|"
    r"investigators|authorities|experts|analysts"
)
_MODIFIERS = r"(?:(?:senior|top|high-ranking|government|military|intelligence|security|foreign|other) ){0,2}"
_AFTER = re.compile(rf"(?:['’]s?)? {_MODIFIERS}(?P<noun>{_MEMBERS}|{_PEOPLE})\b(?!['’-]\w*[a-rt-z])", re.IGNORECASE)
_BEFORE = re.compile(r"\b(?:members|allies|member states) of (?:the )?\Z")
_WEST = re.compile(
    r"\b(?P<the>[Tt]he )?(?:(?P<west>West)\b(?! [A-Z]|-|['’]s (?:coast|bank))|"
    r"(?P<who>Western|European|Baltic|Arab|Gulf|Balkan|Nordic) "
    rf"{_MODIFIERS}(?P<noun>{_MEMBERS}|powers|{_PEOPLE})\b|(?P<world>international community)\b)"
)
_ALLIES = re.compile(r"\b[Tt]he (?:[Aa]llies|member states)\b")
_QUANTIFIED = re.compile(
    r"\b(?:many|some|several|few|most|two|three|four|five|six|seven|eight|nine|ten|other|certain|various|numerous|"
    r"dozens|hundreds|one|none|half|both|no|\d+)(?: (?:of the|of|other|more|senior|unnamed|anonymous))? \Z",
    re.IGNORECASE,
)
_ARTICLE = re.compile(r"\b(?:the|these|those|its|their|our|all) \Z", re.IGNORECASE)
_MEMBER_WORDS = frozenset(_MEMBERS.split("|"))
_LOOK = 30


@dataclass(frozen=True, slots=True)
class Collective:
    """Code points start..end of a text: a voice of many, its name, whose they are (None: nobody's in our tables)."""

    start: int
    end: int
    name: str
    of: str | None = None


def collectives(text: str, hits: Sequence[Hit]) -> Iterator[Collective]:
    """The voices of many that a text names, each without its article; not what is counted ("many allies")."""
    for hit in hits:
        if hit.entry.kind == "people" and not _is_counted(text, hit.start):
            yield Collective(hit.start, hit.end, text[hit.start : hit.end], hit.entry.name)
            continue
        if hit.entry.type not in ("country", "body") or hit.entry.kind in ("person", "building"):
            continue
        m = _AFTER.match(text, hit.end)
        if m is not None and not _is_counted(text, hit.start):
            noun = m["noun"].lower()
            member = hit.entry.name in _with_members() and (noun in _MEMBER_WORDS or noun.startswith("member "))
            if hit.entry.type == "country" and (noun in _MEMBER_WORDS or noun == "authorities") and noun != "allies":
                continue
            whose = adjective_of().get(hit.entry.name) or text[hit.start : hit.end]
            name = f"{hit.entry.name} member states" if member else f"{whose} {_plain(text[hit.end : m.end()])}"
            yield Collective(hit.start, m.end(), name, hit.entry.name)
        elif (
            hit.entry.name in _with_members()
            and (b := _BEFORE.search(text, max(0, hit.start - _LOOK), hit.start)) is not None
        ) and not _is_counted(text, b.start()):
            yield Collective(b.start(), hit.end, f"{hit.entry.name} member states", hit.entry.name)
    for w in _WEST.finditer(text):
        if w["the"] is None and (w["west"] or _is_counted(text, w.start())):
            continue
        start = w.start() + len(w["the"] or "")
        if w["world"]:
            yield Collective(start, w.end(), "international community")
        elif w["west"]:
            yield Collective(start, w.end(), "the West")
        else:
            many = w["noun"].lower()
            west = w["who"] == "Western" and (many in _MEMBER_WORDS or many == "powers")
            yield Collective(start, w.end(), "the West" if west else _plain(text[start : w.end()]))


@cache
def _with_members() -> frozenset[str]:
    """The bodies whose members are states."""
    return frozenset(b.name for b in bodies()) - {i.name for i in institutions()}


def the_allies(text: str) -> Iterator[tuple[int, int]]:
    """Where "the allies" stands, which are those of the one alliance that an article names."""
    return ((m.start() + 4, m.end()) for m in _ALLIES.finditer(text))


def with_article(text: str, start: int) -> int:
    """Where the words begin with the article before them."""
    m = _ARTICLE.search(text, max(0, start - 8), start)
    return m.start() if m is not None else start


def _is_counted(text: str, start: int) -> bool:
    return _QUANTIFIED.search(text, max(0, start - _LOOK), start) is not None


def _plain(words: str) -> str:
    return " ".join(re.sub(r"^['’]s?(?= )", "", words).split())
