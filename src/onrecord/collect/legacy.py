"""Text that is not Unicode: which of the old encodings it is in."""

from __future__ import annotations

import re

HIGH = re.compile(rb"[\x80-\xff]+")
WORDS = re.compile(rb"[A-Za-z\x80-\xff]+")
EUROPEAN = ("cp1252", "cp1250", "cp1254", "iso8859_2", "iso8859_15", "mac_roman")
OTHER = ("cp1251", "koi8_r", "koi8_u", "cp866", "mac_cyrillic", "iso8859_5", "cp1253", "cp1255", "cp1256", "gb18030")
OTHER_EAST = ("big5", "shift_jis", "euc_jp", "euc_kr")
TURKISH, NOT_TURKISH = re.compile(rb"[a-z][\xf0\xfd\xfe]|[\xf0\xfd\xfe][a-z]"), re.compile(rb"[\xe1\xe6\xed\xf3\xfa]")
"""The same bytes are Icelandic in windows-1252, where the second set stands beside them."""
SAMPLE = 65_536
COMMON_CYRILLIC = {c: n for n, c in enumerate(reversed("оеаинтсрвлкмдпуяыьгзбчйхжшюцщэф"), 1)}
"""Russian letters by how often they occur: the more often, the higher."""


def legacy(data: bytes) -> str | None:
    """The text in the most plausible encoding; None when none fits. Bytes are taken as they are, line ends included."""
    sample = data[:SAMPLE]
    words = WORDS.findall(sample)
    mixed = sum(1 for w in words if HIGH.search(w) and re.search(rb"[A-Za-z]", w))
    alone = sum(1 for w in words if not re.search(rb"[A-Za-z]", w) and len(w) > 2)
    if mixed > alone or not alone:
        # Accents, dashes and quotation marks among Latin letters.
        return _western(data)
    text = _cyrillic(data, sample)
    return text if text is not None else _detected(data, OTHER + OTHER_EAST)


def _western(data: bytes) -> str | None:
    """Latin letters with some others between: windows-1252, unless there is enough for the detector to see more."""
    if len(HIGH.findall(data[:SAMPLE])) >= 12:
        return _detected(data, EUROPEAN)
    if TURKISH.search(data) and not NOT_TURKISH.search(data):
        return _as(data, "cp1254")
    return _as(data, "cp1252") or _as(data, "latin-1")


def _cyrillic(data: bytes, sample: bytes) -> str | None:
    """Cyrillic in the encoding that gives the most ordinary letters and case; None when it is none."""
    best, text = 0.0, None
    for encoding in ("cp1251", "koi8_r", "cp866", "iso8859_5", "mac_cyrillic"):
        seen = sample.decode(encoding, "replace")
        letters = [c for c in seen if c > "\x7f"]
        if not letters:
            continue
        ordinary = sum(COMMON_CYRILLIC.get(c, 0) / 31 for c in letters)
        strange = sum(not ("\u0400" <= c <= "\u04ff" or c in "«»—–„“”…№’ \u00a0") for c in letters)
        jumps = len(re.findall("[а-я][А-Я]", seen))
        score = (ordinary - 2 * strange - 2 * jumps) / len(letters)
        if score > best:
            whole = _as(data, encoding)
            best, text = (score, whole) if whole is not None else (best, text)
    return text if best > 0.4 else None


def _detected(data: bytes, encodings: tuple[str, ...]) -> str | None:
    """What charset-normalizer makes of it; where it abstains, the first of `encodings` that decodes every byte."""
    from charset_normalizer import from_bytes

    found = from_bytes(data[:SAMPLE], cp_isolation=list(encodings)).best()
    order = ([found.encoding] if found is not None else []) + list(encodings[:1]) + ["latin-1"]
    for encoding in order:
        text = _as(data, encoding)
        if text is not None:
            return text
    return None


def _as(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None
