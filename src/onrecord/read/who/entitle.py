"""Entitle: give a person the title that stands in a source."""

from __future__ import annotations

import re

from onrecord.names import plain_name
from onrecord.read.named.apposed import apposition, head_noun, is_name
from onrecord.read.named.belongs import belongs
from onrecord.read.named.known import Known, Titled
from onrecord.read.named.lexicon import known_given
from onrecord.read.named.people import People
from onrecord.read.named.titles import MAX_TITLE_CHARS, is_former
from onrecord.read.who.source import without_article

Range = tuple[int, int]

_NAME_LAST = re.compile(
    r"(?P<title>.+ of .*\b(?P<last>[A-Z][^\W\d_]{3,})) (?P<given>[A-Z][^\W\d_]+) (?P<family>[A-Z][^\W\d_]+)"
)


def entitle(known: Known, words: str, start: int, people: People, text: str) -> None:
    """Give a person the title of these words, the first at or behind `start`, where it tells whose it is."""
    of = belongs(words, people.short_name)
    at = text.find(words, start)
    if of is not None and at >= 0 and len(words) <= MAX_TITLE_CHARS:
        known.entitle(Titled(words, at, at + len(words), is_former(words), of))


def without_apposition(words: str, at: Range, people: People, text: str) -> tuple[str, Range]:
    """Ann Bee, of "Ann Bee, the mayor of Hull": a person whom the tagger missed is taken in."""
    parts = apposition(words)
    if parts is None:
        return words, at
    beside = without_article(parts[1])
    begin = text.index(parts[0], at[0])
    at, name = (begin, begin + len(parts[0])), plain_name(parts[0])
    if is_name(parts[0]) and head_noun(beside) and people.person(name) is None:
        person = people.add_person(name)
        person.aliases.add(name)
        entitle(person, beside, at[1], people, text)
    return parts[0], at


def without_title(words: str, at: Range, people: People) -> tuple[str, Range]:
    """Ann Bee, of "the mayor of the town of Hull Ann Bee": a person whom the tagger missed is taken in."""
    m = _NAME_LAST.fullmatch(words)
    if m is None or m["given"].lower() not in known_given():
        return words, at
    title, name = without_article(m["title"]), f"{m['given']} {m['family']}"
    if head_noun(m["last"]) is not None:
        return words, at  # "the aide of President Ann Bee"
    if head_noun(title) is None or not is_name(name) or people.voice((at[1] - len(name), at[1])) is not None:
        return words, at
    if people.person(name) is None:
        people.add_person(name).aliases.add(name)
    return name, (at[1] - len(name), at[1])
