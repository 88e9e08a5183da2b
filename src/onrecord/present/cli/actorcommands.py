"""The commands of `onrecord actors`, as they are typed; actors.py, oneactor.py and judging.py do the work."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from onrecord.present.cli.arguments import Record, RecordFile
from onrecord.present.cli.listgroup import ListGroup
from onrecord.present.cli.safely import safely

actors = typer.Typer(
    cls=ListGroup,
    no_args_is_help=True,
    subcommand_metavar="RECORD [WORDS]... | COMMAND [ARGS]...",
    help="""Who is who: list the actors of a record, look at one, and put right what the machine joined or parted.

    \b
    onrecord actors onrecord.db                      all, those who say most first
    onrecord actors onrecord.db marrand              those with this word in a name or office
    onrecord actors show onrecord.db "Ilse Marrand"  one of them whole
    onrecord actors merge onrecord.db "Ilse Marrand" "I. Marrand"

    An actor is named by a name it goes by or by its id (8 characters of it are enough). A judgement never overwrites
    what the machine made; `onrecord actors undo` takes it back. A record that is called as a command needs its path:
    ./merge.
    """,
)

Actor = Annotated[str, typer.Argument(help="A name it goes by, or its id.")]
Because = Annotated[str, typer.Option(help="Why you judge so; it is kept with the judgement.")]
Limit = Annotated[int, typer.Option(min=0, help="Rows of each table; 0 shows all. A pipe gets all.")]


@actors.command(name="list")
@safely
def list_actors(
    record: Record,
    words: Annotated[list[str] | None, typer.Argument(help="Only actors with all of these words.")] = None,
    type_: Annotated[str | None, typer.Option("--type", help="Only persons, countries, ...: person, country.")] = None,
    speakers: Annotated[bool, typer.Option("--speakers", help="Only those who say something.")] = False,
    limit: Limit = 50,
) -> None:
    """List the actors, those who say most first; the word `list` may be left out.

    \b
    onrecord actors onrecord.db --speakers --type person
    onrecord actors list onrecord.db secretary league
    onrecord actors onrecord.db | jq -r .name
    """
    from onrecord.present.cli.actors import list_ as run

    run(record, words or [], type_, limit, speakers=speakers)


@actors.command(name="show")
@safely
def show_actor(record: Record, actor: Actor, limit: Limit = 20) -> None:
    """Show one actor: offices, names and why they are one, statements by date, who quotes them, what they deny.

    \b
    onrecord actors show onrecord.db "Ilse Marrand"
    """
    from onrecord.present.cli.oneactor import show as run

    run(record, actor, limit)


@actors.command(name="merge")
@safely
def merge_actors(
    record: Record,
    names: Annotated[
        list[str], typer.Argument(metavar="ACTOR ACTOR...", help="Two or more; the first gives the name.")
    ],
    because: Because = "",
) -> None:
    """Judge that actors are one and the same.

    \b
    onrecord actors merge onrecord.db "Ilse Marrand" "I. Marrand" --because "the same speech"
    """
    from onrecord.present.cli.judging import merge as run

    run(record, names, because)


@actors.command(name="split")
@safely
def split_actor(
    record: Record,
    actor: Actor,
    name: Annotated[
        list[str] | None, typer.Option(help="What part of the articles call it. Give more as needed.")
    ] = None,
    article: Annotated[list[str] | None, typer.Option(help="An article where it is another: key or id.")] = None,
    because: Because = "",
) -> None:
    """Judge that some namings of an actor are somebody else, never to be joined again.

    \b
    onrecord actors split onrecord.db "Ilse Marrand" --name "Marrand of Lowick"
    onrecord actors split onrecord.db "Ilse Marrand" --article briefs-3 --because "her sister"
    """
    from onrecord.present.cli.judging import split as run

    run(record, actor, name or [], article or [], because)


@actors.command(name="rename")
@safely
def rename_actor(
    record: Record, actor: Actor, name: Annotated[str, typer.Argument(help="The name to show.")], because: Because = ""
) -> None:
    """Judge how an actor is to be called; its other names stay.

    \b
    onrecord actors rename onrecord.db Marrand "Ilse Marrand"
    """
    from onrecord.present.cli.judging import rename as run

    run(record, actor, name, because)


@actors.command(name="undo")
@safely
def undo_judgement(
    record: Record,
    judgement: Annotated[str | None, typer.Argument(help="Its id, or the beginning of it; else the last one.")] = None,
) -> None:
    """Take a judgement back: the record is then as if it had never been.

    \b
    onrecord actors undo onrecord.db
    onrecord actors undo onrecord.db 3f2a91c0
    """
    from onrecord.present.cli.judging import undo as run

    run(record, judgement)


@actors.command(name="judgements")
@safely
def list_judgements(record: Record) -> None:
    """List the judgements: what, by whom, when and why.

    \b
    onrecord actors judgements onrecord.db
    """
    from onrecord.present.cli.judging import judgements as run

    run(record)


@actors.command(name="import")
@safely
def import_actors(
    file: Annotated[Path, typer.Argument(help="A table, .csv or .tsv, of your own or as a Wikidata query writes it.")],
    record: RecordFile = Path("onrecord.db"),
) -> None:
    """Take a table of actors along with a record, in place of an earlier one; all of its rows or none.

    What it says of names comes before what the machine finds.

    \b
    onrecord actors import actors.csv --record onrecord.db
    """
    from onrecord.present.cli.actors import import_ as run

    run(file, record)


@actors.command(name="reset")
@safely
def reset_actors(record: Record) -> None:
    """Drop the table of actors that a record brings along; judgements stay.

    \b
    onrecord actors reset onrecord.db
    """
    from onrecord.present.cli.actors import reset as run

    run(record)
