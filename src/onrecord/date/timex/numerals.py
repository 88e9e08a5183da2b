"""Numbers in digits: what each can be in a time expression."""

from __future__ import annotations

import re

from onrecord.date.timex.lexicon import Entry, Lexicon

LONGEST = 25
INTEGER = re.compile(r"\d{1,9}|\d{1,3}(?:,\d{3}){1,2}")
FRACTION = re.compile(r"(\d)/([1-9])|\d{1,3}\.\d{1,2}")
CLOCK = re.compile(r"([01]?\d|2[0-4])[:.]([0-5]\d(?::[0-5]\d)?)([ap]m)?")
CLOCK_HOUR = re.compile(r"([01]?\d)([ap]m)")
ISO = re.compile(r"(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d).*)?")
NUMERIC = re.compile(r"(\d\d?)([/.])(\d\d?)\2(\d{4}|\d\d)")
PARTS = {"\u00bc": 0.25, "\u00bd": 0.5, "\u00be": 0.75}
YEARS = range(1000, 2200)
UNBOUND = frozenset("$\u00a3\u20ac\u00a5#_@&/.:\\=+")
AFTER = frozenset("%\u00b0$\u20ac_@=\\")
TRAIL = ".,:/"


def numeral(text: str, start: int, piece: str, words: Lexicon) -> tuple[int, Entry | None]:
    """Where a number ends and what it can be; None for what counts no time (money, shares, long strings of digits)."""
    raw = piece.rstrip(TRAIL) if len(piece) <= LONGEST else piece
    stop = start + len(raw)
    before, after = text[start - 1 : start] if start else "", text[stop : stop + 1]
    bound = before.isalnum() or before in UNBOUND or after in AFTER
    if before in (":", ".") and not text[max(0, start - 2) : start - 1].isdecimal():
        bound = False  # it begins a sentence, or follows a label
    senses = None if bound or len(raw) > LONGEST else _senses(raw.lower(), words)
    if senses and "dom" in senses and after == "." and "." in words.endings.get("ordinal_ending", ()):
        senses, stop = {"ordinal": senses["dom"]}, stop + 1  # German "7. Januar"
    if senses is None:
        return start + len(piece), None
    return stop, Entry(senses, words.alphabet.letter(senses))


def _senses(raw: str, words: Lexicon) -> dict[str, str] | None:
    plain = raw.lstrip("'\u2019")
    if plain[-1:] in PARTS and plain[:-1].isdecimal() and plain[:-1].isascii():
        return {"fraction": str(int(plain[:-1]) + PARTS[plain[-1]])}
    if not plain.isascii():
        return None
    if INTEGER.fullmatch(plain):
        return _integer(plain, short=plain != raw)
    if plain.isdecimal():
        return None
    return _ending(plain, words, short=plain != raw) or _pointed(plain) or _dated(raw)


def _ending(plain: str, words: Lexicon, *, short: bool) -> dict[str, str] | None:
    """An ordinal (20th) or a decade (1990s, '90s)."""
    stem = plain.rstrip("abcdefghijklmnopqrstuvwxyz")
    ending = plain[len(stem) :]
    if not ending or not stem.isdecimal():
        return None
    if ending in words.endings.get("ordinal_ending", ()) and len(stem) <= 3:
        return {"ordinal": str(int(stem))}
    if ending in words.endings.get("decade_ending", ()) and stem.endswith("0") and len(stem) in (2, 4):
        return {"decade" if len(stem) == 4 or short else "decades": stem[:-1]}
    return None


def _pointed(plain: str) -> dict[str, str] | None:
    """A time of the day (10:35, 3.30pm, 8am) or a fraction (2.5, 1/2)."""
    if m := CLOCK.fullmatch(plain):
        if "." in plain and not m[3]:
            return {"point": _clock(int(m[1]), m[2], None), "fraction": plain}
        return {"clock": _clock(int(m[1]), m[2], m[3])}
    if m := CLOCK_HOUR.fullmatch(plain):
        return {"clock": _clock(int(m[1]), "00", m[2])}
    if m := FRACTION.fullmatch(plain):
        return {"fraction": plain if not m[1] else str(int(m[1]) / int(m[2]))}
    return None


def _dated(raw: str) -> dict[str, str] | None:
    """A date in figures: 2018-07-11, 11.07.2018."""
    if m := ISO.fullmatch(raw.upper()):
        return {"iso": m[1] + (f"T{m[2]}" if m[2] else "")}
    if m := NUMERIC.fullmatch(raw):
        return {"numeric": f"{m[1]} {m[3]} {m[4]} {m[2]}"}
    return None


def _clock(hour: int, minute: str, half: str | None) -> str:
    if half and 1 <= hour <= 12:
        hour = hour % 12 + (12 if half == "pm" else 0)
    return f"T{hour:02}:{minute}"


def _integer(plain: str, *, short: bool) -> dict[str, str] | None:
    value = int(plain.replace(",", ""))
    if short:  # '98
        return {"year": str((1900 if value > 30 else 2000) + value)} if len(plain) == 2 else None
    if len(plain) == 4 and "," not in plain:
        senses = {"num": str(value)}
        if value in YEARS:
            senses["year"] = plain
        if value < 2400 and value % 100 < 60:
            senses["military"] = f"T{plain[:2]}:{plain[2:]}"
        return senses
    senses = {"num": str(value)}
    if len(plain) <= 2 and value <= 24:
        senses["hour"] = plain
    if len(plain) <= 2 and 1 <= value <= 31:
        senses["dom"] = str(value)
    if len(plain) == 2 and value % 10 == 0 and value >= 20:
        senses["tens"] = plain
    return senses
