"""Link: whether two groups of tellings are of one doing. Where the words leave it open, they stay two."""

from __future__ import annotations

from onrecord.reconcile.occurrence import days as d
from onrecord.reconcile.occurrence.group import Group, apart, is_known, who


def is_linked(g: Group, h: Group) -> bool:
    """Whether two groups are surely one doing: who, what and when agree."""
    if apart(g, h) or not _agree(g, h):
        return False
    same = not g.stems.isdisjoint(h.stems)
    both, filled, open_ = who(g, h)
    exact = d.is_short(g.dated) and d.is_short(h.dated)
    if g.body and h.body and (exact or _together(g, h) or _equal(g, h)):
        return True
    if _together(g, h):
        return filled or (bool(both) and same and _as_full(g, h)) or (not (g.all or h.all) and same)
    if not any(map(is_known, both)):
        return False
    if filled:
        return exact or (same and (_equal(g, h) or _lately(g, h)))
    return exact and same and open_ and _as_full(g, h)


def is_likely(g: Group, h: Group) -> bool:
    """Whether one of two groups, which leaves open who took part, may well be the other; one that is so alone is it."""
    if apart(g, h) or g.stems.isdisjoint(h.stems) or not _together(g, h):
        return False
    both, _, open_ = who(g, h)
    return open_ and (bool(both) or not g.all or not h.all)


def _agree(g: Group, h: Group) -> bool:
    """Whether the triggers tell one kind of doing."""
    return not (g.stems.isdisjoint(h.stems) and g.kinds.isdisjoint(h.kinds))


def _together(g: Group, h: Group) -> bool:
    """In one article, or in one story."""
    return not (g.articles.isdisjoint(h.articles) and g.stories.isdisjoint(h.stories))


def _as_full(g: Group, h: Group) -> bool:
    """Whether the two leave the same side open."""
    if g.mutual or h.mutual:
        return g.all == h.all
    return bool(g.actors) == bool(h.actors) and bool(g.recipients) == bool(h.recipients)


def _equal(g: Group, h: Group) -> bool:
    """The same words of time: "in 2031"."""
    return g.equal and h.equal and g.dated == h.dated


def _lately(g: Group, h: Group) -> bool:
    """News of the same days."""
    return g.lately is not None and h.lately is not None and d.common(g.lately, h.lately) is not None
