"""What holds for the reading of any text whatever."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from onrecord.records import Reading
from tests.read.reading import read

ANYTHING = st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=120)
SAID = (
    "he said|she |told us |Anna Berg |Berg |Berg’s |the minister |the council |according to |that |denied |as |cited "
    "|as saying |We will build it |It was sold |and |accused |of |I "
).split("|")
MARKS = ["\n\n", "\r\n", "e\u0301 ", *" \"“”„«»‘’':.,;!?-–…\n\r\t\0\u00a0\u00ad\u200b\ufffd😀"]
PIECES = st.lists(st.sampled_from([*SAID, *MARKS]), max_size=40).map("".join)
MODEST = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def sound(text: str, reading: Reading) -> None:
    """Whether a reading stands on its text."""
    statements = {s.id: s for s in reading.statements}
    actors = {n.id: n for n in reading.namings}
    assert len(statements) == len(reading.statements)
    assert len(actors) == len(reading.namings)
    for s in reading.statements:
        assert s.cue
        assert s.content
        for span in (*s.source, *s.cue, *s.content):
            assert span.article == s.article == reading.article.id
            assert span.holds_in(text)
        assert 0.0 <= s.confidence <= 1.0
        assert s.naming is None or actors[s.naming].name == s.speaker_name
        assert (s.naming is None) == (s.speaker_name is None)
        assert s.speaker is None  # who that is over all articles is not known yet
        parties = [p for p in (s.on_behalf_of, s.relay) if p is not None]
        assert all(p.naming is None or p.naming in actors for p in parties)
        told = [*s.speaker_basis, *(span for p in parties for span in p.basis)]
        assert all(span.article == reading.article.id and span.holds_in(text) for span in told)
        assert all(not words or words in text for words in (s.addressee, s.venue))
        seen, above = {s.id}, s.parent
        while above is not None:
            assert above in statements
            assert above not in seen
            seen.add(above)
            above = statements[above].parent
    for n in reading.namings:
        assert n.name.strip()
        assert all(m.holds_in(text) for m in n.mentions)
        assert all(t.words.strip() and (t.span is None or t.span.holds_in(text)) for t in n.titles)


@MODEST
@given(ANYTHING)
def test_any_text(text: str) -> None:
    sound(text, read(text))


@MODEST
@given(PIECES)
def test_any_heap_of_reporting_words_and_marks(text: str) -> None:
    reading = read(text)
    sound(text, reading)
    assert read(text) == reading


HOSTILE = {
    "one paragraph of 20,000 words": "word " * 20_000,
    "only quotation marks": '"' * 200_000,
    "marks of every style": "“„\"'«‘" * 20_000,
    "no spaces": "a" * 200_000,
    "many short lines": "A line here.\n" * 5_000,
    "unbalanced quotations": 'He said "this is it. ' * 2_000,
    "one quotation over a cut paragraph": 'He said "' + "we will build it and " * 2_000,
    "said that, said that": "Anna said that " * 1_000 + "it was sold.",
    "quotations in quotations": "“Anna said ‘" * 500 + "it was sold" + "’”" * 500,
    "nul and controls": "\0\x01\x7f\u200f" * 5_000 + "Anna said it was sold.",
    "combining marks": "a" + "\u0301" * 20_000 + " said Anna.",
}


@pytest.mark.slow
@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_text(text: str) -> None:
    sound(text, read(text))
