"""Beside: what a statement tells beside its speaker: on whose behalf, to whom, where, through whom."""
