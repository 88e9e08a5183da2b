"""Make up press reports: python benchmarks/generate.py FOLDER [--articles N] [--words N] [--seed N]

Seeded: the same numbers give the same files. The sentences are drawn from patterns with invented names; about a third
of them say what somebody said, which is what news text holds.
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Iterator
from pathlib import Path

FIRST = "Anna Boris Carla Dmitri Elena Farid Greta Hugo Irina Jonas Karim Lena Marek Nadia Oskar Petra".split()
LAST = "Abelov Brandt Corvin Dalgaard Erdem Falk Grigor Halvorsen Ilic Jurgens Kovar Lindqvist Moravec Novik".split()
OFFICE = [
    "Foreign Minister", "Defence Minister", "Prime Minister", "government spokesman", "Ambassador", "President",
    "opposition leader", "deputy speaker",
]  # fmt: skip
PLACE = "Arlen Belmora Castrel Dravia Elstow Fenmark Garonde Hethland Istria Jorvik".split()
BODY = ["the Northern League", "the Council of Ministers", "the Harbour Commission", "the border service"]
NOUN = "agreement border ceasefire delegation election exercise gas grain inspection mission pipeline port proposal quota railway reform sanction summit tariff treaty".split()  # noqa: E501
VERB = "approved blocked delayed discussed extended opened postponed reviewed signed suspended".split()
ADJ = "broad cautious difficult fresh joint limited lengthy new partial unexpected".split()
DAY = "Monday Tuesday Wednesday Thursday Friday".split()
SAID = "said added noted stressed argued warned explained insisted".split()


def clause(r: random.Random) -> str:
    """A main clause without its full stop."""
    return r.choice(
        [
            "the {n1} with {p1} was {v} after {a} talks in {p2}",
            "{b} {v} the {a} {n1} on {d}",
            "the {n1} will not change before the {n2} is ready",
            "both sides must return to the {n1} and respect the {a} {n2}",
            "{p1} has not met the terms of the {n1}, and the {n2} remains {a}",
            "no {n1} can replace a {a} {n2} between {p1} and {p2}",
        ]
    ).format(
        n1=r.choice(NOUN), n2=r.choice(NOUN), p1=r.choice(PLACE), p2=r.choice(PLACE), v=r.choice(VERB),
        a=r.choice(ADJ), b=r.choice(BODY), d=r.choice(DAY),
    )  # fmt: skip


def sentence(r: random.Random, who: str, office: str) -> str:
    """A sentence; one in three reports speech."""
    text, last = clause(r), who.split()[-1]
    start = text[0].upper() + text[1:]
    kind = r.random()
    if kind < 0.12:
        return f'"{start}," {office} {who} {r.choice(SAID)} on {r.choice(DAY)}.'
    if kind < 0.22:
        return f"{last} {r.choice(SAID)} that {text}."
    if kind < 0.27:
        return f"According to {last}, {text}."
    if kind < 0.32:
        return f'He {r.choice(SAID)} {text}, calling it "a {r.choice(ADJ)} step".'
    return f"{start}."


def article(seed: int, words: int) -> str:
    """One report of at least `words` words: a headline, a dateline, paragraphs."""
    r = random.Random(seed)
    who, office = f"{r.choice(FIRST)} {r.choice(LAST)}", r.choice(OFFICE)
    headline = " ".join(w.capitalize() for w in clause(r).split()[:9])
    paragraphs, count = [f"{r.choice(PLACE).upper()}, May {r.randint(1, 30)} (Norpress) - "], 0
    while count < words:
        made = " ".join(sentence(r, who, office) for _ in range(r.randint(1, 4)))
        count += len(made.split())
        paragraphs.append(made)
    return headline + "\n\n" + paragraphs[0] + "\n\n".join(paragraphs[1:]) + "\n"


def write(folder: Path, articles: int, words: int, seed: int) -> Iterator[Path]:
    """Write the reports as .txt files, a thousand to a sub-folder; their paths."""
    for n in range(articles):
        path = folder / f"{n // 1000:03}" / f"{n:06}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(article(seed * 1_000_003 + n, words), encoding="utf-8")
        yield path


def main() -> None:
    """The command."""
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("folder", type=Path)
    ap.add_argument("--articles", type=int, default=10_000)
    ap.add_argument("--words", type=int, default=500)
    ap.add_argument("--seed", type=int, default=7)
    a = ap.parse_args()
    print(sum(1 for _ in write(a.folder, a.articles, a.words, a.seed)), "articles in", a.folder)


if __name__ == "__main__":
    main()
