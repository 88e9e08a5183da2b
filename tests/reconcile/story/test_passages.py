from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.reconcile.story import passages, profile
from onrecord.records import Article, Marked, Passage
from tests.reconcile.story.press import BRIDGE, BUDGET, SPEECH, WIRE, article

Found = dict[tuple[str, str], Passage | None]


def found_in(press: Sequence[Article], known: Found | None = None) -> Found:
    by_id = {a.id: a for a in press}
    return passages([profile(a, ()) for a in press], by_id.__getitem__, known or {})


def copied(*press: Article) -> list[Passage]:
    return [p for p in found_in(press).values() if p is not None]


def test_a_copied_paragraph_is_found_word_for_word() -> None:
    a, b = article(f"{BUDGET}\n{WIRE}", "A"), article(f"{WIRE}\n{BRIDGE}", "B")
    (found,) = copied(a, b)
    texts = {x.id: x.text for x in (a, b)}
    for of_a, of_b in zip(found.spans_a, found.spans_b, strict=True):
        assert of_a.holds_in(texts[found.a])
        assert of_b.holds_in(texts[found.b])
        assert of_a.exact.casefold() == of_b.exact.casefold()
    assert any("herring there than in any year since records began" in " ".join(s.exact.split()) for s in found.spans_a)
    assert 0.3 < found.share < 0.8


def test_case_typography_and_quotation_marks_do_not_matter() -> None:
    text = WIRE.replace("Ministry of Fisheries", "ministry’s “department” of fisheries").replace("\n", " ")
    other = text.replace("’", "'").replace("“", '"').replace("”", '"').upper()
    assert len(copied(article(text, "A"), article(other, "B"))) == 1


def test_what_both_quote_is_not_copied() -> None:
    a = article(f"The minister spoke to crews in Tornholm. {SPEECH}, she said.", "A")
    b = article(f"On Friday, in a hall full of anglers, came this answer: {SPEECH}. Nobody clapped.", "B")
    ((_, passage),) = found_in([a, b]).items()
    assert passage is None


def test_a_quotation_goes_along_when_the_report_is_copied() -> None:
    a, b = article(f"{WIRE} {SPEECH}, she said.", "A"), article(f"{WIRE} {SPEECH}, according to her.", "B")
    (found,) = copied(a, b)
    assert any("whoever tells the crews" in s.exact for s in found.spans_a)
    assert any("outside quotation marks" in why for why in found.why)


def test_stock_phrases_are_not_copied() -> None:
    phrase = "did not immediately respond to a request for comment on Monday"
    assert not copied(article(f"{BUDGET} Kamm {phrase}.", "A"), article(f"{BRIDGE} Velden {phrase}.", "B"))


def test_furniture_is_not_copied() -> None:
    notice = "All rights in this text lie with the house that printed it first, and nobody else may print it again."
    press = []
    for text, outlet in ((BUDGET, "A"), (BRIDGE, "B")):
        one = article(f"{text}\n{notice}", outlet)
        press.append(replace(one, furniture=(Marked(one.span(len(text) + 1, len(one.text)), "copyright"),)))
    assert not copied(*press)


def test_what_an_outlet_prints_under_everything_is_not_copied() -> None:
    notice = "The Courier is read in every parish between the Sound and the hills, and has been for ninety years."
    texts = [f"{BUDGET} {notice}", f"{BRIDGE} {notice}", f"A short note on tides in the bay. {notice}"]
    assert not found_in([article(text, "Courier") for text in texts])


def test_the_earlier_one_was_first() -> None:
    early, late = article(WIRE, "A", date(2031, 5, 6)), article(f"{WIRE} {BUDGET}", "B", date(2031, 5, 8))
    (found,) = copied(early, late)
    assert found.first == early.id
    assert any("6 May 2031" in why for why in found.why)


def test_whom_the_other_credits_was_first() -> None:
    source, taker = article(WIRE, "Interfax"), article(f"OSKEMAR (Interfax) - {WIRE}", "B", agency="Interfax")
    (found,) = copied(source, taker)
    assert found.first == source.id
    assert any("“Interfax”" in why for why in found.why)


def test_with_neither_day_nor_credit_nobody_was_first() -> None:
    (found,) = copied(article(WIRE, "A"), article(f"{WIRE} {BUDGET}", "B"))
    assert found.first is None
    third = [article(f"OSKEMAR (Reuters) - {WIRE}", name, agency="Reuters") for name in "AB"]
    (found,) = copied(*third)
    assert found.first is None
    assert any("Both credit" in why for why in found.why)


def test_versions_of_one_publication_are_no_pair() -> None:
    a, b = article(WIRE, "A"), article(f"{WIRE} {BUDGET}", "A")
    assert not found_in([replace(a, url="https://a.example/1"), replace(b, url="https://a.example/1")])


PRESS = [article(f"{a}\n{b}", str(n)) for n, (a, b) in enumerate([(WIRE, BUDGET), (BRIDGE, WIRE), (BUDGET, BRIDGE)])]


@settings(max_examples=30, deadline=None)
@given(st.permutations(PRESS))
def test_neither_order_nor_what_is_known_changes_the_passages(press: list[Article]) -> None:
    whole, known = found_in(PRESS), Found()
    for n in range(len(press)):
        known = found_in(press[: n + 1], known)
    assert known == whole
    assert found_in(press, whole) == whole


@settings(max_examples=100, deadline=None)
@given(st.text("ab \n.“”\"'", max_size=120), st.text("ab \n.“”\"'", max_size=120))
def test_any_text_is_taken(a: str, b: str) -> None:
    for one in (f"{a} {WIRE} {b}", f"{b} {WIRE}"):
        texts = {x.id: x.text for x in (article(one, "A"), article(f"{a} {WIRE}", "B"))}
        for p in copied(article(one, "A"), article(f"{a} {WIRE}", "B")):
            assert all(s.holds_in(texts[p.a]) for s in p.spans_a)
            assert all(s.holds_in(texts[p.b]) for s in p.spans_b)


def test_long_texts_that_repeat_themselves_are_compared() -> None:
    for text in ("la " * 60_000, "Word and word, “word” again and again. " * 1_500):
        assert len(found_in([article(text, "A"), article(text + "end", "B")])) <= 1


def test_copies_of_one_text_are_compared_with_neighbours_only() -> None:
    press = [article(f"{WIRE} {n}", f"{n}") for n in range(300)]
    assert len(found_in(press)) <= 12 * len(press)
