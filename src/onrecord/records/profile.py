"""Profile: all that one article is compared with others by; and its line, which a store keeps beside the article."""

import sys
from base64 import b64decode, b64encode
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from onrecord.records.span import Span


@dataclass(frozen=True, slots=True)
class Profile:
    """What stories and copied passages need of one article, without its furniture.

    `version` is the same for all versions of one publication; `length` counts the words of the body. `words`, the
    weightiest first, are as printed, and `counts` how often each stands there; `names` and `lead` are places in
    `words`: those that are (parts of) names, and those of the headline and the first sentences. `numbers`: as digits.
    `counted`: numbers with the stem of what they count ("23 pirat"). `weekdays`: how often Monday to Sunday are named.

    `published`: first and last day on which it can have appeared; `day`: the one day that it seems to be of, from
    `published` or a full date in its head; `dates`: the days that it names, in year 4 where their year is not
    known. `prints`: winnowed fingerprints of its word 5-grams (Schleimer, Wilkerson and Aiken 2003), 4 bytes each,
    ascending. `turns`: hashes of two telling words in a row, likewise; odd where quoted.

    `label` is its headline, or its first words, `label_span` where they stand in the text.
    """

    article: str
    version: str
    outlet: str | None = None
    length: int = 0
    words: tuple[str, ...] = ()
    counts: tuple[int, ...] = ()
    names: tuple[int, ...] = ()
    lead: tuple[int, ...] = ()
    numbers: tuple[str, ...] = ()
    counted: tuple[str, ...] = ()
    weekdays: tuple[int, ...] = (0,) * 7
    published: tuple[date, date] | None = None
    day: date | None = None
    dates: tuple[date, ...] = ()
    prints: bytes = b""
    turns: bytes = b""
    label: str = ""
    label_span: Span | None = None


def profile_line(p: Profile) -> dict[str, Any]:
    """A profile as an object, without what is empty."""
    line = {
        "article": p.article,
        "version": p.version,
        "outlet": p.outlet,
        "length": p.length,
        "words": " ".join(p.words),
        "counts": list(p.counts),
        "names": list(p.names),
        "lead": list(p.lead),
        "numbers": " ".join(p.numbers),
        "counted": list(p.counted),
        "weekdays": list(p.weekdays) if any(p.weekdays) else None,
        "published": [d.isoformat() for d in p.published] if p.published else None,
        "day": p.day.isoformat() if p.day else None,
        "dates": [d.isoformat() for d in p.dates],
        "turns": b64encode(p.turns).decode("ascii"),
        "prints": b64encode(p.prints).decode("ascii"),
        "label": p.label,
        "label_at": [p.label_span.start, p.label_span.end] if p.label_span else None,
        "label_exact": p.label_span.exact if p.label_span and p.label_span.exact != p.label else None,
    }
    return {key: value for key, value in line.items() if value}


def read_profile(x: Mapping[str, Any]) -> Profile:
    """A profile from its object; KeyError, TypeError or ValueError when it is none."""
    label = x.get("label", "")
    start, end = x.get("label_at") or (0, 0)
    return Profile(
        article=x["article"],
        version=x["version"],
        outlet=x.get("outlet"),
        length=x.get("length", 0),
        words=tuple(map(sys.intern, x.get("words", "").split())),  # one copy of a word for all profiles
        counts=tuple(x.get("counts", ())),
        names=tuple(x.get("names", ())),
        lead=tuple(x.get("lead", ())),
        numbers=tuple(map(sys.intern, x.get("numbers", "").split())),
        counted=tuple(map(sys.intern, x.get("counted", ()))),
        weekdays=tuple(x.get("weekdays") or (0,) * 7),
        published=_interval(x["published"]) if x.get("published") else None,
        day=date.fromisoformat(x["day"]) if x.get("day") else None,
        dates=tuple(map(date.fromisoformat, x.get("dates", ()))),
        prints=b64decode(x.get("prints", "")),
        turns=b64decode(x.get("turns", "")),
        label=label,
        label_span=Span(x["article"], start, end, x.get("label_exact") or label) if end else None,
    )


def _interval(days: list[str]) -> tuple[date, date]:
    first, last = map(date.fromisoformat, days)
    return first, last
