"""Replaced: where a reported wording stands for another that the speaker used."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from onrecord.reconcile.term.governor import same_governor
from onrecord.reconcile.term.meaning import of_one_kind, spelled_alike
from onrecord.reconcile.term.places import Place
from onrecord.reconcile.term.referent import Referent
from onrecord.records.term import Replaced
from onrecord.records.utterance import Utterance

MOST = 3
"""Places of the speaker's wording that one place names."""


class Replacements:
    """The wordings of one thing, asked which stand for a speaker's own.

    To say so accuses an outlet. So the speaker's wording must stand between quotation marks, in another rendering of
    the same utterance or from the same speaker in the same article; the two head nouns differ by more than spelling;
    and both wordings have a name in common, or stand at one place of the renderings under the same verb.
    """

    def __init__(self, referent: Referent, places: Sequence[Place], utterances: Iterable[Utterance]) -> None:
        self._given = referent.given
        self._told = {frozenset((x.a, x.b)) for x in referent.links if x.told}
        self._utterances = defaultdict[str, set[str]](set)
        here = {p.statement.id for p in places if p.statement is not None}
        for u in utterances:
            for s in here.intersection(u.statements):
                self._utterances[s].add(u.id)
        self._quoted = sorted((p for p in places if p.voice == "quoted"), key=lambda p: p.span)

    def of(self, place: Place) -> tuple[tuple[Replaced, ...], tuple[str, ...]]:
        """What the wording at a place stands for, the nearest first, and a sentence that says so; or nothing."""
        if place.voice != "reported":
            return (), ()
        own = [q for q in self._quoted if self._speaks(place, q)]
        if any(q.form.head == place.form.head or spelled_alike(q.form.head, place.form.head) for q in own):
            return (), ()  # the speaker said that too
        own = [q for q in own if self._stands_for(place, q)]
        if not own:
            return (), ()
        own.sort(key=lambda q: (q.article != place.article, q.span))
        found = tuple(Replaced(q.span.exact, q.span, q.statement.id) for q in own[:MOST] if q.statement is not None)
        return found, (self._sentence(place, own[0]),)

    def _speaks(self, place: Place, quoted: Place) -> bool:
        """Whether a quotation has the own words of whom the place reports."""
        mine, theirs = place.statement, quoted.statement
        if mine is None or theirs is None or mine.id == theirs.id:
            return False
        return self._retold(place, quoted) or (place.article == quoted.article and _same_speaker(place, quoted))

    def _retold(self, place: Place, quoted: Place) -> bool:
        mine, theirs = place.statement, quoted.statement
        if mine is None or theirs is None:
            return False
        return not self._utterances[mine.id].isdisjoint(self._utterances[theirs.id])

    def _stands_for(self, place: Place, quoted: Place) -> bool:
        """Whether what is known of two wordings of one thing is enough to say that one stands for the other."""
        if self._given:
            return True
        a, b = place.form, quoted.form
        told, shared = frozenset((a, b)) in self._told, not set(a.names).isdisjoint(b.names)
        if self._retold(place, quoted) and told:
            return shared or same_governor(place, quoted)
        same_thing = a.of != "" and a.of == b.of and (told or of_one_kind(a.head, b.head) == "event")
        return same_thing and place.article == quoted.article and _same_speaker(place, quoted)

    def _sentence(self, place: Place, quoted: Place) -> str:
        whom = (quoted.statement.speaker_name if quoted.statement else None) or "the speaker"
        whose = "the same article quotes" if place.article == quoted.article else "another article quotes"
        return f"the words reported have “{place.span.exact}”, and {whose} {whom} with “{quoted.span.exact}”"


def _same_speaker(a: Place, b: Place) -> bool:
    if a.statement is None or b.statement is None:
        return False
    speaker = a.statement.speaker or a.statement.speaker_name
    return speaker is not None and speaker in (b.statement.speaker, b.statement.speaker_name)
