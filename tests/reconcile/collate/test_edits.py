"""What changed in what people are quoted as saying, when a publication was read again."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.reconcile.collate import edits
from onrecord.records import Article, Edit, Report
from tests.reconcile.collate.witness import statement

SAID = (
    ("Ana Orlin", "We will reopen the harbour before the winter, whatever it costs."),
    ("Ana Orlin", "Nobody was hurt in the fire."),
    ("Bo Lind", "The insurers have not answered our letters for a year."),
)


def report(version: str, said: Sequence[tuple[str | None, str]]) -> Report:
    article = Article(version, "key", "a.html", "text/html", version, "")
    statements = [
        statement(f"{version}{n}", words, article=version, speaker=who) for n, (who, words) in enumerate(said)
    ]
    return Report(article, tuple(statements), "key")


def changes(now: Sequence[tuple[str | None, str]], was: Sequence[tuple[str | None, str]] = SAID) -> list[Edit]:
    found = edits(report("was", was), report("now", now))
    assert all((e.earlier, e.later) == ("was", "now") for e in found)
    return found


def test_what_stays_is_not_listed() -> None:
    assert changes(SAID) == []
    assert changes(SAID[::-1]) == []
    assert changes([(who, f"“{words.upper()}”") for who, words in SAID]) == []


def test_a_changed_quotation_comes_with_its_apparatus() -> None:
    (edit,) = changes([("Ana Orlin", "We may reopen the harbour before the winter."), *SAID[1:]])
    assert (edit.change, edit.was, edit.now) == ("changed", "was0", "now0")
    readings = [x.readings[0] for x in edit.apparatus]
    assert [v.op for v in readings] == ["same", "substitution", "same", "omission"]
    assert readings[1].kinds[0] == "modality"
    assert [s.exact for s in edit.apparatus[1].lemma] == ["will"]


def test_what_was_taken_out_and_put_in_is_told() -> None:
    new = ("Cara Moss", "The ferry company will pay for the bridge.")
    found = changes([SAID[0], new, SAID[2]])
    assert [(e.change, e.was, e.now, e.apparatus) for e in found] == [
        ("put in", None, "now1", ()),
        ("taken out", "was1", None, ()),
    ]


def test_the_words_of_another_speaker_are_no_change_of_ones_own() -> None:
    found = changes([("Bo Lind", SAID[0][1]), *SAID[1:]])
    assert [(e.change, e.was, e.now) for e in found] == [("put in", None, "now0"), ("taken out", "was0", None)]


def test_a_name_told_in_full_or_not_at_all_is_the_same_speaker() -> None:
    assert changes([("Orlin", SAID[0][1]), (None, SAID[1][1]), SAID[2]]) == []


def test_the_same_words_twice_go_together_one_by_one() -> None:
    twice = [SAID[1], SAID[1], SAID[1]]
    assert [(e.change, e.was) for e in changes([SAID[1]], twice)] == [("taken out", "was1"), ("taken out", "was2")]
    assert [(e.change, e.now) for e in changes(twice, [SAID[1]])] == [("put in", "now1"), ("put in", "now2")]


def test_thousands_of_statements_are_compared() -> None:
    was = [
        ("Ana Orlin", f"The {n}th boat of the fleet left pier {n % 7} with {n * 3} crates of herring.")
        for n in range(3000)
    ]
    now = [(who, words.replace("herring", "cod") if n % 1000 == 5 else words) for n, (who, words) in enumerate(was)]
    assert [e.was for e in changes(now, was)] == ["was5", "was1005", "was2005"]


STATEMENTS = st.lists(st.tuples(st.sampled_from(["Ana", "Bo", None]), st.text("abc ,", max_size=12)), max_size=6)


@settings(max_examples=150, deadline=None)
@given(STATEMENTS, STATEMENTS)
def test_every_statement_is_unchanged_or_in_one_edit(
    was: list[tuple[str | None, str]], now: list[tuple[str | None, str]]
) -> None:
    found = changes(now, was)
    for version, side in (("was", was), ("now", now)):
        told = [getattr(e, version) for e in found if getattr(e, version)]
        assert len(told) == len(set(told)) <= len(side)
    gone, new = (sum(e.change == c for e in found) for c in ("taken out", "put in"))
    assert len(was) - gone == len(now) - new
    assert changes(was, was) == []
