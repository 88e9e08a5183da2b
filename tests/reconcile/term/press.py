"""Reports made of marked text: [[wording|head]] is a phrase, {{...}} the content of a statement by SPEAKER."""

from __future__ import annotations

import re
from dataclasses import replace

from onrecord.records import Article, Statement
from onrecord.records.report import Report
from onrecord.records.statement import Mode
from onrecord.records.term import Phrase

_MARK = re.compile(r"\[\[(?P<words>[^|\]]+)\|(?P<head>\w+)\]\]|(?P<open>\{\{)|(?P<close>\}\})")


def report(key: str, marked: str, speaker: str = "Ana Petrova") -> Report:
    text, at, spans, contents, opened = "", 0, list[tuple[int, int, str]](), list[tuple[int, int]](), 0
    for m in _MARK.finditer(marked):
        text += marked[at : m.start()]
        at = m.end()
        if m["words"]:
            spans.append((len(text), len(text) + len(m["words"]), m["head"]))
            text += m["words"]
        elif m["open"]:
            opened = len(text)
        else:
            contents.append((opened, len(text)))
    text += marked[at:]
    article = Article(key, key, key, "text/plain", "0" * 64, text)
    article = replace(article, phrases=tuple(Phrase(article.span(s, e), head) for s, e, head in spans))
    made = tuple(_statement(article, n, c, speaker) for n, c in enumerate(contents))
    return Report(article, made, key)


def _statement(article: Article, n: int, content: tuple[int, int], speaker: str) -> Statement:
    mode: Mode = "direct" if article.text[content[0] - 1 : content[0]] == '"' else "indirect"
    return Statement(
        id=f"{article.id}-{n}",
        article=article.id,
        mode=mode,
        source=(),
        cue=(),
        content=(article.span(*content),),
        speaker=None,
        speaker_name=speaker,
        office=None,
        addressee=None,
        venue=None,
        said=None,
        parent=None,
        negated=False,
        confidence=1.0,
    )
