"""Lines that an outlet prints around its articles become furniture of these, the same in any order, and undone."""

from __future__ import annotations

import json
import random
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest

from onrecord import flow
from onrecord.records import Article, Dateline, Marked, Named, Reading, content_id
from onrecord.records.acrosslines import DERIVED
from onrecord.records.contract import article_line, dumps, read_article
from onrecord.store import Place, Store
from tests.stand_in import Stages, document, exported, press, read
from tests.stand_in import article as cleaned

OUTLET = "The Lantern of Port Ellis"
PLACES = ("harbour", "reef", "strait", "tower", "market", "school", "bridge", "chapel")
LETTER = "Get the Lantern of Port Ellis in your mailbox every morning."
FOLLOW = "Follow us"
TAGS = "Tags: islands, ferries, winter"
CLAIM = "The figures of the islands could not be checked by anybody."
SAYING = "Ada Brel said: The islands are for everybody"
LABEL = "What we know"
Given = tuple[Place, Reading]


def story(n: int) -> str:
    """A report with what the outlet prints around each of its reports, and lines of its own that recur as well."""
    place, other = PLACES[n % 8], PLACES[(n + 3) % 8]
    return "\n\n".join(
        (
            f"Nobody saw the {place} close, number {'one ' * n}",
            "Port Ellis, Islands",
            f"The {place} of Port Ellis was shut for the winter on the advice of the {other} keeper, who left.",
            LABEL,
            f"Nobody at the {other} would tell how long the {place} is to stay as it is, or what it has cost so far.",
            CLAIM,
            SAYING,
            LETTER,
            FOLLOW,
            TAGS,
        )
    )


def printed(n: int, outlet: str | None = OUTLET, reader: str = "stand-in 1") -> Given:
    one = document(f"story{n}.txt", story(n))
    article = replace(cleaned(one), outlet=Named(outlet) if outlet else None)
    return Place(one.location, one.uri, one.sha256, reader), read(article, reader)


def having(given: Given, **parts: object) -> Given:
    """The same with these parts of the article."""
    place, reading = given
    return place, replace(reading, article=replace(reading.article, **parts))  # type: ignore[arg-type]


ALL = [printed(n) for n in range(6)]


def related(path: Path, *given: Given) -> Store:
    store = Store.open(path)
    store.add(given)
    store.relate()
    return store


def across(store: Store, key: str) -> list[str]:
    return [m.span.exact for m in store.article(key).furniture if m.across]


AROUND = ["Port Ellis, Islands", LETTER, FOLLOW, TAGS]


def test_what_stands_around_many_articles_is_furniture(tmp_path: Path) -> None:
    with related(tmp_path / "a.db", *ALL) as store:
        assert {a.key: across(store, a.key) for a in store.articles()} == {f"story{n}": AROUND for n in range(6)}
        assert {m.reason for a in store.articles() for m in a.furniture} == {"repeat"}
        assert store.check() == []


def test_nothing_else_of_the_record_changes(tmp_path: Path) -> None:
    with Store.open(tmp_path / "a.db") as store:
        store.add(ALL)
        before = list(store.lines())
        store.relate()
        after = list(store.lines())
    for lines in (before, after):
        lines[:] = [x for x in lines if x["kind"] not in DERIVED]
    assert [x for x in after if x["kind"] != "article"] == [x for x in before if x["kind"] != "article"]
    assert [x | {"furniture": []} for x in after] != after
    assert [x | {"furniture": []} for x in after if x["kind"] == "article"] == [
        x for x in before if x["kind"] == "article"
    ]


@pytest.mark.parametrize(
    "given", [ALL[:2], [printed(n, None) for n in range(6)], [printed(n, f"N{n}") for n in range(6)]]
)
def test_two_articles_or_several_outlets_or_none_tell_nothing(tmp_path: Path, given: list[Given]) -> None:
    with related(tmp_path / "a.db", *given) as store:
        assert not any(a.furniture for a in store.articles())


def test_the_order_makes_no_difference_nor_how_often_it_is_done(tmp_path: Path) -> None:
    with related(tmp_path / "all.db", *ALL) as store:
        wanted = exported(store)
        store.add(ALL)
        store.relate()
        assert exported(store) == wanted
    for seed in range(8):
        order = random.Random(seed).sample(ALL, len(ALL))
        with Store.open(tmp_path / f"{seed}.db") as store:
            for n, one in enumerate(order):
                store.add([one])
                if n % 2 or n == len(order) - 1:
                    store.relate()
            assert exported(store) == wanted


