"""Titled: whether a name stands beside the title of a post, as one that is held now, and of the right state."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from onrecord.data import rows
from onrecord.date.posts import titles
from onrecord.records import Tenure

GAP, LOOK = 45, 90
"""Code points between a title and a name that belong together, and those around a name that are looked at."""
APART = re.compile(r"[.;:!?\"“”()\n]|\b(?:and|with|told|said|met|by|whose|who|as|but|when|while)\b", re.IGNORECASE)
"""What parts a title from a name."""
_NOT_NOW = (
    r"former|first|longtime|ex|late|then|future|incoming|next|elect|designate|nominee|deputy|vice|assistant|under|candidate|ousted"
    r"|deposed|onetime|previous|predecessor|successor|shadow|would-be"
)
NOT_NOW = re.compile(rf"\b(?:{_NOT_NOW})(?:[- ](?:[\w.'’]+[ -]){{0,3}}|[- ])?\Z", re.IGNORECASE)
"""What before a title says that it is not held on the day of the report, or another title altogether."""
NOT_YET = re.compile(rf"\b(?:{_NOT_NOW})\b", re.IGNORECASE)
AS_ONE = re.compile(r"\b(?:as|was|being|while)\s+(?:(?:an?|the|his|her|their)\s+)?\Z", re.IGNORECASE)
"""What before a title and a comma tells of another time: "As secretary of state, she ..."."""
NAMES_BEFORE = re.compile(r"(?:\b[A-Z][\w.'’&-]*[ -]+)+\Z")
OTHER_BODY = re.compile(
    r"\b(?:party|club|federation|union|association|company|bank|university|academy|committee|group|institute|chamber|league"
    r"|church|society|board|team|regional|provincial|city)\b",
    re.IGNORECASE,
)
"""What has a president or a minister too, and is no state."""
WORD = re.compile(r"[^\W\d_](?:[\w.’'-]*\w)?")


def titled(text: str, start: int, end: int, begin: int, stop: int, tenure: Tenure) -> tuple[int, int] | None:
    """Where the post of a term stands beside the name text[begin:stop], inside the sentence start..end.

    Before the name, after it behind a comma, or in it ("King Abdullah"); None where it does not, where a word says
    that it is not held now ("former", "-elect"), or where another state or body stands beside it.
    """
    left = max(start, begin - LOOK)
    before, after, name = text[left:begin], text[stop : min(end, stop + LOOK)], text[begin:stop].lower()
    small, later = before.lower(), after.lower()
    for title in titles(tenure.post, tenure.of):
        at = small.rfind(title)
        if at >= 0 and _whole(small, at, title) and _now(before[:at], before[at + len(title) :], tenure):
            return left + at, left + at + len(title)
        at = later.find(title)
        if at >= 0 and later.startswith((",", " (")) and _whole(later, at, title):
            gap = after[1:at].strip(" (")
            tail = after[at + len(title) :].split(",")[0][:GAP]
            if len(gap) <= GAP and not APART.search(gap) and not NOT_YET.search(gap) and _fits(gap + " ", tail, tenure):
                return stop + at, stop + at + len(title)
        if name.startswith(f"{title} ") and not NOT_NOW.search(small):
            return begin, begin + len(title)
    return None


def _now(before: str, gap: str, tenure: Tenure) -> bool:
    """Whether a title between `before` and `gap`, behind which the name stands, is held now and of the right state."""
    if gap.lstrip().startswith(",") and AS_ONE.search(before):
        return False
    if len(gap) > GAP or APART.search(gap) or NOT_YET.search(gap) or NOT_NOW.search(before.lower()):
        return False
    return _fits(before, gap, tenure)


def _fits(before: str, gap: str, tenure: Tenure) -> bool:
    """Whether the names directly before a title, and what is behind it, do not tell of another state or body."""
    m = NAMES_BEFORE.search(before)
    beside = f"{m[0] if m else ''} {gap if gap.lstrip().lower().startswith(('of', 'for')) else ''}"
    own = _words().get(tenure.of, frozenset())
    known = list(_known(beside))
    if any(w in own for w in known) or (tenure.of and tenure.of.lower() in beside.lower()):
        return True  # a body that a user names may be in no table of ours
    if OTHER_BODY.search(beside):
        return False
    return not known


def _known(words: str) -> Iterator[str]:
    """The words and pairs of words among these that name a state or body."""
    found = [w[0].lower().removesuffix("'s").removesuffix("’s") for w in WORD.finditer(words)]
    everywhere = _everywhere()
    for n in range(len(found)):
        for size in (3, 2, 1):
            phrase = " ".join(found[n : n + size])
            if len(found) >= n + size and phrase in everywhere:
                yield phrase


@cache
def _words() -> dict[str, frozenset[str]]:
    """The names, adjectives, capital and buildings of each state, and the names of each body, in small letters."""
    out: dict[str, frozenset[str]] = {}
    for name, others, adjectives, capital, buildings in rows("states.tsv"):
        forms = (name, *others.split("|"), *adjectives.split("|"), *capital.split("|"), *buildings.split("|"))
        out[name] = frozenset(f.lower().rstrip(".") for f in forms if f)
    for name, others, short in rows("bodies.tsv"):
        forms = (name, *others.split(";"), *short.split(";"))
        out[name] = out.get(name, frozenset()) | {f.lower().rstrip(".") for f in forms if f}
    return out


@cache
def _everywhere() -> frozenset[str]:
    return frozenset(word for words in _words().values() for word in words)


def _whole(text: str, at: int, words: str) -> bool:
    """Whether words[at:] stand there as whole words."""
    return not text[at - 1 : at].isalnum() and not text[at + len(words) : at + len(words) + 1].isalpha()
