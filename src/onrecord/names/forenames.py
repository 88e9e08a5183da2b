"""Forenames: how the given names, middle names and patronymics of two names go together."""

from __future__ import annotations

from onrecord.names.given import Likeness, families, home_and_english, likeness
from onrecord.names.person import Reading
from onrecord.names.script import latin, plain
from onrecord.names.surnames import is_greek, is_patronymic, is_slavic

_LEFT_OUT = frozenset("muhammad mohammad mohammed mohamed maria jose jean josé".split())
"""First names that their bearers often leave out, and the family of Muhammad."""

_BY_MANY = frozenset(
    "ali ahmed ahmad hassan hasan hussein hussain husain hossein ibrahim abdullah omar umar khan abdul abdel said "
    "saeed salem pierre paul jacques louis luis antonio manuel carlos marie anna juan pedro francisco jose "
    "maria".split()
)
"""Second names that leave open who is meant, as too many bear them."""

GOOD = {Likeness.EQUAL, Likeness.SPELLING, Likeness.SHORT, Likeness.SLIP}


def compared(x: Reading, y: Reading) -> tuple[bool | None, str]:
    """How the given names go together, and why."""
    first = likeness(x.given[0], y.given[0])
    pair = f" ({x.given[0]} / {y.given[0]})"
    if first is Likeness.APART:
        return _later(x, y, pair)
    clash = _middle_clash(x.given[1:], y.given[1:])
    if clash and all(len(w) > 1 for w in x.given + y.given) and _within(*sorted((x.given, y.given), key=len)):
        return None, "one name leaves out a middle name"
    if clash:
        return False, clash
    if first in GOOD:
        return True, first.value + ("" if first is Likeness.EQUAL else pair)
    if first is Likeness.TONGUE:
        home = (("slavic", is_slavic), ("greek", is_greek))
        borne = any(
            at_home(x.surname[-1]) and at_home(y.surname[-1]) and home_and_english(x.given[0], y.given[0], tongue)
            for tongue, at_home in home
        )
        return (True if borne else None), first.value + pair
    if first is Likeness.INITIAL and _shared_middle(x.given[1:], y.given[1:]):
        return True, "a middle name is equal, the first an initial"
    return None, first.value + pair


def _later(x: Reading, y: Reading, pair: str) -> tuple[bool | None, str]:
    """The first given names differ: joined they may be equal, or the one goes by his second (Tayyip Erdogan)."""
    if _joined(x.given) == _joined(y.given) or any(
        likeness(_joined(p.given[:2]), q.given[0]) in (Likeness.EQUAL, Likeness.SPELLING)
        for p, q in ((x, y), (y, x))
        if len(p.given) > 1
    ):
        return True, "the given names are equal but for the spacing"
    for parts, whole in ((x.given, y.given), (y.given, x.given)):
        hyphened = whole[0].split("-")
        if len(hyphened) > 1 and likeness(parts[0], hyphened[0]) in GOOD and len(parts) == 1:
            return None, f"one given name is part of the other{pair}"
        for later in whole[1:]:
            if likeness(parts[0], later) in GOOD and len(parts[0]) > 1 and not is_patronymic(later):
                rare = len(whole[0]) > 1 and len(parts) < len(whole) and _goes_by(parts[0])
                initial = len(whole[0]) == 1
                dropped = len(parts) + 1 == len(whole) and later == whole[1] and _dropped(whole[0], later)
                return (True if rare or initial or dropped else None), f"the given name is the other's second{pair}"
    return False, Likeness.APART.value + pair


def _goes_by(name: str) -> bool:
    """Whether a name is one that its bearers go by although it stands second (Tayyip, Lula)."""
    return {f.tongue for f in families(name)} in ({"turkish"}, {"portuguese"})


def _joined(given: tuple[str, ...]) -> str:
    return "".join(given).replace("-", "")


def _middle_clash(a: tuple[str, ...], b: tuple[str, ...]) -> str:
    """Middle names or patronymics that cannot be one person's; blank where there are none."""
    fathers = [next((w for w in given if is_patronymic(w)), "") for given in (a, b)]
    if all(fathers) and likeness(*fathers) is Likeness.APART and not _one_father(*fathers):
        return f"the patronymics differ ({fathers[0]} / {fathers[1]})"
    rest = [[w for w in given if not is_patronymic(w)] for given in (a, b)]
    initials = [[p for w in words for p in w.split("-")] for words in rest]
    for p, q in zip(*initials, strict=False):
        if likeness(p, q) is Likeness.APART:
            return f"the middle names differ ({p} / {q})"
    for father, words in ((fathers[0], rest[1]), (fathers[1], rest[0])):
        if father and words and len(words[0]) == 1 and likeness(words[0], father) is Likeness.APART:
            return f"the middle names differ ({words[0]} / {father})"
    return ""


def _dropped(first: str, second: str) -> bool:
    """Whether a first name is one that is often left out, before a second that is not borne by too many."""
    common = {f.wider for f in families(first)} & _LEFT_OUT or plain(latin(first)) in _LEFT_OUT
    return bool(common) and plain(latin(second)) not in _BY_MANY and len(second) > 3


def _within(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Whether the given names of the one stand in order among those of the other."""
    rest = iter(long)
    return all(any(likeness(name, other) is not Likeness.APART for other in rest) for name in short)


def _one_father(a: str, b: str) -> bool:
    """Vladimirovich / Volodymyrovych: the fathers' names are one."""
    cut = [w[: max(3, len(w) - 5)] for w in (a, b)]
    starts = [{f for end in ("", "a", "i", "ei", "ii", "y", "o") for f in families(c + end)} for c in cut]
    return bool(starts[0] & starts[1]) or cut[0][:4] == cut[1][:4]


def _shared_middle(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    return any(len(p) > 1 and likeness(p, q) in GOOD for p, q in zip(a, b, strict=False))
