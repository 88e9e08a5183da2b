"""`stories`, `utterances`, `chains` and `edits`: the lists of what goes across outlets, most told first."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import islice
from pathlib import Path

from onrecord import flow
from onrecord.present.cli import witnesses
from onrecord.present.cli.actors import some
from onrecord.present.cli.apparatus import entries, said, shared
from onrecord.present.cli.out import emit, for_people, say, table
from onrecord.present.cli.safely import tell
from onrecord.present.dates import told
from onrecord.records import Article, Edit
from onrecord.records.acrosslines import chain_line, edit_line, story_line, utterance_line
from onrecord.records.contract import Line
from onrecord.store import Store
from onrecord.store.fold import fold

Row = Sequence[object]


LONG = 220
"""Characters of a text that a row shows."""


def stories(record: Path, words: Sequence[str], article: str | None, limit: int) -> None:
    """The stories, those of most articles first."""
    with Store.open(record, create=False) as store:
        of = article and store.article(article).id
        found = [s for s in store.stories() if (not of or of in s.articles) and fits(words, s.label)]
        found.sort(key=lambda s: (-len(s.articles), s.id))
        known = witnesses.articles(store)

        def row(n: int) -> Row:
            s = found[n]
            outlets = dict.fromkeys(witnesses.outlet(known(id_)) for id_ in s.articles)
            return s.id[:8], told(s.when).replace(" – ", " –\n"), len(s.articles), s.label, some(list(outlets))

        columns = ("id", "days", "articles#", "story", "outlets")
        show(
            columns, map(story_line, found), len(found), row, limit, "No two articles report one event", words, article
        )


def utterances(record: Path, words: Sequence[str], speaker: str | None, article: str | None, limit: int) -> None:
    """The utterances, those told most often first."""
    with Store.open(record, create=False) as store:
        if article is not None:
            store.article(article)  # a mistake in it is told
        base = {} if not words else {u.id: store.statement(u.base) for u in store.utterances()}
        found = [
            u
            for u in store.utterances(speaker=speaker, article=article)
            if fits(words, f"{u.speaker_name or ''} {said(base[u.id].content) if words else ''}")
        ]
        found.sort(key=lambda u: (-len(u.statements), -u.independent_chains, u.id))
        known = witnesses.articles(store)

        def row(n: int) -> Row:
            u = found[n]
            outlets = {witnesses.outlet(known(store.statement(id_).article)) for id_ in u.statements}
            one = store.statement(u.base)
            day = told(u.said or known(one.article).published)
            count = witnesses.counted(len(outlets), u.independent_chains).replace(", ", "\n")
            return u.id[:8], f"{u.speaker_name or 'unknown'}\n{day}", count, cut(shared(u.apparatus, one))

        columns = ("id", "speaker, day", "told by", "in the words of one")
        nothing = "No statement is told twice"
        show(columns, map(utterance_line, found), len(found), row, limit, nothing, words, speaker, article)
        if found and for_people():
            say(("Next: ", "bold"), f"onrecord compare {record} ID")


def chains(record: Path, words: Sequence[str], article: str | None, limit: int) -> None:
    """The chains, the longest first."""
    with Store.open(record, create=False) as store:
        if article is not None:
            store.article(article)
        found = [c for c in store.chains(article=article) if fits(words, " ".join(link.name for link in c.links))]
        found.sort(key=lambda c: (-len(c.links), witnesses.way(c), c.id))

        def row(n: int) -> Row:
            c = found[n]
            hands = (k for k in c.links if k.role in ("agency", "relay") and k.evidence)
            return c.statement[:8], witnesses.way(c), "; ".join(f"“{cut(said(k.evidence))}”" for k in hands)

        columns = ("statement", "from the reader to the speaker", "as these words tell")
        show(columns, map(chain_line, found), len(found), row, limit, "No chain is known", words, article)


def edits(record: Path, article: str | None, limit: int) -> None:
    """What outlets changed in quotations between versions, in the order of the text."""
    with Store.open(record, create=False) as store:
        of = article and store.article(article)
        found = [e for e in flow.edits(store) if not of or of.id in (e.earlier, e.later)]
        if not found:
            tell("No publication was read again with other words of anybody in it.")
        elif not for_people():
            emit(*(edit_line(e) for e in found))
        else:
            known = witnesses.articles(store)
            for e in islice(found, limit or None):
                _edit(e, store, known(e.later))
            if limit and len(found) > limit:
                say((f"… and {len(found) - limit:,} more: --limit 0 shows all", "dim"))


def _edit(e: Edit, store: Store, later: Article) -> None:
    was, now = (id_ and store.statement(id_) for id_ in (e.was, e.now))
    one = now or was
    who = (one and one.speaker_name) or "speaker unknown"
    say(
        (f"{e.change}: ", "bold"),
        f"{who}, in {witnesses.outlet(later)}, {later.key}",
        (f"  {e.earlier[:8]} → {e.later[:8]}", "dim"),
    )
    for title, statement in (("was", was), ("now", now)):
        if statement:
            say((f"  {title} ", "dim"), said(statement.content))
    for entry in entries(e.apparatus, {e.now: ""} if e.now else {}):
        say(f"    {entry}")
    say("")


def show(
    columns: Sequence[str],
    lines: Iterable[Line],
    total: int,
    row: Callable[[int], Row],
    limit: int,
    nothing: str,
    *asked: Sequence[str] | str | None,
) -> None:
    """A table for people, lines for a program, and a sentence where there is nothing; `row` makes the one to show."""
    if not total:
        tell(f"{nothing}{' that fits' if any(asked) else ''}.")
    elif not for_people():
        emit(*lines)
    else:
        table(columns, (row(n) for n in range(min(limit or total, total))))
        if limit and total > limit:
            say((f"… and {total - limit:,} more: --limit 0 shows all", "dim"))


def cut(words: str) -> str:
    """The first words, where there are many."""
    return words if len(words) <= LONG else words[:LONG].rsplit(" ", 1)[0] + " …"


def fits(words: Sequence[str], text: str) -> bool:
    """Whether all words are in a text, in any case, with or without accents."""
    return all(fold(word) in fold(text) for word in words)
