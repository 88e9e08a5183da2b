"""Status: whether a doing happened, is planned, hoped for or only thought of, or did not take place; and by what words."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from onrecord.data import rows
from onrecord.read.event.lexicon import is_light
from onrecord.read.grammar import children
from onrecord.records import EventStatus

if TYPE_CHECKING:
    from spacy.tokens import Token

MOST_UP = 5
"""Words above the trigger that are asked."""
_NOT = frozenset({"not", "n't", "never", "no", "neither", "nor", "without", "nobody", "nothing", "hardly"})
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_HANGS = frozenset({"xcomp", "ccomp", "dobj", "pobj", "pcomp", "acl", "attr", "nsubj", "nsubjpass", "csubj", "prep", "acomp", "oprd", "advcl", "relcl", "appos", "compound", "nmod", "dep"})  # fmt: skip
_GERUND_STOPS = frozenset({"stop", "cease", "halt", "cancel", "scrap", "postpone", "abandon"})


@dataclass(frozen=True, slots=True)
class Told:
    """A status with the words that tell it; `happened` needs none."""

    status: EventStatus
    by: tuple[Token, ...] = ()


@cache
def _table() -> dict[tuple[str, str], str]:
    return {(kind, w): status for status, kind, words in reversed(rows("event_status.tsv")) for w in words.split()}


def _of(kind: str, word: str) -> str | None:
    return _table().get((kind, word))


def is_stance(lemma: str) -> bool:
    """Whether a verb only tells the will to do something, or the lack of it: "plan", "hope", "fail"."""
    return _of("verb", lemma) in ("planned", "hoped", "hypothetical", "denied") and not is_light(lemma)


def status(trigger: Token, core: Token, *, rejects: bool = False) -> Told:
    """The status of a doing. `rejects`: it is a refusal itself ("will not offer"), which its negation makes."""
    own = _own(core, rejects=rejects) if core.pos_ in ("NOUN", "PROPN") else None
    if own is not None:
        return own
    if core.i != trigger.i and trigger.pos_ in ("VERB", "AUX"):
        if (found := _of("verb", trigger.lemma_.lower())) in ("planned", "hoped", "hypothetical") and not is_light(trigger.lemma_.lower()):
            return Told(found, (trigger,))  # type: ignore[arg-type]
        return _verb(trigger, rejects=rejects, steps=0) or Told("happened")
    if trigger.pos_ in ("NOUN", "PROPN"):
        return _noun(trigger, 0) or Told("happened")
    return _verb(trigger, rejects=rejects, steps=0) or Told("happened")


def _own(noun: Token, *, rejects: bool) -> Told | None:
    """What stands with a noun itself: "no talks", "planned talks", "possible talks"."""
    for c in noun.children:
        if c.dep_ in ("det", "neg") and c.lower_ in ("no", "neither") and not rejects:
            return Told("denied", (c,))
        if c.dep_ in ("amod", "compound", "advmod") and c.i < noun.i:
            found = _of("adjective", c.lemma_.lower())
            if found is not None:
                return Told(found, (c,))  # type: ignore[arg-type]
    return None


def _verb(verb: Token, *, rejects: bool, steps: int) -> Told | None:
    """What stands with a verb, then what it hangs on."""
    told = _helpers(verb, rejects=rejects)
    if told is not None:
        return told
    if verb.tag_ in _FINITE and verb.dep_ not in ("relcl",) and not _under_condition(verb):
        return None
    return _up(verb, steps)


def _helpers(verb: Token, *, rejects: bool) -> Told | None:
    nots = [c for c in verb.children if (c.dep_ == "neg" or c.lower_ in ("never", "without")) and c.i < verb.i + 3]
    nots += [d for c in children(verb, "dobj", "nsubj", "nsubjpass") for d in children(c, "det") if d.lower_ == "no"]
    modals = [c for c in verb.children if c.dep_ == "aux" and c.tag_ == "MD"]
    if nots and not rejects:
        return Told("denied", (*modals[:1], nots[0]))
    marks = [c for c in verb.children if c.dep_ in ("mark", "advmod") and c.lower_ in ("if", "unless", "whether", "lest")]
    if marks:
        return Told("hypothetical", (marks[0],))
    if rejects and nots:
        return Told("happened", (nots[0],))
    for m in modals:
        found = _of("modal", m.lower_)
        if found is not None:
            return Told(found, (m,))  # type: ignore[arg-type]
    going = [c for c in verb.children if c.dep_ == "aux" and c.lower_ == "going"]
    if going:
        return Told("planned", (going[0],))
    return None


def _under_condition(verb: Token) -> bool:
    return any(c.dep_ == "mark" and c.lower_ in ("if", "unless", "whether") for c in verb.children)


def _noun(noun: Token, steps: int) -> Told | None:
    found = _own(noun, rejects=False)
    return found or _up(noun, steps)


def _up(word: Token, steps: int) -> Told | None:
    """The status that the word above gives, or what stands above that."""
    head, arc = word.head, word.dep_
    if head == word or steps >= MOST_UP or (arc not in _HANGS and arc != "conj"):
        return None
    if arc == "conj":
        return _beside(word, head, steps)
    if arc in ("relcl", "nsubj", "nsubjpass") and head.pos_ == "NOUN" and not _is_infinitive(word):
        return None
    if head.pos_ in ("ADP", "SCONJ", "PART"):
        if head.lower_ == "without":
            return Told("denied", (head,))
        return _up(head, steps + 1)
    if head.pos_ in ("NOUN", "PROPN"):
        return _above_noun(head, arc, steps)
    if head.pos_ in ("ADJ", "ADV"):
        found = _of("adjective", head.lemma_.lower())
        return Told(found, (head,)) if found is not None else _up(head, steps + 1)  # type: ignore[arg-type]
    if head.pos_ in ("VERB", "AUX"):
        return _above_verb(word, head, arc, steps)
    return None


def _beside(word: Token, head: Token, steps: int) -> Told | None:
    if word.pos_ in ("VERB", "AUX"):
        if any(c.dep_ in ("nsubj", "nsubjpass", "aux") for c in word.children):
            return None if word.tag_ in _FINITE else _verb(head, rejects=False, steps=steps + 1)
        return _verb(head, rejects=False, steps=steps + 1)
    return _noun(head, steps + 1) if head.pos_ in ("NOUN", "PROPN") else _up(head, steps + 1)


def _above_noun(head: Token, arc: str, steps: int) -> Told | None:
    name = head.lemma_.lower()
    if _of("noun", name) == "bar":
        above = list(head.ancestors)[:3]
        nots = [c for v in above for c in v.children if c.dep_ == "neg"] + [c for c in head.children if c.lower_ == "no"]
        if nots:
            return Told("denied", (nots[0], head))
        return _up(head, steps + 1)
    found = _of("noun", name)
    if found is not None and arc not in ("poss",):
        return Told(found, (head,))  # type: ignore[arg-type]
    return _up(head, steps + 1) if arc in ("prep", "acl", "relcl", "appos", "compound", "nmod") else None


def _is_infinitive(word: Token) -> bool:
    return word.tag_ == "VB" and any(c.dep_ == "aux" and c.lower_ == "to" for c in word.children)


def _above_verb(word: Token, head: Token, arc: str, steps: int) -> Told | None:
    name = head.lemma_.lower()
    nominal = word.pos_ in ("NOUN", "PROPN", "ADP", "SCONJ")
    if _of("verb", name) == "stand" or (nominal and arc == "advcl"):
        return None
    finite = arc == "ccomp" and word.tag_ in _FINITE
    if arc in ("ccomp", "advcl", "relcl") and (finite or word.tag_ == "MD" or any(c.tag_ == "MD" for c in children(word, "aux"))):
        return None
    if arc == "advcl":
        return Told("hoped", (head,)) if _is_infinitive(word) else None
    if name == "be" and arc in ("xcomp", "ccomp", "csubj") and not finite:  # "it is important to talk"
        needed = next((c for c in children(head, "acomp") if _of("adjective", c.lemma_.lower())), None)
        if needed is not None:
            return Told(_of("adjective", needed.lemma_.lower()), (needed,))  # type: ignore[arg-type]
    found = _of("verb", name)
    nots = [c for c in head.children if c.dep_ == "neg"]
    if arc in ("nsubj", "nsubjpass", "csubj", "prep") and nominal:
        if name == "be" or is_light(name) or arc != "prep" or name in ("go", "proceed"):
            adjective = next((c for c in children(head, "acomp", "attr", "oprd", "xcomp") if _of("adjective", c.lemma_.lower())), None)
            if adjective is not None:
                return Told(_of("adjective", adjective.lemma_.lower()), (adjective,))  # type: ignore[arg-type]
            if arc == "nsubjpass" and found in ("denied", "planned", "hypothetical"):
                return Told(found, (head,))  # type: ignore[arg-type]
            if name == "be" and children(head, "attr"):
                return None
            return _verb(head, rejects=False, steps=steps + 1) if name == "be" or is_light(name) or name in ("take", "happen", "occur") else None
        return _helpers(head, rejects=False) if found is None else Told(found, (head,)) if nominal and found == "hoped" else None  # type: ignore[arg-type]
    if found == "denied":
        if nots:
            return None
        gerund = word.tag_ == "VBG"
        if nominal and name in ("deny", "dismiss", "oppose", "block", "fail"):
            return Told("denied", (head,))
        return Told("denied", (head,)) if not nominal or name in _GERUND_STOPS or gerund or name in ("prevent", "avoid", "avert", "rule", "exclude") else None
    if found is not None:
        if nots and found in ("planned", "hoped"):
            return Told("denied", (nots[0], head))
        return Told(found, (head,))  # type: ignore[arg-type]
    if nominal and arc == "dobj" and not is_light(name):
        return None if name not in ("have", "see", "need") else _verb(head, rejects=False, steps=steps + 1)
    return _verb(head, rejects=False, steps=steps + 1) if arc in ("xcomp", "dobj", "attr", "acomp", "oprd", "dep") else None
