"""Settling: what only the whole article tells of its bodies: whose Brussels is, which ministry, which allies."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from onrecord.names.body import initials
from onrecord.read.named.asides import Aside
from onrecord.read.named.known import Known
from onrecord.read.named.lexicon import forms
from onrecord.read.named.others import Others
from onrecord.read.named.pending import SEAT, Pending
from onrecord.read.named.shortforms import ShortForms, begins_of
from onrecord.read.tables import bodies

_UNION = ("european union", "european commission", "european parliament", "european council")

_INITIALS = 3
"""Fewest letters of initials that are taken for a body's."""


def settle(others: Others, pending: Pending) -> None:
    """Tell whose the seat, the allies, the ministries and the short forms of an article are."""
    for city in pending.cities:
        if city.name in others.told:
            others.note_named(city, 0)
    _settle_congo(others)
    _settle_initials(others)
    union = [others.all[k] for k in _UNION if k in others.all]
    nato = others.all.get("nato")
    seat = others.of("European Union", "body") if union else nato
    if union and nato is not None:
        seat = None
    for b in pending.brussels:
        known = seat or others.of(SEAT, "organisation")
        known.listed = known.listed or seat is not None
        known.mentions.add((b.start, b.end))
        known.aliases.add(SEAT)
        others.speak(known, b.begin, (b.start, b.end))
    if nato is not None:
        for start, end in pending.allies:
            group = others.of("NATO member states", "group")
            group.listed = True
            group.mentions.add((start, end))
            group.aliases.add("allies")
            others.speak(group, start - len("the "), (start, end))
    _settle_generic(others)
    for short, full in list(begins_of(others.all.values())):
        full.take(short)
        others.redirect(short, full)
    short_forms = ShortForms(others.all.values())
    for words, (start, end) in pending.short:
        body = short_forms.meant(words, start)
        if body is not None:
            body.mentions.add((start, end))
            body.aliases.add(words)
            others.speak(body, start - len("the "), (start, end))


def _settle_initials(others: Others) -> None:
    """Initials that no table knows are of the one body that the article spells out: NGB of National Grain Board."""
    spelt: dict[str, list[Known]] = {}
    for known in others.all.values():
        if known.type in ("body", "organisation", "group") and known.name.count(" ") and not known.unnamed:
            spelt.setdefault(initials(known.name), []).append(known)
    for short in [k for k in others.all.values() if k.name.isupper() and k.name.isalpha() and k.name not in forms()]:
        full = spelt.get(short.name, ())
        if len(full) == 1 and len(short.name) >= _INITIALS:
            full[0].listed = full[0].listed or short.listed
            full[0].take(short)
            others.redirect(short, full[0])


def _settle_congo(others: Others) -> None:
    """ "Congo" alone is the Republic's where the article names that one and not the other."""
    here, other = others.all.get("republic of congo"), others.all.get("dr congo")
    if here is not None and other is not None and here.listed and other.aliases <= {"Congo"}:
        here.take(other)
        others.redirect(other, here)


def _settle_generic(others: Others) -> None:
    """The "Foreign Ministry" is that of the one state whose Foreign Ministry the article names."""
    fuller: dict[str, list[Known]] = {}
    for name, known in others.all.items():
        if not known.unnamed and known.type == "body":
            for at in (i for i, c in enumerate(name) if c == " "):
                fuller.setdefault(name[at + 1 :], []).append(known)
    for generic in [k for k in others.all.values() if k.unnamed]:
        core = generic.name.lower()
        found = fuller.get(core) or [
            others.of(b.name, "body") for b in bodies() if core in b.short and others.names_owner(b.name)
        ]
        if len(found) == 1:
            found[0].listed = True
            found[0].take(generic)
            others.redirect(generic, found[0])


def settle_asides(persons: Iterable[Known], others: Others, asides: Sequence[Aside]) -> None:
    """The name in brackets is another form of the name before it."""
    ends = {end: p for p in persons for _, end in p.mentions}
    for a in asides:
        known = ends.get(a.behind) if not a.acronym else others.ending_at(a.behind)
        if known is None or known.type == "country":
            continue
        other = others.all.get(a.words.lower())
        if other is not None and other is not known and not (a.acronym and other.type in ("agency", "outlet")):
            known.take(other)
            others.redirect(other, known)
        known.mentions.add((a.start, a.end))
        known.aliases.add(a.words)
        known.listed = True
