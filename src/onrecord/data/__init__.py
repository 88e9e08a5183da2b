"""Tables: tab-separated rows, with their source and licence in comment lines."""

from importlib.resources import files


def rows(name: str) -> list[list[str]]:
    """The rows of a table, cut at the tabs, without its comment lines."""
    text = files("onrecord.data").joinpath(name).read_text(encoding="utf-8")
    return [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]
