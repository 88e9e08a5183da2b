"""The examples the model of line roles learns: pages as they are, cut, or set around other articles; clean articles."""

from __future__ import annotations

import gzip
import json
import random
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import numpy as np

from onrecord.clean.blocks import blocks
from onrecord.clean.furniture.phrases import wording
from onrecord.clean.furniture.reasons import headline_like
from onrecord.clean.furniture.traits import traits
from onrecord.clean.tables import whole_phrases

Lines = list[tuple[str, int]]
"""The lines of a text, each with 1 (body), 0 (not body) or -1 (not known, not learned)."""
SECOND_LEVEL = frozenset("ac co com edu gov net org".split())
WORD, NAME = re.compile(r"\w{4,}"), re.compile(r"[A-Z][a-z]{3,}(?: [A-Z][a-z]{3,})?")
MONTHS = "January Feb. March April May June July August Sept October Nov December".split()
HEADINGS = ("Related", "Related stories", "Read more", "More news", "See also", "Latest", "Most popular", "Recommended")
CUTS, AROUND = 4, 5
"""How many cut forms of each page are made, and how often its furniture is set around another article."""


@dataclass(frozen=True, slots=True)
class Example:
    """A text's blocks as rows of numbers, whether each is body (1.0), and whether it is learned (1.0)."""

    rows: Any
    body: Any
    weight: Any


@dataclass(frozen=True, slots=True)
class Source:
    """Where lines come from: the site, the headline where it is known ("" else), and the lines."""

    site: str
    title: str
    lines: Lines


def site(url: str | None) -> str:
    """The registered part of a page's host name."""
    host = (urlsplit(url or "").hostname or "").removeprefix("www.").split(".")
    return ".".join(host[-3:] if len(host) > 2 and host[-2] in SECOND_LEVEL else host[-2:])


def pages(path: Path) -> Iterator[tuple[str, Source]]:
    """Ids and lines of flattened pages: {"id", "url", "lines": [[text, is_body]]}, gzipped."""
    with gzip.open(path, "rt", encoding="utf-8") as rows:
        for row in map(json.loads, rows):
            yield row["id"], Source(site(row["url"]), "", [(t, int(y)) for t, y in row["lines"]])


def extracted(key: str, page: Source, folder: Path) -> Iterator[Lines]:
    """What an extractor leaves of the page KEY.html.gz, strictly and loosely; body is what the page's body has."""
    import trafilatura

    body = _letters("".join(t for t, y in page.lines if y))
    html = gzip.decompress((folder / f"{key}.html.gz").read_bytes())
    for loosely in (False, True):
        text = trafilatura.extract(html, include_comments=loosely, favor_recall=loosely, fast=True) or ""
        lines = [(x, _letters(x)) for x in text.split("\n") if x.strip()]
        labelled = [(x, -1 if len(letters) < 4 else int(letters in body)) for x, letters in lines]
        if any(y == 1 for _, y in labelled):
            yield labelled


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text)).casefold()


def articles(path: Path) -> Iterator[Source]:
    """Clean articles {"text", "title"?, "url"?}: all body but what its wording says; headlines are not learned."""
    with path.open(encoding="utf-8") as rows:
        for row in map(json.loads, rows):
            lines: Lines = []
            for line in row["text"].split("\n"):
                found = blocks(line)
                if found:
                    doubtful = wording(found[0]) is not None or (len(lines) < 3 and headline_like(found[0]))
                    lines.append((line, -1 if doubtful else 1))
            if lines:
                yield Source(site(row.get("url")), row.get("title") or "", lines)


def example(lines: Lines) -> Example:
    """The lines as one text; a block has the label that most of its characters have."""
    found = blocks("\n".join(t for t, _ in lines))
    votes = np.zeros((len(found), 3))
    at, n = 0, 0
    for line, label in lines:
        end = at + len(line)
        while n < len(found) and found[n].end <= at:
            n += 1
        for k in range(n, len(found)):
            if found[k].start >= end:
                break
            votes[k, label] += min(end, found[k].end) - max(at, found[k].start)
        at = end + 1
    best = votes.argmax(axis=1)
    rows = traits(found, [wording(b) for b in found])
    return Example(rows, (best == 1).astype(np.float32), (best != 2).astype(np.float32))


