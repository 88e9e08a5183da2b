"""Full dates as pages print them, in many languages: "17 de marzo de 2020", "2020年7月12日", "07/11/2023"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cache

from onrecord.clean.calendar import Dated, calendar_day
from onrecord.data import rows

NO_DAY = (date(1970, 1, 1), date(1969, 12, 31), date(1900, 1, 1))
"""What a system writes for "no date"."""
BUDDHIST = 543
"""The Thai calendar is so many years ahead."""
CENTURY = 70
"""Years of two digits below it are of this century."""
_GAP = r"[ \t\u00a0\u202f]"
_DAY = r"(?P<{0}>\d{{1,2}})"
_YEAR = r"(?P<{0}>(?:19|20|25)\d\d)(?!\d)"
_OF = rf"(?:{_GAP}*(?:de|di|d['\u2019]|of|del|den|n\u0103m|ta['\u2019])(?={_GAP}|(?<=['\u2019]))|{_GAP}m\.)?"
_MARK = r"(?:st|nd|rd|th|er|re|[oa\u00ba\u00aa\u00b0.])?"
_DIGIT = re.compile(r"\d")
_ISO = re.compile(r"\s*((?:19|20)\d\d)-?(\d\d)-?(\d\d)(?!\d)")


@cache
def months(language: str = "") -> dict[str, int]:
    """Names of months -> 1 to 12. What means two months in two languages counts only in those (hr, pl: listopad)."""
    found: dict[str, set[int]] = {}
    own: dict[str, int] = {}
    for code, *columns in rows("months.tsv"):
        for column in columns:
            for number, forms in enumerate(column.split() if column != "-" else (), 1):
                for form in forms.replace("_", " ").split("|"):
                    found.setdefault(form, set()).add(number)
                    if code == language:
                        own[form] = number
    return {form: min(numbers) for form, numbers in found.items() if len(numbers) == 1} | own


@cache
def _pattern(language: str) -> re.Pattern[str]:
    names = "|".join(re.escape(n) for n in sorted(months(language), key=len, reverse=True))
    month = rf"(?<![^\W\d_])(?P<{{0}}>{names})(?![^\W_])\.?"
    join = rf"(?:{_GAP}+|[-/.,]{_GAP}*)"
    return re.compile(
        r"(?<![\w.])(?:"
        # 17 de marzo de 2020 / 17-Mar-2020
        + _DAY.format("d1") + _MARK + _OF + rf"(?:{join}|(?<=['\u2019.]))" + month.format("m1")
        + rf",?{_OF}{join}" + _YEAR.format("y1")
        # March 17, 2020
        + "|" + month.format("m2") + join + _DAY.format("d2") + rf"{_MARK}(?!\d)[,.]?{_OF}{join}" + _YEAR.format("y2")
        # 2020. március 17. / 2020 m. kovo 17 d.
        + "|" + _YEAR.format("y3") + rf"\.?{_OF}{join}" + month.format("m3") + join + _DAY.format("d3") + r"(?!\d)"
        # 2020年3月17日 / 2020년 3월 17일
        + "|" + _YEAR.format("y4") + rf"{_GAP}*[年년]{_GAP}*" + _DAY.format("m4") + rf"{_GAP}*[月월]{_GAP}*"
        + _DAY.format("d4") + rf"{_GAP}*[日号일]"
        # 2020-03-17 / 2020. 3. 17.
        + "|" + _YEAR.format("y5") + r"(?P<s5>[-/.])" + rf"{_GAP}?" + _DAY.format("m5") + rf"(?P=s5){_GAP}?"
        + _DAY.format("d5") + r"(?!\d)"
        # 17.03.2020 / 03/17/2020
        + "|" + _DAY.format("a6") + rf"(?P<s6>[-/.]){_GAP}?" + _DAY.format("b6") + rf"(?P=s6){_GAP}?"
        + _YEAR.format("y6")
        # 17.03.20 / 03/17/20
        + "|" + _DAY.format("a7") + r"(?P<s7>[/.])" + _DAY.format("b7") + r"(?P=s7)(?P<y7>\d\d)(?![\d:])(?![/.]\d)"
        + ")",
        re.IGNORECASE,
    )  # fmt: skip


def full_dates(text: str, language: str = "") -> Iterator[Dated]:
    """Every date with its year in a text; `language` (ISO 639-1) decides what a name means that is a month in two."""
    if not _DIGIT.search(text):
        return
    names = months(language)
    for m in _pattern(language).finditer(text):
        g = m.groupdict()
        n = next(x for x in "1234567" if g[f"y{x}"])
        year = int(g[f"y{n}"])
        year -= BUDDHIST if year > 2500 else 0
        year += 0 if year > 99 else 2000 if year < CENTURY else 1900
        if n in "123":
            days: tuple[tuple[int, int], ...] = ((names[g[f"m{n}"].lower()], int(g[f"d{n}"])),)
        elif n in "45":
            days = ((int(g[f"m{n}"]), int(g[f"d{n}"])),)
        else:
            first, second = int(g[f"a{n}"]), int(g[f"b{n}"])
            # Between stops the day comes first, where it can.
            either = ((second, first),) if g[f"s{n}"] == "." and second <= 12 else ((second, first), (first, second))
            days = tuple((month, day) for month, day in either if 1 <= month <= 12)
        yield Dated(*m.span(), year, days)


def iso_day(value: str) -> str | None:
    """The day that an ISO date, or a time with one, begins with, as it stands there; None for any other value."""
    m = _ISO.match(value)
    day = calendar_day(int(m[1]), int(m[2]), int(m[3])) if m else None
    return day.isoformat() if day and day not in NO_DAY else None


def one_day(found: Dated, day_first: bool | None, known: frozenset[str] = frozenset()) -> str | None:
    """The ISO day that a printed date means; None where it may mean two, unless `known` days hold one of them."""
    days = tuple(d for d in found.possible() if d not in NO_DAY)
    if len(days) == 2 and day_first is not None:
        # The candidate with the day first comes first.
        day = calendar_day(days[0].year, *found.days[0 if day_first else 1])
        return day.isoformat() if day else None
    if len(days) == 2:
        borne = [d for d in days if d.isoformat() in known]
        days = tuple(borne) if len(borne) == 1 else days
    return days[0].isoformat() if len(days) == 1 else None
