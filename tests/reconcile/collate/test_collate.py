"""Several witnesses; moves; content in pieces; what has no words."""

from __future__ import annotations

import random

import pytest

from onrecord.reconcile.collate import collate
from onrecord.records import Locus
from tests.reconcile.collate.witness import checked, spans_of, statement

ISLANDS = (
    "We do not accept the seizure of the Keld Islands, but we will not turn our back on Sorvania this year",
    "We do not accept the incorporation of the Keld Islands, but this year we cannot turn our back on Sorvania",
    "Marrand does not accept the seizure of the Keld Islands but will not turn her back on Sorvania",
)


def rows(apparatus: tuple[Locus, ...]) -> list[tuple[str, ...]]:
    """The words of the base and of each witness, locus by locus."""
    return [
        (" ".join(s.exact for s in x.lemma), *(v.span.exact if v.span else "" for v in x.readings)) for x in apparatus
    ]


def test_three_witnesses_share_their_loci() -> None:
    apparatus = checked([statement(f"w{n}", text) for n, text in enumerate(ISLANDS)], "w0")
    found = rows(apparatus)
    assert ("We do", "We do", "Marrand does") in found
    assert ("seizure", "incorporation", "seizure") in found
    assert ("this year", "", "") in found
    seizure = apparatus[found.index(("seizure", "incorporation", "seizure"))]
    assert [(v.op, v.kinds) for v in seizure.readings] == [("substitution", ("term",)), ("same", ())]
    opening = apparatus[0].readings[1]
    assert (opening.op, opening.kinds) == ("substitution", ("name", "tense"))


def test_a_move_is_told_at_both_ends() -> None:
    apparatus = checked([statement(f"w{n}", text) for n, text in enumerate(ISLANDS)], "w0")
    ends = [(n, v) for n, x in enumerate(apparatus) for v in x.readings if v.op == "transposition"]
    assert [v.of for _, v in ends] == [ends[1][0], ends[0][0]]
    assert all(v.statement == "w1" and v.kinds == ("order",) for _, v in ends)
    (put, here), (left, there) = ends
    assert here.span is not None
    assert here.span.exact == "this year"
    assert not apparatus[put].lemma
    assert there.span is None
    assert [s.exact for s in apparatus[left].lemma] == ["this year"]


def test_clauses_of_one_place_stand_side_by_side_where_a_witness_begins_later() -> None:
    texts = (
        "For me, this is not a reason in favour of Orvia's exclusion",
        "We do not accept the closure of the Varna bridge, we do not accept rumours, threats in the harbour,"
        " but I do not consider these to be a reason for Orvia's exclusion",
        "We still do not accept the closure of the Varna bridge, threats in the harbour of other towns,"
        " but we cannot exclude Orvia over this",
        "this is not an excuse to exclude Orvia",
    )
    found = rows(checked([statement(f"w{n}", text) for n, text in enumerate(texts)], "w0"))
    assert ("but", "but") in [row[1:3] for row in found]
    assert [row[2] for row in found if "this is not" in row[3]] == ["we cannot"]


def test_what_two_witnesses_put_in_at_one_place_is_set_side_by_side() -> None:
    texts = ("The dam is safe.", "The dam, built of stone and earth, is safe.", "The dam, built of earth, is safe.")
    apparatus = checked([statement(f"w{n}", text) for n, text in enumerate(texts)], "w0")
    assert rows(apparatus) == [
        ("The dam", "The dam", "The dam"),
        ("", "built of", "built of"),
        ("", "stone and", ""),
        ("", "earth", "earth"),
        ("is safe", "is safe", "is safe"),
    ]
    assert [v.op for v in apparatus[2].readings] == ["addition", "same"]


def test_the_reader_can_take_another_base() -> None:
    witnesses = [statement(f"w{n}", text) for n, text in enumerate(ISLANDS)]
    for base in ("w0", "w1", "w2"):
        apparatus = checked(witnesses, base)
        assert any(v.op == "substitution" and "term" in v.kinds for x in apparatus for v in x.readings)


def test_the_order_of_the_witnesses_does_not_matter() -> None:
    witnesses = [statement(f"w{n}", text) for n, text in enumerate(ISLANDS)]
    apparatus = collate(witnesses, "w1")
    for seed in range(5):
        assert collate(random.Random(seed).sample(witnesses, 3), "w1") == apparatus
    assert collate([*witnesses, witnesses[0]], "w1") == apparatus


