"""Posts: the names that our tables have for them, and the titles that the press prints for each."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache

from onrecord.data import rows
from onrecord.records import Tenure

THE = re.compile(r"\Athe\s+", re.IGNORECASE)
RANK = re.compile(r"\A(?:federal|union|national|state(?! (?:minister|secretary)\b))\s+", re.IGNORECASE)
"""What a title has in a federal state. A "state minister" or "state secretary" is another one, below the minister."""
FORM = re.compile(
    r"\A(?:(?:people['’]s|democratic|islamic|federal|federative|socialist|united) )*"
    r"(?:republic|kingdom|federation|state|nation|union|commonwealth|principality|grand duchy)(?: of (?:the )?|\Z)",
    re.IGNORECASE,
)
"""What a state calls itself before its name, or where the name is left out: "President of the Republic"."""
SAME = tuple(
    (re.compile(pattern, re.IGNORECASE), words)
    for pattern, words in (
        (r"\bspokes(?:wo)?man\b", "spokesperson"),
        (r"\bspokesperson for\b", "spokesperson of"),
        (r"\b(?:ministry (?:of|for) (?:the )?foreign affairs|foreign affairs ministry)\b", "foreign ministry"),
        (r"\b(?:ministry (?:of|for) (?:the )?defen[cs]e|defense ministry)\b", "defence ministry"),
        (r"\A(spokesperson of) (?!the\b)((?:foreign|defence) ministry)\b", r"\1 the \2"),
    )
)
"""Other words for what the titles of posts.tsv are made of."""
LONGEST = 4
"""Words of the longest name of a state or body that is looked for inside a title."""


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

    "Federal Minister for Foreign Affairs", of Germany, is the foreign minister of Germany, "Russian Foreign Minister"
    that of Russia, "President of the X" the president of X. A post that they do not know keeps its words: the
    "President of the Senate" of a state is not its president.
    """
    given = THE.sub("", tenure.of)
    words, adjective = _parted(_plain(tenure.post))
    title = _title(words)
    if title:
        told = THE.sub("", words[len(title) + len(" of ") :])
        of = _body(given) or given or adjective or told
        named = _body(told) or (of if not told or FORM.sub("", told).lower() in ("", of.lower(), given.lower()) else "")
        if named:  # the post itself tells best whose it is: the head of the European Commission is not that of the EU
            return _known(tenure, title, named)
        if not told:
            return _known(tenure, title, of)
    of = _body(given) or given
    post = re.sub(rf" of (?:the )?{re.escape(given)}\Z", "", tenure.post, flags=re.IGNORECASE) if given else tenure.post
    return replace(tenure, post=post, of=of)


def _known(tenure: Tenure, title: str, of: str) -> Tenure:
    """The term under the name that a title has for a state or body; of one that holds in one place only, that place."""
    meant = _names()[title]
    if not of and len(meant) == 1 and len(meant[0][1]) == 1:
        (of,) = meant[0][1]
    return replace(tenure, post=next((name for name, only in meant if not only or of in only), title), of=of)


def _plain(post: str) -> str:
    """A post as printed or in the commonest other words, whichever our tables know best."""
    same = post
    for pattern, words in SAME:
        same = pattern.sub(words, same)
    return max((post, same, RANK.sub("", post), RANK.sub("", same)), key=lambda x: len(_title(x).split()))


def _parted(post: str) -> tuple[str, str]:
    """A title without the state or body that stands in it, and that: "Russian Foreign Minister"."""
    words = post.split()
    if post.lower() in _names():
        return post, ""
    for at in range(len(words)):
        for stop in range(min(len(words), at + LONGEST), at, -1):
            inside = " ".join(words[at:stop]).lower().removesuffix("'s").removesuffix("’s")
            body = _body(inside) or _adjectives().get(inside, "")
            rest = _plain(" ".join((*words[:at], *words[stop:]))) if body else ""
            if rest.lower() in _names():
                return rest, body
    return post, ""


def _title(post: str) -> str:
    """The longest known title that a post is, or is of something; "" for none."""
    words = post.lower()
    ends = [len(words), *(m.start() for m in re.finditer(" of ", words))]
    return max((words[:end] for end in ends if words[:end] in _names()), key=len, default="")


def _body(name: str) -> str:
    """The state or body of this name as our tables call it; "" for none."""
    return _bodies().get(name.lower(), "")


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


@cache
def _adjectives() -> dict[str, str]:
    """States by the adjectives of the press, in lower case."""
    return {
        word.lower(): name for name, _, adjectives, *_ in rows("states.tsv") for word in adjectives.split("|") if word
    }
