"""Reasons: why namings are taken for one actor, in sentences."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from onrecord.records import Judgement, Tenure

MOST = 10
"""Sentences that an actor carries."""


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason: a sentence in two parts, between which stands how many articles it holds for, where it counts them.

    Reasons of a lower rank are told first.
    """

    rank: int
    head: str
    tail: str = ""
    articles: int = 0


def told(reasons: Iterable[Reason]) -> tuple[str, ...]:
    """The sentences, each once, with the articles of equal ones added up."""
    counts: dict[tuple[int, str, str], int] = {}
    for one in reasons:
        key = (one.rank, one.head, one.tail)
        counts[key] = counts.get(key, 0) + one.articles
    order = sorted(counts, key=lambda k: (k[0], -counts[k], k))
    return tuple(f"{head}{_articles(counts[rank, head, tail])}{tail}" for rank, head, tail in order[:MOST])


def by_judgement(judgement: Judgement, names: Iterable[str]) -> Reason:
    """Somebody said so."""
    because = f": {judgement.reason}" if judgement.reason else ""
    listed = _listed(names)
    both = f"{listed} are" if " and " in listed else f"the articles that name {listed} mean"
    return Reason(0, f"{judgement.who} judged on {judgement.when[:10]} that {both} one{because}")


def by_entry(entry: str, name: str, articles: int) -> Reason:
    """A name authority file of the user says so."""
    return Reason(1, f"“{name}”", f" stands under “{entry}” in the name authorities", articles)


def by_name(a: str, b: str, reasons: tuple[str, ...], articles: int) -> Reason:
    """Two names are one."""
    because = f": {reasons[0]}" if reasons else ""
    return Reason(2, f"“{a}”", f" and “{b}” are one name{because}", articles)


def by_listing(a: str, b: str, articles: int) -> Reason:
    """A table has one person or body under both names."""
    return Reason(3, f"“{a}”", f" stands in our tables for “{b}”", articles)


def by_article(a: str, b: str, articles: int) -> Reason:
    """An article calls one by both names."""
    return Reason(3, f"“{a}”", f" is called “{b}” too in one article", articles)


def by_beside(part: str, whole: str, articles: int) -> Reason:
    """The article that gives part of a name gives a whole one for it."""
    return Reason(3, f"“{part}”", f" is “{whole}”, whom the same article names", articles)


def by_initials(part: str, whole: str, articles: int) -> Reason:
    """All of several initials are those of a whole name."""
    return Reason(4, f"“{part}”", f" is “{whole}”: all initials fit", articles)


def by_company(part: str, whole: str, shared: str, articles: int) -> Reason:
    """Two articles name beside two like names somebody whom few others name."""
    return Reason(5, f"“{part}”", f" is “{whole}”: “{shared}” is named beside both", articles)


def by_doubt(name: str, one: str, other: str) -> Reason:
    """One name, two callings, and nothing that links them."""
    called = f"is called {one} in one article and {other} in another"
    return Reason(9, f"“{name}” {called}, and nothing else links the two: they may be two people")


def by_fuller(part: str, whole: str, articles: int) -> Reason:
    """A shorter name of a body stands for a fuller one."""
    return Reason(4, f"“{part}”", f" is short for “{whole}”", articles)


def by_double(names: Iterable[str], double: str, shared: str) -> Reason:
    """A double name has two surnames of one woman or man."""
    return Reason(3, f"{_listed(names)} are one: “{double}” has both surnames, and {shared}")


def by_body(part: str, tenure: Tenure, articles: int) -> Reason:
    """A surname that the article does not explain, of the holder whom the table has for a body of the article."""
    of = f"“{part}”", f" is {tenure.person}: the article names {tenure.of}, and the table of offices has"
    return Reason(5, of[0], f"{of[1]} {tenure.person} as {phrase(tenure)}, and nobody else of that name", articles)


def by_title(part: str, whole: str, post: str, articles: int) -> Reason:
    """Part of a name and a full name have one title."""
    return Reason(4, f"“{part}”", f" is “{whole}”: both are called {post}", articles)


def by_table(words: str, tenure: Tenure | None, person: str, articles: int) -> Reason:
    """The table of offices says who it is."""
    held = f" as {phrase(tenure)}" if tenure is not None else " under this name and title"
    return Reason(5, f"“{words}”", f" is {person}: the table of offices has {person}{held}", articles)


def by_article_holder(words: str, whole: str, articles: int) -> Reason:
    """The article itself names the holder of the post."""
    return Reason(5, f"“{words}”", f" is “{whole}”, whom the same article calls so", articles)


def phrase(tenure: Tenure) -> str:
    """A post with its term, in words."""
    of = f" of {tenure.of}" if tenure.of and tenure.of.casefold() not in tenure.post.casefold() else ""
    since = f" from {tenure.since}" if tenure.since else ""
    until = f" to {tenure.until}" if tenure.until else ""
    return f"{tenure.post}{of}{since}{until}"


def _articles(count: int) -> str:
    return "" if not count else f" ({count} article{'s' if count > 1 else ''})"


def _listed(names: Iterable[str]) -> str:
    quoted = [f"“{n}”" for n in sorted(set(names))]
    return quoted[0] if len(quoted) == 1 else f"{', '.join(quoted[:-1])} and {quoted[-1]}" if quoted else "these"
