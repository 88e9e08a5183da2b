"""Voice: who speaks on one side, and whether two voices are certainly two."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from onrecord.names import plain_name
from onrecord.reconcile.utterance.alike.metonyms import states
from onrecord.reconcile.utterance.alike.tokens import cut
from onrecord.records import Party, Statement

_NOBODY = frozenset("he she it who i we you one him her his this that which someone somebody others".split())
"""Sources of which nobody knows whom they mean: they are no voice of their own."""
_RELATIVE = frozenset(("who", "whom", "which", "whose"))
UNNAMED = "unnamed speakers"
"""What those are called whom only a "they" in somebody's words names."""
_PLURAL = frozenset(("they", "them"))


@dataclass(frozen=True, slots=True)
class Voice:
    """A speaker or holder: actor id, name, and the plain names of all for whom he speaks.

    `known`: it is known who this is; a plural pronoun inside somebody's words is not, and is another than that speaker.
    """

    actor: str | None
    name: str
    stands: frozenset[str]
    known: bool = True

    def other(self, voice: Voice) -> bool:
        """Whether the two are certainly not one: no actor, name, state or principal in common."""
        if self.actor is not None and self.actor == voice.actor:
            return False
        if not self.known or not voice.known:
            return self.known != voice.known and " " in (self.name if self.known else voice.name)
        one, two = _words(self.name), _words(voice.name)
        if one <= two or two <= one:
            return False  # "Delmar", "Delmar Shipping"; "Turvia", "Turvia's government"
        return not self.stands & voice.stands


def _open(name: str) -> bool:
    """Whether a name is a pronoun, or holds one: "many of whom"."""
    words = set(name.lower().split())
    return name.lower() in _NOBODY | _PLURAL or bool(words & _RELATIVE)


def party_voice(party: Party | None) -> Voice | None:
    """The voice of a party; None of nobody, and of a pronoun that nobody resolved."""
    if party is None or (party.naming is None and party.actor is None and _open(party.name)):
        return None
    return Voice(party.actor, party.name, _stands(party.name, party.actor))


def voice(statement: Statement) -> Voice | None:
    """The voice of a statement; None where it is not told whose it is."""
    source = " ".join(s.exact for s in statement.source)
    if statement.speaker_name is None:
        low = source.lower()
        if low in _PLURAL and statement.parent is not None:
            return Voice(None, UNNAMED, frozenset(), known=False)
        if not source or _open(source):
            return None
        return Voice(None, source, _stands(source, None))
    stands = _stands(statement.speaker_name, statement.speaker)
    behalf = statement.on_behalf_of
    if behalf is not None and statement.capacity != "person":
        stands |= _stands(behalf.name, behalf.actor)
    return Voice(statement.speaker, statement.speaker_name, stands)


@lru_cache(maxsize=4096)
def _words(name: str) -> frozenset[str]:
    return frozenset(t.low for t in cut(name) if not t.small)


@lru_cache(maxsize=4096)
def _stands(name: str, actor: str | None) -> frozenset[str]:
    """What a name goes by: its plain form, its state where it is one, the actor's id."""
    plain = plain_name(name).lower()
    words = tuple(t.low for t in cut(name) if not t.small)
    found = {plain, *states().get(words, ())}
    if len(words) > 1 and (of := states().get(words[:1])) is not None and words[-1] not in ("times", "post"):
        found |= of  # "Russian authorities"
    return frozenset(found | ({actor} if actor is not None else set()))
