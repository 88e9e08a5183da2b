"""Denials by a phrase, and what they point back to: nothing is denied that nobody told."""

from __future__ import annotations

import pytest

from onrecord.read.denial.organ import owner_of
from tests.read.denial.test_denials import only
from tests.read.reading import read, words

CLAIM = "Georgia said on Monday that Armenian troops had attacked a post near Orm. "


@pytest.mark.parametrize(
    ("denial", "cue"),
    [
        ('"This never happened," the minister Arno Vik said.', "never happened"),
        ('"Nothing of the kind happened," the minister Arno Vik said.', "Nothing of the kind happened"),
        ("The attack did not take place, the Armenian army said.", "did not take place"),
        ("There was no attack, the Armenian army said.", "no"),
        ("Armenia's government said there was no attack on the post.", "no"),
        ("The incident never happened, the Armenian army said.", "never happened"),
        ("There is not a word of truth in these claims, the Armenian army said.", "word of truth"),
        ("Armenia said that Georgia was lying.", "lying"),
        ("Armenia accused Georgia of spreading lies.", "accused Georgia of spreading lies"),
        ("The Armenian army issued a denial.", "denial"),
        ("The claim drew a denial from Armenia.", "denial"),
        ("The Armenian border committee said the claim was false.", "was false"),
        ("The government in Yerevan called the claim false.", "called the claim false"),
        ("In Yerevan, the army rejected the claim.", "rejected"),
        ('"I can firmly deny this," the minister Arno Vik said.', "deny"),
    ],
)
def test_a_phrase_denies_what_was_told_before(denial: str, cue: str) -> None:
    d = only(CLAIM + denial)
    assert d.cue.exact == cue
    assert words(d.points_back) == "Armenian troops had attacked a post near Orm"
    assert d.affirmer is not None
    assert d.affirmer.name == "Georgia"


@pytest.mark.parametrize(
    "text",
    [
        "There was no attack, the Armenian army said.",
        "The talks did not take place, the Armenian army said.",
        CLAIM + "There was no attack on the ferry, the Armenian army said.",
        CLAIM + "The meeting did not take place, a Portuguese envoy said.",
        "Georgia said that talks would be held in May. There were no talks, the Armenian army said.",
        CLAIM + "Armenia said that the town lies on the coast.",
        CLAIM + "Armenia said that the spy had lied about his age.",
        "Armenia said that Georgia was lying.",
        "The paper's denial of access came late.",
    ],
)
def test_nothing_is_denied_that_nobody_told(text: str) -> None:
    assert read(text).denials == ()


def test_nothing_to_do_with_it_denies_a_part_in_it() -> None:
    d = only(CLAIM + "Armenia said that it had nothing to do with the attack.")
    assert d.cue.exact == "nothing to do with"
    assert words(d.object) == "the attack"


def test_that_is_not_said_of_ones_own_words() -> None:
    text = CLAIM + '"We need more boats," the minister Arno Vik said. "That is not true of the navy," he added.'
    assert all(d.points_back == () for d in read(text).denials)


def test_the_report_is_what_was_reported() -> None:
    d = only(
        "The Courier newspaper reported that Peru had hidden cameras. Press officer Vik said the report was false."
    )
    assert words(d.points_back) == "Peru had hidden cameras"


@pytest.mark.parametrize(
    ("name", "owner"),
    [
        ("Orvane's press office", "Orvane"),
        ("a spokesman for Orvane", "Orvane"),
        ("an official of the River Front", "River Front"),
        ("Orvane's harbour", None),
        ("Anna Kell", None),
    ],
)
def test_whose_organ_or_spokesman_somebody_is(name: str, owner: str | None) -> None:
    assert owner_of(name) == owner
