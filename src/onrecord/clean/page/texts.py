"""The texts that a page shows, one by one and in order: what a reader sees beside the headline and below it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from onrecord.clean.page.words import called

if TYPE_CHECKING:
    from lxml.html import HtmlElement

MAX_PARAGRAPH = 200
"""Characters of a paragraph that is one text: a date inside a longer one belongs to its sentence."""
MAX_NODES = 50_000
UNSEEN = frozenset("script style noscript template head title select option textarea svg".split())
BROAD = frozenset("body html main article".split())


class Shown(NamedTuple):
    """A text with single blanks, the element that holds it, and whether it stands in the headline."""

    words: str
    element: HtmlElement
    headline: bool


def shown(tree: HtmlElement, headline: HtmlElement | None) -> Iterator[Shown]:
    """The texts that the page shows; `headline` is the element that holds its title."""
    from lxml import etree

    hidden = None
    inside = False
    for n, (event, e) in enumerate(etree.iterwalk(tree, events=("start", "end", "comment"))):
        if n > 2 * MAX_NODES:
            return
        holder = e
        if event == "start":
            if hidden is None and (e.tag in UNSEEN or invisible(e)):
                hidden = e
            elif hidden is None and e.tag == "p" and len(whole := e.text_content()) > MAX_PARAGRAPH:
                hidden = e
                yield Shown(" ".join(whole.split()), e, inside)
            inside = inside or e is headline
            text = e.text
        else:
            inside = inside and e is not headline
            hidden = None if e is hidden else hidden
            text, holder = e.tail, e.getparent()
        if text and hidden is None and holder is not None and text.strip():
            yield Shown(" ".join(text.split()), holder, inside)


def invisible(element: HtmlElement) -> bool:
    """Whether a browser would not show an element, as far as the element itself says so."""
    style = element.get("style")
    return "hidden" in element.attrib or (style is not None and re.search(r"display\s*:\s*none", style) is not None)


def opening(element: HtmlElement, most: int) -> str:
    """The first letters of an element's text, white space apart up to `most` + 1 of them: its length tells of more."""
    parts, size = list[str](), 0
    for text in element.itertext():
        words = " ".join(text.split())
        if words:
            parts.append(words)
            size += len(words)
        if size > most:
            break
    return " ".join(parts)


def names(element: HtmlElement) -> str:
    """What the page's author called an element: its class, id, and the marks of data formats."""
    return " ".join(v for k in ("class", "id", "itemprop", "property", "data-testid") if (v := element.get(k)))


def in_comments(element: HtmlElement, around: frozenset[HtmlElement] = frozenset()) -> bool:
    """Whether an element stands among readers' comments; `around` holds the headline too, and so no comments alone."""
    for e in element.iterancestors():
        if e in around:
            return False
        if e.tag not in BROAD and called("comments").search(names(e)):
            return True
    return False


def about_others(element: HtmlElement, around: frozenset[HtmlElement] = frozenset()) -> bool:
    """Whether an element stands in a list of other articles, a menu or a footer; `around` holds the headline too."""
    for e in (element, *element.iterancestors()):
        if e.tag == "article" or e in around:
            return False  # an article may have a footer of its own
        if e.tag in ("nav", "aside", "footer") or (e.tag not in BROAD and called("others").search(names(e))):
            return True
    return False
