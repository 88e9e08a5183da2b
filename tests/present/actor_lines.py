# ruff: noqa: E501  (press prose keeps its long lines)
"""Contract lines of actors in full: names in two scripts, offices with a conflict, relays, who speaks for whom."""

from __future__ import annotations

from tests.present.report_lines import Line, Lines

PIER = """Reyl: the pier stays open

LOWICK, June 3 (Norpress) — Dana Reyl, Harbour Minister of Sorvania, met the pilots on Tuesday. “The pier stays open 🚢,” she told the pilots in Lowick.

Reyl also denied that the Harbour Council had asked for a toll.
"""

ABROAD = """Sorvania wants no toll

Radio Skerry quoted Dana Reyl as saying that “no toll was ever planned.” Дана Рейл spoke for the Harbour Council, the station said.

A clerk answered Minister Reyl: “We have your letter.”
"""


def people() -> list[Line]:
    """Two articles; a minister, her council, a station that passes her words on, a clerk who has no more than a title."""
    b = Lines()
    one = b.article("pier", PIER, outlet="Harbour Courier", day="2031-06-03", title="Reyl: the pier stays open")
    two = b.article("abroad", ABROAD, outlet="Veltra Today", day="2031-06-05", title="Sorvania wants no toll")
    reyl = b.actor("Dana Reyl", aliases=("Reyl", "Minister Reyl", "D. Reyl", "Дана Рейл"))
    council = b.actor("Harbour Council", "body")
    skerry = b.actor("Radio Skerry", "outlet")
    clerk = b.actor("A clerk")
    named = {
        reyl: [(one, "Dana Reyl"), (one, "Reyl| also"), (two, "Dana Reyl"), (two, "Дана Рейл"), (two, "Minister Reyl")],
        council: [(one, "Harbour Council"), (two, "Harbour Council")],
        skerry: [(two, "Radio Skerry")],
        clerk: [(two, "A clerk")],
    }
    lines = {line["id"]: line for line in b.lines}
    for id_, places in named.items():
        lines[id_]["mentions"] = [b.span(article, words) for article, words in places]
    lines[reyl] |= {
        "wikidata": "Q5",
        "why": ["“Reyl” is the surname of “Dana Reyl” in the same article.", "“Дана Рейл” is “Dana Reyl” in Cyrillic."],
        "offices": [
            {"title": "Harbour Minister", "of": None, "of_name": "Sorvania", "from": "2030-02", "to": "2031-05-31"}
            | {"source": "table", "basis": [], "conflict": "The table ends this term on 31 May 2031; the article of 3 June 2031 still has it."},
            {"title": "chair", "of": council, "of_name": "Harbour Council", "from": None, "to": None}
            | {"source": "text", "basis": [b.span(one, "Harbour Minister of Sorvania")], "conflict": None},
        ],
    }  # fmt: skip
    anchors = [b.span(one, "Dana Reyl"), b.span(two, "Дана Рейл")]
    same = [[{"article": x["article"], "name": x["exact"], "start": x["start"], "end": x["end"]}] for x in anchors]
    b.lines.append(
        {"kind": "judgement", "id": "9f0c", "confidence": 1.0, "target": reyl, "verdict": "accept"}
        | {"change": {"same": same}, "who": "m.okoye", "when": "2031-06-07T09:30:00+00:00", "reason": "her own page"}
    )
    for_council = {"naming": "n", "actor": council, "name": "the Harbour Council"}
    b.statement(
        one, "she", "told", "“The pier stays open 🚢,”",
        speaker=reyl, name="Dana Reyl", office="Harbour Minister of Sorvania", addressee="the pilots", venue="Lowick",
        speaker_basis=[b.span(one, "Dana Reyl")], speaker_confidence=0.94,
        speaker_why=["“she” is the last person who was named and can be a woman: Dana Reyl."],
    )  # fmt: skip
    b.statement(
        one, "Reyl| also", "denied", "that the Harbour Council had asked for a toll", mode="indirect",
        speaker=reyl, name="Dana Reyl", negated=True, capacity="both",
        on_behalf_of=for_council | {"basis": [b.span(one, "Harbour Council")]},
    )  # fmt: skip
    b.statement(
        two, "Dana Reyl", "as saying", "that “no toll was ever planned.”", mode="mixed", speaker=reyl, name="Dana Reyl",
        relay={"naming": "n", "actor": skerry, "name": "Radio Skerry", "basis": [b.span(two, "Radio Skerry quoted")]},
        capacity="body", on_behalf_of=for_council | {"basis": [b.span(two, "spoke for the Harbour Council")]},
    )  # fmt: skip
    b.statement(
        two,
        "A clerk",
        "answered",
        "“We have your letter.”",
        speaker=clerk,
        name="A clerk",
        addressee="Minister Reyl",
        capacity="person",
    )
    b.statement(
        two,
        "the station",
        "said",
        "Дана Рейл spoke for the Harbour Council",
        mode="indirect",
        speaker_why=["“the station” may be Radio Skerry or another one."],
    )
    return b.lines
