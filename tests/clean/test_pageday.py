"""The day of a page: what it says, never what could be made of it."""

from __future__ import annotations

import pytest

from onrecord.clean.page import read_page

TITLE = "<h1>Ministers Agree on Little at the Harbour Talks</h1>"
BODY = "<p>The two ministers agreed on little, Anna Bell told the people who had waited outside.</p>" * 3


def day(head: str = "", before: str = "", after: str = "", url: str | None = None, lang: str = "en") -> str | None:
    page = f'<html lang="{lang}"><head>{head}</head><body><article>{TITLE}{before}{BODY}</article>{after}</body></html>'
    found: str | None = read_page(page.encode(), "p.html", url)["date"]
    return found


LD = '<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "%s"}</script>'


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        ({"head": LD % "2018-07-11T10:00:00+03:00"}, "2018-07-11"),
        ({"head": '<meta property="article:published_time" content="2018-07-11T10:00Z">'}, "2018-07-11"),
        ({"head": '<meta property="article:published_time" content="2099-07-11T10:00Z">'}, "2099-07-11"),
        ({"head": '<meta name="DC.date.issued" content="July 11, 2018">'}, "2018-07-11"),
        ({"before": '<time itemprop="datePublished" datetime="2018-07-11">Wednesday</time>'}, "2018-07-11"),
        ({"before": '<header><time datetime="2018-07-11T08:00">8 am</time></header>'}, "2018-07-11"),
        ({"url": "https://beacon.example/2018/07/11/talks"}, "2018-07-11"),
        ({"url": "https://beacon.example/world/2018-7-11-talks"}, "2018-07-11"),
        ({"url": "https://beacon.example/2018/07/talks"}, "2018-07"),
        ({"before": "<div>By Jo Reed, July 11, 2018</div>"}, "2018-07-11"),
        ({"before": "<div>Erschienen am: 05.07.2018</div>", "lang": "de"}, "2018-07-05"),
        # Metadata in UTC, the address as the outlet has it.
        ({"head": LD % "2018-07-12T01:00:00Z", "url": "https://beacon.example/2018/07/11/talks"}, "2018-07-11"),
    ],
)
def test_what_the_page_says_is_taken(parts: dict[str, str], expected: str) -> None:
    assert day(**parts) == expected


@pytest.mark.parametrize(
    "parts",
    [
        {"after": "<footer>© 2019 The Beacon</footer>"},
        {"after": "<footer>Copyright 2012-2019</footer>"},
        {"before": "<p>In 1999 the war began.</p>"},
        {"before": "<p>On July 11, 2018 the war began.</p>"},
        {"before": "<p>On July 11, 2018 the war began in the harbour</p>"},
        {"before": f"<p>{'The war began long ago. ' * 10}<b>July 11, 2018</b> was a Wednesday.</p>"},
        {"before": "<div>March 2018</div>"},
        {"before": '<img src="/2016/03/harbour.jpg"><img src="/2016/03/04/harbour.jpg">'},
        {"before": "<div>05/07/2018</div>"},
        {"before": "<div>Updated: July 12, 2018</div>"},
        {"head": '<meta property="article:modified_time" content="2018-07-12T10:00Z">'},
        {"head": LD.replace("datePublished", "dateModified") % "2018-07-12"},
        {"before": '<time class="updated" datetime="2018-07-12">12 July</time>'},
        {"head": '<meta property="article:published_time" content="2018-13-45">'},
        {"head": LD % "2018"},
        {"after": '<div class="comments"><header><time datetime="2018-07-12">12 July</time></header></div>'},
        {"url": "https://beacon.example/2018/talks-1999"},
    ],
)
def test_nothing_is_made_of_less(parts: dict[str, str]) -> None:
    assert day(**parts) is None
