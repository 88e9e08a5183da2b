"""Judgements: what they change, that they outlive a new reading, and that taking one back leaves nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from onrecord import flow
from onrecord.errors import NotFound, UsageError
from onrecord.records import Authority, Judgement, Naming, Reading, Span, Title, When, naming_id
from onrecord.store import Place, Store
from tests.stand_in import article, document, exported, read

TEXTS = {
    "monday.txt": "Dmitry Lavar said: We shall wait.\nMira Osten said: So be it.\n",
    "tuesday.txt": "Lavar Dmitri said: We have waited.\nMira Osten said: Good.\n",
    "friday.txt": "D. A. Lavar said: Nobody waits.\nJon Osten said: Bad.\n",
}


def readings(reader: str) -> Iterator[tuple[Place, Reading]]:
    for name, text in TEXTS.items():
        one = document(name, text)
        yield Place(one.location, one.uri, one.sha256, reader), read(article(one), reader)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(tmp_path / "a.db") as made:
        made.add(list(readings("stand-in 1")))
        made.relate()
        yield made


def speakers(store: Store, key: str) -> list[str | None]:
    """Who speaks in an article, in the order of the text."""
    return [s.speaker_name for s in store.statements(article=key)]


def names(store: Store) -> set[str]:
    return {a.name for a in store.actors()}


JUDGING: dict[str, Callable[[Store], Judgement]] = {
    "merge": lambda store: flow.merge(store, ["Mira Osten", "D. A. Lavar"], who="Ana", reason="a pen name"),
    "merge of three": lambda store: flow.merge(store, ["Jon Osten", "Mira Osten", "D. A. Lavar"], who="Ana"),
    "split": lambda store: flow.split(store, "Mira Osten", articles=["monday"], who="Ana"),
    "rename": lambda store: flow.rename(store, "Mira Osten", "Mira Osten-Bly", who="Ana", reason="she married"),
}


@pytest.mark.parametrize("what", JUDGING)
def test_undo_gives_the_former_export_byte_for_byte(store: Store, what: str) -> None:
    before = exported(store)
    judged = JUDGING[what](store)
    assert store.judgements() == (judged,)
    assert exported(store) != before
    assert store.check() == []
    assert flow.undo(store) == judged
    assert exported(store) == before
    assert store.check() == []


@pytest.mark.parametrize("what", JUDGING)
def test_a_judgement_outlives_a_new_reading(store: Store, what: str) -> None:
    """Also one that names somebody otherwise: judgements hold by the place in the text."""
    JUDGING[what](store)
    judged = exported(store)
    store.add(list(readings("stand-in 2")))
    store.relate()
    assert exported(store) == judged

    def fuller(reading: Reading) -> Reading:
        """The same article, whose reader now tells a longer name of Mira Osten."""

        def longer(n: Naming) -> Naming:
            if n.name != "Mira Osten":
                return n
            name = "Mira K. Osten"
            return replace(n, id=naming_id(n.article, name), name=name, aliases=("Mira Osten", "Osten"))

        renamed = {n.id: longer(n) for n in reading.namings}
        said = (
            replace(s, naming=renamed[s.naming].id, speaker_name=renamed[s.naming].name) if s.naming in renamed else s
            for s in reading.statements
        )
        return replace(reading, statements=tuple(said), namings=tuple(renamed.values()), reader="stand-in 3")

    later = [(replace(place, reader="stand-in 3"), fuller(reading)) for place, reading in readings("stand-in 3")]
    ids = {frozenset(n.article for n in a.namings if "Osten" in n.name) for a in store.actors()}
    store.add(later)
    store.relate()
    assert {frozenset(n.article for n in a.namings if "Osten" in n.name) for a in store.actors()} == ids
    assert store.check() == []


def test_what_is_merged_speaks_with_one_name_and_is_found_by_all(store: Store) -> None:
    assert speakers(store, "friday") == ["D. A. Lavar", "Jon Osten"]
    judged = flow.merge(store, ["Mira Osten", "D. A. Lavar"], who="Ana", reason="a pen name")
    assert speakers(store, "friday") == ["Mira Osten", "Jon Osten"]
    assert {s.speaker for s in store.statements(speaker="D. A. Lavar")} == {store.actor("Mira Osten").id}
    assert (judged.verdict, judged.who, judged.reason) == ("correct", "Ana", "a pen name")
    mira = store.actor("d. a. lavar")
    assert (mira.name, "D. A. Lavar" in mira.aliases, len(mira.namings)) == ("Mira Osten", True, 3)
    assert len(list(store.statements(speaker="Mira Osten"))) == 3
    assert store.tallies()[mira.id].statements == 3


def test_what_is_split_stays_two_when_more_comes(store: Store) -> None:
    flow.split(store, "Mira Osten", articles=["monday"], who="Ana")
    assert [len(a.namings) for a in store.actors() if a.name == "Mira Osten"] == [1, 1]
    more = document("sunday.txt", "Mira Osten said: I am back.\n")
    store.add([(Place(more.location, more.uri, more.sha256, "stand-in 1"), read(article(more)))])
    store.relate()
    assert sorted(len(a.namings) for a in store.actors() if a.name == "Mira Osten") == [1, 2]
    with pytest.raises(NotFound, match=r"several actors called Mira Osten: [0-9a-f]{32}, [0-9a-f]{32}"):
        store.actor("Mira Osten")


def test_any_judgement_can_be_taken_back_not_only_the_last(store: Store) -> None:
    flow.rename(store, "Jon Osten", "Jonathan Osten", who="Ana")
    alone = exported(store)
    flow.undo(store)
    first = flow.merge(store, ["Mira Osten", "D. A. Lavar"], who="Ana")
    second = flow.rename(store, "Jon Osten", "Jonathan Osten", who="Ana")
    flow.undo(store, first.id[:8])
    assert exported(store).replace(second.id, "").replace(second.when, "") != alone  # another moment, another id
    assert names(store) >= {"Mira Osten", "D. A. Lavar", "Jonathan Osten"}
    with pytest.raises(NotFound, match="no judgement"):
        flow.undo(store, first.id)


@pytest.mark.parametrize(
    ("judge", "reason"),
    [
        (lambda s: flow.merge(s, ["Mira Osten", "mira osten"], who="x"), "these are one"),
        (lambda s: flow.merge(s, ["Mira Osten"], who="x"), "two actors or more"),
        (lambda s: flow.split(s, "Mira Osten", names=["Nobody"], who="x"), "none of the 2 namings"),
        (lambda s: flow.split(s, "Mira Osten", names=["Mira Osten"], who="x"), "all of the 2 namings"),
        (lambda s: flow.rename(s, "Mira Osten", " - ", who="x"), "no name"),
    ],
)
def test_a_judgement_that_says_nothing_is_refused(
    store: Store, judge: Callable[[Store], Judgement], reason: str
) -> None:
    before = exported(store)
    with pytest.raises(UsageError, match=reason):
        judge(store)
    assert exported(store) == before


def test_nobody_of_that_name(store: Store) -> None:
    with pytest.raises(NotFound, match="holds no actor Ada Brel"):
        flow.rename(store, "Ada Brel", "Ada", who="x")
    with pytest.raises(NotFound, match="no judgement"):
        flow.undo(store)


def test_what_the_user_states_comes_first_and_goes_without_trace(store: Store) -> None:
    before = exported(store)
    store.put_authorities(
        [Authority("Dmitri A. Lavar", ("D. A. Lavar", "Dmitry Lavar", "Lavar Dmitri"), "person", "Q42")]
    )
    lavar = store.actor("D. A. Lavar")
    assert (lavar.name, lavar.wikidata, len(lavar.namings)) == ("Dmitri A. Lavar", "Q42", 3)
    assert {s.speaker_name for s in store.statements(speaker="Dmitry Lavar")} == {"Dmitri A. Lavar"}
    assert store.check() == []
    store.put_authorities([])
    assert exported(store) == before


def test_a_judgement_comes_before_what_the_user_states(store: Store) -> None:
    store.put_authorities([Authority("Mira Osten", (), "person", "Q1")])
    flow.split(store, "Mira Osten", articles=["monday"], who="Ana")
    assert len([a for a in store.actors() if "Mira Osten" in (a.name, *a.aliases)]) == 2
    flow.undo(store)
    assert store.actor("Mira Osten").wikidata == "Q1"


def test_a_title_alone_is_the_one_who_holds_it_on_that_day(tmp_path: Path) -> None:
    text = "The NATO Secretary-General said: We stand ready.\n"
    one = document("alone.txt", text)
    made = read(article(one))
    words = "The NATO Secretary-General"
    span = Span.of(made.article.id, text, 4, len(words))
    (naming,) = made.namings
    unnamed = replace(
        naming, name="NATO Secretary-General", titles=(Title("NATO Secretary-General", "NATO", span),), unnamed=True
    )
    day = replace(made.article, published=_day(2016))
    reading = replace(made, article=day, namings=(unnamed,))
    with Store.open(tmp_path / "a.db") as store:
        store.add([(Place(one.location, one.uri, one.sha256, "stand-in 1"), reading)])
        store.relate()
        (said,) = store.statements()
        assert said.speaker_name == "Jens Stoltenberg"
        assert "NATO Secretary-General" in store.actor("Jens Stoltenberg").aliases
        assert store.check() == []


def _day(year: int) -> When:
    return When(date(year, 5, 4), date(year, 5, 4), "day", (), "stated")
