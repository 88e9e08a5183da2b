"""Paragraphs that the extractor missed: those set exactly like the ones it found, in the same article."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from onrecord.clean.page.map import Place
from onrecord.clean.page.texts import about_others, in_comments

if TYPE_CHECKING:
    from lxml.html import HtmlElement

MIN_FOUND, MIN_SHARE = 3, 0.5
"""So many paragraphs found, and this share of the mapped ones, must be set alike."""
MIN_WORDS, MISSED = 8, 0.3
"""Words of a paragraph that may have been missed, and the share of the words found from which they are taken in."""
MAX_PARAGRAPHS = 5_000
HEAD = 40
"""Letters at either end of a paragraph by which it is known again."""
DIGITS = re.compile(r"\d+")
WORD = re.compile(r"\w+")
Setting = tuple[str, ...]


def completed(tree: HtmlElement, text: str, places: Sequence[Place]) -> str:
    """The text with the paragraphs that were missed where they stand; the same text where none or few were."""
    lines = text.split("\n")
    starts = {start: element for start, _, element in places}
    at, held = 0, list[tuple[str, Any]]()
    for line in lines:
        held.append((line, starts.get(at)))
        at += len(line) + 1
    alike = Counter((_setting(e), _home(e)) for _, e in held if e is not None and e.tag == "p")
    if not alike:
        return text
    (setting, home), count = alike.most_common(1)[0]
    if count < MIN_FOUND or count < MIN_SHARE * sum(e is not None for _, e in held):
        return text
    known = _bare(text)
    missed = {}
    for n, e in enumerate(tree.iter("p")):
        if n >= MAX_PARAGRAPHS:
            break
        words = " ".join(e.text_content().split())
        # What the extractor took may lack a link or a mark.
        new = (
            len(WORD.findall(words)) >= MIN_WORDS
            and _bare(words)[:HEAD] not in known
            and _bare(words)[-HEAD:] not in known
        )
        if new and _setting(e) == setting and _home(e) is home and not in_comments(e) and not about_others(e):
            missed[e] = words
    if sum(len(WORD.findall(w)) for w in missed.values()) < MISSED * len(WORD.findall(text)):
        return text
    return _merged(tree, held, missed)


def _merged(tree: HtmlElement, held: Sequence[tuple[str, Any]], missed: dict[HtmlElement, str]) -> str:
    """Lines and missed paragraphs in the order of the page; a line without a place stays behind the one before it."""
    order = {e: n for n, e in enumerate(tree.iter())}
    last, keyed = -1, list[tuple[int, int, str]]()
    for n, (line, e) in enumerate(held):
        last = max(last, order[e]) if e is not None else last
        keyed.append((last, n, line))
    keyed += [(order[e], -1, words) for e, words in missed.items()]
    return "\n".join(line for _, _, line in sorted(keyed))


def _bare(text: str) -> str:
    return "".join(WORD.findall(text))


def _setting(element: HtmlElement) -> Setting:
    """The tags and classes of an element and of all around it, numbers apart."""
    return tuple(f"{e.tag}.{DIGITS.sub('', e.get('class') or '')}" for e in (element, *element.iterancestors()))


def _home(element: HtmlElement) -> HtmlElement | None:
    """The article that an element stands in."""
    return next(element.iterancestors("article", "main"), None)
