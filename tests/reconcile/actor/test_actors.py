"""Actors over all articles: what is merged, what is not, and what it rests on."""

from __future__ import annotations

import pytest

from onrecord.date import Tenures
from onrecord.records import Naming, Span, Tenure, Title, alone_id, content_id
from tests.reconcile.actor.namings import day, groups, merged, naming, unnamed

DAYS = {"a": day("2014-05-01"), "b": day("2014-06-01"), "c": day("2017-06-01")}


def together(*namings: Naming) -> bool:
    """Whether all of them are one actor."""
    return len(merged(namings, DAYS)) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Nadja Orlin", "Nadja Orlin"),
        ("Nadja Orlin", "NADJA ORLIN"),
        ("Dmytro Halenko", "Halenko Dmitry"),
        ("Victor Lazov", "Viktor Lazov"),
        ("Viktor Lazov", "Виктор Лазов"),
        ("General Viktor Lazov", "Viktor Lazov"),
        ("Émile Ségur", "Emile Segur"),
        ("Xi Lanfen", "Xi Lanfen"),
    ],
)
def test_one_name_in_two_articles_is_one_person(one: str, other: str) -> None:
    assert together(naming("a", one), naming("b", other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Lazov", "Lazov"),
        ("Lazov", "Viktor Lazov"),
        ("Mr. Lazov", "President Lazov"),
        ("V. Lazov", "Viktor Lazov"),
        ("V. Lazov", "V. Lazov"),
        ("Viktor Lazov", "Pavel Lazov"),
        ("Viktor Lazov Jr.", "Viktor Lazov Sr."),
        ("Viktor Lazov Jr.", "Viktor Lazov"),
        ("Ivana Brodt", "Ivanka Brodt"),
        ("Olga Lazova", "Oleg Lazov"),
    ],
)
def test_a_surname_alone_merges_nothing(one: str, other: str) -> None:
    assert not together(naming("a", one), naming("b", other))


def test_a_person_and_a_body_of_one_name_are_two() -> None:
    assert not together(naming("a", "Marin Brodt"), naming("b", "Marin Brodt", type="organisation"))


def test_a_surname_goes_to_the_full_name_with_the_same_title() -> None:
    namings = [
        naming("a", "Viktor Lazov", ("Ukrainian senator", "Ukraine")),
        naming("b", "Pavel Lazov", ("Polish senator", "Poland")),
        naming("c", "Lazov", ("senator", "Ukraine")),
        naming("d", "Lazov", ("deputy senator", "Ukraine")),
        naming("e", "Lazov", ("senator", None)),
    ]
    found = merged(namings)
    assert groups(found) == {
        frozenset({"a Viktor Lazov", "c Lazov"}),
        frozenset({"b Pavel Lazov"}),
        frozenset({"d Lazov"}),
        frozenset({"e Lazov"}),
    }
    (why,) = next(a for a in found if len(a.namings) == 2).why
    assert why == "“Lazov” (1 article) is “Viktor Lazov”: both are called senator of Ukraine"


def test_a_surname_with_a_title_that_two_have_stays_alone() -> None:
    title = ("senator", "Ukraine")
    found = merged([naming("a", "Viktor Lazov", title), naming("b", "Pavel Lazov", title), naming("c", "Lazov", title)])
    assert len(found) == 3


def test_initials_need_a_title_too() -> None:
    title = ("senator", "Ukraine")
    assert together(naming("a", "Viktor Lazov", title), naming("b", "V. Lazov", title))
    assert not together(naming("a", "Viktor Lazov", title), naming("b", "P. Lazov", title))
    assert not together(naming("a", "Viktor Lazov", title), naming("b", "V. Lazov"))


