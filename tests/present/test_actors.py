"""`onrecord actors` as it is typed: what it lists, what a judgement says and how it is taken back."""

from __future__ import annotations

import contextlib
import json
import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest
from typer.testing import CliRunner

from onrecord import flow
from onrecord.present.cli.app import app
from onrecord.settings import judge
from onrecord.store import Store
from tests.present.test_cli import on_terminal
from tests.stand_in import Stages, press, speech

HOSTILE = "‮lryeR anaD", "=cmd|' /C calc'!A0", "Dana\x1b[2J Reyl"
TEXTS = {f"day{n}.txt": speech(n) for n in range(4)} | {
    "odd.txt": "Odd\n\n" + "".join(f"{name} said: no.\n" for name in (*HOSTILE, "Дана Рейл", "Envoy [bold]")),
}


@dataclass(frozen=True)
class Done:
    """How a command ended, and what it said where."""

    returncode: int
    stdout: str
    stderr: str


def onrecord(*words: str, cwd: Path) -> Done:
    """A command in this process: a new one would take most of the time."""
    with contextlib.chdir(cwd):
        done = CliRunner().invoke(app, words)
    assert done.exception is None or isinstance(done.exception, SystemExit), done.exception
    return Done(done.exit_code, done.stdout, done.stderr)


def lines(done: Done) -> list[dict[str, object]]:
    return [json.loads(line) for line in done.stdout.splitlines()]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a record: nothing in it is changed by a test."""
    folder = tmp_path_factory.mktemp("actors")
    press(folder / "press", TEXTS)
    with Store.open(folder / "onrecord.db") as store:
        flow.read(store, [folder / "press"], stages=Stages())
    return folder


@pytest.fixture
def copy(made: Path, tmp_path: Path) -> Path:
    """A folder with a record of one's own."""
    shutil.copy(made / "onrecord.db", tmp_path / "a.db")
    return tmp_path


def test_the_list_in_a_pipe_is_lines_of_actors_with_their_counts(made: Path) -> None:
    every = lines(onrecord("actors", "onrecord.db", cwd=made))
    first, *rest = every
    assert (first["name"], first["statements"], first["articles"], first["type"]) == ("Ilse Marrand", 4, 4, "person")
    assert {"aliases", "offices", "wikidata", "why", "namings", "first", "last"} <= first.keys()
    assert {x["name"] for x in rest} >= {"Envoy 0", "Envoy 1", "Envoy 2", "Envoy 3", "Дана Рейл"}
    assert [x["statements"] for x in every] == sorted((x["statements"] for x in every), reverse=True)  # type: ignore[type-var]
    assert lines(onrecord("actors", "list", "onrecord.db", cwd=made)) == every
    assert lines(onrecord("actors", "onrecord.db", "--limit", "1", cwd=made)) == every, "a pipe gets all"


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (["onrecord.db", "marrand"], ["Ilse Marrand"]),
        (["onrecord.db", "ДАНА"], ["Дана Рейл"]),
        (["list", "onrecord.db", "envoy", "3"], ["Envoy 3"]),
        (["--type", "person", "onrecord.db", "MARRAND"], ["Ilse Marrand"]),
        (["--speakers", "onrecord.db", "marrand"], ["Ilse Marrand"]),
        (["onrecord.db", "marrand", "--type", "country"], []),
    ],
)
def test_words_and_filters_choose(made: Path, words: list[str], found: list[str]) -> None:
    done = onrecord("actors", *words, cwd=made)
    assert (done.returncode, [x["name"] for x in lines(done)]) == (0, found)
    assert ("No actor is there of type country with marrand." in done.stderr) is (found == [])


def test_a_record_that_is_called_as_a_command_is_reached_by_its_path(copy: Path) -> None:
    (copy / "a.db").rename(copy / "merge")
    assert lines(onrecord("actors", "./merge", "marrand", cwd=copy))
    assert onrecord("actors", "merge", cwd=copy).returncode == 2


def test_help_is_right_for_the_group_and_every_command() -> None:
    runner = CliRunner()
    for words in (["actors"], ["actors", "--help"], ["actors", "-h"]):
        shown = runner.invoke(app, words).output
        assert "RECORD [WORDS]... | COMMAND" in " ".join(shown.split())
        assert "judgements" in shown
    for name in ("list", "show", "merge", "split", "rename", "undo", "judgements", "import", "reset"):
        done = runner.invoke(app, ["actors", name, "--help"])
        assert done.exit_code == 0
        assert "\n  onrecord actors " in done.stdout


