"""Called: which of some wordings name one thing, by their words and places."""

from onrecord.reconcile.term.called.grouping import LIKELY, grouped
from onrecord.reconcile.term.called.wording import Wording

__all__ = ["LIKELY", "Wording", "grouped"]
