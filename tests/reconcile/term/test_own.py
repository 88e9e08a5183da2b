"""The outlet's own word for what it quotes a speaker with: told where the two are one thing, with both places."""

from __future__ import annotations

import pytest

from onrecord.reconcile.term import terms
from onrecord.records.report import Report
from onrecord.records.term import Term, TermPair
from onrecord.records.utterance import Utterance
from tests.reconcile.term.press import report
from tests.reconcile.term.test_slots import utterance

QUOTED = '"{{The [[liberation of Dolna|liberation]] is complete}}," Petrova said.'
PAIR = TermPair("valley fighters", ("separatists", "militias", "rebels"))


def own(found: list[Term]) -> dict[str, list[str]]:
    return {t.wording: [r.wording for r in t.replaces] for t in found if t.voice == "outlet"}


def test_the_own_voice_against_the_articles_own_quotation() -> None:
    one = report("a", f"{QUOTED}\n\nThe [[seizure of Dolna|seizure]] took nine weeks.")
    found = terms([one], [], [])
    assert own(found) == {"seizure of Dolna": ["liberation of Dolna"]}
    flagged = next(t for t in found if t.replaces)
    assert flagged.span.holds_in(one.article.text)
    assert flagged.replaces[0].span.holds_in(one.article.text)
    assert flagged.replaces[0].statement == "a-0"
    assert any("own words" in w and "Ana Petrova" in w for w in flagged.why)


def test_by_the_users_table() -> None:
    one = report("a", '"{{Nobody can beat the separatists}}," Petrova said.\n\nThe militias left at noon.')
    assert own(terms([one], [], [PAIR])) == {"militias": ["separatists"]}


def test_by_what_the_renderings_of_others_tell() -> None:
    one = report(
        "a",
        '"{{We will never arm the [[separatists|separatist]] in the valley}}," Petrova said.\n\n'
        "The [[militias|militia]] hold two bridges.",
    )
    two = report("b", "Petrova said {{Velia would never arm the [[militias|militia]] in the valley}}.")
    assert own(terms([one, two], [utterance(one, two)], [])) == {"militias": ["separatists"]}


@pytest.mark.parametrize(
    "text",
    [
        f"{QUOTED}\n\nThe [[seizure of Marna|seizure]] took nine weeks.",
        f"{QUOTED}\n\nThe [[liberation of Dolna|liberation]] took nine weeks.",
        f'{QUOTED}\n\n"{{{{The [[seizure of Dolna|seizure]] was hard}}}}," Petrova said.\n\n'
        "The [[seizure of Dolna|seizure]] took nine weeks.",  # the speaker says both
        "The [[liberation of Dolna|liberation]] is over. The [[seizure of Dolna|seizure]] took nine weeks.",
        f"{QUOTED}\n\nThe [[harvest in Dolna|harvest]] took nine weeks.",
    ],
)
def test_no_flag_on_less(text: str) -> None:
    assert not any(own(terms([report("a", text)], [], [])).values())


def test_another_articles_quotation_is_not_its_own() -> None:
    one, two = report("a", QUOTED), report("b", "The [[seizure of Dolna|seizure]] took nine weeks.")
    assert not any(own(terms([one, two], [utterance_of(one)], [])).values())


def utterance_of(one: Report) -> Utterance:
    return utterance(one, one)
