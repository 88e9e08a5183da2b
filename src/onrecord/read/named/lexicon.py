"""Lexicon: where a text names a state, a body, an outlet or a holder of an office that our tables know."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal

from onrecord.clean.tables import agency_names, publishers
from onrecord.data import rows
from onrecord.read.tables import bodies, institutions, states
from onrecord.records import ActorType

Kind = Literal["name", "capital", "city", "building", "adjective", "people", "person"]
"""How a word means an actor: by its name, its capital, a building, an adjective, its people; a person by full name.

A "city" is a capital whose name others bear as well."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What a printed form means: the actor's name in our tables, its type, and by what the form means it."""

    name: str
    type: ActorType
    kind: Kind


@dataclass(frozen=True, slots=True)
class Hit:
    """Code points start..end of a text that are a printed form."""

    start: int
    end: int
    entry: Entry


_FIRST = re.compile(r"[^\W\d_]+")
_START = re.compile(r"(?<![^\W_])[^\W\d_a-z][^\W_]*")
_GLUED = re.compile(r"(?<=[a-z])[A-Z][A-Za-z]+")
_LEFT_OUT = frozenset(
    {"Arg", "Diet", "Castille", "Beehive", "Belem", "Kasbah", "the States", "the Ukraine", "Guardian"}
)
"""Forms of the tables that mean something else more often, or are found without their article."""
_CITIES = frozenset(
    "Georgetown|Kingston|Victoria|Nassau|Moroni|St John's|St. John's|Saint John's|St George's|St. George's|"
    "Saint George's|Kingstown".split("|")
)
"""Capitals that bear the name of persons, of other towns or of universities."""
_NOT_SHOUTED = frozenset({"US", "WHO", "AU", "EC", "CAR", "IS"})
"""Forms that are also words in a line of capitals."""
_LONGEST_ACRONYMS = 16
_ANOTHER = {
    "Mexico": "New ", "Guinea": "New |Equatorial ", "Ireland": "Northern ", "Mongolia": "Inner ", "England": "New ",
    "Korea": "North |South ", "Delhi": "New ", "America": "Latin |South |Central |North ", "Virginia": "West ",
    "Cyprus": "Northern ", "Samoa": "American ",
}  # fmt: skip
"""Words before a name that make it another one."""
_WATERS = ("Gulf of ", "Sea of ", "Strait of ", "Bay of ", "Lake ", "River ")
_LANDMARK = re.compile(r" (?:Sea|Straits?|River|Delta|Basin|Canal|Valley|Ocean|City)\b")
"""What makes the name of a state that of a water or a land: the Gulf of Guinea, the Niger Delta, Lake Chad."""


@cache
def forms() -> dict[str, Entry]:
    """Every printed form, case kept; of two meanings that of the rarer kind of name: bodies before buildings."""
    found: dict[str, Entry] = {}
    for name, others, *_ in rows("offices.tsv"):
        for form in (name, *others.split("|")):
            if " " in form:
                found[form] = Entry(name, "person", "person")
    for form, house in publishers().items():
        found[form] = Entry(house, "agency" if house in agency_names() else "outlet", "name")
    for s in states():
        kinds: tuple[tuple[Kind, tuple[str, ...]], ...] = (
            ("building", s.buildings), ("capital", s.capitals), ("adjective", s.adjectives), ("name", s.names),
        )  # fmt: skip
        for kind, several in kinds:
            for form in several:
                if kind in ("name", "adjective") or form not in found or found[form].kind == "person":
                    people = kind == "adjective" and form.endswith("s") and form != "Swiss"
                    city = kind == "capital" and form in _CITIES
                    found[form] = Entry(s.name, "country", "people" if people else "city" if city else kind)
    for i in institutions():
        found.update(dict.fromkeys(i.names, Entry(i.name, i.type, "name")))
    for b in bodies():
        if b.name not in ("Kremlin", "White House"):  # they speak for their state
            names = [*b.names, *(n.capitalize() for n in b.names if n.isalpha() and n.isupper() and len(n) > 3)]
            found.update(dict.fromkeys(names, Entry(b.name, "body", "name")))  # Nato, as the British press has it
    return {form: entry for form, entry in found.items() if form[:1].isupper() and form not in _LEFT_OUT}


