"""Many articles: time, memory of all processes together, and what a second run over the same folder costs.

python benchmarks/scale.py [--articles 10000] [--words 500] [--workers 2] [--keep FOLDER]

Memory is the proportional set size (pages shared between processes are counted once), sampled every half second over
the process tree of the run; Linux only.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import generate


def tree(root: int) -> set[int]:
    """The process and all its descendants."""
    parents: dict[int, int] = {}
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = stat.read_text().rsplit(")", 1)[1].split()
        except OSError:
            continue
        parents[int(stat.parent.name)] = int(fields[1])
    found, grew = {root}, True
    while grew:
        more = {pid for pid, parent in parents.items() if parent in found} - found
        found |= more
        grew = bool(more)
    return found


def memory(root: int) -> int:
    """Proportional set size of a process tree in bytes."""
    total = 0
    for pid in tree(root):
        try:
            lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
        except OSError:
            continue
        total += sum(int(line.split()[1]) * 1024 for line in lines if line.startswith("Pss:"))
    return total


def run(folder: Path, record: Path, workers: int) -> tuple[float, int]:
    """Seconds and peak bytes of one `onrecord read`."""
    command = [
        sys.executable,
        "-m",
        "onrecord",
        "read",
        str(folder),
        "--record",
        str(record),
        "--workers",
        str(workers),
    ]
    started, peak = time.perf_counter(), 0
    with subprocess.Popen(command, stdout=subprocess.DEVNULL) as process:
        while process.poll() is None:
            peak = max(peak, memory(process.pid))
            time.sleep(0.5)
    if process.returncode:
        raise SystemExit(f"read ended with status {process.returncode}")
    return time.perf_counter() - started, peak


def main() -> None:
    """The command."""
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--articles", type=int, default=10_000)
    ap.add_argument("--words", type=int, default=500)
    ap.add_argument("--workers", type=int, default=2)
    ap.add_argument("--keep", type=Path, help="work here and leave the files")
    a = ap.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = a.keep or Path(name)
        made = sum(1 for _ in generate.write(folder / "articles", a.articles, a.words, 7))
        first, peak = run(folder / "articles", folder / "scale.db", a.workers)
        second, _ = run(folder / "articles", folder / "scale.db", a.workers)
    rate = made / first
    print(f"{made} articles, {a.workers} workers: {first:.0f} s, {rate:.1f} a second, peak {peak / 2**30:.2f} GiB")
    print(f"again: {second:.1f} s, {100 * second / first:.1f} % of the first run")


if __name__ == "__main__":
    main()
