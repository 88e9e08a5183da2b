"""Clean: a raw document becomes article text with furniture marked, and a map back to the page."""

from onrecord.clean.article import article
from onrecord.clean.page.reader import PageReader

__all__ = ["PageReader", "article"]
