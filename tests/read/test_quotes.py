"""Which stretches stand inside marks: a table of paragraphs, and properties of any text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.read.quotes import quotations

MARKED = st.text(alphabet="ab .,\n'\"“”„‟«»‘’‚‹›`", max_size=80)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("No marks here.", []),
        ('He said "yes" to it.', ["yes"]),
        ("“One,” he said. “Two.”", ["One,", "Two."]),
        ("„Eins“, sagt er, „zwei”.", ["Eins", "zwei"]),
        ("«Un», dit-il.", ["Un"]),
        ("»Eins«, sagt er.", ["Eins"]),
        ("''Old style,'' he said.", ["Old style,"]),
        ("``TeX style,'' he said.", ["TeX style,"]),
        ('“Mixed," he said.', ["Mixed,"]),
        ('„Mixed," he said.', ["Mixed,"]),
        ("‘Single marks,’ he said, ‘are quotes too.’", ["Single marks,", "are quotes too."]),
        ("The '90s were rock 'n' roll.", []),
        ("It’s the council’s.", []),
        ("“It’s the council’s ‘gift’,” he said.", ["It’s the council’s ‘gift’,"]),
        ('Closed only", he said.', ["Closed only"]),
        ('He said: "opened only', ["opened only"]),
        ('"', []),
        ('""', []),
        ("", []),
    ],
)
def test_what_stands_inside_marks(text: str, found: list[str]) -> None:
    assert [text[q.start : q.end] for q in quotations(text, [(0, len(text))])] == found


def test_a_missing_mark_is_told() -> None:
    (unclosed,) = quotations('He said: "opened only', [(0, 21)])
    (unopened,) = quotations('Closed only", he said.', [(0, 22)])
    assert (unclosed.opened, unclosed.closed) == (True, False)
    assert (unopened.opened, unopened.closed) == (False, True)


@given(MARKED)
def test_quotations_are_in_order_apart_and_inside_the_text(text: str) -> None:
    found = quotations(text, [(0, len(text))] if text else [])
    at = 0
    for q in found:
        assert at <= q.start < q.end <= len(text)
        assert text[q.start : q.end] == text[q.start : q.end].strip()
        at = q.end


@given(MARKED, MARKED)
def test_a_quotation_stays_in_its_paragraph(one: str, two: str) -> None:
    text, cut = one + "\n" + two, len(one)
    spans = [(s, e) for s, e in ((0, cut), (cut + 1, len(text))) if e > s]
    for q in quotations(text, spans):
        assert any(s <= q.start and q.end <= e for s, e in spans)


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        (
            "‘Nobody told us “the order will come”, so we waited,’ she said.",
            ["Nobody told us “the order will come”, so we waited,"],
        ),
        ("\"It's the people's 'own will'.\" The workers' party met.", ["It's the people's 'own will'."]),
        ("The report is 'thin and biased', \"as we know\".", ["thin and biased", "as we know"]),
    ],
)
def test_single_and_double_marks_in_one_text(text: str, inside: list[str]) -> None:
    assert [text[q.start : q.end] for q in quotations(text, [(0, len(text))])] == inside
