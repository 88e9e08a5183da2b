"""Actors over many articles: seconds, memory, and whether every order gives the same result.

python benchmarks/actors.py [--namings 100000] [--names 20000] [--orders 3] [--seed 1]

Makes namings of invented people and bodies: surnames and bodies of syllables, each the rarer the later it is made
(Zipf's law), so that hundreds of people share one surname; given names from a pool with their other spellings, some in
Cyrillic; bare surnames, initials, holders without a name; titles of our states on some. The last figure is the share of
actors that hold namings of two people who were made apart: equal names without a title are one by design.
"""

from __future__ import annotations

import argparse
import random
import resource
import time
from datetime import date, timedelta

from onrecord.data import rows
from onrecord.date import Tenures
from onrecord.reconcile.actor import actors as reconcile
from onrecord.reconcile.actor.actors import actors
from onrecord.reconcile.actor.links import Compared
from onrecord.records import Actor, Naming, Span, Title, When, naming_id

ONSETS = "b br d dr f g gr h k kl kr l m n p pr r s st sh t tr v z zh".split()
VOWELS = "a e i o u".split()
ENDINGS = "ov ev in enko sky ian vili son berg er ini ez ak oğlu".split()
GIVEN = (
    "Dmitry|Dmitri|Dmytro|Дмитрий;Alexander|Aleksandr|Александр;Viktor|Victor|Виктор;Sergei|Sergey|Сергей;Yuri|Yury|Юрий;"
    "Andrei|Andrey|Андрей;Mikhail|Mykhailo|Михаил;Nikolai|Nikolay|Николай;Elena|Olena|Елена;Maria|Mariya|Мария;John|Jon;"
    "Peter|Petr;Anna|Hanna;Thomas|Tomas;Robert;James;William|Bill;Laura;Ingrid;Helen;Paul|Pavel;Karim;Omar;Leyla;Mehmet;"
    "Emma;Lucas|Lukas;Marta|Martha;Stefan|Stephan;Erik|Eric;George;Oscar|Oskar;Julia|Yulia|Юлия;Igor|Ihor|Игорь"
)
LETTERS = dict(
    zip(
        "zh sh kh a b v g d e z i k l m n o p r s t u f y".split(),
        "ж ш х а б в г д е з и к л м н о п р с т у ф ы".split(),
        strict=True,
    )
)
POSTS = "foreign minister|defence minister|senator|military expert|deputy prime minister|ambassador|lawmaker|spokesman"
FIRST = date(2010, 1, 1)


def cyrillic(word: str) -> str:
    """A name of syllables in Cyrillic letters."""
    small = word.lower()
    for latin, letter in LETTERS.items():
        small = small.replace(latin, letter)
    return small.capitalize()


def made(namings: int, names: int, seed: int = 1) -> tuple[list[Naming], dict[str, When], dict[str, int]]:
    """Namings, the days of their articles, and by naming the number of who is meant."""
    rng = random.Random(seed)
    surnames = list(dict.fromkeys(_surname(rng) for _ in range(names // 3)))
    common = [1 / (n + 3) for n in range(len(surnames))]
    given = [one.split("|") for one in GIVEN.split(";")]
    states = [row[0] for row in rows("states.tsv")]
    posts = POSTS.split("|")
    people = max(1, names * 3 // 2)
    known = [
        (rng.choice(given), surname, Title(f"{of} {post}", of) if rng.random() < 0.4 else None)
        for surname in rng.choices(surnames, common, k=people)
        for of, post in [(rng.choice(states), rng.choice(posts))]
    ]
    bodies = [" ".join(_surname(rng) for _ in range(rng.choice((1, 2)))) + " Group" for _ in range(max(1, names // 10))]
    often = [1 / (n + 20) for n in range(people)]
    out, whom, days = dict[str, Naming](), dict[str, int](), dict[str, When]()
    article = 0
    while len(out) < namings:
        article += 1
        id_ = f"{article:032x}"
        if rng.random() < 0.8:
            day = FIRST + timedelta(days=rng.randrange(4000))
            days[id_] = When(day, day, "day", (), "metadata")
        for one in rng.choices(range(people), often, k=rng.randrange(2, 9)):
            naming = _person(rng, id_, *known[one])
            out[naming.id], whom[naming.id] = naming, one
        for one in rng.choices(range(len(bodies)), k=rng.randrange(0, 3)):
            naming = _naming(id_, bodies[one], "organisation" if rng.random() < 0.9 else "body", None)
            out[naming.id], whom[naming.id] = naming, -1 - one
        if rng.random() < 0.3:
            of = rng.choice(states)
            words = f"foreign minister of {of}"
            naming = _naming(id_, words, "person", Title(words, of), unnamed=True)
            out[naming.id], whom[naming.id] = naming, 10**9 + article
    return list(out.values())[:namings], days, whom


def _surname(rng: random.Random) -> str:
    syllables = "".join(rng.choice(ONSETS) + rng.choice(VOWELS) for _ in range(rng.choice((1, 1, 2, 2, 3))))
    return (syllables + rng.choice(ONSETS) + rng.choice(ENDINGS)).capitalize()


def _person(rng: random.Random, article: str, given: list[str], surname: str, title: Title | None) -> Naming:
    chance = rng.random()
    first = rng.choice(given) if rng.random() < 0.3 else given[0]
    if chance < 0.15:
        name = surname
    elif chance < 0.2:
        name = f"{given[0][0]}. {surname}"
    elif chance < 0.24:
        name = f"{surname} {first}"
    elif not first.isascii():
        name = f"{first} {cyrillic(surname)}"
    else:
        name = f"{first} {surname}"
    return _naming(article, name, "person", title if rng.random() < 0.6 else None)


def _naming(article: str, name: str, type_: str, title: Title | None, unnamed: bool = False) -> Naming:
    return Naming(
        naming_id(article, name),
        article,
        name,
        type_,  # type: ignore[arg-type]
        titles=(title,) if title else (),
        mentions=(Span(article, 0, len(name), name),),
        unnamed=unnamed,
    )


def mixed(found: list[Actor], whom: dict[str, int]) -> float:
    """The share of actors with namings of two who were made apart."""
    return sum(len({whom[n.id] for n in a.namings}) > 1 for a in found) / len(found)


class Counting(Compared):
    """Compares names and is kept, so that its pairs can be counted."""

    last: Compared

    def __init__(self) -> None:
        super().__init__()
        Counting.last = self


def main() -> None:
    """Make, merge, print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n\n")[0])
    parser.add_argument("--namings", type=int, default=100_000)
    parser.add_argument("--names", type=int, default=20_000)
    parser.add_argument("--orders", type=int, default=3)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    namings, days, whom = made(given.namings, given.names, given.seed)
    print(f"{len(namings):,} namings, {len({n.name for n in namings}):,} names, {len(days):,} dated articles")
    reconcile.Compared = Counting  # type: ignore[attr-defined]
    first: list[Actor] | None = None
    for n in range(given.orders):
        random.Random(given.seed + n).shuffle(namings)
        begun = time.perf_counter()
        found = actors(namings, days, Tenures())
        took, pairs = time.perf_counter() - begun, Counting.last.count
        print(f"order {n + 1}: {len(found):,} actors in {took:.1f} s, {pairs:,} pairs compared")
        if first is not None and found != first:
            raise SystemExit("another order gives another result")
        first = found
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"the same in every order; {memory:,.0f} MB at most; {mixed(first or [], whom):.1%} of the actors mixed")


if __name__ == "__main__":
    main()
