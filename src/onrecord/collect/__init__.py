"""Collect: files, folders and standard input become raw documents. What cannot be read becomes a quarantine line."""

from onrecord.collect.decode import decode
from onrecord.collect.documents import documents

__all__ = ["decode", "documents"]
