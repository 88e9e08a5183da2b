"""Export: the record as JSON Lines (the contract), CSV, Parquet or Web Annotations. Nothing is cut."""

from onrecord.present.export.write import FORMATS, write

__all__ = ["FORMATS", "write"]
