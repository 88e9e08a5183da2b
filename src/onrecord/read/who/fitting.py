"""Fitting: how well the words of a title fit what the article and the tables say of a person."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from onrecord.names import words_of
from onrecord.read.named.known import Known
from onrecord.read.named.offices import fits
from onrecord.read.tables import states
from onrecord.read.who.alike import alike, nouns
from onrecord.read.who.posts import Post
from onrecord.read.who.titles import Title, spelt_out

_PARTY = re.compile(r"\s*\(([DRI])[-–]([A-Z][a-z]+)")
_PARTIES = {"D": "democratic", "R": "republican", "I": "independent"}
_AFTER_NAME = re.compile(r",\s+(?:an?|the|his|her|its|their)\s+([^,.;:()\n]{3,80})[,.;]")
_BEFORE_NAME = re.compile(r"((?:[\w’'-]+ ){1,4})\Z")
_HEADED = re.compile(r"\s(?:of|for|at|in|from|with|who|that|and|to)\s")
"""Where the head of a description is over."""
_SENTENCE_ENDS = re.compile(r"(?<=[\w”\")]{3})[.!?][”\"]?\s|\n")
_BEFORE, _AFTER, _MENTIONS = 60, 90, 6
_VAGUE = frozenset(
    "democratic republican presidential state federal national american senior junior us party freshman".split()
)
"""What a title may say beside the post of the table."""
_PARTY_WORDS = frozenset({"democratic", "republican", "independent"})
_AMERICAN = frozenset(
    """
    alabama alaska arizona arkansas california carolina colorado connecticut dakota delaware florida georgia hampshire
    hawaii idaho illinois indiana iowa jersey kansas kentucky louisiana maine maryland massachusetts mexico michigan
    minnesota mississippi missouri montana nebraska nevada ohio oklahoma oregon pennsylvania rhode tennessee texas utah
    vermont virginia washington wisconsin wyoming york
    """.split()
)
"""The last words of the states of America."""
_GIVEN = frozenset({"office:fits", "office:partly", "office:noun"})


@dataclass(frozen=True, slots=True)
class Told:
    """What the article tells of a person: words of each office, and the words around the name."""

    offices: tuple[frozenset[str], ...]
    roles: frozenset[str]
    around: frozenset[str]


@cache
def _lands() -> frozenset[str]:
    """Words that say of which state somebody is: "british", "florida"; of two words the latter."""
    nations = (words.split()[-1].lower() for state in states() for words in state.adjectives)
    return frozenset({*nations, *_AMERICAN}) - {"american", "americans"}


def _of_party(title: Title, words: frozenset[str]) -> bool:
    """Whether a post can be called so, by the party that a title names."""
    return not (title.words & _PARTY_WORDS) or not (words & _PARTY_WORDS) or bool(title.words & words & _PARTY_WORDS)


def told(known: Known, text: str) -> Told:
    """What stands in the offices of a person and around the first mentions."""
    around: set[str] = set()
    besides: list[frozenset[str]] = []
    for s, e in sorted(known.mentions)[:_MENTIONS]:
        behind = _SENTENCE_ENDS.split(text[e : e + _AFTER], maxsplit=1)[0]
        around |= words_of(text[max(0, s - _BEFORE) : s] + " " + behind)
        party = _PARTY.match(text, e)
        if party:
            around |= {_PARTIES[party[1]], party[2].lower()}
        besides += _besides(text, s, e)
    offices = tuple(spelt_out(words) for words in [*list(known.offices.values())[:20], *besides])
    held = frozenset(w for words in offices for w in words)
    return Told(offices, held & nouns(), spelt_out(frozenset(around)) | held)


def _besides(text: str, start: int, end: int) -> Iterator[frozenset[str]]:
    """What stands beside a name and ends in a noun for a person: "Ann Bee, a bridge engineer," "engineer Ann Bee"."""
    after, before = _AFTER_NAME.match(text, end), _BEFORE_NAME.search(text, max(0, start - _BEFORE), start)
    for found in (after, before):
        words = _HEADED.split(found[1], maxsplit=1)[0].split() if found else []
        if words and words[-1].lower() in nouns():
            yield words_of(" ".join(words))


def agreement(title: Title, told: Told, held: Sequence[Post]) -> list[str]:
    """How a title fits a person: by an office of the article (first), by its other words, by the table.

    "contradicted" is among it where an office is told of another state or land than the title's.
    """
    office, table = _by_article(title, told), list(_by_table(title, held))
    # What the table gives for the day counts as if the article gave it.
    known = "table:now" in table or ("table:then" in table and title.former)
    first = ["office:tabled"] if known and office not in _GIVEN else []
    return [*first, office, *_further(title, told), *table, *_origin(title, told, held)]


def _by_article(title: Title, told: Told) -> str:
    if any(title.words <= office for office in told.offices):
        return "office:fits"
    if any(fits(title.words, office) and (not title.more or title.more & office) for office in told.offices):
        return "office:partly"
    if title.role in told.roles:
        return "office:noun"
    if alike(title.role) & told.roles:
        return "office:alike"
    if title.role in told.around:
        return "office:near"
    return "office:other" if told.roles else "office:none"


def _further(title: Title, told: Told) -> Iterator[str]:
    """How much of what a title says beside its noun the offices say, and the words around the name."""
    if not title.more:
        yield "bare"
        return
    for name, words in (("said", frozenset(w for office in told.offices for w in office)), ("near", told.around)):
        share = len(title.more & words) / len(title.more)
        yield f"{name}:{'all' if share == 1 else 'some' if share else 'none'}"


def _by_table(title: Title, held: Sequence[Post]) -> Iterator[str]:
    same = [p for p in held if title.role in p.words and title.more <= p.words | _VAGUE and _of_party(title, p.words)]
    if same:
        found = "table:now" if same[0].now else "table:then"
        yield found
        extent = "bare" if not title.more else "more"
        yield f"table&{extent}"
        yield f"table&{extent}&{'former' if title.former else 'now'}"
    elif any(alike(title.role) & p.words and title.more & p.words for p in held):
        yield "table:alike"
    elif any(p.now and alike(title.role) & p.words and _of_party(title, p.words) for p in held):
        yield "table:like"
    elif any(p.now for p in held) and title.kind == "office":
        yield "table:other"


def _origin(title: Title, told: Told, held: Sequence[Post]) -> Iterator[str]:
    """Whether the party and the state that a title names are those of the person's offices."""
    posts = [*told.offices, *(p.words for p in held)]
    for name, kinds in (("party", _PARTY_WORDS), ("land", _lands())):
        said, own = title.words & kinds, frozenset(w for words in posts for w in words & kinds)
        if not said or not own:
            continue
        yield f"{name}:{'same' if said & own else 'other'}"
        if name == "land" and not said & own and title.kind == "office":
            # The Hull mayor may have been a York councillor; a British minister was no Russian one.
            nation = not said <= _AMERICAN
            if any(words & kinds - _AMERICAN if nation else title.role in words and words & kinds for words in posts):
                yield "contradicted"
