"""Place: the book-keeping of one document: where it was, what it was, who read it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """`location` on this machine, `uri` as the record shows it, `sha256` of the bytes, and the name of the reader."""

    location: str
    uri: str
    sha256: str
    reader: str
