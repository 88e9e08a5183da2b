"""Bytes to text: line ends and every other character stay as they are; only a byte order mark is taken off."""

from __future__ import annotations

import codecs
import re

from onrecord.collect.legacy import legacy
from onrecord.errors import NotText

BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16: its mark begins with that of UTF-16
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
MAGIC = re.compile(
    rb"%PDF-\d|PK\x03\x04|PK\x05\x06|GIF8[79]a|\x89PNG|\xff\xd8\xff|\x1f\x8b|7z\xbc\xaf|Rar!\x1a|\x7fELF"
    rb"|SQLite format 3\0|\xd0\xcf\x11\xe0|OggS\0|ID3[\x02-\x04]|RIFF....(?:WEBP|WAVE|AVI )|....ftyp|BZh\d1AY"
    rb"|\xfd7zXZ|\x28\xb5\x2f\xfd|wOF[F2]",
    re.DOTALL,
)
CONTROLS = bytes(set(range(32)) - {7, 8, 9, 10, 11, 12, 13, 27})
SURROGATE = re.compile("[\ud800-\udfff]")
FAMILIAR = "\u2013\u2014\u2018\u2019\u201c\u201d\u2026\u2116\u20ac"
SAMPLE = 65_536
MAX_CONTROLS = 0.1
"""Over this share of control bytes the bytes are UTF-16, or no text at all."""
MAX_CONTROLS_LEGACY = 0.01
"""The same where the bytes are no UTF-8 either: text in an old encoding holds no control bytes."""


def decode(data: bytes, name: str) -> tuple[str, tuple[int, ...]]:
    """The text, and the code points that stand for a byte that is no character; NotText when the bytes are no text."""
    for bom, encoding in BOMS:
        if data.startswith(bom):
            return _forgiving(data[len(bom) :], encoding)
    if MAGIC.match(data):
        raise NotText(f"{name} is no text: it begins like an image, an archive or another binary file")
    sample = data[:SAMPLE]
    odd = (len(sample) - len(sample.translate(None, CONTROLS))) / (len(sample) or 1)
    if odd > MAX_CONTROLS or (b"\0" in sample and not _is_utf8(data)):
        wide = _wide(data)
        if wide is not None:
            return _forgiving(data, wide)
        if odd > MAX_CONTROLS:
            raise NotText(f"{name} is no text: {odd:.0%} of its bytes are control characters")
    text, repairs = _forgiving(data, "utf-8")
    if not repairs:
        return text, ()
    # Valid sequences of several bytes hardly ever arise by chance, so they outvote the damaged ones.
    valid = sum(c > "\x7f" for c in text) - len(repairs)
    if valid >= len(repairs):
        return text, repairs
    if odd > MAX_CONTROLS_LEGACY and (wide := _wide(data)) is not None:
        return _forgiving(data, wide)
    if odd > MAX_CONTROLS_LEGACY and len(sample) > 64:
        raise NotText(f"{name} is no text: no known encoding, and {odd:.0%} of its bytes are control characters")
    old = legacy(data)
    return (text, repairs) if old is None else (old, ())


def repaired(text: str) -> tuple[str, tuple[int, ...]]:
    """The text with U+FFFD for every lone surrogate, and where those stood."""
    places = tuple(m.start() for m in SURROGATE.finditer(text))
    return (SURROGATE.sub("\ufffd", text), places) if places else (text, ())


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _forgiving(data: bytes, encoding: str) -> tuple[str, tuple[int, ...]]:
    """Decoded with one U+FFFD for each byte (UTF-8), unit (UTF-16) or word (UTF-32) that is no character."""
    if encoding == "utf-8":
        return repaired(data.decode("utf-8", "surrogateescape"))
    width = 2 if "16" in encoding else 4
    whole = len(data) - len(data) % width
    if width == 2:
        text = data[:whole].decode(encoding, "surrogatepass")
    else:
        text = data[:whole].decode(encoding, "replace").replace("\ufffd", "\udcff")
    # Half a unit at the end is a repair as well.
    return repaired(text + ("\udcff" if whole < len(data) else ""))


def _wide(data: bytes) -> str | None:
    """Which UTF-16 without a mark these bytes are; None for neither."""
    sample = data[: SAMPLE - SAMPLE % 2]
    best, name = 0.8, None
    for encoding in ("utf-16-le", "utf-16-be"):
        text = sample[: len(sample) - len(sample) % 2].decode(encoding, "replace")
        fine = sum(c.isprintable() or c in "\t\n\r" for c in text) / (len(text) or 1)
        # Letters keep to one script, with its marks; chance bytes do not.
        scripts = {_script(c) for c in text if c.isalpha()}
        familiar = sum(c < "\u0600" or c in FAMILIAR for c in text) / (len(text) or 1)
        score = fine if familiar > 0.9 or (len(scripts) <= 3 and fine > 0.98) else 0.0
        if score > best:
            best, name = score, encoding
    return name


def _script(c: str) -> int:
    """A number for the script of a letter: blocks of 256, the Chinese characters as one."""
    return 0x4E if "\u3400" <= c <= "\u9fff" else ord(c) >> 8
