"""The renderings of an utterance with a mark at each place where they differ, side by side where there is room."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from onrecord.present.cli.apparatus import Place, grave
from onrecord.present.cli.out import console, plain, say
from onrecord.records import Locus, Span, Statement, Variant

if TYPE_CHECKING:
    from rich.text import Text

LEAST = 36
"""Columns that a rendering needs beside others."""

SIGNS = {"base": "", "substitution": "", "addition": "+ ", "omission": "–", "transposition": "~ "}
STYLES = {"base": "bold", "grave": "bold red", "other": "cyan"}
GAP = "[…]"
"""Words of the article that stand between two parts of what was said."""

Shown = tuple[str, str, "Text"]
"""What stands above a rendering, below it, and its words."""


def marked(one: Statement, apparatus: Sequence[Locus], numbered: Mapping[int, Place], base: str) -> Text:
    """The words of a rendering; each place where it differs (of the base: where others do) in brackets with its number.

    The brackets tell it without colour.
    """
    text, cursor = plain(""), Cursor(one)
    for n, locus in enumerate(apparatus):
        variant = next((v for v in locus.readings if v.statement == one.id), None)
        spans = locus.lemma if one.id == base else (variant.span,) if variant and variant.span else ()
        place = numbered.get(n)
        differs = place and (one.id == base or (variant is not None and variant.op != "same"))
        if not place or not differs:
            for span in spans:
                text.append_text(plain(cursor.upto(span.end)))
            continue
        if spans:
            text.append_text(plain(cursor.upto(spans[0].start)))
        else:
            text.append_text(plain(" "))
        words = " ".join(filter(None, (" ".join(cursor.upto(span.end).split()) for span in spans)))
        if words.startswith(GAP):
            text.append_text(plain(f"{GAP} "))
        words = words.removeprefix(GAP).strip()
        text.append_text(_bracket(place, variant if one.id != base else None, words))
    text.append_text(plain(cursor.rest()))
    return text


def _bracket(place: Place, variant: Variant | None, words: str) -> Text:
    serious = place.grave if variant is None else grave(variant)
    style = STYLES["grave" if serious else "base" if variant is None else "other"]
    sign = SIGNS[variant.op] if variant else "" if words else "+"
    return plain(f"[{place.number} {sign}{words}]", style)


class Cursor:
    """Goes through the content of a statement once; what stands between two spans of it becomes the sign of a gap."""

    def __init__(self, one: Statement) -> None:
        self._spans: list[Span] = sorted(one.content)
        self._at = self._spans[0].start if self._spans else 0

    def upto(self, end: int) -> str:
        """The words from where it stands up to `end`, a code point of the article."""
        out = list[str]()
        for n, span in enumerate(self._spans):
            start, stop = max(self._at, span.start), min(end, span.end)
            if start < stop:
                gap = f" {GAP} " if n and start == span.start else ""
                out.append(gap + span.exact[start - span.start : stop - span.start])
        self._at = max(self._at, end)
        return "".join(out).replace("\n", " ")

    def rest(self) -> str:
        """What is left."""
        return self.upto(self._spans[-1].end) if self._spans else ""


def side_by_side(groups: Sequence[tuple[str, Sequence[Shown]]]) -> None:
    """Groups of renderings, each with its title: in columns where all have room, beneath each other where not."""
    from rich.table import Table

    every = [shown for _, some in groups for shown in some]
    if len(every) * LEAST > console().width:
        for title, some in groups:
            say((title, "dim"))
            for head, foot, text in some:
                say(("  " + head, "bold"))
                console().print(_indented(text), soft_wrap=False)
                say(("  " + foot + "\n", "dim"))
        return
    made = Table.grid(padding=(0, 3), expand=True)
    for _ in every:
        made.add_column(ratio=1, overflow="fold")
    made.add_row(*(plain(title if not n else "", "dim") for title, some in groups for n, _ in enumerate(some)))
    made.add_row(*(plain(head, "bold") for head, _, _ in every))
    made.add_row(*(text for _, _, text in every))
    made.add_row(*(plain(foot, "dim") for _, foot, _ in every))
    console().print(made)
    say("")


def _indented(text: Text) -> object:
    from rich.padding import Padding

    return Padding(text, (0, 0, 0, 2))
