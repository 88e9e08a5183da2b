"""What holds for utterances of any reports."""

from __future__ import annotations

import sys

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from onrecord.reconcile.utterance import neighbourhoods, utterances
from onrecord.records import Rendering, Utterance
from tests.reconcile.utterance.press import HARBOUR, RATES, said, told

PIECES = (
    HARBOUR,
    RATES,
    "The northern harbour is closed to tankers until inspectors report",
    "Ferry fares stay as they are this winter",
    "Ferry fares will rise this winter by 4 per cent",
    f"{RATES}. {HARBOUR}",
)
reports = st.lists(
    st.tuples(
        st.sampled_from(PIECES),
        st.sampled_from(("Marit Osvald", "Jonas Reinvik", None)),
        st.sampled_from(("direct", "indirect")),
        st.sampled_from(("2031-05-04", "2031-05-06", "2033-02-01", None)),
        st.sampled_from(("x", "y", "z", None)),
    ),
    max_size=9,
).map(
    lambda rows: [
        said(f"s{n}", text, by=by, mode=mode, on=on, article=place and f"{place} {on}", at=100 + 400 * n)  # type: ignore[arg-type]
        for n, (text, by, mode, on, place) in enumerate(rows)
    ]
)
few = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@few
@given(reports, st.randoms(use_true_random=False))
def test_the_order_does_not_matter(some: list[Rendering], rng: object) -> None:
    other = list(some)
    rng.shuffle(other)  # type: ignore[attr-defined]
    assert told(other) == told(some)


@few
@given(reports)
def test_keeping_what_is_known_of_a_neighbourhood_gives_the_same(some: list[Rendering]) -> None:
    of, known = {r.statement.id: r for r in some}, dict[tuple[str, ...], list[Utterance]]()
    for n in range(len(some) + 1):
        now = neighbourhoods(some[:n])
        known = {ids: known[ids] if ids in known else utterances([of[id_] for id_ in ids]) for ids in now}
    assert [u for found in known.values() for u in found] == told(some[::-1])


@few
@given(reports)
def test_what_is_left_uncompared_changes_nothing(some: list[Rendering]) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys.modules["onrecord.reconcile.utterance.utterances"], "may_reach", lambda *_: True)
        whole = told(some)
    assert told(some) == whole


@few
@given(reports)
def test_members_agree(some: list[Rendering]) -> None:
    of = {r.statement.id: r for r in some}
    for u in told(some):
        members = [of[id_] for id_ in u.statements]
        assert len(members) == len(set(u.statements)) > 1
        assert len({r.statement.speaker for r in members} - {None}) <= 1
        days = [r.published.earliest for r in members if r.published]
        assert not days or (max(days) - min(days)).days <= 12
        assert sorted(id_ for ids in u.same_words for id_ in ids) == sorted(u.statements)
        assert sorted(id_ for ids in u.sources for id_ in ids) == sorted(u.statements)
        assert u.base in u.statements
        assert 0 < u.confidence <= 1
        assert all({b.a, b.b} <= set(u.statements) and b.why for b in u.bonds)
