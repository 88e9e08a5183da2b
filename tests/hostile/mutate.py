"""Seeded damage to texts and pages: the same seed gives the same bytes, so that a failure can be run again."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from random import Random

TEXT = """Listen Live
Harbour Talks End Without a Date

© AP Photo / Mira Sand
PORT ELLIS, March 3 (Coastwire) — The two ministers “agreed on little”, Anna Bell said on Tuesday.

"We shall speak again, but not this month," the minister of Veland said. He denied that ships had crossed the line.

Министр заявил: «Мы готовы». Naïve cafés stayed open – “as ever”.

Harbour Talks Resume in June
Veland Sends Two More Ships North
Bell: No Deal Before Winter
Veland, ships, Anna Bell, harbour
Comment via FacebookComment via Coastwire
"""
PAGE = """<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Harbour Talks End | Coastwire</title>
<meta property="og:site_name" content="Coastwire">
<meta property="article:published_time" content="2019-03-05T10:00:00Z">
<script type="application/ld+json">{"@type":"NewsArticle","headline":"Harbour Talks End","datePublished":"2019-03-05",
"author":{"name":"Jo Reed"},"publisher":{"name":"Coastwire"}}</script></head>
<body><nav><a href="/">Home</a> <a href="/w">World</a></nav>
<article><h1>Harbour Talks End</h1><p class="by">By Jo Reed</p>
<p>The two ministers “agreed on little”, Anna Bell said on Tuesday
after a day of talks in the harbour hall of Port Ellis.</p>
<p>"We shall speak again, but not this month," the minister of Veland said.
He denied that ships had crossed the line.</p>
<blockquote>Nobody here wants a quarrel, and nobody here will run from one,
she told the reporters who had waited.</blockquote>
<ul><li>Talks resume in June</li><li>Ships stay north of the line</li></ul></article>
<footer>© 2019 Coastwire</footer></body></html>
"""
ENCODINGS = (
    "utf-8",
    "utf-8-sig",
    "utf-16",
    "utf-16-le",
    "utf-16-be",
    "utf-32",
    "cp1251",
    "cp1252",
    "koi8_r",
    "gb18030",
)
INSERTS = (
    *(b"\0", b"\xff", b"\xed\xa0\x80", b"\xc3", b"\xf0\x9f\x98", b"\r", b"\r\n", b"\x0c", b"\x1b[31m"),
    *(b"\xe2\x80\xa8", b"\xe2\x80\xae", b'"', b"\xe2\x80\x9c", b"<", b"&#xD800;", b"&#0;", b"]]>", b"<!--"),
    *(b"<script>", b"</p>", b"<p ", b"{", b"(", b"https://"),
)
Mutation = Callable[[Random, bytes], bytes]


def _flip(r: Random, data: bytes) -> bytes:
    out = bytearray(data)
    for _ in range(r.choice((1, 3, 30, 300))):
        if out:
            out[r.randrange(len(out))] ^= 1 << r.randrange(8)
    return bytes(out)


def _truncate(r: Random, data: bytes) -> bytes:
    return data[: r.randrange(len(data) + 1)]


def _behead(r: Random, data: bytes) -> bytes:
    return data[r.randrange(len(data) + 1) :]


def _double(r: Random, data: bytes) -> bytes:
    a, b = sorted((r.randrange(len(data) + 1), r.randrange(len(data) + 1)))
    return data[:b] + data[a:b] * r.choice((1, 2, 40)) + data[b:]


def _insert(r: Random, data: bytes) -> bytes:
    for _ in range(r.choice((1, 5, 50))):
        at = r.randrange(len(data) + 1)
        data = data[:at] + r.choice(INSERTS) * r.choice((1, 1, 1, 20)) + data[at:]
    return data


def _nest(r: Random, data: bytes) -> bytes:
    tag = r.choice((b"div", b"p", b"b", b"table", b"blockquote", b"li", b"form", b"svg", b"x-y"))
    depth, at = r.choice((3, 60, 300, 3000)), r.randrange(len(data) + 1)
    return data[:at] + b"<%s>" % tag * depth + data[at:] + (b"</%s>" % tag * depth if r.random() < 0.5 else b"")


def _attributes(r: Random, data: bytes) -> bytes:
    at = data.find(b">", r.randrange(len(data) + 1)) % (len(data) + 1)
    return data[:at] + b"".join(b' a%d="%d"' % (i, i) for i in range(r.choice((5, 100, 1500)))) + data[at:]


def _recode(r: Random, data: bytes) -> bytes:
    return data.decode("utf-8", "replace").encode(r.choice(ENCODINGS), r.choice(("replace", "ignore")))


def _random(r: Random, data: bytes) -> bytes:
    noise = r.randbytes(r.choice((1, 40, 4000)))
    at = r.randrange(len(data) + 1)
    return r.choice((noise, noise + data, data[:at] + noise + data[at:]))


def _reline(r: Random, data: bytes) -> bytes:
    return data.replace(b"\n", r.choice((b"\r\n", b"\r", b"", b" ", b"\n\n\n", b"\xe2\x80\xa9")))


def _unspace(r: Random, data: bytes) -> bytes:
    return data.replace(b" ", r.choice((b"", b"\xc2\xa0", b"\t", b"\0", b"\n")))


MUTATIONS: tuple[Mutation, ...] = (
    _flip,
    _truncate,
    _behead,
    _double,
    _insert,
    _nest,
    _attributes,
    _recode,
    _random,
    _reline,
    _unspace,
)


def mutated(base: str, count: int, seed: int) -> Iterator[bytes]:
    """`count` damaged versions of a text or page, each by one to four mutations, none over 200,000 bytes."""
    r = Random(seed)
    for _ in range(count):
        data = base.encode("utf-8")
        for _ in range(r.randint(1, 4)):
            data = r.choice(MUTATIONS)(r, data)[:200_000]
        yield data
