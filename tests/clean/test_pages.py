"""HTML pages: what is read from them, and that a bad page costs nothing but itself."""

from __future__ import annotations

import gzip
import json
import re
import subprocess
import sys
import threading
from collections.abc import Iterator
from importlib.metadata import requires
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from onrecord.clean import PageReader, article
from onrecord.clean.page.read import read_page
from onrecord.errors import InputError
from onrecord.records import Article, Declared, Document
from onrecord.settings import Settings
from tests.hostile.mutate import PAGE

S = Settings(page_cpu_seconds=3)


@pytest.fixture(scope="module")
def pages() -> Iterator[PageReader]:
    with PageReader(S) as reader:
        yield reader


def clean(page: str | bytes, pages: PageReader, **declared: str) -> Article:
    data = page.encode("utf-8") if isinstance(page, str) else page
    return article(Document("/x/p.html", "p.html", "p", "text/html", "0" * 64, data, Declared(**declared)), pages, S)


def test_text_metadata_and_map_of_a_page(pages: PageReader) -> None:
    a = clean(PAGE, pages)
    assert a.headline == "Harbour Talks End"
    assert a.outlet is not None
    assert (a.outlet.name, a.language, a.media_type) == ("Coastwire", "en", "text/html")
    assert a.published is not None
    assert (a.published.earliest.isoformat(), a.published.method) == ("2019-03-05", "metadata")
    assert "“agreed on little”, Anna Bell said on Tuesday after" in a.text
    assert "World" not in a.text
    tree = html.document_fromstring(PAGE)
    assert a.source_map
    for m in a.source_map:
        (element,) = tree.xpath(m.xpath)
        assert "".join(a.text[m.start : m.end].split()) in "".join(element.text_content().split())


def test_what_was_declared_wins_over_the_page(pages: PageReader) -> None:
    a = clean(PAGE, pages, title="Other", outlet="The Beacon", published="2020-01-01", url="https://beacon.example/1")
    assert a.outlet is not None
    assert a.published is not None
    assert (a.headline, a.outlet.name, a.published.earliest.year, a.url) == (
        "Other",
        "The Beacon",
        2020,
        "https://beacon.example/1",
    )


def test_a_page_without_a_date_has_none(pages: PageReader) -> None:
    assert clean("<p>Anna Bell said on Tuesday that the talks had ended without a result.</p>", pages).published is None


@pytest.mark.parametrize("encoding", ["windows-1251", "koi8-r", "utf-16", "utf-8"])
def test_the_page_says_how_to_decode_it(encoding: str, pages: PageReader) -> None:
    words = "Министр заявил в среду, что переговоры о гавани продолжатся в июне."
    page = f'<html><head><meta charset="{encoding}"></head><body><article><p>{words}</p></article></body></html>'
    assert words in clean(page.encode(encoding), pages).text


P = "<p>" + "Visible words of the article stand here. " * 20 + "</p>"


@pytest.mark.parametrize(
    ("page", "code"),
    [
        ("<html></html>", "E107"),
        ("<script>var words = 'not visible at all';</script>", "E107"),
        ("<div>" * 300 + P + "</div>" * 300, "E110"),
        ("<div>" * 9_000 + P, "E110"),
        ("<p " + " ".join(f'a{n}="1"' for n in range(20_000)) + ">Visible words are here.</p>", "E108"),
        (b"<p>" + bytes(range(256)) * 20, "E102"),
        (gzip.compress(P.encode(), mtime=0), "E102"),
        (f"<html><head><title>Harbour</head><body>{P}</body></html>", "E110"),
        (f"<html><head><script>var a = 1;</head><body>{P}</body></html>", "E110"),
        (
            "<html><body><div id='root'></div><noscript>You need JavaScript to run this app.</noscript></body></html>",
            "E107",
        ),
        (
            "<title>404 Not Found</title><p>The requested page was not found.</p>",
            "E107",
        ),
        (
            "<title>Just a moment...</title><p>Checking your browser before the site opens.</p>",
            "E107",
        ),
        ("<meta http-equiv=refresh content='0; url=/a'><p>If nothing happens, click here to go on.</p>", "E107"),
        (
            "<frameset><frame src=a.html><noframes>Get a browser with frames.</noframes></frameset>",
            "E107",
        ),
        ("<p>a b c d</p>" * 400_000, "E108"),
    ],
)
def test_a_bad_page_is_refused_and_the_next_one_read(page: str | bytes, code: str, pages: PageReader) -> None:
    with pytest.raises(InputError, match=r"p\.html") as caught:
        clean(page, pages)
    assert caught.value.code == code
    assert "agreed on little" in clean(PAGE, pages).text


