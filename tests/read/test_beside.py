"""What a statement says beside its speaker holds in any text, and costs no more than its length."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.read.reading import read
from tests.read.test_linear import LEEWAY, TIMES, lines_run
from tests.read.test_properties import sound

PIECES = (
    "NATO Secretary General Jens Berg |Berg |he |she |the minister |a spokesman for |the Foreign Ministry |Sputnik "
    "|TASS |said |told |cited |quoted |as saying |according to |as TASS reports|reported |spoke |was speaking "
    "|called on |on behalf of |in an interview with |at a summit in Oslo |in a statement |on Twitter |in parliament "
    "|before |after |during |addressing |the talks |reporters |on Friday |We |our |I think |for me |that |this "
    "|the bridge will open |, |. |“|” |\n\n|’s |of |to |in |at |on |for |by |the "
).split("|")
TEXTS = st.lists(st.sampled_from(PIECES), max_size=45).map("".join)


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(TEXTS)
def test_all_of_it_stands_in_the_text(text: str) -> None:
    reading = read(text)
    sound(text, reading)
    for s in reading.statements:
        assert s.venue is None or (s.venue and s.venue in text)
        assert s.addressee is None or (s.addressee and s.addressee in text)
        assert s.on_behalf_of is None or (s.on_behalf_of.basis and s.on_behalf_of.name.strip())
        assert s.on_behalf_of is None or s.capacity != "person"
        assert s.relay is None or (s.relay.basis and s.relay.name != s.speaker_name)


@pytest.mark.parametrize(
    "piece",
    [
        "“We will,” NATO Secretary General Jens Berg told reporters at a summit in Oslo, as TASS reports. ",
        "He was speaking at a summit in Oslo on the sidelines of a forum in a hall at a camp in Arvik. ",
        "Anna Berg said in a letter to the head of the office of the head of the council of the town that it was so. ",
        "Anna Berg, minister of trade of Arland, said it at a meeting, at a summit, in a speech, on Twitter too; ",
    ],
)
def test_four_times_the_text_is_four_times_the_work(piece: str) -> None:
    read(piece)
    small, large = lines_run(piece * 40), lines_run(piece * 40 * TIMES)
    assert large <= small * TIMES * LEEWAY
