"""Speakers: who a source is, within one article. Names, titles, pronouns; open where the article leaves it open."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.names import plain_name
from onrecord.read.intervals import Intervals, merged
from onrecord.read.named.known import Known
from onrecord.read.named.people import People
from onrecord.read.parse import Parse
from onrecord.read.quotes import Quotation
from onrecord.read.said.attribute import Attribution
from onrecord.read.who import Anaphor, Posts, Ranker, Resolver, trained
from onrecord.read.who.answer import OPEN, Answer
from onrecord.read.who.capitals import Capitals
from onrecord.read.who.entitle import without_apposition, without_title
from onrecord.read.who.gender import PRONOUNS
from onrecord.read.who.meant import Meant
from onrecord.read.who.mentions import Mentions, mentioned, nearest
from onrecord.read.who.phrases import Phrases
from onrecord.read.who.source import Source, without_by, without_clauses, without_self
from onrecord.read.who.standing import stands_free
from onrecord.read.who.unnamed import Unnamed
from onrecord.records import Gender

__all__ = ["Answer", "Speakers"]

Range = tuple[int, int]

_FIRST = frozenset({"i", "we", "me", "us", "myself", "ourselves"})
_OTHER_PRONOUNS = frozenset(
    "it they them this that these those who which whom you one everyone everybody anyone anybody someone somebody "
    "nobody all many some others both each what whoever none few most several either neither".split()
)


class Speakers:
    """Resolves the sources of one article, in the order of the text."""

    def __init__(
        self,
        people: People,
        parse: Parse,
        quotes: Sequence[Quotation],
        posts: Posts | None = None,
        resolver: type[Resolver] = Resolver,
        ranker: Ranker | None = None,
    ) -> None:
        self._people, self._parse = people, parse
        self._quoted = Intervals((q.start, q.end) for q in quotes)
        posts = posts or Posts(None, None)
        self.resolver = resolver(people, parse, self._quoted, ranker or trained(), posts)
        self._mentions = Mentions(people.persons)
        self._meant = Meant(people, self.resolver, posts, self._mentions)
        unnamed = Unnamed(people, parse.text)
        self._capitals = Capitals(people, self._meant, unnamed, parse)
        self._phrases = Phrases(people, self._meant, unnamed)

    def resolve(self, attributions: Sequence[Attribution]) -> list[Answer]:
        """The speaker of each attribution. First what the reporter tells, then what stands inside quotations."""
        answers: list[Answer] = [OPEN] * len(attributions)
        order = sorted(
            (i for i, a in enumerate(attributions) if a.source),
            key=lambda i: (attributions[i].source[0][0], attributions[i].parent is not None, i),
        )
        inside = [i for i in order if self._quoted.covers(attributions[i].source[0][0])]
        contents = Intervals(merged(r for a in attributions for r in a.content))
        speaking = Intervals(merged((a.source[0][0], a.source[-1][1]) for a in attributions if a.source))
        self.resolver.sources(frozenset(attributions[i].source[0][0] for i in order), speaking, contents)
        self._pass([i for i in order if not self._quoted.covers(attributions[i].source[0][0])], attributions, answers)
        if inside:
            self.resolver.restart()
            self._pass(inside, attributions, answers)
        return answers

    def _pass(self, order: Sequence[int], attributions: Sequence[Attribution], answers: list[Answer]) -> None:
        done: dict[tuple[Range, ...], Answer] = {}
        for i in order:
            a = attributions[i]
            outer = attributions[a.parent] if a.parent is not None else None
            parent = answers[a.parent].known if a.parent is not None else None
            if outer is not None and outer.source == a.source and answers[a.parent or 0] is not OPEN:
                answers[i] = answers[a.parent or 0]
                continue
            answer = done.get(a.source)
            if answer is None:
                at = (a.source[0][0], a.source[-1][1])
                self.resolver.advance(at[0])
                answer = done[a.source] = self._who(a, at, parent)
                if answer.known is not None and answer.known.type == "person":
                    self._heard(answer, at)
            answers[i] = answer

    def _heard(self, answer: Answer, at: Range) -> None:
        """Let the resolver know who spoke, and by which words."""
        assert answer.known is not None
        gender = PRONOUNS.get(self._parse.text[slice(*at)].strip().lower())
        kind = "pronoun" if gender else "name" if answer.probability is None and not answer.known.unnamed else "title"
        self.resolver.heard(answer.known, self.resolver.seen(at, kind), gender)

    def _who(self, a: Attribution, at: Range, parent: Known | None) -> Answer:
        at = without_by(at, self._parse.text)
        words = without_self(self._parse.text[slice(*at)].strip())
        lower = words.lower()
        if lower in PRONOUNS:
            return self._meant.answer(self._anaphor(a, at, parent, gender=PRONOUNS[lower]), words)
        if lower in _FIRST:
            return Answer(parent)
        if lower in _OTHER_PRONOUNS:
            return OPEN
        inside = self._mentions.within(at) or self._mentions.around(at)
        free = [m for m in inside if stands_free(m[0], at, self.resolver.places, self._people.titled)]
        if free:
            return self._bearer(nearest(free, a.source_head), at)
        words, at = without_apposition(words, at, self._people, self._parse.text)
        words, at = without_title(words, at, self._people)
        voice = self._people.voice(at)
        if voice is not None:
            return Answer(voice)
        name = plain_name(words)
        person = self._people.person(name)
        if person is not None:
            return self._bearer(mentioned(person, at), at)
        if self.resolver.bearer(name, at[0]) is not None:
            return self._bearer(Known(name, "person"), at)
        return self._headed(a, words, at, parent)

    def _headed(self, a: Attribution, words: str, at: Range, parent: Known | None) -> Answer:
        """Who a source is that names no known person, by what heads it."""
        span = self._parse.span(*at)
        root = span.root if span is not None else None
        if root is not None:
            at = without_clauses(root, at, self._parse)
            words = without_self(self._parse.text[slice(*at)])
        source = Source(a, words, at, root, parent)
        proper = root.pos_ == "PROPN" if root is not None else words[:1].isupper()
        return self._capitals.answer(source) if proper else self._phrases.answer(source)

    def _anaphor(self, a: Attribution, at: Range, parent: Known | None, *, gender: Gender | None = None) -> Anaphor:
        return self._meant.anaphor(a, at, parent, gender=gender)

    def _bearer(self, known: Known, at: Range) -> Answer:
        """A person named; of a surname that several bear, the one it clearly means."""
        bare = " " not in known.name and known not in self._people.apart
        found = self.resolver.bearer(known.name, at[0]) if bare else None
        if found is None or found is known:
            return Answer(known)
        why = f"{known.name} alone is {found.name}, whom the article names far more often than others of this surname."
        return Answer(mentioned(found, at), tuple(sorted(found.mentions)[:1]), (why,))
