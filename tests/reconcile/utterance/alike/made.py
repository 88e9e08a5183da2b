"""Renderings made of words alone."""

from __future__ import annotations

from onrecord.records import Mode, Rendering, Span, Statement, content_id


def rendering(*pieces: str, mode: Mode = "indirect", cue: str = "said", negated: bool = False) -> Rendering:
    """A statement of these pieces of content, a space apart."""
    text = " ".join((cue, *pieces))
    article = content_id("article", text, mode)
    spans, at = [], len(cue) + 1
    for piece in pieces:
        spans.append(Span(article, at, at + len(piece), piece))
        at += len(piece) + 1
    statement = Statement(
        id=content_id("statement", article, mode),
        article=article,
        mode=mode,
        source=(),
        cue=(Span(article, 0, len(cue), cue),),
        content=tuple(spans),
        speaker=None,
        speaker_name=None,
        office=None,
        addressee=None,
        venue=None,
        said=None,
        parent=None,
        negated=negated,
        confidence=1.0,
    )
    return Rendering(statement, article)


def direct(text: str) -> Rendering:
    """Words inside quotation marks."""
    return rendering(text, mode="direct")


def mixed(text: str) -> Rendering:
    """A reporter's clause with quoted pieces."""
    return rendering(text, mode="mixed")
