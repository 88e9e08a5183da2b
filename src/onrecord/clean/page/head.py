"""The headline of a page: the one it prints, borne out by what its metadata call it, and never with the site's name."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from onrecord.clean.page.site import BAR, Site

if TYPE_CHECKING:
    from lxml.html import HtmlElement

ALIKE = 0.6
"""Dice share of words from which a printed heading is the headline that the metadata name."""
MAX_HEADINGS, MAX_HEADING = 200, 400
MIN_HEADLINE = 3
"""Words of a heading that is taken without metadata to bear it out."""
WORD = re.compile(r"\w+")
UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")
META = ("og:title", "twitter:title", "dc.title", "citation_title", "sailthru.title", "parsely-title", "headline")


@dataclass(frozen=True, slots=True)
class Head:
    """The headline as text, and the element that prints it; None where the page has none."""

    title: str | None
    element: HtmlElement | None


def head(tree: HtmlElement, stated: str | None, site: Site) -> Head:
    """The headline of a page; `stated` is that of its JSON-LD."""
    named = [n for x in _named(tree, stated) if (n := site.without(x, loose=True))]
    element = _printed(tree, named, site)
    printed = site.without(_text(element)) if element is not None else None
    if not printed:
        return Head(named[0] if named else None, element)
    if named and max(_alike(printed, n) for n in named) < ALIKE:
        # The page prints something else in its largest type: its name, or a section.
        return Head(named[0], element)
    return Head(_unlabelled(printed, named, element), element)


def _named(tree: HtmlElement, stated: str | None) -> Iterator[str]:
    """What the metadata call the page, the surest first."""
    found: dict[str, str] = {}
    for meta in tree.iter("meta"):
        name = (meta.get("property") or meta.get("name") or meta.get("itemprop") or "").strip().lower()
        if name in META and (content := " ".join((meta.get("content") or "").split())):
            found.setdefault(name, content)
    yield from (x for x in (stated, *(found.get(name) for name in META)) if x)
    for title in tree.iter("title"):
        # A picture may have a title as well.
        if title.getparent() is not None and title.getparent().tag in ("head", "html", "body") and _text(title):
            yield _text(title)
            return


def _printed(tree: HtmlElement, named: Sequence[str], site: Site) -> HtmlElement | None:
    """The heading that is most like what the metadata say; a lone long h1 where none is."""
    best, most = None, 0.0
    ones = []
    # Of "Headline - What the site is about" both may be printed large.
    first = [p for x in named if len(_words(p := BAR.split(x)[0])) >= MIN_HEADLINE and p != x]
    for n, element in enumerate(tree.iter("h1", "h2", "h3")):
        if n >= MAX_HEADINGS:
            break
        words = _text(element)
        if not words or len(words) > MAX_HEADING or site.names(words):
            continue
        if element.tag == "h1":
            ones.append(element)
        like = max((_alike(words, x) for x in (*named, *first)), default=0.0)
        # An equal h1 beats an h2; the first beats the next.
        like -= {"h1": 0.0, "h2": 0.1, "h3": 0.15}[element.tag]
        if like > most:
            best, most = element, like
    if best is not None and most >= ALIKE - 0.1:
        return best
    # A heading that is part of what they say, or the other way round.
    return max(ones, key=lambda e: len(_text(e)), default=best)


def _unlabelled(printed: str, named: Sequence[str], element: HtmlElement) -> str:
    """A printed headline without a label set apart in it ("Local News | ..."), as the metadata have it.

    What the metadata cut off at a number of letters is no label.
    """
    words = _words(printed)
    apart = [_words(_text(e)) for e in islice(element.iterdescendants(), 20)] + [_words(BAR.split(printed)[0])]
    for name in named:
        inner = _words(name)
        more = len(words) - len(inner)
        if len(inner) < MIN_HEADLINE or more <= 0:
            continue
        if (words[more:] == inner and words[:more] in apart) or (words[:-more] == inner and words[-more:] in apart):
            return name
    return printed


def _alike(a: str, b: str) -> float:
    """Dice share of the words of two titles."""
    one, two = Counter(_words(a)), Counter(_words(b))
    return 2 * (one & two).total() / ((one.total() + two.total()) or 1)


def _words(text: str) -> list[str]:
    """The words of a title; of scripts without blanks the pairs of their letters."""
    folded = text.casefold().replace("\u2019", "'")
    if UNSPACED.search(folded):
        letters = "".join(WORD.findall(folded))
        return [letters[n : n + 2] for n in range(len(letters) - 1)]
    return WORD.findall(folded)


def _text(element: HtmlElement) -> str:
    return " ".join(element.text_content().split())
