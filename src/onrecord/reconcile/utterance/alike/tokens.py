"""Tokens: the words of a statement as they are compared: stem, number, name, whether inside quotation marks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from itertools import islice
from typing import Any

from onrecord.data import rows
from onrecord.reconcile.utterance.alike.figures import joined, share, value
from onrecord.records import Statement

MOST = 240
"""Words of a statement that are compared; the rest of a longer one is left out."""
LONGEST = 48
"""Letters of a word that are compared."""

_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|\d+(?:[.,]\d+)*|[^\W_]+(?:['’][^\W\d_]+)*|%|[\"“”«»„‟]")
_MARKS = '"“”«»„‟'
_CLITIC = re.compile(r"'(?:s|re|ve|ll|d|m)$")
_SMALL = frozenset(word for row in rows("function_words.tsv") if row[0] == "en" for word in row[1].split()) | frozenset(
    "i you we us our my me your him them it its do does did done am been being if then than so such no nor not can "
    "could may might must shall should would will also there here when where what why how these those because while"
    "".split()
)
_AUXILIARIES = {"wo": "will", "ca": "can", "sha": "shall"}


@dataclass(frozen=True, slots=True)
class Token:
    """A word of a statement: as printed, plain, its stem, and where it stands (code points of the article).

    `number`: its value where it is one. `name`: written as a name. `quoted`: inside quotation marks. `small`: a word
    of grammar (article, pronoun, auxiliary, preposition): what changes when speech is reported.
    """

    text: str
    low: str
    stem: str
    start: int
    end: int
    number: float | None
    name: bool
    quoted: bool
    small: bool


def tokens(statement: Statement) -> tuple[Token, ...]:
    """The words of what is said, in order, at most MOST."""
    found: list[Token] = []
    for span in statement.content:
        found += cut(span.exact, span.start, direct=statement.mode == "direct")
        if len(found) >= MOST:
            break
    return tuple(found[:MOST])


def cut(text: str, base: int = 0, *, direct: bool = False) -> list[Token]:
    """The words of a text that stands at `base`, some 2 * MOST at most; `direct`: all is inside quotation marks."""
    matches = list(islice(_WORD.finditer(text), 2 * MOST))
    mark = next((m for m in matches if m[0] in _MARKS), None)
    inside = mark is not None and not _opens(text, mark)
    made: list[Token] = []
    first = True
    for m in matches:
        if m[0] in _MARKS:
            inside, first = _opens(text, m), True
            continue
        for word, start, end in _parts(m):
            made.append(_token(word, base + start, base + end, quoted=direct or inside, first=first))
        first = text[m.end() : m.end() + 1] in (".", "!", "?", ":") and m[0][-1] != "."
    return _numbers_joined(_shares(made))


def _opens(text: str, mark: re.Match[str]) -> bool:
    """Whether a quotation mark opens: by its form, or by what stands around it."""
    if mark[0] in "“„«":
        return True
    if mark[0] in "”»":
        return False
    before, after = text[max(0, mark.start() - 1) : mark.start()], text[mark.end() : mark.end() + 1]
    return bool(after) and (after.isalnum() or after in "[($£€'‘…") and not before.isalnum()


def _parts(m: re.Match[str]) -> Iterator[tuple[str, int, int]]:
    """A word and its place; two of "don't" and "cannot"."""
    word, start, end = m[0].replace("’", "'"), m.start(), m.end()
    low = word.lower()
    size = len(word) - 3 if low.endswith("n't") or low == "cannot" else 0
    if size > 0:
        yield _AUXILIARIES.get(low[:size], word[:size]), start, start + size
        yield "not", start + size, end
    else:
        yield word, start, end


def _token(word: str, start: int, end: int, *, quoted: bool, first: bool) -> Token:
    low, stemmed, number, small = _known(word)
    capital = word[0].isupper() and (not first or word[1:2].isupper() or "." in word)
    name = capital and not small and len(low) > 1
    return Token(word, low, stemmed, start, end, number, name, quoted, small)


@lru_cache(maxsize=1 << 14)
def _known(word: str) -> tuple[str, str, float | None, bool]:
    """What every place of a word has in common: plain, its stem, its number, whether it is one of grammar."""
    low = plain(word)
    return low, stem(low), value(low), low in _SMALL


def plain(word: str) -> str:
    """A word in small letters, without the dots of its letters and without an ending "'s"."""
    if word in ("US", "U.S."):
        return "u.s."  # not the pronoun
    if word == "%":
        return "percent"
    low = word[:LONGEST].lower()
    return low if low[0].isdigit() else _CLITIC.sub("", low.replace(".", ""))


def _shares(made: list[Token]) -> list[Token]:
    """The words with "one of", "half", "a third of" as numbers."""
    following = [*(t.low for t in made), ""][1:]
    for n, (t, after) in enumerate(zip(made, following, strict=True)):
        if (number := share(t.low, after)) is not None:
            made[n] = replace(t, number=number)
    return made


def _numbers_joined(made: list[Token]) -> list[Token]:
    """The words with "twenty-one" and "1.5 million" as one each, with their value."""
    out: list[Token] = []
    for t in made:
        near = bool(out) and out[-1].number is not None and t.start <= out[-1].end + 1
        number = joined(out[-1].low, out[-1].number, t.low) if near else None
        if number is None:
            out.append(t)
        else:
            last, low = out[-1], f"{number:.15g}"
            text = f"{last.text}{' ' if t.start > last.end else ''}{t.text}"
            out[-1] = replace(last, text=text, low=low, stem=low, end=t.end, number=number)
    return out


@cache
def _stemmer() -> Any:  # noqa: ANN401 (the package has no types)
    from snowballstemmer import stemmer

    return stemmer("english")


@lru_cache(maxsize=100_000)
def stem(word: str) -> str:
    """The stem of a plain word (Porter 2, the English stemmer of Snowball)."""
    return str(_stemmer().stemWord(word))