def test_a_person_gets_tables_and_no_name_has_power_over_the_terminal(made: Path) -> None:
    shown = on_terminal("actors", "onrecord.db", cwd=made)
    assert all(part in shown for part in ("Ilse Marrand", "person", "Marrand", "onrecord actors show", "Envoy [bold]"))
    assert "\x1b[2J" not in shown
    assert "\u202e" not in shown
    assert "more: --limit 0 shows all" in on_terminal("actors", "onrecord.db", "--limit", "1", cwd=made)
    whole = on_terminal("actors", "show", "onrecord.db", HOSTILE[0], cwd=made)
    assert "\u202e" not in whole


def test_one_actor_whole(made: Path) -> None:
    actor, *said = lines(onrecord("actors", "show", "onrecord.db", "marrand", cwd=made))
    assert (actor["kind"], actor["name"]) == ("actor", "Ilse Marrand")
    assert [x["kind"] for x in said] == ["statement"] * 4
    assert {x["speaker"] for x in said} == {actor["id"]}
    assert lines(onrecord("actors", "show", "onrecord.db", str(actor["id"])[:8], cwd=made)) == [actor, *said]
    shown = " ".join(on_terminal("actors", "show", "onrecord.db", "Ilse Marrand", cwd=made).split())
    assert all(part in shown for part in ("Names", "day", "Quoted by", "The Lantern", "Statements", "We shall meet"))


def export(folder: Path) -> str:
    return onrecord("export", "a.db", cwd=folder).stdout


