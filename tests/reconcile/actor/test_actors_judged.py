"""Judgements and name authorities: they decide, they are kept, and without them all is as before."""

from __future__ import annotations

from dataclasses import replace

from onrecord.date import Tenures
from onrecord.records import Authority, Tenure, content_id, naming_id
from tests.reconcile.actor.namings import anchor, day, groups, judged, merged, naming, unnamed

A = naming("a", "Viktor Lazov")
B = naming("b", "Victor Lazov")
C = naming("c", "Pavel Lazov")
LATER = naming("d", "Victor Lazov")


def test_a_merge_holds_for_all_of_these_names_and_says_who_said_so() -> None:
    found = merged([A, B, C, naming("e", "Pavel Lazov")], judgements=[judged(1, same=[[anchor(A)], [anchor(C)]])])
    assert len(found) == 1
    assert found[0].why[0] == "desk judged on 2031-01-01 that “Pavel Lazov” and “Viktor Lazov” are one: looked it up"


def test_undo_is_leaving_the_judgement_out() -> None:
    namings = [A, B, C, LATER]
    before = merged(namings)
    merge = judged(1, same=[[anchor(A)], [anchor(C)]])
    split = judged(2, apart=[[anchor(A)], [anchor(B)]])
    assert merged(namings, judgements=[merge]) != before
    assert merged(namings, judgements=[merge, split]) != merged(namings, judgements=[merge])
    assert merged(namings, judgements=[]) == before


def test_a_split_is_kept_for_later_namings_of_these_names() -> None:
    split = judged(1, apart=[[anchor(A)], [anchor(B)]])
    assert len(merged([A, B])) == 1
    found = merged([A, B, LATER, naming("e", "Viktor Lazov")], judgements=[split])
    assert groups(found) == {
        frozenset({"a Viktor Lazov", "e Viktor Lazov"}),
        frozenset({"b Victor Lazov", "d Victor Lazov"}),
    }


def test_a_split_of_one_name_sends_later_namings_by_title_then_to_the_bigger_side() -> None:
    one = naming("a", "Jan Smit", ("senator", "Poland"))
    others = [naming("b", "Jan Smit", ("senator", "Poland")), naming("c", "Jan Smit", ("lawyer", "Norway"))]
    split = judged(1, apart=[[anchor(one)], [anchor(n) for n in others]])
    by_title = naming("d", "Jan Smit", ("Norwegian lawyer", "Norway"))
    neither = naming("e", "Jan Smit")
    found = merged([one, *others, by_title, neither], judgements=[split])
    assert groups(found) == {
        frozenset({"a Jan Smit"}),
        frozenset({"b Jan Smit", "c Jan Smit", "d Jan Smit", "e Jan Smit"}),
    }


def test_of_two_that_contradict_the_later_counts() -> None:
    merge, split = ({"same": [[anchor(A)], [anchor(B)]]}, {"apart": [[anchor(A)], [anchor(B)]]})
    assert len(merged([A, B], judgements=[judged(1, **merge), judged(2, **split)])) == 2
    assert len(merged([A, B], judgements=[judged(2, **merge), judged(1, **split)])) == 1


def test_the_order_in_which_judgements_come_does_not_matter() -> None:
    some = [
        judged(1, same=[[anchor(A)], [anchor(C)]]),
        judged(2, apart=[[anchor(A)], [anchor(B)]]),
        judged(3, name="V. P. Lazov", of=[anchor(A)]),
        judged(4, same=[[anchor(B)], [anchor(C)]]),
    ]
    assert merged([A, B, C], judgements=some) == merged([A, B, C], judgements=some[::-1])


def test_merged_back_after_a_split_only_what_was_named() -> None:
    first, second, rest = naming("a", "Jan Smit"), naming("b", "Jan Smit"), naming("c", "Jan Smit")
    more = naming("d", "Jan Smit")
    split = judged(1, apart=[[anchor(first), anchor(second)], [anchor(rest), anchor(more), anchor(naming("x", "Y"))]])
    back = judged(2, same=[[anchor(second)], [anchor(rest)]])
    found = merged([first, second, rest, more], judgements=[split, back])
    assert sorted(map(len, groups(found))) in ([1, 3], [2, 2])
    assert any({"b Jan Smit", "c Jan Smit"} <= group for group in groups(found))
    assert not any({"a Jan Smit", "d Jan Smit"} <= group for group in groups(found))


def test_a_name_given_leaves_the_id_and_keeps_the_former_name() -> None:
    (before,) = merged([A, B])
    (after,) = merged([A, B], judgements=[judged(1, name="V. P. Lazov", of=[anchor(A)])])
    assert (after.id, after.name) == (before.id, "V. P. Lazov")
    assert before.name in after.aliases
    again = judged(2, name="Vik Lazov", of=[anchor(B)])
    (last,) = merged([A, B], judgements=[again, judged(1, name="V. P. Lazov", of=[anchor(A)])])
    assert last.name == "Vik Lazov"