def test_the_unnamed_holder_is_whom_the_table_has_on_the_day() -> None:
    words = "NATO Secretary-General"
    found = merged([naming("a", "Ilse Varn"), unnamed("b", words, "NATO"), unnamed("c", words, "NATO")], DAYS)
    assert groups(found) == {frozenset({"a Ilse Varn", f"b {words}"}), frozenset({f"c {words}"})}
    other = next(a for a in found if a.name == "Oskar Melling")
    assert other.aliases == (words,)
    assert other.id == content_id("actor", "Oskar Melling")
    assert [(o.title, o.of_name, o.since, o.source) for o in other.offices] == [
        (words, "NATO", "2016-04-02", "text"),
    ]
    assert other.why == (
        f"“{words}” (1 article) is Oskar Melling: the table of offices has Oskar Melling as secretary general of NATO"
        " from 2016-04-02",
    )


@pytest.mark.parametrize(
    ("words", "of"),
    [
        ("former NATO Secretary-General", "NATO"),
        ("assistant NATO Secretary-General", "NATO"),
        ("acting NATO Secretary-General", "NATO"),
        ("NATO secretaries general", "NATO"),
        ("Secretary-General", None),
        ("deputy foreign minister", "Russia"),
        ("diplomat", "Russia"),
    ],
)
def test_another_rank_is_not_the_holder(words: str, of: str | None) -> None:
    namings = [naming("a", "Ilse Varn"), naming("a", "Anton Lisov"), naming("a", "Boris Tarkov")]
    last = unnamed("b", words, of)
    found = merged([*namings, last], DAYS)
    assert len(found) == 4
    assert alone_id(last) in {a.id for a in found}


@pytest.mark.parametrize(
    "words", ["the head of NATO", "NATO chief", "head of the Alliance", "Secretary General of NATO"]
)
def test_other_words_for_a_post(words: str) -> None:
    (found,) = merged([unnamed("a", words, "NATO")], DAYS)
    assert found.name == "Ilse Varn"


@pytest.mark.parametrize(
    "published", [day("2016-03-30", "2016-04-03"), day("2016-03-01", "2016-05-01"), day("2009-01-01")]
)
def test_no_holder_where_the_days_leave_it_open(published: object) -> None:
    one = unnamed("a", "NATO chief", "NATO")
    (found,) = merged([one], {"a": published})  # type: ignore[dict-item]
    assert found.id == alone_id(one)


def test_a_former_title_is_no_present_one() -> None:
    one = naming("a", "NATO chief", Title("NATO chief", "NATO", former=True), unnamed=True)
    (found,) = merged([one], DAYS)
    assert found.id == alone_id(one)
    assert [o.title for o in found.offices] == ["former NATO chief"]


def test_without_a_date_nobody_holds_a_post() -> None:
    one = unnamed("undated", "NATO chief", "NATO")
    assert merged([one], DAYS)[0].id == alone_id(one)


def test_two_unnamed_are_never_one_by_their_words() -> None:
    assert not together(unnamed("a", "a Western diplomat", None), unnamed("b", "a Western diplomat", None))


def test_a_surname_and_a_title_fit_one_holder_of_the_table() -> None:
    namings = [
        naming("a", "Lisov", ("deputy foreign minister", "Russia")),
        naming("b", "Anton Lisov"),
        naming("c", "Tarkov", ("Russian Foreign Minister", "Russia")),
        naming("c", "Borodin", ("Russian Foreign Minister", "Russia")),
    ]
    found = merged(namings, DAYS)
    assert groups(found) == {
        frozenset({"a Lisov", "b Anton Lisov"}),
        frozenset({"c Tarkov"}),
        frozenset({"c Borodin"}),
    }
    assert {a.name for a in found} == {"Anton Lisov", "Boris Tarkov", "Borodin"}


def test_a_title_that_does_not_tell_of_what_needs_the_day() -> None:
    namings = [
        naming("a", "Tarkov", ("Foreign Minister", None)),
        naming("undated", "Tarkov", ("Foreign Minister", None)),
    ]
    assert sorted(a.name for a in merged(namings, DAYS)) == ["Boris Tarkov", "Tarkov"]
    assert merged([unnamed("a", "foreign minister", None)], DAYS)[0].name == "foreign minister"


