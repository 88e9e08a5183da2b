"""Actors by what their articles tell beside the name: the same story, a body that is named, a double name, a style."""

from __future__ import annotations

import pytest

from onrecord.records import Naming, Title
from tests.reconcile.actor.namings import day, groups, merged, naming, unnamed

DAYS = {"a": day("2014-05-01"), "b": day("2014-06-01"), "c": day("2017-06-01")}


def together(*namings: Naming) -> bool:
    """Whether the first two are one actor."""
    return any({namings[0].id, namings[1].id} <= {n.id for n in a.namings} for a in merged(namings, DAYS))


def why(*namings: Naming) -> set[str]:
    """All reasons of all actors."""
    return {reason for found in merged(namings, DAYS) for reason in found.why}


@pytest.mark.parametrize("part", ["V. Lazov", "Lazov V.", "V.P. Lazov", "Lazov V.P."])
def test_initials_in_the_article_of_the_whole_name(part: str) -> None:
    whole = naming("a", "Viktor Lazov")
    assert together(naming("a", part), whole)
    assert not together(naming("b", part), whole)
    assert not together(naming("a", part), whole, naming("a", "Vadim Lazov"))


@pytest.mark.parametrize(
    ("part", "same"), [("V. P. Lazov", True), ("V. K. Lazov", False), ("P. V. Lazov", False), ("V. Lazov", False)]
)
def test_two_initials_that_fit_need_no_title(part: str, same: bool) -> None:
    assert together(naming("a", part), naming("b", "Viktor Petrovich Lazow")) is same


def test_two_initials_that_fit_two_people_fit_neither() -> None:
    assert (
        len(
            merged(
                [
                    naming(*x)
                    for x in zip("abc", ("V. P. Lazov", "Viktor Petrovich Lazov", "Vadim Pavlovich Lazov"), strict=True)
                ]
            )
        )
        == 3
    )


def test_an_initial_in_the_same_story() -> None:
    part, whole = naming("a", "V. Lazov"), naming("b", "Viktor Lazov")
    rare = [naming("a", "Ada Lint"), naming("b", "Ada Lint")]
    assert together(part, whole, *rare)
    assert "“V. Lazov” (1 article) is “Viktor Lazov”: “Ada Lint” is named beside both" in why(part, whole, *rare)
    assert not together(part, whole, *rare, naming("c", "Vadim Lazov"))
    assert not together(naming("a", "Lazov"), whole, *rare)
    assert together(naming("a", "K. Osei Lazov"), naming("b", "Kwame Osei-Lazov"), *rare)


def test_whom_many_articles_name_tells_no_story() -> None:
    part, whole = naming("a", "V. Lazov"), naming("b", "Viktor Lazov")
    often = [naming(article, "Ada Lint") for article in ("a", "b", *map(str, range(20)))]
    assert not together(part, whole, *often)
    states = [naming(article, "Poland", type="country") for article in "ab"]
    assert not together(part, whole, *states)


def test_a_surname_in_the_same_story_needs_one_calling() -> None:
    rare = [naming("a", "Ada Lint"), naming("b", "Ada Lint")]
    whole = naming("b", "Viktor Lazov", ("Colonel", None))
    assert together(naming("a", "Lazov", ("Colonel", None)), whole, *rare)
    assert not together(naming("a", "Lazov", ("Colonel", None)), whole)
    assert not together(naming("a", "Lazov", ("lawyer", None)), whole, *rare)
    assert not together(naming("a", "Lazov", ("Colonel", None)), whole, *rare, naming("c", "Pavel Lazov"))


def test_one_article_that_gives_a_name_in_two_scripts() -> None:
    assert together(naming("a", "Viktor Lazov"), naming("a", "Виктор Лазов"))
    assert not together(naming("a", "Viktor Lazov"), naming("a", "Victor Lazov"))


def test_a_short_name_and_a_middle_name_need_more() -> None:
    one, other = naming("a", "Bob Manger"), naming("b", "Robert A. Manger")
    assert not together(one, other)
    assert together(one, other, naming("a", "Ada Lint"), naming("b", "Ada Lint"))
    title = ("senator", "Poland")
    assert together(naming("a", "Bob Manger", title), naming("b", "Robert A. Manger", title))


def test_a_double_name_joins_the_two_surnames() -> None:
    three = [naming("a", "Ada Orlin"), naming("b", "Ada Lint-Orlin"), naming("c", "Ada Lint")]
    rare = [naming(article, "Harbour Safety Forum", type="organisation") for article in "abc"]
    found = merged([*three, *rare])
    assert {"a Ada Orlin", "b Ada Lint-Orlin", "c Ada Lint"} in groups(found)
    assert len(groups(merged([*three, *rare[:2]])) & {frozenset({"c Ada Lint"})}) == 1
    assert not any({"a Ada Orlin", "c Ada Lint"} <= g for g in groups(merged(three)))
    assert not any({"a Ada Orlin", "c Ada Lint"} <= g for g in groups(merged([three[0], three[2], *rare])))
    (reason,) = next(a for a in found if len(a.namings) == 3 and a.type == "person").why
    assert reason == (
        "“Ada Lint” and “Ada Orlin” are one: “Ada Lint-Orlin” has both surnames, and “Harbour Safety Forum” is named"
        " beside two of them"
    )


