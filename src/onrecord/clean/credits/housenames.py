"""Where a text names agencies and outlets: by the tables, or beside a word that says what the name is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal

from onrecord.clean.tables import agency_names, places, publishers, sourcing_phrases, twofold_publishers

WORDS = re.compile(r"([^\W_]+)(?:[^\w\n]{1,3}([^\W_]+))?")
MIN_DECLINED = 5
CAPITALISED = re.compile(
    r"(?<![\w@#.-])(?:[^\W\d_a-z\u00df-\u00ff\u0430-\u044f\u0450-\u045f][\w]*|\d+[\w+]*|dpa|taz|eldiario|euronews|swissinfo)"
)
MANY = frozenset(
    {
        "The Times",
        "The Herald",
        "The Journal",
        "The Nation",
        "The National",
        "The Citizen",
        "The Standard",
        "The Star",
        "The Local",
    }
    | {
        "The Information",
        "The Conversation",
        "The Drive",
        "The Insider",
        "The Register",
        "The Bell",
        "The Cable",
        "The Punch",
    }
)
"""Names that several outlets bear, or that are common words even with their article."""
_KINDS = "news agency|newspaper|news website|news portal|TV channel|radio station"
_NAME = r"[A-Z][\w.&'-]{1,20}"
UNKNOWN = re.compile(
    rf"\b[Tt]he (?P<before>(?:{_NAME} ){{1,4}})(?P<kind>{_KINDS})\b"
    rf"|\b(?P<kind2>{_KINDS}) (?P<after>{_NAME}(?: {_NAME}){{0,3}})"
)
AGAIN = re.compile(
    r"\b[Tt]he ((?:news )?agency|newspaper|paper|daily|magazine|(?:TV )?channel|broadcaster|publication|outlet)\b"
    r"(?! [A-Z\u00ab\u201c\"])"
)
"""What an agency or outlet named before is called again."""
MORE_NAME = re.compile(r" (?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)[A-Z][\w]*(?<!magazine)(?<!newspaper)")
"""A name goes on: "the Independent Journal"."""
CASE_ENDING = re.compile(r"[\u0430-\u044f]{1,2}(?![\w-])")


@dataclass(frozen=True, slots=True)
class House:
    """A naming: code points start..end, the name as the tables have it, "agency" or "outlet".

    `needs_noun`: the words mean a house only beside a word that says so. `name` is None for "the agency", the last one
    named.
    """

    start: int
    end: int
    name: str | None
    role: Literal["agency", "outlet"]
    needs_noun: bool = False


def houses(text: str) -> Iterator[House]:
    """The namings in their order; the longest name where several begin, none inside another."""
    again = (House(*m.span(1), None, "agency" if "agency" in m[1] else "outlet") for m in AGAIN.finditer(text))
    unknown = sorted((*_unknown(text), *again), key=lambda h: h.start)
    past = 0
    for m in CAPITALISED.finditer(text):
        at = m.start()
        while unknown and unknown[0].start < at:
            if unknown[0].start >= past:
                past = unknown[0].end
                yield unknown[0]
            unknown.pop(0)
        if at < past:
            continue
        found = _known(text, at)
        if found:
            past = found.end
            if unknown and unknown[0].start < past:
                unknown.pop(0)
            yield found
    for h in unknown:
        if h.start >= past:
            yield h


def _known(text: str, at: int) -> House | None:
    """The house that the tables know by the words at `at`."""
    words = WORDS.match(text, at)
    if words is None:
        return None
    for key in _keys(words):
        for form, name, needs_noun, article in _index().get(key, ()):
            end = _end(text, at, form)
            if end is None or (article and text[max(0, at - 4) : at].casefold() != "the "):
                continue
            if (article or needs_noun) and MORE_NAME.match(text, end):
                continue
            return House(at, end, name, "agency" if name in agency_names() else "outlet", needs_noun)
    return None


def _keys(words: re.Match[str]) -> Iterator[str]:
    """What the forms that may stand here are indexed by; Russian and Ukrainian names take endings."""
    first, second = words[1], words[2]
    if second:
        yield f"{first} {second}"
    yield first
    if first[-1] in "\u0430\u0443\u0435\u043e\u043c" and len(first) > MIN_DECLINED:
        yield first[:-1]
        yield first[:-2]


def _end(text: str, at: int, form: str) -> int | None:
    """Where a form ends that stands at `at` as whole words; None where it does not."""
    if not text.startswith(form, at):
        return None
    end = at + len(form)
    after, beyond = text[end : end + 1], text[end + 1 : end + 2]
    if after.isalnum() or after == "_":
        tail = CASE_ENDING.match(text, end) if len(form) >= MIN_DECLINED else None
        return tail.end() if tail and "\u0400" <= form[-1] <= "\u04ff" else None
    if beyond.isalnum() and (after in ("-", "/") or (after == "." and "." not in form)):
        return None
    return end


@cache
def _index() -> dict[str, tuple[tuple[str, str, bool, bool], ...]]:
    """First words -> (form, name, whether it needs a noun, whether it needs its article), the longest form first."""
    out: dict[str, list[tuple[str, str, bool, bool]]] = {}

    def add(form: str, name: str, *, noun: bool, article: bool) -> None:
        words = WORDS.match(form)
        if words:
            key = f"{words[1]} {words[2]}" if words[2] else words[1]
            out.setdefault(key, []).append((form, name, noun, article))

    for form, name in publishers().items():
        add(form, name, noun=False, article=False)
    for form, name in twofold_publishers().items():
        own = form.startswith("The ") and form not in MANY
        add(form, name, noun=not own, article=False)
        if own:
            add(form[4:], name, noun=False, article=True)
    return {key: tuple(sorted(forms, key=lambda x: (-len(x[0]), x[2], x[3]))) for key, forms in out.items()}


def _unknown(text: str) -> Iterator[House]:
    """Names that no table has, beside "news agency", "newspaper" and the like."""
    for m in UNKNOWN.finditer(text):
        which = "before" if m["before"] else "after"
        start, end = m.span(which)
        name = m[which].strip()
        end = start + len(name)
        words = name.split()
        while words and words[0].casefold() in sourcing_phrases().words["adjective"]:
            start += len(words[0]) + 1
            words.pop(0)
        if not words or " ".join(words).casefold() in places():
            continue
        kind = (m["kind"] or m["kind2"]).casefold()
        yield House(start, end, text[start:end], "agency" if kind == "news agency" else "outlet")
