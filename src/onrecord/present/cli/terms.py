"""`terms`: what outlets call the same thing, and the wordings that the user says go together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

from onrecord import flow
from onrecord.present.cli import witnesses
from onrecord.present.cli.across import Row, fits, show
from onrecord.present.cli.safely import tell
from onrecord.present.cli.taking import taking
from onrecord.records import Term
from onrecord.records.acrosslines import term_line
from onrecord.store import Store
from onrecord.store.fold import fold

VOICES = {"quoted": "quoted", "reported": "reported", "outlet": "own words"}


def list_(record: Path, words: Sequence[str], limit: int, *, replaced: bool) -> None:
    """The terms by referent, those of most outlets first; each wording of an outlet in a voice is a row."""
    with Store.open(record, create=False) as store:
        known = witnesses.articles(store)
        by = defaultdict[str, list[Term]](list)
        for t in store.terms():
            by[t.referent].append(t)
        found = [
            some
            for some in by.values()
            if fits(words, " ".join((some[0].referent, *(t.wording for t in some))))
            and (not replaced or any(t.replaces for t in some))
        ]
        found.sort(key=lambda some: (-len({t.article for t in some}), some[0].referent))
        rows = [row for some in found for row in _rows(some, known)]
        columns = ("thing", "outlet", "voice", "wording", "times#", "in place of the speaker’s")
        lines = (term_line(t) for some in found for t in some)
        nothing = "Outlets are not found to name one thing in different words"
        show(columns, lines, len(rows), lambda n: rows[n], limit, nothing, words, "replaced" if replaced else None)


def _rows(some: Sequence[Term], known: witnesses.Articles) -> Iterator[Row]:
    groups = defaultdict[tuple[str, str, str], list[Term]](list)
    for t in some:
        groups[witnesses.outlet(known(t.article)), t.voice, fold(t.wording)].append(t)
    referent = some[0].referent
    for (outlet, voice, _), same in sorted(groups.items()):
        instead = dict.fromkeys(f"“{r.wording}”" for t in same for r in t.replaces)
        yield referent, outlet, VOICES[voice], same[0].wording, len(same), ", ".join(instead)
        referent = ""


def import_(file: Path, record: Path) -> None:
    """Take a table along and say how to go back."""
    with taking(record) as store:
        number = flow.import_terms(store, file)
    told = f"{number:,} {'thing is' if number == 1 else 'things are'} named by the table that goes along with {record}."
    tell(f"{told} To undo: onrecord terms reset {record}")


def reset(record: Path) -> None:
    """Drop the table that a record brings along."""
    with Store.open(record, create=False) as store:
        had = len(store.referents())
        if had:
            flow.import_terms(store, None)
    if had:
        tell(f"{record} is without its table of terms. To undo: onrecord terms import FILE --record {record}")
    else:
        tell(f"{record} brings no table of terms along.")
