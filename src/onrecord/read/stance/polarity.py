"""Polarity: what negates a clause, and how far a stance is handed on to what its object is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.read.grammar import SUBJECTS, children, is_passive
from onrecord.read.stance.words import lemma as lemma_of
from onrecord.read.stance.words import phrasal, sign, signs

if TYPE_CHECKING:
    from spacy.tokens import Token

_NOT = frozenset({"not", "n't", "never", "nor", "hardly", "scarcely", "n’t"})
_NONE = frozenset({"no", "nobody", "nothing", "none", "neither"})
_MOST = 6
"""Steps down a chain of objects: more is a misparse."""
_OF = frozenset({"of", "for", "to", "about", "in", "on", "with"})
_OBJECTS = ("dobj", "xcomp", "ccomp", "pcomp", "attr", "oprd")


def negations(word: Token) -> int:
    """How many words negate a verb or noun: "not", "no longer", a subject or object with "no"."""
    n = 0
    for c in word.children:
        if c.dep_ == "neg" or (c.dep_ in ("advmod", "preconj", "cc") and c.lower_ in _NOT):
            n += c.lower_ != "only"
        elif c.dep_ == "advmod" and c.lower_ == "longer":
            n += any(g.lower_ == "no" for g in c.children) or word.doc[c.i - 1].lower_ == "no"
        elif c.dep_ == "det" and c.lower_ == "no" and word.pos_ in ("NOUN", "PROPN"):
            n += 1
        elif c.dep_ in SUBJECTS and (c.lower_ in _NONE or any(g.lower_ == "no" for g in children(c, "det"))):
            n += 1
    if (
        word.pos_ in ("VERB", "AUX")
        and n
        and word.i
        and any(c.lower_ == "not" and word.doc[min(c.i + 1, len(word.doc) - 1)].lower_ == "only" for c in word.children)
    ):
        n -= 1  # "not only supports"
    return n


def flipped(word: Token, value: int) -> int:
    """The sign with the negations of a word."""
    return -value if negations(word) % 2 else value


def following(verb: Token, small: tuple[str, ...]) -> Token | None:
    """The last of the small words that stand behind a verb ("rule out", "speak out against"), where all do."""
    at = verb
    for word in small:
        found = next(
            (
                c
                for base in ((at, verb) if at != verb else (verb,))
                for c in base.children
                if c.lower_ == word and c.i > verb.i and c.dep_ in ("prep", "prt", "advmod", "dative", "mark", "agent")
            ),
            None,
        )
        if found is None:
            found = next((g for c in verb.children if c.dep_ == "pobj" for g in c.children if g.lower_ == word), None)
        if found is None:
            return None
        at = found
    return at


def objects(verb: Token, small: tuple[str, ...] = ()) -> list[Token]:
    """What a verb is about: its clause before its object, the object behind its small words where it has any."""
    if small:
        last = following(verb, small)
        if last is None:
            return []
        behind = children(last, "pobj", "pcomp", "ccomp")
        if behind:
            return behind
        return children(verb, "dobj", "xcomp") if last.dep_ in ("prt", "advmod") else []
    clauses, things = children(verb, "xcomp", "ccomp"), children(verb, "dobj")
    clauses = [c for c in clauses if c.i > verb.i]
    if not clauses and not things:
        clauses = [c for c in children(verb, "advcl") if _infinitive(c) and not _purpose(c)]
    return [*clauses, *things]


def inner(word: Token) -> Token | None:
    """What a noun is about: what stands behind its "of" or "for", its infinitive."""
    for c in word.children:
        if c.i > word.i and c.dep_ == "prep" and c.lower_ in _OF:
            for o in children(c, "pobj", "pcomp"):
                if c.lower_ != "in" or o.ent_type_ not in ("GPE", "LOC"):
                    return o
        if c.i > word.i and c.dep_ in ("acl", "relcl", "xcomp") and _infinitive(c):
            return c
    return None


def descend(word: Token, value: int, *, attitudes: bool = True) -> tuple[Token, int]:
    """Down a chain: who must "continue the dialogue" is for dialogue, who wants "an end to the war" against war."""
    for _ in range(_MOST):
        found = _step(word, attitudes=attitudes)
        if found is None:
            break
        below, factor = found
        if lemma_of(word) in _MORE and (flipped(word, value) if word.pos_ in ("VERB", "AUX") else value) < 0:
            break  # who is against more of a thing is not against the thing
        if word.pos_ in ("VERB", "AUX"):
            value = flipped(word, value)
        word, value = below, value * factor
    else:
        return word, value
    return word, flipped(word, value) if word.pos_ in ("VERB", "AUX") else value


def _step(word: Token, *, attitudes: bool) -> tuple[Token, int] | None:
    lemma = lemma_of(word)
    if word.pos_ in ("VERB", "AUX"):
        for kind in ("shift", "attitude") if attitudes else ("shift",):
            for small, value in phrasal(kind).get(lemma, ()):
                if is_passive(word) and not small:
                    below: list[Token] = children(word, "nsubjpass")
                else:
                    below = objects(word, small)
                if not below and not small and kind == "shift" and lemma in _MIDDLE:
                    below = children(word, "nsubj")
                if below and below[0].tag_ not in ("WDT", "WP"):
                    barred = lemma in _BARRING and below[0].ent_type_ in ("GPE", "PERSON", "NORP", "ORG")
                    return None if barred else (below[0], value)
        return None
    noun = sign("shifting", lemma)
    if noun is None and word.pos_ == "NOUN" and lemma in signs("will"):
        noun = sign("will", lemma)
    below_noun = inner(word) if noun is not None else None
    return (below_noun, noun) if below_noun is not None and noun is not None else None


_MORE = frozenset(
    "expand expansion extend extension increase raise strengthen strengthening deepen intensify boost step".split()
)
"""Words for more of a thing."""
_BARRING = frozenset({"suspend", "ban", "block", "stop", "drop", "exclude", "prohibit"})
"""Verbs that keep somebody from something, who is not what the stance is about."""
_MIDDLE = frozenset({"continue", "resume", "start", "begin", "stop", "end", "cease"})
"""Verbs whose subject is what goes on or ends ("that the talks resume")."""


def _infinitive(word: Token) -> bool:
    return word.tag_ in ("VB", "VBN") and any(c.tag_ == "TO" for c in word.children)


def _purpose(word: Token) -> bool:
    return any(c.lower_ in ("order", "so") for c in word.children)
