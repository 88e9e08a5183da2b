"""Time: an expression of time in an article, with its TIMEX3 type and value and the days it covers."""

from dataclasses import dataclass
from typing import Literal

from onrecord.records.span import Span
from onrecord.records.when import When

TimeType = Literal["DATE", "TIME", "DURATION", "SET"]


@dataclass(frozen=True, slots=True)
class Time:
    """Words that tell a time: "on Friday", "three weeks", "every day".

    `type` and `value` are those of TIMEX3 (TimeML 1.2.1); where the day of the article is not known the value stays
    open ("XXXX-WXX-5"). `when` is None where the words give no days: durations, sets, "now", an open value.
    """

    id: str
    article: str
    span: Span
    type: TimeType
    value: str
    when: When | None
