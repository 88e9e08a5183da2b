"""Pages that are no article but a word to the visitor: an error, a check for robots, a way on to another address."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.clean.page.words import words

if TYPE_CHECKING:
    from lxml.html import HtmlElement

MAX_WORDS = 80
"""Words that such a page shows at most."""


def notice(tree: HtmlElement, size: int, *, framed: bool = False) -> str | None:
    """What a page of so few words is instead of an article, to be put after "is"; None when it may be one."""
    if size > MAX_WORDS:
        return None
    heads = [" ".join(e.text_content().split()) for e in (tree.find(".//title"), tree.find(".//h1")) if e is not None]
    if any(words("error").match(h) for h in heads):
        return "the notice of an error, no article"
    if any(words("robots").match(h) for h in heads):
        return "a check for robots, no article"
    if any(
        (e.get("http-equiv") or "").lower() == "refresh" and "url" in (e.get("content") or "").lower()
        for e in tree.iter("meta")
    ):
        return "only the way on to another address"
    return "a set of frames, whose text lies in other files" if framed else None
