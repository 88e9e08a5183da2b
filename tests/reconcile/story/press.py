"""Articles of invented events for tests of stories and copied passages."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from onrecord.records import Article, Dateline, Named, Span, When, content_id, sha256

BRIDGE = """Ferry hits Kelvarra bridge, 14 hurt
The ferry Astrild struck a pillar of the Kelvarra bridge on Tuesday night, injuring 14 passengers, the Oskemar harbour
authority said. Captain Ruth Velden told investigators that the rudder had failed minutes before the collision.
Divers searched the Sound for damage to the pillar while traffic on the bridge was halted for six hours."""
BRIDGE_TOO = """Fourteen injured as ferry rams bridge in Oskemar
Fourteen passengers were injured when the Astrild, a ferry with 210 people on board, ran into the Kelvarra bridge.
The harbour authority of Oskemar opened an inquiry after Captain Velden reported a failed rudder late on Tuesday.
The bridge was closed to traffic for six hours as divers looked at the damaged pillar."""
ANOTHER_FERRY = """Ferry hits Tornholm quay, 9 hurt
The ferry Belisande struck the quay of Tornholm on Friday morning, injuring 9 passengers, the Brannet port authority
said. Captain Ole Marsk told investigators that fog had hidden the quay minutes before the collision.
Tugs pulled the ferry clear while traffic in the port was halted for two hours."""
BUDGET = """Lower house of Ardovia passes budget
Deputies in Ardovia adopted the budget for next year by 88 votes to 61 after Finance Minister Petra Solnik dropped
the tax on diesel. The opposition leader Ivo Kamm called the plan reckless and asked the court to review it."""
WIRE = """The Ministry of Fisheries of Ardovia will close eleven spawning grounds along the northern coast from next
month, after biologists counted fewer herring there than in any year since records began, according to a paper that the
cabinet is due to discuss on Thursday."""
SPEECH = """“We will not close a single harbour on this coast while I hold this office, and whoever tells the crews
otherwise wants to frighten honest people who have done nothing but work for their living all their lives”"""


def article(text: str, outlet: str | None = None, day: date | None = None, agency: str | None = None) -> Article:
    """An article whose headline is its first line; `agency` stands in its dateline, at the beginning of the text."""
    key = content_id("article", text, outlet, str(day))
    first = text.split("\n", 1)[0]
    line = Dateline(Span.of(key, text, 0, text.index(agency) + len(agency)), None, None, agency) if agency else None
    return Article(
        key,
        key[:6],
        key[:6],
        "text/plain",
        sha256(text.encode()),
        text,
        headline=first if "\n" in text and len(first) < 80 else None,
        title=Span.of(key, text, 0, len(first)) if "\n" in text and 0 < len(first) < 80 else None,
        outlet=Named(outlet) if outlet else None,
        dateline=line,
        published=When(day, day, "day", (), "metadata") if day else None,
    )


def many(texts: Sequence[str]) -> list[Article]:
    """Articles of these texts, each of an outlet of its own."""
    return [article(text, f"Outlet {n}") for n, text in enumerate(texts)]
