"""Meaning: what a name alone is taken for: a surname, a person for certain, an entry of our tables."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from onrecord.clean.tables import agencies, agency_names, publishers
from onrecord.names.given import families
from onrecord.read.named.known import Known
from onrecord.read.named.lexicon import Entry, forms, known_given, known_surnames
from onrecord.read.named.longnames import heads
from onrecord.read.named.sound import begins_with_particle
from onrecord.read.named.titles import is_role
from onrecord.records import ActorType

if TYPE_CHECKING:
    from spacy.tokens import Span, Token


def is_bare(name: str) -> bool:
    """Whether a name is a surname alone, with its particles: "Stoltenberg", "von der Leyen"."""
    return " " not in name or begins_with_particle(name)


def is_misread(ent: Span) -> bool:
    """Whether what the tagger takes for an organisation is a person: "leader Marine Le Pen", "to NATO Pavel Orlin"."""
    if len(ent) < 2:
        return False
    titled = ent.start > 0 and is_role(ent.doc[ent.start - 1]) and ent[-1].lower_ not in heads()
    return titled or (len(ent) > 2 and ent[0].text.isupper() and ent[-2].lower_ in known_given()) or _is_loud(ent)


def _is_loud(ent: Span) -> bool:
    """A surname in capitals beside a given name: "BEE Adam", "Adam BEE"."""
    words = [t.text for t in ent]
    loud = [w for w in words if len(w) > 2 and w.isupper() and w.isalpha() and w not in forms()]
    given = [w for w in words if w.istitle() and families(w)]
    return len(words) in (2, 3) and len(loud) == 1 and len(given) == len(words) - 1


def is_place(token: Token) -> bool:
    """Whether the tagger takes a word for a place."""
    return token.ent_type_ == "GPE"


def is_person(known: Known) -> bool:
    """Whether a person is surely one: a full name, a title, a Mr, or the surname of somebody who held an office."""
    return not is_bare(known.name) or bool(known.offices) or known.polite or known.name in famous()


@cache
def famous() -> frozenset[str]:
    """Surnames of those who held an office that are nobody's first name."""
    first = {e.name.split()[0] for e in forms().values() if e.kind == "person"}
    return known_surnames() - first


def is_well_known(name: str) -> bool:
    """Whether somebody of this name held an office."""
    entry = forms().get(name)
    return entry is not None and entry.kind == "person"


def entry_of(name: str) -> Entry | None:
    """The state, body or outlet that this name means."""
    entry = forms().get(name)
    return entry if entry is not None and entry.kind not in ("person", "people", "city") else None


def without_the(name: str) -> str:
    """A name without its article."""
    return name[4:].lstrip() if name[:4].lower() == "the " else name


def publisher_of(name: str) -> tuple[str, ActorType] | None:
    """The agency or outlet of this name."""
    known = agencies().get(name.lower()) or publishers().get(name)
    return (known, "agency" if known in agency_names() else "outlet") if known else None
