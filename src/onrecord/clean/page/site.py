"""The name of a page's site, in all forms that the page gives it, and titles without it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import TYPE_CHECKING
from unicodedata import combining, normalize

from onrecord.clean.page.words import listed
from onrecord.clean.tables import outlets

if TYPE_CHECKING:
    from lxml.html import HtmlElement

BAR = re.compile(
    r"\s+[-\u2010-\u2015|\u00b7\u2022\u01c0\u2503\u00bb\u00ab\u203a\u2039~/<>]+\s+|\s*[|\u01c0\uff5c]+\s*|\s*::+\s*"
)
"""What stands between a title and its site's name."""
LABEL, TAIL = re.compile(r"(?P<name>[^:]{2,40}):\s+(?=\S)"), re.compile(r":\s+(?P<name>[^:]{2,40})$")
META = ("og:site_name", "application-name", "apple-mobile-web-app-title", "dc.publisher", "publisher")
NOTICE = re.compile(r"copyright|\u00a9|\(c\)|^https?:|@", re.I)
SECOND_LEVEL = frozenset("co com org net ac gov edu or ne go".split())
FOLD = re.compile(r"[\W_]+")
MAX_SITE_WORDS, MAX_OWN_WORDS, MIN_LABEL = 12, 5, 6
"""Words of a name, and of one that the address bears out; letters of an address that a longer name may begin with."""
MAX_LINKS, MIN_LINKS = 2_000, 3
FRONT = re.compile(r"(?:(?:https?:)?//[^/?#]+)?/?(?:index\.\w{2,5}|home/?)?")
"""An address of a front page."""
RIGHTS = re.compile(r"(?:copyright|\u00a9|\(c\)|all rights reserved)", re.I)
MIN_SIGN, MAX_TEXTS, MAX_NOTICE = 4, 5_000, 200
ELSEWHERE = re.compile(
    r"(?:^|\.)(?:facebook|twitter|x|instagram|youtube|linkedin|pinterest|google|whatsapp|t|vk|reddit|apple|amazon|flickr)\."
)


@dataclass(frozen=True)
class Site:
    """`stated` are the names that the page gives, `labels` the parts of its address without the ending."""

    stated: tuple[str, ...]
    labels: tuple[str, ...]
    sections: frozenset[str] = frozenset()
    _folded: frozenset[str] = field(default=frozenset(), repr=False)

    @classmethod
    def of(cls, tree: HtmlElement, publisher: str | None, address: str | None) -> Site:
        """The site of a page; `publisher` is that of its JSON-LD, `address` its own."""
        found: dict[str, str] = {}
        for meta in tree.iter("meta"):
            name = (meta.get("property") or meta.get("name") or "").strip().lower()
            if name in META and (content := " ".join((meta.get("content") or "").split())):
                found.setdefault(name, content[:200])
        # The publisher is often the company; its site's own name is the outlet.
        title = tree.find(".//title")
        whole = " ".join(title.text_content().split()) if title is not None else ""
        given = (found.get(META[0]), publisher, *(found.get(name) for name in META[1:]))
        # Some systems give the page's own title as the name of the site.
        named = [x for x in given if x and (x != whole or not BAR.search(x))]
        host, path = _host(address or _linked(tree))
        # What closes the title is a name where the address, a link to the front page or a notice bears it out.
        last = BAR.split(whole)[-1]
        borne = last != whole and (cls((), host).of_address(last, loose=True) or _signs(tree, last))
        if borne and not _headed(tree, last):
            named.append(last)
        folded = frozenset(x for n in named for x in (_fold(n), _fold(_short(n))) if len(x) > 1)
        return cls(tuple(named), host, frozenset(FOLD.sub("", p.casefold()) for p in path), folded)

    def names(self, words: str) -> bool:
        """Whether words are this site's name and nothing else."""
        fold = _fold(words)
        if not fold or len(words.split()) > MAX_SITE_WORDS:
            return False
        if fold in self._folded or _fold(_short(words)) in self._folded:
            return True
        return self.of_address(words)

    def of_address(self, words: str, *, loose: bool = False) -> bool:
        """Whether words are what the address says: "Example News" of examplenews.com, "New York Times" of nytimes.com.

        `loose`: or a name that begins so, "Example Entertainment" of example.org.
        """
        own = {x for label in self.labels for x in (FOLD.sub("", label), *label.split("-"))}
        parts = [p for p in FOLD.split(_plain(words.replace("www.", ""))) if p]
        rest = [p for p in parts if p not in listed("kind")]
        whole = "".join(parts)
        if whole in own or _fold(words) in own or (rest and ("".join(rest) in own or all(p in own for p in rest))):
            return True
        if not 1 < len(parts) <= MAX_OWN_WORDS:
            return False
        return any(
            (loose and len(x) >= MIN_LABEL and whole.startswith(x))
            or (len(x) > 2 and (_initials(x, parts) or _initials(x, rest)))
            for x in own
        )

    @property
    def name(self) -> str | None:
        """The name for people: as the page gives it, without a slogan."""
        fair = [given for given in self.stated if WORDS.search(given) and not NOTICE.search(given)]
        parts = [[p.strip() for p in BAR.split(given) if WORDS.search(p)] for given in fair]
        borne = next((p for given in parts for p in given if self.of_address(p, loose=True)), None)
        return borne or (parts[0][0] if parts else None)

    def without(self, title: str, *, loose: bool = False) -> str:
        """A title without the site's name at its end or start, and without a section that stood before the name.

        A title that is nothing but the name becomes "". `loose` is for what stands in the head of a page and is not
        printed: also without the name before a colon, and without what may be more of a name.
        """
        whole = title = " ".join(title.split())
        for name in sorted(self.stated, key=len, reverse=True):
            title = _cut(title, name)
        parts, bars = BAR.split(title), BAR.findall(title)
        first, last, cut = 0, len(parts), title != whole
        while last > first and (self._closes(parts[last - 1], loose) or not WORDS.search(parts[last - 1])):
            last, cut = last - 1, True
        while cut and last - 1 > first and self._section(parts[last - 1]):
            last -= 1
        while first < last - 1 and (self.names(parts[first]) or not WORDS.search(parts[first])):
            first += 1
        kept = "".join(x for n in range(first, last) for x in (parts[n], bars[n] if n < last - 1 else ""))
        # A heading "NATO: ..." of nato.int says who speaks.
        if loose and (m := LABEL.match(kept)) and self.names(m["name"]):
            kept = kept[m.end() :]
        if loose and (m := TAIL.search(kept)) and self.names(m["name"]):
            kept = kept[: m.start()]
        return kept.strip() if kept == whole else kept.strip(" \t.:|\u00b7\u2022-\u2013\u2014").strip()

    def _closes(self, words: str, loose: bool) -> bool:
        """Whether the last part of a title names this site, or `loose`: any outlet that is known."""
        return self.names(words) or (loose and (words.strip() in outlets() or self.of_address(words, loose=True)))

    def _section(self, words: str) -> bool:
        return len(words.split()) <= 3 and (
            words.casefold() in listed("section") or FOLD.sub("", words.casefold()) in self.sections
        )


