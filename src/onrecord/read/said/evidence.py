"""Evidence: what the encoder says for and against one proposal of source, cue and content in a paragraph."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

import numpy as np

from onrecord.read import grammar
from onrecord.read.said.tags import CONTENT, CUE, SOURCE, Tags

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from spacy.tokens import Doc

    from onrecord.read.blocks import Block

Range = tuple[int, int]
Numbers = dict[str, float]

_PART = 0.45
"""Least share of the encoder's belief for a word to be part of a tagged source or content."""

_NAMES = frozenset({"PERSON", "ORG", "GPE", "NORP"})
_GAP, _FEWEST = 2, 3
"""Tokens left out between two of a tagged stretch that belong to it all the same; fewest tokens of one of several."""

_SEED = 0.3
"""Least probability of a cue for a word that no construction offers as one."""


class Heard:
    """What goes with one cue: for each piece of a block, how likely it is part of its source and of its content."""

    def __init__(self, tags: Tags, first: int, stop: int, cue: Sequence[Range]) -> None:
        self._tags, self._first = tags, first
        link = tags.linked(cue, first, stop)
        role = tags.role[first:stop]
        self.both: NDArray[np.float32] = np.multiply(role[:, SOURCE : CONTENT + 1 : 2].T, link, order="C")
        self.source, self.content = self.both
        self.any_part = _reaches(self.both, _PART)
        """Whether any token may be part of either."""
        self._barrier = self._cues_between(role, cue)
        self._cue: list[float] = [x for a, b in cue for x in tags.role[a:b, CUE].tolist()]
        self._sums = _sum(self.source), _sum(self.content)
        self._of_source: dict[tuple[Range, ...], Numbers] = {}
        self._of_content: dict[tuple[Range, ...], Numbers] = {}

    def _cues_between(self, role: NDArray[np.float32], cue: Sequence[Range]) -> NDArray[np.float32]:
        """For each piece the likeliest other cue between it and this one."""
        other = role[:, CUE].copy()
        for a, b in cue:
            other[max(0, a - self._first) : max(0, b - self._first)] = 0.0
        at = min(max(0, cue[0][0] - self._first), len(other)) if cue else 0
        return np.concatenate((np.maximum.accumulate(other[:at][::-1])[::-1], np.maximum.accumulate(other[at:])))

    def numbers(self, source: Sequence[Range], content: Sequence[Range]) -> Numbers:
        """Evidence in [0, 1] for piece ranges taken as source and content; `*_fit` is a soft Dice coefficient.

        Either part is worked out once: each source is offered with several contents, each content with several sources.
        """
        mine, its = tuple(source), tuple(content)
        if mine not in self._of_source:
            self._of_source[mine] = self._as_source(mine)
        if its not in self._of_content:
            self._of_content[its] = self._as_content(its)
        found = self._of_source[mine] | self._of_content[its]
        named = found["source_fit"] if source else found["source"]
        return found | {"both": min(1.0, found["content_fit"] * named)}

    def _as_source(self, source: Sequence[Range]) -> Numbers:
        cues = self._cue or [0.0]
        said = self._share(self.source, source)
        none = 1.0 - min(1.0, self._sums[0])  # how surely nobody is named
        return {
            "cue": max(cues),
            "cue_mean": sum(cues) / len(cues),
            "source": said[0] if source else none,
            "source_tag": _mean(self._role(source, SOURCE)),
            "source_fit": self._fit(said, self._sums[0]) if source else 0.0,
        }

    def _as_content(self, content: Sequence[Range]) -> Numbers:
        tagged, linked = self._role(content, CONTENT), self._share(self.content, content)
        return {
            "content": linked[0],
            "content_tag": _mean(tagged),
            "content_least": float(np.minimum.reduce(tagged)),
            "content_fit": self._fit(linked, self._sums[1]),
            "crossed": self._share(self._barrier, content)[0],
            "before": self._at(content[0][0] - 1) if content else 0.0,
            "after": self._at(content[-1][1]) if content else 0.0,
        }

    def _role(self, ranges: Sequence[Range], role: int) -> NDArray[np.float32]:
        """The probability of a role at each piece of some ranges; a single 0 where they hold no piece."""
        parts = [self._tags.role[a:b, role] for a, b in ranges if b > a]
        if len(parts) == 1:
            return parts[0]
        return np.concatenate(parts) if parts else np.zeros(1, dtype=np.float32)

    def _share(self, belief: NDArray[np.float32], ranges: Sequence[Range]) -> tuple[float, float, int]:
        """The mean and the sum of the belief over ranges, and their pieces."""
        total, n = 0.0, 0
        for a, b in ranges:
            total += _sum(belief[max(0, a - self._first) : max(0, b - self._first)])
            n += b - a
        return total / max(1, n), total, n

    @staticmethod
    def _fit(share: tuple[float, float, int], everywhere: float) -> float:
        return 2.0 * share[1] / max(1e-6, share[2] + everywhere)

    def _at(self, piece: int) -> float:
        i = piece - self._first
        return float(self.content[i]) if 0 <= i < len(self.content) else 0.0


