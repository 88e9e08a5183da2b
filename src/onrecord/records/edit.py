"""Edit: what changed in what people are quoted as saying when a publication was read again."""

from dataclasses import dataclass
from typing import Literal

from onrecord.records.utterance import Locus


@dataclass(frozen=True, slots=True)
class Edit:
    """A statement that an outlet changed, took out or put in between two versions of a publication.

    `earlier` and `later` are article ids; `was` and `now` statement ids, None where it was put in or taken out.
    `apparatus` collates `now` against `was`.
    """

    earlier: str
    later: str
    change: Literal["changed", "taken out", "put in"]
    was: str | None
    now: str | None
    apparatus: tuple[Locus, ...] = ()
