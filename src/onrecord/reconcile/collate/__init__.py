"""Collate: how each outlet worded one act of saying, word against word."""

from onrecord.reconcile.collate.base import base_of
from onrecord.reconcile.collate.collate import collate
from onrecord.reconcile.collate.edits import edits
from onrecord.reconcile.collate.leftout import left_out

__all__ = ["base_of", "collate", "edits", "left_out"]
