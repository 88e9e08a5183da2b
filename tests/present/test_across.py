"""Across outlets: what the dossier file holds of it, and the commands as they are typed."""

from __future__ import annotations

import contextlib
import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from onrecord import flow
from onrecord.errors import NotFound
from onrecord.present.cli import across, compare, out, showing, terms
from onrecord.present.cli.app import app
from onrecord.records import Article, Chain, Edit, Statement, Story, Term, Utterance
from onrecord.records.acrosslines import read_chain, read_story, read_term, read_utterance
from onrecord.records.contract import read_article, read_statement
from onrecord.store import Store
from tests.present.across_lines import Across, five_tellings
from tests.present.report_lines import Line
from tests.present.test_report import data, page
from tests.stand_in import Stages, press

KINDS = ("utterances", "stories", "passages", "terms")


def of_kind(lines: list[Line], kind: str) -> list[Line]:
    return [x for x in lines if x["kind"] == kind]


def shown(lines: list[Line]) -> dict[str, Any]:
    return data(page(lines))


def collated(found: dict[str, Any], u: dict[str, Any]) -> list[list[str]]:
    """At each locus the words of each witness, as the page finds them."""
    ends, out = [0] * len(u["s"]), []
    for cells, *_ in u["loci"]:
        row = []
        for w, cell in enumerate(cells):
            said = []
            for step, length in zip((cell or [])[::2], (cell or [])[1::2], strict=True):
                start = ends[w] + step
                ends[w] = start + length
                text = found["articles"][found["statements"][u["s"][w]]["article"]]["text"]
                said.append(text[start : ends[w]])
            row.append(" ".join(said))
        out.append(row)
    return out


def test_the_page_finds_every_word_of_the_collation() -> None:
    lines = five_tellings()
    found = shown(lines)
    (u,), (line,) = found["across"]["utterances"], of_kind(lines, "utterance")
    wanted = []
    for locus in line["apparatus"]:
        by = {r["statement"]: r["span"] for r in locus["readings"]}
        spans = [locus["lemma"][0] if locus["lemma"] else None, *(by[id_] for id_ in line["statements"][1:])]
        wanted.append([x["exact"] if x else "" for x in spans])
    assert collated(found, u) == wanted
    ops, changes = found["across"]["ops"], found["across"]["changes"]
    noted = [
        [[w, ops[op], [changes[k] for k in kinds], *of] for w, op, kinds, *of in (x[1:] or [[]])[0]] for x in u["loci"]
    ]
    assert noted[1] == [[3, "substitution", ["negation", "modality"]], [4, "substitution", ["tense"]]]
    assert noted[3] == []
    assert (noted[5], noted[6]) == ([], [[2, "transposition", ["order"], 11]])
    assert [found["statements"][n]["id"] for n in u["s"]] == line["statements"]
    assert (u["same"], u["sources"], u["chains"]) == ([[0, 1], [2], [3], [4]], [[0, 1, 3], [2], [4]], 3)
    assert page(lines) == page(lines[::-1])


def test_the_apparatus_repeats_no_text() -> None:
    html = page(five_tellings())
    assert html.count("our good neighbour") == 1


def test_what_leads_out_of_the_page_is_left_out() -> None:
    lines = five_tellings()
    gone = [x["id"] for x in of_kind(lines, "article")[1:4]]
    left = [x for x in lines if x["id"] not in gone and x.get("article") not in gone]
    found = shown(left)["across"]
    assert [len(u["s"]) for u in found["utterances"]] == [2]
    assert (found["stories"], found["passages"], len(found["chains"]["of"])) == ([], [], 2)
    alone = [x for x in lines if x["kind"] not in ("article", "statement")]
    found = shown(alone)["across"]
    assert (found["chains"], [found[kind] for kind in KINDS]) == ({"hands": [], "of": []}, [[], [], [], []])


