"""Venue: where the outlet says that something was said: "a press conference in Brussels", "Twitter", "parliament"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from onrecord.clean.tables import agencies, publishers
from onrecord.data import rows
from onrecord.read.beside.telling import Telling
from onrecord.read.said.cues import classes_of

if TYPE_CHECKING:
    from spacy.tokens import Token

Range = tuple[int, int]
"""Token numbers first..stop."""

AT = frozenset({"at", "in", "on", "during", "via", "through", "over", "aboard"})
AFTER = frozenset({"after", "before", "following", "ahead", "prior"})
"""Said beside an occasion, not on it: these words stay in the venue."""

SPEAKING = frozenset("speak talk address answer reply appear write testify comment lecture campaign brief".split())
"""Verbs whose participle opens the occasion: "Speaking at ...", "answering questions in ..."."""

SPEECH = frozenset({"say", "deny", "accuse", "ask", "promise", "praise"})
"""Classes of cues that tell of an act of saying."""

_ACCORDING = SPEAKING | {"accord", "according", "give", "make", "deliver", "hold"}
_SAID = frozenset({"comment", "remark", "question", "message", "word", "answer", "reply", "reporter"})
"""Nouns on which the occasion may hang: "in remarks at the summit"."""

_TIMES = frozenset({"DATE", "TIME"})
_PLACES = frozenset({"GPE", "FAC", "LOC"})
_INNER = frozenset("of with for in at on to by between from into under over and 's".split())
_STOPS = frozenset("after before following ahead about regarding concerning where which that who when as while".split())
_MOST_WORDS = 24
_OWNER, _SHOW = 5, 8
"""Tokens before and in the name of a programme."""
_UNSAID = frozenset("fact case end past future way order addition response light front view time moment sense".split())


@cache
def nouns(kind: str) -> frozenset[str]:
    """The head nouns of a class of data/venues.tsv."""
    return frozenset(w for row in rows("venues.tsv") if row[0] == kind for w in row[1].split())


def venue(telling: Telling) -> Range | None:
    """Where a statement was made, in its outlet's words, as token numbers; None where the sentence does not say.

    Of several places the one where people met counts first, then writing and channels, then a house or a town; what was
    only before or after ("after talks in Geneva") comes last and keeps its preposition.
    """
    found = sorted(_places(telling), key=lambda x: x[:2])
    free = [x for x in found if not any(b < x[1] < e for rank, _, (b, e) in found if rank == _BESIDE)]
    return (free or found)[0][2] if found else None


def _places(telling: Telling) -> Iterator[tuple[int, int, Range]]:
    """(rank, token, range) of each place that the sentence names for the saying."""
    speakers = _speech(telling)
    speaks = bool(classes_of(telling.verb.lemma_.lower()) & SPEECH) or telling.verb.lemma_.lower() in _ACCORDING
    hall = _told(telling)
    if hall is not None:
        first, stop = _extent(telling, hall.left_edge.i, hall)
        yield _OCCASION, hall.i, (first, stop)
    for t in telling.tokens:
        if t.lower_ not in AT and t.lower_ not in AFTER and t.lower_ != "addressing":
            continue
        show = _show(telling, t, speakers)
        if show is not None:
            yield _MEDIUM, t.i, show
        head = _object(t)
        if head is None or head.i not in telling.free or head.i <= t.i:
            continue
        rank = _rank(t, head)
        if rank is None or (rank in (_HOUSE, _PLACE) and not speaks):
            continue  # "learned in Iowa", "in England many fear": no saying
        if not _belongs(telling, t, speakers, loose=rank < _PLACE):
            continue
        first, stop = _extent(telling, _first(t), head)
        if stop > first:
            yield rank, t.i, (first, stop)


def _told(telling: Telling) -> Token | None:
    """The occasion that somebody "told" something: a news conference."""
    if telling.verb.lemma_.lower() != "tell":
        return None
    return next(
        (c for c in telling.verb.children if c.dep_ in ("dobj", "dative") and c.lemma_.lower() in nouns("occasion")),
        None,
    )


_OCCASION, _WRITING, _MEDIUM, _HOUSE, _PLACE, _BESIDE = range(6)


def _rank(prep: Token, head: Token) -> int | None:
    """How well a preposition and a noun tell of a place of speech; None where they do not."""
    word, name = prep.lower_, head.lemma_.lower()
    if head.ent_type_ in _TIMES or name in _UNSAID:
        return None
    if word in AFTER:
        counted = any(c.dep_ in ("npadvmod", "nummod") for c in prep.children) or (
            prep.i > 0 and prep.doc[prep.i - 1].ent_type_ in _TIMES
        )
        return _BESIDE if name in nouns("occasion") and name not in nouns("house") and not counted else None
    if word == "addressing" or (name in nouns("occasion") and word not in ("through", "over")):
        return _OCCASION if word != "addressing" or name in nouns("occasion") else None
    if name in nouns("writing") and word in ("in", "on", "via", "through"):
        return _WRITING
    if word in ("on", "via", "through", "over") and (name in nouns("medium") or _is_house(head)):
        return _MEDIUM
    if word not in ("at", "in", "on", "aboard") or (word == "on" and name != "floor"):
        return None
    if name in nouns("house"):
        return _HOUSE
    return _PLACE if word in ("at", "in") and head.ent_type_ in _PLACES else None


def _show(telling: Telling, prep: Token, speech: frozenset[int]) -> Range | None:
    """A programme by its name in marks: on "Meet the Press", on CNN's "Newsroom"; from "on" to the closing mark."""
    doc, first = telling.doc, prep.i + 1
    if prep.lower_ != "on" or not _adjacent(telling, prep, speech):
        return None
    mark = next((i for i in range(first, min(len(doc), first + _OWNER)) if doc[i].is_quote), None)
    if mark is None or not all(t.pos_ in ("PROPN", "DET", "PART", "NOUN") for t in doc[first:mark]):
        return None
    end = next((i for i in range(mark + 1, min(len(doc), mark + _SHOW)) if doc[i].is_quote), None)
    if end is None or end == mark + 1 or not doc[mark + 1].text[:1].isupper():
        return None
    stop = end
    while stop > mark + 1 and doc[stop - 1].is_punct:
        stop -= 1
    return (first, end + 1 if stop == end else stop) if first < mark else (first + 1, stop)


