"""HTML pages: what is read from them, and that a bad page costs nothing but itself."""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from lxml import html

from onrecord.clean import PageReader, article
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
        assert "".join(element.text_content().split()) == "".join(a.text[m.start : m.end].split())


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
