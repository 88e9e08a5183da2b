"""Wording: some words that name a thing, with what can be told from them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from onrecord.data import rows
from onrecord.read.named.lexicon import scan
from onrecord.reconcile.term.fold import FUNCTION, WORD, fold, singular

_LIGHT = frozenset(
    "be been being have has had do does did done make made take took go goes went gone say says said will would could "
    "should may might can must get got there then than also just very more most only own so if when not".split()
)
_DOTS = re.compile(r"(?<=\b[A-Z])\.(?=[A-Z]\b|\W|$)")
_POSSESSIVE = re.compile(r"['’]s?\Z")
_MARKS = re.compile(r"[\"“”„«»]|``|''|-LRB-|-RRB-")


@dataclass(frozen=True, slots=True)
class Wording:
    """Some words that name a thing; their head in the dictionary form; whether that is a verb ("met with the king").

    `article` and `start`, where known: where they stand; `start` grows with the text. Words of articles that are not
    known, "" each, point at nothing that another wording names.
    """

    words: str
    head: str
    verbal: bool = False
    article: str = ""
    start: int = -1


@dataclass(frozen=True, slots=True)
class Told:
    """What a wording tells.

    `plain`: its words without marks and a leading article; `keys`: those that tell something, folded, in order;
    `states`: the states that it names, or whose organs, in order; `rest`: its words beside those.
    """

    plain: str
    head: str
    verbal: bool
    keys: tuple[str, ...]
    states: tuple[str, ...]
    organ: bool
    rest: tuple[str, ...]
    names: frozenset[str]


def told(wording: Wording) -> Told:
    """What a wording tells by itself."""
    return _told(wording.words, wording.head, wording.verbal)


@lru_cache(maxsize=1 << 14)
def _told(text: str, head: str, verbal: bool) -> Told:
    plain = _DOTS.sub("", " ".join(_MARKS.sub(" ", text).split()))
    states_named = (h for h in scan(plain) if h.entry.type == "country")
    hits = [(h.start, h.end, h.entry.name, h.entry.kind == "building") for h in states_named]
    hits += [(*m.span(), _organs()[m.group().casefold()], True) for m in _organ_pattern().finditer(plain)]
    hits.sort(key=lambda h: (h[0], -h[1]))
    states, rest, at, organ = list[str](), list[str](), 0, False
    for start, end, state, is_organ in hits:
        if start < at:
            continue
        rest.append(plain[at:start])
        states.append(state)
        organ |= is_organ
        at = end
    rest.append(plain[at:])
    left = [_POSSESSIVE.sub("", m.group().casefold()) for m in WORD.finditer(" ".join(rest))]
    words = [m.group() for m in WORD.finditer(plain)]
    keys = tuple(k for w in words if w.casefold() not in FUNCTION and (k := fold(w)) not in _LIGHT)
    names = frozenset(states) | {fold(w) for w in words[1:] if w[:1].isupper() and w.casefold() not in FUNCTION}
    return Told(
        plain,
        singular(head.casefold()),
        verbal,
        keys or (singular(head.casefold()),),
        tuple(dict.fromkeys(states)),
        organ,
        tuple(w for w in left if w not in FUNCTION and w not in ("'s", "s")),
        names,
    )


@cache
def _organs() -> dict[str, str]:
    """Organs of states by their names, folded -> the state."""
    found = dict[str, str]()
    for name, others, state in ((*row, "", "")[:3] for row in rows("body_names.tsv")):
        for form in (name, *others.split("|")) if state else ():
            found.setdefault(form.removeprefix("the ").casefold(), state)
    for name, others, _, state in ((*row, "", "", "")[:4] for row in rows("institutions.tsv")):
        for form in (name, *others.split(";")) if state else ():
            found.setdefault(form.removeprefix("the ").casefold(), state)
    return {form: state for form, state in found.items() if form.isascii() and len(form) > 2}


@cache
def _organ_pattern() -> re.Pattern[str]:
    """Names of organs, the longest first; a small letter at the head is no name."""
    forms = sorted(_organs(), key=lambda f: (-len(f), f))
    return re.compile(rf"(?<!\w)(?=[A-Z])(?i:{'|'.join(map(re.escape, forms))})(?!\w)")
