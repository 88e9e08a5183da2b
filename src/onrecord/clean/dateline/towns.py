"""What the table of places knows about a name."""

from __future__ import annotations

import re

from onrecord.clean.tables import dateline_words, places


def settled(name: str) -> bool:
    """Whether the table knows this place: the town before the comma, or the region after it."""
    head, *regions = re.split(r"[,/]", name)
    return town(head) is not None or any(_kind(r) is not None or town(r) is not None for r in regions)


def town(name: str) -> str | None:
    """City, country or region, as the table has it; None for what it does not know, and for short forms of regions."""
    words = name.casefold().replace("\u2019", "'").split()
    while len(words) > 1 and words[0] in dateline_words("lead"):
        words.pop(0)
    joined = " ".join(words)
    kind = _kind(joined)
    return None if kind == "region" and (len(joined) < 4 or "." in joined) else kind


def _kind(name: str) -> str | None:
    plain = " ".join(name.casefold().split())
    return places().get(plain) or places().get(plain.removesuffix("."))
