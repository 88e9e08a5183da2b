"""Addressee: to whom the outlet says that something was said: "reporters", "Le Monde", "the Senate"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from onrecord.read.beside.telling import Telling
from onrecord.read.beside.venue import house_of, nouns
from onrecord.read.grammar import children, is_passive, phrase
from onrecord.read.tables import roles

if TYPE_CHECKING:
    from spacy.tokens import Token

Range = tuple[int, int]

TELLS = frozenset(
    "tell warn urge ask remind inform assure promise order instruct advise implore beg invite notify exhort beseech "
    "encourage caution command persuade convince entreat reassure brief address thank congratulate question "
    "interrupt lobby press beseech petition counsel forbid request".split()
)
"""Verbs whose object is spoken to."""

_ONLY_PEOPLE = frozenset({"tell", "warn", "remind", "inform", "assure", "notify", "reassure", "convince", "persuade"})
"""Of these verbs the object is somebody, whatever the noun."""

_TO = frozenset(
    "say explain write speak talk complain confirm admit announce report suggest propose reveal disclose describe "
    "mention stress comment confide appeal apologize apologise reply respond repeat convey signal boast address tweet "
    "testify appear present lecture stated clarify acknowledge read".split()
)
"""Verbs that are followed by "to" and whom they are said to (some by "with" or "before")."""

_ON = frozenset({"call", "plead", "appeal", "prevail"})
_NOUNS = {
    "interview": ("with", "to", "for"),
    "letter": ("to",),
    "message": ("to", "for"),
    "email": ("to",),
    "e-mail": ("to",),
    "note": ("to",),
    "call": ("with", "to"),
    "conversation": ("with",),
    "talk": ("to",),
    "remark": ("to",),
    "comment": ("to", "for"),
    "statement": ("to", "for"),
    "speech": ("to", "before"),
    "address": ("to", "before"),
    "lecture": ("to",),
    "testimony": ("to", "before"),
    "briefing": ("for", "to"),
    "presentation": ("to",),
    "appeal": ("to",),
    "memo": ("to",),
}
"""Nouns of speech and the prepositions before whom they are meant for."""

_HEARS = frozenset(
    "crowd audience police parliament congress senate committee subcommittee commission court council government "
    "public nation country people newspaper agency channel magazine radio television station broadcaster daily weekly "
    "paper tabloid outlet network website portal programme program show podcast reporter journalist correspondent "
    "media press jury judge panel lawmaker "
    "ally assembly house duma bundestag knesset staff company board family relative ministry leadership community "
    "authority side partner counterpart country state nation member union alliance bloc shareholder investor customer "
    "everyone everybody someone somebody anyone anybody friend crew fan user follower class group team party".split()
)
_DEAF = frozenset(
    "truth story lie tale joke question way reason number fact thing difference time plan idea issue matter problem "
    "point condition favor favour statement report claim concern help support permission end release".split()
)
_SELVES = frozenset(
    "itself himself herself themselves myself ourselves yourself yourselves it that this what which".split()
)
_TIMES = frozenset({"DATE", "TIME"})
_NAMED = frozenset({"PERSON", "ORG", "GPE", "NORP"})
_SPEAKING = frozenset({"speak", "talk", "address", "write", "testify", "appear", "brief", "reply", "respond"})


def addressee(telling: Telling) -> Range | None:
    """Whom a statement addresses, in its outlet's words, as token numbers; None where the sentence does not say."""
    told = _told(telling.verb)
    for head in _heads(telling):
        if (head.i in telling.free or head in told) and head.i not in telling.cue and _hears(head, told=head in told):
            found = _words(telling, head)
            if found[1] > found[0]:
                return found
    return None


def _told(verb: Token) -> list[Token]:
    """Who is told, also where it opens the content: "urged voters to leave", "promised them a bridge"."""
    lemma = verb.lemma_.lower()
    if lemma not in TELLS or is_passive(verb):
        return []
    found = [c for c in verb.children if c.dep_ in ("dobj", "dative") and c.i > verb.i]
    for clause in children(verb, "ccomp"):
        if any(c.dep_ == "aux" and c.lower_ == "to" for c in clause.lefts):
            found += [c for c in children(clause, "nsubj") if c.i > verb.i]
    # CNN's "This Week" is a programme, and CNN is told
    shows = [
        c
        for t in found
        for c in children(t, "poss")
        if lemma == "tell" and c.ent_type_ == "ORG" and any(k.is_quote for k in t.doc[c.i : t.i])
    ]
    return [*shows, *found]


