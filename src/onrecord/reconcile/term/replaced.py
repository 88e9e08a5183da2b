"""Replaced: where an outlet's own or reported wording stands for another that the speaker used."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from onrecord.reconcile.term.places import Place
from onrecord.records.term import Replaced
from onrecord.records.utterance import Utterance

MOST = 3
"""Places of the speaker's wording that one place names."""


class Replacements:
    """The wordings of one thing, asked which stand for a speaker's own."""

    def __init__(self, places: Sequence[Place], utterances: Iterable[Utterance]) -> None:
        self._utterances = defaultdict[str, set[str]](set)
        here = {p.statement.id for p in places if p.statement is not None}
        for u in utterances:
            for s in here.intersection(u.statements):
                self._utterances[s].add(u.id)
        self._quoted = sorted((p for p in places if p.voice == "quoted"), key=lambda p: p.span)

    def of(self, place: Place) -> tuple[tuple[Replaced, ...], tuple[str, ...]]:
        """What the wording at a place stands for, the nearest first, and a sentence that says so; or nothing."""
        if place.voice == "quoted":
            return (), ()
        own = [q for q in self._quoted if self._speaks(place, q)]
        if not own or any(q.form.head == place.form.head for q in own):
            return (), ()
        own.sort(key=lambda q: (q.article != place.article, q.span))
        found = tuple(Replaced(q.span.exact, q.span, q.statement.id) for q in own[:MOST] if q.statement is not None)
        return found, (self._sentence(place, own[0]),)

    def _speaks(self, place: Place, quoted: Place) -> bool:
        """Whether a quotation has the own words of whom the place reports, or of whom its article quotes."""
        mine, theirs = place.statement, quoted.statement
        if theirs is None:
            return False
        if mine is None:
            return place.article == quoted.article
        if self._utterances[mine.id] & self._utterances[theirs.id]:
            return True
        speaker = mine.speaker or mine.speaker_name
        return (
            place.article == quoted.article and speaker is not None and speaker in (theirs.speaker, theirs.speaker_name)
        )

    def _sentence(self, place: Place, quoted: Place) -> str:
        own = place.statement is None
        where = "the outlet's own words have" if own else "the words reported have"
        whom = (quoted.statement.speaker_name if quoted.statement else None) or "the speaker"
        whose = "the same article quotes" if place.article == quoted.article else "another article quotes"
        return f"{where} “{place.span.exact}”, and {whose} {whom} with “{quoted.span.exact}”"
