"""Phrase: words of the base and of one witness that stand at one place."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Phrase:
    """base[i0:i1] against witness[k0:k1], one of them perhaps empty; `joints`: base places where it may be cut."""

    i0: int
    i1: int
    k0: int
    k1: int
    same: bool
    joints: tuple[tuple[int, int], ...] = ()

    @property
    def size(self) -> int:
        """Words of the longer side."""
        return max(self.i1 - self.i0, self.k1 - self.k0)

    @property
    def both(self) -> bool:
        """Whether both have words here."""
        return self.i0 < self.i1 and self.k0 < self.k1
