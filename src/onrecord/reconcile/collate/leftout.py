"""Left out: which clauses of the fullest rendering an article does not carry."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from onrecord.reconcile.collate.clauses import clauses, meaning
from onrecord.reconcile.collate.likeness import KINDRED, likeness
from onrecord.reconcile.collate.tokens import Token, tokens
from onrecord.records import LeftOut, Rendering, Span

CARRIED = 0.5
"""A clause is carried where more than this share of its words of meaning stands in one rendering of the article."""


def left_out(renderings: Sequence[Rendering], base: str) -> tuple[LeftOut, ...]:
    """For every article but that of the fullest rendering: the clauses of it that no rendering of the article carries.

    The fullest is the one with the most words of meaning, then the base, then by id. Articles that carry all of it are
    not listed. A word is carried where the same word, another form of it or one spelt much like it stands.
    """
    if len(renderings) < 2:
        return ()
    words = {r.statement.id: tokens(r.statement.content) for r in renderings}
    fullest = min(words, key=lambda name: (-meaning(words[name]), name != base, name))
    articles: dict[str, list[str]] = {}
    for r in sorted(renderings, key=lambda r: r.statement.id):
        articles.setdefault(r.statement.article, []).append(r.statement.id)
    own = next(r.statement for r in renderings if r.statement.id == fullest)
    pieces = clauses(words[fullest])
    found = []
    for article, names in sorted(articles.items()):
        if article != own.article:
            missing = _missing(words[fullest], pieces, [words[name] for name in names])
            if missing:
                found.append(
                    LeftOut(article, fullest, tuple(_span(own.content, words[fullest][a:b]) for a, b in missing))
                )
    return tuple(found)


def _missing(
    full: Sequence[Token], pieces: Sequence[tuple[int, int]], others: Iterable[Sequence[Token]]
) -> list[tuple[int, int]]:
    carried: set[tuple[int, int]] = set()
    for other in others:
        there = {t.look for t in other if not t.look.does}
        if not there:
            continue
        here = list(dict.fromkeys(t.look for t in full if not t.look.does))
        kin = {x for x, row in zip(here, likeness(here, list(there)), strict=True) if row.max() > KINDRED}
        for a, b in pieces:
            own = [t.look for t in full[a:b] if not t.look.does]
            if own and sum(x in kin for x in own) > CARRIED * len(own):
                carried.add((a, b))
    return [p for p in pieces if p not in carried and meaning(full[slice(*p)])]


def _span(content: Iterable[Span], words: Sequence[Token]) -> Span:
    s = sorted(content)[words[0].part]
    start, end = words[0].start, words[-1].end
    return Span(s.article, start, end, s.exact[start - s.start : end - s.start])
