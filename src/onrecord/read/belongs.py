"""Belongs: the state or body whose title somebody holds ("Russian foreign minister" -> Russia)."""

from __future__ import annotations

import re
from collections.abc import Callable

from onrecord.read.lexicon import Hit, scan
from onrecord.read.longnames import LongName, long_names
from onrecord.read.tables import roles, state_of

_ENVOYS = frozenset("ambassador envoy representative delegate negotiator consul emissary".split())
_PLACED = frozenset({"mayor", "governor", "councillor", "councilor", "commander"})
_WORD = re.compile(r"[^\W\d_]+")
_LINK = re.compile(r"\b(of|for|at|with|from|in|to|on|near)\s+(?:the\s+|its\s+)?$", re.IGNORECASE)
_OF_WHAT = re.compile(r"\b(?:of|at|for|from|with|heads?|leads?|chairs?|runs?|commands?)\s+(?:the\s+)?(?=[A-Z])", re.IGNORECASE)
_CAPITALS = re.compile(r"[A-Z][\w&.'’-]*(?:\s+(?:(?:of|for|on|and)\s+(?:the\s+)?)?[A-Z][\w&.'’-]*)*")
_BEFORE_ROLE = re.compile(r"\b([A-Z]{2,8}|[A-Z][a-z]+(?: [A-Z][a-z]+)+)['’]?s? (?=[a-z])")
_SHORT = re.compile(r"\b(?:the\s+)?([A-Z][a-z]+|alliance|bloc)\b")
_GOVERNMENT_ORGANS = frozenset({"ministry", "government", "cabinet", "administration", "parliament", "embassy"})
_NO_BODY = frozenset(
    "state foreign affairs defence defense interior finance justice energy health trade general minister secretary army "
    "navy air force europe operations security policy human rights".split()
)


def belongs(words: str, short_form: Callable[[str], str | None] = lambda _: None) -> str | None:
    """The state or body of a title, by the name our tables have for it, else as printed; None where it tells none.

    `short_form`: what "Alliance" means in the article. A body comes before a nationality ("the Norwegian Secretary
    General of NATO"); but whom a state sends to a body, the state sends.
    """
    roles_at = [m.start() for m in _WORD.finditer(words) if m.group().lower() in roles()]
    role = roles_at[0] if roles_at else 0
    said = {m.group().lower() for m in _WORD.finditer(words)} & roles()
    hits = [h for h in scan(words) if h.entry.kind != "person"]
    long = list(long_names(words, hits))
    hits = [h for h in hits if not any(x.start <= h.start < x.end for x in long)]
    envoy = bool(said & _ENVOYS)
    states = [h for h in hits if h.entry.type == "country" and not _is_goal(words, h.start, role, envoy=envoy)]
    bodies = [h for h in hits if h.entry.type != "country" and not _is_goal(words, h.start, role, envoy=envoy)]
    named = [x for x in long if not _is_goal(words, x.start, role, envoy=envoy)]
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
    return link in ("in", "on", "near") or (link in ("to", "at", "for", "with") and envoy)


def _state(words: str, states: list[Hit], said: frozenset[str] | set[str]) -> str | None:
    for hit in states:
        if hit.entry.kind == "capital" and said & _PLACED:
            return words[hit.start : hit.end]
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
    known = [h for h in scan(found.name) if h.end - h.start == len(found.name)]
    return known[0].entry.name if known else found.name


def _as_printed(words: str, *, envoy: bool) -> str | None:
    """The name of a body in no table, where the words plainly give one."""
    m = None if envoy else _OF_WHAT.search(words)
    if m is not None:
        name = _CAPITALS.match(words, m.end())
        first = name.group().split()[0].lower() if name is not None else ""
        if name is not None and first not in _NO_BODY and first not in roles():
            return name.group().rstrip(".'’")
    m = _BEFORE_ROLE.match(words)
    if m is not None and not {w.lower() for w in m[1].split()} & (roles() | _NO_BODY) and m[1] not in state_of():
        return m[1]
    return None
