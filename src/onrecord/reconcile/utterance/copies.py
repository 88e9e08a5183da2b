"""Copies: many statements in nearly the same words, of which only the first few need comparing with the rest."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from onrecord.reconcile.utterance.near import share
from onrecord.reconcile.utterance.pairs import LEAST, Pair, pair, rank
from onrecord.reconcile.utterance.saying import Saying, Wordings
from onrecord.reconcile.utterance.settle import COPIED
from onrecord.reconcile.utterance.speakers import body
from onrecord.reconcile.utterance.witnesses import place

FIRST = 12
"""Copies that are compared with everything near; further ones go where the first goes."""


def copies(said: Mapping[str, Saying], wordings: Wordings) -> tuple[dict[str, Saying], dict[str, list[Pair]]]:
    """The clauses that are compared; and for the first of many copies, its pairs with those that are not."""
    clauses: dict[str, list[Saying]] = defaultdict(list)
    for saying in said.values():
        clauses[saying.statement.id].append(saying)
    firsts: dict[object, list[list[str]]] = defaultdict(list)
    further: dict[str, list[Pair]] = defaultdict(list)
    gone = set()
    for id_ in sorted(clauses, key=lambda id_: place(clauses[id_][0].of)):
        some = clauses[id_]
        like = firsts[circumstances(some)]
        first = next((of for of in like if copied(clauses[of[0]], some)), None)
        if first is None:
            like.append([id_])
        elif len(first) < FIRST:
            first.append(id_)
        elif (
            (told := best(clauses[first[0]], some, wordings)).tier == "words"
            and told.score >= LEAST
            and told.apart is None
        ):
            further[first[0]].append(told)
            gone.add(id_)
    return {id_: s for id_, s in said.items() if s.statement.id not in gone}, further


def circumstances(clauses: Sequence[Saying]) -> object:
    """What copies have in common besides their words: clauses, speaker, days, story, addressee."""
    one, s = clauses[0], clauses[0].statement
    return len(clauses), s.mode, s.speaker, body(s), one.days, one.of.story, s.addressee, one.retold, one.iterative


def copied(one: Sequence[Saying], two: Sequence[Saying]) -> bool:
    """Whether two statements of as many clauses have nearly the same content words, clause by clause."""
    for a, b in zip(one, two, strict=True):
        common = sum(a.keys[key] for key in a.keys.keys() & b.keys.keys())
        if share(common, sum(a.keys.values()), sum(b.keys.values())) < COPIED:
            return False
    return True


def goes_along(copy: Pair) -> bool:
    """Whether it goes where the first of the copies goes."""
    return copy.apart is None and copy.tier == "words" and copy.score >= LEAST


def best(one: Iterable[Saying], two: Iterable[Saying], wordings: Wordings) -> Pair:
    """The pair of clauses that holds two statements in the same clauses together best."""
    return max((pair(a, b, wordings) for a, b in zip(one, two, strict=True)), key=rank)


def together(part: Iterable[str], further: Mapping[str, list[Pair]]) -> set[str]:
    """Statement ids with the copies that go with them."""
    some = set(part)
    return some | {id_ for first in some for p in further.get(first, ()) for id_ in (p.a, p.b)}
