"""Holders: whom the table of offices means by a title, or by a title and part of a name, on the day of an article."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from onrecord.collect.isodate import iso_days
from onrecord.date import Tenures
from onrecord.date.posts import single
from onrecord.date.tenures import DOUBT
from onrecord.names import persons
from onrecord.reconcile.actor.forms import fold_person, sounds
from onrecord.reconcile.actor.titles import Held
from onrecord.records import Tenure, When

KEPT = date(2025, 5, 31)
"""The last day for which our own table is kept: who held a post then may not hold it later."""


@dataclass(frozen=True, slots=True)
class Term:
    """The days of a term: surely held from `sure` to `sure_until`, and perhaps from `since` to `until`."""

    tenure: Tenure
    since: date
    sure: date
    sure_until: date
    until: date

    def touches(self, when: When) -> bool:
        """Whether it may have been held on a day of an interval."""
        return self.since <= when.latest and when.earliest <= self.until

    def covers(self, when: When) -> bool:
        """Whether it was surely held on every day of an interval."""
        return self.sure <= when.earliest and when.latest <= self.sure_until


class Holders:
    """The table of offices, asked by title, by name and by day."""

    def __init__(self, tenures: Tenures) -> None:
        self._tenures = tenures
        self._made: dict[tuple[str, str], list[Term]] = {}

    @cached_property
    def _all(self) -> list[Tenure]:
        """All rows, ours under the name that the user has for the person."""
        theirs = _theirs(self._tenures)
        return [
            replace(t, person=theirs[t.person], names=(t.person, *t.names)) if t.person in theirs else t
            for t in self._tenures.all
        ]

    @cached_property
    def _held(self) -> dict[tuple[str, str], list[Tenure]]:
        """The rows of each post of each state or body, and under "" of all of them."""
        out: dict[tuple[str, str], list[Tenure]] = {}
        for tenure in self._all:
            for of in dict.fromkeys((tenure.of, "")):
                out.setdefault((tenure.post, of), []).append(tenure)
        return out

    def _terms(self, title: Held) -> list[Term]:
        """The terms in which a post was held; of whatever state or body where the title names none."""
        key = title.post, title.of
        if key not in self._made:
            rows = self._held.get(key, ()) if title.post else ()
            self._made[key] = [_term(t, t in self._tenures.given) for t in rows]
        return self._made[key]

    @cached_property
    def _of_person(self) -> dict[str, list[Tenure]]:
        out: dict[str, list[Tenure]] = {}
        for tenure in self._all:
            out.setdefault(tenure.person, []).append(tenure)
        return out

    @cached_property
    def _of_name(self) -> dict[str, set[str]]:
        out: dict[str, set[str]] = {}
        for tenure in self._all:
            for name in (tenure.person, *tenure.names):
                out.setdefault(fold_person(name), set()).add(tenure.person)
        return out

    @cached_property
    def _by_sound(self) -> dict[str, list[Tenure]]:
        """The rows by the sounds of the surname."""
        out: dict[str, list[Tenure]] = {}
        for tenure in self._all:
            for sound in sorted(sounds(tenure.person)):
                out.setdefault(sound, []).append(tenure)
        return out

    def terms(self, person: str) -> list[Tenure]:
        """All terms of a person."""
        return self._of_person.get(person, [])

    def names(self, person: str) -> list[str]:
        """The names under which the table has a person, and nobody else."""
        names = dict.fromkeys(n for t in self.terms(person) for n in (t.person, *t.names))
        return [n for n in names if self._of_name[fold_person(n)] == {person}]

    def means(self, person: str, names: Iterable[str]) -> bool:
        """Whether one of these names, whole or part, can be that of a person of the table."""
        known = self.names(person) or [person]
        return any(persons(name, one).same is not False for name in names for one in known)

    def holder(self, title: Held, when: When | None) -> Tenure | None:
        """Who alone holds a post on every day of an interval; None for posts that several hold at a time."""
        if title.former or not title.of or not title.post or not single(title.post) or when is None:
            return None
        able = [t for t in self._terms(title) if t.touches(when)]
        if len({t.tenure.person for t in able}) != 1:
            return None
        return next((t.tenure for t in able if t.covers(when)), None)

    def titled(self, title: Held, name: str, when: When | None) -> str | None:
        """The only holder of a post whose surname or whose name with initials this can be, on the day of an article.

        Of a former post the only one who held it before. Without a day the only one who ever held it; nobody where the
        title does not tell of what either ("President Orlin").
        """
        if when is None and not title.of:
            return None
        able = self._terms(title)
        if when is not None:
            able = [t for t in able if (t.since <= when.latest if title.former else t.touches(when))]
        found = {t.tenure.person for t in able if any(short_of(name, n) for n in (t.tenure.person, *t.tenure.names))}
        return found.pop() if len(found) == 1 else None

    def surnamed(self, name: str, when: When | None) -> list[Tenure]:
        """Terms of those who have a surname and may have held any post on a day of an interval (None: ever)."""
        found = {id(t): t for sound in sorted(sounds(name)) for t in self._by_sound.get(sound, ())}
        able = (t for t in found.values() if short_of(name, t.person))
        return [t for t in able if when is None or _term(t, t in self._tenures.given).touches(when)]

    def shared(self, name: str) -> bool:
        """Whether the table has several people under a name."""
        return len(self._of_name.get(fold_person(name), ())) > 1

    def known(self, name: str, held: Iterable[Held]) -> str | None:
        """The one person of the table who has this full name and, at any time, one of these posts."""
        found = set(self._known(name, held))
        return found.pop() if len(found) == 1 else None

    def _known(self, name: str, held: Iterable[Held]) -> Iterator[str]:
        folded = fold_person(name)
        exact = self._of_name.get(folded, set())
        for title in held:
            for term in self._terms(title):
                person = term.tenure.person
                near = not exact and sounds(name) & sounds(person)
                if person in exact or (near and persons(name, person).same is True):
                    yield person


def _theirs(tenures: Tenures) -> dict[str, str]:
    """The names that the user has for people of our own table, where these differ and one person alone fits."""
    ours = {t.person: t for t in tenures.all if t not in tenures.given} if tenures.given else {}
    by_sound: dict[str, list[str]] = {}
    for person in ours:
        for sound in sounds(person):
            by_sound.setdefault(sound, []).append(person)
    out: dict[str, str] = {}
    for given in sorted({t.person for t in tenures.given} - ours.keys()):
        near = {person for sound in sounds(given) for person in by_sound.get(sound, ())}
        listed = {p for p in near if fold_person(given) in map(fold_person, ours[p].names)}
        found = listed or {p for p in near if persons(given, p).same is True}
        if len(found) == 1:
            out.setdefault(found.pop(), given)
    return out


def short_of(part: str, whole: str) -> bool:
    """Whether part of a name (a surname, or initials and a surname) can stand for a full one."""
    if fold_person(part) == fold_person(whole):
        return True
    return bool(sounds(part) & sounds(whole)) and persons(part, whole).same is not False


def _term(tenure: Tenure, given: bool) -> Term:
    doubt = DOUBT[tenure.confidence]
    since, until = (iso_days(d) if d else None for d in (tenure.since, tenure.until))
    open_until = date.max if given else KEPT
    return Term(
        tenure,
        since=_moved(since[0], -doubt) if since else date.min,
        sure=_moved(since[1], doubt) if since else date.max,
        sure_until=_moved(until[0], -doubt) if until else open_until,
        until=_moved(until[1], doubt) if until else date.max,
    )


def _moved(day: date, by: int) -> date:
    """A day so many days later, or as far as the calendar goes."""
    return date.fromordinal(min(max(day.toordinal() + by, 1), date.max.toordinal()))
