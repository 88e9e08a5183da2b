"""Story: articles on one event; and what makes articles kin."""

from dataclasses import dataclass

from onrecord.records.span import Span
from onrecord.records.when import When


@dataclass(frozen=True, slots=True)
class Kin:
    """Two articles compared: `score` is the probability in [0, 1] that they report one event, `why` tells of it."""

    a: str
    b: str
    score: float
    why: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Story:
    """Articles on one event, by id, two or more; when it happened or was reported; a label in words of an article.

    `why`: in sentences, what its articles have in common. `label_span` is where the label stands.
    """

    id: str
    articles: tuple[str, ...]
    when: When | None
    label: str
    label_span: Span | None = None
    confidence: float = 1.0
    why: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Passage:
    """Words that two articles share because one was copied from the other, or both from a third.

    `spans_a` and `spans_b` are the stretches, pairwise the same words, in order of place in `a`. `first` is the article
    that printed them first, or whom the other credits; None where neither a date nor a credit shows it. `share`: the
    greater of the two fractions of an article's words that the passage covers, in [0, 1].
    """

    id: str
    a: str
    b: str
    spans_a: tuple[Span, ...]
    spans_b: tuple[Span, ...]
    first: str | None
    share: float
    why: tuple[str, ...] = ()
