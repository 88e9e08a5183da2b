"""Occurrences: one event however many articles report it, and the meetings and measures among them."""

from onrecord.reconcile.occurrence.measures import measures
from onrecord.reconcile.occurrence.meetings import meetings
from onrecord.reconcile.occurrence.occurrences import occurrences

__all__ = ["measures", "meetings", "occurrences"]
