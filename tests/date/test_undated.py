"""Undated articles: what their clues leave. The texts are invented; offices and occasions are those of the tables."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.clean import PageReader, article
from onrecord.date import Tenures, dated, said
from onrecord.records import Dated, Declared, Document, Tenure
from onrecord.settings import Settings

NATO = "NATO Secretary General"
MORE = "The talks lasted for some hours, and those who took part left without a word to the people outside."


def read(text: str, *, published: str | None = None, tenures: Tenures | None = None) -> Dated:
    document = Document("x", "x", "x", "text/plain", "0", text, Declared(published=published))
    return dated(article(document, PageReader(Settings()), Settings()), tenures)


def days(one: Dated) -> tuple[str, str] | None:
    when = one.article.published
    return (when.earliest.isoformat(), when.latest.isoformat()) if when else None


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        # Of the Mondays that were 15 July one lies in the term of office.
        (f"BRUSSELS, July 15 - The alliance wants talks, {NATO} Javier Solana said on Monday.", "1996-07-15", None),
        # The day before: 3 May was no Friday while he was prime minister, but once a Saturday.
        (
            "LONDON, May 3 - Britain wants talks, British Prime Minister Gordon Brown said on Friday.",
            "2008-05-03",
            None,
        ),
        # The weekday is printed beside the day.
        (f"Wednesday, July 11\n{NATO} Jens Stoltenberg said the allies wanted talks. {MORE}", "2018-07-11", None),
        # The leap day was a Sunday in 2004 only.
        ("VIENNA, Feb 29 - U.N. Secretary-General Kofi Annan said on Sunday he hoped for talks.", "2004-02-29", None),
        # Two years are left, so it is no day.
        (
            "PARIS, March 4 - France wants talks, French President Jacques Chirac said on Tuesday.",
            "1997-03-04",
            "2003-03-04",
        ),
        # A term alone leaves the term.
        (f"The allies want talks, {NATO} Javier Solana said.", "1995-12-05", "1999-10-06"),
        # Two terms leave what they share.
        (
            f"The allies want talks, {NATO} Jens Stoltenberg said. German Chancellor Angela Merkel agreed.",
            "2014-10-01",
            "2021-12-08",
        ),
        # A year told as past bounds it from below.
        (
            f"The allies want talks, {NATO} Jens Stoltenberg said. Relations suffered in 2019.",
            "2019-01-01",
            "2024-10-01",
        ),
        # A year to come bounds nothing.
        (
            f"The allies want talks, {NATO} Jens Stoltenberg said. The fleet will be ready by 2030.",
            "2014-10-01",
            "2024-10-01",
        ),
        # A meeting at which it was said.
        (
            f"{NATO} George Robertson told reporters at the NATO summit in Prague that the allies wanted talks.",
            "2002-11-21",
            "2002-11-25",
        ),
        # A poisoning that the text knows of.
        (
            "Britain wants talks, British Prime Minister Theresa May said. She named the poisoning of Sergei Skripal "
            "in Salisbury as the reason.",
            "2018-03-04",
            "2019-07-24",
        ),
    ],
)
def test_clues_narrow(text: str, first: str, last: str | None) -> None:
    one = read(text)
    assert days(one) == (first, last or first)
    when = one.article.published
    assert when is not None
    assert when.basis
    assert all(s.holds_in(text) for s in when.basis)
    assert (when.precision == "day") == (last is None)
    assert all(not w[0].islower() and w.endswith(".") for w in when.why)
    assert len(when.why) >= 2


@pytest.mark.parametrize(
    "text",
    [
        f"The allies want talks, {NATO} said on Friday. {MORE}",
        f"BRUSSELS, July 15 - The alliance wants talks, an official said on Monday. {MORE}",
        f"The allies want talks, former {NATO} Javier Solana said. {MORE}",
        f"The allies want talks, Javier Solana said. {MORE}",
        f"In 1998 {NATO} Javier Solana met the ministers. {MORE}",
        f"Two years ago {NATO} Javier Solana met the ministers. {MORE}",
        f"Deputy Prime Minister Tony Blair said so. {MORE}",
        f"The country is called North Macedonia. {MORE}",
        f"The treaty is of 1997. {MORE}",
        f"July 35\n{MORE}",
        "",
    ],
)
def test_what_is_left_open_on_one_side_is_no_date(text: str) -> None:
    one = read(text or MORE)
    assert days(one) is None
    assert one.abstentions == ()


@pytest.mark.parametrize(
    ("words", "held"),
    [
        ("NATO Secretary General Javier Solana", True),
        ("Secretary-General of the Alliance Javier Solana", True),
        ("Javier Solana, the NATO secretary general,", True),
        ("Javier Solana (NATO Secretary-General)", True),
        ("Secretary General Javier Solana", True),
        ("the former NATO Secretary General, Javier Solana,", False),
        ("NATO Secretary General-designate Javier Solana", False),
        ("U.N. Secretary General Javier Solana", False),
        ("Javier Solana, a former NATO secretary general,", False),
        ("the Secretary General met Javier Solana, who", False),
        ("Socialist Party Secretary General Javier Solana", False),
        ("Secretary General of the United Nations Javier Solana", False),
        ("Pope Benedict XVI", True),
    ],
)
def test_who_holds_a_post_now(words: str, held: bool) -> None:
    assert (days(read(f"On the talks {words} said little. {MORE}")) is not None) == held


def test_a_contradiction_is_told_and_dates_nothing() -> None:
    putin = "Russian President Vladimir Putin said he agreed."
    one = read(f"The allies want talks, {NATO} Javier Solana said. {putin} {MORE}")
    assert days(one) is None
    (left,) = one.abstentions
    assert left.reason == "contradiction"
    assert any("Solana" in s.exact for s in left.content)
    assert any("Putin" in s.exact for s in left.content)
    assert any("1999" in w for w in left.why)
    assert left.confidence == 0


def test_other_readings_of_a_weekday_are_kept() -> None:
    when = read(f"BRUSSELS, July 15 - The allies want talks, {NATO} Jens Stoltenberg said on Thursday.")
    assert days(when) == ("2021-07-15", "2021-07-15")
    assert when.article.published is not None
    # The report may be of the day after: a Friday.
    assert when.article.published.others == (date(2022, 7, 15), date(2016, 7, 15))


def test_link_lists_are_no_clues() -> None:
    links = "\n".join(f"German Chancellor Helmut Kohl Speaks of Talks Number {n}" for n in range(5))
    text = f"Ministers Want Talks\n\n{MORE}\n\nThe allies want talks, {NATO} Jens Stoltenberg said. {MORE}\n\n{links}"
    assert days(read(text)) == ("2014-10-01", "2024-10-01")


def test_the_table_of_the_user_counts_first() -> None:
    mine = Tenures([Tenure("Ada Quist", ("A. Quist",), "foreign minister", "Veldia", "2029-03-01", "2029-09")])
    text = f"VELD, July 4 - The island wants talks, Veldian Foreign Minister Ada Quist said on Wednesday. {MORE}"
    assert days(read(text)) is None
    assert days(read(text, tenures=mine)) == ("2029-07-04", "2029-07-04")
    changed = Tenures([Tenure("Ben Alder", (), "secretary general", "NATO", "1990", "1999")])
    assert days(read(f"The allies want talks, {NATO} Javier Solana said.", tenures=changed)) is None


def test_a_stated_day_is_never_changed() -> None:
    text = f"BRUSSELS, July 15 - The alliance wants talks, {NATO} Javier Solana said on Monday."
    one = read(text, published="2031-07-16")
    assert days(one) == ("2031-07-16", "2031-07-16")
    assert one.article.published is not None
    assert one.article.published.method == "metadata"


def test_the_day_that_was_found_dates_what_was_said() -> None:
    text = f"BRUSSELS, July 15 - The alliance wants talks, {NATO} Javier Solana said on Monday."
    when = said(read(text), 0, len(text))
    assert when is not None
    assert (when.earliest, when.latest) == (date(1996, 7, 15), date(1996, 7, 15))


def test_a_weekday_in_a_report_dated_to_an_interval() -> None:
    text = f"The allies want talks, {NATO} Javier Solana said on Monday."
    when = said(read(text), 0, len(text))
    assert when is not None
    assert (when.earliest, when.latest) == (date(1995, 11, 29), date(1999, 10, 6))
    assert {s.exact for s in when.basis} >= {"Monday"}


@pytest.mark.parametrize(
    "text",
    [
        "BRUSSELS, Nov 18 - Talks resume on Friday, EU foreign policy chief Josep Borrell said.",
        "LONDON, March 3 - British Prime Minister Tony Blair said he is to travel to Moscow on Tuesday.",
        "MADRID, June 7 - Spanish Prime Minister Mariano Rajoy said Sunday's vote had been fair.",
        "CAIRO, Feb 11 - U.S. Secretary of State Hillary Clinton said the Friday prayers had been calm.",
        "LONDON, May 9 - British Prime Minister Tony Blair said a meeting on Monday had approved the plan.",
        'PARIS, May 6 - "They told us so that Monday," French President Francois Hollande said.',
    ],
)
def test_a_weekday_that_is_not_the_day_of_the_news_tells_no_year(text: str) -> None:
    when = read(text).article.published
    assert when is not None
    assert when.earliest.year < when.latest.year
    assert not any("falls on" in why for why in when.why)


def test_the_day_of_the_news_in_the_lede() -> None:
    text = (
        f"WASHINGTON, Sept 13 - Israel and the PLO signed a declaration on Monday. {MORE} U.S. President Bill Clinton"
    )
    assert days(read(f"{text} said it was a brave day.")) == ("1993-09-13", "1999-09-13")


def test_who_is_introduced_and_speaks_by_surname_later_speaks() -> None:
    text = f"U.S. Secretary of State Colin Powell met the envoys. {MORE} “We have no time,” Powell said."
    assert days(read(text)) == ("2001-01-20", "2005-01-26")
    other = text.replace("Powell said", "Powell said. His son Michael Powell agreed")
    assert days(read(other)) is None


def test_a_date_line_that_cannot_be_that_of_the_report() -> None:
    body = f"The allies want talks, {NATO} Jens Stoltenberg said. {MORE}"
    one = read(f"Ministers Want Talks\n3 May 1998\n{body}")
    assert days(one) is None
    assert [a.reason for a in one.abstentions] == ["contradiction"]
    assert days(read(f"Ministers Want Talks\n3 May 2018\n{body}")) == ("2018-05-03", "2018-05-03")


@pytest.mark.parametrize("n", [4, 10, 16])
def test_a_date_line_under_a_menu(n: int) -> None:
    menu = "Home World Politics Opinion Sport Culture Science Travel Video Photos Podcasts Weather Jobs Shop Maps About"
    head = "\n".join(menu.split()[:n])
    text = f"{head}\nMinisters Agree on Little\nPublished on Thursday, 14 May 2015 10:12 GMT\n{MORE}\n{MORE[:60]}."
    assert days(read(text)) == ("2015-05-14", "2015-05-14")


@given(st.dates(date(2014, 10, 2), date(2024, 9, 30)), st.integers(0, 1))
def test_the_true_day_is_never_ruled_out(day: date, back: int) -> None:
    """A report of the day, or of the day before, by the agency's habits."""
    told = day - timedelta(days=back)
    text = f"BRUSSELS, {day:%B} {day.day} - The allies want talks, {NATO} Jens Stoltenberg said on {told:%A}. {MORE}"
    when = read(text).article.published
    assert when is not None
    assert when.earliest <= day <= when.latest or day in when.others
