"""The commands for what goes across outlets, as they are typed; compare.py, across.py and terms.py do the work."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from onrecord.present.cli.arguments import Record, RecordFile
from onrecord.present.cli.listgroup import ListGroup
from onrecord.present.cli.safely import safely

across = typer.Typer()
terms = typer.Typer(
    cls=ListGroup,
    no_args_is_help=True,
    subcommand_metavar="RECORD [WORDS]... | COMMAND [ARGS]...",
    help="""What outlets call the same thing, in which voice, and where their wording stands for the speaker's.

    \b
    onrecord terms onrecord.db               all, those of most outlets first
    onrecord terms onrecord.db islands       those with this word
    onrecord terms import terms.toml         say yourself which wordings name one thing

    A record that is called as a command needs its path: ./import.
    """,
)
across.add_typer(terms, name="terms")

Words = Annotated[list[str] | None, typer.Argument(help="Only those with all of these words.")]
OfArticle = Annotated[str | None, typer.Option(help="Only with this article: its id or key.")]
Limit = Annotated[int, typer.Option(min=0, help="Rows of the table; 0 shows all. A pipe gets all.")]


@across.command()
@safely
def compare(
    record: Record,
    utterance: Annotated[str, typer.Argument(help="Its id, or that of a statement that renders it (8 characters do).")],
    base: Annotated[str | None, typer.Option(help="Read against this rendering: its letter, or its id.")] = None,
) -> None:
    """Compare the renderings of one utterance: what each outlet has, changed, added and left out, and from whom.

    \b
    onrecord compare onrecord.db 3f2a91c0
    onrecord compare onrecord.db 3f2a91c0 --base C
    """
    from onrecord.present.cli.compare import compare as run

    run(record, utterance, base)


@across.command()
@safely
def utterances(
    record: Record,
    words: Words = None,
    speaker: Annotated[str | None, typer.Option(help="Only by this speaker: a name, part of it, or an id.")] = None,
    article: OfArticle = None,
    limit: Limit = 50,
) -> None:
    """List what is told more than once: acts of saying, those told most often first.

    \b
    onrecord utterances onrecord.db
    onrecord utterances onrecord.db islands --speaker Marrand
    """
    from onrecord.present.cli.across import utterances as run

    run(record, words or [], speaker, article, limit)


@across.command()
@safely
def stories(record: Record, words: Words = None, article: OfArticle = None, limit: Limit = 50) -> None:
    """List the stories: articles on one event, those of most articles first.

    \b
    onrecord stories onrecord.db
    onrecord stories onrecord.db --article lantern-2031-03-04
    """
    from onrecord.present.cli.across import stories as run

    run(record, words or [], article, limit)


@across.command()
@safely
def chains(record: Record, words: Words = None, article: OfArticle = None, limit: Limit = 50) -> None:
    """List through whom the words of each statement reached the reader, the longest chains first.

    \b
    onrecord chains onrecord.db
    onrecord chains onrecord.db Norpress
    """
    from onrecord.present.cli.across import chains as run

    run(record, words or [], article, limit)


@across.command()
@safely
def edits(record: Record, article: OfArticle = None, limit: Limit = 50) -> None:
    """List what outlets changed in quotations between two versions of one publication.

    \b
    onrecord edits onrecord.db
    """
    from onrecord.present.cli.across import edits as run

    run(record, article, limit)


@terms.command(name="list")
@safely
def list_terms(
    record: Record,
    words: Words = None,
    replaced: Annotated[
        bool, typer.Option("--replaced", help="Only where a wording replaces the speaker's own.")
    ] = False,
    limit: Limit = 50,
) -> None:
    """List what outlets call the same thing; the word `list` may be left out.

    \b
    onrecord terms onrecord.db --replaced
    onrecord terms list onrecord.db islands
    """
    from onrecord.present.cli.terms import list_ as run

    run(record, words or [], limit, replaced=replaced)


@terms.command(name="import")
@safely
def import_terms(
    file: Annotated[Path, typer.Argument(help="A .toml table of wordings that name one thing.")],
    record: RecordFile = Path("onrecord.db"),
) -> None:
    """Take a table of wordings along with a record, in place of an earlier one; all of it or nothing.

    \b
    onrecord terms import terms.toml --record onrecord.db
    """
    from onrecord.present.cli.terms import import_ as run

    run(file, record)


@terms.command(name="reset")
@safely
def reset_terms(record: Record) -> None:
    """Drop the table of wordings that a record brings along.

    \b
    onrecord terms reset onrecord.db
    """
    from onrecord.present.cli.terms import reset as run

    run(record)
