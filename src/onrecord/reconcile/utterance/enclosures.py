"""Enclosures: the statements that join an act of saying because of where they stand, and what holds them to it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from onrecord.reconcile.utterance.addressee import other_addressee
from onrecord.reconcile.utterance.enclosed import Place, enclosed
from onrecord.reconcile.utterance.group import Part
from onrecord.reconcile.utterance.kept import Kept
from onrecord.reconcile.utterance.keys import content
from onrecord.reconcile.utterance.pairs import LEAST, Pair, cannot
from onrecord.reconcile.utterance.saying import Saying

WHY = "It stands between two of its parts, in one run of speech."


def enclosures(parts: Sequence[Part], said: Mapping[str, Saying]) -> tuple[list[Part], dict[tuple[str, str], Pair]]:
    """The groups of statement ids with what they enclose, and a pair for each of these; `said`: by clause.

    What is told as said again and again, on other days or to somebody else stays out.
    """
    of = {s.statement.id: s for id_, s in sorted(said.items(), reverse=True)}
    kept = [Kept.all(Kept.of(of[id_]) for id_ in part) for part in parts]
    whole, pairs = [*parts], dict[tuple[str, str], Pair]()
    places = (
        (Place.of(s.statement, len(content(s.statement))), id_)
        for id_, s in of.items()
        if s.statement.parent is None and not s.iterative
    )
    for id_, before, n in enclosed(places, parts):
        one, two = of[before], of[id_]
        if cannot(one, two) or other_addressee(one.statement, two.statement):
            continue
        if (kept[n] & Kept.of(two)).possible:
            whole[n] |= {id_}
            a, b = sorted((before, id_))
            pairs[a, b] = Pair(a, b, LEAST, "wording", (WHY,))
    return whole, pairs
