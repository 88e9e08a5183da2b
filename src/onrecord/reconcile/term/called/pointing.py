"""Pointing: what wordings mean that point at a person or state named elsewhere: "the country", "both leaders"."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from onrecord.reconcile.term.called.people import People
from onrecord.reconcile.term.called.wording import Told, Wording
from onrecord.reconcile.term.fold import singular

Meant = tuple[str, str]
"""What a wording means: "person" or "state", and its name."""

LONGEST = 4
"""Words of a wording that points; a longer one says more than where to look."""
_LAND = frozenset("country nation homeland".split())
_SIDES = _LAND | frozenset("state government side capital".split())
_RULE = _LAND | frozenset("government administration regime cabinet office".split())
_HEADS = frozenset("leader president men".split())
_BOTH = frozenset("two both".split())
_ITS = frozenset("its their".split())
_KNOWN = _ITS | frozenset("the that this".split())


def pointed(
    wordings: Sequence[Wording], found: Sequence[Told], meant: Mapping[int, Meant], who: People, home: str | None
) -> dict[int, Meant]:
    """By the index of a wording that points: what it means, from what stands before it in its article.

    `found`: what each wording tells; `meant`: by index, those that name a person or state; `home`: the state that
    officials without a state are of. What names two ("both countries") goes with the one of the last two that is named
    more often.
    """
    said = Counter(meant[n] for n in sorted(meant))
    named = defaultdict[str, list[tuple[int, Meant]]](list)
    for n, what in meant.items():
        if wordings[n].article:
            named[wordings[n].article].append((wordings[n].start, what))
    for places in named.values():
        places.sort()
    out = dict[int, Meant]()
    for n, (wording, told) in enumerate(zip(wordings, found, strict=True)):
        words = told.plain.casefold().split()
        if told.verbal or told.states or not 1 < len(words) <= LONGEST:
            continue
        here = named.get(wording.article, [])
        before = [m for _, m in reversed(here[: bisect_left(here, (wording.start, ("", "")))])]
        it = _two(words, before, said, who) or _rule(words, before, who)
        if it is None and n not in meant:
            it = _land(words, before, home)
        if it is not None:
            out[n] = it
    return out


def _two(words: Sequence[str], before: Sequence[Meant], said: Mapping[Meant, int], who: People) -> Meant | None:
    """One of the two that "both leaders", "the two" or "our countries" are; `before`: what is named, the last first."""
    last, persons = singular(words[-1]), [m for m in before if m[0] == "person"]
    both = not _BOTH.isdisjoint(words[:2])
    if both and (last in _HEADS or words[-1] == "two"):
        return _better(persons, said)
    if last in _SIDES and (both or (words[-1] != last and words[0] in {"our", *_KNOWN})):
        return _better((s for m in before if (s := _state(m, who)) is not None), said)
    if both:  # "the two Koreas"
        fits = (m for m in sorted(said) if m[0] == "state" and m[1].casefold().endswith(f" {last}"))
        return max(fits, key=lambda m: (said[m], m), default=None)
    return None


def _better(named: Iterable[Meant], said: Mapping[Meant, int]) -> Meant | None:
    return max(list(dict.fromkeys(named))[:2], key=lambda m: (said[m], m), default=None)


def _state(meant: Meant, who: People) -> Meant | None:
    kind, name = meant
    held = name if kind == "state" else who.state.get(name)
    return ("state", held) if held else None


def _rule(words: Sequence[str], before: Sequence[Meant], who: People) -> Meant | None:
    """The state of the last-named person of whom a state is known: "his government"."""
    if words[0] not in ("his", "her") or singular(words[-1]) not in _RULE:
        return None
    return next((s for m in before if m[0] == "person" and (s := _state(m, who)) is not None), None)


def _land(words: Sequence[str], before: Sequence[Meant], home: str | None) -> Meant | None:
    """The state that was named last: "the country"; that of the speakers at home: "our nation"."""
    if singular(words[-1]) not in _LAND or len(words) == LONGEST:
        return None
    if words[0] == "our":
        return ("state", home) if home else None
    return next((m for m in before if m[0] == "state"), None) if words[0] in _KNOWN else None
