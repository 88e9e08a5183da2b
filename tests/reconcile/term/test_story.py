"""Terms of one story: events of one kind that are said of one place, in any voice."""

from __future__ import annotations

from itertools import permutations

import pytest

from onrecord.reconcile.term import terms
from onrecord.records.report import Report
from onrecord.records.story import Story
from onrecord.records.term import Term
from tests.reconcile.term.press import report

QUOTES = report("a", '"{{The [[liberation of Dolna|liberation]] cost us a hard winter}}," Petrova said in Dolna.')
OWN = report("b", "The [[capture of Dolna|capture]] was announced at noon.")
TOWN = report("c", "Dolna was silent. The [[fall of the town|fall]] came after a long night.")


def story(*reports: Report) -> list[Story]:
    return [Story("s", tuple(r.article.id for r in reports), None, "Dolna")]


def referents(found: list[Term]) -> set[frozenset[str]]:
    named = {t.referent for t in found}
    return {frozenset(t.wording for t in found if t.referent == name) for name in named}


def test_events_of_one_kind_and_place_come_together_in_a_story_alone() -> None:
    assert terms([QUOTES, OWN], [], []) == []
    found = terms([QUOTES, OWN], [], [], story(QUOTES, OWN))
    assert referents(found) == {frozenset({"liberation of Dolna", "capture of Dolna"})}
    assert {t.voice for t in found} == {"quoted", "outlet"}
    assert all("“dolna” in articles on one story" in " ".join(t.why) for t in found)
    assert not any(t.replaces for t in found)


def test_the_town_is_the_one_place_that_such_events_are_said_of() -> None:
    found = terms([QUOTES, OWN, TOWN], [], [], story(QUOTES, OWN, TOWN))
    assert referents(found) == {frozenset({"liberation of Dolna", "capture of Dolna", "fall of the town"})}
    assert any("“dolna” alone in this story" in w for t in found if t.article == "c" for w in t.why)
    for order in permutations([QUOTES, OWN, TOWN]):
        assert terms(order, [], [], story(QUOTES, OWN, TOWN)) == found


@pytest.mark.parametrize(
    "other",
    [
        "Marna was silent. The [[capture of Marna|capture]] followed.",
        "The far coast was silent. The [[siege of the coast|siege]] came after a long night.",
        "Nobody came. The [[fall of the town|fall]] was long ago.",
        "Dolna has a mill. The [[harvest in Dolna|harvest]] was good.",
        "Dolna has a mill. The [[arrest of Dolna|arrest]] was a play.",
        "Dolna has a mill. The [[fall of the prices|fall]] was told.",
    ],
)
def test_other_places_nouns_and_towns_that_are_not_named_stay_apart(other: str) -> None:
    one = report("d", other)
    found = terms([QUOTES, OWN, one], [], [], story(QUOTES, OWN, one))
    assert {t.article for t in found} == {"a", "b"}


def test_the_town_is_nobodys_where_two_are_named() -> None:
    second = report("d", "The [[seizure of Marna|seizure]] came first.")
    found = terms([QUOTES, OWN, TOWN, second], [], [], story(QUOTES, OWN, TOWN, second))
    assert "fall of the town" not in {t.wording for t in found}


def test_numbers_part_events() -> None:
    one = report("a", "Two [[strikes on Dolna|strike]] were counted.")
    two = report("b", "Three [[attacks on Dolna|attack]] were counted.")
    same = report("c", "Two [[attacks on Dolna|attack]] were counted.")
    assert terms([one, two], [], [], story(one, two)) == []
    assert len(terms([one, same], [], [], story(one, same))) == 2


def test_a_capital_is_not_its_state() -> None:
    one = report("a", "The [[attack on Oslo|attack]] was condemned.")
    two = report("b", "The [[strikes on Norway|strike]] were condemned.")
    assert terms([one, two], [], [], story(one, two)) == []


def test_what_undoes_the_other_in_one_voice_is_another_event() -> None:
    one = report(
        "a", "The [[occupation of Dolna|occupation]] began in spring.\n\nThe [[liberation of Dolna|liberation]]."
    )
    assert terms([one], [], [], []) == []
    both = terms([one, OWN, QUOTES], [], [], story(one, OWN, QUOTES))
    assert both
    assert not any({"occupation of Dolna", "liberation of Dolna"} <= group for group in referents(both))


def test_people_of_one_kind_are_not_one_by_their_story() -> None:
    one = report("a", "The [[rebels of Dolna|rebel]] came.")
    two = report("b", "The [[terrorists of Dolna|terrorist]] came.")
    assert terms([one, two], [], [], story(one, two)) == []
