"""Speakers: who a source is, within one article. Names, titles, pronouns; open where the article leaves it open.

"He" and "the minister" mean the last speaker who fits (news text keeps talking of the person it quotes); names inside
quotations are no candidates, because they are the speaker's subject, not the reporter's.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from onrecord.read.attribute import Attribution
from onrecord.read.blocks import Block
from onrecord.read.people import Known, People, plain_name, surname, words_of
from onrecord.read.quotes import Quotation
from onrecord.read.tables import body_names, roles

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span

_SINGULAR = frozenset({"he", "she", "him", "her", "himself", "herself", "his"})
_MALE, _FEMALE = frozenset({"he", "him", "his", "himself"}), frozenset({"she", "her", "herself"})
_FIRST = frozenset({"i", "we", "me", "us", "myself", "ourselves"})
_OTHER_PRONOUNS = frozenset(
    "it they them this that these those who which whom you one everyone everybody anyone anybody someone somebody nobody "
    "all many some others both each what whoever none few most several either neither".split()
)
_COURTESY_MALE = re.compile(r"\b(?:Mr|Sir|Lord)\b\.?")
_COURTESY_FEMALE = re.compile(r"\b(?:Mrs|Ms|Miss|Lady|Madam|Mme)\b\.?")
_REACH = 1_500
"""Code points back in which a pronoun or a bare title looks for its person."""


@dataclass(frozen=True, slots=True)
class Voice:
    """Who a source is: an actor of the article, or nobody that the article lets one name."""

    actor: Known | None


@dataclass(slots=True)
class _State:
    """What resolving remembers from one source to the next."""

    last: list[tuple[int, Known]] = field(default_factory=list)
    gender: dict[int, str] = field(default_factory=dict)
    groups: dict[str, Known] = field(default_factory=dict)


class Speakers:
    """Resolves the sources of one article, in the order of the text."""

    def __init__(
        self, people: People, parsed: Sequence[tuple[Block, Doc]], quotes: Sequence[Quotation], text: str
    ) -> None:
        self._people, self._parsed, self._text = people, parsed, text
        self._starts = [b.start for b, _ in parsed]
        self._state = _State()
        self._seen = sorted(
            (start, n)
            for n, p in enumerate(people.persons)
            for start, _ in p.mentions
            if not any(q.start <= start < q.end for q in quotes)
        )
        self._by_start = [s for s, _ in self._seen]

    def resolve(self, attributions: Sequence[Attribution]) -> list[Known | None]:
        """The speaker of each attribution, None where it is open; parents first, then by position."""
        speakers: list[Known | None] = [None] * len(attributions)
        order = sorted(
            range(len(attributions)), key=lambda i: (attributions[i].content[0][0], attributions[i].parent is not None)
        )
        for i in order:
            a = attributions[i]
            parent = speakers[a.parent] if a.parent is not None else None
            speakers[i] = self._who(a, parent)
            known = speakers[i]
            if known is not None and a.parent is None and known.type == "person":
                self._state.last.append((max(a.verb, a.content[-1][1]), known))
        return speakers

    def _who(self, a: Attribution, parent: Known | None) -> Known | None:
        if not a.source:
            return None
        start, end = a.source[0][0], a.source[-1][1]
        words = self._text[start:end]
        lower = words.lower().strip()
        if lower in _SINGULAR:
            return self._pronoun(a, lower, parent)
        if lower in _FIRST:
            return parent
        if lower in _OTHER_PRONOUNS:
            return None
        span = self._span(start, end)
        inside = [p for p in self._people.persons if any(start <= s and e <= end for s, e in p.mentions)]
        if inside and not self._is_possessed(words, inside[-1], end):
            return self._nearest_to_head(inside, a)
        person = self._people.person(plain_name(words))
        if person is not None:
            person.mentions.append((start, end))
            return person
        head = self._head(span, a)
        if head is not None and head[1] == "PROPN" or (head is None and words[:1].isupper()):
            return self._named(words, (start, end), span)
        return self._described(words, (start, end), a, parent, head[0] if head else "")

    def _span(self, start: int, end: int) -> Span | None:
        i = bisect_right(self._starts, start) - 1
        if i < 0:
            return None
        block, doc = self._parsed[i]
        return doc.char_span(start - block.start, end - block.start, alignment_mode="expand")

    def _head(self, span: Span | None, a: Attribution) -> tuple[str, str] | None:
        if span is None or not len(span):
            return None
        root = span.root
        return root.lemma_.lower(), root.pos_

    def _is_possessed(self, words: str, person: Known, end: int) -> bool:
        """Trump's campaign is not Trump: the person stands in the genitive before another head."""
        last = max(e for _, e in person.mentions if e <= end)
        return bool(re.match(r"['’]s?\s+\w", self._text[last : min(end, last + 6)] + " "))

    def _nearest_to_head(self, inside: list[Known], a: Attribution) -> Known:
        if len(inside) == 1 or a.source_head is None:
            return inside[-1] if len(inside) == 1 else inside[0]
        at = a.source_head
        return min(
            inside, key=lambda p: min(0 if s <= at < e else min(abs(s - at), abs(e - at)) for s, e in p.mentions)
        )

    def _named(self, words: str, at: tuple[int, int], span: Span | None) -> Known | None:
        """A source headed by a name that is no known person: a body, a country, an outlet, or a title in capitals."""
        name = plain_name(words)
        person = self._people.person(name)
        if person is not None:
            person.mentions.append(at)
            return person
        titles = words_of(name) & roles()
        if titles:
            found = self._by_office(words_of(name), at[0])
            if found is not None:
                return found
            tail = re.search(r"(?:[A-Z][\w'’-]+ )+[A-Z][\w'’-]+$", name)
            if tail and not words_of(tail.group()) & roles() and len(tail.group().split()) >= 2:
                person = Known(tail.group(), "person", [at])
                self._people.persons.append(person)
                return person
            if titles & words_of(name.split()[-1]):
                return self._last_person(at[0])
        for key, known in self._people.others.items():
            if key == name.lower() or any(s >= at[0] and e <= at[1] and e == at[1] for s, e in known.mentions):
                if len(known.name) >= len(name) - 4 or key in body_names():
                    return known
        short = self._people.by_short_form(re.sub(r"^the\s+", "", name, flags=re.IGNORECASE))
        if short is not None:
            short.mentions.append(at)
            return short
        root = span.root if span is not None and len(span) else None
        label = root.ent_type_ if root is not None and root.ent_type_ else "ORG"
        if label == "PERSON" or (
            label == "ORG" and root is not None and len(name.split()) == 1 and self._surname_of(name)
        ):
            person = self._surname_of(name)
            if person is None:
                person = Known(name, "person", [at])
                self._people.persons.append(person)
            return person
        return self._people.note_other(words, at, label if label in ("GPE", "NORP") else "ORG")

    def _surname_of(self, name: str) -> Known | None:
        same = [p for p in self._people.persons if surname(p.name).lower() == name.lower()]
        return same[0] if len(same) == 1 else None

    def _described(
        self, words: str, at: tuple[int, int], a: Attribution, parent: Known | None, head: str
    ) -> Known | None:
        """A source headed by a common noun: the minister, the alliance, many allies."""
        plain = plain_name(words)
        definite = re.match(r"(?:the|this|that)\s|(?:his|her|its|their)\s", words, re.IGNORECASE) is not None
        bare = (
            re.match(r"(?:a|an|some|many|several|two|three|few|most|all|other|both|one)\b", words, re.IGNORECASE)
            is None
        )
        core = re.sub(r"^(?:the|this|that|a|an)\s+", "", plain, flags=re.IGNORECASE)
        body = self._people.by_short_form(core)
        if body is not None:
            body.mentions.append(at)
            return body
        meaning = words_of(core)
        if head in roles() or meaning & roles():
            plural = head not in meaning and head + "s" in meaning
            if (definite or bare) and not plural:
                found = self._by_office(meaning, at[0], exclude=parent)
                if found is not None:
                    return found
                if definite or head in roles():
                    person = self._last_person(at[0], exclude=parent) if definite else None
                    if person is not None:
                        return person
        return self._group(core if not definite else plain, at)

    def _by_office(self, meaning: frozenset[str], before: int, exclude: Known | None = None) -> Known | None:
        """The person to whom the article gives an office with all (or, failing that, the role) words of a title."""
        fits = [p for p in self._people.persons if p is not exclude and meaning <= p.role_words]
        if not fits:
            told = meaning & roles()
            fits = [
                p
                for p in self._people.persons
                if p is not exclude
                and told
                and any(told <= words and len(meaning & words) * 2 >= len(meaning) for _, words in p.offices)
            ]
        if not fits:
            return None
        if len(fits) == 1:
            return fits[0]
        latest = [k for end, k in self._state.last if end <= before and any(k is f for f in fits)]
        if latest:
            return latest[-1]
        return max(fits, key=lambda p: max((s for s, _ in p.mentions if s < before), default=-1))

    def _pronoun(self, a: Attribution, word: str, parent: Known | None) -> Known | None:
        known = self._last_person(a.source[0][0], exclude=parent, gender="m" if word in _MALE else "f", verb=a.verb)
        if known is not None:
            self._state.gender.setdefault(id(known), "m" if word in _MALE else "f")
        return known

    def _last_person(
        self, before: int, exclude: Known | None = None, gender: str | None = None, verb: int | None = None
    ) -> Known | None:
        """The person spoken of last: the last speaker, unless somebody was named since outside quotations as the topic."""
        spoke = [
            (end, k)
            for end, k in self._state.last
            if end <= before + 400 and before - end < _REACH and k is not exclude
        ]
        named = [
            (s, self._people.persons[n])
            for s, n in self._seen[
                max(0, bisect_right(self._by_start, before) - 12) : bisect_right(self._by_start, before - 1)
            ]
            if before - s < _REACH and self._people.persons[n] is not exclude
        ]
        fits = [x for x in spoke if self._fits(x[1], gender)]
        topics = [x for x in named if self._fits(x[1], gender) and self._is_topic(x[0])]
        if fits and topics and topics[-1][0] > fits[-1][0]:
            return topics[-1][1]
        if fits:
            return fits[-1][1]
        if topics:
            return topics[-1][1]
        people = {id(k) for _, k in named if self._fits(k, gender)}
        return named[-1][1] if len(people) == 1 and self._fits(named[-1][1], gender) else None

    def _is_topic(self, start: int) -> bool:
        """Whether the person named at `start` is the subject of a sentence."""
        span = self._span(start, start + 1)
        if span is None or not len(span):
            return False
        token = span[0]
        for _ in range(6):
            if token.dep_ in ("nsubj", "nsubjpass") and token.head.dep_ in ("ROOT", "conj", "ccomp", "parataxis"):
                return True
            if token.dep_ not in ("compound", "appos", "amod", "nmod", "flat", "poss") or token.dep_ == "poss":
                return False
            token = token.head
        return False

    def _fits(self, known: Known, gender: str | None) -> bool:
        if gender is None:
            return True
        told = self._state.gender.get(id(known)) or self._gender(known)
        return told is None or told == gender

    def _gender(self, known: Known) -> str | None:
        """Told by a courtesy title before one of the mentions, or by an office (spokeswoman)."""
        for s, _ in known.mentions:
            before = self._text[max(0, s - 8) : s + 4]
            if _COURTESY_FEMALE.search(before):
                return "f"
            if _COURTESY_MALE.search(before):
                return "m"
        words = " ".join(known.role_words)
        if re.search(r"woman\b|\bqueen\b|\bprincess\b|\bmother\b|\bwife\b", words):
            return "f"
        return "m" if re.search(r"(?<!wo)man\b|\bking\b|\bprince\b|\bfather\b|\bhusband\b", words) else None

    def _group(self, name: str, at: tuple[int, int]) -> Known | None:
        """An unnamed voice under the words the article uses: Western diplomats, Russian authorities."""
        name = re.sub(r"\s+", " ", name).strip()
        if not name or not any(c.isalpha() for c in name):
            return None
        known = self._state.groups.setdefault(name.lower(), Known(name, "group"))
        known.mentions.append(at)
        known.aliases.add(name)
        return known

    @property
    def groups(self) -> list[Known]:
        """The unnamed voices found while resolving."""
        return list(self._state.groups.values())
