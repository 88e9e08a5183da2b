"""Joining: which persons of an article are one, printed in two spellings, orders or scripts, or with initials."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from onrecord.names import person_keys, persons
from onrecord.names.surnames import is_patronymic, surname_forms
from onrecord.read.known import Known
from onrecord.read.sound import begins_with_particle

_MOST = 12
"""Persons who share a key and are compared with each other; more of them tell nothing."""


def joined(named: Sequence[Known]) -> Iterator[tuple[Known, Known]]:
    """Pairs (gone, kept): the first is the second under another form of the name; never a guess between two."""
    full = [p for p in named if " " in p.name and not begins_with_particle(p.name)]
    gone: set[Known] = set()
    for one, other in _pairs(full):
        if one in gone or other in gone:
            continue
        if persons(one.name, other.name).same:
            kept, lost = (one, other) if _rank(one) >= _rank(other) else (other, one)
            gone.add(lost)
            yield lost, kept
    left = [p for p in full if p not in gone]
    yield from _initials(left, gone)
    yield from _patronymics([p for p in left if p not in gone], gone)
    yield from _surnames(named, [p for p in left if p not in gone])


def _rank(person: Known) -> tuple[bool, int, int]:
    return (
        person.name.isascii() or any(ord(c) < 0x250 for c in person.name if c.isalpha()),
        len(person.mentions),
        len(person.name),
    )


def _pairs(full: Sequence[Known]) -> Iterator[tuple[Known, Known]]:
    """The pairs of names that share a key, each once."""
    by_key: dict[str, list[Known]] = {}
    for p in full:
        for key in person_keys(p.name):
            by_key.setdefault(key, []).append(p)
    seen: set[tuple[int, int]] = set()
    for several in by_key.values():
        for one, other in combinations(several[:_MOST], 2):
            if one is not other and (pair := (id(one), id(other))) not in seen:
                seen.add(pair)
                yield one, other


def _is_short(name: str) -> bool:
    """Whether the given names are initials: S.V. Orlov, Orlov S.V."""
    words = name.split()
    initials = [w for w in words if "." in w or len(w) == 1]
    return 0 < len(initials) == len(words) - 1


def _initials(full: Sequence[Known], gone: set[Known]) -> Iterator[tuple[Known, Known]]:
    """Initials mean the one person whom the article names in full and whom they fit."""
    found: dict[Known, list[Known]] = {}
    for one, other in _pairs(full):
        for short, long in ((one, other), (other, one)):
            if _is_short(short.name) and not _is_short(long.name) and persons(short.name, long.name).same is not False:
                found.setdefault(short, []).append(long)
    for short, fitting in found.items():
        if len(fitting) == 1:
            gone.add(short)
            yield short, fitting[0]


def _patronymics(full: Sequence[Known], gone: set[Known]) -> Iterator[tuple[Known, Known]]:
    """Ivan Petrovich, after Ivan Orlov or Ivan Petrovich Orlov: a surname would have a title, or stand alone."""
    short = [p for p in full if len(w := p.name.split()) == 2 and is_patronymic(w[1]) and not p.offices]
    for p in short[:_MOST]:
        given, father = p.name.split()
        found = [
            q
            for q in full
            if q is not p
            and q not in gone
            and not is_patronymic(q.name.split()[-1])
            and persons(f"{given} {father} {q.name.split()[-1]}", q.name).same
            and min(q.mentions) < min(p.mentions)
        ]
        alone = any(len(form.split()) == 1 for form in p.aliases)
        if len(found) == 1 and not alone:
            gone.add(p)
            yield p, found[0]


def _surnames(named: Sequence[Known], full: Sequence[Known]) -> Iterator[tuple[Known, Known]]:
    """A surname alone, spelt otherwise than that of the one person who can be meant."""
    bearers: dict[str, list[Known]] = {}
    own: set[str] = set()
    for p in full:
        last = p.name.split()[-1]
        own.add(last.casefold())
        for form in surname_forms(last.casefold()):
            bearers.setdefault(form, []).append(p)
    for short in named:
        if " " in short.name or short.name.casefold() in own:
            continue
        found: dict[int, Known] = {}
        for form in surname_forms(short.name.casefold()):
            found.update((id(p), p) for p in bearers.get(form, ()))
        if len(found) == 1:
            (meant,) = found.values()
            if persons(short.name, meant.name).same is None:
                yield short, meant
