"""Behalf: for whom a speaker speaks: the state or body, and whether for it, for himself or herself, or for both."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from onrecord.read.beside.owner import is_generic
from onrecord.read.beside.seat import Manner, Seat, institution, is_of_state, is_past, manner, seat, state_names
from onrecord.read.beside.selves import myself, ourselves
from onrecord.read.beside.telling import Telling
from onrecord.read.grammar import children, phrase
from onrecord.read.named.known import Known, Titled
from onrecord.read.said.attribute import Attribution
from onrecord.read.tables import bodies
from onrecord.records import Capacity

if TYPE_CHECKING:
    from spacy.tokens import Token

Range = tuple[int, int]

_PERSONAL = re.compile(
    r"\b(?:in|as|stress\w+|add\w+|speak\w+)\b[^.;\"”]{0,30}\b(?:(?:his|her|their)\s+(?:own\s+|purely\s+)?personal\s+(?:view|opinion|capacity)"
    r"|a\s+(?:purely\s+)?(?:personal|private)\s+capacity|a\s+private\s+(?:person|citizen)|(?:his|her)\s+own\s+(?:view|opinion)s?)\b"
    r"|\bpersonally\b|\bspeaking\s+for\s+(?:him|her)self\b",
    re.IGNORECASE,
)
_STRONG_I = re.compile(
    r"\bI\s+(?:personally\s+)?(?:think|believe|feel|hope|doubt|guess|fear)\b"
    r"|\bmy (?:own |personal )?(?:view|opinion)\b"
)
_FIRST_PERSON = frozenset({"i", "me", "myself", "we", "us", "ourselves"})
_RULERS = re.compile(
    r"\b(?:authorities|government|administration|ministry|command|leadership|military|army|police)\b", re.IGNORECASE
)
_OF = re.compile(r"\s+of\s+(?:the\s+)?([A-Z][\w.]*(?: [A-Z][\w.]*){0,3})")
_BEHIND = re.compile(r"\s*[,(–—-]|\s+(?:of|from|at|for|who)\s")
_GOVERNS = re.compile(r"\b(?:of|for|to|from|with)\s+(?:(?:the|Mr|Mrs|Ms|Dr|Sen|Gov|Rep|President|Senator)\.?\s+)*\Z")
_ONE_POST = re.compile(
    r"\b(?:secretary[- ]general|director[- ]general|mayor|governor|ambassador|chancellor|chief executive"
    r"|union (?=boss|leader|chief))"
)
_ANY_POST = re.compile(r"\b(?:head|chief|leader|boss|official)\b")
_SUBJECT = re.compile(r"we", re.IGNORECASE)
_COMMITTEE = re.compile(r"\b(?:sub)?committee\b", re.IGNORECASE)
_BODIES = frozenset({"organisation", "country", "body", "outlet", "agency"})
MOST_SOURCE, TITLES = 240, 6
"""Code points of a source or title that are read; titles of a speaker that are looked at."""


@dataclass(frozen=True, slots=True)
class Behalf:
    """For whom somebody speaks (`name`: None where open), the words that tell, and in what capacity (None: open)."""

    name: str | None = None
    basis: tuple[Range, ...] = ()
    capacity: Capacity | None = None


@dataclass(frozen=True, slots=True)
class Held:
    """A seat as an article tells it: `title` in code points, `of` the words for the state or body in it."""

    seat: Seat
    title: Range
    of: Range | None


def held(text: str, speaker: Known) -> Held | None:
    """What the article says that a speaker is: the first title that tells for whom he speaks, else the first."""
    told = sorted(speaker.titles.values(), key=lambda t: (t.former, t.words != speaker.office, t.start))
    found = [h for h in (_entitled(text, t) for t in told[:TITLES]) if h is not None]
    return next((h for h in found if h.seat.of is not None), found[0] if found else None)


def _entitled(text: str, title: Titled) -> Held | None:
    """A title of the article as a seat; a voice speaks for the ministry that it names rather than for the state."""
    printed = text[title.start : title.end]
    said = seat(" ".join(printed.split())) if len(printed) <= MOST_SOURCE else None
    if said is None:
        return None
    if title.former:
        said = replace(said, manner="own")
    if title.of is not None and said.manner == "holder" and title.of in state_names() and not is_of_state(printed):
        return _placed(said, title.start, printed)
    if title.of is not None and not (said.of is not None and said.manner == "voice"):
        return Held(replace(said, of=title.of), (title.start, title.end), (title.start, title.end))
    return _placed(said, title.start, printed)


def _placed(said: Seat, at: int, printed: str) -> Held:
    """A seat at a place of the text; where the print has other blanks, the whole title stands for what it is of."""
    title = (at, at + len(printed))
    if said.of is None or is_generic(said.of):  # "a spokesman for the force" names no force
        said = replace(said, of=None)
        return Held(said, title, None)
    same = " ".join(printed.split()) == printed
    return Held(said, title, (at + said.start, at + said.end) if same else title)


def behalf(
    text: str,
    a: Attribution,
    telling: Telling | None,
    speaker: Known | None,
    title: Held | None,
    source: Held | None,
    own_words: Sequence[Range],
) -> Behalf:
    """For whom a statement is made.

    `title`: what the article tells of the speaker, `source`: what the source itself tells; `own_words`: what of the
    statement is quoted and the speaker's own, in code points.
    """
    told = _stated(telling) if telling is not None else None
    if told is not None:
        return told
    if telling is not None and _is_personal(text, telling):
        return Behalf(capacity="person")
    if speaker is not None and speaker.type in _BODIES:
        voice = source if source is not None and source.seat.manner == "voice" else None
        return _spoken(voice, "body") if voice is not None else Behalf(capacity="body")
    if speaker is not None and speaker.type == "group":
        return _group(text, a, source)
    if speaker is None and source is None:
        return Behalf()
    return _person(text, a, _better(text, source, title), own_words, in_source=source is not None)


def _better(text: str, source: Held | None, title: Held | None) -> Held | None:
    """The title in the source counts, unless the article has told more of it: "the minister" is the German minister."""
    if source is None or title is None:
        return source or title
    if is_past(text[slice(*source.title)]) and title.seat.manner in ("holder", "voice"):
        return title  # "the former general", who leads a body now
    if _clash(text, source, title):
        return source
    if title.seat.of is not None and title.title[0] < source.title[1] and source.title[0] < title.title[1]:
        return title  # the same words, which the names of the article help to read
    return title if source.seat.of is None and source.seat.manner == title.seat.manner else source


def _clash(text: str, source: Held, title: Held) -> bool:
    """Whether a source is called what nobody of that title is: "the mayor" for a foreign minister."""
    told, said = text[slice(*title.title)].lower(), text[slice(*source.title)].lower()
    if manner(told) is None or _ANY_POST.search(told):
        return False
    posts = {m.group() for m in _ONE_POST.finditer(said)}
    return bool(posts) and not any(p.replace("-", " ") in told.replace("-", " ") for p in posts)


def told_by_source(text: str, a: Attribution, speaker: Known | None, inside: Sequence[Range]) -> Held | None:
    """The title that a source itself tells, before or after the speaker's name; `inside`: its mentions in there."""
    if not a.source:
        return None
    start, end = a.source[0][0], min(a.source[-1][1], a.source[0][0] + MOST_SOURCE)
    if text[start:end].lower() in _FIRST_PERSON:
        return None
    parts = _around_name(text, start, end, speaker, inside)
    found = [h for s, e in parts if (h := _held(text, s, e)) is not None]
    of = _OF.match(text, *parts[-1]) if len(parts) == 2 and found else None
    if of is not None and found[0].seat.of is None and found[0].seat.manner == "holder":
        return Held(
            replace(found[0].seat, of=institution(of[1]) or of[1]), found[0].title, of.span(1)
        )  # Foreign Minister Ann Bee of Arland
    return next((h for h in found if h.seat.of is not None), found[0] if found else None)