@pytest.mark.parametrize(
    ("memory", "codes"),
    [(300_000_000, {"E109"}), (30_000_000, {"E109", "E110"})],
    ids=["the worker tells", "too little to start"],
)
def test_memory_is_bounded(memory: int, codes: set[str]) -> None:
    with PageReader(Settings(page_memory_bytes=memory)) as reader, pytest.raises(InputError) as caught:
        reader.read(b"<p>a b c d</p>" * 600_000, "p.html")
    assert caught.value.code in codes


def test_modules_beside_the_articles_are_not_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("htmldate", "lxml", "json", "resource", "onrecord"):
        (tmp_path / f"{name}.py").write_text(f"open({str(tmp_path / 'ran')!r}, 'w').close()")
    monkeypatch.chdir(tmp_path)
    with PageReader(S) as reader:
        assert "agreed on little" in clean(PAGE, reader).text
    assert not (tmp_path / "ran").exists()


def test_a_worker_killed_between_two_pages_costs_no_page() -> None:
    with PageReader(S) as reader:
        for _ in range(3):
            assert "agreed on little" in clean(PAGE, reader).text
            assert reader._worker is not None
            reader._worker.kill()


def test_a_clock_that_ran_out_just_after_the_answer_costs_no_page(monkeypatch: pytest.MonkeyPatch) -> None:
    class Late(threading.Timer):
        """Fires when it is cancelled, which is after the answer."""

        def start(self) -> None:
            pass

        def cancel(self) -> None:
            self.function()

    monkeypatch.setattr(threading, "Timer", Late)
    with PageReader(S) as reader:
        assert "agreed on little" in clean(PAGE, reader).text
        assert reader._worker is None
        assert "agreed on little" in clean(PAGE, reader).text


def test_the_page_reader_works_under_an_outer_limit() -> None:
    code = (
        "import resource, sys; resource.setrlimit(resource.RLIMIT_CPU, (60, 60)); "
        "from onrecord.clean import PageReader; from onrecord.settings import Settings; "
        "print(PageReader(Settings(page_cpu_seconds=90)).read(sys.stdin.buffer.read(), 'p.html')['title'])"
    )
    done = subprocess.run([sys.executable, "-c", code], input=PAGE.encode(), capture_output=True, check=False)
    assert b"Harbour Talks End" in done.stdout, done.stderr


def test_the_author_of_the_metadata_is_the_byline_where_the_text_names_him(pages: PageReader) -> None:
    body = "<p>The two ministers agreed on little, Anna Bell told the people who had waited outside.</p>" * 3
    page = f"<html><head>%s</head><body><article><h1>Ministers Agree</h1><p>Jo Reed</p>{body}</article></body></html>"
    named = clean(page % '<meta name="author" content="Jo Reed">', pages)
    assert [s.exact for s in named.byline] == ["Jo Reed"]
    assert clean(page % "", pages).byline == ()


def test_a_page_over_the_limit_starts_no_worker() -> None:
    with PageReader(Settings(max_page_bytes=10)) as reader, pytest.raises(InputError) as caught:
        reader.read(b"<p>words words</p>", "p.html")
    assert caught.value.code == "E103"


def test_nul_and_control_characters_do_not_end_the_page(pages: PageReader) -> None:
    assert "and more after it" in clean(PAGE.replace("after a day", "\0\x01 and more after it"), pages).text


def read(page: str | bytes, url: str | None = None) -> dict[str, Any]:
    return read_page(page.encode() if isinstance(page, str) else page, "p.html", url)


SENTENCE = "The two ministers agreed on little, Anna Bell told the people who had waited outside."
LINES = [f"{SENTENCE} It was part {n} of the talks." for n in ("one", "two", "three", "four", "five", "six")]
PARAGRAPHS = "".join(f"<p>{line}</p>" for line in LINES)
HEAD = "<h1>Ministers Agree on Little</h1>"


