"""Namer: whom a noun phrase of an article names, as a Party, by the actors that the article is known to name."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from onrecord.names import plain_name
from onrecord.read.grammar import code_points, trim
from onrecord.read.named.known import Known
from onrecord.read.parse import Parse
from onrecord.read.said.attribute import Attribution
from onrecord.read.wording import beside_title, is_arm, name_of, person_of, state_of, stated
from onrecord.records import Article, Party, Statement, naming_id

if TYPE_CHECKING:
    from spacy.tokens import Token

Range = tuple[int, int]

_FIRST = frozenset("i we me us my our ours myself ourselves".split())
_WE = frozenset("we us our ours ourselves".split())
_THINGS = frozenset("it its they them their theirs itself themselves".split())
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_MOST_BACK = 2
"""Sentences back in which "it" or "they" looks for whom it means."""


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
        self._known = dict(actors)
        self._more: dict[str, str] = {}
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

    def more(self) -> dict[str, Known]:
        """By naming id, who was found to be a party alone: states by their adjective, persons beside their title."""
        return {i: self._known[i] for i in self._more.values()}

    def each(self, party: Party) -> tuple[Party, ...]:
        """Those who are named side by side in a party of several: "Arlen and Brenn" are two."""
        known = self._known.get(party.naming or "")
        parts = [(self._ids.get(id(k)), k) for k in known.parts] if known is not None else []
        return tuple(Party(i, None, k.name, party.basis) for i, k in parts if i is not None) or (party,)

    def is_unnamed(self, party: Party) -> bool:
        """Whether a party is known by the words of its post or body alone: "the Norland army"."""
        known = self._known.get(party.naming or "")
        return known is not None and (known.unnamed or known.type == "group")

    def party(self, start: int, end: int) -> Party:
        """Who code points start..end name: an actor of the article, else nobody known, by these words."""
        known = self.known(start, end)
        if known is not None:
            return self.as_party(known, start, end)
        words = self._article.text[start:end]
        return Party(None, None, plain_name(words) or words, (self._article.span(start, end),))

    def as_party(self, known: Known, start: int, end: int) -> Party:
        """An actor as a Party by the words that mean it, code points start..end."""
        id_ = self._ids.get(id(known))
        if id_ is None and known.type in ("country", "person"):
            id_ = self._taken_in(known, (start, end))
        return Party(id_, None, known.name, (self._article.span(start, end),))

    def before(self, at: int) -> Iterator[list[Known]]:
        """Those named in the sentence of a code point before it, then in each sentence before that, the last first."""
        for base, sentence in self._parse.back(at):
            start, stop = base + sentence.start_char, min(base + sentence.end_char, at)
            found = [self._known[i] for m, i in self._within(start, stop) if start <= m[0] and m[1] <= stop]
            found += [k for t in sentence if base + t.idx < stop and (k := self.state(t)) is not None]
            yield list({k.name: k for k in found}.values())

    def state(self, word: Token, *, capital: bool = False) -> Known | None:
        """The state that a word names or whose people it tells of: "Greek"; of a `capital`, the state whose it is."""
        entry = stated(word) if word.text[:1].isupper() else None
        kinds = ("name", "adjective", "people", *(("capital",) if capital else ()))
        if entry is None or entry.type != "country" or entry.kind not in kinds:
            return None
        i = self._by_name.get(entry.name.lower())
        return self._known[i] if i is not None else Known(entry.name, "country")

    def _taken_in(self, known: Known, at: Range) -> str:
        """The naming id of somebody whom the article names here first."""
        id_ = self._more.get(known.name)
        if id_ is None:
            id_ = self._more[known.name] = naming_id(self._article.id, known.name)
            self._known[id_] = known
            self._by_name.setdefault(known.name.lower(), id_)
        self._known[id_].mentions.add(at)
        return id_

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
        over = [(m, i) for m, i in inside if m[0] <= at < m[1] and (not self._known[i].parts or m == (start, end))]
        if over:
            alone = [i for m, i in over if m[1] <= end]  # else of a longer phrase: "Western states and Velm"
            return self._known[alone[-1] if alone else over[-1][1]]
        named = self._by_name.get(name_of(head).lower())
        if named is not None:
            return self._known[named]
        source = self._source(at)
        if source is not None and start <= at and source[0][1] <= end + 1:
            return source[1]
        if (stated := state_of(span.text)) is not None:
            i = self._by_name.get(stated.lower())
            return self._known[i] if i is not None else Known(stated, "country")
        if (beside := self._apposed(head, base)) is not None:
            return beside
        if is_arm(head):
            return self._owner(head, base, inside)
        return None

    def _apposed(self, head: Token, base: int) -> Known | None:
        """The person whose name stands beside a title: "its foreign minister, Ada Brel"."""
        beside = beside_title(head)
        if beside is None:
            return None
        at = base + beside.idx
        over = [self._known[i] for m, i in self._within(at, at + len(beside)) if m[0] <= at < m[1]]
        if over:
            return over[-1] if over[-1].type == "person" else None
        name = person_of(beside) if head.pos_ == "NOUN" else None
        named = self._by_name.get(name.lower()) if name is not None else None
        if named is not None:
            return self._known[named]
        return Known(name, "person") if name is not None else None

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
                    if o.dep_ == "pobj" and is_arm(o) and (found := self._owner(o, base, inside)) is not None:
                        return found  # "a destroyer of the Chinese navy"
        return None

    def _of_word(self, word: Token, base: int, inside: list[tuple[Range, str]]) -> Known | None:
        at = base + word.idx
        for m, i in inside:
            if m[0] <= at < m[1] and self._known[i].type != "person":
                return self._known[i]
        entry = stated(word)
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
