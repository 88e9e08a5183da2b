"""Compare: whether two statements render one act of saying, by their words."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.reconcile.utterance.alike.align import Aligned, aligned, by_mass, same_word
from onrecord.reconcile.utterance.alike.conflicts import conflicts
from onrecord.reconcile.utterance.alike.fragments import shared_fragment
from onrecord.reconcile.utterance.alike.measures import measures
from onrecord.reconcile.utterance.alike.model import AT_MOST, trained
from onrecord.reconcile.utterance.alike.numbers import agreeing
from onrecord.reconcile.utterance.alike.why import why
from onrecord.reconcile.utterance.alike.words import Words
from onrecord.records import Rendering, Tier

SAME_WORDS, FEWEST = 0.9, 4
"""Same words: this share of the shorter statement stands in the longer one, in order, and so many content words."""


@dataclass(frozen=True, slots=True)
class Alike:
    """Two statements compared by their words.

    `score`: the probability in [0, 1] that they render one act of saying (speakers and days left aside). `tier`: in
    the same words, or in other wording. `why`: in sentences, what they have in common and what differs; `conflicts`:
    the latter alone. `meaning`: the cosine, 0 or more, of all that the one and the other mean: it tells what is near,
    not what is the same, and no yes from no. Other numbers, yes against no, opposites and
    other things denied leave a score of 0.4 at most.
    """

    score: float
    tier: Tier
    why: tuple[str, ...] = ()
    conflicts: tuple[str, ...] = ()
    meaning: float = 0.0


def alike(a: Rendering, b: Rendering) -> Alike:
    """Compare two renderings; the same whichever comes first."""
    return compare(Words.of(a), Words.of(b))


def compare(x: Words, y: Words) -> Alike:
    """Compare two statements whose words are prepared; the same whichever comes first."""
    if not x.mass or not y.mass:
        return Alike(0.0, "wording", ("One of them has no words to compare.",))
    both = aligned(x, y)
    fragment = shared_fragment(both.short, both.long, both.hard)
    count, against = agreeing(both), conflicts(both)
    score = trained().probability(measures(both, fragment, count, against))
    score = min(score, AT_MOST) if any(c.kind == "denied" for c in against) else score
    told = tuple(map(str, against))
    meaning = round(max(0.0, float(both.short.whole @ both.long.whole)), 4)
    tier: Tier = "words" if same_words(both) and not told else "wording"
    return Alike(round(score, 4), tier, (*why(both, fragment, count), *told), told, meaning)


def same_words(of: Aligned) -> bool:
    """Whether the shorter statement stands in the longer one, word for word but for a few, in order."""
    hard = [i for i, j, _ in of.pairs if of.hard[i, j]]
    told = sum(float(of.short.weights[i]) for i in hard)
    return told >= SAME_WORDS * of.short.mass and sum(not of.short.tokens[i].small for i in hard) >= FEWEST


def may_be_same_words(x: Words, y: Words) -> bool:
    """Whether `same_words` can hold of two statements: False only where it cannot, told without what they mean."""
    short, long = by_mass(x, y)
    stems, words = {t.stem for t in long.tokens}, {same_word(t) for t in long.tokens}
    hard = [i for i, t in enumerate(short.tokens) if t.stem in stems or same_word(t) in words]
    told = sum(float(short.weights[i]) for i in hard) + 1e-6
    return told >= SAME_WORDS * short.mass and sum(not short.tokens[i].small for i in hard) >= FEWEST
