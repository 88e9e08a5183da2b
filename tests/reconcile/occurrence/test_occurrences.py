# ruff: noqa: E501  (a case is a row)
"""One event however many articles report it; what may be two stays two."""

from __future__ import annotations

from datetime import date

import pytest

from onrecord.records import Event, When, content_id
from tests.reconcile.occurrence.press import day, event, found, parts

MAY = {"a": "2031-05-05", "b": "2031-05-05", "c": "2031-05-06", "late": "2031-07-20"}
STORY = dict.fromkeys(("a", "b", "c"), "s1")
DAY = "2031-05-04"
Case = tuple[str, list[Event], dict[str, str], bool]


def meet(article: str, who: str, whom: str, when: str | None = None, trigger: str = "met", **more: object) -> Event:
    return event(article, who, trigger, whom, when, type_="CONSULT", **more)  # type: ignore[arg-type]


ONE: list[Case] = [
    (name, events, stories, True)
    for name, events, stories in [
        ("same day, same words", [event("a", "E", "struck", "N", DAY), event("b", "E", "struck", "N", DAY)], {}),
        ("verb and noun", [event("a", "E", "struck", "N", DAY), event("b", "E", "strikes", "N", DAY)], {}),
        ("words of one kind", [event("a", "E", "shelled", "N", DAY), event("b", "E", "bombarded", "N", DAY)], {}),
        ("a light verb", [event("a", "E", "launched an attack", "N", DAY), event("b", "E", "attacked", "N", DAY)], {}),
        ("day and month of one story", [event("a", "E", "struck", "N", DAY), event("b", "E", "struck", "N", "2031-05")], STORY),
        ("two without a date, lately", [event("a", "E", "struck", "N"), event("b", "E", "struck", "N")], {}),
        ("a dated and an undated one, lately", [event("a", "E", "struck", "N", DAY), event("b", "E", "struck", "N")], {}),
        ("an undated one of the story", [event("a", "E", "struck", "N", "2031-05-02"), event("c", "E", "bombed", "N")], STORY),
        ("a mention without whom", [event("a", "E", "struck", "N"), event("a", "E", "strike")], {}),
        ("a mention without anybody", [event("a", "E", "struck", "N"), event("a", "", "the strike")], {}),
        ("the talks, without anybody", [meet("a", "E", "N", None, "held talks"), meet("b", "", "", None, "talks")], STORY),
        ("a passive of the story", [event("a", "E", "arrested", "R"), event("b", "", "was arrested", "R")], STORY),
        ("one body, the same words of time", [meet("a", "E", "N", "2016", body="Sound Council"), meet("late", "N", "E", "2016", body="Sound Council")], {}),
        ("the same victim of a pronoun", [event("a", "he", "struck", "N"), event("b", "E", "struck", "N")], STORY),
        ("two bare mentions", [event("a", "", "the protests"), event("a", "", "protests")], {}),
        ("two bare mentions of one story", [event("a", "", "the protests"), event("b", "", "protests")], STORY),
        ("words for who, in one story", [event("a", "the rebels", "struck", "N"), event("b", "rebels", "struck", "N")], STORY),
        ("talks the other way round", [meet("a", "E", "N", DAY), meet("b", "N", "E", DAY)], {}),
        ("both in both", [meet("a", "E, N", "E, N", DAY), meet("b", "N", "E", DAY, "held talks")], {}),
        ("a third at the table", [meet("a", "E, N, S", "", DAY), meet("b", "N", "E", DAY)], {}),
        ("an accord told from either side",
         [event("a", "E", "signed", "N", DAY, type_="AGREE"), event("b", "N", "signed", "E", DAY, type_="AGREE")], {}),
        ("one body, other members named",
         [meet("a", "E", "", DAY, "met", body="Sound Council"), meet("b", "N", "", DAY, "talks", body="Sound Council")], {}),
        ("planned, then held", [meet("a", "E", "N", "2031-05-06", status="planned"), meet("late", "E", "N", "2031-05-06")], {}),
        ("planned without a date, held, one story",
         [meet("a", "E", "N", None, "meet", status="planned"), meet("c", "E", "N", "2031-05-06")], STORY),
        ("claimed and denied", [event("a", "E", "struck", "N", claim="s1"), event("b", "E", "struck", "N", status="denied", claim="s2")], STORY),
        ("typed as another of its side",
         [event("a", "E", "withdrew", "N", DAY, type_="RETREAT"), event("b", "E", "withdrawal", "N", DAY, type_="CONCEDE")], {}),
        ("a city and its country",
         [event("a", "E", "struck", "N", DAY, place="Vienna"), event("b", "E", "struck", "N", DAY, place="Austria")], {}),
        ("the same year, the same words", [event("a", "E", "annexed", "Keld", "2014"), event("late", "E", "annexed", "Keld", "2014")], {}),
        ("one that is only known by name", [event("a", "Estovia", "struck", "N", DAY), event("b", "E", "struck", "N", DAY)], {}),
        ("only who, same day, same words", [event("a", "E", "withdrew", "", DAY), event("b", "E", "withdrew", "", DAY)], {}),
    ]
]  # fmt: skip
TWO: list[Case] = [
    (name, events, stories, False)
    for name, events, stories in [
        ("other days", [event("a", "E", "struck", "N", DAY), event("b", "E", "struck", "N", "2031-05-03")], STORY),
        ("a body that met in 2016 and 2022",
         [meet("a", "E", "N", "2016", body="Sound Council"), meet("a", "E", "N", "2022", body="Sound Council")], {}),
        ("spring and autumn", [meet("a", "E", "N", "2031-03-04"), meet("late", "E", "N", "2030-10-04")], {}),
        ("undated, weeks apart", [event("a", "E", "struck", "N"), event("late", "E", "struck", "N")], {}),
        ("undated, of articles of unknown day", [event("x", "E", "struck", "N"), event("y", "E", "struck", "N")], {}),
        ("who and whom exchanged", [event("a", "E", "struck", "N", DAY), event("b", "N", "struck", "E", DAY)], STORY),
        ("another with them", [meet("a", "E, N", "", DAY), meet("b", "E, S", "", DAY)], STORY),
        ("another target", [event("a", "E", "struck", "N", DAY), event("b", "E", "struck", "S", DAY)], STORY),
        ("another thing done", [event("a", "E", "struck", "N", DAY), event("b", "E", "annexed", "N", DAY)], STORY),
        ("a visit and a call",
         [meet("a", "E", "N", DAY, "visited"), meet("b", "E", "N", DAY, "telephoned")], STORY),
        ("a visit and the visit in return",
         [meet("a", "E", "N", DAY, "visited"), meet("b", "N", "E", DAY, "visited")], STORY),
        ("the first and the second round",
         [meet("a", "E", "N", None, "first round of talks"), meet("b", "E", "N", None, "second round of talks")], STORY),
        ("another attack", [event("a", "E", "attack", "N"), event("a", "E", "another attack", "N")], {}),
        ("other cities",
         [event("a", "E", "struck", "N", DAY, place="Vienna"), event("b", "E", "struck", "N", DAY, place="Graz")], STORY),
        ("other bodies",
         [meet("a", "E", "N", DAY, body="Sound Council"), meet("b", "E", "N", DAY, body="Ferry Commission")], STORY),
        ("other amounts",
         [event("a", "E", "pledged", "N", type_="AID", amount=(40, "crowns")), event("b", "E", "pledged", "N", type_="AID", amount=(60, "crowns"))],
         STORY),
        ("met, and plan to meet", [meet("a", "E", "N"), meet("a", "E", "N", None, "meet", status="planned")], {}),
        ("planned after it was held", [meet("a", "E", "N"), meet("late", "E", "N", None, "meet", status="planned")], {}),
        ("what might be is not what was", [event("a", "E", "struck", "N"), event("a", "E", "strike", "N", status="hypothetical")], {}),
        ("aid and a sanction", [event("a", "E", "cut", "N", type_="AID"), event("a", "E", "cut", "N", type_="SANCTION")], {}),
        ("nobody, in two stories", [event("a", "", "protests", "", DAY), event("b", "", "protests", "", DAY)], {}),
        ("only words for who, in two stories",
         [event("a", "police", "arrested", "protesters", DAY), event("b", "police", "arrested", "protesters", DAY)], {}),
        ("one side open, in two articles of a story", [event("a", "E", "struck", "N"), event("b", "E", "strike")], STORY),
        ("one at the table, in two articles of a story", [meet("a", "E", "N"), meet("b", "E", "", None, "summit")], STORY),
        ("one body, other members, no day", [meet("a", "E", "", body="Sound Council"), meet("b", "N", "", body="Sound Council")], STORY),
        ("attacks may be several", [event("a", "E", "attacked", "N"), event("b", "", "attacks", "N")], STORY),
        ("one at the table, in one article", [meet("a", "E", "N"), meet("a", "E", "", None, "meeting")], {}),
        ("a pronoun may be anybody", [event("a", "they", "struck"), event("a", "E", "struck", "N")], {}),
        ("two pronouns may be two", [event("a", "he", "spoke"), event("a", "they", "spoke")], {}),
        ("whom only a pronoun tells", [event("a", "E", "refused", "them"), event("a", "E", "refused", "N")], {}),
        ("one that did and one that did not", [event("a", "", "spoke", status="denied"), event("a", "E", "spoke", "N")], {}),
        ("pronouns are nobody", [event("a", "they", "struck", "it", DAY), event("b", "they", "struck", "it", DAY)], {}),
        ("a day in a year of another story", [event("a", "E", "struck", "N", DAY), event("late", "E", "struck", "N", "2031")], {}),
        ("one side open, in two stories", [event("a", "E", "struck", "N", DAY), event("b", "E", "struck", "", DAY)], {}),
    ]
]  # fmt: skip


