"""Namer: whom a noun phrase of an article names, as a Party, by the actors that the article is known to name."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from onrecord.names import plain_name
from onrecord.read.grammar import code_points, trim
from onrecord.read.named.known import Known
from onrecord.read.named.lexicon import forms
from onrecord.read.parse import Parse
from onrecord.read.said.attribute import Attribution
from onrecord.records import Article, Party, Statement

if TYPE_CHECKING:
    from spacy.tokens import Token

Range = tuple[int, int]

_FIRST = frozenset("i we me us my our ours myself ourselves".split())
_WE = frozenset("we us our ours ourselves".split())
_THINGS = frozenset("it its they them their theirs itself themselves".split())
_ARMS = frozenset(
    "government authority force troop army military navy police official leadership administration side soldier "
    "regime state country republic court parliament lawmaker cabinet ministry diplomat jet warplane warship aircraft "
    "plane ship submarine tank missile drone air fleet guard marine fighter delegation embassy prosecutor regulator "
    "intelligence security service contingent unit battalion brigade people nation president leader member ally "
    "envoy ambassador minister premier representative parliament negotiator".split()
)
"""Nouns by which a state or body acts: "Russian troops", "the Georgian government", "NATO members"."""
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_MOST_BACK = 2
"""Sentences back in which "it" or "they" looks for whom it means."""


def _name(head: Token) -> str:
    """The name of which a word is the head: "Ada Brel" of "Brel"; "" where it is none."""
    if head.pos_ != "PROPN":
        return ""
    first = head.i
    while first > head.sent.start and head.doc[first - 1].pos_ == "PROPN" and head.doc[first - 1].head.i <= head.i:
        first -= 1
    return str(head.doc[first : head.i + 1].text)


class Namer:
    """Names noun phrases of one article. `actors`: by naming id; `who`: the speaker of each attribution of `found`."""

    def __init__(
        self,
        article: Article,
        parse: Parse,
        actors: Mapping[str, Known],
        found: Sequence[Attribution] = (),
        who: Sequence[Known | None] = (),
        statements: Sequence[Statement] = (),
    ) -> None:
        self._article, self._parse = article, parse
        self._ids = {id(k): i for i, k in actors.items()}
        self._by_name = {n: i for i, k in sorted(actors.items()) for n in (k.name.lower(), *map(str.lower, k.aliases))}
        self._known = actors
        mentions = sorted((m, i) for i, k in actors.items() for m in k.mentions)
        self._mentions = mentions
        self._begins = [start for (start, _), _ in mentions]
        self._sources: dict[Range, Known] = {}
        for a, k in zip(found, who, strict=True):
            if k is not None and a.source:
                self._sources.setdefault((a.source[0][0], a.source[-1][1]), k)
        self._source_ranges = sorted(self._sources)
        self._source_starts = [s for s, _ in self._source_ranges]
        self._spoken = [(s, e, k) for a, k in zip(found, who, strict=True) if k is not None for s, e in a.content]
        behalf = [s.on_behalf_of for s in statements] or [None] * len(found)
        self._bodies: list[tuple[int, int, int, str, str]] = sorted(
            (e - s, s, e, p.naming or "", p.name)
            for a, p in zip(found, behalf, strict=True)
            if p is not None
            for s, e in a.content
        )

    def party(self, start: int, end: int) -> Party:
        """Who code points start..end name: an actor of the article, else nobody known, by these words."""
        basis = (self._article.span(start, end),)
        known = self.known(start, end)
        if known is not None and id(known) in self._ids:
            return Party(self._ids[id(known)], None, known.name, basis)
        if known is not None:
            return Party(None, None, known.name, basis)
        words = self._article.text[start:end]
        return Party(None, None, plain_name(words) or words, basis)

    def known(self, start: int, end: int) -> Known | None:
        """The actor that code points start..end name."""
        if (start, end) in self._sources:
            return self._sources[start, end]
        span = self._parse.span(start, end)
        if span is None:
            return None
        base = start - self._parse.offset(start)
        head = span.root
        if (len(span) == 1 and head.pos_ == "PRON") or head.lower_ in _FIRST:
            return self._pronoun(head, base)
        at = base + head.idx
        inside = list(self._within(start, end))
        over = [i for m, i in inside if m[0] <= at < m[1]]
        if over:
            return self._known[over[-1]]
        named = self._by_name.get(_name(head).lower())
        if named is not None:
            return self._known[named]
        source = self._source(at)
        if source is not None and start <= at and source[0][1] <= end + 1:
            return source[1]
        if head.lemma_.lower() in _ARMS:
            return self._owner(head, base, inside)
        return None

    def _owner(self, head: Token, base: int, inside: list[tuple[Range, str]]) -> Known | None:
        """The state or body whose arm a noun is: the Russia of "Russian troops", the NATO of "NATO members"."""
        for c in sorted(head.children, key=lambda c: -c.i):
            if c.dep_ in ("amod", "compound", "nmod", "poss") and c.i < head.i:
                found = self._of_word(c, base, inside)
                if found is not None:
                    return found
            if c.dep_ == "prep" and c.lower_ in ("of", "from"):
                for o in c.children:
                    if o.dep_ == "pobj" and (found := self._of_word(o, base, inside)) is not None:
                        return found
        return None

    def _of_word(self, word: Token, base: int, inside: list[tuple[Range, str]]) -> Known | None:
        at = base + word.idx
        for m, i in inside:
            if m[0] <= at < m[1] and self._known[i].type != "person":
                return self._known[i]
        entry = forms().get(word.text)
        if entry is None or entry.kind == "person" or entry.name == word.doc[max(0, word.i - 1)].text:
            return None
        found = self._by_name.get(entry.name.lower())
        return self._known[found] if found is not None else Known(entry.name, entry.type)

    def _pronoun(self, word: Token, base: int) -> Known | None:
        at = base + word.idx
        lower = word.lower_
        if lower in _FIRST:
            body = next((x for x in self._bodies if x[1] <= at < x[2]), None) if lower in _WE else None
            if body is not None:
                return self._known[body[3]] if body[3] in self._known else Known(body[4], "body")
            spoken = [(e - s, n, k) for n, (s, e, k) in enumerate(self._spoken) if s <= at < e]
            return min(spoken)[2] if spoken else None
        source = self._source(at)
        if source is not None and source[0][0] == at:
            return source[1]
        return self._thing(word, base) if lower in _THINGS else None

    def _thing(self, word: Token, base: int) -> Known | None:
        """Whom "it" means: the one state or body that is the subject before it, in this sentence or the last ones."""
        sentences = [word.sent]
        while len(sentences) <= _MOST_BACK and sentences[-1].start > 0:
            sentences.append(word.doc[sentences[-1].start - 1].sent)
        for sentence in sentences:
            subjects = [
                t
                for t in sentence
                if t.dep_ in _SUBJECTS and t.i < word.i and word.head != t and t.pos_ in ("NOUN", "PROPN")
            ]
            for t in reversed(subjects):
                first, stop = trim(t.doc, t.left_edge.i, t.i + 1)
                found = self.known(*code_points(t.doc, base, (first, stop)))
                if found is None and t.ent_type_ in ("GPE", "ORG"):
                    return Known(plain_name(t.doc[first:stop].text) or t.text, "organisation")
                if found is not None and found.type != "person":
                    return found
        return None

    def _source(self, at: int) -> tuple[Range, Known] | None:
        """The source of a statement that stands at a code point."""
        i = bisect_right(self._source_starts, at) - 1
        if i < 0:
            return None
        s, e = self._source_ranges[i]
        return ((s, e), self._sources[s, e]) if s <= at < e else None

    def _within(self, start: int, end: int) -> Iterator[tuple[Range, str]]:
        first = bisect_left(self._begins, start - 80)
        for m, i in self._mentions[first : bisect_left(self._begins, end)]:
            if m[1] > start:
                yield m, i
