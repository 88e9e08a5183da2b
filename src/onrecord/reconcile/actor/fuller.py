"""Fuller: shorter names of a body, joined to the one fuller name of which an article tells the rest."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from onrecord.names.body import wordings
from onrecord.reconcile.actor.cluster import Clusters
from onrecord.reconcile.actor.company import Company
from onrecord.reconcile.actor.forms import fold, generic, people_of
from onrecord.reconcile.actor.node import Form, Node
from onrecord.reconcile.actor.reasons import by_fuller
from onrecord.reconcile.actor.titles import held, role_words
from onrecord.records import Title

_STATE = re.compile(
    r"\b(?:the )?(?:(?:Islamic|Federal) )?(?:Republic|Kingdom|Federation|Emirate|Sultanate|Principality) of (?:the )?"
    r"(?=[^\W\d_a-z])"
)
"""What a state calls itself: "the Republic of Orland" is Orland."""
_FIELD = re.compile(r"\s+for\s+(?=[^\W\d_])")
_MANY = frozenset("national international european global world royal federal state public strategic research".split())
"""Words before the kind that many bodies have."""
_HOUSES = frozenset("institute institution endowment foundation centre center fund academy".split())
"""Kinds of bodies that are known by the name before the kind: nobody else is the "Orlin Institute"."""

Words = frozenset[str]


def by_fuller_names(
    clusters: Clusters, nodes: Sequence[Node], named: Mapping[Form, Sequence[Node]], company: Company
) -> None:
    """Join to a name of a body what says the same but for words that the article or the style of names explains.

    "Committee on Ports" in an article that names the Senate, and "Senate Committee on Ports"; "Foreign Ministry" where
    the article names one state alone; "Ministry of Orland" and "of the Republic of Orland"; "Orlin Institute" and
    "Orlin Institute for Peace". Only where one fuller name fits.
    """
    whole = _Fuller(form for form in named if form.side == "body")
    for node in sorted((n for n in nodes if n.form.side == "body"), key=Node.order):
        words = _words(node.form.printed)
        if words is None or node.namings[:1] == [] or node.namings[0].type == "group" or _post(node.form.printed):
            continue
        forms = whole.styled.get(words, []) if node.kind == "body" else []
        forms = forms or (whole.fields.get(words, []) if node.kind == "body" else [])
        forms = forms or _framed(node, words, whole, company)
        able = clusters.distinct(n for form in forms for n in named[form])
        own = clusters.of(node)
        if len(able) == 1 and able[0] is not own and clusters.apart(own, able[0]) in (None, "name"):
            clusters.unite(able[0], own, by_fuller(node.form.printed, forms[0].printed, node.articles))


class _Fuller:
    """Names of bodies by what is left of them without the state or body in them, its style, their field."""

    def __init__(self, forms: Iterable[Form]) -> None:
        self.framed = defaultdict[Words, dict[str, list[Form]]](dict)
        self.styled = defaultdict[Words, list[Form]](list)
        self.fields = defaultdict[Words, list[Form]](list)
        for form in forms:
            words = _words(form.printed)
            if words is None:
                continue
            for word in sorted(words):
                if word[0] in "#@" and len(words) > 1:
                    self.framed[words - {word}].setdefault(word, []).append(form)
            plain = _STATE.sub("", form.printed)
            if plain != form.printed and (told := _words(plain)) and told != words:
                self.styled[told].append(form)
            head, *field = _FIELD.split(form.printed, maxsplit=1)
            if field and _house(head) and (told := _words(head)):
                self.fields[told].append(form)


def _framed(node: Node, words: Words, whole: _Fuller, company: Company) -> list[Form]:
    """The fuller names with a body that every article of a node names, or with the one state that it names.

    What every state has ("Foreign Ministry") is the state's.
    """
    found: list[Form] = []
    fuller = whole.framed.get(words)
    if fuller is None:
        return found
    for number, naming in enumerate(node.namings):
        frames = company.frames(naming.article)
        states = [f for f in frames if f[0] == "@"]
        bodies = [f for f in frames if f[0] == "#"] if node.kind == "body" else []
        frames = [*bodies, *(states if len(states) == 1 else ())]
        here = [form for frame in frames for form in fuller.get(frame, ())]
        found = here if not number else [f for f in found if f in here]
    return found


def _house(name: str) -> bool:
    """Whether a name is a proper one before a kind of body: "Orlin Institute"."""
    *first, last = fold(name).split()
    proper = [w for w in first if w not in _MANY and not people_of(w)]
    return last in _HOUSES and bool(proper) and not generic(name)


def _words(name: str) -> Words | None:
    """The telling words of a name that has one wording."""
    told = wordings(name)
    return frozenset(told[0]) if len(told) == 1 else None


def _post(name: str) -> bool:
    """Whether a name is a post's rather than a body's ("NATO Secretary General")."""
    return bool(role_words(held(Title(name))))
