"""Terms: what one thing is called, in whose voice, and in whose place."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.reconcile.term import terms
from onrecord.reconcile.term.called import Wording, grouped
from onrecord.records.report import Report
from onrecord.records.span import Span
from onrecord.records.term import Term, TermPair
from onrecord.records.utterance import Bond, Locus, Utterance, Variant
from tests.reconcile.term.press import report

RETOLD = report(
    "a",
    "Petrova said {{the [[liberation of Dolna|liberation]] must not cut trade with Velia}}.\n\n"
    '"{{We reject the [[seizure of Dolna|seizure]], but trade with Velia must not be cut}}," Petrova said.\n',
)
OTHER = report("b", "The [[seizure of Dolna|seizure]] went on. [[Dolna's seizure|seizure]] was condemned.\n")


def by_wording(found: list[Term]) -> dict[str, Term]:
    return {t.wording: t for t in found}


def test_a_reported_wording_that_stands_for_the_quoted_one_is_told() -> None:
    found = by_wording(terms([RETOLD], [], []))
    reported, quoted = found["liberation of Dolna"], found["seizure of Dolna"]
    assert reported.voice == "reported"
    assert quoted.voice == "quoted"
    assert reported.referent == quoted.referent == "seizure of Dolna"
    assert [r.wording for r in reported.replaces] == ["seizure of Dolna"]
    assert reported.replaces[0].statement == "a-1"
    assert not quoted.replaces
    assert any("“liberation of Dolna”" in w and "Ana Petrova" in w for w in reported.why)


def test_every_place_of_the_wordings_is_told() -> None:
    found = terms([RETOLD, OTHER], [], [])
    assert {t.wording for t in found if t.article == "b"} == {"seizure of Dolna", "Dolna's seizure"}
    assert {t.voice for t in found if t.article == "b"} == {"outlet"}


def test_one_wording_however_inflected_is_no_term() -> None:
    assert terms([OTHER], [], []) == []


def test_other_names_part_what_is_alike() -> None:
    one = report("a", "The [[seizure of Dolna|seizure]] and then the [[capture of Marna|capture]].")
    assert terms([one], [], []) == []


def test_offices_and_opposites_are_not_one() -> None:
    one = report(
        "a",
        'He said {{the [[minister of Velia|minister]] came}}. "{{A [[president of Velia|president]] came}}," he adds.',
    )
    two = report("b", "The [[export of grain from Velia|export]]. The [[import of grain from Velia|import]].")
    assert terms([one, two], [], []) == []


def test_the_order_of_reports_makes_no_difference() -> None:
    third = report("c", "The [[capture of Dolna|capture]] came first.")
    whole = terms([RETOLD, OTHER, third], [], [])
    assert whole
    for order in permutations([RETOLD, OTHER, third]):
        assert terms(order, [], []) == whole


def substituted(a: Report, b: Report) -> Utterance:
    """One utterance of the first statements, with their phrases at one place between the same words."""
    x, y = a.article.phrases[0].span, b.article.phrases[0].span
    before = [r.article.span(x.start - 5, x.start - 1) for r, x in ((a, x), (b, y))]
    loci = (
        Locus((before[0],), (Variant(b.statements[0].id, before[1], "same"),)),
        Locus((x,), (Variant(b.statements[0].id, y, "substitution"),)),
    )
    ids = (a.statements[0].id, b.statements[0].id)
    return Utterance("u", ids, None, None, None, ids[0], loci, bonds=(Bond(*ids, "words", 0.99),))


def test_what_stands_at_one_place_of_an_utterance_names_one_thing() -> None:
    one = report("a", '"{{They armed the [[separatists|separatist]] of the valley}}," she said.')
    two = report("b", "She said {{they armed the [[militias|militia]] of the valley}}.")
    found = by_wording(terms([one, two], [substituted(one, two)], []))
    assert set(found) == {"separatists", "militias"}
    assert [r.wording for r in found["militias"].replaces] == ["separatists"]
    assert found["militias"].confidence < 1


def test_the_users_wordings_come_first_and_need_no_phrase() -> None:
    pair = TermPair("Dolna 2014", ("seizure of Dolna", "return of the valley"))
    told = report("c", "He praised The Return of a valley, and the returns of the valley.")
    found = terms([RETOLD, told], [], [pair])
    assert {t.referent for t in found} == {"Dolna 2014"}
    assert {t.wording for t in found if t.article == "c"} == {"Return of a valley"}
    assert "liberation of Dolna" in {t.wording for t in found}


def test_a_judging_word_alone_is_worth_a_line() -> None:
    one = report("a", "The [[strike on Dolna|strike]] ended.")
    two = report("b", "The [[unprovoked strike on Dolna|strike]] ended. The [[long strike on Dolna|strike]] ended.")
    assert "unprovoked strike on Dolna" in by_wording(terms([one, two], [], []))
    plain = replace(two, article=replace(two.article, phrases=two.article.phrases[1:]))
    assert terms([one, plain], [], []) == []


def test_spans_hold_and_ids_are_of_places() -> None:
    found = terms([RETOLD, OTHER], [], [])
    texts = {r.article.id: r.article.text for r in (RETOLD, OTHER)}
    assert all(isinstance(t.span, Span) and t.span.holds_in(texts[t.article]) for t in found)
    assert len({t.id for t in found}) == len(found)
    assert {t.id for t in terms([RETOLD], [], [])} <= {t.id for t in found}


@given(
    st.lists(
        st.sampled_from(
            [
                "Mr. Okafor",
                "President Ada Okafor",
                "the president",
                "Velian officials",
                "a deal",
                "the pact",
                "to sign the pact",
                "the deal with Velia",
                "???",
                "",
            ]
        ),
        max_size=12,
    )
)
def test_every_wording_is_in_one_group(words: list[str]) -> None:
    asked = [Wording(w, w.split()[-1].lower() if w.split() else "") for w in words]
    groups = grouped(asked)
    assert sorted(n for g in groups for n in g) == list(range(len(words)))
    for g in groups:
        for n, other in enumerate(words):
            assert (n in g) or other.casefold() not in {words[i].casefold() for i in g}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("President Ada Okafor", "okafor"), ("Okafor", "okafor")),
        (("President Ada Okafor", "okafor"), ("the president", "president")),
        (("Russian officials", "official"), ("Moscow", "moscow")),
        (("the nuclear deal", "deal"), ("the nuclear agreement", "agreement")),
    ],
)
def test_wordings_of_one_person_state_or_thing(one: tuple[str, str], other: tuple[str, str]) -> None:
    assert grouped([Wording(*one), Wording(*other), Wording("the long drought", "drought")]) == [(0, 1), (2,)]
