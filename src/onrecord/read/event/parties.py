"""Parties: the actors and recipients of a doing, each named by the words that name it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.read.event.features import lemma
from onrecord.read.event.heads import EACH, chosen, is_within
from onrecord.read.event.naming import at, meant
from onrecord.read.event.nobody import is_thing
from onrecord.read.event.several import joined
from onrecord.read.event.sides import beneficiaries, complainant, goes_to, undergoers
from onrecord.read.event.weigh import Chosen, Weighed
from onrecord.read.grammar import children
from onrecord.read.namer import Namer
from onrecord.records import Party

if TYPE_CHECKING:
    from spacy.tokens import Token

MOST = 4
"""Of one side."""
_MUTUAL = frozenset(
    "meet meeting talk talks negotiate negotiation dialogue dialog summit cooperate cooperation consultation consult "
    "conversation partnership exchange contact relation agree agreement sign deal accord collaborate collaboration "
    "discuss discussion confer clash fight speak sign treaty pact exercise drill ceasefire truce call reach".split()
)
_MUTUAL_TYPES = frozenset({"CONSULT", "AGREE", "COOPERATE"})
_PLACES = frozenset({"GPE", "LOC", "FAC"})

Sides = tuple[tuple[Party, ...], tuple[Party, ...]]


def parties(w: Weighed, base: int, namer: Namer) -> Sides:
    """Actors and recipients of an event in a Doc that begins at code point `base`; what is mutual has both in both."""
    x = w.chosen
    c = x.candidate
    by, to = chosen(x)
    each = any(o.lower_ in EACH for o in children(c.trigger, "dobj"))
    each = each or (x.recipient is not None and x.recipient.head.lower_ in EACH)
    beside = x.recipient is not None and x.recipient.path.startswith("co-")
    done = {lemma(t) for t in (c.core, c.trigger)} & _MUTUAL
    if beside and not (each or done or w.type in _MUTUAL_TYPES):
        by, to = sorted({t.i: t for t in [*by, *to]}.values(), key=lambda t: t.i), []
    elif beside or each or (done and _mutual(x, by, to)):
        by = sorted({t.i: t for t in [*by, *to]}.values(), key=lambda t: t.i)
        both = _named(by, base, namer)
        return _apart(both, both)
    to = [t for t in to if not any(t.i == a.i or is_within(t, a) for a in by)]
    actors = _named(by, base, namer)
    recipients = _undergoing(w, by, to, actors, base, namer)
    if done and len(actors) > 1 and (not recipients or all(t.ent_type_ in _PLACES for t in to)):
        known = any(p.naming is not None for p in recipients)
        return (actors, recipients) if known else (actors, actors)
    if done and len(recipients) > 1 and not actors and c.core.pos_ == "NOUN":
        return recipients, recipients
    return _apart(actors, recipients)


def _undergoing(
    w: Weighed, by: list[Token], to: list[Token], actors: tuple[Party, ...], base: int, namer: Namer
) -> tuple[Party, ...]:
    """The recipients: those chosen, or another object of the clause where those are nobody."""
    x = w.chosen
    if whose := _harmed(w, to, base, namer):
        return whose
    hosts = [(t, k) for t in to if goes_to(x.candidate, t) and (k := namer.state(t, capital=True)) is not None]
    if hosts:
        return tuple(namer.as_party(k, *at(t, base)) for t, k in hosts)
    found = _named(to, base, namer, undergoes=True)
    known = any(p.naming is not None for p in found)
    if known or x.recipient is None or not all(is_thing(t) for t in to):
        return found
    does = {_who(p) for p in actors}
    others = [t for t in (*beneficiaries(to, w.type), *undergoers(x.candidate)) if all(t.i != o.i for o in (*by, *to))]
    if whose := _harmed(w, others, base, namer):
        return whose
    named = (_known(meant(t, base, namer, undergoes=True)) for t in others)
    return next((ps for ps in named if ps and all(_who(p) not in does for p in ps)), found)


def _harmed(w: Weighed, heads: list[Token], base: int, namer: Namer) -> tuple[Party, ...]:
    """Whose thing is harmed, where a clause above tells it: "Norland said that Brannia had shelled its village"."""
    doer = w.chosen.actor.head if w.chosen.actor is not None else None
    tells = (complainant(t, doer, w.chosen.candidate, w.type) for t in heads)
    return next((_known(meant(t, base, namer)) for t in tells if t is not None), ())


def _known(found: list[Party]) -> tuple[Party, ...]:
    return tuple(p for p in found if p.naming is not None)


def _apart(by: tuple[Party, ...], to: tuple[Party, ...]) -> Sides:
    """Nobody does it to himself: "dialogue with Russia" names one side, and "NATO will support it" not NATO."""
    if len(by) == len(to) == 1 and _who(by[0]) == _who(to[0]):
        return ((), to) if by[0].basis == to[0].basis else (by, ())
    return by, to


def _named(heads: list[Token], base: int, namer: Namer, *, undergoes: bool = False) -> tuple[Party, ...]:
    """Each party once, by its naming or its name."""
    found: dict[str, Party] = {}
    for t in heads[:MOST]:
        for party in meant(t, base, namer, undergoes=undergoes):
            found.setdefault(_who(party), party)
    return tuple(found.values())


def _who(party: Party) -> str:
    return party.naming or party.name.lower()


def _mutual(x: Chosen, by: list[Token], to: list[Token]) -> bool:
    """ "A met B", "A held talks with B", "A and B agreed": who does it has it done by the other too."""
    if not to:
        return len(by) > 1
    path = x.recipient.path if x.recipient is not None else ""
    if path.startswith("conj>") and (len(by) > 1 or (by and joined(by[0]))):
        to.clear()  # of another verb: "A and B met and condemned C"
        return True
    return "prep:with" in path or "prep:between" in path or (lemma(x.candidate.core) == "meet" and path == "dobj")
