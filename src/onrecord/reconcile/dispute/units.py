"""Units: the clauses of what is said, each with its voice and its words, as sides of a dispute are made of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from itertools import pairwise

from onrecord.data import rows
from onrecord.reconcile.dispute.voice import Voice, voice
from onrecord.reconcile.utterance.alike.polarity import negations
from onrecord.reconcile.utterance.alike.tokens import Token, cut, stem
from onrecord.records import Report, Span, Statement

_CUT = re.compile(
    r"(?<=[.!?;:])[\"”’)]*\s+|\s*,\s+(?=(?:but|yet|so|and|while|whereas|although|though|because|since|as|if|which)\b)"
    r"|\s+(?=because\b|although\b|whereas\b|that\b|but\b)"
)
_IF = re.compile(r"\W*(?:if|whether|unless|until)\b", re.I)
_LEADING = re.compile(
    r"[\s\"“”'‘’,]*(?:(?:that|because|but|and|so|yet|since|although|though|while|whereas|as)\s+)?", re.I
)
_MODAL = frozenset("would could may might must should will shall ought can cannot".split())
_MODAL_OR_HOPE = _MODAL | frozenset("if whether unless hope want plan likely possible possibly perhaps maybe".split())
_SAYING = ("say", "accuse", "show", "think")
_PASTS = {
    "said": "say",
    "told": "say",
    "wrote": "write",
    "held": "hold",
    "thought": "think",
    "felt": "feel",
    "saw": "see",
}
MOST = 60
"""Clauses of one statement that are looked at."""


@dataclass(frozen=True, eq=False)
class Unit:
    """One clause of a statement. `article`: the number of its report; `accuses`: its cue makes an accusation."""

    article: int
    statement: Statement
    voice: Voice
    span: Span
    accuses: bool

    @cached_property
    def tokens(self) -> list[Token]:
        """Its words."""
        return cut(self.span.exact, self.span.start)

    @cached_property
    def stems(self) -> frozenset[str]:
        """The stems of its content words, in Porter's form."""
        return frozenset(t.stem for t in self.tokens if telling(t))

    @cached_property
    def names(self) -> frozenset[str]:
        """The stems of its names, and of its first word where that may be one."""
        return frozenset(t.stem for t in self.tokens if t.text[:1].isupper() and not t.small)

    @cached_property
    def borne(self) -> tuple[tuple[int, ...], ...]:
        """For each negation the numbers of the words that it bears on, the nearest first."""
        return negations(self.tokens)

    @cached_property
    def modal(self) -> bool:
        """Whether it tells what may, will or should be."""
        return any(t.low in _MODAL_OR_HOPE for t in self.tokens)

    @property
    def key(self) -> tuple[str, int, int, str]:
        """What puts units in order."""
        return (self.span.article, self.span.start, self.span.end, self.statement.id)


def telling(t: Token) -> bool:
    """Whether a word counts as content: no word of grammar, no modal."""
    return not t.small and t.low not in _MODAL and len(t.low) > 1


def units(number: int, report: Report) -> list[Unit]:
    """The clauses of the statements of a report that affirm or deny something, in the order of the text."""
    nested: dict[str, list[Span]] = {}
    for s in report.statements:
        if s.parent is not None and _claims(s):
            nested.setdefault(s.parent, []).extend(s.content)
    found = []
    for s in report.statements:
        who = voice(s)
        if who is None or not _claims(s) or s.negated:
            continue
        for span in _clauses(s):
            if not _inside(span, nested.get(s.id, ())):
                found.append(Unit(number, s, who, span, "accuse" in _kinds(s)))
    return sorted(found, key=lambda u: u.key)


def _claims(s: Statement) -> bool:
    """Whether a statement tells what may be true: not what somebody agrees or wants to do."""
    return bool(_kinds(s) & set(_SAYING)) and not (s.content and s.content[0].exact.startswith("to "))


def _clauses(s: Statement) -> Iterator[Span]:
    made = 0
    for span in s.content:
        cuts = [0, *(m.end() for m in _CUT.finditer(span.exact)), len(span.exact)]
        for start, end in pairwise(cuts):
            lead = _LEADING.match(span.exact, start, end)
            first = lead.end() if lead is not None else start
            words = span.exact[first:end].rstrip(' \t\n,;."”’')
            if not words or span.exact[start:end].rstrip(' "”').endswith("?") or _IF.match(span.exact, start, end):
                continue
            made += 1
            if made > MOST:
                return
            yield Span(span.article, span.start + first, span.start + first + len(words), words)


def _inside(span: Span, others: Sequence[Span]) -> bool:
    """Whether half of a clause is somebody else's words."""
    common = sum(max(0, min(span.end, o.end) - max(span.start, o.start)) for o in others)
    return 2 * common >= span.end - span.start


def _kinds(s: Statement) -> set[str]:
    """The classes of the words of a cue; of one without any ("according to") that of saying."""
    found = set[str]().union(*(_kinds_of(c.exact) for c in s.cue))
    return found or {"say"}


@lru_cache(maxsize=4096)
def _kinds_of(cue: str) -> frozenset[str]:
    return frozenset(k for t in cut(cue) for k in _classes().get(t.stem, ()))


@cache
def _classes() -> Mapping[str, frozenset[str]]:
    """Stem of a cue -> its classes; irregular pasts beside."""
    made = dict[str, set[str]]()
    for name, words in rows("cues.tsv"):
        for word in words.split():
            made.setdefault(stem(word.split("+")[0]), set()).add(name)
    for past, lemma in _PASTS.items():
        made.setdefault(past, set()).update(made[stem(lemma)])
    return {w: frozenset(names) for w, names in made.items()}
