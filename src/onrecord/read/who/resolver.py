"""Resolver: goes through an article once and tells whom each pronoun and title means."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, islice

from onrecord.read.intervals import Intervals
from onrecord.read.named.known import Known
from onrecord.read.named.people import People
from onrecord.read.named.typical import typical
from onrecord.read.parse import Parse
from onrecord.read.who.alike import SERVING, alike, nouns
from onrecord.read.who.anaphor import Anaphor
from onrecord.read.who.bearers import Bearers
from onrecord.read.who.described import Described, described
from onrecord.read.who.features import features, nobody
from onrecord.read.who.fitting import Told, agreement, told
from onrecord.read.who.gender import PRONOUNS, genders, of_words
from onrecord.read.who.memory import Memory, Person, Seen
from onrecord.read.who.places import Places
from onrecord.read.who.posts import Posts
from onrecord.read.who.ranker import Ranker
from onrecord.read.who.rivals import TIES, Candidate, Rivals, compatible
from onrecord.read.who.titles import Title
from onrecord.records import Gender

Range = tuple[int, int]

_PRONOUN = re.compile(r"\b(?:he|she|him|his|her|hers)\b", re.IGNORECASE)
_HEAD_ENDS = re.compile(r"(?: (?:of|for|at|in|who|from|with|to)\b|,)")
_RECENT, _INSIDE, _FOREMOST, _OF_OFFICE = 8, 4, 2, 6
"""Candidates: the last persons spoken of, the last in quotations, the most named, those whom a title fits."""
_CENTRAL = frozenset({"subject", "sub"})
_LESSER = frozenset({"poss", "pobj", "subject", "sub"})
_LOOSE_TIES = TIES | {"office:alike", "table:alike", "table:like"}
_NEAR_TIES = _LOOSE_TIES | {"office:near"}
_LIKELY, _CLEAR = 0.5, 0.7
"""Least probability of a pronoun that says nothing, for its person to count as spoken of."""


@dataclass(frozen=True, slots=True)
class Found:
    """Who is meant, how surely, and the words that tell: `seen` is the mention that was taken up."""

    person: Person
    probability: float
    seen: Seen | None
    fit: Sequence[str]


class Resolver:
    """The persons of one article up to a place of it; places are asked for in the order of the text."""

    def __init__(self, people: People, parse: Parse, quoted: Intervals, ranker: Ranker, posts: Posts) -> None:
        self._people, self._ranker, self._posts = people, ranker, posts
        self.places = Places(parse, quoted)
        self._told = genders(people, parse, quoted)
        self._persons: dict[int, Person] = {}
        self._likely: dict[int, Gender | None] = {}
        self._attributes: dict[int, Told] = {}
        self._of_role: dict[str, list[Person]] = {}
        self._order: list[Person] = []
        for known in people.persons:
            self._add(known)
        self._bearers = Bearers(self._order, parse.text, self.gender)
        self._foremost = sorted(self._order, key=lambda p: (-p.total, p.first))[:_FOREMOST]
        mentions = [(s, e, p.rank) for p in self._order for s, e in p.known.mentions]
        self._mentions = sorted([*mentions, *((s, e, p.rank) for (s, e), p in self._bearers.loose)])
        self._pronouns = [m.span() for m in _PRONOUN.finditer(parse.text)]
        self._nouns = list(described(parse, quoted))
        self._ghosts: dict[str, Person] = {}
        self._log: list[tuple[Seen, Person, Gender | None, bool]] = []
        self._again: list[tuple[Seen, Person, Gender | None, bool]] = []
        self.memory = Memory()
        self._next = self._next_pronoun = self._next_noun = 0
        self._sources: frozenset[int] = frozenset()
        self._speaking = self._contents = Intervals(())

    def _add(self, known: Known) -> Person:
        first = min((s for s, _ in known.mentions), default=0)
        person = Person(known, len(self._order), len(known.mentions), first, named=sorted(known.mentions))
        self._persons[id(known)] = person
        self._order.append(person)
        self._index(person)
        return person

    def _index(self, person: Person) -> None:
        tabled = {w for post in self._posts.held(person.known.name) for w in post.words} & nouns()
        for role in sorted(self._tell(person).roles | tabled):
            same = self._of_role.setdefault(role, [])
            if len(same) < 2 * _OF_OFFICE:
                same.append(person)

    def person(self, known: Known) -> Person:
        """What is remembered of an actor; a new one (a speaker without a name) is taken in."""
        return self._persons.get(id(known)) or self._add(known)

    def sources(self, starts: frozenset[int], sources: Intervals, contents: Intervals) -> None:
        """Where sources begin, whose pronouns are asked for, not passed over; all their words; what is told by them."""
        self._sources, self._speaking, self._contents = starts, sources, contents

    def restart(self) -> None:
        """Begin at the top again, knowing who spoke and what the pronouns meant: for what stands inside quotations."""
        self._again, self._log = sorted(self._log, key=lambda x: -x[0].start), []
        for person in self._order:
            person.last = person.inside = person.subject = None
            person.count = 0
            person.lately.clear()
        self.memory = Memory()
        self._next, self._next_pronoun, self._next_noun = 0, len(self._pronouns), len(self._nouns)

    # ------------------------------------------------------------------ the order of the text

    def advance(self, to: int) -> None:
        """Take in the names and pronouns that stand before a code point."""
        far = len(self.places.parse.text) + 1
        while True:
            name = self._mentions[self._next][0] if self._next < len(self._mentions) else far
            pronoun = self._pronouns[self._next_pronoun][0] if self._next_pronoun < len(self._pronouns) else far
            again = self._again[-1][0].start if self._again else far
            noun = self._nouns[self._next_noun].start if self._next_noun < len(self._nouns) else far
            first = min(name, pronoun, again, noun)
            if first >= to:
                return
            if first == name:
                start, end, rank = self._mentions[self._next]
                self._next += 1
                self.memory.see(self._bearers.of(self._order[rank], start), self._seen(start, end, "name"))
            elif first == pronoun:
                self._pass(*self._pronouns[self._next_pronoun])
                self._next_pronoun += 1
            elif first == noun:
                self._describe(self._nouns[self._next_noun])
                self._next_noun += 1
            else:
                self._take(*self._again.pop())

    def _pass(self, start: int, end: int) -> None:
        """Understand a pronoun of the reporter that is no source."""
        if start in self._sources or self.places.quoted.covers(start) or self.places.token(start) is None:
            return
        seen = self._seen(start, end, "pronoun")
        gender = PRONOUNS[self.places.parse.text[start:end].lower()]
        found = self.rank(Anaphor(seen, gender))
        if found is not None and found.probability >= _LIKELY:
            self._take(seen, found.person, gender, False)

    def _describe(self, noun: Described) -> None:
        """Understand a noun for a person that is no source: of somebody named, or of somebody without a name."""
        if noun.start in self._sources:
            return
        seen = self._seen(noun.start, noun.end, "title")
        if not noun.new:
            found = self.rank(Anaphor(seen, noun.title.gender, title=noun.title))
            if found is not None and found.probability >= _CLEAR:
                self._take(seen, found.person, None, False)
                return
        ghost = self._ghosts.get(noun.title.role)
        if ghost is None or noun.new:
            known = Known(noun.words, "person", {(noun.start, noun.end)}, aliases={noun.words}, unnamed=True)
            ghost = self._ghosts[noun.title.role] = self._add(known)
        self._take(seen, ghost, None, False)

    def bearer(self, surname: str, at: int) -> Known | None:
        """Whom a surname at a place clearly means that several persons of the article bear; None where it is open."""
        person = self._bearers.sure(surname, at)
        return person.known if person is not None else None

    def told(self, known: Known) -> Gender | None:
        """The gender that the article tells; a name tells nothing."""
        return self._told.get(id(known))

    def gender(self, known: Known) -> Gender | None:
        """The gender that the article tells, or that the name makes likely."""
        if id(known) not in self._likely:
            name = known.name
            likely = typical(name) if " " in name else self._posts.gender(name)
            self._likely[id(known)] = likely if not known.unnamed else None
        return self._told.get(id(known)) or self._likely[id(known)]

    def heard(self, known: Known, seen: Seen, gender: Gender | None) -> None:
        """Take in the speaker of a statement, and the words that say who it is."""
        self._take(seen, self.person(known), gender, True)

    def _take(self, seen: Seen, person: Person, gender: Gender | None, spoke: bool) -> None:
        self._log.append((seen, person, gender, spoke))
        if gender is not None and not seen.quoted:
            self.memory.pronouns[gender] = (seen, person)
        if seen.kind != "name":  # names are taken in where they stand
            self.memory.see(person, seen)
        if spoke and not seen.quoted and not self._contents.covers(seen.start):
            self.memory.spoke(person, seen)

    def seen(self, at: Range, kind: str) -> Seen:
        """A mention at a place of the text."""
        return self._seen(at[0], at[1], kind)

    def _seen(self, start: int, end: int, kind: str) -> Seen:
        places = self.places
        quoted = places.quoted.covers(start)
        role = "other" if quoted and kind == "name" else places.role(start)
        if not quoted and (kind == "name" or start not in self._sources) and self._contents.covers(start):
            role = f"told {role}" if role in _CENTRAL else "told"  # the speaker's subject, not the reporter's
        elif kind == "name" and role not in _LESSER and self._speaking.covers(start):
            role = "subject"  # whoever speaks, however the parse takes it
        return Seen(start, end, places.sentence(start), places.paragraph(start), role, kind, quoted)

    # ------------------------------------------------------------------ who is meant

    def weigh(self, a: Anaphor) -> list[tuple[Candidate | None, list[str]]]:
        """The candidates for an anaphor with their features; the last one is nobody (None)."""
        found = self._candidates(a)
        rivals = Rivals(found, a.gender)
        before = accumulate((compatible(c, a.gender) for c in found), initial=0)
        weighed: list[tuple[Candidate | None, list[str]]] = [
            (c, list(features(a, c, rivals, self.memory, rank))) for c, rank in zip(found, before, strict=False)
        ]
        return [*weighed, (None, list(nobody(a, rivals)))]

    def rank(self, a: Anaphor) -> Found | None:
        """The likeliest person, with the probability; None when there is none to choose."""
        weighed = self.weigh(a)
        chances = self._ranker.probabilities([f for _, f in weighed])
        best = max(range(len(weighed) - 1), key=lambda i: (chances[i], -i), default=-1)
        chosen = weighed[best][0]
        if chosen is None:
            return None
        return Found(chosen.person, chances[best], chosen.person.latest, chosen.fit)

    def least(self, a: Anaphor) -> float:
        """The probability below which it stays open."""
        return self._ranker.least["title" if a.title is not None else "pronoun"]

    def _candidates(self, a: Anaphor) -> list[Candidate]:
        chosen: dict[int, Person] = {}
        for pool, most in (
            (self.memory.quoted() if a.seen.quoted else self.memory.recent(), _RECENT),
            (self.memory.recent() if a.seen.quoted else self.memory.quoted(), _RECENT if a.seen.quoted else _INSIDE),
            (iter(self._foremost if a.title else [p for p in self._foremost if p.count]), _FOREMOST),
            (self._of_title(a.title) if a.title else iter(()), _OF_OFFICE),
        ):
            for person in islice(pool, most):
                if id(person) not in a.bound and not self._excluded(person, a):
                    chosen.setdefault(id(person), person)
        made = [self._candidate(p, a) for p in chosen.values()]
        return [c for c in made if self._able(c, a)]

    def _able(self, c: Candidate, a: Anaphor) -> bool:
        """Whether nothing that the article tells rules a candidate out."""
        if a.gender is not None and (c.told or c.likely or a.gender) != a.gender:
            return False
        # A noun that anybody can be called by ("the employee", "her aide") needs words that tie it to the person.
        if a.title is None or c.person.known.unnamed:
            return True
        if "contradicted" in c.fit:
            return False
        if a.title.owned:
            return not TIES.isdisjoint(c.fit)
        if a.title.kind == "plain":
            return not _LOOSE_TIES.isdisjoint(c.fit)
        # Whoever serves somebody is not the one named last, who may be that somebody; so for the officers of a body.
        told = a.title.genitive or a.title.role in SERVING
        return not told or not _NEAR_TIES.isdisjoint(c.fit)

    def _excluded(self, person: Person, a: Anaphor) -> bool:
        return id(person) in a.addressed or (a.parent is person and not a.reported and a.source)

    def _candidate(self, person: Person, a: Anaphor) -> Candidate:
        known = person.known
        self.gender(known)
        told_ = self._told.get(id(known)) or (
            of_words(_HEAD_ENDS.split(known.name.lower(), maxsplit=1)[0]) if known.unnamed else None
        )
        fit: Sequence[str] = ()
        if a.title is not None:
            fit = agreement(a.title, self._tell(person), self._posts.held(known.name))
        return Candidate(person, told_, self._likely[id(known)], fit)

    def _tell(self, person: Person) -> Told:
        found = self._attributes.get(id(person))
        if found is None:
            found = self._attributes[id(person)] = told(person.known, self.places.parse.text)
        return found

    def _of_title(self, title: Title | None) -> Iterator[Person]:
        """The persons whose office has the noun of a title, or one like it; the most named first."""
        if title is None:
            return iter(())
        same = {id(p): p for role in sorted(title.roles) for p in self._of_role.get(role, ())}
        like = {id(p): p for role in sorted(alike(title.role)) for p in self._of_role.get(role, ())}
        by = sorted(same.values(), key=lambda p: (-p.total, p.rank))
        return iter([*by[: _OF_OFFICE - 2], *sorted(like.values(), key=lambda p: (-p.total, p.rank))[:_OF_OFFICE]])
