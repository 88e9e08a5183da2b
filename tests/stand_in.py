"""Tiny stand-ins for the stages before the store: fast, deterministic, and honest about spans.

Every paragraph `NAME said: WORDS` of a text file is a statement, `NAME hints: WORDS` a passage left open, `day N`
a time; `FR` as the first word is a language that is not read; `NEVER` as the first word contradicts its own day; `BAD`
as the first word sends a file to quarantine; `KILL` kills the process that reads it.
"""

from __future__ import annotations

import io
import os
import re
import signal
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import BinaryIO

from onrecord import flow
from onrecord.errors import NoText
from onrecord.records import (
    Abstention,
    Article,
    Document,
    Named,
    Naming,
    Quarantine,
    Reading,
    Scores,
    Span,
    Statement,
    Time,
    When,
    content_id,
    naming_id,
    sha256,
)
from onrecord.settings import Settings
from onrecord.store import Store

SAID = re.compile(r"^(?P<name>[^:\n]+) (?P<cue>said): (?P<content>[^\n]+)$", re.MULTILINE)
DAY = re.compile(r"\bday (\d+)\b")
NEVER = "NEVER"
HINTS = re.compile(SAID.pattern.replace("said", "hints"), re.MULTILINE)


def document(name: str, text: str, folder: str = "/press") -> Document:
    return Document(f"{folder}/{name}", name, name.rsplit(".", 1)[0], "text/plain", sha256(text.encode()), text)


def documents(
    paths: Sequence[str | Path], settings: Settings, stdin: BinaryIO | None = None
) -> Iterator[Document | Quarantine]:
    for path in map(Path, paths):
        for file in sorted(path.iterdir()) if path.is_dir() else [path]:
            text = file.read_bytes().decode()
            yield replace(document(file.name, text), location=str(file))


def article(document: Document) -> Article:
    text = str(document.content)
    if text.startswith("BAD"):
        raise NoText(f"{document.uri} holds no words")
    if text.startswith("KILL"):
        os.kill(os.getpid(), signal.SIGKILL)
    d = document.declared
    outlet = Named("The Lantern") if len(text) % 2 else None
    day = date(2030, 1, 1 + len(text) % 28)
    return Article(
        id=content_id("article", text, d.title, d.outlet, d.published, d.url, d.language, d.key),
        key=document.key,
        uri=document.uri,
        media_type=document.media_type,
        sha256=document.sha256,
        text=text,
        headline=text.split("\n", 1)[0][:60] or None,
        outlet=outlet,
        published=When(day, day, "day", (), "metadata") if len(text) % 3 and not text.startswith(NEVER) else None,
        language="fr" if text.startswith("FR") else "en",
        declared=d,
    )


def read(article: Article, reader: str = "stand-in 1") -> Reading:
    if article.language == "fr":
        unread = Abstention(content_id("abstention", article.id, [], [], []), article.id, "language", (), (), (), 0.0)
        return Reading(article, (), (), reader, (unread,))
    statements, mentions = [], dict[str, list[Span]]()
    for found in SAID.finditer(article.text):
        source, cue, content = (article.span(*found.span(part)) for part in ("name", "cue", "content"))
        mentions.setdefault(source.exact, []).append(source)
        places = [[(s.start, s.end)] for s in (source, cue, content)]
        id_ = content_id("statement", article.id, *places)
        statements.append(
            Statement(
                id_, article.id, "direct", (source,), (cue,), (content,), None, source.exact,
                None, None, None, None, None, False, 0.9, Scores(0.93, 0.97, 0.87654),
                naming=naming_id(article.id, source.exact),
            )
        )  # fmt: skip
    namings = tuple(
        Naming(naming_id(article.id, n), article.id, n, "person", (), (n.split()[-1],), tuple(spans))
        for n, spans in mentions.items()
    )
    return Reading(article, tuple(statements), namings, reader, tuple(abstentions(article)), tuple(times(article)))


def abstentions(article: Article) -> Iterator[Abstention]:
    """What is left open."""
    for found in HINTS.finditer(article.text):
        source, cue, content = (article.span(*found.span(part)) for part in ("name", "cue", "content"))
        places = [[(s.start, s.end)] for s in (source, cue, content)]
        id_ = content_id("abstention", article.id, *places)
        yield Abstention(id_, article.id, "unsure", (source,), (cue,), (content,), 0.33333)

    if article.text.startswith(NEVER):
        words = article.span(0, len(NEVER))
        id_ = content_id("abstention", article.id, [], [], [(words.start, words.end)])
        why = ("“NEVER” is no day.", "No day fits all of this.")
        yield Abstention(id_, article.id, "contradiction", (), (), (words,), 0.0, why)


def times(article: Article) -> Iterator[Time]:
    """Each day that is named; of a report that is not dated only the words."""
    for found in DAY.finditer(article.text):
        span, when = article.span(*found.span()), None
        if article.published:
            day = date(2030, 1, 1 + int(found[1]) % 28)
            when = When(day, day, "day", (span,), "stated", (f"It says “{span.exact}”.",), (date(2030, 2, day.day),))
        value = str(when.earliest) if when else f"XXXX-01-{int(found[1]) % 28 + 1:02}"
        yield Time(
            content_id("time", article.id, span.start, span.end, "DATE", value), article.id, span, "DATE", value, when
        )


def process(batch: Sequence[Document]) -> list[Reading | Quarantine]:
    results: list[Reading | Quarantine] = []
    for one in batch:
        try:
            results.append(read(article(one)))
        except NoText as error:
            results.append(Quarantine(one.location, one.uri, one.sha256, error.code, str(error)))
    return results


@dataclass(frozen=True)
class Stages(flow.Stages):
    settings: Settings = field(default_factory=Settings)

    @property
    def reader(self) -> str:
        return "stand-in 1"

    def documents(self, paths: Sequence[str | Path], stdin: BinaryIO | None = None) -> Iterator[Document | Quarantine]:
        return documents(paths, self.settings, stdin)

    @contextmanager
    def open(self) -> Iterator[Callable[[Sequence[Document]], list[Reading | Quarantine]]]:
        yield process


def press(folder: Path, texts: Mapping[str, str]) -> Path:
    """A folder with these files."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in texts.items():
        (folder / name).write_bytes(text.encode())
    return folder


def speech(number: int) -> str:
    """A small article: two speakers, one of them in all articles, and a passage that is left open."""
    return (
        f"Talks, day {number}\n\nIlse Marrand said: “We shall meet again, for the {number}. time.” All agreed.\n"
        f"Envoy {number % 7} said: =SUM(A{number}) is no answer — café, 🏝️.\n"
        f"The port hints: {number} ships 🚢 may wait.\n"
    )


def exported(store: Store) -> str:
    """The record as JSON Lines."""
    out = io.StringIO()
    flow.export(store, "jsonl", out)
    return out.getvalue()
