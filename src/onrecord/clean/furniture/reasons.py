"""Why a block that is not body stands there, by its shape and place: menus, lists of links, tags."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from onrecord.clean.blocks import Block
from onrecord.clean.tables import line_cues
from onrecord.records import FurnitureReason

Reasons = dict[int, FurnitureReason]
"""Index of a block -> why it is furniture."""

MAX_LINK, MAX_MENU_WORDS, MAX_TAGS = 150, 4, 300
DOSSIER = re.compile(r"\S.{4,100}?\s?\((\d{1,4})\)")
TAG = re.compile(r"[^\s.!?:;\"\u201c\u201d][^.!?:;\"\u201c\u201d]{1,39}")
MAX_CUED, STEM = 25, 7
CUED: dict[str, FurnitureReason] = {
    "rights": "copyright",
    "pictures": "caption",
    "offers": "promo",
    "onward": "link-list",
}
"""What the words of a line say about its reason; the first kind that it has counts."""
SMALL = frozenset("a an and as at by for from in into of off on or over the to up with vs via is".split())
NO_END = re.compile(r"[.,;:!\u2026]$")


def reason(block: Block) -> FurnitureReason:
    """The reason for a block that is neither body nor known by its wording: `other` when its shape says nothing."""
    if is_dossier(block) or is_tags(block.text) or (headline_like(block) and block.words > MAX_MENU_WORDS):
        return "link-list"
    if block.words <= MAX_MENU_WORDS and not block.ends:
        return "navigation"
    if block.words <= MAX_CUED:
        told = stems(block.text.split())
        return next((why for kind, why in CUED.items() if not told.isdisjoint(line_cues()[kind])), "other")
    return "other"


def stems(words: Sequence[str]) -> set[str]:
    """The words as the table of line cues has them, with pairs of the first ones: lower case, joined by _, and cut."""
    plain = [w.strip(".,;!?()\"'").casefold() for w in words]
    return {w[:STEM] for w in plain} | {f"{a}_{b}"[:STEM] for a, b in pairwise(plain[:12])}


def dossiers(blocks: Sequence[Block], done: Reasons) -> Reasons:
    """ "Topic (121)": the link to a collection, once in title case, or in any case where it is printed twice."""
    found = [n for n, b in enumerate(blocks) if n not in done and is_dossier(b)]
    often = Counter(blocks[n].text.casefold() for n in found)
    return {n: "link-list" for n in found if often[blocks[n].text.casefold()] > 1 or titled(blocks[n]) >= 0.7}


def is_dossier(block: Block) -> bool:
    """Whether a line ends with a count in brackets, as links to collections do; years are no counts."""
    m = DOSSIER.fullmatch(block.text) if len(block.text) <= MAX_LINK else None
    return m is not None and not 1900 <= int(m[1]) <= 2099 and block.words >= 2


def is_tags(line: str) -> bool:
    """Whether a line is names with commas between."""
    if len(line) > MAX_TAGS:
        return False
    parts = [p.strip() for p in line.split(",")]
    return len(parts) >= 3 and all(TAG.fullmatch(p) and len(p.split()) <= 5 for p in parts)


def titled(block: Block) -> float:
    """The share of a line's longer words that begin with a capital, the first one left out."""
    words = [w for w in block.text.split()[1:] if w.lower() not in SMALL and any(c.isalpha() for c in w)]
    capital = sum(next(c for c in w if c.isalpha()).isupper() for w in words)
    return capital / len(words) if words else 0.0


def headline_like(block: Block) -> bool:
    """A short line without a stop at its end, as links are."""
    return (
        2 <= block.words <= 22
        and len(block.text) <= MAX_LINK
        and not NO_END.search(block.text)
        and not block.text[0].islower()
        and not block.inner
        # The rows of a table are no headlines.
        and sum(w[0].isalpha() or w[-1].isalpha() for w in block.text.split()) > 0.6 * block.words
    )
