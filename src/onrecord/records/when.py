"""When: a date as an interval, with what it rests on."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from onrecord.records.span import Span

Precision = Literal["day", "month", "year", "interval"]
Method = Literal["stated", "metadata", "weekday", "office-term", "relative", "story"]


@dataclass(frozen=True, slots=True)
class When:
    """From `earliest` to `latest`, both included; `basis` is empty only when the date came with the document.

    `why` says in whole sentences what made it. `others`: further days that the same words can mean, likeliest first.
    """

    earliest: date
    latest: date
    precision: Precision
    basis: tuple[Span, ...]
    method: Method
    why: tuple[str, ...] = ()
    others: tuple[date, ...] = ()
