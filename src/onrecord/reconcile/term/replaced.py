"""Replaced: where a reported wording, or the outlet's own, stands for another that the speaker used."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from onrecord.reconcile.term.form import Form
from onrecord.reconcile.term.meaning import alike, of_one_kind, spelled_alike
from onrecord.reconcile.term.places import Place
from onrecord.reconcile.term.referent import Referent
from onrecord.reconcile.term.slot import same_slot, slot
from onrecord.records.term import Replaced
from onrecord.records.utterance import Utterance

MOST = 3
"""Places of the speaker's wording that one place names."""
_POINTING = frozenset("enemy adversary opponent foe ally partner neighbour neighbor side homeland colleague".split())
"""What a speaker calls others from where he stands: who retells it must name them."""
SYNONYM, ONE_WORD = 0.6, 0.95
"""Cosine from which two nouns say the same ("ship", "vessel"): nobody's word is replaced; and for nouns of one kind, of
which one may judge ("rebel", "terrorist")."""


class Replacements:
    """The wordings of one thing, asked which stand for a speaker's own.

    To say so accuses an outlet. So the speaker's wording must stand between quotation marks, and the speaker have the
    other nowhere in the article; the two head nouns differ by more than spelling. A reported wording stands for what
    another rendering of the same utterance quotes, or the same article of the same speaker; the outlet's own for what
    the same article quotes of anybody. Both wordings have a name in common, or stand in one slot of the renderings.
    """

    def __init__(self, referent: Referent, places: Sequence[Place], utterances: Iterable[Utterance]) -> None:
        self._given = referent.given
        self._told = defaultdict[frozenset[Form], set[str]](set)
        for x in referent.links:
            if x.told:
                self._told[frozenset((x.a, x.b))] |= set(x.at)
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
        said = {_speaker(q) for q in own if _same_word(q, place)}
        if said and (place.voice == "reported" or None in said):
            return (), ()  # the speaker said that too
        own = [q for q in own if _speaker(q) not in said and self._stands_for(place, q)]
        if not own:
            return (), ()
        own.sort(key=lambda q: (q.article != place.article, q.span))
        found = tuple(Replaced(q.span.exact, q.span, q.statement.id) for q in own[:MOST] if q.statement is not None)
        return found, (self._sentence(place, own[0]),)

    def _speaks(self, place: Place, quoted: Place) -> bool:
        """Whether a quotation has the own words of whom the place reports."""
        mine, theirs = place.statement, quoted.statement
        if mine is None:
            return place.article == quoted.article and _speaker(quoted) is not None
        if theirs is None or mine.id == theirs.id:
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
        kind = of_one_kind(a.head, b.head)
        if {a.head, b.head} & _POINTING or alike(a.head, b.head) >= (ONE_WORD if kind else SYNONYM):
            return False
        at = self._told.get(frozenset((a, b)))
        told, shared = at is not None, not set(a.names).isdisjoint(b.names)
        aligned = at is not None and at.issuperset((place.article, quoted.article))
        if self._retold(place, quoted) and told:
            return shared or aligned or same_slot(slot(place), slot(quoted))
        if place.statement is None and aligned:
            return shared or place.definite or kind in ("event", "people")
        same_thing = a.of != "" and a.of == b.of and (told or kind == "event")
        near = place.statement is None or _same_speaker(place, quoted)
        return same_thing and near and place.article == quoted.article

    def _sentence(self, place: Place, quoted: Place) -> str:
        whom = (quoted.statement.speaker_name if quoted.statement else None) or "the speaker"
        whose = "the same article quotes" if place.article == quoted.article else "another article quotes"
        if place.statement is None:
            return f"the outlet's own words have “{place.span.exact}”, and it quotes {whom} with “{quoted.span.exact}”"
        return f"the words reported have “{place.span.exact}”, and {whose} {whom} with “{quoted.span.exact}”"


def _speaker(place: Place) -> str | None:
    return (place.statement.speaker or place.statement.speaker_name) if place.statement is not None else None


def _same_word(a: Place, b: Place) -> bool:
    return a.form.head == b.form.head or spelled_alike(a.form.head, b.form.head)


def _same_speaker(a: Place, b: Place) -> bool:
    if a.statement is None or b.statement is None:
        return False
    speaker = a.statement.speaker or a.statement.speaker_name
    return speaker is not None and speaker in (b.statement.speaker, b.statement.speaker_name)
