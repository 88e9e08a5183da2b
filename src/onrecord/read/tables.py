"""Tables of the reader: nouns for people, names of bodies (data/)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from onrecord.data import rows


@cache
def roles() -> frozenset[str]:
    """Lemmas of nouns for people: minister, spokeswoman, expert."""
    return frozenset(word for row in rows("roles.tsv") for word in row[1].split())


@cache
def titles() -> frozenset[str]:
    """Roles that stand for a person named before ("the expert said"): not kin, nor people one meets ("the owner")."""
    return frozenset(
        w for row in rows("roles.tsv") if row[0] not in ("person", "business", "press") for w in row[1].split()
    )


@dataclass(frozen=True, slots=True)
class Body:
    """An international body: its name, its other full names, and short forms that mean it where it is named."""

    name: str
    names: tuple[str, ...]
    short: tuple[str, ...]


@cache
def bodies() -> tuple[Body, ...]:
    """All bodies of the table."""
    found = []
    for row in rows("bodies.tsv"):
        name, names, short = [*row, "", ""][:3]
        found.append(Body(name, (name, *filter(None, names.split(";"))), tuple(s for s in short.split(";") if s)))
    return tuple(found)


@cache
def body_names() -> dict[str, str]:
    """Every full name of a body, in small letters -> the name it goes by."""
    return {n.lower(): b.name for b in bodies() for n in b.names}
