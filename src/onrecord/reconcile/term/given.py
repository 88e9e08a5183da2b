"""Given: the wordings that the user says name one thing, wherever an article has them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from onrecord.reconcile.term.fold import words
from onrecord.reconcile.term.form import Form
from onrecord.reconcile.term.places import Place, Voices
from onrecord.reconcile.term.referent import Referent
from onrecord.records.report import Report
from onrecord.records.term import TermPair

_GAP = r"[\s\u00a0]+(?:the\s+|a\s+|an\s+)?"


def given(reports: Sequence[Report], pairs: Sequence[TermPair], voices: Mapping[str, Voices]) -> list[Referent]:
    """A referent for each of the user's that two wordings or more of stand in the articles, or one that does."""
    found = list[Referent]()
    for pair in sorted(pairs, key=lambda p: p.referent):
        patterns = [(w, _pattern(w)) for w in sorted(set(pair.wordings), key=lambda w: (-len(w), w))]
        places = tuple(p for r in reports for p in _places(r, patterns, voices[r.article.id]))
        if places:
            found.append(Referent(pair.referent, places, given=True))
    return found


def _pattern(wording: str) -> re.Pattern[str]:
    """A wording in any case, with or without articles inside, in the singular and the plural."""
    words_ = [w for w in wording.split() if w.casefold() not in ("the", "a", "an")] or wording.split()
    if re.search(r"[a-z]{3}[^s\W]s\Z", words_[-1]):
        words_[-1] = words_[-1][:-1]
    inner = _GAP.join(map(re.escape, words_))
    return re.compile(rf"(?<!\w){inner}(?:s|es)?(?!\w)", re.IGNORECASE)


def _places(report: Report, patterns: Sequence[tuple[str, re.Pattern[str]]], voices: Voices) -> list[Place]:
    """The longest wordings first, none inside another."""
    text, found = report.article.text, dict[tuple[int, int], Place]()
    free = bytearray(len(text))
    for wording, pattern in patterns:
        for m in pattern.finditer(text):
            if any(free[m.start() : m.end()]):
                continue
            free[m.start() : m.end()] = b"\1" * (m.end() - m.start())
            keys = tuple(sorted(set(words(wording))))
            made = Form(wording.casefold(), (), keys, "")
            span = report.article.span(m.start(), m.end())
            found[m.span()] = Place(span, made, m.span(), *voices.of(m.start(), m.end()))
    return [found[at] for at in sorted(found)]
