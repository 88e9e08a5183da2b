"""A table of actors that the user brings along, a name authority file: which names are one actor's, and who that is."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from onrecord.collect.table import NO_NAME, Headers, Row, parts, rows
from onrecord.records import Authority
from onrecord.records.naming import ActorType

WHO = ("person", "actor", "item", "entity", "organization", "organisation", "country")
"""A table of one's own has the name in such a column; a Wikidata query has an address there, and a label beside it."""

HEADERS: Headers = {
    "name": (*(f"{who}label" for who in WHO), "name", "preferredname", "actorname", "personname", "label", *WHO),
    "names": ("names", "othernames", "aliases", "alias", "alsoknownas", "aka", "variants", "variant", "spellings"),
    "altlabels": (*(f"{who}altlabel" for who in WHO), "altlabels", "altlabel"),
    "type": ("type", "kind", "actortype", "entitytype"),
    "wikidata": ("wikidata", "wikidataid", "wikidataqid", "wikidataurl", "qid"),
    "who": WHO,
}
"""What a column may be called, letters only. Of names and addresses the first counts, of other names every one."""

NEEDED = {"name": "a name (name, actor, person, personLabel, itemLabel)"}
TYPES: dict[str, ActorType] = {
    **dict.fromkeys(("person", "people", "human", "per"), "person"),
    **dict.fromkeys(("organisation", "organization", "company", "party", "org"), "organisation"),
    **dict.fromkeys(("country", "state", "sovereign state", "nation"), "country"),
    **dict.fromkeys(("body", "institution", "government", "ministry", "parliament"), "body"),
    **dict.fromkeys(("outlet", "newspaper", "broadcaster", "media"), "outlet"),
    **dict.fromkeys(("agency", "news agency"), "agency"),
    "group": "group",
}
"""What a table may say for each type."""

WIKIDATA = re.compile(
    r"(?:wd:|(?:https?://)?(?:www\.|m\.)?wikidata\.org/(?:entity|wiki)/)?(Q[1-9]\d{0,11})", re.IGNORECASE | re.ASCII
)
MOST = 500
"""Code points of a name; what is longer is some other text."""


@dataclass(frozen=True, slots=True)
class _Told:
    """What one row tells."""

    row: Row
    name: str
    names: tuple[str, ...]
    type: ActorType | None
    wikidata: str | None


def authorities(path: Path) -> tuple[Authority, ...]:
    """The actors of a table, in its order; all of its rows, or BadImport with the line and the reason.

    Rows with one Wikidata id, or with one name and no other id, are one actor: a query gives a row for each alias. The
    first of its names is what it is called. Two ids may share a name: homonyms.
    """
    told = list(map(_told, rows(path, HEADERS, NEEDED)))
    ids = defaultdict[str, dict[str, None]](dict)
    for one in told:
        if one.wikidata:
            ids[one.name][one.wikidata] = None
    actors = defaultdict[str, list[_Told]](list)
    for one in told:
        actors[one.wikidata or _only(one, list(ids[one.name]))].append(one)
    return tuple(map(_authority, actors.values()))


def _only(one: _Told, ids: Sequence[str]) -> str:
    """The id that other rows give to this name, or else the name."""
    if len(ids) > 1:
        one.row.refuse(f"{one.name[:80]!r} is {ids[0]} and {ids[1]} in other rows: say here which of them is meant")
    return ids[0] if ids else f"name {one.name}"


def _authority(told: Sequence[_Told]) -> Authority:
    names = dict.fromkeys(name for one in told for name in (one.name, *one.names))
    name = told[0].name
    kind = None
    for one in told:
        if one.type and kind and one.type != kind:
            one.row.refuse(f"{one.name[:80]!r} is a {one.type} here, and a {kind} in another row")
        kind = one.type or kind
    return Authority(
        name, tuple(n for n in names if n != name), kind, next((x.wikidata for x in told if x.wikidata), None)
    )


def _told(row: Row) -> _Told:
    name = next((cell for cell in row.cells["name"] if cell and not NO_NAME.fullmatch(cell)), "")
    if not name:
        stated = row.cell("name") or next(filter(None, row.cells["name"]), "")
        row.refuse(f"the name is {stated[:80]!r}, which is no name" if stated else "the name is empty")
    names = [
        *(part for cell in row.cells["names"] for part in parts(cell, "|;")),
        *(part for cell in row.cells["altlabels"] for part in parts(cell, "|;,")),
    ]
    for one in (name, *names):
        if len(one) > MOST:
            row.refuse(f"{one[:40]!r}… is longer than {MOST} characters, which is no name")
    names = [one for one in names if not NO_NAME.fullmatch(one)]
    return _Told(row, name, tuple(names), _type(row), _wikidata(row))


def _type(row: Row) -> ActorType | None:
    stated = row.cell("type").casefold()
    if stated and stated not in TYPES:
        row.refuse(f"the type is {stated[:40]!r}: it may be {_either(dict.fromkeys(TYPES.values()))} or empty")
    return TYPES.get(stated)


def _wikidata(row: Row) -> str | None:
    """The id in a column of ids, else in one that has an address where a label stands beside it."""
    if stated := row.cell("wikidata"):
        found = WIKIDATA.fullmatch(stated)
        if not found:
            row.refuse(f"the Wikidata id is {stated[:80]!r}, no such id as Q42")
        return found[1].upper()
    found = next(filter(None, map(WIKIDATA.fullmatch, row.cells["who"])), None)
    return found[1].upper() if found else None


def _either(names: Iterable[str]) -> str:
    return ", ".join(names)
