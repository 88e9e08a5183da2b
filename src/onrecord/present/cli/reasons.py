"""Why a statement is one, and what was left open, in words."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.present.cli.out import say, table
from onrecord.records import Abstention, Article, Party, Span, Statement

BELOW = "Left open: each may be a statement, but its confidence is below the threshold"


def why(s: Statement) -> str | None:
    """What a statement rests on; None where no model scored its words."""
    if s.scores is None:
        return None
    cue = f"“{words(s.cue)}” announces it ({s.scores.cue:.2f})" if s.cue else "no words announce it"
    source = f"“{words(s.source)}” says it ({s.scores.source:.2f})" if s.source else "nobody is named as its source"
    return f"{cue}, {source}, these are the words ({s.scores.content:.2f}); confidence {s.confidence:.2f}"


def who(s: Statement) -> str | None:
    """How the speaker of a statement was told, or why not; None where the source names the speaker."""
    if not s.speaker_why:
        return None
    sure = "" if s.speaker_confidence is None else f" ({s.speaker_confidence:.2f})"
    basis = f" It rests on “{words(s.speaker_basis)}”." if s.speaker_basis else ""
    return f"{' '.join(s.speaker_why)}{basis}{sure}"


def speaks_for(s: Statement) -> str | None:
    """For whom somebody speaks, where the article tells it."""
    if s.on_behalf_of is None:
        return "in person" if s.capacity == "person" else None
    return party(s.on_behalf_of) + (", and in person" if s.capacity == "both" else "")


def party(p: Party) -> str:
    """The name of somebody who has a part in a statement, with the words that tell it where they say more."""
    said = words(p.basis)
    return p.name if said in ("", p.name) else f"{p.name} (“{said}”)"


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
