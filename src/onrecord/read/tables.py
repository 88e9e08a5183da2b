"""Tables of the reader: nouns for people, names of states, bodies and institutions (data/)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from onrecord.data import rows
from onrecord.records import ActorType


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


@dataclass(frozen=True, slots=True)
class State:
    """A state: its name and other names, its adjectives and people, its capitals, buildings that stand for it."""

    name: str
    names: tuple[str, ...]
    adjectives: tuple[str, ...]
    capitals: tuple[str, ...]
    buildings: tuple[str, ...]


@cache
def states() -> tuple[State, ...]:
    """All states of the table."""
    found = []
    for name, *others in rows("states.tsv"):
        names, adjectives, capitals, buildings = (tuple(filter(None, x.split("|"))) for x in others)
        found.append(State(name, (name, *names), adjectives, capitals, buildings))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class Institution:
    """An organ of a state (`state`), a party, company or movement (None)."""

    name: str
    names: tuple[str, ...]
    type: ActorType
    state: str | None


@cache
def institutions() -> tuple[Institution, ...]:
    """All institutions of the table."""
    return tuple(
        Institution(
            name, (name, *filter(None, names.split(";"))), "body" if kind == "body" else "organisation", state or None
        )
        for name, names, kind, state in rows("institutions.tsv")
    )


@cache
def state_of() -> dict[str, str]:
    """The state whose organ an institution is, by its name ("Pentagon" -> "United States")."""
    return {i.name: i.state for i in institutions() if i.state} | {"Kremlin": "Russia", "White House": "United States"}


@cache
def adjective_of() -> dict[str, str]:
    """The adjective of each state ("Russia" -> "Russian")."""
    return {s.name: s.adjectives[0] for s in states() if s.adjectives} | {"United States": "US"}
