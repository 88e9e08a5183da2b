"""One actor under several forms in one article: spellings, scripts, initials, acronyms, short forms; never by guess."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.read.named.apposed import apposition, are_two, head_noun, is_of_another
from onrecord.read.named.asides import asides
from onrecord.read.named.joining import joined
from onrecord.read.named.known import Known, Titled
from onrecord.read.named.shortforms import short_forms
from tests.read.mentions import kinds, named, where
from tests.read.reading import read

PERSONS = [
    ("JENS Brunner hit back. Brunner said it was over.", "Jens Brunner", ["JENS Brunner", "Brunner"]),
    ("Secretary General Jens BRUNNER spoke. Later Mr Brunner left.", "Jens Brunner", ["Jens BRUNNER", "Brunner"]),
    ("OKADO Yukiya returned home. Mr Okado smiled.", "Yukiya Okado", ["OKADO Yukiya", "Okado"]),
    (
        "Dmytro Bodnar (Дмитро Боднар) spoke. Bodnar left.",
        "Dmytro Bodnar",
        ["Dmytro Bodnar", "Дмитро Боднар", "Bodnar"],
    ),
    (
        "Foreign Minister Sergey Orlin spoke. As Sergey Viktorovich noted, it was over. S.V. Orlin left.",
        "Sergey Orlin",
        ["Sergey Orlin", "Sergey Viktorovich", "S.V. Orlin"],
    ),
    (
        "Minister Orlova Anna Ivanovna came. A. Orlova left.",
        "Orlova Anna Ivanovna",
        ["Orlova Anna Ivanovna", "A. Orlova"],
    ),
    ('Anna Rossi spoke. "I told Anna that," he said.', "Anna Rossi", ["Anna Rossi", "Anna"]),
    ("Péter Szolko spoke. Szólko left.", "Péter Szolko", ["Péter Szolko", "Szólko"]),
    ("Bashar al-Orani fled. Orani said no.", "Bashar al-Orani", ["Bashar al-Orani", "Orani"]),
]


@pytest.mark.parametrize(("text", "name", "words"), PERSONS)
def test_a_person_is_one_under_all_forms_of_the_name(text: str, name: str, words: list[str]) -> None:
    assert where(text, name) == words
    assert [n for n, kind in kinds(text).items() if kind == "person"] == [name]


@pytest.mark.parametrize("order", [0, 1])
def test_a_rank_tells_two_of_a_surname_apart(order: int) -> None:
    two = ["Captain Bjarne Holm came.", "Ingrid Holm, a teacher, came too."]
    text = " ".join([two[order], two[1 - order], "“No,” Captain Holm said."])
    assert where(text, "Bjarne Holm") == ["Bjarne Holm", "Holm"]
    assert where(text, "Ingrid Holm") == ["Ingrid Holm"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Robert Dale ran the firm. His wife, Mrs Dale, sang.", "Robert Dale"),
        ("Colonel Musa Diaro spoke. Dr Diaro, from Lagos, disagreed.", "Musa Diaro"),
        ("Roman Petrov spoke. Roman Abramovich left.", "Roman Petrov"),
        ("Maria Orlova met Margarita Orlova. M. Orlova left.", "Maria Orlova"),
    ],
)
def test_what_fits_nobody_or_two_stays_apart(text: str, name: str) -> None:
    assert where(text, name) == [name]


BODIES = [
    (
        "The Committee on Grain met. The committee will meet again.",
        "Committee on Grain",
        ["Committee on Grain", "committee"],
    ),
    (
        "Nordhus Energi AS paid. The company said so. Nordhus declined.",
        "Nordhus Energi AS",
        ["Nordhus Energi AS", "company", "Nordhus"],
    ),
    (
        "The Haldus Institute for Peace Studies met. The Haldus Institute said so. The institute closed.",
        "Haldus Institute for Peace Studies",
        ["Haldus Institute for Peace Studies", "Haldus Institute", "institute"],
    ),
    ("Nato said no. The alliance spoke. The Alliance left.", "NATO", ["Nato", "alliance", "Alliance"]),
    ("The North Atlantic alliance met.", "NATO", ["North Atlantic alliance"]),
    (
        "The IAEA spoke. The agency said no. The U.N. nuclear watchdog left.",
        "IAEA",
        ["IAEA", "agency", "U.N. nuclear watchdog"],
    ),
    ("ECOWAS met. The regional bloc said no.", "ECOWAS", ["ECOWAS", "bloc"]),
    ("The Russian MFA spoke. The Ministry added more.", "Russian Foreign Ministry", ["Russian MFA", "Ministry"]),
    (
        "Ukraine's Ministry of Defence spoke. The MoD said more. The ministry left.",
        "Ukrainian Defence Ministry",
        ["Ukraine's Ministry of Defence", "MoD", "ministry"],
    ),
]


@pytest.mark.parametrize(("text", "name", "words"), BODIES)
def test_a_body_is_one_under_its_short_forms(text: str, name: str, words: list[str]) -> None:
    assert where(text, name) == words


def test_an_acronym_in_brackets_is_the_name_before_it() -> None:
    text = "The National Relief Board (NRB) met. NRB said no."
    (known,) = [k for k in named(text).values() if "NRB" in k.aliases]
    assert known.name == "National Relief Board"
    assert len(known.mentions) == 3


@pytest.mark.parametrize(
    "text",
    [
        "The Committee on Grain and the Committee on Salt met. The committee left.",
        "The committee left. The Committee on Grain met.",
        "TASS quoted the IAEA. The agency said no.",
        "The Committee on Grain met. The committee of elders left.",
    ],
)
def test_a_short_form_that_may_mean_another_is_left_open(text: str) -> None:
    assert all("committee" not in k.aliases and "agency" not in k.aliases for k in named(text).values())


def test_an_office_alone_is_its_holder_where_the_article_gives_it_to_one() -> None:
    text = "NATO Secretary General Ole Brand spoke. The NATO chief left. The new NATO chief met the head of NATO."
    assert where(text, "Ole Brand") == ["Ole Brand", "NATO chief", "head of NATO"]


def test_what_hangs_on_a_source_is_no_part_of_the_name() -> None:
    people = {n.name: n for n in read("Tor Aasgard, the minister of salt and energy, said he would go.").namings}
    assert "Tor Aasgard" in people
    assert not any("," in name for name in people)


def test_a_title_alone_is_somebody_of_the_body_not_the_body() -> None:
    reading = read("The Secretary General of the United Nations said it was over.")
    (naming,) = [n for n in reading.namings if n.id == reading.statements[0].naming]
    assert (naming.type, naming.unnamed, naming.titles[0].of) == ("person", True, "United Nations")


@pytest.mark.parametrize(
    ("words", "head", "beside"),
    [
        ("Ann Bee, the mayor of Hull", "Ann Bee", "the mayor of Hull"),
        ("Green Sea, a group of divers and cooks", "Green Sea", "a group of divers and cooks"),
    ],
)
def test_an_apposition_is_cut_off(words: str, head: str, beside: str) -> None:
    assert apposition(words) == (head, beside)
    assert apposition("Ann Bee, the mayor and the consul") is None


def test_two_people_are_no_person() -> None:
    assert are_two("NATO chief and the ambassador of Spain")
    assert not are_two("the minister of trade and industry")
    assert head_noun("Secretary General of NATO") == "general"


def test_an_office_of_one_body_is_not_held_by_whom_the_article_gives_another() -> None:
    one = Known("Ann Bee", "person")
    one.entitle(Titled("Spanish foreign minister", 0, 24, False, "Spain"))
    assert is_of_another("NATO Secretary General", "NATO", one)
    assert is_of_another("the senator", None, one)
    assert not is_of_another("the minister", None, one)
    assert not is_of_another("the Spanish minister", "Spain", one)
    assert is_of_another("NATO chief", "NATO", Known("C", "person"), [frozenset({"minister", "spain"})])


@given(st.lists(st.sampled_from("Ann Bee|A. Bee|Bee|Bob Bee|Bee Ann Ivanovna|Анна Би".split("|")), max_size=8))
def test_nobody_is_joined_twice_or_to_himself(names: list[str]) -> None:
    persons = [Known(name, "person", {(20 * i, 20 * i + len(name))}) for i, name in enumerate(names)]
    pairs = list(joined(persons))
    gone = [id(lost) for lost, _ in pairs]
    assert len(set(gone)) == len(gone)
    assert all(lost is not kept for lost, kept in pairs)


@given(st.text("Aa (),.БбTh e", max_size=60))
def test_asides_and_short_forms_lie_in_the_text(text: str) -> None:
    assert all(text[a.start : a.end] == a.words and a.behind < a.start for a in asides(text))
    assert all(0 <= s < e <= len(text) for s, e in short_forms(text))
