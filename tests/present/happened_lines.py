# ruff: noqa: E501  (press prose keeps its long lines)
"""Contract lines of what happened: events told by several, meetings, measures, disputes and positions that change."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from onrecord.records import content_id
from tests.present.report_lines import Line, Lines

STRAIT = """Envoys meet in Lowick

The Sluice Council met in Lowick on 14 May 2031 🏝️ and agreed on nothing but the date of its next session, in June. The envoys spoke of the locks at Karsholm. Sorvania promised 40 barges of grain to Brannia.

Sorvania closed the locks at Karsholm in March. “We support the treaty of the locks,” Lena Torsk said.
"""

LEDGER = """Talks without a date

Envoys of the Meridian League and Sorvania sat down in Lowick; Brannia accused Sorvania of closing the locks at Karsholm. Lena Torsk denied that the locks were ever closed. Some 300 ships are waiting, Brannia says; Sorvania counts 40.

The League will support the treaty only if the ships go home, Ilse Marrand said.
"""

POST = """A year of the locks

The accounts of the night in Karsholm differ. Brannia’s gunboats fired on a Sorvanian tug on 2 February 2031. The League plans to fine Sorvania.

“We can no longer support the treaty of the locks,” Lena Torsk told the Post. Brannia hopes to visit Veltra.
"""


class Happened(Lines):
    """Adds lines of events, occurrences, meetings, measures, disputes and positions."""

    def party(self, article: str, words: str, actor: str | None = None) -> Line:
        """Somebody with a part in an event."""
        return {"actor": actor, "name": words.partition("|")[0], "naming": None, "basis": [self.span(article, words)]}

    def event(
        self,
        article: str,
        trigger: str,
        type_: str = "CONSULT",
        by: Iterable[tuple[str, str | None]] = (),
        to: Iterable[tuple[str, str | None]] = (),
        status: str = "happened",
        statement: str | None = None,
        confidence: float = 0.9,
    ) -> str:
        """Add a telling and give its id."""
        span = self.span(article, trigger)
        i = content_id("event", article, span["start"], type_)
        self.lines.append(
            {"kind": "event", "id": i, "article": article, "event_type": type_, "trigger": span, "status": status}
            | {"by": [self.party(article, *one) for one in by], "to": [self.party(article, *one) for one in to]}
            | {"confidence": confidence, "statement": statement, "status_basis": [], "why": [], "when": None}
            | {"mode": None, "context": [], "cameo": None, "place": None, "intensity": None, "meeting": None}
            | {"measure": None, "actor": [a for _, a in by if a], "recipient": [a for _, a in to if a]}
        )
        return i

    def days(self, first: str | None, last: str | None = None) -> Line | None:
        """Days as a when."""
        return first and {
            "earliest": first,
            "latest": last or first,
            "precision": "interval" if last else "day",
            "basis": [],
            "method": "stated",
            "why": [],
            "others": [],
        }  # type: ignore[return-value]

    def occurrence(
        self,
        *events: str,
        first: str | None = None,
        last: str | None = None,
        place: str | None = None,
        why: Sequence[str] = (),
    ) -> str:
        """Add the one event that some tellings tell, and give its id."""
        told = [x for x in self.lines if x["id"] in events]
        i = content_id("occurrence", *sorted(events))
        self.lines.append(
            {"kind": "occurrence", "id": i, "events": sorted(events), "articles": sorted({x["article"] for x in told})}
            | {"event_type": told[0]["event_type"], "status": told[0]["status"], "confidence": 0.9, "place": place}
            | {"actor": sorted({a for x in told for a in x["actor"]}), "why": list(why), "when": self.days(first, last)}
            | {"recipient": sorted({a for x in told for a in x["recipient"]})}
        )
        return i

    def meeting(
        self,
        article: str,
        words: str,
        *who: str,
        body: str | None = None,
        format_: str = "talks",
        status: str = "held",
        first: str | None = None,
        place: str | None = None,
        agenda: str = "",
        outcome: str = "",
    ) -> str:
        """Add a meeting and give its id."""
        i = content_id("meeting", article, words)
        self.lines.append(
            {"kind": "meeting", "id": i, "body": body, "format": format_, "participants": sorted(who), "status": status}
            | {"when": self.days(first), "place": place, "evidence": [self.span(article, words)], "events": []}
            | {"agenda": [self.span(article, agenda)] if agenda else [], "confidence": 0.9}
            | {"outcome": [self.span(article, outcome)] if outcome else []}
        )
        return i

    def measure(
        self,
        article: str,
        words: str,
        type_: str,
        by: str,
        towards: str,
        amount: tuple[str, float, str] | None = None,
        status: str = "happened",
        first: str | None = None,
    ) -> str:
        """Add a measure and give its id."""
        i = content_id("measure", article, words)
        quantity = amount and {"value": amount[1], "unit": amount[2], "span": self.span(article, amount[0])}
        self.lines.append(
            {"kind": "measure", "id": i, "type": type_, "by": [by], "towards": [towards], "quantity": quantity}
            | {"when": self.days(first), "status": status, "evidence": [self.span(article, words)], "events": []}
            | {"confidence": 0.8}
        )
        return i

    def dispute(
        self,
        article: str,
        proposition: str,
        yes: Sequence[tuple[str | None, str, str]] = (),
        no: Sequence[tuple[str | None, str, str]] = (),
        about: str = "truth",
        why: Sequence[str] = (),
    ) -> str:
        """Add a dispute and give its id; a voice is its actor, name and words. Without voices it has no content."""

        def sides(voices: Sequence[tuple[str | None, str, str]]) -> list[Line]:
            return [{"actor": a, "name": n, "span": self.span(article, w), "statement": None} for a, n, w in voices]

        i = content_id("dispute", article, proposition)
        self.lines.append(
            {"kind": "dispute", "id": i, "proposition": self.span(article, proposition), "affirmed": sides(yes)}
            | {"denied": sides(no), "about": about, "without_content": not yes and not no, "confidence": 0.85}
            | {"why": list(why)}
        )
        return i

    def position(
        self,
        article: str,
        actor: str | None,
        name: str,
        issue: str,
        stance: str,
        words: str,
        first: str | None = None,
        last: str | None = None,
        condition: str = "",
        statement: str | None = None,
    ) -> str:
        """Add a position and give its id."""
        i = content_id("position", article, name, issue, words)
        self.lines.append(
            {"kind": "position", "id": i, "actor": actor, "actor_name": name, "issue": issue, "stance": stance}
            | {"when": self.days(first, last), "evidence": [self.span(article, words)], "article": article}
            | {"condition": [self.span(article, condition)] if condition else [], "statement": statement}
            | {"confidence": 0.9, "why": []}
        )
        return i


TREATY = "the treaty of the locks"


def quarrel() -> list[Line]:
    """Three articles on the locks at Karsholm: seven events, two meetings, two measures, three disputes, five positions."""
    b = Happened()
    league, sorvania, brannia = (b.actor(n, "body") for n in ("Meridian League", "Sorvania", "Brannia"))
    torsk, marrand = b.actor("Lena Torsk"), b.actor("Ilse Marrand")
    s = b.article("strait", STRAIT, outlet="Strait Gazette", day="2031-05-15", title="Envoys meet in Lowick")
    a = b.article("ledger", LEDGER, outlet="Halden Ledger", day="2031-05-16", title="Talks without a date")
    p = b.article("post", POST, outlet="Karsholm Post", day="2031-09-01", title="A year of the locks")
    said = b.statement(s, "Lena Torsk", "said", "We support the treaty of the locks", speaker=torsk, name="Lena Torsk")
    ships = b.statement(
        a, "Brannia|", "says", "Some 300 ships are waiting", mode="indirect", speaker=brannia, name="Brannia"
    )

    met = b.event(s, "met", by=[("The Sluice Council", None)])
    sat = b.event(a, "sat down", by=[("Meridian League", league)], to=[("Sorvania", sorvania)], confidence=0.95)
    b.occurrence(
        met, sat, first="2031-05-14", place="Lowick", why=["Told in 2 articles, in the words “met” and “sat down”."]
    )
    b.occurrence(
        b.event(s, "closed", "COERCE", [("Sorvania|", sorvania)], [("Brannia", brannia)]),
        first="2031-03-01",
        last="2031-03-31",
    )
    b.occurrence(b.event(s, "promised", "AID", [("Sorvania|", sorvania)], [("Brannia", brannia)]), first="2031-05-14")
    b.occurrence(b.event(a, "accused", "ACCUSE", [("Brannia", brannia)], [("Sorvania", sorvania)]), first="2031-05-15")
    b.occurrence(
        b.event(p, "fired on", "ASSAULT", [("Brannia", brannia)], [("Sorvania|n tug", sorvania)], statement=ships),
        first="2031-02-02",
    )
    b.occurrence(b.event(p, "fine", "SANCTION", [("The League", league)], [("Sorvania|.\n", sorvania)], "planned"))
    b.occurrence(
        b.event(p, "visit", "CONSULT", [("Brannia| hopes", brannia)], [("Veltra", None)], "hoped"), first="2031-11-03"
    )

    b.meeting(
        s,
        "met",
        league,
        sorvania,
        body="Sluice Council",
        format_="session",
        first="2031-05-14",
        place="Lowick",
        agenda="the locks at Karsholm",
        outcome="agreed on nothing but the date of its next session",
    )
    b.meeting(s, "next session", body="Sluice Council", format_="session", status="planned", first="2031-06-20")
    b.measure(s, "promised", "aid", sorvania, brannia, ("40 barges", 40, "barges"), first="2031-05-14")
    b.measure(p, "fine", "sanction", league, sorvania, status="planned")

    b.dispute(
        a,
        "closing the locks at Karsholm",
        [(brannia, "Brannia", "Brannia accused Sorvania of closing the locks at Karsholm")],
        [(torsk, "Lena Torsk", "Lena Torsk denied that the locks were ever closed")],
        why=["Lena Torsk denies what Brannia says: “denied”."],
    )
    b.dispute(
        a,
        "Some 300 ships are waiting",
        [(brannia, "Brannia", "Some 300 ships are waiting")],
        [(sorvania, "Sorvania", "Sorvania counts 40")],
        about="quantity",
    )
    b.dispute(
        p, "The accounts of the night in Karsholm differ", why=["The text says that accounts differ, and not in what."]
    )

    b.position(
        s, torsk, "Lena Torsk", TREATY, "for", "We support the treaty of the locks", "2031-05-14", statement=said
    )
    b.position(
        p, torsk, "Lena Torsk", TREATY, "against", "We can no longer support the treaty of the locks", "2031-09-01"
    )
    b.position(
        a,
        marrand,
        "Ilse Marrand",
        TREATY,
        "conditional",
        "The League will support the treaty only if the ships go home",
        "2031-05-16",
        condition="if the ships go home",
    )
    b.position(a, brannia, "Brannia", TREATY, "neutral", "Brannia says")
    b.position(
        a, brannia, "Brannia", "closing the locks", "against", "accused Sorvania of closing the locks", "2031-05-15"
    )
    return b.lines


def crowded(events: int = 700, actors: int = 20) -> list[Line]:
    """One article with many events of few days, one event long before all others, and many positions on one issue."""
    b = Happened()
    who = [b.actor(f"Actor number {n} of a rather long name", "body") for n in range(actors)]
    words = "".join(f"Thing{n}x happened. " for n in range(events))
    a = b.article("crowd", words, outlet="Crowd", day="2031-01-01")
    types = ("CONSULT", "AID", "ACCUSE", "ASSAULT", "SANCTION", "AGREE")
    status = ("happened", "happened", "planned", "hoped", "hypothetical", "denied")
    for n in range(events):
        one = b.event(
            a,
            f"Thing{n}x",
            types[n % 5],
            [(f"Thing{n}x", who[n % actors])],
            [(f"Thing{n}x", who[(n * n + 3) % actors])],
            status[n * 7 % 6],
        )
        b.occurrence(
            one, first="1987-06-05" if n == 5 else f"203{n % 2}-{n % 12 + 1:02}-{n % 28 + 1:02}" if n % 10 else None
        )
        if n % 5 == 0:
            b.position(
                a,
                who[n // 5 % actors],
                f"Actor number {n // 5 % actors}",
                "the issue",
                ("for", "against", "neutral", "conditional")[n % 4],
                f"Thing{n}x",
                f"2030-{n % 12 + 1:02}-{n % 28 + 1:02}",
            )
    return b.lines
