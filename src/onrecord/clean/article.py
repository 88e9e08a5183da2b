"""The main flow of cleaning: one document in, one article out."""

from __future__ import annotations

from typing import Any

from onrecord.clean import dateline as datelines
from onrecord.clean.blocks import blocks
from onrecord.clean.bylines import bylines
from onrecord.clean.defects import defects
from onrecord.clean.furniture import furniture
from onrecord.clean.language import language
from onrecord.clean.pages import PageReader
from onrecord.clean.publisher import outlet
from onrecord.collect.decode import repaired
from onrecord.collect.isodate import iso_days
from onrecord.errors import NoText, TooLarge
from onrecord.records import Article, Document, Marked, Named, Precision, SourceMap, Span, When, content_id, sha256
from onrecord.settings import Settings


def article(document: Document, pages: PageReader, settings: Settings) -> Article:
    """The article in a document: its text, with title, outlet, byline, dateline, furniture and defects as spans.

    Raises TooLarge or NoText; for a page also PageTimeout, PageMemory, PageCrash or NotText.
    """
    page: dict[str, Any] = {}
    text, repairs = document.content, document.repairs
    if isinstance(text, bytes):
        page = pages.read(text, document.uri, document.declared.url)
        text, repairs = repaired(page["text"])
    if len(text) > settings.max_text_chars:
        raise TooLarge(f"{document.uri} has {len(text)} characters; the limit is {settings.max_text_chars}")
    if not any(c.isalnum() for c in text):
        raise NoText(f"{document.uri} has no words")
    d = document.declared
    key = content_id("article", text, d.title, d.outlet, d.published, d.url, d.language, d.key)
    known = blocks(text)
    found = furniture(text, known, d.title or page.get("title"))
    body = [known[n] for n in found.body]
    opening = datelines.find(text, body)
    published = _metadata_day(d.published or page.get("date"))
    day = published.earliest if published and published.precision == "day" else None
    title = Span.of(key, text, found.title.start, found.title.end) if found.title else None
    repeats = [(a, b) for a, b, why in found.marks if why == "repeat"]
    marked = sorted(defects(text, body, found.promos, repairs, repeats))
    prose = next((b for b in body if b.prose), known[0])
    return Article(
        id=key,
        key=document.key,
        uri=document.uri,
        media_type=document.media_type,
        sha256=sha256(text.encode("utf-8")),
        text=text,
        headline=_headline(d.title, title, page),
        title=title,
        outlet=_outlet(d.outlet, page) or outlet(key, text, known, found.promos, opening),
        byline=tuple(Span.of(key, text, a, b) for a, b in bylines(text, known, page.get("author"))),
        dateline=datelines.dateline(key, text, opening, day) if opening else None,
        published=published,
        url=d.url or page.get("url"),
        language=d.language or language(text[prose.start : prose.start + 4_000]),
        furniture=tuple(Marked(Span.of(key, text, a, b), why) for a, b, why in found.marks),
        defects=tuple(Marked(Span.of(key, text, a, b), why) for a, b, why in marked),
        source_map=tuple(SourceMap(a, b, path) for a, b, path in page.get("map", ())),
        declared=d,
    )


def _metadata_day(stated: str | None) -> When | None:
    """The day, month or year that came with the document; None when it is no ISO date. Never a guess."""
    days = iso_days(stated) if stated else None
    if not stated or days is None:
        return None
    precision: Precision = "year" if len(stated) == 4 else "month" if len(stated) == 7 else "day"
    return When(*days, precision, (), "metadata")


def _headline(declared: str | None, title: Span | None, page: dict[str, Any]) -> str | None:
    """The title for people: as declared, as printed, or as the page's metadata give it, without the site's name."""
    if declared or title:
        return declared or (title.exact if title else None)
    stated, site = page.get("title"), page.get("site")
    if not stated:
        return None
    for mark in (" | ", " - ", " \u2013 ", " \u2014 ", " :: ", " \u00b7 ", " \u00ab "):
        head, _, tail = stated.rpartition(mark)
        if head and site and tail.strip().casefold() in (site.casefold(), site.casefold().removeprefix("the ")):
            return str(head)
    return str(stated)


def _outlet(declared: str | None, page: dict[str, Any]) -> Named | None:
    name = declared or page.get("site")
    return Named(name) if name else None
