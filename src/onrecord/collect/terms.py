"""A table of terms that the user brings along: TOML, one line for each thing, with the wordings that name it.

::

    "annexation of Crimea" = ["annexation of Crimea", "reunification of Crimea with Russia"]
    militias = ["separatists", "militias", "rebels"]
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import NoReturn

from onrecord.collect.toml import MOST_WORDINGS, fault, refuse, table
from onrecord.records.term import TermPair

_ARTICLE = re.compile(r"(?:the|an|a)\s+", re.IGNORECASE)


def terms(path: Path) -> tuple[TermPair, ...]:
    """The things of a table with their wordings, in its order; all of them, or BadImport with the line and the reason.

    The key is the name that the thing goes by; it is a wording only where it stands among them. A wording under two
    names is refused, for it would not tell which is meant; so is a name with a single wording that is no other.
    """
    text, given = table(path)
    found, owner = list[TermPair](), dict[str, str]()
    for name, wordings in given.items():
        pair = _pair(path, text, name, wordings)
        for wording in pair.wordings:
            first = owner.setdefault(_key(wording), name)
            if first != name:
                _refuse(path, text, name, f"{wording[:80]!r} stands under {first[:80]!r} already")
        found.append(pair)
    return tuple(found)


def _pair(path: Path, text: str, name: str, wordings: object) -> TermPair:
    if not isinstance(wordings, list) or not all(isinstance(w, str) for w in wordings):
        _refuse(path, text, name, 'it needs a list of wordings, as in name = ["one wording", "another"]')
    if not wordings:
        _refuse(path, text, name, "its list of wordings is empty")
    if len(wordings) > MOST_WORDINGS:
        _refuse(path, text, name, f"it has {len(wordings)} wordings, and {MOST_WORDINGS} are the most")
    plain = [" ".join(w.split()) for w in wordings]
    for wording in (" ".join(name.split()), *plain):
        wrong = fault(wording)
        if wrong is not None:
            _refuse(path, text, name, wrong)
    unique = {_key(w): w for w in reversed(plain)}
    if len(unique) < 2 and _key(name) in unique:
        _refuse(path, text, name, "it has no wording beside its name")
    return TermPair(" ".join(name.split()), tuple(w for w in plain if unique.pop(_key(w), None) is not None))


def _key(wording: str) -> str:
    """What is one wording: no case, spaces or leading article."""
    return _ARTICLE.sub("", " ".join(wording.split()).casefold(), count=1)


def _refuse(path: Path, text: str, name: str, reason: str) -> NoReturn:
    """BadImport, with the name, its line where the text shows it, and the reason."""
    key = re.compile(rf"""[ \t]*\[*["']?{re.escape(name)}["']?[ \t]*[\]=.]""")
    line = next((n for n, row in enumerate(text.splitlines(), 1) if key.match(row)), None)
    refuse(path, name, reason, line)