def test_merge_says_what_it_did_and_how_to_undo_it_and_undo_does(copy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ONRECORD_WHO", "  K.  Tester ")
    before = export(copy)
    done = onrecord("actors", "merge", "a.db", "Envoy 1", "Envoy 2", "--because", "one sister", cwd=copy)
    said = "Judged by K. Tester: “Envoy 1” and “Envoy 2” are one actor, “Envoy 1”. To undo: onrecord actors undo a.db "
    assert (done.returncode, done.stdout) == (0, "")
    assert done.stderr.startswith(said)
    (one,) = lines(onrecord("actors", "a.db", "envoy", "2", cwd=copy))
    assert (one["name"], one["aliases"], one["statements"]) == ("Envoy 1", ["1", "2", "Envoy 2"], 2)
    (made,) = lines(onrecord("actors", "judgements", "a.db", cwd=copy))
    assert (made["who"], made["reason"], made["verdict"]) == ("K. Tester", "one sister", "correct")
    whole = on_terminal("actors", "show", "a.db", "Envoy 2", cwd=copy)
    assert all(part in whole for part in ("K. Tester", "one sister", "Why these names are one actor", "Judgements"))
    assert "one sister" in on_terminal("actors", "judgements", "a.db", cwd=copy)
    undo = done.stderr.removeprefix(said).split()
    taken = onrecord("actors", "undo", "a.db", *undo, cwd=copy)
    assert taken.stderr.startswith("Taken back, as if it had never been: “Envoy 1” and “Envoy 2” are one actor")
    assert export(copy) == before


def test_split_and_rename_and_the_last_one_is_undone_first(copy: Path) -> None:
    before = export(copy)
    split = onrecord("actors", "split", "a.db", "Ilse Marrand", "--article", "day1", cwd=copy)
    assert "“Ilse Marrand” in 1 article and “Ilse Marrand” in 3 articles are never the same." in split.stderr
    both = lines(onrecord("actors", "a.db", "marrand", cwd=copy))
    assert [x["statements"] for x in both] == [3, 1]
    many = onrecord("actors", "show", "a.db", "Ilse Marrand", cwd=copy)
    assert (many.returncode, many.stdout) == (1, "")
    assert all(str(x["id"]) in many.stderr for x in both)
    renamed = onrecord("actors", "rename", "a.db", str(both[1]["id"]), "Ilse M. of Lowick", cwd=copy)
    assert "“Ilse Marrand” is called “Ilse M. of Lowick”." in renamed.stderr
    assert len(lines(onrecord("actors", "show", "a.db", "Ilse M. of Lowick", cwd=copy))) >= 2
    for told in ("is called", "never the same"):
        assert told in onrecord("actors", "undo", "a.db", cwd=copy).stderr
    assert export(copy) == before
    assert "a.db holds no judgement." in onrecord("actors", "judgements", "a.db", cwd=copy).stderr


def test_a_table_of_actors_is_taken_along_and_dropped(copy: Path) -> None:
    before = export(copy)
    names = "|".join(f"Marrand {n}" for n in range(10_000))
    (copy / "x.csv").write_text(f"Name;Aliases;Type;QID\nIlse Marrand;{names};person;Q5\n{HOSTILE[1]};Envoy 3;;\n")
    done = onrecord("actors", "import", "x.csv", "--record", "a.db", cwd=copy)
    assert done.stderr.startswith("2 actors go along with a.db")
    assert "To undo: onrecord actors reset a.db" in done.stderr
    (one,) = lines(onrecord("actors", "a.db", "q5", cwd=copy))
    assert (one["name"], one["wikidata"]) == ("Ilse Marrand", "Q5")
    shown = on_terminal("actors", "a.db", "Q5", cwd=copy)
    assert "person, Q5" in shown
    assert shown.count("Marrand") < 20, "not ten thousand names"
    (joined,) = lines(onrecord("actors", "a.db", "envoy", "3", cwd=copy))
    assert joined["name"] == HOSTILE[1]
    dropped = onrecord("actors", "reset", "a.db", cwd=copy)
    assert "a.db is without its table of 2 actors. To undo: onrecord actors import FILE" in dropped.stderr
    assert export(copy) == before
    assert "brings no table of actors" in onrecord("actors", "reset", "a.db", cwd=copy).stderr


def test_a_table_that_is_refused_leaves_no_record_and_spoils_none(copy: Path) -> None:
    (copy / "good.csv").write_text("name\nDana Reyl\n")
    (copy / "bad.csv").write_text("name,type\nDana Reyl,alien\n")
    onrecord("actors", "import", "good.csv", "--record", "a.db", cwd=copy)
    before = export(copy)
    for record in ("new.db", "a.db"):
        done = onrecord("actors", "import", "bad.csv", "--record", record, cwd=copy)
        assert (done.returncode, done.stdout) == (1, "")
        assert "E203 bad.csv, line 2: the type is 'alien'" in done.stderr
    assert export(copy) == before
    assert not (copy / "new.db").exists()


@pytest.mark.parametrize(
    ("words", "status", "said"),
    [
        (["none.db"], 1, "E201 there is no record at none.db"),
        (["onrecord.db", "--type", "alien"], 2, "E301 there is no type 'alien': take one of person"),
        (["show", "onrecord.db", "nobody"], 1, "E204"),
        (["show", "onrecord.db", "\x1b[2J"], 1, "E204"),
        (["merge", "onrecord.db", "Ilse Marrand"], 2, "E301"),
        (["merge", "onrecord.db", "Ilse Marrand", "Marrand"], 2, "E301"),
        (["merge", "onrecord.db", "Ilse Marrand", "nobody"], 1, "E204"),
        (["split", "onrecord.db", "Ilse Marrand"], 2, "E301 say who is somebody else"),
        (["split", "onrecord.db", "Ilse Marrand", "--name", "nobody"], 2, "E301"),
        (["split", "onrecord.db", "Ilse Marrand", "--article", "none"], 1, "E204"),
        (["rename", "onrecord.db", "Ilse Marrand", " "], 2, "E301"),
        (["rename", "onrecord.db", "Ilse Marrand"], 2, "Missing argument"),
        (["undo", "onrecord.db"], 1, "E204"),
        (["undo", "onrecord.db", "3f2a91c0"], 1, "E204"),
        (["undo", "none.db"], 1, "E201"),
        (["judgements", "none.db"], 1, "E201"),
        (["import", "none.csv", "--record", "new.db"], 1, "E203 none.csv cannot be read"),
        (["reset", "none.db"], 1, "E201"),
        (["onrecord.db", "--nonsense"], 2, "nonsense"),
    ],
)
def test_a_mistake_is_one_sentence(made: Path, words: list[str], status: int, said: str) -> None:
    done = onrecord("actors", *words, cwd=made)
    assert (done.returncode, done.stdout) == (status, "")
    assert said in done.stderr
    assert "\x1b" not in done.stderr
    assert not (made / "new.db").exists()


def test_who_judges_is_the_setting_or_the_login_name(monkeypatch: pytest.MonkeyPatch) -> None:
    assert judge({"ONRECORD_WHO": " m.  okoye\n"}) == "m. okoye"
    monkeypatch.setattr("getpass.getuser", lambda: "login")
    assert judge({}) == judge({"ONRECORD_WHO": " "}) == "login"


def test_who_judges_must_have_a_name(monkeypatch: pytest.MonkeyPatch) -> None:
    from onrecord.errors import UsageError

    def nobody() -> str:
        raise KeyError("uid not found")

    monkeypatch.setattr("getpass.getuser", nobody)
    with pytest.raises(UsageError, match="set ONRECORD_WHO"):
        judge({})
