"""The outlet: what the text or the address says, never the agency of a dateline."""

from __future__ import annotations

import pytest

from onrecord.clean import PageReader, article
from onrecord.clean.credits.publisher import of_address, of_page
from onrecord.records import Article, Declared, Document
from onrecord.settings import Settings

BODY = "The ministers of Veland and Orrin agreed on little at the harbour talks on Tuesday, Anna Bell said after them."


def clean(text: str, **declared: str) -> Article:
    document = Document("x", "x", "x", "text/plain", "0" * 64, text, Declared(**declared))
    return article(document, PageReader(Settings()), Settings())


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("https://www.reuters.com/world/x", "Reuters"),
        ("http://en.interfax.com.ua/news/1", "Interfax-Ukraine"),
        ("https://web.archive.org/web/2016/http://www.nytimes.com/x", "The New York Times"),
        ("https://news.yahoo.com/a", "Yahoo News"),
        ("https://example.org/reuters.com", None),
        ("https://notreuters.com/x", None),
        ("https://reuters.com.example.org/x", None),
        ("http://[bad", None),
        ("", None),
    ],
)
def test_the_outlet_of_an_address(url: str, name: str | None) -> None:
    assert of_address(url) == name


def test_the_text_goes_before_the_address() -> None:
    url = "https://www.reuters.com/world/x"
    assert clean(BODY, url=url).outlet is not None
    told = clean(f"{BODY}\n\nComment via Coastwire", url=url).outlet
    assert told is not None
    assert (told.name, told.basis[0].exact) == ("Coastwire", "Coastwire")
    declared = clean(BODY, url=url, outlet="The Beacon").outlet
    assert declared is not None
    assert declared.name == "The Beacon"


def test_the_agency_of_a_dateline_is_no_outlet() -> None:
    assert clean(f"PORT ELLIS (Reuters) - {BODY}").outlet is None
    assert clean(f"{BODY} He said this on Tuesday, as Interfax-Ukraine reports.").outlet is None


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("This article was originally published by The Guardian.", "The Guardian"),
        ("Originally published in the Kyiv Post", "Kyiv Post"),
        ("This article was originally published by a friend of mine.", None),
        ("This story first appeared on Politico.", "Politico"),
        ("This article was first published in The Times.", "The Times"),
        ("Published in Nature", None),
        ("First published in May.", None),
    ],
)
def test_where_it_first_appeared(line: str, name: str | None) -> None:
    outlet = clean(f"{BODY}\n\n{BODY[:-1]} too.\n\n{line}").outlet
    assert (outlet and outlet.name) == name


@pytest.mark.parametrize(
    ("site", "url", "name"),
    [
        ("The Washington Post", None, "The Washington Post"),
        ("NY Times", None, "The New York Times"),
        ("usatoday", "https://eu.usatoday.com/story", "USA Today"),
        ("Harbour Courier", "https://courier.example/1", "Harbour Courier"),
    ],
)
def test_a_page_names_its_site(site: str, url: str | None, name: str) -> None:
    assert of_page(site, url) == name


@pytest.mark.parametrize(
    ("head", "name"),
    [
        ("By Jane Doe and Jo Reed | The Halden Standard-Bulletin", "The Halden Standard-Bulletin"),
        ("The Halden Ledger", "The Halden Ledger"),
        ("By Jane Doe | Foreign Correspondent", None),
        ("By Jane Doe | Reuters", None),
        ("By Jane Doe | Kyiv", None),
        ("The Long Review of the Ledger", None),
        ("Halden Express", None),
    ],
)
def test_the_first_lines_name_a_paper(head: str, name: str | None) -> None:
    outlet = clean(f"Home\nMinisters agree on little\n{head}\n{BODY}\n{BODY[:-1]} too.").outlet
    assert (outlet and outlet.name) == name
    below = clean(f"Ministers agree on little\n{BODY}\n{head}\n{BODY[:-1]} too.").outlet
    assert below is None
