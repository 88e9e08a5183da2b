"""The main text of a page: what the extractor finds, or where that is too little what the page states or shows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from onrecord.clean.page.layout import shown_once, unfolded

if TYPE_CHECKING:
    from lxml.html import HtmlElement

BLANK = re.compile(r"\s+")
WORD = re.compile(r"\w+")
SIGN = re.compile(r"[^\s|*\u00b7\u2022_-]")
MIN_STATED, MUCH_SHORTER = 40, 0.5
"""The text in the JSON-LD counts from so many words, and when the text found has less than this share of them."""


@dataclass(frozen=True, slots=True)
class Body:
    """The text, paragraphs joined by line feeds, and what else the extractor read."""

    text: str
    title: str | None = None
    author: str | None = None
    site: str | None = None
    url: str | None = None


def main_text(tree: HtmlElement, url: str | None, stated: str | None) -> Body:
    """The article in a tree, which is not changed; `stated`: the text that its JSON-LD gives. "" when there is none."""
    from trafilatura import bare_extraction
    from trafilatura.baseline import baseline

    found: Any = bare_extraction(
        unfolded(shown_once(deepcopy(tree))),
        url=url,
        include_comments=False,
        with_metadata=True,
        # The day is looked for elsewhere.
        date_extraction_params={"extensive_search": False, "original_date": True},
    )
    text = lines((found.text or "") if found is not None else "")
    found_words, stated_words = WORD.findall(text), WORD.findall(stated or "")
    # A teaser in front of a wall, or a page that a program would fill; or that very text without its paragraphs.
    less = len(found_words) < MUCH_SHORTER * len(stated_words) or found_words == stated_words
    if stated and len(stated_words) >= MIN_STATED and less:
        text = lines(stated)
    if not WORD.search(text):
        text = lines(baseline(deepcopy(tree))[1]) or lines("\n".join(_paragraphs(tree)))
    if found is None:
        return Body(text)
    return Body(text, found.title, found.author, found.sitename, found.url)


def _paragraphs(tree: HtmlElement) -> Iterator[str]:
    """What stands in paragraphs of its own, wherever it stands."""
    for e in tree.iter("p", "blockquote", "pre"):
        if next(e.iter("p"), e) is e:
            yield " ".join(e.text_content().split())


def lines(text: str) -> str:
    """A text without lines that say nothing, with single blanks, and without the list marks that the extractor puts."""
    kept = (BLANK.sub(" ", line).strip().removeprefix("- ").strip() for line in text.split("\n"))
    return "\n".join(line for line in kept if SIGN.search(line))
