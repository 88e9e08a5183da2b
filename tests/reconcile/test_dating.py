"""Dating by other articles: the same words of the same person, many of them and no stock phrase, or nothing."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.reconcile.dating import stories, undated, within
from onrecord.reconcile.quoting import Quotation, Quoting
from onrecord.records import Span, When

DAY = date(2031, 7, 12)
SPEECH = "We will keep the ferries running through the winter because the islands have no other road to the market"
OTHER = "Nobody in this building has ever promised the islands a bridge and nobody will promise one before the vote"
STOCK = "our door stays open and our hand stays outstretched to every neighbour who wants to talk"


def quoting(
    name: str, day: date | None, *said: str | tuple[str, ...], latest: date | None = None, speaker: str = "Ada Brel"
) -> Quoting:
    """An article that quotes these words; a tuple is one quotation in pieces."""
    at, quotations = 0, list[Quotation]()
    for words in said:
        content = []
        for piece in (words,) if isinstance(words, str) else words:
            content.append(Span(name, at, at + len(piece), piece))
            at += len(piece) + 20
        quotations.append(Quotation(speaker, tuple(content)))
    return Quoting(name, f"Headline {name}", day, latest or day, tuple(quotations))


def days(when: When | None) -> tuple[int, int] | None:
    """The first and the last day, counted from DAY."""
    return None if when is None else ((when.earliest - DAY).days, (when.latest - DAY).days)


def story(without: Quoting, *others: Quoting) -> When | None:
    return stories([without], others).get(without.article)


def later(n: int) -> date:
    return DAY + timedelta(n)


def test_the_same_words_of_the_same_person_date_an_article() -> None:
    when = story(quoting("u", None, SPEECH), quoting("d", DAY, SPEECH))
    assert when is not None
    assert days(when) == (-2, 7)
    assert (when.method, when.precision) == ("story", "month")
    assert [(s.article, s.exact) for s in when.basis] == [("u", SPEECH), ("d", SPEECH)]
    assert when.why == (
        "It quotes the same words of Ada Brel as “Headline d” of 12 July 2031: "
        "“We will keep the ferries running through the winter because the islands …”.",
    )


@pytest.mark.parametrize(
    ("there", "linked"),
    [
        (" ".join(SPEECH.split()[:12]), True),
        (" ".join(SPEECH.split()[:11]), False),
        (SPEECH.replace("keep", "hold").replace("because", "as"), False),
        (SPEECH.upper().replace("WINTER", "WÍNTER,").replace(" ISLANDS", "\n“ISLANDS”"), True),
    ],
)
def test_twelve_words_in_a_row_are_enough_whatever_their_case_and_marks(there: str, linked: bool) -> None:
    assert (story(quoting("u", None, SPEECH), quoting("d", DAY, there)) is not None) == linked


def test_two_passages_of_eight_words_do_as_well_but_not_the_same_one_twice() -> None:
    first, second = " ".join(SPEECH.split()[:8]), " ".join(OTHER.split()[4:12])
    both = quoting("u", None, SPEECH, OTHER)
    when = story(both, quoting("d", DAY, f"{first} – that is all.", f"Well, {second}"))
    assert days(when) == (-2, 7)
    assert when is not None
    assert sorted(s.exact for s in when.basis if s.article == "u") == sorted((first, second))
    assert story(both, quoting("d", DAY, first), quoting("e", DAY, second)) is None
    assert story(quoting("u", None, first, first), quoting("d", DAY, first, first)) is None
    assert story(quoting("u", None, f"{first} {first}"), quoting("d", DAY, first, "And", first)) is None
    assert story(both, quoting("d", DAY, SPEECH.replace("winter because", "cold as"))) is not None


def test_words_that_stand_in_the_lede_too_count_in_the_full_quotation() -> None:
    lede, full = " ".join(SPEECH.split()[:9]), " ".join(SPEECH.split()[:12])
    for here, there in (((lede, full), (full,)), ((full,), (lede, full)), ((lede, full), (lede, full))):
        assert days(story(quoting("u", None, *here), quoting("d", DAY, *there))) == (-2, 7)


def test_words_that_somebody_else_is_quoted_with_first_count_too() -> None:
    mont = quoting("u", None, SPEECH, speaker="Jon Mont").quotations
    brel = quoting("u", None, "Well, well, well.", SPEECH).quotations
    both = Quoting("u", "Headline u", None, None, mont + brel)
    assert days(story(both, quoting("d", DAY, SPEECH))) == (-2, 7)
    dated = Quoting("u", "Headline u", DAY, DAY, both.quotations)
    assert days(story(quoting("v", None, SPEECH), dated)) == (-2, 7)


def test_a_quotation_may_be_broken_by_the_one_who_reports_it() -> None:
    pieces = ("We will keep the ferries running", "through the winter because the islands have no other road")
    when = story(quoting("u", None, pieces), quoting("d", DAY, SPEECH))
    assert when is not None
    assert [s.exact for s in when.basis if s.article == "u"] == list(pieces)


@pytest.mark.parametrize(
    ("here", "there", "same"),
    [
        ("Ada Brel", "Brel", True),
        ("Adá BREL", "President Brel", True),
        ("Sergei Tov", "Sergey Tov", True),
        ("A. Brel", "A. Mont", False),
        ("Ada Brel", "Jon Mont", False),
        ("", "", False),
    ],
)
def test_the_words_must_be_of_the_same_person(here: str, there: str, same: bool) -> None:
    found = story(quoting("u", None, SPEECH, speaker=here), quoting("d", DAY, SPEECH, speaker=there))
    assert (found is not None) == same


def test_what_an_official_repeats_for_years_proves_nothing() -> None:
    one, two = quoting("a", DAY, STOCK), quoting("b", later(8), STOCK)
    assert story(quoting("u", None, STOCK), one) is not None
    assert story(quoting("u", None, STOCK), one, quoting("b", later(7), STOCK)) is not None
    assert story(quoting("u", None, STOCK), one, two) is None
    assert story(quoting("u", None, STOCK), one, quoting("b", later(8), STOCK, speaker="Jon Mont")) is None


def test_words_of_a_stock_phrase_do_not_count() -> None:
    old = quoting("old", later(-900), STOCK)
    tail = "and so we ask them"
    for words in (f"{STOCK} {tail}", f"{tail} {STOCK}"):
        assert story(quoting("u", None, words), quoting("d", DAY, words), old) is None
    fresh = story(quoting("u", None, f"{STOCK} {SPEECH}"), quoting("d", DAY, f"{STOCK} {SPEECH}"), old)
    assert fresh is not None
    assert {s.exact for s in fresh.basis} == {SPEECH}


def test_articles_known_to_be_of_some_days_tell_a_stock_phrase_too_but_date_nothing() -> None:
    dated, some = quoting("d", DAY, STOCK), quoting("m", later(30), STOCK, latest=later(50))
    assert story(quoting("u", None, STOCK), some) is None
    assert story(quoting("u", None, STOCK), dated, some) is None
    assert story(quoting("u", None, STOCK), dated, quoting("m", later(3), STOCK, latest=later(20))) is not None
    assert stories([quoting("u", None, STOCK), quoting("v", later(500), STOCK, latest=later(900))], [dated]) == {}


def test_of_many_articles_with_the_words_the_first_counts() -> None:
    copies = [quoting(f"c{n:02}", later(n // 5), SPEECH) for n in range(40)]
    when = story(quoting("u", None, SPEECH), *copies)
    assert days(when) == (-2, 7)
    assert when is not None
    assert {s.article for s in when.basis} == {"u", "c00"}


def test_the_words_were_said_when_a_part_of_them_was_first_printed() -> None:
    when = story(
        quoting("u", None, SPEECH), quoting("part", DAY, " ".join(SPEECH.split()[:9])), quoting("d", later(5), SPEECH)
    )
    assert days(when) == (-2, 12)


def test_several_dated_articles_agree_or_nothing_is_said() -> None:
    both = quoting("u", None, SPEECH, OTHER)
    when = story(both, quoting("d", DAY, SPEECH), quoting("e", later(4), OTHER))
    assert days(when) == (2, 7)
    assert when is not None
    assert len(when.why) == 2
    assert {s.article for s in when.basis} == {"u", "d", "e"}
    more = quoting("e", later(4), SPEECH, " ".join(OTHER.split()[:12]))
    assert days(story(both, quoting("d", DAY, SPEECH), more)) == (2, 7), "what is new in the later one counts"
    assert story(both, quoting("d", DAY, SPEECH), quoting("e", later(8), OTHER)) is None


OFFICE = When(later(-400), later(3), "interval", (Span("u", 0, 2, "We"),), "office-term", ("Ada Brel was minister.",))


def test_a_date_by_story_stays_inside_what_the_article_itself_leaves() -> None:
    found = story(quoting("u", OFFICE.earliest, SPEECH, latest=OFFICE.latest), quoting("d", DAY, SPEECH))
    assert found is not None
    joined = within(found, OFFICE)
    assert joined is not None
    assert (days(joined), joined.method) == ((-2, 3), "story")
    assert joined.basis == OFFICE.basis + found.basis
    assert joined.why == (*OFFICE.why, *found.why, "So it was published between 10 July 2031 and 15 July 2031.")


def test_what_takes_nothing_away_is_no_reason() -> None:
    found = story(quoting("u", None, SPEECH), quoting("d", DAY, SPEECH))
    assert found is not None
    so = (*found.why, "So it was published between 10 July 2031 and 19 July 2031.")
    wide = When(later(-400), later(400), "interval", OFFICE.basis, "office-term", OFFICE.why)
    for alone in (None, wide):
        joined = within(found, alone)
        assert joined is not None
        assert (joined.basis, joined.why, days(joined)) == (found.basis, so, (-2, 7))


@pytest.mark.parametrize(("latest", "left"), [(-3, None), (-2, (-2, -2)), (-1, (-2, -1))])
def test_days_that_have_nothing_in_common_are_no_date(latest: int, left: tuple[int, int] | None) -> None:
    found = story(quoting("u", None, SPEECH), quoting("d", DAY, SPEECH))
    assert found is not None
    joined = within(found, When(later(-400), later(latest), "interval", (), "office-term"))
    assert days(joined) == left
    assert joined is None or (joined.precision == "day") == (left == (-2, -2))


def test_more_than_a_month_is_as_good_as_undated() -> None:
    assert undated(None, None)
    assert undated(DAY, later(31))
    assert not undated(DAY, later(30))
    assert not undated(DAY, DAY)


@pytest.mark.parametrize("day", [date.min, date.max, date(1899, 12, 31)])
def test_a_day_that_no_press_report_is_of_gives_none(day: date) -> None:
    assert story(quoting("u", None, SPEECH), quoting("d", day, SPEECH)) is None


WORDS = st.lists(st.sampled_from("a b c".split()), max_size=40).map(" ".join) | st.sampled_from([SPEECH, OTHER, STOCK])
SAID = st.lists(WORDS, max_size=3)


@given(
    st.lists(SAID, min_size=1, max_size=3),
    st.lists(st.tuples(st.integers(0, 12), st.integers(0, 2), SAID), max_size=5),
    st.randoms(),
)
def test_the_order_makes_no_difference(
    without: Sequence[Sequence[str]], others: Sequence[tuple[int, int, Sequence[str]]], random: object
) -> None:
    ours = [quoting(f"u{n}", None, *said) for n, said in enumerate(without)]
    theirs = [quoting(f"d{n}", later(d), *said, latest=later(d + more)) for n, (d, more, said) in enumerate(others)]
    found = stories(ours, theirs)
    assert found == stories([turned(x) for x in reversed(ours)], [turned(x) for x in reversed(theirs)])
    for article, when in found.items():
        assert timedelta(2) <= when.latest - when.earliest <= timedelta(9 + 7)
        assert when.basis
        assert {s.article for s in when.basis} - {article} <= {x.article for x in theirs if x.day}
        for span in when.basis:
            pieces = [p for x in ours + theirs for q in x.quotations for p in q.content if p.article == span.article]
            assert any(p.exact[span.start - p.start : span.end - p.start] == span.exact for p in pieces)


def turned(x: Quoting) -> Quoting:
    return Quoting(x.article, x.label, x.earliest, x.latest, x.quotations[::-1])
