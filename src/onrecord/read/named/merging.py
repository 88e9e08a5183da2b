"""Merging: the persons of an article whom it names in several forms, once all of it is read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from onrecord.clean.tables import places
from onrecord.names import surname, words_of
from onrecord.read.named.called import Called, meant
from onrecord.read.named.family import Family
from onrecord.read.named.fullnames import in_order
from onrecord.read.named.joining import joined
from onrecord.read.named.known import Known
from onrecord.read.named.lexicon import forms
from onrecord.read.named.meaning import is_bare, is_well_known
from onrecord.read.named.others import Others
from onrecord.read.named.pending import Pending
from onrecord.read.named.persons import Persons
from onrecord.read.named.sound import is_particle, no_persons
from onrecord.read.tables import roles

Range = tuple[int, int]


def merge(persons: Persons, others: Others, pending: Pending) -> None:
    """Join surnames that came before their full name, and names that the tagger took for something else."""
    _settle_loud(persons, others, pending.loud)
    gone = _bare(persons)
    gone.update(_particles(persons, gone))
    persons.drop(gone)
    gone.update(_join(persons, others))
    persons.drop(gone)
    persons.forget(gone)
    _take_others(persons, others)
    _settle_called(persons, pending.called)


def _settle_loud(persons: Persons, others: Others, loud: Sequence[tuple[str, Range]]) -> None:
    """ "BEE Ann" and "Ann BEE" are persons where the article goes on with Bee."""
    for words, at in loud:
        name = in_order(words)
        if persons.family(name) is None or is_well_known(words):
            continue
        person = persons.of(name)
        if person is None or (is_bare(person.name) and person.offices and person.name != surname(name)):
            continue
        person.mentions.add(at)
        person.aliases.update((name, words))
        person.name = name if is_bare(person.name) else person.name
        others.lose(at)


def _bare(persons: Persons) -> set[Known]:
    """The bare surnames of which the article has one full name; it takes them over."""
    gone: set[Known] = set()
    for key, family in persons.families.items():
        full = [p for p in family.persons if not is_bare(p.name)]
        bare = [p for p in family.persons if is_bare(p.name)]
        if len(full) == 1 and bare:
            for short in bare:
                full[0].take(short)
            persons.families[key] = Family(full)
            gone.update(bare)
    return gone


def _particles(persons: Persons, gone: set[Known]) -> Iterator[Known]:
    """Le Pen, noted as if Le were a given name before the article gave Marine Le Pen."""
    for p in persons.all:
        words = p.name.split()
        apart = len(words) > 1 and all(map(is_particle, words[:-1]))
        family = persons.families.get(p.name.lower()) if apart else None
        full = [x for x in family.persons if x is not p and x not in gone] if family is not None else []
        if len(full) == 1 and p not in gone:
            full[0].take(p)
            yield p


def _join(persons: Persons, others: Others) -> Iterator[Known]:
    """Persons under a second form of their name; those who are gone."""
    unlisted = [k for k in others.all.values() if not k.listed and k.name.istitle() and k.name.lower() not in places()]
    for lost, kept in joined(persons.all, [k for k in unlisted if k.name not in forms()]):
        kept.take(lost)
        if lost.type != "person":
            others.redirect(lost, kept)
            continue
        for name in (lost.name, kept.name):
            family = persons.family(name) or Family()
            persons.families[persons.key(name)] = Family(
                dict.fromkeys([kept, *(p for p in family.persons if p is not lost)])
            )
        yield lost


def _take_others(persons: Persons, others: Others) -> None:
    """Bodies and countries of a person's name are that person."""
    for key in list(others.all):
        other = others.all[key]
        known = other.listed and key in no_persons()
        person = persons.of(other.name) if other.type in ("organisation", "country") and not known else None
        if person is not None and other.listed and person.name.lower() != key:
            continue  # "Sandy Hook Promise" is nobody of the name of Hook
        if person is not None and other.name.lower() not in roles():
            person.take(other)
            del others.all[key]


def _settle_called(persons: Persons, called: Sequence[Called]) -> None:
    """Whom Captain Bee and Mrs Bee mean."""
    by_word: dict[Known, set[str]] = {}
    for c in called:
        by_word.setdefault(c.person, set())
        if " " in c.name:
            by_word[c.person].add(c.word)
    alone: dict[tuple[str, str], Known] = {}
    for c in called:
        if not is_bare(c.name):
            continue
        family = persons.family(c.name)
        full = [p for p in family.persons if " " in p.name] if family is not None else []
        if family is None or not full:
            continue
        one = meant(c, full, by_word)
        if one is None:
            one = alone.setdefault((c.name, c.word), Known(c.name, "person", polite=True))
            if one not in persons.apart:
                persons.apart.add(one)
                persons.all.append(one)
                family.add(one)
        if one is not c.person:
            _move(c, one)
            one.aliases.add(c.name)


def _move(called: Called, to: Known) -> None:
    """Give a mention, with the title before it, to another person."""
    called.person.mentions.discard(called.at)
    to.mentions.add(called.at)
    moved = [t for t in called.person.titles.values() if t.end < called.at[0] <= t.end + 2]
    for title in moved:
        del called.person.titles[title.words.lower()]
        called.person.offices.pop(title.words, None)
        to.entitle(title)
        to.hold(title.words, words_of(title.words))
