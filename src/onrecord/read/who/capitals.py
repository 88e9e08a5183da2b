"""Capitals: who a source is that is headed by a name, but of no known person: a title, a body, a country, an outlet."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord.names import plain_name, words_of
from onrecord.read.named.apposed import are_two, head_noun
from onrecord.read.named.known import Known
from onrecord.read.named.meaning import entry_of
from onrecord.read.named.people import People
from onrecord.read.named.typical import typical
from onrecord.read.parse import Parse
from onrecord.read.tables import body_names, roles
from onrecord.read.who.alike import nouns
from onrecord.read.who.answer import OPEN, Answer
from onrecord.read.who.meant import Meant
from onrecord.read.who.mentions import mentioned
from onrecord.read.who.source import Source, without_article
from onrecord.read.who.unnamed import Unnamed

if TYPE_CHECKING:
    from spacy.tokens import Token

Range = tuple[int, int]

_THE = re.compile(r"^(?:the|this|that)\s+", re.IGNORECASE)
_NAME_TAIL = re.compile(r"(?:[A-Z][\w'’-]+ )+[A-Z][\w'’-]+$")
_OF = re.compile(r"\b(?:of|for|at) (?:the )?\Z", re.IGNORECASE)


class Capitals:
    """Answers for the sources of one article that are headed by a name."""

    def __init__(self, people: People, meant: Meant, unnamed: Unnamed, parse: Parse) -> None:
        self._people, self._meant, self._unnamed, self._parse = people, meant, unnamed, parse

    def answer(self, source: Source) -> Answer:
        """Who the source is; a person or body that the tagger missed is taken in."""
        name = plain_name(source.words)
        if len(name) == 1:  # the Q and A of an interview
            return OPEN
        bare = " ".join(w for w in name.split() if w.lower() not in roles())
        person = self._people.person(bare) if bare else None
        if person is not None:
            return Answer(person)
        known = self._people.others.get(name.lower())
        if known is not None and known.type in ("agency", "outlet"):
            return Answer(known)
        answer = self._titled(name, source)
        if answer is not OPEN:
            return answer
        if are_two(source.words):
            return Answer(self._unnamed.group(name, source.at))
        parts = self._joined(source)
        if parts:
            return Answer(self._unnamed.group(name, source.at, parts))
        if head_noun(name) is not None and (source.root is None or source.root.ent_type_ != "PERSON"):
            return Answer(self._unnamed.person(without_article(name), source.at, new=False))
        known = self._body(name, source.at)
        return Answer(known if known is not None else self._new(name, source))

    def _joined(self, source: Source) -> tuple[Known, ...]:
        """The states and bodies that a source names side by side, each of them known: "Arlen and Brenn"."""
        voices = [self._people.voice(at) for at in _parts(source.root, source.at, self._parse)]
        known = [v for v in voices if v is not None]
        return tuple(known) if len(known) == len(voices) > 1 else ()

    def _titled(self, name: str, source: Source) -> Answer:
        """Secretary General; Defence Minister Ann Bee (whom the tagger missed)."""
        if not words_of(name) & nouns():
            return OPEN
        if are_two(source.words):
            return OPEN
        root = source.root
        tail = _NAME_TAIL.search(name)
        if tail and not words_of(tail.group()) & nouns() and not self._is_of_body(name, tail.start(), source):
            given = tail.group().split()
            if len(given) > 2 and name[: tail.start()].lower().endswith("the "):
                given = given[1:]  # Secretary General of the League Ann Bee
            person = " ".join(given)
            return Answer(mentioned(self._people.person(person) or self._people.add_person(person), source.at))
        last = root.lemma_.lower() if root is not None else name.split()[-1].lower()
        last = last if last in nouns() else head_noun(name) or ""
        return self._meant.title(source, last) if last else OPEN

    def _is_of_body(self, name: str, tail: int, source: Source) -> bool:
        """Whether capitals behind "of" are the body whose title it is: "Secretary General of the Northern League"."""
        body = self._people.other_ending_at(source.at[1])
        if body is not None and body.listed:
            return True
        person = source.root is not None and source.root.ent_type_ == "PERSON"
        return _OF.search(name[:tail]) is not None and not person and typical(name[tail:]) is None

    def _body(self, name: str, at: Range) -> Known | None:
        """The body that the article or the table knows under this name."""
        known = self._people.others.get(name.lower()) or self._people.other_ending_at(at[1])
        short = self._people.by_short_form(_THE.sub("", name, count=1))
        if short is not None and not (known is not None and known.name.lower() in body_names()):
            return mentioned(short, at)  # "the Alliance", which the tagger takes for an organisation of its own
        if known is not None and (len(known.name) >= len(name) - len("the ") or known.name.lower() in body_names()):
            return known
        return None

    def _new(self, name: str, source: Source) -> Known | None:
        """A person by a surname or a typical name; else a body or country that is new to the article."""
        root = source.root
        label = root.ent_type_ if root is not None and root.ent_type_ else "ORG"
        same = self._people.of_surname(name)
        person = same[0] if len(same) == 1 and " " not in name else None
        if (
            person is None
            and (label == "PERSON" or typical(name))
            and not _is_capital(name)
            and not words_of(name) & roles()
        ):
            person = self._people.add_person(name)
        if person is not None:
            return mentioned(person, source.at)
        return self._people.note_other(source.words, source.at, label if label in ("GPE", "NORP") else "ORG")


def _is_capital(name: str) -> bool:
    """Whether a name of two words is in our tables, which the tagger may take for a person: "Abu Dhabi"."""
    return " " in name and entry_of(name) is not None


def _parts(root: Token | None, at: Range, parse: Parse) -> list[Range]:
    """The names that "and" joins in a source, each with its article: Arlen and Brenn."""
    if root is None or not any(c.dep_ == "conj" for c in root.children):
        return []
    base, heads = at[0] - parse.offset(at[0]), [root, *(c for c in root.conjuncts if c.i > root.i)]
    found = []
    for head in heads:
        first = min([head.i, *(c.left_edge.i for c in head.children if c.dep_ in ("det", "compound", "amod", "poss"))])
        start, end = base + head.doc[first].idx, base + head.idx + len(head)
        if head.pos_ != "PROPN" or end > at[1]:
            return []
        found.append((start, end))
    return found