def _is_house(head: Token) -> bool:
    """Whether a name is an agency's or outlet's."""
    own = next((c for c in head.children if c.dep_ == "poss"), head)
    return house_of(own) is not None


def house_of(head: Token) -> str | None:
    """The agency or outlet that a noun phrase names with its last words."""
    doc = head.doc
    for n in range(max(0, head.i - 4), head.i + 1):
        name = doc[n : head.i + 1].text
        found = publishers().get(name) or agencies().get(name.casefold())
        if found is not None:
            return found
    return None


def _object(prep: Token) -> Token | None:
    """What a preposition governs; "ahead of", "prior to" and "addressing" too."""
    if prep.lower_ == "addressing":
        return next((c for c in prep.children if c.dep_ == "dobj"), None)
    if prep.lower_ in ("ahead", "prior"):
        prep = next((c for c in prep.children if c.lower_ in ("of", "to")), prep)
    return next((c for c in prep.children if c.dep_ in ("pobj", "dobj")), None)


def _speech(telling: Telling) -> frozenset[int]:
    """The words on which an occasion may hang: the cue, and participles like "speaking" that stand with it."""
    found = set(telling.cue) | {telling.verb.i}
    above = telling.verb
    for _ in range(2):  # "spoke at a rally, saying": the saying hangs on the speaking
        if above.dep_ in ("advcl", "conj", "xcomp", "parataxis") and above.head.i in telling.free:
            above = above.head
            if above.lemma_.lower() in SPEAKING or above.lemma_ in ("give", "deliver", "issue", "go"):
                found.add(above.i)
    for t in telling.tokens:
        if t.tag_ == "VBG" and t.lemma_.lower() in SPEAKING:
            found.add(t.i)
    return frozenset(found)


