"""Choose: one proposal for each cue, so that no two statements claim the same words.

The sum of the probabilities of what is chosen is the number of right statements to expect; it is raised cue by cue, the
likeliest first. A cue whose words are taken may be read otherwise, or the one that took them may.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from onrecord.read.said.proposals import Proposal

Range = tuple[int, int]
SAME = 0.25
"""Two statements say the same words when they share more than this of the shorter one."""

_TRIES = 6
"""So many readings of a cue are tried, the likeliest first."""


@dataclass(frozen=True, slots=True)
class Weighed:
    """A proposal with its probability."""

    probability: float
    proposal: Proposal


def chosen(offers: Sequence[Sequence[Weighed]]) -> list[Weighed]:
    """At most one of the offers of each cue. The offers of a cue come best first; cues in any order."""
    kept: dict[int, Weighed] = {}
    for n in sorted((n for n, ws in enumerate(offers) if ws), key=lambda n: (-offers[n][0].probability, n)):
        best: tuple[float, dict[int, Weighed]] = (0.0, {})
        for w in offers[n][:_TRIES]:
            for change in _changes(n, w, offers, kept):
                gain = sum(x.probability - (kept[k].probability if k in kept else 0.0) for k, x in change.items())
                if gain > best[0] + 1e-9:
                    best = gain, change
        kept |= best[1]
    return [kept[n] for n in sorted(kept)]


def _changes(
    n: int, w: Weighed, offers: Sequence[Sequence[Weighed]], kept: dict[int, Weighed]
) -> Iterator[dict[int, Weighed]]:
    """The ways to take an offer: as it is, or with another reading of the one cue it clashes with."""
    rivals = [k for k, x in kept.items() if clash(w.proposal, x.proposal)]
    if not rivals:
        yield {n: w}
    elif len(rivals) == 1:
        others = [x.proposal for k, x in kept.items() if k != rivals[0]] + [w.proposal]
        for other in offers[rivals[0]][:_TRIES]:
            if not any(clash(other.proposal, x) for x in others):
                yield {n: w, rivals[0]: other}
                return


def clash(a: Proposal, b: Proposal) -> bool:
    """Whether two proposals cannot both stand: the same words, or the cue of one in the content of the other."""
    if holds(a.content, b.cue[0][0]) or holds(b.content, a.cue[0][0]):
        return True
    x, y = a.content, b.content
    apart = not x or not y or x[-1][1] <= y[0][0] or y[-1][1] <= x[0][0]
    return not apart and shared(x, y) > SAME


def holds(content: Sequence[Range], at: int) -> bool:
    """Whether a code point lies in a content."""
    return any(s <= at < e for s, e in content)


def shared(a: Sequence[Range], b: Sequence[Range]) -> float:
    """The share of the shorter content that both cover."""
    common = 0
    for s, e in a:
        for x, y in b:
            if s < y and x < e:
                common += min(e, y) - max(s, x)
    if not common:
        return 0.0
    return common / max(1, min(sum(e - s for s, e in a), sum(e - s for s, e in b)))
