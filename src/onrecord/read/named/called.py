"""Called: whom "Captain Bee" and "Mrs Bee" mean where several have the surname, or one whom they do not fit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from onrecord.names import words_of
from onrecord.read.named.known import Known
from onrecord.read.named.typical import typical

if TYPE_CHECKING:
    from spacy.tokens import Doc

Range = tuple[int, int]

_SEX = {"mr": "m", "sir": "m", "lord": "m", "mrs": "f", "ms": "f", "miss": "f", "madam": "f", "mme": "f", "lady": "f"}
_SAME = {
    "gen": "general", "col": "colonel", "maj": "major", "capt": "captain", "lt": "lieutenant", "adm": "admiral",
    "sgt": "sergeant", "cmdr": "commander", "brig": "brigadier", "dr": "doctor", "prof": "professor",
    "sen": "senator", "rep": "representative", "gov": "governor", "amb": "ambassador", "pres": "president",
}  # fmt: skip
_RANKS = frozenset("general colonel major captain lieutenant admiral sergeant commander brigadier marshal".split())
_LEARNED = frozenset({"doctor", "professor"})
_CIVIL = frozenset(
    "senator representative governor ambassador president minister mayor judge bishop archbishop father sister "
    "rabbi imam inspector chancellor premier king queen prince princess".split()
)
_CALLED = _RANKS | _LEARNED | _CIVIL


@dataclass(frozen=True, slots=True)
class Called:
    """A surname behind a rank or a Mr: where it stands (code points), and to whom it was given at first."""

    name: str
    word: str
    at: Range
    person: Known


def calling(doc: Doc, first: int) -> str | None:
    """What stands right before a name, spelt out: captain, mrs; None where it is nothing that tells people apart."""
    small = doc[first].lower_.rstrip(".") if doc[first].lower_.rstrip(".") in _SEX else ""
    small = small or (doc[first - 1].lower_.rstrip(".") if first > 0 else "")
    small = _SAME.get(small, small)
    return small if small in _SEX or small in _CALLED else None


def meant(called: Called, bearers: Sequence[Known], by_word: dict[Known, set[str]]) -> Known | None:
    """The one of the full names that the words fit; `called.person` where nothing tells, None where they fit nobody.

    `by_word`: what each is called before the name elsewhere.
    """
    sex = _SEX.get(called.word)
    if sex is not None:
        fitting = [p for p in bearers if typical(p.name) in (sex, None)]
    else:
        fitting = [p for p in bearers if called.word in by_word.get(p, set()) | _words(p)]
        if not fitting:
            fitting = [p for p in bearers if not _apart(called.word, by_word.get(p, set()) | _words(p))]
            if fitting == list(bearers):
                return called.person
    if len(fitting) == 1:
        return fitting[0]
    return None if not fitting else called.person


def _words(person: Known) -> set[str]:
    return {_SAME.get(w, w) for t in person.titles.values() for w in words_of(t.words)}


def _apart(word: str, others: set[str]) -> bool:
    """Whether somebody always called otherwise is another: Colonel Bee is not Dr Bee, the first lady no president."""
    if word == "president" and {"first", "lady"} <= others:
        return True
    return (word in _LEARNED and bool(others & _RANKS)) or (word in _RANKS and bool(others & _LEARNED))
