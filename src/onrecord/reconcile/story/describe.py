"""Describe a story: its label, its days, how sure it is and why its articles go together."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from datetime import date

from onrecord.reconcile.story.words import stem, weight
from onrecord.records import Kin, Story, When, content_id
from onrecord.records.profile import Profile

SHOWN = 5
"""Words named in a reason."""


def described(profiles: Sequence[Profile], pairs: Sequence[Kin]) -> Story:
    """The story of two articles or more; `pairs`: how kin they are, at least one pair for each."""
    articles = tuple(sorted(p.article for p in profiles))
    scores = defaultdict[str, list[float]](list)
    for k in pairs:
        scores[k.a].append(k.score)
        scores[k.b].append(k.score)
    mean = {a: sum(s) / len(s) for a, s in scores.items()}
    centre = max(profiles, key=lambda p: (bool(p.label), round(mean.get(p.article, 0.0), 4), p.article))
    sure = sum(k.score for k in pairs) / len(pairs)
    return Story(
        id=content_id("story", articles),
        articles=articles,
        when=_when(profiles),
        label=centre.label,
        label_span=centre.label_span,
        confidence=round(sure, 4),
        why=tuple(_why(profiles, pairs)),
    )


def _when(profiles: Sequence[Profile]) -> When | None:
    """From the first to the last day on which its articles appeared; those with no exact day do not tell."""
    days = sorted(p.published[0] for p in profiles if p.published and p.published[0] == p.published[1])
    if not days:
        return None
    first, last = days[0], days[-1]
    told = _spoken(first) if first == last else f"{_spoken(first)} to {_spoken(last)}"
    why = (f"Its articles appeared {told}.",)
    return When(first, last, "day" if first == last else "interval", (), "story", why)


def _spoken(day: date) -> str:
    return f"{day.day} {day:%B %Y}"


def _why(profiles: Sequence[Profile], pairs: Sequence[Kin]) -> Iterator[str]:
    """What most of its articles have in common, and which two are least alike."""
    names, words = Counter[str](), Counter[str]()
    stems = [[stem(w) for w in p.words] for p in profiles]
    for p, mine in zip(profiles, stems, strict=True):
        named = set(p.names)
        names.update([s for n, s in enumerate(mine) if n in named])
        words.update([s for n, s in enumerate(mine) if n not in named])
    shared = {s for counted in (names, words) for s, n in counted.items() if 2 * n > len(profiles)}
    printed, heavy = dict[str, str](), Counter[str]()
    for p, mine in zip(profiles, stems, strict=True):
        for s, word, count in zip(mine, p.words, p.counts, strict=True):
            if s in shared:
                printed[s] = min(printed.get(s, word), word)
                heavy[s] += round(1000 * weight(s, count))
    for kind, counted in (("name", names), ("use", words)):
        common = [s for s, n in counted.items() if 2 * n > len(profiles)]
        if common:
            top = sorted(common, key=lambda s: (-heavy[s], s))[:SHOWN]
            who = "Both" if len(profiles) == 2 else f"Most of its {len(profiles)} articles"
            yield f"{who} {kind} {', '.join(f'“{printed[s]}”' for s in top)}."
    low = min(pairs, key=lambda k: (k.score, k.a, k.b))
    yield f"Any two of those compared report one event with a probability of at least {low.score:.2f}."
