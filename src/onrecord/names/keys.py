"""Keys: what two names of one person share, to find the pairs worth comparing."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from onrecord.names.chinese import pinyin
from onrecord.names.given import families
from onrecord.names.heard import ear_key, skeleton
from onrecord.names.korean import korean
from onrecord.names.person import Person, Reading, parsed
from onrecord.names.regions import regional
from onrecord.names.script import latin, plain
from onrecord.names.spelling import spellings
from onrecord.names.surnames import hardened, slavs, surname_forms
from onrecord.names.tongues import abroad, home


@lru_cache(maxsize=1 << 16)
def person_keys(name: str) -> frozenset[str]:
    """The keys of a name: whatever two names `persons` calls one share at least one; none for a bare surname.

    A key is a form of the surname with the first letter or the family of a given name.
    """
    person = parsed(name)
    if person is None:
        return frozenset()
    keys = {"=" + person.joined}
    if person.bare:
        return frozenset(keys)
    if person.script == "arabic" or (not person.script and _eastern(person)):
        keys.add(skeleton(person.raw))
    keys |= pinyin(person.words)[1] | korean(person.words)
    for reading in person.readings:
        given = {key for word in reading.given for part in (word, word.split("-")[0]) for key in _given(part)}
        given |= set(_given("".join(reading.given[:2]).replace("-", "")))
        glued = {person.glued} - {""}
        glued |= surname_forms(person.father) if person.father else set()
        for form in {*_surname(reading), *glued, *(set() if reading.reversed else {person.words[-1]})}:
            keys |= {f"{form}|{key}" for key in given}
        if not reading.reversed and person.script != "arabic":
            keys.add(ear_key(reading.given[0], reading.surname[-1]))
    return frozenset(keys)


def _eastern(person: Person) -> bool:
    """Whether the name can be one that is also written in Arabic letters."""
    known = families(person.words[0])
    return not known or any(f.tongue in ("arabic", "persian", "turkish", "other") for f in known)


def _surname(reading: Reading) -> Iterator[str]:
    words = {"-".join(reading.surname), *(p for w in reading.surname for p in w.split("-"))}
    if len(reading.given) > 1 and not families(reading.given[-1]) and len(reading.given[-1]) > 2:
        words.add(reading.given[-1])
    for word in words:
        yield from surname_forms(word)
    if slavs(reading.given, "-".join(reading.surname)):
        yield from home("-".join(reading.surname)) | abroad("-".join(reading.surname))
    yield from regional(reading.given, "-".join(reading.surname))
    yield from hardened(reading.given, "-".join(reading.surname))


def _given(word: str) -> Iterator[str]:
    """First letters for a slip or a spelling, families for a short form, names over all languages for Slavs."""
    known = families(word)
    for family in known:
        yield f"{family.number}"
        if family.wider:
            yield family.wider
    yield plain(latin(word))[:1]
    yield from (form[:1] for form in spellings(word))
