"""Undated articles: how often the days that the solver leaves hold the true one; dates of dated articles are hidden.

python benchmarks/undated.py LINES.jsonl [...] [--show]

The last columns are the habit that the solver rests on: of reports with a day in their dateline and a weekday of the
news, how many name the day of the dateline, and how many the day before.

LINES.jsonl: input lines of the contract with `text` and `published` (a day). Counted are articles whose text states no
date itself: `solved` got an interval, `held` of these the true day; `--show` prints those that do not, with reasons.
"""

from __future__ import annotations

import argparse
import json
import statistics
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from onrecord.clean import PageReader, article
from onrecord.clean.calendar import nearest
from onrecord.clean.dateline.find import day_in
from onrecord.collect.isodate import iso_days
from onrecord.date import dated
from onrecord.date.passages import passages
from onrecord.date.stamps import weekday_of_news
from onrecord.date.times import expressions
from onrecord.records import Article, Declared, Document, When
from onrecord.settings import Settings


@dataclass
class Count:
    """What came of some articles; `widths` are the days of the intervals that hold the true one."""

    articles: int = 0
    contradictions: int = 0
    solved: int = 0
    widths: list[int] = field(default_factory=list)
    wrong: list[tuple[date, When]] = field(default_factory=list)
    habit: Counter[int] = field(default_factory=Counter)

    @property
    def held(self) -> float:
        """The share of the solved ones whose interval holds the true day; 1 when none is solved."""
        return len(self.widths) / self.solved if self.solved else 1.0


def count(texts: Iterable[tuple[str, date]]) -> Count:
    """Date texts without telling their day, and compare."""
    out, settings = Count(), Settings()
    with PageReader(settings) as pages:
        for text, day in texts:
            document = Document("text", "text", "text", "text/plain", "", text, Declared())
            read = article(document, pages, settings)
            out.habit.update(before(read, day))
            one = dated(read)
            when = one.article.published
            if when is not None and when.method == "stated":
                continue
            out.articles += 1
            out.contradictions += bool(one.abstentions)
            if when is None:
                continue
            out.solved += 1
            if when.earliest <= day <= when.latest:
                out.widths.append((when.latest - when.earliest).days + 1)
            else:
                out.wrong.append((day, when))
    return out


def before(one: Article, day: date) -> list[int]:
    """How many days before that of the dateline the weekday of the news lies; nothing where either is missing."""
    line = one.dateline
    over = day_in(one.text, line.span.start, line.span.end) if line else None
    stamp = nearest(over, day) if over else None
    news = weekday_of_news(passages(one, expressions(one.text, None)))
    return [(stamp.weekday() - news[0]) % 7] if stamp and news else []


def texts(path: Path) -> Iterable[tuple[str, date]]:
    """The texts of input lines and their days; lines without a day are passed over."""
    with path.open(encoding="utf-8") as lines:
        for line in map(json.loads, lines):
            days = iso_days(line.get("published") or "")
            if days is not None and days[0] == days[1]:
                yield line["text"], days[0]


def main() -> None:
    """Print a row for each file."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("lines", nargs="+", type=Path)
    parser.add_argument("--show", action="store_true")
    given = parser.parse_args()
    names = {"articles": 10, "solved": 8, "held": 8, "median days": 13, "contradictions": 16}
    names |= {"same day": 10, "day before": 12, "of": 5}
    print(" " * 30 + "".join(f"{name:>{width}}" for name, width in names.items()))
    for path in given.lines:
        c = count(texts(path))
        median = f"{statistics.median(c.widths):.0f}" if c.widths else "-"
        print(
            f"{path.name:30}{c.articles:10}{c.solved:8}{c.held:8.3f}{median:>13}{c.contradictions:16}"
            f"{c.habit[0]:10}{c.habit[1]:12}{c.habit.total():5}"
        )
        for day, when in c.wrong if given.show else ():
            print(f"  {day}: {when.earliest} to {when.latest}. {' '.join(when.why)}")


if __name__ == "__main__":
    main()
