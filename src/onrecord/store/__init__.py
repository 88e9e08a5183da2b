"""The record on disk: SQLite (WAL), content-hash ids, migrations, full-text search."""

from onrecord.store.check import Fault
from onrecord.store.happened import Asked
from onrecord.store.place import Place
from onrecord.store.search import Hit
from onrecord.store.store import Store

__all__ = ["Asked", "Fault", "Hit", "Place", "Store"]
