"""Dates on the terminal: those of a record, and those of one article, each with what made it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import islice

from onrecord.present.cli.out import say, table
from onrecord.present.cli.reasons import words
from onrecord.present.dates import NOTHING, close, reason, told
from onrecord.records import Abstention, Article, Dateline, Statement, Time, When

YEARLESS = re.compile(r"XXXX-\d\d-\d\d")
DATED, APART = "Dated", "Not dated to a day"


def every(articles: Iterable[Article], contradictions: Iterable[Abstention], most: int | None) -> None:
    """The articles with their dates, and apart from them those whose day is not known; of each the first `most`."""
    against = {a.article: a for a in contradictions}
    shown: dict[str, list[tuple[str, str, str]]] = {DATED: [], APART: []}
    counts = Counter[str]()
    for a in articles:
        title = DATED if a.published and close(a.published) else APART
        counts[title] += 1
        if most is None or counts[title] <= most:
            shown[title].append((day(a, against.get(a.id)), _name(a), because(a, against.get(a.id))))
    for title, rows in shown.items():
        if rows:
            say((f"{title} ({counts[title]:,})", "bold"))
            table(("published", "article", "why"), rows)
            _rest(counts[title], most)
    if not counts:
        say("The record holds no article.")


def day(article: Article, against: Abstention | None) -> str:
    """The date of an article, or that it has none."""
    return "contradicts itself" if article.published is None and against is not None else told(article.published)


def because(article: Article, against: Abstention | None) -> str:
    """What made the date of an article, or why it has none."""
    if article.published is not None:
        return reason(article.published)
    if against is not None:
        return " ".join(against.why)
    return NOTHING + (f" Its dateline: “{words([article.dateline.span])}”." if article.dateline else "")


def one(
    article: Article,
    times: Sequence[Time],
    statements: Sequence[Statement],
    against: Abstention | None,
    most: int | None,
) -> None:
    """The dates in an article: its own with the alternatives, its dateline, its times, and those of its statements."""
    say((article.headline or article.key, "bold"), (f"  {article.uri} · {article.id}", "dim"))
    rows = [("published", day(article, against)), ("why", because(article, against))]
    if article.published is not None and article.published.others:
        rows.append(("or else", ", ".join(map(str, article.published.others))))
    if article.published_alone is not None:
        rows.append(("by itself", explained(article.published_alone)))
    if article.dateline is not None:
        rows.append(("dateline", f"“{words([article.dateline.span])}”"))
        rows.append(("its day", _its_day(article.dateline, times)))
    table(("", ""), rows)
    if times:
        say(("Expressions of time", "bold"))
        shown = ((words([t.span]), t.type, t.value, told(t.when) if t.when else "", _why(t.when)) for t in times)
        table(("words", "type", "value", "days", "why"), islice(shown, most))
        _rest(len(times), most)
    if statements:
        say(("Statements", "bold"))
        none = unsaid(article, against)
        said = (
            (s.id[:8], s.speaker_name or "unknown", told(s.said) if s.said else "", _why(s.said) or none)
            for s in statements
        )
        table(("id", "speaker", "said", "why"), islice(said, most))
        _rest(len(statements), most)


def unsaid(article: Article, against: Abstention | None) -> str:
    """What stands for the day of a statement that has none."""
    if article.published is None:
        return f"The text gives it no day of its own, and the report {'contradicts itself' if against else 'has none'}."
    return f"The text gives it no day of its own; the report: {told(article.published)}."


def _its_day(dateline: Dateline, times: Iterable[Time]) -> str:
    """The day that a dateline tells, as far as it tells one."""
    if dateline.date is not None:
        return explained(dateline.date)
    inside = (t for t in times if dateline.span.start <= t.span.start and t.span.end <= dateline.span.end)
    part = next((t for t in inside if YEARLESS.match(t.value)), None)
    return f"“{words([part.span])}”, without a year." if part else "It tells no day of its own."


def explained(when: When) -> str:
    """A date, what made it, and what else it can be."""
    others = f" It may also be {' or '.join(map(str, when.others))}." if when.others else ""
    return f"{told(when)}. {reason(when)}{others}"


def _why(when: When | None) -> str:
    return "" if when is None else explained(when).removeprefix(f"{told(when)}. ")


def _rest(number: int, most: int | None) -> None:
    if most is not None and number > most:
        say((f"… and {number - most:,} more: --limit 0 shows all", "dim"))


def _name(article: Article) -> str:
    return f"{article.headline or article.key}\n{article.outlet.name if article.outlet else article.uri}"
