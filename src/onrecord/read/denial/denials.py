"""Denials of one article: what the parse shows, with holder, object, and what the object points back to."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import TYPE_CHECKING

from onrecord.read import grammar
from onrecord.read.denial.author import affirmer, earlier, topic
from onrecord.read.denial.back import Back, same
from onrecord.read.denial.found import Found
from onrecord.read.denial.hedges import hedges
from onrecord.read.denial.never import TOLD, denying_phrases
from onrecord.read.denial.nouns import denying_nouns
from onrecord.read.denial.organ import seat_before, speaks_for
from onrecord.read.denial.verbs import denying_verbs
from onrecord.read.denial.words import words
from onrecord.read.namer import Namer
from onrecord.read.parse import Parse
from onrecord.read.said.attribute import Attribution
from onrecord.read.within import Within
from onrecord.records import Article, Denial, Party, Span, Statement, Time, content_id

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from onrecord.read.blocks import Block

Range = tuple[int, int]


def denials(
    article: Article,
    parse: Parse,
    found: Sequence[Attribution],
    statements: Sequence[Statement],
    namer: Namer,
    times: Sequence[Time],
) -> tuple[Denial, ...]:
    """The denials of an article in the order of their cues.

    `found` and `statements` are parallel; spans are in code points of the text. `times` are not needed: a denial that
    stands belongs to the day of its article.
    """
    del times
    seen = [(block, doc, f) for block, doc in parse.parsed for f in _of(doc, phrases=bool(TOLD.search(block.shadow)))]
    if not seen:
        return ()
    maker = _Maker(article, parse, found, statements, namer)
    made = {d.id: d for block, doc, f in seen for d in [maker.denial(block, doc, f)] if d is not None}
    return tuple(sorted(made.values(), key=lambda d: (d.cue, d.id)))


def _of(doc: Doc, *, phrases: bool) -> Iterator[Found]:
    """The denials of a Doc, each cue once: of two that share words the surer. `phrases`: whether it may have such."""
    told = [*denying_verbs(doc), *denying_nouns(doc), *hedges(doc), *(denying_phrases(doc) if phrases else ())]
    all_ = sorted(told, key=lambda f: (-f.confidence, f.cue))
    taken = set[int]()
    for f in all_:
        cue = set(range(*f.cue))
        inside = f.voiced and f.about is not None and f.about.i in taken
        if taken & cue or inside:
            continue
        taken |= cue
        if f.about is not None:
            taken.add(f.about.i)
        yield f


class _Maker:
    """Makes the records of one article."""

    def __init__(
        self,
        article: Article,
        parse: Parse,
        found: Sequence[Attribution],
        statements: Sequence[Statement],
        namer: Namer,
    ) -> None:
        self._article, self._parse, self._namer = article, parse, namer
        self._found, self._statements = found, statements
        self._back: Back | None = None
        self._by_id = {s.id: s for s in statements}
        self._of = dict[str | None, dict[str, Party]]()
        for s in statements:
            if s.on_behalf_of is not None:
                self._of.setdefault(s.naming, {})[s.on_behalf_of.name] = s.on_behalf_of
        self._within = Within([[(c.start, c.end) for c in s.content] for s in statements])
        self._cues = sorted((c.start, c.end, n) for n, s in enumerate(statements) for c in s.cue)
        self._cue_starts = [start for start, _, _ in self._cues]
        self._cue_reach = list(accumulate((end for _, end, _ in self._cues), max))

    @property
    def back(self) -> Back:
        """What can be pointed back to; made at need."""
        if self._back is None:
            self._back = Back(self._parse, self._found, self._statements, self._namer)
        return self._back

    def denial(self, block: Block, doc: Doc, f: Found) -> Denial | None:
        """The record of one denial; None where its words are nobody's."""
        cue = self._span(block, doc, f.cue)
        statement = self._statement(cue, own=f.holder is not None or not f.voiced)
        holder = self._holder(block, doc, f, statement, cue)
        if f.voiced and holder is None:
            return None
        object_ = tuple(self._span(block, doc, r) for r in f.object if r[0] < r[1])
        told, by = self._told(block, doc, f, cue, holder)
        if by is not None and holder is not None and same(by, holder):
            told, by = None, None
        points_back = (self._article.span(*told),) if told is not None else ()
        if not points_back and (f.answering or (not object_ and f.anaphor is None)):
            return None
        return Denial(
            id=content_id("denial", self._article.id, [cue.start, cue.end], [[s.start, s.end] for s in object_]),
            article=self._article.id,
            kind=f.kind,
            holder=holder,
            cue=cue,
            object=object_,
            confidence=f.confidence if holder is not None else round(f.confidence * 0.8, 4),
            points_back=points_back,
            affirmer=by,
            statement=statement.id if statement is not None else None,
            why=(f"“{cue.exact}”: {f.why}.",),
        )

    def _span(self, block: Block, doc: Doc, tokens: tuple[int, int]) -> Span:
        return self._article.span(*grammar.code_points(doc, block.start, tokens))

    def _statement(self, cue: Span, *, own: bool) -> Statement | None:
        """The statement that the denial is, or the innermost in whose words it stands."""
        if own:
            i = bisect_right(self._cue_starts, cue.end - 1)
            while i > 0 and self._cue_reach[i - 1] > cue.start:
                i -= 1
            touching = [
                n for _, end, n in self._cues[i : bisect_right(self._cue_starts, cue.end - 1)] if end > cue.start
            ]
            if touching:
                return self._statements[min(touching)]
        n = self._within.at(cue.start, cue.end)
        return None if n is None else self._statements[n]

    def _holder(self, block: Block, doc: Doc, f: Found, statement: Statement | None, cue: Span) -> Party | None:
        if f.holder is not None:
            own = statement is not None and any(c.start < cue.end and cue.start < c.end for c in statement.cue)
            if own and statement is not None and statement.naming is not None:
                return _speaker(statement)
            first, stop = grammar.phrase(f.holder)
            return self._namer.party(*grammar.code_points(doc, block.start, (first, max(stop, first + 1))))
        if f.voiced and statement is not None:
            return _speaker(statement)
        return self._hedging(statement) if f.kind == "doubted" else None

    def _hedging(self, statement: Statement | None) -> Party | None:
        """Whose a hedge is: of quoted words the speaker's, of reported ones the reporter's, who may be the outlet."""
        if statement is None or statement.mode == "direct":
            return _speaker(statement) if statement is not None else None
        over = self._by_id.get(statement.parent or "")
        return _speaker(over) if over is not None else None

    def _told(
        self, block: Block, doc: Doc, f: Found, cue: Span, holder: Party | None
    ) -> tuple[Range | None, Party | None]:
        """What the denial points back to, and who affirms what it denies."""
        if f.kind == "doubted" and f.about is not None and f.about.pos_ != "NOUN":
            return None, None
        if f.back is not None and f.back[0] < f.back[1]:
            span = grammar.code_points(doc, block.start, f.back)
            told = self.back.covering(span)
            return (told.span if told is not None and told.at >= span[0] else span), (told.by if told else None)
        by = self._affirmer(block, doc, f)
        if f.liar is not None:
            told = self.back.by(self._party(block, doc, f.liar), cue.start)
            return (told.span, told.by) if told is not None else (None, None)
        if f.anaphor is not None:
            told = self.back.meant(f.anaphor, cue.start, self._principals(holder, f.holder))
            refused = f.answering and f.kind == "rejected" and f.anaphor.pos_ in ("PRON", "DET")
            if refused and told is not None and told.lemma not in words("accuse"):
                told = None  # "rejected this": what he is accused of, not what is asked of him
            if told is not None and (by is None or same(by, told.by)):
                return told.span, told.by
            return None, by
        if f.about is not None and f.voiced and (about := topic(f.about)) is not None:
            author = affirmer(about)
            if author is not None:
                before = earlier(about, author, self._parse, block.start + about.idx)
                return before, self._party(block, doc, author)
        return None, by

    def _principals(self, holder: Party | None, word: Token | None) -> list[Party]:
        """Who denies, and for whom he is known to speak. `word`: the head of his name."""
        found = [holder] if holder is not None else []
        own = self._of.get(holder.naming) if holder is not None and holder.naming is not None else None
        found += own.values() if own else ()
        for party in speaks_for(holder, self._namer) if holder is not None else ():
            if not any(p.name == party.name for p in found):
                found.append(party)
        seat = seat_before(word) if word is not None and len(found) == 1 else None
        return [*found, Party(None, None, seat)] if seat is not None else found

    def _affirmer(self, block: Block, doc: Doc, f: Found) -> Party | None:
        noun = affirmer(f.about) if f.about is not None else None
        return self._party(block, doc, noun) if noun is not None else None

    def _party(self, block: Block, doc: Doc, noun: Token) -> Party:
        first, stop = grammar.phrase(noun)
        if doc[stop - 1].tag_ == "POS":
            stop -= 1
        return self._namer.party(*grammar.code_points(doc, block.start, (first, stop)))


def _speaker(s: Statement) -> Party:
    """The speaker of a statement as a party, by the words of its source."""
    return Party(s.naming, None, s.speaker_name or (s.source[0].exact if s.source else ""), s.source)
