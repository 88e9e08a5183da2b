"""Lines that a model of shapes doubts although what they say is an article's: reports, questions and answers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from onrecord.clean.blocks import Block
from onrecord.clean.credits.bylines import INTERVIEWER, is_byline
from onrecord.clean.furniture.reasons import Reasons, headline_like

SAYING = re.compile(
    r"\b(?:said|says|told|tells|denied|denies|confirmed|confirms|announced|announces|warned|warns|stated|states|added"
    r"|claimed|claims|insisted|insists|argued|argues|declared|declares|stressed|noted|replied|explained|acknowledged"
    r"|urged|urges|vowed|vows|pledged|pledges|promised|demanded|demands|called (?:on|for|it|him|her|them)|accused"
    r"|accuses|condemned|condemns|criticised|criticized|rejected|rejects|dismissed|welcomed|praised|hailed|blamed|threatened"
    r"|according to|as reported by|speaking to|asked not to be named|on condition of anonymity)\b"
    r"|\b(?:sagte|teilte mit|erkl\u00e4rte|zufolge|a d\u00e9clar\u00e9|selon|dijo|seg\u00fan)\b",
)
ADDRESSED = re.compile(
    r"\b(?:you|your|we|our|us|click|subscribe|sign up|newsletter|inbox|cookies?|comments?)\b", re.IGNORECASE
)
"""What speaks to the reader; inside quotation marks it does not count."""
QUOTED = re.compile(r"[\"\u201c\u201e\u00ab][^\"\u201c\u201d\u00bb]*[\"\u201d\u201c\u00bb]?")
LEAST_SAID, MOST_BETWEEN, LEAST_ODDS = 6, 5, 0.1
"""Words of a report; after the body, how many blocks on from its last line, and how likely to be body."""
PASSING = re.compile(r":\s*\S|advert|continue|scroll", re.IGNORECASE)
"""What is promoted between two paragraphs; other promotions head a list."""
LEAST_DECK = 8
MAX_QUESTION, INTERVIEW = 60, 2
"""Words of a question; so many of them with answers make an interview."""
LINKS = ("link-list", "promo", "navigation")


def spared(
    blocks: Sequence[Block], done: Reasons, doubtful: set[int], odds: Sequence[float], first: int, last: int
) -> set[int]:
    """The doubtful blocks that are body all the same; `first` and `last` are the ends of the body's prose.

    `odds`: the probability of each block to be body.
    """
    if last < first:
        return set()
    return _reports(blocks, done, doubtful, odds, first, last) | _turns(blocks, done, doubtful, odds, first, last)


def _reports(
    blocks: Sequence[Block], done: Reasons, doubtful: set[int], odds: Sequence[float], first: int, last: int
) -> set[int]:
    """Sentences that tell who said something: inside the body, or soon after it.

    Teasers of other articles do so as well. They stand below their own headline, or that of their list.
    """
    out = {n for n in doubtful if first < n < last and _report(blocks[n])}
    near = last
    for n in range(last + 1, len(blocks)):
        if n - near > MOST_BETWEEN or (done.get(n) in LINKS and not PASSING.search(blocks[n].text)):
            break
        below_link = n - 1 in doubtful and headline_like(blocks[n - 1]) and ":" not in blocks[n - 1].text
        if n in doubtful and odds[n] >= LEAST_ODDS and not below_link and _report(blocks[n]):
            out.add(n)
        if n in out or not (n in doubtful or n in done):
            near = n
    return out


def _report(block: Block) -> bool:
    return (
        block.words >= LEAST_SAID
        and block.ends
        and block.text[-1] != "\u2026"
        and not block.text.endswith(("...", "[...]", "?", "[\u2026]"))
        and SAYING.search(block.text) is not None
        and not ADDRESSED.search(QUOTED.sub("", block.text))
    )


def _turns(
    blocks: Sequence[Block], done: Reasons, doubtful: set[int], odds: Sequence[float], first: int, last: int
) -> set[int]:
    """Questions with their answers: all of an interview, and a question above the body's own prose."""
    live = [n for n in range(len(blocks)) if n not in done]
    pairs = [(q, a) for q, a in pairwise(live) if _asks(blocks[q]) and _answers(blocks[a])]
    inside = [(q, a) for q, a in pairs if first <= q <= last or a == first]
    if len(inside) < INTERVIEW:
        # A lone question is a heading, if it does not close a list of links.
        return {
            q for q, a in inside if first < q and a not in doubtful and q in doubtful and done.get(q - 1) not in LINKS
        }
    stop = inside[-1][1]
    for q, a in pairs:
        stop = a if 0 < q - stop <= 2 else stop
    turns = {n for pair in pairs if inside[0][0] <= pair[0] < stop for n in pair}
    # Answers may have several paragraphs.
    turns |= {n for n in range(inside[0][0], stop) if blocks[n].ends and odds[n] >= LEAST_ODDS}
    return turns & doubtful


def _asks(block: Block) -> bool:
    return block.text.rstrip("\"\u201d\u2019'")[-1:] == "?" and 2 <= block.words <= MAX_QUESTION


def _answers(block: Block) -> bool:
    """Whether a block may answer: it ends as a sentence, and says more than a question of its own."""
    return block.ends and (block.inner or not _asks(block))


def standfirst(blocks: Sequence[Block], done: Reasons, title: int, first: int) -> set[int]:
    """The line of many words between the headline and the byline that says what the article is about."""
    below = [n for n in range(title + 1, first) if n not in done]
    return {n for n, m in pairwise(below) if blocks[n].words >= LEAST_DECK and _credit(blocks[m].text)}


def _credit(line: str) -> bool:
    return is_byline(line) or INTERVIEWER.fullmatch(line[:100]) is not None
