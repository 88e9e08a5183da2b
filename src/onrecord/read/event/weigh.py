"""Weigh: of each candidate of a sentence, who does it to whom, of which type it is, and how likely it is an event."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from onrecord.read.event.candidates import Candidate, candidates
from onrecord.read.event.features import between, lemma, of_actor, of_recipient, of_trigger, of_type, way
from onrecord.read.event.lexicon import is_home, is_silence, is_strong, only_tells, types_of, wants_with
from onrecord.read.event.model import Model
from onrecord.read.event.mood import is_stance
from onrecord.read.event.pair import pair_of, visits
from onrecord.read.event.participants import Part, words
from onrecord.read.event.quad import likeliest
from onrecord.read.event.sense import Sense
from onrecord.read.event.strong import negated, plain, refuses, strong
from onrecord.read.event.undergone import undergone
from onrecord.read.grammar import children

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

LONGEST = 300
"""Words of a sentence; what is longer is a list or a broken text, and is not looked at."""
MAYBE = 0.5
"""Probability of a trigger below which nothing more is asked about it, unless its word is a strong one."""
UNTOLD = 0.3
"""Share of what a strong word tells that has nothing wrong where the models see nothing in it: they learned from a
corpus with one event a sentence, and what a sentence tells beside it counts as wrong there. Set, not trained."""
CERTAIN = 0.95
"""Of a type, where only the bound of an event's probability is asked."""
LEAST, PLAIN, UNDERGONE, STRONG = 0.2, 0.18, 0.12, 0.015
"""Least probability of the foremost event of a sentence; of what a plain clause tells; of what somebody undergoes; of
what a strong word tells."""
_OWN = frozenset({"subj", "agent", "noun:poss", "noun:by", "noun:acl:by"})
"""Who stands as the doer in the clause, or the noun phrase, itself."""
_SELF = frozenset({"i", "we"})
_YIELD = frozenset({"CONCEDE", "RETREAT"})
_HOLD_BACK = frozenset({"decline", "refuse"})
_PRESS = frozenset({"reporter", "journalist", "press", "media", "newspaper", "correspondent"})
_SAY = frozenset({"identify", "name", "discuss", "specify"})


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
    """A chosen candidate with the probability of each type, and of its being the foremost event of its sentence.

    `alone` is the probability that no party nor the type of it is wrong, whatever else the sentence tells.
    """

    chosen: Chosen
    types: Mapping[str, float]
    probability: float
    alone: float

    @property
    def type(self) -> str:
        """The likeliest class of the likeliest quad class: YIELD for both CONCEDE and RETREAT."""
        return likeliest(self.types)

    @property
    def confidence(self) -> float:
        """The probability that is shown: what a strong word or a plain clause tells need not be the foremost."""
        c, sure = self.chosen.candidate, max(self.probability, self.alone)
        if strong(c):
            return UNTOLD + (1.0 - UNTOLD) * sure
        return sure if plain(c) else self.probability


def tells_nothing(trigger: Token, noun: Token | None) -> bool:
    """A bare statement or thought ("said"), the mere will to do something ("plans"), or silence: never an event."""
    name = lemma(trigger)
    if trigger.pos_ == "VERB" and (visits(trigger) or _is_silent(trigger)):
        return not visits(trigger)
    if noun is None and trigger.pos_ == "VERB" and is_stance(name) and not types_of(name, "verb"):
        return True
    if "REJECT" in types_of(name, "verb") and any(is_home(lemma(o)) for o in children(trigger, "dobj", "nsubjpass")):
        return True  # a court or a parliament at home: "rejected a motion"
    if name == "provide" and any(t.dep_ == "ccomp" for t in trigger.children):
        return True  # "provided that"
    if name == "take" and any(o.lower_ == "place" for o in children(trigger, "dobj")):
        return True
    if name in ("speak", "talk"):
        to = {lemma(o) for p in children(trigger, "prep") if p.lower_ == "to" for o in children(p, "pobj")}
        if to & _PRESS or (trigger.tag_ == "VBG" and trigger.dep_ in ("advcl", "acl")):
            return True
    if noun is not None or trigger.pos_ != "VERB" or not only_tells(name):
        return False
    says = any(t.dep_ == "ccomp" for t in trigger.children)
    return says or not types_of(name, "verb")


