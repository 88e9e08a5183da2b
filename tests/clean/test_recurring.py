"""Lines that an outlet prints around its articles, told from what the articles say."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from onrecord.clean.furniture.recurring import recurring

WORDS = ("harbour", "lamp", "reef", "strait", "ferry", "keeper", "winter", "ship", "tower", "storm")


def story(n: int, head: str = "", tail: str = "") -> str:
    title = f"What the {WORDS[n % 10]} saw of the {WORDS[n // 10]}"
    lede = (
        f"The {WORDS[n % 10]} of Port Ellis was, for a year, what the {WORDS[n // 10]} keeper spoke of most, she said."
    )
    more = f"Nobody in the {WORDS[(n + 5) % 10]} office would say what the {WORDS[n // 10]} had cost."
    return "\n".join(x for x in (head, title, lede, more, tail) if x)


def lines(texts: list[str]) -> list[list[str]]:
    return [[text[a:b] for a, b in spans] for text, spans in zip(texts, recurring(texts), strict=True)]


def test_lines_of_three_articles_recur() -> None:
    texts = [story(n, "Coastwire tonight", f"Join the talk ({n})") for n in range(3)]
    assert lines(texts) == [["Coastwire tonight", f"Join the talk ({n})"] for n in range(3)]


def test_two_articles_are_too_few_and_so_are_three_of_forty() -> None:
    assert lines([story(n, "Coastwire tonight") for n in range(2)]) == [[], []]
    many = [story(n, "Coastwire tonight" if n < 3 else "") for n in range(40)]
    assert not any(lines(many))


def test_versions_of_one_article_count_once() -> None:
    texts = [story(1, f"Version of hour {x}") for x in "abcd"]
    assert lines(texts) == [[], [], [], []]


def test_bylines_and_dates_are_left_alone() -> None:
    texts = [story(n, "By Anna Bell", "Published 12 July 2031") for n in range(4)]
    assert not any(lines(texts))


def test_what_stands_in_the_middle_is_left_alone() -> None:
    inner = [f"One line of many, {a}{b}" for a in "abcdefgh" for b in "abcdefgh"]
    texts = ["\n".join([story(n), *inner, story(n + 10)]) for n in range(4)]
    assert all(inner[20] not in found and inner[0] in found for found in lines(texts))


@given(st.lists(st.text(max_size=80), max_size=8))
def test_spans_lie_in_their_text(texts: list[str]) -> None:
    found = recurring(texts)
    assert len(found) == len(texts)
    assert all(0 <= a < b <= len(text) for text, spans in zip(texts, found, strict=True) for a, b in spans)
