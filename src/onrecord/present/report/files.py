"""The page's own parts, as they lie in assets/ beside this file."""

from __future__ import annotations

from importlib.resources import files

STYLES = ("base", "bar", "list", "actor", "reader", "across", "happened", "print")
SCRIPTS = (
    "text",
    "dom",
    "data",
    "route",
    "collation",
    "happened",
    "filter",
    "passage",
    "variant",
    "apparatus",
    "connect",
    "chain",
    "row",
    "list",
    "doubt",
    "dates",
    "who",
    "article",
    "reader",
    "bar",
    "views",
    "actors",
    "actor",
    "term",
    "story",
    "across",
    "chart",
    "doings",
    "matrix",
    "disputes",
    "positions",
    "utterance",
    "keys",
    "main",
)


def _read(name: str) -> str:
    return (files(__package__) / "assets" / name).read_text(encoding="utf-8")


def shell() -> str:
    """The HTML around everything: a Jinja2 template."""
    return _read("page.html.j2")


def style() -> str:
    """All of the page's CSS."""
    return "\n".join(_read(f"{name}.css") for name in STYLES)


def script() -> str:
    """All of the page's JavaScript, in one scope of its own; the files read in this order as one program."""
    return '(() => {\n"use strict";\n' + "\n".join(_read(f"{name}.js") for name in SCRIPTS) + "\n})();\n"
