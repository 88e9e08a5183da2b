"""Persons: whether two names can stand for one person, by the names alone."""

from __future__ import annotations

import re
from functools import lru_cache

from rapidfuzz.distance import DamerauLevenshtein

from onrecord.names.given import Likeness, families, likeness
from onrecord.names.person import Person, Reading, is_patronymic, is_slavic, one_surname, parsed, sex_of, surname_forms
from onrecord.names.spelling import spellings
from onrecord.names.verdict import Verdict

_APART = Verdict(False, ("the surnames differ",))
_NO_NAME = Verdict(False, ("one of the two is no name of a person",))
_GOOD = {Likeness.EQUAL, Likeness.SPELLING, Likeness.SHORT, Likeness.SLIP}
_CLOSE_SURNAME = 9
"""Letters from which on surnames one letter apart may be one misprinted; never enough to call them one."""

_LONE_H = re.compile(r"(?<![kscztpgr])h")
_HARDENED = 6
"""Letters from which on a surname with h for g is taken as the Ukrainian spelling: Hall and Gall are two."""


def persons(a: str, b: str) -> Verdict:
    """Whether two names of persons, in any scripts and orders, can stand for one; the same for (b, a)."""
    return _persons(a, b) if a <= b else _persons(b, a)


@lru_cache(maxsize=1 << 14)
def _persons(a: str, b: str) -> Verdict:
    one, other = parsed(a), parsed(b)
    if one is None or other is None:
        return _NO_NAME
    if one.suffix and other.suffix and one.suffix != other.suffix:
        return Verdict(False, (f"the suffixes differ ({one.suffix} / {other.suffix})",))
    if one.sex and other.sex and one.sex != other.sex:
        return Verdict(False, ("the titles tell of a man and of a woman",))
    if one.bare or other.bare:
        return _bare(one, other)
    if one.words == other.words or one.joined == other.joined:
        if all(len(w) == 1 for w in one.words[:-1]) and all(len(w) == 1 for w in other.words[:-1]):
            return Verdict(None, ("the names are equal, but give initials only",))
        return Verdict(True, ("the names are equal",))
    pairs = [(x, y) for x in one.readings for y in other.readings]
    some = [(x, y) for x, y in pairs if not (x.reversed and y.reversed) or (x.sure and y.sure)]
    found = [_read(one, x, other, y) for x, y in some or pairs]
    return min(found, key=lambda v: ((True, None, False).index(v.same), v.reasons))


def _bare(one: Person, other: Person) -> Verdict:
    """A single word against a name: a surname that fits leaves it open."""
    if one.bare and other.bare and one.suffix and one.suffix == other.suffix and one.words == other.words:
        return Verdict(True, ("the names are equal, with their number",))
    word, name = (one, other) if one.bare else (other, one)
    if (one.joined == other.joined and not (one.bare and other.bare)) and len(one.joined) > 6:
        return Verdict(True, ("the names are equal but for the spacing",))
    forms = surname_forms(word.words[0]).union(*(surname_forms(p) for p in word.words[0].split("-")))
    for reading in name.readings:
        for part in (p for w in reading.surname for p in (w, *w.split("-"))):
            if forms & surname_forms(part):
                if word.sex and word.sex not in (sex_of(name, reading) or word.sex):
                    return Verdict(False, ("the title and the given name tell of a man and of a woman",))
                return Verdict(None, ("the surname is equal, but stands alone",))
    if not word.suffix and any(
        likeness(word.words[0], g) in _GOOD for r in name.readings for g in r.given if len(g) > 1
    ):
        return Verdict(None, ("the given name fits, but stands alone",))
    return _APART


def _read(one: Person, x: Reading, other: Person, y: Reading) -> Verdict:
    """The verdict where both names are read in given orders."""
    married, surnames = _surnames(x, y)
    if not surnames and not (x.reversed or y.reversed) and _glued(one, other):
        surnames = "the surnames are equal but for the spacing"
    if not surnames:
        return _near(x, y)
    if married and married != surnames:  # the surname of the one is a middle name of the other
        x, y = _without_middle(x, y)
    sexes = {sex_of(one, x), sex_of(other, y)} - {""}
    if len(sexes) > 1:
        return Verdict(False, ("the names tell of a man and of a woman",))
    same, said = _given(x, y)
    if x.reversed != y.reversed and same is None and not _settled(x, y):
        same = False
    return Verdict(same, (said, surnames))


def _glued(one: Person, other: Person) -> bool:
    """LePen / Le Pen."""
    return other.glued == one.words[-1] if other.glued else one.glued == other.words[-1] if one.glued else False


def _settled(x: Reading, y: Reading) -> bool:
    return any(len(g) == 1 for r in (x, y) if r.reversed for g in r.given)


