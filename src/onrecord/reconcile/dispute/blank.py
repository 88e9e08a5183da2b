"""Blank: where a text says that accounts differ, and not in what."""

from __future__ import annotations

import re
from collections.abc import Iterator

from onrecord.records import Dispute, Report, content_id

_ACCOUNTS = r"(?:accounts|versions|narratives|testimonies|recollections|descriptions)"
_DIFFER = r"(?:differ(?:ed|s)?|diverge[ds]?|conflict(?:ed|s)?|contradict(?:ed|s)?)"
_SAYS = re.compile(
    rf"\b{_ACCOUNTS}\b[^.!?;\n]{{0,60}}?\b{_DIFFER}\b"
    rf"|\b(?:g[ia]ven?|offer(?:ed)?|provide[ds]?) (?:\w+ )?(?:conflicting|contradictory|differing) {_ACCOUNTS}\b"
    r"|\bdisagree[ds]? (?:on|over|about|as to|regarding)\b[^.!?;\n]{0,30}?\b(?:facts|what happened|who fired)\b"
)
_STOP = re.compile(r"[.!?;\n]")


def blanks(report: Report) -> Iterator[Dispute]:
    """The disagreements without content of one article."""
    text = report.article.text
    for m in _SAYS.finditer(text):
        end = _STOP.search(text, m.end())
        start = max((text.rfind(c, 0, m.start()) for c in ".!?;\n"), default=-1) + 1
        stop = end.start() if end is not None else len(text)
        while start < m.start() and (text[start].isspace() or text[start] in "\"“”'"):
            start += 1
        span = report.article.span(start, max(m.end(), len(text[:stop].rstrip())))
        made = content_id("dispute", report.article.id, "without content", m.start())
        why = ("The text says that accounts differ, and not in what.",)
        yield Dispute(made, span, (), (), 0.5, "truth", True, why)
