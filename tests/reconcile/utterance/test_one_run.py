"""One run of speech: what an outlet prints in one go, introduces and quotes, or merely says of the same thing."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from onrecord.reconcile.utterance import utterances
from onrecord.reconcile.utterance.enclosed import APART, Place, enclosed
from onrecord.records import Rendering
from tests.reconcile.utterance.press import HARBOUR, groups, of, said, told

FIRST = "The northern harbour is closed to tankers, and that will not change before the inspectors finish"
MIDDLE = "his crews had seen leaking barrels near the lighthouse on two evenings"
LAST = "The inspectors will finish, and until then no tankers come into the northern harbour"


def run(*, by: str = "Marit Osvald", cue: str = "said", gap: int = 30, more: int = 0) -> list[Rendering]:
    """Two near statements in one article with one on something else between them."""
    middle = 100 + len(FIRST) + gap
    last = middle + len(MIDDLE) + gap + more
    return [
        said("a", FIRST, article="one", at=100),
        said("b", MIDDLE, article="one", mode="indirect", at=middle, by=by, cue=cue),
        said("c", LAST, article="one", mode="indirect", at=last),
    ]


def test_what_stands_between_two_parts_is_a_part() -> None:
    (u,) = told(run())
    assert set(u.statements) == {"a", "b", "c"}
    (bond,) = (bond for bond in u.bonds if "b" in (bond.a, bond.b))
    assert bond.tier == "wording"
    assert any("stands between two of its parts" in reason for reason in bond.why)


def test_what_somebody_else_says_between_is_not() -> None:
    assert groups(run(by="Jonas Reinvik")) == of("ac")


def test_what_is_said_again_and_again_is_not() -> None:
    assert groups(run(cue="has repeatedly said")) == of("ac")


def test_what_stands_further_off_is_not() -> None:
    assert groups(run(gap=APART + 1)) == of("ac")
    assert groups(run(more=APART)) == of("ac")


def test_the_order_does_not_matter() -> None:
    assert utterances(run()[::-1]) == utterances(run())


@given(st.lists(st.tuples(st.integers(0, 400), st.integers(1, 60), st.sampled_from("xy"), st.booleans()), max_size=12))
def test_only_what_no_part_has_is_enclosed(rows: list[tuple[int, int, str, bool]]) -> None:
    places = [(Place("one", at, at + long, who, 5), n) for n, (at, long, who, _) in enumerate(rows)]
    part = {n for n, (*_, inside) in enumerate(rows) if inside}
    found = enclosed(places, [part])
    assert found == enclosed(places[::-1], [part])
    assert all(key not in part and before in part for key, before, _ in found)
    assert len({key for key, *_ in found}) == len(found)


def test_an_introduction_and_the_quotation_below_it() -> None:
    lede = "Marit Osvald often talks of the lack of danger from the reef, which has not altered the pilots' habits"
    quote = "The council keeps explaining that there is no danger, yet with the reef so near the pilots must go slower"
    some = [
        said("a", lede, article="one", mode="indirect", at=100),
        said("b", quote, article="one", at=110 + len(lede)),
    ]
    (u,) = told(some)
    assert any("introduces" in reason for reason in u.bonds[0].why)


def test_a_capital_is_the_name_of_its_state() -> None:
    one = "Our council hopes to open constructive talks with Paris about the northern fishing grounds"
    two = "the council hoped to open constructive talks with France about the northern fishing grounds"
    other = "the council hoped to open constructive talks with Spain about the northern fishing grounds"
    (u,) = told([said("a", one), said("b", two, mode="indirect")])
    assert not any("names differ" in reason for reason in u.bonds[0].why)
    for u in told([said("a", one), said("b", other, mode="indirect")]):
        assert any("names differ" in reason for reason in u.bonds[0].why)


def test_other_things_denied_of_the_same_are_two_utterances() -> None:
    one = "We do not recognise the annexation of the Lower Valley and the closing of its schools"
    two = "we should not forget the annexation of the Lower Valley and the closing of its schools"
    assert groups([said("a", one, story="s"), said("b", two, mode="mixed", story="s")]) == set()
    assert groups([said("a", one), said("b", one.replace("We do", "they did"), mode="indirect")]) == of("ab")
    assert groups([said("a", HARBOUR), said("b", HARBOUR)]) == of("ab")


def test_a_stock_phrase_two_days_later_is_another_utterance_in_one_story_too() -> None:
    later = said("b", HARBOUR, on="2031-05-06", story="s")
    assert groups([said("a", HARBOUR, story="s"), later]) == set()
    assert groups([said("a", HARBOUR, story="s"), said("b", HARBOUR, on="2031-05-05", story="s")]) == of("ab")


def test_other_numbers_in_one_story_stay_two_utterances() -> None:
    one = "Our crews pulled 14 boats out of the northern harbour after the storm and towed them to the yard"
    some = [said("a", one, story="s"), said("b", one.replace("14", "23"), story="s")]
    assert groups(some) == set()
