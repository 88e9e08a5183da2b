"""What a page states about itself in JSON-LD (schema.org NewsArticle and its kin)."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import unescape
from typing import TYPE_CHECKING, Any

from onrecord.clean.page.dates import full_dates, iso_day, one_day

if TYPE_CHECKING:
    from lxml.html import HtmlElement

KINDS = re.compile(
    r"(?:News|Reportage|Analysis|Opinion|Background|Review|Live|Scholarly|Tech)?(?:Article|BlogPosting|Report)$"
    r"|^(?:LiveBlogPosting|SocialMediaPosting|MediaReview|ClaimReview)$"
)
PAGES = re.compile(r"^(?:WebPage|ItemPage|CreativeWork|VideoObject|Recipe|Episode|Event)$")
"""What may tell the day of its page where no article is described."""
MAX_NODES = 5_000
WRAPPED = re.compile(r"^\s*(?://\s*)?(?:<!\[CDATA\[|<!--)|(?://\s*)?(?:\]\]>|-->)\s*;?\s*$")
PAIR = re.compile(r'"(?P<key>headline|datePublished|dateModified)"\s*:\s*"(?P<value>(?:[^"\\]|\\.){1,400})"')
TAG = re.compile(r"<[^<>]*>")
WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Stated:
    """What the article's description says; None (or no names) for what it lacks. Days are ISO days, `body` its text."""

    title: str | None = None
    authors: tuple[str, ...] = ()
    site: str | None = None
    published: str | None = None
    changed: str | None = None
    body: str | None = None


def structured(tree: HtmlElement, shown: str = "") -> Stated:
    """The article that the page describes: of several the one whose headline is most like `shown`, the page's title."""
    found: list[Stated] = []
    others: list[Stated] = []
    for script in tree.iter("script"):
        if (script.get("type") or "").split(";")[0].strip().lower() != "application/ld+json":
            continue
        text = script.text or ""
        for node in _nodes(_loaded(text)):
            kinds = [k for k in _list(node.get("@type")) if isinstance(k, str)]
            if any(KINDS.search(k) for k in kinds):
                found.append(_stated(node))
            elif any(PAGES.search(k) for k in kinds):
                others.append(_stated(node))
    if found:
        best = _most_like(found, shown)
        return best if best.published or len(found) > 1 else _with_day(best, others)
    return _with_day(Stated(), others)


def _with_day(article: Stated, pages: Sequence[Stated]) -> Stated:
    """An article without a day takes that of the page itself, where all descriptions of it give the same."""
    days = {p.published for p in pages if p.published}
    if article.published or len(days) != 1:
        return article
    return Stated(article.title, article.authors, article.site, days.pop(), article.changed, article.body)


def _most_like(found: Sequence[Stated], shown: str) -> Stated:
    words = set(WORD.findall(shown.casefold()))

    def shared(s: Stated) -> float:
        own = set(WORD.findall((s.title or "").casefold()))
        return 2 * len(own & words) / ((len(own) + len(words)) or 1)

    return max(found, key=lambda s: (round(shared(s), 2), s.published is not None))  # the first of equals


def _loaded(text: str) -> object:
    """The data of a script; of broken JSON a node with its first headline and days, if it speaks of an article."""
    text = WRAPPED.sub("", WRAPPED.sub("", text))
    try:
        return json.loads(text, strict=False)
    except (ValueError, RecursionError):
        pairs: dict[str, Any] = {}
        for m in PAIR.finditer(text[:200_000]):
            pairs.setdefault(m["key"], m["value"])
        kind = re.search(r'"@type"\s*:\s*"(\w{4,40})"', text)
        return {"@type": kind[1], **pairs} if kind and pairs else None


def _nodes(data: object) -> Iterator[dict[str, Any]]:
    """Every object in the data, the outer ones first."""
    waiting, seen = [data], 0
    while waiting and seen < MAX_NODES:
        node = waiting.pop(0)
        seen += 1
        if isinstance(node, list):
            waiting.extend(node)
        elif isinstance(node, dict):
            yield node
            waiting.extend(v for v in node.values() if isinstance(v, dict | list))


def _stated(node: dict[str, Any]) -> Stated:
    names = dict.fromkeys(n for a in _list(node.get("author")) if (n := _name(a)))
    return Stated(
        _words(node.get("headline")) or _words(node.get("name")) or None,
        tuple(names),
        _name(node.get("publisher")) or None,
        _day(node.get("datePublished")),
        _day(node.get("dateModified")),
        _body(node.get("articleBody")),
    )


def _list(x: object) -> list[Any]:
    return x if isinstance(x, list) else [] if x is None else [x]


def _name(x: object) -> str:
    """The first name that something carries."""
    for one in _list(x):
        if name := _words(one.get("name")) if isinstance(one, dict) else _words(one):
            return name
    return ""


def _words(x: object) -> str:
    """A short string as text: entities resolved, blanks single; "" for anything else and for addresses."""
    if not isinstance(x, str) or len(x) > 1_000:
        return ""
    text = re.sub(r"\s+", " ", TAG.sub("", unescape(unescape(x)))).strip()
    return "" if text.startswith(("http:", "https:")) else text


def _body(x: object) -> str | None:
    """The text of an article as paragraphs; markup in it is taken out."""
    if not isinstance(x, str) or not x.strip():
        return None
    marked = re.sub(r"(?i)<br\s*/?>|</?(?:p|div|h[1-6]|li|ul|ol|blockquote)\b[^<>]*>", "\n", unescape(x))
    lines = (" ".join(line.split()) for line in TAG.sub("", unescape(marked)).splitlines())
    return "\n".join(line for line in lines if line) or None


def _day(x: object) -> str | None:
    """The day of a date or time as it stands there, in the page's own zone; also of one written out."""
    if not isinstance(x, str) or len(x) > 100:
        return None
    days = {iso_day(x)} if iso_day(x) else {one_day(d, None) for d in full_dates(x)}
    return days.pop() if len(days) == 1 else None