def _around_name(text: str, start: int, end: int, speaker: Known | None, inside: Sequence[Range]) -> list[Range]:
    """The stretch itself, or what stands on either side of the speaker's name in it."""
    if speaker is None or speaker.type != "person" or speaker.unnamed:
        return [(start, end)]
    words = {w for name in (speaker.name, *speaker.aliases) for w in name.split()}
    named = [(s, e) for s, e in inside if start <= s and e <= end and words.intersection(text[s:e].split())]
    if not named or _GOVERNS.search(text, start, named[0][0]):
        return [(start, end)]
    parts = [(start, named[0][0])] if named[0][0] - start > 1 else []
    if _BEHIND.match(text, named[-1][1], end):  # a headline goes on: "Bee Attacks Oil Firm's Chief"
        parts.append((named[-1][1], end))
    return parts or [(start, end) if named[-1][1] + 1 >= end else (start, named[-1][1])]


def _held(text: str, start: int, end: int) -> Held | None:
    """The seat that some words tell; blanks and marks at their edges left out."""
    words = text[start:end]
    start, words = start + len(words) - len(words.lstrip(" ,\xa0\n\t")), words.strip(" ,\xa0\n\t")
    for piece in re.finditer(r"[^,;]+", words) if "," in words else ():
        if manner(piece.group()) is not None:  # "the party's chairman, this past week" is no title up to its end
            lead = len(piece.group()) - len(piece.group().lstrip())
            start, words = start + piece.start() + lead, piece.group().strip()
            break
    said = seat(" ".join(words.split())) if words else None
    return None if said is None else _placed(said, start, words)


