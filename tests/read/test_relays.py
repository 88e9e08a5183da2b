"""A house of the press that only passes words on is no speaker; one that speaks in its own voice is."""

from __future__ import annotations

from dataclasses import replace

import pytest

from onrecord.clean.credits.sourcing import sourcing
from onrecord.records import Dated, Sourced, Statement
from tests.read.reading import READER, article, words
from tests.read.test_linear import LEEWAY, lines_run

X = "the bridge would open in June"
FIRST = "The bridge would open in June"
QUOTED = "“The bridge will open in June,”"


def told(text: str) -> tuple[Statement, ...]:
    """The statements of a text, read with the phrases of sourcing that cleaning finds."""
    made = article(text)
    found = tuple(Sourced(made.span(s.start, s.end), s.name, s.role, s.how) for s in sourcing(text))
    return READER.read([Dated(replace(made, sourcing=found))])[0].statements


PASSED_ON = [
    # the house before, the speaker within
    (f"According to Interfax, Anna Berg said that {X}.", "Anna Berg", "Interfax"),
    (f"According to Interfax, the minister said {X}.", "the minister", "Interfax"),
    (f"According to local media, the mayor said {X}.", "the mayor", "local media"),
    (f"According to media reports, the police said {X}.", "the police", "media reports"),
    (f"According to a Reuters report, Anna Berg said {X}.", "Anna Berg", "Reuters"),
    (f"According to the German news agency dpa, the minister said {X}.", "the minister", "dpa"),
    (f"Interfax reported that Anna Berg had said that {X}.", "Anna Berg", "Interfax"),
    (f"Der Spiegel reported that the minister said {X}.", "the minister", "Der Spiegel"),
    (f"The New York Times reported that the president said {X}.", "the president", "The New York Times"),
    ("The newspaper said the mayor had called the bridge a disgrace.", "the mayor", "newspaper"),
    (f"News reports said that the mayor had said {X}.", "the mayor", "News reports"),
    (f"Russian news agencies reported that Anna Berg said {X}.", "Anna Berg", "Russian news agencies"),
    (f"State television reported that Anna Berg said {X}.", "Anna Berg", "State television"),
    ("TASS reported that Anna Berg denied that the bridge was unsafe.", "Anna Berg", "TASS"),
    ("According to TASS, the ministry denied that the bridge was destroyed.", "the ministry", "TASS"),
    (f"As Interfax reports, Anna Berg said that {X}.", "Anna Berg", "Interfax"),
    (f"Ukrainian media reported that, according to Anna Berg, {X}.", "Anna Berg", "Ukrainian media"),
    (f"Interfax-Ukraine reported that, according to the minister, {X}.", "the minister", "Interfax-Ukraine"),
    # the house in the middle
    (f"Anna Berg, according to Interfax, said {X}.", "Anna Berg", "Interfax"),
    (f"Anna Berg, Interfax reported, said that {X}.", "Anna Berg", "Interfax"),
    (f"The mayor said, according to Xinhua, that {X}.", "The mayor", "Xinhua"),
    (f"The defence ministry, quoted by TASS, said that {X}.", "The defence ministry", "TASS"),
    # the house after
    (f"{FIRST}, the minister said, the TASS news agency reported.", "the minister", "TASS"),
    (f"{FIRST}, Anna Berg said, the state news agency reported.", "Anna Berg", "state news agency"),
    (f"{FIRST}, Anna Berg said, according to Russian news agencies.", "Anna Berg", "Russian news agencies"),
    (f"{FIRST}, Anna Berg said in comments carried by Xinhua.", "Anna Berg", "Xinhua"),
    (f"Anna Berg said {X}, as Interfax reports.", "Anna Berg", "Interfax"),
    (f"Anna Berg said on Monday that {X}, as Interfax reports.", "Anna Berg", "Interfax"),
    (f"Anna Berg said that {X}, Interfax reported on Monday.", "Anna Berg", "Interfax"),
    (f"The mayor said that {X}, Anadolu Agency reported.", "The mayor", "Anadolu"),
    (f"Interfax reported that {X}, according to the minister.", "the minister", "Interfax"),
    # in marks
    (f"{QUOTED} Anna Berg said, according to Interfax.", "Anna Berg", "Interfax"),
    ('"The bridge will open in June," Anna Berg said, according to Interfax.', "Anna Berg", "Interfax"),
    ("'The bridge will open in June,' the mayor said, according to Reuters.", "the mayor", "Reuters"),
    (f"{QUOTED} Anna Berg said, according to the newspaper Bild.", "Anna Berg", "Bild"),
    (f"{QUOTED} Anna Berg said, Interfax reported.", "Anna Berg", "Interfax"),
    (f"{QUOTED} the minister said, as quoted by the TASS news agency.", "the minister", "TASS"),
    (f"{QUOTED} said Anna Berg, quoted by Reuters.", "Anna Berg", "Reuters"),
    (f"{QUOTED} Interfax quoted Anna Berg as saying.", "Anna Berg", "Interfax"),
    (f"{QUOTED} the agency quoted him as saying.", "him", "agency"),
    (f"{QUOTED} the minister was quoted as saying by the TASS news agency.", "the minister", "TASS"),
    # quotes and cites
    (f"Sputnik cited Anna Berg as saying that {X}.", "Anna Berg", "Sputnik"),
    (f"Interfax cited Anna Berg as saying in an interview with Bild that {X}.", "Anna Berg", "Interfax"),
    (f"The Morning Post cited Anna Berg as saying that {X}.", "Anna Berg", "Morning Post"),
    (f"The Associated Press quoted an official as saying {X}.", "an official", "AP"),
    (f"{FIRST}, the agency quoted him as saying.", "him", "agency"),
    (f"Reuters reported, quoting Anna Berg as saying that {X}.", "Anna Berg", "Reuters"),
    (f"{FIRST}, Reuters reported, citing the minister.", "the minister", "Reuters"),
    (f"{FIRST}, Reuters reported, quoting Anna Berg.", "Anna Berg", "Reuters"),
    (f"{FIRST}, the newspaper reported, citing the minister.", "the minister", "newspaper"),
    (f"{FIRST}, according to Interfax, citing the minister.", "the minister", "Interfax"),
    (f"{FIRST}, Al Jazeera reported, citing two diplomats.", "two diplomats", "Al Jazeera"),
    (f"{FIRST}, Interfax said with reference to the ministry.", "the ministry", "Interfax"),
    (f"Reuters, citing officials, reported that {X}.", "officials", "Reuters"),
    (f"Local media, citing the police, reported that {X}.", "the police", "Local media"),
    (f"The agency, citing a source in the ministry, said {X}.", "a source in the ministry", "agency"),
    (f"Citing officials, Reuters said {X}.", "officials", "Reuters"),
    (f"With reference to the ministry, Interfax reports that {X}.", "the ministry", "Interfax"),
    (f"According to TASS, citing the ministry, {X}.", "the ministry", "TASS"),
    (f"Reuters reported, citing two officials, that {X}.", "two officials", "Reuters"),
    (f"Reuters reported on Monday, citing a statement by the ministry, that {X}.", "the ministry", "Reuters"),
    (f"Reuters reported that {X}, citing the minister.", "the minister", "Reuters"),
    ("Reuters reported that police fired at the crowd, citing witnesses who fled.", "witnesses", "Reuters"),
    (f"A TASS correspondent reports that Anna Berg said {X}.", "Anna Berg", "TASS"),
    (f"{QUOTED} Anna Berg said, according to the transcript published by Bild.", "Anna Berg", "Bild"),
]


