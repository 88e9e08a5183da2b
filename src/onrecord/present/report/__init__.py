"""The dossier: a record as one HTML file that opens from disk, without any network."""

from onrecord.present.report.render import render

__all__ = ["render"]
