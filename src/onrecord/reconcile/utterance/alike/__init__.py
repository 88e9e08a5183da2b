"""Whether two statements render one act of saying, by their words: soft alignment and a small model."""

from onrecord.reconcile.utterance.alike.compare import Alike, alike, compare, may_be_same_words
from onrecord.reconcile.utterance.alike.words import Words

__all__ = ["Alike", "Words", "alike", "compare", "may_be_same_words"]
