"""Stories: the product's own clusters of the articles of a file, and how time grows with their number.

python benchmarks/stories.py --articles FILE --out PRED.jsonl
python benchmarks/stories.py --articles FILE --scale 1000 2000 4000 8000

FILE: a line for each article, {"doc_id", "text", "title"?, "date"?, "outlet"?, "url"?}. PRED: {"doc_id", "cluster"}.

--scale: clusters of as many articles as given, made from those of FILE: copies whose days are shifted and whose names
and numbers are swapped, so that each set of copies tells of other events. The exponent is the slope of the logarithm of
the seconds over that of the number.
"""

from __future__ import annotations

import argparse
import json
import math
import statistics
import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

from onrecord.clean import PageReader, article
from onrecord.collect.isodate import iso_days
from onrecord.date import dated
from onrecord.errors import InputError
from onrecord.reconcile.story import profile, stories
from onrecord.reconcile.story.namedays import NO_YEAR
from onrecord.reconcile.story.prints import gram_hash
from onrecord.records import Article, Declared, Document, sha256
from onrecord.records.profile import Profile
from onrecord.settings import Settings


def articles(lines: Iterable[str]) -> Iterator[tuple[str, Article | None]]:
    """The articles of the lines under their doc_id, cleaned and dated as the product does; None where it reads none."""
    settings = Settings()
    with PageReader(settings) as pages:
        for line in lines:
            if not line.strip():
                continue
            x: dict[str, Any] = json.loads(line)
            day = x.get("date")
            declared = Declared(
                key=str(x["doc_id"]),
                title=x.get("title") or None,
                outlet=x.get("outlet") or None,
                published=day if day and iso_days(day) else None,
            )
            digest = sha256(line.encode("utf-8"))
            document = Document(x["doc_id"], x["doc_id"], x["doc_id"], "text/plain", digest, x["text"], declared)
            try:
                yield x["doc_id"], dated(article(document, pages, settings)).article
            except InputError as error:
                print(f"left out: {error}")
                yield x["doc_id"], None


def copies(profiles: Sequence[Profile], size: int) -> list[Profile]:
    """`size` profiles: the given ones, and copies of them in which rare words, numbers and days are others'."""
    found = list[Profile]()
    for n in range(math.ceil(size / len(profiles))):
        found += [p if n == 0 else _copy(p, n) for p in profiles]
    return found[:size]


def _copy(p: Profile, n: int) -> Profile:
    shift, named = timedelta(days=7 * n), set(p.names)
    spelt = "".join(chr(ord("a") + int(digit)) for digit in str(n))
    words = tuple(f"{w}{spelt}" if k in named else w for k, w in enumerate(p.words))
    prints = b"".join(sorted(gram_hash([p.prints[k : k + 4].hex(), spelt]) for k in range(0, len(p.prints), 4)))
    return replace(
        p,
        article=f"{p.article}{n:06}",
        version=f"{p.version}{n:06}",
        words=words,
        numbers=tuple(_other(x, n) for x in p.numbers),
        counted=tuple(f"{_other(number, n)} {what}" for number, _, what in (c.partition(" ") for c in p.counted)),
        published=(p.published[0] + shift, p.published[1] + shift) if p.published else None,
        day=p.day + shift if p.day else None,
        dates=tuple((d + shift).replace(year=d.year) if d.year == NO_YEAR else d + shift for d in p.dates),
        prints=prints,
        label_span=None,
    )


def _other(number: str, n: int) -> str:
    return str(int(number) + n) if number.isdigit() and len(number) < 9 else number


def timed(profiles: Sequence[Profile], sizes: Sequence[int]) -> list[tuple[int, float, int, int]]:
    """For each size: seconds, stories and pairs compared."""
    found = list[tuple[int, float, int, int]]()
    for size in sizes:
        given = copies(profiles, size)
        started = time.process_time()
        told, pairs = stories(given)
        found.append((size, time.process_time() - started, len(told), len(pairs)))
        print(f"{size:>8} articles {found[-1][1]:9.2f} s {len(told):>8} stories {len(pairs):>9} pairs", flush=True)
    return found


def exponent(found: Sequence[tuple[int, float, int, int]]) -> float:
    """The slope of log seconds over log articles (least squares)."""
    return statistics.linear_regression([math.log(f[0]) for f in found], [math.log(f[1]) for f in found]).slope


def main() -> None:
    """Write the clusters, or time them."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--articles", type=Path, required=True)
    options.add_argument("--out", type=Path)
    options.add_argument("--scale", type=int, nargs="+", metavar="ARTICLES")
    given = options.parse_args()
    with given.articles.open(encoding="utf-8") as lines:
        read = list(articles(lines))
    started = time.process_time()
    profiles = {doc: profile(one, ()) for doc, one in read if one is not None}
    print(f"{len(profiles)} articles profiled in {time.process_time() - started:.2f} s")
    if given.scale:
        print(f"exponent {exponent(timed(list(profiles.values()), given.scale)):.3f}")
    if given.out:
        started = time.process_time()
        told, pairs = stories(profiles.values())
        print(f"{len(told)} stories from {len(pairs)} pairs in {time.process_time() - started:.2f} s")
        cluster = {a: s.id for s in told for a in s.articles}
        with given.out.open("w", encoding="utf-8") as out:
            for doc, one in read:
                own = cluster.get(one.id, one.id) if one else doc
                out.write(json.dumps({"doc_id": doc, "cluster": own}) + "\n")


if __name__ == "__main__":
    main()