def _spoken(by: Held, capacity: Capacity | None, also: Sequence[Range] = ()) -> Behalf:
    if by.seat.of is None or by.of is None:
        return Behalf(capacity=capacity)
    inside = by.title[0] <= by.of[0] and by.of[1] <= by.title[1]
    return Behalf(by.seat.of, tuple(sorted({by.title, *([] if inside else [by.of]), *also})), capacity)


def _person(text: str, a: Attribution, by: Held | None, own_words: Sequence[Range], *, in_source: bool) -> Behalf:
    """A person: by what he or she is, and by "I" and "we"."""
    we, i = ourselves(text, own_words), myself(text, own_words)
    how: Manner | None = by.seat.manner if by is not None else None
    if by is not None and how == "voice":
        opinion = any(_STRONG_I.search(text, s, e) for s, e in own_words)
        return _spoken(by, "both" if opinion else "body", we)
    if by is not None and how == "holder" and not _COMMITTEE.search(text, *by.title):
        if i:
            return _spoken(by, "both", [*we, *i]) if we else Behalf(capacity="person")
        if by.seat.of is None:
            return Behalf()
        if we:
            return _spoken(by, "body", we)
        return _spoken(by, "both" if in_source or _names_it(text, a, by) else None)
    if how == "own":
        # An expert's "our country" is where he lives; his "we" may be whom he works for.
        side = any(_SUBJECT.fullmatch(text, *r) for r in we)
        return Behalf(capacity=None if side and not i else "person")
    return Behalf(capacity="person" if i and not we else None)


def _group(text: str, a: Attribution, source: Held | None) -> Behalf:
    """Several: the authorities of a state speak for it; officials of a body are holders there; experts are persons."""
    start, end = a.source[0][0], min(a.source[-1][1], a.source[0][0] + MOST_SOURCE)
    rulers = _RULERS.search(text, start, end)
    if rulers is not None:
        before = text[start : rulers.start()].strip()
        name = institution(re.sub(r"^(?:the|a|an)\s+", "", before, flags=re.IGNORECASE)) if before else None
        return Behalf(name, ((start, rulers.end()),) if name else (), "body")
    if source is None:
        return Behalf()
    if source.seat.manner in ("voice", "holder") and source.seat.of is not None:
        return _spoken(source, "body" if source.seat.manner == "voice" else None)
    return Behalf(capacity="person" if source.seat.manner == "own" else None)


def _names_it(text: str, a: Attribution, by: Held) -> bool:
    """Whether what is said is about the institution of the speaker: by its name, or what it is called for short."""
    said = " ".join(text[s:e] for s, e in a.content).lower()
    names = {str(by.seat.of).lower(), text[slice(*by.of)].lower() if by.of else ""}
    names |= {short for b in bodies() if b.name == by.seat.of for short in b.short}
    return any(n and re.search(rf"\b{re.escape(n)}\b", said) for n in names)


def _stated(telling: Telling) -> Behalf | None:
    """On behalf of X, speaking for X, in the name of X, on X's behalf."""
    for t in telling.tokens:
        head: Token | None = None
        if t.lower_ in ("behalf", "name") and t.head.lower_ in ("on", "in") and t.head.dep_ == "prep":
            of = next((p for p in children(t, "prep") if p.lower_ == "of"), None)
            owner = children(t, "poss") if t.lower_ == "behalf" else []
            head = next(iter(owner or (children(of, "pobj") if of is not None else [])), None)
        elif t.lower_ == "for" and t.head.lower_ == "speaking" and t.i == t.head.i + 1:
            head = next(iter(children(t, "pobj")), None)
        if head is None or head.pos_ not in ("NOUN", "PROPN") or head.ent_type_ in ("DATE", "TIME"):
            continue
        if head.i not in telling.free:
            continue
        first, stop = phrase(head)
        while stop > first and telling.doc[stop - 1].lower_ in ("'s", "'"):
            stop -= 1
        while first < stop and telling.doc[first].pos_ == "DET":
            first += 1
        if first < stop:
            words = telling.range_of(min(first, t.i, t.head.i), max(stop, t.i + 1))
            name = " ".join(telling.doc[first:stop].text.split())
            return Behalf(institution(name) or name, (words,), "body")
    return None


def _is_personal(text: str, telling: Telling) -> bool:
    """Whether the outlet says that somebody speaks for himself or herself only."""
    start, end = telling.bounds
    return any(
        any(start_ <= telling.base + t.idx < stop_ for t in telling.tokens)
        for start_, stop_ in (m.span() for m in _PERSONAL.finditer(text, start, end))
    )
