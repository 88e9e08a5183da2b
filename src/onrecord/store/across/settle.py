"""Settle: work out only those groups of the record that changed, and put their lines in place of what was there."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TypeVar

from sqlalchemy import Connection, delete, insert, select

from onrecord.records import content_id
from onrecord.records.contract import Line, dumps
from onrecord.store import tables as t
from onrecord.store.query import chunks

Group = TypeVar("Group")

MAKER = 5
"""To be raised with every change of what is worked out across articles: records then work it out anew."""


def settle(
    connection: Connection, kind: str, groups: Mapping[str, Group], work: Callable[[Group], Iterable[Line]]
) -> None:
    """Bring the lines of `kind` up to date: `groups` by the digest of all that their lines follow from.

    A group whose digest is known keeps its lines; what belongs to a group that is no more goes.
    """
    s = t.settled.c
    ids = {content_id("settled", kind, MAKER, digest): digest for digest in groups}
    was = set(connection.scalars(select(s.id).where(s.kind == kind)))
    for gone in chunks(sorted(was - ids.keys())):
        connection.execute(delete(t.settled).where(s.id.in_(gone)))
    new = sorted(ids.keys() - was)
    for some in chunks({"id": id_, "kind": kind} for id_ in new):
        connection.execute(insert(t.settled), some)
    made = ((id_, line) for id_ in new for line in work(groups[ids[id_]]))
    for lines in chunks(made):
        _put(connection, lines)


def _put(connection: Connection, lines: Sequence[tuple[str, Line]]) -> None:
    """Put in lines, each with the group that it was worked out from."""
    rows = [across_row(line) | {"settled": settled} for settled, line in lines]
    members = [row for _, line in lines for row in member_rows(line)]
    for table, values in ((t.across, rows), (t.across_member, members)):
        if values:
            connection.execute(insert(table), values)


def across_row(line: Line) -> dict[str, str]:
    """The row of a line, without what it was worked out from."""
    return {"kind": line["kind"], "id": line["id"], "body": dumps(line)}


def member_rows(line: Line) -> Iterator[dict[str, str]]:
    """What a line is looked up by: the articles that it is about; of an utterance the statements."""
    kind = line["kind"]
    if kind == "passage":
        members = [line["a"], line["b"]]
    elif kind == "story":
        members = line["articles"]
    elif kind == "dispute":
        members = [side["span"]["article"] for side in (*line["affirmed"], *line["denied"])]
        members.append(line["proposition"]["article"])
    elif kind in ("measure", "meeting"):
        members = [span["article"] for span in line["evidence"]]
    elif kind == "occurrence":
        members = line["articles"]
    else:
        members = line["statements"] if kind == "utterance" else [line["article"]]
    for member in sorted(set(members)):
        yield {"member": member, "kind": kind, "id": line["id"]}
