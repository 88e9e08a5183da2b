"""The dateline: place, date and agency before the first words of a report."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from onrecord.clean.blocks import Block
from onrecord.clean.calendar import WEEKDAYS, WORDED, Dated, dated_match, nearest
from onrecord.clean.tables import agencies
from onrecord.records import Dateline, Span, When

LOOK, MAX_BLOCKS = 160, 8
"""Code points at the start of a block that are looked at, and how many blocks of prose."""
_SP = "[ \u00a0\t]"
_UP = "A-Z\u00c0-\u00de\u0400-\u042f"
_WORD = r"[^\W\d_]"
_CAPS = rf"(?:[{_UP}][{_UP}.'\u2019-]+|[{_UP}]\.)"
_TITLE = rf"(?:[{_UP}]{_WORD}*(?:['\u2019.-]{_WORD}+)*\.?)"
_SMALL = "(?:of|de|del|la|le|sur|am|an|and|the|upon|es|ES)"
PLACE = (
    rf"(?P<place>(?:{_CAPS}(?:{_SP}{_CAPS}){{0,4}}|{_TITLE}(?:{_SP}(?:{_SMALL}{_SP})?{_TITLE}){{0,2}})"
    rf"(?:,{_SP}?(?:{_TITLE}|{_CAPS})(?:{_SP}(?:{_SMALL}{_SP})?(?:{_TITLE}|{_CAPS})){{0,3}}){{0,2}}(?:/{_TITLE}|/{_CAPS}){{0,2}})"
)
_DATE = rf"(?:(?:{'|'.join(WEEKDAYS)}),?{_SP}+)?(?P<date>{WORDED})"
_DASH = r"(?:--+|[-\u2010-\u2015_\u2212]+)"
_AGENCY = r"[^()\d\n/]{2,40}?"
_PAREN = rf"\({_SP}?(?P<agency>{_AGENCY}){_SP}?\)"
FORMS = tuple(
    re.compile(form.replace("~", f"{_SP}*").replace("+_", f"{_SP}+"), re.IGNORECASE if nocase else 0)
    for form, nocase in (
        # BRUSSELS, Jan 7 (Reuters) - / KYIV. July 12 (Interfax-Ukraine) - / MADRID (Sputnik) -
        (rf"{PLACE}(?:[,.]?~(?i:{_DATE})[.,]?)?~{_PAREN}~(?:{_DASH}|:)~", False),
        # MOSCOW, July 3. /TASS/.
        (
            rf"{PLACE}[,.]?~(?:(?i:{_DATE})[.,]?~)?/{_SP}?(?P<agency>{_AGENCY})(?:{_SP}Corr\.?)?{_SP}?/\.?~{_DASH}?~",
            False,
        ),
        # MOSCOW, July 12 - RIA Novosti.
        (rf"{PLACE}[,.]~(?i:{_DATE})[.,]?~{_DASH}~(?P<agency>[{_UP}][\w ./-]{{1,28}}?)[.]~", False),
        # Brussels. January 7. INTERFAX - / LONDON, Oct 20 - / LONDON, June 1, agency -
        (rf"{PLACE}(?:[,.]~|+_)(?i:{_DATE})(?:[.,]?~(?P<agency>[^\W\d][\w./ -]{{1,28}}?))?[.,]?~{_DASH}+~", False),
    )
)
BARE = re.compile(rf"{PLACE}~(?:\u2014|\u2013|--+|_|{_SP}-(?={_SP}))~".replace("~", f"{_SP}*"))
HOUSE = re.compile(rf"{_PAREN}~(?:{_DASH}~)?".replace("~", f"{_SP}*"))
LOOSE = re.compile(rf"{PLACE}{_SP}{_PAREN}{_SP}?".replace("~", f"{_SP}*"))
OPEN = re.compile(r"[\"\u201c\u201e\u00ab'\u2018(`<]*[\w$\u20ac\u00a3#@]")
NO_PLACE = frozenset(
    "nato osce un eu who imf opec usa us uk update breaking correction corrected exclusive analysis opinion watch "
    "video photo photos editorial comment interview factbox timeline live latest note summary background review "
    "explainer column letter question answer moderator reporter advertisement q a host on the by if and but dow s&p "
    "tech world business sports".split()
)
"""Words in capitals that open a paragraph before a dash and are no places."""
SPEAKER = re.compile(r"\b(?:President|Minister|Mr|Mrs|Ms|Dr|Sen|Rep|Gov|General|Secretary|Senator)\b")


@dataclass(frozen=True, slots=True)
class Found:
    """A dateline in a text: offsets, the place and the agency as printed, the date as far as it is stated."""

    start: int
    end: int
    place: str | None
    agency: str | None
    date: Dated | None


def find(text: str, blocks: Sequence[Block]) -> Found | None:
    """The first dateline that opens one of the first blocks given (those of the body)."""
    for n, block in enumerate(blocks[:MAX_BLOCKS]):
        found = opens(text, block.start, block.end, first=n < 2)
        if found:
            return found
    return None


def opens(text: str, start: int, end: int, *, first: bool = True) -> Found | None:
    """The dateline that text[start:end] opens with; `first`: also those of a place alone, or an agency alone."""
    stop = min(end, start + LOOK)
    for form in FORMS:
        m = form.match(text, start, stop)
        if m and _sound(m, text, end):
            return _found(m)
    if not first:
        return None
    m = HOUSE.match(text, start, stop)
    if m and m["agency"].strip().casefold() in agencies() and _goes_on(text, m.end(), end):
        return Found(m.start(), _trim(m), None, m["agency"].strip(), None)
    m = LOOSE.match(text, start, stop)
    if m and m["agency"].strip().casefold() in agencies() and _goes_on(text, m.end(), end):
        return _found(m)
    m = BARE.match(text, start, stop)
    if m and _city(m["place"]) and (_goes_on(text, m.end(), end) or (m.end() >= end and m["place"].isupper())):
        return Found(m.start(), _trim(m), m["place"], None, None)
    return None


def _sound(m: re.Match[str], text: str, end: int) -> bool:
    """Whether what looks like a dateline is one: a date or a known agency beside the place, and a sentence after it."""
    agency = (m["agency"] or "").strip()
    known = agency.casefold() in agencies() or (agency.isupper() and len(agency) > 2)
    dated = m.groupdict().get("date") is not None
    if agency and not known and not agency[0].isupper() and not dated:
        return False
    if len(agency.split()) > 4 or SPEAKER.search(m["place"]) or m["place"].casefold() in NO_PLACE:
        return False
    if m.re is FORMS[2] and agency.casefold() not in agencies():
        return False
    if agency and not known and not dated and not m["place"].split(",")[0].isupper():
        return False
    return _goes_on(text, m.end(), end) or m.end() >= end


def _goes_on(text: str, at: int, end: int) -> bool:
    return OPEN.match(text, at, end) is not None


def _city(place: str) -> bool:
    """Whether a place without a date and an agency is printed as one: in capitals, or with its region."""
    head = place.split(",")[0]
    words = head.casefold().replace(".", "").split()
    if any(w in NO_PLACE for w in words) or SPEAKER.search(place):
        return False
    if head.isupper():
        return len(head) >= 4 and len(words) <= 3
    return place.count(",") == 1 and len(words) <= 2 and len(place.split(",")[1].split()) <= 3


def _trim(m: re.Match[str]) -> int:
    """The end of the match without the blanks after the dash."""
    return m.start() + len(m[0].rstrip())


def _found(m: re.Match[str]) -> Found:
    groups = m.groupdict()
    agency = (groups.get("agency") or "").strip(" .,") or None
    dated = dated_match(m) if groups.get("date") else None
    if dated is not None:
        dated = Dated(m.start("date"), m.end("date"), dated.year, dated.days)
    place = m["place"]
    # "Brussels. January 7.": the stop belongs to the form, in "N.Y." and "Calif." to the name.
    place = place.removesuffix(".") if "," not in place and place.count(".") == 1 else place
    return Found(m.start(), _trim(m), place, agency, dated)


def dateline(article: str, text: str, found: Found, published: date | None) -> Dateline:
    """The record of a dateline. Its date is known when it states the year, or the day of publication gives it."""
    when = None
    if found.date is not None:
        days = found.date.possible()
        if not days and published is not None:
            day = nearest(found.date, published)
            days = (day,) if day else ()
        if days:
            basis = (Span.of(article, text, found.date.start, found.date.end),)
            when = When(days[0], days[-1], "day" if days[0] == days[-1] else "interval", basis, "stated")
    return Dateline(Span.of(article, text, found.start, found.end), found.place, when, found.agency)
