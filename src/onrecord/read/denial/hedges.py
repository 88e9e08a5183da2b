"""Hedges: words that mark what is told as somebody else's claim: "allegedly", "so-called"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from onrecord.read import grammar
from onrecord.read.denial.found import Found
from onrecord.read.denial.words import among

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


def hedges(doc: Doc) -> Iterator[Found]:
    """The hedges of a Doc with the clause or the name that they mark."""
    for word in doc:
        arc = word.dep_
        if arc == "advmod" and among(word, "hedge"):
            over = word.head
            if over.pos_ not in ("VERB", "AUX"):
                over = next((t for t in over.ancestors if t.pos_ in ("VERB", "AUX")), over)
            of = grammar.trim(doc, over.left_edge.i, over.right_edge.i + 1)
            if over.dep_ == "advcl" and doc[of[0]].dep_ == "mark":
                of = grammar.trim(doc, of[0] + 1, of[1])
            while of[0] < of[1] and doc[of[0]].dep_ in ("cc", "mark"):
                of = (of[0] + 1, of[1])
            while of[0] < of[1] and doc[of[1] - 1].dep_ in ("cc", "mark", "punct"):
                of = (of[0], of[1] - 1)
            yield Found("doubted", (word.i, word.i + 1), "marks it as another's claim", 0.5, None, (of,), None, over)
        elif arc in ("amod", "compound") and among(word, "hedged") and word.head.i > word.i:
            of = grammar.phrase(word.head)
            if of[0] <= word.i < of[1] - 1:
                yield Found("doubted", (word.i, word.i + 1), "does not call it so", 0.5, None, (of,), None, word.head)
        elif word.lower_ == "so" and _so_called(word) and (noun := doc[word.i + 2].head).i > word.i + 2:
            of = grammar.phrase(noun)
            if noun.pos_ in ("NOUN", "PROPN") and of[0] <= word.i < of[1] - 3:
                cue = (word.i, word.i + 3)
                yield Found("doubted", cue, "does not call it so", 0.5, None, (of,), None, noun)


def _so_called(so: Token) -> bool:
    return so.doc[so.i : so.i + 3].text.lower() == "so-called"
