"""`compare`: the renderings of one utterance side by side, and what they rest on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from onrecord.errors import UsageError
from onrecord.present.cli import renderings, witnesses
from onrecord.present.cli.apparatus import entries, places, said
from onrecord.present.cli.out import emit, for_people, say
from onrecord.present.dates import told
from onrecord.records import Article, Chain, Statement, Utterance
from onrecord.records.acrosslines import chain_line, utterance_line
from onrecord.records.contract import statement_line
from onrecord.store import Store
from onrecord.store.store import SHORT_ID


@dataclass(frozen=True, slots=True)
class Told:
    """An utterance with its statements, their articles and chains, by statement, and a letter for each."""

    utterance: Utterance
    statements: Mapping[str, Statement]
    articles: Mapping[str, Article]
    chains: Mapping[str, Chain]
    sigla: Mapping[str, str]

    @property
    def outlets(self) -> dict[str, str]:
        """The name of the outlet of each statement."""
        return {id_: witnesses.outlet(article) for id_, article in self.articles.items()}


def compare(record: Path, name: str, base: str | None) -> None:
    """An utterance, by its id or that of one of its statements, read against `base`."""
    with Store.open(record, create=False) as store:
        u = store.utterance(name)
        statements = {id_: store.statement(id_) for id_ in u.statements}
        letters = witnesses.sigla(u.statements)
        u = _against(u, statements, letters, base)
        chains = witnesses.chains(store, statements.values())
        if not for_people():
            found = [chains[id_] for id_ in u.statements if id_ in chains]
            emit(utterance_line(u), *map(statement_line, statements.values()), *map(chain_line, found))
            return
        article = witnesses.articles(store)
        _show(Told(u, statements, {id_: article(s.article) for id_, s in statements.items()}, chains, letters))
    say(("Next: ", "bold"), f"onrecord show {record} STATEMENT    onrecord compare {record} {u.id[:8]} --base B")


def _against(
    u: Utterance, statements: Mapping[str, Statement], letters: Mapping[str, str], base: str | None
) -> Utterance:
    """The utterance, collated anew where it is to be read against another statement than it is."""
    from onrecord.reconcile.collate import collate

    wanted = u.base
    if base is not None:
        short = [
            id_
            for id_ in u.statements
            if letters[id_] == base.upper() or (len(base) >= SHORT_ID and id_.startswith(base))
        ]
        if len(short) != 1:
            every = ", ".join(f"{letters[id_]} {id_[:8]}" for id_ in u.statements)
            raise UsageError(f"--base {base} is none of the renderings: take one of {every}")
        (wanted,) = short
    if wanted == u.base and u.apparatus:
        return u
    return replace(u, base=wanted, apparatus=collate(list(statements.values()), wanted))


def _show(t: Told) -> None:
    u, outlets = t.utterance, t.outlets
    say((u.speaker_name or "Speaker unknown", "bold"), f"  said {told(u.said)}" if u.said else "", (f"  {u.id}", "dim"))
    count = witnesses.counted(len(set(outlets.values())), u.independent_chains)
    say(f"Told {len(u.statements)} times: {count}.", *(f" {x}" for x in witnesses.once(u, outlets, t.chains)))
    say("")
    numbered = places(u.apparatus)

    def shown(id_: str) -> renderings.Shown:
        text = renderings.marked(t.statements[id_], u.apparatus, numbered, u.base)
        return _head(t, id_), _foot(t, id_), text

    renderings.side_by_side([(title, list(map(shown, some))) for title, some in _tiers(u) if some])
    _apparatus(t, bool(numbered))
    _chains(t)
    _left_out(t)
    _why(t)


def _tiers(u: Utterance) -> list[tuple[str, Sequence[str]]]:
    """The base, what has its words, and what has others: the two are never mixed."""
    same = next((group for group in u.same_words if u.base in group), ())
    other = [id_ for group in u.same_words for id_ in group if id_ not in same]
    rest = [id_ for id_ in u.statements if id_ != u.base]
    return [
        ("Base", [u.base]),
        ("In the same words", [id_ for id_ in rest if id_ in same]),
        ("In other wording", [id_ for id_ in other if id_ in rest] + [x for x in rest if x not in {*same, *other}]),
    ]


def _head(t: Told, id_: str) -> str:
    mode = t.statements[id_].mode + (", denied" if t.statements[id_].negated else "")
    return f"{t.sigla[id_]}  {t.outlets[id_]}, {told(t.articles[id_].published)}, {mode}"


def _foot(t: Told, id_: str) -> str:
    return f"{id_[:8]}  {witnesses.way(t.chains[id_])}" if id_ in t.chains else id_[:8]


def _apparatus(t: Told, differ: bool) -> None:
    u, base = t.utterance, t.sigla[t.utterance.base]
    say(("Apparatus", "bold"))
    if not differ:
        say("All have the same words.\n")
        return
    for entry in entries(u.apparatus, t.sigla):
        say(f"  {entry}")
    say((f"Before the bracket: the words of {base}; after it: what others have in their place.", "dim"))
    say(("In the texts, [1 words] differ at place 1; + is added, – left out, ~ moved.", "dim"))
    say(("; ".join(f"{t.sigla[id_]} {t.outlets[id_]}" for id_ in u.statements) + "\n", "dim"))


def _chains(t: Told) -> None:
    say(("How it reached the reader", "bold"))
    for n, group in enumerate(t.utterance.sources or [(id_,) for id_ in t.utterance.statements], 1):
        say(f"  Source {n}")
        for id_ in group:
            way = witnesses.way(t.chains[id_]) if id_ in t.chains else t.outlets[id_]
            say(f"    {t.sigla[id_]}  {way}")
    say("")


def _left_out(t: Told) -> None:
    names = {article.id: witnesses.outlet(article) for article in t.articles.values()}
    if t.utterance.left_out:
        say(("Left out", "bold"))
    for x in t.utterance.left_out:
        clauses = "; ".join(f"“{said([span])}”" for span in x.clauses)
        say(f"  {names.get(x.article, x.article)} does not carry {clauses}, which {t.sigla.get(x.fullest, '?')} has.")
    if t.utterance.left_out:
        say("")


def _why(t: Told) -> None:
    if t.utterance.bonds:
        say(("Why these are one utterance", "bold"))
    for b in t.utterance.bonds:
        tier = "in the same words" if b.tier == "words" else "in other wording"
        say(f"  {t.sigla.get(b.a, '?')} and {t.sigla.get(b.b, '?')}, {tier} ({b.score:.2f}): {' '.join(b.why)}")
    if t.utterance.bonds:
        say("")
