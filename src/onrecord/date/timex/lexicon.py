"""The words of a language's time expressions, and an alphabet that makes a run of them a short string."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from onrecord.data import rows

Senses = Mapping[str, str]
"""What a word can be: class -> value ("second" is an ordinal 2 and a unit S)."""

WORD = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W\d_]+(?:['\u2019](?![sS]\b)[^\W\d_]+)?|['\u2019][sS]\b|\d+|[-'\u2019]")
"""The pieces of which a form of the table is made, as the scan cuts a text."""

NUMERALS = (
    ("num",),
    ("num", "dom"),
    ("num", "hour"),
    ("num", "hour", "dom"),
    ("num", "hour", "dom", "tens"),
    ("num", "dom", "tens"),
    ("num", "tens"),
    ("num", "year"),
    ("num", "year", "military"),
    ("num", "military"),
    ("quarter_code",),
    ("fraction",),
    ("ordinal",),
    ("decade",),
    ("clock",),
    ("iso",),
    ("numeric",),
    ("year",),
    ("decades",),
    ("point", "fraction"),
)
"""What a number in digits or in words can be; the scan tells which."""

MARKS = {",": "comma", "-": "dash", "\u2013": "dash", "'s": "s", "\u2019s": "s"}


KEYED = frozenset({"unit", "units"})
"""Classes of which a rule can ask for one value: unit=Y."""
SIGN, ENDING = "_sign", "_ending"
"""How classes of words around an expression, and of ends of words, are named."""


@dataclass(frozen=True, slots=True)
class Entry:
    """The senses of a word and the letter that stands for just these classes."""

    senses: Senses
    letter: str


@dataclass(frozen=True, slots=True)
class Phrase:
    """Further words of a form of several words, in small letters; which must be capitals; and what the whole is."""

    words: tuple[str, ...]
    capitals: tuple[bool, ...]
    entry: Entry


class Alphabet:
    """One private letter for each set of classes that a word can have."""

    def __init__(self) -> None:
        self._letters: dict[frozenset[str], str] = {}

    def letter(self, senses: Senses) -> str:
        """The letter of a set of senses."""
        classes = frozenset(senses) | {f"{name}={senses[name]}" for name in KEYED & senses.keys()}
        return self._letters.setdefault(classes, chr(0xE000 + len(self._letters)))

    def letters(self, name: str) -> str:
        """The letters of all words that can be of a class."""
        return "".join(letter for classes, letter in self._letters.items() if name in classes)


@dataclass(frozen=True, slots=True)
class Lexicon:
    """A table of words, ready for the scan."""

    small: Mapping[str, Entry]
    capital: Mapping[str, Entry]
    phrases: Mapping[str, tuple[Phrase, ...]]
    dotted: frozenset[str]
    signs: Mapping[str, frozenset[str]]
    endings: Mapping[str, tuple[str, ...]]
    alphabet: Alphabet


@cache
def languages() -> frozenset[str]:
    """Codes of the languages that have a table."""
    names = (f.name.split(".") for f in files("onrecord.data").iterdir())
    return frozenset(n[1] for n in names if n[0] == "times" and len(n) == 3)


def lexicon(language: str) -> Lexicon:
    """The words of a language."""
    return lexicon_of(rows(f"times.{language}.tsv"))


def lexicon_of(table: Iterable[list[str]]) -> Lexicon:
    """The words of a table's rows: class, value, forms."""
    alphabet = Alphabet()
    for classes in (*NUMERALS, *((name,) for name in MARKS.values())):
        alphabet.letter(dict.fromkeys(classes, ""))
    senses: dict[tuple[tuple[str, ...], tuple[bool, ...]], dict[str, str]] = {}
    dotted: set[str] = set()
    signs: dict[str, frozenset[str]] = {}
    endings: dict[str, tuple[str, ...]] = {}
    for name, value, forms in table:
        if name.endswith(SIGN):
            signs[name] = frozenset(forms.split("|"))
        elif name.endswith(ENDING):
            endings[name] = tuple(forms.split("|"))
        else:
            for form in forms.split("|"):
                words = WORD.findall(form)
                if form.endswith(".") and not words[-1].endswith("."):
                    dotted.add(words[-1].lower())
                key = (tuple(w.lower() for w in words), tuple(w[0].isupper() for w in words))
                senses.setdefault(key, {})[name] = value
    single: dict[str, dict[bool, dict[str, str]]] = {}
    phrases: dict[str, list[Phrase]] = {}
    for (lower, capitals), meant in senses.items():
        if len(lower) == 1:
            single.setdefault(lower[0], {}).setdefault(capitals[0], {}).update(meant)
        else:
            phrases.setdefault(lower[0], []).append(Phrase(lower, capitals, Entry(meant, alphabet.letter(meant))))
    return Lexicon(
        small=_entries({w: by.get(False, {}) for w, by in single.items()}, alphabet),
        capital=_entries({w: by.get(False, {}) | by.get(True, {}) for w, by in single.items()}, alphabet),
        phrases={w: tuple(sorted(p, key=lambda x: -len(x.words))) for w, p in phrases.items()},
        dotted=frozenset(dotted),
        signs=signs,
        endings=endings,
        alphabet=alphabet,
    )


def _entries(senses: dict[str, dict[str, str]], alphabet: Alphabet) -> dict[str, Entry]:
    return {w: Entry(meant, alphabet.letter(meant)) for w, meant in senses.items() if meant}
