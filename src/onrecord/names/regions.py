"""Regions: of which regions a surname can be, by the given name beside it, and what it is by sound there."""

from __future__ import annotations

import re

from onrecord.names.given import families
from onrecord.names.script import latin, plain
from onrecord.names.soundings import JAPANESE, soundings

_GREEK_MORE = re.compile(r"(?:id|iad|ak|oul|opoul|iot|at|it|ell|nd|nt|mp|mb)(?:is|es|os|as|ou)$")

_ROMANCE = frozenset(("spanish", "french", "portuguese", "italian"))

_EAST = frozenset(("arabic", "persian", "turkish", "other"))


def regional(given: tuple[str, ...], surname: str) -> frozenset[str]:
    """What a surname is by sound in the regions that it can be of by the given name beside it."""
    known = families(given[0]) if given else {}
    tongues = {f.tongue for f in known}
    of: set[str] = set()
    if not known or tongues & _EAST:
        of |= {"ar", "aa", "id"}
    if "greek" in tongues or (not tongues & _ROMANCE and _GREEK_MORE.search(plain(latin(surname)))):
        of.add("gr")
    if given and JAPANESE.fullmatch(plain(latin(given[0]).replace("-", ""))):
        of.add("jp")
    return frozenset(s for s in soundings(surname) if s[:2] in of)
