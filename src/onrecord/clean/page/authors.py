"""The authors that a page names, without what is no name."""

from __future__ import annotations

import re

from onrecord.clean.page.site import Site
from onrecord.clean.page.words import words

BETWEEN = re.compile(r";|\s+\|\s+|, (?=[A-Z])(?!Jr|Sr)|\s+(?:and|und|et|y|e|og|och|&)\s+")
LABEL = re.compile(
    r"\s*(?:(?:posted |written |published |text )?(?:by|von|vom|par|por|di|door|av|af)|text|autor)\b:?\s*", re.I
)
AFTER_NAME = re.compile(r",? (?:[-\u2013|]|at|for) |, ")


def people(author: str | None, site: Site) -> str:
    """Authors, "; " between them, without "By", roles, addresses and the site's own name."""
    found: list[str] = []
    for part in BETWEEN.split(author or ""):
        name = LABEL.sub("", part, count=1) if LABEL.match(part) else part
        name = AFTER_NAME.split(name.strip(" .,|-\u2013\u2014\t"))[0].strip()
        if not any(c.isalpha() for c in name) or "@" in name or "/" in name or "www." in name or name in found:
            continue
        if not site.names(name) and not words("role").fullmatch(name):
            found.append(name)
    return "; ".join(found)
