"""Sourcing phrases: "as Interfax-Ukraine reports", "told Interfax", "Sputnik cited ...", "передает ТАСС".

They say which house stands between a speaker and the reader. The names come from the tables of agencies and outlets; a
name that they do not know counts only beside a word that says what it is ("the Harbour Wire news agency"), and "the
agency" is the last one named.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Literal

from onrecord.clean.credits.housenames import House, houses
from onrecord.clean.tables import sourcing_phrases

BEFORE, AFTER, MOST_STRIPPED, SAME_HOUSE = 110, 90, 6, 1_500
"""Code points looked at on either side of a name; words up to the phrase; how far back "the agency" reaches."""
_WORD = re.compile(r"[\w'\u2019-]+")
_GAP = re.compile(r"[\s\u00a0\"\u201c\u201d\u201e\u00ab\u00bb'\u2018\u2019]{0,4}")
_BRACKET = re.compile(r"\s?\([^()\n]{2,20}\)")
_OWN = re.compile(r"['\u2019]s?(?!\w)")
_CLAUSE_END = re.compile(
    r"\s*(?:[.,;:)\u2014\u2013\"\u201d\u00bb]|$|\n|--|on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
    r"|(?:citing|quoting|referring|with|in its)\b)"
)
_AS = re.compile(r"(?:\A|[\s,(\u2014-])(as|wie|como|comme|\u043a\u0430\u043a|\u044f\u043a)\s\Z", re.IGNORECASE)
_PROFIT = re.compile(
    r".{0,40}\b(?:profits?|loss(?:es)?|earnings|revenues?|sales|dividends?|results|layoffs|job cuts)\b"
)
_AS_SAYING = re.compile(r"\s+as (?:saying|telling)\b")
PEOPLE_TOO = frozenset({"Bloomberg", "Forbes"})
"""Houses named like a person: "Bloomberg said" may be the man."""


@dataclass(frozen=True, slots=True)
class Sourced:
    """A sourcing phrase: start..end all of it, name_start..name_end the name as printed, in code points.

    `name` as the tables have it (else as printed); role "agency" or "outlet". `how`: "reports"; "cites" (the text cites
    the house, or the house cites somebody); "quotes"; "told" (the words were said or written to the house).
    """

    start: int
    end: int
    name_start: int
    name_end: int
    name: str
    role: Literal["agency", "outlet"]
    how: str


def sourcing(text: str, stretches: Iterable[tuple[int, int]] | None = None) -> Iterator[Sourced]:
    """The sourcing phrases of a text in order, at most one a naming; `stretches`: only within these (the body)."""
    spans = sorted(stretches) if stretches is not None else [(0, len(text))]
    starts = [a for a, _ in spans]
    last: dict[str, House] = {}
    for house in houses(text):
        if house.name is None:
            named = last.get(house.role)
            if named is None or house.start - named.end > SAME_HOUSE:
                continue
            house = replace(house, name=named.name)
        n = bisect_right(starts, house.start) - 1
        inside = n >= 0 and house.end <= spans[n][1]
        found = _phrase(text, house, *spans[n]) if inside else None
        if found or not house.needs_noun:
            last[house.role] = house
        if found:
            yield found


def _phrase(text: str, house: House, start: int, end: int) -> Sourced | None:
    """The phrase around one name, within start..end."""
    lefts, nouns_left = _stripped_left(text, house.start, max(start, house.start - BEFORE))
    right, nouns_right, owned = _stripped_right(text, house.end, min(end, house.end + AFTER))
    if house.needs_noun and not (nouns_left or nouns_right):
        return None
    if _itself(text, house.end, end):
        return None
    for left in lefts:
        found = _before(text, house, left, right, start, end, noun=nouns_left or nouns_right)
        if found:
            return found
    return _after(text, house, lefts[0], right, start, end, owned=owned)


def _after(text: str, house: House, left: int, right: int, start: int, end: int, *, owned: bool) -> Sourced | None:
    """N reports; N cited the minister."""
    if owned:
        return None
    at = right
    for _ in range(2):
        m = _WORD.match(text, at, end)
        if m is None or m[0].casefold() not in sourcing_phrases().words["adverb"]:
            break
        at = _skip(text, m.end(), end)
    hit = _starting(text, at, end)
    if hit is None:
        return None
    how, stop = hit
    before = _back(text, left, start)
    if text[_word_before(text, start, before) : before].casefold() in sourcing_phrases().words["preposition"]:
        return None  # "Anna Bell of Reuters reports": a person's words
    as_ = _AS.search(text, max(start, left - 8), left)
    begin = as_.start(1) if as_ else left
    if how == "says":
        # "Reuters said" also stands where the company speaks for itself.
        if house.role != "agency" or house.name in PEOPLE_TOO or not _remark(text, begin, stop, end, start):
            return None
        how = "reports"
    if how == "reports" and _PROFIT.match(text, stop, min(end, stop + 60)):
        return None
    return Sourced(begin, stop, house.start, house.end, house.name or "", house.role, how)


def _remark(text: str, begin: int, stop: int, end: int, start: int) -> bool:
    """Whether "N said" reports: after a comma or a quotation and at the clause's end, or before "that" or "citing"."""
    before = text[max(start, begin - 2) : begin].rstrip()
    if before[-1:] in (",", '"', "\u201d", "\u00bb") and _CLAUSE_END.match(text, stop, end):
        return True
    return re.match(r",? (?:that|citing|quoting|in a report)\b", text[stop : min(end, stop + 20)]) is not None


