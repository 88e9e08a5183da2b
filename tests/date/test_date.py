"""Dates: only what the text states, or what the day of publication gives; never a guess."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.clean import PageReader, article
from onrecord.clean.dateline.find import opens
from onrecord.date import dated, said
from onrecord.date.quoting import outside
from onrecord.records import Dated, Declared, Document
from onrecord.settings import Settings

BODY = "The ministers agreed on little at the harbour talks, Anna Bell told the people who had waited outside."


def read(text: str, published: str | None = None) -> Dated:
    document = Document("x", "x", "x", "text/plain", "0", text, Declared(published=published))
    return dated(article(document, PageReader(Settings()), Settings()))


@pytest.mark.parametrize(
    ("line", "span", "place", "agency", "day"),
    [
        ("BRUSSELS, Jan 7 (Reuters) - The", "BRUSSELS, Jan 7 (Reuters) -", "BRUSSELS", "Reuters", (1, 7)),
        ("Lisbon. January 7. INTERFAX - The", "Lisbon. January 7. INTERFAX -", "Lisbon", "INTERFAX", (1, 7)),
        ("MADRID (Sputnik)\xa0— The", "MADRID (Sputnik)\xa0—", "MADRID", "Sputnik", None),
        ("MOSCOW, July 3. /TASS/. The", "MOSCOW, July 3. /TASS/.", "MOSCOW", "TASS", (7, 3)),
        (
            "KYIV. July 12 (Interfax-Ukraine) - The",
            "KYIV. July 12 (Interfax-Ukraine) -",
            "KYIV",
            "Interfax-Ukraine",
            (7, 12),
        ),
        ("(CNN)The minister", "(CNN)", None, "CNN", None),
        ("BUFFALO, N.Y. (AP) — The", "BUFFALO, N.Y. (AP) —", "BUFFALO, N.Y.", "AP", None),
        ("BONN, West Germany, March 6 - The", "BONN, West Germany, March 6 -", "BONN, West Germany", None, (3, 6)),
        ("VIENNA — The", "VIENNA —", "VIENNA", None, None),
        ("MOSCOW, July 12 - RIA Novosti. The", "MOSCOW, July 12 - RIA Novosti.", "MOSCOW", "RIA Novosti", (7, 12)),
    ],
)
def test_datelines(line: str, span: str, place: str | None, agency: str | None, day: tuple[int, int] | None) -> None:
    found = opens(line, 0, len(line))
    assert found is not None
    assert (line[found.start : found.end], found.place, found.agency) == (span, place, agency)
    assert (found.date.days if found.date else None) == ((day,) if day else None)


@pytest.mark.parametrize(
    "line", ["NATO — the alliance — said", "Trump (R) - the", "Bell — a minister", "Paris - The city", "Q — Why?"]
)
def test_no_datelines(line: str) -> None:
    assert opens(line, 0, len(line)) is None


def test_a_dateline_takes_its_year_from_publication_across_new_year() -> None:
    a = read(f"LISBON, Dec 31 (Reuters) - {BODY}", "2022-01-01").article
    assert a.dateline is not None
    assert a.dateline.date is not None
    assert (a.dateline.date.earliest, a.dateline.date.basis[0].exact) == (date(2021, 12, 31), "Dec 31")


def test_without_a_year_nothing_is_known() -> None:
    a = read(f"LISBON, Dec 31 (Reuters) - {BODY}").article
    assert a.dateline is not None
    assert (a.dateline.date, a.published) == (None, None)


@pytest.mark.parametrize(
    ("line", "first", "last"),
    [
        ("July 12, 2018", "2018-07-12", "2018-07-12"),
        ("Published on Thursday, 12 July 2018 14:30 GMT", "2018-07-12", "2018-07-12"),
        ("2018-07-12", "2018-07-12", "2018-07-12"),
        ("25.07.2018", "2018-07-25", "2018-07-25"),
        ("05/07/2018", "2018-05-07", "2018-07-05"),
        ("13:15 25.07.2018Get short URL", "2018-07-25", "2018-07-25"),
    ],
)
def test_a_date_line_dates_the_article(line: str, first: str, last: str) -> None:
    w = read(f"Ministers Agree on Little\n{line}\n{BODY}").article.published
    assert w is not None
    assert (w.earliest.isoformat(), w.latest.isoformat(), w.method) == (first, last, "stated")
    assert w.precision == ("day" if first == last else "interval")
    assert w.basis[0].exact in line


@pytest.mark.parametrize("line", ["31 February 2018", "July 12", "In July 2018 the talks began.", "12", "99.99.2018"])
def test_what_is_no_full_date_line_dates_nothing(line: str) -> None:
    assert read(f"Ministers Agree on Little\n{line}\n{BODY}").article.published is None


@pytest.mark.parametrize(
    ("sentence", "day", "method"),
    [
        ("They want a dialogue, Bell said on Friday.", "2022-01-07", "weekday"),
        ("They want a dialogue, Bell said Thursday.", "2022-01-06", "weekday"),
        ("Bell said last Friday that they want a dialogue.", "2021-12-31", "weekday"),
        ("Bell said yesterday they want a dialogue.", "2022-01-06", "relative"),
        ("Speaking on July 11, 2018, she said they want it.", "2018-07-11", "stated"),
        ('"On Wednesday, the allies will meet," Bell recalled.', None, None),
        ("On Monday, Bell said, they will meet again.", None, None),
        ("Bell said that the talks begin on Friday.", None, None),
        ("Bell said it would start on Friday.", None, None),
        ("The ships left on Friday.", None, None),
        ("Negotiations collapsed on Friday, the minister said.", None, None),
        ("The convoy was shelled late on Sunday, the Red Cross said on Tuesday.", "2022-01-04", "weekday"),
        ("The sanctions were imposed in 2014, the ministry said.", None, None),
        ("Elections held on 12 March were fair, observers said.", None, None),
        ("The president, who returned on Monday from Ankara, said it was over.", None, None),
        ("Late on Thursday, Bell said they want a dialogue.", "2022-01-06", "weekday"),
    ],
)
def test_the_day_of_saying(sentence: str, day: str | None, method: str | None) -> None:
    a = read(sentence, "2022-01-07")
    w = said(a, 0, len(sentence))
    assert (w and w.earliest.isoformat(), w and w.method) == (day, method)
    assert w is None or all(s.holds_in(a.article.text) for s in w.basis)


@pytest.mark.parametrize(
    ("text", "quoted", "free"),
    [
        ('"No," Bell said. "Yes," he said.', "No", ["Bell", "he said"]),
        ('"We agree. Bell left. "No," he said.', "We", ["he said"]),
        ('He said, " the deal is off," she told us.', "the", ["told"]),
        ("„Nein“, sagte Bell. »Ja«, rief er.", "Nein", ["sagte", "rief"]),
        ("”Nej”, sade Bell. ”Ja”, sade hon.", "Nej", ["sade Bell", "sade hon"]),
        ("“No,” Bell said.\n“Yes, he said.\nThey left.", "No", ["Bell", "They"]),
        ('"It grew by 5" and more," Bell said.', "It", ["Bell"]),
    ],
)
def test_a_misplaced_mark_spoils_no_more_than_its_own_words(text: str, quoted: str, free: list[str]) -> None:
    test = outside(text, 0, len(text))
    assert [words for words in free if not test(text.index(words))] == []
    assert not test(text.index(quoted))


def test_the_day_of_an_update_is_not_that_of_publication() -> None:
    assert read(f"Ministers Agree on Little\nUpdated: July 12, 2018\n{BODY}").article.published is None


def test_a_weekday_without_publication_says_nothing() -> None:
    text = "They want a dialogue, Bell said on Friday."
    assert said(read(text), 0, len(text)) is None


@given(
    st.dates(date(1990, 1, 1), date(2040, 12, 31)),
    st.sampled_from("Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()),
)
def test_a_weekday_is_the_last_one_up_to_publication(day: date, name: str) -> None:
    text = f"They want a dialogue, Bell said on {name}."
    w = said(read(text, day.isoformat()), 0, len(text))
    assert w is not None
    assert 0 <= (day - w.earliest).days <= 6
    assert w.earliest.strftime("%A") == name