@pytest.mark.parametrize(("events", "stories", "one"), [c[1:] for c in ONE + TWO], ids=[c[0] for c in ONE + TWO])
def test_one_doing_or_two(events: list[Event], stories: dict[str, str], *, one: bool) -> None:
    assert parts(events, MAY, stories) == ([[0, 1]] if one else [[0], [1]])


def test_what_may_be_either_of_two_is_neither() -> None:
    events = [
        event("a", "E", "struck", "N", DAY),
        event("a", "E", "struck", "N", "2031-05-02"),
        event("a", "E", "strike", "N"),
        event("a", "", "the strike"),
    ]
    assert parts(events, MAY) == [[0], [1], [2], [3]] or parts(events, MAY) == [[0], [1], [2, 3]]


def test_an_undated_telling_never_makes_two_days_one() -> None:
    events = [event("a", "E", "struck", "N", f"2031-05-0{n}") for n in (1, 3)]
    events += [event(x, "E", "struck", "N") for x in "abc"]
    split = parts(events, MAY, STORY)
    assert not any({0, 1} <= set(p) for p in split)


def test_news_of_every_day_is_no_chain() -> None:
    published = {f"d{n}": date.fromordinal(date(2031, 5, 1).toordinal() + n).isoformat() for n in range(20)}
    events = [event(x, "E", "struck", "N") for x in published]
    for o in found(events, published):
        days = [date.fromisoformat(published[x]) for x in o.articles]
        assert (max(days) - min(days)).days <= 3


