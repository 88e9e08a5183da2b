"""Cycles: objects that hold one another, which Python looks for as more objects are made."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

SELDOM = (50_000, 20, 100)
"""As for gc.set_threshold: objects made before a search of the newest, and such searches before one of older ones."""


@contextmanager
def seldom() -> Iterator[None]:
    """They are looked for seldom: what is made here has few, and each full search walks through models and tables."""
    before = gc.get_threshold()
    gc.set_threshold(*SELDOM)
    try:
        yield
    finally:
        gc.set_threshold(*before)
