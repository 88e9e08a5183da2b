"""Pairs: whether two statements render one act of saying; what speaks against it, whatever their words."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from onrecord.reconcile.utterance.addressee import other_addressee
from onrecord.reconcile.utterance.near import contained
from onrecord.reconcile.utterance.saying import Saying, Wordings
from onrecord.reconcile.utterance.speakers import one_story, speakers
from onrecord.records import Bond, Tier

LEAST = 0.6
"""The probability from which on two renderings are held to be of one utterance."""
SURE = 0.9
"""What is asked of words alone, where the speaker or the day is not known."""
RATHER = 0.75
"""What is asked where somebody else retells the words, or one report has the body and one its speaker."""
ONE_DAY = 4.0
"""How much likelier two statements of one speaker in one story and from the same days are one act: the odds."""
FORMULA = 16.0
"""What a clause must tell (nats) that is the lesser part of both statements: three words or so."""
INTRODUCED = 7.4
"""How much likelier an indirect statement and the quotation right below it are one act: the odds, times e squared.

In reports that were read (84 of PolNeAR's) nearly all such pairs with a score of .07 or more were one act.
"""
NEAR, MEANT = 0.6, 3.0
"""The cosine of what the two mean from which on that is so much likelier still."""
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


def pair(x: Saying, y: Saying, wordings: Wordings, companions: Collection[frozenset[str]] = ()) -> Pair:
    """Compare clauses of two statements; the same whichever comes first. `companions`: articles of one occasion."""
    a, b = sorted((x, y), key=lambda s: (s.statement.id, s.id))
    ids = a.statement.id, b.statement.id
    if reason := cannot(a, b):
        claimed = speakers(a.of, b.of) == "other" and contained(a.keys, b.keys) >= CLAIMED
        tier: Tier = wordings.alike(a, b).tier if claimed else "wording"
        return Pair(*ids, 0.0, tier, apart=reason)
    alike = wordings.alike(a, b)
    if alike.tier != "words" and other_addressee(a.statement, b.statement):
        return Pair(*ids, 0.0, alike.tier, alike.why, "They were said to different addressees.")
    asked = needed(a, b, together=frozenset((a.statement.article, b.statement.article)) in companions)
    introduced = introduces(a, b) or introduces(b, a)
    opening = opens(a, b)
    if opening:
        alike = max(alike, wordings.alike(a.whole, b.whole), key=lambda found: (found.score, found.why))
    if (formula(a, b) and not opening) or (asked == SURE and alike.tier != "words"):
        return Pair(*ids, min(alike.score, LEAST / 2), alike.tier, alike.why)
    if not introduced:
        odds = 1.0 if alike.conflicts else likelier(a, b)
        return Pair(*ids, lowered(raised(alike.score, odds), asked), alike.tier, alike.why)
    odds = INTRODUCED * (MEANT if alike.meaning >= NEAR and not alike.conflicts else 1.0)
    why = (*alike.why, "One introduces the other, a quotation.")
    return Pair(*ids, lowered(raised(alike.score, odds), asked), alike.tier, why, introduced=True)


def may_reach(x: Saying, y: Saying, wordings: Wordings, companions: Collection[frozenset[str]] = ()) -> bool:
    """Whether the pair of two clauses can have LEAST: False only where it cannot, told without what they mean."""
    a, b = sorted((x, y), key=lambda s: (s.statement.id, s.id))
    if cannot(a, b):
        return False
    if opens(a, b):
        return True
    asked = needed(a, b, together=frozenset((a.statement.article, b.statement.article)) in companions)
    return not formula(a, b) and (asked < SURE or wordings.may_be_same(a, b))


def opens(a: Saying, b: Saying) -> bool:
    """Whether the beginnings of an introduction and its quotation are compared."""
    return a.first and b.first and (introduces(a, b) or introduces(b, a))


def cannot(a: Saying, b: Saying) -> str | None:
    """Why two statements cannot be one utterance, whatever they say; None where they can."""
    if a.statement.id == b.statement.parent or b.statement.id == a.statement.parent:
        return "One is told inside the other."
    if speakers(a.of, b.of) == "other":
        return f"One is given to {a.statement.speaker_name}, the other to {b.statement.speaker_name}."
    if not a.days.meets(b.days):
        return "They were said on different days."
    return None


def needed(a: Saying, b: Saying, *, together: bool = False) -> float:
    """The score that the words of two statements need, as much as the rest leaves open; SURE: the same words.

    `together`: their articles tell of one occasion.
    """
    who, together = speakers(a.of, b.of), together or one_story(a.of, b.of)
    if who == "unknown" or ((a.days.vague or b.days.vague) and not together):
        return SURE
    within = a.statement.article == b.statement.article
    if within and a.statement.mode == b.statement.mode == "direct":
        return SURE  # a report does not quote the same twice, but for a sentence printed again
    if a.iterative != b.iterative and not within:
        return SURE
    return LEAST if who == "same" and a.retold == b.retold else RATHER


def likelier(a: Saying, b: Saying) -> float:
    """How much likelier one act is than for any two statements that are compared: the odds."""
    return 1.0 if a.days.vague or b.days.vague or not one_story(a.of, b.of) else ONE_DAY


def formula(a: Saying, b: Saying) -> bool:
    """Whether only a few words of two statements are compared that tell much more: "and will defend our interests"."""
    return min(a.weight, b.weight) < FORMULA and all(s.weight < s.told / 2 for s in (a, b))


def lowered(score: float, asked: float) -> float:
    """A score that reaches LEAST where it is as high as asked."""
    return score if score >= asked else score * LEAST / asked


def raised(score: float, odds: float) -> float:
    """The probability with the odds times so much."""
    return score * odds / (1 - score + score * odds)


def introduces(a: Saying, b: Saying) -> bool:
    """Whether the outlet tells in its own words what it quotes right below, as the openings of reports do."""
    one, two = a.statement, b.statement
    if one.article != two.article or one.mode == "direct" or two.mode != "direct" or one.parent or two.parent:
        return False
    between = min(s.start for s in two.content) - max(s.end for s in one.content)
    return 0 <= between <= BELOW


def rank(p: Pair) -> tuple[bool, float, tuple[str, ...]]:
    """How strongly a pair holds two statements together: the same words first, then by score."""
    return p.tier == "words" and p.score >= LEAST, p.score, p.why
