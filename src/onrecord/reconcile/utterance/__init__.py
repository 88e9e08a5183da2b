"""Utterances: which statements render one act of saying."""

from onrecord.reconcile.utterance.neighbourhoods import neighbourhoods
from onrecord.reconcile.utterance.utterances import utterances

__all__ = ["neighbourhoods", "utterances"]
