"""Quality on the reference articles: statements, modes, speakers, furniture, outlets and dates."""

from __future__ import annotations

import json
from collections import defaultdict
from pathlib import Path
from typing import Any

import pytest

import onrecord
from onrecord.store.fold import fold
from tests.gates.corpora import corpora, figure, pinned, scored

pytestmark = pytest.mark.shared

SHA256 = "a6c8e7cfed66676cda907c8c0610c2326d4eaf199573b62d3379fac90de16e79"
FLOORS = {
    "statements.f1": 0.90,
    "mode.acc": 0.95,
    "speaker.acc": 0.95,
    "furniture.f1": 0.95,
    "outlet.acc": 0.99,
    "published.r": 0.60,
    "said.r": 0.15,
    "agency.p": 0.99,
    "agency.r": 0.99,
    "chain.r": 0.90,
    "stories.p": 0.99,
    "stories.r": 0.99,
    "utterances.r": 0.90,
    "utterances.p": 0.90,
    "apparatus.acc": 0.80,
    "terms.p": 0.80,
    "voice.acc": 0.99,
}
UNDATED = "003_82111aeba2f15433"
"""A report with a day, a month and a weekday, and no year."""


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A record of all articles."""
    path: Path = tmp_path_factory.mktemp("seeds") / "record"
    with onrecord.open(path) as made:
        made.read(corpora() / "seeds", workers=1)
        made.export("jsonl", path.with_name("export.jsonl"))
    return path


@pytest.fixture(scope="module")
def figures(record: Path) -> dict[str, Any]:
    """The scorer's figures over all articles together."""
    gold = corpora() / "gold/seeds"
    pinned(sorted(gold.glob("*.json")), SHA256)
    return scored(corpora() / "score/seeds.py", [gold, record.with_name("export.jsonl")], record.parent)


@pytest.mark.parametrize("name", FLOORS)
def test_floor(name: str, figures: dict[str, Any]) -> None:
    assert figure(figures["figures"]["overall"], name) >= FLOORS[name]


@pytest.mark.parametrize("name", ["published", "said", "event_date"])
def test_no_date_is_wrong_or_finer_than_its_evidence(name: str, figures: dict[str, Any]) -> None:
    assert figure(figures["figures"]["overall"], f"{name}.wrong") == 0


def test_no_two_acts_of_saying_are_taken_for_one(figures: dict[str, Any]) -> None:
    assert figure(figures["figures"]["overall"], "utterances.forbidden") == 0


def test_the_outlets_word_for_the_speakers_own_is_flagged(record: Path) -> None:
    with onrecord.open(record) as made:
        replaced = [(t.wording, r.wording, t.voice) for t in made.terms() for r in t.replaces]
    assert any("reunification" in a and "annexation" in b and voice == "reported" for a, b, voice in replaced)
    assert {b.split()[0] for a, b, _ in replaced if "reunification" in a} == {"annexation"}


def accepted() -> dict[str, str]:
    """By folded name the one actor it stands for; a name that two go by decides nothing."""
    listed = json.loads((corpora() / "gold/seeds/actors.json").read_text(encoding="utf-8"))
    owners = defaultdict[str, set[str]](set)
    for name, others in listed.items():
        for form in (name, *others):
            owners[fold(form)].add(name)
    return {form: min(whose) for form, whose in owners.items() if len(whose) == 1}


def test_no_actor_is_split_and_no_two_are_merged(record: Path, figures: dict[str, Any]) -> None:
    assert figures
    one_name, meant = accepted(), defaultdict[str, set[str]](set)
    with onrecord.open(record) as made:
        actors = [a for a in made.actors() if a.type != "group"]
        assert sum(len({n.article for n in a.namings}) > 1 for a in actors) >= 4
    for actor in actors:
        forms = (actor.name, *actor.aliases, *(n.name for n in actor.namings))
        stands_for = {one_name[fold(form)] for form in forms if fold(form) in one_name}
        assert len(stands_for) <= 1, f"{actor.name} is several: {stands_for}"
        for name in stands_for:
            meant[name].add(actor.name)
    assert {name: found for name, found in meant.items() if len(found) > 1} == {}


def test_no_relay_is_a_speaker(record: Path) -> None:
    """Agencies and outlets speak only where nobody is quoted through them."""
    with onrecord.open(record) as made:
        types = {a.id: a.type for a in made.actors()}
        relayed = [s for s in made.statements() if s.relay is not None]
        assert relayed
        for s in relayed:
            assert s.relay is not None
            assert s.relay.actor != s.speaker
            assert s.speaker is None or types[s.speaker] not in ("agency", "outlet")


def test_no_body_goes_to_furniture(figures: dict[str, Any]) -> None:
    assert figure(figures["figures"]["overall"], "furniture.body_wrong") == 0


def test_the_day_of_an_undated_report(record: Path) -> None:
    with onrecord.open(record, create=False) as made:
        article = made.article(UNDATED)
        said = {s.said.earliest.isoformat() for s in made.statements(article=UNDATED) if s.said}
    when = article.published
    assert when is not None
    assert (when.earliest.isoformat(), when.latest, when.precision) == ("2022-01-07", when.earliest, "day")
    assert {s.exact for s in when.basis} >= {"January 7", "Friday"}
    assert any("Jens Stoltenberg was secretary general of NATO" in why for why in when.why)
    assert said == {"2022-01-07"}
