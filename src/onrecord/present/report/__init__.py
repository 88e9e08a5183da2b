"""The dossier: a record as one HTML file that opens from disk, without any network."""

from onrecord.present.report.render import DEFAULT_TITLE, render
from onrecord.present.report.write import write

__all__ = ["DEFAULT_TITLE", "render", "write"]