def examples(page: Source, others: list[Source], rng: random.Random) -> Iterator[Example]:
    """What is learned from one page."""
    made = [page.lines, *(cut(page.lines, rng) for _ in range(CUTS))]
    made += [around(page.lines, rng.choice(others), rng) for _ in range(AROUND)]
    return (example(x) for x in made if any(t.strip() for t, _ in x))


def cut(lines: Lines, rng: random.Random) -> Lines:
    """A page with parts left out: of its head and tail, of the lines that are not body, now and then of the body."""
    body = [n for n, (_, y) in enumerate(lines) if y]
    if not body:
        return lines
    first, last = body[0], body[-1]
    head = rng.choice((0, 0, 1, 2, 3, 6, 12, 30)) if rng.random() < 0.7 else first
    tail = rng.choice((0, 0, 1, 2, 5, 12, 30, 60)) if rng.random() < 0.7 else len(lines)
    lines = lines[max(0, first - head) : last + 1 + tail]
    for label, how_often, most in ((0, 0.4, 0.6), (1, 0.15, 0.5)):
        if rng.random() < how_often:
            share = rng.uniform(0.1, most)
            lines = [x for x in lines if x[1] != label or rng.random() > share] or lines
    return lines


def around(page: Lines, other: Source, rng: random.Random) -> Lines:
    """The furniture of a page around another article, with that one's headline where the page prints its own."""
    at = [n for n, (_, y) in enumerate(page) if y]
    if not at:
        return page
    head, tail = list(page[: at[0]]), list(page[at[-1] + 1 :])
    old = set(WORD.findall(page[0][0].casefold()))
    for n, (line, _) in enumerate(head if other.title else ()):
        mine = set(WORD.findall(line.casefold()))
        if len(mine) >= 3 and len(mine & old) >= 0.6 * len(mine):
            head[n] = (other.title if n else f"{other.title} | {rng.choice(head)[0][:30]}", 0)
    inner = [x for x in page[at[0] : at[-1]] if not x[1]]
    body = list(other.lines[: rng.choice((1, 2, 3, 4, 6, 12, 40, 80))])
    if rng.random() < 0.15:
        body = listed(body, rng)
    for odd in inner[: rng.choice((0, 0, 1, 3, 8))]:
        body.insert(rng.randrange(1, len(body) + 1), odd)
    return part(head, rng, last=True) + body + part(tail, rng, last=False)


def part(lines: Lines, rng: random.Random, *, last: bool) -> Lines:
    """All of a head or a tail, none, the lines next to the body, or a few in a row from anywhere, links above all."""
    kind, count = rng.random(), rng.choice((1, 2, 3, 4, 6, 10, 25))
    if kind < 0.3 or not lines:
        return lines
    if kind < 0.4:
        return []
    if kind < 0.65:
        return lines[-count:] if last else lines[:count]
    if kind < 0.85:
        lines = [x for x in lines if 3 <= len(x[0].split()) <= 16 and x[0][-1:] not in ".:,"] or lines
    start = rng.randrange(len(lines))
    return lines[start : start + count]


