"""Every setting once: its name, its default, what it means. An environment variable ONRECORD_<NAME> overrides it."""

from __future__ import annotations

import getpass
import os
from collections.abc import Mapping
from dataclasses import dataclass, field, fields

from onrecord.errors import UsageError

PREFIX = "ONRECORD_"

MOST = 4
"""Processes that are taken unasked: each holds its own models, about 0.5 GB."""


def _setting(default: int, text: str) -> int:
    """A dataclass field with its help text (typed as its value, as dataclasses do)."""
    return field(default=default, metadata={"help": text})


@dataclass(frozen=True, slots=True)
class Settings:
    """Limits and choices of a run. All sizes are bytes, all times seconds."""

    workers: int = _setting(0, "processes that read, about 0.5 GB each; 0 takes one per processor core, at most 4")
    batch_articles: int = _setting(16, "articles handed to a worker, and committed, at a time")
    max_file_bytes: int = _setting(200_000_000, "largest file taken, after unpacking; over it: quarantine E103")
    max_page_bytes: int = _setting(10_000_000, "largest HTML page taken; over it: quarantine E103")
    max_text_chars: int = _setting(5_000_000, "longest article text read, in code points; over it: quarantine E103")
    page_cpu_seconds: int = _setting(10, "processor time for one HTML page; over it: quarantine E108")
    page_memory_bytes: int = _setting(2_147_483_648, "memory for the HTML reader; over it: quarantine E109")

    def processes(self, asked: int | None = None) -> int:
        """How many processes read: as asked for, else `workers`; for 0 one per core that may be used, at most MOST."""
        cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
        return (self.workers if asked is None else asked) or min(cores, MOST)

    @classmethod
    def from_env(cls, env: Mapping[str, str] | None = None) -> Settings:
        """Settings with what the environment overrides; UsageError names a value that is no whole number >= 0."""
        env = os.environ if env is None else env
        given: dict[str, int] = {}
        for f in fields(cls):
            raw = env.get(PREFIX + f.name.upper())
            if raw is None:
                continue
            if not raw.isascii() or not raw.isdigit():
                raise UsageError(f"{PREFIX}{f.name.upper()}={raw!r} is not a whole number of 0 or more")
            given[f.name] = int(raw)
        return cls(**given)


def judge(env: Mapping[str, str] | None = None) -> str:
    """Who judges: ONRECORD_WHO, or else the login name; UsageError where there is neither."""
    given = " ".join((os.environ if env is None else env).get(f"{PREFIX}WHO", "").split())
    try:
        return given or getpass.getuser()
    except (KeyError, OSError):  # no login name, as in a container
        raise UsageError(f"a judgement needs a name: set {PREFIX}WHO to yours") from None
