"""Document: the bytes of one publication as they came in, before anything was read into them."""

from dataclasses import dataclass
from typing import Literal

MediaType = Literal["text/plain", "text/markdown", "text/html"]


@dataclass(frozen=True, slots=True)
class Declared:
    """What the sender of a document states about it (a contract input line; empty for a plain file)."""

    key: str | None = None
    title: str | None = None
    outlet: str | None = None
    published: str | None = None
    url: str | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """One publication: `content` is decoded text for text/plain and text/markdown, the raw page bytes for text/html.

    `location` is where it was read from on this machine and stays in the record's book-keeping; `uri` is what the
    record shows: the URL, or the file's name; below a folder that was named, that folder's own name plus the path.
    `sha256` is of the bytes as they came.
    `repairs` are code points where a byte or surrogate that is no character was replaced by U+FFFD, one for one.
    """

    location: str
    uri: str
    key: str
    media_type: MediaType
    sha256: str
    content: str | bytes
    declared: Declared = Declared()
    repairs: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Quarantine:
    """What could not be read, with the code of errors.py and one sentence why."""

    location: str
    uri: str
    sha256: str
    code: str
    reason: str
