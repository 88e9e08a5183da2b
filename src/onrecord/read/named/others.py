"""Others: the states, bodies and voices of many of one article, by name and by place."""

from __future__ import annotations

from onrecord.names import plain_name
from onrecord.read.named.known import Known, Titled
from onrecord.read.named.lexicon import forms
from onrecord.read.named.meaning import entry_of, publisher_of, without_the
from onrecord.read.named.paragraph import Named
from onrecord.read.tables import bodies
from onrecord.records import ActorType

Range = tuple[int, int]


class Others:
    """Whom the article names besides persons: `all` by the name in small letters; `told`: the states it tells of."""

    def __init__(self) -> None:
        self.all: dict[str, Known] = {}
        self.told: set[str] = set()
        self._ending_at: dict[int, Known] = {}
        self._voices: dict[int, tuple[int, int, Known]] = {}

    def of(self, name: str, kind: ActorType) -> Known:
        """The one of this name, a new one where there is none."""
        return self.all.setdefault(name.lower(), Known(name, kind))

    def note_named(self, named: Named, base: int) -> None:
        """Take in a name of our tables, in a paragraph that begins at code point `base`."""
        at = (base + named.start, base + named.end)
        known = self.of(named.name, named.type)
        known.listed = True
        known.unnamed = known.unnamed or named.generic
        known.mentions.add(at)
        known.aliases.add(named.words)
        if named.of is not None:
            known.entitle(Titled(named.words, *at, False, named.of))
        self.speak(known, base + named.begin, at)

    def note(self, text: str, at: Range, label: str) -> Known | None:
        """Take in a body, country or organisation; None when the words are no name."""
        name = without_the(plain_name(text))
        if not any(c.isalpha() for c in name):
            return None
        kind: ActorType = {"GPE": "country", "NORP": "group"}.get(label, "organisation")  # type: ignore[assignment]
        printed, entry, publisher = name, entry_of(name), publisher_of(name)
        if entry is not None and not (label == "NORP" and entry.kind == "adjective"):
            name, kind = entry.name, entry.type
        elif publisher is not None:
            name, kind = publisher
        known = self.of(name, kind)
        known.listed = known.listed or publisher is not None or (entry is not None and name == entry.name)
        if self._ending_at.setdefault(at[1], known) is known:
            known.mentions.add(at)
        known.aliases.add(printed)
        return known

    def speak(self, known: Known, begin: int, at: Range) -> None:
        """Note that the code points `at`, or those from `begin` with the article, name this one and nothing else."""
        self._ending_at[at[1]] = known
        self._voices[at[1]] = (begin, at[0], known)

    def ending_at(self, end: int) -> Known | None:
        """The body or country whose mention ends at a code point."""
        return self._ending_at.get(end)

    def voice(self, at: Range) -> Known | None:
        """The state, body or voice of many that exactly these code points name, with or without an article."""
        begin, start, known = self._voices.get(at[1], (0, -1, None))
        return known if known is not None and begin <= at[0] <= start else None

    def by_short_form(self, words: str) -> Known | None:
        """The body that a short form means ("the Alliance"), when exactly one that the article names goes by it."""
        short = words.lower()
        meant = [b.name.lower() for b in bodies() if short in b.short and b.name.lower() in self.all]
        return self.all[meant[0]] if len(meant) == 1 else None

    def short_name(self, words: str) -> str | None:
        """The name of the body that a short form means."""
        known = self.by_short_form(words)
        return known.name if known is not None else None

    def names_owner(self, body: str) -> bool:
        """Whether the article names the body whose organ this is: the UN of "UN Security Council"."""
        owner = forms().get(body.split()[0])
        return owner is not None and owner.name.lower() in self.all

    def certain(self) -> list[Known]:
        """Those whom the article names for certain, in its order."""
        return sorted(
            (k for k in self.all.values() if k.listed and k.mentions), key=lambda k: (min(k.mentions), k.name)
        )

    def redirect(self, gone: Known, kept: Known) -> None:
        """Drop one who is another, and give the other its places."""
        del self.all[gone.name.lower()]
        for _, end in gone.mentions:
            self._ending_at[end] = kept
            if end in self._voices:
                self._voices[end] = (*self._voices[end][:2], kept)

    def leave_out(self, name: str) -> None:
        """Drop a state whose name is that of another land here."""
        gone = self.all.pop(name.lower(), None)
        for _, end in gone.mentions if gone is not None else ():
            self._ending_at.pop(end, None)
            self._voices.pop(end, None)

    def lose(self, at: Range) -> None:
        """Take back whatever was taken to end here: the words are a person's."""
        wrong = self._ending_at.pop(at[1], None)
        if wrong is not None:
            wrong.mentions.discard(at)

    def cede(self, at: Range) -> None:
        """What was taken for a state is the person who bears its name: Jordan."""
        other = self._ending_at.get(at[1])
        if other is not None and at in other.mentions:
            other.mentions.discard(at)
            del self._ending_at[at[1]]
            self._voices.pop(at[1], None)
