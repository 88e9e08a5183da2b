"""Groups: forms joined by links, the surest first, where nothing in a group contradicts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from onrecord.reconcile.term.form import Form
from onrecord.reconcile.term.link import Link, compatible
from onrecord.reconcile.term.places import Place

LARGEST = 24
"""Forms of one thing: what would be more is a topic."""
_TAKEN = ("occupation", "capture", "seizure", "annexation", "takeover", "fall", "conquest", "loss")
_ENDS = {"liberation": _TAKEN, "recapture": _TAKEN, "reinstatement": ("dismissal", "firing", "sacking", "ousting")}
"""What undoes what: one voice that has both in one article tells of two events ("since the occupation of Dolna")."""


@dataclass(frozen=True, slots=True)
class Group:
    """Forms of one thing, sorted, with the links that join them, the surest first."""

    forms: tuple[Form, ...]
    links: tuple[Link, ...]


def groups(links: Iterable[Link], of: Mapping[Form, Sequence[Place]]) -> list[Group]:
    """The groups of two forms or more, in order; a link that would join what is apart is left out."""
    together = _together(of)
    member = dict[Form, list[Form]]()
    used = defaultdict[int, list[Link]](list)
    for one in sorted(set(links), key=lambda x: (-x.score, x.a, x.b, x.why, x.at)):
        a, b = (member.setdefault(f, [f]) for f in (one.a, one.b))
        if a is b:
            if one.told:
                used[id(a)].append(one)  # it joins nothing more, but says which wording stands for which
            continue
        if len(a) + len(b) > LARGEST or any(_apart(x, y, together) for x in a for y in b):
            continue
        a.extend(b)
        used[id(a)] += [*used.pop(id(b), []), one]
        for form in b:
            member[form] = a
    unique = {id(g): g for g in member.values() if len(g) > 1}
    made = [Group(tuple(sorted(g)), tuple(used[key])) for key, g in unique.items()]
    return sorted(made, key=lambda g: g.forms)


def _together(of: Mapping[Form, Sequence[Place]]) -> dict[Form, set[str]]:
    """The statements in which each form stands; and for what undoes or is undone, the voices."""
    found = {f: {p.statement.id for p in ps if p.statement is not None} for f, ps in of.items()}
    for form, ps in of.items():
        for end, other in ((e, o) for e, others in _ENDS.items() for o in others if form.head in (e, o)):
            found[form] |= {f"{end} {other}, {_voice(p)}" for p in ps}
    return found


def _voice(place: Place) -> str:
    s = place.statement
    return f"{place.voice} {place.article} {(s.speaker or s.speaker_name or '') if s is not None else ''}"


def _apart(a: Form, b: Form, together: Mapping[Form, set[str]]) -> bool:
    """Whether two forms name two things: their names differ; one breath has both; or one voice, and one undoes."""
    if not compatible(a, b):
        return True
    return a.head != b.head and not together[a].isdisjoint(together[b])
