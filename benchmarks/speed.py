"""Words per CPU-second of the whole `read` beside the bare spaCy pipeline, in the same run.

python benchmarks/speed.py [ARTICLES.jsonl] [--articles 150] [--rounds 3] [--events]

ARTICLES.jsonl are input lines of the contract; without it, generated reports (benchmarks/generate.py) are read. `read`
is everything from bytes on disk to the committed record, in one process; spaCy gets the decoded texts and does nothing
else. The two alternate, and each round's ratio counts: machines drift. CPU time is user + system of the process and its
children.

--events: also what events, denials and stances, and all that is drawn from them, add to `read`,
which runs with and without them.
"""

from __future__ import annotations

import argparse
import json
import resource
import statistics
import tempfile
from pathlib import Path
from unittest.mock import patch

import generate
from onrecord import Record
from onrecord import open as open_record
from onrecord.read.language import english


def cpu() -> float:
    """CPU seconds of this process and of its children that ended."""
    return sum(
        u.ru_utime + u.ru_stime for u in map(resource.getrusage, (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    )


def bare(texts: list[str]) -> float:
    """CPU seconds of the spaCy pipeline over the texts."""
    before = cpu()
    for _ in english().pipe(texts, batch_size=16):
        pass
    return cpu() - before


def whole(source: Path, folder: Path) -> float:
    """CPU seconds of `read` over a folder or file into a new record."""
    before = cpu()
    record: Record
    with open_record(folder / "speed.db") as record:
        record.read(source, workers=1)
    spent = cpu() - before
    for part in folder.glob("speed.db*"):
        part.unlink()
    return spent


def without_events(source: Path, folder: Path) -> float:
    """The same where no article tells an event, a denial or a stance."""

    def nothing(*_: object) -> tuple[()]:
        return ()

    with patch.multiple("onrecord.read.reader", events=nothing, denials=nothing, stances=nothing):
        return whole(source, folder)


def main() -> None:
    """The command."""
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("file", type=Path, nargs="?")
    ap.add_argument("--articles", type=int, default=150)
    ap.add_argument("--rounds", type=int, default=3)
    ap.add_argument("--events", action="store_true")
    a = ap.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        if a.file:
            rows = [json.loads(line) for line in a.file.read_text(encoding="utf-8").splitlines()[: a.articles]]
            source = folder / "articles.jsonl"
            source.write_text("".join(json.dumps(r) + "\n" for r in rows), encoding="utf-8")
            texts = [r["text"] for r in rows]
        else:
            source = folder / "articles"
            texts = [p.read_text(encoding="utf-8") for p in generate.write(source, a.articles, 500, 7)]
        words = sum(len(t.split()) for t in texts)
        whole(source, folder), bare(texts)  # warm up: models, caches
        rounds = [(whole(source, folder), bare(texts)) for _ in range(a.rounds)]
        fewer = [without_events(source, folder) for _ in range(a.rounds)] if a.events else []
    reads, bares = ([words / r[i] for r in rounds] for i in (0, 1))
    ratios = [r[1] / r[0] for r in rounds]
    print(f"{len(texts)} articles, {words:,} words, {a.rounds} rounds")
    print(f"read        {statistics.median(reads):8,.0f} words per CPU-second (median)")
    print(f"bare spaCy  {statistics.median(bares):8,.0f} words per CPU-second (median)")
    print(f"read/spaCy  {statistics.median(ratios):8.2f} (median; {min(ratios):.2f} to {max(ratios):.2f})")
    if fewer:
        added = [r[0] / f - 1 for r, f in zip(rounds, fewer, strict=True)]
        print(f"events add  {statistics.median(added):8.0%} (median; {min(added):.0%} to {max(added):.0%})")


if __name__ == "__main__":
    main()
