"""Found: a denial as the parse shows it, before its parties and spans are made."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from onrecord.records import DenialKind

if TYPE_CHECKING:
    from spacy.tokens import Token

Range = tuple[int, int]
"""Token numbers first..last+1 of a Doc."""


@dataclass(frozen=True, slots=True)
class Found:
    """A denial in token numbers of one Doc.

        `holder`: the head of who denies, None where the words are those of the speaker or of the outlet. `anaphor`: the
    word that stands for what is denied ("this", "the accusations"), where the object tells nothing of its own.
    `about`: the head noun of the object. `back`: the stretch meant, where the grammar alone tells it ("..., a charge
    that it denies"). `voiced`: it is a denial only in somebody's words; `answering`: only where another tells what it
    points back to ("there was no attack"). `liar`: who is said to lie. `why`: the construction, for people.
    """

    kind: DenialKind
    cue: Range
    why: str
    confidence: float
    holder: Token | None = None
    object: tuple[Range, ...] = ()
    anaphor: Token | None = None
    about: Token | None = None
    back: Range | None = None
    voiced: bool = False
    answering: bool = False
    liar: Token | None = None
