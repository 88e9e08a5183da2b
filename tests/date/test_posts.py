"""Posts: what a user calls them in the words of our tables, and tables of our own that stand before ours."""

from __future__ import annotations

import pytest

from onrecord.date.posts import stated, titles
from onrecord.date.tenures import Tenures
from onrecord.records import Tenure


def term(post: str, of: str = "", person: str = "Ilse Marrand", since: str | None = "2030-10-01") -> Tenure:
    return Tenure(person, (), post, of, since, None)


@pytest.mark.parametrize(
    ("post", "of", "ours"),
    [
        ("Secretary General of NATO", "", ("secretary general", "NATO")),
        ("Minister of Foreign Affairs of Russia", "Russian Federation", ("foreign minister", "Russia")),
        ("President of the Russian Federation", "", ("president", "Russia")),
        ("foreign secretary", "the United Kingdom", ("foreign minister", "United Kingdom")),
        ("United States Secretary of State", "", ("foreign minister", "United States")),
        ("Secretary of State", "United States of America", ("foreign minister", "United States")),
        ("Secretary General of the Meridian League", "", ("secretary general", "Meridian League")),
        ("Warden of the Lamps", "Karsholm", ("Warden of the Lamps", "Karsholm")),
        ("Warden of the Karsholm Lamps", "Karsholm Lamps", ("Warden", "Karsholm Lamps")),
        ("", "", ("", "")),
        ("Federal Minister for Foreign Affairs", "Germany", ("foreign minister", "Germany")),
        ("Federal Minister for Foreign Affairs of Germany", "Germany", ("foreign minister", "Germany")),
        ("Union Minister of External Affairs", "India", ("foreign minister", "India")),
        ("State Minister for Foreign Affairs", "Japan", ("State Minister for Foreign Affairs", "Japan")),
        ("National Security Adviser", "USA", ("national security adviser", "United States")),
        ("Federal Chancellor", "Austria", ("chancellor", "Austria")),
        (
            "spokeswoman of the Ministry of Foreign Affairs",
            "Russia",
            ("spokesperson of the foreign ministry", "Russia"),
        ),
        ("Spokesman for the Ministry of Defence of Ukraine", "", ("spokesperson of the defence ministry", "Ukraine")),
        ("Spokesperson for the Russian Foreign Ministry", "", ("spokesperson of the foreign ministry", "Russia")),
        ("Russian Foreign Minister", "", ("foreign minister", "Russia")),
        ("Ukraine's Prime Minister", "", ("prime minister", "Ukraine")),
        ("NATO Secretary General", "", ("secretary general", "NATO")),
        ("German Chancellor", "the Federal Republic of Germany", ("chancellor", "Germany")),
        ("President of the Republic", "France", ("president", "France")),
        ("Prime Minister of the Kingdom of Karsholm", "Karsholm", ("prime minister", "Karsholm")),
        ("President of the European Commission", "European Union", ("president", "European Commission")),
        ("President of the Senate", "Italy", ("President of the Senate", "Italy")),
        ("Minister of Foreign Affairs of Bavaria", "Germany", ("Minister of Foreign Affairs of Bavaria", "Germany")),
    ],
)
def test_a_post_is_known_by_its_printed_titles(post: str, of: str, ours: tuple[str, str]) -> None:
    got = stated(term(post, of))
    assert (got.post, got.of) == ours


def test_a_post_that_no_table_knows_is_printed_as_it_is_called() -> None:
    assert titles("Warden of the Lamps", "Karsholm") == ("warden of the lamps",)
    assert "secretary of state" not in titles("foreign minister", "Sorvania")


@pytest.mark.parametrize(
    ("post", "of", "text"),
    [
        ("Secretary General", "Meridian League", "Secretary General Ilse Marrand told envoys to wait."),
        ("Warden of the Lamps", "Karsholm", "Ilse Marrand, warden of the lamps of Karsholm, spoke."),
    ],
)
def test_whom_the_user_names_is_found_in_a_text(post: str, of: str, text: str) -> None:
    (holder,) = Tenures([term(post, of)]).holders(text, 0, len(text))
    assert [t.person for t in holder.tenures] == ["Ilse Marrand"]
    assert "Ilse Marrand" in text[holder.start : holder.end]
    assert holder.days.first.isoformat() == "2030-10-01"


def test_the_users_rows_stand_in_place_of_ours_for_the_same_post_only() -> None:
    def nato(tenures: Tenures) -> set[str]:
        return {t.person for t in tenures.all if (t.post, t.of) == ("secretary general", "NATO")}

    ours, theirs = Tenures(), Tenures([term("Secretary-General of NATO")])
    assert nato(ours) > {"Jens Stoltenberg"}
    assert nato(theirs) == {"Ilse Marrand"}
    assert {t for t in ours.all if t.of != "NATO"} <= set(theirs.all)
    assert {t.person for t in theirs.given} == {"Ilse Marrand"}
    assert ours.given == frozenset()


def test_our_own_rows_are_stated_as_they_are() -> None:
    ours = {(t.post, t.of) for t in Tenures().all}
    assert len(ours) > 100
    assert {
        (post, of) for post, of in ours if (stated(term(post, of)).post, stated(term(post, of)).of) != (post, of)
    } == set()


def test_every_printed_title_of_a_post_is_that_post() -> None:
    for post, of in {(t.post, t.of) for t in Tenures().all}:
        for title in titles(post, of):
            for got in (stated(term(title, of)), stated(term(f"{title} of {of}"))):
                assert (got.of, title in titles(got.post, of)) == (of, True), title
