"""Apposed: the name or title that a source begins with, without what hangs on it; and whose title it cannot be."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from onrecord.names import words_of
from onrecord.read.named.known import Known, Titled
from onrecord.read.tables import bodies, states
from onrecord.read.who import nouns

_APPOSITION = re.compile(r"[^,\n]{2,80}(?=, (?:the|an?|its|his|her|their|who|whose|which) )")
_LIST = re.compile(r"\band (?:the|an?|his|her|its|[A-Z])")
_HEAD_ENDS = re.compile(r" (?:of|for|at|to|in|from|with|on|and)\b|,")
_TWO = re.compile(r" and (?:the|an?|his|her|its|[A-Z])\b")
_NAME = re.compile(r"[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,3}")
_POSTS = frozenset(
    "minister president premier chancellor secretary general chief head director chairman chairwoman chair "
    "ambassador king queen governor commissioner speaker commander prosecutor representative".split()
)
"""Nouns of offices, of which a body or state has one or a few at a time."""
_PORTFOLIOS = frozenset(
    "prime foreign external defence defense interior home internal information finance treasury economy economic "
    "economics trade commerce industry energy oil petroleum health education agriculture transport justice environment "
    "culture labour labor tourism immigration migration".split()
)
"""Words that tell one ministry of a government from another, and its head from both."""
_SAME = tuple(
    frozenset(words.split())
    for words in (
        "foreign external", "defence defense", "interior home internal", "labour labor", "immigration migration",
        "finance treasury economy economic economics trade commerce industry energy oil petroleum",
    )
)  # fmt: skip
"""Portfolios that one minister may have, or that two words tell."""
_ONE_AT_A_TIME = ("minister", "president", "senator", "chancellor", "ambassador")
_UNDER = frozenset("aide adviser advisor spokesman spokeswoman deputy vice office former ex candidate".split())
_NO_DEPUTY = frozenset({"secretary general", "president", "chancellor"})
_DEPUTY = frozenset({"deputy", "vice", "assistant"})
_VOICES = frozenset({"spokesman", "spokeswoman", "spokesperson"})


def apposition(words: str) -> tuple[str, str] | None:
    """A source as (what it begins with, what is set beside it): "Ann Bee, the mayor of Hull"; None where it is one."""
    m = _APPOSITION.match(words)
    if m is None or _LIST.search(words, m.end()):
        return None
    return m.group(), words[m.end() + 2 :]


def is_name(words: str) -> bool:
    """Whether words are up to four capitals and no title."""
    return _NAME.fullmatch(words) is not None and not words_of(words) & nouns()


def head_noun(words: str) -> str | None:
    """The noun for a person that a title in whatever letters is headed by: general of "Secretary General of NATO"."""
    m = _HEAD_ENDS.search(words)
    core = words[: m.start()] if m is not None else words
    last = re.split(r"[ -]", core.strip())[-1].lower()
    return last if last in nouns() else None


def are_two(words: str) -> bool:
    """Whether a source is two people: "the mayor and the consul of Spain"."""
    m = _TWO.search(words)
    return (
        m is not None and head_noun(words[: m.start()]) is not None and head_noun(words[m.end() :].strip()) is not None
    )


def is_of_another(words: str, of: str | None, known: Known, tabled: Sequence[frozenset[str]] = ()) -> bool:
    """Whether an office cannot be that of somebody to whom the article gives others: its noun, or whose it is.

    `tabled`: the words of the posts that the table of offices has of the person up to the day of the article.
    """
    held = [t for t in known.titles.values() if not t.former]
    if any(of is not None and t.of == of for t in known.titles.values()):
        return False
    post, posts = _post(words), {p for t in held if (p := _post(t.words)) is not None}
    if post is not None and posts and post not in posts:
        return True
    if post == "minister" and _other_portfolio(words, held):
        return True
    if post in _NO_DEPUTY and held and all(words_of(t.words) & _DEPUTY for t in held):
        return True
    if of is None or head_noun(words) not in _POSTS or of not in _tabled():
        return False
    if tabled and not any(words_of(of) <= post for post in tabled):
        states_of = (s for s in _states() if any(words_of(s) <= post for post in tabled))
        if of not in _states() or next(states_of, None) is not None:
            return True
    own = {t.of for t in held if t.of is not None and words_of(t.words) & _POSTS}
    if of not in _states() and (posts or any(words_of(t.words) & _VOICES for t in held)):
        return post not in posts or bool(own - _states())
    return bool(own) and (of not in _states() or not own - _states())


def _other_portfolio(words: str, held: Sequence[Titled]) -> bool:
    """Whether somebody who is called minister is never so with one of these portfolios: prime, foreign, defence."""
    own = [words_of(t.words) & _PORTFOLIOS for t in held if "minister" in words_of(t.words)]
    said = words_of(words) & _PORTFOLIOS
    return bool(said) and bool(own) and all(p and not any(_one(a, b) for a in p for b in said) for p in own)


def _one(a: str, b: str) -> bool:
    """Whether two words are of one portfolio."""
    return a == b or any(a in same and b in same for same in _SAME)


def _post(words: str) -> str | None:
    """The office of one person at a time that words tell, by the noun that no other such office is called by."""
    said = words_of(words)
    if {"secretary", "general"} <= said:
        return "secretary general"
    return next((post for post in _ONE_AT_A_TIME if post in said), None) if not said & _UNDER else None


@cache
def _states() -> frozenset[str]:
    return frozenset(s.name for s in states())


@cache
def _tabled() -> frozenset[str]:
    return _states() | {b.name for b in bodies()}
