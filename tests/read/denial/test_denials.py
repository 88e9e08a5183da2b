"""Denials: holder, cue, object, what it points back to and who affirms it."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.records import Denial
from tests.read.reading import read, words


def only(text: str) -> Denial:
    """The one denial of a text."""
    found = read(text).denials
    assert len(found) == 1, found
    return found[0]


def test_the_parts_of_a_denial() -> None:
    d = only("Norland has repeatedly denied any involvement in the raid on the harbour.")
    assert d.kind == "denied"
    assert d.holder is not None
    assert d.holder.name == "Norland"
    assert d.cue.exact == "denied"
    assert words(d.object) == "any involvement in the raid on the harbour"
    assert d.points_back == ()
    assert d.affirmer is None


def test_the_accusations_point_back_to_the_accusation() -> None:
    d = only("Kesta accused Turvia of shelling the town of Orm and imposed sanctions. Turvia denied the accusations.")
    assert words(d.points_back) == "accused Turvia of shelling the town of Orm"
    assert d.affirmer is not None
    assert d.affirmer.name == "Kesta"


def test_accusations_against_another_are_not_meant() -> None:
    d = only("Kesta accused Turvia of shelling the town of Orm. Norland denied the accusations.")
    assert d.points_back == ()


def test_a_relative_clause_points_to_the_clause_before() -> None:
    d = only("Delmar was accused by Kesta of having poisoned the river, a charge it denies.")
    assert "poisoned the river" in words(d.points_back)
    assert d.affirmer is not None
    assert d.affirmer.name == "Kesta"


def test_who_makes_the_claim_that_is_rejected() -> None:
    d = only("Turvia rejected Norland's accusation that it had spied on the summit in Lund.")
    assert d.kind == "rejected"
    assert d.affirmer is not None
    assert d.affirmer.name == "Norland"


def test_what_is_not_recognised_and_where() -> None:
    d = only("Brannia left after a plebiscite, the outcome of which is not recognised in the West.")
    assert d.kind == "not recognised"
    assert d.holder is not None
    assert "West" in d.holder.name
    assert words(d.object) == "a plebiscite | the outcome of which"


def test_a_denial_inside_what_somebody_says_is_his() -> None:
    reading = read('"There is no truth in the claims that we sold the mine," the chairman Olof Brand said.')
    (d,) = reading.denials
    assert d.holder is not None
    assert d.holder.name == "Olof Brand"
    assert d.statement in {s.id for s in reading.statements}


def test_untrue_in_the_voice_of_the_outlet_is_no_denial() -> None:
    assert read("The rumours were false.").denials == ()


def test_a_denial_that_is_itself_a_statement() -> None:
    reading = read("Turvia denied that its soldiers had crossed the river.")
    (d,) = reading.denials
    (s,) = reading.statements
    assert d.statement == s.id
    assert s.negated


def test_a_hedge_marks_a_clause() -> None:
    d = only("Torvald said that Norland allegedly acts against his country.")
    assert d.kind == "doubted"
    assert d.cue.exact == "allegedly"


def test_every_denial_is_found_once_and_in_order() -> None:
    text = "Turvia rejected the groundless accusations of Kesta. Norland denied this and dismissed the report as fake."
    found = read(text).denials
    assert [d.cue.exact for d in found] == ["rejected", "denied", "dismissed the report as fake"]
    assert len({d.id for d in found}) == len(found)


@settings(max_examples=25, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            'denied denies it this that the accusations Kesta Turvia rejected as false no , . " ” ? called a lie '
            "which not recognise something so-called allegedly by of claims to who".split(" ")
        ),
        max_size=30,
    )
)
def test_any_heap_of_words_is_read(heap: list[str]) -> None:
    text = " ".join(heap)
    for d in read(text).denials:
        assert all(s.holds_in(text) for s in (d.cue, *d.object, *d.points_back))
        assert 0 < d.confidence <= 1
