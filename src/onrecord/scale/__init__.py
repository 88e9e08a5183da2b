"""The same stages over several processes."""

from onrecord.scale.batches import cut
from onrecord.scale.pool import run

__all__ = ["cut", "run"]
