"""Disputes: two voices on one proposition, none from the words of one side."""

from __future__ import annotations

from datetime import date

import pytest

from onrecord.reconcile.dispute import disputes
from onrecord.records import Utterance
from tests.reconcile.dispute.told import report, shown, texts

ONE_SIDED = texts("one_sided.txt")
TWO_SIDED = [tuple(text.split("\n", 1)) for text in texts("two_sided.txt")]
SAID = "Turvian troops crossed the river near Orm, Norland's foreign minister Anna Kell said on Monday."
DENIED = "Turvia denies that its troops crossed the river. Its army held a parade in Lund."


@pytest.mark.parametrize("text", ONE_SIDED)
def test_one_side_makes_no_dispute(text: str) -> None:
    assert shown(disputes([report(text)], [])) == []


def test_there_are_enough_one_sided_texts() -> None:
    assert len(ONE_SIDED) >= 10
    assert len(TWO_SIDED) >= 20


@pytest.mark.parametrize(("sides", "text"), TWO_SIDED)
def test_two_sides_are_found_on_the_right_side(sides: str, text: str) -> None:
    affirming, affirmed, denying, denied = sides.split(" | ")
    found = disputes([report(text)], [])
    assert len(found) == 1, shown(found)
    assert any(affirming in s.name and affirmed in s.span.exact for s in found[0].affirmed), shown(found)
    assert any(denying in s.name and denied in s.span.exact for s in found[0].denied), shown(found)


@pytest.mark.parametrize("text", [text for _, text in TWO_SIDED])
def test_every_side_stands_in_the_text(text: str) -> None:
    for dispute in disputes([report(text)], []):
        spans = [dispute.proposition, *(s.span for s in (*dispute.affirmed, *dispute.denied))]
        assert all(span.holds_in(text) for span in spans)
        assert 0 < dispute.confidence <= 1
        assert dispute.why


def test_different_amounts_are_a_kind_of_their_own() -> None:
    text = next(text for sides, text in TWO_SIDED if "twenty" in sides)
    assert [d.kind for d in disputes([report(text)], [])] == ["quantity"]


def test_one_voice_does_not_dispute_with_itself() -> None:
    text = (
        "Turvian troops crossed the river near Orm, Turvia's government said on Monday. "
        "On Tuesday Turvia denied that its troops had crossed the river."
    )
    assert shown(disputes([report(text)], [])) == []


def test_sides_of_two_reports_of_near_days() -> None:
    reports = [report(SAID, date(2021, 3, 1)), report(DENIED, date(2021, 3, 2))]
    found = disputes(reports, [])
    assert [len({s.span.article for s in (*d.affirmed, *d.denied)}) for d in found] == [2]


def test_a_denial_stands_for_its_own_days() -> None:
    assert disputes([report(SAID, date(2014, 3, 1)), report(DENIED, date(2021, 3, 2))], []) == []


def test_reports_of_unknown_days_need_an_utterance_in_common() -> None:
    reports = [report(SAID), report(DENIED)]
    assert disputes(reports, []) == []
    both = tuple(s.id for r in reports for s in r.statements)
    assert len(disputes(reports, [Utterance("u", both, None, None, None, both[0])])) == 1


def test_the_order_of_the_reports_does_not_matter() -> None:
    reports = [report(text) for _, text in TWO_SIDED] + [report(text) for text in ONE_SIDED]
    assert disputes(reports, []) == disputes(reports[::-1], [])


def test_reports_of_other_days_add_nothing() -> None:
    alone = [d for _, text in TWO_SIDED for d in disputes([report(text)], [])]
    together = disputes([report(text) for _, text in TWO_SIDED] + [report(text) for text in ONE_SIDED], [])
    assert sorted(d.id for d in alone) == [d.id for d in together]


def test_accounts_that_differ_in_what_is_not_told() -> None:
    text = "The ferry sank at night. Kestan and Turvian accounts of the sinking differ. Divers found the wreck."
    (found,) = disputes([report(text)], [])
    assert found.without_content
    assert not found.affirmed
    assert not found.denied
    assert found.proposition.exact == "Kestan and Turvian accounts of the sinking differ"


def test_bank_accounts_do_not_differ() -> None:
    assert disputes([report("The bank closed forty accounts. Prices differ from shop to shop in Lund.")], []) == []


def test_nothing_comes_of_nothing() -> None:
    assert disputes([], []) == []
    assert disputes([report("")], []) == []