def _belongs(telling: Telling, prep: Token, speech: frozenset[int], *, loose: bool) -> bool:
    """Whether a phrase tells of the saying: by the parse, by standing next to the cue, or at the head of the sentence.

    A mere town needs one of the first two (not `loose`): "In Oslo, many say" tells of something else.
    """
    at = prep
    if prep.i in telling.source:  # "a professor at Oslo University": only what the source speaks, "speaking in Oslo"
        speech &= telling.source
        loose = False
    for _ in range(8):
        if at.i in speech:
            return True
        up = at.head
        if up == at:
            break
        if up.i not in telling.free or (up.i in telling.source and prep.i not in telling.source):
            break
        if up.pos_ in ("VERB", "AUX") and up.i not in speech:
            break
        at = up
        if at.pos_ in ("NOUN", "PROPN") and not _carries(at):
            break
    if _adjacent(telling, prep, speech):
        return True
    return loose and _opens(telling, prep)


def _carries(noun: Token) -> bool:
    """Whether a noun between the cue and the place is itself part of the telling: reporters, an interview, Friday."""
    name = noun.lemma_.lower()
    return (
        noun.ent_type_ in _TIMES
        or name in _SAID
        or any(name in nouns(k) for k in ("occasion", "writing", "medium", "house", "audience"))
        or (noun.dep_ in ("dobj", "dative") and noun.ent_type_ == "ORG")
    )


def _adjacent(telling: Telling, prep: Token, speech: frozenset[int]) -> bool:
    """Whether only days, addressees and the speaker stand between the cue and the phrase."""
    i = prep.i - 1
    while i >= 0 and prep.i - i <= _MOST_WORDS:
        t = telling.doc[i]
        if i in speech:
            return True
        if i not in telling.free:
            return False
        passed = (
            t.ent_type_ in _TIMES
            or t.lower_ in ("on", "the", "a", "late", "earlier", "also")
            or t.text == ","
            or (i in telling.source and telling.verb.i < i)
            or t.lemma_.lower() in nouns("audience")
        )
        if not passed:
            return False
        i -= 1
    return False


def _opens(telling: Telling, prep: Token) -> bool:
    """Whether the phrase opens the sentence, and the report follows."""
    if prep.i > telling.verb.i:
        return False
    before = [t for t in telling.tokens if t.i < prep.i and not t.is_punct]
    return all(t.pos_ in ("CCONJ", "ADV", "SCONJ") or t.ent_type_ in _TIMES or t.lower_ == "on" for t in before)


def _first(prep: Token) -> int:
    """Where the words of a place begin: without its preposition, unless it tells before or after."""
    return prep.i if prep.lower_ in AFTER else prep.i + 1


def _extent(telling: Telling, first: int, head: Token) -> Range:
    """The words of the place from its first token on, up to the day or the next clause."""
    doc, inside = telling.doc, first in telling.source
    stop = head.i + 1
    i = head.i + 1
    while i < len(doc) and i in telling.free and i - first < _MOST_WORDS:
        t = doc[i]
        if t.i in telling.cue or (t.i in telling.source and not inside) or t.ent_type_ in _TIMES or t.lower_ in _STOPS:
            break
        if t.text == ",":
            if i + 1 >= len(doc) or doc[i + 1].ent_type_ != "GPE" or doc[i - 1].ent_type_ not in _PLACES:
                break
        elif t.pos_ == "ADP" or t.lower_ == "'s":
            if t.lower_ not in _INNER:
                break
        elif not (t.pos_ in ("NOUN", "PROPN", "DET", "ADJ", "NUM", "CCONJ", "PRON") or t.text in ("-", "(", ")")):
            break
        elif t.pos_ == "CCONJ" and (i + 1 >= len(doc) or doc[i + 1].pos_ in ("VERB", "AUX", "ADV", "PRON")):
            break
        if not (t.pos_ in ("ADP", "DET", "CCONJ", "ADJ") or t.text in (",", "-", "(") or t.lower_ == "'s"):
            stop = i + 1
        i += 1
    return first, stop
