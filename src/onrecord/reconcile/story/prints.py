"""Prints: winnowed fingerprints of word 5-grams, by which copied passages are found.

Schleimer, Wilkerson and Aiken (2003), "Winnowing: local algorithms for document fingerprinting": of every WINDOW grams
in a row the least hash is kept, so two texts that share GRAM + WINDOW - 1 words in a row share a fingerprint.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from hashlib import blake2b

GRAM, WINDOW = 5, 4
MOST = 512
"""Fingerprints of one article; of more the least hashes are kept, which are the same in every copy."""


def prints(texts: Iterable[Iterable[re.Match[str]]]) -> bytes:
    """The fingerprints of the words of some stretches of text, 4 bytes each, ascending."""
    found = set[bytes]()
    for words in texts:
        found.update(_winnowed([m.group().casefold() for m in words]))
    return b"".join(sorted(found)[:MOST])


def _winnowed(words: list[str]) -> Iterator[bytes]:
    hashes = [gram_hash(words[n : n + GRAM]) for n in range(len(words) - GRAM + 1)]
    for n in range(max(1, len(hashes) - WINDOW + 1) if hashes else 0):
        yield min(hashes[n : n + WINDOW])


def gram_hash(words: list[str]) -> bytes:
    """Four bytes of a hash of some words."""
    return blake2b("\0".join(words).encode(), digest_size=4).digest()
