"""Full names: which tokens are the name of a person, where the tagger cut it short or took a title along."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

from onrecord.names import plain_name
from onrecord.read.named.lexicon import known_given
from onrecord.read.named.sound import begins_with_particle, ends_with_particle, is_thing, person_words
from onrecord.read.named.titles import is_role

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span

Range = tuple[int, int]
"""Token numbers first..stop of a Doc."""

_PARTICLES = frozenset({"von", "van", "der", "den", "de", "di", "da", "del", "bin", "ibn", "al", "zu", "ter", "dos"})
_SUFFIXES = frozenset({"Jr.", "Jr", "Sr.", "Sr", "II", "III", "IV"})
_POLITE = frozenset(
    {"mr", "mr.", "mrs", "mrs.", "ms", "ms.", "miss", "madam", "mme", "mme.", "sir", "lord", "lady", "dame"}
)
_FIELDS = frozenset(
    "prime foreign defence defense interior finance justice press vice deputy first former ex supreme state general "
    "chief federal acting assistant opposition party".split()
)
_BROKEN = re.compile(r"(?<=[^\W\d_])- (?=[a-z])")


def full_name(ent: Span, taken: Callable[[int, int], bool]) -> tuple[str, Range] | None:
    """The name of a person and its tokens, from what the tagger calls one; None where it does not look like a name.

    `taken` says whether the characters start..end of the Doc's text are known to be something else.
    """
    doc, first, stop = ent.doc, ent.start, ent.end
    while stop > first and (doc[stop - 1].is_punct or doc[stop - 1].is_space or doc[stop - 1].tag_ == "POS"):
        stop -= 1
    first = _past_title(doc, first, stop, taken)
    if first >= stop:
        return None
    first, stop = _grown(doc, *_both_names(doc, first, stop, taken))
    if (first > 0 and is_thing(doc[first - 1].text)) or (
        first > 1 and doc[first - 1].text == '"' and is_thing(doc[first - 2].text)
    ):
        return None
    name = in_order(plain_name(_BROKEN.sub("", " ".join(doc[first:stop].text.split()))))
    if not name or not person_words(name):
        return None
    return (f"{name}." if name.endswith((" Jr", " Sr")) else name), (first, stop)


def in_order(name: str) -> str:
    """A name whose surname is in capitals as names are written: "BEE Ann" is Ann Bee; "ANN Bee" opens a tabloid."""
    words = name.split()
    loud = [i for i, w in enumerate(words) if len(w) > 2 and w.isupper() and w.isalpha()]
    if not loud or len(loud) == len(words) or len(words) > 4:
        return name
    plain = [w.capitalize() if i in loud else w for i, w in enumerate(words)]
    given = words[0].lower() in known_given()
    surname_first = loud == list(range(len(loud))) and not given
    return " ".join(plain[len(loud) :] + plain[: len(loud)] if surname_first else plain)


def polite(doc: Doc, first: int) -> bool:
    """Whether a Mr or Ms stands before a name, or at its beginning."""
    return doc[first].lower_ in _POLITE or (first > 0 and doc[first - 1].lower_ in _POLITE)


def _past_title(doc: Doc, first: int, stop: int, taken: Callable[[int, int], bool]) -> int:
    """The first token behind the words of a title: "Foreign Minister" Bee, "the League" Ann Bee."""
    at = first
    for i in range(first, stop - 1):
        token = doc[i]
        known = taken(token.idx, token.idx + len(token))
        if is_role(token) or known or token.text in _PUNCTUATION:
            at = i + 1
        elif token.lower_ not in _FIELDS:
            break
    while at < stop and doc[at].is_punct:
        at += 1
    if at == first and first > 0 and doc[first - 1].lower_ in ("the", "a", "an") and stop - first > 2:
        at += 1  # "the League Ann Bee": no name of a person follows an article
    if at < stop and taken(doc[at].idx, doc[at].idx + len(doc[at])):
        return stop
    return at


_PUNCTUATION = frozenset({"-", "–", ","})
_MISREAD = frozenset({"", "DATE", "TIME", "CARDINAL"})
"""What the tagger calls the half of a name that it leaves out."""


def _both_names(doc: Doc, first: int, stop: int, taken: Callable[[int, int], bool]) -> Range:
    """Given name and surname where the tagger has one of them: "Oleh" Marchuk, Gabor "Farkas"."""
    if stop - first > 1:
        return first, stop
    for given, family in ((first, stop), (first - 1, first)):
        if given < 0 or family >= len(doc) or doc[given].lower_ not in known_given():
            continue
        other = doc[family if given == first else given]
        fits = other.pos_ == "PROPN" and other.text.istitle() and other.ent_type_ in _MISREAD and not is_role(other)
        fits = fits and other.text[-1] != "-"
        one = doc[given].dep_ == "compound" and doc[given].head == doc[family] and not is_thing(doc[family].text)
        if fits and one and not taken(other.idx, other.idx + len(other)):
            return given, family + 1
    return first, stop


def _grown(doc: Doc, first: int, stop: int) -> Range:
    """The name with what the tagger left out: "Ursula von" der Leyen, Ms von der "Leyen", Jr."""
    words = " ".join(t.text for t in doc[first:stop])
    if ends_with_particle(words) or (stop < len(doc) and doc[stop].text in _PARTICLES):
        at = stop
        while at < len(doc) and doc[at].text in _PARTICLES:
            at += 1
        if at < len(doc) and doc[at].text[:1].isupper() and doc[at].pos_ == "PROPN":
            stop = at + 1
    before = first
    while (
        before > 0
        and doc[before - 1].text in _PARTICLES
        and doc[before - 1].idx + len(doc[before - 1]) < doc[before].idx
    ):
        before -= 1
    if before < first or begins_with_particle(words):
        first = before
        while (
            first > 0
            and doc[first - 1].pos_ == "PROPN"
            and doc[first - 1].ent_type_ == "PERSON"
            and not is_role(doc[first - 1])
        ):
            first -= 1
    if stop < len(doc) and doc[stop].text in _SUFFIXES:
        stop += 1
    elif stop + 1 < len(doc) and doc[stop].text == "," and doc[stop + 1].text in ("Jr.", "Sr."):
        stop += 2
    return first, stop
