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
    known = any(map(is_known, both))
    exact = d.is_short(g.dated) and d.is_short(h.dated)
    if g.body and h.body and (exact or _equal(g, h)):
        return True
    some = g.some | h.some
    if _together(g, h):
        sure = known or exact or _equal(g, h) or not some
        return filled or (same and _as_full(g, h) and "to" not in some and sure and (_single(g, h) or not both))
    if not known:
        return False
    if filled:
        return exact or (same and (_equal(g, h) or _lately(g, h)))
    return exact and same and open_ and _as_full(g, h) and not some


def is_likely(g: Group, h: Group) -> bool:
    """Whether one of two groups, which leaves open who took part, may well be the other; one that is so alone is it.

    Who is told to act without saying on whom may have done so to several: that counts inside one article only.
    """
    if apart(g, h) or g.stems.isdisjoint(h.stems) or not _together(g, h):
        return False
    both, _, open_ = who(g, h)
    some = g.some | h.some
    victims = any(map(is_known, g.recipients & h.recipients))
    if "to" in some or ("by" in some and not victims) or g.denied != h.denied:
        return False  # "he struck her" may be anybody's doing
    near = not g.articles.isdisjoint(h.articles) or not g.recipients.isdisjoint(h.recipients)
    partly = bool(both) and near and not (g.mutual or h.mutual)  # whom one meets alone may be anybody
    return open_ and _single(g, h) and (not g.all or not h.all or partly)


def _single(g: Group, h: Group) -> bool:
    """Whether what may be several doings stands beside the telling of one, in its article."""
    return not (g.several or h.several) or not g.articles.isdisjoint(h.articles)


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
