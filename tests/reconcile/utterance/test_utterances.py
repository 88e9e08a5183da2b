"""Utterances: what is one act of saying, and what only looks like it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from onrecord.reconcile.utterance import utterances
from tests.reconcile.utterance.press import HARBOUR, RATES, groups, of, said, told

FAR = "the northern port would remain closed for tankers while inspectors worked on their report"
INDIRECT = "the northern harbour stays closed to tankers until inspectors have finished their report"


def test_the_same_words_in_two_outlets() -> None:
    (u,) = told([said("a", HARBOUR), said("b", f"{HARBOUR}.")])
    assert u.statements == ("a", "b")
    assert u.same_words == (("a", "b"),)
    assert u.speaker_name == "Marit Osvald"
    assert u.base in u.statements
    (bond,) = u.bonds
    assert bond.tier == "words"
    assert any("harbour" in reason for reason in bond.why)
    assert u.confidence == round(bond.score, 4)


def test_direct_and_indirect_are_one_utterance_in_other_wording() -> None:
    (u,) = told([said("a", HARBOUR), said("b", FAR, mode="indirect")])
    assert [bond.tier for bond in u.bonds] == ["wording"]
    assert sorted(u.same_words) == [("a",), ("b",)]


def test_each_loose_statement_stays_out() -> None:
    assert groups([said("a", HARBOUR), said("b", RATES)]) == set()


@pytest.mark.parametrize("later", ["2031-07-04", "2033-05-04", "2035-11-20"])
def test_a_stock_phrase_of_other_days_is_a_position(later: str) -> None:
    twice = [said("a", HARBOUR), said("b", HARBOUR), said("c", HARBOUR, on=later), said("d", HARBOUR, on=later)]
    assert groups(twice) == of("ab", "cd")


def test_a_later_report_that_names_the_day_is_of_the_same_utterance() -> None:
    assert groups([said("a", HARBOUR), said("b", HARBOUR, on="2032-01-01", said_on="2031-05-03")]) == of("ab")


def test_a_later_report_that_names_another_day_is_not() -> None:
    assert groups([said("a", HARBOUR, said_on="2031-05-03"), said("b", HARBOUR, said_on="2031-05-01")]) == set()


def test_an_undated_report_of_a_phrase_of_two_days_is_left_out() -> None:
    some = [said("a", HARBOUR), said("b", HARBOUR), said("c", HARBOUR, on="2033-05-04"), said("d", HARBOUR, on=None)]
    assert groups(some) == of("ab")


def test_an_undated_report_needs_the_same_words() -> None:
    assert groups([said("a", HARBOUR), said("b", HARBOUR, on=None)]) == of("ab")
    assert groups([said("a", HARBOUR), said("b", INDIRECT, mode="indirect", on=None)]) in (set(), of("ab"))
    assert groups([said("a", HARBOUR), said("b", FAR, mode="indirect", on=None)]) == set()


def test_undated_reports_of_one_story_may_differ_in_wording() -> None:
    some = [said("a", HARBOUR, on=None, story="s"), said("b", FAR, mode="indirect", on=None, story="s")]
    assert groups(some) == of("ab")


def test_other_numbers_in_the_same_template_are_another_utterance() -> None:
    first = "Our crews cleared 14 kilometres of the canal and pulled 3 wrecks out of the water overnight"
    second = "Our crews cleared 22 kilometres of the canal and pulled 8 wrecks out of the water overnight"
    some = [said("a", first), said("b", first), said("c", second, on="2031-05-05"), said("d", second, on="2031-05-05")]
    assert groups(some) == of("ab", "cd")


def test_a_denial_is_another_utterance() -> None:
    some = [said("a", "We will raise ferry fares this winter"), said("b", "We will not raise ferry fares this winter")]
    assert groups(some) == set()


def test_the_same_words_of_two_officials_are_not_merged_but_told() -> None:
    some = [said("a", HARBOUR), said("b", HARBOUR), said("c", HARBOUR, by="Jonas Reinvik", outlet="The Fjord Post")]
    (u,) = told(some)
    assert u.statements == ("a", "b")
    assert "The Fjord Post gives the same words to Jonas Reinvik." in u.bonds[0].why


def test_a_body_and_the_person_who_speaks_for_it() -> None:
    some = [said("a", HARBOUR, by="Port Council"), said("b", HARBOUR, behalf="Port Council"), said("c", RATES)]
    (u,) = told(some)
    assert set(u.statements) == {"a", "b"}
    assert u.speaker_name == "Marit Osvald"


def test_two_persons_of_one_body_are_two_speakers() -> None:
    some = [said("a", HARBOUR, by="Jonas Reinvik", behalf="Port Council"), said("b", HARBOUR, behalf="Port Council")]
    assert groups([*some, said("c", RATES, by="Port Council")]) == set()


def test_an_unknown_speaker_joins_by_a_long_quotation_only() -> None:
    assert groups([said("a", HARBOUR), said("b", HARBOUR, by=None)]) == of("ab")
    assert groups([said("a", HARBOUR), said("b", INDIRECT, by=None, mode="indirect")]) == set()


def test_an_unknown_speaker_of_words_that_two_officials_said_joins_neither() -> None:
    some = [said("a", HARBOUR), said("b", HARBOUR, by="Jonas Reinvik"), said("c", HARBOUR, by=None)]
    assert groups(some) == set()


def test_other_addressees_and_other_words_are_other_utterances() -> None:
    some = [said("a", HARBOUR, addressee="Harbour Radio"), said("b", FAR, mode="indirect", addressee="the Fjord Post")]
    assert groups(some) == set()
    assert groups([said("a", HARBOUR, addressee="reporters"), said("b", HARBOUR, addressee="Harbour Radio")]) == of(
        "ab"
    )


def test_an_opening_and_the_quotation_below_it_are_one_utterance() -> None:
    quoted = "Ships carrying oil are not coming in, and that holds until I have the inspectors' report on my desk"
    opening = "oil ships are banned until a report is in"
    assert groups(
        [
            said("a", opening, mode="indirect", article="x", at=100),
            said("b", quoted, article="x", at=190),
        ]
    ) == of("ab")


def test_clauses_of_a_longer_quotation() -> None:
    long = f"{HARBOUR}. {RATES}."
    some = [said("long", long), said("a", HARBOUR), said("b", RATES)]
    assert groups(some) == of(("long", "a"), ("long", "b"))


def test_clauses_that_two_outlets_print_together_are_one_utterance() -> None:
    long = f"{HARBOUR}. {RATES}."
    assert groups([said("long", long), said("full", long), said("a", HARBOUR), said("b", RATES)]) == of(
        ("long", "full", "a", "b")
    )


def test_who_cites_is_not_who_says() -> None:
    outer = said("outer", f'Osvald had told them that "{HARBOUR}"', by="Jonas Reinvik", mode="mixed", article="x")
    inner = said("inner", HARBOUR, article="x", parent="outer", at=140)
    assert groups([outer, inner, said("b", HARBOUR)]) == of(("inner", "b"))


def test_a_habit_told_by_another_is_no_act() -> None:
    habit = "the northern harbour must be closed to tankers while inspectors are at work"
    some = [said("a", HARBOUR), said("b", habit, mode="indirect", cue="has repeatedly said")]
    assert groups(some) == set()


def test_two_versions_of_one_publication_are_one_witness() -> None:
    twice = [said("a1", HARBOUR, version="u"), said("a2", HARBOUR, version="u")]
    assert groups(twice) == set()
    assert groups([*twice, said("b", HARBOUR)]) == of(("a1", "b"))


def test_what_an_article_repeats_counts() -> None:
    assert groups([said("a", HARBOUR, article="x"), said("b", HARBOUR, article="x", at=900)]) == of("ab")


def test_statements_are_in_the_order_of_publication() -> None:
    some = [said("a", HARBOUR), said("b", HARBOUR, on="2031-05-03"), said("c", HARBOUR, on=None)]
    (u,) = told(some)
    assert u.statements == ("b", "a", "c")


def test_the_day_is_the_day_that_all_leave() -> None:
    some = [said("a", HARBOUR, said_on="2031-05-03"), said("b", HARBOUR), said("c", HARBOUR, said_on="2031-05-03")]
    (u,) = told(some)
    assert u.said is not None
    assert (u.said.earliest, u.said.latest) == (date(2031, 5, 3), date(2031, 5, 3))
    (undated,) = told([said("a", HARBOUR), said("b", HARBOUR)])
    assert undated.said is None


def test_nothing_comes_of_nothing() -> None:
    assert utterances([]) == []
    assert utterances([said("a", HARBOUR)]) == []
    assert told([said("a", "-"), said("b", "—")]) == []


@pytest.mark.parametrize("later", ["2031-05-06", "2031-05-11"])
def test_a_phrase_said_again_days_later_is_another_act(later: str) -> None:
    assert groups([said("a", HARBOUR), said("b", HARBOUR, on=later)]) == set()


def test_one_story_takes_a_surname_for_the_full_name() -> None:
    some = [said("a", HARBOUR, story="s"), said("b", HARBOUR, by="Osvald", story="s")]
    (u,) = told(some)
    assert set(u.statements) == {"a", "b"}
    other = [said("a", HARBOUR, story="s"), said("b", HARBOUR, by="Petra Osvald", story="s")]
    assert groups(other) == set()
    assert groups([said("a", HARBOUR, story="s"), said("b", HARBOUR, by="Osvald", story="t")]) == set()


def test_one_story_takes_a_state_for_its_minister() -> None:
    state = replace(said("a", HARBOUR, by="Norland", story="s").statement, capacity="body")
    minister = replace(said("b", HARBOUR, story="s").statement, office="port minister of Norland")
    reports = [replace(said(s.id, HARBOUR, story="s"), statement=s) for s in (state, minister)]
    (u,) = told(reports)
    assert u.speaker_name == "Marit Osvald"
    elsewhere = replace(minister, office="port minister of Sudmark")
    assert groups([reports[0], replace(reports[1], statement=elsewhere)]) == set()


def test_a_formula_ties_no_two_topics() -> None:
    one = "We firmly reject the fishing quotas that the council drew up for the strait, and will defend our interests"
    two = "We firmly reject new tolls on lorries at the mountain pass, and will defend our interests"
    assert groups([said("a", one, article="x", at=100), said("b", two, article="x", at=900)]) == set()
    assert groups([said("a", one), said("b", two)]) == set()


def test_undated_reports_with_much_in_common_tell_of_one_occasion() -> None:
    third = "The fire brigade gets 40 new engines before the summer"
    loose = "the brigade of firefighters would have 40 new engines by summer"
    mine = [
        said(f"a{n}", text, article="x", on=None, at=400 * n + 100) for n, text in enumerate((HARBOUR, RATES, third))
    ]
    its = [
        said(f"b{n}", text, mode="indirect", article="y", on=None, at=400 * n + 100)
        for n, text in enumerate((INDIRECT, "ferry fares would not be raised this winter whatever diesel costs", loose))
    ]
    alone, together = ({u.statements for u in utterances(some)} for some in ([mine[2], its[2]], [*mine, *its]))
    assert ("a2", "b2") not in alone
    assert ("a2", "b2") in together


def test_two_clauses_in_common_make_one_act_of_what_renders_either() -> None:
    one = f"{RATES}, but the northern harbour cannot take tankers this month"
    two = (
        "I do not intend to raise ferry fares this winter, but tankers cannot come into the northern harbour this month"
    )
    some = [
        said("one", one, story="s"),
        said("two", two, story="s"),
        said("a", "ferry fares would not be raised this winter", mode="indirect", story="s"),
        said("b", "the northern harbour cannot take tankers this month", mode="indirect", story="s"),
    ]
    assert groups(some) == of(("one", "two", "a", "b"))


def test_what_renders_one_copy_renders_them_all() -> None:
    copies = [said(f"c{n}", HARBOUR, story="s") for n in range(4)]
    (u,) = told([*copies, said("e", FAR, mode="indirect", story="s")])
    assert len(u.statements) == 5
    assert sorted(map(len, u.same_words)) == [1, 4]
