"""Titles: what post of what an article gives somebody, and whether two titles can mean one post."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache

from onrecord.data import rows
from onrecord.date.posts import posts, stated
from onrecord.names import words_of
from onrecord.records import Naming, Tenure, Title

_LEAD = re.compile(
    r"\A(?:(?:the|an?|his|her|its|their|new|current|outgoing|veteran|long-?time|embattled)\s+)+", re.IGNORECASE
)
_MINISTRY = re.compile(
    r"\b(?:head|chief) of (?:the )?((?:[^\W\d_]+ )?)(foreign|defen[cs]e|interior|finance) ministry\b", re.IGNORECASE
)
_DIPLOMACY = re.compile(
    r"\b(?:(?:head|chief|boss) of (?:the )?((?:[^\W\d_]+ )?)diplomacy|diplomacy (?:head|chief|boss))\b", re.IGNORECASE
)
"""Other words for ministers: "head of the Polish diplomacy"."""
_FORMER = re.compile(
    r"\A(?:former|ex|late|then|one-?time|ousted|deposed|previous|erstwhile)\b[\s-]*|[\s-]+(?:elect|designate)\b",
    re.IGNORECASE,
)
_RANKS = frozenset(
    "deputy vice assistant under first junior acting interim incoming next future shadow candidate nominee".split()
)
_SHARED = frozenset("man woman official source insider resident voter supporter critic citizen student member".split())
"""Nouns for people that so many are that they tell nobody apart."""
_GOVERN = frozenset(
    "president premier chancellor minister secretary senator congressman congresswoman lawmaker legislator"
    " governor mayor king queen monarch mp".split()
)
_PLAY = frozenset(
    "footballer striker midfielder goalkeeper quarterback pitcher batsman cricketer singer rapper pianist actor actress"
    " swimmer cyclist sprinter".split()
)


@dataclass(frozen=True, slots=True)
class Held:
    """A title as it is compared: `post` and `of` by the names of our tables; `post` "" where they have none for it.

    `words` are those of the title without the name of the state or body.
    """

    post: str
    of: str
    words: frozenset[str]
    former: bool


def held(title: Title) -> Held:
    """What a title says."""
    return _held(title.words, title.of or "", title.former)


@lru_cache(maxsize=1 << 16)
def _held(words: str, of: str, former: bool) -> Held:
    plain = _LEAD.sub("", " ".join(words.split()))
    held_now = _FORMER.sub("", plain).strip(" ,-–")
    now = _DIPLOMACY.sub(r"\1foreign minister", _LEAD.sub("", held_now))
    now = _MINISTRY.sub(r"\1\2 minister", now)
    found = _stated(now, of)
    if found.post not in posts():
        for short in _short().get(found.of, ()):  # "head of the Alliance" is "head of NATO"
            told = re.sub(rf" of (?:the )?{re.escape(short)}\Z", f" of {found.of}", now, flags=re.IGNORECASE)
            told = re.sub(rf"\A(?:the )?{re.escape(short)}['’]s ", f"{found.of} ", told, flags=re.IGNORECASE)
            again = _stated(told, of) if told != now else found
            found = again if again.post in posts() else found
    post = found.post if found.post in posts() else ""
    return Held(post, found.of, words_of(now) - _named(found.of), former or held_now != plain)


def _stated(words: str, of: str) -> Tenure:
    return stated(Tenure("", (), words, of, None, None))


def agree(a: Held, b: Held) -> bool:
    """Whether two titles mean one post: of the same state or body, of one rank, and one says no more than the other."""
    if not a.of or a.of != b.of:
        return False
    if a.post and b.post:
        return a.post == b.post
    if a.words & _RANKS != b.words & _RANKS:
        return False
    small, large = sorted((a.words, b.words), key=len)
    return small <= large and bool((small & _roles()) - _SHARED)


def role_words(title: Held) -> frozenset[str]:
    """The nouns of a title that say what one is ("senator"), but for those that so many are."""
    return (title.words & _roles()) - _SHARED


def agreeing(a: Iterable[Held], b: Iterable[Held]) -> tuple[Held, Held] | None:
    """The first two titles that mean one post, if any."""
    others: dict[str, list[Held]] = {}
    for one in b:
        others.setdefault(one.of, []).append(one)
    pairs = ((x, y) for x in a if x.of in others for y in others[x.of] if agree(x, y))
    return min(pairs, key=lambda pair: (_order(pair[0]), _order(pair[1])), default=None)


def agreed(a: Iterable[Held], b: Iterable[Held]) -> bool:
    """Whether any two titles mean one post."""
    others: dict[str, list[Held]] = {}
    for one in b:
        others.setdefault(one.of, []).append(one)
    return any(agree(x, y) for x in a if x.of in others for y in others[x.of])


def opposed(a: Iterable[Held], b: Iterable[Held]) -> bool:
    """Whether two who hold these titles now can hardly be one: they govern two states, or one governs, the other plays.

    Careers lead from one calling to another, so that nothing else tells two people of one name apart.
    """
    a, b = ([h for h in held if not h.former] for held in (a, b))
    ours, theirs = _states(a), _states(b)
    apart = (ours and theirs and not ours & theirs) or (ours and _plays(b)) or (theirs and _plays(a))
    return bool(apart) and not agreed(a, b)


def helds(naming: Naming) -> frozenset[Held]:
    """The titles that a naming gives, as they are compared; of somebody unnamed without any, the words themselves."""
    if naming.unnamed and not naming.titles and naming.type == "person":
        return frozenset((held(Title(naming.name)),))
    return frozenset(map(held, naming.titles))


def in_order(titles: Iterable[Held]) -> dict[Held, None]:
    """Titles in a fixed order."""
    return dict.fromkeys(sorted(titles, key=_order))


def _order(one: Held) -> tuple[str, str, list[str], bool]:
    return one.of, one.post, sorted(one.words), one.former


def _states(held: Iterable[Held]) -> set[str]:
    """The states in which these titles govern."""
    return {h.of for h in held if h.of in _sovereign() and h.words & _GOVERN and not h.words & {"ambassador", "envoy"}}


def _plays(held: Iterable[Held]) -> bool:
    return any(h.words & _PLAY for h in held)


@cache
def _sovereign() -> frozenset[str]:
    """The states of our table, without those that are a part or the past of another."""
    within = {"Soviet Union", "Yugoslavia", "Serbia and Montenegro", "Czechoslovakia", "East Germany", "West Germany"}
    within |= {"Crimea", "Chechnya", "Abkhazia", "South Ossetia", "Transnistria", "Nagorno-Karabakh", "Hong Kong"}
    within |= {"Donetsk People's Republic", "Luhansk People's Republic", "Iraqi Kurdistan", "Northern Cyprus"}
    return frozenset(row[0] for row in rows("states.tsv")) - within


@cache
def _roles() -> frozenset[str]:
    return frozenset(word for row in rows("roles.tsv") for word in row[1].split())


@cache
def _short() -> dict[str, tuple[str, ...]]:
    """The short forms of each body."""
    return {row[0]: tuple(filter(None, row[2].split(";"))) for row in rows("bodies.tsv") if len(row) > 2}


@cache
def _named(of: str) -> frozenset[str]:
    """The words of the names and adjectives of a state or body."""
    found = set(words_of(of))
    for name, others, adjectives, *_ in rows("states.tsv"):
        if name == of:
            found |= words_of(f"{others} {adjectives}".replace("|", " "))
    for name, others, *short in rows("bodies.tsv"):
        if name == of:
            found |= words_of(" ".join((others, *short)).replace(";", " "))
    return frozenset(found)
