"""The command line, as it is typed: what it prints where, and how it ends."""

from __future__ import annotations

import json
import os
import pty
import signal
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from onrecord.date.tenures import table
from onrecord.store import Store
from tests.stand_in import press, speech

ROOT = Path(__file__).parents[2]
MAIN = """
import sys
from onrecord import flow
from tests.stand_in import Stages
flow.Stages = Stages
from onrecord.present.cli import main
main()
"""
TEXTS = {f"day{n}.txt": speech(n) for n in range(6)} | {"copy.txt": speech(3)}
ENV = os.environ | {"PYTHONPATH": str(ROOT), "PYTHONWARNINGS": "error", "COLUMNS": "100", "LC_ALL": "C"}


def command(*words: str | Path) -> list[str]:
    return [sys.executable, "-c", MAIN, *map(str, words)]


def onrecord(*words: str | Path, cwd: Path, given: str | None = None) -> subprocess.CompletedProcess[str]:
    done = subprocess.run(
        command(*words), cwd=cwd, env=ENV, input=given, capture_output=True, encoding="utf-8", check=False
    )
    assert "Traceback" not in done.stderr
    return done


def lines(done: subprocess.CompletedProcess[str]) -> list[dict[str, object]]:
    return [json.loads(line) for line in done.stdout.splitlines()]


