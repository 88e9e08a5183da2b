"""Articles and statements on the terminal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING

from onrecord.present.cli.dating import because, day, explained, unsaid
from onrecord.present.cli.out import console, plain, say, table
from onrecord.present.cli.reasons import left_open, not_read, party, speaks_for, unread, who, why, words
from onrecord.present.dates import stretch, told
from onrecord.records import Abstention, Article, Statement

if TYPE_CHECKING:
    from rich.text import Text

    from onrecord.records.contract import Line
    from onrecord.store import Hit, Store

STYLES = {
    "source": "bold cyan",
    "cue": "bold magenta",
    "content": "green",
    "left open": "underline",
    "furniture": "dim",
    "found": "bold yellow",
}
CONTEXT = 300
"""Code points of the article shown on either side of one statement."""

MOST = 15
"""Speakers and outlets in the overview; more are counted."""


def overview(store: Store) -> None:
    """What a record holds, and what to do next."""
    counts, record = store.counts(), str(store.path)
    say((", ".join(f"{n:,} {kind}" for kind, n in counts.items()), "bold"), f" in {record}")
    for title, unnamed, tallies in (
        ("Speakers", "(not said)", store.speakers()),
        ("Outlets", "(not stated)", store.outlets()),
    ):
        rows = [(x.name or unnamed, x.statements, x.articles, stretch(x.first, x.last)) for x in tallies[:MOST]]
        table(("", "statements#", "articles#", "days"), rows, title)
        if len(tallies) > MOST:
            say((f"… and {len(tallies) - MOST:,} more: onrecord show {record} | less\n", "dim"))
    foreign = [store.article(a.article) for a in islice(store.abstentions(reason="language"), MOST)]
    not_read(foreign, sum(1 for _ in store.abstentions(reason="language")) if foreign else 0)
    say(("Next: ", "bold"), f"onrecord show {record} --speaker NAME    onrecord search {record} WORDS")
    say(f"      onrecord utterances {record}    onrecord stories {record}    onrecord terms {record}")
    say(f"      onrecord events {record}    onrecord disputes {record}    onrecord positions {record}")
    say(f"      onrecord actors {record}    onrecord show {record} --dates    onrecord report {record} -o dossier.html")


def quarantine(lines: Sequence[Line]) -> None:
    """What could not be read, and why."""
    if lines:
        table(("item", "code", "reason"), [(x["uri"], x["code"], x["reason"]) for x in lines], "Not read")


def article(one: Article, statements: Sequence[Statement], abstentions: Sequence[Abstention], store: Store) -> None:
    """The text of an article with its statements, and what was left open in it, marked."""
    say((one.headline or one.key, "bold"))
    against = next((a for a in abstentions if a.reason == "contradiction"), None)
    outlet = one.outlet.name if one.outlet else "outlet not stated"
    say((f"{outlet} · {day(one, against)} · {one.uri} · {one.id}", "dim"))
    say((because(one, against) + "\n", "dim"))
    foreign = any(a.reason == "language" for a in abstentions)
    abstentions = [a for a in abstentions if a.reason == "unsure"]
    if foreign:
        say((unread(one) + "\n", "bold"))
    console().print(marked(one, statements, abstentions))
    roles = [role for role in STYLES if role != "found" and (role != "left open" or abstentions)]
    say("\n", *(part for role in roles for part in ((role, STYLES[role]), "  ")))
    if statements or not foreign:
        statement_table(statements, store, None)
    left_open(abstentions)


def marked(one: Article, statements: Iterable[Statement], abstentions: Iterable[Abstention] = ()) -> Text:
    """The text with source, cue and content in colour, what was left open underlined, and furniture greyed."""
    text = plain(one.text)
    for mark in one.furniture:
        text.stylize(STYLES["furniture"], mark.span.start, mark.span.end)
    for abstention in abstentions:
        for span in (*abstention.source, *abstention.cue, *abstention.content):
            text.stylize(STYLES["left open"], span.start, span.end)
    for statement in statements:
        for role, spans in (("content", statement.content), ("source", statement.source), ("cue", statement.cue)):
            for span in spans:
                text.stylize(STYLES[role], span.start, span.end)
    return text


def statement(
    one: Statement, within: Article, against: Abstention | None, across: Iterable[tuple[str, str]] = ()
) -> None:
    """One statement, what it rests on, where it stands, and what is known of it `across` outlets."""
    rows = [
        ("speaker", one.speaker_name or "unknown"),
        ("who", who(one)),
        ("office", one.office),
        ("for", speaks_for(one)),
        ("via", one.relay and party(one.relay)),
        ("says", words(one.content)),
        ("source", words(one.source)),
        ("cue", words(one.cue)),
        ("mode", one.mode + (", denied" if one.negated else "")),
        ("to", one.addressee),
        ("at", one.venue),
        ("said", explained(one.said) if one.said else unsaid(within, against)),
        ("inside", one.parent),
        ("why", why(one)),
        ("confidence", None if one.scores else f"{one.confidence:.2f}"),
        ("article", f"{within.headline or within.key} ({within.uri})"),
        ("published", f"{day(within, against)}. {because(within, against)}"),
        *across,
        ("id", one.id),
    ]
    table(("", ""), [row for row in rows if row[1]])
    spans = (*one.source, *one.cue, *one.content)
    start = max(0, min(s.start for s in spans) - CONTEXT)
    end = min(len(within.text), max(s.end for s in spans) + CONTEXT)
    before, after = ("… " if start else ""), (" …" if end < len(within.text) else "")
    console().print(plain(before) + marked(within, [one])[start:end] + plain(after))


def statement_table(statements: Iterable[Statement], store: Store, most: int | None) -> None:
    """Statements one a row, the first `most` of them; the others are counted."""
    rest: Iterator[Statement] = iter(statements)
    published = lru_cache(maxsize=256)(lambda id_: store.article(id_).published)
    rows = [
        (s.id[:8], told(s.said or published(s.article)), s.speaker_name or "unknown", s.mode, words(s.content))
        for s in islice(rest, most)
    ]
    table(("id", "date", "speaker", "mode", "says"), rows)
    more = sum(1 for _ in rest)
    if more:
        say((f"… and {more:,} more: --limit 0 shows all", "dim"))
    if not rows:
        say("No such statement.")


def hits(found: Sequence[Hit]) -> None:
    """What a search found."""
    for hit in found:
        say((hit.headline or hit.key, "bold"), (f"  {hit.key}, {hit.statements} statements", "dim"))
        snippet = plain("  " + hit.snippet)
        snippet.highlight_words({plain(s.exact).plain for s in hit.spans}, STYLES["found"])
        console().print(snippet)
    if not found:
        say("Nothing found.")
