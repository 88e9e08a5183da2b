"""The day on which a page says it was published: its metadata, its address, or a date that it prints. No guess."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from onrecord.clean.calendar import dates
from onrecord.clean.page.datedlines import MAX_LINE
from onrecord.clean.page.dates import full_dates, iso_day
from onrecord.clean.page.order import Order
from onrecord.clean.page.printed import AFTER, printed
from onrecord.clean.page.texts import in_comments, opening
from onrecord.clean.page.words import words

if TYPE_CHECKING:
    from lxml.html import HtmlElement

    from onrecord.clean.page.texts import Shown

META = frozenset(
    "article:published article:published_date article:published_time article:post_date article.published"
    " article:publicationdate og:published_time og:article:published_time og:article:published og:datepublished"
    " og:publish_date og:pubdate datepublished date_published date-published publisheddate published_date"
    " published-date published_time publishdate publish_date publish-date publish_time pubdate pdate publication_date"
    " publicationdate originalpublicationdate citation_publication_date citation_date date dc.date dc:date"
    " dc.date.issued dc.date.publication dcterms.date dcterms.issued dateposted sailthru.date parsely-pub-date"
    " bt:pubdate rbpubdate rnews:datepublished shareaholic:article_published_time cxenseparse:recs:publishtime"
    " mediator_published_time dcsext.articlefirstpublished vr:published_time displaydate cxenseparse:publishtime"
    " publish-time article-publish-date last-published article_date_original weibo:article:create_at ptime"
    " article:create_at og:release_date created dc.date.created dcterms.created".split()
)
SCRIPTED = re.compile(
    r"""["']?\w{0,24}?(?:date_?published|publi(?:sh(?:ed|ing)?|cation)_?(?:date|time|at|on)|first_?published|pub_?date)\w{0,6}\\*["']?"""
    r"""\s*[:=]\s*\\*["'](?P<value>(?:19|20)\d\d-?\d\d-?\d\d[^"'\\]{0,40})\\*["']""",
    re.I,
)
MAX_SCRIPT, MAX_YEARLESS = 1_000_000, 30
MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
IN_URL = re.compile(
    r"(?<!\d)((?:19|20)\d\d)(?:([/_-])(\d\d?)\2(\d\d?)|(?:(?<=/\d{4})/(\d\d)/?(\d\d)(?=/))|([01]\d)([0-3]\d))(?!\d)"
)
WORDED_IN_URL = re.compile(rf"/((?:19|20)\d\d)/({'|'.join(MONTHS)})[a-z]{{0,6}}/(\d\d?)(?=/|$)", re.I)
MONTH_IN_URL = re.compile(r"/((?:19|20)\d\d)/(\d\d)/(?!\d\d?(?:/|$))")


class Day(NamedTuple):
    """An ISO day, or an ISO month where the page gives no more, and in a sentence where it stands."""

    day: str
    why: str


def published(
    tree: HtmlElement, stated: str | None, url: str | None, texts: Sequence[Shown] = (), changed: str | None = None
) -> Day | None:
    """When the page says that it was published; None when it does not say.

    `stated` and `changed` are the days of its JSON-LD, `url` its address where that is known, `texts` what it shows.
    """
    address = url or canonical(tree)
    order = Order.of(tree, address, texts, [d for d in (changed, *_all_days(tree)) if d])
    sure, likely = _explicit(tree, order)
    found = printed(texts, order)
    day, addressed = stated or sure, _url_day(address)
    shown = addressed or (None if day in found.all else found.told)
    if day and shown and abs((date.fromisoformat(day) - date.fromisoformat(shown)).days) == 1:
        # Metadata are often in UTC; what readers see is the day at the outlet.
        return Day(shown, "The page shows this day; its metadata, often in universal time, are a day off.")
    ways: tuple[tuple[Callable[[], str | None], str], ...] = (
        (lambda: day, "The page's metadata give it as the day of publication."),
        (lambda: addressed, "The page's address holds it."),
        (lambda: found.told, "The page prints it at its headline, or as the day of publication."),
        (lambda: likely, "The page's metadata give it as the date of the page."),
        (lambda: found.closing, "The page prints it beside the author."),
        (lambda: _scripted(tree), "The page's programs hold it as the day of publication."),
        (lambda: _of_month(texts, _url_month(address)), "The page prints the day; its address holds month and year."),
        (lambda: _url_month(address), "The page's address holds the month."),
    )
    return next((Day(value, why) for way, why in ways if (value := way())), None)


