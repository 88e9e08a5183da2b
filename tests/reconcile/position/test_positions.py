"""Positions: one point however often it is told, on the issue it is about, and where a stance changed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from onrecord.date import dated
from onrecord.reconcile.position import changes, positions
from onrecord.records import Issue, Party, Position, Report, Stance, Utterance, When
from onrecord.records.span import Span
from onrecord.records.stance import StanceKind
from tests.read.reading import READER, article


def report(text: str, day: date) -> Report:
    """An article of a day as it is read; each actor has its name for an id."""
    made = replace(article(text), key=day.isoformat(), published=When(day, day, "day", (), "metadata"))
    read = READER.read([dated(made)])[0]
    told = tuple(replace(s, holder=replace(s.holder, actor=f"id of {s.holder.name}")) for s in read.stances)
    return Report(read.article, read.statements, stances=told)


BRIDGE = [
    report("Norway opposes the bridge to Sweden. The fog lasted all day.", date(2015, 3, 2)),
    report("Ships were late on Monday. The ferry to Sweden ran as before.", date(2016, 7, 4)),
    report("Norway supports the bridge to Sweden.", date(2018, 9, 3)),
]
TALKS = [
    report(
        '"We need a dialogue with Finland," Norwegian Foreign Minister Ilse Brandt said on Friday.', date(2014, 5, 2)
    ),
    report("Norway wants to talk with Finland. Norway backs the talks with Helsinki.", date(2017, 5, 3)),
    report("Norway supports a dialogue with Finland only if Finland opens the border.", date(2020, 5, 4)),
]
PORT = [
    report("Canada criticised the embargo against Cuba. Snow fell in the hills.", date(2011, 1, 10)),
    report("Canada did not meet Cuba. The embargo against Cuba is now ten years old.", date(2012, 1, 10)),
    report(
        "Canada condemns the embargo against Cuba. Canada wants the embargo against Cuba lifted.", date(2013, 1, 10)
    ),
]


def drawn(found: Sequence[Position]) -> list[tuple[str, int | None]]:
    return [(p.stance, p.when.earliest.year if p.when else None) for p in found]


def test_a_stance_that_changes_over_the_years_is_two_points_and_a_change() -> None:
    found = positions(BRIDGE, [])
    assert {p.issue for p in found} == {"bridge to Sweden"}
    assert drawn(found) == [("against", 2015), ("for", 2018)]
    assert [c.stances for c in changes(found)] == [("against", "for")]


def test_no_point_is_drawn_where_an_article_says_nothing() -> None:
    silent = {r.article.id for r in (BRIDGE[1], PORT[1])}
    assert not [p for p in positions([*BRIDGE, *PORT], []) if p.article in silent]


def test_a_talk_and_a_dialogue_with_a_state_or_its_capital_are_one_issue() -> None:
    found = [p for p in positions(TALKS, []) if p.name == "Norway"]
    assert len({p.issue for p in found}) == 1
    assert drawn(found) == [("for", 2014), ("for", 2017), ("conditional", 2020)]
    assert [c.stances for c in changes(found)] == [("for", "conditional")]
    assert "opens the border" in found[-1].condition[0].exact


def test_what_is_told_twice_on_one_day_is_one_point_with_both_evidences() -> None:
    found = [p for p in positions(TALKS, []) if p.when is not None and p.when.earliest.year == 2017]
    assert [len(p.evidence) for p in found] == [2]


def test_renderings_of_one_utterance_are_one_point() -> None:
    text = '"We need a road to Finland," Norwegian Foreign Minister Ilse Brandt said. It was '
    made = [report(f"{text}{n} o'clock.", date(2019, 1, n)) for n in (3, 4)]
    said = tuple(s.id for r in made for s in r.statements)
    uttered = Utterance("u", said, None, None, None, said[0])
    assert len(positions(made, [])) == 2
    (one,) = positions(made, [], [uttered])
    assert {e.article for e in one.evidence} == {r.article.id for r in made}


def test_an_act_without_a_day_has_that_of_its_report_and_says_so() -> None:
    [found] = positions([PORT[0]], [])
    assert found.when == PORT[0].article.published
    assert "Dated by its report." in found.why


def test_an_act_of_which_no_day_is_known_is_a_row_without_a_place_in_the_timeline() -> None:
    undated = replace(PORT[0], article=replace(PORT[0].article, published=None))
    found = positions([undated], [])
    assert [p.when for p in found] == [None]
    assert not changes([*found, *positions([PORT[2]], [])])


def test_issues_of_other_names_stay_apart() -> None:
    both = [*BRIDGE, report("Norway supports the bridge to Denmark.", date(2018, 9, 3))]
    assert len({p.issue for p in positions(both, [])}) == 2


def test_the_deal_of_one_article_is_not_the_deal_of_another() -> None:
    first, second = (report(f"Norway supports the deal. {n} boats came.", date(2018, 9, n)) for n in (3, 4))
    assert len({p.issue for p in positions([first, second], [])}) == 2


def test_the_issues_of_the_user_come_first() -> None:
    named = [Issue("Nordic links", ("bridge to Sweden",)), Issue("Cuba", (), ("Canada condemns the embargo of Cuba.",))]
    found = positions([*BRIDGE, *PORT], named)
    assert {p.issue for p in found if p.name == "Norway"} == {"Nordic links"}
    assert "Cuba" in {p.issue for p in found if p.name == "Canada"}
    assert "Nordic links" not in {p.issue for p in found if p.name == "Canada"}


def test_the_order_of_the_articles_does_not_matter() -> None:
    whole = [*BRIDGE, *TALKS[:2]]
    assert len({tuple(positions(order, [])) for order in permutations(whole)}) == 1


def test_evidence_and_conditions_are_words_of_the_articles() -> None:
    texts = {r.article.id: r.article.text for r in (*BRIDGE, *TALKS, *PORT)}
    for p in positions([*BRIDGE, *TALKS, *PORT], []):
        assert all(s.holds_in(texts[s.article]) for s in (*p.evidence, *p.condition))


SIDES: list[StanceKind] = ["for", "against", "neutral"]
KINDS = st.sampled_from(SIDES)
DAYS = st.one_of(st.none(), st.dates(date(2010, 1, 1), date(2010, 1, 5)))


@st.composite
def stances(draw: st.DrawFn) -> list[Report]:
    texts = [f"Article {n}: nothing here." for n in range(draw(st.integers(1, 4)))]
    made = []
    for text in texts:
        art = article(text)
        told = []
        for n in range(draw(st.integers(0, 4))):
            word, name = draw(st.sampled_from(["bridge", "road"])), draw(st.sampled_from(["Norway", "Chad"]))
            told.append(_stance(art.id, n, word, name, draw(KINDS), draw(DAYS)))
        made.append(Report(art, (), stances=tuple(told)))
    return made


def _stance(article_id: str, n: int, word: str, name: str, kind: StanceKind, day: date | None) -> Stance:
    span = Span(article_id, 0, 7, "Article")
    when = When(day, day, "day", (), "stated") if day else None
    return Stance(
        f"{article_id} {n}", article_id, Party(None, name, name), kind, span, (word, name), (span,), 0.5, when=when
    )


@given(stances())
def test_every_stance_has_its_point_and_no_point_has_another_stance(reports: list[Report]) -> None:
    found = positions(reports, [])
    told = {(s.holder.name, s.stance, s.when) for r in reports for s in r.stances}
    assert {(p.name, p.stance, p.when) for p in found} == told
    assert len({p.id for p in found}) == len(found)
    assert found == positions(reports[::-1], [])
    assert all(c.was.when and c.now.when and c.was.when.latest < c.now.when.earliest for c in changes(found))
