"""Described: persons whom the reporter speaks of by a noun ("a 26-year-old man", "the governor") and does not quote."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.read.grammar import phrase
from onrecord.read.intervals import Intervals
from onrecord.read.parse import Parse
from onrecord.read.who.alike import nouns
from onrecord.read.who.titles import Title, title

_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_OBJECTS = frozenset({"dobj", "pobj"})
_OLD = frozenset({"the", "this", "that"})
_OWN = frozenset({"his", "her", "its", "their"})


@dataclass(frozen=True, slots=True)
class Described:
    """A noun phrase for one person at start..end (code points); `new`: it brings in somebody not spoken of before."""

    start: int
    end: int
    words: str
    title: Title
    new: bool


def described(parse: Parse, quoted: Intervals) -> Iterator[Described]:
    """Nouns for a person that are subjects, and objects brought in by "a"; without a name beside them."""
    known = nouns()
    for block, doc in parse.parsed:
        for token in doc:
            if token.tag_ != "NN" or (token.dep_ not in _SUBJECTS and token.dep_ not in _OBJECTS):
                continue
            head = token.lemma_.lower()
            if head not in known or quoted.covers(block.start + token.idx):
                continue
            if any(c.pos_ == "PROPN" and c.dep_ in ("appos", "flat", "conj") for c in token.children):
                continue
            if any(c.dep_ == "conj" and c.lemma_.lower() in known for c in token.children):
                continue  # the mayor and the consul
            first, stop = phrase(token)
            lead = doc[first].lower_
            new = lead not in _OLD and lead not in _OWN
            if (new and lead not in ("a", "an", "one", "another")) or (token.dep_ in _OBJECTS and not new):
                continue
            start, end = doc[first].idx, doc[stop - 1].idx + len(doc[stop - 1])
            words = doc.text[doc[first + 1].idx if first + 1 < stop else start : end]
            shape = "the" if lead in _OLD else "his" if lead in _OWN else "a"
            yield Described(
                block.start + start, block.start + end, words, title(words, head, shape), new or lead in _OWN
            )
