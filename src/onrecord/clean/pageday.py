"""The day on which a page says it was published: its metadata, its address, or a date printed by itself. No guess."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING

from onrecord.clean.calendar import Dated, calendar_day, dates

if TYPE_CHECKING:
    from lxml.html import HtmlElement

FAR = "2999-12-31"
"""The last day taken: fixed, so that the result does not depend on the clock."""
META = frozenset(
    "article:published article:published_date article:published_time article:post_date article.published"
    " article:publicationdate og:published_time og:article:published_time og:article:published og:datepublished"
    " og:publish_date og:pubdate datepublished date_published date-published publisheddate published_date"
    " published-date published_time publishdate publish_date publish-date publish_time pubdate pdate publication_date"
    " publicationdate originalpublicationdate citation_publication_date citation_date date dc.date dc:date"
    " dc.date.issued dc.date.publication dcterms.date dcterms.issued dateposted sailthru.date parsely-pub-date"
    " bt:pubdate rbpubdate rnews:datepublished shareaholic:article_published_time cxenseparse:recs:publishtime"
    " mediator_published_time dcsext.articlefirstpublished vr:published_time displaydate".split()
)
CHANGED = re.compile(r"modif|updat|revis|changed|aktualisiert|\u00e4nder|mis \u00e0 jour|actualizad", re.I)
ISO = re.compile(r"\s*((?:19|20)\d\d)-?(\d\d)-?(\d\d)(?!\d)")
IN_URL = re.compile(
    r"(?<!\d)((?:19|20)\d\d)(?:([/-])(\d\d?)\2(\d\d?)|(?:(?<=/\d{4})/(\d\d)/?(\d\d)(?=/))|([01]\d)([0-3]\d))(?!\d)"
)
MONTH_IN_URL = re.compile(r"/((?:19|20)\d\d)/(\d\d)/(?!\d\d?(?:/|$))")
MAX_LINE, MAX_WORDS, MAX_PARAGRAPH = 100, 8, 200
"""Characters of a text that is a date and little else, words beside the date, characters of the paragraph around."""
GOES_ON = re.compile(r",?\s+(?!(?:von|uhr|par|por)\b)[a-z\u0430-\u044f]{3,}")
"""What makes a sentence of a date: "On July 11, 2018 the ministers met"."""
LOOK_BACK = 40
"""How far before a date a word about an update may stand."""
AFTER = 12
"""Texts after the headline among which its date stands. Before it often stands the day of the visit."""
MAX_NODES = 50_000
UNSEEN = frozenset("script style noscript template head title select option".split())


def published(tree: HtmlElement, stated: str | None, url: str | None) -> str | None:
    """An ISO day, or an ISO month where the page gives no more; None when it does not say.

    `stated` is the day of its JSON-LD, `url` its address where that is known.
    """
    address = url or _address(tree)
    day_first = _day_first(tree)
    texts = list(_texts(tree))
    sure, likely = _explicit(tree, day_first)
    day, beside = stated or sure, _beside_headline(texts, day_first)
    shown = _url_day(address) or beside
    if day and shown and abs((date.fromisoformat(day) - date.fromisoformat(shown)).days) == 1:
        # Metadata are often in UTC; what readers see is the day at the outlet.
        return shown
    if day := day or _url_day(address):
        return day
    printed = likely or _printed(tree, texts, address, day_first)
    if beside and printed and not likely and beside != printed:
        return _url_month(address)  # two days without a word which of them it is
    return beside or printed or _url_month(address)


def _day_first(tree: HtmlElement) -> bool:
    """Whether 05/07/2018 is the fifth of July: in every language of the press but English, where it may be either."""
    language = (tree.get("lang") or tree.get("{http://www.w3.org/XML/1998/namespace}lang") or "en").lower()
    return not language.startswith("en")


def _explicit(tree: HtmlElement, day_first: bool) -> tuple[str | None, str | None]:
    """The day that elements give as that of publication, and one that they only call the date or print in a header."""
    metas = [e for e in tree.iter("meta") if (e.get("property") or e.get("name") or "").strip().lower() in META]
    surest = [e for e in metas if "publi" in (e.get("property") or e.get("name") or "").lower()]
    marked = [e for e in tree.iter("meta", "time", "span", "div", "p", "abbr", "data") if _published_prop(e)]
    times = [e for e in tree.iter("time") if _published_time(e)]
    return _agreed((surest, marked), day_first), _agreed((metas, times), day_first)


def _agreed(kinds: Sequence[Sequence[HtmlElement]], day_first: bool) -> str | None:
    """The day of the first kind of element that gives one and only one."""
    for kind in kinds:
        days = {day for e in kind if (day := _element_day(e, day_first))}
        if len(days) == 1:
            return days.pop()
    return None


def _element_day(element: HtmlElement, day_first: bool) -> str | None:
    values = (element.get("content"), element.get("datetime"), element.get("title"), element.text_content())
    return next((day for v in values if v and (day := _day(v[:MAX_LINE], day_first))), None)


def _published_prop(element: HtmlElement) -> bool:
    return "datePublished" in (element.get("itemprop") or "").split()


def _published_time(element: HtmlElement) -> bool:
    """Whether a <time> is that of publication: it says so, or it stands in a header; never that of a comment."""
    around = [*element.iterancestors()]
    if _in_comment(element):
        return False
    if "pubdate" in element.attrib or re.search(r"\bpublished\b|\bentry-date\b", element.get("class") or ""):
        return True
    if any(CHANGED.search(f"{e.get('class')} {e.get('itemprop')}") for e in (element, *around[:1])):
        return False
    return any(e.tag == "header" for e in around[:4]) and not CHANGED.search(around[0].text_content()[:MAX_LINE])


def _in_comment(element: HtmlElement) -> bool:
    around = (e for e in element.iterancestors() if e.tag not in ("body", "html", "main", "article"))
    return any("comment" in f"{e.get('class')} {e.get('id')}".lower() for e in around)


def _day(value: str, day_first: bool) -> str | None:
    """The one day of the calendar that a value states; None where day and month cannot be told apart."""
    if m := ISO.match(value):
        day = calendar_day(int(m[1]), int(m[2]), int(m[3]))
        return day.isoformat() if day else None
    found = {_one(d, day_first) for d in dates(value)}
    return found.pop() if len(found) == 1 else None


def _one(found: Dated, day_first: bool) -> str | None:
    """The day that a printed date means; None where it may mean two. The candidate with the day first comes first."""
    days = found.possible()
    if len(days) == 2 and day_first:
        day = calendar_day(days[0].year, *found.days[0])
        return day.isoformat() if day else None
    return days[0].isoformat() if len(days) == 1 else None


def _address(tree: HtmlElement) -> str | None:
    """The address that the page gives for itself."""
    for link in tree.iter("link"):
        if (link.get("rel") or "").lower() == "canonical" and link.get("href"):
            return str(link.get("href"))
    for meta in tree.iter("meta"):
        if (meta.get("property") or meta.get("name")) == "og:url" and meta.get("content"):
            return str(meta.get("content"))
    return None


def _url_day(url: str | None) -> str | None:
    for m in IN_URL.finditer(url or ""):
        year, month, day = (int(x) for x in (m[1], m[3] or m[5] or m[7], m[4] or m[6] or m[8]))
        if found := calendar_day(year, month, day):
            return found.isoformat()
    return None


def _url_month(url: str | None) -> str | None:
    m = MONTH_IN_URL.search(url or "")
    return f"{m[1]}-{m[2]}" if m and 1 <= int(m[2]) <= 12 else None


def _texts(tree: HtmlElement) -> Iterator[tuple[str, bool]]:
    """The texts that the page shows, in order, and whether each stands in its headline (the longest h1)."""
    from lxml import etree

    title = max(tree.iter("h1"), key=lambda e: len(e.text_content().strip()), default=None)
    hidden = None
    inside = False
    for n, (event, e) in enumerate(etree.iterwalk(tree, events=("start", "end", "comment"))):
        if n > 2 * MAX_NODES:
            return
        if event == "start":
            if hidden is None and e.tag in UNSEEN:
                hidden = e
            elif hidden is None and e.tag == "p" and len(whole := e.text_content()) > MAX_PARAGRAPH:
                # One text: a date inside a long paragraph belongs to its sentence.
                hidden = e
                yield whole, inside
            inside = inside or e is title
            text = e.text
        else:
            inside = inside and e is not title
            hidden = None if e is hidden else hidden
            text = e.tail
        if text and hidden is None and text.strip():
            yield " ".join(text.split()), inside


def _line_days(texts: Sequence[tuple[str, bool]], start: int, end: int, day_first: bool) -> Iterator[str]:
    """The days that stand in short texts which do not speak of an update."""
    for n in range(start, min(len(texts), end)):
        text = texts[n][0]
        if len(text) > MAX_LINE or text.endswith((".", "!", "?", ",", ";")):
            continue
        before = texts[n - 1][0][-LOOK_BACK:] + " " if n else ""
        for found in dates(text):
            day = _one(found, day_first)
            beside = text[: found.start] + text[found.end :]
            if not day or len(beside.split()) > MAX_WORDS or GOES_ON.match(text, found.end):
                continue
            if not CHANGED.search((before + text[: found.start])[-LOOK_BACK:]):
                yield day


def _beside_headline(texts: Sequence[tuple[str, bool]], day_first: bool) -> str | None:
    """The first date by itself after the headline."""
    last = max((n for n, (_, title) in enumerate(texts) if title), default=None)
    return None if last is None else next(_line_days(texts, last + 1, last + 1 + AFTER, day_first), None)


def _printed(tree: HtmlElement, texts: Sequence[tuple[str, bool]], url: str | None, day_first: bool) -> str | None:
    """What htmldate finds without guessing, where that very day stands on the page as a line of its own."""
    from copy import deepcopy

    from htmldate import find_date

    copy = deepcopy(tree)
    for element in [*copy.iter("meta", "time")]:
        told = (element.get(x) or "" for x in ("property", "name", "itemprop", "class", "http-equiv"))
        if (CHANGED.search(" ".join(told)) or _in_comment(element)) and element.getparent() is not None:
            element.drop_tree()
    found = find_date(copy, extensive_search=False, original_date=True, url=url, max_date=FAR)
    return found if found and found in set(_line_days(texts, 0, len(texts), day_first)) else None