class Evidence:
    """The encoder's evidence in one block; tokens are those of its Doc."""

    def __init__(self, tags: Tags, block: Block, doc: Doc) -> None:
        self._tags, self._block, self._doc = tags, block, doc
        self.first, self.stop = tags.within(block.start, block.end)
        at, length = doc.to_array(["IDX", "LENGTH"]).astype(np.int64).T
        starts, ends = block.start + at, block.start + at + length
        self._starts: list[int] = starts.tolist()
        self._ends: list[int] = ends.tolist()
        piece = np.searchsorted(tags.ends, starts, "right")
        stop = np.maximum(np.searchsorted(tags.starts, ends, "left"), piece)
        size = max(0, self.stop - self.first)
        self._piece, self._piece_stop = (np.minimum(np.maximum(x - self.first, 0), size) for x in (piece, stop))
        self._pieces = np.maximum(1, self._piece_stop - self._piece)
        self._heard: dict[tuple[Range, ...], Heard] = {}
        self._tagged: dict[tuple[int, tuple[Range, ...]], tuple[tuple[Range, ...], tuple[Range, ...]]] = {}

    def absolute(self, ranges: Iterable[Range]) -> tuple[Range, ...]:
        """Token ranges as code points of the article."""
        return tuple((self._starts[a], self._ends[b - 1]) for a, b in ranges if b > a)

    def pieces(self, ranges: Sequence[Range]) -> list[Range]:
        """Code points as piece ranges."""
        return [self._tags.within(a, b) for a, b in ranges]

    def heard(self, cue: Sequence[Range]) -> Heard:
        """What goes with a cue (code points)."""
        key = tuple(self.pieces(cue))
        if key not in self._heard:
            self._heard[key] = Heard(self._tags, self.first, self.stop, key)
        return self._heard[key]

    def tagged(self, heard: Heard, cue: Sequence[Range]) -> tuple[tuple[Range, ...], tuple[Range, ...]]:
        """The source and the content that the encoder gives a cue (token ranges)."""
        if not heard.any_part:
            return (), ()
        key = id(heard), tuple(cue)  # what is heard is kept here, so its id is its own
        if key not in self._tagged:
            self._tagged[key] = self._parts(heard, {i for a, b in cue for i in range(a, b)})
        return self._tagged[key]

    def _parts(self, heard: Heard, mine: set[int]) -> tuple[tuple[Range, ...], tuple[Range, ...]]:
        both = self._of_tokens(heard.both) >= _PART
        source, content = (grammar.runs(self._doc, _bridged(np.flatnonzero(part).tolist(), mine)) for part in both)
        long = [(a, b) for a, b in content if b - a >= _FEWEST or len(content) == 1]
        return tuple(_whole(self._doc, r, mine) for r in source[:1]), tuple(long)

    def cues(self) -> list[Range]:
        """Token ranges that the encoder takes for cues."""
        belief = self._tags.role[self.first : self.stop, CUE]
        if not _reaches(belief, _SEED):
            return []
        cue = self._of_tokens(belief)
        return grammar.runs(self._doc, np.flatnonzero(cue >= _SEED).tolist())

    def _of_tokens(self, belief: NDArray[np.float32]) -> NDArray[np.float32]:
        """The mean over the pieces of each token; the last axis counts the pieces."""
        sums = np.zeros((*belief.shape[:-1], belief.shape[-1] + 1))
        np.cumsum(belief, axis=-1, dtype=np.float64, out=sums[..., 1:])
        means = (sums[..., self._piece_stop] - sums[..., self._piece]) / self._pieces
        return np.asarray(means, dtype=np.float32)


def _reaches(belief: NDArray[np.float32], least: float) -> bool:
    """Whether the belief in any piece, and so perhaps the mean over the pieces of a token, is `least` or more."""
    return belief.size > 0 and bool(np.maximum.reduce(belief, axis=None) >= least)


def _sum(x: NDArray[np.float32]) -> float:
    """The sum, without the detours of ndarray.sum: these arrays are short and many."""
    return float(np.add.reduce(x))


def _mean(x: NDArray[np.float32]) -> float:
    return float(np.float32(_sum(x) / len(x)))


def _bridged(tokens: Sequence[int], without: set[int]) -> list[int]:
    """Token numbers with short gaps filled."""
    found: list[int] = []
    for i in tokens:
        if found and 1 < i - found[-1] <= _GAP + 1:
            found += range(found[-1] + 1, i)
        found.append(i)
    return [i for i in found if i not in without]


def _whole(doc: Doc, r: Range, without: set[int]) -> Range:
    """A tagged source with the rest of a name or a noun phrase that it breaks off in."""
    first, stop = r
    while stop < len(doc) and stop not in without and (_goes_on(doc, stop) or doc[stop - 1].pos_ == "DET"):
        stop += 1
    while first > 0 and first - 1 not in without and _goes_on(doc, first):
        first -= 1
    first, stop = grammar.trim(doc, first, stop)
    return first, stop if stop in without else grammar.with_name(doc, stop)


def _goes_on(doc: Doc, i: int) -> bool:
    """Whether a token goes on with the name that the one before it is part of."""
    return doc[i].ent_iob_ == "I" and doc[i].ent_type_ in _NAMES and not doc[i].is_punct