@pytest.mark.parametrize(("text", "source", "relay"), PASSED_ON)
def test_who_is_quoted_speaks_and_the_house_passes_it_on(text: str, source: str, relay: str) -> None:
    found = told(text)
    assert len(found) == 1, [words(s.source) for s in found]
    said = found[0]
    assert said.relay is not None
    assert (words(said.source), said.relay.name, said.parent) == (source, relay, None)
    assert relay not in words(said.content)
    assert source not in words(said.content)
    if "bridge would open" in text or "bridge will open" in text:
        assert "bridge" in words(said.content)
        assert words(said.content).endswith("open in June")


OWN_VOICE = [
    ("Interfax reported that troops arrived in the town.", "Interfax"),
    ("The fire broke out at night, TASS reported.", "TASS"),
    ("According to Reuters, exports fell by a third.", "Reuters"),
    ("According to Reuters calculations, exports fell by a third.", "Reuters calculations"),
    ("According to the newspaper, the fire broke out at night.", "the newspaper"),
    ("The newspaper said in an editorial that the bridge should be closed.", "The newspaper"),
    ("A Reuters reporter said the bridge was closed.", "A Reuters reporter"),
    ("According to Interfax, Anna Berg refused to open the bridge.", "Interfax"),
    ("Reuters reported that Russia planned to attack the bridge.", "Reuters"),
    ("Berg spoke in Oslo, Reuters reported.", "Reuters"),
    ("A Reuters poll said that the bridge would open in June.", "A Reuters poll"),
    ("A spokesman for Reuters said that the bridge was closed.", "A spokesman for Reuters"),
    ("The editor of Bild said that the bridge was closed.", "The editor of Bild"),
    ("Reuters said its reporter had been detained.", "Reuters"),
    ("RT said it had told the regulator that the bridge was safe.", "RT"),
    ("RT denied that it had lied about the bridge.", "RT"),
    ("Reuters denied that Anna Berg had said the bridge was unsafe.", "Reuters"),
    ("Reuters reported that exports fell, citing customs data.", "Reuters"),
    ("The bridge will be sold, Bloomberg reported on Monday, citing documents.", "Bloomberg"),
    ("Reuters reported that the bridge was unsafe and that Anna Berg had refused to close it.", "Reuters"),
    ("Interfax reported that troops arrived in the town and Anna Berg said the road was closed.", "Interfax"),
    ("Reuters reported that the mayor resigned after he said the bridge was unsafe.", "Reuters"),
    ("The newspaper wrote: “The mayor said the bridge would open in June.”", "The newspaper"),
    ("The International Atomic Energy Agency reported that Anna Berg said the bridge was safe.", None),
    ("The agency said Anna Berg had told inspectors that the plant was safe.", "The agency"),
    ("Social media users said the mayor had said the bridge was unsafe.", "Social media users"),
]


