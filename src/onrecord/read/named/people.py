"""People and bodies of one article: who is named, how fully, with which titles, and where."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from onrecord.clean.tables import places
from onrecord.names import plain_name, surname, words_of
from onrecord.names.script import latin
from onrecord.read.blocks import Block
from onrecord.read.named.asides import Aside
from onrecord.read.named.belongs import belongs
from onrecord.read.named.called import Called, calling, meant
from onrecord.read.named.family import Family
from onrecord.read.named.fullnames import full_name, in_order, polite
from onrecord.read.named.heads import holders
from onrecord.read.named.joining import joined
from onrecord.read.named.known import Known, Titled
from onrecord.read.named.lexicon import forms, scan
from onrecord.read.named.meaning import (
    entry_of,
    is_bare,
    is_misread,
    is_person,
    is_place,
    is_well_known,
    publisher_of,
    without_the,
)
from onrecord.read.named.paragraph import Named, Paragraph
from onrecord.read.named.shortforms import ShortForms, begins_of
from onrecord.read.named.sound import is_particle, no_persons, organisation_words, person_words
from onrecord.read.named.titles import Held, titles
from onrecord.read.tables import adjective_of, bodies, roles
from onrecord.records import ActorType

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

Range = tuple[int, int]

_UNION = ("european union", "european commission", "european parliament", "european council")
_ARABIC = re.compile(r"^(?:al|el)-(?=[a-z]{3})", re.IGNORECASE)
_HYPHENS = frozenset({"-", "–"})
_KIN = frozenset(
    "man woman father mother husband wife son daughter brother sister friend resident voter supporter".split()
)


class People:
    """The actors named in one article."""

    def __init__(self) -> None:
        self.persons: list[Known] = []
        self.others: dict[str, Known] = {}
        self._families: dict[str, Family] = {}
        self._of_first_name: dict[str, list[Known]] = {}
        self._bearers: dict[tuple[str, str], list[Known]] = {}
        self._tails: dict[str, list[str]] = {}
        self._ending_at: dict[int, Known] = {}
        self._voices: dict[int, tuple[int, int, Known]] = {}
        self._person_ends: set[int] = set()
        self.titled: set[int] = set()
        """Where a name begins that stands right behind a title: "retired Colonel" Otto Brenn."""
        self._brussels: list[Named] = []
        self._allies: list[Range] = []
        self._short: list[tuple[str, Range]] = []
        self._asides: list[Aside] = []
        self._called: list[Called] = []
        self._heads: list[tuple[Range, str]] = []
        self._loud: list[tuple[str, Range]] = []
        self.apart: set[Known] = set()
        """Bare surnames that are nobody's whom the article names in full: the Mrs Bee beside a Robert Bee."""
        self._by_given: dict[str, Known] = {}

    def note(self, block: Block, doc: Doc, found: Paragraph) -> None:
        """Take in the names of a parsed paragraph."""
        for name in found.names:
            self._note_named(name, block.start)
        self._allies += [(block.start + s, block.start + e) for s, e in found.allies]
        self._short += [(found.text[s:e], (block.start + s, block.start + e)) for s, e in found.short]
        for ent in doc.ents if not found.shouted else ():
            if ent.label_ == "PERSON":
                if not found.is_all_taken(ent.start_char, ent.end_char):
                    self._note_person(ent, block, found)
            elif ent.label_ == "ORG" and is_misread(ent):
                self._note_person(ent, block, found)
            elif ent.label_ in ("ORG", "GPE", "NORP") and not found.is_known(ent.start_char, ent.end_char):
                at = (block.start + ent.start_char, block.start + ent.end_char)
                other = self.note_other(ent.text, at, ent.label_)
                if other is not None and ent.label_ == "ORG" and not found.in_heading(ent):
                    other.listed = other.listed or organisation_words(other.name)
        for span in found.persons:
            self._note_person(span, block, found)
        self._heads += [((block.start + s, block.start + e), body) for s, e, body in found.heads]
        self._loud += [(w, (block.start + s, block.start + e)) for w, s, e in found.loud]
        self._asides += [
            replace(a, behind=block.start + a.behind, start=block.start + a.start, end=block.start + a.end)
            for a in found.asides
        ]

    def _note_named(self, named: Named, base: int) -> None:
        if named.name == "Brussels":
            self._brussels.append(
                replace(named, start=base + named.start, end=base + named.end, begin=base + named.begin)
            )
            return
        at = (base + named.start, base + named.end)
        known = self._other(named.name, named.type)
        known.listed = True
        known.unnamed = known.unnamed or named.generic
        known.mentions.add(at)
        known.aliases.add(named.words)
        if named.of is not None:
            known.entitle(Titled(named.words, *at, False, named.of))
        self._voice(known, base + named.begin, at)

    def _voice(self, known: Known, begin: int, at: Range) -> None:
        self._ending_at[at[1]] = known
        self._voices[at[1]] = (begin, at[0], known)

    def _other(self, name: str, kind: ActorType) -> Known:
        return self.others.setdefault(name.lower(), Known(name, kind))

    def _note_person(self, ent: Span, block: Block, found: Paragraph) -> None:
        named = full_name(ent, found.is_taken)
        if named is None:
            return
        name, (first, stop) = named
        doc, words = ent.doc, name.split()
        if (
            name.lower() in no_persons()
            or publisher_of(name) is not None
            or (len(words) == 1 and name.lower() in roles())
        ):
            return
        person = self.person(name)
        if person is None:
            if " " in name and not is_well_known(name) and found.in_heading(ent):
                return  # "Trump Denies Plans"
            person = self.add_person(name)
        at = (block.start + doc[first].idx, block.start + doc[stop - 1].idx + len(doc[stop - 1]))
        person.mentions.add(at)
        person.aliases.add(name)
        word = calling(doc, first)
        if word is not None:
            self._called.append(Called(name, word, at, person))
        person.polite = person.polite or polite(doc, first)
        if len(words) > len(person.name.split()):
            if is_bare(person.name) and not is_bare(name):
                self._of_first_name.setdefault(name.split()[0].lower(), []).append(person)
            person.name = name
            self._families[self._key(name)].renamed(person)
        for title in titles(doc, first, stop):
            self._note_title(person, title, block, found)
            if title.end + 1 == doc[first].idx:
                self.titled.add(block.start + doc[first].idx)

    def _note_title(self, person: Known, title: Held, block: Block, found: Paragraph) -> None:
        start = found.glued(title.start, title.end)
        words = title.words if start == title.start else " ".join(found.text[start : title.end].split())
        told = words_of(words)
        if told & roles():
            person.hold(words, told)
        if not told & _KIN:
            person.entitle(Titled(words, block.start + start, block.start + title.end, title.former))

    def add_person(self, name: str) -> Known:
        """A new person of this name."""
        person = Known(name, "person")
        self.persons.append(person)
        self._families.setdefault(self._key(name), Family()).add(person)
        self._of_first_name.setdefault(name.split()[0].lower(), []).append(person)
        return person

    def person(self, name: str) -> Known | None:
        """The person of this name: the same full name, a spelling of it, or the only one of this surname."""
        words = name.split()
        if not words:
            return None
        family = self._families.get(self._key(name)) or Family()
        same = family.persons
        if is_bare(name):
            same = same or self._of_first_name.get(name.lower(), [])
            return same[0] if len(same) == 1 else family.bare(name)
        only = same[0] if len(same) == 1 and is_bare(same[0].name) else None
        return family.of_given_name(words[0]) or only

    def _key(self, name: str) -> str:
        """The surname, in small letters; "Le Pen" is one where the article has a Marine Le Pen."""
        words, whole = name.split(), _ARABIC.sub("", latin(name).lower())
        if is_bare(name) or (whole in self._families and all(map(is_particle, words[:-1]))):
            return whole
        return _ARABIC.sub("", latin(surname(name)).lower())

    def of_surname(self, name: str) -> list[Known]:
        """All persons with the surname of a name."""
        family = self._families.get(self._key(name)) if name else None
        return family.persons if family is not None else []

    def note_other(self, text: str, at: Range, label: str) -> Known | None:
        """Take in a body, country or organisation; None when the words are no name."""
        name = without_the(plain_name(text))
        if not any(c.isalpha() for c in name):
            return None
        kind: ActorType = {"GPE": "country", "NORP": "group"}.get(label, "organisation")  # type: ignore[assignment]
        printed, entry, publisher = name, entry_of(name), publisher_of(name)
        if entry is not None and not (label == "NORP" and entry.kind == "adjective"):
            name, kind = entry.name, entry.type
        elif publisher is not None:
            name, kind = publisher
        known = self._other(name, kind)
        known.listed = known.listed or publisher is not None or (entry is not None and name == entry.name)
        if self._ending_at.setdefault(at[1], known) is known:
            known.mentions.add(at)
        known.aliases.add(printed)
        return known

    def other_ending_at(self, end: int) -> Known | None:
        """The body or country whose mention ends at a code point."""
        return self._ending_at.get(end)

    def voice(self, at: Range) -> Known | None:
        """The state, body or voice of many that exactly these code points name, with or without an article."""
        begin, start, known = self._voices.get(at[1], (0, -1, None))
        return known if known is not None and begin <= at[0] <= start else None

    def by_short_form(self, words: str) -> Known | None:
        """The body that a short form means ("the Alliance"), when exactly one that the article names goes by it."""
        short = words.lower()
        meant = [b.name.lower() for b in bodies() if short in b.short and b.name.lower() in self.others]
        return self.others[meant[0]] if len(meant) == 1 else None

    def actors(self) -> list[Known]:
        """Who and what the article names for certain: what only speaks is told by who speaks."""
        persons = [p for p in self.persons if is_person(p) and not self._is_open(p)]
        others = (k for k in self.others.values() if k.listed and k.mentions)
        return persons + sorted(others, key=lambda k: (min(k.mentions), k.name))

    def _is_open(self, person: Known) -> bool:
        """Whether a bare surname may be one of several whom the article names in full."""
        family = self._families.get(self._key(person.name)) if person not in self.apart else None
        return is_bare(person.name) and not person.offices and family is not None and len(family.persons) > 1

    def settle(self) -> None:
        """Join surnames that came before their full name, and names that the tagger took for something else."""
        self._settle_loud()
        gone: set[Known] = set()
        for key, family in self._families.items():
            full = [p for p in family.persons if not is_bare(p.name)]
            bare = [p for p in family.persons if is_bare(p.name)]
            if len(full) == 1 and bare:
                for short in bare:
                    full[0].take(short)
                self._families[key] = Family(full)
                gone.update(bare)
        gone.update(self._particles(gone))
        self.persons = [p for p in self.persons if p not in gone]
        gone.update(self._join())
        self.persons = [p for p in self.persons if p not in gone]
        for named in self._of_first_name.values():
            named[:] = [p for p in named if p not in gone]
        for key in list(self.others):
            other = self.others[key]
            known = other.listed and key in no_persons()
            person = self.person(other.name) if other.type in ("organisation", "country") and not known else None
            if person is not None and other.listed and person.name.lower() != key:
                continue  # "Sandy Hook Promise" is nobody of the name of Hook
            if person is not None and other.name.lower() not in roles():
                person.take(other)
                del self.others[key]
        self._settle_called()
        self._settle_others()
        self._settle_asides()
        self.persons.sort(key=lambda p: min(p.mentions, default=(0, 0)))
        for family in self._families.values():
            for p, last in dict.fromkeys((one, form) for one in family.persons for form in self._lasts(one)):
                key = self._key(last)
                self._bearers.setdefault((key, last), []).append(p)
                if " " in last:
                    tails = self._tails.setdefault(last.split()[-1], [])
                    if last not in tails and len(tails) < 20:
                        tails.append(last)
        self._person_ends = {end for p in self.persons for _, end in p.mentions}
        self._given_alone()

    @staticmethod
    def _lasts(person: Known) -> Iterator[str]:
        """The surname of a person in each spelling of the article."""
        for name in (person.name, *sorted(a for a in person.aliases if person_words(a))):
            last = name if is_bare(name) and name == person.name else surname(name)
            yield last
            if _ARABIC.match(last):
                yield _ARABIC.sub("", last)

    def _settle_loud(self) -> None:
        """ "BEE Ann" and "Ann BEE" are persons where the article goes on with Bee."""
        for words, at in self._loud:
            name = in_order(words)
            if self._families.get(self._key(name)) is None or is_well_known(words):
                continue
            person = self.person(name)
            if person is None or (is_bare(person.name) and person.offices and person.name != surname(name)):
                continue
            person.mentions.add(at)
            person.aliases.update((name, words))
            person.name = name if is_bare(person.name) else person.name
            wrong = self._ending_at.pop(at[1], None)
            if wrong is not None:
                wrong.mentions.discard(at)

    def _join(self) -> Iterator[Known]:
        """Persons under a second form of their name; those who are gone."""
        others = [
            k for k in self.others.values() if not k.listed and k.name.istitle() and k.name.lower() not in places()
        ]
        for lost, kept in joined(self.persons, [k for k in others if k.name not in forms()]):
            kept.take(lost)
            if lost.type != "person":
                self._redirect(lost, kept)
                continue
            for name in (lost.name, kept.name):
                family = self._families.get(self._key(name)) or Family()
                self._families[self._key(name)] = Family(
                    dict.fromkeys([kept, *(p for p in family.persons if p is not lost)])
                )
            yield lost

    def _settle_called(self) -> None:
        """Whom Captain Bee and Mrs Bee mean."""
        by_word: dict[Known, set[str]] = {}
        for c in self._called:
            by_word.setdefault(c.person, set())
            if " " in c.name:
                by_word[c.person].add(c.word)
        alone: dict[tuple[str, str], Known] = {}
        for c in self._called:
            if not is_bare(c.name):
                continue
            family = self._families.get(self._key(c.name))
            full = [p for p in family.persons if " " in p.name] if family is not None else []
            if family is None or not full:
                continue
            one = meant(c, full, by_word)
            if one is None:
                one = alone.setdefault((c.name, c.word), Known(c.name, "person", polite=True))
                if one not in self.apart:
                    self.apart.add(one)
                    self.persons.append(one)
                    family.add(one)
            if one is not c.person:
                _move(c, one)
                one.aliases.add(c.name)

    def _settle_asides(self) -> None:
        """The name in brackets is another form of the name before it."""
        ends = {end: p for p in self.persons for _, end in p.mentions}
        for a in self._asides:
            known = ends.get(a.behind) if not a.acronym else self._ending_at.get(a.behind)
            if known is None or known.type == "country":
                continue
            other = self.others.get(a.words.lower())
            if other is not None and other is not known and not (a.acronym and other.type in ("agency", "outlet")):
                known.take(other)
                self._redirect(other, known)
            known.mentions.add((a.start, a.end))
            known.aliases.add(a.words)
            known.listed = True

    def _given_alone(self) -> None:
        """Given names that only one person of the article has, and nobody's surname is."""
        count: dict[str, list[Known]] = {}
        for p in self.persons:
            if " " in p.name:
                count.setdefault(p.name.split()[0], []).append(p)
        self._by_given = {
            given: several[0]
            for given, several in count.items()
            if len(several) == 1
            and len(given) > 2
            and given.lower() not in places()
            and latin(given).lower() not in self._families
        }

    def _particles(self, gone: set[Known]) -> Iterator[Known]:
        """Le Pen, noted as if Le were a given name before the article gave Marine Le Pen."""
        for p in self.persons:
            words = p.name.split()
            family = (
                self._families.get(p.name.lower()) if len(words) > 1 and all(map(is_particle, words[:-1])) else None
            )
            full = [x for x in family.persons if x is not p and x not in gone] if family is not None else []
            if len(full) == 1 and p not in gone:
                full[0].take(p)
                yield p

    def _settle_others(self) -> None:
        """What only the whole article tells: whose "Brussels" is, which ministry, which allies."""
        union = [self.others[k] for k in _UNION if k in self.others]
        nato = self.others.get("nato")
        seat = self._other("European Union", "body") if union else nato
        if union and nato is not None:
            seat = None
        for b in self._brussels:
            known = seat or self._other("Brussels", "organisation")
            known.listed = known.listed or seat is not None
            known.mentions.add((b.start, b.end))
            known.aliases.add("Brussels")
            self._voice(known, b.begin, (b.start, b.end))
        if nato is not None:
            for start, end in self._allies:
                group = self._other("NATO member states", "group")
                group.listed = True
                group.mentions.add((start, end))
                group.aliases.add("allies")
                self._voice(group, start - len("the "), (start, end))
        self._settle_generic()
        for short, full in list(begins_of(self.others.values())):
            full.take(short)
            self._redirect(short, full)
        short_forms = ShortForms(self.others.values())
        for words, (start, end) in self._short:
            body = short_forms.meant(words, start)
            if body is not None:
                body.mentions.add((start, end))
                body.aliases.add(words)
                self._voice(body, start - len("the "), (start, end))

    def _settle_generic(self) -> None:
        """The "Foreign Ministry" is that of the one state whose Foreign Ministry the article names."""
        fuller: dict[str, list[Known]] = {}
        for name, known in self.others.items():
            if not known.unnamed and known.type == "body":
                for at in (i for i, c in enumerate(name) if c == " "):
                    fuller.setdefault(name[at + 1 :], []).append(known)
        for generic in [k for k in self.others.values() if k.unnamed]:
            core = generic.name.lower()
            found = fuller.get(core) or [
                self._other(b.name, "body") for b in bodies() if core in b.short and self._names_owner(b.name)
            ]
            if len(found) == 1:
                found[0].listed = True
                found[0].take(generic)
                self._redirect(generic, found[0])

    def _redirect(self, gone: Known, kept: Known) -> None:
        del self.others[gone.name.lower()]
        for _, end in gone.mentions:
            self._ending_at[end] = kept
            if end in self._voices:
                self._voices[end] = (*self._voices[end][:2], kept)

    def _names_owner(self, body: str) -> bool:
        """Whether the article names the body whose organ this is: the UN of "UN Security Council"."""
        owner = forms().get(body.split()[0])
        return owner is not None and owner.name.lower() in self.others

    def note_surnames(self, block: Block, doc: Doc, found: Paragraph) -> None:
        """Take in the bare surnames that the tagger passed over, where only one person bears them."""
        for t in doc:
            if not t.text[:1].isupper() or (t.pos_ != "PROPN" and not found.shouted):
                continue
            start, end = block.start + t.idx, block.start + t.idx + len(t)
            if end in self._person_ends:
                continue
            if found.shouted:
                family = self._families.get(latin(t.text).lower())
                if family is not None and len(family.persons) == 1 and len(t) > 2 and t.lower_ not in places():
                    family.persons[0].mentions.add((start, end))
                continue
            last = next((x for x in self._tails.get(t.text, ()) if found.text.endswith(x, 0, t.idx + len(t))), t.text)
            same = self._bearers.get((self._key(last), last), [])
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
            self._yield(start, end)

    def _note_given(self, t: Token, start: int, end: int) -> None:
        """A given name alone, after the full name: "I told Ann"."""
        person = self._by_given[t.text]
        beside = [t.nbor(n) for n in (-1, 1) if 0 <= t.i + n < len(t.doc)]
        if t.ent_type_ not in ("PERSON", "") or any(b.pos_ == "PROPN" or b.text in _HYPHENS for b in beside):
            return
        if min(person.mentions)[0] < start:
            person.mentions.add((start, end))
            person.aliases.add(t.text)
            self._yield(start, end)

    def _yield(self, start: int, end: int) -> None:
        """What was taken for a state is the person who bears its name: Jordan."""
        other = self._ending_at.get(end)
        if other is not None and (start, end) in other.mentions:
            other.mentions.discard((start, end))
            del self._ending_at[end]
            self._voices.pop(end, None)

    def settle_titles(self) -> None:
        """Tell of each title whose it is, by what the article names."""
        for person in self.persons:
            for key, title in person.titles.items():
                of = belongs(title.words, self.short_name)
                person.titles[key] = replace(title, of=of)
                self._note_adjective(title, of)
            if person.titles and person.offices:
                person.office = person.named_titles()[0].words

        held = holders(self.persons) if self._heads else {}
        for at, body in self._heads:
            if body in held:
                held[body].mentions.add(at)

    def short_name(self, words: str) -> str | None:
        """The name of the body that a short form means."""
        known = self.by_short_form(words)
        return known.name if known is not None else None

    def _note_adjective(self, title: Titled, of: str | None) -> None:
        """The Russian of "Russian Foreign Minister" names Russia."""
        if of not in adjective_of():
            return
        for hit in scan(title.words):
            if hit.entry.name == of and hit.entry.kind == "adjective":
                start = title.start + hit.start
                known = self._other(of, "country")
                known.listed = True
                known.mentions.add((start, start + hit.end - hit.start))
                known.aliases.add(title.words[hit.start : hit.end])


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


def gather(parsed: Sequence[tuple[Block, Doc]]) -> People:
    """The people and bodies of an article; bare surnames are settled after all full names are known."""
    people = People()
    found = [(block, doc, Paragraph(doc)) for block, doc in parsed]
    for one in sorted(found, key=lambda x: x[2].heading):  # a heading names those whom the text names more fully
        people.note(*one)
    people.settle()
    for one in found:
        people.note_surnames(*one)
    people.settle_titles()
    return people