def test_a_name_that_the_table_has_for_two_needs_a_title() -> None:
    mine = Tenures(
        [
            Tenure("Karl H. Brandl", ("Karl Brandl",), "governor", "Hong Kong", "1970", "1972"),
            Tenure("Karl M. Brandl", ("Karl Brandl",), "governor", "Hong Kong", "1980", "1982"),
        ]
    )
    assert len(merged([naming("a", "Karl M. Brandl"), naming("b", "Karl Brandl")], tenures=mine)) == 2


def test_without_a_day_two_holders_of_a_surname_leave_it_open() -> None:
    found = merged([naming("undated", "Lisov", ("deputy foreign minister", "Russia"))])
    assert [a.name for a in found] == ["Lisov"]


def test_what_the_article_says_stands_and_the_conflict_is_told() -> None:
    title = Title("Russian Foreign Minister", "Russia", Span("a", 0, 24, "Russian Foreign Minister"))
    namings = [naming("a", "Gleb Orsk", title), unnamed("a", "the Russian foreign minister", "Russia")]
    (found,) = merged(namings, DAYS)
    assert found.name == "Gleb Orsk"
    assert (
        found.offices[0].conflict
        == "the table of offices has Boris Tarkov as foreign minister of Russia from 2010 to 2019"
    )
    assert found.offices[0].basis == (title.span,)


def test_no_conflict_where_the_holder_is_spelt_otherwise() -> None:
    (found,) = merged([naming("a", "Борис Тарков", ("Foreign Minister", "Russia"))], DAYS)
    assert found.name == "Boris Tarkov"
    assert {o.conflict for o in found.offices} == {None}


def test_namesakes_who_govern_two_states_stay_apart() -> None:
    namings = [
        naming("a", "Jan Smit", ("Polish foreign minister", "Poland")),
        naming("b", "Jan Smit", ("Norwegian senator", "Norway")),
        naming("c", "Jan Smit"),
        naming("d", "Jan Smit", ("foreign minister", "Poland")),
    ]
    found = merged(namings)
    assert groups(found) == {
        frozenset({"a Jan Smit", "d Jan Smit"}),
        frozenset({"b Jan Smit"}),
        frozenset({"c Jan Smit"}),
    }
    assert {a.id for a in found} == {content_id("actor", "Jan Smit", min(n.id for n in a.namings)) for a in found}


def test_a_career_is_no_namesake() -> None:
    assert together(
        naming("a", "Jan Smit", ("Polish foreign minister", "Poland")),
        naming("b", "Jan Smit", ("analyst", None)),
        naming("c", "Jan Smit", ("ambassador", "NATO")),
        naming("d", "Jan Smit", Title("former Norwegian senator", "Norway", former=True)),
    )


def test_a_man_and_a_woman_of_one_name_stay_apart() -> None:
    man, woman = naming("a", "Sasqua Reul", gender="m"), naming("b", "Sasqua Reul", gender="f")
    assert not together(man, woman)
    assert len(merged([man, woman, naming("c", "Sasqua Reul")])) == 3


def test_the_given_name_tells_the_sex_better_than_the_article() -> None:
    assert together(naming("a", "Angela Reul", gender="m"), naming("b", "Angela Reul", gender="f"))


def test_a_short_name_and_another_title_are_not_surely_one() -> None:
    assert together(naming("a", "Bob Manger"), naming("b", "Robert Manger", ("analyst", None)))
    assert not together(
        naming("a", "Bob Manger", ("spokesman", "NATO")), naming("b", "Robert Manger", ("analyst", None))
    )


def test_a_slip_in_the_sex_of_one_article_parts_nobody() -> None:
    men = [naming(f"m{n}", "Sasqua Reul", gender="m") for n in range(8)]
    assert together(*men, naming("b", "Sasqua Reul", gender="f"))


def test_two_names_in_one_article_are_two_people_unless_a_title_joins_them() -> None:
    title = ("senator", "Poland")
    assert not together(naming("a", "Viktor Lazov"), naming("a", "Victor Lazov"))
    assert together(naming("a", "Viktor Lazov", title), naming("a", "Victor Lazov", title))


