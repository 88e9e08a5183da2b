"""`actors merge`, `split`, `rename`, `undo` and `judgements`: what people judge of actors."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from onrecord import flow
from onrecord.errors import UsageError
from onrecord.present.cli.out import emit, for_people, table
from onrecord.present.cli.safely import tell
from onrecord.present.judged import told
from onrecord.records import Judgement
from onrecord.records.actorlines import judgement_line
from onrecord.settings import judge
from onrecord.store import Store


def merge(record: Path, actors: Sequence[str], reason: str) -> None:
    """Actors are one."""
    with Store.open(record, create=False) as store:
        made = flow.merge(store, actors, who=judge(), reason=reason)
    _say(record, made)


def split(record: Path, actor: str, names: Sequence[str], articles: Sequence[str], reason: str) -> None:
    """Some namings of an actor are somebody else."""
    if not names and not articles:
        raise UsageError("say who is somebody else: what the articles call it with --name, or where with --article")
    with Store.open(record, create=False) as store:
        made = flow.split(store, actor, names=names, articles=articles, who=judge(), reason=reason)
    _say(record, made)


def rename(record: Path, actor: str, name: str, reason: str) -> None:
    """An actor is called otherwise."""
    with Store.open(record, create=False) as store:
        made = flow.rename(store, actor, name, who=judge(), reason=reason)
    _say(record, made)


def undo(record: Path, judgement: str | None) -> None:
    """A judgement is taken back."""
    with Store.open(record, create=False) as store:
        taken = flow.undo(store, judgement)
    tell(f"Taken back, as if it had never been: {told(taken.change)} To have it again, judge anew.")


def judgements(record: Path) -> None:
    """All judgements, the earliest first."""
    with Store.open(record, create=False) as store:
        made = store.judgements()
    if not made:
        tell(f"{record} holds no judgement.")
    elif for_people():
        judgement_table(made)
        tell(f"To take one back: onrecord actors undo {record} ID")
    else:
        emit(*map(judgement_line, made))


def judgement_table(made: Sequence[Judgement], title: str | None = None) -> None:
    """Judgements one a row."""
    rows = ((j.id[:8], j.when[:16].replace("T", " "), j.who, told(j.change), j.reason) for j in made)
    table(("id", "when (UTC)", "who", "what", "why"), rows, title)


def _say(record: Path, made: Judgement) -> None:
    tell(f"Judged by {made.who}: {told(made.change)} To undo: onrecord actors undo {record} {made.id[:8]}")
