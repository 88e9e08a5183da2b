"""Frames on a pipe: four bytes of length, then so many bytes. The page reader and its parent speak in them."""

from __future__ import annotations

import struct
from typing import IO

HEAD = struct.Struct(">I")


def write(stream: IO[bytes], data: bytes) -> None:
    """Send one frame; OSError when the other side is gone."""
    stream.write(HEAD.pack(len(data)))
    stream.write(data)
    stream.flush()


def read(stream: IO[bytes]) -> bytes | None:
    """The next frame; None when the other side is gone."""
    head = stream.read(HEAD.size)
    if len(head) < HEAD.size:
        return None
    (size,) = HEAD.unpack(head)
    data = stream.read(size)
    return data if len(data) == size else None
