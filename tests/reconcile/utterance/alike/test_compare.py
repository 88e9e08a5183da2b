"""Whether two statements render one act of saying, by their words."""

from __future__ import annotations

import pytest

from onrecord.reconcile.utterance.alike import alike
from onrecord.records import Rendering
from tests.reconcile.utterance.alike.made import direct, mixed, rendering

LIKELY, UNLIKELY = 0.7, 0.45


@pytest.mark.parametrize(
    ("spoken", "told"),
    [
        ("We do not recognise the vote in Orlenia", "the League did not recognise the vote in Orlenia"),
        ("I'll never leave my post before harvest is in", "he would never leave his post before harvest was in"),
        ("Our engineers have repaired the northern dam", "its engineers had repaired the northern dam"),
        ("We will send 3,000 tents to the valley", "they would send three thousand tents to the valley"),
        ("It was a tragedy, and the mine stays shut until May, and we mourn", "the mine would stay shut until May"),
        ("Twenty-one miners came home", "21 miners had come home"),
        ("The ferry doesn't sail tonight", "the ferry did not sail that night"),
    ],
)  # fmt: skip
def test_reported_speech_is_the_same_as_the_words_spoken(spoken: str, told: str) -> None:
    found = alike(direct(spoken), rendering(told))
    assert found.score >= LIKELY, found
    assert not found.conflicts


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("We have repaired the northern dam", "the harvest was poor this year"),
        ("The ferry to Orlenia will sail at dawn", "talks with the miners of Orlenia will go on"),
        ("We are ready", "they were ready"),
    ],
)
def test_other_words_or_next_to_none_are_not(one: str, other: str) -> None:
    found = alike(direct(one), rendering(other))
    assert found.score < 0.5, found
    assert found.tier == "wording"


@pytest.mark.parametrize(
    ("one", "other", "named"),
    [
        ("Fares rose 3 percent to 40 crowns", "Fares rose 5 percent to 42 crowns", ("3", "5")),
        ("The quake killed 40 people in Orlenia", "the quake killed 52 people in Orlenia", ("40", "52")),
        ("We will send 3,000 tents", "they would send five thousand tents", ("3,000", "five thousand")),
        ("More than half of the boats were lost", "more than a third of the boats had been lost", ("half", "third")),
        ("One of the injured was a child", "two of the injured were children", ("One", "two")),
        ("The dam cost 2 million crowns", "the dam cost 2 billion crowns", ("2 million", "2 billion")),
        ("The harvest will not be taxed this year", "the harvest would be taxed this year", ("taxed",)),
        ("We never closed the northern ferry line", "they had closed the northern ferry line", ("closed",)),
        (
            "We support the new ferry line to Orlenia",
            "he opposed the new ferry line to Orlenia",
            ("support", "opposed"),
        ),
    ],
)
def test_what_differs_in_what_matters_is_never_likely(one: str, other: str, named: tuple[str, ...]) -> None:
    found = alike(direct(one), rendering(other))
    assert found.score < UNLIKELY, found
    assert found.conflicts
    assert all(word in " ".join(found.conflicts) for word in named), found.conflicts
    assert set(found.conflicts) <= set(found.why)
    assert found.tier == "wording"


def test_another_name_in_the_same_place_counts_against() -> None:
    one = rendering("the raiders attacked Orlenia before sunrise")
    same, other = (alike(one, rendering(f"the raiders attacked {x} before sunrise")) for x in ("Orlenia", "Carpavia"))
    assert same.score > LIKELY > other.score
    assert any("Orlenia" in c and "Carpavia" in c for c in other.conflicts)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The dam is not only old but cracked", "the dam was old and cracked"),
        ("We will send about 3,000 tents to the valley", "they would send 3,100 tents to the valley"),
        ("There was no fraud and no theft at the harbour", "there was no fraud at the harbour and no theft"),
        ("We asked for nothing that was not there", "they had not asked for anything that was not there"),
        ("It was a farce", "the vote was held without a list, which was a farce"),
        ("The jab is safe", "there was no danger in the jab"),
        ("We took in 21 of the 200 children of the valley", "21 children of the valley were taken in"),
        (
            "If in December they tell us the date, in January the laws will lie in the parliament",
            "If we hear the date in December, the laws will be in parliament in January",
        ),
    ],
)
def test_what_does_not_contradict_is_no_conflict(one: str, other: str) -> None:
    assert alike(direct(one), rendering(other)).conflicts == ()


def test_a_denial_is_a_negation() -> None:
    spoken = direct("We have not sold any rifles to Carpavia")
    denied = rendering("having sold any rifles to Carpavia", cue="denied", negated=True)
    dismissed = rendering("having sold any rifles to Carpavia", cue="confirmed")
    assert not alike(spoken, denied).conflicts
    assert alike(spoken, dismissed).conflicts


def test_a_shared_fragment_is_strong_evidence() -> None:
    quoting, other = (
        mixed("the suit was “a sack of stale feathers” for the press"),
        rendering("a suit was a thing for the press"),
    )
    speech = direct("And I tell you all, this is nothing but a sack of stale feathers, as everybody knows by now")
    found = alike(quoting, speech)
    assert found.score > max(0.5, alike(other, speech).score)
    assert any("Both quote “a sack of stale feathers”" in sentence for sentence in found.why)


def test_the_same_count_of_like_things_is_evidence() -> None:
    one = direct("My people look at five sites for the meeting of the two leaders")
    same, other = (alike(one, rendering(f"{n} locations were being weighed")) for n in ("five", "several"))
    assert same.score > other.score
    assert any("five sites" in sentence for sentence in same.why)


def test_the_tiers() -> None:
    spoken = direct("The northern ferry line will stay closed until the ice has gone, whatever the owners say")
    assert alike(spoken, direct("The northern ferry line will stay closed until the ice has gone")).tier == "words"
    assert alike(spoken, rendering("the ferries up north would not run before the thaw")).tier == "wording"


@pytest.mark.parametrize(
    "pair",
    [(direct("..."), direct("The dam holds")), (rendering("!"), rendering("?")), (direct("it was"), direct("is it"))],
)
def test_without_words_nothing_is_alike(pair: tuple[Rendering, Rendering]) -> None:
    found = alike(*pair)
    assert found.score < UNLIKELY
    assert found.why
