"""Tokens: the words and numbers of a statement's content, in order, each with its place in the article."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from onrecord.reconcile.collate.lexicon import Look, look
from onrecord.records import Span

_ALONE = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
"""Scripts without spaces between words: Thai, Lao, Burmese, Khmer, Japanese, Chinese: a character is a token."""
_GLUE = re.compile("[-‐‑'’ʼ.\u00ad]?")
_CLITIC = re.compile(r"(?i)(?P<a>.+?)(?P<b>n['’ʼ]t|['’ʼ](?:re|ll|ve|m|d))$|(?P<c>can)(?P<d>not)$")
_IS = re.compile(r"(?i)((?:he|she|it|that|there|here|what|who|where|let))(['’ʼ]s)$")
_CLAUSE = re.compile(r"[,;:.!?…()\[\]«»\"“”<>\n\r—–]|\s-\s")

_SHORT = re.compile(r"(?:\.[^\W\d_]|\b(?:Mr|Mrs|Ms|Dr|Gen|Sen|Rep|Gov|Col|Lt|St|[A-Z]))$")
"""The end of a short form: "U.S", "Mr", an initial."""
_SENTENCE = re.compile(r"[.!?…:\n\r]")


@dataclass(frozen=True, slots=True)
class Token:
    """A word, or a part of one: characters start..end of the article.

    `part`: in which span of the content it stands; `glued`: it goes on the word before ("cease-fire", "can|not");
    `opens`: punctuation stands before it; `starts`: a sentence begins with it, whose capital tells nothing.
    """

    start: int
    end: int
    part: int
    glued: bool
    opens: bool
    look: Look
    starts: bool = False


@cache
def _pattern() -> re.Pattern[str]:
    marks = _ranges("M")
    inner = marks + "\u00ad\u200b-\u200d\u2060\ufeff"
    one = rf"[{_ALONE}](?<=\w)[{marks}]*"
    number = r"\d+(?:[.,:]\d+)*"
    letter = rf"[^\W\d_{_ALONE}]"
    short = rf"{letter}(?:\.{letter})++(?!\w)"
    run = rf"(?:{letter}++[{inner}]*+)++"
    word = rf"{run}(?:['’ʼ]{run})*+(?:(?<=s)['’](?!\w))?"
    return re.compile(rf"per[ \u00a0]cent\b|{one}|{number}|{short}|{word}|[^\W_]|[%$€£¥₽]", re.IGNORECASE)


def _ranges(category: str) -> str:
    """The characters of a category of Unicode as the inside of a character class."""
    found: list[list[int]] = []
    for code in range(0x300, 0x1F000):
        if unicodedata.category(chr(code))[0] == category:
            if found and found[-1][1] == code - 1:
                found[-1][1] = code
            else:
                found.append([code, code])
    return "".join(f"{chr(first)}-{chr(last)}" for first, last in found)


def tokens(spans: Iterable[Span]) -> tuple[Token, ...]:
    """The tokens of these spans in the order of the text; what two spans share counts once."""
    found: list[Token] = []
    free = 0
    for part, span in enumerate(sorted(spans)):
        begin = max(span.start, free)
        text = span.exact[begin - span.start :]
        free = max(free, span.end)
        last: int | None = None
        for match in _pattern().finditer(text):
            between = None if last is None else text[last : match.start()]
            glued = between is not None and _joins(text, between, match.start())
            if between and last and _SHORT.search(text[max(0, last - 8) : last]):
                between = between.removeprefix(".")  # the point belongs to the short form
            opens = between is None or bool(_CLAUSE.search(between))
            starts = between is None or bool(_SENTENCE.search(between))
            for n, (start, end) in enumerate(_pieces(match)):
                seen = look(text[start:end])
                found.append(
                    Token(begin + start, begin + end, part, glued or n > 0, opens and not n, seen, starts and not n)
                )
            last = match.end()
    return tuple(found)


def _joins(text: str, between: str, start: int) -> bool:
    """Whether what stands between two tokens makes one word of them."""
    if not _GLUE.fullmatch(between):
        return False
    if between:
        return between != "." or (text[start - 2].isdigit() and text[start].isdigit())
    return not _alone(text[start]) and not _alone(text[start - 1])


def _alone(char: str) -> bool:
    return char >= "\u0e00" and _alone_pattern().match(char) is not None


@cache
def _alone_pattern() -> re.Pattern[str]:
    return re.compile(f"[{_ALONE}]")


def _pieces(match: re.Match[str]) -> list[tuple[int, int]]:
    """A contraction in its parts: "don't" is do, n't; "cannot" can, not."""
    start, end = match.span()
    if end - start > 16:
        return [(start, end)]
    cut = _CLITIC.match(match[0])
    at = (len(cut["a"]) if cut["a"] else len(cut["c"])) if cut else 0
    if not cut and (named := _IS.match(match[0])):
        at = len(named[1])
    return [(start, start + at), (start + at, end)] if at else [(start, end)]