def _before(text: str, house: House, left: int, right: int, start: int, end: int, *, noun: bool) -> Sourced | None:
    """According to N; told N; reports N."""
    hit = _ending(text, max(start, left - BEFORE), left)
    if hit is None:
        return None
    how, begin, inverted, english = hit
    if inverted:
        prior = text[max(start, begin - 3) : begin].rstrip()
        if not _CLAUSE_END.match(text, right, end) or (prior and prior[-1] not in ',."\u201d\u00bb;:\u2014\u2013-)s'):
            return None
        if house.name in PEOPLE_TOO and text[begin : begin + 4].casefold() in ("said", "says"):
            return None
    if (
        how == "told"
        and english
        and text[begin : begin + 4].casefold() in ("told", "tell")
        and not _addressed(text, right, end, noun=noun)
    ):
        return None
    stop = right if noun else house.end
    saying = _AS_SAYING.match(text, stop, end)
    if saying:
        stop = saying.end()
    return Sourced(begin, max(stop, house.end), house.start, house.end, house.name or "", house.role, how)


def _addressed(text: str, at: int, end: int, *, noun: bool) -> bool:
    """Whether what follows "told N" is no noun that N would belong to."""
    if noun:
        return True
    own = _OWN.match(text, at, end)
    if own:
        return True
    m = re.compile(r"[\s\u00a0]*([^\s])").match(text, at, end)
    if m is None or not (m[1].isalnum()):
        return True
    word = _WORD.match(text, m.start(1), end)
    return word is not None and (
        word[0].casefold() in sourcing_phrases().words["opener"] or word[0][:1].isupper() or word[0][:1].isdigit()
    )


def _itself(text: str, at: int, end: int) -> bool:
    """Whether the house itself is meant: "the BBC board", "Reuters' headquarters", "Sputnik V"."""
    own = _OWN.match(text, at, end)
    at = _skip(text, own.end() if own else at, end)
    m = _WORD.match(text, at, end)
    return (
        m is not None
        and m.start() > 0
        and m[0].casefold().removesuffix("'s") in sourcing_phrases().words["not"]
        and at > 0
    )


