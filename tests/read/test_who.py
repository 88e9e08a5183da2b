"""Whom a pronoun or a title is taken for, on what words, and how surely."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.date import Tenures
from onrecord.read import Reader
from onrecord.read.named.typical import typical
from onrecord.read.who import PostBook, trained
from onrecord.read.who.gender import of_words
from onrecord.records import Dated, Reading, Statement, Tenure, When
from tests.read.reading import READER, article, by_content, only, read, words

DAY = When(date(2031, 5, 14), date(2031, 5, 14), "day", (), "metadata")
BERG = "Mayor Anna Berg met the engineer Peter Holm at the bridge on Monday. "


def test_a_pronoun_tells_its_basis_its_reason_and_its_probability() -> None:
    said = only("Mayor Anna Berg opened the bridge on Monday. She said the work had cost too much.")
    assert said.speaker_name == "Anna Berg"
    assert words(said.speaker_basis) == "Anna Berg"
    assert len(said.speaker_why) == 1
    assert "Anna Berg" in said.speaker_why[0]
    assert said.speaker_confidence is not None
    assert 0.45 <= said.speaker_confidence <= 1.0


def test_a_source_that_names_its_speaker_needs_no_reason() -> None:
    said = only("Anna Berg said the work had cost too much.")
    assert (said.speaker_basis, said.speaker_why, said.speaker_confidence) == ((), (), None)


@pytest.mark.parametrize(("pronoun", "name"), [("She", "Anna Berg"), ("He", "Peter Holm")])
def test_given_names_tell_a_man_and_a_woman_apart(pronoun: str, name: str) -> None:
    assert only(BERG + f"{pronoun} said the work had cost too much.").speaker_name == name


def test_whoever_is_spoken_to_is_not_the_speaker() -> None:
    text = 'Paul Holm asked Peter Lund about the bridge. "It will be sold next year," he told Holm on Monday.'
    assert by_content(text)["It will be sold next year"].speaker_name == "Peter Lund"


def test_the_speaker_of_a_quotation_is_not_he_inside_it() -> None:
    text = 'Peter Lund spoke after Paul Holm did. "He said the bridge was sold," Lund told the council.'
    inner = [s for s in read(text).statements if words(s.source) == "He"]
    assert all(s.speaker_name != "Peter Lund" for s in inner)


@pytest.mark.parametrize("title", ["The engineer", "The bridge engineer"])
def test_a_title_means_whom_the_article_gives_it(title: str) -> None:
    text = "Mayor Anna Berg met Peter Holm, a bridge engineer, on Monday. " + f"{title} said the work was done."
    assert only(text).speaker_name == "Peter Holm"


def test_an_employee_is_not_the_politician_named_before() -> None:
    said = only("Mayor Anna Berg opened the bridge on Monday. The employee said the work had cost too much.")
    assert said.speaker_name == "employee"


def test_a_campaign_official_is_not_the_candidate() -> None:
    said = only("Anna Berg lost the vote in May. A Berg campaign official said the count was wrong.")
    assert said.speaker_name is not None
    assert said.speaker_name.endswith("campaign official")


@pytest.mark.parametrize(
    ("words_", "gender"),
    [
        ("german foreign minister", None),
        ("roman bishop", None),
        ("human rights officer", None),
        ("freshman senator", None),
        ("spokesperson", None),
        ("spokeswoman", "f"),
        ("chairman", "m"),
        ("elder stepson", "m"),
    ],
)
def test_nouns_for_a_man_or_a_woman_tell_so_and_no_others(words_: str, gender: str | None) -> None:
    assert of_words(words_) == gender


def test_a_german_minister_may_be_a_woman() -> None:
    text = 'German Foreign Minister Annette Holm said the talks went well. "I will call him again," she said.'
    assert by_content(text)["I will call him again"].speaker_name == "Annette Holm"


@pytest.mark.parametrize(
    "source",
    [
        "The former British defence minister",
        "The ministry's inspector general",
        "The businesswoman",
        "The spokesman",
        "A spokesman for Mr. Lund",
        "Lund's lawyer",
        "The hacker whose letters embarrassed Lund",
    ],
)
def test_what_is_not_said_of_a_person_is_not_his_title(source: str) -> None:
    text = f"Norwegian Defence Minister Paul Lund opened the bridge on Monday. {source} said it had cost too much."
    assert all(s.speaker_name != "Paul Lund" for s in read(text).statements if words(s.source) == source)


def test_a_title_of_another_land_is_not_taken_up_by_the_one_named_last() -> None:
    text = "Norwegian Defence Minister Paul Lund met Danish Defence Minister Erik Holm on Monday. "
    assert only(text + "The Norwegian minister said it had cost too much.").speaker_name == "Paul Lund"


def test_a_surname_alone_is_whom_the_article_is_about() -> None:
    text = (
        "Anna Berg opened the bridge. Anna Berg had built it. Anna Berg will pay for it, and Anna Berg will own it. "
        "Her brother Paul Berg stayed at home. Berg said the work had cost too much."
    )
    assert only(text).speaker_name == "Anna Berg"


def of_day(text: str, reader: Reader = READER) -> Reading:
    """The reading of an article of that day."""
    return reader.read([Dated(replace(article(text), published=DAY))])[0]


def test_the_users_table_tells_who_holds_a_post() -> None:
    text = "Vera Stol met Anna Berg in Oslo on Monday. The prime minister said that the bridge would be built."
    given = (Tenure("Vera Stol", (), "prime minister", "Norway", "2030-01-01", None),)
    (said,) = of_day(text, Reader(READER.weights, READER.encoder, tenures=given)).statements
    assert said.speaker_name == "Vera Stol"
    assert "table" in said.speaker_why[0]


def test_posts_of_the_day_come_first_and_later_ones_do_not_count() -> None:
    terms = [
        Tenure("Vera Stol", (), "president", "Norway", "2029-01-01", "2030-12-31"),
        Tenure("Vera Stol", (), "prime minister", "Norway", "2031-01-01", None),
        Tenure("Vera Stol", (), "foreign minister", "Norway", "2032-01-01", None),
    ]
    found = PostBook(Tenures(terms)).of("Vera Stol", DAY)
    assert [("premier" in p.words, p.now) for p in found] == [(True, True), (False, False)]


@pytest.mark.parametrize(
    ("name", "gender"),
    [
        ("Anna Berg", "f"),
        ("Jens Holm", "m"),
        ("Björn Holm", "m"),
        ("Xqz Petrovich Lund", "m"),
        ("Xqz Ivanovna", "f"),
        ("Berg", None),
        ("Xqz Lund", None),
    ],
)
def test_names_make_a_gender_likely(name: str, gender: str | None) -> None:
    assert typical(name) == gender


def test_no_given_name_stands_for_both() -> None:
    lines = files("onrecord.data").joinpath("first_names.tsv").read_text(encoding="utf-8").splitlines()
    by = [(gender, set(names.split())) for gender, names in (x.split("\t") for x in lines if not x.startswith("#"))]
    assert {gender for gender, _ in by} == {"f", "m"}
    men, women = (set.union(*(names for g, names in by if g == gender)) for gender in ("m", "f"))
    assert not men & women


@given(st.lists(st.lists(st.sampled_from([*trained().weights, "unheard of"]), max_size=30), min_size=1, max_size=12))
def test_probabilities_sum_to_one(rows: list[list[str]]) -> None:
    found = trained().probabilities(rows)
    assert sum(found) == pytest.approx(1.0)
    assert all(0.0 <= p <= 1.0 for p in found)


SENTENCES = st.lists(
    st.sampled_from(
        [
            "Anna Berg met Paul Holm in Oslo.",
            "He said the bridge was sold.",
            "She told the senator that it was closed.",
            '"I know that he lied," she said.',
            "The minister denied that the work had begun.",
            "A woman asked Holm about it.",
            "His brother said nothing was planned.",
            '"He said the bridge was sold," Berg told him.',
        ]
    ),
    min_size=1,
    max_size=8,
)


@given(SENTENCES)
def test_every_answer_names_words_of_the_article(sentences: list[str]) -> None:
    text = "\n\n".join(" ".join(sentences[i : i + 2]) for i in range(0, len(sentences), 2))
    reading = read(text)
    names = {n.id: n for n in reading.namings}

    def check(s: Statement) -> None:
        assert (s.speaker_confidence is None) == (not s.speaker_why) or s.speaker_basis
        assert all(text[b.start : b.end] == b.exact for b in s.speaker_basis)
        assert s.naming is None or names[s.naming].name == s.speaker_name

    for s in reading.statements:
        check(s)
    assert read(text) == reading
