"""A table of issues: what is taken, and the one sentence that says why not."""

from __future__ import annotations

from pathlib import Path

import pytest

from onrecord.collect.issues import issues
from onrecord.errors import BadImport
from onrecord.records.stance import Issue


def table(folder: Path, text: str) -> Path:
    path = folder / "issues.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_each_table_is_an_issue(tmp_path: Path) -> None:
    given = (
        '[[issue]]\nlabel = "the  Lorne bridge"\nphrases = ["Lorne crossing", "Lorne crossing"]\n'
        'examples = ["The crossing must be built."]\n\n[[issue]]\nlabel = "the salt tax"\n'
    )
    assert issues(table(tmp_path, given)) == (
        Issue("the Lorne bridge", ("Lorne crossing",), ("The crossing must be built.",)),
        Issue("the salt tax", (), ()),
    )


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "is empty"),
        ("[[issue]", "is no TOML"),
        ('label = "x"\n', "'label': each issue is a table [[issue]]"),
        ('[issue]\nlabel = "x"\n', "'issue': each issue is a table [[issue]]"),
        ("issue = [1]\n", "each issue is a table [[issue]]"),
        ('[[issue]]\nphrases = ["x"]\n', "line 1: 'issue 1': it needs a label"),
        ("[[issue]]\nlabel = 3\n", "it needs a label"),
        ('[[issue]]\nlabel = "..."\n', "has no words"),
        ('[[issue]]\nlabel = "x"\nwords = ["y"]\n', "'x': 'words' is none of label, phrases, examples"),
        ('[[issue]]\nlabel = "x"\nphrases = "y"\n', "its phrases are no list of words"),
        ('[[issue]]\nlabel = "x"\nexamples = [1]\n', "its examples are no list of words"),
        ('[[issue]]\nlabel = "x"\nphrases = [" "]\n', "has no words"),
        ('[[issue]]\nlabel = "' + "w" * 201 + '"\n', "longer than 200"),
        ('[[issue]]\nlabel = "x"\nexamples = ["' + "w" * 1001 + '"]\n', "longer than 1000"),
        ('[[issue]]\nlabel = "x"\nphrases = [' + ",".join(f'"w{n}"' for n in range(101)) + "]\n", "101 phrases"),
        ('[[issue]]\nlabel = "x"\n[[issue]]\nlabel = "X"\n', "line 3: 'X': 'x' stands under 'x' already"),
        ('[[issue]]\nlabel = "x"\n[[issue]]\nlabel = "x"\n', "line 3: 'x': 'x' stands under 'x' already"),
        (
            '[[issue]]\nlabel = "x"\nphrases = ["a"]\n[[issue]]\nlabel = "y"\nphrases = ["A"]\n',
            "line 4: 'y': 'a' stands",
        ),
    ],
)
def test_a_bad_table_is_refused_in_one_sentence(tmp_path: Path, text: str, reason: str) -> None:
    path = table(tmp_path, text)
    with pytest.raises(BadImport) as refused:
        issues(path)
    told = str(refused.value)
    assert str(path) in told
    assert reason in told
    assert "nothing was imported" in told


def test_what_is_no_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadImport, match="cannot be read"):
        issues(tmp_path / "none.toml")


def test_a_large_file_is_refused_unread(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("onrecord.collect.toml.MAX_BYTES", 10)
    with pytest.raises(BadImport, match="larger than 10 bytes"):
        issues(table(tmp_path, '[[issue]]\nlabel = "the bridge"\n'))
