"""Bodies: whether two names can stand for one organisation, state, outlet or group, by the names alone."""

from __future__ import annotations

from functools import lru_cache

from rapidfuzz.distance import DamerauLevenshtein

from onrecord.names.body import adjectives, generic, initials, of_many, wordings
from onrecord.names.script import LONGEST
from onrecord.names.verdict import Verdict

_LONG_WORD = 9
"""Letters of a word from which on one wrong among them is a misprint."""

_MANY_WORDS = 3
"""Words that a name must have for one of them to be misprinted."""


def bodies(a: str, b: str) -> Verdict:
    """Whether two names of bodies, in any scripts, can stand for one; the same for (b, a)."""
    a, b = a[:LONGEST].strip(), b[:LONGEST].strip()
    return _bodies(a, b) if a <= b else _bodies(b, a)


def body_keys(name: str) -> frozenset[str]:
    """The keys of a name: two names that `bodies` calls one share at least one."""
    found = wordings(name[:LONGEST].strip())
    return frozenset(" ".join(words) for words in found) | {
        "?" + " ".join(words[:at] + words[at + 1 :]) for words in found for at in _misprintable(words)
    }


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
    if of_many(words) and any(w[0] == "@" for w in words) and adjectives(a) != adjectives(b):
        return Verdict(None, ("the one is of the state, the other has its adjective, and there may be more than one",))
    return Verdict(True, ("the names say the same words",))


def _misprintable(words: tuple[str, ...]) -> list[int]:
    """Which of the words of a long name are so long that a slip in them leaves no doubt."""
    return [
        at for at, word in enumerate(words) if len(words) >= _MANY_WORDS and len(word) >= _LONG_WORD and word.isalpha()
    ][:3]


def _shared_key(x: tuple[str, ...], y: tuple[str, ...]) -> bool:
    """Whether the words but the misprinted one are among the keys of both."""
    keys = [{words[:at] + words[at + 1 :] for at in _misprintable(words)} for words in (x, y)]
    return not keys[0].isdisjoint(keys[1])


def _misprint(x: tuple[str, ...], y: tuple[str, ...]) -> str:
    """The word of y that is one of x misprinted, where all the others are equal; blank where there is none."""
    only = [sorted(set(p) - set(q)) for p, q in ((x, y), (y, x))]
    if len(x) != len(y) or any(len(words) != 1 for words in only) or min(map(len, (x, y))) < _MANY_WORDS:
        return ""
    a, b = only[0][0], only[1][0]
    if min(len(a), len(b)) < _LONG_WORD or not (a + b).isalpha() or a[0] != b[0] or a[-1] != b[-1]:
        return ""
    return f"{a} / {b}" if DamerauLevenshtein.distance(a, b, score_cutoff=1) <= 1 else ""


def _compared(x: tuple[str, ...], y: tuple[str, ...]) -> Verdict:
    """The verdict on two wordings that are not equal."""
    if slip := _misprint(*sorted((x, y))):
        return Verdict(True if _shared_key(x, y) else None, (f"all words but a misprinted one are equal ({slip})",))
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
