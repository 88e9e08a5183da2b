"""What to undo before extraction: tables that only place things, as pages of about 2000 have, and hidden copies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.clean.page.texts import invisible

if TYPE_CHECKING:
    from lxml.html import HtmlElement

LONG_CELL, MAX_TABLES = 600, 2_000
"""Characters of a cell that holds an article and no datum; tables that are looked at."""
PARTS = ("tbody", "thead", "tfoot", "tr", "td", "th")
KEPT = ("html", "head", "body", "script", "style", "main", "article")
"""What is not taken out although it is hidden: programs show it."""
INSIDE = ("table", "h1", "h2", "article", "form")
"""What no cell of data holds."""


def unfolded(tree: HtmlElement) -> HtmlElement:
    """The tree itself, with its layout tables turned into divisions: a table of tables, headings, or long cells."""
    for n, table in enumerate(list(tree.iter("table"))):
        if n >= MAX_TABLES:
            break
        own = [e for e in table.iter(*PARTS) if next(e.iterancestors("table")) is table]
        cells = [e for e in own if e.tag in ("td", "th")]
        if any(_places(cell) for cell in cells):
            for e in (table, *own):
                e.tag = "div"
    return tree


def shown_once(tree: HtmlElement) -> HtmlElement:
    """The tree itself without its hidden parts, where what it shows has twice as many words in paragraphs.

    Else the hidden part may be the article, which a program would show.
    """
    hidden = [e for e in tree.iter() if isinstance(e.tag, str) and e.tag not in KEPT and invisible(e)]
    if hidden and _words(tree) >= 2 * sum(_words(e) for e in hidden):
        for e in hidden:
            if e.getparent() is not None:
                e.drop_tree()
    return tree


def _words(element: HtmlElement) -> int:
    return sum(len(p.text_content().split()) for p in element.iter("p"))


def _places(cell: HtmlElement) -> bool:
    """Whether a cell holds a part of the page."""
    if next(cell.iter(*INSIDE), None) is not None:
        return True
    return len(cell.text_content()) > LONG_CELL
