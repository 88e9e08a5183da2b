"""Terms: what each outlet calls the same thing, and in whose voice."""

from onrecord.reconcile.term.terms import terms

__all__ = ["terms"]
