"""`disputes`: what is disputed, the words of both sides facing each other."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from onrecord.present.cli import witnesses
from onrecord.present.cli.across import cut, fits, show
from onrecord.present.cli.asking import NO_DATE, Question
from onrecord.present.dates import told
from onrecord.record import day
from onrecord.records import Article, Dispute, Side
from onrecord.records.drawnlines import dispute_line
from onrecord.store import Store

KINDS = ("truth", "quantity")


def disputes(record: Path, q: Question) -> None:
    """The disputes, by the first day on which an article tells of them: a dispute has no date of its own."""
    with Store.open(record, create=False) as store:
        kind = q.one_of(KINDS)
        known = witnesses.articles(store)
        asked = replace(q.asked(store), since=None, until=None)
        since, until = day(q.since), day(q.until, last=True)

        def fit(d: Dispute) -> bool:
            if kind not in (None, d.kind) or not fits(q.words, _text(d)):
                return False
            whens = [a.published for a in _articles(d, known) if a.published]
            return (not since and not until) or any(
                (not since or since <= w.latest) and (not until or w.earliest <= until) for w in whens
            )

        def row(n: int) -> tuple[object, ...]:
            d = found[n]
            kind = "how much" if d.kind == "quantity" else "whether it is so"
            if d.without_content:
                return d.id[:8], "accounts differ", _words(d.proposition.exact), "the text does not say in what"
            return d.id[:8], kind, _sides(d.affirmed, known), _sides(d.denied, known)

        found = sorted(filter(fit, store.disputes(asked)), key=lambda d: (d.without_content, _first(d, known), d.id))
        columns = ("id", "disputed is", "affirmed by", "denied by")
        show(columns, map(dispute_line, found), len(found), row, q.limit, "No dispute is known", *q.narrow)


def _text(d: Dispute) -> str:
    return " ".join((d.proposition.exact, *(f"{s.name} {s.span.exact}" for s in (*d.affirmed, *d.denied))))


def _articles(d: Dispute, known: Callable[[str], Article]) -> list[Article]:
    return [
        known(id_) for id_ in sorted({x.article for x in (d.proposition, *(s.span for s in d.affirmed + d.denied))})
    ]


def _first(d: Dispute, known: Callable[[str], Article]) -> str:
    return min((str(a.published.earliest) for a in _articles(d, known) if a.published), default=NO_DATE)


def _sides(sides: Sequence[Side], known: Callable[[str], Article]) -> str:
    """Each voice with its words, its outlet and its day."""
    return "\n".join(
        f"{s.name or 'somebody'}: “{_words(s.span.exact)}”"
        f"\n({witnesses.outlet(known(s.span.article))}, {told(known(s.span.article).published)})"
        for s in sides
    )


def _words(text: str) -> str:
    return cut(" ".join(text.split()))
