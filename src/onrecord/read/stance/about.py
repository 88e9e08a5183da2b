"""About: what a stance is about: its words, and its head word and names in a form that can be compared."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.read.grammar import SUBJECTS, Range, children, code_points, is_passive, phrase, trim
from onrecord.read.named.lexicon import forms
from onrecord.read.namer import Namer
from onrecord.read.stance.claim import Claim
from onrecord.read.stance.clause import evidence, is_clause

if TYPE_CHECKING:
    from spacy.tokens import Token

POINTING = frozenset({"this", "that", "it", "these", "those", "so", "them", "they"})
_OF_NAMES = frozenset({"to", "with", "of", "against", "between", "toward", "towards"})
_PLACES = frozenset({"GPE", "ORG", "NORP", "LOC"})
_TRYING = frozenset({"try", "seek", "attempt", "begin", "continue"})
_GENERIC = frozenset({"be", "do", "have", "make", "take", "get", "go", "become", "remain"})
_EMPTY = frozenset(
    {"round", "number", "series", "lot", "part", "kind", "sort", "form", "set", "package", "case", "act"}
)
_OURS = frozenset({"we", "i", "you", "it", "they", "he", "she"})
_MOST_NAMES = 4
_LONGEST_CLAUSE = 20
"""Words of a relative clause that belongs to the target."""


def stretch(claim: Claim) -> Range:
    """The tokens of the target: its noun phrase, without what is conjoined; its clause."""
    word = claim.target
    if is_clause(word):
        first, stop = evidence(word)
        subject = next((c for c in word.children if c.dep_ in SUBJECTS), None)
        if subject is None or subject.lower_ in _OURS or subject == claim.holder:
            passive = children(word, "auxpass")
            first = max(first, passive[-1].i if passive and subject is None else word.i)
        return trim(word.doc, first, stop)
    first, stop = phrase(word)
    for c in word.children:
        if c.dep_ in ("conj", "cc") and c.i > word.i:
            stop = min(stop, c.left_edge.i)
    for a in word.subtree:
        if a.dep_ == "conj" and a.i > word.i and a.head.i >= word.i and _lists(a, word):
            stop = min(stop, a.left_edge.i)
    return trim(word.doc, first, _restricted(claim, _with_name(word, max(stop, word.i + 1))))


def _restricted(claim: Claim, stop: int) -> int:
    """The end of "a solution that ignores ...", which without the clause would be any solution."""
    word = claim.target
    if any(c.lower_ not in ("a", "an", "any", "no") for c in children(word, "det", "poss")):
        return stop
    clause = next((c for c in children(word, "relcl") if c.left_edge.i == stop), None)
    own = clause is not None and (clause == claim.trigger or clause.is_ancestor(claim.trigger))  # "a plan that X backs"
    if clause is None or own or word.doc[stop].lower_ not in ("that", "which", "who"):
        return stop
    end = min([clause.right_edge.i + 1, *(c.i for c in children(clause, "cc", "conj") if c.i > clause.i)])
    return end if end - stop <= _LONGEST_CLAUSE and ";" not in (t.text for t in word.doc[stop:end]) else stop


def _with_name(word: Token, stop: int) -> int:
    """The end of a noun phrase with a name behind a preposition that the parser hung on the verb ("a road to Oslo")."""
    doc = word.doc
    if word.dep_ != "dobj" or stop >= len(doc) or doc[stop].lower_ not in _OF_NAMES or doc[stop].head != word.head:
        return stop
    named = next((o for o in children(doc[stop], "pobj") if o.pos_ == "PROPN" and o.ent_type_ in _PLACES), None)
    return named.i + 1 if named is not None else stop


def _lists(conj: Token, word: Token) -> bool:
    """Whether a conjoined noun belongs to the list of targets rather than to the names inside one of them."""
    return conj.pos_ == "NOUN" and conj.head.pos_ == "PROPN" and word.pos_ == "NOUN"


def listed(word: Token) -> list[Token]:
    """What stands in one list with a target: further targets of the same stance."""
    found: list[Token] = []
    at = word
    for _ in range(8):
        following = [c for c in children(at, "conj") if c.pos_ in ("NOUN", "PROPN", "VERB")]
        if not following and at == word and word.pos_ == "NOUN":
            following = [
                a for a in word.subtree if a.dep_ in ("conj", "appos") and a.pos_ == "NOUN" and a.head.pos_ == "PROPN"
            ]
        if not following:
            break
        at = following[0]
        found.append(at)
    return found


def about(claim: Claim, base: int, namer: Namer) -> tuple[str, ...]:
    """The head word in its dictionary form, then the names in the target, sorted; a name alone where it is the head."""
    word = claim.target
    first, stop = stretch(claim)
    doc = word.doc
    names = _names(list(doc[first:stop]), base, namer)
    for beside in claim.beside:
        names |= _names([beside, *beside.lefts], base, namer)
    lemma = word.lemma_.lower()
    if word.pos_ == "NOUN" and lemma in _EMPTY:
        inner = next((o for c in children(word, "prep") if c.lower_ == "of" for o in children(c, "pobj")), None)
        lemma = inner.lemma_.lower() if inner is not None else lemma
    kept = sorted(names)[:_MOST_NAMES]
    headline = word.pos_ == "PROPN" and not word.ent_type_ and namer.known(*_at(word, base)) is None
    if headline:  # words in capitals that are no names
        kept = [n for n in kept if n.casefold() not in {t.lower_ for t in doc[first:stop] if not t.ent_type_}]
        return (word.lower_, *kept)
    if word.pos_ == "PROPN":
        return tuple(kept) or (doc[first:stop].text,)
    head: tuple[str, ...] = (lemma,) if word.lower_ not in POINTING else ()
    if not head and not kept:
        kept = _meant(word, claim, base, namer)
    if is_clause(word):
        if lemma in _TRYING and children(word, "xcomp"):
            word = children(word, "xcomp")[0]
            lemma = word.lemma_.lower()
            head = (lemma,)
        thing = _thing(word)
        if thing is not None and (lemma in _GENERIC or not kept):
            head = (thing.lemma_.lower(),) if lemma in _GENERIC else (lemma, thing.lemma_.lower())
    return (*head, *kept)


def _at(word: Token, base: int) -> Range:
    return code_points(word.doc, base, (word.i, word.i + 1))


def _meant(word: Token, claim: Claim, base: int, namer: Namer) -> list[str]:
    """What "it" or "them" as an object means: the name before it in the sentence that is not the subject."""
    if word.lower_ not in ("it", "them") or word.dep_ not in ("dobj", "pobj"):
        return []
    subject = claim.holder
    for t in reversed([t for t in word.sent if t.i < word.i and t.pos_ == "PROPN"]):
        if t.dep_ in ("dobj", "pobj", "dative", "iobj") and t != subject:
            known = namer.known(*code_points(t.doc, base, (t.i, t.i + 1)))
            if known is not None and known.type != "person":
                return [known.name]
    return []


def _thing(verb: Token) -> Token | None:
    """The noun that a verb is about most."""
    for c in (*children(verb, "nsubjpass" if is_passive(verb) else "dobj"), *children(verb, "acomp", "attr", "nsubj")):
        if c.pos_ in ("NOUN", "ADJ"):
            return c
    return next((o for c in children(verb, "prep") for o in children(c, "pobj") if o.pos_ == "NOUN"), None)


def _names(words: list[Token], base: int, namer: Namer) -> set[str]:
    found = set[str]()
    done = -1
    for t in words:
        if t.i <= done or not (t.ent_type_ or t.text[:1].isupper()) or t.pos_ not in ("PROPN", "ADJ", "NOUN"):
            continue
        first, stop = t.i, t.i + 1
        while (
            stop < len(t.doc) and t.ent_type_ and t.doc[stop].ent_iob_ == "I" and t.doc[stop].ent_type_ == t.ent_type_
        ):
            stop += 1
        known = namer.known(*code_points(t.doc, base, (first, stop)))
        known = known or namer.known(*code_points(t.doc, base, (first, first + 1)))
        entry = forms().get(t.text)
        if known is not None:
            found.add(known.name)
        elif entry is not None and entry.kind in ("adjective", "people", "capital"):
            found.add(entry.name)
        elif t.pos_ == "PROPN" and t.ent_type_ not in ("DATE", "TIME", "CARDINAL"):
            found.add(" ".join(x.text for x in t.doc[first:stop]))
        done = stop - 1
    return found
