"""Day: when a stance was taken: the day of saying, the day that the clause names, the article's own for what is now."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.read.grammar import children, code_points
from onrecord.read.stance.claim import Claim
from onrecord.records import Article, Statement, Time, When


def day(
    claim: Claim, base: int, article: Article, statement: Statement | None, times: Sequence[Time], *, inside: bool
) -> When | None:
    """The days of a stance; None where the text tells none. `inside`: it stands in the words of the statement."""
    if statement is not None and (inside or statement.said is not None):
        return statement.said
    sent = claim.clause.sent
    first, stop = code_points(sent.doc, base, (sent.start, sent.end))
    told = [t.when for t in times if t.when is not None and first <= t.span.start < stop and t.type in ("DATE", "TIME")]
    past = claim.clause.tag_ == "VBD" or any(c.tag_ == "VBD" for c in children(claim.clause, "aux", "auxpass"))
    if past:
        return told[0] if len(told) == 1 else None
    return article.published
