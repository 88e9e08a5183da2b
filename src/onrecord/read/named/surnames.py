"""Surnames: the bare surnames and given names that the tagger passed over, and whose they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.clean.tables import places
from onrecord.names.script import latin
from onrecord.read.blocks import Block
from onrecord.read.named.known import Known
from onrecord.read.named.meaning import is_bare, is_place
from onrecord.read.named.others import Others
from onrecord.read.named.paragraph import Paragraph
from onrecord.read.named.persons import Persons, lasts
from onrecord.read.tables import roles

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_HYPHENS = frozenset({"-", "–"})
_MOST_TAILS = 20


class Surnames:
    """The names that can stand alone in an article whose persons are all known."""

    def __init__(self, persons: Persons, others: Others) -> None:
        self._persons = persons
        self._others = others
        self._bearers: dict[tuple[str, str], list[Known]] = {}
        self._tails: dict[str, list[str]] = {}
        for family in persons.families.values():
            for p, last in dict.fromkeys((one, form) for one in family.persons for form in lasts(one)):
                self._bearers.setdefault((persons.key(last), last), []).append(p)
                if " " in last:
                    tails = self._tails.setdefault(last.split()[-1], [])
                    if last not in tails and len(tails) < _MOST_TAILS:
                        tails.append(last)
        self._ends = {end for p in persons.all for _, end in p.mentions}
        self._by_given = _given_alone(persons)

    def note(self, block: Block, doc: Doc, found: Paragraph) -> None:
        """Take in the bare surnames that the tagger passed over, where only one person bears them."""
        for t in doc:
            if not t.text[:1].isupper() or (t.pos_ != "PROPN" and not found.shouted):
                continue
            start, end = block.start + t.idx, block.start + t.idx + len(t)
            if end in self._ends:
                continue
            if found.shouted:
                self._note_shouted(t, start, end)
                continue
            last = next((x for x in self._tails.get(t.text, ()) if found.text.endswith(x, 0, t.idx + len(t))), t.text)
            same = self._bearers.get((self._persons.key(last), last), [])
            if not same and t.text in self._by_given:
                self._note_given(t, start, end)
                continue
            if len(same) != 1 or (found.is_taken(t.idx, end - block.start) and (is_bare(same[0].name) or is_place(t))):
                continue
            start -= len(last) - len(t)
            before, after = doc[max(0, t.i - 1)], doc[min(len(doc) - 1, t.i + 1)]
            named_before = before.i < t.i and before.pos_ == "PROPN" and before.lemma_.lower() not in roles()
            if last == t.text and (named_before or (after.i > t.i and after.pos_ == "PROPN")):
                continue
            same[0].mentions.add((start, end))
            self._others.cede((start, end))

    def _note_shouted(self, t: Token, start: int, end: int) -> None:
        """A surname in a line all in capitals."""
        family = self._persons.families.get(latin(t.text).lower())
        if family is not None and len(family.persons) == 1 and len(t) > 2 and t.lower_ not in places():
            family.persons[0].mentions.add((start, end))

    def _note_given(self, t: Token, start: int, end: int) -> None:
        """A given name alone, after the full name: "I told Ann"."""
        person = self._by_given[t.text]
        beside = [t.nbor(n) for n in (-1, 1) if 0 <= t.i + n < len(t.doc)]
        if t.ent_type_ not in ("PERSON", "") or any(b.pos_ == "PROPN" or b.text in _HYPHENS for b in beside):
            return
        if min(person.mentions)[0] < start:
            person.mentions.add((start, end))
            person.aliases.add(t.text)
            self._others.cede((start, end))


def _given_alone(persons: Persons) -> dict[str, Known]:
    """Given names that only one person of the article has, and nobody's surname is."""
    count: dict[str, list[Known]] = {}
    for p in persons.all:
        if " " in p.name:
            count.setdefault(p.name.split()[0], []).append(p)
    return {
        given: several[0]
        for given, several in count.items()
        if len(several) == 1
        and len(given) > 2
        and given.lower() not in places()
        and latin(given).lower() not in persons.families
    }
