"""Offices: what the words around a person's name say that he or she is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord.read.grammar import phrase, trim
from onrecord.read.tables import roles

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

MAX_OFFICE_CHARS = 140
"""Longer than this is a description, not an office."""

_LEAD = re.compile(r"^(?:the|a|an|his|her|its|their)\s+", re.IGNORECASE)
_TAIL = re.compile(r"(?:\s+(?:the|a|an|of|for|to|in|at|on|and|'s))+$", re.IGNORECASE)


_RANKS = frozenset({"deputy", "vice", "assistant", "under", "first", "junior"})
_FIELDS = frozenset(
    "prime foreign defence defense interior finance justice health energy trade economy economic agriculture education "
    "culture transport environment labour labor home press".split()
)


def fits(title: frozenset[str], office: frozenset[str]) -> bool:
    """Whether a title can mean an office, by their words: of one rank and field, and one says more than the other."""
    if title & _RANKS != office & _RANKS or (title & _FIELDS) - office:
        return False
    if title <= office:
        return True
    role = title & roles()
    return bool(role) and role <= office and 2 * len(title & office) >= len(title)


def offices(ent: Span) -> list[str]:
    """What the words around a name say of its office: before it, in apposition, or as its head."""
    doc, root = ent.doc, ent.root
    found = []
    first = ent.start
    while (
        first > 0 and doc[first - 1].pos_ in ("NOUN", "PROPN", "ADJ", "PUNCT", "ADV") and _inside_title(doc[first - 1])
    ):
        first -= 1
    if first < ent.start:
        found.append(_text(doc, first, ent.start))
    courtesy = _text(doc, ent.start, ent.end).split()
    lead = [w for w in courtesy if w.lower() in roles()]
    if lead and len(courtesy) - len(lead) >= 1 and courtesy[0] in lead:
        found.append(" ".join(lead))
    for c in root.children:
        if c.dep_ == "appos" and c.i >= ent.end:
            found.append(_text(doc, *phrase(c)))
    if root.dep_ == "appos" and root.head.i < ent.start and root.head.pos_ in ("NOUN", "PROPN"):
        a, _ = phrase(root.head, whole=True)
        found.append(_text(doc, *trim(doc, a, first)))
    return [f for f in found if 2 < len(f) <= MAX_OFFICE_CHARS]


def _inside_title(token: Token) -> bool:
    return token.text in ("-", "–") or (
        token.pos_ != "PUNCT" and not (token.pos_ == "PROPN" and token.ent_type_ == "PERSON")
    )


def _text(doc: Doc, first: int, stop: int) -> str:
    text = " ".join(doc[first:stop].text.split()).strip(" ,;:-–—")
    return _LEAD.sub("", _TAIL.sub("", text), count=1)
