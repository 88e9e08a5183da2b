"""Replaced: an outlet is said to have put its word for a speaker's only where that is plain."""

from __future__ import annotations

from dataclasses import replace

import pytest

from onrecord.reconcile.term import terms
from onrecord.records.report import Report
from onrecord.records.story import Story
from onrecord.records.term import TermPair
from tests.reconcile.term.press import report
from tests.reconcile.term.test_terms import by_wording, substituted

REPORTED = "Petrova said {{the [[capture of Dolna|capture]] will be remembered in Velia}}."
QUOTED = '"{{The [[liberation of Dolna|liberation]] will be remembered in Velia}}," Petrova said.'


def flags(*reports: Report, utterances: bool = False) -> dict[str, list[str]]:
    stories = [Story("s", tuple(r.article.id for r in reports), None, "Dolna")]
    found = terms(reports, [substituted(*reports)] if utterances else [], [], stories)
    return {t.wording: [r.wording for r in t.replaces] for t in found}


def test_the_same_speaker_in_the_same_article() -> None:
    assert flags(report("a", f"{REPORTED}\n\n{QUOTED}")) == {
        "capture of Dolna": ["liberation of Dolna"],
        "liberation of Dolna": [],
    }


def test_two_renderings_at_one_place() -> None:
    found = flags(report("a", QUOTED), report("b", REPORTED), utterances=True)
    assert found["capture of Dolna"] == ["liberation of Dolna"]


@pytest.mark.parametrize(
    "texts",
    [
        (QUOTED, REPORTED),  # a story alone
        (
            "Petrova said {{the [[takeover of Dolna|takeover]] will be remembered in Velia}}.\n\n"
            '"{{The [[capture of Dolna|capture]] will be remembered in Velia}}," Petrova said.\n\n'
            '"{{That [[takeover of Dolna|takeover]] was hard}}," Petrova said.',  # the speaker said both
        ),
        (
            "Petrova said {{the [[takeover of Dolna|takeover]] was hard}}.\n\n"
            "Petrova said {{the [[capture of Dolna|capture]] was hard}}.",  # nothing in quotation marks
        ),
    ],
)
def test_no_flag_on_less(texts: tuple[str, ...]) -> None:
    reports = [report(key, text) for key, text in zip("abc", texts, strict=False)]
    found = flags(*reports)
    assert found
    assert not any(found.values())


def test_another_speaker_is_not_replaced() -> None:
    one = report("a", f"{REPORTED}\n\n{QUOTED}")
    other = replace(one.statements[1], speaker_name="Tomas Dahl")
    assert not any(flags(replace(one, statements=(one.statements[0], other))).values())


@pytest.mark.parametrize(
    ("quoted", "reported"),
    [
        ("the [[country|country]] of the valley", "the [[contrary|contrary]] of the valley"),
        ("the [[conference|conference]] of the valley", "the [[confidence|confidence]] of the valley"),
        ("the [[airstrike|airstrike]] of the valley", "the [[strike|strike]] of the valley"),
        ("the [[exchange|exchange]] of the valley", "the [[tank|tank]] of the valley"),
    ],
)
def test_spelling_and_place_alone_are_not_enough(quoted: str, reported: str) -> None:
    one = report("a", f'"{{{{They praised {quoted}}}}}," she said.')
    two = report("b", f"She said {{{{they praised {reported}}}}}.")
    assert not any(flags(one, two, utterances=True).values())


def test_without_a_name_the_verb_must_be_the_same() -> None:
    one = report("a", '"{{They armed [[separatists|separatist]] of the valley}}," she said.')
    two = report("b", "She said {{they armed [[militias|militia]] of the valley}}.")
    three = report("c", "She said {{they armed when [[militias|militia]] fled from the valley}}.")
    assert flags(one, two, utterances=True)["militias"] == ["separatists"]
    assert not any(flags(one, three, utterances=True).values())


def test_the_users_table_needs_the_same_speaker_too() -> None:
    one = report("a", f"{REPORTED}\n\n{QUOTED}\n\nThe capture of Dolna was long.")
    found = terms([one], [], [TermPair("Dolna", ("capture of Dolna", "liberation of Dolna"))])
    assert [(t.voice, len(t.replaces)) for t in found] == [("reported", 1), ("quoted", 0), ("outlet", 1)]
    assert by_wording(found)["liberation of Dolna"].referent == "Dolna"


def test_the_users_table_says_nothing_of_who_spoke() -> None:
    one = report("a", f"{REPORTED}\n\n{QUOTED}")
    other = replace(one.statements[1], speaker_name="Tomas Dahl")
    pair = TermPair("Dolna", ("capture of Dolna", "liberation of Dolna"))
    found = terms([replace(one, statements=(one.statements[0], other))], [], [pair])
    assert len(found) == 2
    assert not any(t.replaces for t in found)
