"""Seat: for which state or body a title lets somebody speak, and in what manner, by the words of the title."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import islice
from typing import Literal

from onrecord.names.given import families
from onrecord.read.tables import bodies, institutions, states

Manner = Literal["voice", "holder", "member", "own"]
"""voice: reads out what a body says; holder: leads or represents it; member: one of many in it; own: for himself."""

FORMER = re.compile(
    r"(?:\b(?:former|ex|retired|late|one-time|onetime|ousted|deposed|outgoing|then|elect|would-be|exiled|nominee|candidate"
    r"|contender|hopeful|frontrunner|front-runner)\b)",
    re.IGNORECASE,
)
_VOICE = re.compile(
    r"\b(?:spokes(?:man|woman|person|people|men|women)|press (?:secretary|officer|attach[eé])|official representative"
    r"|(?:lawyer|attorney)s?(?= (?:for|representing) ))\b",
    re.IGNORECASE,
)
_HOLDER = re.compile(
    r"\b(?:president|premier|chancellor|ministers?|secretary|undersecretary|king|queen|prince|emir|sultan|ruler|head"
    r"|chief|governor|mayor|commissioner|ambassadors?|envoy|representative|negotiator|consul|chairman|chairwoman|chair"
    r"|chairperson|commander|general|leader|director-general|director|attorney general|prosecutor|officials?|ceo"
    r"|coordinator|rapporteur|diplomats?|boss|security advis[eo]r)\b",
    re.IGNORECASE,
)
_MEMBER = re.compile(
    r"\b(?:senator|congress(?:man|woman)|lawmaker|legislator|parliamentarian|mp|mep|member|councillor|councilman"
    r"|deputy of|committee|subcommittee|state duma deputy|delegate|politician|backbencher|house speaker|whip"
    r"|(?:majority|minority|floor) leader|opposition (?:leader|chief|figure)|leader of the opposition)\b",
    re.IGNORECASE,
)
_OWN = re.compile(
    r"\b(?:experts?|analysts?|professor|economist|historian|scientist|researcher|scholar|pollster|observer|commentator|pundit"
    r"|author|writer|fellow|student|teacher|doctor|reporter|journalist|correspondent|columnist|editor|anchor|host|blogger"
    r"|voter|resident|witness|activist|lawyer|attorney|businessman|businesswoman|entrepreneur|actor|actress|singer"
    r"|farmer|worker|veteran|wife|husband|son|daughter|brother|sister|mother|father|friend|supporter)\b",
    re.IGNORECASE,
)
_NEAR = re.compile(r"\b(?:close|loyal|opposed) to\b|\bfamiliar with\b", re.IGNORECASE)
_AGENT_OF = re.compile(r"^(?:at|for|of|with)\s+(?:the\s+)?(?=\S)", re.IGNORECASE)
_OF = re.compile(r"\s(?:of|for)\s+(?:the\s+)?(?=\S)", re.IGNORECASE)
_TO = re.compile(r"\s(?:to|at|in|on|with)\s", re.IGNORECASE)
_BODY = re.compile(
    r"(?:(?:[A-Z][\w.&'’-]*|of|for|and|the|de|du)\s+){0,6}?"
    r"(?:Ministry|ministry|Department|department|Office|office|Embassy|embassy|Commission|commission|Council|council|Agency|agency|Army"
    r"|army|Navy|navy|Government|government|Cabinet|cabinet|Parliament|parliament|Court|court|Committee|committee|Party"
    r"|party|Union|union|Bank|bank|Fund|fund|Service|service|police|Police|administration|Administration|campaign|Campaign"
    r"|Institute|institute|University|university|Assembly|Senate|House|coalition|Coalition|mission|Mission|company|forces|Forces|military"
    r"|[Cc]oast [Gg]uard|National Guard|Command|command|Staff|Force|MFA|M[oO]D|presidency|Kremlin|White House|Pentagon)"
    r"(?: of (?:[A-Z][a-z]+ ?(?:and |of )?){1,4}| for (?:[A-Z][a-z]+ ?(?:and )?){1,4})?"
)
_WORD = re.compile(r"[^\W\d_][\w.'’&-]*")
_LINKS = frozenset({"of", "and", "for", "the", "on"})
_SMALL_BODIES = frozenset("party campaign government ministry parliament army police navy coalition union".split())
_KINDS = frozenset(
    "league union alliance party bank ministry council commission agency company committee association court fund "
    "service department parliament government federation group institute university".split()
)
"""Last words of bodies' names, before a person's."""
_BREAKS = frozenset(
    "who whom which that at in to from by with since said says told as a an is was news newspaper agency".split()
)
_SPELT = re.compile(r"\b(?:MFA|M[oO]D)$")
_PERSONS_SIDE = re.compile(
    r"\b(?:business|religious|church|spiritual|tribal|community|student|civic|protest|union|labou?r|rebel|separatist|militia|party"
    r"|exile|industry|company|bank|ceo|chief executive|managing director|film|art|museum|campaign)\b",
    re.IGNORECASE,
)
"""What leaders and heads in a state do not speak for it."""
_LONGEST = 5
_SHORT = 3
_STATE_TAILS = frozenset({"government", "authorities", "state", "federation", "republic"})


@dataclass(frozen=True, slots=True)
class Seat:
    """What a title says: for which state or body (None: it does not tell), where in its words, and the manner."""

    of: str | None
    start: int
    end: int
    manner: Manner


@cache
def _names() -> dict[str, str]:
    """Printed names and adjectives -> the name of the state or body, in small letters but for short ones (US, us)."""
    found = {_key(form): body.name for body in bodies() for form in body.names}
    found |= {_key(form): i.name for i in institutions() for form in i.names}
    return {_key(form): s.name for s in states() for form in (*s.names, *s.adjectives)} | found


@cache
def state_names() -> frozenset[str]:
    """The names of all states of our tables."""
    return frozenset(s.name for s in states())


def _key(words: str) -> str:
    """Short forms keep their case: "US" is a state and "us" is not."""
    return words if len(words) <= _SHORT else words.lower()


def institution(text: str) -> str | None:
    """The state or body that some words name, by the name that our tables have; None where they know none."""
    return _names().get(_key(re.sub(r"['’]s?$", "", text.strip())))


def is_past(title: str) -> bool:
    """Whether a title is told to be held no more, or not yet."""
    return FORMER.search(title) is not None


def manner(title: str) -> Manner | None:
    """In what manner somebody of this title speaks; None where the words do not tell."""
    if _VOICE.search(title):
        return "voice"
    if FORMER.search(title):
        return "own"
    if _MEMBER.search(title):
        return "member"
    if _NEAR.search(title):
        return "own"
    holder, own = _HOLDER.search(title), _OWN.search(title)
    if holder and not (own and own.start() < holder.start()):
        return "holder"
    return "own" if own else None


@lru_cache(maxsize=4096)
def seat(title: str) -> Seat | None:
    """The seat of a title as printed ("NATO Secretary General", "a spokesman for the Foreign Ministry"), if any."""
    how = manner(title)
    if how is None:
        return None
    found = _whose(title) or _ministry(title) or _after_of(title, how) or _known(title) or _before(title, how)
    if found is None or (how == "holder" and found[0] in state_names() and _PERSONS_SIDE.search(title)):
        return Seat(None, 0, len(title), how)
    return Seat(*found, how)


def is_of_state(title: str) -> bool:
    """Whether who holds a title in a state may speak for it: no leader of its unions or parties."""
    return _PERSONS_SIDE.search(title) is None


def _whose(title: str) -> tuple[str, int, int] | None:
    """Whose voice: "the Russian president's spokesman" speaks for the president."""
    m = _VOICE.search(title)
    own = re.search(r"['’]s?\s+(?:[a-z]+\s+){0,2}$", title[: m.start()]) if m else None
    if own is None:
        return None
    start = re.match(r"(?:(?:the|a|an)\s+)?", title, re.IGNORECASE).end()  # type: ignore[union-attr]
    name = " ".join(title[start : own.start()].split())
    return (institution(_government(name)) or name, start, own.start()) if name else None


def _ministry(title: str) -> tuple[str, int, int] | None:
    """The ministry or office of a voice: "Russian Foreign Ministry spokeswoman" speaks for the ministry."""
    if not _VOICE.search(title):
        return None
    for m in _BODY.finditer(title):
        start = m.start()
        while (
            article := re.match(r"(?:the|of|for|a|an|and|to)\s+", title[start : m.end()], re.IGNORECASE)
        ) is not None:
            start += article.end()
        if m.end() - start > 2 and title[start : m.end()].lower() not in (
            "office",
            "campaign",
            "government",
            "company",
            "party",
        ):
            name = " ".join(title[start : m.end()].split())
            name = _SPELT.sub(lambda x: "Foreign Ministry" if x[0] == "MFA" else "Defence Ministry", name)
            return institution(_government(name)) or name, start, m.end()
    return None


def _government(name: str) -> str:
    """ "Russian government" is Russia, as far as speaking goes."""
    head, _, tail = name.rpartition(" ")
    return head if head and tail.lower() in _STATE_TAILS else name


def _known(title: str) -> tuple[str, int, int] | None:
    """The first state or body of our tables in a title: a body counts before a state, and nobody speaks for the state
    or body that he is sent "to"."""
    sent = _TO.search(title)
    words = [m.span() for m in _WORD.finditer(title, 0, sent.start() if sent else len(title))]
    hits = []
    for i, (start, _) in enumerate(words):
        for j in range(min(len(words), i + _LONGEST), i, -1):
            name = institution(title[start : words[j - 1][1]])
            if name is not None:
                end = words[j - 1][1]
                own = re.search(r"['’]s?$", title[start:end])
                hits.append((name, start, end - (len(own.group()) if own else 0)))
                break
    of_bodies = [h for h in hits if h[0] not in state_names()]
    return next(iter(of_bodies or hits), None)


def _after_of(title: str, how: Manner) -> tuple[str, int, int] | None:
    """What stands after "of" or a voice's "for": "foreign minister of Veland", "a spokesman for the miners"."""
    for m in _OF.finditer(title):
        start = last = end = m.end()
        words = list(islice(_WORD.finditer(title, start), 12))
        for n, w in enumerate(words):
            between = title[last : w.start()] if n else ""
            last = w.end()
            small = w.group()[:1].islower()
            if n and between.strip():
                break
            if small and not (how == "voice" and not n) and w.group() not in _LINKS:
                if n and w.group() in _SMALL_BODIES:
                    end = w.end()
                elif n and w.group() not in _BREAKS:
                    end = start  # "leader of Bee's anti-war alliance": the name goes on in small letters
                break
            if not (small and n):
                end = w.end()
        own = re.search(r"['’]s?$", title[start:end])
        end -= len(own.group()) if own else 0
        end = _before_person(title, start, end)
        name = " ".join(title[start:end].split())
        field = how == "holder" and re.search(r"\b(?:minister|secretary)\b\s*$", title[: m.start()], re.IGNORECASE)
        if name and (institution(name) or not (field and _is_field(name))):
            return institution(_government(name)) or institution(name) or name, start, end
    return None


