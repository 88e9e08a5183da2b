"""How a statement on the terminal says who speaks, for whom, and through whom."""

from __future__ import annotations

from dataclasses import replace

import pytest

from onrecord.present.cli import views
from onrecord.present.cli.reasons import party, speaks_for, who
from onrecord.records import Party, Span, Statement
from tests.stand_in import article, document, read, speech

TEXT = "Dana Reyl spoke\n for the Harbour Council."
COUNCIL = Party("n", "c", "Harbour Council", (Span.of("a", TEXT, 10, 40),))


def statement() -> Statement:
    return read(article(document("a.txt", speech(1)))).statements[0]


def test_who_speaks_is_explained_where_the_source_does_not_say_so() -> None:
    assert who(statement()) is None
    told = replace(statement(), speaker_why=("“she” is taken for Dana Reyl.", "Nobody else was named."))
    assert who(told) == "“she” is taken for Dana Reyl. Nobody else was named."
    sure = replace(told, speaker_confidence=0.9, speaker_basis=(Span.of("a", TEXT, 0, 9),))
    assert who(sure) == f"{who(told)} It rests on “Dana Reyl”. (0.90)"


@pytest.mark.parametrize(
    ("capacity", "said"),
    [
        ("body", "Harbour Council (“spoke for the Harbour Council”)"),
        ("both", "Harbour Council (“spoke for the Harbour Council”), and in person"),
        (None, "Harbour Council (“spoke for the Harbour Council”)"),
    ],
)
def test_for_whom(capacity: str | None, said: str) -> None:
    assert speaks_for(replace(statement(), on_behalf_of=COUNCIL, capacity=capacity)) == said  # type: ignore[arg-type]


def test_in_person_or_not_said() -> None:
    assert speaks_for(replace(statement(), capacity="person")) == "in person"
    assert speaks_for(statement()) is None


def test_words_that_only_repeat_a_name_are_left_out() -> None:
    assert party(Party(None, None, "Dana Reyl", (Span.of("a", TEXT, 0, 9),))) == "Dana Reyl"
    assert party(Party(None, None, "Radio Skerry")) == "Radio Skerry"


def test_a_statement_shows_all_of_it(capsys: pytest.CaptureFixture[str]) -> None:
    within = article(document("a.txt", speech(1)))
    relay = Party(None, None, "Radio\x1b[2J Skerry")
    told = ("“she” is Ilse Marrand.",)
    views.statement(replace(statement(), on_behalf_of=COUNCIL, relay=relay, speaker_why=told), within, None)
    shown = " ".join(capsys.readouterr().out.split())
    for words in ("speaker Ilse Marrand", "who “she” is Ilse Marrand.", "for Harbour Council (“spoke for", "via Radio"):
        assert words in shown
    assert "\x1b[2J" not in shown
