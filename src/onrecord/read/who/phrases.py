"""Phrases: who a source is that is headed by a common noun: the minister, the alliance, many allies."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord.names import plain_name, words_of
from onrecord.read.named.apposed import are_two, head_noun
from onrecord.read.named.people import People
from onrecord.read.who.alike import nouns
from onrecord.read.who.answer import OPEN, Answer
from onrecord.read.who.meant import Meant
from onrecord.read.who.mentions import mentioned
from onrecord.read.who.source import Source, without_article, without_its
from onrecord.read.who.unnamed import Unnamed

if TYPE_CHECKING:
    from spacy.tokens import Token

_DEFINITE = re.compile(r"(?:the|this|that|his|her|its|their)\s", re.IGNORECASE)
_INDEFINITE = re.compile(r"(?:a|an|some|many|several|two|three|few|most|all|other|both|one)\b", re.IGNORECASE)


class Phrases:
    """Answers for the sources of one article that are headed by a common noun."""

    def __init__(self, people: People, meant: Meant, unnamed: Unnamed) -> None:
        self._people, self._meant, self._unnamed = people, meant, unnamed

    def answer(self, source: Source) -> Answer:
        """Who the source is: a body by its short form, the person a title means, or a voice without a name."""
        words, at, root = source.words, source.at, source.root
        plain = plain_name(words)
        core = without_article(plain)
        head = head_noun(core) or (root.lemma_.lower() if root is not None else "")
        definite = _DEFINITE.match(words) is not None
        body = self._people.by_short_form(core)
        if body is not None:
            return Answer(mentioned(body, at))
        meaning = words_of(_to_head(root, core))
        plural = head not in meaning and head + "s" in meaning
        plural = plural or (root is not None and _with_others(root)) or are_two(words)
        if plural or not meaning & nouns():
            return Answer(self._unnamed.group(core if not definite else plain, at))
        new = _INDEFINITE.match(words) is not None
        if not new:
            answer = self._meant.title(source, head)
            if answer is not OPEN:
                return answer
        if head in nouns():
            owner = self._meant.owner(source)
            if owner is not None:
                return Answer(self._unnamed.officer(without_its(core), owner, at))
            return Answer(self._unnamed.person(core, at, new=new))
        return Answer(self._unnamed.group(core, at))


def _to_head(root: Token | None, core: str) -> str:
    """The words of a source up to the thing that heads it: of "satellite images reviewed by an observer" the images."""
    if root is None or root.pos_ != "NOUN" or root.lemma_.lower() in nouns() or root.left_edge.i == root.right_edge.i:
        return core
    return root.doc[root.left_edge.i : root.i + 1].text if root.right_edge.i > root.i else core


def _with_others(root: Token) -> bool:
    """The senator and his allies; "the senator and candidate" is one person."""
    return any(
        c.dep_ == "conj" and (c.tag_ in ("NNS", "NNPS") or any(d.dep_ in ("det", "poss") for d in c.children))
        for c in root.children
    )
