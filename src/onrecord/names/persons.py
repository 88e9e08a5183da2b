"""Persons: whether two names can stand for one person, by the names alone."""

from __future__ import annotations

from functools import lru_cache

from rapidfuzz.distance import DamerauLevenshtein

from onrecord.names.chinese import one_chinese
from onrecord.names.forenames import GOOD, compared
from onrecord.names.given import Likeness, families, likeness
from onrecord.names.heard import ear_key, heard, heard_arabic
from onrecord.names.korean import one_korean
from onrecord.names.person import Person, Reading, parsed, sex_of
from onrecord.names.regions import regional
from onrecord.names.surnames import hardened, is_patronymic, one_abroad, one_surname, surname_forms
from onrecord.names.verdict import Verdict

_APART = Verdict(False, ("the surnames differ",))

_NO_NAME = Verdict(False, ("one of the two is no name of a person",))

_CLOSE_SURNAME = 9
"""Letters from which on surnames one letter apart may be one misprinted; never enough to call them one."""


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
    found = _compared(one, other)
    if found.same and one.suffix != other.suffix:
        return Verdict(None, (f"only one of them has a suffix ({one.suffix or other.suffix})", *found.reasons))
    return found


def _compared(one: Person, other: Person) -> Verdict:
    """The verdict on two names of more words than one."""
    if one.words == other.words or one.joined == other.joined:
        if any(len(p.words) == 2 and min(map(len, p.words)) == 1 for p in (one, other)):
            return Verdict(None, ("the names are equal, but give an initial only",))
        return Verdict(True, ("the names are equal",))
    short, long = sorted((one.words, other.words), key=len)
    if len(short) == 2 and len(long) > 2 and long[:2] == short and is_patronymic(short[1]):
        return Verdict(None, ("the one may be the other's given name and patronymic",))
    if one_chinese(one.words, other.words):
        return Verdict(True, ("the names are one, in the spelling of Wade and in Pinyin",))
    if one_korean(one.words, other.words):
        return Verdict(True, ("the names are one Korean name, romanised in two ways",))
    for x, y in ((one, other), (other, one)):
        if x.script == "arabic" and not y.script:
            if heard_arabic(x.raw, y.raw):
                return Verdict(True, ("the name in Arabic letters can be read as the other",))
            return Verdict(False, ("the name in Arabic letters is not the other",))
    if {one.script, other.script} != {"cyrillic", ""} and one.forms.isdisjoint(other.forms):
        return _APART
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
        likeness(word.words[0], g) in GOOD for r in name.readings for g in r.given if len(g) > 1
    ):
        return Verdict(None, ("the given name fits, but stands alone",))
    return _APART


def _read(one: Person, x: Reading, other: Person, y: Reading) -> Verdict:
    """The verdict where both names are read in given orders."""
    married, surnames = _surnames(x, y)
    if one.father and other.father:
        if not one_surname(one.father, other.father):
            return Verdict(False, (f"the fathers' names differ ({one.father} / {other.father})",))
        if not surnames and any(p.father in surname_parts(r) for p, r in ((one, x), (other, y))):
            surnames = f"the father's name is equal ({one.father} / {other.father})"
            x, y = Reading(x.given[:1], x.surname, x.reversed), Reading(y.given[:1], y.surname, y.reversed)
    if not surnames and not (x.reversed or y.reversed) and _glued(one, other):
        surnames = "the surnames are equal but for the spacing"
    sounds = _across(one, x, other, y)
    if sounds and not surnames and _by_ear(one, x.surname[-1], y.surname[-1]):
        surnames = f"the surname in Cyrillic is the other by ear ({x.surname[-1]} / {y.surname[-1]})"
    if not surnames:
        return _near(x, y)
    if sounds and likeness(x.given[0], y.given[0]) is Likeness.APART and _by_ear(one, x.given[0], y.given[0]):
        return Verdict(True, ("the given name in Cyrillic is the other by ear", surnames))
    if married and married != surnames:  # the surname of the one is a middle name of the other
        x, y = _without_middle(x, y)
    sexes = {sex_of(one, x), sex_of(other, y)} - {""}
    if len(sexes) > 1:
        return Verdict(False, ("the names tell of a man and of a woman",))
    same, said = compared(x, y)
    if x.reversed != y.reversed and same is None and not _settled(x, y):
        same = False
    return Verdict(same, (said, surnames))


def _across(one: Person, x: Reading, other: Person, y: Reading) -> bool:
    """Whether the one name is in Cyrillic, the other not, and their consonants are alike."""
    if (one.script == "cyrillic") == (other.script == "cyrillic") or x.reversed or y.reversed:
        return False
    return ear_key(x.given[0], x.surname[-1]) == ear_key(y.given[0], y.surname[-1])


def _by_ear(one: Person, a: str, b: str) -> bool:
    """Whether the word of the two that is from Cyrillic sounds as the other."""
    return heard(a, b) if one.script == "cyrillic" else heard(b, a)


def _glued(one: Person, other: Person) -> bool:
    """LePen / Le Pen."""
    return other.glued == one.words[-1] if other.glued else one.glued == other.words[-1] if one.glued else False


def surname_parts(reading: Reading) -> tuple[str, ...]:
    """The words of the surname, hyphened ones apart."""
    return tuple(p for w in reading.surname for p in w.split("-"))


def _settled(x: Reading, y: Reading) -> bool:
    return any(len(g) == 1 for r in (x, y) if r.reversed for g in r.given)


def _surnames(x: Reading, y: Reading) -> tuple[str, str]:
    """(how the surnames go together where they are not plainly equal, what is to be said); blank where they do not."""
    a, b = "-".join(x.surname), "-".join(y.surname)
    if one_surname(a, b):
        return "", "the surnames are equal" if a == b else f"the surnames are two spellings of one ({a} / {b})"
    if hardened(x.given, a) & hardened(y.given, b):
        return "", f"the surnames are the Russian and the Ukrainian spelling of one ({a} / {b})"
    if one_abroad(x.given, a, y.given, b):
        return "", f"the surnames are one, as two languages spell it ({a} / {b})"
    if not (x.reversed or y.reversed) and not regional(x.given, a).isdisjoint(regional(y.given, b)):
        return "", f"the surnames are one by sound, spelt in two ways ({a} / {b})"
    parts_a, parts_b = a.split("-"), b.split("-")
    if len(parts_a) != len(parts_b):
        short, long_ = sorted((parts_a, parts_b), key=len)
        if all(any(one_surname(s, p) for p in long_) for s in short):
            said = f"one surname is part of the other ({'-'.join(short)} / {'-'.join(long_)})"
            return said, said
    elif len(parts_a) > 1 and all(one_surname(p, q) for p, q in zip(parts_a, parts_b, strict=True)):
        return "", f"the surnames are two spellings of one ({a} / {b})"
    for short_, long in () if x.reversed or y.reversed else ((x, y), (y, x)):
        if len(long.given) == len(short_.given) + 1 > 1 and _is_middle(short_, long):
            return "middle", f"the surname of the one stands in the other ({'-'.join(short_.surname)})"
    return "", ""


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
        and likeness(x.given[0], y.given[0]) in GOOD
    ):
        return Verdict(None, (f"the surnames are a letter apart ({a} / {b})",))
    return _APART
