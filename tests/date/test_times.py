"""Time expressions: what is found, what it says, and that no text can upset the tagger."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from onrecord.data import rows
from onrecord.date.times import Expression, Said, expressions, tagged
from onrecord.date.timex.grammar import Grammar
from onrecord.date.timex.lexicon import lexicon, lexicon_of
from onrecord.date.timex.readings import READINGS, SKIP
from onrecord.date.timex.values import covered

THURSDAY = date(2013, 3, 14)

SAYS: dict[str, list[tuple[str, str, str]]] = {
    # days
    "Signed on Jan. 7, 2022, in Brussels.": [("Jan. 7, 2022", "DATE", "2022-01-07")],
    "Signed on 7 January 2022.": [("7 January 2022", "DATE", "2022-01-07")],
    "Signed on the 12th of May 1998.": [("the 12th of May 1998", "DATE", "1998-05-12")],
    "Wells opened on Monday, Feb. 4.": [("Monday, Feb. 4", "DATE", "2013-02-04")],
    "The treaty lapsed on Dec. 7.": [("Dec. 7", "DATE", "2012-12-07")],
    "The treaty will lapse on Dec. 7.": [("Dec. 7", "DATE", "2013-12-07")],
    "The log of 2013-03-04 is lost.": [("2013-03-04", "DATE", "2013-03-04")],
    "The log of 31.12.2012 is lost.": [("31.12.2012", "DATE", "2012-12-31")],
    "The log of 05/06/2012 is lost.": [("05/06/2012", "DATE", "2012")],
    "Talks were held on Feb. 24 and 25.": [("Feb. 24", "DATE", "2013-02-24"), ("25", "DATE", "2013-02-25")],
    "Talks were held on 3-5 March 2012.": [("3", "DATE", "2012-03-03"), ("5 March 2012", "DATE", "2012-03-05")],
    "Talks were held on March 3 and 5, 2012.": [("March 3", "DATE", "2012-03-03"), ("5, 2012", "DATE", "2012-03-05")],
    "Feb. 30 is no day.": [],
    # weekdays
    "He resigned on Friday.": [("Friday", "DATE", "2013-03-08")],
    "He resigned on Thursday.": [("Thursday", "DATE", "2013-03-14")],
    "They will meet on Friday.": [("Friday", "DATE", "2013-03-15")],
    "He was seen last Thursday.": [("last Thursday", "DATE", "2013-03-07")],
    "He will return next Thursday.": [("next Thursday", "DATE", "2013-03-21")],
    "Shots rang out Tuesday night.": [("Tuesday night", "TIME", "2013-03-12TNI")],
    # the present tense of what is planned, and who says so after a comma
    "When the mayors meet in Riga on Friday, they sing.": [("Friday", "DATE", "2013-03-15")],
    "The envoy flies to Oslo on Monday.": [("Monday", "DATE", "2013-03-18")],
    "The ban takes effect on Saturday, the minister said.": [("Saturday", "DATE", "2013-03-16")],
    "The ban on Saturday, the minister said.": [("Saturday", "DATE", "2013-03-09")],
    "Islanders go to the polls on Sunday.": [("Sunday", "DATE", "2013-03-17")],
    "The court rules on Tuesday.": [("Tuesday", "DATE", "2013-03-19")],
    "The clerk said the court rules on Tuesday.": [("Tuesday", "DATE", "2013-03-19")],
    "The court issued new rules on Tuesday.": [("Tuesday", "DATE", "2013-03-12")],
    "The board announced strict rules on Tuesday.": [("Tuesday", "DATE", "2013-03-12")],
    "They did not meet in Riga on Friday.": [("Friday", "DATE", "2013-03-08")],
    # put on a day ahead; "could"; until a day gone by
    "The walkout could begin from Tuesday.": [("Tuesday", "DATE", "2013-03-19")],
    "The curfew, in force from Tuesday, is strict.": [("Tuesday", "DATE", "2013-03-19")],
    "The curfew applies from Tuesday.": [("Tuesday", "DATE", "2013-03-19")],
    "They announced a walkout starting on Tuesday.": [("Tuesday", "DATE", "2013-03-19")],
    "He could not be reached on Tuesday.": [("Tuesday", "DATE", "2013-03-12")],
    "No one could be seen on Tuesday.": [("Tuesday", "DATE", "2013-03-12")],
    "The vote was postponed to Friday.": [("Friday", "DATE", "2013-03-15")],
    "The vote was pushed back to Friday.": [("Friday", "DATE", "2013-03-15")],
    "The vote had been set for Friday.": [("Friday", "DATE", "2013-03-08")],
    "The crew called a walkout for Friday.": [("Friday", "DATE", "2013-03-15")],
    "He moved to Riga on Friday.": [("Friday", "DATE", "2013-03-08")],
    "We were up until dawn on Saturday.": [("Saturday", "DATE", "2013-03-09")],
    "The mine was shut down until Saturday.": [("Saturday", "DATE", "2013-03-16")],
    "The debate was adjourned until Monday.": [("Monday", "DATE", "2013-03-18")],
    "The board proposed a ban on Friday.": [("Friday", "DATE", "2013-03-08")],
    "In a speech on Friday, the mayor said.": [("Friday", "DATE", "2013-03-08")],
    "On Friday, Rosa Lind had tea with the mayor, who will go.": [("Friday", "DATE", "2013-03-08")],
    "On Friday, the clerk said, they will sing.": [("Friday", "DATE", "2013-03-15")],
    "At the debate on Friday they sang.": [("Friday", "DATE", "2013-03-08")],
    # counted from the day of the document
    "He spoke yesterday and will speak tomorrow.": [
        ("yesterday", "DATE", "2013-03-13"),
        ("tomorrow", "DATE", "2013-03-15"),
    ],
    "It rained last night.": [("last night", "TIME", "2013-03-13TNI")],
    "It opened last week.": [("last week", "DATE", "2013-W10")],
    "It opened early last month.": [("early last month", "DATE", "2013-02")],
    "It closes next year.": [("next year", "DATE", "2014")],
    "It failed two years ago.": [("two years ago", "DATE", "2011")],
    "It failed 10 days ago.": [("10 days ago", "DATE", "2013-03-04")],
    "It failed over a decade ago.": [("over a decade ago", "DATE", "2003")],
    "It failed several years ago.": [("several years ago", "DATE", "PAST_REF")],
    "The talks resume two weeks from now.": [("two weeks from now", "DATE", "2013-W13")],
    "Nine years ago next week the mine shut.": [("Nine years ago next week", "DATE", "2004-W12")],
    "A year ago this month the mine shut.": [("A year ago this month", "DATE", "2012-03")],
    "Two weeks ago Friday the mine shut.": [("Two weeks ago Friday", "DATE", "2013-03-01")],
    "It failed ten days ago on a Friday.": [("ten days ago", "DATE", "2013-03-04"), ("Friday", "DATE", "2013-03-08")],
    "It sank 3,000 years ago next month.": [("years ago", "DATE", "PAST_REF"), ("next month", "DATE", "2013-04")],
    "They will meet the day after tomorrow.": [("the day after tomorrow", "DATE", "2013-03-16")],
    "They will meet the week after next.": [("the week after next", "DATE", "2013-W13")],
    "It opened the month before last.": [("the month before last", "DATE", "2013-01")],
    "Riots broke out over the weekend after a match.": [("the weekend", "DATE", "2013-W11-WE")],
    "Riots broke out the week after the match.": [],
    "Riots broke out this past September.": [("this past September", "DATE", "2012-09")],
    "Riots broke out over the weekend.": [("the weekend", "DATE", "2013-W11-WE")],
    # months, seasons, years
    "The mine closed in October.": [("October", "DATE", "2012-10")],
    "The mine will close in October.": [("October", "DATE", "2013-10")],
    "The mine closed last June.": [("last June", "DATE", "2012-06")],
    "The mine closed in late May 2009.": [("late May 2009", "DATE", "2009-05")],
    "The mine closed in July last year.": [("July last year", "DATE", "2012-07")],
    "Snow fell in the winter of 2010.": [("the winter of 2010", "DATE", "2010-WI")],
    "Snow fell last winter.": [("last winter", "DATE", "2012-WI")],
    "The fall of the city was near.": [],
    "It began back in '08, in the 1800s or in late 2012.": [
        ("'08", "DATE", "2008"),
        ("the 1800s", "DATE", "18"),
        ("late 2012", "DATE", "2012"),
    ],
    "Prices rose in the early 1990's and the '70s.": [("the early 1990's", "DATE", "199"), ("the '70s", "DATE", "197")],
    "Prices rose in 1998 and again in the early 1980s.": [
        ("1998", "DATE", "1998"),
        ("the early 1980s", "DATE", "198"),
    ],
    "A temple of the 11th century": [("the 11th century", "DATE", "10")],
    "In Q3 2012 sales fell.": [("Q3 2012", "DATE", "2012-Q3")],
    "Sales fell in the third quarter.": [("the third quarter", "DATE", "2012-Q3")],
    "The fourth quarter will be good.": [("The fourth quarter", "DATE", "2013-Q4")],
    "The fourth quarter was good.": [("The fourth quarter", "DATE", "2012-Q4")],
    "It sank the day before last Tuesday.": [("last Tuesday", "DATE", "2013-03-12")],
    "Sales fell in the first half of 2012.": [("the first half of 2012", "DATE", "2012-H1")],
    "They met on Christmas Eve.": [("Christmas Eve", "DATE", "2012-12-24")],
    "They will meet on Easter Monday.": [("Easter Monday", "DATE", "2013-04-01")],
    "They met last Thanksgiving.": [("last Thanksgiving", "DATE", "2012-11-22")],
    # times of the day
    "Doors open at 10:30 a.m. Saturday.": [("10:30 a.m. Saturday", "TIME", "2013-03-16T10:30")],
    "The offer ends at 5 p.m. EST, Nov. 6.": [("5 p.m. EST, Nov. 6", "TIME", "2013-11-06T17:00")],
    "The siren went at 3pm on Tuesday.": [
        ("3pm", "TIME", "2013-03-12T15:00"),
        ("Tuesday", "DATE", "2013-03-12"),
    ],
    "It struck at 0735 GMT.": [("0735 GMT", "TIME", "2013-03-14T07:35")],
    "It struck at 11 a.m. (0800 GMT) on Saturday.": [
        ("11 a.m.", "TIME", "2013-03-09T11:00"),
        ("0800 GMT", "TIME", "2013-03-09T08:00"),
        ("Saturday", "DATE", "2013-03-09"),
    ],
    "It struck at 6 o'clock this morning.": [("6 o'clock this morning", "TIME", "2013-03-14T06:00")],
    "It struck at noon.": [("noon", "TIME", "2013-03-14T12:00")],
    "It begins at 9:00 o'clock this evening.": [("9:00 o'clock this evening", "TIME", "2013-03-14T21:00")],
    "It begins at 9:00 tomorrow evening.": [("9:00 tomorrow evening", "TIME", "2013-03-15T21:00")],
    "It begins at 9:00 tonight.": [("9:00 tonight", "TIME", "2013-03-14T21:00")],
    "It began at 9:00 on the evening of the feast.": [("9:00 on the evening", "TIME", "2013-03-14T21:00")],
    "It began at 9:00 p.m. in the evening.": [("9:00 p.m. in the evening", "TIME", "2013-03-14T21:00")],
    # durations
    "The siege lasted three months.": [("three months", "DURATION", "P3M")],
    "The siege lasted more than four hours.": [("more than four hours", "DURATION", "PT4H")],
    "After a five-day visit": [("five-day", "DURATION", "P5D")],
    "It took two and a half years.": [("two and a half years", "DURATION", "P2Y6M")],
    "It took half an hour.": [("half an hour", "DURATION", "PT30M")],
    "It took a year and a half.": [("a year and a half", "DURATION", "P1Y6M")],
    "It lasted decades.": [("decades", "DURATION", "PXE")],
    "In the past twenty-four months": [("the past twenty-four months", "DURATION", "P24M")],
    "Over the next few days": [("the next few days", "DURATION", "PXD")],
    "It costs $500 million a year.": [],
    "The 52-year-old clerk, 6 months old": [],
    "Living quarters and three-quarters of it": [],
    # sets
    "They march every Friday.": [("every Friday", "SET", "XXXX-WXX-5")],
    "They march each July.": [("each July", "SET", "XXXX-07")],
    "They march twice a month.": [("twice a month", "SET", "P1M")],
    "They march on Tuesday nights.": [("Tuesday nights", "SET", "XXXX-WXX-2TNI")],
    "They march on weekends.": [("weekends", "SET", "XXXX-WXX-WE")],
    "A daily march, every four years": [("daily", "SET", "P1D"), ("every four years", "SET", "P4Y")],
    # now, once, some day
    "He is now in charge.": [("now", "DATE", "PRESENT_REF")],
    "He recently left.": [("recently", "DATE", "PAST_REF")],
    "He fears the future.": [("the future", "DATE", "FUTURE_REF")],
    "Leave as soon as you can, soon after lunch.": [],
    # numbers in words
    "Born in nineteen seventy-nine": [("nineteen seventy-nine", "DATE", "1979")],
    "In the twenty-first century": [("the twenty-first century", "DATE", "20")],
    # what only looks like a time
    "It cost $1,990 and 2000 troops": [],
    "He told USA Today that he May not": [],
    "NATO May Send Troops": [],
    "Theresa May and Mrs. May; May said no": [],
    "The Easter Island statues": [],
    "Following Monday's debate, at the end of the day": [("Monday", "DATE", "2013-03-11")],
    "TALKS MAY FAIL": [],
    "Mar-a-Lago and Jan Novak of the March for Peace": [],
    "Scores of 6.43 and 10.15, up 19.20%": [],
}


def found(text: str, anchor: date | None = THURSDAY) -> list[tuple[str, str, str]]:
    return [(text[e.start : e.end], e.type, e.value) for e in expressions(text, anchor)]


@pytest.mark.parametrize("text", SAYS)
def test_an_expression_and_its_value(text: str) -> None:
    assert found(text) == SAYS[text]


@pytest.mark.parametrize(
    ("text", "value", "said"),
    [
        ("He spoke on Friday.", "XXXX-WXX-5", Said(weekday=4)),
        ("BRUSSELS, January 7", "XXXX-01-07", Said(month=1, day=7)),
        ("Friday, January 7", "XXXX-01-07", Said(weekday=4, month=1, day=7)),
        ("He left in March.", "XXXX-03", Said(month=3)),
        ("He left last week.", "XXXX-WXX", Said(unit="W", count=-1)),
        ("He left yesterday.", "XXXX-XX-XX", Said(unit="D", count=-1)),
        ("He left two days ago.", "XXXX-XX-XX", Said(unit="D", count=-2)),
        ("He leaves next month.", "XXXX-XX", Said(unit="M", count=1)),
        ("He left on Christmas Eve.", "XXXX-12-24", Said(month=12, day=24)),
        ("He left on Friday evening.", "XXXX-WXX-5TEV", Said(weekday=4)),
    ],
)
def test_without_a_day_of_its_own_a_text_gives_constraints(text: str, value: str, said: Said) -> None:
    (only,) = expressions(text, None)
    assert (only.value, only.said) == (value, said)
    assert only.first is None
    assert only.last is None
    assert not only.relative


def test_a_year_that_is_stated_needs_no_anchor() -> None:
    (only,) = expressions("It was signed on March 3, 2009.", None)
    assert only.first == only.last == date(2009, 3, 3)
    assert not only.relative


def test_a_weekday_keeps_the_days_it_could_also_mean() -> None:
    (past,) = expressions("He resigned on Friday.", THURSDAY)
    assert past.first == date(2013, 3, 8)
    assert past.others == (date(2013, 3, 15), date(2013, 3, 1))
    assert past.relative
    (last,) = expressions("He resigned last Friday.", THURSDAY)
    assert last.others == ()


def test_the_days_of_a_value_are_an_interval() -> None:
    (week,) = expressions("It opened last week.", THURSDAY)
    assert (week.first, week.last) == (date(2013, 3, 4), date(2013, 3, 10))
    (length,) = expressions("It took three weeks.", THURSDAY)
    assert (length.first, length.last) == (None, None)


def test_a_report_on_a_quarter_compares_with_the_same_one_a_year_before() -> None:
    text = "Sales rose in the third quarter. A year earlier they fell. The quarter was good."
    assert found(text) == [
        ("the third quarter", "DATE", "2012-Q3"),
        ("A year earlier", "DATE", "2011-Q3"),
        ("The quarter", "DATE", "2012-Q3"),
    ]


def test_what_follows_counts_from_the_day_named_before() -> None:
    assert found("It sank on Aug. 7, 1998. The next morning divers came. That year was bad.") == [
        ("Aug. 7, 1998", "DATE", "1998-08-07"),
        ("The next morning", "TIME", "1998-08-08TMO"),
        ("That year", "DATE", "1998"),
    ]


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("It sank on Aug. 7, 1998. Two days later divers came.", ("Two days later", "DATE", "1998-08-09")),
        ("It sank on Aug. 7, 1998. Divers came a week later.", ("a week later", "DATE", "1998-W33")),
        ("It sank on Aug. 7, 1998. Divers came a few days later.", ("a few days", "DURATION", "PXD")),
        ("It sank on Aug. 7, 1998. It lay deep. It froze. Two days later, ice.", ("Two days", "DURATION", "P2D")),
        ("It sank in August 1998. Two days later divers came.", ("Two days", "DURATION", "P2D")),
        ("It sank in 1998. Four years later, divers came.", ("Four years later", "DATE", "2002")),
        ("It sank on Tuesday. Ten days later, ice.", ("Ten days", "DURATION", "P10D")),
        ("It sank on Aug. 7, 1998. The week after, divers came.", ("The week after", "DATE", "1998-W33")),
    ],
)
def test_what_is_said_to_be_later_counts_from_a_day_named_just_before(text: str, last: tuple[str, str, str]) -> None:
    assert found(text)[-1] == last


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("The council will vote on Saturday. Norway left it the same day.", ("the same day", "DATE", "XXXX-XX-XX")),
        (
            "It met on Monday and will vote on Saturday. Norway left it the same day.",
            ("the same day", "DATE", "2013-03-11"),
        ),
        ("The council will vote on Saturday. He will speak that night.", ("that night", "TIME", "2013-03-16TNI")),
        ("The council will vote on Saturday. He spoke that night.", ("that night", "TIME", "XXXX-XX-XXTNI")),
    ],
)
def test_what_has_been_does_not_count_from_a_day_ahead(text: str, last: tuple[str, str, str]) -> None:
    assert found(text)[-1] == last


def test_no_day_is_counted_from_a_year() -> None:
    assert found("It sank in 1998. That day nobody slept.")[1] == ("That day", "DATE", "XXXX-XX-XX")


def test_an_expression_does_not_run_over_an_empty_line() -> None:
    assert found("It was signed on Feb. 3\n\n2012 was a good year.")[0] == ("Feb. 3", "DATE", "2013-02-03")


def test_it_may_run_over_one_line_end_and_a_hard_space() -> None:
    assert found("It was signed on May\u00a03,\n2012")[0][2] == "2012-05-03"


def test_a_language_without_a_table_has_no_expressions() -> None:
    assert expressions("Il est parti lundi 3 mars 2009.", THURSDAY, "fr") == []


GERMAN = """month	3	März
month	10	Oktober
weekday	1	Montag
weekday	5	Freitag
unit	Y	Jahr
units	Y	Jahre|Jahren
units	W	Wochen
unit	W	Woche
number	2	zwei
number	3	drei
last	-1	letzte|letzten|letzter
next	1	nächste|nächsten|nächster
vor	-1	vor
in	-	im|in
today	-1	gestern
daily	P1D	täglich
future_sign	-	wird|werden
past_ending	-	te|ten
ordinal_ending	-	."""
GERMAN_RULES = """day	[ weekday comma? ] ordinal month year?
month	month year?
weekday	{which} weekday
weekday	weekday
shift	{which} unit
ago	vor num unit|units
duration	num unit|units
deictic	today
daily	daily
bare_year	year"""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Er trat vor zwei Jahren zurück.", [("vor zwei Jahren", "DATE", "2011")]),
        (
            "Am Freitag, 1. März 2013, nicht am 7. Oktober",
            [("Freitag, 1. März 2013", "DATE", "2013-03-01"), ("7. Oktober", "DATE", "2012-10-07")],
        ),
        ("Er bleibt drei Wochen.", [("drei Wochen", "DURATION", "P3W")]),
        ("Sie kommt nächsten Montag.", [("nächsten Montag", "DATE", "2013-03-18")]),
        ("Er wird am Freitag reden.", [("Freitag", "DATE", "2013-03-15")]),
        (
            "Er redete gestern und letzte Woche.",
            [("gestern", "DATE", "2013-03-13"), ("letzte Woche", "DATE", "2013-W10")],
        ),
        ("Im Oktober 2009 und täglich", [("Oktober 2009", "DATE", "2009-10"), ("täglich", "SET", "P1D")]),
    ],
)
def test_another_language_is_a_table(text: str, expected: list[tuple[str, str, str]]) -> None:
    words = lexicon_of([line.split("\t") for line in GERMAN.splitlines()])
    table = [["=which", "last|next"], *(line.split("\t") for line in GERMAN_RULES.splitlines())]
    ours = tagged(text, THURSDAY, words, Grammar(table, words.alphabet))
    assert [(text[e.start : e.end], e.type, e.value) for e in ours] == expected


def test_the_rules_name_readings_and_classes_that_exist() -> None:
    words = lexicon("en")
    for reading, pattern in rows("times.en.rules.tsv"):
        assert reading.startswith("=") or reading in READINGS or reading == SKIP
        for name in set("".join(c if c.isalnum() or c in "_=" else " " for c in pattern).split()):
            assert words.alphabet.letters(name) or f"{{{name}}}" in pattern, f"{name} in: {pattern}"


def test_a_rule_must_take_at_least_one_word() -> None:
    words = lexicon_of([["month", "1", "January"]])
    with pytest.raises(ValueError, match="matches nothing"):
        Grammar([["month", "month?"]], words.alphabet)


WORDS = sorted(
    {form for row in rows("times.en.tsv") for form in row[2].split("|")}
    | {
        "7",
        "30",
        "1998",
        "2013-03-04",
        "05/06/2012",
        "10:35",
        "'80s",
        "1990s",
        "20th",
        "3pm",
        "0735",
        "$5",
        "2.5",
        "1/2",
    }
)
TEXTS = st.lists(st.sampled_from([*WORDS, ",", "-", "'s", ".", "\n", "will", "said", "Kyiv"]), max_size=30).map(
    " ".join
)
ANCHORS = st.none() | st.dates()


@given(st.one_of(TEXTS, st.text()), ANCHORS)
@example("a century ago last decade 40 years ago next weekend", date.min)
@example("a century from now next decade 9,999 years from now next weekend", date.max)
@example("next Friday tomorrow the next morning Easter", date.max)
@example("a year ago Tuesday, two weeks ago Friday, the day after tomorrow, the week after next", date.max)
@example("a year ago Tuesday, two weeks ago Friday, the day before yesterday, the week before last", date.min)
@example("last Friday yesterday last night Feb. 29", date.min)
@example("1\u00b2th ²0s \u0661\u0669\u0669\u0668 '\u0669\u0660s", THURSDAY)
def test_whatever_the_text(text: str, anchor: date | None) -> None:
    ours = expressions(text, anchor)
    end = 0
    for e in ours:
        assert end <= e.start < e.end <= len(text)
        assert text[e.start : e.end].strip() == text[e.start : e.end]
        end = e.end
        check_days(e)
    assert ours == expressions(text, anchor)


def check_days(e: Expression) -> None:
    """The days of an expression are those of its value, and of what its words say."""
    assert (e.first is None) == (e.last is None)
    assert e.value
    if e.type in ("DURATION", "SET"):
        assert (e.first, e.others) == (None, ())
        return
    assert covered(e.value) == ((e.first, e.last) if e.first else None)
    if e.first is not None and e.last is not None and e.first == e.last:
        weekday, month, day, year = e.said.weekday, e.said.month, e.said.day, e.said.year
        assert month in (None, e.first.month)
        assert day in (None, e.first.day)
        assert year in (None, e.first.year)
        assert weekday in (None, e.first.weekday()) or day is not None
    assert all(abs((o - e.first).days) == 7 for o in e.others if e.first)


@given(st.dates(date(1950, 1, 1), date(2100, 1, 1)), st.sampled_from(["Monday", "Thursday", "Sunday"]))
def test_a_weekday_is_within_a_week_of_the_document(anchor: date, name: str) -> None:
    (past,) = expressions(f"He resigned on {name}.", anchor)
    (ahead,) = expressions(f"He will resign on {name}.", anchor)
    assert past.first is not None
    assert ahead.first is not None
    assert timedelta(0) <= anchor - past.first < timedelta(7)
    assert timedelta(0) <= ahead.first - anchor < timedelta(7)


HOSTILE = {
    "digits": "7" * 2_000_000,
    "numbers": "1998 " * 10_000,
    "points": "1." * 500_000,
    "commas": "1," * 500_000,
    "last": "last " * 20_000,
    "the": "the early " * 5_000,
    "weekdays": "Friday " * 5_000,
    "letters with points": "a." * 300_000,
    "apostrophes": "'" * 300_000 + "80s",
    "hyphens": "twenty-" * 10_000,
    "blanks": "last" + " " * 500_000 + "week",
    "line ends": "last\n" * 10_000,
    "numbers in words": "hundred thousand and " * 30_000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_text_is_read_to_its_end(name: str) -> None:
    text = HOSTILE[name]
    assert all(e.end <= len(text) for e in expressions(text, THURSDAY))
    assert found(text + "\n\nIt closed on May 3, 2012.")[-1] == ("May 3, 2012", "DATE", "2012-05-03")