WORDS = re.compile(r"\w")


def _headed(tree: HtmlElement, words: str) -> bool:
    """Whether a heading of the page prints the words."""
    found = (" ".join(e.text_content().split()).casefold() for e in islice(tree.iter("h1", "h2"), 20))
    return any(words.casefold() in heading for heading in found)


def _signs(tree: HtmlElement, words: str) -> bool:
    """Whether the page prints a name where sites print theirs: as the link to the front page, or beside a copyright."""
    fold = _fold(words)
    if len(fold) < MIN_SIGN or len(words.split()) > MAX_OWN_WORDS or words.casefold() in listed("section"):
        return False
    if all(part in listed("kind") for part in FOLD.split(words.casefold())):
        return False  # "Home", "News"
    for link in islice(tree.iter("a"), MAX_LINKS):
        address = (link.get("href") or "").strip()
        if address and FRONT.fullmatch(address):
            image = link.find(".//img")
            printed = " ".join(link.text_content().split()) or (image.get("alt") or "" if image is not None else "")
            if _fold(printed) == fold:
                return True
    for element in islice(tree.iter("p", "div", "span", "footer", "small", "li", "td"), MAX_TEXTS):
        own = " ".join((element.text or "").split())
        if own and len(own) <= MAX_NOTICE and RIGHTS.match(own) and fold in FOLD.sub("", own.casefold()):
            return True
    return False


def _plain(words: str) -> str:
    """Lower case, without accents."""
    return "".join(c for c in normalize("NFKD", words.casefold()) if not combining(c))


def _initials(label: str, words: Sequence[str]) -> bool:
    """Whether a label is made of the beginnings of the words, in order and of each: nytimes of New York Times."""
    ends = {0}
    for word in words:
        ends = {e + n for e in ends for n in range(1, len(word) + 1) if label[e : e + n] == word[:n]}
    return len(words) > 1 and len(label) in ends


def _linked(tree: HtmlElement) -> str | None:
    """An address of the site that most of the page's full links lead to; None where no site has a good part of them."""
    hosts: Counter[str] = Counter()
    for n, link in enumerate(tree.iter("a", "base")):
        if n >= MAX_LINKS:
            break
        m = re.match(r"(?:https?:)?//([^/?#:@]+)", link.get("href") or "")
        if m and not ELSEWHERE.search(m[1]):
            hosts[m[1].casefold()] += 1 if link.tag == "a" else MAX_LINKS
    host, count = next(iter(hosts.most_common(1)), ("", 0))
    return f"//{host}/" if count >= MIN_LINKS and count > hosts.total() / 2 else None


def _cut(title: str, name: str) -> str:
    """The title without a name that may hold bars itself, at its end or start."""
    if len(name) < 3:
        return title
    for m in BAR.finditer(title):
        if title[m.end() :].casefold() == name.casefold():
            return title[: m.start()]
        if title[: m.start()].casefold() == name.casefold():
            return title[m.end() :]
    return title


def _short(name: str) -> str:
    """A name without its slogan, article and kind of company."""
    name = BAR.split(name)[0]
    name = re.sub(
        r",? (?:Inc|LLC|Ltd|GmbH|S\.?A|AG|plc|Limited|Corporation|Corp|Company|Co|e\.?\s?V|mbH)\.?$",
        "",
        name,
        flags=re.I,
    )
    return re.sub(r"^(?:the|der|die|das|le|la|el|il)\s+", "", name.strip(), flags=re.I)


def _fold(name: str) -> str:
    return FOLD.sub("", re.sub(r"^(?:the|www)\b[. ]", "", name.casefold().strip()))


def _host(address: str | None) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The labels of an address's host without its ending, and the parts of its path."""
    m = re.match(r"(?:https?:)?//([^/?#:@]+)(?::\d+)?([^?#]*)", address or "")
    if not m:
        return (), ()
    labels = [x for x in m[1].casefold().split(".") if x not in ("www", "m", "amp")]
    labels = labels[:-1] or labels
    if len(labels) > 1 and labels[-1] in SECOND_LEVEL:
        labels = labels[:-1]
    return tuple(labels), tuple(p for p in m[2].split("/") if p)
