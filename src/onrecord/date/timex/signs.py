"""The words of a clause that say when: "will", "was", and verbs in the present tense for what is planned."""

from __future__ import annotations

from onrecord.date.timex.lexicon import Lexicon

SURE = 2
"""A word that says it itself; 1 is one of which only the form does."""

PERFECT = 5
"""Words back from "to expire" to "had"."""

UNTIL = 4
"""Words back from "until" to "were"."""

SUBJECT = 3
"""Words up to "could" after a time: "on Monday the court could rule"."""

OBJECT = 5
"""Words back from what may be a noun to the verb that has it for its object: "announced new rules"."""


class Signs:
    """What words around a time say, by the lists of a language. `near` are words, the nearest to the time first."""

    def __init__(self, words: Lexicon) -> None:
        self._signs = words.signs
        self._endings = words.endings

    def is_in(self, kind: str, *words: str) -> bool:
        """Whether one of some words is in a list of the table."""
        listed = self._signs.get(kind)
        return listed is not None and not listed.isdisjoint(words)

    def speaks(self, words: list[str]) -> bool:
        """Whether words tell no more than who says so: "the minister said"."""
        return self.is_in("speech_sign", *(w.lower() for w in words))

    def aside(self, words: list[str]) -> bool:
        """Whether words between commas are no clause that says when: "the minister said", "a holiday"."""
        return self.speaks(words) or not self.after(words, len(words))

    def within(self, near: list[str]) -> bool:
        """Whether a time stands within its clause, not before it: "In a speech on Friday, the minister said"."""
        return bool(near) and not self.is_in("front_sign", near[-1].lower())

    def set_for(self, near: list[str], *, weekday: bool) -> int:
        """Ahead where a thing was put on the time: "postponed to Friday", "a strike for Monday"."""
        if not weekday or not near or not self.is_in("toward_sign", near[0].lower()):
            return 0
        verb = next((w.lower() for w in near[1:3] if not self.is_in("shift_sign", w.lower())), "")
        if self.is_in("put_sign", verb):
            had = any(self.is_in("perfect_sign", w.lower()) for w in near[1 : 1 + PERFECT])
            return -SURE if had else SURE
        return 1 if self.is_in("for_sign", near[0].lower()) else 0

    def before(self, near: list[str], beside: int) -> int:
        """What the first word before a time says that says something. `beside`: words that are in its own clause."""
        return self._first(near, beside, back=True)

    def after(self, near: list[str], beside: int) -> int:
        """The same of the words after a time."""
        return self._first(near, beside, back=False)

    def _first(self, near: list[str], beside: int, *, back: bool) -> int:
        lower = [w.lower() for w in near]
        for i, word in enumerate(lower):
            nearer, farther = lower[:i][::-1], lower[i + 1 :]
            earlier, coming = (farther, nearer) if back else (nearer, farther)
            previous, following = earlier[0] if earlier else "", coming[0] if coming else ""
            if self._acted(previous, word, following):
                return -SURE
            # two words can be one sign: "is to"
            if self.is_in("future_sign", word, f"{previous} {word}" if back else f"{word} {following}"):
                return -SURE if back and self._gone(lower, i) else SURE
            if i < (beside if back else SUBJECT) and self.is_in("maybe_sign", word) and self._open(coming):
                return 1
            if self.is_in("bare_sign", previous):
                continue
            if i < beside and (back or self._begins(word, previous)) and self._planned(near[i], earlier):
                return 1
            if said := self._past(near[i], previous):
                return said
        return 0

    def _begins(self, word: str, previous: str) -> bool:
        """Whether a word after a time is a verb with its subject before it: "on Sunday, voters go to the polls"."""
        return self.is_in("present_sign", word) and self._agrees(word, previous)

    def _acted(self, previous: str, word: str, following: str) -> bool:
        """Whether two words are a sign of the past that one of them is not: "proposed a", not "will set aside"."""
        if self.is_in("bare_sign", previous) or self.is_in("future_sign", previous):
            return False
        return self.is_in("past_sign", f"{word} {following}")

    def _past(self, word: str, previous: str) -> int:
        """Below 0 for a word that looks back."""
        if self.is_in("past_sign", word.lower()):
            return -SURE
        if word[0].islower() and self._past_form(word.lower()):
            return -SURE if self.is_in("past_sign", previous) or self.is_in("clause_sign", previous) else -1
        return 0

    def _past_form(self, word: str) -> bool:
        """Whether a word looks like the past tense of a verb."""
        if len(word) <= 4 or word.endswith(self._endings.get("no_past_ending", ())):
            return False
        return word.endswith(self._endings.get("past_ending", ()))

    def _gone(self, lower: list[str], i: int) -> bool:
        """Whether a word that looks ahead does so from the past: "had been due", "were up until"."""
        if self.is_in("perfect_sign", *lower[i + 1 : i + 1 + PERFECT]):
            return True
        if not self.is_in("until_sign", lower[i]):
            return False
        for word in lower[i + 1 : i + 1 + UNTIL]:
            if self.is_in("being_sign", word):
                return True
            if any(self.is_in(k, word) for k in ("future_sign", "past_sign", "put_sign")) or self._past_form(word):
                return False  # "was postponed until"
        return False

    def _open(self, following: list[str]) -> bool:
        """Whether "could" before some words is what may come: not "could not", "could be seen"."""
        if not following or (self.is_in("bare_sign", following[0]) and not self.is_in("be_sign", following[0])):
            return False
        return not self.is_in("seen_sign", *following[:2])

    def _planned(self, word: str, earlier: list[str]) -> bool:
        """Whether a word is a verb in the present tense for what is planned: "leaders meet", "the court rules"."""
        lower, previous = word.lower(), earlier[0] if earlier else ""
        if not word[0].islower() or self.is_in("noun_sign", previous):
            return False
        if self.is_in("past_sign", previous) or self.is_in("future_sign", previous):
            return False
        if self.is_in("present_sign", lower):
            return True
        if not self.is_in("present_noun_sign", lower):
            return False
        return self._agrees(lower, previous) and not any(self._acts(w) for w in earlier[:OBJECT])

    def _agrees(self, word: str, previous: str) -> bool:
        """Whether the word before a verb can be its subject: of one without an ending, one in the plural."""
        ending = self._endings.get("plural_ending", ())
        return bool(previous) and (
            word.endswith(ending) or previous.endswith(ending) or self.is_in("we_sign", previous)
        )

    def _acts(self, word: str) -> bool:
        """Whether a word is the past tense of a verb that may have an object."""
        if self.is_in("clause_sign", word):
            return False
        return self.is_in("past_sign", word) or self._past_form(word)
