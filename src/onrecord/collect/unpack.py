"""Reading bytes with a bound, unpacked where they are packed."""

from __future__ import annotations

import gzip
import io
import os
import stat
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from onrecord.errors import BadArchive, TooLarge, UnreadableFile

GZIP_MAGIC = b"\x1f\x8b"
CHUNK = 1 << 20


def opened(path: Path, uri: str, limit: int) -> BinaryIO:
    """An open file; UnreadableFile when it is none, TooLarge when it is over `limit` bytes."""
    try:
        # Without O_NONBLOCK a pipe that lies in a folder would block the run for ever.
        handle = os.open(path, os.O_RDONLY | os.O_NONBLOCK)
    except (OSError, ValueError) as e:
        raise UnreadableFile(f"{uri} cannot be opened: {getattr(e, 'strerror', None) or e}") from e
    status = os.fstat(handle)
    if not stat.S_ISREG(status.st_mode):
        os.close(handle)
        raise UnreadableFile(f"{uri} cannot be read: it is no regular file")
    if status.st_size > limit:
        os.close(handle)
        raise TooLarge(f"{uri} has {status.st_size} bytes; the limit is {limit}")
    return os.fdopen(handle, "rb")


def read(stream: BinaryIO, uri: str, limit: int) -> bytes:
    """All of a stream; TooLarge over `limit` bytes, UnreadableFile when the device fails."""
    try:
        data = stream.read(limit + 1)
    except OSError as e:
        raise UnreadableFile(f"{uri} cannot be read: {e.strerror or e}") from e
    if len(data) > limit:
        raise TooLarge(f"{uri} has more than {limit} bytes")
    return data


def unpack(data: bytes, uri: str, limit: int) -> bytes:
    """The bytes inside a gzip file; BadArchive when it is damaged or holds more than `limit` bytes."""
    return b"".join(_chunks(io.BytesIO(data), uri, limit))


def lines(stream: BinaryIO, uri: str, limit: int, *, packed: bool) -> Iterator[bytes]:
    """The lines of a stream without their line feeds, one at a time; errors as `unpack` and `read`."""
    rest: list[bytes] = []  # pieces of a line that is not yet ended
    for chunk in _chunks(stream, uri, limit) if packed else _plain(stream, uri, limit):
        head, feed, tail = chunk.rpartition(b"\n")
        if not feed:
            rest.append(chunk)
            continue
        yield from b"".join((*rest, head)).split(b"\n")
        rest = [tail]
    if any(rest):
        yield b"".join(rest)


def _plain(stream: BinaryIO, uri: str, limit: int) -> Iterator[bytes]:
    size = 0
    try:
        while chunk := stream.read(CHUNK):
            size += len(chunk)
            if size > limit:
                raise TooLarge(f"{uri} has more than {limit} bytes")
            yield chunk
    except OSError as e:
        raise UnreadableFile(f"{uri} cannot be read: {e.strerror or e}") from e


def _chunks(stream: BinaryIO, uri: str, limit: int) -> Iterator[bytes]:
    size = 0
    try:
        with gzip.GzipFile(fileobj=stream) as packed:
            while chunk := packed.read(CHUNK):
                size += len(chunk)
                if size > limit:
                    raise BadArchive(f"{uri} unpacks to more than {limit} bytes")
                yield chunk
    except (OSError, EOFError, zlib.error) as e:
        raise BadArchive(f"{uri} is a damaged gzip file: {e}") from e