def _before_person(title: str, start: int, end: int) -> int:
    """Where a known body ends whose name runs on into that of a person: "head of Bee Oil Ann Lee"."""
    words = list(_WORD.finditer(title, start, end))
    for n in range(len(words) - 2, 0, -1):
        body = institution(title[start : words[n - 1].end()]) is not None or words[n - 1].group().lower() in _KINDS
        if body and n < len(words) - 1 and families(words[n].group()):
            return words[n - 1].end()
    return end


def _is_field(name: str) -> bool:
    """Whether a minister's "of" is a field: Minister of Defence, Secretary of State."""
    return name.split()[0].lower() in _FIELDS


_FIELDS = frozenset(
    "state defence defense foreign finance interior justice health energy trade economy economic economics agriculture "
    "education culture transport transportation environment labour labor home press internal external public commerce "
    "treasury homeland housing veterans war peace information science sport sports youth tourism development industry "
    "social regional planning emergency civil".split()
)


_HEADS = re.compile(
    r"\b(?:governor|mayor|ceo|chief executive|head|chief|boss|director|chairman|leader)\b", re.IGNORECASE
)
_SIDE_WORDS = frozenset("the a an his her its their chief senior lead official deputy top acting first new".split())


def _before(title: str, how: Manner) -> tuple[str, int, int] | None:
    """Whose: "Kremlin spokesman", "the ministry's spokesman", "Ohio governor"."""
    m = _VOICE.search(title) if how == "voice" else _HEADS.search(title) if how == "holder" else None
    if m is None:
        return None
    words = [w.span() for w in _WORD.finditer(title, 0, m.start())]
    while words and title[slice(*words[0])].lower() in _SIDE_WORDS:
        words.pop(0)
    while words and title[slice(*words[-1])].lower() in _SIDE_WORDS:
        words.pop()
    if not words:
        return None
    start, end = words[0][0], words[-1][1]
    own = re.search(r"['’]s?$", title[start:end])
    big = all(title[a].isupper() for a, _ in words)
    if not (big or (own and how == "voice")) or (how == "holder" and _is_field(title[slice(*words[0])])):
        return None
    end -= len(own.group()) if own else 0
    name = " ".join(title[start:end].split())
    return (institution(name) or name, start, end) if name else None
