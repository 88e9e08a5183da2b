"""Prints: winnowed fingerprints of word 5-grams, by which copied passages are found.

Schleimer, Wilkerson and Aiken (2003), "Winnowing: local algorithms for document fingerprinting": of every WINDOW grams
in a row the least hash is kept, so two texts that share GRAM + WINDOW - 1 words in a row share a fingerprint.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Set
from hashlib import blake2b
from zlib import crc32

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


def pair_hash(*words: str) -> int:
    """A hash of two words, even, below 2^32."""
    return crc32("\0".join(words).encode()) & ~1


def turns_of(every: Set[int], quoted: Set[int], most: int) -> bytes:
    """Hashes of turns of phrase, the `most` least of them, 4 bytes each, ascending; those quoted made odd."""
    kept = sorted(every | quoted)[:most]
    return b"".join((h | (h in quoted)).to_bytes(4, "big") for h in kept)


def gram_hash(words: list[str]) -> bytes:
    """Four bytes of a hash of some words."""
    return blake2b("\0".join(words).encode(), digest_size=4).digest()
