"""The main flow of cleaning: one document in, one article out."""

from __future__ import annotations

from typing import Any

from onrecord.clean.blocks import blocks
from onrecord.clean.credits.bylines import bylines
from onrecord.clean.credits.publisher import of_page, outlet
from onrecord.clean.credits.sourcing import sourcing
from onrecord.clean.dateline import find as datelines
from onrecord.clean.defects import defects
from onrecord.clean.furniture.marks import furniture
from onrecord.clean.language import language
from onrecord.clean.page.reader import PageReader
from onrecord.collect.decode import repaired
from onrecord.collect.isodate import iso_days
from onrecord.errors import NoText, TooLarge
from onrecord.records import (
    Article,
    Document,
    Marked,
    Named,
    Precision,
    Sourced,
    SourceMap,
    Span,
    When,
    content_id,
    sha256,
)
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
    found = furniture(text, known, d.title or page.get("title"), extracted=bool(page))
    body = [known[n] for n in found.body]
    opening = datelines.find(text, body, known)
    url = d.url or page.get("url")
    published = _metadata_day(d.published) or _metadata_day(page.get("date"), page.get("why"))
    published = _narrowed(published, key, text, opening) if published else None
    day = published.earliest if published and published.precision == "day" else None
    title = Span.of(key, text, found.title.start, found.title.end) if found.title else None
    signed = tuple(bylines(text, known[found.head :], page.get("author")))
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
        outlet=_outlet(d.outlet, page, url) or outlet(key, text, known, found.promos, opening, url),
        byline=tuple(Span.of(key, text, a, b) for a, b in signed),
        dateline=datelines.dateline(key, text, opening, day) if opening else None,
        sourcing=tuple(
            Sourced(Span.of(key, text, s.start, s.end), s.name, s.role, s.how)
            for s in sourcing(text, [(b.start, b.end) for b in body])
        ),
        published=published,
        url=url,
        language=d.language or language(text[prose.start : prose.start + 4_000]),
        furniture=tuple(Marked(Span.of(key, text, a, b), why) for a, b, why in found.marks if (a, b) not in signed),
        defects=tuple(Marked(Span.of(key, text, a, b), why) for a, b, why in marked),
        source_map=tuple(SourceMap(a, b, path) for a, b, path in page.get("map", ())),
        declared=d,
    )


def _metadata_day(stated: str | None, why: str | None = None) -> When | None:
    """The day, month or year that came with the document; None when it is no ISO date. Never a guess."""
    days = iso_days(stated) if stated else None
    if not stated or days is None:
        return None
    precision: Precision = "year" if len(stated) == 4 else "month" if len(stated) == 7 else "day"
    return When(*days, precision, (), "metadata", (why,) if why else ())


def _narrowed(published: When, article: str, text: str, opening: datelines.Found | None) -> When:
    """A month or a year of publication, narrowed to the day of it that the dateline gives."""
    if published.precision == "day" or opening is None or opening.date is None:
        return published
    inside = [d for d in opening.date.possible(published.earliest.year) if published.earliest <= d <= published.latest]
    if len(inside) != 1:
        return published
    span = Span.of(article, text, opening.date.start, opening.date.end)
    why = (*published.why, f"The dateline gives the day: \u201c{span.exact}\u201d.")
    return When(inside[0], inside[0], "day", (span,), "metadata", why)


def _headline(declared: str | None, title: Span | None, page: dict[str, Any]) -> str | None:
    """The title for people: as declared, as printed in the text, or as the page gives it."""
    return declared or (" ".join(title.exact.lstrip("#").split()) if title else None) or page.get("title")


def _outlet(declared: str | None, page: dict[str, Any], url: str | None) -> Named | None:
    """The outlet as declared, or the site as the page names it."""
    if declared:
        return Named(declared)
    site = page.get("site")
    return Named(of_page(site, url)) if site else None