def _is_silent(t: Token) -> bool:
    """Whether it only tells that somebody said nothing: "has not replied", "declined to comment"."""
    name = lemma(t)
    if is_silence(name):
        yet = any(a.lower_ == "yet" for v in (t, t.head) for a in children(v, "advmod")) and t.dep_ == "xcomp"
        return negated(t) or yet
    said = [v for v in children(t, "xcomp") if is_silence(lemma(v)) or only_tells(lemma(v)) or lemma(v) in _SAY]
    return name in _HOLD_BACK and bool(said)


def choose(c: Candidate, gate: float, model: Model) -> Chosen:
    """The likeliest actor and recipient of a candidate; the recipient is somebody else than the actor."""
    own = next((n for n, p in enumerate(c.actors) if p.path in _OWN and _says_who(p.head)), None)
    by = [model.actor.of(of_actor(c, n, p)) if own is None or n == own else 0.0 for n, p in enumerate(c.actors)]
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


def _says_who(head: Token) -> bool:
    """Whether a doer is named, or is who speaks: whom "it" means, the clause above may name."""
    return head.pos_ != "PRON" or head.lower_ in _SELF


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


def only(c: Candidate) -> frozenset[str]:
    """The classes that a strong word can tell, by our table; empty for other words."""
    core, paired = c.core, pair_of(c)
    sure = paired or core.pos_ != "VERB" or is_strong(lemma(core), "verb") or wants_with(lemma(core))
    if refuses(c) and (refused := types_of(lemma(c.trigger), "not")):
        return frozenset(refused)
    return _listed(c) if paired or (sure and strong(c)) else frozenset()


def _listed(c: Candidate) -> frozenset[str]:
    core, paired = c.core, pair_of(c)
    names = (paired,) if paired else types_of(lemma(core), "verb" if core.pos_ == "VERB" else "noun")
    return frozenset("YIELD" if t in _YIELD else t for t in names)


def told_by(c: Candidate, types: Mapping[str, float]) -> dict[str, float]:
    """The probability of each class, where a strong word tells no other type than our table has for it.

    What is denied of a listed verb is no refusal ("did not attack"), nor is what merely was not done ("has not gone"),
    unless it turns into one ("will not offer").
    """
    among, listed = only(c), _listed(c)
    if among:
        kept = {t: p for t, p in types.items() if t in among}
    elif c.trigger.pos_ == "VERB" and negated(c.trigger) and not refuses(c) and (listed or not _is_willed(c.trigger)):
        kept = {t: p for t, p in types.items() if t != "REJECT" or t in listed}
    else:
        return dict(types)
    total = math.fsum(kept.values())
    return {t: kept.get(t, 0.0) / total for t in types} if total > 0 else dict(types)


def _is_willed(verb: Token) -> bool:
    return any(a.tag_ == "MD" for a in children(verb, "aux"))


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
    return sureness(x, types) | _standing(x, gates)


def sureness(x: Chosen, types: Mapping[str, float]) -> dict[str, float]:
    """How sure the parts of a candidate are, whatever else its sentence tells."""
    best = likeliest(types)
    return _parties(x) | _type(x, best, types[best])


def _standing(x: Chosen, gates: Sequence[float]) -> dict[str, float]:
    ranked = sorted(gates, reverse=True)
    rival = ranked[1] if x.gate == ranked[0] and len(ranked) > 1 else ranked[0]
    return {
        "several": len(gates) / 5,
        "rank": float(sum(g > x.gate for g in gates)),
        "best": float(x.gate == ranked[0]),
        "gap": _logit(x.gate) - _logit(rival),
    }


