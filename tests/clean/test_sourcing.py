"""Sourcing phrases, and sentences that name a house without relying on it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.clean.credits.sourcing import sourcing
from onrecord.clean.tables import agency_names

PHRASES = [
    (
        "He said this at the summit, as Interfax-Ukraine reports.",
        "as Interfax-Ukraine reports",
        "Interfax-Ukraine",
        "reports",
    ),
    ("This is the result of the talks, said the minister, reports Reuters.", "reports Reuters", "Reuters", "reports"),
    ("Reuters reported that the ships had left.", "Reuters reported", "Reuters", "reports"),
    ('"We need it," Sputnik cited Bell as saying.', "Sputnik cited", "Sputnik", "cites"),
    ("According to TASS, the ships had left.", "According to TASS", "TASS", "reports"),
    ("The ships had left, according to the TASS news agency.", "according to the TASS news agency", "TASS", "reports"),
    ("Bell told Interfax that the ships had left.", "told Interfax", "Interfax", "told"),
    ("Bell told Interfax on Tuesday the ships had left.", "told Interfax", "Interfax", "told"),
    ("Bell told Interfax.", "told Interfax", "Interfax", "told"),
    ("The ships had left, the newspaper wrote, citing Reuters.", "citing Reuters", "Reuters", "cites"),
    ("In an interview with Bild, Bell said no.", "interview with Bild", "Bild", "told"),
    (
        "She said so in an interview with the German newspaper Bild.",
        "interview with the German newspaper Bild",
        "Bild",
        "told",
    ),
    ("Корабли ушли, передает ТАСС.", "передает ТАСС", "TASS", "reports"),
    ("Корабли ушли, сообщает «Интерфакс» со ссылкой на министра.", "сообщает «Интерфакс", "Interfax", "reports"),
    ("Как сообщает агентство «Интерфакс», корабли ушли.", "Как сообщает агентство «Интерфакс", "Interfax", "reports"),
    ("Министр сказал ТАСС, что корабли ушли.", "сказал ТАСС", "TASS", "told"),
    ("Об этом сообщает Интерфакс-Украина.", "сообщает Интерфакс-Украина", "Interfax-Ukraine", "reports"),
    ("Про це повідомляє Укрінформ.", "повідомляє Укрінформ", "Ukrinform", "reports"),
    ("Кораблі пішли, пише «Європейська правда».", "пише «Європейська правда", "European Pravda", "reports"),
    ("Das berichtet die Nachrichtenagentur Reuters.", "berichtet die Nachrichtenagentur Reuters", "Reuters", "reports"),
    (
        "Wie die Nachrichtenagentur Reuters berichtet, sind die Schiffe fort.",
        "Wie die Nachrichtenagentur Reuters berichtet",
        "Reuters",
        "reports",
    ),
    ("Laut dpa sind die Schiffe fort.", "Laut dpa", "dpa", "reports"),
    (
        "Bell sagte der Süddeutschen Zeitung nichts, doch sie sagte Reuters, dass es gut sei.",
        "sagte Reuters",
        "Reuters",
        "told",
    ),
    ("Les navires sont partis, selon l'AFP.", "selon l'AFP", "AFP", "reports"),
    ("La ministre a déclaré à l'AFP que les navires étaient partis.", "a déclaré à l'AFP", "AFP", "told"),
    ("Los barcos se fueron, según EFE.", "según EFE", "EFE", "reports"),
    ("La ministra dijo a Reuters que no.", "dijo a Reuters", "Reuters", "told"),
    ("The Associated Press reported on Monday that the ships left.", "The Associated Press reported", "AP", "reports"),
    ("Bell told The Associated Press that she would wait.", "told The Associated Press", "AP", "told"),
    ("Bell told the BBC that she would wait.", "told the BBC", "BBC", "told"),
    ("Bell told the BBC's Harbour Hour that she would wait.", "told the BBC", "BBC", "told"),
    ("Bell told BBC News she would wait.", "told BBC News", "BBC", "told"),
    ("The order, seen by Reuters, names no ship.", "seen by Reuters", "Reuters", "reports"),
    ("Bell was quoted by Xinhua as saying that she would wait.", "quoted by Xinhua as saying", "Xinhua", "quotes"),
    (
        "The minister was quoted by the state news agency IRNA as saying so.",
        "quoted by the state news agency IRNA as saying",
        "IRNA",
        "quotes",
    ),
    ("The agency Tasnim quoted her as saying no.", "The agency Tasnim quoted", "Tasnim", "quotes"),
    (
        "Russia's RIA Novosti news agency quoted her as saying no.",
        "Russia's RIA Novosti news agency quoted",
        "RIA Novosti",
        "quotes",
    ),
    (
        "Kommersant newspaper reported on Friday that no ship had left.",
        "Kommersant newspaper reported",
        "Kommersant",
        "reports",
    ),
    (
        "The Wall Street Journal first reported the talks.",
        "The Wall Street Journal first reported",
        "The Wall Street Journal",
        "reports",
    ),
    (
        "The talks were first reported by The New York Times.",
        "first reported by The New York Times",
        "The New York Times",
        "reports",
    ),
    ("Speaking to CNN on Sunday, Bell said no.", "Speaking to CNN", "CNN", "told"),
    ("Bell wrote in the Guardian that she would wait.", "wrote in the Guardian", "The Guardian", "told"),
    ("The Hill reported that no ship had left.", "The Hill reported", "The Hill", "reports"),
    ("Bell told the Hill she would wait.", "told the Hill", "The Hill", "told"),
    ("Bell told Time magazine that she would wait.", "told Time magazine", "Time", "told"),
    (
        "No ship had left, the Harbour Wire news agency reported.",
        "the Harbour Wire news agency reported",
        "Harbour Wire",
        "reports",
    ),
    ("No ship had left, TASS said.", "TASS said", "TASS", "reports"),
    ("TASS said, citing a source, that no ship had left.", "TASS said", "TASS", "reports"),
    (
        "Ukrinform reports with reference to the ministry that no ship left.",
        "Ukrinform reports",
        "Ukrinform",
        "reports",
    ),
    (
        "An Interfax correspondent reports that no ship left.",
        "An Interfax correspondent reports",
        "Interfax",
        "reports",
    ),
    (
        "Al Jazeera's correspondent reported that no ship left.",
        "Al Jazeera's correspondent reported",
        "Al Jazeera",
        "reports",
    ),
    ("Bloomberg reported on Tuesday that no ship left.", "Bloomberg reported", "Bloomberg", "reports"),
    ("The BBC has learned that no ship left.", "The BBC has learned", "BBC", "reports"),
    ("Kyodo News agency, citing officials, said no ship left.", "Kyodo News agency, citing", "Kyodo", "cites"),
    ("Reuters, citing two officials, wrote that no ship left.", "Reuters, citing", "Reuters", "cites"),
    ("No ship left (as reported by Meduza).", "as reported by Meduza", "Meduza", "reports"),
    ("Министр рассказала «Известиям», что корабли ушли.", "рассказала «Известиям", "Izvestia", "told"),
    (
        "Как передает корреспондент РИА Новости, корабли ушли.",
        "Как передает корреспондент РИА Новости",
        "RIA Novosti",
        "reports",
    ),
    ("За даними УНІАН, кораблі пішли.", "За даними УНІАН", "UNIAN", "reports"),
    ("Wie der Spiegel berichtet, sind die Schiffe fort.", "Wie der Spiegel berichtet", "Der Spiegel", "reports"),
    ("La ministra dijo en una entrevista con El País que no.", "entrevista con El País", "El País", "told"),
    (
        "TASS has spoken to her. She was quoted by the agency as saying no.",
        "quoted by the agency as saying",
        "TASS",
        "quotes",
    ),
    ("Bild had the story first. Bell told the newspaper that she would wait.", "told the newspaper", "Bild", "told"),
    ("Bell told Spain's El País that she would wait.", "told Spain's El País", "El País", "told"),
]
NONE = [
    "Reuters headquarters lies by the river.",
    "The TASS building stood empty.",
    "According to NATO, no ship left.",
    "Bell told the BBC board that she would wait.",
    "The ministers went past the Reuters building.",
    "A Reuters photographer stood on the quay.",
    "Bell told Reuters staff that she would leave the company.",
    "Reuters shares fell by a tenth on Tuesday.",
    "Thomson Reuters reported a profit of ten million.",
    "Bell works for CNN in the harbour.",
    "CNN anchor Anna Bell said no.",
    "Sputnik V was sent to the harbour.",
    "According to Sputnik V makers the vaccine works.",
    "The Sputnik satellite circled the earth.",
    "Bloomberg said he would run again.",
    "Mayor Bloomberg told the crowd that he would run.",
    "Time reported to no one.",
    "Dawn said little that day.",
    "The sun reported for duty.",
    "The Times reported to have been lost was found.",
    "Comment via Sputnik",
    "(Photo: Reuters/Mira Sand)",
    "© AFP 2019",
    "The BBC licence fee will rise.",
    "BBC director-general Anna Bell said no.",
    "The BBC chief told them to wait.",
    "She joined TASS in 1998.",
    "Bell, a former Reuters editor, said no.",
    "He was arrested outside the Interfax offices.",
    "The New York Times building is tall.",
    "She reads the Guardian each day.",
    "The Guardian Council said no.",
    "Bell owns The Washington Post.",
    "He sued Fox News for libel.",
    "Bell criticised the BBC for its coverage.",
    "RT was banned in the union.",
    "Metro reported delays on two lines.",
    "Nature cited in the court's order was a mother of two.",
    "People told us that no ship had left.",
    "Fortune smiled on them, people said.",
    "The Independent member said no.",
    "He told the newspaper seller to wait.",
    "The agency said it would inspect the plant.",
    "The channel was dredged last year.",
    "the Russian news agency of old is gone.",
    "According to the newspaper of the day, nothing happened.",
    "The AP exam was hard.",
    "Bell told Euronews staff to go home.",
    "The Reuters Institute published a study.",
    "Reuters was unable to verify the report.",
    "Reuters could not reach Bell.",
    "TASS did not answer.",
    "Reuters announced that it would hire ten people.",
    "According to a Reuters/Ipsos poll, few care.",
    "Anna Bell of Reuters said that no ship had left.",
    "A journalist for the BBC said that no ship had left.",
    "A cook at CNN said, citing nobody, that no ship had left.",
    "The Spectator said no word while the ships left.",
    "Variety reported in species is wide.",
]


@pytest.mark.parametrize(("text", "phrase", "name", "how"), PHRASES)
def test_phrases(text: str, phrase: str, name: str, how: str) -> None:
    found = [(text[x.start : x.end], x.name, x.how) for x in sourcing(text)]
    assert (phrase, name, how) in found


@pytest.mark.parametrize("text", NONE)
def test_a_name_alone_says_nothing(text: str) -> None:
    assert not list(sourcing(text))


def test_agency_or_outlet() -> None:
    text = "The ships left, TASS reported. The harbour is closed, the BBC reported."
    assert [(x.name, x.role) for x in sourcing(text)] == [("TASS", "agency"), ("BBC", "outlet")]
    assert "CNN" not in agency_names()


def test_only_within_the_stretches() -> None:
    text = "The ships left, TASS reported.\nThe harbour is closed, Reuters reported."
    second = text.index("\n") + 1
    assert [x.name for x in sourcing(text, [(second, len(text))])] == ["Reuters"]
    assert not list(sourcing(text, []))


def test_the_agency_is_the_last_one_named() -> None:
    assert not list(sourcing("The agency reported that the ships had left."))
    text = "TASS was first. Bell left. The ships had sailed, the agency reported."
    assert [(x.name, text[x.name_start : x.name_end]) for x in sourcing(text)] == [("TASS", "agency")]


WORDS = [
    "according to ",
    "told ",
    "TASS",
    "the BBC",
    " reported",
    " said",
    ", ",
    "citing ",
    "'s ",
    " agency",
    "ТАСС",
    "As ",
]


@given(st.lists(st.one_of(st.sampled_from(WORDS), st.text(max_size=3)), max_size=25))
def test_spans_are_ordered_slices(words: list[str]) -> None:
    text = "".join(words)
    past = 0
    for x in sourcing(text):
        assert 0 <= x.start <= x.name_start < x.name_end <= x.end <= len(text)
        assert past <= x.name_start
        past = x.name_end


@pytest.mark.parametrize(
    "text",
    [
        "A" * 2_000_000,
        "The " * 100_000,
        "TASS " * 20_000,
        "the " * 100_000 + "TASS",
        "(" * 100_000,
        "the A B " * 30_000,
    ],
    ids=lambda text: text[:8],
)
def test_hostile_lines(text: str) -> None:
    assert not list(sourcing(text))
