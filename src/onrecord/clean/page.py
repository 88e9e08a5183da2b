"""One HTML page: its main text, where each paragraph stands, and what its metadata states. Runs inside the worker."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING, Any

from onrecord.clean import pageday
from onrecord.clean.charset import page_text
from onrecord.clean.structured import structured
from onrecord.errors import NoText, PageCrash, PageTimeout

if TYPE_CHECKING:
    from lxml.html import HtmlElement

MAX_ATTRIBUTES = 2_000
"""Attributes of one tag; the parser's time grows with their square."""
MAX_DEPTH = 256
"""Levels of nesting; below them the parser drops the text without a word."""
MIN_WORDS = 3
TAG = re.compile(r"<[a-zA-Z][^<>]*")
HIDDEN = re.compile(r"<(script|style|noscript|template|svg)\b.*?</\1\s*>|<!--.*?-->", re.I | re.S)
ANY_TAG = re.compile(r"<[^<>]*>")
WORD = re.compile(r"\w{2,}")
BLANK = re.compile(r"\s+")
BLOCKS = frozenset(
    "p h1 h2 h3 h4 h5 h6 li blockquote td th dd dt figcaption pre div section article span main address q".split()
)
MAX_BLOCK = 20_000
"""Characters of an element that may be one paragraph."""


def read_page(page: bytes, uri: str, url: str | None) -> dict[str, Any]:
    """`text` (paragraphs joined by line feeds), title, author, site, date, url, and `map`: [start, end, XPath].

    NoText when the page shows no words; PageCrash when it shows some and the parser gives none; PageTimeout when a tag
    has so many attributes that reading it would take too long; NotText when the bytes are no text.
    """
    source = page_text(page, uri)
    for tag in TAG.finditer(source):
        if tag.end() - tag.start() > 4 * MAX_ATTRIBUTES and tag[0].count("=") > MAX_ATTRIBUTES:
            raise PageTimeout(f"{uri} has a tag with {tag[0].count('=')} attributes; reading it would take too long")
    tree = _tree(source)
    visible = len(WORD.findall(ANY_TAG.sub(" ", HIDDEN.sub(" ", source))))
    if tree is None or not tree.text_content().strip():
        if visible >= MIN_WORDS:
            raise PageCrash(f"{uri} shows {visible} words, but the parser gives none (nested too deep, or broken)")
        raise NoText(f"{uri} shows no words")
    depth = _depth(tree)
    if depth > MAX_DEPTH:
        raise PageCrash(f"{uri} is nested {depth} levels deep; the parser keeps no more than {MAX_DEPTH}")
    return _read(tree, uri, url, visible)


def _tree(source: str) -> HtmlElement | None:
    """The page as an lxml tree; None when there is nothing in it."""
    from lxml import etree, html

    try:
        parser = html.HTMLParser(encoding="utf-8", huge_tree=True, remove_pis=True)
        return html.document_fromstring(source.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, AssertionError):
        return None


def _depth(tree: HtmlElement) -> int:
    """Levels of elements, walked without recursion."""
    from lxml import etree

    depth = most = 0
    for event, _ in etree.iterwalk(tree, events=("start", "end")):
        depth += 1 if event == "start" else -1
        most = max(most, depth)
    return most


def _read(tree: HtmlElement, uri: str, url: str | None, visible: int) -> dict[str, Any]:
    """The article in the tree. The extractor changes what it is given, so it gets copies."""
    from copy import deepcopy

    from trafilatura import bare_extraction
    from trafilatura.baseline import baseline

    found: Any = bare_extraction(
        deepcopy(tree),
        url=url,
        include_comments=False,
        with_metadata=True,
        # The day is looked for elsewhere: here it may be that of an update.
        date_extraction_params={"extensive_search": False, "original_date": True},
    )
    text = (found.text or "") if found is not None else ""
    if not text.strip():
        text = baseline(deepcopy(tree))[1]
    lines = [_line(x) for x in text.split("\n")]
    text = "\n".join(x for x in lines if x)
    if not WORD.search(text):
        if visible >= MIN_WORDS:
            raise PageCrash(f"{uri} shows {visible} words, but no main text was found in them")
        raise NoText(f"{uri} shows no words")
    stated = structured(tree)
    return {
        "text": text,
        "title": stated.get("title") or (found.title if found is not None else None),
        "author": stated.get("author") or (found.author if found is not None else None),
        "site": stated.get("site") or (found.sitename if found is not None else None),
        "date": pageday.published(tree, stated.get("date"), url),
        "url": found.url if found is not None else None,
        "map": _map(tree, text),
    }


def _line(line: str) -> str:
    """A paragraph without the list mark that the extractor puts before it."""
    return BLANK.sub(" ", line).strip().removeprefix("- ").strip()


def _map(tree: HtmlElement, text: str) -> list[list[Any]]:
    """Where each paragraph came from: the innermost element that holds just these words. None found: left out."""
    places: dict[str, list[Any]] = {}
    for element in tree.iter(*BLOCKS):
        words = _words(element)
        if words:
            places.setdefault(words, []).append(element)
    root = tree.getroottree()
    out, start = [], 0
    for line in text.split("\n"):
        found = places.get(BLANK.sub("", line))
        if found:
            # Of elements inside one another the last in document order is the innermost.
            inner = found[0]
            for other in found[1:]:
                if inner in other.iterancestors():
                    inner = other
            out.append([start, start + len(line), root.getpath(inner)])
            found.remove(inner)
        start += len(line) + 1
    return out


def _words(element: HtmlElement) -> str:
    """An element's words without blanks; "" when it is too long for a paragraph."""
    parts, size = [], 0
    for part in islice(element.itertext(), 1_000):
        size += len(part)
        if size > MAX_BLOCK:
            return ""
        parts.append(part)
    return BLANK.sub("", "".join(parts))
