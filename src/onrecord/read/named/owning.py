"""Owning: whose each title of an article is, and whom that names besides."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from onrecord.read.named.belongs import belongs
from onrecord.read.named.heads import holders
from onrecord.read.named.known import Known, Titled
from onrecord.read.named.lexicon import scan
from onrecord.read.named.others import Others
from onrecord.read.tables import adjective_of

Range = tuple[int, int]


def own(persons: Sequence[Known], others: Others, heads: Sequence[tuple[Range, str]]) -> None:
    """Tell of each title whose it is, by what the article names; `heads`: an office alone and its body."""
    for person in persons:
        for key, title in person.titles.items():
            of = belongs(title.words, others.short_name)
            person.titles[key] = replace(title, of=of)
            _note_adjective(others, title, of)
        if person.titles and person.offices:
            person.office = person.named_titles()[0].words

    held = holders(persons) if heads else {}
    for at, body in heads:
        if body in held:
            held[body].mentions.add(at)


def _note_adjective(others: Others, title: Titled, of: str | None) -> None:
    """The Russian of "Russian Foreign Minister" names Russia."""
    if of not in adjective_of():
        return
    for hit in scan(title.words):
        if hit.entry.name == of and hit.entry.kind == "adjective":
            start = title.start + hit.start
            known = others.of(of, "country")
            known.listed = True
            known.mentions.add((start, start + hit.end - hit.start))
            known.aliases.add(title.words[hit.start : hit.end])
