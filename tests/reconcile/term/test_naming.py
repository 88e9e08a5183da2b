"""A sentence that says what somebody calls a thing links the two wordings, if they can be of one thing."""

from __future__ import annotations

import pytest

from onrecord.reconcile.term import terms
from tests.reconcile.term.press import report


@pytest.mark.parametrize(
    "text",
    [
        "The [[war|war]], which Velia calls a [[special military operation|operation]], went on.",
        "Velia calls the [[war|war]] a [[special military operation|operation]].",
        "Velia describes the [[war|war]] as a [[special military operation|operation]].",
        "Velia refers to the [[war|war]] as a [[special military operation|operation]].",
        "The [[war|war]] was called a [[special military operation|operation]] by Velia.",
    ],
)
def test_what_somebody_calls_a_thing(text: str) -> None:
    found = terms([report("a", text)], [], [])
    assert {t.wording for t in found} == {"war", "special military operation"}
    assert len({t.referent for t in found}) == 1
    assert all("is called" in " ".join(t.why) for t in found)


@pytest.mark.parametrize(
    "text",
    [
        "Velia does not call the [[war|war]] a [[special military operation|operation]].",
        "Velia called the [[law|law]] a [[disgrace|disgrace]].",
        "Velia called off the [[war|war]] after an [[operation|operation]].",
        "Velia called for an end of the [[war|war]], and the [[operation|operation]] ended.",
        "The [[war in Dolna|war]] was described as the [[operation in Marna|operation]] had been.",
    ],
)
def test_other_sentences_with_such_verbs(text: str) -> None:
    assert terms([report("a", text)], [], []) == []
