"""Memory: who was spoken of, how and where, up to a place of the text."""

from __future__ import annotations

from collections import OrderedDict, deque
from collections.abc import Iterator
from dataclasses import dataclass, field

from onrecord.read.named.known import Known

Range = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Seen:
    """Somebody spoken of at start..end (code points), by `kind`: name, pronoun or title."""

    start: int
    end: int
    sentence: int
    paragraph: int
    role: str
    kind: str
    quoted: bool


@dataclass(slots=True, eq=False)
class Person:
    """What is remembered of a person: `last` is the last mention by the reporter, `inside` that in a quotation."""

    known: Known
    rank: int
    total: int
    first: int
    last: Seen | None = None
    inside: Seen | None = None
    subject: Seen | None = None
    count: int = 0
    named: list[Range] = field(default_factory=list)
    lately: deque[int] = field(default_factory=lambda: deque(maxlen=8))
    """The sentences of the last mentions."""

    @property
    def latest(self) -> Seen | None:
        """The last mention, in the reporter's voice where there is one."""
        return self.last or self.inside


class Memory:
    """The persons by the time they were last spoken of, the turns of speech, and the pronouns understood so far."""

    def __init__(self) -> None:
        self._recent: OrderedDict[int, Person] = OrderedDict()
        self._quoted: OrderedDict[int, Person] = OrderedDict()
        self.speeches: list[tuple[Seen, Person]] = []
        self.pronouns: dict[str, tuple[Seen, Person]] = {}
        self.subject_of: tuple[Seen, Person] | None = None
        """The last subject of a main clause."""
        self.topic: tuple[int, Person] | None = None
        """The first subject of a paragraph."""

    def see(self, person: Person, seen: Seen) -> None:
        """Take in a mention; they come in the order of the text."""
        person.count += 1
        if seen.quoted:
            person.inside = seen
            self._quoted[id(person)] = person
            self._quoted.move_to_end(id(person))
            return
        person.last = seen
        person.lately.append(seen.sentence)
        self._recent[id(person)] = person
        self._recent.move_to_end(id(person))
        if seen.role in ("subject", "sub"):
            person.subject = seen
        if seen.role == "subject":
            self.subject_of = (seen, person)
            if self.topic is None or self.topic[0] != seen.paragraph:
                self.topic = (seen.paragraph, person)

    def spoke(self, person: Person, seen: Seen) -> None:
        """Take in that somebody is the speaker of a statement, with the mention that says so."""
        self.speeches.append((seen, person))

    def recent(self) -> Iterator[Person]:
        """The persons from the last one back, as the reporter speaks of them."""
        return (self._recent[k] for k in reversed(self._recent))

    def quoted(self) -> Iterator[Person]:
        """The persons from the last one back, as those quoted speak of them."""
        return (self._quoted[k] for k in reversed(self._quoted))
