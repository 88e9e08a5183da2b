"""Gender as the article tells it: a courtesy title, an office, a pronoun in the clause."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from onrecord.read.intervals import Intervals
from onrecord.read.named.known import Known
from onrecord.read.parse import Parse
from onrecord.records import Gender

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

    from onrecord.read.named.people import People

PRONOUNS: dict[str, Gender] = dict.fromkeys(("he", "him", "his", "himself"), "m")
PRONOUNS |= dict.fromkeys(("she", "her", "hers", "herself"), "f")
_MALE = re.compile(r"\b(?:Mr|Sir|Lord)\b\.?")
_FEMALE = re.compile(r"\b(?:Mrs|Ms|Miss|Lady|Madam|Mme)\b\.?")
_FEMALE_ROLE = re.compile(
    r"woman\b|\b(?:queen|princess|(?:grand|step)?(?:mother|daughter|sister)|wife|niece|aunt|actress|heiress|baroness|girl)\b"
)
# Not the "man" of woman, Roman, Oman, German, human, Norman, freshman.
_MALE_ROLE = re.compile(
    r"(?<!o)(?<!ger)(?<!hu)(?<!nor)(?<!fresh)man\b|\b(?:king|prince|(?:grand|step)?(?:father|son|brother)|husband|nephew|uncle|boy)\b"
)


def genders(people: People, parse: Parse, quoted: Intervals) -> dict[int, Gender]:
    """What the article tells, by id() of the actor; nobody of whom it tells nothing, or both."""
    found: dict[int, Gender] = {}
    votes = _pronouns(people, parse, quoted)
    for person in people.persons:
        told = _title(person, parse.text) or _role(person)
        if told is None and len(votes[id(person)]) == 1:
            (told,) = votes[id(person)]
        if told is not None:
            found[id(person)] = told
    return found


def _title(person: Known, text: str) -> Gender | None:
    for start, _ in sorted(person.mentions):
        around = text[max(0, start - 8) : start + 4]
        if _FEMALE.search(around):
            return "f"
        if _MALE.search(around):
            return "m"
    return None


def _role(person: Known) -> Gender | None:
    return of_words(" ".join(sorted(person.role_words)))


def of_words(words: str) -> Gender | None:
    """The gender that nouns for a person tell, in small letters: spokeswoman, king."""
    if _FEMALE_ROLE.search(words):
        return "f"
    return "m" if _MALE_ROLE.search(words) else None


def _pronouns(people: People, parse: Parse, quoted: Intervals) -> dict[int, set[Gender]]:
    """X announced her departure; X said he ...: in a sentence that names one person alone."""
    sentences: dict[tuple[int, int], tuple[Span, list[tuple[Token, Known]]]] = {}
    for person in people.persons:
        for start, _ in person.mentions:
            span = parse.span(start, start + 1)
            if span is not None and not quoted.covers(start):
                base, sentence = start - span[0].idx, span[0].sent
                sentences.setdefault((base, sentence.start), (sentence, []))[1].append((span[0], person))
    votes: dict[int, set[Gender]] = defaultdict(set)
    for (base, _), (sentence, named) in sentences.items():
        if len({id(p) for _, p in named}) != 1:
            continue
        token, person = min(named, key=lambda x: x[0].i)
        while token.dep_ in ("compound", "appos", "flat"):
            token = token.head
        if token.dep_ == "nsubj":
            own = (t for t in sentence if t.i > token.i and t.lower_ in PRONOUNS and not quoted.covers(base + t.idx))
            votes[id(person)] |= {PRONOUNS[t.lower_] for t in own if _of_clause(t, token.head)}
    return votes


def _of_clause(pronoun: Token, verb: Token) -> bool:
    """The possessive on the verb's own object, or the subject of the clause that it reports."""
    head = pronoun.head
    if pronoun.dep_ == "poss":
        return head.dep_ in ("dobj", "attr") and head.head == verb
    return pronoun.dep_ == "nsubj" and head.dep_ == "ccomp" and head.head == verb
