"""Across: bring up to date what follows from all articles together. Only what changed is worked out again.

versions -> stories and copied passages -> chains -> utterances -> terms; what is drawn from events, denials, stances
"""

from __future__ import annotations

from sqlalchemy import Connection

from onrecord.records.acrosslines import passage_line, story_line
from onrecord.records.contract import Line, dumps
from onrecord.store.across.chains import chains
from onrecord.store.across.digests import digest
from onrecord.store.across.drawn import drawn, issues
from onrecord.store.across.kin import kin
from onrecord.store.across.settle import settle
from onrecord.store.across.terms import referents, terms
from onrecord.store.across.utterances import utterances
from onrecord.store.across.versions import versions

__all__ = ["across", "issues", "referents", "versions"]


def across(connection: Connection) -> None:
    """Bring everything that follows across articles up to date."""
    publications = {id_: min(group) for id_, group in versions(connection).items()}
    stories, passages = kin(connection)
    for kind, lines in (("story", map(story_line, stories)), ("passage", map(passage_line, passages))):
        settle(connection, kind, {digest(dumps(line)): line for line in lines}, _itself)
    chains(connection, passages)
    utterances(connection, passages, publications, {id_: s.id for s in stories for id_ in s.articles})
    terms(connection, publications)
    drawn(connection, publications)


def _itself(line: Line) -> list[Line]:
    return [line]
