"""Whether parts that could be a dateline are one: what must stand beside a place, and what may follow."""

from __future__ import annotations

import re

from onrecord.clean.dateline.day import day, is_day
from onrecord.clean.dateline.openings import Reading
from onrecord.clean.dateline.parts import Part
from onrecord.clean.dateline.towns import town
from onrecord.clean.tables import agencies, body_names, dateline_agencies, dateline_words

OPENING = re.compile(r"[\"\u201c\u201d\u201e\u00ab'\u2018\u2019`(\[<*_\u2026.]{0,4}\s?([\w$\u20ac\u00a3#@&+~])")
ASIDE = re.compile(r"\s[-\u2013\u2014_]{1,2}\s|\w\u2014\w|--")
SENTENCE = re.compile(r"[.!?]['\"\u201d\u2019)]?\s")
LOOK_ASIDE, PROSE_WORDS, MAX_PLACE_WORDS, MIN_LETTERS = 140, 12, 3, 4
TITLES = re.compile(
    r"\b(?:President|Minister|Mr|Mrs|Ms|Dr|Sen|Rep|Gov|General|Secretary|Senator|Sir|Judge|Justice|Prof|Professor|Chancellor|"
    r"PRESIDENT|MINISTER|MR|MRS|MS|DR|SEN|REP|GOV|GENERAL|SECRETARY|SENATOR|JUDGE|PROF|PROFESSOR|CHANCELLOR)\b"
)
PARTY = re.compile(r"(?:[RDI]|[A-Z]{3})(?:[-\u2013,/].*)?|\d+|.*[?!%$=;\"\u201c\u201d]+.*|.*\bv\.?s?\b.*|.*\d{3,}.*")
"""What stands in brackets behind other names than places: parties, ages, tickers, figures."""
STATION = re.compile(r"[KWC][A-Z]{2,3}(?:[- ]?(?:TV|DT|FM|AM|\d{1,2}))?(?:[/ ].{2,20})?")
CLOCK = re.compile(r"\d\d?[:.h]\d\d(?!\d)|\d\d?\.? (?:Uhr|[ap]\.?m\b)", re.IGNORECASE)
"""An hour after a day: a stamp on a page, no dateline."""


def sound(r: Reading, text: str, end: int, *, first: bool = True) -> bool:
    """Whether a reading is a dateline. `first`: less sure ones too, of a place or an agency alone."""
    where, who, when = r.of("place"), r.of("agency"), r.of("day")
    follows = _follows(text, r.after, end)
    if not follows or (where and not _may_be_place(where)) or CLOCK.match(text, r.after, end):
        return False
    if where and where is not r.parts[0] and not where.known:
        return False
    if who and who.known:
        return _with_agency(r, text, end, follows, where, who, dated=when is not None, first=first)
    if who and where is None:
        return first and who.bracketed and r.close == "dash" and STATION.fullmatch(who.name or "") is not None
    if who and where:
        return _with_stranger(r, follows, where, who)
    if where and when:
        return _with_day(r, text, follows, where, when)
    if where is None or not (first or (_caps(where) and where.known and r.close == "dash")):
        return False
    return _alone(r, text, end, follows, where)


def _follows(text: str, at: int, end: int) -> str:
    """What the words after it begin with: "upper", "lower", "end" where nothing follows; "" where no sentence does."""
    if at >= end:
        return "end"
    m = OPENING.match(text, at, end)
    if m is None:
        return "end" if not text[at:end].strip() else ""
    if m[1].islower() and m[1].isalpha():
        # "al-Assad", "iPhone"
        word = re.match(r"[\w'\u2019-]{1,30}", text[m.start(1) : end][:30])
        return "upper" if word and any(c.isupper() for c in word[0]) else "lower"
    return "upper"


def _head(where: Part) -> str:
    return re.split(r"[,/]", where.name or "")[0].strip()


def _caps(where: Part) -> bool:
    """Whether the town is printed in capitals ("McALLEN" too)."""
    head = re.sub(r"\b(?:Mc|Mac|Ma|O|de|del|la|al|el|di|of|the|i|sur|an|am)(?=[\W_]|[A-Z])", "", _head(where))
    return head.isupper()


def _may_be_place(where: Part) -> bool:
    head = _head(where)
    words = head.casefold().replace("\u2019", "'").split()
    if not words or TITLES.search(where.name or ""):
        return False
    plain = " ".join(words).strip(".")
    if town(head):
        return True
    if plain in body_names() or plain in dateline_agencies():
        return False
    if is_day(words[0]) or is_day(words[-1]):
        return False
    if words[0] in dateline_words("lead"):
        return len(words) > 1
    return not any(w.strip(".") in dateline_words("no-place") for w in words) and words[0] not in dateline_words(
        "function"
    )


def _region(where: Part) -> bool:
    return "," in (where.name or "") and where.known


