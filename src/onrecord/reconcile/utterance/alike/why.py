"""Why: what two statements have in common, in sentences that name words."""

from __future__ import annotations

from onrecord.reconcile.utterance.alike.align import STEM, Aligned
from onrecord.reconcile.utterance.alike.fragments import Fragment, longest_run
from onrecord.reconcile.utterance.alike.numbers import Count

MOST_WORDS = 8
"""Words named in a sentence."""
LEAST_RUN = 3
"""Content words in a row that are told as one piece."""


def why(of: Aligned, fragment: Fragment, count: Count) -> tuple[str, ...]:
    """What two statements have in common: words in a row, single words, near words. One sentence or more."""
    found, named = [], set[str]()
    if fragment.words:
        found.append(f"Both quote “{_cut(fragment.words)}”.")
        named |= set(fragment.words)
    run, quoted = words_in_a_row(of)
    if run and not set(run) <= named:
        found.append(f"{'Both quote' if quoted else 'Both say'} “{_cut(run)}”.")
        named |= set(run)
    if count.words is not None:
        one, two = count.words
        found.append(f"The same count: “{one}”." if one == two else f"The same count: “{one}”, “{two}”.")
    pairs = [(of.short.tokens[i], of.long.tokens[j], s) for i, j, s in of.pairs]
    content = [(a, b, s) for a, b, s in pairs if not a.small and not b.small]
    if same := list(dict.fromkeys(a.text for a, _, s in content if s >= STEM and a.text not in named)):
        found.append(f"Words in common: {', '.join(f'“{w}”' for w in same[:MOST_WORDS])}.")
    if near := list(dict.fromkeys(f"“{a.text}” and “{b.text}”" for a, b, s in content if s < STEM)):
        found.append(f"Near words: {'; '.join(near[: MOST_WORDS // 2])}.")
    return tuple(found) or ("They have no words in common.",)


def words_in_a_row(of: Aligned) -> tuple[tuple[str, ...], bool]:
    """The weightiest run of the same words in both, as printed in the one that tells less; whether both quote it.

    Empty where it has fewer than LEAST_RUN content words.
    """
    first, last = longest_run(of.hard, of.short.weights)
    run = of.short.tokens[first:last]
    if sum(not t.small for t in run) < LEAST_RUN:
        return (), False
    there = {i: j for i, j, _ in of.pairs}
    quoted = all(t.quoted and i in there and of.long.tokens[there[i]].quoted for i, t in enumerate(run, first))
    return tuple(t.text for t in run), quoted


def _cut(words: tuple[str, ...]) -> str:
    if len(words) <= 2 * MOST_WORDS:
        return " ".join(words)
    return f"{' '.join(words[:MOST_WORDS])} … {' '.join(words[-MOST_WORDS:])}"