def test_an_occurrence_says_who_when_where_and_why() -> None:
    events = [
        event("a", "E", "struck", "N", "2031-05", place="Karsholm", confidence=0.6),
        event("b", "E", "shelled", "N", DAY, confidence=0.9),
        event("c", "E", "struck", "N", type_="COERCE", place="Karsholm"),
    ]
    (o,) = found(events, MAY, STORY)
    assert o.id == content_id("occurrence", *sorted(e.id for e in events))
    assert (o.event_type, o.actors, o.recipients, o.status) == ("ASSAULT", ("E",), ("N",), "happened")
    assert (o.when, o.place, o.confidence) == (events[1].when, "Karsholm", 0.9)
    assert (o.events, o.articles) == (tuple(sorted(e.id for e in events)), ("a", "b", "c"))
    assert o.why == (
        "Told 3 times in 3 articles, in the words “shelled” and “struck”.",
        "Each names Estovia and Norrland.",
        "2 of them give a date, and the days agree: 2031-05-04.",
        "The articles are of one story.",
    )


def test_an_event_alone_is_itself() -> None:
    one = event("a", "E", "struck", "the harbour", DAY, place="Karsholm")
    (o,) = found([one])
    assert (o.events, o.articles, o.actors, o.recipients, o.why) == ((one.id,), ("a",), ("E",), (), ())
    assert (o.when, o.place, o.status, o.confidence) == (one.when, "Karsholm", "happened", 0.8)
    assert found([]) == []


@pytest.mark.parametrize(
    ("tellings", "status"),
    [
        ([("a", "planned", None), ("late", "happened", None)], "happened"),
        ([("a", "happened", "s1"), ("b", "denied", None)], "denied"),
        ([("a", "denied", None), ("late", "happened", None)], "happened"),
        ([("a", "happened", None), ("late", "denied", "s1")], "happened"),
        ([("a", "happened", "s1"), ("late", "denied", "s2")], "denied"),
        ([("a", "hoped", None), ("c", "planned", None)], "planned"),
    ],
)
def test_the_status_is_that_of_the_best_vouched_and_latest(
    tellings: list[tuple[str, str, str | None]], status: str
) -> None:
    events = [meet(a, "E", "N", DAY, status=s, claim=claim) for a, s, claim in tellings]
    (o,) = found(events, MAY)
    assert o.status == status


def test_mutual_events_list_both_on_both_sides() -> None:
    (o,) = found([meet("a", "E", "N", DAY), meet("b", "N", "E", DAY)])
    assert o.actors == o.recipients == ("E", "N")


def test_a_long_interval_of_publication_says_nothing_of_lately() -> None:
    from onrecord.reconcile.occurrence import occurrences

    events = [event("a", "E", "struck", "N"), event("b", "E", "struck", "N")]
    long = When(date(2031, 1, 1), date(2031, 12, 31), "year", (), "office-term")
    assert len(occurrences(events, {"a": long, "b": day("2031-05-05")}, {}, {})) == 2


def test_hostile_words_do_no_harm() -> None:
    odd = ["", "   ", "the", "🚢", "1,", "st", "“", "not", "22nd", "9" * 400, "a" * 9000, "'s", "\u202e"]
    events = [
        event(x, w, t or "x", w, type_="CONSULT", place=w, body=w or None) for x in "ab" for w in odd for t in odd
    ]
    assert len(found(events, MAY, STORY)) >= 1
