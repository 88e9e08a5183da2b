"""The record on disk: SQLite (WAL), content-hash ids, migrations, full-text search."""

from onrecord.store.check import Fault
from onrecord.store.place import Place
from onrecord.store.search import Hit
from onrecord.store.store import Store

__all__ = ["Fault", "Hit", "Place", "Store"]