@pytest.mark.parametrize(
    "page",
    [
        f"<html><body><form method=post>{HEAD}{PARAGRAPHS}</form></body></html>",
        f"<html><body>{HEAD}<div>{'<br><br>'.join(LINES)}</div></body></html>",
        f"<table><tr><td><a href=/>Home</a><td>{HEAD}<font>{'<br><br>'.join(LINES)}</font></table>",
        f"<table width=760><tr><td>{HEAD}<table><tr><td>{PARAGRAPHS}</td></tr></table></td></tr></table>",
        f"<html><body style='display:none'>{HEAD}{PARAGRAPHS}</body></html>",
        f"<html><body>{HEAD}{PARAGRAPHS}<div style='display:none' id=print>{HEAD}{PARAGRAPHS}</div></body></html>",
        f"<html><body><div id=root></div><noscript><article>{HEAD}{PARAGRAPHS}</article></noscript></body></html>",
        f"<x-page><template shadowrootmode=open>{HEAD}{PARAGRAPHS}</template></x-page>",
        f"<html amp><style amp-boilerplate>body{{visibility:hidden}}</style><article>{HEAD}{PARAGRAPHS}</article>",
        f"<frameset><frame src=a><noframes><body>{HEAD}{PARAGRAPHS}</body></noframes></frameset>",
        f"<aside>{HEAD}{PARAGRAPHS}</aside>",
        f"<article>{HEAD}{PARAGRAPHS.replace('agreed', '<!-- 1 -->agreed<!-- 2 -->')}</article>",
        f"<article>{HEAD}{PARAGRAPHS}</article><article><h2>Other</h2>{PARAGRAPHS.replace('two', 'ten')}</article>",
        f'<?xml version="1.0" encoding="iso-8859-1"?><html xmlns="http://www.w3.org/1999/xhtml">{HEAD}{PARAGRAPHS}</html>',
        f"<html>{HEAD}{PARAGRAPHS}</html>".encode("utf-16"),
        f"<html>{HEAD}{PARAGRAPHS}</html>".encode("utf-16-le"),
        f"<html><meta charset=utf-16><body>{HEAD}{PARAGRAPHS}</html>".encode(),
        f"<meta http-equiv=refresh content=600><article>{HEAD}{PARAGRAPHS}</article>",
    ],
)
def test_every_paragraph_of_an_odd_page_is_read_once(page: str | bytes) -> None:
    text = read(page)["text"].splitlines()
    assert [line for line in text if line != "Ministers Agree on Little"] == LINES


def test_pieces_of_an_article_with_advertisements_between_them_are_one_text() -> None:
    piece = '<div class="body grid"><div class="main">%s</div></div><div class="ad">Buy a boat here.</div>'
    pieces = "".join(
        piece % f"<p>{SENTENCE * 4} {n}.</p><p>{n} {SENTENCE * 4}</p><p>{SENTENCE} {n}!</p>" for n in range(6)
    )
    text = read(f"<html><body><main><article>{HEAD}{pieces}</article></main></body></html>")["text"]
    assert [n for n in range(6) if f"{n}!" in text] == list(range(6))
    assert "boat" not in text
    ends = [text.index(f"{n}!") for n in range(6)]
    assert ends == sorted(ends)


def described(body: str, shown: str) -> str:
    data = json.dumps({"@type": "NewsArticle", "headline": "Ministers Agree on Little", "articleBody": body})
    return f'<html><head><script type="application/ld+json">{data}</script></head><body>{shown}</body></html>'


@pytest.mark.parametrize("shown", ["", f"<article>{HEAD}<p>{LINES[0]}</p><p>Subscribe to read on.</p></article>"])
def test_the_text_in_the_metadata_counts_where_the_page_shows_much_less(shown: str) -> None:
    assert read(described("\n\n".join(LINES), shown))["text"].splitlines() == LINES
    assert read(described("<p>" + "</p><p>".join(LINES) + "</p>", shown))["text"].splitlines() == LINES


