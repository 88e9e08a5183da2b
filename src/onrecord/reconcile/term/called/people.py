"""People: which wordings name one person, by the name or by a title that another wording ties to the name."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from onrecord.data import rows
from onrecord.names import persons, plain_name
from onrecord.reconcile.term.called.wording import Told
from onrecord.reconcile.term.fold import FUNCTION, singular

_POSSESSIVE = re.compile(r"['’]s?\Z")
_NAME = re.compile(r"[A-Z][\w.'’-]*\Z")
_HONORIFIC = re.compile(r"(?:mrs?|ms|miss|dr|sir|lord|lady|gen|sen|rep|gov)\.?\Z", re.IGNORECASE)
_LEADER = frozenset("leader dictator ruler strongman".split())
_OF = re.compile(r" of [A-Z][\w ]*\Z")
_BODY = frozenset("agency bureau committee commission party guard council ministry department congress senate".split())
"""Nouns for bodies: a name with one is no person's."""
_BETWEEN = FUNCTION - {"the", "a", "an", "of", "his", "her", "its", "their", "our"}
_FORMER = frozenset("former ex then late fired ousted".split())


@cache
def roles() -> frozenset[str]:
    """Nouns for people by their office or work."""
    return _LEADER | {word for _, words in rows("roles.tsv") for word in words.split()}


@cache
def _posts() -> dict[str, tuple[tuple[str, str], ...]]:
    """Office and state of the people in our table of offices, by their names."""
    held = defaultdict[str, set[tuple[str, str]]](set)
    for name, others, post, state, *_ in rows("offices.tsv"):
        for form in (name, *others.split("|")):
            held[_key(form)].add((_title(post.split()), state))
    return {name: tuple(sorted(posts)) for name, posts in held.items()}


def _key(name: str) -> str:
    return name.casefold().replace("-", " ")


@dataclass(frozen=True, slots=True)
class People:
    """`of`: by the index of a wording, the fullest name of the person that it means; `names`: by a name, the same.

    `state`: by that fullest name, the state that the person is said to hold an office of.
    """

    of: Mapping[int, str]
    names: Mapping[str, str]
    state: Mapping[str, str]


def people(found: Sequence[Told], counts: Sequence[int]) -> People:
    """The people that wordings name. `counts`: how often each wording stands."""
    named = {n: p for n, t in enumerate(found) if (p := _named(t)) is not None}
    said = Counter[str]()
    for n, (name, _) in named.items():
        said[name] += counts[n]
    small = _small(found, counts)
    who = _one_person(said, {n for n, t in named.values() if t}, small)
    out = {n: who[name] for n, (name, _) in named.items() if name in who}
    titles = defaultdict[str, Counter[tuple[str, tuple[str, ...]]]](Counter)
    served = defaultdict[str, Counter[str]](Counter)
    weight = Counter[str]()
    for n, person in sorted(out.items()):
        weight[person] += counts[n]
        if title := named[n][1]:
            titles[title][person, found[n].states] += counts[n]
            served[person].update(dict.fromkeys(found[n].states, counts[n]))
    for person in weight:
        for title, state in _posts().get(_key(person), ()):
            titles[title][person, (state,)] += 1
            served[person][state] += 1
    for n, t in enumerate(found):
        if n not in out and (holder := _holder(t, titles, weight)):
            out[n] = holder
    return People(out, who, {p: min(held, key=lambda s: (-held[s], s)) for p, held in sorted(served.items()) if held})


def _named(t: Told) -> tuple[str, str] | None:
    """The name that a wording ends in and the title before it, "" where there is none; None where it names nobody."""
    words = [_POSSESSIVE.sub("", w.rstrip(",.;")) for w in _OF.sub("", t.plain).split()]
    article = len(words) > 2 and words[0].casefold() in ("the", "a", "an")
    words = words[1:] if words and words[0].casefold() in FUNCTION else words
    at = len(words)
    while at and _NAME.match(words[at - 1]) and not _is_title(words[at - 1]):
        at -= 1
    name, before = words[at:], words[:at]
    if not name or len(name) > 4 or any(w.casefold() not in t.rest for w in name if len(w) > 2):
        return None
    if (article and not before) or _BODY.intersection(singular(w.casefold()) for w in name):
        return None  # "the National Guard", "Velian News Agency"
    if before and (not _is_title(before[-1]) or _BETWEEN.intersection(w.casefold() for w in before)):
        return None  # "his talks with Mr Kim" are talks
    title = [w.casefold() for w in before if not _HONORIFIC.match(w)]
    honoured = bool(before) and bool(_HONORIFIC.match(before[-1]))
    return " ".join(name), _title(title) or ("mr" if honoured else "")


def _is_title(word: str) -> bool:
    plain = re.sub(r"\W", "", word).casefold()
    return plain in roles() or bool(_HONORIFIC.match(word))


def _title(words: Sequence[str]) -> str:
    """The office in a title: "secretary of state" and "prime minister" whole, of others the noun."""
    plain = [w for w in words if w not in FUNCTION and w not in _FORMER]
    if not plain:
        return ""
    if plain[-1] in _LEADER:
        return "leader"
    return " ".join(plain[-2:]) if plain[-1] in ("minister", "counsel", "general", "adviser", "advisor") else plain[-1]


def _small(found: Sequence[Told], counts: Sequence[int]) -> frozenset[str]:
    """Words that are written in small letters at least as often as with a capital."""
    seen = Counter[str]()
    for t, count in zip(found, counts, strict=True):
        for w in t.plain.split():
            if w[:1].isalpha():
                seen[w.casefold()] += count if w[0].islower() else -count
    return frozenset(w for w, n in seen.items() if n >= 0)


def _one_person(said: Mapping[str, int], titled: set[str], small: frozenset[str]) -> dict[str, str]:
    """Each name -> the fullest name of its person; a single word only where a title or a longer name bears it out."""
    groups = list[list[str]]()
    out = dict[str, str]()
    for name in sorted(said, key=lambda n: (-len(n.split()), -said[n], n)):
        words = name.split()
        if any(w.casefold() in small for w in words):
            continue
        fits = [g for g in groups if _fits(name, g[0])]
        if fits:
            best = max(fits, key=lambda g: sum(said[n] for n in g))
            best.append(name)
        elif len(words) > 1 or name in titled:
            groups.append(best := [name])
        else:
            continue
        out[name] = best[0]
    return out


def _fits(name: str, full: str) -> bool:
    words, whole = plain_name(name).split() or [name], full.split()
    if len(words) == 1:
        return words[0] in (whole[0], whole[-1]) or words[0].replace("-", " ") == full
    return persons(name, full).same is True


def _holder(
    t: Told, titles: Mapping[str, Counter[tuple[str, tuple[str, ...]]]], weight: Mapping[str, int]
) -> str | None:
    """Who a wording that is a title alone means: whom others call so, of the same state where both name one."""
    bearers = titles.get(_title(t.rest)) if t.rest and not t.verbal and len(t.rest) <= 3 else None
    if not bearers or _FORMER.intersection(t.rest):
        return None
    fits = {who for who, states in bearers if not t.states or not states or set(states) & set(t.states)}
    stated = {who for who, states in bearers if t.states and set(states) & set(t.states)}
    return max(stated or fits, key=lambda w: (weight[w], w), default=None)
