"""`positions`: who is for or against what, by issue, actor and day, and where that changes."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import get_args

from onrecord.present.changes import changes
from onrecord.present.cli import witnesses
from onrecord.present.cli.across import cut, fits, show
from onrecord.present.cli.apparatus import said
from onrecord.present.cli.asking import Question, days, first
from onrecord.records import Position, StanceKind
from onrecord.records.drawnlines import position_line
from onrecord.store import Store
from onrecord.store.fold import fold
from onrecord.store.happened import Asked


def positions(record: Path, q: Question) -> None:
    """The positions, the issues with most of them first; a change is told against all that the record knows."""
    with Store.open(record, create=False) as store:
        stance = q.one_of(get_args(StanceKind))
        known = witnesses.articles(store)
        found = [
            p
            for p in store.positions(q.asked(store))
            if stance in (None, p.stance) and fits(q.words, f"{p.issue} {p.name} {said(p.evidence)}")
        ]
        weight = Counter(p.issue for p in found)
        found.sort(key=lambda p: (-weight[p.issue], p.issue, fold(p.name), p.actor or "", first(p.when), p.id))
        changed = changed_from(list(store.positions(Asked())) if found else [])

        def row(n: int) -> tuple[object, ...]:
            p, before = found[n], found[n - 1] if n else None
            new_issue = before is None or before.issue != p.issue
            new_actor = before is None or new_issue or (before.actor, before.name) != (p.actor, p.name)
            was = f"\nchanged: was {changed[p.id]}" if p.id in changed else ""
            if_ = f"\nif: “{said(p.condition)}”" if p.condition else ""
            words = f"“{cut(said(p.evidence))}”{if_}\n({witnesses.outlet(known(p.article))})"
            return (
                p.issue if new_issue else "",
                p.name if new_actor else "",
                days(p.when),
                f"{p.stance}{was}",
                words,
            )

        columns = ("issue", "actor", "day", "stance", "in the words")
        show(columns, map(position_line, found), len(found), row, q.limit, "No position is known", *q.narrow)


def changed_from(some: list[Position]) -> dict[str, str]:
    """By id of a position that is a change, the stance before it."""
    return changes(
        (p.id, p.actor or p.name, p.issue, p.stance, str(p.when.earliest), str(p.when.latest)) for p in some if p.when
    )