def _with_agency(
    r: Reading, text: str, end: int, follows: str, where: Part | None, who: Part, *, dated: bool, first: bool
) -> bool:
    if where is None and not dated:
        return first and _agency_alone(r, text, end, follows, who)
    good_place = where is None or _caps(where) or where.known or dated
    if who.bracketed:
        if r.close in ("dash", "colon", "bar", "stroke"):
            return good_place or (len((where.name or "").split()) <= 4 if where else False)
        if r.close == "stop":
            slashed = text[who.start] == "/"
            return good_place and (slashed or where is not None) and follows != "lower"
        return good_place and follows != "lower" and (where is not None or r.close == "end")
    if where is None and r.close == "end":
        return False
    if not dated and where is not None and not where.known:
        return False
    if r.close in ("dash", "colon", "bar"):
        return (
            good_place
            and (r.apart or where is not None)
            and (follows != "lower" or (where is not None and _caps(where)))
        )
    if r.close in ("stop", "end"):
        return good_place and follows != "lower" and (dated or (where is not None and where.known))
    # "Baku, January 7, AZERTAC" and the sentence
    listed = r.parts[-1] is who and text[r.parts[-2].end : who.start].strip() in (",", ".")
    named = (who.name or "").casefold() in agencies()
    return dated and listed and named and where is not None and where.known and follows == "upper"


def _agency_alone(r: Reading, text: str, end: int, follows: str, who: Part) -> bool:
    """(CNN)The minister; (AP) -; Reuters - Oil prices."""
    if follows == "lower":
        return False
    if who.bracketed:
        # A stroke before a name is a credit's, unless a dash follows.
        return text[who.start] != "/" and (
            r.close in ("dash", "colon", "bar") or (r.close == "none" and follows == "upper")
        )
    plain = (who.name or "").casefold()
    if plain not in agencies() or follows != "upper" or not r.apart or r.close not in ("dash", "bar"):
        return False
    return not _aside(text, r.after, end) and len(text[r.after : end].split()) >= PROSE_WORDS


def _with_stranger(r: Reading, follows: str, where: Part, who: Part) -> bool:
    """A place with an agency that the table does not know: in brackets, with a dash after it."""
    name = who.name or ""
    if not who.bracketed:
        return r.day is not None and (where.known or _caps(where)) and r.close == "dash" and follows == "upper"
    if r.close not in ("dash", "colon") or follows == "lower" or len(name.split()) > 4:
        return False
    if not (name[:1].isupper() or name[:1].isdigit()) or TITLES.search(name):
        return False
    if STATION.fullmatch(name):
        return where.known or _caps(where)
    if PARTY.fullmatch(name) and not (
        r.day or (where.known and len(name) > 2 and not name[:1].isdigit() and not re.search(r"\d{3}", name))
    ):
        return False
    if r.day or r.of("day"):
        return where.known or _caps(where)
    if town(_head(where)) == "city" or _region(where):
        return r.close == "dash" or _caps(where)
    return _caps(where) and len(name) > 5 and not name.isupper() and r.close == "dash"


def _with_day(r: Reading, text: str, follows: str, where: Part, when: Part) -> bool:
    caps, lower = _caps(where), (where.name or "").islower()
    between = text[where.end : when.start].strip() if where.end < when.start else ","
    if not where.known and between not in (",", ".", ",-", ", -", ".,"):
        return False
    if r.close == "end":
        return (where.known or caps) and when.day is not None
    if r.close == "stop":
        return (where.known or caps) and when.day is not None and follows == "upper" and r.parts[-1] is when
    if r.close not in ("dash", "colon", "bar"):
        return False
    if (
        r.close == "colon"
        and "," in (where.name or "")
        and re.search(r"[-\u2010-\u2015]", text[where.end : when.start])
    ):
        return False  # "LONDON, ENGLAND - JULY 12: ..." is how captions begin
    if r.close == "colon" and not (where.known or (caps and when.day)):
        return False
    if when.day is None:
        return (where.known or caps) and follows == "upper"
    if follows == "lower":
        # Some wires print everything small.
        return caps or lower or text[when.start : when.end].islower()
    return True


def _alone(r: Reading, text: str, end: int, follows: str, where: Part) -> bool:
    """A place and a dash or a colon, nothing else."""
    if not r.apart or follows == "lower":
        return False
    when = day(text, r.after, min(end, r.after + 40))
    if when and text[when.end : when.end + 1] == ":":
        return False  # a caption
    head = _head(where)
    words, caps = head.split(), _caps(where)
    prose = len(text[r.after : end].split()) >= PROSE_WORDS
    kind = town(head)
    if r.close == "stop":
        after = re.match(r"\w+", text[r.after : r.after + 20])
        return kind == "city" and prose and after is not None and after[0].casefold() in dateline_words("german-opener")
    if r.close == "colon":
        return kind == "city" and prose and follows == "upper" and (caps or "," not in (where.name or ""))
    if r.close not in ("dash", "bar"):
        return False
    if not caps:
        return (kind == "city" or _region(where)) and prose and not _aside(text, r.after, end)
    if where.known:
        return True
    led = words[0].casefold() in dateline_words("lead")
    if follows == "end" or not (led or len(words) <= MAX_PLACE_WORDS):
        return False
    spaced = text[where.end].isspace() or text[r.after - 1].isspace()
    return spaced and len(head) >= MIN_LETTERS and prose and not _aside(text, r.after, end)


def _aside(text: str, at: int, end: int) -> bool:
    """Whether a second dash in the same sentence makes the first the opening of an aside."""
    stop = min(end, at + LOOK_ASIDE)
    sentence = SENTENCE.search(text, at, stop)
    return ASIDE.search(text, at, sentence.start() if sentence else stop) is not None
