"""Posts: the names that our tables have for them, and the titles that the press prints for each."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache

from onrecord.data import rows
from onrecord.records import Tenure

THE = re.compile(r"\Athe\s+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Post:
    """A post, the titles that the press prints for it (lower case), and the states where these hold (none: all)."""

    name: str
    titles: tuple[str, ...]
    only: frozenset[str]


@cache
def posts() -> dict[str, tuple[Post, ...]]:
    """The posts of the table by name; one post may have titles that hold everywhere and others that hold somewhere."""
    out: dict[str, list[Post]] = {}
    for name, titles_, only, _ in rows("posts.tsv"):
        made = Post(name, tuple(filter(None, titles_.split("|"))), frozenset(filter(None, only.split("|"))))
        out.setdefault(name, []).append(made)
    return {name: tuple(found) for name, found in out.items()}


@cache
def single(post: str) -> bool:
    """Whether one person at a time holds a post of a state or body."""
    return any(name == post and alone == "yes" for name, _, _, alone in rows("posts.tsv"))


@cache
def titles(post: str, of: str) -> tuple[str, ...]:
    """The printed titles (lower case) of a post of a state or body; its own words where the table has none for it."""
    found = (title for one in posts().get(post, ()) if not one.only or of in one.only for title in one.titles)
    return tuple(found) or (post.lower(),)


def stated(tenure: Tenure) -> Tenure:
    """A term as a user states it, in the words of our tables where they have any.

    "Minister of Foreign Affairs of the X" is the foreign minister of X. A post that they do not know keeps its words.
    """
    post, of = tenure.post, THE.sub("", tenure.of)
    first = next(
        (b for b in _bodies() if post.lower().startswith(f"{b} ") and post.lower()[len(b) + 1 :] in _names()), ""
    )
    if first:  # "United States Secretary of State"
        post, of = post[len(first) + 1 :], of or first
    words = post.lower()
    title = max((t for t in _names() if words == t or words.startswith(f"{t} of ")), key=len, default=None)
    if title is None:
        post = re.sub(rf" of (?:the )?{re.escape(of)}\Z", "", post, flags=re.IGNORECASE) if of else post
        return replace(tenure, post=post, of=_bodies().get(of.lower(), of))
    meant = _names()[title]
    of = of or THE.sub("", post[len(title) + len(" of ") :])
    if not of and len(meant) == 1 and len(meant[0][1]) == 1:
        (of,) = meant[0][1]
    of = _bodies().get(of.lower(), of)
    return replace(tenure, post=next((name for name, only in meant if not only or of in only), title), of=of)


@cache
def _names() -> dict[str, list[tuple[str, frozenset[str]]]]:
    """Every printed title, with the posts that it can mean and where."""
    out: dict[str, list[tuple[str, frozenset[str]]]] = {}
    for name, found in posts().items():
        for one in found:
            for title in (name, *one.titles):
                out.setdefault(title, []).append((name, one.only))
    return out


@cache
def _bodies() -> dict[str, str]:
    """States and international bodies by each of their full names in lower case."""
    named = [
        *((name, others.split("|")) for name, others, *_ in rows("states.tsv")),
        *((name, others.split(";")) for name, others, *_ in rows("bodies.tsv")),
    ]
    return {known.lower(): name for name, others in named for known in (name, *others) if known}
