"""Putting data and code into a page without either becoming the other."""

from __future__ import annotations

import base64
import hashlib
import json
import re

# "<" would let "</script>" or "<!--" end or bend the element; U+2028 and U+2029 end a line in old JavaScript;
# a lone surrogate has no UTF-8 form
_UNSAFE = re.compile("[<>&\u2028\u2029\ud800-\udfff]")
_SURROGATE = re.compile("[\ud800-\udfff]")


def script_json(data: object) -> str:
    """`data` as JSON for a <script type="application/json"> element: nothing in it can end the element."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return _UNSAFE.sub(lambda m: f"\\u{ord(m[0]):04x}", text)


def csp_hash(code: str) -> str:
    """The source expression by which a Content-Security-Policy allows exactly this inline code."""
    return "sha256-" + base64.b64encode(hashlib.sha256(code.encode()).digest()).decode("ascii")


def inert(text: str) -> str:
    """`text` with lone surrogates, which no file can hold, replaced by U+FFFD."""
    return _SURROGATE.sub("\ufffd", text)
