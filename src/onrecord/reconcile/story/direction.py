"""Direction: which of two articles printed their common words first, where a credit or a date shows it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from onrecord.clean.credits.agency import agencies_of
from onrecord.records import Article

_HOUSE = re.compile(r"\A(?:https?://)?(?:www\.)?|\.(?:com|org|net|co|info|[a-z]{2})\b|\Athe\s|[^\w]", re.IGNORECASE)


def first(a: Article, b: Article) -> tuple[str | None, str]:
    """The id of the article that was first, None where nothing shows it; and a sentence that says why."""
    credits_a, credits_b = _others(a), _others(b)
    if (by := _house(b)) in credits_a and _house(a) not in credits_b:
        return b.id, f"The other credits {b.outlet.name if b.outlet else by}: “{credits_a[by]}”."
    if (by := _house(a)) in credits_b and _house(b) not in credits_a:
        return a.id, f"The other credits {a.outlet.name if a.outlet else by}: “{credits_b[by]}”."
    both = sorted(credits_a.keys() & credits_b.keys())
    third = f"Both credit “{credits_a[both[0]]}”. " if both else ""
    for x, y in ((a, b), (b, a)):
        if x.published and y.published and x.published.latest < y.published.earliest:
            return x.id, f"{third}The one is of {_spoken(x)}, the other of {_spoken(y)}."
    return None, f"{third}No date or credit shows which was first."


def _spoken(article: Article) -> str:
    when = article.published
    assert when is not None
    first_, last = when.earliest, when.latest
    day = f"{first_.day} {first_:%B %Y}"
    return day if first_ == last else f"{day} to {last.day} {last:%B %Y}"


def _others(article: Article) -> dict[str, str]:
    """The houses that an article credits beside its own, folded, each with the words that name it."""
    own = _house(article)
    return {house: words for house, words in _credits(article) if house and house != own}


def _credits(article: Article) -> Iterator[tuple[str, str]]:
    for s in article.sourcing:
        if s.how in ("reports", "cites", "quotes"):
            yield _folded(s.name), s.span.exact
    if article.dateline and article.dateline.agency:
        for name in agencies_of(article.dateline.agency, sure=False) or (article.dateline.agency,):
            yield _folded(name), article.dateline.agency
    for span in article.byline:
        for name in agencies_of(span.exact):
            yield _folded(name), span.exact


def _house(article: Article) -> str:
    return _folded(article.outlet.name) if article.outlet else ""


def _folded(name: str) -> str:
    return _HOUSE.sub("", name).casefold()
