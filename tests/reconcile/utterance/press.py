"""Reports for tests of utterances: invented officials and outlets."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from onrecord.reconcile.utterance import neighbourhoods, utterances
from onrecord.records import Mode, Party, Rendering, Span, Statement, Utterance, When

HARBOUR = "The northern harbour will stay closed to tankers until the inspectors finish their report"
RATES = "We will not raise ferry fares this winter, whatever the price of diesel"


def day(iso: str, until: str | None = None) -> When:
    """A day, or the days from one to another."""
    first, last = date.fromisoformat(iso), date.fromisoformat(until or iso)
    return When(first, last, "day" if first == last else "interval", (), "metadata")


def said(
    id_: str,
    text: str,
    *,
    by: str | None = "Marit Osvald",
    mode: Mode = "direct",
    article: str | None = None,
    on: str | None = "2031-05-04",
    said_on: str | None = None,
    story: str | None = None,
    version: str | None = None,
    cue: str = "said",
    addressee: str | None = None,
    parent: str | None = None,
    behalf: str | None = None,
    at: int = 100,
    outlet: str | None = None,
) -> Rendering:
    """A statement in an article of its own, published `on` a day (None: undated)."""
    article = article or f"article of {id_}"
    statement = Statement(
        id=id_,
        article=article,
        mode=mode,
        source=(),
        cue=(Span(article, at - 20, at - 20 + len(cue), cue),),
        content=(Span(article, at, at + len(text), text),),
        speaker=by and f"actor {by}",
        speaker_name=by,
        office=None,
        addressee=addressee,
        venue=None,
        said=day(said_on) if said_on else None,
        parent=parent,
        negated=False,
        confidence=0.9,
        on_behalf_of=Party(None, f"actor {behalf}", behalf) if behalf else None,
        capacity="both" if behalf else None,
    )
    return Rendering(statement, version or article, outlet or f"outlet {article}", day(on) if on else None, "en", story)


def told(renderings: Sequence[Rendering]) -> list[Utterance]:
    """All utterances, by way of the neighbourhoods."""
    of = {r.statement.id: r for r in renderings}
    return [u for ids in neighbourhoods(renderings) for u in utterances([of[id_] for id_ in ids])]


def groups(renderings: Sequence[Rendering]) -> set[frozenset[str]]:
    """The statements of each utterance."""
    return {frozenset(u.statements) for u in told(renderings)}


def of(*groups: Iterable[str]) -> set[frozenset[str]]:
    """Groups as `groups` gives them."""
    return set(map(frozenset, groups))
