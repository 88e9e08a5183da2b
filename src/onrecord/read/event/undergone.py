"""Undergone: a main clause that tells what is done to somebody, and not who does it: "the ambassador was summoned"."""

from __future__ import annotations

from onrecord.read.event.candidates import Candidate
from onrecord.read.event.lexicon import types_of
from onrecord.read.event.somebody import is_somebody
from onrecord.read.grammar import children

_MAIN = frozenset({"ROOT", "ccomp", "conj"})


def undergone(c: Candidate) -> bool:
    """Whether a verb of our table stands in a passive about somebody."""
    t = c.trigger
    if t.dep_ not in _MAIN or not children(t, "auxpass") or not types_of(t.lemma_.lower(), "verb"):
        return False
    return any(is_somebody(s) for s in children(t, "nsubjpass"))
