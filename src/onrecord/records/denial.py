"""Denial: who refuses to let what stand, as one article tells it; half of a dispute."""

from dataclasses import dataclass
from typing import Literal

from onrecord.records.span import Span
from onrecord.records.statement import Party

DenialKind = Literal["denied", "rejected", "not recognised", "doubted"]
"""Said to be untrue; a claim or accusation refused; a fact not accepted as valid; marked as another's ("allegedly")."""


@dataclass(frozen=True, slots=True)
class Denial:
    """A denial taken apart: `holder` denies, by the words of `cue`, what `object` says.

    `object`: the clause or noun phrase that is denied ("the annexation", "that its troops were there"); empty where the
    words point back ("denied this"), and `points_back` is then the stretch that they mean, where it is clear.
    `statement`: the id of the statement in which it stands, None in the outlet's own voice; where the holder is the
    speaker of that statement the denial is the statement itself. `affirmer`: who is told to affirm the object ("Kyiv's
    accusation", "a claim by X"), None where nobody is.
    """

    id: str
    article: str
    kind: DenialKind
    holder: Party | None
    cue: Span
    object: tuple[Span, ...]
    confidence: float
    points_back: tuple[Span, ...] = ()
    affirmer: Party | None = None
    statement: str | None = None
    why: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Side:
    """One voice of a dispute: the actor (id), its words, the statement they stand in (None: told by the outlet)."""

    actor: str | None
    name: str
    span: Span
    statement: str | None = None


@dataclass(frozen=True, slots=True)
class Dispute:
    """A proposition with who affirms it and who denies it; at least one voice on each side, and not the same actor.

    `kind`: "quantity" where the sides give different amounts of one thing, else "truth". `without_content`: the text
    says that accounts differ and not in what; it has no sides.
    """

    id: str
    proposition: Span
    affirmed: tuple[Side, ...]
    denied: tuple[Side, ...]
    confidence: float
    kind: Literal["truth", "quantity"] = "truth"
    without_content: bool = False
    why: tuple[str, ...] = ()