@pytest.mark.parametrize("text", [*ISLANDS, "", "…", "12,5 % of $3bn", "中国人", "עוד לא נגמר"])
def test_a_witness_against_itself_is_all_the_same(text: str) -> None:
    apparatus = checked([statement("a", text), statement("b", text)], "a")
    assert all(v.op == "same" for x in apparatus for v in x.readings)
    assert len(apparatus) == any(c.isalnum() for c in text)


def test_a_base_that_is_no_witness_is_refused() -> None:
    with pytest.raises(ValueError, match="none of the witnesses"):
        collate([statement("a", "We agree.")], "b")


def test_the_base_alone_is_one_locus() -> None:
    assert rows(collate([statement("a", "We agree, all of us.")], "a")) == [("We agree, all of us",)]


def test_a_reading_never_spans_two_pieces_of_content() -> None:
    one = statement("a", "We will not leave the valley before the snow melts.")
    two = statement("b", "We will not leave", "the valley before the snow", "melts.")
    for base in ("a", "b"):
        apparatus = checked([one, two], base)
        assert all(v.op == "same" for x in apparatus for v in x.readings)
    assert [s.exact for s in spans_of(collate([one, two], "a"), "b", "a")] == [
        "We will not leave",
        "the valley before the snow",
        "melts",
    ]


def test_a_replaced_phrase_in_two_pieces_keeps_every_word() -> None:
    one = statement("a", "The harbour will be closed for good.")
    two = statement("b", "The harbour", "may have to shut down", "entirely and at once in the autumn.")
    checked([one, two], "a")
    checked([one, two], "b")


def test_overlapping_pieces_of_content_count_once() -> None:
    said = statement("a", "We will not leave the valley.")
    twice = said.content[0]
    both = type(said)(**{f: getattr(said, f) for f in said.__slots__} | {"content": (twice, twice)})
    assert rows(collate([both], "a")) == [("We will not leave the valley",)]


def test_case_quotes_and_hyphens_make_no_change() -> None:
    one = statement("a", "The Secretary-General said the “cease-fire” holds: don’t worry, U.S. aid is coming.")
    two = statement("b", "the secretary general said the 'ceasefire' holds — don't worry; US aid is coming")
    assert all(v.op == "same" for x in checked([one, two], "a") for v in x.readings)


def test_the_country_is_not_the_pronoun() -> None:
    apparatus = checked([statement("a", "It is up to the US now."), statement("b", "It is up to us now.")], "a")
    assert any(v.op == "substitution" for x in apparatus for v in x.readings)


def test_witnesses_share_what_the_base_has_not() -> None:
    texts = (
        "For us this is no reason to close the border, nor to stop the trains.",
        "We still do not recognise the seizure of the Varna bridge, but we will not close the border.",
        "The ministry did not recognise the seizure of the bridge, but this is no reason to close the border.",
    )
    for base in ("w0", "w1", "w2"):
        apparatus = checked([statement(f"w{n}", text) for n, text in enumerate(texts)], base)
        by_name = [
            {base: x.lemma[0].exact if x.lemma else ""}
            | {v.statement: v.span.exact if v.span else "" for v in x.readings}
            for x in apparatus
        ]
        assert any("seizure" in row["w1"] and row["w1"] == row["w2"] for row in by_name)
        assert any("border" in row["w0"] and row["w0"] == row["w1"] == row["w2"] for row in by_name)


def test_two_witnesses_keep_what_they_share_under_a_base_that_is_unlike_both() -> None:
    one = statement("a", "We need a dialogue with Norway, but the ferries stay shut until the autumn")
    other = statement("b", "We need a dialogue with Norway, but the boats stay shut until the autumn")
    base = statement("c", "For me it is the harbour that matters, not an argument over boats with the mayor of Norway")
    pairs = [
        tuple(v.span.exact if v.span else "" for v in locus.readings) for locus in collate([one, other, base], "c")
    ]
    unlike = [(x, y) for x, y in pairs if x != y]
    assert unlike == [("ferries", "boats")]


def test_other_words_at_one_place_stand_in_one_locus() -> None:
    said = [
        statement("a", "The council will vote on Monday"),
        statement("b", "The council will perhaps never again vote on Monday"),
        statement("c", "The council will certainly soon vote on Monday"),
    ]
    apparatus = collate(said, "a")
    assert [[v.op for v in locus.readings] for locus in apparatus if not locus.lemma] == [["addition", "addition"]]
