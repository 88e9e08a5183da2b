"""The characters of a page: its own declaration counts where the bytes bear it out."""

from __future__ import annotations

import codecs
import re

from onrecord.collect.decode import BOMS, decode

META = re.compile(
    rb"<meta[^>]{0,300}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_.:-]{2,40})|<\?xml[^>]{0,100}?encoding=[\"']([\w.-]{2,40})",
    re.I,
)
FORBIDDEN = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
"""The parser stops at these, or the extractor fails on them."""
LOOK, MANY = 4096, 10
"""Bytes in which a page declares itself, and of how many one is NUL at least where they are UTF-16."""
WEB_NAMES = {
    "iso-8859-1": "cp1252",
    "latin-1": "cp1252",
    "latin1": "cp1252",
    "us-ascii": "cp1252",
    "ascii": "cp1252",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "iso-8859-9": "cp1254",
    "shift_jis": "cp932",
    "x-sjis": "cp932",
    "euc-kr": "cp949",
    "big5": "big5hkscs",
    "iso-8859-11": "cp874",
}
"""What browsers read for these names (WHATWG Encoding)."""


def page_text(page: bytes, uri: str) -> str:
    """The page as text; NotText when it is none. NUL and other characters that XML forbids become blanks."""
    return FORBIDDEN.sub(" ", _decoded(page, uri))


def _decoded(page: bytes, uri: str) -> str:
    if any(page.startswith(bom) for bom, _ in BOMS):
        return decode(page, uri)[0]
    if page[:LOOK].count(0) * MANY > len(page[:LOOK]):
        # UTF-16 without its mark is UTF-8 too, as far as the bytes go.
        return decode(page, uri)[0]
    try:
        return page.decode("utf-8")
    except UnicodeDecodeError:
        pass
    found = META.search(page[:LOOK])
    if found:
        name = (found[1] or found[2]).decode("ascii").lower()
        try:
            encoding = codecs.lookup(WEB_NAMES.get(name, name)).name
            # A page in UTF-16 could not have shown us its declaration.
            if not encoding.startswith(
                ("utf", "rot13", "hex", "base64", "zlib", "bz2", "uu", "quopri", "idna", "punycode")
            ):
                return page.decode(encoding)
        except (LookupError, UnicodeError):
            pass
    return decode(page, uri)[0]
