"""Plain texts: what is marked as furniture, and above all what is not."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.clean import PageReader, article
from onrecord.errors import NoText, TooLarge
from onrecord.records import Article, Declared, Document
from onrecord.settings import Settings

S = Settings()
LEDE = "The ministers of Veland and Orrin agreed on little at the harbour talks on Tuesday, Anna Bell said after them."
MORE = "She denied that ships had crossed the line, and said that nobody in the hall had wanted a quarrel over it."


def clean(text: str, *repairs: int, **declared: str) -> Article:
    document = Document("/x/a.txt", "a.txt", "a", "text/plain", "0" * 64, text, Declared(**declared), repairs)
    return article(document, PageReader(S), S)


def marks(text: str) -> list[tuple[str, str]]:
    return [(m.reason, m.span.exact) for m in clean(text).furniture]


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("Listen Live", "share"),
        ("Get short URL", "share"),
        ("Share on Facebook", "share"),
        ("Comment via FacebookComment via Coastwire", "share"),
        ("Community standardsDiscussion", "share"),
        ("© AP Photo / Mira Sand", "caption"),
        ("Photo: Mira Sand", "caption"),
        ("© 2019 Coastwire. All rights reserved.", "copyright"),
        ("Read also: Veland Sends Two Ships", "promo"),
        ("Subscribe to our newsletter", "promo"),
        ("Privacy Policy", "navigation"),
        ("Harbour Talks of the North (121)", "link-list"),
    ],
)
def test_lines_around_the_body_are_marked_with_their_reason(line: str, reason: str) -> None:
    assert marks(f"{LEDE}\n\n{MORE}\n\n{line}\n") == [(reason, line)]


def test_links_and_tags_after_the_body_are_marked() -> None:
    links = ["Harbour Talks Resume in June", "Veland Sends Two More Ships", "Bell: No Deal Before Winter"]
    text = "\n".join([LEDE, "", MORE, "", *links, "Veland, ships, Anna Bell"])
    assert marks(text) == [("link-list", x) for x in (*links, "Veland, ships, Anna Bell")]


def test_a_clean_body_keeps_every_word() -> None:
    text = (
        f"{LEDE}\n\n“We shall speak again,” she said. “Not this month.”\n\nAsked about it, she said:\n\n“No.”\n\n"
        f"{MORE}\n\nRead in full, the paper says little, she said. Subscribe to that who will, it is (121) words.\n\n"
        "The three points are:\n\n- a common post at the harbour;\n\n- no ships at night;\n\n- a line for calls.\n"
    )
    assert marks(text) == []


def test_a_caption_is_told_from_the_headline_by_what_the_body_says() -> None:
    text = (
        "Flags wave over the harbour\n\nMinisters of Veland and Orrin Agree on Little\n\n"
        f"© AP Photo / Mira Sand\n\n{LEDE}\n\n{MORE}"
    )
    a = clean(text)
    assert a.title is not None
    assert a.title.exact == "Ministers of Veland and Orrin Agree on Little"
    assert [(m.reason, m.span.exact) for m in a.furniture] == [
        ("caption", "Flags wave over the harbour"),
        ("caption", "© AP Photo / Mira Sand"),
    ]


def test_a_lede_is_no_headline() -> None:
    a = clean(f"{LEDE}\n{MORE}")
    assert (a.title, a.headline) == (None, None)


@pytest.mark.parametrize("title", ["Do the ministers agree?", "Ministers “agree on little” in Port Ellis"])
def test_the_first_line_is_the_headline_when_it_looks_like_one(title: str) -> None:
    a = clean(f"{title}\n{LEDE}\n{MORE}")
    assert a.title is not None
    assert (a.title.start, a.title.exact, a.headline) == (0, title, title)
    assert not a.furniture


def test_a_declared_title_is_found_in_the_text_or_kept_beside_it() -> None:
    found = clean(f"Ministers  agree on\nlittle.\n\n{LEDE}", title="Ministers Agree on Little.")
    assert found.title is not None
    assert found.title.exact == "Ministers  agree on\nlittle."
    absent = clean(LEDE, title="Something Else")
    assert (absent.title, absent.headline) == (None, "Something Else")


def test_a_promotion_glued_to_the_lede_is_cut_where_the_name_ends() -> None:
    a = clean(f"Who agrees?\nRead on the website Harbour Gazette{LEDE}\n{MORE}")
    assert [(m.reason, m.span.exact) for m in a.furniture] == [("promo", "Read on the website Harbour Gazette")]
    assert a.outlet is not None
    assert (a.outlet.name, a.outlet.basis[0].exact) == ("Harbour Gazette", "Harbour Gazette")
    assert ("words glued", "GazetteThe") in [(m.reason, m.span.exact) for m in a.defects]


def test_the_second_printing_is_the_repeat() -> None:
    near = "At the same time Veland states the presence of foreign ships in the waters of neighbouring states."
    again = "Also, Veland notices the presence of foreign ships in the waters of neighbouring states."
    text = f"{LEDE}\n{near}\n{MORE}\n{again}\n{LEDE}"
    # Neighbours make one mark.
    assert marks(text) == [("repeat", f"{again}\n{LEDE}")]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (f"{LEDE}\n\n{MORE}\n\nComment via FacebookComment via Coastwire", "Coastwire"),
        (f"{LEDE}\n\n{MORE}\n\n© 2019 The Guardian. All rights reserved.", "The Guardian"),
        (f"{LEDE}\n\n{MORE}\n\nThe post Talks End appeared first on Harbour Gazette.", "Harbour Gazette"),
        (f"PORT ELLIS (Reuters) - {LEDE}\n\n{MORE}", None),
        (f"{LEDE}\n\n{MORE}\n\nPhoto: Reuters", None),
        (f"{LEDE}\n\n{MORE}\n\nComment via Facebook", None),
    ],
)
def test_the_outlet_is_what_the_text_names_or_unknown(text: str, name: str | None) -> None:
    a = clean(text)
    assert (a.outlet and a.outlet.name) == name
    assert a.outlet is None or all(s.exact for s in a.outlet.basis)


def test_a_declared_outlet_wins() -> None:
    a = clean(f"{LEDE}\n\nComment via Coastwire", outlet="The Beacon")
    assert a.outlet is not None
    assert (a.outlet.name, a.outlet.basis) == ("The Beacon", ())


@pytest.mark.parametrize(
    "line", ["By Jane Doe", "By Jane Doe and John van Roe, Reuters", "BY JANE DOE", "Author: Jane Doe"]
)
def test_bylines(line: str) -> None:
    assert [s.exact for s in clean(f"Ministers Agree on Little\n{line}\n{LEDE}").byline] == [line]


def test_by_at_the_start_of_a_sentence_is_no_byline() -> None:
    assert not clean(f"By Tuesday The Ministers had agreed on little.\n{LEDE}").byline


def test_defects_are_marked_where_they_are() -> None:
    text = f'{LEDE}\n"We need to go on because it is near, "the minister said.\n"No one left this.\nIt \ufffd was.'
    found = {(m.reason, m.span.start) for m in clean(text, text.index("\ufffd")).defects}
    assert ("closing quotation mark set as an opening one", text.index('"the minister')) in found
    assert ("quotation mark without its pair", text.index('"No one')) in found
    assert ("undecodable bytes replaced", text.index("\ufffd")) in found


def test_a_quotation_over_two_paragraphs_is_no_defect() -> None:
    assert not clean("“We shall speak again, but not here.\n\n“And not this month,” she said.").defects


def test_ids_rest_on_text_and_what_was_declared() -> None:
    one, same = clean(LEDE), article(Document("/y", "other.txt", "other", "text/plain", "1", LEDE), PageReader(S), S)
    assert one.id == same.id
    assert one.id != clean(LEDE, outlet="The Beacon").id
    assert (one.key, same.key, one.sha256) == ("a", "other", same.sha256)


@pytest.mark.parametrize(("stated", "day"), [("2019-03-05", "2019-03-05"), ("2019-02-30", None), ("last week", None)])
def test_a_declared_day_is_kept_or_left_unknown(stated: str, day: str | None) -> None:
    w = clean(LEDE, published=stated).published
    assert (w and w.earliest.isoformat()) == day
    assert w is None or (w.method, w.basis, w.precision) == ("metadata", (), "day")


@pytest.mark.parametrize(
    ("stated", "first", "last", "precision"),
    [
        ("2018-02", "2018-02-01", "2018-02-28", "month"),
        ("2018", "2018-01-01", "2018-12-31", "year"),
        ("2018-07-11T23:59:00Z", "2018-07-11", "2018-07-11", "day"),
    ],
)
def test_a_declared_month_or_year_is_an_interval(stated: str, first: str, last: str, precision: str) -> None:
    w = clean(LEDE, published=stated).published
    assert w is not None
    assert (w.earliest.isoformat(), w.latest.isoformat(), w.precision) == (first, last, precision)


def test_language_is_declared_or_detected_or_unknown() -> None:
    assert clean(LEDE).language == "en"
    assert clean("Die Ministerin sagte am Dienstag, die Gespräche hätten länger gedauert als üblich.").language == "de"
    assert clean(LEDE, language="fr").language == "fr"
    assert clean("No.").language is None


def test_no_words_and_too_many() -> None:
    with pytest.raises(NoText):
        clean('"" \n\n ...')
    with pytest.raises(TooLarge):
        article(Document("x", "x", "x", "text/plain", "0", LEDE), PageReader(S), Settings(max_text_chars=10))


LINES = [
    LEDE,
    MORE,
    "Listen Live",
    "A Line Of Links",
    "“No,” he said.",
    '"',
    "(1)",
    "",
    "By Jo Reed",
    "ROME (AP) - x",
    "©",
]


@given(st.lists(st.sampled_from([*LINES, "a\u2028b"]), max_size=20), st.sampled_from(["\n", "\r\n", "\n\n", " "]))
def test_every_span_slices_back_and_marks_do_not_overlap(lines: list[str], glue: str) -> None:
    text = glue.join(lines)
    try:
        a = clean(text)
    except NoText:
        return
    assert a.text == text
    spans = [m.span for m in (*a.furniture, *a.defects)] + list(a.byline) + ([a.title] if a.title else [])
    assert all(s.holds_in(text) and s.article == a.id for s in spans)
    ends = [(m.span.start, m.span.end) for m in a.furniture] + ([(a.title.start, a.title.end)] if a.title else [])
    assert all(x[1] <= y[0] for x, y in pairwise(sorted(ends)))


def test_the_head_of_a_page_pasted_as_text() -> None:
    head = [
        "Home",
        "World",
        "Politics",
        "Ministers Agree on Little",
        "Published time: 12 Jul, 2018 10:13",
        "Get short URL",
    ]
    a = clean("\n".join([*head, "Minister Anna Bell at the harbour", "© Reuters / Mira Sand", LEDE, MORE]))
    assert a.title is not None
    assert a.title.exact == "Ministers Agree on Little"
    assert [m.reason for m in a.furniture] == ["navigation"] * 3 + ["other", "share", "caption", "caption"]


def test_a_markdown_headline_is_told_without_its_mark() -> None:
    text = "# Ministers Agree on Little\n\nThe ministers agreed on little at the harbour talks, Anna Bell told us."
    document = Document("x", "x", "x", "text/markdown", "0", text, Declared())
    one = article(document, PageReader(Settings()), Settings())
    assert one.headline == "Ministers Agree on Little"
    assert one.text == text
