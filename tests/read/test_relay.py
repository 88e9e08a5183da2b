"""Who passed the words on: never the speaker."""

from __future__ import annotations

from dataclasses import replace

import pytest

from onrecord.clean.credits.sourcing import sourcing
from onrecord.records import Dated, Sourced, Statement
from tests.read.reading import READER, article, words

SAID = "the bridge would open in June"
QUOTED = "“The bridge will open in June,”"


def about_the_bridge(text: str) -> Statement:
    """The innermost statement about the bridge, read with the phrases of sourcing that cleaning finds."""
    made = article(text)
    found = tuple(Sourced(made.span(s.start, s.end), s.name, s.role, s.how) for s in sourcing(text))
    said = READER.read([Dated(replace(made, sourcing=found))])[0].statements
    return min(said, key=lambda s: sum(len(c.exact) for c in s.content))


RELAYED = [
    (f"{QUOTED} Sputnik cited Anna Berg as saying.", "Sputnik"),
    (f"Sputnik cited Anna Berg as saying that {SAID}.", "Sputnik"),
    (f"Interfax quotes Anna Berg as saying that {SAID}.", "Interfax"),
    (f"{QUOTED} Anna Berg said, according to Interfax.", "Interfax"),
    (f"{QUOTED} Anna Berg said, as quoted by TASS.", "TASS"),
    (f"{QUOTED} Anna Berg was quoted as saying by Reuters.", "Reuters"),
    (f"{QUOTED} Anna Berg was quoted by Reuters as saying.", "Reuters"),
    (f"Anna Berg was quoted by the newspaper Haaretz as saying that {SAID}.", "Haaretz"),
    (f"As Interfax reports, Anna Berg said that {SAID}.", "Interfax"),
    (f"{QUOTED} Anna Berg said in an interview published by Bild on Sunday.", "Bild"),
    (f"{QUOTED} Anna Berg said in a statement carried by TASS.", "TASS"),
    (f"{QUOTED} Anna Berg said, Interfax reported.", "Interfax"),
    (f"{QUOTED} Anna Berg said, RIA Novosti reports.", "RIA Novosti"),
    (f"{QUOTED} RIA Novosti quoted Foreign Minister Anna Berg as saying on Friday.", "RIA Novosti"),
    (f"{QUOTED} Anna Berg told Rossiya 1, TASS reported.", "TASS"),
    (f"TASS reported on Friday that Anna Berg had said {SAID}.", "TASS"),
    (f"Peter Holm quoted Anna Berg as saying that {SAID}.", "Peter Holm"),
    (f"The Kremlin spokesman quoted Anna Berg as saying that {SAID}.", "Kremlin spokesman"),
]


@pytest.mark.parametrize(("text", "relay"), RELAYED)
def test_who_passed_it_on(text: str, relay: str) -> None:
    said = about_the_bridge(text)
    assert said.relay is not None
    assert (said.speaker_name, said.relay.name) == ("Anna Berg", relay)
    assert words(said.relay.basis) in text


@pytest.mark.parametrize(
    "text",
    [
        f"Anna Berg said {SAID}.",
        f"Anna Berg told Sputnik that {SAID}.",
        f"Interfax reports that {SAID}.",
        f"Reuters said {SAID}.",
        "The bridge will open in June, Interfax reports.",
        "Reuters reported on the road, but Anna Berg denied the bridge would open.",
        "Anna Berg said Reuters had reported it. She said the bridge would open.",
        f"“Sputnik cited me as saying it,” Anna Berg said. Anna Berg said {SAID}.",
    ],
)
def test_nobody_passed_it_on(text: str) -> None:
    assert about_the_bridge(text).relay is None


def test_this_stands_for_the_words_before() -> None:
    text = "Anna Berg said the bridge was safe. She said this at a summit, as Interfax reports."
    made = article(text)
    found = tuple(Sourced(made.span(s.start, s.end), s.name, s.role, s.how) for s in sourcing(text))
    said = READER.read([Dated(replace(made, sourcing=found))])[0].statements[0]
    assert said.venue == "a summit"
    assert said.relay is not None
    assert said.relay.name == "Interfax"
