"""Pairs: whether two statements render one act of saying; what speaks against it, whatever their words."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.reconcile.utterance.addressee import other_addressee
from onrecord.reconcile.utterance.alike import compare
from onrecord.reconcile.utterance.near import contained
from onrecord.reconcile.utterance.saying import Saying
from onrecord.reconcile.utterance.speakers import speakers
from onrecord.records import Bond, Tier

LEAST = 0.6
"""The probability from which on two renderings are held to be of one utterance."""
SURE = 0.9
"""What is asked of words alone, where the speaker or the day is not known."""
RATHER = 0.75
"""What is asked where somebody else retells the words, or one report has the body and one its speaker."""
INTRODUCED = 7.4
"""How much likelier an indirect statement and the quotation right below it are one act: the odds, times e squared.

In reports that were read (84 of PolNeAR's) nearly all such pairs with a score of .07 or more were one act.
"""
BELOW = 150
"""Code points between the two."""
CLAIMED = 0.8
"""The share of the shorter one's words from which on the words of two speakers are compared, to tell of it."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two statements compared, or clauses of theirs. `score` in [0, 1], LEAST or more where they go together.

    `apart`: in a sentence, why they cannot be of one utterance; they are never put into one group then.
    `introduced`: one tells in the outlet's words what the other, right below it, quotes.
    """

    a: str
    b: str
    score: float
    tier: Tier
    why: tuple[str, ...] = ()
    apart: str | None = None
    introduced: bool = False

    @property
    def bond(self) -> Bond:
        """The pair as it stands in an utterance."""
        return Bond(self.a, self.b, self.tier, round(self.score, 4), self.why)


def pair(x: Saying, y: Saying) -> Pair:
    """Compare clauses of two statements; the same whichever comes first."""
    a, b = sorted((x, y), key=lambda s: (s.statement.id, s.id))
    ids = a.statement.id, b.statement.id
    if reason := cannot(a, b):
        same = speakers(a.statement, b.statement) == "other" and contained(a.keys, b.keys) >= CLAIMED
        return Pair(*ids, 0.0, compare(a.words, b.words).tier if same else "wording", apart=reason)
    alike = compare(a.words, b.words)
    if not a.days.meets(b.days, strong=alike.tier == "words" or one_story(a, b)):
        return Pair(*ids, 0.0, alike.tier, alike.why, "They were said on different days.")
    if alike.tier != "words" and other_addressee(a.statement, b.statement):
        return Pair(*ids, 0.0, alike.tier, alike.why, "They were said to different addressees.")
    asked = needed(a, b)
    if asked == SURE and alike.tier != "words":
        return Pair(*ids, min(alike.score, LEAST / 2), alike.tier, alike.why)
    if not introduces(a, b) and not introduces(b, a):
        return Pair(*ids, lowered(alike.score, asked), alike.tier, alike.why)
    score, why = lowered(raised(alike.score), asked), (*alike.why, "One introduces the other, a quotation.")
    return Pair(*ids, score, alike.tier, why, introduced=True)


def cannot(a: Saying, b: Saying) -> str | None:
    """Why two statements cannot be one utterance, whatever they say; None where they can."""
    if a.statement.id == b.statement.parent or b.statement.id == a.statement.parent:
        return "One is told inside the other."
    if speakers(a.statement, b.statement) == "other":
        return f"One is given to {a.statement.speaker_name}, the other to {b.statement.speaker_name}."
    return None


def needed(a: Saying, b: Saying) -> float:
    """The score that the words of two statements need, as much as the rest leaves open; SURE: the same words."""
    who, together = speakers(a.statement, b.statement), one_story(a, b)
    if who == "unknown" or ((a.days.vague or b.days.vague) and not together):
        return SURE
    if a.iterative != b.iterative and a.statement.article != b.statement.article:
        return SURE
    return RATHER if who == "body" or a.retold != b.retold else LEAST


def lowered(score: float, asked: float) -> float:
    """A score that reaches LEAST where it is as high as asked."""
    return score if score >= asked else score * LEAST / asked


def raised(score: float) -> float:
    """The probability with the odds times INTRODUCED."""
    return score * INTRODUCED / (1 - score + score * INTRODUCED)


def introduces(a: Saying, b: Saying) -> bool:
    """Whether the outlet tells in its own words what it quotes right below, as the openings of reports do."""
    one, two = a.statement, b.statement
    if one.article != two.article or one.mode == "direct" or two.mode != "direct" or one.parent or two.parent:
        return False
    between = min(s.start for s in two.content) - max(s.end for s in one.content)
    return 0 <= between <= BELOW


def one_story(a: Saying, b: Saying) -> bool:
    """Whether two statements stand in one article or in articles on one event."""
    return a.statement.article == b.statement.article or (a.of.story is not None and a.of.story == b.of.story)


def rank(p: Pair) -> tuple[bool, float, tuple[str, ...]]:
    """How strongly a pair holds two statements together: the same words first, then by score."""
    return p.tier == "words" and p.score >= LEAST, p.score, p.why
