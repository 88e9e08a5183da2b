"""The actors of a text without its statements, and short forms of them for the tests."""

from __future__ import annotations

from onrecord.read.blocks import blocks, paragraphs
from onrecord.read.language import english
from onrecord.read.named.known import Known
from onrecord.read.named.people import People, gather


def people(text: str) -> People:
    """Who and what a text names."""
    found = list(blocks(text, paragraphs(text)))
    return gather(list(zip(found, english().pipe(b.shadow for b in found), strict=True)))


def named(text: str) -> dict[str, Known]:
    """The actors of a text by name."""
    actors = people(text).actors()
    assert len({k.name for k in actors}) == len(actors), [k.name for k in actors]
    return {k.name: k for k in actors}


def kinds(text: str) -> dict[str, str]:
    """The actors of a text: name -> type."""
    return {name: known.type for name, known in named(text).items()}


def where(text: str, name: str) -> list[str]:
    """The words that mention an actor, in order; none when the text does not have it."""
    known = named(text).get(name)
    return [text[s:e] for s, e in sorted(known.mentions)] if known is not None else []


def titles(text: str, name: str) -> list[tuple[str, str | None, bool]]:
    """The titles of an actor: words, whose, whether former; each stands in the text where it says."""
    known = named(text)[name]
    for t in known.named_titles():
        assert " ".join(text[t.start : t.end].split()) == t.words
    return [(t.words, t.of, t.former) for t in known.named_titles()]
