"""Edits: what changed in what people are quoted as saying, between two versions of a publication."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from rapidfuzz.distance import Indel

from onrecord.reconcile.collate.collate import collate
from onrecord.reconcile.collate.tokens import tokens
from onrecord.records import Edit, Report, Statement

ALIKE = 0.5
"""Indel similarity of two word sequences from which one can be the other, changed."""
COMMON, TRIED = 64, 8
"""Statements that share a word beyond which it tells nothing; candidates that are compared."""


def edits(earlier: Report, later: Report) -> list[Edit]:
    """What was changed, taken out and put in, in the order of the text: of the later version, then what it lacks.

    Statements of the two go together by their words, where they are not of different speakers. What has the same words
    of the same speaker is not listed; case and punctuation do not count.
    """
    was = {s.id: _words(s) for s in earlier.statements}
    now = {s.id: _words(s) for s in later.statements}
    old = {s.id: s for s in earlier.statements}
    new = {s.id: s for s in later.statements}
    same = _unchanged(earlier.statements, later.statements, was, now)
    pairs = _pairs(
        [s for s in earlier.statements if s.id not in same.values()],
        [s for s in later.statements if s.id not in same],
        was,
        now,
    )
    ids = earlier.article.id, later.article.id
    found = []
    for name in new:
        if name in pairs:
            before = pairs[name]
            found.append(Edit(*ids, "changed", before, name, collate((old[before], new[name]), before)))
        elif name not in same:
            found.append(Edit(*ids, "put in", None, name))
    gone = set(old) - set(same.values()) - set(pairs.values())
    return found + [Edit(*ids, "taken out", name, None) for name in old if name in gone]


Words = tuple[str, ...]


def _words(s: Statement) -> Words:
    return tuple(t.look.plain for t in tokens(s.content))


def _one_speaker(a: Statement, b: Statement) -> bool:
    """Whether the two may be of one speaker: the same actor, one name within the other, or one of them unknown."""
    if a.speaker == b.speaker or not a.speaker_name or not b.speaker_name:
        return True
    one, other = set(a.speaker_name.casefold().split()), set(b.speaker_name.casefold().split())
    return one <= other or other <= one


def _unchanged(
    earlier: Sequence[Statement], later: Sequence[Statement], was: dict[str, Words], now: dict[str, Words]
) -> dict[str, str]:
    """Later id to earlier id of statements with the same words of the same speaker, in order."""
    waiting: dict[Words, list[Statement]] = defaultdict(list)
    for s in earlier:
        waiting[was[s.id]].append(s)
    same: dict[str, str] = {}
    for s in later:
        equals = waiting[now[s.id]]
        match = next((x for x in equals[:COMMON] if _one_speaker(x, s)), None)
        if match:
            same[s.id] = match.id
            equals.remove(match)
    return same


def _pairs(
    earlier: Sequence[Statement], later: Sequence[Statement], was: dict[str, Words], now: dict[str, Words]
) -> dict[str, str]:
    """Later id to earlier id of statements that changed, the most alike first."""
    scored = sorted(_scored(earlier, later, was, now))
    taken: set[str] = set()
    pairs: dict[str, str] = {}
    for _, _, before, after in scored:
        if before not in taken and after not in pairs:
            taken.add(before)
            pairs[after] = before
    return pairs


def _scored(
    earlier: Sequence[Statement], later: Sequence[Statement], was: dict[str, Words], now: dict[str, Words]
) -> Iterator[tuple[float, int, str, str]]:
    having: dict[str, list[int]] = defaultdict(list)
    for n, s in enumerate(earlier):
        for word in set(was[s.id]):
            having[word].append(n)
    for at, s in enumerate(later):
        shared = Counter(n for w in set(now[s.id]) if len(having.get(w, ())) <= COMMON for n in having.get(w, ()))
        for n, _ in sorted(shared.items(), key=lambda x: (-x[1], abs(x[0] - at), x[0]))[:TRIED]:
            before = earlier[n]
            if not _one_speaker(before, s):
                continue
            score = Indel.normalized_similarity(was[before.id], now[s.id])
            if score >= ALIKE:
                yield -score, abs(n - at), before.id, s.id
