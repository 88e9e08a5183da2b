"""The outlet: declared, or named by the page, a masthead, a promotion, a comment line, a notice, its address."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from urllib.parse import urlsplit

from onrecord.clean.blocks import Block
from onrecord.clean.credits.bylines import is_byline
from onrecord.clean.credits.masthead import masthead
from onrecord.clean.dateline.find import Found
from onrecord.clean.furniture.phrases import is_credit, is_notice
from onrecord.clean.furniture.promo import Promo
from onrecord.clean.tables import agencies, domains, outlets, places
from onrecord.records import Named, Span

COMMENT_VIA = re.compile(
    r"(?:Comment|Discuss|Log ?in|Sign in) (?:via|with|on) "
    r"(?P<name>[A-Z][\w.]*?(?: [A-Z][\w.]*?){0,3}?)(?=$|[^\w\s.]|\s*$|\s{2}|(?<=[a-z])[A-Z])"
)
APPEARED = re.compile(r"\bappeared first on (?P<name>[A-Z][^.!?\n]{1,40}?)\.?$")
ORIGIN = re.compile(
    r"(?:This (?:article|story|piece|report) (?:was )?(?:originally |first )?|Originally |First )"
    r"(?:published|appeared) (?:first |originally )?(?:in|on|by|at) (?:the )?(?P<name>[A-Z][^.!?\n]{1,40}?)\.?"
)
COPYRIGHT = re.compile(
    r"(?:\u00a9|\(c\)|copyright)[\s\u00a9(c)]*"
    r"(?:(?:19|20)\d\d(?:\s*[-\u2013]\s*(?:(?:19|20)\d\d|present))?[,.]?)?\s*(?:by )?"
    r"(?P<name>(?!All\b)[A-Z][^.,|;\n\u00a9]{1,48}?)\s*(?:(?:19|20)\d\d\b.*)?(?:[.,|;]|\ball rights|$)",
    re.IGNORECASE,
)
ARCHIVED = re.compile(r"^https?://(?:web\.archive\.org/web/[^/]+|archive\.(?:is|ph|today)/[^/]*)/(https?://.*)")
_WORDS = r"[A-Z][\w'\u2019&.-]*(?: (?:[A-Z][\w'\u2019&.-]*|of|the|and|&)){0,4}"
BEHIND_BAR = re.compile(rf"[^|\u00b7\u2022]+[|\u00b7\u2022] ?(?P<name>{_WORDS})")
PAPER = re.compile(
    r"(?P<name>The (?:[A-Z][\w'\u2019&.-]* ){1,3}(?:Times|Post|Herald|Tribune|Courier|Gazette|Ledger|Chronicle|Observer"
    r"|Telegraph|Examiner|Inquirer|Sentinel|Dispatch|Advertiser|Mercury|Standard|Bulletin|Journal|Review|Citizen|Register"
    r"|Argus|Recorder|Guardian|Independent|Mail|Express))"
)
NO_NAME = re.compile(r"\b(?:[Cc]orrespondents?|[Rr]eporters?|[Ee]ditors?|[Ww]riters?|[Ss]taff|[Aa]nalysts?)\b|\d")
TOP = 20
MAX_LABELS = 5
LEGAL = re.compile(r",? (?:Inc|LLC|Ltd|GmbH|S\.?A|AG|plc|Limited|Corporation|Corp|Company|Co)\.?$", re.I)
NO_OUTLET = frozenset(
    "facebook twitter x google disqus vk vkontakte email e-mail apple linkedin instagram whatsapp telegram yahoo yandex"
    " odnoklassniki livejournal wordpress your us this the".split()
)


def outlet(
    article: str,
    text: str,
    blocks: Sequence[Block],
    promos: Iterable[Promo],
    dateline: Found | None,
    url: str | None = None,
) -> Named | None:
    """The outlet that the text itself names as its publisher, with the words that do; else the one of its address.

    None when neither says. The agency in a dateline is no outlet: others print its reports.
    """
    for p in promos:
        start, end = p.name
        return _named(article, text, start, end)
    head = masthead(text)
    if head is not None:
        return _named(article, text, *head.name)
    traces = _traces(text, blocks) or _heads(blocks)
    if not traces:
        name = of_address(url) if url else None
        return Named(name) if name else None
    start, end = traces[0]
    named = _named(article, text, start, end)
    # The agency of the dateline bears it out when it is the same name.
    if dateline and dateline.agency and dateline.agency.casefold() == named.name.casefold():
        at = text.find(dateline.agency, dateline.start, dateline.end)
        if at >= 0:
            first = Span.of(article, text, at, at + len(dateline.agency))
            return Named(named.name, (first, *named.basis))
    return named


def _traces(text: str, blocks: Sequence[Block]) -> list[tuple[int, int]]:
    """Where lines around the article name who publishes it."""
    traces: list[tuple[int, int]] = []
    for block in (*blocks[:20], *blocks[20:][-40:]):
        if len(block.text) > 400:
            continue
        for m in (
            *COMMENT_VIA.finditer(text, block.start, block.end),
            *APPEARED.finditer(text, block.start, block.end),
        ):
            if m["name"].casefold() not in NO_OUTLET:
                traces.append(m.span("name"))
        origin = ORIGIN.fullmatch(text, block.start, block.end)
        if origin and _known(origin["name"]):
            traces.append(origin.span("name"))
        if is_notice(block.text) and not is_credit(block.text):
            m2 = COPYRIGHT.match(text, block.start, block.end)
            # A known name, or one that the text prints elsewhere: a photographer may stand in a notice too.
            if m2 and (_known(m2["name"]) or text.count(m2["name"]) > 1):
                traces.append(m2.span("name"))
    return traces


def _heads(blocks: Sequence[Block]) -> list[tuple[int, int]]:
    """Where the first lines print a paper's name: behind a bar in the byline, or as "The ... Courier" by itself."""
    for block in blocks[:TOP]:
        if block.prose:
            break
        m = BEHIND_BAR.fullmatch(block.text) if is_byline(block.text) else PAPER.fullmatch(block.text)
        if m and not NO_NAME.search(m["name"]) and m["name"].casefold() not in {**agencies(), **places()}:
            return [(block.start + m.start("name"), block.start + m.end("name"))]
    return []


def of_page(site: str, url: str | None) -> str:
    """The name of the site that a page states, as the tables have it by its name or its address; else as it stands."""
    return outlets().get(site) or (of_address(url) if url else None) or site


def of_address(url: str) -> str | None:
    """The outlet that publishes under this address, as the table says; of an archived copy, the original's."""
    inner = ARCHIVED.search(url)
    try:
        host = urlsplit(inner[1] if inner else url).hostname or ""
    except ValueError:
        return None
    labels = host.split(".")[-MAX_LABELS:]
    return next((domains()[x] for n in range(len(labels) - 1) if (x := ".".join(labels[n:])) in domains()), None)


def _known(name: str) -> bool:
    return LEGAL.sub("", name).strip() in outlets() or LEGAL.sub("", name).strip().casefold() in agencies()


def _named(article: str, text: str, start: int, end: int) -> Named:
    """The name as the tables write it, else as printed."""
    printed = text[start:end].strip()
    name = LEGAL.sub("", printed)
    return Named(outlets().get(name, name), (Span.of(article, text, start, start + len(text[start:end].rstrip())),))
