"""Numbers in words: "twenty-four", "nineteen ninety-seven", "twenty-first"."""

from __future__ import annotations

from onrecord.date.timex.lexicon import Lexicon
from onrecord.date.timex.tokens import Run, Token

MOST = 8
"""Words of one number at most."""


def merged(run: Run, words: Lexicon) -> Run:
    """The run with each number of several words as one token."""
    if not any("number" in t.senses for t in run):
        return run
    out: Run = []
    i = 0
    while i < len(run):
        if "number" not in run[i].senses:
            out.append(run[i])
            i += 1
            continue
        end, values = _values(run, i)
        senses = _senses(values)
        if values[-1] in TENS and (nth := _ones(run, end)):
            end, senses = nth[0], {"ordinal": str(int(senses["num"]) + nth[1])}
        out.append(Token(run[i].start, run[end - 1].end, senses, words.alphabet.letter(senses)))
        i = end
    return out


TENS = range(20, 100, 10)
LARGE = (100, 1000)


def _values(run: Run, i: int) -> tuple[int, list[int]]:
    """Where the number that begins at a place ends, and the values of its words."""
    values: list[int] = []
    while i < len(run) and len(values) < MOST:
        if "number" in run[i].senses:
            values.append(int(run[i].senses["number"]))
            i += 1
        elif _joins(run, i, values[-1]):
            i += 1
        else:
            break
    return i, values


def _joins(run: Run, i: int, before: int) -> bool:
    """Whether a hyphen or "and" stands within a number: "twenty-four", "a hundred and ten"."""
    if i + 1 >= len(run) or "number" not in run[i + 1].senses:
        return False
    after = int(run[i + 1].senses["number"])
    if "dash" in run[i].senses:
        return before in TENS and 1 <= after <= 9
    return "and" in run[i].senses and before in LARGE and after < before


def _ones(run: Run, end: int) -> tuple[int, int] | None:
    """Where an ordinal from first to ninth ends that goes on after tens, and which it is: "twenty-first"."""
    at = end + 1 if end < len(run) and "dash" in run[end].senses else end
    nth = int(run[at].senses.get("ordinal", "0")) if at < len(run) else 0
    return (at + 1, nth) if 1 <= nth <= 9 else None


def _senses(values: list[int]) -> dict[str, str]:
    year = _year(values)
    if year is not None:
        return {"num": str(year), "year": str(year)}
    total = part = 0
    for v in values:
        if v == 1000:
            total += max(part, 1) * v
            part = 0
        elif v == 100:
            part = max(part, 1) * v
        else:
            part += v
    total += part
    senses = {"num": str(total)}
    if len(values) == 1 and total <= 24:
        senses["hour"] = str(total)
    if 2000 <= total < 2100:
        senses["year"] = str(total)
    return senses


def _year(values: list[int]) -> int | None:
    """The year that two pairs of digits say: nineteen ninety-seven."""
    if len(values) not in (2, 3) or not 10 <= values[0] <= 20 or not 10 <= values[1] <= 90:
        return None
    if len(values) == 3 and not (values[1] in TENS and values[2] < 10):
        return None
    return values[0] * 100 + sum(values[1:])
