"""Voices: in which statement each word of an article stands, and for whom its speaker is taken."""

from __future__ import annotations

import re
from collections.abc import Sequence

from onrecord.read.namer import Namer
from onrecord.read.said.attribute import Attribution
from onrecord.read.within import Within
from onrecord.records import Article, Party, Statement


class Voices:
    """The statements of one article by the code points of their words."""

    def __init__(
        self, article: Article, found: Sequence[Attribution], statements: Sequence[Statement], namer: Namer
    ) -> None:
        self._article, self._namer = article, namer
        self._statements = list(statements)
        self._within = Within([a.content for a in found])
        self._cues = {a.verb: s for a, s in reversed(list(zip(found, statements, strict=True)))}

    def around(self, at: int) -> Statement | None:
        """The innermost statement in whose content a code point stands."""
        n = self._within.at(at)
        return None if n is None else self._statements[n]

    def cued(self, at: int) -> Statement | None:
        """The statement whose cue begins at a code point."""
        return self._cues.get(at)

    def speaker(self, statement: Statement) -> Party | None:
        """Who says it."""
        if statement.naming is not None and statement.speaker_name:
            return Party(statement.naming, None, statement.speaker_name, statement.source)
        if not statement.source:
            return None
        party = self._namer.party(statement.source[0].start, statement.source[-1].end)
        return party if statement.speaker_name or party.naming is not None else None

    def means_speaker(self, pronoun: str, at: int, statement: Statement) -> bool:
        """Whether "he" or "she" in reported words is their speaker: no other person is named there before it."""
        if pronoun not in ("he", "she") or statement.mode == "direct" or not statement.content:
            return False
        before = self._article.text[statement.content[0].start : at]
        return re.search(r"(?<![^\W_])[A-Z]", before) is None

    def body(self, statement: Statement) -> Party | None:
        """For whom "we" stands in it: the state or body for which the speaker speaks, else the speaker."""
        return statement.on_behalf_of or self.speaker(statement)
