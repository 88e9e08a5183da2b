"""The line beside the headline that names the author, which an extractor of main texts leaves out."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.clean.page.authors import people
from onrecord.clean.page.site import Site
from onrecord.clean.page.texts import Shown, about_others, in_comments

BEFORE, AFTER = 5, 15
"""Texts that the page shows before and after its headline, among which the line is looked for."""
MAX_LINE, LOOK = 120, 2_000
"""Letters of such a line, and of the text that may name the author already."""


def signed(text: str, author: str, texts: Sequence[Shown], site: Site) -> str:
    """The text with that line before it, as the page prints it; the same text where it names an author of `author`.

    `author`: the names that the page's metadata give, "; " between them. Nothing is added that the page does not show.
    """
    names = {name.casefold() for name in author.split("; ") if " " in name}
    if not names or any(name in text[:LOOK].casefold() for name in names):
        return text
    heads = [n for n, shown in enumerate(texts) if shown.headline]
    if not heads:
        return text
    for shown in texts[max(0, heads[0] - BEFORE) : heads[-1] + 1 + AFTER]:
        if shown.headline or len(shown.words) > MAX_LINE:
            continue
        printed = {name.casefold() for name in people(shown.words, site).split("; ")}
        if printed and printed <= names and not in_comments(shown.element) and not about_others(shown.element):
            return f"{shown.words}\n{text}"
    return text