def test_words_that_do_not_stand_there_are_not_lined_up() -> None:
    lines = five_tellings()
    of_kind(lines, "utterance")[0]["apparatus"][0]["readings"][0]["span"]["exact"] = "never written"
    of_kind(lines, "term")[0]["span"]["exact"] = "never written"
    of_kind(lines, "passage")[0]["spans_a"][0]["exact"] = "never written"
    of_kind(lines, "chain")[0]["links"][0]["evidence"] = [{"article": "none", "start": 0, "end": 1, "exact": "x"}]
    found = shown(lines)["across"]
    assert "loci" not in found["utterances"][0]
    assert len(found["terms"][0]["at"]) == 6
    assert found["passages"] == []
    assert len(found["chains"]["of"][0][1]) == 2, "a hand without evidence"


class Shelf:
    """What the commands ask of a record, from hand-made lines."""

    def __init__(self, lines: list[Line], edits: tuple[Edit, ...] = ()) -> None:
        self._articles: dict[str, Article] = {}
        for x in of_kind(lines, "article"):
            self._articles[x["id"]] = self._articles[x["key"]] = read_article(x)
        self._statements = {x["id"]: read_statement(x) for x in of_kind(lines, "statement")}
        self._lines, self.made = lines, list(edits)

    def __enter__(self) -> Shelf:
        return self

    def __exit__(self, *_: object) -> None:
        pass

    def article(self, name: str) -> Article:
        if name not in self._articles:
            raise NotFound(f"a.db holds no article {name}")
        return self._articles[name]

    def statement(self, id_: str) -> Statement:
        return self._statements[id_]

    def stories(self) -> Iterator[Story]:
        return map(read_story, of_kind(self._lines, "story"))

    def terms(self) -> Iterator[Term]:
        return map(read_term, of_kind(self._lines, "term"))

    def chains(self, *, article: str | None = None) -> Iterator[Chain]:
        found = map(read_chain, of_kind(self._lines, "chain"))
        return (c for c in found if article is None or c.article == self.article(article).id)

    def utterances(self, *, speaker: str | None = None, article: str | None = None) -> Iterator[Utterance]:
        for u in map(read_utterance, of_kind(self._lines, "utterance")):
            if (not speaker or speaker in (u.speaker_name or "")) and (
                not article or any(self._statements[s].article == self.article(article).id for s in u.statements)
            ):
                yield u

    def utterance(self, id_: str) -> Utterance:
        for u in self.utterances():
            if any(x.startswith(id_) for x in (u.id, *u.statements)):
                return u
        raise NotFound(f"a.db holds no utterance {id_}")