def _of_month(texts: Sequence[Shown], month: str | None) -> str | None:
    """The day of that month which a short text below the headline gives without its year ("On March 12")."""
    heads = [n for n, t in enumerate(texts) if t.headline]
    if not heads or not month:
        return None
    short = [t.words for t in texts[heads[-1] + 1 : heads[-1] + 1 + AFTER] if len(t.words) <= MAX_YEARLESS]
    found = {d for text in short for x in dates(text) if x.year is None for d in x.possible(int(month[:4]))}
    days = {d.isoformat() for d in found if d.isoformat().startswith(month)}
    return days.pop() if len(days) == 1 and len(found) == 1 else None


def canonical(tree: HtmlElement) -> str | None:
    """The address that the page gives for itself."""
    for link in tree.iter("link"):
        if (link.get("rel") or "").lower() == "canonical" and link.get("href"):
            return str(link.get("href"))
    for meta in tree.iter("meta"):
        if (meta.get("property") or meta.get("name")) == "og:url" and meta.get("content"):
            return str(meta.get("content"))
    return None


def _explicit(tree: HtmlElement, order: Order) -> tuple[str | None, str | None]:
    """The day that elements give as that of publication, and one that they only call the date or print in a header."""
    metas = [e for e in tree.iter("meta") if (e.get("property") or e.get("name") or "").strip().lower() in META]
    surest = [e for e in metas if "publi" in (e.get("property") or e.get("name") or "").lower()]
    marked = [e for e in tree.iter("meta", "time", "span", "div", "p", "abbr", "data") if _published_prop(e)]
    times = [e for e in tree.iter("time") if _published_time(e)]
    return _agreed((surest, marked), order), _agreed((metas, times), order)


def _agreed(kinds: Sequence[Sequence[HtmlElement]], order: Order) -> str | None:
    """The day of the first kind of element that gives one and only one."""
    for kind in kinds:
        days = {day for e in kind if (day := _element_day(e, order))}
        if len(days) == 1:
            return days.pop()
    return None


def _element_day(element: HtmlElement, order: Order) -> str | None:
    values = (element.get("content"), element.get("datetime"), element.get("title"), element.text_content())
    return next((day for v in values if v and (day := _day(v[:MAX_LINE], order))), None)


def _day(value: str, order: Order) -> str | None:
    """The one day of the calendar that a value states; None where day and month cannot be told apart."""
    if day := iso_day(value):
        return day
    found = {order.day(d) for d in full_dates(value, order.language)}
    return found.pop() if len(found) == 1 else None


def _all_days(tree: HtmlElement) -> Iterator[str]:
    """The days that metadata give for anything, also for an update: they bear out a date that may mean two days."""
    for e in tree.iter("meta", "time"):
        if day := iso_day((e.get("content") or e.get("datetime") or "")[:MAX_LINE]):
            yield day


def _published_prop(element: HtmlElement) -> bool:
    """Whether schema.org's or a microformat's name for the day of publication is on an element."""
    if "datePublished" in f"{element.get('itemprop')} {element.get('property')}".replace(":", " ").split():
        return True
    classes = (element.get("class") or "").split()
    return ("published" in classes or "dt-published" in classes) and bool(
        element.get("title") or element.get("datetime")
    )


def _published_time(element: HtmlElement) -> bool:
    """Whether a <time> is that of publication: it says so, or it stands in a header; never that of a comment."""
    around = [*element.iterancestors()]
    if in_comments(element):
        return False
    if "pubdate" in element.attrib or re.search(r"\bpublished\b|\bentry-date\b", element.get("class") or ""):
        return True
    if any(words("changed").search(f"{e.get('class')} {e.get('itemprop')}") for e in (element, *around[:1])):
        return False
    return any(e.tag == "header" for e in around[:4]) and not words("changed").search(opening(around[0], MAX_LINE))


def _scripted(tree: HtmlElement) -> str | None:
    """The day that the page's programs know as that of publication, where they know only one."""
    days = set()
    for script in tree.iter("script"):
        for m in SCRIPTED.finditer((script.text or "")[:MAX_SCRIPT]):
            if day := iso_day(m["value"]):
                days.add(day)
    return days.pop() if len(days) == 1 else None


def _url_day(url: str | None) -> str | None:
    for m in IN_URL.finditer(url or ""):
        year, month, day = (m[1], m[3] or m[5] or m[7], m[4] or m[6] or m[8])
        if found := iso_day(f"{year}-{month:0>2}-{day:0>2}"):
            return found
    m2 = WORDED_IN_URL.search(url or "")
    return iso_day(f"{m2[1]}-{MONTHS.index(m2[2].lower()) + 1:02}-{m2[3]:0>2}") if m2 else None


def _url_month(url: str | None) -> str | None:
    m = MONTH_IN_URL.search(url or "")
    return f"{m[1]}-{m[2]}" if m and 1 <= int(m[2]) <= 12 else None
