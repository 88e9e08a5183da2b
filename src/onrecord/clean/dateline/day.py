"""The day in a dateline: "Jan 7", "7. Januar 2022", "Friday, 7 Jan", "07.01.2022", with its hour."""

from __future__ import annotations

import re
from functools import cache

from onrecord.clean.calendar import MONTHS, Dated
from onrecord.clean.dateline.parts import BLANK, Part
from onrecord.clean.page.dates import months
from onrecord.clean.tables import dateline_words

_WEEKDAY = re.compile(rf"([^\W\d_]{{2,12}})(?![^\W\d_])\.?(?:,|{BLANK})?{BLANK}{{0,2}}")
_BEFORE_DAY = re.compile(rf"(?:le|den|el|am|on){BLANK}(?=\d|\w{{2,12}},?{BLANK}\d)")
_MONTH = r"(?P<m#>[^\W\d_]{3,12})(?![^\W\d_])\.?"
_NUMBER = r"(?P<d#>[0-3]?\d)(?:st|nd|rd|th|er|\u00ba|o(?![^\W\d_])|\.(?!\d))?(?!\d)"
_YEAR = (
    rf"(?:,?{BLANK}{{0,2}}(?:de{BLANK})?(?P<y#>(?:19|20)\d\d)(?!\d)"
    rf"(?:{BLANK}?(?:\u0433(?:\u043e\u0434\u0430|\.)|\u0440(?:\u043e\u043a\u0443|\.))(?![^\W\d_]))?)?"
)
_WORDED = re.compile(
    # January 7, 2022 / Jan.7
    (_MONTH + rf",?{BLANK}{{0,2}}" + _NUMBER + _YEAR).replace("#", "1")
    + "|"
    # 7 de enero de 2022 / 7. Januar / 7Jan
    + (_NUMBER + rf"{BLANK}{{0,2}}(?:(?:de|of){BLANK})?" + _MONTH + _YEAR).replace("#", "2")
)
_NUMBERED = re.compile(
    r"(?P<d>[0-3]?\d)(?P<mark>[./])(?P<m>[01]?\d)(?:(?P=mark)(?P<y>(?:19|20)\d\d)?)?(?!\d)"
    r"|(?P<y2>(?:19|20)\d\d)-(?P<m2>[01]\d)-(?P<d2>[0-3]\d)(?!\d)"
)
_TIME = re.compile(
    rf",?{BLANK}{{1,2}}(?:at{BLANK})?[0-2]?\d[:.h][0-5]\d(?:{BLANK}?(?:GMT|UTC|CET|EST|EDT|MSK|[ap]\.?m\.?))?(?![^\W_])",
    re.IGNORECASE,
)


@cache
def _months() -> dict[str, int]:
    return {**months(), **MONTHS}


def day(text: str, at: int, stop: int) -> Part | None:
    """The day that stands at `at`, with its weekday before it and its hour after it; a weekday alone counts too."""
    begin, weekday = at, None
    before = _BEFORE_DAY.match(text, at, stop)
    at = before.end() if before else at
    named = _WEEKDAY.match(text, at, stop)
    if named and named[1].casefold() in dateline_words("weekday"):
        weekday, at = named, named.end()
    elif not (text[at : at + 1].isdigit() or (named and named[1].casefold() in _months())):
        return None
    found = _worded(text, at, stop) or _numbered(text, at, stop, weekday is not None)
    if found is None:
        return Part("day", begin, weekday.end(1)) if weekday and len(weekday[1]) > 3 else None
    hour = _TIME.match(text, found.end, stop)
    return Part("day", begin, hour.end() if hour else found.end, day=found)


def is_day(word: str) -> bool:
    """Whether a word in small letters names a day of the week or, at full length, a month."""
    return word in dateline_words("weekday") or (len(word) > 3 and word in _months())


def _worded(text: str, at: int, stop: int) -> Dated | None:
    m = _WORDED.match(text, at, stop)
    if m is None:
        return None
    which = "1" if m["m1"] else "2"
    month, number = _months().get(m[f"m{which}"].casefold()), int(m[f"d{which}"])
    if month is None or not 1 <= number <= 31:
        return None
    year = m[f"y{which}"]
    return Dated(m.start(), _unstopped(text, m), int(year) if year else None, ((month, number),))


def _unstopped(text: str, m: re.Match[str]) -> int:
    """The end of a date without a stop that may close the dateline."""
    return m.end() - 1 if text[m.end() - 1] == "." else m.end()


def _numbered(text: str, at: int, stop: int, named: bool) -> Dated | None:
    """7.1.2022, 2022-01-07; without a year only after a weekday."""
    m = _NUMBERED.match(text, at, stop)
    if m is None or not (m["y"] or m["y2"] or (named and m["mark"] == ".")):
        return None
    which = "2" if m["y2"] else ""
    first, second, year = int(m["d" + which]), int(m["m" + which]), m["y" + which]
    pairs = [(second, first)] if which or m["mark"] == "." else [(second, first), (first, second)]
    days = tuple((a, b) for a, b in pairs if 1 <= a <= 12 and 1 <= b <= 31)
    return Dated(m.start(), m.end(), int(year) if year else None, days) if days else None
