"""What is asked of the commands on what happened, and what their rows have in common."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from onrecord.errors import UsageError
from onrecord.present.dates import told
from onrecord.record import day
from onrecord.records import Article, Party, Span, When
from onrecord.store import Store
from onrecord.store.fold import fold
from onrecord.store.happened import Asked

NEAR = 110
"""Code points shown on either side of some words, where their sentence is longer."""

NO_DATE = "~"
"""What is not dated stands after all days."""


@dataclass(frozen=True, slots=True)
class Question:
    """What was typed: `words` that all must occur, `type` of the thing, and what the store looks for."""

    words: tuple[str, ...] = ()
    actor: str | None = None
    type: str | None = None
    since: str | None = None
    until: str | None = None
    article: str | None = None
    limit: int = 50

    def asked(self, store: Store) -> Asked:
        """For the store; NotFound when there is no such article."""
        of = None if self.article is None else store.article(self.article).id
        return Asked(self.actor, day(self.since), day(self.until, last=True), of)

    def one_of(self, types: Collection[str]) -> str | None:
        """The type asked for as `types` spell it; UsageError when it is none of them."""
        if self.type is None:
            return None
        for type_ in types:
            if fold(type_) == fold(self.type):
                return type_
        raise UsageError(f"there is no type {self.type!r}: take one of {', '.join(types)}")

    @property
    def narrow(self) -> Sequence[str | None]:
        """What narrows the list, if anything does."""
        return (*self.words, self.actor, self.type, self.since, self.until, self.article)


class Names:
    """The names of actors by id, looked up when the first is asked for."""

    def __init__(self, store: Store) -> None:
        self._name = lru_cache(1)(lambda: {a.id: a.name for a in store.actors()})

    def __call__(self, ids: Iterable[str]) -> list[str]:
        """By name, each once."""
        names = self._name()
        return sorted({names.get(id_, id_[:8]) for id_ in ids}, key=lambda name: (fold(name), name))

    def of(self, parties: Iterable[Party], ids: Iterable[str] = ()) -> str:
        """Some actors, and those of the parties that no actor is known for, in one line."""
        others = {" ".join(p.name.split()) for p in parties if p.actor is None}
        return ", ".join([*self(ids), *sorted(others)])


def first(when: When | None) -> str:
    """What things are sorted by: the first day, those without a date last."""
    return NO_DATE if when is None else f"{when.earliest} {when.latest}"


def days(when: When | None) -> str:
    """A date for a narrow column."""
    return told(when).replace(" – ", " –\n")


def quoted(spans: Iterable[Span], article: Callable[[str], Article]) -> str:
    """The words of some spans with those around them in the sentence, one after the other."""
    return " … ".join(f"“{sentence(span, article(span.article).text)}”" for span in spans)


def sentence(span: Span, text: str) -> str:
    """The sentence round a span on one line, cut to what is near where it is long; the span itself is whole."""
    start, end = span.start, span.end
    while start > 0 and text[start - 1] != "\n" and not _ends(text, start):
        start -= 1
    while end < len(text) and text[end] != "\n" and not _ends(text, end):
        end += 1
    before, after = text[start : span.start], text[span.end : end]
    if len(before) > NEAR:
        before = "… " + before[-NEAR:].partition(" ")[2]
    if len(after) > NEAR:
        after = after[:NEAR].rpartition(" ")[0] + " …"
    return " ".join(f"{before}{text[span.start : span.end]}{after}".strip(' “”"').split())


def _ends(text: str, at: int) -> bool:
    """Whether a sentence ends before `at`: after a stop, with a space and no small letter behind it."""
    if not text[at : at + 1].isspace():
        return False
    before = text[max(0, at - 3) : at].rstrip("\"”’'»)")
    return before.endswith((".", "!", "?", "…")) and not text[at : at + 2].strip().islower()
