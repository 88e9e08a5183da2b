"""The commands for what happened, as they are typed; events.py, meetings.py, disputes.py and others do the work."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from onrecord.present.cli.arguments import Record, RecordFile, Since, Until
from onrecord.present.cli.safely import safely

happened = typer.Typer()
issues = typer.Typer(
    no_args_is_help=True,
    help="""Say yourself which issues positions are about; without it they come from the record.

    \b
    onrecord issues import issues.toml
    onrecord issues reset onrecord.db
    """,
)
happened.add_typer(issues, name="issues")

Words = Annotated[list[str] | None, typer.Argument(help="Only those with all of these words.")]
ByActor = Annotated[str | None, typer.Option(help="Only with this actor: a name or an id.")]
OfArticle = Annotated[str | None, typer.Option(help="Only from this article: its id or key.")]
Limit = Annotated[int, typer.Option(min=0, help="Rows of the table; 0 shows all. A pipe gets all.")]


@happened.command()
@safely
def events(
    record: Record,
    words: Words = None,
    actor: ByActor = None,
    type_: Annotated[str | None, typer.Option("--type", help="Only of this type of PLOVER, such as CONSULT.")] = None,
    since: Since = None,
    until: Until = None,
    article: OfArticle = None,
    every: Annotated[bool, typer.Option("--every", help="Each telling of an event by itself.")] = False,
    limit: Limit = 50,
) -> None:
    """List who did what to whom: each event once, by day, with how often and in how many outlets it is told.

    \b
    onrecord events onrecord.db
    onrecord events onrecord.db --actor Sorvania --type AID --since 2031-05
    onrecord events onrecord.db --every | jq -r .trigger.exact
    """
    from onrecord.present.cli import events as run
    from onrecord.present.cli.asking import Question

    question = Question(tuple(words or ()), actor, type_, since, until, article, limit)
    (run.tellings if every else run.events)(record, question)


@happened.command()
@safely
def meetings(
    record: Record,
    words: Words = None,
    actor: ByActor = None,
    type_: Annotated[str | None, typer.Option("--type", help="Only held, planned, proposed, cancelled ones.")] = None,
    since: Since = None,
    until: Until = None,
    article: OfArticle = None,
    limit: Limit = 50,
) -> None:
    """List who met or means to meet, by day: body or format, who takes part, what it is about and what came of it.

    \b
    onrecord meetings onrecord.db
    onrecord meetings onrecord.db council --type held
    """
    from onrecord.present.cli.asking import Question
    from onrecord.present.cli.meetings import meetings as run

    run(record, Question(tuple(words or ()), actor, type_, since, until, article, limit))


@happened.command()
@safely
def measures(
    record: Record,
    words: Words = None,
    actor: ByActor = None,
    type_: Annotated[str | None, typer.Option("--type", help="Only sanction, aid, deployment, spending ...")] = None,
    since: Since = None,
    until: Until = None,
    article: OfArticle = None,
    limit: Limit = 50,
) -> None:
    """List measures by day: sanctions, aid, partnerships, deployments, exercises, spending, with how much.

    \b
    onrecord measures onrecord.db
    onrecord measures onrecord.db --type spending --actor League
    """
    from onrecord.present.cli.asking import Question
    from onrecord.present.cli.meetings import measures as run

    run(record, Question(tuple(words or ()), actor, type_, since, until, article, limit))


@happened.command()
@safely
def disputes(
    record: Record,
    words: Words = None,
    actor: ByActor = None,
    type_: Annotated[str | None, typer.Option("--type", help="Only about truth, or about a quantity.")] = None,
    since: Since = None,
    until: Until = None,
    article: OfArticle = None,
    limit: Limit = 50,
) -> None:
    """List what is disputed: who says it and who denies it, the words of both facing each other.

    \b
    onrecord disputes onrecord.db
    onrecord disputes onrecord.db --actor Sorvania --type quantity
    """
    from onrecord.present.cli.asking import Question
    from onrecord.present.cli.disputes import disputes as run

    run(record, Question(tuple(words or ()), actor, type_, since, until, article, limit))


@happened.command()
@safely
def positions(
    record: Record,
    words: Words = None,
    actor: ByActor = None,
    type_: Annotated[str | None, typer.Option("--type", help="Only for, against, neutral, conditional.")] = None,
    since: Since = None,
    until: Until = None,
    article: OfArticle = None,
    limit: Limit = 50,
) -> None:
    """List who is for or against what: by issue, actor and day, with the words for it and where it changes.

    \b
    onrecord positions onrecord.db
    onrecord positions onrecord.db dialogue --actor Marrand --since 2031
    """
    from onrecord.present.cli.asking import Question
    from onrecord.present.cli.positions import positions as run

    run(record, Question(tuple(words or ()), actor, type_, since, until, article, limit))


@issues.command(name="import")
@safely
def import_issues(
    file: Annotated[Path, typer.Argument(help="A .toml table of issues: label, phrases, examples.")],
    record: RecordFile = Path("onrecord.db"),
) -> None:
    """Take a table of issues along with a record, in place of an earlier one; all of it or nothing.

    \b
    onrecord issues import issues.toml --record onrecord.db
    """
    from onrecord.present.cli.issues import import_ as run

    run(file, record)


@issues.command(name="reset")
@safely
def reset_issues(record: Record) -> None:
    """Drop the table of issues that a record brings along.

    \b
    onrecord issues reset onrecord.db
    """
    from onrecord.present.cli.issues import reset as run

    run(record)
