"""Contract lines in, one self-contained HTML file out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, TextIO

from onrecord.present.report.bundle import bundle
from onrecord.present.report.embed import csp_hash, inert, script_json
from onrecord.present.report.files import script, shell, style
from onrecord.present.report.labels import summary

DEFAULT_TITLE = "Who said what"


def render(lines: Iterable[Mapping[str, Any]], out: TextIO, title: str = DEFAULT_TITLE) -> None:
    """Write the dossier of contract `lines` to `out` (a text stream in UTF-8) as one HTML file.

    Lines of kind article, statement, abstention, actor, time, judgement, quarantine, utterance, chain, story, passage,
    term, event, occurrence, meeting, measure, dispute and position are shown, in whatever order they come; other kinds
    are left to later versions. The page asks for nothing over the network and forbids itself to
    (Content-Security-Policy).
    KeyError when a line lacks a key that the contract requires.
    """
    from jinja2 import Environment, select_autoescape

    data = bundle(lines)
    css, js = style(), script()
    # autoescape is on: the only unescaped values are our own style and script, and the JSON made safe by script_json
    page = Environment(autoescape=select_autoescape(default=True, default_for_string=True)).from_string(shell())
    for chunk in page.generate(
        title=inert(title),
        summary=summary(data),
        style=css,
        style_hash=csp_hash(css),
        script=js,
        script_hash=csp_hash(js),
        data=script_json(data),
    ):
        out.write(chunk)
