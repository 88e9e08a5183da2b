"""Conflicts: what two statements with the same words differ in that matters: numbers, names, yes and no, opposites."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from onrecord.reconcile.story.words import CALENDAR
from onrecord.reconcile.utterance.alike.align import Aligned, cover
from onrecord.reconcile.utterance.alike.metonyms import one_state
from onrecord.reconcile.utterance.alike.numbers import about, differing
from onrecord.reconcile.utterance.alike.polarity import opposites
from onrecord.reconcile.utterance.alike.tokens import Token

Kind = Literal["number", "name", "polarity", "opposite", "denied"]

SURE = 0.8
"""The least similarity of two words that stand for each other for certain."""
PLACE = 3
"""Content words at most that stand in a place between two such words."""
FEWEST, ENOUGH = 2, 0.5
"""Content words, and the share of the one that tells less, that must be the same before a "not" in only one counts."""
UNLIKE = 0.5
"""The similarity from which on two words can be the same predicate."""
_SENTENCES = {
    "number": "The numbers differ",
    "name": "The names differ",
    "polarity": "Only one denies it",
    "opposite": "They say the opposite",
    "denied": "They deny different things of it",
}


@dataclass(frozen=True, slots=True)
class Conflict:
    """Words of the one statement (which tells less), and the words of the other that go against them."""

    kind: Kind
    short: str
    long: str

    def __str__(self) -> str:
        return f"{_SENTENCES[self.kind]}: “{self.short}”, “{self.long}”."


def conflicts(of: Aligned) -> tuple[Conflict, ...]:
    """What speaks against one act of saying, each once."""
    numbers = (Conflict("number", a.text, b.text) for a, b in differing(of))
    return tuple(dict.fromkeys((*_polarity(of), *_denied(of), *numbers, *_places(of))))


def _polarity(of: Aligned) -> Iterator[Conflict]:
    """The nearest word that a negation bears on and that the other statement has without one."""
    there = {i: j for i, j, _ in of.pairs if of.hard[i, j] and not of.short.tokens[i].small}
    if len(there) < FEWEST or cover(of.hard.astype(float), of.short.weights) < ENOUGH:
        return  # other words may well say the same: "safe", "no danger"
    back = {j: i for i, j in there.items()}
    for borne in of.short.negations:
        i = next((n for n in borne if n in there), None)
        if i is not None and of.short.negated[i] and not of.long.negated[there[i]]:
            yield Conflict("polarity", f"not {of.short.tokens[i].text}", of.long.tokens[there[i]].text)
    for borne in of.long.negations:
        j = next((n for n in borne if n in back), None)
        if j is not None and of.long.negated[j] and not of.short.negated[back[j]]:
            yield Conflict("polarity", of.short.tokens[back[j]].text, f"not {of.long.tokens[j].text}")


def _denied(of: Aligned) -> Iterator[Conflict]:
    """What each denies of the same thing, where it differs: "not recognise the border", "not forget the border"."""
    like = of.soft >= UNLIKE
    for mine in of.short.negations:
        for its in of.long.negations:
            i, j = mine[0], its[0]
            if like[i].any() or like[:, j].any() or of.short.tokens[i].name or of.long.tokens[j].name:
                continue
            if any(of.hard[n, m] for n in mine[1:] for m in its[1:]):
                yield Conflict("denied", f"not {of.short.tokens[i].text}", f"not {of.long.tokens[j].text}")


def _places(of: Aligned) -> Iterator[Conflict]:
    """Opposites, and other names or numbers, in the same place: between words that both have."""
    anchors = [(i, j) for i, j, s in of.pairs if s >= SURE and not of.short.tokens[i].small]
    ends = [(-1, -1), *anchors, (len(of.short.tokens), len(of.long.tokens))]
    for (i, j), (k, m) in pairwise(ends):
        one = [t for t in of.short.tokens[i + 1 : k] if not t.small]
        two = [t for t in of.long.tokens[j + 1 : m] if not t.small]
        if not one or not two or len(one) > PLACE or len(two) > PLACE:
            continue
        yield from (Conflict("opposite", a.text, b.text) for a in one for b in two if _opposed(a, b))
        if i >= 0 and k < len(of.short.tokens):
            yield from _other_number(of, range(i + 1, k), range(j + 1, m))
            if _other_names(one, two) and not _both_dated(of, one, two):
                yield Conflict("name", *(" ".join(t.text for t in side) for side in (one, two)))


def _other_number(of: Aligned, here: range, there: range) -> Iterator[Conflict]:
    """A number alone in its place, and another number in the same place."""
    mine, its = [n for n in here if not of.short.tokens[n].small], [n for n in there if not of.long.tokens[n].small]
    if len(mine) == len(its) == 1:
        a, b = of.short.tokens[mine[0]], of.long.tokens[its[0]]
        if a.number is not None and b.number is not None and a.number != b.number and not about(of, mine[0], its[0]):
            yield Conflict("number", a.text, b.text)


def _opposed(a: Token, b: Token) -> bool:
    return b.stem in opposites().get(a.stem, ())


def _other_names(one: list[Token], two: list[Token]) -> bool:
    """Whether both are names, with no word in common, and not two of one thing (US, United States; Paris, France)."""
    if not all(t.name for t in (*one, *two)) or {t.stem for t in one} & {t.stem for t in two}:
        return False
    return not _initials(one, two) and not _initials(two, one) and not one_state(one, two)


def _both_dated(of: Aligned, one: list[Token], two: list[Token]) -> bool:
    """Whether both statements have all these words, of dates: "In May, if by June ..", "If by June .., in May"."""
    low = [{t.low for t in w.tokens} for w in (of.short, of.long)]
    return all(t.low in CALENDAR and all(t.low in known for known in low) for t in (*one, *two))


def _initials(one: list[Token], two: list[Token]) -> bool:
    return len(one) == 1 and one[0].low == "".join(t.low[0] for t in two)
