"""Articles, statements and passages for tests of chains, made without the reader."""

from __future__ import annotations

from onrecord.records import (
    Article,
    Chain,
    Dateline,
    Link,
    Named,
    Party,
    Passage,
    Rendering,
    Span,
    Statement,
    content_id,
    sha256,
)


def article(text: str, outlet: str | None = None, agency: str | None = None) -> Article:
    """An article of an outlet; `agency` stands in its dateline, the first words of the text."""
    key = content_id("article", text, outlet)
    line = Dateline(Span.of(key, text, 0, text.index(agency) + len(agency)), None, None, agency) if agency else None
    return Article(
        key,
        key[:6],
        key[:6],
        "text/plain",
        sha256(text.encode()),
        text,
        outlet=Named(outlet) if outlet else None,
        dateline=line,
    )


def said(
    of: Article,
    content: str,
    speaker: str | None,
    cue: str = "said",
    parent: Statement | None = None,
    relay: str | None = None,
    addressee: str | None = None,
) -> Statement:
    """A statement of an article, found by its words."""

    begin = of.text.index(content)

    def span(words: str) -> Span:
        at = of.text.find(words, begin)
        at = of.text.index(words) if at < 0 else at
        return of.span(at, at + len(words))

    source = (span(speaker),) if speaker else ()
    up = parent.id if parent else None
    by = Party(None, None, relay, (span(relay),)) if relay else None
    id_ = content_id("statement", of.id, content, speaker, up)
    return Statement(
        id=id_,
        article=of.id,
        mode="indirect",
        source=source,
        cue=(span(cue),),
        content=(span(content),),
        speaker=None,
        speaker_name=speaker,
        office=None,
        addressee=addressee,
        venue=None,
        said=None,
        parent=up,
        negated=False,
        confidence=0.9,
        relay=by,
    )


def passage(a: Article, b: Article, words: str, first: Article | None) -> Passage:
    """Words that stand in two articles."""
    spans = [x.span(x.text.index(words), x.text.index(words) + len(words)) for x in (a, b)]
    return Passage(
        content_id("passage", a.id, b.id, words), a.id, b.id, (spans[0],), (spans[1],), first.id if first else None, 0.5
    )


def rendering(name: str, outlet: str | None = None, hands: tuple[str, ...] = (), version: str = "") -> Rendering:
    """A rendering with a chain from its outlet over agencies to the speaker; `name` makes its ids."""
    of = article(f"{name}. The quay stays, Varn said.", outlet)
    s = said(of, "The quay stays", "Varn")
    links = [Link("outlet", None, outlet)] if outlet else []
    links += [Link("agency" if h[:1].isupper() else "relay", None, h) for h in hands]
    chain = Chain(content_id("chain", s.id), s.id, of.id, (*links, Link("speaker", None, "Varn")))
    return Rendering(s, version or of.id, outlet, chain=chain)


def names(chain: Chain) -> str:
    """The names of a chain's links, from the reader to the speaker."""
    return " < ".join(link.name for link in chain.links)
