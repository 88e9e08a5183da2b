"""The day of a page: what it says, never what could be made of it."""

from __future__ import annotations

import pytest

from onrecord.clean.page.read import read_page

LD = '<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "%s"}</script>'
TITLE = "<h1>Ministers Agree on Little at the Harbour Talks</h1>"
BODY = "<p>The two ministers agreed on little, Anna Bell told the people who had waited outside.</p>" * 3


def day(head: str = "", before: str = "", after: str = "", url: str | None = None, lang: str = "en") -> str | None:
    page = f'<html lang="{lang}"><head>{head}</head><body><article>{TITLE}{before}{BODY}</article>{after}</body></html>'
    found: str | None = read_page(page.encode(), "p.html", url)["date"]
    return found


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
        ({"before": "<div>Published on: July 11, 2018</div>"}, "2018-07-11"),
        ({"before": "<div>Written: 2018-07-11 15:03<i> / </i>Updated: 2018-07-12 15:30</div>"}, "2018-07-11"),
        ({"before": "<div>Updated: July 12, 2018 | Posted: July 11, 2018</div>"}, "2018-07-11"),
        ({"before": '<p class="published-date">/ miércoles 11 de julio de 2018</p>', "lang": "es"}, "2018-07-11"),
        ({"before": '<time class="entry-date published updated" datetime="2018-07-11">11 July</time>'}, "2018-07-11"),
        ({"before": '<time datetime="2018-07-11T09:00">2 days ago</time>'}, "2018-07-11"),
        ({"before": '<abbr class="published" title="2018-07-11T21:11:00+02:00">21:11</abbr>'}, "2018-07-11"),
        ({"before": "<ul><li><i>11</i></li><li><i>Jul</i></li><li><i>2018</i></li></ul>"}, "2018-07-11"),
        ({"before": "<span>2018年07月11日</span>", "lang": "ja"}, "2018-07-11"),
        ({"before": "<span>2018. 7. 11.</span>", "lang": "ko"}, "2018-07-11"),
        ({"before": "<span>11 lipca 2018 r.</span>", "lang": "pl"}, "2018-07-11"),
        ({"before": "<span>3. listopada 2018.</span>", "lang": "hr"}, "2018-10-03"),
        ({"before": "<span>3 listopada 2018</span>", "lang": "pl"}, "2018-11-03"),
        ({"before": "<span>11 กรกฎาคม 2561</span>", "lang": "th"}, "2018-07-11"),
        ({"before": "<div>05/07/2018</div>", "lang": "en-GB"}, "2018-07-05"),
        ({"before": "<div>05/07/2018</div>", "url": "https://beacon.example.co.uk/talks"}, "2018-07-05"),
        ({"before": "<div>05/07/2018</div>", "after": "<i>Next talks: 05/25/2018</i>"}, "2018-05-07"),
        ({"before": "<div>05/07/2018</div>", "head": '<meta name="lastmod" content="2018-05-07">'}, "2018-05-07"),
        ({"before": "<div>07/25/18</div>"}, "2018-07-25"),
        ({"after": "<div>Von Jo Reed am 11.07.2018, 11:51 | 0 Meinungen |</div>", "lang": "de"}, "2018-07-11"),
        (
            {"after": "<p>Letzte Änderung: 12.07.2018 - 14:49<br>Erschienen am: 11.07.2018</p>", "lang": "de"},
            "2018-07-11",
        ),
        ({"after": "<div>Dieser Artikel wurde am 11. Juli 2018 um 14:48 von</div>", "lang": "de"}, "2018-07-11"),
        ({"head": '<script>var page = {"publishDate": "2018-07-11T10:00"};</script>'}, "2018-07-11"),
        ({"url": "https://beacon.example/world/2018/jul/11/talks"}, "2018-07-11"),
        ({"url": "https://beacon.example/2018/07/talks", "before": "<div>11 July, 14:10</div>"}, "2018-07-11"),
        ({"after": "<aside><dl><dt>Datum</dt><dd>11.07.2018</dd></dl></aside>", "lang": "de"}, "2018-07-11"),
        # Broken JSON still says when.
        ({"head": (LD % "2018-07-11").replace("}", ",}")}, "2018-07-11"),
        ({"head": LD.replace("NewsArticle", "WebPage") % "2018-07-11"}, "2018-07-11"),
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
        {"before": "<p>The harbour hall opened on July 11, 2018.</p>"},
        {"before": "<figure><figcaption>Port Ellis, July 11, 2018</figcaption></figure>"},
        {"before": '<div class="weather"><i>July 11, 2018</i></div>'},
        {"before": '<div class="event-date">July 11, 2018</div>'},
        {"after": "<ul class='related'><li>July 11, 2018</li><li>July 14, 2018</li></ul>"},
        {"after": "<nav>July 11, 2018</nav>"},
        {"after": "<div>Posted July 11, 2018</div><div>Posted July 14, 2018</div>", "before": "<i>x</i>" * 50},
        {"head": LD % "1970-01-01T00:00:00Z"},
        {"head": LD % "7/5/2018"},
        {"head": '<script>a = {"publishDate": "2018-07-11"}; b = {"publishDate": "2018-07-14"}</script>'},
        {"before": "<div>Letzte Änderung: 12.07.2018</div>", "lang": "de"},
        {"before": "<span>3 listopada 2018</span>"},
        {"before": '<span class="post-updated-date">July 12, 2018</span>'},
    ],
)
def test_nothing_is_made_of_less(parts: dict[str, str]) -> None:
    assert day(**parts) is None


def test_the_day_of_the_visit_at_the_top_is_not_that_of_the_article() -> None:
    menu = f"<header><span>Monday, July 30, 2018</span>{'<a>World</a>' * 12}</header>"
    page = f"<html><body>{menu}<article>{TITLE}%s{BODY}</article></body></html>"
    assert read_page((page % "").encode(), "p.html", None)["date"] is None
    assert read_page((page % "<i>July 11, 2018</i>").encode(), "p.html", None)["date"] == "2018-07-11"


def test_the_record_says_where_the_day_stands() -> None:
    page = f"<html><head>{LD % '2018-07-11'}</head><body><article>{TITLE}{BODY}</article></body></html>"
    assert "metadata" in read_page(page.encode(), "p.html", None)["why"]
