"""Claim: a stance as the words of one clause have it, before it is known whose it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from spacy.tokens import Token

Sign = Literal[-1, 0, 1]


@dataclass(frozen=True, slots=True)
class Claim:
    """`holder` is for (`sign` 1), against (-1) or neutral (0) to what hangs on `target`.

    `holder`: a word of the clause; None: the speaker of what it stands in, so there is none in the outlet's own voice.
    `trigger`: the word that tells; `clause`: the head of the clause that is the evidence; `beside`: words whose names
    belong to the target too ("accused Russia of ..."). `why`: which words say so, as a sentence.
    """

    trigger: Token
    sign: int
    target: Token
    holder: Token | None
    clause: Token
    confidence: float
    why: str
    beside: tuple[Token, ...] = ()
