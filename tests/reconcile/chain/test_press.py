"""Chains of invented reports, read as the product reads them."""

from __future__ import annotations

import json
from collections.abc import Mapping

import pytest

from onrecord.clean.tables import agency_names
from onrecord.collect import documents
from onrecord.flow import Stages
from onrecord.reconcile.chain import chains
from onrecord.records import Chain, Document, Reading, Statement
from onrecord.settings import Settings
from tests.reconcile.chain.made import names
from tests.reconcile.chain.press import CASES, Case

Found = Mapping[str, tuple[Reading, list[Chain]]]


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> Found:
    """The reading and the chains of each case, by its name."""
    lines = tmp_path_factory.mktemp("press") / "press.jsonl"
    told = [{"text": c.text, "key": c.name} | ({"outlet": c.outlet} if c.outlet else {}) for c in CASES]
    lines.write_text("".join(json.dumps(x) + "\n" for x in told), encoding="utf-8")
    given = [d for d in documents([str(lines)], Settings()) if isinstance(d, Document)]
    with Stages(Settings()).open() as process:
        read = [r for r in process(given) if isinstance(r, Reading)]
    return {r.article.key: (r, chains(r.article, r.statements)) for r in read}


def _shortest(found: list[Chain], statements: Mapping[str, Statement], words: str) -> Chain:
    """The chain of the statement with these words: the shortest, where one holds another."""
    held = [c for c in found if any(words in x.exact for x in statements[c.statement].content)]
    return min(held, key=lambda c: sum(len(x.exact) for x in statements[c.statement].content))


@pytest.mark.parametrize("case", CASES, ids=lambda c: c.name)
def test_chain(case: Case, found: Found) -> None:
    reading, made = found[case.name]
    statements = {s.id: s for s in reading.statements}
    assert {words: names(_shortest(made, statements, words)) for words in case.chains} == case.chains


def test_links_show_the_words_that_tell(found: Found) -> None:
    for reading, made in found.values():
        for link in (link for chain in made for link in chain.links):
            assert all(e.holds_in(reading.article.text) for e in link.evidence)
            assert link.evidence or link.role == "outlet"  # this one came with the document


def test_no_name_twice_and_the_speaker_last(found: Found) -> None:
    for _, made in found.values():
        for chain in made:
            told = [link.name for link in chain.links]
            assert len(told) == len(set(told))
            roles = [link.role for link in chain.links]
            assert "outlet" not in roles[1:]


def test_a_contribution_lowers_confidence(found: Found) -> None:
    own, with_ = (found[name][1][0].confidence for name in ("nobody between", "contributed to this report"))
    assert with_ < own


def test_the_table_has_the_worlds_agencies() -> None:
    assert len(agency_names()) > 150
    assert {"TASS", "Ukrinform", "Xinhua", "WAM", "Anadolu", "Kyodo", "PTI", "BelTA", "IRNA", "Petra"} <= agency_names()
