"""Word pieces and windows: every piece is read, owned once, and leads back to its code points."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from onrecord.read.blocks import blocks, paragraphs
from onrecord.read.quotes import quotations
from onrecord.read.said.encoder import encoder
from onrecord.read.said.tags import CONTENT, SOURCE, Tags
from onrecord.read.said.windows import BREAK, windows

NUMBERS = st.lists(st.one_of(st.just(BREAK), st.integers(1000, 2000)), max_size=400)


def tags_of(text: str) -> Tags:
    spans = paragraphs(text)
    return encoder().read(list(blocks(text, spans)), quotations(text, spans))


@given(NUMBERS, st.integers(4, 60), st.data())
def test_windows_own_every_piece_once(numbers: list[int], length: int, data: st.DataObject) -> None:
    overlap = data.draw(st.integers(0, length // 2))
    found = windows(np.array(numbers, dtype=np.int64), length, overlap)
    owned = [i for w in found for i in range(w.own_first, w.own_stop)]
    assert owned == list(range(len(numbers)))
    for w in found:
        assert w.first <= w.own_first < w.own_stop <= w.stop
        assert w.stop - w.first <= length


@given(st.text(alphabet=st.sampled_from("ab Ж«»“”\"'„ .\n\u00a0\U0001f600é"), max_size=200))
def test_pieces_stay_in_order_inside_the_text(text: str) -> None:
    found = tags_of(text)
    assert (found.starts <= found.ends).all()
    assert (np.diff(found.starts) >= 0).all()
    assert (np.diff(found.ends) >= 0).all()
    assert not len(found.ends) or found.ends[-1] <= len(text)
    assert np.allclose(found.role.sum(1), 1.0, atol=1e-3)


def test_marks_of_every_style_read_alike() -> None:
    words = "We will not sign this paper today,"
    plain = f'"{words}" the minister told the council on Friday.'
    for opening, closing in ("“”", "«»", "„“", "””", ("''", "''"), ("``", "''")):
        text = plain.replace('"', opening, 1).replace('"', closing, 1)
        a, b = (
            encoder().pieces(list(blocks(t, paragraphs(t))), quotations(t, paragraphs(t))).numbers
            for t in (plain, text)
        )
        assert a.tolist() == b.tolist(), text


def test_the_encoder_knows_who_says_what() -> None:
    text = "The foreign minister said that the talks would go on. The weather was fine."
    found = tags_of(text)
    source, content = (found.within(text.index(x), text.index(x) + len(x)) for x in ("foreign minister", "talks would"))
    cue = found.within(text.index("said"), text.index("said") + 4)
    assert found.role[slice(*source), SOURCE].min() > 0.5
    assert found.role[slice(*content), CONTENT].min() > 0.5
    assert found.linked([cue], *source)[0].min() > 0.5
    assert found.linked([cue], *content)[1].min() > 0.5


def test_nothing_is_read_of_nothing() -> None:
    found = tags_of("")
    assert found.within(0, 5) == (0, 0)
    assert found.linked([(0, 0)], 0, 0).shape == (2, 0)
