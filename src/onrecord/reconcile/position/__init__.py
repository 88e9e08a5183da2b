"""Positions: how each actor stands to an issue, when, by which words; and where that changed."""

from onrecord.reconcile.position.changes import Change, changes
from onrecord.reconcile.position.positions import positions

__all__ = ["Change", "changes", "positions"]
