"""Pending: what an article names that only the whole of it tells whose it is."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from onrecord.read.named.asides import Aside
from onrecord.read.named.called import Called
from onrecord.read.named.paragraph import Named, Paragraph

Range = tuple[int, int]

SEAT = "Brussels"
"""The city that speaks for the EU or for NATO."""


@dataclass(slots=True)
class Pending:
    """Words of the article and their code points, in its order.

    `brussels`: each mention of the seat; `cities`: capitals that may be other towns; `allies`: "allies"; `short`: a
    noun for a body; `asides`: a form in brackets; `called`: a name behind a rank or a Mr; `heads`: an office alone and
    its body; `loud`: words with a SURNAME.
    """

    brussels: list[Named] = field(default_factory=list)
    cities: list[Named] = field(default_factory=list)
    allies: list[Range] = field(default_factory=list)
    short: list[tuple[str, Range]] = field(default_factory=list)
    asides: list[Aside] = field(default_factory=list)
    called: list[Called] = field(default_factory=list)
    heads: list[tuple[Range, str]] = field(default_factory=list)
    loud: list[tuple[str, Range]] = field(default_factory=list)

    def note(self, found: Paragraph, base: int) -> None:
        """Take in a paragraph that begins at code point `base`; `called` is filled as its persons are noted."""
        moved = [replace(n, start=base + n.start, end=base + n.end, begin=base + n.begin) for n in found.names]
        self.brussels += [n for n in moved if n.name == SEAT]
        self.cities += [n for n in moved if n.open]
        self.allies += [(base + s, base + e) for s, e in found.allies]
        self.short += [(found.text[s:e], (base + s, base + e)) for s, e in found.short]
        self.heads += [((base + s, base + e), body) for s, e, body in found.heads]
        self.loud += [(w, (base + s, base + e)) for w, s, e in found.loud]
        self.asides += [
            replace(a, behind=base + a.behind, start=base + a.start, end=base + a.end) for a in found.asides
        ]
