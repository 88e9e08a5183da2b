"""Issues that the user names: TOML, one table for each, with phrases for it and example sentences.

::

    [[issue]]
    label = "the Lorne bridge"
    phrases = ["bridge over the Lorne", "Lorne crossing"]
    examples = ["The crossing must be built."]
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import NoReturn

from onrecord.collect.toml import MOST_WORDINGS, fault, refuse, table
from onrecord.records.stance import Issue

LONGEST_EXAMPLE = 1000
"""Code points of an example."""
_KEYS = ("label", "phrases", "examples")
_HEAD = re.compile(r"[ \t]*\[\[\s*[\"']?issue[\"']?\s*\]\]")


def issues(path: Path) -> tuple[Issue, ...]:
    """The issues of a table, in its order; all of them, or BadImport with the line and the reason.

    The label is a wording too; `phrases` and `examples` may be left out. Two issues of one label are refused, and so is
    a phrase under two labels, for it would not tell which is meant.
    """
    text, given = table(path)
    lines = [n for n, row in enumerate(text.splitlines(), 1) if _HEAD.match(row)]
    rows = given.get("issue")
    if set(given) != {"issue"} or not isinstance(rows, list) or not all(isinstance(r, dict) for r in rows):
        refuse(path, next((k for k in given if k != "issue"), "issue"), "each issue is a table [[issue]]")
    found, owner = list[Issue](), dict[str, str]()
    for n, row in enumerate(rows):
        line = lines[n] if len(lines) == len(rows) else None
        issue = _issue(path, line, n, row)
        for words in dict.fromkeys(_key(w) for w in (issue.label, *issue.phrases)):
            first = owner.setdefault(words, issue.label)
            if first != issue.label or any(_key(issue.label) == _key(other.label) for other in found):
                refuse(path, issue.label, f"{words[:80]!r} stands under {first[:80]!r} already", line)
        found.append(issue)
    return tuple(found)


def _issue(path: Path, line: int | None, n: int, row: Mapping[str, object]) -> Issue:
    label = row.get("label")
    name = label if isinstance(label, str) and label.strip() else f"issue {n + 1}"

    def wrong(reason: str) -> NoReturn:
        refuse(path, name, reason, line)

    if not isinstance(label, str):
        wrong('it needs a label, as in label = "the bridge"')
    strange = next((k for k in row if k not in _KEYS), None)
    if strange is not None:
        wrong(f"{strange[:80]!r} is none of {', '.join(_KEYS)}")
    lists = dict[str, tuple[str, ...]]()
    for kind in _KEYS[1:]:
        words = row.get(kind, [])
        if not isinstance(words, list) or not all(isinstance(w, str) for w in words):
            wrong(f'its {kind} are no list of words, as in {kind} = ["one", "another"]')
        if len(words) > MOST_WORDINGS:
            wrong(f"it has {len(words)} {kind}, and {MOST_WORDINGS} are the most")
        lists[kind] = tuple(dict.fromkeys(" ".join(w.split()) for w in words))
    label = " ".join(label.split())
    for words in (label, *lists["phrases"]):
        told = fault(words)
        if told is not None:
            wrong(told)
    for words in lists["examples"]:
        told = fault(words, LONGEST_EXAMPLE)
        if told is not None:
            wrong(told)
    return Issue(label, lists["phrases"], lists["examples"])


def _key(words: str) -> str:
    return words.casefold()
