"""Versions: whether articles found at one place are one publication whose text was changed."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from urllib.parse import parse_qsl, urlencode, urlsplit

LEAST = 0.3
"""The share of word 5-grams of the shorter text that stand in the other, from which on it is a version of it."""
MOST = 50
"""Texts at one place that are compared with one another; a place with more is a page that changes all the time."""
_WORD = re.compile(r"\w+")
_GRAM = 5
_TRACKING = re.compile(r"utm_\w+|[a-z]?clid|fbclid|gclid|mc_[ce]id|cmpid|ref|spm", re.IGNORECASE)
"""Parameters of an address that tell who sent the reader, not what is read."""


def address(url: str) -> str:
    """An address without what does not change what is read: scheme, "www.", fragment, tracking, the last slash.

    What is no address stays as it is.
    """
    try:
        parts = urlsplit(url)
        host = (parts.hostname or "").removeprefix("www.")
    except ValueError:
        return url
    asked = [(k, v) for k, v in parse_qsl(parts.query, keep_blank_values=True) if not _TRACKING.fullmatch(k)]
    return f"{host}{parts.path.rstrip('/')}?{urlencode(sorted(asked))}" if host else url


def joined(groups: Iterable[tuple[str, ...]], text: Callable[[str], str]) -> list[tuple[str, ...]]:
    """The groups of article ids that are versions of one publication: two or more each, by id, no id twice.

    `groups`: ids that share a place. Containment of word 5-grams tells a changed text from another one (Broder 1997).
    """
    leader = dict[str, str]()

    def find(id_: str) -> str:
        while leader.setdefault(id_, id_) != id_:
            id_ = leader[id_]
        return id_

    for group in groups:
        grams = {id_: _grams(text(id_)) for id_ in group[:MOST]}
        for n, a in enumerate(group[:MOST]):
            for b in group[n + 1 : MOST]:
                if _alike(grams[a], grams[b]):
                    first, second = sorted((find(a), find(b)))
                    leader[second] = first
    found = dict[str, list[str]]()
    for id_ in sorted(leader):
        found.setdefault(find(id_), []).append(id_)
    return [tuple(ids) for ids in found.values() if len(ids) > 1]


def _grams(text: str) -> set[int]:
    words = _WORD.findall(text.casefold())
    return {hash(tuple(words[n : n + _GRAM])) for n in range(max(1, len(words) - _GRAM + 1))}


def _alike(a: set[int], b: set[int]) -> bool:
    return len(a & b) >= LEAST * min(len(a), len(b))
