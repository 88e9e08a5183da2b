"""Titles: what the words around a name say that somebody is, each as printed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from onrecord.read.grammar import children, phrase
from onrecord.read.tables import bodies, institutions, roles

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

MAX_TITLE_CHARS = 160
"""Longer than this is a description, not a title."""

_MOST_TOKENS = 24

_ABBREVIATED = frozenset(
    "gen. lt. col. maj. capt. adm. sgt. sen. rep. gov. prof. pres. gen sen rep gov col patriarch pope archbishop "
    "bishop cardinal imam ayatollah rabbi dictator strongman taoiseach ombudsman baroness lord co-chairman co- "
    "chair".split()
)
_FORMER = re.compile(
    r"\b(?:former|formerly|ex|late|one-time|onetime|then|erstwhile|previous|past|ousted|deposed|toppled|elect|designate|"
    r"incoming|future|would-be)\b(?!-president of)",
    re.IGNORECASE,
)
_GARBLED = re.compile(r"[a-z]{3}[A-Z]|[=<>_{}\[\]|\"]")
_GLUED = re.compile(r"(?:[^\W\d_]+ )*[^\W\d_]*[^\W\d_A-Z]{3}(?=[A-Z]{2,}\b)")
_ADVERBS = frozenset({"then", "formerly", "former", "ex", "late", "vice", "once"})
_PARTICIPLES = frozenset(
    "retired acting elected outgoing incoming ruling leading exiled jailed ousted deposed appointed born based "
    "disgraced imprisoned detained re-elected reelected self-proclaimed proclaimed designate elect visiting "
    "serving toppled".split()
)
_LEADING = frozenset(
    "once earlier meanwhile later today yesterday tomorrow monday tuesday wednesday thursday friday saturday sunday "
    "last next same other both all two three fellow such own another also however photo video file reuters read "
    "more new".split()
)
_ENVOYS = frozenset(
    "ambassador envoy representative delegate negotiator consul emissary mission adviser advisor aide".split()
)
_BODY_NOUNS = frozenset(
    "ministry party committee agency service council department parliament government region republic city "
    "country state alliance bloc union company bank office group institute commission administration staff "
    "assembly duma senate mission delegation organisation organization university centre district province".split()
)
_HEADS_VERBS = frozenset({"head", "lead", "chair", "run", "command", "direct"})
_MARKS = frozenset({",", "(", "–", "—", "-", "--"})
_ENDS = frozenset({",", ".", ")", ";", ":", "–", "—", "--", '"', "'", "!", "?", "[", "]", "(", "”", "''"})
_WHO = frozenset({"who", "which", "that", "whose", "whom"})
_IN_NP = frozenset({"NOUN", "PROPN", "ADJ", "DET", "NUM"})
_NO_ENTITY = frozenset({"DATE", "TIME", "MONEY", "PERCENT", "QUANTITY"})
_DETERMINER = frozenset({"the", "a", "an", "his", "her", "its", "their", "our", "my", "whose", "this", "that", "one"})
_TAILS = frozenset({"elect", "designate", "delegate", "emeritus", "plenipotentiary"})
_COMPOUND = frozenset(
    "affairs relations services sports operations communications rights arms sales politics economics studies "
    "news veterans forces systems resources sciences".split()
)
_HYPHEN = frozenset({"-", "–", "‑"})


@dataclass(frozen=True, slots=True)
class Held:
    """A title that the text gives somebody: code points start..end of the text of the Doc, and its words."""

    words: str
    start: int
    end: int
    former: bool


def is_role(token: Token) -> bool:
    """Whether a word says what somebody is or does: minister, Gen."""
    small = token.lower_
    return small in roles() or small in _ABBREVIATED or (token.pos_ != "VERB" and token.lemma_.lower() in roles())


def _is_person(token: Token) -> bool:
    """Whether the tagger takes a word for a person's name, and it is no word of a body's name."""
    return token.ent_type_ == "PERSON" and not is_role(token) and token.text not in body_words()


@cache
def body_words() -> frozenset[str]:
    """The words in capitals of the names of bodies and institutions."""
    names = [*(n for b in bodies() for n in b.names), *(n for i in institutions() for n in i.names)]
    return frozenset(w for n in names for w in n.split() if w[:1].isupper())


def is_former(words: str) -> bool:
    """Whether a title is told not to be held on the day of the report."""
    return _FORMER.search(words) is not None


def titles(doc: Doc, first: int, stop: int) -> Iterator[Held]:
    """The titles of the person whose name the tokens first..stop of a Doc are: before it, after it, as what he is."""
    run = _run_before(doc, first)
    begin = run
    if any(is_role(doc[i]) for i in range(run, first)):
        yield from _run(doc, run, first)
    elif run < first and doc[first - 1].tag_ == "POS":
        yield from _held(doc, run, first - 1)
    elif run < first:
        begin = _of_body(doc, run, first)
        if begin < run:
            yield from _held(doc, begin, first)
    yield from _before_comma(doc, begin, first, stop)
    yield from _after(doc, stop)
    yield from _predicate(doc, first, stop)


def _run(doc: Doc, first: int, stop: int) -> Iterator[Held]:
    """The nouns before a name that end in what he is: one title, or two ("candidate Sen.")."""
    while stop > first and ((doc[stop - 1].is_punct and doc[stop - 1].text[-1:] != ".") or doc[stop - 1].tag_ == "POS"):
        stop -= 1
    if stop == first or not (is_role(doc[stop - 1]) or doc[stop - 1].lower_ in _TAILS):
        return
    if doc[stop - 1].text[0].isupper():
        small = [i for i in range(first, stop - 1) if doc[i].pos_ == "NOUN" and doc[i].text[0].islower()]
        small = [i for i in small if doc[i + 1].text not in _HYPHEN and doc[i].lower_ not in _ADVERBS]
        if small:
            if is_role(doc[small[-1]]):
                yield from _held(doc, first, small[-1] + 1)
            first = small[-1] + 1
    else:
        many = [i for i in range(first, stop - 1) if doc[i].tag_ == "NNS" and doc[i].lower_ not in _COMPOUND]
        first = many[-1] + 1 if many else first
    yield from _held(doc, first, stop)


def _held(doc: Doc, first: int, stop: int, *, former: bool = False) -> Iterator[Held]:
    while first < stop and (doc[first].lower_ in _DETERMINER or doc[first].text in _HYPHEN or doc[first].tag_ == "POS"):
        first += 1
    while stop > first and (
        (doc[stop - 1].is_punct and doc[stop - 1].text[-1:] != ".")
        or doc[stop - 1].pos_ in ("ADP", "DET", "CCONJ")
        or doc[stop - 1].is_space
        or doc[stop - 1].tag_ == "POS"
    ):
        stop -= 1
    if first >= stop:
        return
    start, end = doc[first].idx, doc[stop - 1].idx + len(doc[stop - 1])
    text = doc.text
    if glued := _GLUED.match(text, start, end):  # "KavkazaNATO chief": the title begins with the second name
        start = glued.end()
    words = " ".join(text[start:end].split())
    if 1 < len(words) <= MAX_TITLE_CHARS and any(c.isalpha() for c in words) and not _GARBLED.search(words):
        yield Held(words, start, end, former or is_former(words))


def _run_before(doc: Doc, first: int) -> int:
    """Where the nouns and adjectives begin that stand right before a name: "former NATO chief"."""
    i = first
    while i > max(0, first - _MOST_TOKENS) and _in_run(doc, i - 1, first):
        i -= 1
    while i < first and (
        (doc[i].text.lower() in _LEADING and not _is_named(doc, i))
        or doc[i].text in _HYPHEN
        or doc[i].tag_ == "POS"
        or doc[i].pos_ == "PUNCT"
    ):
        i += 1
    return i


def _is_named(doc: Doc, i: int) -> bool:
    """The New of New York."""
    return doc[i].text == "New" and doc[i + 1].text[:1].isupper() and doc[i].ent_type_ != ""


def _in_run(doc: Doc, i: int, first: int) -> bool:
    token = doc[i]
    if token.ent_type_ in _NO_ENTITY or token.is_sent_end or token.lower_ in _DETERMINER:
        return False
    if _is_person(token):
        return False
    if token.text in _HYPHEN or token.tag_ == "POS":
        return i + 1 < first or token.tag_ == "POS"
    if token.pos_ in ("NOUN", "PROPN", "ADJ"):
        return True
    return token.lower_ in _ADVERBS or token.lower_ in _PARTICIPLES or is_role(token)


def _of_body(doc: Doc, run: int, first: int) -> int:
    """Where a title begins that ends in its body: "the head of the Foreign Ministry" before a name; `run` if none."""
    last = doc[first - 1]
    if last.pos_ != "PROPN" and last.lower_ not in _BODY_NOUNS:
        return run
    i, role = run, None
    while i > max(0, first - _MOST_TOKENS):
        token = doc[i - 1]
        if token.is_sent_end or token.ent_type_ in _NO_ENTITY or token.ent_type_ == "PERSON":
            break
        if is_role(token):
            role = i - 1
            break
        linked = token.pos_ in ("ADP", "DET", "CCONJ", *_IN_NP) or token.tag_ == "POS" or token.text in _HYPHEN
        if not linked or (token.is_punct and token.text not in _HYPHEN):
            break
        i -= 1
    if role is None or role + 1 >= first or doc[role + 1].pos_ != "ADP":
        return run
    prep, small = doc[role + 1].lower_, doc[role].lemma_.lower()
    if prep not in ("of", "at", "for") and not (prep in ("to", "in") and small in _ENVOYS | {"commander"}):
        return run
    named = any(t.lower_ in _DETERMINER for t in doc[role + 2 : run]) or last.ent_type_ in ("ORG", "GPE")
    if small not in _ENVOYS | roles() or not (named or last.lower_ in _BODY_NOUNS):
        return run
    return _run_before(doc, role + 1)


def _before_comma(doc: Doc, begin: int, first: int, stop: int) -> Iterator[Held]:
    """The head of the committee, X, ...; a deputy of the council, retired Colonel X, ..."""
    at = begin - 1
    while at >= 0 and doc[at].lower_ in _DETERMINER:
        at -= 1
    root = doc[first:stop].root
    closed = stop >= len(doc) or doc[stop].text in _ENDS
    if root.dep_ == "appos" and root.head.i < first and (root.head.pos_ in ("NOUN", "PROPN")):
        closed = True
    for _ in range(3):
        if at < 1 or doc[at].text not in (",", "–", "—") or not closed:
            return
        start = at
        while start > max(0, at - _MOST_TOKENS) and _in_np(doc[start - 1]):
            start -= 1
        head = _head_role(doc, start, at, root.head.i if root.dep_ == "appos" else -1)
        if head is None or _is_plural(doc, head, at) or (start > 0 and doc[start - 1].lower_ in ("and", "or")):
            return
        yield from _held(doc, head, at)
        at = start - 1


def _is_plural(doc: Doc, first: int, stop: int) -> bool:
    """Whether a title is that of several: "the foreign ministers of A and B, X and Y"."""
    role = next(
        (doc[i] for i in range(first, stop) if is_role(doc[i]) and not (i + 1 < stop and is_role(doc[i + 1]))), None
    )
    return role is not None and role.tag_ in ("NNS", "NNPS")


def _in_np(token: Token) -> bool:
    if token.ent_type_ in _NO_ENTITY or _is_person(token) or token.is_sent_end:
        return False
    if token.pos_ in _IN_NP or token.pos_ in ("ADP", "CCONJ") or token.tag_ == "POS" or token.text in _HYPHEN:
        return True
    return token.lower_ in _PARTICIPLES or token.lower_ in _ADVERBS or is_role(token)


def _head_role(doc: Doc, start: int, end: int, told: int) -> int | None:
    """Where the noun phrase begins whose head says what somebody is, among the tokens start..end."""
    for i in range(start, end):
        if not is_role(doc[i]) or (start <= told < end and i != told and doc[told].i > i and is_role(doc[told])):
            continue
        if i + 1 < end and (is_role(doc[i + 1]) or doc[i + 1].text in _HYPHEN or doc[i + 1].tag_ == "POS"):
            continue  # Secretary of "Secretary General"; "the minister's aide"
        run = _run_before(doc, i)
        before = doc[run - 1] if run > start else None
        if before is not None and before.pos_ == "ADP" and told < 0 and doc[run - 2].pos_ in ("NOUN", "PROPN"):
            continue
        nominal = run < i or before is None or before.lower_ in _DETERMINER or doc[i].text[0].isupper()
        if i + 1 < end and doc[i + 1].pos_ not in ("ADP", "CCONJ", "PUNCT") and doc[i + 1].lower_ not in _DETERMINER:
            continue
        if nominal:
            return run
    return None


def _after(doc: Doc, stop: int) -> Iterator[Held]:
    """X, the secretary general of NATO, ...; X, who heads the committee, ...; X (a minister)"""
    i = stop
    if i + 1 >= len(doc) or doc[i].text not in _MARKS:
        return
    i += 1
    if doc[i].like_num and i + 1 < len(doc) and doc[i + 1].text == ",":  # X, 54, the mayor
        i += 2
    former = False
    if i + 2 < len(doc) and doc[i].lower_ == "who":
        verb = doc[i + 1]
        former = verb.tag_ == "VBD"
        if verb.lemma_.lower() in _HEADS_VERBS and verb.tag_ in ("VBZ", "VBD"):
            end = _np_end(doc, i + 2)
            if end > i + 2 and any(t.pos_ == "PROPN" for t in doc[i + 2 : end]):
                yield from _held(doc, i + 1, end, former=former)
            return
        if verb.lemma_.lower() == "be":
            i += 2
        elif verb.lemma_.lower() == "serve" and doc[i + 2].lower_ == "as":
            i += 3
        else:
            return
    end = _np_end(doc, i)
    if end <= i or not _is_closed(doc, end) or _opens_list(doc, end):
        return
    head = next((j for j in range(i, end) if is_role(doc[j])), None)
    link = next((j for j in range(i, end) if doc[j].pos_ == "ADP"), end)
    if (
        head is not None
        and head < link
        and doc[head].tag_ not in ("NNS", "NNPS")
        and not (doc[link - 1].pos_ == "PROPN" and doc[link - 1].ent_type_ == "PERSON")
    ):
        yield from _held(doc, i, end, former=former)


def _np_end(doc: Doc, i: int) -> int:
    """Where a noun phrase ends that begins at token i; i itself where it is one with another person's name in it."""
    start, linked = i, False
    while i < min(len(doc), start + _MOST_TOKENS):
        token = doc[i]
        if token.ent_type_ in _NO_ENTITY and token.lower_ not in roles():
            return i if linked else start
        if _is_person(token) and not linked:
            return start
        if token.pos_ == "CCONJ" and not (linked or _role_near(doc, i + 1)):
            return start
        if token.pos_ == "ADP":
            linked = True
        if not _in_np(token) and token.ent_type_ != "PERSON":
            break
        i += 1
        if token.is_sent_end:
            break
    return i


