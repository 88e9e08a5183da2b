"""Ids: a hash of content, so that the same content has the same id on every machine and in any order."""

import hashlib
import json

ID_CHARS = 32
"""Hex digits of an id: 128 bits of SHA-256."""

_ENCODER = json.JSONEncoder(ensure_ascii=True, separators=(",", ":"), sort_keys=True)


def sha256(data: bytes) -> str:
    """The SHA-256 of some bytes in hex."""
    return hashlib.sha256(data).hexdigest()


def content_id(kind: str, *content: object) -> str:
    """The id of a line of `kind`: a hash over the JSON form of what makes it what it is."""
    return sha256(_ENCODER.encode([kind, *content]).encode("ascii"))[:ID_CHARS]