def _surnames(x: Reading, y: Reading) -> tuple[str, str]:
    """(how the surnames go together where they are not plainly equal, what is to be said); blank where they do not."""
    a, b = "-".join(x.surname), "-".join(y.surname)
    if one_surname(a, b):
        return "", "the surnames are equal" if a == b else f"the surnames are two spellings of one ({a} / {b})"
    if hardened(x, a) & hardened(y, b):
        return "", f"the surnames are the Russian and the Ukrainian spelling of one ({a} / {b})"
    parts_a, parts_b = a.split("-"), b.split("-")
    if len(parts_a) != len(parts_b):
        short, long_ = sorted((parts_a, parts_b), key=len)
        if all(any(one_surname(s, p) for p in long_) for s in short):
            said = f"one surname is part of the other ({'-'.join(short)} / {'-'.join(long_)})"
            return said, said
    elif len(parts_a) > 1 and all(one_surname(p, q) for p, q in zip(parts_a, parts_b, strict=True)):
        return "", f"the surnames are two spellings of one ({a} / {b})"
    for short_, long in ((x, y), (y, x)):
        if len(long.given) == len(short_.given) + 1 > 1 and _is_middle(short_, long):
            return "middle", f"the surname of the one stands in the other ({'-'.join(short_.surname)})"
    return "", ""


def hardened(reading: Reading, surname: str) -> frozenset[str]:
    """The forms of a surname with g for h, as Ukrainian h is Russian g; of longer ones, beside a Slavic given name."""
    if (
        len(surname) < _HARDENED
        or not reading.given
        or not any(f.tongue == "slavic" for f in families(reading.given[0]))
    ):
        return frozenset()
    return frozenset("~" + form for form in spellings(surname) | spellings(_LONE_H.sub("g", surname)))


def _is_middle(short: Reading, long: Reading) -> bool:
    """Pedro Sanchez / Pedro Sanchez Perez: the surname before the last word, where that is no given name."""
    middle = long.given[-1]
    return (
        not families(middle)
        and len(middle) > 2
        and not is_patronymic(middle)
        and one_surname(middle, short.surname[-1])
    )


def _without_middle(x: Reading, y: Reading) -> tuple[Reading, Reading]:
    if len(x.given) > len(y.given):
        return Reading(x.given[:-1], y.surname, x.reversed), y
    return x, Reading(y.given[:-1], x.surname, y.reversed)


def _near(x: Reading, y: Reading) -> Verdict:
    """Surnames that are not one: open where a letter may be misprinted and the given names are equal."""
    a, b = "-".join(x.surname), "-".join(y.surname)
    if (
        min(len(a), len(b)) >= _CLOSE_SURNAME
        and a[0] == b[0]
        and a[-2:] == b[-2:]
        and DamerauLevenshtein.distance(a, b, score_cutoff=1) <= 1
        and likeness(x.given[0], y.given[0]) in _GOOD
    ):
        return Verdict(None, (f"the surnames are a letter apart ({a} / {b})",))
    return _APART


def _given(x: Reading, y: Reading) -> tuple[bool | None, str]:
    """How the given names go together, and why."""
    first = likeness(x.given[0], y.given[0])
    pair = f" ({x.given[0]} / {y.given[0]})"
    if first is Likeness.APART:
        return _later(x, y, pair)
    clash = _middle_clash(x.given[1:], y.given[1:])
    if clash:
        return False, clash
    if first in _GOOD:
        return True, first.value + ("" if first is Likeness.EQUAL else pair)
    if first is Likeness.TONGUE:
        slavic = is_slavic(x.surname[-1]) and is_slavic(y.surname[-1])
        return (True if slavic else None), first.value + pair
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
        if len(hyphened) > 1 and likeness(parts[0], hyphened[0]) in _GOOD and len(parts) == 1:
            return None, f"one given name is part of the other{pair}"
        for later in whole[1:]:
            if likeness(parts[0], later) in _GOOD and len(parts[0]) > 1 and not is_patronymic(later):
                rare = len(whole[0]) > 1 and len(parts) < len(whole) and _goes_by(parts[0])
                initial = len(whole[0]) == 1
                return (True if rare or initial else None), f"the given name is the other's second{pair}"
    return False, Likeness.APART.value + pair


def _goes_by(name: str) -> bool:
    """Whether a second given name is so rare that it tells the person: in no row of the table, or a Turk's or Arab's."""
    return all(f.tongue == "turkish" for f in families(name))


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


def _one_father(a: str, b: str) -> bool:
    """Vladimirovich / Volodymyrovych: the fathers' names are one."""
    cut = [w[: max(3, len(w) - 5)] for w in (a, b)]
    starts = [{f for end in ("", "a", "i", "ei", "ii", "y", "o") for f in families(c + end)} for c in cut]
    return bool(starts[0] & starts[1]) or cut[0][:4] == cut[1][:4]


def _shared_middle(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    return any(len(p) > 1 and likeness(p, q) in _GOOD for p, q in zip(a, b, strict=False))