@pytest.mark.parametrize("uri", ["a-copy.txt", "z-copy.txt"])
def test_a_copy_that_comes_later_is_weighed_against_the_article_itself(tmp_path: Path, uri: str) -> None:
    place, reading = having(ALL[0], uri=uri, key=uri)
    copy = (replace(place, uri=uri), reading)
    also = having((replace(place, location="/other"), ALL[0][1]), byline=(reading.article.span(0, 4),))
    with related(tmp_path / "a.db", *ALL, copy, also) as store:
        wanted = exported(store)
    with related(tmp_path / "b.db", *ALL) as store:
        for more in (also, copy):
            store.add([more])
            store.relate()
        assert exported(store) == wanted


def test_marks_go_when_what_they_came_from_goes(tmp_path: Path) -> None:
    with Store.open(tmp_path / "a.db") as store:
        store.add(ALL[:2])
        wanted = [dumps(x) for x in store.lines(["article"])]
        store.add(ALL[2:])
        store.relate()
        assert across(store, "story0") == AROUND
        store.add([printed(n, "The Beacon" if n % 2 else None, "stand-in 2") for n in range(2, 6)])
        store.relate()
        assert not any(across(store, f"story{n}") for n in range(6))
        assert [dumps(x) for x in store.lines(["article"]) if (x["outlet"] or {}).get("name") == OUTLET] == wanted
        assert store.check() == []


def test_marks_go_when_few_of_the_articles_have_the_line(tmp_path: Path) -> None:
    def other(n: int) -> Given:
        one = document(
            f"other{n}.txt", f"Day {n}\n\nThe ferry of day {'one ' * n} came in late and nobody was there.\n"
        )
        return Place(one.location, one.uri, one.sha256, "stand-in 1"), read(replace(cleaned(one), outlet=Named(OUTLET)))

    with related(tmp_path / "a.db", *ALL[:3]) as store:
        assert across(store, "story0") == AROUND
        store.add([other(n) for n in range(40)])
        store.relate()
        assert not any(a.furniture for a in store.articles())


def place_of(article: Article, words: str) -> tuple[int, int]:
    start = article.text.index(words)
    return start, start + len(words)


def test_what_is_marked_or_known_already_is_left_alone(tmp_path: Path) -> None:
    given = list(ALL)
    article = ALL[0][1].article
    head, letter, follow, tags = (article.span(*place_of(article, words)) for words in AROUND)
    share = Marked(replace(follow, start=follow.start + 1, exact=follow.exact[1:]), "share")
    given[0] = having(
        ALL[0], furniture=(share,), defects=(Marked(letter, "the same sentence again"),), byline=(tags,), title=head
    )
    line_of_place = Dateline(ALL[1][1].article.span(*place_of(ALL[1][1].article, AROUND[0])), "Port Ellis", None, None)
    given[1] = having(ALL[1], dateline=line_of_place)
    given[2] = having(
        ALL[2], furniture=(Marked(ALL[2][1].article.span(*place_of(ALL[2][1].article, FOLLOW)), "share"),)
    )
    given[3] = having(ALL[3], headline="PORT ELLIS,  islands")
    with related(tmp_path / "a.db", *given) as store:
        assert across(store, "story0") == []
        assert across(store, "story1") == across(store, "story3") == AROUND[1:]
        assert across(store, "story2") == [AROUND[0], LETTER, TAGS]
        for one in store.articles():
            places = [(m.span.start, m.span.end) for m in one.furniture]
            assert all(end <= start for (_, end), (start, _) in pairwise(places))


@pytest.mark.parametrize("words", ["Ada Brel said: Good morning to you all", "Ada Brel hints: Good morning to you all"])
def test_what_somebody_says_is_left_alone_and_so_is_what_stands_before_it(tmp_path: Path, words: str) -> None:
    given = list[Given]()
    for n in range(4):
        one = document(f"story{n}.txt", f"{story(n)}\n\n{words}\n\n{AROUND[0]} again")
        given.append(
            (Place(one.location, one.uri, one.sha256, "stand-in 1"), read(replace(cleaned(one), outlet=Named(OUTLET))))
        )
    with related(tmp_path / "a.db", *given) as store:
        assert across(store, "story1") == [AROUND[0], f"{AROUND[0]} again"]


