"""Runs of words that may be a time expression, found in one scan of the text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from onrecord.date.timex.lexicon import MARKS, Entry, Lexicon, Phrase
from onrecord.date.timex.numerals import numeral
from onrecord.date.timex.spelled import merged
from onrecord.date.timex.tokens import Run, Token

SCAN = re.compile(
    r"\b[QH][1-4]\b|(?:[^\W\d_]\.){2,}|[^\W\d_]+(?:['\u2019](?![sS]\b)[^\W\d_]+)?"
    r"|['\u2019]?\d+(?:[,.:/]\d+)*\w*(?:(?<=\d{4})-\d\d-\d\d(?:T[\d:.]+Z?)?(?!\w))?"
    r"|['\u2019][sS]\b|[-,\u2013'\u2019]"
)
GAP = re.compile(r"[ \t\u00a0]*(?:\r?\n[ \t]*)?")
"""What may stand between two words of one expression: no empty line."""

MAX_RUN = 400
"""Tokens after which a run is cut: no expression is so long."""


def runs(text: str, words: Lexicon) -> Iterator[Run]:
    """The longest stretches of known words, in order."""
    run: Run = []
    end = -1
    skip = 0
    small, capital, phrases, letter = words.small, words.capital, words.phrases, words.alphabet.letter
    for m in SCAN.finditer(text):
        start = m.start()
        if start < skip:
            continue
        piece = m[0]
        stop = m.end()
        lower = piece.lower()
        entry: Entry | None
        if piece[0].isdecimal() or (piece[0] in "'\u2019" and piece[1:2].isdecimal()):
            stop, entry = numeral(text, start, piece, words)
        elif len(piece) == 2 and piece[1].isdecimal():
            entry = Entry({"quarter_code": piece}, letter({"quarter_code": piece}))
        elif piece in MARKS:
            entry = Entry({MARKS[piece]: ""}, letter({MARKS[piece]: ""}))
        else:
            entry = (capital if piece[0].isupper() else small).get(lower)
            if entry is not None and lower in words.dotted and text[stop : stop + 1] == ".":
                stop += 1
            if lower in phrases:
                found = _phrase(text, start, stop, phrases[lower])
                if found is not None:
                    stop, entry = found
        if run and (entry is None or not _joined(text, end, start) or len(run) >= MAX_RUN):
            yield merged(run, words)
            run = []
        if entry is not None:
            run.append(Token(start, stop, entry.senses, entry.letter))
        end = skip = stop
    if run:
        yield merged(run, words)


def _joined(text: str, end: int, start: int) -> bool:
    if end == start:
        return True
    m = GAP.match(text, end, start)
    return m is not None and m.end() == start


def _phrase(text: str, start: int, stop: int, phrases: tuple[Phrase, ...]) -> tuple[int, Entry] | None:
    """The longest phrase of the table that begins with a word."""
    for phrase in phrases:
        at = stop
        if phrase.capitals[0] and not text[start].isupper():
            continue
        for word, capital in zip(phrase.words[1:], phrase.capitals[1:], strict=True):
            if text[at : at + 1] == "." and text[at + 1 : at + 2] == " ":
                at += 1
            m = GAP.match(text, at)
            at = m.end() if m else at
            if text[at : at + len(word)].lower() != word or (capital and not text[at].isupper()):
                break
            at += len(word)
            if text[at : at + 1].isalnum() and word[-1].isalnum():
                break
        else:
            return at, phrase.entry
    return None
