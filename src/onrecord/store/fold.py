"""Names and words without case and marks, so that they are found however they are typed."""

from __future__ import annotations

import re
import unicodedata


def fold(name: str) -> str:
    """`name` without case, accents and punctuation, words parted by one space."""
    plain = unicodedata.normalize("NFKD", name.casefold())
    return " ".join(re.findall(r"\w+", "".join(c for c in plain if not unicodedata.combining(c))))


def storable(text: str) -> str:
    """`text` with the halves of characters that no database takes (file names hold them) written as \\udcXX."""
    return text.encode("utf-8", "backslashreplace").decode("utf-8")


def match(words: str) -> str:
    """What a person typed as an FTS5 query: all words, "a phrase", begin*. Empty when it holds no word.

    Each word is quoted, so nothing that is typed can be read as an operator or break the syntax.
    """
    terms = []
    for phrase, word in re.findall(r'"([^"]*)"|([^\s"]+)', storable(words).replace("\0", " ")):
        bare = phrase or word.rstrip("*")
        if any(c.isalnum() for c in bare):
            terms.append(f'"{bare}"' + ("*" if word.endswith("*") else ""))
    return " ".join(terms)