def test_background_that_ends_every_report_is_left_alone(tmp_path: Path) -> None:
    given = list[Given]()
    for n in range(4):
        text = story(n).replace(SAYING, "").replace(LETTER, CLAIM + " Nobody has seen the books since then.")
        one = document(f"story{n}.txt", text)
        given.append(
            (Place(one.location, one.uri, one.sha256, "stand-in 1"), read(replace(cleaned(one), outlet=Named(OUTLET))))
        )
    with related(tmp_path / "a.db", *given) as store:
        assert across(store, "story1") == [AROUND[0], FOLLOW, TAGS]


def imported(path: Path, text: str, *first: Given) -> Store:
    path.with_suffix(".jsonl").write_text(text, encoding="utf-8")
    store = Store.open(path)
    store.add(first)
    store.take(path.with_suffix(".jsonl"))
    assert store.check() == []
    return store


def test_an_export_comes_out_as_it_went_in(tmp_path: Path) -> None:
    with related(tmp_path / "a.db", *ALL) as store:
        export = exported(store)
    lines = export.splitlines()
    assert sum('"across":true' in x for x in lines) == 6
    for name, order in {"same": lines, "reversed": lines[::-1]}.items():
        with imported(tmp_path / f"{name}.db", "\n".join(order)) as store:
            assert exported(store) == export
            store.take(tmp_path / f"{name}.jsonl")
            assert exported(store) == export
    with Store.open(tmp_path / "same.db") as store:
        store.add(ALL)
        store.relate()
        assert exported(store) == export


def test_imported_marks_are_worked_out_from_what_is_there(tmp_path: Path) -> None:
    with related(tmp_path / "a.db", *ALL) as store:
        export = exported(store)
    some = {given[1].article.id for given in ALL[:2]}
    part = [x for x in export.splitlines() if json.loads(x)["id"] in some]
    with imported(tmp_path / "b.db", "\n".join(part)) as store:
        assert [across(store, a.key) for a in store.articles()] == [[], []]
        store.add(ALL[2:])
        store.relate()
        assert {tuple(across(store, a.key)) for a in store.articles()} == {tuple(AROUND)}


def test_a_line_that_does_not_tell_its_furniture_stays_as_it_is(tmp_path: Path) -> None:
    with related(tmp_path / "a.db", *ALL) as store:
        lines = [json.loads(x) for x in exported(store).splitlines()]
    for x in lines:
        if x["id"] == ALL[0][1].article.id:
            del x["furniture"]
    text = "".join(dumps(x) + "\n" for x in lines)
    with imported(tmp_path / "b.db", text) as store:
        after = [json.loads(x) for x in exported(store).splitlines()]
    assert [x for x in after if x["kind"] not in DERIVED] == [x for x in lines if x["kind"] not in DERIVED]


@pytest.mark.parametrize("workers", [1, 2])
def test_reading_marks(tmp_path: Path, workers: int) -> None:
    # The stand-in gives an outlet to texts with an odd number of characters.
    texts = {f"story{n}.txt": story(n) + "\n" * (1 - len(story(n)) % 2) for n in range(6)}
    with Store.open(tmp_path / "a.db") as store:
        flow.read(store, [press(tmp_path / "press", texts)], stages=Stages(), workers=workers)
        assert {tuple(across(store, a.key)) for a in store.articles()} == {tuple(AROUND)}
        wanted = exported(store)
    with Store.open(tmp_path / "b.db") as store:
        for name in reversed(texts):
            flow.read(store, [tmp_path / "press" / name], stages=Stages())
        assert exported(store) == wanted


def test_a_line_with_such_a_mark_is_the_article_with_it() -> None:
    article = ALL[0][1].article
    marks = (Marked(article.span(0, 4), "repeat", across=True), Marked(article.span(5, 9), "other"))
    line = article_line(replace(article, furniture=marks))
    assert [m.get("across") for m in line["furniture"]] == [True, None]
    assert read_article(line).furniture == marks
    assert content_id("article", article.text, *[None] * 6) == article.id
