"""Denials: who refuses to let what stand, taken apart as holder, cue and object."""

from onrecord.read.denial.denials import denials

__all__ = ["denials"]