def test_a_name_that_could_be_either_of_two_is_neither() -> None:
    found = merged([naming("a", "Karl H. Brandl"), naming("b", "Karl M. Brandl"), naming("c", "Karl Brandl")])
    assert len(found) == 3


def test_likeness_does_not_chain() -> None:
    title = ("senator", "Poland")
    found = merged(
        [naming("a", "Karl H. Brandl", title), naming("b", "Karl M. Brandl"), naming("c", "Karl Brandl", title)]
    )
    assert groups(found) == {frozenset({"a Karl H. Brandl", "c Karl Brandl"}), frozenset({"b Karl M. Brandl"})}


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("NATO", "North Atlantic Alliance", True),
        ("TASS", "ITAR-TASS", True),
        ("Interfax", "Interfax-Ukraine", False),
        ("Russian Foreign Ministry", "Ministry of Foreign Affairs of Russia", True),
        ("Russian Foreign Ministry", "Ukrainian Foreign Ministry", False),
        ("Foreign Ministry", "Foreign Ministry", False),
        ("the Supreme Court", "Supreme Court", False),
        ("Harbour Forum", "the Harbour Forum", True),
    ],
)
def test_bodies(one: str, other: str, same: bool) -> None:
    assert together(naming("a", one, type="organisation"), naming("b", other, type="body")) is same


def test_initials_of_a_body_are_told_by_an_article() -> None:
    long = naming("a", "Harbour Safety Forum", type="organisation", aliases=("HSF",))
    short = naming("b", "HSF", type="organisation")
    assert together(long, short)
    other = naming("c", "Highland Sports Federation", type="organisation", aliases=("HSF",))
    assert len(merged([long, short, other])) == 3
    assert len(merged([naming("a", "Harbour Safety Forum", type="organisation"), short])) == 2


def test_the_office_leads_to_the_body() -> None:
    found = merged([naming("a", "Ilse Varn", ("NATO chief", "NATO")), naming("b", "NATO", type="body")], DAYS)
    nato = next(a for a in found if a.type == "body")
    varn = next(a for a in found if a.type == "person")
    assert {o.of for o in varn.offices} == {nato.id}


def test_offices_carry_the_first_words_of_five_articles() -> None:
    words = "Polish senator"
    namings = [
        naming(f"a{n}", "Viktor Lazov", Title(words, "Poland", Span(f"a{n}", 5, 19, words)), Title(words, "Poland"))
        for n in range(9)
    ]
    (found,) = merged(namings)
    assert [(o.title, len(o.basis)) for o in found.offices] == [(words, 5)]


def test_the_name_is_the_full_one_that_most_articles_print() -> None:
    names = ["Dmitry Halenko", "Dmytro Halenko", "Dmytro Halenko", "Дмитро Галенко"]
    (found,) = merged([naming(f"a{n}", name) for n, name in enumerate(names)] + [naming("z", "Dmitry Halenko")])
    assert found.name == "Dmitry Halenko"
    assert found.aliases == ("Dmytro Halenko", "Дмитро Галенко")


def test_an_imported_actor_keeps_its_id() -> None:
    found = merged(
        [naming("a", "Viktor Lazov", given="x1"), naming("b", "Victor Lazov"), naming("c", "Ada Lint", given="x2")]
    )
    assert {a.id for a in found} == {"x1", "x2"}


def test_imported_actors_are_not_merged_by_names() -> None:
    assert not together(naming("a", "Viktor Lazov", given="x1"), naming("b", "Viktor Lazov", given="x2"))
    assert together(naming("a", "Viktor Lazov", given="x1"), naming("b", "Ada Lint", given="x1"))


def test_actors_hold_the_namings_and_no_mentions() -> None:
    one, other = naming("a", "Viktor Lazov"), naming("b", "Victor Lazov")
    (found,) = merged([one, other])
    assert found.namings == tuple(sorted((one, other), key=lambda n: n.id))
    assert found.mentions == ()


def test_no_namings_no_actors() -> None:
    assert merged([]) == []
