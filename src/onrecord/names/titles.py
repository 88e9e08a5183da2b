"""Titles: ranks, courtesy and offices taken off a name, and what they tell of the sex."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from onrecord.data import rows
from onrecord.names.script import latin, plain

_GENITIVE = re.compile(r"'s$")
_OF = frozenset(("of", "for", "to"))


@dataclass(frozen=True, slots=True)
class _Words:
    titles: dict[str, str]
    also_given: frozenset[str]
    links: frozenset[str]
    after: frozenset[str]


@cache
def _words() -> _Words:
    by_kind: dict[str, dict[str, str]] = {"title": {}, "given": {}, "link": {}, "after": {}}
    for kind, sex, words in rows("name_titles.tsv"):
        by_kind[kind] |= {_key(word): sex for word in words.split("|")}
    for name, others, adjectives, *_ in rows("states.tsv"):
        for text in (name, *others.split("|"), *adjectives.split("|")):
            by_kind["link"] |= {_key(word): "-" for word in text.split()}
    for row in rows("roles.tsv"):
        by_kind["title"] |= {
            _key(w): "-" for w in row[1].split() if _key(w) not in by_kind["title"] and row[0] != "person"
        }
    given = frozenset(by_kind["given"])
    return _Words(by_kind["title"] | by_kind["given"], given, frozenset(by_kind["link"]), frozenset(by_kind["after"]))


def _key(word: str) -> str:
    return plain(_GENITIVE.sub("", latin(word))).replace(".", "")


def untitled(words: list[str]) -> tuple[list[str], str]:
    """The words of a name without those of its titles (at least one is left), and the sex that they tell (m, f or "").

    A title is a run of title words and what links them (President of the Russian Federation Vladimir Putin); a state
    or a party that stands before no title stays (Israel Katz, Chad Smith).
    """
    known = _words()
    end, sex, stop = 0, "", 0
    for stop, word in enumerate([*words[:-1], ""]):
        key = _key(word)
        if key in known.titles and (key not in known.also_given or len(words) - stop > 2):
            end = stop + 1
            sex = known.titles[key].strip("-") or sex
        elif key not in known.links and not (len(key) > 3 and key.replace("-", "").isdigit()):
            parts = key.split("-")
            if not (len(parts) > 1 and all(p in known.titles or p in known.links for p in parts)):
                break
            if parts[-1] in known.titles or parts[0] in known.titles:
                end = stop + 1
    linked = words[end:stop]
    if end and linked and (_key(linked[0]) in _OF or not linked[0].isascii()):
        end = stop  # Secretary of State John Kerry
    rest = words[end:]
    while len(rest) > 1 and _key(rest[-1]) in known.after:
        rest = rest[:-1]
    return rest, sex


def is_title(words: list[str]) -> bool:
    """Whether `words` tell an office, not a name (what stands after a comma)."""
    known = _words()
    return any(_key(word) in known.titles for word in words) or all(_key(w) in known.after for w in words)
