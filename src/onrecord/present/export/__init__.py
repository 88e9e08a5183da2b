"""Export: the record as JSON Lines (the contract) and in the formats of other programs."""

from onrecord.present.export.write import FORMATS, write

__all__ = ["FORMATS", "write"]
