"""Meeting: what an event adds that is a meeting: the body or format that meets, its agenda, what came of it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from onrecord.read.event.candidates import Candidate
from onrecord.read.event.mood import Told
from onrecord.read.grammar import children, code_points, phrase
from onrecord.records import Article, EventType, MeetingStatus, MeetingTold, Span

if TYPE_CHECKING:
    from spacy.tokens import Token

_FORMATS = {
    "meeting": "meet meeting session gathering reception reconvene gather",
    "summit": "summit",
    "talks": "talk talks negotiate negotiation dialogue dialog consult consultation conversation discuss discussion "
    "confer speak contact",
    "call": "call phone telephone phonecall",
    "visit": "visit trip tour host travel fly arrive expect",
    "conference": "conference forum ministerial",
    "council": "council",
    "commission": "commission committee",
    "mediation": "mediate mediation",
}  # fmt: skip
_COURTESY = frozenset({"courtesy", "farewell", "introductory", "working"})
_GOES = frozenset({"attend", "join", "go", "come", "travel"})
_SURE = frozenset({"meeting", "summit", "talk", "session", "negotiation", "consultation", "visit"})
_FORMAT_OF = {word: name for name, words in _FORMATS.items() for word in words.split()}
_BODIES = frozenset({"council", "commission", "committee", "assembly", "group", "format", "conference", "forum"})
_BODY_NAMES = frozenset({"ORG", "NORP", "GPE"})
_CALLED_OFF = frozenset("cancel cancellation postpone scrap suspend call abandon".split())
_ABOUT = frozenset({"about", "on", "over", "regarding", "concerning"})
_CAME = frozenset("agree sign fail end conclude produce yield reach adopt collapse break result".split())
_ASIDE = frozenset({"sideline", "margin", "fringe", "eve", "side", "invitation", "request", "phone", "call", "visit"})
_NOT_WHAT = frozenset({"DATE", "TIME", "GPE", "LOC", "FAC", "PERSON"})


def meeting(article: Article, base: int, c: Candidate, type_: EventType, state: Told) -> MeetingTold | None:
    """The meeting that an event is, in a Doc that begins at code point `base`; None where nobody meets."""
    format_ = next((_FORMAT_OF[w] for t in (c.core, c.trigger) if (w := t.lemma_.lower()) in _FORMAT_OF), None)
    if format_ is None or (type_ != "CONSULT" and not _is_held(c)):
        return None
    goes = c.trigger.lemma_.lower() in _GOES or (format_ == "visit" and c.core.pos_ == "VERB")
    if goes and state.status == "denied" and children(c.trigger, "neg"):
        return None  # who does not go has called nothing off
    if format_ == "call" and any(t.lower_ in _COURTESY for t in children(c.core, "compound", "amod")):
        format_ = "visit"
    agenda = tuple(_span(article, base, t) for t in _agenda(c))
    outcome = tuple(_span(article, base, t) for t in _outcome(c))
    return MeetingTold(_body(c), format_, _status(c, state), agenda, outcome)


def _is_held(c: Candidate) -> bool:
    """Whether the words tell a gathering, whatever else its type may be: "held an emergency session"."""
    noun = c.core
    return noun.pos_ == "NOUN" and noun.lemma_.lower() in _SURE and (c.noun is not None or c.trigger == noun)


def _status(c: Candidate, state: Told) -> MeetingStatus:
    if state.status == "denied":
        off = any(t.lemma_.lower() in _CALLED_OFF for t in (*state.by, c.trigger))
        agreed = any(t.lemma_ == "agree" for t in (c.trigger, *c.trigger.ancestors))
        return "cancelled" if off else "not agreed" if agreed else "cancelled"
    if any(_not_agreed(t) for t in c.core.ancestors):
        return "not agreed"
    if state.status == "happened":
        return "held"
    return "planned" if state.status == "planned" else "proposed"


def _not_agreed(t: Token) -> bool:
    return t.lemma_ == "agree" and bool(children(t, "neg"))


def _body(c: Candidate) -> str | None:
    """The body that meets: "the NATO-Russia Council", the NATO of "a NATO summit"."""
    for t in _near(c.core):
        if t.lemma_.lower() in _BODIES and t.text[:1].isupper():
            return _capitals(t)
    named = [t for t in children(c.core, "compound", "nmod", "amod") if t.ent_type_ == "ORG"]
    if named:
        return named[0].text
    meets = [s for s in children(c.trigger, "nsubj", "nsubjpass") if s.lemma_.lower() in _BODIES]
    return _capitals(meets[0]) if meets and meets[0].text[:1].isupper() else None


def _capitals(head: Token) -> str:
    """The name that ends in a word: the UN Security Council."""
    first = head.i
    while first > 0 and (head.doc[first - 1].text[:1].isupper() or head.doc[first - 1].text in ("-", "–")):
        first -= 1
    first += head.doc[first].lower_ == "the"
    return head.doc[first : head.i + 1].text


def _near(core: Token) -> Iterator[Token]:
    yield core
    for p in core.children:
        yield p
        if p.dep_ == "prep" and p.lower_ in ("of", "in", "at", "within"):
            yield from children(p, "pobj")


def _agenda(c: Candidate) -> Iterator[Token]:
    """What is talked about: "on arms control", "to discuss the border"."""
    if c.core.lemma_ == "discuss":
        yield from children(c.core, "dobj")
    for word in dict.fromkeys((c.core, c.trigger)):
        for p in children(word, "prep"):
            for o in children(p, "pobj"):
                if p.lower_ in _ABOUT and o.ent_type_ not in _NOT_WHAT and o.lemma_.lower() not in _ASIDE:
                    yield o
        for v in children(word, "advcl", "acl", "relcl", "xcomp"):
            if v.lemma_ in ("discuss", "address", "review"):
                yield from children(v, "dobj")


def _outcome(c: Candidate) -> Iterator[Token]:
    """What came of it, in the same sentence: "but agreed on no date", "ended without a deal"."""
    for v in c.trigger.sent:
        if v.i in (c.core.i, c.trigger.i) or v.lemma_.lower() not in _CAME or v.pos_ != "VERB":
            continue
        tied = v.dep_ in ("conj", "advcl", "ROOT", "ccomp") and (v.is_ancestor(c.core) or c.trigger.is_ancestor(v))
        if tied:
            yield v


def _span(article: Article, base: int, head: Token) -> Span:
    """The words of a head: of a noun its phrase, of a verb from its first helper to the end of its clause."""
    if head.pos_ == "VERB":
        own = [t for t in head.children if t.dep_ in ("aux", "auxpass", "neg", "prt")]
        rest = [t for t in head.subtree if t.i > head.i and t.dep_ != "punct"]
        stop = next(
            (t.i for t in head.children if t.i > head.i and t.dep_ in ("cc", "conj", "advcl", "parataxis")), None
        )
        last = max([head.i, *(t.i for t in rest if stop is None or t.i < stop)])
        first = min([head.i, *(t.i for t in own)])
        return article.span(*code_points(head.doc, base, (first, last + 1)))
    return article.span(*code_points(head.doc, base, phrase(head)))
