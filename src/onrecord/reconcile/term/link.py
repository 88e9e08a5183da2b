"""Link: that two forms name one thing, how surely and why."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from onrecord.reconcile.term.form import Form
from onrecord.reconcile.term.places import Place


@dataclass(frozen=True, slots=True)
class Link:
    """Two forms held to name one thing: the probability of it in [0, 1], and why, in sentences.

    `told`: two tellings of one thing tell it, not the likeness of the words alone. `at`: the articles in which a
    wording without a name means this ("the militias" of another article may be others); empty where names tell it.

    No score is a fitted probability: each is set by hand at or below the share of right ones among those of its sort
    that were read one by one, where its module says so, and else by judgement; by_score's alone is calibrated, on
    NewsWCL50 (weights/terms.md).
    """

    a: Form
    b: Form
    score: float
    why: tuple[str, ...]
    told: bool = False
    at: tuple[str, ...] = ()


def link(a: Form, b: Form, score: float, why: str, *, told: bool = False, at: Iterable[str] = ()) -> Link:
    """A link with its forms in order."""
    first, second = sorted((a, b))
    return Link(first, second, round(score, 4), (why,), told, tuple(sorted(set(at))))


def compatible(a: Form, b: Form) -> bool:
    """Whether the names in two forms can be those of one thing: one has all those of the other."""
    one, other = set(a.names), set(b.names)
    return (one <= other or other <= one) and not (a.told_apart or b.told_apart)


def wording_of(of: Mapping[Form, Sequence[Place]], form: Form) -> str:
    """How a form is printed, in quotation marks: its commonest wording, of two the first by the alphabet."""
    counts = dict[str, int]()
    for place in of[form]:
        counts[place.span.exact] = counts.get(place.span.exact, 0) + 1
    return f"“{min(counts, key=lambda w: (-counts[w], w))}”"
