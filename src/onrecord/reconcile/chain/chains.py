"""The chains of an article: outlet <- agency <- relay <- speaker, one for each statement."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from onrecord.reconcile.chain.copied import copied, copies
from onrecord.reconcile.chain.credit import ALONGSIDE, Credits, credits_of
from onrecord.reconcile.chain.hand import Hand, hand_of, joined, key
from onrecord.reconcile.chain.lead import led
from onrecord.reconcile.chain.phrase import RELAYED, Phrases
from onrecord.reconcile.chain.place import place
from onrecord.records import Article, Chain, Passage, Span, Statement, content_id

STRAIGHT = 0.8
"""That words came to the outlet without another house, where none is named."""
_MOST_NESTED = 20


def chains(
    article: Article,
    statements: Sequence[Statement],
    passages: Sequence[Passage] = (),
    others: Mapping[str, Article] | None = None,
) -> list[Chain]:
    """One chain for each statement of an article, in their order; none where nobody at all is known.

    `passages`: what it shares with other articles; `others`: these, by id. The agency is the one that the article
    credits, the sentence names, the lead names for the same speaker, or from whose article the words were copied; it is
    left out where it is the outlet, and for what was said to the outlet itself. A speaker who reports another's words
    is a "speaker" too, the outer one first. Confidence is that of the least sure link.
    """
    way = _Ways(article, statements, passages, others or {})
    return [chain for s in statements if (chain := way.chain(s)) is not None]


class _Ways:
    def __init__(
        self,
        article: Article,
        statements: Sequence[Statement],
        passages: Sequence[Passage],
        others: Mapping[str, Article],
    ) -> None:
        self._article = article
        self._by_id = {s.id: s for s in statements}
        self._credits: Credits = credits_of(article)
        self._phrases = Phrases(article, statements)
        self._copies = [] if self._credits.whole else copies(article, passages, others)
        self._own = {s.id: self._phrases.hands(s) for s in statements}
        self._led = led(article, statements, self._own) if self._credits.whole is None else {}

    def chain(self, statement: Statement) -> Chain | None:
        """The chain of a statement."""
        upward = self._upward(statement)
        outer = upward[0]
        hands = [h for s in upward for h in (*self._own[s.id], *self._spoken(s))]
        covers: Sequence[Span] = statement.content
        outlet = self._credits.outlet
        between = [] if self._is_first_hand(outer) else self._between(outer)
        copy = None if between or self._is_first_hand(outer) else copied(statement, self._copies)
        if copy is not None:
            between = [copy[0].hand]
            covers = statement.content if self._own[outer.id] else copy[1]
        links = joined([*([outlet] if outlet else []), *between, *_unlike(hands)])
        if not links:
            return None
        sure = [h.sure for h in links]
        if not any(h.role in ("agency", "relay") for h in links):
            sure.append(ALONGSIDE if self._credits.contributed else STRAIGHT)
        found = tuple(h.link for h in links)
        told = [[k.role, k.actor, k.name, [[e.article, e.start, e.end] for e in k.evidence]] for k in found]
        spans = [[c.start, c.end] for c in covers]
        return Chain(
            content_id("chain", statement.id, told, spans),
            statement.id,
            self._article.id,
            found,
            tuple(covers),
            round(min(sure), 4),
        )

    def _upward(self, statement: Statement) -> list[Statement]:
        """A statement under those in which it is reported, the outermost first."""
        out = [statement]
        while (up := self._by_id.get(out[-1].parent or "")) is not None and up not in out and len(out) < _MOST_NESTED:
            out.append(up)
        return out[::-1]

    def _is_first_hand(self, outer: Statement) -> bool:
        """Whether words were said to the outlet itself."""
        outlet = self._credits.outlet
        return outlet is not None and any(key(h.name) == key(outlet.name) for h in self._own[outer.id])

    def _between(self, outer: Statement) -> list[Hand]:
        """The agencies between the outlet and the sentence: credited for the words, or named by the lead."""
        credit = self._credits.over(*place(outer)[:2])
        return [credit] if credit is not None else list(self._led.get(outer.id, ()))

    def _spoken(self, s: Statement) -> list[Hand]:
        """Who speaks: a house that reports in its own voice is an agency or a relay."""
        evidence = s.source or s.speaker_basis or s.cue
        report = self._phrases.speaking(s)
        if report is not None:
            return [hand_of(report, RELAYED)]
        if not s.speaker_name:
            return []
        return [Hand("speaker", s.speaker_name, evidence, s.speaker)]


def _unlike(hands: Sequence[Hand]) -> list[Hand]:
    """The hands without a house that is a speaker's surname: Michael Bloomberg is not Bloomberg."""
    people = {word for h in hands if h.role == "speaker" for word in h.name.split()[1:]}
    return [h for h in hands if h.role == "speaker" or h.name not in people]
