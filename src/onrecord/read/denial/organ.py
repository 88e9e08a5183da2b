"""Organ: the state for which a ministry, an army or an embassy speaks, by the words of its name."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from onrecord.names import plain_name
from onrecord.read.named.lexicon import forms
from onrecord.read.namer import Namer
from onrecord.records import Party

if TYPE_CHECKING:
    from spacy.tokens import Token

_ORGANS = frozenset(
    "government authorities ministry minister army military navy police presidency parliament embassy consulate "
    "administration forces force troops soldiers guard guards coastguard officials official department office "
    "chancellery command intelligence cabinet spokesman spokeswoman spokesperson ambassador diplomats diplomat "
    "mission delegation envoy side regime leadership service services committee agency council commission "
    "directorate staff junta".split()
)
"""Last words of the names of those by whom a state speaks."""
_SEATED = frozenset("government authorities ministry minister presidency parliament chancellery cabinet".split())
"""Those of them that sit in their own capital."""
_ELSEWHERE = re.compile(r"\s(?:in|at|to|near|on|from|with)\s")
_OF = re.compile(r"\s+of\s+(?:the\s+)?")
_SEAT = re.compile(r"^(?:The |the )?(?P<organ>.*\w) in (?P<seat>[A-Z][\w'’ -]*)$")
_OWNER = re.compile(r"^(?:The |the )?(?P<owner>[A-Z].*?)['’]s?\s+(?:\w+\s+){0,2}?(?P<organ>\w+)$")
_VOICE = re.compile(
    r"^(?:[Tt]he |[Aa]n? )?(?:spokes\w+|officials?|representatives?) (?:for|of) (?:the )?(?P<owner>[A-Z].*)$"
)
_LONGEST = 4
"""Words of a state's name: "the United Arab Emirates"."""


@cache
def state(name: str) -> str | None:
    """The state that a name is of: "Kesta", its capital; None of anybody else."""
    plain = plain_name(name) or name
    entry = forms().get(plain) or forms().get(re.sub(r"^[Tt]he\s+", "", name))
    return entry.name if entry is not None and entry.type == "country" else None


@cache
def organ_of(name: str) -> str | None:
    """The state whose organ a name is: "the Kestan defence ministry", "Embassy of Kesta in Lund": Kesta.

    None of what is no organ of a state ("the Kestan opposition"), or where two states are named.
    """
    here = _ELSEWHERE.split(name, maxsplit=1)[0]
    head, *of = _OF.split(here, maxsplit=1)
    words = [w.removesuffix("'s").removesuffix("’s") for w in head.split()]
    if not words or words[-1].lower() not in _ORGANS:
        return None
    found = {s for part in (words, *(o.split() for o in of)) for s in _states(part)}
    if not found and words[-1].lower() in _SEATED and (seat := _SEAT.match(name)) is not None:
        found = _seat(seat["seat"])
    return found.pop() if len(found) == 1 else None


def owner_of(name: str) -> str | None:
    """Whose organ or spokesman a name is that is no state's: "Orvane's press office", "a spokesman for Orvane"."""
    made = _VOICE.match(name) or _OWNER.match(name)
    if made is None or ("organ" in made.groupdict() and made["organ"].lower() not in _ORGANS):
        return None
    return made["owner"]


def speaks_for(party: Party, namer: Namer) -> list[Party]:
    """For whom a person speaks by the titles that the article gives him, and of which state a body is an organ."""
    known = namer.known(party.basis[0].start, party.basis[0].end) if party.basis else None
    names = [t.of for t in known.named_titles() if t.of] if known is not None else []
    printed = dict.fromkeys((party.name, *(b.exact for b in party.basis)))
    names += [of for name in printed for of in (organ_of(name), owner_of(name)) if of is not None]
    return [Party(None, None, name) for name in dict.fromkeys(names)]


def seat_before(noun: Token) -> str | None:
    """The state of whose capital its sentence speaks first, for an organ of none: "In Orm, the ministry denied it"."""
    doc, first = noun.doc, noun.sent.start
    comma = next((t.i for t in doc[first : first + _LONGEST] if t.text == ","), None)
    if noun.lower_ not in _ORGANS or doc[first].lower_ != "in" or comma is None or noun.i < comma:
        return None
    found = _seat(doc[first + 1 : comma].text)
    return found.pop() if found else None


def _seat(name: str) -> set[str]:
    """The state whose capital a name is: "the foreign ministry in Orm"."""
    entry = forms().get(name)
    return (
        {entry.name} if entry is not None and entry.type == "country" and entry.kind in ("capital", "city") else set()
    )


def _states(words: list[str]) -> set[str]:
    """The states that some words name, the longest name first."""
    found, at = set[str](), 0
    while at < len(words):
        for stop in range(min(len(words), at + _LONGEST), at, -1):
            entry = forms().get(" ".join(words[at:stop]))
            if entry is not None and entry.type == "country":
                found.add(entry.name)
                at = stop - 1
                break
        at += 1
    return found