def test_a_double_name_joins_by_the_title_too() -> None:
    title = ("senator", "Poland")
    three = [naming("a", "Ada Orlin", title), naming("b", "Ada Lint-Orlin", title), naming("c", "Ada Lint", title)]
    assert len(merged(three)) == 1
    assert len(merged([*three[:2], naming("c", "Ada Lint", ("minister", "Norway"))])) == 2


def test_a_surname_that_needs_no_title_beside_the_body() -> None:
    told = unnamed("b", "NATO chief", "NATO")
    bare, body = naming("a", "Varn"), naming("a", "NATO", type="body")
    assert together(bare, told, body)
    assert not together(bare, told)
    assert not together(bare, body)
    assert not together(bare, told, body, naming("a", "Petra Varn"))
    assert not together(bare, told, body, naming("c", "Petra Varn"))
    late = naming("c", "Varn")
    assert not together(late, told, naming("c", "NATO", type="body"))
    undated = naming("x", "Varn")
    assert together(undated, told, naming("x", "NATO", type="body"))


@pytest.mark.parametrize(
    ("words", "of"),
    [
        ("head of the Russian diplomacy", "Russia"),
        ("Russian diplomacy chief", "Russia"),
        ("head of the Russian Foreign Ministry", "Russia"),
        ("new Russian foreign minister", "Russia"),
        ("the veteran Russian foreign minister", None),
        ("outgoing head of Russian diplomacy", "Russia"),
    ],
)
def test_other_words_for_a_minister(words: str, of: str | None) -> None:
    (found,) = merged([unnamed("a", words, of)], DAYS)
    assert found.name == "Boris Tarkov"


@pytest.mark.parametrize(
    ("short", "fuller"),
    [
        ("Committee for Northern Harbours", "Federation Council Committee on Northern Harbours"),
        ("Northern Harbours Committee", "Federation Council Committee on Northern Harbours"),
        ("Foreign Ministry of Orland", "Ministry of Foreign Affairs of the Republic of Orland"),
        ("Orlin Institute", "Orlin Institute for Harbour Studies"),
    ],
)
def test_a_shorter_name_of_a_body(short: str, fuller: str) -> None:
    beside = naming("a", "Federation Council", type="body")
    long = naming("b", fuller, type="body")
    assert together(naming("a", short, type="body"), long, beside)
    assert f"“{short}” (1 article) is short for “{fuller}”" in why(naming("a", short, type="body"), long, beside)


@pytest.mark.parametrize(
    ("short", "fuller"),
    [
        ("Committee for Northern Harbours", "Senate Committee on Northern Harbours"),
        ("Committee for Southern Harbours", "Federation Council Committee on Northern Harbours"),
        ("National Institute", "National Institute for Harbour Studies"),
        ("Orlin Party", "Orlin Party for Freedom"),
        ("Orlin Institute", "Orlin Institute of Lint"),
    ],
)
def test_another_body(short: str, fuller: str) -> None:
    beside = naming("a", "Federation Council", type="body")
    assert not together(naming("a", short, type="body"), naming("b", fuller, type="body"), beside)


def test_two_fuller_names_leave_a_short_one_open() -> None:
    names = ["Orlin Institute", "Orlin Institute for Harbour Studies", "Orlin Institute for Peace"]
    assert len(merged([naming(a, n, type="body") for a, n in zip("abc", names, strict=True)])) == 3


def test_a_bare_ministry_is_the_one_state_s_that_the_article_names() -> None:
    bare = naming("a", "Foreign Ministry", type="body")
    full = naming("b", "Norwegian Foreign Ministry", type="body")
    norway, poland = (naming("a", state, type="country") for state in ("Norway", "Poland"))
    assert together(bare, full, norway)
    assert not together(bare, full)
    assert not together(bare, full, norway, poland)
    assert not together(bare, full, poland)


def test_initials_of_a_body_in_another_language() -> None:
    long = naming("a", "Harbour Safety Council", type="body", aliases=("CSH",))
    assert together(naming("b", "CSH", type="organisation"), long)
    assert not together(naming("b", "CSX", type="organisation"), naming("a", long.name, type="body", aliases=("CSX",)))


def test_one_name_with_two_callings_is_told_and_not_parted() -> None:
    one, other = naming("a", "Jan Smit", ("analyst", None)), naming("b", "Jan Smit", ("mayor", None))
    (found,) = merged([one, other])
    assert found.why == (
        "“Jan Smit” is called analyst in one article and mayor in another, and nothing else links the two:"
        " they may be two people",
    )
    rare = [naming(article, "Ada Lint") for article in "ab"]
    assert not any("may be two people" in reason for reason in why(one, other, *rare))
    former = naming("b", "Jan Smit", Title("former mayor", None, former=True))
    assert not any("may be two people" in reason for reason in why(one, former))
    assert not any("may be two people" in reason for reason in why(one, naming("b", "Jan Smit")))


@pytest.mark.parametrize("words", ["the Alliance's Secretary General", "Alliance\u2019s Secretary-General"])
def test_the_post_of_a_body_by_its_short_name(words: str) -> None:
    (found,) = merged([unnamed("a", words, "NATO")], DAYS)
    assert found.name == "Ilse Varn"
