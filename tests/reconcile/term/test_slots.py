"""What stands in one slot of two renderings, or of two sentences of one story, is one thing; traps are not."""

from __future__ import annotations

from itertools import permutations

import pytest

from onrecord.reconcile.term import terms
from onrecord.records.report import Report
from onrecord.records.story import Story
from onrecord.records.term import Term
from onrecord.records.utterance import Bond, Utterance
from tests.reconcile.term.press import report


def utterance(*reports: Report) -> Utterance:
    """One utterance of the first statement of each, not collated."""
    ids = tuple(r.statements[0].id for r in reports)
    bonds = tuple(Bond(ids[0], other, "wording", 0.9) for other in ids[1:])
    return Utterance("u", ids, None, "Ana Petrova", None, ids[0], bonds=bonds)


def story(*reports: Report) -> list[Story]:
    return [Story("s", tuple(r.article.id for r in reports), None, "Dolna")]


def groups(found: list[Term]) -> set[frozenset[str]]:
    return {frozenset(t.wording for t in found if t.referent == r) for r in {t.referent for t in found}}


A = report("a", '"{{We will never arm the [[separatists|separatist]] in the valley}}," Petrova said.')
B = report("b", "Petrova said {{Velia would never arm the [[militias|militia]] in the valley}}.")
C = report("c", "Petrova promised that {{the [[rebels|rebel]] in the valley would never be armed by Velia}}.")


def test_three_outlets_name_one_group_in_three_words() -> None:
    found = terms([A, B, C], [utterance(A, B, C)], [])
    assert groups(found) == {frozenset({"separatists", "militias", "rebels"})}
    flagged = {t.wording: [r.wording for r in t.replaces] for t in found}
    assert flagged == {"separatists": [], "militias": ["separatists"], "rebels": ["separatists"]}
    assert all(t.confidence < 1 and "“arm”" in " ".join(t.why) for t in found)
    for order in permutations([A, B, C]):
        assert terms(order, [utterance(A, B, C)], []) == found


@pytest.mark.parametrize(
    ("quoted", "told", "pair"),
    [
        ("We will lift the [[sanctions|sanction]] by Friday", "it would lift the [[restrictions|restriction]]", True),
        ("The [[war|war]] will end by Friday", "the [[operation|operation]] would end by Friday", True),
        ("The [[blockade|blockade]] is a crime on Friday", "the [[closure|closure]] is a crime on Friday", True),
        ("They bombed the [[school|school]] on Friday", "they bombed the [[hospital|hospital]] on Friday", False),
        ("They armed the [[separatists|separatist]]", "they did not arm the [[militias|militia]]", False),
        (
            "They sent [[grain|grain]], tents and [[trucks|truck]]",
            "they sent tents, [[lorries|lorry]] and boots",
            False,
        ),
        ("They armed the [[separatists|separatist]]", "they armed the [[people|people]]", False),
        ("They met the [[minister|minister]] on Friday", "they met the [[ambassador|ambassador]] on Friday", False),
        ("They lost a [[form of aid|form]] here", "they lost a [[number of votes|number]] here", False),
        ("Two [[rebels|rebel]] fell in Dolna", "three [[militants|militant]] fell in Dolna", False),
        ("They freed the [[rebels|rebel]] of Dolna", "they feared the [[fighters|fighter]] of Marna", False),
        ("They fear the [[rebels|rebel]]", "they fear the rebels and the [[fighters|fighter]]", False),
    ],
)
def test_one_slot_and_traps(quoted: str, told: str, pair: bool) -> None:
    one, two = report("a", f'"{{{{{quoted}}}}}," she said.'), report("b", f"She said {{{{{told}}}}}.")
    assert bool(terms([one, two], [utterance(one, two)], [])) is pair


def test_without_a_common_utterance_or_story_nothing_is_said() -> None:
    assert terms([A, B, C], [], []) == []


def test_a_bare_noun_of_another_article_is_not_taken_along() -> None:
    other = report("d", "The [[rebels|rebel]] of another war were named too, and [[militias|militia]].")
    found = terms([A, B, C, other], [utterance(A, B, C)], [])
    assert {t.article for t in found} == {"a", "b", "c"}


def test_two_sentences_of_one_story_in_the_outlets_own_voice() -> None:
    one = report("a", "At noon the army halted the [[drill|drill]] on the coast of Velia.")
    two = report("b", "The army halted the [[manoeuvre|manoeuvre]] near the coast of Velia at noon.")
    assert terms([one, two], [], []) == []
    found = terms([one, two], [], [], story(one, two))
    assert groups(found) == {frozenset({"drill", "manoeuvre"})}
    assert {t.voice for t in found} == {"outlet"}
    assert not any(t.replaces for t in found)


@pytest.mark.parametrize(
    "other",
    [
        "The army halted the [[convoy|convoy]] near the coast of Velia at noon.",
        "The army did not halt a [[manoeuvre|manoeuvre]] near the coast of Velia at noon.",
        "The army saw a [[manoeuvre|manoeuvre]] near the coast of Velia at noon.",
        "The police halted a [[manoeuvre|manoeuvre]].",
        "The army halted the drill and the [[manoeuvre|manoeuvre]] near the coast of Velia at noon.",
    ],
)
def test_other_sentences_of_one_story_stay_apart(other: str) -> None:
    one = report("a", "At noon the army halted the [[drill|drill]] on the coast of Velia.")
    two = report("b", other)
    assert terms([one, two], [], [], story(one, two)) == []


def test_known_things_of_one_kind_need_no_slot_but_are_nobodys_word() -> None:
    one = report("a", '"{{At noon the army halted the [[drill|drill]] on the coast of Velia}}," Petrova said.')
    two = report("b", "The army saw the [[manoeuvre|manoeuvre]] near the coast of Velia at noon.")
    found = terms([one, two], [], [], story(one, two))
    assert groups(found) == {frozenset({"drill", "manoeuvre"})}
    assert not any(t.replaces for t in found)


def test_nouns_of_one_kind_with_one_word_beside_them() -> None:
    one = report("a", "The house passed the [[lobby bill|bill]] late. [[Press bill|bill]]. The [[new bill|bill]].")
    two = report("b", "Crowds met the [[lobby law|law]] with whistles. The [[new law|law]].")
    found = terms([one, two], [], [], story(one, two))
    assert groups(found) == {frozenset({"lobby bill", "lobby law"})}
    assert terms([one, two], [], []) == []


def test_two_things_of_one_name_keep_two_names() -> None:
    pairs = [("x", "drill", "manoeuvre", "halted"), ("y", "drill", "exercise", "praised")]
    reports, stories = list[Report](), list[Story]()
    for key, a, b, verb in pairs:
        one = report(f"{key}1", f"At noon the army {verb} the [[{a}|{a}]] on the coast of Velia.")
        two = report(f"{key}2", f"The army {verb} the [[{b}|{b}]] near the coast of Velia at noon.")
        reports += [one, two]
        stories.append(Story(key, (one.article.id, two.article.id), None, key))
    found = terms(reports, [], [], stories)
    assert len(found) == 4
