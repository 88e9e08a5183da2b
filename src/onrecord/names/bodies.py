"""Bodies: whether two names can stand for one organisation, state, outlet or group, by the names alone."""

from __future__ import annotations

from functools import lru_cache

from onrecord.names.body import generic, initials, wordings
from onrecord.names.script import LONGEST
from onrecord.names.verdict import Verdict


def bodies(a: str, b: str) -> Verdict:
    """Whether two names of bodies, in any scripts, can stand for one; the same for (b, a)."""
    a, b = a[:LONGEST].strip(), b[:LONGEST].strip()
    return _bodies(a, b) if a <= b else _bodies(b, a)


def body_keys(name: str) -> frozenset[str]:
    """The keys of a name: two names that `bodies` calls one share at least one."""
    return frozenset(" ".join(words) for words in wordings(name[:LONGEST].strip()))


@lru_cache(maxsize=1 << 14)
def _bodies(a: str, b: str) -> Verdict:
    of_a, of_b = wordings(a), wordings(b)
    if not of_a or not of_b:
        return Verdict(False, ("one of the two is no name",))
    if shared := sorted(set(of_a) & set(of_b)):
        return _equal(shared[0], a, b)
    found = [_compared(x, y) for x in of_a for y in of_b]
    best = min(found, key=lambda v: (v.same is False, v.reasons))
    if best.same is False and _abbreviates(a, b):
        return Verdict(None, ("the one may be the initials of the other",))
    return best


def _equal(words: tuple[str, ...], a: str, b: str) -> Verdict:
    if generic(words):
        return Verdict(None, ("the names are equal, but many bodies bear them",))
    if len(words) == 1 and words[0][0] in "#@" and a.lower() != b.lower():
        return Verdict(True, (f"both are names of {words[0][1:]}",))
    return Verdict(True, ("the names say the same words",))


def _compared(x: tuple[str, ...], y: tuple[str, ...]) -> Verdict:
    """The verdict on two wordings that are not equal."""
    states = [{w for w in words if w[0] == "@"} for words in (x, y)]
    rest = [tuple(w for w in words if w[0] != "@") for words in (x, y)]
    if rest[0] == rest[1] and rest[0]:
        if all(states):
            return Verdict(False, ("the states differ",))
        return Verdict(None, (f"only one of them names the state ({min(states[0] | states[1])[1:]})",))
    if all(len(words) == 1 and words[0][0] in "#@" for words in (x, y)):
        return Verdict(False, (f"they are two bodies ({x[0][1:]} / {y[0][1:]})",))
    short, long = sorted((x, y), key=lambda words: (len(words), words))
    if generic(short) and set(short) < set(long):
        return Verdict(None, ("the shorter name leaves open which body it is",))
    return Verdict(False, ("the names say different words",))


def _abbreviates(a: str, b: str) -> bool:
    """Whether the one is written in capitals that are the first letters of the other's words."""
    return any(
        short.isupper() and short.isalpha() and 2 < len(short) < 9 and " " in long and initials(long) == short
        for short, long in ((a, b), (b, a))
    )
