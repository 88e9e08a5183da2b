"""Imported actors: as namings of their articles, and what only an imported line tells."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import attrgetter

from onrecord.records import Actor, Naming, Title, content_id
from onrecord.records.contract import Line


def given_id(actor: str, article: str) -> str:
    """The id of the naming of an actor in an article, where an import tells nothing about how it is named there."""
    return content_id("naming", article, "given", actor)


def parts(whole: Actor, articles: Iterable[str] = ()) -> Iterator[Naming]:
    """An actor whose line tells no namings, as namings: one for each article with mentions, and for each of `articles`.

    They hold the actor's id as `given`, and so stay together.
    """
    mentions = {id_: tuple(same) for id_, same in groupby(sorted(whole.mentions), attrgetter("article"))}
    titles = tuple(Title(office.title) for office in whole.offices)
    for article in sorted({*mentions, *articles}):
        yield Naming(
            id=given_id(whole.id, article),
            article=article,
            name=whole.name,
            type=whole.type,
            titles=titles,
            aliases=whole.aliases,
            mentions=mentions.get(article, ()),
            given=whole.id,
        )


def joined(known: Line, found: Line) -> Line:
    """The line of an actor that articles tell of, with what an imported line says of it beyond this version's model."""
    titles = {o["title"] for o in known["offices"]}
    return {
        **known,
        **found,
        "confidence": known["confidence"],
        "wikidata": found["wikidata"] or known["wikidata"],
        "aliases": sorted({*known["aliases"], *found["aliases"], known["name"]} - {found["name"]}),
        "offices": known["offices"] + [o for o in found["offices"] if o["title"] not in titles],
    }
