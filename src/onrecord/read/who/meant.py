"""Meant: whom a pronoun or title that is a source means, as the resolver ranks the persons of the article."""

from __future__ import annotations

import re
from dataclasses import replace

from onrecord.read.named.apposed import is_of_another
from onrecord.read.named.belongs import belongs
from onrecord.read.named.known import Known
from onrecord.read.named.people import People
from onrecord.read.said.attribute import Attribution
from onrecord.read.who.anaphor import Anaphor
from onrecord.read.who.answer import OPEN, Answer
from onrecord.read.who.because import because
from onrecord.read.who.mentions import Mentions, mentioned
from onrecord.read.who.posts import Posts
from onrecord.read.who.resolver import Resolver
from onrecord.read.who.source import Source, without_article
from onrecord.read.who.standing import is_genitive
from onrecord.read.who.titles import SHAPES, Title, title
from onrecord.read.who.whose import whose
from onrecord.records import Gender

Range = tuple[int, int]

_MOST_ANOTHER = 3
"""Persons passed over for a title that cannot be theirs."""
_BESIDE = 60
"""Code points between a source and the one it speaks to."""
_MOST_BESIDE = 3
"""Mentions behind a source that may be the one it speaks to."""
_BEGIN = re.compile(r"(the|this|that|his|her|its|their|an?)\s", re.IGNORECASE)


class Meant:
    """Asks the resolver of an article, which has to stand at the source asked for."""

    def __init__(self, people: People, resolver: Resolver, posts: Posts, mentions: Mentions) -> None:
        self._people, self._resolver, self._posts, self._mentions = people, resolver, posts, mentions
        self._parse, self._quoted = resolver.places.parse, resolver.places.quoted

    def title(self, source: Source, head: str) -> Answer:
        """Whom a title with this noun as its head means; open where the ranker is not sure enough."""
        begin = _BEGIN.match(source.words)
        within = self._mentions.within(source.at)
        owned = any(is_genitive(self._parse.text, mention, source.at[1]) for mention, _ in within)
        of = title(source.words, head, SHAPES[begin[1].lower()] if begin else "none", owned=owned)
        return self.answer(self.anaphor(source.saying, source.at, source.parent, of=of), source.words)

    def owner(self, source: Source) -> Known | None:
        """The state or body that "its" means in a title: "its foreign minister"."""
        return whose(source.words, source.at, self._people, self._parse)

    def anaphor(
        self, a: Attribution, at: Range, parent: Known | None, *, gender: Gender | None = None, of: Title | None = None
    ) -> Anaphor:
        """The pronoun (of this gender) or title at a place, with what is known of its saying."""
        person = self._resolver.person(parent) if parent is not None and parent.type == "person" else None
        bound = frozenset(id(self._resolver.person(known)) for _, known in self._mentions.within(at))
        return Anaphor(
            seen=self._resolver.seen(at, "pronoun" if of is None else "title"),
            gender=gender if of is None else of.gender,
            title=of,
            source=True,
            content=a.content,
            parent=person,
            reported=not self._quoted.covers(a.verb),
            bound=bound,
            addressed=self._addressed(a, at),
        )

    def answer(self, anaphor: Anaphor, words: str) -> Answer:
        """Whom the ranker takes a pronoun or title for; open where it is not sure enough."""
        found = self._resolver.rank(anaphor)
        here = (anaphor.seen.start, anaphor.seen.end)
        owner = (
            whose(words, here, self._people, self._parse) if found is not None and anaphor.title is not None else None
        )
        of = owner.name if owner is not None else None
        for _ in range(_MOST_ANOTHER if anaphor.title is not None else 0):
            if found is None or not self._is_of_another(words, found.person.known, of):
                break
            anaphor = replace(anaphor, bound=anaphor.bound | {id(found.person)})
            found = self._resolver.rank(anaphor)
            found = found if found is not None and "office:fits" in found.fit else None
        if found is None or found.probability < self._resolver.least(anaphor):
            return OPEN
        known, seen = found.person.known, found.seen
        if anaphor.title is not None:
            if self._is_of_another(words, known, of):
                return OPEN
            mentioned(known, here)
        basis = ((seen.start, seen.end),) if seen is not None else tuple(sorted(known.mentions)[:1])
        return Answer(known, basis, (because(words, found, anaphor),), round(found.probability, 4))

    def _addressed(self, a: Attribution, at: Range) -> frozenset[int]:
        """Whom the saying is said to: "he told Smith" (ids of persons)."""
        found = set()
        for (s, e), known in self._mentions.behind(at[1], _MOST_BESIDE):
            head = self._resolver.places.head(s) if s < at[1] + _BESIDE else None
            verb = head.head if head is not None and head.dep_ in ("dobj", "dative", "pobj") else None
            if verb is not None and verb.pos_ == "ADP":
                verb = verb.head
            if verb is not None and s - self._parse.offset(s) + verb.idx == a.verb and a.verb < s < e:
                found.add(id(self._resolver.person(known)))
        return frozenset(found)

    def _is_of_another(self, words: str, known: Known, of: str | None) -> bool:
        """Whether the article or the table gives a person another office than these words, or than them of `of`."""
        plain = without_article(words)
        tabled = [post.words for post in self._posts.held(known.name)]
        return is_of_another(plain, belongs(plain, self._people.short_name) or of, known, tabled)
