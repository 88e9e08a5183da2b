"""Issues: what the stances of a record are about; each a set of stances that goes by its commonest wording."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from onrecord.reconcile.position.called import numbered
from onrecord.reconcile.position.given import chosen, given
from onrecord.reconcile.position.keys import Key, is_bare, key, named_alike, wording
from onrecord.records.stance import Issue, Stance

_POINTING = frozenset({"this", "that", "it", "these", "those", "them", "they", "so"})
LONGEST = 80
"""Code points of a label: what is longer is cut at a word."""


def issues(stances: Sequence[Stance], named: Sequence[Issue], titles: Mapping[str, str]) -> dict[str, str]:
    """The issue of each stance by its id. `named`: those of the user; `titles`: what to call an article, by id.

    Stances of one key are about one issue. In one article a bare word means what it stands for there: "contacts" are
    the contacts with Russia where those are the only ones that it tells of.
    """
    own = given(named)
    labels = dict[str, str]()
    by_article = defaultdict[str, list[tuple[Stance, Key]]](list)
    for stance in sorted(stances, key=lambda s: s.id):
        label = chosen(stance, own)
        if label is not None:
            labels[stance.id] = label
        else:
            by_article[stance.article].append((stance, key(stance)))
    groups = defaultdict[Key, list[Stance]](list)
    for article in sorted(by_article):
        alike = named_alike(k for _, k in by_article[article])
        for stance, k in by_article[article]:
            groups[alike.get(k.about, k) if is_bare(k) else k].append(stance)
    taken = {i.label for i in named}
    for k in sorted(groups):
        name = numbered(_label(k, groups[k], titles), taken)
        taken.add(name)
        labels |= {s.id: name for s in groups[k]}
    return labels


def _label(k: Key, stances: Sequence[Stance], titles: Mapping[str, str]) -> str:
    """The commonest wording: a noun phrase before a clause, with its names before one without, the shortest."""
    count = Counter(_wording(s) for s in stances)
    names = {s.about[-1] for s in stances if s.about and not s.about[-1][:1].islower()}

    def worth(text: str) -> tuple[bool, bool, bool, int, int, str]:
        pointing = all(s.target.exact.casefold() in _POINTING for s in stances if _wording(s) == text)
        verbal = any(_wording(s) == text and _verbal(s) for s in stances)
        bare = bool(names) and not any(c.isupper() for c in text)
        return pointing, verbal, bare, -count[text], len(text), text

    best = min(count, key=worth)
    if len(best) > LONGEST:
        best = best[:LONGEST].rsplit(" ", 1)[0] + " ..."
    return f"{best} ({titles[k.article]})" if k.article and titles.get(k.article) else best


def _verbal(stance: Stance) -> bool:
    first = stance.target.exact.split()[0].casefold()
    return first == "to" or bool(stance.about and first == stance.about[0])


def _wording(stance: Stance) -> str:
    """Its target; where that only points back ("this") what it is about, else the whole clause."""
    if " ".join(stance.target.exact.split()).casefold() not in _POINTING:
        return wording(stance.target.exact)
    return ", ".join(stance.about) or wording(stance.evidence[0].exact)
