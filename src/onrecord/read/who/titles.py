"""Titles: what the words of a title say ("the Florida senator"): its noun, what else it says, how it begins."""

from __future__ import annotations

import re
from dataclasses import dataclass

from onrecord.names import words_of
from onrecord.read.tables import titles
from onrecord.read.who.alike import nouns
from onrecord.read.who.gender import of_words
from onrecord.records import Gender

_SHORT = dict(
    pair.split(":")
    for pair in (
        "gov:governor sen:senator rep:representative gen:general col:colonel lt:lieutenant capt:captain maj:major "
        "adm:admiral sgt:sergeant prof:professor dr:doctor amb:ambassador atty:attorney pres:president sec:secretary "
        "pm:premier dem:democratic dems:democratic gop:republican democrat:democratic runner:frontrunner "
        "ala:alabama ariz:arizona ark:arkansas calif:california colo:colorado conn:connecticut del:delaware "
        "fla:florida ga:georgia ill:illinois ind:indiana kan:kansas ky:kentucky la:louisiana mass:massachusetts "
        "md:maryland mich:michigan minn:minnesota miss:mississippi mo:missouri mont:montana neb:nebraska nev:nevada "
        "okla:oklahoma ore:oregon pa:pennsylvania tenn:tennessee tex:texas vt:vermont va:virginia wash:washington "
        "wis:wisconsin wyo:wyoming"
    ).split()
)
"""Short forms of the press, as they stand in offices and beside names."""
_GENITIVE = re.compile(r"['’]s?\s+\w")
SHAPES = {"the": "the", "this": "the", "that": "the", "a": "a", "an": "a"} | dict.fromkeys(
    ("his", "her", "its", "their"), "his"
)
"""How a title begins, by its first word; "none" for any other."""
_NEW_PLACE = re.compile(r"\bNew [A-Z]")
_FORMER = frozenset({"former", "ex", "late", "then", "longtime", "current", "new", "presumptive", "own"})


def spelt_out(words: frozenset[str]) -> frozenset[str]:
    """Words of an office with the short forms of the press written out: Gov., Sen., GOP."""
    return frozenset(_SHORT.get(w, w) for w in words)


@dataclass(frozen=True, slots=True)
class Title:
    """A title by its words: `role` is its noun, `roles` all of its nouns for people, `more` what else it says.

    `owned`: it is somebody's ("Smith's campaign manager", "her husband"); `genitive`: or a body's ("London's mayor").
    """

    words: frozenset[str]
    role: str
    roles: frozenset[str]
    more: frozenset[str]
    shape: str
    owned: bool
    genitive: bool
    former: bool

    @property
    def kind(self) -> str:
        """Whether the noun is an office or calling of somebody known, or may be said of anybody."""
        return "office" if self.role in titles() else "plain"

    @property
    def gender(self) -> Gender | None:
        """What the noun itself tells."""
        return of_words(self.role)


def title(text: str, role: str, shape: str, *, owned: bool = False) -> Title:
    """The title that a source is; `role` its head noun, `shape` how it begins: the, this, a, none.

    `owned`: a person stands in the genitive in it.
    """
    all_ = spelt_out(words_of(text))
    words = all_ - (_FORMER - {"new"} if _NEW_PLACE.search(text) else _FORMER)
    role = _SHORT.get(role, role)
    own = (words & nouns()) | {role}
    return Title(
        words,
        role,
        own,
        words - own,
        shape,
        owned=shape == "his" or owned,
        genitive=_GENITIVE.search(text) is not None,
        former="former" in all_ or "ex" in all_,
    )
