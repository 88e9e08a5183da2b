"""One HTML page: its main text, where each paragraph stands, and what its metadata state. Runs inside the worker."""

from __future__ import annotations

import re
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from onrecord.clean.page import day as pageday
from onrecord.clean.page.authors import people
from onrecord.clean.page.body import main_text
from onrecord.clean.page.charset import page_text
from onrecord.clean.page.head import head
from onrecord.clean.page.map import PageMap, paths
from onrecord.clean.page.notice import notice
from onrecord.clean.page.rest import completed
from onrecord.clean.page.signed import signed
from onrecord.clean.page.site import Site
from onrecord.clean.page.structured import structured
from onrecord.clean.page.texts import shown
from onrecord.errors import NoText, PageCrash, PageTimeout

if TYPE_CHECKING:
    from lxml.html import HtmlElement

MAX_ATTRIBUTES = 2_000
"""Attributes of one tag; the parser's time grows with their square."""
MAX_DEPTH = 256
"""Levels of nesting; below them the parser drops the text without a word."""
MIN_WORDS, MIN_UNSEEN = 3, 40
"""Words that a page shows at least, and that it holds for browsers without programs where it shows none."""
TAG = re.compile(r"<[a-zA-Z][^<>]*")
HIDDEN = re.compile(r"<(script|style|noscript|template|svg)\b.*?</\1\s*>|<!--.*?-->", re.I | re.S)
FRAMES = re.compile(r"</?(?:frameset|frame|noframes)\b[^<>]*>", re.I)
"""Inside a set of frames the parser would take what is meant for browsers without frames for one long word."""
ANY_TAG = re.compile(r"<[^<>]*>")
WORD = re.compile(r"\w{2,}")


def read_page(page: bytes, uri: str, url: str | None) -> dict[str, Any]:
    """`text` (paragraphs joined by line feeds), title, author, site, date, why, url, and `map`: [start, end, XPath].

    NoText when the page shows no words; PageCrash when it shows some and the parser gives none; PageTimeout when a tag
    has so many attributes that reading it would take too long; NotText when the bytes are no text.
    """
    source = page_text(page, uri)
    for tag in TAG.finditer(source):
        if tag.end() - tag.start() > 4 * MAX_ATTRIBUTES and tag[0].count("=") > MAX_ATTRIBUTES:
            raise PageTimeout(f"{uri} has a tag with {tag[0].count('=')} attributes; reading it would take too long")
    framed = FRAMES.search(source) is not None
    tree = _tree(FRAMES.sub(" ", source) if framed else source)
    visible = len(WORD.findall(ANY_TAG.sub(" ", HIDDEN.sub(" ", source))))
    if tree is None or not tree.text_content().strip():
        if visible >= MIN_WORDS:
            raise PageCrash(f"{uri} shows {visible} words, but the parser gives none (nested too deep, or broken)")
        raise NoText(f"{uri} shows no words")
    depth = _depth(tree)
    if depth > MAX_DEPTH:
        raise PageCrash(f"{uri} is nested {depth} levels deep; the parser keeps no more than {MAX_DEPTH}")
    return _read(tree, uri, url, visible, framed=framed)


def _tree(source: str) -> HtmlElement | None:
    """The page as an lxml tree without its comments, at which the extractor would end a paragraph; None for none.

    MemoryError where the parser ran out of memory.
    """
    from lxml import etree, html

    parser = html.HTMLParser(encoding="utf-8", huge_tree=True, remove_pis=True, remove_comments=True)
    tree = None
    with suppress(etree.ParserError, etree.XMLSyntaxError, AssertionError):
        tree = html.document_fromstring(source.encode("utf-8", "replace"), parser=parser)
    if any(error.type_name == "ERR_NO_MEMORY" for error in parser.error_log):
        raise MemoryError  # the parser itself gives what it has so far, or a syntax error
    return tree


def _depth(tree: HtmlElement) -> int:
    """Levels of elements, walked without recursion."""
    from lxml import etree

    depth = most = 0
    for event, _ in etree.iterwalk(tree, events=("start", "end")):
        depth += 1 if event == "start" else -1
        most = max(most, depth)
    return most


def _read(tree: HtmlElement, uri: str, url: str | None, visible: int, *, framed: bool) -> dict[str, Any]:
    """The article in the tree."""
    title = tree.find(".//title")
    what = notice(tree, visible, framed=framed)
    if what is not None:
        raise NoText(f"{uri} is {what}")
    stated = structured(tree, title.text_content() if title is not None else "")
    body = main_text(tree, url, stated.body)
    if visible < MIN_WORDS and not stated.body and len(WORD.findall(body.text)) < MIN_UNSEEN:
        raise NoText(f"{uri} shows no words without its programs")
    if not WORD.search(body.text):
        if visible >= MIN_WORDS:
            raise PageCrash(f"{uri} shows {visible} words, but no main text was found in them")
        raise NoText(f"{uri} shows no words")
    address = url or pageday.canonical(tree)
    site = Site.of(tree, stated.site, address)
    top = head(tree, stated.title, site)
    where = PageMap(tree)
    places = where.places(body.text)
    texts = list(shown(tree, top.element))
    author = people("; ".join(stated.authors) or body.author, site)
    text = signed(completed(tree, body.text, places), author, texts, site)
    day = pageday.published(tree, stated.published, url, texts, stated.changed)
    return {
        "text": text,
        "title": top.title or (site.without(body.title or "") or None),
        "author": author,
        "site": site.name,
        "date": day.day if day else None,
        "why": day.why if day else None,
        "url": body.url,
        "map": paths(places if text == body.text else where.places(text)),
    }
