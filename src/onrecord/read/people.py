"""People and bodies of one article: who is named, how fully, with which office, and where."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from rapidfuzz.distance import DamerauLevenshtein

from onrecord.read.blocks import Block
from onrecord.read.grammar import phrase, trim
from onrecord.read.tables import bodies, body_names, roles
from onrecord.records import ActorType

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

Range = tuple[int, int]

_COURTESY = re.compile(
    r"^(?:(?:Mr|Mrs|Ms|Miss|Dr|Prof|Sir|Lord|Lady|Sen|Rep|Gov|Gen|Lt|Col|Maj|Capt|Adm|Rev|Hon|Messrs|Madam|Mme)\.?\s+)+"
)
_WORD = re.compile(r"[^\W\d_]+(?:['’.-][^\W\d_]+)*\.?")
_PARTICLES = frozenset(
    {
        "de",
        "da",
        "di",
        "del",
        "der",
        "den",
        "van",
        "von",
        "le",
        "la",
        "el",
        "al",
        "bin",
        "ben",
        "ibn",
        "ter",
        "ten",
        "dos",
        "du",
    }
)
_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv", "jr.", "sr."})
_SMALL = frozenset(
    {
        "the",
        "a",
        "an",
        "of",
        "for",
        "to",
        "in",
        "on",
        "and",
        "at",
        "with",
        "by",
        "former",
        "then",
        "acting",
        "new",
        "his",
        "her",
        "its",
        "their",
    }
)
MAX_OFFICE_CHARS = 140


@dataclass(slots=True)
class Known:
    """An actor of the article while it is read: `name` is the fullest form so far, `mentions` are code points."""

    name: str
    type: ActorType
    mentions: list[Range] = field(default_factory=list)
    offices: list[tuple[str, frozenset[str]]] = field(default_factory=list)
    aliases: set[str] = field(default_factory=set)

    @property
    def office(self) -> str | None:
        """The fullest office the article gives."""
        return max((o for o, _ in self.offices), key=len, default=None)

    @property
    def role_words(self) -> frozenset[str]:
        """All words of the offices given."""
        return frozenset(w for _, words in self.offices for w in words)


def plain_name(text: str) -> str:
    """A name without courtesy titles, possessive and doubled space."""
    text = re.sub(r"\s+", " ", text).strip(" \"'“”‘’,.;:-–—()[]")
    text = re.sub(r"['’]s$|['’]$", "", text)
    return _COURTESY.sub("", text)


def surname(name: str) -> str:
    """The last name with its particles ("Marine Le Pen" -> "Le Pen"), as written."""
    words = name.split()
    while len(words) > 1 and words[-1].lower() in _SUFFIXES:
        words.pop()
    first = len(words) - 1
    while first > 1 and words[first - 1].lower() in _PARTICLES:
        first -= 1
    return " ".join(words[first:])


def words_of(text: str) -> frozenset[str]:
    """The meaning-bearing words of an office or title, in small letters; hyphens part words."""
    return frozenset(w for w in re.findall(r"[^\W\d_]+", text.lower()) if w not in _SMALL)


def same_first_name(a: str, b: str) -> bool:
    """Whether two given names can be one: equal, an initial, or a spelling apart (Viktor / Victor)."""
    a, b = a.lower().rstrip("."), b.lower().rstrip(".")
    if a == b or (min(len(a), len(b)) == 1 and a[:1] == b[:1]):
        return True
    return a[:1] == b[:1] and min(len(a), len(b)) >= 4 and DamerauLevenshtein.distance(a, b) <= 1


class People:
    """The actors named in one article, in the order of their first mention."""

    def __init__(self) -> None:
        self.persons: list[Known] = []
        self.others: dict[str, Known] = {}

    def note(self, block: Block, doc: Doc) -> None:
        """Take in the names of a parsed paragraph."""
        for ent in doc.ents:
            at = (block.start + ent.start_char, block.start + ent.end_char)
            if ent.label_ == "PERSON":
                self._note_person(ent, at)
            elif ent.label_ in ("ORG", "GPE", "NORP"):
                self.note_other(ent.text, at, ent.label_)
        for m in re.finditer(r"\b[A-Z][A-Za-z.]+(?: [A-Z][A-Za-z.-]+){0,5}\b", doc.text):
            name = body_names().get(m.group().lower())
            if name is not None:
                self.note_other(m.group(), (block.start + m.start(), block.start + m.end()), "ORG")

    def _note_person(self, ent: Span, at: Range) -> None:
        name = plain_name(ent.text)
        if not name or not name[:1].isupper() or name.lower() in body_names():
            return
        words = name.split()
        while len(words) > 2 and words[0].lower() in roles():
            words.pop(0)
        at = (at[1] - len(ent.text) + max(ent.text.find(words[0]), 0), at[1])
        name = " ".join(words)
        if ent.text.endswith(("'s", "’s")):
            at = (at[0], at[1] - 2)
        person = self.person(name)
        if person is None:
            if len(words) == 1 and name.lower() in roles():
                return
            person = Known(name, "person")
            self.persons.append(person)
        if at not in person.mentions:
            person.mentions.append(at)
        person.aliases.add(name)
        if len(words) > 1 and (len(person.name.split()) < len(words) or " " not in person.name):
            person.name = name
        for office in _offices(ent):
            words_here = words_of(office)
            if words_here & roles() and (office, words_here) not in person.offices:
                person.offices.append((office, words_here))

    def person(self, name: str) -> Known | None:
        """The person of this name: the same full name, a spelling of it, or the only one of this surname."""
        last = surname(name).lower()
        words = name.split()
        same = [p for p in self.persons if surname(p.name).lower() == last]
        if len(words) == 1:
            if not same:
                same = [p for p in self.persons if p.name.split()[0].lower() == last and len(p.mentions) > 0]
            return same[0] if len(same) == 1 else next((p for p in same if p.name == name), None)
        full = [p for p in same if " " in p.name and same_first_name(p.name.split()[0], words[0])]
        if full:
            return full[0]
        bare = [p for p in same if " " not in p.name]
        return bare[0] if len(bare) == 1 and len(same) == 1 else None

    def note_other(self, text: str, at: Range, label: str) -> Known | None:
        """Take in a body, country or organisation; None when the words are no name."""
        name = plain_name(text)
        name = name[4:] if name.lower().startswith("the ") else name
        if not name or not any(c.isalpha() for c in name):
            return None
        body = body_names().get(name.lower())
        key = (body or name).lower()
        kind: ActorType = "body" if body else {"GPE": "country", "NORP": "group"}.get(label, "organisation")  # type: ignore[assignment]
        known = self.others.setdefault(key, Known(body or name, kind))
        if not any(a < at[1] and at[0] < b for a, b in known.mentions):
            known.mentions.append(at)
        known.aliases.add(name)
        return known

    def by_short_form(self, words: str) -> Known | None:
        """The body that a short form means ("the Alliance"), when exactly one that the article names goes by it."""
        short = words.lower()
        meant = [b.name.lower() for b in bodies() if short in b.short and b.name.lower() in self.others]
        return self.others[meant[0]] if len(meant) == 1 else None


def _offices(ent: Span) -> list[str]:
    """What the words around a name say of its office: before it, in apposition, or as its head."""
    doc, root = ent.doc, ent.root
    found = []
    first = ent.start
    while (
        first > 0 and doc[first - 1].pos_ in ("NOUN", "PROPN", "ADJ", "PUNCT", "ADV") and _inside_title(doc[first - 1])
    ):
        first -= 1
    if first < ent.start:
        found.append(_text(doc, first, ent.start))
    courtesy = _text(doc, ent.start, ent.end).split()
    lead = [w for w in courtesy if w.lower() in roles()]
    if lead and len(courtesy) - len(lead) >= 1 and courtesy[0] in lead:
        found.append(" ".join(lead))
    for c in root.children:
        if c.dep_ == "appos" and c.i >= ent.end:
            found.append(_text(doc, *phrase(c)))
    if root.dep_ == "appos" and root.head.i < ent.start and root.head.pos_ in ("NOUN", "PROPN"):
        a, _ = phrase(root.head, whole=True)
        found.append(_text(doc, *trim(doc, a, first)))
    return [f for f in found if 2 < len(f) <= MAX_OFFICE_CHARS]


def _inside_title(token: Token) -> bool:
    return token.text in ("-", "–") or (
        token.pos_ != "PUNCT" and not (token.pos_ == "PROPN" and token.ent_type_ == "PERSON")
    )


def _text(doc: Doc, first: int, stop: int) -> str:
    text = re.sub(r"\s+", " ", doc[first:stop].text).strip(" ,;:-–—")
    text = re.sub(r"(?:\s+(?:the|a|an|of|for|to|in|at|on|and|'s))+$", "", text, flags=re.IGNORECASE)
    return re.sub(r"^(?:the|a|an|his|her|its|their)\s+", "", text, flags=re.IGNORECASE)


def gather(parsed: Sequence[tuple[Block, Doc]]) -> People:
    """The people and bodies of an article; bare surnames are settled after all full names are known."""
    people = People()
    for block, doc in parsed:
        people.note(block, doc)
    _settle(people)
    return people


def _settle(people: People) -> None:
    """Surnames that came before their full name, and names that a tagger took for an organisation."""
    for bare in [p for p in people.persons if " " not in p.name]:
        full = [
            p
            for p in people.persons
            if p is not bare and " " in p.name and surname(p.name).lower() == bare.name.lower()
        ]
        if len(full) == 1:
            full[0].mentions = sorted(full[0].mentions + bare.mentions)
            full[0].aliases |= bare.aliases
            full[0].offices += [o for o in bare.offices if o not in full[0].offices]
            people.persons.remove(bare)
    for key in list(people.others):
        other = people.others[key]
        person = people.person(other.name) if other.type in ("organisation", "country") else None
        if person is not None and other.name.lower() != "president":
            person.mentions = sorted(set(person.mentions) | set(other.mentions))
            person.aliases |= other.aliases
            del people.others[key]
    people.persons.sort(key=lambda p: min(p.mentions))
