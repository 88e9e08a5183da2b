"""Measure: what an event adds that is one: sanctions, aid, partnerships, deployments, exercises, spending; how much."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord.read.event.candidates import Candidate
from onrecord.read.grammar import code_points
from onrecord.records import Article, EventType, MeasureTold, MeasureType, Quantity

if TYPE_CHECKING:
    from spacy.tokens import Span as Words
    from spacy.tokens import Token

_WORDS: tuple[tuple[MeasureType, frozenset[str]], ...] = (
    ("exercise", frozenset("exercise drill manoeuvre maneuver wargame".split())),
    ("spending", frozenset("spend spending budget investment invest expenditure".split())),
    ("sanction", frozenset("sanction embargo tariff blacklist boycott isolation isolate restriction freeze".split())),
    ("deployment", frozenset("deploy deployment station send reinforcement reinforce troop soldier battalion buildup "
                             "build-up presence contingent warship".split())),
    ("partnership", frozenset("partnership membership partner cooperation alliance accession".split())),
    ("aid", frozenset("aid assistance loan grant donation relief help donate fund finance supply".split())),
)  # fmt: skip
_TYPES: dict[MeasureType, frozenset[EventType]] = {
    "exercise": frozenset({"MOBILIZE", "COOPERATE"}),
    "spending": frozenset({"MOBILIZE", "AID", "AGREE", "COOPERATE"}),
    "sanction": frozenset({"SANCTION", "COERCE", "THREATEN"}),
    "deployment": frozenset({"MOBILIZE", "RETREAT", "AGREE", "COOPERATE", "THREATEN"}),
    "partnership": frozenset({"COOPERATE", "AGREE", "SUPPORT", "REJECT"}),
    "aid": frozenset({"AID", "AGREE", "SUPPORT", "REJECT", "SANCTION"}),
}
_AMOUNTS = frozenset({"PERCENT", "MONEY", "QUANTITY", "CARDINAL"})
_SCALE = {"thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "m": 1e6, "bn": 1e9, "k": 1e3}
_NUMBER = re.compile(r"(\d[\d,]*(?:\.\d+)?)\s*(thousand|million|billion|trillion|bn|m|k)?\b", re.IGNORECASE)
_SMALL = {
    w: float(n) for n, w in enumerate("zero one two three four five six seven eight nine ten eleven twelve".split())
}
_CURRENCY = re.compile(r"[$€£¥₽]|\b(?:dollars?|euros?|pounds?|roubles?|rubles?|yuan|yen|hryvnias?)\b", re.IGNORECASE)
_FAR = 12


def measure(article: Article, base: int, c: Candidate, type_: EventType) -> MeasureTold | None:
    """The measure that an event is, in a Doc that begins at code point `base`; None where it is none."""
    near = {t.lemma_.lower() for t in (c.trigger, c.core)} | {t.lemma_.lower() for t in c.core.children}
    near |= {t.lemma_.lower() for t in c.trigger.children if t.dep_ in ("dobj", "nsubjpass", "attr")}
    kind = next((k for k, words in _WORDS if type_ in _TYPES[k] and words & near), None)
    if kind is None:
        kind = "aid" if type_ == "AID" else "sanction" if type_ == "SANCTION" else None
    return MeasureTold(kind, _quantity(article, base, c)) if kind is not None else None


def _quantity(article: Article, base: int, c: Candidate) -> Quantity | None:
    """The nearest amount below the trigger."""
    below = {t.i for t in c.trigger.subtree} | {t.i for t in c.core.subtree}
    found = [e for e in c.trigger.sent.ents if e.label_ in _AMOUNTS and e.root.i in below]
    found = [
        e
        for e in found
        if (abs(e.root.i - c.core.i) <= _FAR and any(ch.isdigit() for ch in e.text)) or e.label_ != "CARDINAL"
    ]
    if not found:
        return None
    e = min(found, key=lambda e: (e.label_ == "CARDINAL", abs(e.root.i - c.core.i), e.start))
    first, stop, unit = _unit(e)
    return Quantity(_value(e.text), unit, article.span(*code_points(e.doc, base, (first, stop))))


def _unit(e: Words) -> tuple[int, int, str]:
    """The tokens of an amount with what it counts, and the unit: "%" (with "of their budget"), a currency, a noun."""
    first, stop = e.start, e.end
    if e.label_ == "PERCENT":
        of = next((t for t in e.root.children if t.lower_ == "of" and t.i >= stop), None)
        after = e.doc[stop] if stop < len(e.doc) else None
        of = of if of is not None else after if after is not None and after.lower_ == "of" else None
        stop = _end(of, stop) if of is not None else stop
        return first, stop, "%"
    money = _CURRENCY.search(e.doc[max(0, first - 1) : stop].text)
    if e.label_ == "MONEY" or money is not None:
        if first > 0 and _CURRENCY.fullmatch(e.doc[first - 1].text):
            first -= 1
        return first, stop, money.group() if money is not None else ""
    head = e.root.head
    if head.pos_ == "NOUN" and e.root.dep_ in ("nummod", "quantmod") and head.i < stop + 4:
        return first, max(stop, head.i + 1), head.lemma_.lower()
    noun = next((t for t in reversed(list(e)) if t.pos_ == "NOUN"), None)
    return first, stop, noun.lemma_.lower() if noun is not None else ""


def _end(of: Token, stop: int) -> int:
    return max(stop, min(of.right_edge.i, of.i + 5) + 1)


def _value(words: str) -> float | None:
    m = _NUMBER.search(words)
    if m is not None:
        return float(m[1].replace(",", "")) * _SCALE.get((m[2] or "").lower(), 1.0)
    return next((_SMALL[w] for w in words.lower().split() if w in _SMALL), None)