def _stripped_left(text: str, at: int, floor: int) -> tuple[list[int], bool]:
    """Where the phrase before a name may end, the longest first: articles and what says what it is are taken off.

    And whether a word that says what it is stood there.
    """
    nouns, lefts = False, [at]
    table = sourcing_phrases()
    for _ in range(MOST_STRIPPED):
        stop = _back(text, at, floor)
        begin = _word_before(text, floor, stop)
        if begin == stop:
            break
        word = text[begin:stop].casefold()
        tail = re.split("['\u2019]", word)[-1]
        noun = next((n for n in table.nouns.get(tail, ()) if _ends(text, floor, stop, n)), None)
        if noun:
            nouns, at = True, stop - len(noun)
        elif word in table.words["article"] or word in table.words["adjective"] or _land(text[begin:stop]):
            at = begin
        else:
            break
        lefts.append(at)
    return lefts[::-1], nouns


def _land(word: str) -> bool:
    """Whether a word is a country's in the genitive: "Spain's El Pa\u00eds"."""
    return word[:1].isupper() and word[-2:] in ("'s", "\u2019s")


def _stripped_right(text: str, at: int, stop: int) -> tuple[int, bool, bool]:
    """Where the phrase after a name begins; whether a word that says what it is stood there; if it owns something."""
    nouns = False
    bracket = _BRACKET.match(text, at, stop)
    at = bracket.end() if bracket else at
    own = _OWN.match(text, at, stop)
    owned = own is not None
    end = at
    at = _skip(text, own.end() if own else at, stop)
    for _ in range(2):
        m = _WORD.match(text, at, stop)
        if m is None:
            break
        noun = next(
            (n for n in sourcing_phrases().nouns_by_first.get(m[0].casefold(), ()) if _begins(text, at, stop, n)), None
        )
        if noun is None:
            break
        nouns, owned, end = True, False, at + len(noun)
        at = _skip(text, end, stop)
    return end, nouns, owned


def _skip(text: str, at: int, stop: int) -> int:
    m = _GAP.match(text, at, stop)
    return m.end() if m else at


def _back(text: str, at: int, floor: int) -> int:
    """`at` moved back over blanks and opening quotation marks."""
    while at > floor and (text[at - 1].isspace() or text[at - 1] in "\"\u201c\u201e\u00ab'\u2018"):
        at -= 1
    return at


def _word_before(text: str, floor: int, at: int) -> int:
    """Where the word begins that ends at `at`; `at` where none does. A colon may end it ("source:")."""
    begin = at - 1 if at > floor and text[at - 1] == ":" else at
    while begin > floor and (text[begin - 1].isalnum() or text[begin - 1] in "'\u2019-_"):
        begin -= 1
    return begin


def _ends(text: str, floor: int, at: int, phrase: str) -> bool:
    """Whether the words up to `at` are a phrase (lower case), as whole words."""
    begin = at - len(phrase)
    return (
        begin >= floor
        and text[begin:at].casefold().replace("\u2019", "'") == phrase
        and not (begin > floor and text[begin - 1].isalnum())
    )


def _begins(text: str, at: int, stop: int, phrase: str) -> bool:
    end = at + len(phrase)
    return end <= stop and text[at:end].casefold() == phrase and not text[end : end + 1].isalnum()


def _ending(text: str, floor: int, at: int) -> tuple[str, int, bool, bool] | None:
    """How, where it begins, whether it is inverted, whether it is English: the longest phrase that ends at `at`."""
    at = _back(text, at, floor)
    last = text[_word_before(text, floor, at) : at].casefold().replace("\u2019", "'")
    for phrase, how, inverted, english in sourcing_phrases().before.get(last, ()):
        if _ends(text, floor, at, phrase):
            return how, at - len(phrase), inverted, english
    return None


def _starting(text: str, at: int, stop: int) -> tuple[str, int] | None:
    """How, and where it ends: the longest phrase that begins at `at`; a comma may stand before "citing"."""
    comma = re.compile(r",\s(?=citing|quoting|referring|with)").match(text, at, stop)
    at = _skip(text, comma.end() if comma else at, stop)
    m = _WORD.match(text, at, stop)
    for phrase, how in sourcing_phrases().after.get(m[0].casefold(), ()) if m else ():
        if _begins(text, at, stop, phrase):
            return how, at + len(phrase)
    return None
