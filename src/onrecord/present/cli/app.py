"""The commands of `onrecord`, as they are typed. Each is a few lines: flow.py does the work."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from onrecord.present.cli.acrosscommands import across
from onrecord.present.cli.actorcommands import actors
from onrecord.present.cli.arguments import Record, RecordFile, Since, Until
from onrecord.present.cli.happenedcommands import happened
from onrecord.present.cli.officecommands import offices
from onrecord.present.cli.safely import safely

app = typer.Typer(
    name="onrecord",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,  # Rich in --help would cost more than all the rest of the start
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 110},
)

app.add_typer(across)
app.add_typer(happened)
app.add_typer(actors, name="actors")
app.add_typer(offices, name="offices")


@app.callback()
def about() -> None:
    """Press reports in; a record out of who said what, in which words, where every line shows the text it rests on.

    \b
    onrecord read articles/                        read a folder into onrecord.db
    onrecord show onrecord.db                      who says how much, in which outlets
    onrecord show onrecord.db --speaker Ivanova    what she said, by date
    onrecord search onrecord.db "gas transit"      the articles with these words
    onrecord actors onrecord.db                    who is who, and what to put right
    onrecord utterances onrecord.db                what several outlets tell, in which words
    onrecord events onrecord.db                    who did what to whom; also meetings, disputes, positions
    onrecord report onrecord.db -o dossier.html    one page to check it all, line by line

    Output is a table on a terminal and JSON lines in a pipe. `onrecord COMMAND --help` has examples of each.
    """


@app.command()
@safely
def read(
    paths: Annotated[list[str], typer.Argument(help="Files and folders; - is standard input.")],
    record: RecordFile = Path("onrecord.db"),
    workers: Annotated[
        int | None,
        typer.Option("--workers", "-w", min=0, help="Processes, about 0.5 GB each; 0: one for each core, at most 4."),
    ] = None,
) -> None:
    """Read articles (.txt .md .html .jsonl, also .gz) into the record. What it holds already is skipped.

    \b
    onrecord read articles/
    onrecord read monday.html tuesday/ --record week.db
    zcat dump.jsonl.gz | onrecord read - --record dump.db

    In a pipe there is one JSON line for each article, written when the article is safely in the record. What cannot
    be read is kept in quarantine with the reason. An interrupted run is finished by running it again.

    Exit status: 0 all was read, 1 the run failed, 2 wrong usage, 3 something is in quarantine.
    """
    from onrecord.present.cli.reading import read as run

    run(paths, record, workers)


@app.command()
@safely
def show(
    record: Record,
    name: Annotated[str | None, typer.Argument(help="Id or key of an article, or id of a statement.")] = None,
    statements: Annotated[bool, typer.Option("--statements", help="List statements.")] = False,
    speaker: Annotated[str | None, typer.Option(help="Only by this speaker: a name, part of it, or an id.")] = None,
    about: Annotated[str | None, typer.Option(help="Only with these words in or around what was said.")] = None,
    since: Since = None,
    until: Until = None,
    mode: Annotated[str | None, typer.Option(help="Only direct, indirect or mixed ones.")] = None,
    dates: Annotated[bool, typer.Option("--dates", help="The date of each article, or all in one, and why.")] = False,
    limit: Annotated[int, typer.Option(min=0, help="Rows of the table; 0 shows all. A pipe gets all.")] = 50,
) -> None:
    """Show a record, one article with its statements marked, one statement and why it is one, or those that fit.

    \b
    onrecord show onrecord.db
    onrecord show onrecord.db lantern-2031-03-04
    onrecord show onrecord.db --speaker Ivanova --about "gas transit" --since 2031-03 --until 2031-04-15
    onrecord show onrecord.db --statements | jq -r .speaker_name | sort | uniq -c
    onrecord show onrecord.db --dates
    """
    from onrecord.present.cli import showing

    filters = bool(statements or speaker or about or since or until or mode)
    if dates:
        showing.dates(record, name, limit, filters=filters)
    elif name is not None:
        showing.one(record, name)
    elif filters:
        showing.filtered(record, limit, speaker=speaker, about=about, since=since, until=until, mode=mode)
    else:
        showing.whole(record)


@app.command()
@safely
def search(
    record: Record,
    words: Annotated[list[str], typer.Argument(help='All words, "a phrase", or begin* of a word.')],
    limit: Annotated[int, typer.Option(min=1, help="The best so many articles.")] = 20,
) -> None:
    """Search titles and texts, in any case, with or without accents.

    \b
    onrecord search onrecord.db pipeline
    onrecord search onrecord.db '"gas transit" sanction*'
    """
    from onrecord.present.cli.showing import found

    found(record, " ".join(words), limit)


@app.command()
@safely
def report(
    record: Record,
    out: Annotated[str, typer.Option("--out", "-o", help="The page to write; - is standard output.")] = "dossier.html",
    title: Annotated[str | None, typer.Option(help="The title of the page; Who said what if not given.")] = None,
) -> None:
    """Write the dossier: one HTML page that works from disk, to read, filter, check and print.

    \b
    onrecord report onrecord.db -o dossier.html --title "The river talks"
    """
    from onrecord.present.cli.writing import report as run

    run(record, out, title)


@app.command()
@safely
def export(
    record: Record,
    format_: Annotated[
        str, typer.Option("--format", "-f", help="jsonl, csv, parquet, plover, tei, timelinejs, webannotation.")
    ] = "jsonl",
    out: Annotated[str, typer.Option("--out", "-o", help="A file or, for csv, parquet and plover, a folder.")] = "-",
) -> None:
    """Write the record for other programs. Nothing is cut, and the same record gives the same bytes.

    \b
    onrecord export onrecord.db > record.jsonl
    onrecord export onrecord.db --format csv -o statements.csv
    onrecord export onrecord.db --format parquet -o tables/
    onrecord export onrecord.db --format plover -o events.tsv
    """
    from onrecord.present.cli.writing import export as run

    run(record, format_, out)


@app.command(name="import")
@safely
def import_(
    file: Annotated[Path, typer.Argument(help="A file that `onrecord export` wrote.")],
    record: RecordFile = Path("onrecord.db"),
) -> None:
    """Take an export back into a record: every line is proved first, and all go in or none.

    \b
    onrecord import record.jsonl --record copy.db
    """
    from onrecord.present.cli.writing import import_ as run

    run(file, record)


@app.command()
@safely
def check(record: Record) -> None:
    """Prove the record: every span stands where it says, every hash fits, every reference leads somewhere.

    \b
    onrecord check onrecord.db && echo sound

    Exit status: 0 the record is sound, 1 it has faults.
    """
    from onrecord.present.cli.writing import check as run

    run(record)


@app.command()
@safely
def demo(
    examples: Annotated[Path, typer.Option(help="The folder of example reports.")] = Path("examples"),
    out: Annotated[Path, typer.Option("--out", "-o", help="The folder for the record and its dossier.")] = Path("out"),
) -> None:
    """Read the example reports and write their dossier.

    \b
    onrecord demo
    """
    from onrecord.present.cli.reading import demo as run

    run(examples, out)