def _parties(x: Chosen) -> dict[str, float]:
    return {
        "gate": _logit(x.gate),
        "actor": _logit(x.by),
        "recipient": _logit(x.to),
        "no actor": float(x.actor is None),
        "no recipient": float(x.recipient is None),
    }


def _type(x: Chosen, best: str, p: float) -> dict[str, float]:
    return _of_type(x, _listed_for(x.candidate), best, p)


def _of_type(x: Chosen, listed: Sequence[str], best: str, p: float) -> dict[str, float]:
    agrees = best in listed or (best == "YIELD" and any(t in _YIELD for t in listed))
    return {
        "type": _logit(p),
        f"is:{best}": 1.0,
        f"listed:{bool(listed)}|{agrees}": 1.0,
        "all": x.gate * x.by * x.to * p,
    }


def _listed_for(c: Candidate) -> Sequence[str]:
    return tuple(types_of(lemma(c.core), "verb" if c.core.pos_ == "VERB" else "noun"))


def weigh(sentence: Span, model: Model) -> list[Weighed]:
    """The candidates of one sentence that may be events, in order; the encoder runs only where there is one."""
    if len(sentence) > LONGEST:
        return []
    found = list(candidates(sentence, unless=tells_nothing))
    gates = [model.trigger.of(of_trigger(c)) for c in found]
    chosen = [choose(c, g, model) for c, g in zip(found, gates, strict=True) if worth(c, g)]
    chosen = [x for x in chosen if may_tell(x, gates, model)]
    made = []
    sense: list[Sense] = []
    for x in chosen:
        types = plainly(sentence, x, model)
        if types is None:
            sense = sense or [Sense(sentence)]
            types = closely(sentence, x, sense[0], model)
        made.append(weighed(x, gates, types, model))
    return made


def weighed(x: Chosen, gates: Sequence[float], types: Mapping[str, float], model: Model) -> Weighed:
    """A chosen candidate with its probabilities."""
    return Weighed(x, types, model.event.weighed(summary(x, gates, types)), model.alone.weighed(sureness(x, types)))


def plainly(sentence: Span, x: Chosen, model: Model) -> dict[str, float] | None:
    """The types of a candidate without the encoder, where its word has one in our table and the words agree on it."""
    one, listed = only(x.candidate), _listed(x.candidate)
    if len(one) == 1:
        return {t: float(t in one) for t in model.types.names}
    if len(listed) != 1 or refuses(x.candidate):
        return None
    a, b = (p.head if p is not None else None for p in (x.actor, x.recipient))
    key, _ = doing(sentence, a, b, x.candidate.core)
    found = model.types.of(of_type(sentence, inside(x.actor, x.recipient), a, b, key))
    return told_by(x.candidate, found) if likeliest(found) in listed else None


def closely(sentence: Span, x: Chosen, sense: Sense, model: Model) -> dict[str, float]:
    """The types of a candidate by its words and their vectors."""
    a, b = (p.head if p is not None else None for p in (x.actor, x.recipient))
    return told_by(x.candidate, typed(sentence, a, b, inside(x.actor, x.recipient), x.candidate.core, sense, model))


def worth(c: Candidate, gate: float) -> bool:
    """Whether more is asked about a candidate: a cheap look before a dear one."""
    return gate >= MAYBE or strong(c) or plain(c)


def may_tell(x: Chosen, gates: Sequence[float], model: Model) -> bool:
    """Whether the probability can reach what an event needs, were its type nearly certain."""
    c, parties = x.candidate, _parties(x)
    listed = _listed_for(c)
    types = [_of_type(x, listed, t, CERTAIN) for t in model.types.names]
    sure = model.event.highest(parties | _standing(x, gates), types)
    if plain(c):
        sure = max(sure, model.alone.highest(parties, types))
    return sure >= (STRONG if strong(c) else PLAIN if plain(c) else UNDERGONE if undergone(c) else LEAST)


def _logit(p: float) -> float:
    return math.log(max(p, 1e-4) / max(1.0 - p, 1e-4))