class Typed:
    """Commands on a shelf."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self._patch = monkeypatch
        self.lines = five_tellings()
        self.put(Shelf(self.lines))

    def put(self, shelf: Shelf) -> None:
        self._patch.setattr(Store, "open", lambda *_, **__: shelf)
        self._patch.setattr(flow, "edits", lambda store: store.made)

    def __call__(self, *words: str, people: bool = False, width: int = 100) -> str:
        for module in (across, compare, out, terms):
            if hasattr(module, "for_people"):
                self._patch.setattr(module, "for_people", lambda: people)
        self._patch.setenv("COLUMNS", str(width))
        out.console.cache_clear()
        done = CliRunner().invoke(app, words)
        out.console.cache_clear()
        assert done.exception is None or isinstance(done.exception, SystemExit), done.exception
        self.status, self.told = done.exit_code, done.stderr
        return done.stdout

    def json(self, *words: str) -> list[Line]:
        return [json.loads(line) for line in self(*words).splitlines()]


@pytest.fixture
def typed(monkeypatch: pytest.MonkeyPatch) -> Typed:
    return Typed(monkeypatch)


@pytest.mark.parametrize("kind", ["utterance", "story", "chain", "term"])
def test_a_pipe_gets_the_lines_of_the_contract(typed: Typed, kind: str) -> None:
    name = {"story": "stories"}.get(kind, f"{kind}s")
    by_id = {x["id"]: x for x in typed.json(name, "a.db")}
    assert typed.status == 0
    assert by_id == {x["id"]: by_id[x["id"]] for x in of_kind(typed.lines, kind)}
    for x in of_kind(typed.lines, kind):
        assert by_id[x["id"]].items() >= {k: v for k, v in x.items() if k not in ("apparatus", "said", "when")}.items()


def test_what_is_told_most_comes_first(typed: Typed) -> None:
    b = Across()
    for n, outlets in enumerate((2, 3)):
        said = []
        for k in range(outlets):
            a = b.article(f"a{n}{k}", f"He said: words {n}.", outlet=f"Outlet {k}")
            said.append(b.statement(a, "He", "said", f"words {n}", name="A B"))
        b.utterance(said, [((f"words {n}"),) * outlets])
    typed.put(Shelf(b.lines))
    assert [len(x["statements"]) for x in typed.json("utterances", "a.db")] == [3, 2]
    assert "3 outlets" in typed("utterances", "a.db", "--limit", "1", people=True)
    assert "… and 1 more: --limit 0 shows all" in typed("utterances", "a.db", "--limit", "1", people=True)


def test_the_renderings_are_compared_in_text(typed: Typed) -> None:
    (u,) = of_kind(typed.lines, "utterance")
    text = typed("compare", "a.db", u["id"][:8], people=True, width=60)
    words = " ".join(text.split())
    for part in (
        "Told 5 times: 5 outlets, 3 sources. Norpress, Harbour Courier and Karsholm Post have it through Norpress and",
        "[1 We] [2 do not accept] [3 the seizure] of the [4 Keld Islands] 🏝️, but [5 +] [6 we will not]",
        "[3 the incorporation] of the Keld Islands, but [5 ~ this year] [6 we cannot] turn our back on",
        "[8 + our good neighbour] Sorvania [9 ~ ]",
        "islands] but [6 would] [7 go on talking to] Sorvania [9 –]",
        "3 the seizure] the incorporation C (term); the taking D (term)",
        "5 after “but”] moved, see 9: “this year” C (order)",
        "8 after “back on”] adds “our good neighbour” C",
        "9 this year] moved, see 5 C (order); left out D E",
        "A Norpress; B Harbour Courier; C Veltra Today; D Karsholm Post; E Strand Lantern",
        "D Karsholm Post ← Norpress ← Ilse Marrand",
        "Karsholm Post does not carry “this year”, which A has.",
        "A and B, in the same words (1.00): All 21 words are the same.",
    ):
        assert part in words
    assert words.index("In the same words B Harbour Courier") < words.index("In other wording C Veltra Today")
    assert "A and C, in other wording (0.96)" in words
    assert max(map(len, text.splitlines())) <= 60


def test_where_there_is_room_they_stand_beside_each_other(typed: Typed) -> None:
    (u,) = of_kind(typed.lines, "utterance")
    heads = [x for x in typed("compare", "a.db", u["id"], people=True, width=220).splitlines() if "Norpress, 2031" in x]
    assert "E  Strand Lantern" in heads[0]


def test_the_base_is_chosen_by_letter_or_id(typed: Typed) -> None:
    (u,) = of_kind(typed.lines, "utterance")
    assert typed.json("compare", "a.db", u["id"])[0]["base"] == u["base"]
    for name in ("C", "c", u["statements"][2], u["statements"][2][:8]):
        line, *rest = typed.json("compare", "a.db", u["id"], "--base", name)
        assert line["base"] == u["statements"][2]
        assert {r["statement"] for x in line["apparatus"] for r in x["readings"]} == {*u["statements"]} - {line["base"]}
        assert [x["kind"] for x in rest] == ["statement"] * 5 + ["chain"] * 5
    assert "incorporation] " in typed("compare", "a.db", u["id"], "--base", "C", people=True).split("Apparatus")[1]


@pytest.mark.parametrize("name", ["Z", "C1", "xxxxxxxx", ""])
def test_a_base_that_is_none_is_said_so(typed: Typed, name: str) -> None:
    (u,) = of_kind(typed.lines, "utterance")
    assert typed("compare", "a.db", u["id"], "--base", name) == ""
    assert typed.status == 2
    assert f"--base {name} is none of the renderings: take one of A {u['statements'][0][:8]}, B" in typed.told


def test_lists_are_narrowed(typed: Typed) -> None:
    for words, found in (
        (("utterances", "a.db", "SEIZURE"), 1),
        (("utterances", "a.db", "herring"), 0),
        (("utterances", "a.db", "--speaker", "Marrand"), 1),
        (("utterances", "a.db", "--article", "post"), 1),
        (("stories", "a.db", "--article", "wire"), 1),
        (("stories", "a.db", "--article", "lantern"), 0),
        (("chains", "a.db", "norpress"), 3),
        (("chains", "a.db", "--article", "today"), 1),
        (("terms", "a.db", "taking"), 7),
        (("terms", "a.db", "--replaced"), 7),
        (("terms", "list", "a.db", "herring"), 0),
    ):
        assert len(typed.json(*words)) == found
        assert (typed.status, "that fits." in typed.told) == (0, found == 0)


def test_people_get_tables(typed: Typed) -> None:
    told = {name: " ".join(typed(name, "a.db", people=True).split()) for name in ("stories", "chains", "terms")}
    assert "League will keep talking" in told["stories"]
    assert "Karsholm Post ← Norpress ← Ilse Marrand" in told["chains"]
    assert "“according to Norpress”" in told["chains"]
    assert "in place of the speaker’s" in " ".join(typed("terms", "a.db", people=True, width=180).split())
    assert "own words" in told["terms"]


def test_nothing_is_said_in_one_sentence(typed: Typed) -> None:
    typed.put(Shelf([]))
    for name, said in (
        ("utterances", "No statement is told twice."),
        ("stories", "No two articles report one event."),
        ("chains", "No chain is known."),
        ("terms", "Outlets are not found to name one thing in different words."),
        ("edits", "No publication was read again with other words of anybody in it."),
    ):
        assert (typed(name, "a.db"), typed.status, typed.told) == ("", 0, f"{said}\n")


def test_a_mistake_is_one_sentence(typed: Typed) -> None:
    for words in (
        ("compare", "a.db", "zzzzzzzz"),
        *((name, "a.db", "--article", "none") for name in ("utterances", "stories", "chains", "edits")),
    ):
        assert typed(*words) == ""
        assert (typed.status, typed.told.count("\n")) == (1, 1)
        assert "E204" in typed.told
    typed("compare", "a.db")
    assert typed.status == 2


def test_edits_tell_what_was_and_what_is(typed: Typed) -> None:
    (line,) = of_kind(typed.lines, "utterance")
    u = read_utterance(line)
    shelf = Shelf(typed.lines)
    was, now = shelf.statement(u.statements[0]), shelf.statement(u.statements[2])
    loci = tuple(replace(x, readings=tuple(r for r in x.readings if r.statement == now.id)) for x in u.apparatus)
    changed = Edit(was.article, now.article, "changed", was.id, now.id, loci)
    typed.put(Shelf(typed.lines, (changed, replace(changed, change="taken out", now=None, apparatus=()))))
    shown = " ".join(typed("edits", "a.db", people=True).split())
    assert "changed: Ilse Marrand, in Veltra Today, today" in shown
    assert "1 the seizure] the incorporation (term)" in shown
    assert "taken out: Ilse Marrand" in shown
    assert [x["change"] for x in typed.json("edits", "a.db")] == ["changed", "taken out"]
    assert len(typed.json("edits", "a.db", "--article", "wire")) == 2
    assert typed.json("edits", "a.db", "--article", "post") == []


def test_no_word_has_power_over_the_terminal(typed: Typed) -> None:
    b = Across()
    hostile = "\x1b[2J\u202e[bold]"
    said = []
    for n in (0, 1):
        a = b.article(f"{hostile}{n}", f"He said {hostile} again{n}", outlet=f"{hostile}{n}")
        said.append(b.statement(a, "He", "said", f"{hostile} again{n}", name=hostile))
        b.chain(said[-1], ("outlet", hostile, "He"), ("agency", hostile, hostile), ("speaker", hostile, ""))
        b.term(hostile, a, hostile, "quoted", said[-1], for_=(hostile, said[0]))
    rows = [(hostile, hostile), ("again0", "again1|number")]
    b.utterance(said, rows, bonds=[{"a": said[0], "b": said[1], "tier": "words", "score": 1, "why": [hostile]}])
    b.story(hostile, *(x["id"] for x in of_kind(b.lines, "article")))
    typed.put(Shelf(b.lines))
    for words in (
        ("compare", "a.db", said[0]),
        ("utterances", "a.db"),
        ("stories", "a.db"),
        ("chains", "a.db"),
        ("terms", "a.db"),
    ):
        shown = typed(*words, people=True)
        assert "[bold]" in "".join(shown.split())
        assert "\x1b" not in shown
        assert "\u202e" not in shown


def test_a_table_of_terms_goes_along_and_is_dropped(tmp_path: Path) -> None:
    (tmp_path / "terms.toml").write_text('islands = ["the seizure of the islands", "the incorporation"]\n')
    with contextlib.chdir(tmp_path):
        done = CliRunner().invoke(app, ["terms", "import", "terms.toml", "--record", "a.db"])
        assert (
            "1 thing is named by the table that goes along with a.db. To undo: onrecord terms reset a.db" in done.stderr
        )
        dropped = CliRunner().invoke(app, ["terms", "reset", "a.db"])
        assert "a.db is without its table of terms." in dropped.stderr
        again = CliRunner().invoke(app, ["terms", "reset", "a.db"])
        assert "a.db brings no table of terms along." in again.stderr


def test_a_record_tells_what_two_outlets_tell(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    quote = "We shall never again leave the harbour of Lowick without a pilot, a lamp and a telephone"
    texts = {f"{n}.txt": f"{title}\n\nIlse Marrand said: {quote}.\n" for n, title in enumerate(("Pilots", "Lamp day"))}
    press(tmp_path / "press", texts)
    with Store.open(tmp_path / "a.db") as store:
        flow.read(store, [tmp_path / "press"], stages=Stages())
    with contextlib.chdir(tmp_path):
        (line,) = (json.loads(x) for x in CliRunner().invoke(app, ["utterances", "a.db"]).stdout.splitlines())
        assert len(line["statements"]) == 2
        for name in (line["id"][:8], line["statements"][1]):
            first, *_ = CliRunner().invoke(app, ["compare", "a.db", name]).stdout.splitlines()
            assert json.loads(first)["id"] == line["id"]
        monkeypatch.setattr(showing, "for_people", lambda: True)
        one = " ".join(CliRunner().invoke(app, ["show", "a.db", line["statements"][0]]).stdout.split())
        assert f"onrecord compare a.db {line['id'][:8]}" in one
        assert "← Ilse Marrand" in one


def test_a_row_of_the_list_never_drops_the_not_of_a_sentence(typed: Typed) -> None:
    b = Across()
    long = "It was cold. We will not leave the islands 🏝️ this year! Ask me again."
    a, c = b.article("a", f"He said: {long}", outlet="A"), b.article("c", "He said: leave the islands", outlet="C")
    said = [
        b.statement(a, "He", "said", long, name="A B"),
        b.statement(c, "He", "said", "leave the islands", name="A B"),
    ]
    b.utterance(said, [("It was cold. We will not", None), ("leave the islands", "leave the islands"), ("Ask", None)])
    typed.put(Shelf(b.lines))
    shown = " ".join(typed("utterances", "a.db", people=True).split())
    assert "We will not leave the islands 🏝️ this year!" in shown
    assert "cold" not in shown
    assert "Ask" not in shown
