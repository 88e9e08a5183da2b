"""One line of what happened, cut down to what the page shows of it.

An actor is told by its place among the actors of the page; a span is ``[article, start, end]``, in code points.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import chain
from typing import Any, get_args

from onrecord.present.report.places import Data, Line, Places, kept, known
from onrecord.records import EventStatus, EventType, StanceKind

TYPES, STATUSES, STANCES = get_args(EventType), get_args(EventStatus), get_args(StanceKind)


def first_report(x: Line, published: Mapping[str, Line]) -> Line | None:
    """When the first of its articles appeared: by then it was known. `published`: by article."""
    days = [published[id_] for id_ in x.get("articles") or () if id_ in published]
    return min(days, key=lambda w: (w["earliest"], w["latest"]), default=None)


class Cut:
    """Cuts lines of one page down; None where nothing of a line stands on it."""

    def __init__(
        self, actors: Sequence[Data], places: Places, when: Callable[..., Any], published: Mapping[str, Line]
    ) -> None:
        self._actor = {a["id"]: n for n, a in enumerate(actors)}
        self._places, self._when, self._published = places, when, published

    def _ids(self, ids: Iterable[str]) -> list[int]:
        return sorted({self._actor[id_] for id_ in ids if id_ in self._actor})

    def _unknown(self, parties: Iterable[Line]) -> list[str]:
        """The names of those whom no actor of the page is known for."""
        return sorted({" ".join(p["name"].split()) for p in parties if p.get("actor") not in self._actor})

    def _day(self, x: Line) -> Data | None:
        when: Data | None = self._when(x.get("when"), "", "")
        return when

    def event(self, x: Line) -> Data | None:
        """One telling."""
        places = self._places.spans([x["trigger"]])
        if not places:
            return None
        return known(
            id=x["id"],
            x=places[0],
            s=self._places.statement.get(x.get("statement") or ""),
            by=self._unknown(x.get("by") or ()),
            to=self._unknown(x.get("to") or ()),
            basis=self._places.spans(x.get("status_basis") or ()),
            sure=x["confidence"],
            why=list(x.get("why") or ()),
        )

    def occurrence(self, x: Line, at: Mapping[str, int], tellings: Sequence[Data]) -> Data | None:
        """An event with its tellings, the surest first; a claim where no outlet vouches for it."""
        events = sorted((at[id_] for id_ in x["events"] if id_ in at), key=lambda n: (-tellings[n]["sure"], n))
        if not events:
            return None
        some = [tellings[n] for n in events]
        return known(
            id=x["id"],
            t=TYPES.index(x["event_type"]),
            st=STATUSES.index(x["status"]),
            a=self._ids(x["actor"]),
            r=self._ids(x["recipient"]),
            an=sorted(set(chain.from_iterable(e.get("by", ()) for e in some))),
            rn=sorted(set(chain.from_iterable(e.get("to", ()) for e in some))),
            w=self._day(x),
            rep=None if x.get("when") else self._day({"when": first_report(x, self._published)}),
            p=x.get("place"),
            e=events,
            claim=int(all("s" in e for e in some)) or None,
            sure=x["confidence"],
            why=list(x.get("why") or ()),
        )

    def meeting(self, x: Line) -> Data | None:
        """A meeting."""
        evidence = self._places.spans(x["evidence"])
        if not evidence:
            return None
        return known(
            id=x["id"],
            body=x.get("body"),
            format=x.get("format"),
            who=self._ids(x["participants"]),
            w=self._day(x),
            p=x.get("place"),
            st=x["status"],
            agenda=self._places.spans(x.get("agenda") or ()),
            outcome=self._places.spans(x.get("outcome") or ()),
            x=evidence,
            sure=x["confidence"],
        )

    def measure(self, x: Line) -> Data | None:
        """A measure."""
        evidence = self._places.spans(x["evidence"])
        if not evidence:
            return None
        quantity = x.get("quantity")
        return known(
            id=x["id"],
            t=x["type"],
            a=self._ids(x["by"]),
            r=self._ids(x["towards"]),
            q=self._places.spans([quantity["span"]]) if quantity else None,
            w=self._day(x),
            st=x["status"],
            x=evidence,
            sure=x["confidence"],
        )

    def dispute(self, x: Line) -> Data | None:
        """A dispute with the voices of both sides."""
        proposition = self._places.spans([x["proposition"]])
        if not proposition:
            return None
        return known(
            id=x["id"],
            x=proposition[0],
            yes=kept(map(self._side, x["affirmed"])),
            no=kept(map(self._side, x["denied"])),
            amount=int(x.get("about") == "quantity") or None,
            bare=int(bool(x.get("without_content"))) or None,
            sure=x["confidence"],
            why=list(x.get("why") or ()),
        )

    def _side(self, x: Line) -> Data | None:
        words = self._places.spans([x["span"]])
        if not words:
            return None
        return known(
            a=self._actor.get(x.get("actor") or ""),
            name=x.get("name"),
            x=words[0],
            s=self._places.statement.get(x.get("statement") or ""),
        )

    def position(self, x: Line, changed: Mapping[str, str]) -> Data | None:
        """A position, and what it was before where it is another."""
        evidence = self._places.spans(x["evidence"])
        if not evidence:
            return None
        return known(
            id=x["id"],
            issue=x["issue"],
            a=self._actor.get(x.get("actor") or ""),
            name=x.get("actor_name"),
            st=STANCES.index(x["stance"]),
            was=STANCES.index(changed[x["id"]]) if x["id"] in changed else None,
            w=self._day(x),
            x=evidence,
            if_=self._places.spans(x.get("condition") or ()),
            s=self._places.statement.get(x.get("statement") or ""),
            sure=x["confidence"],
            why=list(x.get("why") or ()),
        )
