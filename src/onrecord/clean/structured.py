"""What a page states about itself in JSON-LD (schema.org NewsArticle and its kin)."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from lxml.html import HtmlElement

KINDS = re.compile(
    r"(?:News|Reportage|Analysis|Opinion|Background|Review|Live)?(?:Article|BlogPosting|Report)$|^LiveBlogPosting$"
)
MAX_NODES = 5_000


def structured(tree: HtmlElement) -> dict[str, str]:
    """`title`, `author`, `site` and `date` (an ISO day) of the article the page describes; no key for what it lacks."""
    for script in tree.iter("script"):
        if (script.get("type") or "").split(";")[0].strip().lower() != "application/ld+json":
            continue
        try:
            data = json.loads(script.text or "", strict=False)
        except (ValueError, RecursionError):
            continue
        for node in _nodes(data):
            if any(isinstance(k, str) and KINDS.search(k) for k in _list(node.get("@type"))):
                return _stated(node)
    return {}


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


def _stated(node: dict[str, Any]) -> dict[str, str]:
    names = [n for a in _list(node.get("author")) if (n := _name(a))]
    out = {
        "title": _words(node.get("headline")),
        "author": "; ".join(names),
        "site": _name(node.get("publisher")),
        "date": _day(node.get("datePublished")),
    }
    return {k: v for k, v in out.items() if v}


def _list(x: object) -> list[Any]:
    return x if isinstance(x, list) else [] if x is None else [x]


def _name(x: object) -> str:
    return _words(x.get("name")) if isinstance(x, dict) else _words(x)


def _words(x: object) -> str:
    """A short string as text: entities resolved, blanks single; "" for anything else and for addresses."""
    if not isinstance(x, str) or len(x) > 1_000:
        return ""
    from html import unescape

    text = re.sub(r"\s+", " ", re.sub(r"<[^<>]*>", "", unescape(x))).strip()
    return "" if text.startswith(("http:", "https:")) else text


def _day(x: object) -> str:
    """The day of an ISO date or time as it stands there, in the page's own zone."""
    if not isinstance(x, str) or not (m := re.match(r"\s*(\d{4}-\d\d-\d\d)", x)):
        return ""
    try:
        return date.fromisoformat(m[1]).isoformat()
    except ValueError:
        return ""
