"""Stance: who is for or against what, by the words of one article."""

from onrecord.read.stance.stances import stances

__all__ = ["stances"]
