"""Alone: a naming as an actor of its own, as long as nothing says that it is one with another."""

from __future__ import annotations

from onrecord.records import Actor, Naming, Office, alone_id


def alone(naming: Naming) -> Actor:
    """The actor of one naming."""
    return Actor(
        id=alone_id(naming),
        name=naming.name,
        type=naming.type,
        aliases=tuple(sorted({*naming.aliases} - {naming.name})),
        offices=tuple(Office(t.words, of_name=t.of, basis=(t.span,) if t.span else ()) for t in naming.titles),
        mentions=naming.mentions,
        namings=(naming,),
    )