def test_the_text_in_the_metadata_does_not_replace_what_is_shown() -> None:
    page = described("\n".join(LINES[:4]), f"<article>{HEAD}{PARAGRAPHS}</article>")
    assert [x for x in read(page)["text"].splitlines() if x in LINES] == LINES


def test_what_stands_before_a_wall_is_read() -> None:
    page = f"<article>{HEAD}<p>{SENTENCE}</p><div class=paywall>Subscribe to read on.</div></article>"
    assert SENTENCE in read(page)["text"]


def test_a_text_over_ten_million_letters_is_read_whole() -> None:
    words = "harbour " * 1_300_000
    assert len(read(f"<p>{words}</p>")["text"]) == len(words) - 1


def test_the_extractor_finds_the_cleaner_that_it_needs() -> None:
    # Without it trafilatura fails when it is imported, with lxml of our version.
    assert any(r.replace("-", "_").startswith("lxml_html_clean") for r in requires("onrecord") or ())


@pytest.mark.parametrize(
    ("title", "more", "expected"),
    [
        ("Talks End - The Beacon", "<meta property=og:site_name content='The Beacon'>", "Talks End"),
        ("The Beacon: Talks End", "<meta property=og:site_name content='The Beacon'>", "Talks End"),
        ("Talks End | World | The Beacon", "<meta property=og:site_name content='The Beacon'>", "Talks End"),
        ("Talks End | Beacon", "<meta property=og:site_name content='The Beacon - News of the coast'>", "Talks End"),
        ("Talks End - The Coast Daily", "<link rel=canonical href='https://www.coastdaily.example/a'>", "Talks End"),
        ("Talks End - The Port Ellis Times", "<link rel=canonical href='https://petimes.example/a'>", "Talks End"),
        (
            "Talks End - Harbour Kiosk Media Group",
            "<link rel=canonical href='https://harbourkiosk.example/a'>",
            "Talks End",
        ),
        ("Talks End - Beacon", "<a href='//beacon.example/1'>1</a><a href='//beacon.example/2'>2</a>" * 2, "Talks End"),
        (
            "Talks End – a day late - The Beacon",
            "<meta property=og:site_name content='The Beacon'>",
            "Talks End – a day late",
        ),
        ("Talks End - a day late", "<meta property=og:site_name content='The Beacon'>", "Talks End - a day late"),
        ("Beacon", "<meta property=og:site_name content=Beacon>", None),
    ],
)
def test_a_title_without_the_name_of_its_site(title: str, more: str, expected: str | None) -> None:
    assert read(f"<html><head><title>{title}</title>{more}</head><body>{PARAGRAPHS}</body></html>")["title"] == expected


@pytest.mark.parametrize(
    ("last", "more", "site"),
    [
        ("The Danube Kiosk", "<header><a href='/'>The Danube Kiosk</a></header>", "The Danube Kiosk"),
        ("Danube Kiosk", "<a href='https://x.example/'><img alt='Danube Kiosk' src=a.png></a>", "Danube Kiosk"),
        ("Weekly Kiosk", "<p>Copyright 2031 Weekly Kiosk</p>", "Weekly Kiosk"),
        ("a day late", "<a href='/talks/1'>a day late</a>", None),
        ("Home", "<a href='/'>Home</a>", None),
        ("World", "<a href='/'>World</a>", None),
        ("a day late", "<p>They met a day late, and the copyright of it all is Anna Bell’s.</p>", None),
    ],
)
def test_the_end_of_a_title_is_the_site_where_the_page_signs_so(last: str, more: str, site: str | None) -> None:
    found = read(f"<html><head><title>Talks End – {last}</title></head><body>{more}{PARAGRAPHS}</body></html>")
    assert (found["site"], found["title"]) == (site, "Talks End" if site else f"Talks End – {last}")


@pytest.mark.parametrize(
    ("line", "printed"),
    [
        ("<p class=byline>By Jo Reed</p>", "By Jo Reed"),
        ("<span>Jo Reed</span>", "Jo Reed"),
        ("<p class=byline>By Anna Bell</p>", None),
        ("<nav><a href=/jo>Jo Reed</a></nav>", None),
        ("", None),
    ],
)
def test_the_line_that_names_the_author_is_kept(line: str, printed: str | None, pages: PageReader) -> None:
    data = json.dumps({"@type": "NewsArticle", "author": {"name": "Jo Reed"}, "headline": "Ministers Agree"})
    head = f'<head><title>Ministers Agree</title><script type="application/ld+json">{data}</script></head>'
    page = f"<html>{head}<body><main><article><h1>Ministers Agree</h1>{line}{PARAGRAPHS}</article></main></body></html>"
    a = clean(page, pages)
    assert [s.exact for s in a.byline] == ([printed] if printed else [])
    assert ("Jo Reed" in a.text) == (printed is not None)


