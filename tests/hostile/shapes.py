"""Reports in which the work of some step would grow faster than the text, were it done carelessly."""

from __future__ import annotations

from collections.abc import Callable
from itertools import product

Shape = Callable[[int], str]

_ONE = "Bar Cor Dal Fen Gor Hal Jar Kel Lam Mor Nor Pel Ras Sol Tor Vel".split()
_TWO = "an ek il od un as et ir om ub".split()
_THREE = "berg dal feld holm kov lund mark nik sen vik".split()
NAMES = ["".join(p) for p in product(_ONE, _TWO, _THREE)]
"""1,600 names that are two letters or more apart from most others."""


def _surname(i: int) -> str:
    return NAMES[i * 7 % len(NAMES)]


def _first(i: int) -> str:
    return "Anna Boris Carla Dmitri Elena Frank Greta Hugo Irina Jonas Karim Lena".split()[i % 12]


def many_ministers(n: int) -> str:
    """As many persons as titles that may mean any of them."""
    return "\n".join(
        f"Defence Minister {_first(i)} {_surname(i)} came to the camp. The minister said that the bridge was sold."
        for i in range(n)
    )


def surnames_first(n: int) -> str:
    """Bare surnames before the full names that they are joined with."""
    bare = [f"{_surname(i)} said that the bridge was sold." for i in range(n)]
    return "\n".join(bare + [f"{_first(i)} {_surname(i)} denied that it was sold." for i in range(n)])


def one_family(n: int) -> str:
    """Many persons of one surname."""
    return "\n".join(f"{_surname(i)} Smith said that the bridge was sold." for i in range(n))


def silent_ministers(n: int) -> str:
    """A title that two persons hold who never speak, inside what somebody else says."""
    start = "Foreign Minister Boris Holm came late. Foreign Minister Karim Lund came early.\n"
    return start + "Anna Berg said the foreign minister accused the council of selling the bridge.\n" * n


def one_long_turn(n: int) -> str:
    """A transcript in which one turn is a paragraph of many reports."""
    reports = "Anna Berg said that the bridge was sold. Boris Holm denied that it would be sold. " * n
    return f"HALE: Who was it?\nBERG: I know.\nHALE: Who was it then?\nBERG: {reports}\nHALE: Thank you."


def turns_of_many_paragraphs(n: int) -> str:
    """A transcript in which one turn goes on over many paragraphs."""
    reports = "Anna Berg said that the bridge was sold.\n" * n
    return f"HALE: Who was it?\nBERG: I know.\nHALE: Who was it then?\nBERG: {reports}\nHALE: Thank you."


def quoted_paragraphs(n: int) -> str:
    """One quotation that goes on over many paragraphs."""
    return 'Anna Berg said: "We will build the bridge."\n' + '"We will build the bridge again, as we said."\n' * n


def one_paragraph(n: int) -> str:
    """Reports and quotations without a line end."""
    return 'Anna Berg said that the bridge was sold. "It was not," Boris Holm told the council. He denied it all. ' * n


def pronouns(n: int) -> str:
    """Whom "he" and "she" mean is asked again and again."""
    return "Anna Berg met Boris Holm.\n" + "He said that the bridge was sold. She denied that it was.\n" * n


def groups(n: int) -> str:
    """Unnamed voices, each another one."""
    return "\n".join(f"Many {_surname(i).lower()} traders said that the bridge was sold." for i in range(n))


def bodies(n: int) -> str:
    """Organisations, each another one."""
    return "\n".join(f"The {_surname(i)} Corporation said that the bridge was sold." for i in range(n))


def unclosed(n: int) -> str:
    """Quotations that are never closed, in one paragraph."""
    return 'Anna Berg said "this is what we want. ' * n


def every_style(n: int) -> str:
    """Marks of every style, in one paragraph, some of them left over."""
    return "Anna said “it was «sold» for „little“ and ‘less’, ''they'' ``say’’ »so« \"again. " * n


def fragments(n: int) -> str:
    """Short quotations in one paragraph."""
    return 'Anna Berg called it "good", "better" and "best of all" and "a step". ' * n


def nested(n: int) -> str:
    """Reports in reports in reports."""
    return "Anna Berg said that Boris Holm said that Carla Lund denied that the bridge was sold.\n" * n


def saids(n: int) -> str:
    """One sentence of reporting words."""
    return "Anna said that " * (4 * n) + "it was sold."


def blank(n: int) -> str:
    """White space and controls."""
    return "Anna said it was sold. \t\u00a0\u200b\0" + " \t\u2028\x85\r\x0c" * (40 * n)


def stamps(n: int) -> str:
    """A live blog."""
    return "\n".join(f"{i % 24:02}:{i % 60:02} Anna Berg said that the bridge was sold." for i in range(n))


SHAPES: dict[str, Shape] = {
    f.__name__: f
    for f in (
        many_ministers,
        surnames_first,
        one_family,
        silent_ministers,
        one_long_turn,
        turns_of_many_paragraphs,
        quoted_paragraphs,
        one_paragraph,
        pronouns,
        groups,
        bodies,
        unclosed,
        every_style,
        fragments,
        nested,
        saids,
        blank,
        stamps,
    )
}
