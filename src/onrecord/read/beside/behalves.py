"""Behalves: for whom the statements of one article are made; what it says of each speaker is put together once."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Sequence
from dataclasses import replace

from onrecord.read.beside.behalf import Behalf, Held, behalf, held, told_by_source
from onrecord.read.beside.mandate import mandate
from onrecord.read.beside.owner import Owner, Owners
from onrecord.read.beside.seat import Seat, institution, is_past
from onrecord.read.beside.selves import without
from onrecord.read.beside.telling import Telling
from onrecord.read.intervals import Intervals, merged
from onrecord.read.named.known import Known, Titled
from onrecord.read.quotes import Quotation
from onrecord.read.said.attribute import Attribution
from onrecord.read.tables import adjective_of
from onrecord.read.who import Posts
from onrecord.records import Article

Range = tuple[int, int]

_BUSINESS = re.compile(r"\b(?:chief (?:\w+ )?(?:executive|officer)|ceo|managing director)\b", re.IGNORECASE)
_BELOW_STATE = re.compile(r"\b(?:deputy|assistant|under)[- ]?secretary of state\b", re.IGNORECASE)
_US = "United States"
_NAME = r"[A-Z][\w.&’'-]*(?: (?:of |for |and )?[A-Z][\w.&’'-]*){0,5}"
_SPEAKS = re.compile(rf"\bwho\s+(?P<how>speaks|spoke|heads|leads|runs)\s+(?:for\s+)?(?:the\s+)?(?P<of>{_NAME})")


class Behalves:
    """For whom the statements of an article are made. `who`: their speakers; `named`: all actors, in small letters."""

    def __init__(
        self,
        article: Article,
        found: Sequence[Attribution],
        quotes: Sequence[Quotation],
        who: Sequence[Known | None],
        owners: Owners,
        posts: Posts,
        named: Collection[str],
    ) -> None:
        self._text, self._who = article.text, who
        self._owners, self._posts, self._named = owners, posts, named
        self._quoted = Intervals(merged((q.start, q.end) for q in quotes))
        self._titles: dict[int, Held | None] = {}
        self._mentions: dict[int, list[Range]] = {}
        self._inside: dict[int, list[Range]] = {}
        for n, a in enumerate(found):
            speaker = who[n]
            if speaker is not None and speaker.type == "person":
                self._note(a, speaker)
            if a.parent is not None and who[n] is not who[a.parent]:
                self._inside.setdefault(a.parent, []).extend(a.content)

    def _note(self, a: Attribution, speaker: Known) -> None:
        """What the article says that a speaker is; what a source tells of it counts where nothing else tells whose."""
        start, end = (a.source[0][0], a.source[-1][1]) if a.source else (0, 0)
        inside = self._within(speaker, start, end)
        named = any(e - s < end - start for s, e in inside)
        source = told_by_source(self._text, a, speaker, inside) if named or speaker.unnamed else None
        if id(speaker) not in self._titles:
            told = held(self._text, speaker)
            owned = self._owned(told)
            its = told is not None and self._owners.is_its(*told.title)
            by_table = self._by_table(speaker, told, source) if owned is told and not its else None
            self._titles[id(speaker)] = by_table or self._at_home(owned)
        title = self._titles[id(speaker)]
        if title is not None and title.seat.of is not None:
            return
        if named or speaker.unnamed:
            found = self._at_home(self._owned(source)) or self._relative(start, end)
            if found is not None and (title is None or (found.seat.of and found.seat.manner == title.seat.manner)):
                title = self._titles[id(speaker)] = found
        if title is not None and title.seat.of is None and a.content and _BUSINESS.search(self._text, *title.title):
            self._titles[id(speaker)] = _of(title, self._owners.begins(a.content[0][0]))

    def _within(self, speaker: Known, start: int, end: int) -> list[Range]:
        """The mentions of a speaker inside a stretch, in order."""
        mentions = self._mentions.get(id(speaker))
        if mentions is None:
            mentions = self._mentions[id(speaker)] = sorted(speaker.mentions)
        some = mentions[bisect_left(mentions, (start, start)) : bisect_left(mentions, (end, end))]
        return [(s, e) for s, e in some if e <= end]

    def _by_table(self, speaker: Known, told: Held | None, source: Held | None) -> Held | None:
        """The post of the day, where the article tells no state or body of our tables, or nothing at all."""
        if speaker.unnamed or not speaker.mentions:
            return None
        if source is not None and ((told is None and source.seat.of) or self._owners.is_its(*source.title)):
            return None  # "Its chairman, Bee": the article tells it
        if told is not None and told.seat.of is not None and institution(told.seat.of) is not None:
            return None if told.seat.manner != "own" or _is_current(speaker, told) else self._of_day(speaker, source)
        return self._of_day(speaker, source)

    def _of_day(self, speaker: Known, source: Held | None) -> Held | None:
        titles = list(speaker.titles.values())
        if source is not None:
            words = self._text[slice(*source.title)]
            titles.append(Titled(words, *source.title, is_past(words)))
        post = mandate(speaker, titles, self._posts, self._named)
        if post is None:
            return None
        at = max(sorted(speaker.mentions), key=lambda r: (self._text[slice(*r)] == speaker.name, -r[0]))
        title = (post.title.start, post.title.end) if post.title is not None else at
        return Held(Seat(post.of, 0, 0, post.manner), title, at)

    def _owned(self, title: Held | None) -> Held | None:
        """A title with the state or body whose it is, where "its" or "the ministry's" tells it."""
        if title is None or title.seat.manner not in ("holder", "voice"):
            return title
        return title if title.seat.of is not None else _of(title, self._owners.of(*title.title))

    def _at_home(self, title: Held | None) -> Held | None:
        """A minister, or the Foreign Ministry's voice, in a report from the capital; what only one state has."""
        if title is None or title.seat.manner not in ("holder", "voice"):
            return title
        of, at = title.seat.of, title.title
        if of is None:
            below = _BELOW_STATE.search(self._text, *at) is not None and _US.lower() in self._named
            return _of(title, Owner(_US, at) if below else self._owners.home(*at))
        home = self._owners.ministry(of, at[0]) if title.seat.manner == "voice" else None
        if home is None or home.name not in adjective_of():
            return title
        return replace(title, seat=replace(title.seat, of=f"{adjective_of()[home.name]} {of}"))

    def _relative(self, start: int, end: int) -> Held | None:
        """Who speaks for, heads or leads something: "Bee, who speaks for the rebels of Arland"."""
        m = _SPEAKS.search(self._text, start, end)
        if m is None or (m["how"] in ("speaks", "spoke") and " for " not in m[0]):
            return None
        name = institution(m["of"]) or m["of"]
        manner = "voice" if m["how"] in ("speaks", "spoke") else "holder"
        return Held(Seat(name, 0, 0, manner), m.span(), m.span("of"))  # type: ignore[arg-type]

    def of(self, n: int, a: Attribution, telling: Telling | None) -> Behalf:
        """For whom the n-th statement is made."""
        speaker = self._who[n]
        title = self._titles.get(id(speaker))
        start, end = (a.source[0][0], a.source[-1][1]) if a.source else (0, 0)
        source = told_by_source(self._text, a, speaker, self._within(speaker, start, end) if speaker else ())
        spoken = merged(
            (max(s, start), min(e, end))
            for start, end in (*a.content, *a.source)
            for s, e in self._quoted.touching(start, end)
        )
        return behalf(self._text, a, telling, speaker, title, source, without(spoken, merged(self._inside.get(n, ()))))


def _of(title: Held, owner: Owner | None) -> Held:
    return title if owner is None else Held(replace(title.seat, of=owner.name), title.title, owner.at)


def _is_current(speaker: Known, told: Held) -> bool:
    return not any(t.former and (t.start, t.end) == told.title for t in speaker.titles.values())
