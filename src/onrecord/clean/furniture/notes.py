"""Notes around an article that read like sentences of it: who the author is, and how a talk was edited."""

from __future__ import annotations

import re
from collections.abc import Sequence

from onrecord.clean.blocks import Block
from onrecord.clean.credits.bylines import NOBODY, authors, tells_of
from onrecord.clean.furniture.reasons import Reasons

EDITED = re.compile(
    r"\W{0,3}(?:(?:This|The|Their|Our|His|Her) (?:interview|conversation|transcript|talk|discussion|exchange|q ?& ?a|"
    r"article|text|excerpt)s?|(?:Interview|Transcript|Answers|Responses)(?: \w+){0,2}) (?:has|have|was|were) (?:been )?"
    r"(?:(?:lightly|slightly|partly) )?(?:edited|condensed|shortened|abridged|translated)\b[^\n]{0,120}",
    re.IGNORECASE,
)
_ROLE = (
    r"(?:fellow|professor|lecturer|correspondent|reporter|columnist|editor|writer|journalist|author|contributor"
    r"|bureau chief|researcher|scholar|commentator)"
)
BIO = re.compile(
    rf"(?P<name>[A-Z][^\n.!?]{{3,60}}?),? (?:is|was) (?:a|an|the|our|currently)\b[^.!?]{{0,90}}?\b{_ROLE}\b"
)
REACH = re.compile(r"(?:Reach|Contact|Follow|E-?mail|Write to) (?:the (?:author|reporter|writer),? )?")
MAX_BIO, AUTHORS_HEADING = 80, re.compile(r"\W*about (?:the )?(?:authors?|writers?)\W*", re.IGNORECASE)


def notes(blocks: Sequence[Block], done: Reasons, doubtful: set[int], first: int) -> Reasons:
    """Blocks that are such notes, by index: bios only below the body's `first` block, and little of it after them."""
    out: Reasons = {n: "other" for n, b in enumerate(blocks) if EDITED.fullmatch(b.text) or NOBODY.fullmatch(b.text)}
    names = authors([b.text for b in blocks[: first + 1]])
    live = [n for n in range(first + 1, len(blocks)) if n not in done and n not in doubtful and n not in out]
    below = 0
    for n in reversed(live):
        words = blocks[n].text.lstrip("*_ ")
        if AUTHORS_HEADING.fullmatch(words):
            out[n] = "promo"
        elif blocks[n].words <= MAX_BIO and (
            tells_of(words, names) or _reaches(words, names) or (not below and _bio(words))
        ):
            out[n] = "promo"
        else:
            below += blocks[n].prose
            if below > 1:
                break
    return out


def _reaches(line: str, names: Sequence[str]) -> bool:
    """Whether a line says where an author can be written to."""
    m = REACH.match(line)
    return m is not None and line[m.end() :].casefold().startswith(tuple(names))


def _bio(line: str) -> bool:
    """Whether a line names somebody and, as what they are, one who writes; nothing is said or quoted in it."""
    return BIO.match(line) is not None and not re.search(r"[\"\u201c\u201d\u201e]|\b(?:said|told|who says)\b", line)
