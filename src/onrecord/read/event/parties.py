"""Parties: the actors and recipients of a doing, each named by the words that name it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.read.event.features import lemma
from onrecord.read.event.owners import owners
from onrecord.read.event.participants import Part, words
from onrecord.read.event.weigh import Weighed
from onrecord.read.grammar import trim
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
_JOINED = frozenset({"GPE", "ORG", "NORP", "PERSON"})
_EACH = frozenset({"each", "other", "another", "one"})
_NOBODY = frozenset({"which", "that", "who", "whom", "what", "there", "this", "these", "those", "here", "when", "it"})


def parties(w: Weighed, base: int, namer: Namer) -> tuple[tuple[Party, ...], tuple[Party, ...]]:
    """Actors and recipients of an event in a Doc that begins at code point `base`; what is mutual has both in both."""
    x = w.chosen
    by, to = _heads(x.actor), _heads(x.recipient)
    to = [t for t in to if t.lower_ not in _EACH]
    joined = x.recipient is not None and x.recipient.path.startswith("co-")
    each = x.recipient is not None and x.recipient.head.lower_ in _EACH
    mutual = joined or each or _mutual(w, by, to)
    if mutual:
        by = to = sorted({t.i: t for t in [*by, *to]}.values(), key=lambda t: t.i)
    else:
        to = [t for t in to if all(t.i != a.i for a in by)]
    return _apart(_named(by, base, namer), _named(to, base, namer, things=not mutual))


def _apart(by: tuple[Party, ...], to: tuple[Party, ...]) -> tuple[tuple[Party, ...], tuple[Party, ...]]:
    """Nobody does it to himself: "dialogue with Russia" names one side, and "NATO will support it" not NATO."""
    if len(by) == len(to) == 1 and _who(by[0]) == _who(to[0]):
        return ((), to) if by[0].basis == to[0].basis else (by, ())
    return by, to


def _named(heads: list[Token], base: int, namer: Namer, *, things: bool = False) -> tuple[Party, ...]:
    """Each party once, by its naming or its name; of `things` that are no actors, whose they are."""
    found: dict[str, Party] = {}
    for t in heads[:MOST]:
        party = _party(t, base, namer)
        if things and party is not None and party.naming is None:
            party = _owner(t, base, namer) or party
        if party is not None:
            found.setdefault(_who(party), party)
    return tuple(found.values())


def _owner(head: Token, base: int, namer: Namer) -> Party | None:
    """The actor whose a thing is: the Turkey of "Turkey's accusation"."""
    named = (_party(t, base, namer) for t in owners(head) if t.ent_type_ != "PERSON")
    return next((p for p in named if p is not None and p.naming is not None), None)


def _who(party: Party) -> str:
    return party.naming or party.name.lower()


def _mutual(w: Weighed, by: list[Token], to: list[Token]) -> bool:
    """ "A met B", "A held talks with B", "A and B agreed": who does it has it done by the other too."""
    x = w.chosen
    if not {lemma(x.candidate.core), lemma(x.candidate.trigger)} & _MUTUAL:
        return False
    if not to:
        return len(by) > 1
    path = x.recipient.path if x.recipient is not None else ""
    return "prep:with" in path or "prep:between" in path or (lemma(x.candidate.core) == "meet" and path == "dobj")


def _heads(part: Part | None) -> list[Token]:
    """The heads of a party: one for each of those joined by "and"."""
    if part is None or part.head.lower_ in _NOBODY - {"it"}:
        return []
    if part.head.lower_ == "their" and (several := _several(part.head)):
        return several
    heads = [part.head]
    if not part.path.startswith("co-"):
        heads += [c for c in part.head.conjuncts if c.i > part.head.i and c.pos_ in ("NOUN", "PROPN", "PRON")]
    return heads


def _several(their: Token) -> list[Token]:
    """Whom "their" means after names joined by "and": the last of those before it in the sentence."""
    for t in reversed(their.doc[their.sent.start : their.i]):
        if t.dep_ == "conj" and t.ent_type_ in _JOINED:
            first = t.head
            while first.dep_ == "conj":
                first = first.head
            return [x for x in (first, *first.conjuncts) if x.i <= t.i and x.ent_type_ in _JOINED]
    return []


def _party(head: Token, base: int, namer: Namer) -> Party | None:
    if head.ent_type_ in ("DATE", "TIME"):  # "this week's meeting"
        return None
    first, stop = words(head)
    for c in head.children:
        if c.i > head.i and c.dep_ in ("cc", "conj") and first < c.left_edge.i < stop:
            stop = c.left_edge.i
    first, stop = trim(head.doc, first, stop)
    if stop <= first:
        return None
    last = head.doc[stop - 1]
    return namer.party(base + head.doc[first].idx, base + last.idx + len(last))
