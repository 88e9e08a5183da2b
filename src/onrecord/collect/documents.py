"""The main flow of collecting: paths in, documents and quarantine lines out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import PurePath
from typing import BinaryIO

from onrecord.collect import unpack
from onrecord.collect.decode import MAGIC, decode
from onrecord.collect.lines import line_document
from onrecord.collect.walk import Found, found
from onrecord.errors import InputError, NoText, NotText, TooLarge, UnknownFormat, UnreadableFile
from onrecord.records import Declared, Document, MediaType, Quarantine, sha256
from onrecord.settings import Settings

MEDIA: dict[str, MediaType] = {
    ".txt": "text/plain",
    ".text": "text/plain",
    ".md": "text/markdown",
    ".html": "text/html",
    ".htm": "text/html",
    ".xhtml": "text/html",
}
JSONL = frozenset({".jsonl", ".ndjson"})
HTML = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)?<(?:!doctype\s+html|html|head|body|title|meta|article)\b", re.I | re.S
)
STDIN = "stdin"


def documents(
    paths: Sequence[str], settings: Settings, stdin: BinaryIO | None = None
) -> Iterator[Document | Quarantine]:
    """Every document behind `paths` (files, folders, "-" for `stdin`), in a fixed order.

    What cannot be read is a Quarantine with one of E101 to E107, and the run goes on. Nothing is raised for bad input.
    """
    for path in paths:
        if path == "-":
            yield from _stdin(stdin, settings)
            continue
        for file in found(path):
            yield from _file(file, settings)


def _file(file: Found, settings: Settings) -> Iterator[Document | Quarantine]:
    """The documents of one file: one, or one a line."""
    name = PurePath(file.uri)
    packed = name.suffix.lower() == ".gz"
    inner = PurePath(name.stem) if packed else PurePath(name.name)
    ending, key = inner.suffix.lower(), inner.stem
    digest = ""
    try:
        if file.error is not None:
            raise file.error
        if ending not in MEDIA and ending not in JSONL:
            raise UnknownFormat(f"{file.uri} has an ending that onrecord does not read")
        with closing(unpack.opened(file.path, file.uri, settings.max_file_bytes)) as stream:
            if ending in JSONL:
                yield from _lines(stream, file.location, file.uri, key, settings, packed=packed)
                return
            data = unpack.read(stream, file.uri, settings.max_file_bytes)
        digest = sha256(data)
        if packed:
            data = unpack.unpack(data, file.uri, settings.max_file_bytes)
        yield _whole(data, digest, file.location, file.uri, key, MEDIA[ending], settings)
    except InputError as e:
        yield Quarantine(file.location, file.uri, digest, e.code, str(e))


def _whole(
    data: bytes, digest: str, location: str, uri: str, key: str, media: MediaType, settings: Settings
) -> Document:
    """One file as one document; pages keep their bytes, because the page says how to decode them."""
    if not data.strip():
        raise NoText(f"{uri} is empty")
    if media == "text/html" and MAGIC.match(data):
        raise NotText(f"{uri} is no page: it begins like an image, an archive or another binary file")
    if media == "text/html":
        return Document(location, uri, key, media, digest, data)
    # No encoding takes more than four bytes for a character.
    if len(data) > 4 * settings.max_text_chars:
        raise TooLarge(f"{uri} has {len(data)} bytes; the limit for a text is {settings.max_text_chars} characters")
    text, repairs = decode(data, uri)
    if not text.strip():
        raise NoText(f"{uri} is empty")
    return Document(location, uri, key, media, digest, text, Declared(), repairs)


def _lines(
    stream: BinaryIO, location: str, uri: str, key: str, settings: Settings, *, packed: bool
) -> Iterator[Document | Quarantine]:
    """The articles of a .jsonl stream, one line in memory at a time. A bad line is quarantined, the next is read."""
    file = PurePath(uri).name
    empty = True
    for number, raw in enumerate(unpack.lines(stream, uri, settings.max_file_bytes, packed=packed), 1):
        if number == 1 and (MAGIC.match(raw) or b"\0" in raw[:4096]):
            raise NotText(f"{uri} holds no JSON lines: its first line is binary, or not UTF-8")
        if not raw.strip():
            continue
        empty = False
        where = f"#L{number}"
        try:
            document = line_document(raw.rstrip(b"\r"), location + where, file + where, key + where)
        except InputError as e:
            yield Quarantine(location + where, file + where, sha256(raw.rstrip(b"\r")), e.code, str(e))
            continue
        yield document
    if empty:
        raise NoText(f"{uri} is empty")


def _stdin(stream: BinaryIO | None, settings: Settings) -> Iterator[Document | Quarantine]:
    """Standard input: JSON lines if it begins so, else a page if it begins so, else text."""
    digest = ""
    try:
        if stream is None:
            raise UnreadableFile("standard input was named with - but is not open")
        data = unpack.read(stream, "standard input", settings.max_file_bytes)
        digest = sha256(data)
        if data.startswith(unpack.GZIP_MAGIC):
            data = unpack.unpack(data, "standard input", settings.max_file_bytes)
        if re.match(rb'(?:\xef\xbb\xbf)?\s*\{\s*"', data):
            import io

            yield from _lines(io.BytesIO(data), STDIN, STDIN, STDIN, settings, packed=False)
            return
        page = HTML.match(data[:4096].removeprefix(b"\xef\xbb\xbf"))
        yield _whole(data, digest, STDIN, STDIN, STDIN, "text/html" if page else "text/plain", settings)
    except InputError as e:
        yield Quarantine(STDIN, STDIN, digest, e.code, str(e))