def listed(body: Lines, rng: random.Random) -> Lines:
    """A body in which one paragraph is printed as a list, a tally, verses, or short answers: body all the same."""
    long = [n for n, (t, y) in enumerate(body) if y == 1 and len(t.split()) >= 24]
    if not long:
        return body
    # A list at the very end cannot be told from links.
    long = long[:-1] or long
    n, kind = rng.choice(long), rng.randrange(5)
    words, shortest, longest = body[n][0].split(), (3, 1, 4, 1, 6)[kind], (12, 3, 8, 5, 14)[kind]
    parts: list[str] = []
    k = 0
    while k < len(words) and len(parts) < 12:
        step = rng.randint(shortest, longest)
        words_here = " ".join(words[k : k + step])
        parts.append(words_here[:1].upper() + words_here[1:])
        k += step
    mark = rng.choice(("- ", "\u2022 ", "* ", "", "\u2014 "))
    made = {
        0: [mark + x + rng.choice((";", ".", "" if mark else ".")) for x in parts],
        1: [x.strip(".,") + rng.choice((": ", " ")) + str(rng.randrange(1, 900)) for x in parts],
        2: [x + ("" if x[-1] in ".,;?!" else rng.choice((",", ",", ";", ""))) for x in parts],
        3: [x.rstrip(".,") + rng.choice(".?.:") for x in parts],
        4: [f"{i}. {x}" for i, x in enumerate(parts, 1)],
    }[kind]
    rest = " ".join(words[k:])  # most often something: the list stands inside the body
    return [*body[:n], *((x, 1) for x in made), *([(rest, 1)] if rest else []), *body[n + 1 :]]


def dressed(article: Source, titles: Sequence[str], rng: random.Random) -> Lines:
    """A clean article with a made-up head and tail: a menu, its headline, links to other articles, tags, a footer."""
    body = article.lines[: rng.choice((2, 3, 4, 6, 8, 15))]
    if rng.random() < 0.1:
        body = listed(body, rng)
    words = sorted(p for p, why in whole_phrases().items() if why in ("navigation", "share") and p.isascii())
    some = [x[:1].upper() + x[1:] for x in rng.sample(words, 30)]
    head: list[str] = []
    if rng.random() < 0.5:
        head += some[: rng.choice((1, 2, 3, 6, 12))]
        if rng.random() < 0.3:
            head += rng.sample(titles, rng.randrange(1, 6))
    if article.title and rng.random() < 0.7:
        head.append(article.title)
        if rng.random() < 0.4:
            label = rng.choice(("", "Published ", "Updated: ", "Posted on "))
            head.append(f"{label}{rng.randrange(1, 29)} {rng.choice(MONTHS)} 20{rng.randrange(10, 31)}")
    tail: list[str] = []
    if rng.random() < 0.8:
        links = rng.sample(titles, rng.choice((1, 2, 3, 4, 5, 8)))
        kind = rng.random()
        if kind < 0.2:
            links = [f"{x} ({rng.randrange(2, 200)})" if rng.random() < 0.5 else x for x in links]
        elif kind < 0.4:
            links = [x[: rng.randrange(30, 70)] + "..." if len(x) > 40 else x for x in links]
        tail += ([rng.choice(HEADINGS)] if rng.random() < 0.5 else []) + links
    if rng.random() < 0.35:
        names = sorted(set(NAME.findall(" ".join(t for t, _ in body))))
        if len(names) >= 3:
            tags = ", ".join(rng.sample(names, min(len(names), rng.randrange(3, 7))))
            tail.insert(rng.choice((0, len(tail))), rng.choice(("", "", "Tags: ", "Topics: ")) + tags)
    if rng.random() < 0.4:
        tail += some[-rng.randrange(1, 12) :]
    return [*((x, 0) for x in head), *body, *((x, 0) for x in tail)]


def shortened(article: Source, rng: random.Random) -> Lines:
    """A clean article, often its beginning only, now and then with a list in it or under its headline."""
    lines = article.lines[: rng.choice((1, 2, 3, 5, 8))] if rng.random() < 0.5 else article.lines
    if rng.random() < 0.2:
        lines = listed(lines, rng)
    title = article.title
    if title and rng.random() < 0.35 and title.casefold()[:30] not in lines[0][0].casefold():
        lines = [(title, 0), *lines]
    return lines


def folds(sites: Iterable[str], count: int, seed: int) -> dict[str, int]:
    """The sites dealt into `count` folds."""
    names = sorted(set(sites))
    random.Random(seed).shuffle(names)
    return {name: n % count for n, name in enumerate(names)}
