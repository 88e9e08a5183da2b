"""Measure: what an event adds that is one: sanctions, aid, partnerships, deployments, exercises, spending; how much."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord.read.event.candidates import Candidate
from onrecord.read.grammar import children, code_points
from onrecord.records import Article, EventType, MeasureTold, MeasureType, Quantity

if TYPE_CHECKING:
    from spacy.tokens import Span as Words
    from spacy.tokens import Token

_WORDS: tuple[tuple[MeasureType, frozenset[str]], ...] = (
    ("exercise", frozenset("exercise drill manoeuvre maneuver wargame".split())),
    ("spending", frozenset("spend spending budget investment invest expenditure".split())),
    ("sanction", frozenset("sanction embargo tariff blacklist boycott isolation isolate restriction freeze".split())),
    ("deployment", frozenset("deploy deployment station reinforcement reinforce troop soldier battalion buildup "
                             "build-up presence contingent warship".split())),
    ("partnership", frozenset("partnership membership partner cooperation alliance accession".split())),
    ("aid", frozenset("aid assistance loan grant donation relief help donate fund finance supply".split())),
)  # fmt: skip
_TYPES: dict[MeasureType, frozenset[EventType]] = {
    "exercise": frozenset({"MOBILIZE", "COOPERATE"}),
    "spending": frozenset({"MOBILIZE", "AID", "AGREE", "COOPERATE"}),
    "sanction": frozenset({"COERCE", "THREATEN"}),
    "deployment": frozenset({"MOBILIZE", "AGREE", "COOPERATE", "THREATEN"}),
    "partnership": frozenset({"COOPERATE", "AGREE", "SUPPORT", "REJECT"}),
    "aid": frozenset({"AID", "AGREE", "SUPPORT"}),
}
_AMOUNTS = frozenset({"PERCENT", "MONEY", "QUANTITY", "CARDINAL"})
_SCALE = {"thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "m": 1e6, "bn": 1e9, "k": 1e3}
_NUMBER = re.compile(r"(\d[\d,]*(?:\.\d+)?)\s*(thousand|million|billion|trillion|bn|m|k)?\b", re.IGNORECASE)
_SMALL = {
    w: float(n) for n, w in enumerate("zero one two three four five six seven eight nine ten eleven twelve".split())
}
_TIMES = {"dozen": 12.0, "hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9}
_CURRENCY = re.compile(r"[$€£¥₽]|\b(?:dollars?|euros?|pounds?|roubles?|rubles?|yuan|yen|hryvnias?)\b", re.IGNORECASE)
_DEEP = 12
"""Words from an amount up to the measure."""
_PHRASES = frozenset(
    "nummod quantmod compound amod nmod pobj prep dobj dative nsubjpass attr npadvmod appos conj punct".split()
)
_WITH = frozenset({"of", "with", "by", "to", "at", "for", "from"})
_REVERSES = frozenset(
    "lift ease end cancel suspend halt scrap postpone withdraw pull remove waive reject refuse".split()
)
_REVERSALS = frozenset({"withdrawal", "pullout", "pullback", "cancellation", "suspension", "lifting", "easing"})
_CALLS_HOME = frozenset({"recall", "summon"})
_WORSENS = frozenset({"deteriorate", "sour", "worsen", "cool", "strain"})
_ENVOYS = frozenset({"ambassador", "envoy", "diplomat", "consul"})
_GIVES = frozenset({"pledge", "promise", "offer", "commit", "vow", "allocate", "earmark"})
_FORCES = frozenset(
    "troop soldier warship ship vessel submarine tank jet aircraft fighter bomber helicopter drone battalion brigade "
    "division missile system vehicle personnel marine unit squadron frigate destroyer boat officer member man "
    "peacekeeper policeman sailor".split()
)


def measure(article: Article, base: int, c: Candidate, type_: EventType) -> MeasureTold | None:
    """The measure that an event is, in a Doc that begins at code point `base`; None where it is none."""
    kind = _kind(c, type_)
    return MeasureTold(kind, _quantity(article, base, c, kind)) if kind is not None else None


def _kind(c: Candidate, type_: EventType) -> MeasureType | None:
    verb = c.trigger.lemma_.lower()
    near = {t.lemma_.lower() for t in (c.trigger, c.core)} | {t.lemma_.lower() for t in c.core.children}
    near |= {t.lemma_.lower() for t in c.trigger.children if t.dep_ in ("dobj", "nsubjpass", "attr")}
    if type_ == "SANCTION":
        none = verb in _CALLS_HOME or verb in _WORSENS or (verb == "withdraw" and near & _ENVOYS)
        return None if none else "sanction"
    if verb in _REVERSES or near & _REVERSALS:
        return None  # what is lifted, cancelled or taken home is not taken up
    kind = next((k for k, words in _WORDS if type_ in _TYPES[k] and words & near), None)
    gives = type_ == "AGREE" and verb in _GIVES and any(_is_money(o) for o in children(c.trigger, "dobj"))
    return kind or ("aid" if type_ == "AID" or gives else None)


def _is_money(noun: Token) -> bool:
    return noun.ent_type_ == "MONEY" or _CURRENCY.fullmatch(noun.lower_) is not None


def _quantity(article: Article, base: int, c: Candidate, kind: MeasureType) -> Quantity | None:
    """The nearest amount in the phrases of the measure itself: "a loan of 5 million euros", "with 300 troops"."""
    found = [e for e in c.trigger.sent.ents if e.label_ in _AMOUNTS and _is_of(e.root, c) and _counts(e, kind)]
    if not found:
        return None
    e = min(found, key=lambda e: (e.label_ == "CARDINAL", abs(e.root.i - c.core.i), e.start))
    first, stop, unit = _unit(e)
    return Quantity(_value(e.text), unit, article.span(*code_points(e.doc, base, (first, stop))))


def _is_of(amount: Token, c: Candidate) -> bool:
    """Whether an amount stands in a phrase of the trigger or its noun, and in no clause of its own below them."""
    own, at = {c.trigger.i, c.core.i}, amount
    for _ in range(_DEEP):
        if at.i in own:
            return True
        worth = at.lower_ == "worth" or at.lemma_.lower() == "total"
        if at.head == at or not (at.dep_ in _PHRASES or worth) or (at.dep_ == "prep" and at.lower_ not in _WITH):
            return False
        if at.dep_ == "conj" and at.pos_ not in ("NOUN", "PROPN", "NUM"):
            return False
        at = at.head
    return False


def _counts(e: Words, kind: MeasureType) -> bool:
    """Whether an amount can be one of the measure: a deployment or an exercise counts armed forces."""
    if e.label_ != "CARDINAL":
        return True
    noun = e.root.head if e.root.dep_ in ("nummod", "quantmod") else None
    if noun is None or noun.pos_ != "NOUN" or e.text.lower() in ("one", "1"):
        return False
    return kind not in ("deployment", "exercise") or noun.lemma_.lower() in _FORCES


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
    return _spelt(words.lower().replace("-", " ").split())


def _spelt(words: list[str]) -> float | None:
    """A number in words ("five hundred", "two dozen"), with at most words before it that are no numbers."""
    total = None
    for w in words:
        if w in _SMALL:
            if total is not None:
                return None  # "twenty five" and longer numbers are left to their words
            total = _SMALL[w]
        elif w in _TIMES and total is not None:
            total *= _TIMES[w]
        elif total is not None or w in _TIMES or w.endswith(("teen", "ty")):
            return None
    return total