NAMED = "<head><title>%s</title><meta property=og:site_name content=Beacon></head>"


@pytest.mark.parametrize(
    ("title", "heading", "expected"),
    [
        # The heading that the page prints, where the metadata bear it out.
        ("Ministers agree on little - Beacon", "<h1>Ministers Agree on Little</h1>", "Ministers Agree on Little"),
        (
            "Ministers agree on little - Beacon",
            "<h1>Beacon</h1><h2>Ministers Agree on Little</h2>",
            "Ministers Agree on Little",
        ),
        ("Ministers agree on little - Beacon", "<h1>News from the whole coast</h1>", "Ministers agree on little"),
        ("Ministers agree on little", "<h1><b>World</b> Ministers agree on little</h1>", "Ministers agree on little"),
        (
            "Ministers agree on little",
            "<h1>Ministers agree on little <i>Subscribers</i></h1>",
            "Ministers agree on little",
        ),
        # A title that was cut at a number of letters, and one with a dash of its own.
        (
            "Ministers agree on little at the",
            "<h1>Ministers agree on little at the talks</h1>",
            "Ministers agree on little at the talks",
        ),
        ("Talks - and no result - Beacon", "<h1>Talks - and no result</h1>", "Talks - and no result"),
    ],
)
def test_the_printed_headline_is_the_title(title: str, heading: str, expected: str) -> None:
    assert read(f"<html>{NAMED % title}<body>{heading}{PARAGRAPHS}</body></html>")["title"] == expected


@pytest.mark.parametrize(
    ("author", "expected"),
    [
        ("By Jo Reed", "Jo Reed"),
        ("Jo Reed and Mira Sand", "Jo Reed; Mira Sand"),
        ("Jo Reed, Beacon", "Jo Reed"),
        ("Beacon Staff", ""),
        ("Beacon", ""),
        ("jo@beacon.example", ""),
        ("https://beacon.example/jo", ""),
        ("admin", ""),
        ("Jo Reed, Foreign Correspondent", "Jo Reed"),
    ],
)
def test_an_author_is_a_name(author: str, expected: str) -> None:
    data = json.dumps({"@type": "NewsArticle", "author": {"name": author}, "headline": "Ministers Agree"})
    head = f'{NAMED % "Ministers Agree"}<script type="application/ld+json">{data}</script>'
    assert read(f"<html>{head}<body>{HEAD}{PARAGRAPHS}</body></html>")["author"] == expected


def letters(text: str) -> str:
    return re.sub(r"[\s|]+", "", text)


BLOCKS = st.sampled_from(
    [
        "<p>%s</p>",
        "<div>%s<br><br>And more of it, as they wrote.</div>",
        "<ul><li>%s</li></ul>",
        "<blockquote><p>%s</p></blockquote>",
        "<h2>%s</h2>",
        "<div><span>%s</span></div>",
        "<table><tr><td>%s</td><td>12</td></tr></table>",
        "<p><b>%s</b> <a href=/>They left.</a></p>",
    ]
)


@given(st.lists(st.tuples(BLOCKS, st.integers(0, 10**6)), min_size=2, max_size=8))
def test_the_element_of_a_paragraph_holds_its_words(blocks: list[tuple[str, int]]) -> None:
    inside = "".join(block % f"{SENTENCE} Number {n} was said." for block, n in blocks)
    page = f"<html><body><article>{HEAD}{inside}</article></body></html>"
    found = read(page)
    tree = html.document_fromstring(page)
    lines = found["text"].split("\n")
    assert len(found["map"]) == len(lines)
    for start, end, path in found["map"]:
        (element,) = tree.xpath(path)
        assert letters(found["text"][start:end]) in letters(element.text_content())
        assert element.tag not in ("html", "body")