def test_an_anchor_is_found_by_its_place_when_the_name_is_read_otherwise() -> None:
    merge = judged(1, same=[[anchor(A)], [anchor(C)]])
    anew = replace(A, name="Viktor Lasow", id=naming_id("a", "Viktor Lasow"))
    assert len(merged([anew, C], judgements=[merge])) == 1


def test_an_anchor_is_found_by_its_name_when_it_stands_elsewhere() -> None:
    merge = judged(1, same=[[anchor(A)], [anchor(C)]])
    moved = naming("a", "Viktor Lazov", at=500)
    assert len(merged([naming("a", "Ada Lint", at=300), moved, C], judgements=[merge])) == 2


def test_judgements_of_what_is_not_there_and_of_other_things_do_nothing() -> None:
    some = [
        judged(1, same=[[anchor(naming("gone", "Nobody"))], [anchor(A)]]),
        judged(2, apart=[[anchor(naming("gone", "Nobody"))], [anchor(A)]]),
        judged(3, name="Nobody", of=[anchor(naming("gone", "Nobody"))]),
        judged(4, speaker="x"),
        judged(5, same="Viktor", apart=[["x"]], name=3),
    ]
    assert merged([A, B], judgements=some) == merged([A, B])


def test_a_split_parts_an_unnamed_holder_from_the_table() -> None:
    chief, named = unnamed("a", "NATO chief", "NATO"), naming("b", "Ilse Varn")
    days = {"a": day("2014-05-01")}
    assert len(merged([chief, named], days)) == 1
    assert len(merged([chief, named], days, judgements=[judged(1, apart=[[anchor(chief)], [anchor(named)]])])) == 2


def test_all_names_of_an_authority_are_one() -> None:
    entry = Authority("Halle, Ada", ("Ada Halle", "Ada Lint", "Halle"), "person", "Q42")
    found = merged([naming("a", "Ada Halle"), naming("b", "Ada Lint"), naming("c", "Halle")], authorities=[entry])
    assert [(a.name, a.wikidata, a.type) for a in found] == [("Halle, Ada", "Q42", "person")]
    assert found[0].id == content_id("actor", "Halle, Ada")
    assert "“Ada Lint” (1 article) stands under “Halle, Ada” in the name authorities" in found[0].why


def test_the_type_of_an_authority_counts() -> None:
    entry = Authority("Harbour Forum", (), "body", None)
    (found,) = merged([naming("a", "Harbour Forum", type="organisation")], authorities=[entry])
    assert found.type == "body"


def test_two_authorities_never_merge() -> None:
    some = [Authority("Viktor Lazov", ()), Authority("Victor Lazov", ())]
    assert len(merged([A, B], authorities=some)) == 2
    assert len(merged([A, B], authorities=some, judgements=[judged(1, same=[[anchor(A)], [anchor(B)]])])) == 1


def test_a_name_in_two_authorities_decides_nothing() -> None:
    some = [Authority("Jan A. Smit", ("Jan Smit",)), Authority("Jan B. Smit", ("Jan Smit",))]
    namings = [naming("a", "Jan A. Smit"), naming("b", "Jan B. Smit"), naming("c", "Jan Smit")]
    assert len(merged(namings, authorities=some)) == 3


def test_an_authority_stands_over_our_tables() -> None:
    namings = [naming("a", "TASS", type="agency"), naming("b", "ITAR-TASS", type="agency")]
    assert len(merged(namings)) == 1
    some = [Authority("TASS (old)", ("ITAR-TASS",)), Authority("TASS (new)", ("TASS",))]
    assert {a.name for a in merged(namings, authorities=some)} == {"TASS (old)", "TASS (new)"}


def test_a_judgement_stands_over_an_authority() -> None:
    entry = Authority("Ada Halle", ("Ada Lint",))
    one, other = naming("a", "Ada Halle"), naming("b", "Ada Lint")
    split = judged(1, apart=[[anchor(one)], [anchor(other)]])
    found = merged([one, other], authorities=[entry], judgements=[split])
    assert groups(found) == {frozenset({"a Ada Halle"}), frozenset({"b Ada Lint"})}


def test_the_users_spelling_of_a_holder_and_ours_are_one_person() -> None:
    mine = Tenures([Tenure("Sergey Lavrov", (), "foreign minister", "Russia", "2004-03-09", None)])
    new = naming("a", "Lavrov", ("Russian foreign minister", "Russia"))
    old = naming("b", "Sergei Lavrov", ("Russia's permanent representative to the UN", "Russia"))
    found = merged([new, old], {"a": day("2014-01-01"), "b": day("1999-01-01")}, tenures=mine)
    assert [a.name for a in found] == ["Sergey Lavrov"]


def test_parts_of_an_imported_actor_have_ids_of_their_own() -> None:
    namings = [naming(x, "Jan Smit", given="x1") for x in "abc"]
    split = judged(1, apart=[[anchor(namings[0])], [anchor(n) for n in namings[1:]]])
    found = merged(namings, judgements=[split])
    assert {a.id for a in found if len(a.namings) == 2} == {"x1"}
    assert len({a.id for a in found}) == 2