def _heads(telling: Telling) -> Iterator[Token]:
    """The nouns that may be addressed: of the cue, then of words like "speaking to" and "in an interview with"."""
    verb = telling.verb
    yield from _of_verb(verb)
    for t in telling.tokens:
        if t == verb:
            continue
        if t.pos_ == "VERB" and t.lemma_.lower() in _SPEAKING and _goes_with(telling, t):
            yield from _of_verb(t)
        elif t.lemma_.lower() in _NOUNS and _beside(telling, t):
            for head in (t, *(c for c in children(t, "acl") if c.lemma_ in ("give", "grant"))):
                yield from _governed(head, _NOUNS[t.lemma_.lower()])
            yield from (h for h in _governed(verb, _NOUNS[t.lemma_.lower()]) if h.i > t.i)


def _of_verb(verb: Token) -> Iterator[Token]:
    lemma = verb.lemma_.lower()
    yield from _told(verb)
    if lemma in _TO or lemma == "speak":
        yield from _governed(verb, ("to", "before") if lemma in ("testify", "appear") else ("to",))
        if lemma in ("speak", "talk"):
            yield from _governed(verb, ("with", "before"))
    if lemma in _ON:
        yield from _governed(verb, ("on", "upon") if lemma == "call" else ("to", "with"))


def _governed(head: Token, prepositions: tuple[str, ...]) -> Iterator[Token]:
    for prep in head.children:
        if prep.dep_ in ("prep", "dative") and prep.lower_ in prepositions:
            yield from children(prep, "pobj")


def _goes_with(telling: Telling, t: Token) -> bool:
    """Whether a verb of speaking beside the cue is its speaker's: a participle, or the verb on which the cue hangs."""
    return t.tag_ == "VBG" or t == telling.verb.head or t.head == telling.verb


def _beside(telling: Telling, noun: Token) -> bool:
    """Whether a noun of speech tells of this saying: "in an interview", "in remarks", not "the interview made him"."""
    prep = noun.head
    if prep.dep_ != "prep" or prep.lower_ not in ("in", "at", "during", "on", "with", "by", "through", "via"):
        return False
    return prep.head.i in telling.cue or prep.head.i not in telling.source or prep.head.lemma_ == "say"


def _hears(head: Token, *, told: bool) -> bool:
    """Whether a noun is somebody who can be spoken to; of who is `told` something it is enough that it is no thing."""
    name = head.lemma_.lower()
    if head.ent_type_ in _TIMES or head.lower_ in _SELVES or name in _DEAF:
        return False
    if head.pos_ == "PRON":
        return head.lower_ not in ("who", "whom", "all", "each", "there")
    if name in nouns("occasion") and name not in ("congress", "assembly"):
        return False
    if told and head.head.lemma_.lower() in _ONLY_PEOPLE:
        return True
    return (
        head.ent_type_ in _NAMED
        or name in _HEARS
        or name in nouns("audience")
        or name in roles()
        or house_of(head) is not None
    )


def _words(telling: Telling, head: Token) -> Range:
    """The noun phrase less days, places and what follows: "reporters in Oslo on Friday" is "reporters"."""
    doc = telling.doc
    first, stop = phrase(head)
    public = head.lemma_.lower() in nouns("audience") or head.lemma_.lower() in ("crowd", "audience")
    for t in doc[head.i + 1 : stop]:
        cut = t.ent_type_ in _TIMES and head.ent_type_ not in _TIMES
        if t.dep_ == "prep" or t.pos_ == "ADP":
            cut = cut or t.lower_ not in ("of", "from", "in", "for") or (t.lower_ in ("in", "for") and public)
            obj = next(iter(children(t, "pobj")), None)
            cut = cut or (obj is not None and (obj.ent_type_ in _TIMES or _is_place_of_speech(t, obj)))
        if cut or t.text in (",", "(", ";", ":") or t.i not in telling.free:
            stop = t.i
            break
    while stop > first and doc[stop - 1].lower_ in ("'s", "'", ","):
        stop -= 1
    return first, stop


def _is_place_of_speech(prep: Token, obj: Token) -> bool:
    name = obj.lemma_.lower()
    return prep.lower_ != "of" and any(name in nouns(k) for k in ("occasion", "writing", "medium", "house"))
