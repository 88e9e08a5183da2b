"""Naming: the parties that the head of a noun phrase means, by the actors whom the article names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.read.event.nobody import is_nobody
from onrecord.read.event.owners import makers, owners
from onrecord.read.event.participants import words
from onrecord.read.event.several import joined
from onrecord.read.event.two import the_other, the_two
from onrecord.read.grammar import children, trim
from onrecord.read.wording import ARMS, is_arm
from onrecord.records import Party

if TYPE_CHECKING:
    from spacy.tokens import Token

    from onrecord.read.named.known import Known
    from onrecord.read.namer import Namer


def meant(head: Token, base: int, namer: Namer, *, undergoes: bool = False) -> list[Party]:
    """The parties that a head means in a Doc that begins at code point `base`; none where it names nobody.

    A thing stands for whose it is: where it undergoes something for any owner ("condemned Norland's decision"), where
    it does something only for who moves it ("a Norland trawler").
    """
    if head.lower_ == "anti" and head.i + 2 < len(head.doc):
        head = head.doc[head.i + 2]  # "anti-Norland sanctions"
    where = _range(head, base)
    if where is None:
        return []
    found = [p for t in joined(head) if (p := _each(t, base, namer)) is not None]
    if found and all(p.naming is not None for p in found):
        return list({p.naming: p for p in found}.values())
    if two := the_two(head, base, namer):
        return [namer.as_party(k, *where) for k in two]
    if head.lower_ in ("it", "them") and head.dep_ in ("dobj", "dative"):
        other = the_other(head, base, namer)
        return [namer.as_party(other, *where)] if other is not None else []
    party = namer.party(*where)
    if party.naming is not None:
        state = _state(head, namer) if is_arm(head) and namer.is_unnamed(party) else None
        return [namer.as_party(state, *where)] if state is not None else list(namer.each(party))
    whose = owners(head) if undergoes else makers(head)
    named = (_whose(t, base, namer) for t in whose if t.ent_type_ != "PERSON" or namer.state(t, capital=True))
    owner = next((p for p in named if p is not None and p.naming is not None), None)
    if owner is not None:
        return [owner]
    people = namer.state(head) if undergoes else None
    if people is not None:
        return [namer.as_party(people, *where)]
    own = any(c.pos_ == "PRON" for c in children(head, "poss"))  # "recalled its ambassador"
    return [] if is_nobody(head) or (own and head.lemma_.lower() in ARMS) else [party]


def _whose(word: Token, base: int, namer: Namer) -> Party | None:
    """An owner; the state by its capital ("Velm's proposal")."""
    party = _party(word, base, namer)
    state = namer.state(word, capital=True) if word.dep_ == "poss" and party and party.naming is None else None
    return namer.as_party(state, *at(word, base)) if state is not None else party


def _state(arm: Token, namer: Namer) -> Known | None:
    """The state whose arm a noun of people tells: the Norland of "the Norland army"."""
    whose = children(arm, "amod", "compound", "nmod", "poss")
    return next((k for c in whose if c.i < arm.i and (k := namer.state(c)) is not None), None)


def _each(word: Token, base: int, namer: Namer) -> Party | None:
    """One of several: a state by its name or adjective, else whom its words name."""
    state = namer.state(word)
    return namer.as_party(state, *at(word, base)) if state is not None else _party(word, base, namer)


def at(word: Token, base: int) -> tuple[int, int]:
    """The code points of one word."""
    return base + word.idx, base + word.idx + len(word)


def _party(head: Token, base: int, namer: Namer) -> Party | None:
    where = _range(head, base)
    return namer.party(*where) if where is not None else None


def _range(head: Token, base: int) -> tuple[int, int] | None:
    """The code points of the words of a head alone, without those joined to it."""
    if head.ent_type_ in ("DATE", "TIME"):  # "this week's meeting"
        return None
    doc = head.doc
    first, stop = words(head)
    for c in head.children:
        if c.i > head.i and c.dep_ in ("cc", "conj") and first < c.left_edge.i < stop:
            stop = c.left_edge.i
    first, stop = trim(doc, first, stop)
    if stop <= first:
        return None
    glued = first > 1 and doc[first - 1].text == "-" and not doc[first - 2].whitespace_ + doc[first - 1].whitespace_
    if glued and head.pos_ == "NOUN":
        first -= 2  # "Norland-backed rebels"
    last = doc[stop - 1]
    return base + doc[first].idx, base + last.idx + len(last)
