"""What holds of all names, and of names made to be awkward."""

from __future__ import annotations

from itertools import combinations, product

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from onrecord.data import rows
from onrecord.names import Verdict, bodies, body_keys, person_keys, persons

GIVEN = [word for row in rows("given_names.tsv") for word in row[3].split("|")]
SHORT = [word.lstrip("?") for row in rows("given_names.tsv") if len(row) > 4 for word in row[4].split("|") if word]
SURNAMES = [
    *(
        "Ternovsky",
        "Ternovskiy",
        "Hryshko",
        "Gryshko",
        "Brückmann",
        "Brueckmann",
        "O'Malley",
        "al-Hadad",
        "von der Aue",
    ),
    *(
        "Vukčević",
        "Vukchevich",
        "Grigorenko",
        "Grigorenka",
        "Lindqvist-Holm",
        "Lindqvist",
        "Kowalczyk",
        "Terzian",
        "Xi",
    ),
]
MIDDLE = ["", "", "", "J.", "Petrovich", "Maria", "bin Tarek", "Wiebke"]
TITLES = ["", "", "President ", "Lt. Gen. ", "Foreign Minister ", "Mrs ", "Dr "]
words = st.sampled_from([*GIVEN, *SHORT])
made = st.one_of(
    st.builds(
        lambda t, g, m, s, x: " ".join(f"{t}{g} {m} {s} {x}".split()),
        st.sampled_from(TITLES), words, st.sampled_from(MIDDLE), st.sampled_from(SURNAMES),
        st.sampled_from(["", "", "Jr", "III"]),
    ),
    st.builds(lambda g, s: f"{s} {g}", words, st.sampled_from(SURNAMES)),
    st.builds(lambda g, s: f"{s}, {g}", words, st.sampled_from(SURNAMES)),
)  # fmt: skip
anything = st.one_of(st.text(max_size=60), made, st.text(alphabet="ab АБ'’-.,()1é習", max_size=40))


@given(anything, anything)
def test_nothing_raises_and_the_order_is_nothing(a: str, b: str) -> None:
    assert persons(a, b) == persons(b, a)
    assert bodies(a, b) == bodies(b, a)
    assert all(isinstance(v, Verdict) and v.reasons for v in (persons(a, b), bodies(a, b)))


@given(made)
@example("Ternovsky Ash")
def test_a_full_name_is_itself(name: str) -> None:
    assert persons(name, name).same is True
    assert persons(name, name.upper()).same is True
    assert persons(name, f"  {name} ").same is True


@given(st.sampled_from(SURNAMES), words, words)
def test_what_is_one_shares_a_key(family: str, one: str, other: str) -> None:
    for a, b in ((f"{one} {family}", f"{other} {family}"), (f"{family} {one}", f"{other} {family}")):
        assert persons(a, b).same is not True or person_keys(a) & person_keys(b)


@given(made, made)
def test_any_two_that_are_one_share_a_key(a: str, b: str) -> None:
    assert persons(a, b).same is not True or person_keys(a) & person_keys(b)


@given(anything, anything)
def test_bodies_that_are_one_share_a_key(a: str, b: str) -> None:
    assert bodies(a, b).same is not True or body_keys(a) & body_keys(b)


@given(st.sampled_from(SURNAMES), made)
def test_a_surname_alone_is_never_enough(family: str, name: str) -> None:
    assert persons(family, name).same is not True
    assert persons(f"Mr {family}", name).same is not True
    assert persons(family, family).same is None


@pytest.mark.parametrize(("given_name", "other"), list(combinations(["Anton", "Ivan", "Olga", "Pyotr", "Karl"], 2)))
def test_one_surname_and_two_given_names_are_two(given_name: str, other: str) -> None:
    for family in SURNAMES:
        assert persons(f"{given_name} {family}", f"{other} {family}").same is False


def test_keys_are_selective() -> None:
    firsts = sorted({row[3].split("|")[0] for row in rows("given_names.tsv")})[::7]
    lasts = [
        a + b for a, b in product("bar dor fen gil hov kal lun mor ner pol".split(), "ack eld iner omar ush".split())
    ]
    names = [f"{first} {last.title()}" for first, last in product(firsts, lasts)]
    held: dict[str, list[str]] = {}
    for name in names:
        for key in person_keys(name):
            held.setdefault(key, []).append(name)
    pairs = {(a, b) for held_by in held.values() for a, b in combinations(held_by, 2)}
    assert len(pairs) < len(names) * len(firsts) / 12  # of each surname's pairs, those of one first letter


def test_every_name_of_the_tables_is_itself() -> None:
    for name in (row[0] for row in rows("offices.tsv")):
        assert persons(name, name).same is not False


@pytest.mark.parametrize(
    "piece", ["a ", "A. ", "al-", "'s ", "(a) ", "von ", "习", "President of ", "-", "Jr ", "oe", '"a" ']
)
def test_long_junk_is_looked_at_in_part(piece: str) -> None:
    junk = piece * 100_000
    assert persons(junk, junk + "b") == persons(junk + "b", junk)
    assert len(person_keys(junk)) < 1000
    assert len(body_keys(junk)) < 10
