"""Belongs: the state or body whose title somebody holds ("Russian foreign minister" -> Russia)."""

from __future__ import annotations

import re
from collections.abc import Callable

from onrecord.clean.tables import places
from onrecord.read.named.lexicon import Hit, forms, scan
from onrecord.read.named.longnames import LongName, long_names
from onrecord.read.tables import roles, state_of

_ENVOYS = frozenset("ambassador envoy representative delegate negotiator consul emissary".split())
_PLACED = frozenset({"mayor", "governor", "councillor", "councilor", "commander"})
_AMERICAN = frozenset({"governor", "senator", "congressman", "congresswoman"})
_WORD = re.compile(r"[^\W\d_]+")
_LINK = re.compile(r"\b(of|for|at|with|from|in|to|on|near)\s+(?:the\s+|its\s+)?$", re.IGNORECASE)
_OF_WHAT = re.compile(
    r"\b(?:of|at|for|from|with|heads?|leads?|chairs?|runs?|commands?)\s+(?:the\s+)?(?=[A-Z])", re.IGNORECASE
)
_CAPITALS = re.compile(r"[A-Z][\w&.'’-]*(?:\s+(?:(?:of|for|on|and)\s+(?:the\s+)?)?[A-Z][\w&.'’-]*)*")
_SENT = re.compile(r"\b(?:delegation|mission) to (?:the )?\Z", re.IGNORECASE)
_PLACE = re.compile(r"[A-Z][\w.-]*(?: [A-Z][\w.-]*){0,3}(?:['’]s)?")
_BEFORE_ROLE = re.compile(r"\b([A-Z]{2,8}|[A-Z][a-z]+(?: [A-Z][a-z]+)+)['’]?s? (?=[a-z])")
_SHORT = re.compile(r"\b(?:the\s+)?([A-Z][a-z]+|alliance|bloc)\b")
_GENITIVE = re.compile(r"['’]s$")
_GOVERNMENT_ORGANS = frozenset({"ministry", "government", "cabinet", "administration", "parliament", "embassy"})
_NO_BODY = frozenset(
    "state foreign affairs defence defense interior finance justice energy health trade general minister "
    "secretary army presidential republican democratic democrat senate congressional executive vice prime "
    "managing national federal state house majority minority opposition tv radio press chief party deputy former "
    "then acting first supreme top senior navy air force europe operations security policy human rights".split()
)


def belongs(words: str, short_form: Callable[[str], str | None] = lambda _: None) -> str | None:
    """The state or body of a title, by the name our tables have for it, else as printed; None where it tells none.

    `short_form`: what "Alliance" means in the article. A body comes before a nationality ("the Norwegian Secretary
    General of NATO"); but whom a state sends to a body, the state sends.
    """
    roles_at = [m.start() for m in _WORD.finditer(words) if m.group().lower() in roles()]
    role = roles_at[0] if roles_at else 0
    said = {m.group().lower() for m in _WORD.finditer(words)} & roles()
    hits = [h for h in scan(words) if h.entry.kind not in ("person", "city") and not words.endswith("-", 0, h.start)]
    long = list(long_names(words, hits))
    hits = [h for h in hits if not any(x.start <= h.start < x.end for x in long)]
    envoy = bool(said & _ENVOYS)
    states = [h for h in hits if h.entry.type == "country" and not _is_goal(words, h.start, role, envoy=envoy)]
    bodies = [h for h in hits if h.entry.type != "country" and not _is_goal(words, h.start, role, envoy=envoy)]
    named = [x for x in long if not _is_goal(words, x.start, role, envoy=envoy)]
    states = states or [h for h in hits if h.entry.type == "country" and h.entry.kind == "adjective"]
    if envoy and states and not named:
        return _state(words, states, said)
    if named:
        return _of_long(words, named[0], states)
    if bodies:
        return bodies[0].entry.name
    meant = next((n for m in _SHORT.finditer(words) if (n := short_form(m[1]))), None)
    if meant is not None and not (envoy and _is_goal(words, words.find(meant), role, envoy=True)):
        return meant
    return _state(words, states, said) or (None if states else _as_printed(words, envoy=envoy))


def _is_goal(words: str, at: int, role: int, *, envoy: bool) -> bool:
    """Whether a name is that to which, or in which, somebody works: not whose title it is."""
    m = _LINK.search(words, 0, at)
    if m is None or at < role:
        return False
    link = m[1].lower()
    if link == "to" and _SENT.search(words, 0, at):
        return True
    return link in ("in", "on", "near") or (link in ("to", "at", "for", "with") and envoy)


def _state(words: str, states: list[Hit], said: frozenset[str] | set[str]) -> str | None:
    for hit in states:
        if hit.entry.kind == "capital" and said & _PLACED:
            return words[hit.start : hit.end]
        if hit.entry.name == "Georgia" and hit.entry.kind == "name" and said & _AMERICAN:
            return "Georgia (United States)"
        return hit.entry.name
    return None


def _of_long(words: str, found: LongName, states: list[Hit]) -> str:
    """A ministry speaks for its state; another institution has its own name."""
    inside = [h for h in scan(found.name) if h.entry.type == "country"]
    organ = set(found.name.lower().split()) & _GOVERNMENT_ORGANS
    if organ and (inside or states):
        return (inside or states)[0].entry.name
    if found.generic and states:
        return f"{words[states[0].start : states[0].end]} {found.name}" if states[0].start < found.start else found.name
    known = forms().get(found.name) or (forms().get(found.name.partition(" ")[2]) if inside else None)
    return known.name if known is not None and known.kind == "name" else found.name


def _as_printed(words: str, *, envoy: bool) -> str | None:
    """The name of a body in no table, where the words plainly give one."""
    m = None if envoy else _OF_WHAT.search(words)
    if m is not None:
        name = _CAPITALS.match(words, m.end())
        if name is not None and _is_name(name.group(), words[name.end() :]):
            return _GENITIVE.sub("", name.group()).rstrip(".'’")
    m = _PLACE.match(words)
    while m is not None and len(place := m[0][:-2] if m[0][-2:] in ("'s", "’s") else m[0]) > 2:
        if place.casefold() in places():
            return place
        m = _PLACE.match(words, 0, m.end() - 1 - len(m[0].split()[-1])) if " " in m[0] else None
    m = _BEFORE_ROLE.match(words)
    if m is not None and not {w.lower() for w in m[1].split()} & (roles() | _NO_BODY) and m[1] not in state_of():
        return m[1]
    return None


def _is_name(name: str, after: str) -> bool:
    """Whether capitals behind "of" are a name: not "Foreign Affairs", nor whose campaign it is."""
    first = name.split()[0].lower()
    return (
        first not in _NO_BODY and first not in roles() and not (_GENITIVE.search(name) and after[:2].strip().islower())
    )
