"""Weigh: of each candidate of a sentence, who does it to whom, of which type it is, and how likely it is an event."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from onrecord.read.event.candidates import Candidate
from onrecord.read.event.participants import Part, words
from onrecord.read.event.features import between, lemma, of_actor, of_recipient, of_trigger, of_type, way
from onrecord.read.event.lexicon import only_tells, types_of
from onrecord.read.event.model import Model
from onrecord.read.event.sense import Sense
from onrecord.read.event.status import is_stance
from onrecord.read.event.strong import pair_of, strong

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

MAYBE = 0.04
"""Probability of a trigger below which nothing more is asked about it: a cheap look before a dear one."""
_OWN = frozenset({"subj", "agent"})
"""Who stands as the doer in the clause itself."""
_YIELD = frozenset({"CONCEDE", "RETREAT"})


@dataclass(frozen=True, slots=True, eq=False)
class Chosen:
    """A candidate with its likeliest actor and recipient, and their probabilities."""

    candidate: Candidate
    actor: Part | None
    recipient: Part | None
    gate: float
    by: float
    to: float


@dataclass(frozen=True, slots=True, eq=False)
class Weighed:
    """A chosen candidate with the probability of each type and of its being an event."""

    chosen: Chosen
    types: Mapping[str, float]
    probability: float

    @property
    def type(self) -> str:
        """The likeliest class: YIELD for both CONCEDE and RETREAT."""
        return max(sorted(self.types), key=lambda t: self.types[t])


def tells_nothing(c: Candidate) -> bool:
    """A bare statement or thought ("said", "considers"), or only the will to do something ("plans to"): never an event."""
    name = lemma(c.trigger)
    if c.noun is None and c.trigger.pos_ == "VERB" and is_stance(name) and not types_of(name, "verb"):
        return True
    if name in ("speak", "talk") and c.trigger.tag_ == "VBG" and c.trigger.dep_ in ("advcl", "acl"):
        return True
    if c.noun is not None or c.trigger.pos_ != "VERB" or not only_tells(name):
        return False
    says = any(t.dep_ == "ccomp" for t in c.trigger.children)
    return says or not types_of(name, "verb")


def choose(c: Candidate, gate: float, model: Model) -> Chosen:
    """The likeliest actor and recipient of a candidate; the recipient is somebody else than the actor."""
    own = next((n for n, p in enumerate(c.actors) if p.path in _OWN and p.head.pos_ != "PRON"), None)
    by = [
        model.actor.of(of_actor(c, n, p)) if own is None or n == own else 0.0 for n, p in enumerate(c.actors)
    ]
    a = max(range(len(by)), key=lambda n: (by[n], -n), default=None)
    actor = c.actors[a] if a is not None else None
    to = [
        -1.0 if actor is not None and p.head.i == actor.head.i else model.recipient.of(of_recipient(c, n, p))
        for n, p in enumerate(c.recipients)
    ]
    b = max(range(len(to)), key=lambda n: (to[n], -n), default=None)
    if b is not None and to[b] < 0:
        b = None
    return Chosen(
        c,
        actor,
        c.recipients[b] if b is not None else None,
        gate,
        by[a] if a is not None else 0.0,
        to[b] if b is not None else 0.0,
    )


def typed(
    sentence: Span,
    a: Token | None,
    b: Token | None,
    inside: frozenset[int],
    core: Token | None,
    sense: Sense,
    model: Model,
) -> dict[str, float]:
    """The probability of each class of a doing between two parties whose words are `inside`."""
    key, verb = doing(sentence, a, b, core)
    return model.types.of(of_type(sentence, inside, a, b, key), sense.of(inside, key, verb))


def told_by(c: Candidate, types: Mapping[str, float]) -> dict[str, float]:
    """The probability of each class, where a strong word tells no other type than our table has for it."""
    if not strong(c):
        return dict(types)
    core, paired = c.core, pair_of(c)
    names = (paired,) if paired else types_of(lemma(core), "verb" if core.pos_ == "VERB" else "noun")
    listed = {"YIELD" if t in _YIELD else t for t in names}
    total = math.fsum(p for t, p in types.items() if t in listed)
    return {t: p / total if t in listed else 0.0 for t, p in types.items()} if total > 0 else dict(types)


def doing(sentence: Span, a: Token | None, b: Token | None, core: Token | None) -> tuple[list[Token], Token]:
    """The words between two parties, and the one above both (without both: the core, else the root)."""
    top = way(a, b)[1]
    verb = top if top is not None else core if core is not None else sentence.root
    return between(a, b, core), verb


def inside(*parts: Part | None) -> frozenset[int]:
    """The token numbers of the parties' phrases."""
    return frozenset(i for p in parts if p is not None for i in range(*words(p.head)))


def summary(x: Chosen, gates: Sequence[float], types: Mapping[str, float]) -> dict[str, float]:
    """What the last model looks at: how sure each part is, and how the trigger stands among those of its sentence."""
    best = max(sorted(types), key=lambda t: types[t])
    core = x.candidate.core
    listed = types_of(lemma(core), "verb" if core.pos_ == "VERB" else "noun")
    agrees = any(t == best or (best == "YIELD" and t in _YIELD) for t in listed)
    ranked = sorted(gates, reverse=True)
    rival = ranked[1] if x.gate == ranked[0] and len(ranked) > 1 else ranked[0]
    return {
        "gate": _logit(x.gate),
        "actor": _logit(x.by),
        "recipient": _logit(x.to),
        "type": _logit(types[best]),
        f"is:{best}": 1.0,
        "several": len(gates) / 5,
        "rank": float(sum(g > x.gate for g in gates)),
        "best": float(x.gate == ranked[0]),
        "gap": _logit(x.gate) - _logit(rival),
        f"listed:{bool(listed)}|{agrees}": 1.0,
        "no recipient": float(x.recipient is None),
        "all": x.gate * x.by * x.to * types[best],
    }


def weigh(
    sentence: Span, found: Sequence[Candidate], model: Model, sense: Callable[[Span], Sense] = Sense
) -> list[Weighed]:
    """The candidates of one sentence that may be events, in order."""
    found = [c for c in found if not tells_nothing(c)]
    gates = [model.trigger.of(of_trigger(c)) for c in found]
    if all(g < MAYBE for g in gates):
        return []
    made, vectors = [], sense(sentence)
    for c, gate in zip(found, gates, strict=True):
        if gate < MAYBE:
            continue
        x = choose(c, gate, model)
        a, b = (p.head if p is not None else None for p in (x.actor, x.recipient))
        types = told_by(c, typed(sentence, a, b, inside(x.actor, x.recipient), c.core, vectors, model))
        made.append(Weighed(x, types, model.event.weighed(summary(x, gates, types))))
    return made


def _logit(p: float) -> float:
    return math.log(max(p, 1e-4) / max(1.0 - p, 1e-4))