def _role_near(doc: Doc, i: int) -> bool:
    return any(is_role(t) for t in doc[i : i + 6])


def _is_closed(doc: Doc, end: int) -> bool:
    return (
        end >= len(doc)
        or doc[end].text in _ENDS
        or doc[end].lower_ in _WHO
        or doc[end - 1].is_sent_end
        or (
            doc[end].ent_type_ in _NO_ENTITY and doc[end - 1].pos_ == "ADP"  # the prime minister until 2014
        )
    )


def _opens_list(doc: Doc, end: int) -> bool:
    """X, President Y and Z: no apposition."""
    return end + 1 < len(doc) and doc[end].text == "," and doc[end + 1].lower_ in ("and", "or")


def _predicate(doc: Doc, first: int, stop: int) -> Iterator[Held]:
    """X is the foreign minister of Y; X heads the committee."""
    root = doc[first:stop].root
    verb = root.head
    if root.dep_ != "nsubj" or verb == root or children(verb, "neg", "aux", "mark"):
        return
    lemma = verb.lemma_.lower()
    if lemma in ("be", "become", "remain") and verb.tag_ in ("VBZ", "VBP", "VBD"):
        for attr in children(verb, "attr"):
            past = verb.tag_ == "VBD" and lemma == "be"
            ended = any(c.lower_ in ("until", "from", "between") for c in verb.children)
            if is_role(attr) and (not past or ended):
                yield from _held(doc, *_short(doc, attr), former=past)
    elif lemma in _HEADS_VERBS and verb.tag_ == "VBZ":
        for obj in children(verb, "dobj"):
            if obj.pos_ == "PROPN":
                yield from _held(doc, verb.i, _short(doc, obj)[1])


def _short(doc: Doc, head: Token) -> tuple[int, int]:
    """The phrase of a head up to its first comma."""
    first, stop = phrase(head)
    comma = next((i for i in range(head.i + 1, stop) if doc[i].text in _ENDS), stop)
    return first, comma
