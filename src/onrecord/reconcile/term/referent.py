"""Referent: a thing with its wordings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from onrecord.reconcile.term.form import Form
from onrecord.reconcile.term.groups import Group
from onrecord.reconcile.term.link import Link
from onrecord.reconcile.term.meaning import loaded
from onrecord.reconcile.term.places import Place


@dataclass(frozen=True, slots=True)
class Referent:
    """A thing by its name for people, every place of its wordings, and the links that join their forms.

    `given`: the user says so.
    """

    name: str
    places: tuple[Place, ...]
    links: tuple[Link, ...] = ()
    given: bool = False

    @property
    def differs(self) -> bool:
        """Whether its wordings are worth a line: other nouns, or a word that judges in some of them alone."""
        if len({p.form.head for p in self.places}) > 1:
            return True
        judged = {loaded().intersection(p.form.more) for p in self.places}
        return len(judged) > 1

    def confidence(self, place: Place) -> float:
        """The probability that a place names this thing: that of the surest link of its form."""
        mine = [x.score for x in self.links if place.form in (x.a, x.b)]
        return max(mine, default=1.0)

    def why(self, place: Place) -> tuple[str, ...]:
        """Why a place names this thing."""
        if self.given:
            return (f"the table of terms has “{place.span.exact}” under “{self.name}”",)
        mine = [x for x in self.links if place.form in (x.a, x.b)]
        name = f"“{place.span.exact}”: events of this kind are said of “{place.form.of}” alone in this story"
        return tuple(dict.fromkeys([*(w for x in mine[:2] for w in x.why), *([name] if place.named else [])]))


def referent(group: Group, of: Mapping[Form, Sequence[Place]]) -> Referent:
    """The thing that a group of forms names, by its commonest quoted wording, else by its commonest.

    A wording with a name in it goes before: "the army" is many a thing.
    """
    found = tuple(p for form in group.forms for p in of[form] if _means(p, group.links))
    named = [p for p in found if p.form.names] or found
    quoted = [p for p in named if p.voice == "quoted"]
    return Referent(_commonest(quoted or named), found, group.links)


def told_apart(referents: Sequence[Referent]) -> list[Referent]:
    """The referents with names of their own: of those of one name each has another of its wordings behind it."""
    counts = Counter(r.name for r in referents)
    out, taken = list[Referent](), {name for name, n in counts.items() if n == 1}
    for r in referents:
        others = sorted({p.span.exact for p in r.places} - {r.name}) if counts[r.name] > 1 else []
        names = (f"{r.name} / {other}" for other in others)
        name = r.name if not others else next((n for n in names if n not in taken), "")
        if name:
            taken.add(name)
            out.append(replace(r, name=name))
    return out


def _means(place: Place, links: Sequence[Link]) -> bool:
    """Whether a place is where its form means this: one without a name only in the articles that its links are of."""
    mine = [x for x in links if place.form in (x.a, x.b)]
    return bool(place.form.names) or any(not x.at or place.article in x.at for x in mine)


def _commonest(places: Sequence[Place]) -> str:
    """The commonest form's commonest wording; of two the first by the alphabet."""
    forms = Counter(p.form for p in places)
    form = min(forms, key=lambda f: (-forms[f], f))
    wordings = Counter(p.span.exact for p in places if p.form == form)
    return min(wordings, key=lambda w: (-wordings[w], w))
