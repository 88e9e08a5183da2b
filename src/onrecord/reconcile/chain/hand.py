"""Hand: one through whom words went on their way from the speaker to the reader."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache

from onrecord.clean.credits.agency import agency
from onrecord.clean.credits.publisher import of_address
from onrecord.clean.tables import agency_names, outlets
from onrecord.records import ChainRole, Link, Sourced, Span

BESIDE = " / "
"""Between agencies that a credit names side by side: the words came through one of them, it does not say which."""


@dataclass(frozen=True, slots=True)
class Hand:
    """A link to be, and how surely the words went through it (a probability in [0, 1], set by hand)."""

    role: ChainRole
    name: str
    evidence: tuple[Span, ...] = ()
    actor: str | None = None
    sure: float = 1.0

    @property
    def link(self) -> Link:
        """The link, its evidence in the order of the text and without doubles."""
        return Link(self.role, self.actor, self.name, tuple(sorted(set(self.evidence))))


def hand_of(s: Sourced, sure: float) -> Hand:
    """The house of a sourcing phrase."""
    return Hand(role_of(s), house(s.name), (s.span,), None, sure)


def role_of(s: Sourced) -> ChainRole:
    """The role of the house of a sourcing phrase: it says what a name is that the tables do not have."""
    return "agency" if s.role == "agency" else "relay"


@lru_cache(maxsize=4096)
def house(name: str) -> str:
    """The name of an agency or outlet as the tables have it, else as it stands without its article."""
    plain = " ".join(name.split())
    known = outlets().get(plain) or outlets().get(f"The {plain}") or agency(plain) or _address(plain)
    return known or plain.removeprefix("The ").removeprefix("the ")


def _address(name: str) -> str | None:
    """The outlet at an address that stands in place of a name: "edition.example.org"."""
    return of_address(f"https://{name}") if "." in name and " " not in name else None


def key(name: str) -> str:
    """What names of one house have in common, however they are spelt: "Huff-Post", "HuffPost"."""
    plain = "".join(c for c in house(name).casefold().removeprefix("the ") if c.isalnum())
    return plain or name


def role(name: str) -> ChainRole:
    """ "agency" for those of the table, "relay" for everybody else who passes words on."""
    return "agency" if house(name) in agency_names() else "relay"


def joined(hands: Iterable[Hand]) -> list[Hand]:
    """The hands in their order, each house once: where it is first named, with the evidence of all places."""
    out: list[Hand] = []
    at: dict[str, int] = {}
    for hand in hands:
        n = at.setdefault(key(hand.name), len(out))
        if n == len(out):
            out.append(hand)
        else:
            first = out[n]
            out[n] = replace(
                first,
                evidence=(*first.evidence, *hand.evidence),
                actor=first.actor or hand.actor,
                sure=max(first.sure, hand.sure),
            )
    return out
