"""Speakers: who a source is, within one article. Names, titles, pronouns; open where the article leaves it open."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import TYPE_CHECKING

from onrecord.read.attribute import Attribution
from onrecord.read.gender import PRONOUNS, Gender
from onrecord.read.grammar import phrase
from onrecord.read.holders import Holders
from onrecord.read.known import Known
from onrecord.read.names import plain_name, words_of
from onrecord.read.parse import Parse
from onrecord.read.people import People
from onrecord.read.quotes import Quotation
from onrecord.read.recent import Recent
from onrecord.read.tables import body_names, roles, titles

if TYPE_CHECKING:
    from spacy.tokens import Token

Range = tuple[int, int]

_FIRST = frozenset({"i", "we", "me", "us", "myself", "ourselves"})
_OTHER_PRONOUNS = frozenset(
    "it they them this that these those who which whom you one everyone everybody anyone anybody someone somebody "
    "nobody all many some others both each what whoever none few most several either neither".split()
)
_THE = re.compile(r"^(?:the|this|that)\s+", re.IGNORECASE)
_ARTICLE = re.compile(r"^(?:the|this|that|a|an)\s+", re.IGNORECASE)
_DEFINITE = re.compile(r"(?:the|this|that|his|her|its|their)\s", re.IGNORECASE)
_INDEFINITE = re.compile(r"(?:a|an|some|many|several|two|three|few|most|all|other|both|one)\b", re.IGNORECASE)
_SELF = re.compile(r"\s+(?:him|her|it|them)sel(?:f|ves)$", re.IGNORECASE)
_NAME_TAIL = re.compile(r"(?:[A-Z][\w'’-]+ )+[A-Z][\w'’-]+$")
_GENITIVE = re.compile(r"['’]s?\s+\w")


_ANY_OFFICE = frozenset(
    {"official", "diplomat", "politician", "leader", "statesman", "head", "chief", "expert", "envoy"}
)
"""Titles that may mean somebody of whom the article has said another one."""


class Speakers:
    """Resolves the sources of one article, in the order of the text."""

    def __init__(self, people: People, parse: Parse, quotes: Sequence[Quotation]) -> None:
        self._people, self._parse = people, parse
        self._recent = Recent(people, parse, quotes)
        self._holders = Holders(people.persons)
        self._groups: dict[str, Known] = {}
        self._unnamed: dict[str, Known] = {}
        self._mentions = sorted(((m, p) for p in people.persons for m in p.mentions), key=lambda x: x[0])
        self._begins = [start for (start, _), _ in self._mentions]

    def resolve(self, attributions: Sequence[Attribution]) -> list[Known | None]:
        """The speaker of each attribution, None where it is open; an outer statement before those inside it."""
        speakers: list[Known | None] = [None] * len(attributions)
        order = sorted(
            range(len(attributions)),
            key=lambda i: (attributions[i].content[0][0], attributions[i].parent is not None, i),
        )
        for i in order:
            a = attributions[i]
            parent = speakers[a.parent] if a.parent is not None else None
            outer = attributions[a.parent] if a.parent is not None else None
            known = speakers[i] = parent if outer is not None and outer.source == a.source else self._who(a, parent)
            if known is not None and a.parent is None and known.type == "person":
                end = max(a.verb, a.content[-1][1])
                self._recent.spoke(end, known)
                self._holders.spoke(known, end)
        return speakers

    def _who(self, a: Attribution, parent: Known | None) -> Known | None:
        if not a.source:
            return None
        at = (a.source[0][0], a.source[-1][1])
        words = _SELF.sub("", self._parse.text[slice(*at)].strip())
        lower = words.lower()
        if lower in PRONOUNS:
            return self._pronoun(a, PRONOUNS[lower], parent)
        if lower in _FIRST:
            return parent
        if lower in _OTHER_PRONOUNS:
            return None
        inside = self._within(at)
        if inside:
            free = [m for m in inside if not self._is_genitive(m[0], at[1]) and not self._is_governed(m[0], at[0])]
            if free:
                return self._nearest_to_head(free, a)
        person = self._people.person(plain_name(words))
        if person is not None:
            return self._mentioned(person, at)
        span = self._parse.span(*at)
        root = span.root if span is not None else None
        if root is not None:
            at = self._without_clauses(root, at)
            words = _SELF.sub("", self._parse.text[slice(*at)])
        if root.pos_ == "PROPN" if root is not None else words[:1].isupper():
            return self._named(words, at, root)
        return self._described(words, at, parent, root.lemma_.lower() if root is not None else "")

    def _pronoun(self, a: Attribution, gender: Gender, parent: Known | None) -> Known | None:
        """He or she: the last person who fits; inside a report in the reporter's words, its speaker or open."""
        if parent is not None and not self._recent.quoted.covers(a.verb):
            return parent if parent.type == "person" and self._recent.fits(parent, gender) else None
        return self._recent.person(a.source[0][0], exclude=parent, gender=gender)

    def _without_clauses(self, root: Token, at: Range) -> Range:
        """The stretch of a source less the clauses that hang on it: "Arlen, which lost the war" is Arlen."""
        first, stop = phrase(root)
        base = at[0] - self._parse.offset(at[0])
        start, end = base + root.doc[first].idx, base + root.doc[stop - 1].idx + len(root.doc[stop - 1])
        return max(at[0], start), min(at[1], end)

    def _within(self, at: Range) -> list[tuple[Range, Known]]:
        """The mentions of persons inside a stretch, in order."""
        first, stop = bisect_left(self._begins, at[0]), bisect_left(self._begins, at[1])
        return [m for m in self._mentions[first:stop] if m[0][1] <= at[1]]

    def _is_genitive(self, mention: Range, end: int) -> bool:
        """Smith's campaign is not Smith: the person stands in the genitive before another head."""
        return _GENITIVE.match(self._parse.text[mention[1] : min(end, mention[1] + 6)] + " ") is not None

    def _is_governed(self, mention: Range, first: int) -> bool:
        """A spokesman for Smith is not Smith: a preposition of the source stands before the name's own words."""
        span = self._parse.span(*mention)
        if span is None:
            return False
        start, doc, i = self._parse.offset(first), span.doc, span.start - 1
        while i >= 0 and doc[i].idx >= start and (doc[i].pos_ in ("DET", "ADJ") or doc[i].lemma_.lower() in roles()):
            i -= 1
        return i >= 0 and doc[i].idx >= start and doc[i].pos_ == "ADP"

    def _nearest_to_head(self, inside: list[tuple[Range, Known]], a: Attribution) -> Known:
        head = a.source_head
        if head is None:
            return inside[0][1]

        def distance(mention: tuple[Range, Known]) -> int:
            (s, e), _ = mention
            return 0 if s <= head < e else min(abs(s - head), abs(e - head))

        return min(inside, key=distance)[1]

    def _named(self, words: str, at: Range, root: Token | None) -> Known | None:
        """A source headed by a name that is no known person: a title in capitals, a body, a country, an outlet."""
        name = plain_name(words)
        if len(name) == 1:  # the Q and A of an interview
            return None
        bare = " ".join(w for w in name.split() if w.lower() not in roles())
        person = self._people.person(bare) if bare else None
        found = person or self._titled(name, at) or self._known_body(name, at)
        if found is not None:
            return found
        label = root.ent_type_ if root is not None and root.ent_type_ else "ORG"
        same = self._people.of_surname(name)
        person = same[0] if len(same) == 1 and " " not in name else None
        if person is None and label == "PERSON" and not words_of(name) & roles():
            person = self._people.add_person(name)
        if person is not None:
            return self._mentioned(person, at)
        return self._people.note_other(words, at, label if label in ("GPE", "NORP") else "ORG")

    def _titled(self, name: str, at: Range) -> Known | None:
        """Secretary General; Defence Minister Ann Bee (whom the tagger missed)."""
        titles = words_of(name) & roles()
        if not titles:
            return None
        found = self._of_office(words_of(name), at[0])
        if found is not None:
            return found
        tail = _NAME_TAIL.search(name)
        if tail and not words_of(tail.group()) & roles():
            given = tail.group().split()
            if len(given) > 2 and name[: tail.start()].lower().endswith("the "):
                given = given[1:]  # Secretary General of the League Ann Bee
            person = " ".join(given)
            return self._mentioned(self._people.person(person) or self._people.add_person(person), at)
        return self._recent.person(at[0]) if titles & words_of(name.split()[-1]) else None

    def _known_body(self, name: str, at: Range) -> Known | None:
        known = self._people.others.get(name.lower()) or self._people.other_ending_at(at[1])
        short = self._people.by_short_form(_THE.sub("", name, count=1))
        if short is not None and not (known is not None and known.name.lower() in body_names()):
            return self._mentioned(short, at)  # "the Alliance", which the tagger takes for an organisation of its own
        if known is not None and (len(known.name) >= len(name) - len("the ") or known.name.lower() in body_names()):
            return known
        return None

    def _described(self, words: str, at: Range, parent: Known | None, head: str) -> Known | None:
        """A source headed by a common noun: the minister, the alliance, many allies."""
        plain = plain_name(words)
        definite = _DEFINITE.match(words) is not None
        core = _ARTICLE.sub("", plain, count=1)
        body = self._people.by_short_form(core)
        if body is not None:
            return self._mentioned(body, at)
        meaning = words_of(core)
        plural = head not in meaning and head + "s" in meaning
        if not meaning & roles() or plural:
            return self._group(core if not definite else plain, at)
        new = _INDEFINITE.match(words) is not None
        if not new:
            found = self._of_office(meaning, at[0], exclude=parent)
            if found is None and _THE.match(words) and len(meaning - roles()) <= 1 and not _GENITIVE.search(words):
                found = self._recent.speaker(at[0], exclude=parent) if meaning & titles() else None
                if found is not None and found.office is not None and not meaning & _ANY_OFFICE:
                    found = None  # "the foreign minister" is not the president who spoke last
            if found is not None:
                return found
        return self._unnamed_person(core, at, new=new) if head in roles() else self._group(core, at)

    def _of_office(self, meaning: frozenset[str], before: int, exclude: Known | None = None) -> Known | None:
        """The person whom the article gives an office with all words of a title, or with its role and half of them."""
        return self._holders.of(meaning, before, exclude)

    def _unnamed_person(self, name: str, at: Range, *, new: bool) -> Known:
        """A person without a name, under the words the article uses: a Western diplomat (then "the diplomat")."""
        name = " ".join(name.split())
        known = self._unnamed.get(name.lower())
        if known is None:
            known = self._unnamed[name.lower()] = Known(name, "person", aliases={name}, unnamed=True)
            if new:
                known.hold(name, words_of(name))
                self._holders.add(known)
        return self._mentioned(known, at)

    def _group(self, name: str, at: Range) -> Known | None:
        """An unnamed voice under the words the article uses: Western diplomats, the country's authorities."""
        name = " ".join(name.split())
        if not any(c.isalpha() for c in name):
            return None
        known = self._groups.setdefault(name.lower(), Known(name, "group", aliases={name}, unnamed=True))
        return self._mentioned(known, at)

    def _mentioned(self, known: Known, at: Range) -> Known:
        known.mentions.add(at)
        self._holders.mentioned(known, at[0])
        return known
