"""The rules of a language: patterns over classes of words, each with what it says (the name of a reading)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from onrecord.date.timex.lexicon import Alphabet
from onrecord.date.timex.tokens import Run, Token

PIECE = re.compile(r"[\[\]()/]|\{\w+\}|[\w|=]+\??|\S")


@dataclass(frozen=True, slots=True)
class Rule:
    """A compiled pattern; `slots` names the class of each group."""

    reading: str
    pattern: re.Pattern[str]
    slots: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Match:
    """The tokens of a run that a rule took, by class."""

    reading: str
    tokens: tuple[Token, ...]
    slots: Mapping[str, tuple[Token, ...]]

    def value(self, name: str) -> str | None:
        """The value of the first token taken as a class; None when there is none."""
        found = self.slots.get(name)
        return found[0].senses[name] if found else None

    def values(self, name: str) -> list[str]:
        """The values of all tokens taken as a class."""
        return [t.senses[name] for t in self.slots.get(name, ())]

    def has(self, *names: str) -> bool:
        """Whether a token was taken as one of some classes."""
        return any(n in self.slots for n in names)

    @property
    def start(self) -> int:
        """The code point at which the words begin."""
        return self.tokens[0].start

    @property
    def end(self) -> int:
        """The code point after the words."""
        return self.tokens[-1].end


class Grammar:
    """Rules in the order of the table; the longest match at a place wins, among equals the first."""

    def __init__(self, table: Iterable[list[str]], alphabet: Alphabet) -> None:
        self._alphabet = alphabet
        self._macros: dict[str, str] = {}
        self._by_letter: dict[str, list[Rule]] = {}
        for reading, pattern in table:
            if reading.startswith("="):
                self._macros[reading[1:]] = self._expanded(pattern)
            else:
                self._add(reading, self._expanded(pattern))

    def match(self, letters: str, run: Run, at: int) -> Match | None:
        """What the words from a place in a run say; `letters` are the letters of the run."""
        best: re.Match[str] | None = None
        chosen: Rule | None = None
        for rule in self._by_letter.get(letters[at], ()):
            m = rule.pattern.match(letters, at)
            if m is not None and (best is None or m.end() > best.end()):
                best, chosen = m, rule
        if best is None or chosen is None:
            return None
        slots: dict[str, list[tuple[int, Token]]] = {}
        for n, name in enumerate(chosen.slots, 1):
            place = best.start(n)
            if place >= 0:
                slots.setdefault(name, []).append((place, run[place]))
        ordered = {name: tuple(t for _, t in sorted(f, key=lambda x: x[0])) for name, f in slots.items()}
        return Match(chosen.reading, tuple(run[at : best.end()]), ordered)

    def _expanded(self, pattern: str) -> str:
        return re.sub(r"\{(\w+)\}", lambda m: f" {self._macros[m[1]]} ", pattern)

    def _add(self, reading: str, pattern: str) -> None:
        reader = _Pattern(pattern, self._alphabet)
        rule = Rule(reading, re.compile(reader.expression), tuple(reader.slots))
        for letter in sorted(reader.first):
            self._by_letter.setdefault(letter, []).append(rule)


class _Pattern:
    """A pattern read: the regular expression over letters, the class of each group, the letters it can begin with."""

    def __init__(self, pattern: str, alphabet: Alphabet) -> None:
        self._pieces = PIECE.findall(pattern)
        self._at = 0
        self._alphabet = alphabet
        self.slots: list[str] = []
        self.expression, self.first, nothing = self._choices()
        if nothing or self._at < len(self._pieces):
            raise ValueError(f"a rule that matches nothing, or with a bracket too many: {pattern}")

    def _choices(self) -> tuple[str, set[str], bool]:
        """Sequences with / between them, up to a closing bracket."""
        expressions, first, nothing = [], set[str](), False
        while True:
            expression, letters, empty = self._sequence()
            expressions.append(expression)
            first |= letters
            nothing |= empty
            if self._peek() != "/":
                return "|".join(expressions), first, nothing
            self._at += 1

    def _sequence(self) -> tuple[str, set[str], bool]:
        expressions, first, nothing = [], set[str](), True
        while (piece := self._peek()) not in (None, "/", "]", ")"):
            self._at += 1
            if piece in ("[", "("):
                inner, letters, empty = self._choices()
                self._at += 1  # the closing bracket
                expression = f"(?:{inner})" + ("?" if piece == "[" else "")
                empty |= piece == "["
            else:
                expression, letters, empty = self._class(piece or "")
            expressions.append(expression)
            if nothing:
                first |= letters
            nothing &= empty
        return "".join(expressions), first, nothing

    def _class(self, piece: str) -> tuple[str, set[str], bool]:
        optional = piece.endswith("?")
        names = piece.rstrip("?").split("|")
        letters = [self._alphabet.letters(name) for name in names]
        self.slots += [name.partition("=")[0] for name in names]
        groups = "|".join(f"([{found}])" if found else "((?!))" for found in letters)
        return f"(?:{groups})" + ("?" if optional else ""), set("".join(letters)), optional

    def _peek(self) -> str | None:
        return self._pieces[self._at] if self._at < len(self._pieces) else None