@pytest.mark.parametrize(("text", "source"), OWN_VOICE)
def test_own_voice_stays(text: str, source: str | None) -> None:
    outer = next(s for s in told(text) if s.parent is None)
    assert words(outer.source) == (source or "The International Atomic Energy Agency")
    assert outer.relay is None


NESTED = [
    (f"The foreign ministry said that Anna Berg had told ambassadors that {X}.", "The foreign ministry"),
    (f"According to the Kremlin, Anna Berg said {X}.", "the Kremlin"),
    (f"Peter Holm said that Anna Berg had said {X}.", "Peter Holm"),
    (f"Peter Holm quoted Anna Berg as saying that {X}.", "Peter Holm"),
    (f"The ministry quoted Anna Berg as saying that {X}.", "The ministry"),
    (f"{QUOTED} Peter Holm quoted Anna Berg as saying.", "Peter Holm"),
    (f"NATO quoted Anna Berg as saying that {X}.", "NATO"),
    (f"The Kremlin quoted Anna Berg as saying that {X}.", "The Kremlin"),
]


@pytest.mark.parametrize(("text", "source"), NESTED)
def test_a_person_or_ministry_that_quotes_speaks_too(text: str, source: str) -> None:
    outer, inner = told(text)
    assert (words(outer.source), outer.parent, outer.relay) == (source, None, None)
    assert (words(inner.source), inner.parent) == ("Anna Berg", outer.id)


TOLD_TO = [
    (f"Anna Berg told TASS that {X}.", "TASS", None),
    (f"{QUOTED} Anna Berg told TASS.", "TASS", None),
    (f"An official told the Associated Press that {X}.", "the Associated Press", None),
    (f"{QUOTED} Anna Berg told the newspaper Bild.", "the newspaper Bild", None),
    (f"In an interview with Interfax, Anna Berg said {X}.", "Interfax", None),
    (f"Anna Berg told Bild in an interview that {X}, Reuters reported.", "Bild", "Reuters"),
]


@pytest.mark.parametrize(("text", "addressee", "relay"), TOLD_TO)
def test_who_is_told_is_no_relay(text: str, addressee: str, relay: str | None) -> None:
    (said,) = told(text)
    assert said.addressee == addressee
    assert (said.relay.name if said.relay else None) == relay


def test_what_a_person_says_of_a_house_stays_in_his_words() -> None:
    outer, inner = told("Anna Berg said that TASS had reported that the bridge was closed.")
    assert (words(outer.source), words(inner.source), inner.parent) == ("Anna Berg", "TASS", outer.id)


def test_the_agency_is_the_one_named_before() -> None:
    found = told(f"Interfax wrote on Monday about the bridge. The agency said that the mayor had said {X}.")
    said = found[-1]
    assert said.relay is not None
    assert (words(said.source), said.relay.name, said.parent) == ("the mayor", "Interfax", None)


@pytest.mark.parametrize("text", [t for t, *_ in PASSED_ON])
def test_every_part_is_a_slice_of_the_text(text: str) -> None:
    for s in told(text):
        relay = s.relay.basis if s.relay else ()
        for span in (*s.source, *s.cue, *s.content, *relay):
            assert text[span.start : span.end] == span.exact
        assert not any(a.start < b.end and b.start < a.end for a in s.source for b in s.content)
        assert not any(a.start < b.end and b.start < a.end for a in s.cue for b in (*s.source, *s.content))


HOUSES = (
    "Reuters reported, citing the minister, that the bridge was open. According to Interfax, Anna Berg said that it "
    "was closed, as TASS reported. The agency quoted her as saying so. “It is safe,” Peter Holm said, Bild wrote.\n\n"
)


def test_four_times_the_houses_are_four_times_the_work() -> None:
    told(HOUSES)  # load the models
    small, large = lines_run(HOUSES * 8), lines_run(HOUSES * 32)
    assert small > 1_000
    assert large <= small * 4 * LEEWAY


def test_where_many_houses_go_every_parent_stays_in_place() -> None:
    text = "\n\n".join(
        f"According to Interfax, Anna Berg said that bridge {n} was open. TASS reported that troops arrived "
        f"in town {n} and Peter Holm denied that they had fired."
        for n in range(20)
    )
    found = {s.id: s for s in told(text)}
    nested = [s for s in found.values() if s.parent is not None]
    assert {words(s.source) for s in nested} >= {"Peter Holm"}
    for s in nested:
        parent = found[s.parent or ""]
        assert any(c.start <= s.cue[0].start < c.end for c in parent.content)
