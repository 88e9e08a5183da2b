"""Paper: whether a name that no table has is that of a newspaper or a broadcaster, by its words and what is beside."""

from __future__ import annotations

import re

from onrecord.clean.tables import body_names, places, sourcing_phrases
from onrecord.names.given import families

SURE, STRANGE = 0.85, 0.6
"""How surely it is one by a word that says so; by being no person, place or body that anything knows."""
KINDS = (
    r"(?:(?:news|business|online|state|public|local|regional) )?(?:newspapers?|daily|weekly|tabloid|magazine"
    r"|broadcaster|radio(?: station)?|television(?: channel| station)?|tv(?: channel| station)?|channel|portal|paper"
    r"|news(?: site| outlet))"
)
"""What says beside a name that it is one."""
_WORDS = re.compile(r"[^\W\d_][\w'\u2019.-]*")
_STATION = re.compile(r"[KW][A-Z]{3}(?:-(?:TV|FM|AM))?|[\w-]+\.(?:com|org|net|info|news|tv|[a-z]{2})")
_KIND = re.compile(rf"\b{KINDS}\b", re.IGNORECASE)


def paper(words: str, *, beside: bool = False) -> str | None:
    """The name, where some words are one with a word that says what it is: "the Fjord Gazette", "Radio Dolna", "WKRP".

    `beside`: such a word stands next to them ("told the Jutarnja Straža daily").
    """
    name = _plain(words)
    parts = _WORDS.findall(name)
    if not parts or not _is_name(parts) or name.casefold() in places():
        return None
    if beside or _STATION.fullmatch(name) or _KIND.search(words[: len(words) - len(name)]):
        return name
    return (
        name if len(parts) > 1 and {parts[0].lower(), parts[-1].lower()} & sourcing_phrases().words["media"] else None
    )


def strange(words: str, people: frozenset[str]) -> str | None:
    """The name, where some words are a name of two words or more that is no person's, place's or body's.

    `people`: the words of the names of those who speak in the article, small.
    """
    parts = _WORDS.findall(words)
    if len(parts) < 2 or " ".join(parts) != words or not _is_name(parts):
        return None
    small = {p.lower() for p in parts}
    if (
        small & (sourcing_phrases().words["body"] | people)
        or words.casefold() in body_names()
        or any(p.casefold() in places() for p in parts)
    ):
        return None
    return None if any(families(p) for p in parts) or any(p.isupper() for p in parts) else words


def _plain(words: str) -> str:
    """A name without its article and the word that says what it is."""
    words = re.sub(r"\A(?:the|a|an|local|state)\s+", "", words, flags=re.IGNORECASE)
    words = re.sub(rf"\A{KINDS}\s+(?=[^\W\d_])", "", words) if words[:1].islower() else words
    return re.sub(rf"\s+{KINDS}\Z", "", words)


def _is_name(parts: list[str]) -> bool:
    return all(p[:1].isupper() or p in ("de", "der", "und", "i", "y", "e", "la", "el", "del") for p in parts)
