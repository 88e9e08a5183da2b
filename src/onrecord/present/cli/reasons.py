"""Why a statement is one, and what was left open, in words."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.present.cli.out import say, table
from onrecord.records import Abstention, Article, Span, Statement

BELOW = "Left open: each may be a statement, but its confidence is below the threshold"


def why(s: Statement) -> str | None:
    """What a statement rests on; None where no model scored its words."""
    if s.scores is None:
        return None
    cue = f"“{words(s.cue)}” announces it ({s.scores.cue:.2f})" if s.cue else "no words announce it"
    source = f"“{words(s.source)}” says it ({s.scores.source:.2f})" if s.source else "nobody is named as its source"
    return f"{cue}, {source}, these are the words ({s.scores.content:.2f}); confidence {s.confidence:.2f}"


def unread(article: Article) -> str:
    """Why nothing was looked for in an article."""
    return f"This article was not read for statements, because of its language ({article.language or 'unknown'})."


def left_open(abstentions: Sequence[Abstention]) -> None:
    """The passages that were left open, in the order of the text; nothing when there are none."""
    rows = [
        (f"{a.confidence:.2f}", words(a.source), words(a.cue), words(a.content))
        for a in abstentions
        if a.reason == "unsure"
    ]
    if rows:
        say((BELOW, "bold"))  # a table would break its title where its columns end
        table(("confidence#", "source", "cue", "words"), rows)


def not_read(articles: Sequence[Article], total: int) -> None:
    """The articles that were not read because of their language, of `total`; nothing when there are none."""
    if articles:
        rows = [(a.headline or a.key, a.language, a.uri) for a in articles]
        say(("Not read for statements, because of their language", "bold"))
        table(("article", "language", "item"), rows)
        if total > len(articles):
            say((f"… and {total - len(articles):,} more", "dim"))


def words(spans: Sequence[Span]) -> str:
    """The words of some spans on one line; words of the article stand between them."""
    return " […] ".join(" ".join(s.exact.split()) for s in spans)
