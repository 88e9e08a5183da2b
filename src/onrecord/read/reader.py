"""Reader: one article -> its statements and actors. The one interface of this stage; what is behind it may change."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from importlib.metadata import version
from typing import TYPE_CHECKING

from onrecord.date import Tenures, said
from onrecord.read.beside.parties import Beside, beside
from onrecord.read.blocks import Block, blocks, paragraphs
from onrecord.read.denial import denials
from onrecord.read.event import events
from onrecord.read.event.model import trained as trained_events
from onrecord.read.intervals import Intervals
from onrecord.read.language import english, english_name
from onrecord.read.named.known import Known, Titled
from onrecord.read.named.people import gather
from onrecord.read.namer import Namer
from onrecord.read.parse import Parse
from onrecord.read.phrases import phrases
from onrecord.read.quotes import Quotation, quotations
from onrecord.read.said.attribute import Attribution, attributions
from onrecord.read.said.encoder import Encoder, encoder
from onrecord.read.said.mainclause import of_the_subject
from onrecord.read.said.passed import passed_on
from onrecord.read.said.press import Press
from onrecord.read.said.quoting import with_quoting
from onrecord.read.said.turns import Turn, turns
from onrecord.read.said.weigh import Weights, trained
from onrecord.read.sayings import spread
from onrecord.read.stance import stances
from onrecord.read.who import PostBook, Posts
from onrecord.read.who import trained as trained_ranker
from onrecord.read.who.speakers import Answer, Speakers
from onrecord.records import (
    Abstention,
    Article,
    Dated,
    Gender,
    Mode,
    Naming,
    Reading,
    Statement,
    Tenure,
    Title,
    When,
    content_id,
    naming_id,
)

if TYPE_CHECKING:
    from spacy.tokens import Doc

BATCH_BLOCKS = 96
"""Paragraphs parsed together: enough for speed, few enough to keep memory low."""

_READ = frozenset({None, "en"})
"""Languages that are read; an article in another one is kept, without statements, rather than misread."""

_STAMP = re.compile(r"^[ \t*]*\d{1,2}[:.]\d\d(?: ?[ap]\.?m\.?)?(?: [A-Z]{2,4})?(?::| [-–—|])?[ \t]+(?=[\"“A-Z])", re.M)
_DIRECT_SHARE = 0.9
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class _Parsed:
    dated: Dated
    blocks: list[tuple[Block, Doc]]
    quotes: list[Quotation]
    turns: list[Turn]


class Reader:
    """Reads English articles. Loading takes a few seconds and happens at the first article.

    `beside` names what else its readings rest on (a table that the user brought along): it becomes part of the name.
    `tenures`: terms of the user's table, which come before those of our own.
    """

    def __init__(
        self,
        weights: Weights | None = None,
        tagger: Encoder | None = None,
        *,
        beside: str = "",
        tenures: Sequence[Tenure] = (),
    ) -> None:
        self._weights, self._encoder, self._beside = weights, tagger, beside
        self._tenures = tenures
        self._book: PostBook | None = None

    def _posts(self, dated: Dated) -> Posts:
        """Who held which post on the day of an article."""
        if self._book is None:
            self._book = PostBook(Tenures(self._tenures))
        return Posts(self._book, dated.article.published)

    @property
    def name(self) -> str:
        """What reads: onrecord, the parser and the weights, with versions and hashes. Another name reads all again."""
        models = f"tagger {self.encoder.version}; linker {self.weights.version}; ranker {trained_ranker().version}"
        models += f"; events {trained_events().version}"
        return "; ".join(filter(None, (f"onrecord {version('onrecord')}", english_name(), models, self._beside)))

    @property
    def weights(self) -> Weights:
        """The weights in use."""
        if self._weights is None:
            self._weights = trained()
        return self._weights

    @property
    def encoder(self) -> Encoder:
        """The encoder in use."""
        if self._encoder is None:
            self._encoder = encoder()
        return self._encoder

    def read(self, dated: Sequence[Dated]) -> list[Reading]:
        """One Reading for each article, in order; an article without statements has an empty one."""
        name = self.name
        return [self._reading(p, name) for p in self._parse(dated)]

    def _parse(self, dated: Sequence[Dated]) -> Iterator[_Parsed]:
        """The articles with their paragraphs parsed, in batches across articles."""
        articles = [d.article for d in dated]
        spans = [paragraphs(a.text, _not_read(a)) if a.language in _READ else [] for a in articles]
        spoken = [turns(a.text, s) for a, s in zip(articles, spans, strict=True)]
        parts = [[r for t in ts for r in t.content] or s for s, ts in zip(spans, spoken, strict=True)]
        pieces = [
            list(blocks(a.text, p, markdown=a.media_type == "text/markdown"))
            for a, p in zip(articles, parts, strict=True)
        ]
        docs = english().pipe((b.shadow for bs in pieces for b in bs), batch_size=BATCH_BLOCKS)
        for one, part, mine, ts in zip(dated, parts, pieces, spoken, strict=True):
            quotes = quotations(one.article.text, part) if not ts else [Quotation(*r) for t in ts for r in t.content]
            yield _Parsed(one, [(b, next(docs)) for b in mine], quotes, ts)

    def _reading(self, parsed: _Parsed, name: str) -> Reading:
        article = parsed.dated.article
        found, left = attributions(parsed.blocks, parsed.quotes, parsed.turns, self.weights, self.encoder)
        people = gather(parsed.blocks)
        parse = Parse(article.text, parsed.blocks)
        press = Press(article.text)
        found = of_the_subject(with_quoting(passed_on(found, parse, parsed.quotes, press), parse, press), parse)
        posts = self._posts(parsed.dated)
        speakers = Speakers(people, parse, parsed.quotes, posts)
        answers = speakers.resolve(found)
        who = [answer.known for answer in answers]
        actors = {id(k): k for k in [*people.actors(), *(k for k in who if k is not None)]}
        ids = {key: naming_id(article.id, k.name) for key, k in actors.items()}
        quoted = Intervals((q.start, q.end) for q in parsed.quotes)
        days = _days(parsed, parse, found, who)
        named = _by_id(actors, ids)
        beyond = beside(article, parse, found, parsed.quotes, who, named, press, posts)
        statements = [
            _statement(article, a, answer, ids, quoted, day, more)
            for a, answer, day, more in zip(found, answers, days, beyond, strict=True)
        ]
        made = [
            _with_parent(s, statements[a.parent].id if a.parent is not None else None)
            for s, a in zip(statements, found, strict=True)
        ]
        unique = {s.id: s for s in made}
        namings = tuple(_naming(article, i, k, speakers.resolver.told(k)) for i, k in named.items())
        opened = {x.id: x for x in (_abstention(article, a) for a in left)} or _unread(article)
        abstentions = (*parsed.dated.abstentions, *opened.values())
        article = replace(article, phrases=phrases(article, parse))
        namer = Namer(article, parse, named, found, who, made)
        told = (article, parse, found, made, namer, parsed.dated.times)
        doings, denied, held = events(*told), denials(*told), stances(*told)
        return Reading(
            article,
            tuple(unique.values()),
            (*namings, *(_naming(article, i, k, None) for i, k in namer.more().items())),
            name,
            abstentions,
            parsed.dated.times,
            events=doings,
            denials=denied,
            stances=held,
        )


def _not_read(article: Article) -> list[tuple[int, int]]:
    """Furniture, the dateline, the stamps of a live blog: they would be parsed as part of a sentence."""
    marks = [m.span for m in article.furniture] + ([article.dateline.span] if article.dateline else [])
    return [(s.start, s.end) for s in marks] + [m.span() for m in _STAMP.finditer(article.text)]


def _days(
    parsed: _Parsed, parse: Parse, found: Sequence[Attribution], who: Sequence[Known | None]
) -> list[When | None]:
    """When each was said; of what is reported inside another statement nothing is known."""
    sentences = [_reporting_sentence(parse, a) for a in found]
    own = [
        said(parsed.dated, *s, cue=a.cue, content=a.content) if a.parent is None else None
        for a, s in zip(found, sentences, strict=True)
    ]
    outer = [k if a.parent is None else None for a, k in zip(found, who, strict=True)]
    told = [(q.start, q.end) for q in parsed.quotes] + [r for a in found for r in a.content]
    return spread(parsed.dated, own, outer, sentences, told)


def _reporting_sentence(parse: Parse, a: Attribution) -> tuple[int, int]:
    """The sentence of the cue, in code points: where a day of saying would stand."""
    span = parse.span(a.verb, a.verb + 1)
    if span is None:
        return a.verb, a.verb
    sentence, base = span[0].sent, a.verb - span[0].idx
    return base + sentence.start_char, base + sentence.end_char


def _statement(
    article: Article,
    a: Attribution,
    answer: Answer,
    ids: dict[int, str],
    quoted: Intervals,
    day: When | None,
    more: Beside,
) -> Statement:
    source, cue, content = (tuple(article.span(s, e) for s, e in ranges) for ranges in (a.source, a.cue, a.content))
    speaker = answer.known
    return Statement(
        id=content_id("statement", article.id, list(a.source), list(a.cue), list(a.content)),
        article=article.id,
        mode=mode(article.text, a, quoted),
        source=source,
        cue=cue,
        content=content,
        speaker=None,
        naming=ids[id(speaker)] if speaker is not None else None,
        speaker_name=speaker.name if speaker is not None else None,
        office=speaker.office if speaker is not None else None,
        addressee=more.addressee,
        venue=more.venue,
        said=day,
        parent=None,
        negated=a.denies,
        confidence=a.probability,
        scores=a.scores,
        speaker_basis=tuple(article.span(s, e) for s, e in answer.basis),
        speaker_why=answer.why,
        speaker_confidence=answer.probability,
        on_behalf_of=more.on_behalf_of,
        capacity=more.capacity,
        relay=more.relay,
    )


def _abstention(article: Article, a: Attribution) -> Abstention:
    """What may be a statement and is too unlikely to be told as one."""
    source, cue, content = (tuple(article.span(s, e) for s, e in ranges) for ranges in (a.source, a.cue, a.content))
    return Abstention(
        id=content_id("abstention", article.id, list(a.source), list(a.cue), list(a.content)),
        article=article.id,
        reason="unsure",
        source=source,
        cue=cue,
        content=content,
        confidence=a.probability,
    )


def _unread(article: Article) -> dict[str, Abstention]:
    """An article in a language that is not read is left open as a whole."""
    if article.language in _READ:
        return {}
    made = content_id("abstention", article.id, [], [], [])
    return {made: Abstention(made, article.id, "language", (), (), (), 0.0)}


def _with_parent(s: Statement, parent: str | None) -> Statement:
    return replace(s, parent=parent) if parent is not None and parent != s.id else s


def mode(text: str, a: Attribution, quoted: Intervals) -> Mode:
    """direct: whole clauses inside marks; indirect: no marks; mixed: the reporter's clause with quoted pieces.

    Marks around the cue too are those of an outer statement and do not count.
    """
    total = inside = 0
    for start, end in a.content:
        near = Intervals(r for r in quoted.touching(start, end) if not r[0] <= a.verb < r[1])
        for m in _WORD.finditer(text, start, end):
            total += 1
            inside += near.covers(m.start())
    if not inside:
        return "indirect"
    return "direct" if inside >= _DIRECT_SHARE * total and a.clausal else "mixed"


def _by_id(actors: dict[int, Known], ids: dict[int, str]) -> dict[str, Known]:
    """The actors by the id of their naming; of two that go by one name the first takes what is known of the other."""
    named: dict[str, Known] = {}
    for key, known in actors.items():
        first = named.setdefault(ids[key], known)
        if first is not known:
            first.take(known)
    return named


def _naming(article: Article, id_: str, known: Known, gender: Gender | None) -> Naming:
    return Naming(
        id=id_,
        article=article.id,
        name=known.name,
        type=known.type,
        titles=tuple(_title(article, t) for t in known.named_titles()),
        aliases=tuple(sorted(known.aliases - {known.name})),
        mentions=tuple(article.span(s, e) for s, e in sorted(known.mentions)),
        gender=gender,
        unnamed=known.unnamed,
    )


def _title(article: Article, title: Titled) -> Title:
    return Title(title.words, title.of, article.span(title.start, title.end), title.former)
