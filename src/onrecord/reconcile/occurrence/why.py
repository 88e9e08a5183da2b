"""Why: the sentences that say what makes several tellings one doing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from onrecord.reconcile.occurrence.telling import Telling
from onrecord.records import When

MOST = 5
"""Words or names that a sentence lists."""


def why(tellings: Sequence[Telling], names: Mapping[str, str], when: When | None) -> tuple[str, ...]:
    """Sentences; none for what is told once. `when`: the date that the tellings leave."""
    if len(tellings) < 2:
        return ()
    articles = {t.event.article for t in tellings}
    words = sorted({t.event.trigger.exact.casefold() for t in tellings})
    parties = {p.actor: names.get(p.actor, p.name) for t in tellings for p in (*t.event.actors, *t.event.recipients)
               if p.actor}  # fmt: skip
    shared = [id_ for id_ in parties if all(id_ in t.actors | t.recipients for t in tellings)]
    stories = {t.story for t in tellings}
    said = [f"Told {len(tellings)} times in {_count(len(articles))}, in the words {_quoted(words)}."]
    if shared:
        said.append(f"Each names {_listed(sorted(parties[id_] for id_ in shared))}.")
    dated = sum(t.dated is not None for t in tellings)
    if when is not None and dated > 1:
        days = f"{when.earliest}" if when.earliest == when.latest else f"{when.earliest} to {when.latest}"
        said.append(f"{dated} of them give a date, and the days agree: {days}.")
    if len(articles) > 1 and len(stories) == 1 and None not in stories:
        said.append("The articles are of one story.")
    return tuple(said)


def _count(articles: int) -> str:
    return "one article" if articles == 1 else f"{articles} articles"


def _quoted(words: Sequence[str]) -> str:
    return _listed([f"“{w}”" for w in words])


def _listed(items: Iterable[str]) -> str:
    every = list(dict.fromkeys(items))
    shown = every[:MOST] + ([f"{len(every) - MOST} more"] if len(every) > MOST else [])
    return " and ".join(filter(None, (", ".join(shown[:-1]), shown[-1])))
