"""Polarity: which words of a statement stand under a negation, and which words are opposites."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from functools import cache

from onrecord.data import rows
from onrecord.reconcile.utterance.alike.tokens import Token, cut, stem
from onrecord.records import Statement

REACH = 3
"""Content words that a negation is taken to bear on."""
NEGATIONS = frozenset("not no never none nobody nothing neither nor nowhere without".split())
"""Words that negate what follows."""
_AFTER = frozenset("nothing nobody none nowhere".split())
"""Those that also bear on the word before them: "asked for nothing"."""
_ENDS = frozenset("but although though whereas instead however which who because if when since after".split())
_DENY = frozenset(("deni", "denial", "refut", "disavow"))
_NOT_ONLY = frozenset(("only", "just", "merely"))


def denies(statement: Statement) -> bool:
    """Whether the speaker denies what is told: "denied having", not "dismissed it as"."""
    return statement.negated and any(t.stem in _DENY for span in statement.cue for t in cut(span.exact))


def negations(tokens: Sequence[Token], *, denied: bool = False) -> tuple[tuple[int, ...], ...]:
    """For each negation the content words that it bears on, the nearest first; `denied`: one that bears on all."""
    found = [_borne(tokens, n) for n in range(len(tokens)) if _negates(tokens, n)]
    everything = tuple(n for n, t in enumerate(tokens) if not t.small)
    return tuple(borne for borne in ([everything] if denied else []) + found if borne)


def negated(size: int, borne: Sequence[Sequence[int]]) -> tuple[bool, ...]:
    """For each of `size` words whether an odd number of negations bears on it."""
    times = Counter(n for one in borne for n in one)
    return tuple(times[n] % 2 == 1 for n in range(size))


def _negates(tokens: Sequence[Token], n: int) -> bool:
    """Whether the word is a negation, "not only" aside."""
    return tokens[n].low in NEGATIONS and not (n + 1 < len(tokens) and tokens[n + 1].low in _NOT_ONLY)


def _borne(tokens: Sequence[Token], n: int) -> tuple[int, ...]:
    """The content words that the negation at n bears on: up to the next one, the next clause, REACH at most."""
    before = range(n - 1, max(-1, n - 3), -1) if tokens[n].low in _AFTER else range(0)
    found = [m for m in before if not tokens[m].small][:1]
    for m in range(n + 1, min(len(tokens), n + 8)):
        if tokens[m].low in _ENDS or tokens[m].low in NEGATIONS or len(found) == REACH:
            break
        if not tokens[m].small:
            found.append(m)
    return tuple(found)


@cache
def opposites() -> Mapping[str, frozenset[str]]:
    """Stem -> the stems of opposite meaning."""
    found = defaultdict[str, set[str]](set)
    for one, other in rows("opposites.tsv"):
        a, b = stem(one), stem(other)
        if a != b:
            found[a].add(b)
            found[b].add(a)
    return {a: frozenset(others) for a, others in found.items()}
