"""Export: the record as JSON Lines (the contract), CSV, Parquet, TEI or Web Annotations. Nothing is cut."""

from onrecord.present.export.write import FORMATS, write

__all__ = ["FORMATS", "write"]
