"""Dating by other articles: an undated article that quotes the same words as a dated one was printed about then.

A heuristic of how the press works: the words of an official go round within a week. So the same words must be many,
and no stock phrase; and what is told is a stretch of days, never a day that only the other article has.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import chain

from onrecord.date.clue import spoken
from onrecord.date.solve import precision
from onrecord.reconcile.quoting import RUN, Quoting, Words
from onrecord.reconcile.runs import WEEK, Run, Runs
from onrecord.records import Span, When

ENOUGH = 12
"""So many of the same words in a row link two articles; two passages of RUN words do as well."""
BEFORE, AFTER = timedelta(2), timedelta(WEEK)
"""How long before and after the first dated article with the words an undated one can have been published."""
LONG = timedelta(31)
"""An article that is only known to be of a longer stretch of days counts as undated."""
WORDS, LABEL = 12, 100
"""How many words of a passage, and characters of a headline, a reason tells."""


@dataclass(frozen=True, slots=True)
class Passage:
    """`length` same words in both articles, the dated one of `day`: where they begin in `ours` and in `theirs`."""

    day: date
    length: int
    ours: Words
    start: int
    theirs: Words
    at: int

    def here(self) -> tuple[Span, ...]:
        """The words in the undated article."""
        return self.ours.spans(self.start, self.length)

    def there(self) -> tuple[Span, ...]:
        """The words in the dated article."""
        return self.theirs.spans(self.at, self.length)

    def starts(self) -> list[int]:
        """Where in the undated article each of the words starts."""
        return self.ours.starts(self.start, self.length)

    def apart(self, other: Passage) -> bool:
        """Whether the two have no word in common, in either article."""
        return _apart(self.here(), other.here()) and _apart(self.there(), other.there())


@dataclass(frozen=True, slots=True)
class Link:
    """The passages that link an undated article to one of `day`; `since` when words of them stand in dated articles."""

    day: date
    since: date
    passages: tuple[Passage, ...]


def undated(earliest: date | None, latest: date | None) -> bool:
    """Whether days known so far leave an article without a date."""
    return earliest is None or latest is None or latest - earliest >= LONG


def stories(without: Iterable[Quoting], others: Iterable[Quoting]) -> dict[str, When]:
    """The days of the articles `without` a date, by id, as `others` give them; the same in whatever order they come.

    Only others whose day is known give one; those known to be of some days tell stock phrases. What `stories` gives
    must not come back among the others: a date is never made from one that was made here.
    """
    runs = Runs(without, others)
    found = ((article, _when(list(_links(runs, quotations)))) for article, quotations in runs.undated.items())
    return {article: when for article, when in found if when is not None}


def within(story: When, alone: When | None) -> When | None:
    """The date by story inside the days that the article's own text leaves; None where they have none in common."""
    first, last = story.earliest, story.latest
    why, basis = story.why, story.basis
    if alone is not None:
        first, last = max(first, alone.earliest), min(last, alone.latest)
        if first > last:
            return None
        if (first, last) != (story.earliest, story.latest):
            why, basis = (*alone.why, *why), (*alone.basis, *basis)
    so = f"on {spoken(first)}" if first == last else f"between {spoken(first)} and {spoken(last)}"
    return When(first, last, precision(first, last), basis, "story", (*why, f"So it was published {so}."))


def _links(runs: Runs, quotations: Sequence[Words]) -> Iterator[Link]:
    """The dated articles that an undated one is linked to, by day: the earliest for each of its passages."""
    told, since = set[int](), dict[int, date]()
    for passages in _shared(runs, quotations):
        starts = [p.starts() for p in passages]
        for start in chain(*starts):
            since.setdefault(start, passages[0].day)
        proof = _proof([p for p, own in zip(passages, starts, strict=True) if told.isdisjoint(own)])
        if proof:
            # An earlier article with fewer of the words links nothing, but tells that they were said by then.
            yield Link(passages[0].day, min(since[s] for p in proof for s in p.starts()), proof)
            told.update(*starts)


def _shared(runs: Runs, quotations: Sequence[Words]) -> list[list[Passage]]:
    """The passages that an undated article has in common with each dated one, by day, most words, and id."""
    shared, met = defaultdict[str, list[Passage]](list), set[Run | None]()
    for ours in quotations:
        going: dict[tuple[Words, int], tuple[int, date]] = {}  # the passages that have not ended, and where each began
        for n, run in enumerate([*runs.of(ours), None]):
            here = run.printed if run is not None and run not in met else ()
            lines = {(theirs, at - n): day for day, _, at, theirs in here if theirs.speaker & ours.speaker}
            if lines:
                met.add(run)  # what it quotes over and over counts once
            still = {line: going.pop(line, (n, day)) for line, day in lines.items()}
            for (theirs, offset), (start, day) in going.items():
                passage = Passage(day, n - start + RUN - 1, ours, start, theirs, start + offset)
                shared[theirs.of.article].append(passage)
            going = still
    return sorted(shared.values(), key=lambda ps: (ps[0].day, -sum(p.length for p in ps), ps[0].theirs.of.article))


def _proof(passages: Sequence[Passage]) -> tuple[Passage, ...]:
    """The passage, or the two, that link two articles; nothing when they do not."""
    longest = min(passages, key=lambda p: (-p.length, p.here()), default=None)
    if longest is None or longest.length >= ENOUGH:
        return () if longest is None else (longest,)
    second = min((p for p in passages if p.apart(longest)), key=lambda p: (-p.length, p.here()), default=None)
    return () if second is None else (longest, second)


def _when(links: Sequence[Link]) -> When | None:
    """The days that all links leave; None without any, and where they are more than a week apart."""
    if not links or links[-1].day - links[0].day > AFTER:
        return None
    latest = max(links, key=lambda link: link.since)
    told = dict.fromkeys((links[0], latest))  # links come by day: these two bound the date
    basis = (span for link in told for p in link.passages for span in (*p.here(), *p.there()))
    first, last = latest.since - BEFORE, links[0].day + AFTER
    return When(first, last, precision(first, last), tuple(basis), "story", tuple(map(_reason, told)))


def _reason(link: Link) -> str:
    passage = link.passages[0]
    name = max(passage.ours.quotation.speaker, passage.theirs.quotation.speaker, key=lambda name: (len(name), name))
    words = " ".join(s.exact for s in passage.ours.spans(passage.start, min(WORDS, passage.length)))
    said = f"“{' '.join(words.split())}{' …' if passage.length > WORDS else ''}”"
    label = _short(passage.theirs.of.label)
    return f"It quotes the same words of {_short(name)} as “{label}” of {spoken(link.day)}: {said}."


def _short(label: str) -> str:
    label = " ".join(label.split())
    return label if len(label) <= LABEL else f"{label[:LABEL].rstrip()} …"


def _apart(a: Sequence[Span], b: Sequence[Span]) -> bool:
    return a[-1].end <= b[0].start or b[-1].end <= a[0].start
