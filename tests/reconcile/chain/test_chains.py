"""Chains of statements made by hand: nesting, relays, copied passages, order, hostile input."""

from __future__ import annotations

from dataclasses import replace

from onrecord.reconcile.chain import chains
from onrecord.records import Statement
from tests.reconcile.chain.made import article, names, passage, said

LINE = "The quay will be kept for ten years, Varn said on Monday in Bergen."
WIRE = "BERGEN (AP) - The quay will be kept for ten years, Varn said on Monday in Bergen."


def test_no_statement_no_chain() -> None:
    assert chains(article(LINE, "Courier"), ()) == []


def test_nobody_known_no_chain() -> None:
    of = article(LINE)
    assert chains(of, (said(of, "The quay will be kept for ten years", None),)) == []


def test_covers_the_words_and_starts_at_the_first_known_hand() -> None:
    of = article(LINE)
    (chain,) = chains(of, (said(of, "The quay will be kept for ten years", "Varn"),))
    assert names(chain) == "Varn"
    assert [c.exact for c in chain.covers] == ["The quay will be kept for ten years"]


def test_an_agency_copied_without_credit() -> None:
    ours, wire = article(LINE, "Courier"), article(WIRE, "Ledger", "AP")
    told = said(ours, "The quay will be kept for ten years", "Varn")
    shared = passage(ours, wire, LINE, None)
    (chain,) = chains(ours, (told,), (shared,), {wire.id: wire})
    assert names(chain) == "Courier < AP < Varn"  # not the Ledger, which prints the same wire
    assert {e.article for e in chain.links[1].evidence} == {ours.id, wire.id}


def test_an_outlet_that_printed_it_first() -> None:
    ours, theirs = article(LINE, "Courier"), article(LINE + " More.", "Ledger")
    told = said(ours, "The quay will be kept for ten years", "Varn")
    known = {theirs.id: theirs}
    for first, want in ((theirs, "Courier < Ledger < Varn"), (ours, "Courier < Varn"), (None, "Courier < Varn")):
        (chain,) = chains(ours, (told,), (passage(ours, theirs, LINE, first),), known)
        assert names(chain) == want
    (mirrored,) = chains(ours, (told,), (passage(theirs, ours, LINE, theirs),), known)
    assert names(mirrored) == "Courier < Ledger < Varn"


def test_a_shared_quotation_alone_is_no_copy() -> None:
    ours, theirs = article(LINE, "Courier"), article(LINE + " More.", "Ledger")
    told = said(ours, "The quay will be kept for ten years", "Varn")
    shared = passage(ours, theirs, "The quay will be kept for ten years", theirs)
    (chain,) = chains(ours, (told,), (shared,), {theirs.id: theirs})
    assert names(chain) == "Courier < Varn"


def test_a_credit_of_its_own_goes_before_a_copy() -> None:
    ours, theirs = article(WIRE, "Courier", "AP"), article(LINE, "Ledger")
    told = said(ours, "The quay will be kept for ten years", "Varn")
    (chain,) = chains(ours, (told,), (passage(ours, theirs, LINE, theirs),), {theirs.id: theirs})
    assert names(chain) == "Courier < AP < Varn"


def test_a_passage_whose_other_side_is_missing() -> None:
    ours, theirs = article(LINE, "Courier"), article(LINE + " More.", "Ledger")
    told = said(ours, "The quay will be kept for ten years", "Varn")
    (chain,) = chains(ours, (told,), (passage(ours, theirs, LINE, theirs),))
    assert names(chain) == "Courier < Varn"


def test_speakers_inside_one_another() -> None:
    of = article("Holm said that Varn said the quay would stay.", "Courier")
    outer = said(of, "that Varn said the quay would stay", "Holm")
    inner = said(of, "the quay would stay", "Varn", parent=outer)
    assert [names(c) for c in chains(of, (outer, inner))] == ["Courier < Holm", "Courier < Holm < Varn"]
    assert [k.role for k in chains(of, (outer, inner))[1].links] == ["outlet", "speaker", "speaker"]


def test_parents_in_a_circle_end() -> None:
    of = article("Holm said that Varn said the quay would stay.", "Courier")
    a = said(of, "that Varn said the quay would stay", "Holm")
    b = said(of, "the quay would stay", "Varn", parent=a)
    assert len(chains(of, (replace(a, parent=b.id), b))) == 2


def test_a_house_that_is_the_speakers_surname() -> None:
    of = article('"The quay will stay," Michael Bloomberg said, Mr. Bloomberg added.', "Courier")
    told = said(of, "The quay will stay", "Michael Bloomberg", relay="Bloomberg")
    assert names(chains(of, (told,))[0]) == "Courier < Michael Bloomberg"


def test_several_agencies_side_by_side_are_one_hand() -> None:
    of = article("BERGEN (AP/AFP) - The quay will stay, Varn said.", "Courier", "AP/AFP")
    assert names(chains(of, (said(of, "The quay will stay", "Varn"),))[0]) == "Courier < AP / AFP < Varn"


def test_order_of_input_does_not_matter() -> None:
    ours, wire, other = article(LINE, "Courier"), article(WIRE, "Ledger", "AP"), article(LINE + " More.", "Post")
    told = said(ours, "The quay will be kept for ten years", "Varn")
    later = said(ours, "The quay will be kept", "Bergen")
    shared = (passage(ours, wire, LINE, wire), passage(ours, other, LINE, other))
    known = {wire.id: wire, other.id: other}
    one = chains(ours, (told, later), shared, known)
    two = chains(ours, (later, told), shared[::-1], dict(reversed(known.items())))
    assert sorted(one, key=lambda c: c.id) == sorted(two, key=lambda c: c.id)


def test_a_long_article_of_credits_and_statements() -> None:
    lines = [f'"Line {n} stays," Person{n} said after the vote in town {n} of the county. (AFP)' for n in range(3_000)]
    of = article("\n\n".join(lines), "Courier")
    told: list[Statement] = []
    for n in range(0, 3_000, 3):
        told.append(said(of, f"Line {n} stays", f"Person{n}"))
    made = chains(of, told)
    assert {names(c).split(" < ")[1] for c in made} == {"AFP"}
    assert len({c.id for c in made}) == 1_000
