"""Owner: whose a title is by what stands around it: "its spokesman", "the ministry's director", a local minister."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from onrecord.names import plain_name
from onrecord.read.named.known import Known
from onrecord.read.named.meaning import without_the
from onrecord.read.parse import Parse
from onrecord.read.tables import states
from onrecord.records import Article

if TYPE_CHECKING:
    from spacy.tokens import Span

Range = tuple[int, int]

_ITS = re.compile(r"\b(?:its|whose)\s+(?:[a-z][\w-]*\s+){0,3}\Z", re.IGNORECASE)
_STARTS_ITS = re.compile(r"(?:its|whose)\s", re.IGNORECASE)
_OF_STATE = re.compile(r"\b(?:minister|premier|deputy president|vice president|king|queen)\b", re.IGNORECASE)
_OF_BODY = re.compile(
    r"\b(?:secretary[- ]general|chief executive|ceo|director|chair(?:man|woman|person)?|spokes\w+|leader|head|chief"
    r"|boss|president|lawyer)\b",
    re.IGNORECASE,
)
_CABINET = re.compile(
    r"\b(?:(?:prime|foreign|defen[cs]e|interior|finance|information|health|transport(?:ation)?|energy|agriculture|justice"
    r"|environment|education|trade|economy|home|labou?r|oil|culture|communications) (?:minister|secretary)"
    r"|cabinet secretary|(?:deputy|vice) president|government spokes\w+)\b",
    re.IGNORECASE,
)
_MINISTRY = re.compile(r"(?:Foreign|Defen[cs]e|Interior|Finance|Health|Energy|Justice|Trade) Ministry")
_ACTORS = frozenset({"organisation", "body", "country"})
GENERIC = frozenset(
    "ministry department government company union party force forces agency commission court council bank committee "
    "army association organisation organization alliance bloc group movement firm mission campaign service coalition "
    "police military embassy authority institute foundation federation club region city team concern "
    "watchdog regulator".split()
)
"""What a body is called for short; no name."""
_KINDS = "|".join(sorted(GENERIC))
_SHORT = re.compile(
    rf"(?:\b(?:for|of) (?:the |an? )(?P<word>{_KINDS})\b(?! of\b| for\b))"
    rf"|\A(?:the )?(?P<first>{_KINDS})(?:['’]s?)? (?=[a-z])",
    re.IGNORECASE,
)
_SHORT_BEFORE = re.compile(rf"\b[Tt]he (?P<word>{_KINDS})['’]s? (?:[a-z]+ ){{0,2}}\Z", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Owner:
    """The state or body whose a title is, and where the article names it (code points)."""

    name: str
    at: Range


@dataclass(frozen=True, slots=True)
class _At:
    start: int
    end: int
    name: str
    type: str


def is_generic(name: str) -> bool:
    """Whether some words only tell what kind of body is meant ("the ministry")."""
    return without_the(name).lower() in GENERIC


class Owners:
    """What an article names that may own a title, in order."""

    def __init__(self, article: Article, parse: Parse, actors: Iterable[Known]) -> None:
        self._article, self._parse = article, parse
        self._named: list[_At] = sorted(
            (
                _At(*at, k.name, k.type)
                for k in actors
                if k.type in _ACTORS and not (k.unnamed and k.type != "body")
                for at in k.mentions
            ),
            key=lambda x: (x.start, -x.end),
        )
        self._starts = [x.start for x in self._named]
        self._home = _state_at(article.dateline.place) if article.dateline and article.dateline.place else None

    def of(self, start: int, end: int) -> Owner | None:
        """Whose the title at code points start..end is, by an "its" or by what kind of body it names ("ministry's")."""
        text = self._article.text
        printed, before = text[start:end], max(0, start - 48)
        if self.is_its(start, end):
            return self._antecedent(start, printed)
        short = _SHORT.search(printed) or _SHORT_BEFORE.search(text[before:start])
        return self._meant(next(filter(None, short.groups())).lower(), start) if short is not None else None

    def is_its(self, start: int, end: int) -> bool:
        """Whether a title is told as that of something named before: "its head"."""
        text = self._article.text
        return bool(_STARTS_ITS.match(text, start, end) or _ITS.search(text, max(0, start - 48), start))

    def home(self, start: int, end: int) -> Owner | None:
        """The state of a minister whose title at start..end does not tell it, in a report from its capital."""
        return self._at_home(start) if _CABINET.search(self._article.text, start, end) else None

    def ministry(self, name: str, start: int) -> Owner | None:
        """The state whose a ministry is that the article names without it, in a report from its capital."""
        return self._at_home(start) if _MINISTRY.fullmatch(name) else None

    def begins(self, at: int) -> Owner | None:
        """The organisation that begins a content: "Bee Oil expects ..., its chief executive said"."""
        text = self._article.text
        at += len(text[at : at + 4]) if text[at : at + 4].lower() == "the " else 0
        n = bisect_left(self._starts, at)
        if n < len(self._named) and self._named[n].start == at and self._named[n].type == "organisation":
            return Owner(self._named[n].name, (at, self._named[n].end))
        return None

    def _between(self, start: int, end: int) -> Iterator[_At]:
        n = bisect_left(self._starts, start)
        while n < len(self._named) and self._named[n].start < end:
            if self._named[n].end <= end:
                yield self._named[n]
            n += 1

    def _antecedent(self, at: int, title: str) -> Owner | None:
        """What "its" means: the one state or body named before it in the sentence, else in the sentence before."""
        here = self._parse.span(at, at + 1)
        if here is None:
            return None
        sentence, base = here[0].sent, at - here[0].idx
        for one in self._back(sentence):
            start, end = base + one.start_char, min(base + one.end_char, at)
            named = self._fitting(one, start, end, base, title)
            if not named:
                continue
            if one is not sentence and (first := named[0]).start <= start + 4:
                return Owner(first.name, (first.start, first.end))
            if len({x.name for x in named}) == 1:
                return Owner(named[0].name, (named[0].start, named[0].end))
            return None
        return None

    @staticmethod
    def _back(sentence: Span) -> Iterator[Span]:
        yield sentence
        if sentence.start > 0:
            yield sentence.doc[sentence.start - 1].sent

    def _fitting(self, sentence: Span, start: int, end: int, base: int, title: str) -> list[_At]:
        """The states and bodies in a stretch, with names that the tagger alone found."""
        named = [x for x in self._between(start, end) if self._article.text[x.start : x.end] not in _adjectives()]
        for ent in sentence.ents:
            at = (base + ent.start_char, base + ent.end_char)
            inside = [x for x in named if x.start < at[1] and at[0] < x.end]
            if ent.label_ != "ORG" or at[0] < start or at[1] > end:
                continue
            if all(x.type == "country" and at[0] <= x.start and x.end < at[1] for x in inside):
                words = without_the(plain_name(ent.text))  # the Union of "the Arland Pilots' Union", not Arland
                named = [x for x in named if x not in inside]
                named.append(_At(at[1] - len(without_the(ent.text)), at[1], words, "organisation"))
        kinds = {"country"} if _OF_STATE.search(title) else _ACTORS
        if re.search(r"chief executive|ceo|secretary[- ]general|chairman|chairwoman", title, re.IGNORECASE):
            kinds = _ACTORS - {"country"}
        if not (_OF_STATE.search(title) or _OF_BODY.search(title)):
            return []
        return sorted((x for x in named if x.type in kinds), key=lambda x: x.start)

    def _meant(self, short: str, at: int) -> Owner | None:
        """The one body whose name has a word for its kind: the Force of "a spokesman for the force"."""
        named: dict[str, _At] = {}
        for x in self._named:
            if x.type != "country" and short in _ends(x.name.lower()):
                named.setdefault(x.name, x)
        if len(named) != 1:
            return None
        one = next(iter(named.values()))
        return Owner(one.name, (one.start, one.end)) if one.start < at else None

    def _at_home(self, at: int) -> Owner | None:
        """The state from whose capital the report comes, where the words around name no other state or body."""
        here = self._parse.span(at, at + 1)
        line = self._article.dateline
        if self._home is None or here is None or line is None:
            return None
        base = at - here[0].idx
        for one in self._back(here[0].sent):
            for x in self._between(base + one.start_char, base + one.end_char):
                if x.name != self._home and (x.type == "country" or x.name in _bodies_of_states()):
                    return None
        return Owner(self._home, (line.span.start, line.span.end))


@cache
def _adjectives() -> frozenset[str]:
    """German, Russian: in "the German miners' union", no state is spoken of."""
    return frozenset(a for s in states() for a in s.adjectives)


def _ends(name: str) -> tuple[str, ...]:
    """The first and the last word of a name of several words."""
    words = name.split()
    return (words[0], words[-1]) if len(words) > 1 else ()


@cache
def _bodies_of_states() -> frozenset[str]:
    return frozenset({"European Union", "NATO", "United Nations", "European Commission", "European Council", "OSCE"})


@cache
def _places() -> dict[str, str]:
    """Capitals and states by name, in small letters -> the state."""
    return {p.lower(): s.name for s in states() for p in (*s.names, *s.capitals)}


def _state_at(place: str) -> str | None:
    """The state of a dateline: "HERMOSILLO, Mexico", "Nairobi"."""
    parts = [p.strip().lower() for p in place.split(",")]
    return next((s for p in (parts[-1], parts[0]) if (s := _places().get(p)) is not None), None)
