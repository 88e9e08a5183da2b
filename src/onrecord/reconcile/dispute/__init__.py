"""Disputes: one proposition, two voices, the words of both."""

from onrecord.reconcile.dispute.disputes import disputes

__all__ = ["disputes"]
