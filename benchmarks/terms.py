"""Terms: the product's own groups of the wordings of one event, spans given, against what they name.

python benchmarks/terms.py --mentions FILE --out PRED.jsonl [--score]

FILE: a line for each mention, {"id", "event", "publisher", "mention"}, where it stands if that is known, {"sentence",
"start"} (numbers within the article and within the sentence), and {"concept", "code_type"} to be scored by.
PRED: {"id", "cluster"}. Neither `concept` nor `code_type` is read before the groups are made.

--score: B-cubed (Bagga and Baldwin, 1998) over the mentions of the concepts that two outlets or more name in three
differing wordings or more (case aside), beside grouping by equal words, by head noun and by likeness of letters.
Frames (code_type PROPERTY) are no referents; nor are the collections of persons named in passing (ACTOR-I): `all`
counts these too.
"""

from __future__ import annotations

import argparse
import json
from collections import defaultdict
from collections.abc import Callable, Hashable, Mapping, Sequence
from pathlib import Path

from rapidfuzz import fuzz

from onrecord.read.phrases import heads
from onrecord.reconcile.term.called import Wording, grouped

Row = Mapping[str, str]
Named = Mapping[str, Hashable]
"""By the id of a mention: its group."""

FRAME, IN_PASSING = "PROPERTY", "ACTOR-I"
LEAST_WORDINGS, LEAST_OUTLETS = 3, 2
LONGEST = 10_000
"""Words of a sentence, at most."""
ALIKE = 80
"""Of 100: the likeness of letters from which the baseline joins two wordings."""


def wordings(rows: Sequence[Row]) -> list[Wording]:
    """What the product is asked: each mention's words, parsed alone, and where it stands."""
    unique = sorted({row["mention"] for row in rows})
    told = dict(zip(unique, heads([_plain(m) for m in unique]), strict=True))
    return [Wording(row["mention"], *told[row["mention"]], *_place(row)) for row in rows]


def _place(row: Row) -> tuple[str, int]:
    """The article of a mention and a number that grows with its text; ("", -1) where that is not told."""
    if not row.get("sentence") or not row.get("start"):
        return "", -1
    return f"{row['event']}/{row['publisher']}", int(row["sentence"]) * LONGEST + int(row["start"])


def _plain(mention: str) -> str:
    for mark in ("``", "''", "-LRB-", "-RRB-", '"'):
        mention = mention.replace(mark, " ")
    return " ".join(mention.split()) or mention


def by_event(rows: Sequence[Row], group: Callable[[Sequence[Wording]], Sequence[Sequence[int]]]) -> dict[str, str]:
    """The name of the group of each mention; `group` sees one event at a time, and words and places alone."""
    events = defaultdict[str, list[int]](list)
    for n, row in enumerate(rows):
        events[row["event"]].append(n)
    asked = wordings(rows)
    out = dict[str, str]()
    for event, ns in sorted(events.items()):
        for k, members in enumerate(group([asked[n] for n in ns])):
            out.update((rows[ns[i]]["id"], f"{event}/{k}") for i in members)
    return out


def scored(rows: Sequence[Row], *, passing: bool = False, frames: bool = False) -> dict[str, str]:
    """The concept of each mention that counts."""
    concepts = defaultdict[str, list[Row]](list)
    for row in rows:
        if (frames or row["code_type"] != FRAME) and (passing or row["code_type"] != IN_PASSING):
            concepts[f"{row['event']}/{row['concept']}"].append(row)
    out = dict[str, str]()
    for concept, mine in concepts.items():
        words, outlets = {r["mention"].strip().casefold() for r in mine}, {r["publisher"] for r in mine}
        if len(words) >= LEAST_WORDINGS and len(outlets) >= LEAST_OUTLETS:
            out.update((r["id"], concept) for r in mine)
    return out


def bcubed(gold: Mapping[str, str], found: Named) -> tuple[float, float, float]:
    """Precision, recall and F1 over the mentions of `gold`, in [0, 1]."""
    want, have = defaultdict[str, set[str]](set), defaultdict[Hashable, set[str]](set)
    for id_, concept in gold.items():
        want[concept].add(id_)
        have[found[id_]].add(id_)
    both = [(id_, len(want[c] & have[found[id_]])) for id_, c in gold.items()]
    p = sum(n / len(have[found[id_]]) for id_, n in both) / len(gold)
    r = sum(n / len(want[gold[id_]]) for id_, n in both) / len(gold)
    return p, r, 2 * p * r / (p + r)


def by_words(asked: Sequence[Wording]) -> list[list[int]]:
    """Baseline: equal words, case aside."""
    return _by([w.words.casefold() for w in asked])


def by_heads(asked: Sequence[Wording]) -> list[list[int]]:
    """Baseline: equal head in the dictionary form."""
    return _by([w.head for w in asked])


def by_letters(asked: Sequence[Wording]) -> list[list[int]]:
    """Baseline: each wording joins the first group whose first wording is like it in letters."""
    leads, keys = list[str](), list[Hashable]()
    for w in asked:
        words = w.words.casefold()
        fits = (n for n, lead in enumerate(leads) if fuzz.token_set_ratio(words, lead) >= ALIKE)
        n = next(fits, len(leads))
        if n == len(leads):
            leads.append(words)
        keys.append(n)
    return _by(keys)


def _by(keys: Sequence[Hashable]) -> list[list[int]]:
    found = defaultdict[Hashable, list[int]](list)
    for n, key in enumerate(keys):
        found[key].append(n)
    return list(found.values())


def main() -> None:
    """Group, write, and score where asked."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--mentions", type=Path, required=True)
    parser.add_argument("--out", type=Path)
    parser.add_argument("--score", action="store_true")
    given = parser.parse_args()
    rows = [json.loads(line) for line in given.mentions.read_text(encoding="utf-8").splitlines() if line.strip()]
    found = by_event(rows, grouped)
    if given.out:
        lines = (json.dumps({"id": row["id"], "cluster": found[row["id"]]}) for row in rows)
        given.out.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    if given.score:
        ways = {"equal words": by_words, "head noun": by_heads, "letters": by_letters}
        all_ = {"onrecord": found, **{name: by_event(rows, way) for name, way in ways.items()}}
        for name, groups in all_.items():
            own = "P {:.3f} R {:.3f} F1 {:.3f}".format(*bcubed(scored(rows), groups))
            wide = bcubed(scored(rows, passing=True), groups)[2]
            print(f"{name:12} {own}  all F1 {wide:.3f}  with frames {bcubed(_all(rows), groups)[2]:.3f}")


def _all(rows: Sequence[Row]) -> dict[str, str]:
    return scored(rows, passing=True, frames=True)


if __name__ == "__main__":
    main()