def on_terminal(*words: str | Path, cwd: Path) -> str:
    """What a person sees."""
    ours, theirs = pty.openpty()
    with subprocess.Popen(command(*words), cwd=cwd, env=ENV | {"TERM": "xterm"}, stdout=theirs, stderr=theirs) as run:
        os.close(theirs)
        seen = b""
        try:
            while piece := os.read(ours, 65536):
                seen += piece
        except OSError:  # Linux says so when the other side is closed
            pass
    os.close(ours)
    assert run.returncode == 0, seen
    return seen.decode()


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a press, and a record of it: nothing in it is changed by a test."""
    folder = tmp_path_factory.mktemp("made")
    escape = "\x1b[31mRed\x1b]0;title\x07 said: \x1b[2J gone?\nRed hints: \x1b[2J gone!\n"
    never = {"never.txt": "NEVER mind, day 9\n\nA B said: \x1b[2J no\n"}
    press(folder / "press", TEXTS | never | {"esc.txt": escape, "fr.txt": "FR Sommaire"})
    assert onrecord("read", "press", "--workers", "1", cwd=folder).returncode == 0
    return folder


def test_read_acknowledges_each_article_and_says_what_came_of_it(tmp_path: Path) -> None:
    press(tmp_path / "press", TEXTS)
    done = onrecord("read", "press", "--record", "a.db", cwd=tmp_path)
    assert done.returncode == 0
    assert [line["uri"] for line in lines(done)] == sorted(TEXTS)
    assert {line["statements"] for line in lines(done)} == {2}
    assert done.stderr.startswith("7 articles read into a.db: 14 statements")
    again = onrecord("read", "press", "--record", "a.db", cwd=tmp_path)
    assert (again.returncode, again.stdout) == (0, "")
    assert "7 were in it already" in again.stderr


def test_read_says_what_it_left_open(tmp_path: Path) -> None:
    press(tmp_path / "press", {"a.txt": speech(1)})
    first = onrecord("read", "press", cwd=tmp_path)
    assert "1 passage left open: onrecord show onrecord.db ARTICLE" in first.stderr
    assert "language" not in first.stderr
    press(tmp_path / "press", {"b.txt": speech(2), "c.txt": speech(3), "fr.txt": "FR Sommaire"})
    second = onrecord("read", "press", cwd=tmp_path)
    assert {line["uri"]: line["abstentions"] for line in lines(second)} == {"b.txt": 1, "c.txt": 1, "fr.txt": 1}
    assert "2 passages left open: " in second.stderr
    assert "1 not read for statements, because of the language" in second.stderr
    third = onrecord("read", "press", cwd=tmp_path)
    assert "left open" not in third.stderr, "what was known before is not told again"


def test_what_cannot_be_read_shows_in_the_exit_status_every_time(tmp_path: Path) -> None:
    press(tmp_path / "press", TEXTS | {"bad.txt": "BAD"})
    for _ in range(2):
        done = onrecord("read", "press", cwd=tmp_path)
        assert done.returncode == 3
        assert "1 could not be read" in done.stderr
    assert (tmp_path / "onrecord.db").is_file()
    first = lines(onrecord("export", "onrecord.db", cwd=tmp_path))
    assert [x["code"] for x in first if x["kind"] == "quarantine"] == ["E107"]


def test_an_overview_an_article_a_statement_and_a_search_in_a_pipe(made: Path) -> None:
    (overview,) = lines(onrecord("show", "onrecord.db", cwd=made))
    assert (overview["articles"], overview["abstentions"], overview["times"]) == (9, 9, 7)
    article, *said = lines(onrecord("show", "onrecord.db", "copy", cwd=made))
    assert (article["kind"], [x["kind"] for x in said]) == ("article", ["statement", "statement", "abstention"])
    assert said[0]["scores"] == {"source": 0.93, "cue": 0.97, "content": 0.8765}
    assert (said[2]["reason"], said[2]["confidence"]) == ("unsure", 0.3333)
    assert lines(onrecord("show", "onrecord.db", str(said[0]["id"])[:10], cwd=made)) == [said[0]]
    found = lines(onrecord("show", "onrecord.db", "--speaker", "marrand", "--about", "4", cwd=made))
    assert len(found) == 1
    assert len(lines(onrecord("show", "onrecord.db", "--statements", cwd=made))) == 14
    hit, *_ = lines(onrecord("search", "onrecord.db", '"meet again"', "day", "5", cwd=made))
    assert "meet again" in str(hit["snippet"])


@pytest.mark.parametrize(
    ("words", "seen"),
    [
        (["show", "onrecord.db"], ["9 articles", "Ilse Marrand", "The Lantern", "onrecord report"]),
        (["show", "onrecord.db", "copy"], ["All agreed.", "Envoy 3", "Left open", "0.33", "below the threshold"]),
        (["show", "onrecord.db", "fr"], ["not read for statements, because of its language (fr)", "Sommaire"]),
        (["show", "onrecord.db", "--statements", "--limit", "2"], ["and 12 more", "direct"]),
        (["search", "onrecord.db", "agreed"], ["Talks, day", "2 statements"]),
    ],
)
def test_a_person_gets_tables(made: Path, words: list[str], seen: list[str]) -> None:
    shown = on_terminal(*words, cwd=made)
    assert all(part in shown for part in seen)
    assert '{"' not in shown


def test_a_statement_says_why_it_is_one(made: Path) -> None:
    (said,) = lines(onrecord("show", "onrecord.db", "--speaker", "Envoy 4", cwd=made))
    seen = " ".join(on_terminal("show", "onrecord.db", str(said["id"]), cwd=made).split())
    why = "“said” announces it (0.97), “Envoy 4” says it (0.93), these are the words (0.88); confidence 0.90"
    assert why in seen


def test_the_dates_of_a_record_in_a_pipe(made: Path) -> None:
    got = lines(onrecord("show", "onrecord.db", "--dates", cwd=made))
    assert [x["kind"] for x in got] == ["article"] * 9 + ["abstention"]
    published = [x["published"]["earliest"] for x in got if x.get("published")]  # type: ignore[index]
    assert published == sorted(published)
    assert (got[-1]["reason"], got[-1]["why"]) == ("contradiction", ["“NEVER” is no day.", "No day fits all of this."])
    article, time, *said, left = lines(onrecord("show", "onrecord.db", "never", "--dates", cwd=made))
    assert (article["published"], time["kind"], time["value"]) == (None, "time", "XXXX-01-10")
    assert [x["kind"] for x in said] == ["statement"]
    assert left == got[-1]
    assert lines(onrecord("show", "onrecord.db", str(said[0]["id"]), "--dates", cwd=made)) == said


def test_undated_articles_are_listed_apart_and_never_at_todays_date(made: Path) -> None:
    seen = on_terminal("show", "onrecord.db", "--dates", cwd=made)
    dated, apart = seen.split("Not dated to a day")
    assert "Talks, day 2" in dated
    assert "It came with the document." in dated
    assert "NEVER mind" not in dated
    assert "NEVER mind" in apart
    assert "contradicts itself" in apart
    assert "no date" not in apart
    assert "No day fits all of this." in " ".join(apart.split())
    assert date.today().isoformat() not in seen
    assert "\x1b[2J" not in seen
    assert "more: --limit 0 shows all" in on_terminal("show", "onrecord.db", "--dates", "--limit", "1", cwd=made)


def test_every_date_in_an_article_says_what_made_it(made: Path) -> None:
    seen = " ".join(on_terminal("show", "onrecord.db", "day2", "--dates", cwd=made).split())
    assert "It says “day 2”. It may also be 2030-02-03." in seen
    assert "The text gives it no day of its own; the report: 2030-01-02." in seen
    never = " ".join(on_terminal("show", "onrecord.db", "never", "--dates", cwd=made).split())
    assert "published contradicts itself" in never
    assert "The text gives it no day of its own, and the report contradicts itself." in never
    assert "“NEVER” is no day. No day fits all of this." in never


def test_a_contradiction_belongs_to_the_date_and_may_be_no_statement(made: Path) -> None:
    seen = " ".join(on_terminal("show", "onrecord.db", "never", cwd=made).split())
    assert "“NEVER” is no day. No day fits all of this." in seen
    assert "left open" not in seen.lower()
    assert "It came with the document." in on_terminal("show", "onrecord.db", "day2", cwd=made)
    (said,) = lines(onrecord("show", "onrecord.db", "--speaker", "A B", cwd=made))
    assert "No day fits all of this." in " ".join(on_terminal("show", "onrecord.db", str(said["id"]), cwd=made).split())


def test_a_table_of_offices_is_taken_along_listed_and_dropped(tmp_path: Path) -> None:
    press(tmp_path / "press", {"a.txt": speech(1)})
    (tmp_path / "x.csv").write_text("person;post;of;since\nIlse Märrand;Secretary General;NATO;2030\nA B;Warden;;\n")
    first = onrecord("offices", "import", "x.csv", cwd=tmp_path)
    assert (first.returncode, first.stdout) == (0, "")
    aside = sum((t.post, t.of) == ("secretary general", "NATO") for t in table())
    assert aside > 1
    assert f"2 terms of office go along with onrecord.db; {aside} of ours set aside" in first.stderr
    assert "onrecord read" not in first.stderr, "there is nothing to read again"
    onrecord("read", "press", cwd=tmp_path)
    again = onrecord("offices", "import", "x.csv", "--record", "onrecord.db", cwd=tmp_path)
    assert "Run `onrecord read` with the same paths again" in again.stderr
    every = lines(onrecord("offices", "list", "onrecord.db", cwd=tmp_path))
    assert [x["person"] for x in every if x["yours"]] == ["Ilse Märrand", "A B"]
    assert len(every) > 1000
    found = lines(onrecord("offices", "list", "onrecord.db", "MARRAND", "secretary", cwd=tmp_path))
    assert found == [
        {"person": "Ilse Märrand", "names": [], "post": "secretary general", "of": "NATO", "since": "2030"}
        | {"until": None, "confidence": "high", "source": "", "yours": True}
    ]
    shown = on_terminal("offices", "list", "onrecord.db", "--limit", "1", cwd=tmp_path)
    assert "yours" in shown
    assert "more: --limit 0 shows all" in shown
    nobody = onrecord("offices", "list", "onrecord.db", "nobody", "at", cwd=tmp_path)
    assert (nobody.returncode, nobody.stdout, nobody.stderr) == (0, "", "No row holds nobody and at.\n")
    dropped = onrecord("offices", "reset", "onrecord.db", cwd=tmp_path)
    assert "without its 2 terms of office. Run `onrecord read`" in dropped.stderr
    assert "brings no table" in onrecord("offices", "reset", "onrecord.db", cwd=tmp_path).stderr


@pytest.mark.parametrize("command", [["offices", "import"], ["import"]])
def test_what_is_refused_leaves_no_empty_record_and_spoils_none(tmp_path: Path, command: list[str]) -> None:
    (tmp_path / "bad.csv").write_text("who,what\nA B,Warden\n")
    assert onrecord(*command, "bad.csv", "--record", "new.db", cwd=tmp_path).returncode == 1
    assert [x.name for x in tmp_path.iterdir()] == ["bad.csv"]
    (tmp_path / "good.csv").write_text("person,post\nA B,Warden\n")
    done = onrecord("offices", "import", "good.csv", "--record", "new.db", cwd=tmp_path)
    assert "1 term of office goes along with new.db; 0 of ours set aside" in done.stderr
    assert onrecord(*command, "bad.csv", "--record", "new.db", cwd=tmp_path).returncode == 1
    assert len(lines(onrecord("offices", "list", "new.db", "warden", cwd=tmp_path))) == 1


def test_an_article_of_another_language_is_named_in_the_overview(made: Path) -> None:
    seen = on_terminal("show", "onrecord.db", cwd=made)
    assert "9 abstentions" in seen
    assert "Not read for statements, because of their language" in seen
    shown = on_terminal("show", "onrecord.db", "fr", cwd=made)
    assert "No such statement" not in shown
    assert "left open" not in shown.lower()


def test_an_article_has_no_power_over_the_terminal(made: Path) -> None:
    for words in (["show", "onrecord.db", "esc"], ["show", "onrecord.db"], ["show", "onrecord.db", "--about", "gone"]):
        shown = on_terminal(*words, cwd=made)
        assert "\x1b[2J" not in shown
        assert "\x1b]0" not in shown
        assert "\x07" not in shown


def test_a_progress_bar_is_shown_to_people_only(tmp_path: Path) -> None:
    press(tmp_path / "press", TEXTS)
    shown = on_terminal("read", "press", "--workers", "1", cwd=tmp_path)
    assert "left" in shown
    assert "7 articles read" in shown


@pytest.mark.parametrize(
    ("words", "status", "said"),
    [
        (["show", "none.db"], 1, "E201 there is no record at none.db"),
        (["check", "press/day1.txt"], 1, "E201"),
        (["show", "onrecord.db", "nobody"], 1, "E204"),
        (["show", "onrecord.db", "--since", "yesterday"], 2, "E301"),
        (["show", "onrecord.db", "--mode", "loud"], 2, "E301"),
        (["export", "onrecord.db", "--format", "xml"], 2, "E301"),
        (["export", "onrecord.db", "--format", "parquet"], 2, "E301"),
        (["export", "onrecord.db", "-o", "none/x.jsonl"], 2, "E301"),
        (["import", "press/day1.txt", "--record", "new.db"], 1, "E203 press/day1.txt, line 1"),
        (["export", "onrecord.db", "-o", "onrecord.db"], 2, "is the record itself"),
        (["report", "onrecord.db", "-o", "onrecord.db"], 2, "is the record itself"),
        (["report", "onrecord.db", "-o", "press"], 2, "E301"),
        (["demo", "--examples", "none"], 2, "E301"),
        (["demo", "--examples", "press", "-o", "onrecord.db"], 1, "E000 onrecord.db: File exists"),
        (["show", "x" * 300], 1, "E201"),
        (["show", "no\x1b[2J.db"], 1, "no␛[2J.db"),
        (["read", "press", "--record", "none/x.db"], 1, "E201"),
        (["show", "onrecord.db", "nobody", "--dates"], 1, "E204"),
        (["show", "none.db", "--dates"], 1, "E201"),
        (["show", "onrecord.db", "--dates", "--speaker", "Marrand"], 2, "E301 --dates shows articles"),
        (["offices", "import", "none.csv"], 1, "E203 none.csv cannot be read"),
        (["offices", "import", "press/day1.txt"], 1, "E203 press/day1.txt, line 1: no column"),
        (["offices", "list", "none.db"], 1, "E201"),
        (["offices", "reset", "none.db"], 1, "E201"),
        (["read"], 2, "Missing argument"),
        (["nonsense"], 2, "nonsense"),
    ],
)
def test_a_mistake_is_one_sentence(made: Path, words: list[str], status: int, said: str) -> None:
    done = onrecord(*words, cwd=made)
    assert (done.returncode, done.stdout) == (status, "")
    assert said in done.stderr


def test_export_import_and_check_go_round(made: Path, tmp_path: Path) -> None:
    first = onrecord("export", made / "onrecord.db", cwd=tmp_path)
    (tmp_path / "x.jsonl").write_bytes(first.stdout.encode())
    assert "9 article" in onrecord("import", "x.jsonl", "--record", "b.db", cwd=tmp_path).stderr
    assert onrecord("export", "b.db", cwd=tmp_path).stdout == first.stdout
    sound = onrecord("check", "b.db", cwd=tmp_path)
    assert (sound.returncode, sound.stdout) == (0, "")


def test_check_ends_with_1_on_a_fault(made: Path, tmp_path: Path) -> None:
    import sqlite3

    (tmp_path / "a.db").write_bytes((made / "onrecord.db").read_bytes())
    db = sqlite3.connect(tmp_path / "a.db")
    db.executescript("UPDATE article SET text = 'X' || text WHERE row = 2")
    db.close()
    done = onrecord("check", "a.db", cwd=tmp_path)
    assert done.returncode == 1
    assert {line["kind"] for line in lines(done)} >= {"article", "statement"}


def test_a_reader_that_goes_away_is_no_error(tmp_path: Path) -> None:
    press(tmp_path / "press", {f"{n:03}.txt": speech(n) for n in range(200)})
    with subprocess.Popen(
        command("read", "press", "--workers", "1"),
        cwd=tmp_path,
        env=ENV,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as run:
        assert run.stdout
        assert run.stderr
        acknowledged = json.loads(run.stdout.readline())
        run.stdout.close()
        said = run.stderr.read().decode()
    assert "Traceback" not in said
    assert "the same command again goes on" in said
    with Store.open(tmp_path / "onrecord.db") as store:
        assert store.article(acknowledged["article"])
        assert store.counts()["articles"] < 200
    assert onrecord("read", "press", "--workers", "1", cwd=tmp_path).returncode == 0
    with Store.open(tmp_path / "onrecord.db") as store:
        assert store.counts()["articles"] == 200


@pytest.mark.parametrize("workers", ["1", "2"])
def test_ctrl_c_is_quiet_and_the_next_run_goes_on(tmp_path: Path, workers: str) -> None:
    press(tmp_path / "press", {f"{n:04}.txt": speech(n) for n in range(1500)})
    with subprocess.Popen(
        command("read", "press", "--workers", workers), cwd=tmp_path, env=ENV, stdout=subprocess.PIPE,
        stderr=subprocess.PIPE, start_new_session=True,
    ) as run:  # fmt: skip
        assert run.stdout
        assert run.stderr
        acknowledged = json.loads(run.stdout.readline())
        os.killpg(run.pid, signal.SIGINT)
        told = [acknowledged, *(json.loads(line) for line in run.stdout)]
        said = run.stderr.read().decode()
    assert run.returncode == 130
    assert "Traceback" not in said
    assert said.count("onrecord: stopped") == 1
    with Store.open(tmp_path / "onrecord.db") as store:
        assert {str(line["article"]) for line in told} <= {a.id for a in store.articles()}
        assert store.check() == []


def test_help_teaches_by_example() -> None:
    from typer.testing import CliRunner

    from onrecord.present.cli.app import app

    runner = CliRunner()
    assert "onrecord read articles/" in runner.invoke(app, ["--help"]).stdout
    commands = ("read", "show", "search", "report", "export", "import", "check", "demo")
    for name in (*commands, "offices import", "offices list", "offices reset"):
        shown = runner.invoke(app, [*name.split(), "--help"])
        assert shown.exit_code == 0
        assert f"\n  onrecord {name}" in shown.stdout


def test_a_full_disk_is_one_sentence(made: Path) -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            command("export", "onrecord.db"),
            cwd=made,
            env=ENV,
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert done.returncode == 1
    assert done.stderr == "onrecord: E000 No space left on device\n"


@pytest.mark.parametrize("format_", ["csv", "jsonl", "webannotation"])
def test_an_export_has_no_power_over_the_terminal(made: Path, format_: str) -> None:
    shown = on_terminal("export", "onrecord.db", "--format", format_, cwd=made)
    assert "\x1b" not in shown
    assert "Ilse Marrand" in shown


def test_what_turns_the_direction_of_writing_is_shown() -> None:
    from onrecord.present.cli.out import visible

    signs = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
    assert visible(f"a{signs}b\n") == "a" + "\ufffd" * len(signs) + "b\n"
    assert visible("שלום عليكم 🏝️") == "שלום عليكم 🏝️"


def test_articles_are_counted_as_they_will_be_read(tmp_path: Path) -> None:
    """A pipe among the files is not opened: it would be waited for."""
    from onrecord.present.cli.progress import count

    press(tmp_path / "press", {"a.txt": "a", "b.jsonl": "{}\n{}\n{}\n", ".hidden": "x"})
    os.mkfifo(tmp_path / "press" / "pipe.jsonl")
    assert count([str(tmp_path / "press")]) == 5
    assert count(["-"]) == 1


def test_a_dossier_has_a_title(made: Path, tmp_path: Path) -> None:
    for words, title in (([], "Who said what"), (["--title", "The river talks"], "The river talks")):
        assert onrecord("report", made / "onrecord.db", "-o", "a.html", *words, cwd=tmp_path).returncode == 0
        assert f"<title>{title}</title>" in (tmp_path / "a.html").read_text(encoding="utf-8")


def test_python_m_does_not_run_code_that_lies_among_the_articles(tmp_path: Path) -> None:
    for name in ("typer", "sqlalchemy", "multiprocessing"):
        (tmp_path / f"{name}.py").write_text("raise SystemExit('sprung')")
    env = {name: value for name, value in os.environ.items() if name != "PYTHONSAFEPATH"}
    call = [sys.executable, "-m", "onrecord", "check", "none.db"]
    done = subprocess.run(call, cwd=tmp_path, env=env, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (1, "onrecord: E201 there is no record at none.db\n")
