"""Posts: who holds which post on the day of an article, as the tables of offices and of callings say."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from dataclasses import dataclass
from functools import cache

from onrecord.collect.isodate import iso_days
from onrecord.data import rows
from onrecord.date import Tenures
from onrecord.date.posts import titles
from onrecord.names import words_of
from onrecord.read.named.typical import typical
from onrecord.records import Gender, Tenure, When


@dataclass(frozen=True, slots=True)
class Post:
    """The words that a title of somebody may have (`words`), and whether it was held on the day, or before it."""

    words: frozenset[str]
    now: bool


class PostBook:
    """The terms of a table of offices, and callings of public figures, by the name of the person; for many articles."""

    def __init__(self, tenures: Tenures) -> None:
        self._by: dict[str, list[tuple[frozenset[str] | Tenure, str | None, str | None]]] = defaultdict(list)
        for tenure in tenures.all:
            for name in {_key(n) for n in (tenure.person, *tenure.names)}:
                self._by[name].append((tenure, tenure.since, tenure.until))
        for name, words, since, until in rows("careers.tsv"):
            self._by[_key(name)].append((frozenset(words.split()), since or None, until or None))

        self._of_surname: dict[str, set[str]] = defaultdict(set)
        for key in self._by:
            self._of_surname[key.split()[-1]].add(key)

    def gender(self, surname: str) -> Gender | None:
        """The gender of all persons of the tables who have a surname, where it is one."""
        found = {typical(key) for key in self._of_surname.get(surname.casefold(), ())}
        return next(iter(found)) if len(found) == 1 else None

    def of(self, name: str, when: When) -> tuple[Post, ...]:
        """The posts of whoever has this full name, those of the day first; none that begin later."""
        found = []
        for what, since, until in self._rows(name):
            begun, ended = iso_days(since) if since else None, iso_days(until) if until else None
            if begun is None or begun[0] <= when.latest:
                words = post_words(what) if isinstance(what, Tenure) else what
                found.append(Post(words, now=ended is None or when.earliest <= ended[1]))
        return tuple(sorted(found, key=lambda p: not p.now))

    def terms(self, name: str, when: When | None) -> tuple[Tenure, ...]:
        """The terms of whoever has this full name that last through all days of `when`; all of them without it."""
        return tuple(
            what for what, since, until in self._rows(name) if isinstance(what, Tenure) and _lasts(since, until, when)
        )

    def _rows(self, name: str) -> list[tuple[frozenset[str] | Tenure, str | None, str | None]]:
        key = _key(name)
        if " " not in name:  # a surname: of whom only one in the tables has it
            same = self._of_surname.get(key.split()[-1], set()) if key else set()
            key = next(iter(same)) if len(same) == 1 else key
        return self._by.get(key, [])


class Posts:
    """The posts of persons on the day of one article, or before it."""

    def __init__(self, book: PostBook | None, when: When | None) -> None:
        self._book, self._when = book, when
        self._held: dict[str, tuple[Post, ...]] = {}

    @property
    def when(self) -> When | None:
        """The day of the article."""
        return self._when

    def terms(self, name: str) -> tuple[Tenure, ...]:
        """The terms of a person of this full name that were under way on the day; all where it is not known."""
        return self._book.terms(name, self._when) if self._book is not None else ()

    def gender(self, surname: str) -> Gender | None:
        """The gender of everybody of a surname whom the tables have."""
        return self._book.gender(surname) if self._book is not None else None

    def held(self, name: str) -> tuple[Post, ...]:
        """The posts of a person of this full name; none where the day of the article is not known."""
        if self._book is None or self._when is None:
            return ()
        found = self._held.get(name)
        if found is None:
            found = self._held[name] = self._book.of(name, self._when)
        return found


def _key(name: str) -> str:
    """First and last name, accents and letter case aside."""
    words = "".join(c for c in unicodedata.normalize("NFKD", name.casefold()) if not unicodedata.combining(c)).split()
    words = [w for w in words if w not in ("jr.", "jr", "sr.", "sr")] or words
    return f"{words[0]} {words[-1]}" if words else ""


def _lasts(since: str | None, until: str | None, when: When | None) -> bool:
    if when is None:
        return True
    begun, ended = iso_days(since or ""), iso_days(until or "")
    return (begun is None or begun[0] <= when.earliest) and (ended is None or when.latest <= ended[1])


@cache
def post_words(tenure: Tenure) -> frozenset[str]:
    """The words that a title of a post may have, those for the state or body among them."""
    posts = (word for title in titles(tenure.post, tenure.of) for word in words_of(title))
    return frozenset({*posts, *words_of(tenure.post), *words_of(tenure.of), *_adjectives().get(tenure.of, ())})


@cache
def _adjectives() -> dict[str, frozenset[str]]:
    """What a state or body is called otherwise."""
    return {name: words_of(" ".join(others).replace("|", " ")) for name, *others in rows("states.tsv")}
