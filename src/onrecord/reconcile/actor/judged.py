"""Judged: what people have decided about actors, found again in the namings of today."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from onrecord.records import Anchor, Judgement, Naming


def latest_first(judgements: Iterable[Judgement]) -> list[Judgement]:
    """The judgements on actors, the last one first: it wins over an earlier one that it contradicts."""
    about = (j for j in judgements if {"same", "apart", "name"} & j.change.keys())
    return sorted(about, key=lambda j: (j.when, j.id), reverse=True)


def groups(judgement: Judgement, key: str) -> list[list[Anchor]]:
    """The groups of anchors that a judgement makes one ("same") or keeps apart ("apart")."""
    found = judgement.change.get(key)
    return [_anchors(group) for group in found] if isinstance(found, Sequence) and not isinstance(found, str) else []


def renamed(judgement: Judgement) -> tuple[str, list[Anchor]] | None:
    """The name that a judgement gives, and to whom."""
    name = judgement.change.get("name")
    return (name, _anchors(judgement.change.get("of"))) if isinstance(name, str) and name.strip() else None


def _anchors(group: object) -> list[Anchor]:
    """The anchors of a group, as rows or as mappings; what is neither names nothing."""
    if not isinstance(group, Sequence) or isinstance(group, str):
        return []
    found = (one if isinstance(one, Anchor) else _anchor(one) for one in group)
    return [one for one in found if one is not None]


def _anchor(one: object) -> Anchor | None:
    if not isinstance(one, Mapping) or not {"article", "name"} <= one.keys():
        return None
    start, end = (one.get(edge) if isinstance(one.get(edge), int) else 0 for edge in ("start", "end"))
    return Anchor(str(one["article"]), str(one["name"]), start or 0, end or 0)


class Anchored:
    """Finds the namings that anchors mean, in the articles that judgements speak of."""

    def __init__(self, namings: Iterable[Naming], judgements: Iterable[Judgement]) -> None:
        articles = {a.article for j in judgements for a in _all(j)}
        self._of: dict[str, list[Naming]] = {}
        for naming in namings:
            if naming.article in articles:
                self._of.setdefault(naming.article, []).append(naming)

    def find(self, anchor: Anchor) -> Naming | None:
        """The naming at the anchor's place, of several the one of its name; else the one of its name; else None."""
        here = self._of.get(anchor.article, ())
        at = [n for n in here if any(m.start < anchor.end and anchor.start < m.end for m in n.mentions)]
        named = [n for n in here if n.name == anchor.name] or [n for n in here if anchor.name in n.aliases]
        both = [n for n in at if n in named]
        return min(both or at or named, key=lambda n: n.id, default=None)

    def found(self, anchors: Iterable[Anchor]) -> list[Naming]:
        """The namings of those anchors that are found, each once."""
        some = (self.find(a) for a in anchors)
        return list({n.id: n for n in some if n is not None}.values())

    def ids(self, judgements: Iterable[Judgement]) -> frozenset[str]:
        """The ids of all namings that any of these judgements means."""
        return frozenset(n.id for j in judgements for n in self.found(_all(j)))


def _all(judgement: Judgement) -> list[Anchor]:
    named: tuple[str, list[Anchor]] | None = renamed(judgement)
    told: list[list[Anchor]] = [*groups(judgement, "same"), *groups(judgement, "apart")]
    return [anchor for group in told for anchor in group] + (named[1] if named else [])