@cache
def _by_first(*, shouted: bool) -> dict[str, tuple[tuple[str, Entry], ...]]:
    """The forms by their first word, longest first; in capitals when `shouted`."""
    found: dict[str, list[tuple[str, Entry]]] = {}
    for form, entry in forms().items():
        if shouted and form in _NOT_SHOUTED:
            continue
        written = form.upper() if shouted else form
        first = _FIRST.match(written)
        if first is not None:
            found.setdefault(first.group(), []).append((written, entry))
    return {first: tuple(sorted(some, key=lambda x: -len(x[0]))) for first, some in found.items()}


def scan(text: str) -> Iterator[Hit]:
    """The printed forms in a text, in order, the longest where several begin; none overlaps another.

    A text without a small letter is read as a headline in capitals. Takes time linear in the text.
    """
    shouted = text.isupper() and " " in text
    known = _by_first(shouted=shouted)
    end = 0
    for m in _START.finditer(text):
        at = m.start()
        if at < end:
            continue
        hit = _at(text, at, known, m.group())
        if hit is None and m.group().isupper() and 6 <= len(m.group()) <= _LONGEST_ACRONYMS and not shouted:
            for hit in _two_acronyms(text, at, m.end()):
                end = hit.end
                yield hit
        elif hit is None:
            for g in _GLUED.finditer(m.group()):
                for hit in _glued(text, at, at + g.start(), end):
                    end = hit.end
                    yield hit
        elif hit is not None:
            end = hit.end
            yield hit


def _at(text: str, at: int, known: dict[str, tuple[tuple[str, Entry], ...]], word: str) -> Hit | None:
    first = _FIRST.match(word)
    for form, entry in known.get(first.group(), ()) if first is not None else ():
        end = at + len(form)
        if text.startswith(form, at) and not text[end : end + 1].isalnum() and not _is_another(text, at, form):
            return Hit(at, end, entry) if not _is_landmark(text, at, end, entry) else None
    return None


def _is_another(text: str, at: int, form: str) -> bool:
    """Whether the words before a form make it another name: New Mexico is not Mexico."""
    before = _ANOTHER.get(form)
    return before is not None and text[max(0, at - 12) : at].endswith(tuple(before.split("|")))


def _is_landmark(text: str, start: int, end: int, entry: Entry) -> bool:
    """Whether the name of a state is part of that of a sea, a river or the like."""
    if entry.type != "country" or entry.kind not in ("name", "adjective"):
        return False
    return text[max(0, start - 10) : start].endswith(_WATERS) or _LANDMARK.match(text, end) is not None


def _two_acronyms(text: str, start: int, end: int) -> Iterator[Hit]:
    """TASSNATO: two known acronyms of three letters or more without a space."""
    for at in range(start + 3, end - 2):
        first, second = forms().get(text[start:at]), forms().get(text[at:end])
        if first is not None and second is not None:
            yield Hit(start, at, first)
            yield Hit(at, end, second)
            return


def _glued(text: str, begin: int, at: int, since: int) -> Iterator[Hit]:
    """A name glued to the end of another one ("Vestnik KavkazaNATO"): only where that is a known one too."""
    word = _FIRST.match(text, at)
    hit = _at(text, at, _by_first(shouted=False), word.group()) if word is not None else None
    if hit is None or hit.entry.kind == "person":
        return
    for form, entry in _ending_in(text[begin:at]):
        if (
            at - len(form) >= since
            and text.endswith(form, 0, at)
            and not text[at - len(form) - 1 : at - len(form)].isalnum()
        ):
            yield Hit(at - len(form), at, entry)
            yield hit
            return


def _ending_in(word: str) -> tuple[tuple[str, Entry], ...]:
    return _by_last().get(word, ())


@cache
def _by_last() -> dict[str, tuple[tuple[str, Entry], ...]]:
    """The forms by their last word, the longest first."""
    found: dict[str, list[tuple[str, Entry]]] = {}
    for form, entry in forms().items():
        found.setdefault(form.split()[-1], []).append((form, entry))
    return {last: tuple(sorted(some, key=lambda x: -len(x[0]))) for last, some in found.items()}


@cache
def known_surnames() -> frozenset[str]:
    """The last words of the names of those who held an office."""
    return frozenset(e.name.split()[-1] for e in forms().values() if e.kind == "person")


@cache
def known_given() -> frozenset[str]:
    """Given names, in small letters, that are no surname of those who held an office."""
    last = {surname.lower() for surname in known_surnames()}
    return frozenset(name for _, names in rows("first_names.tsv") for name in names.split()) - last
