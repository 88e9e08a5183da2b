"""Places: sentence, paragraph, quotation and grammatical role of a code point of one article."""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING

from onrecord.read.intervals import Intervals
from onrecord.read.parse import Parse

if TYPE_CHECKING:
    from spacy.tokens import Token

_PARTS_OF_NAME = frozenset({"compound", "appos", "flat", "nmod", "amod", "det"})
_ASKING = frozenset({"ask", "question", "interview", "press", "quiz", "grill", "introduce"})
_MAIN = frozenset({"ROOT", "conj", "parataxis"})
_MOST_STEPS = 6


class Places:
    """Sentences and paragraphs numbered through the article; what stands between quotation marks is `quoted`."""

    def __init__(self, parse: Parse, quoted: Intervals) -> None:
        self.parse, self.quoted = parse, quoted
        self._paragraphs = [block.start for block, _ in parse.parsed]
        # A sentence wholly inside a quotation is no step of the reporter's own account.
        sentences = [(b.start + s.start_char, b.start + s.end_char) for b, doc in parse.parsed for s in doc.sents]
        self._sentences = [s for s, _ in sentences]
        own = (not (quoted.covers(s) and quoted.covers(e - 1)) for s, e in sentences)
        self._numbers = list(accumulate(own))

    def paragraph(self, at: int) -> int:
        """The number of the paragraph that holds a code point."""
        return bisect_right(self._paragraphs, at) - 1

    def sentence(self, at: int) -> int:
        """The number of the sentence that holds a code point; those wholly quoted are not counted."""
        n = bisect_right(self._sentences, at) - 1
        return self._numbers[n] if n >= 0 else 0

    def token(self, at: int) -> Token | None:
        """The token at a code point."""
        span = self.parse.span(at, at + 1)
        return span[0] if span is not None else None

    def head(self, at: int) -> Token | None:
        """The head of the name or title that begins at a code point: what its words are part of."""
        token = self.token(at)
        for _ in range(_MOST_STEPS):
            if token is None or token.dep_ not in _PARTS_OF_NAME or token.head is token:
                break
            token = token.head
        return token

    def role(self, at: int) -> str:
        """What the person named at a code point is in the sentence: subject, sub (of a lesser clause), object, ..."""
        token = self.head(at)
        if token is None:
            return "none"
        dep = token.dep_
        if dep == "nsubj" and token.head.lemma_ in _ASKING:
            return "asking"
        if (dep in ("dobj", "dative") and token.head.lemma_ in _ASKING) or (
            dep == "nsubjpass" and token.head.lemma_ in _ASKING
        ):
            return "asked"
        if dep in ("nsubj", "nsubjpass"):
            return "subject" if token.head.dep_ in _MAIN else "sub"
        if dep in ("dobj", "dative", "attr", "oprd"):
            return "object"
        if dep == "pobj":
            return "agent" if token.head.dep_ == "agent" else "pobj"
        if dep == "conj":
            return "conj"
        return "poss" if dep == "poss" else "root" if dep == "ROOT" else "other"
