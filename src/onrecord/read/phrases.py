"""Phrases: the noun phrases of an article that may name something that another outlet names otherwise.

A base noun chunk and the prepositional phrases that belong to the name of the thing: "reunification of Crimea with
Russia". Names of people, places and bodies alone are actors and no phrases; neither are dates, numbers and pronouns.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from onrecord.read.blocks import shadow
from onrecord.read.grammar import trim
from onrecord.read.language import english
from onrecord.read.parse import Parse
from onrecord.records import Article
from onrecord.records.term import Phrase

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

MOST = 200
"""Phrases of an article that are kept: of more, those that tell most, then the first in the text."""
LONGEST = 14
"""Words of a phrase; what is longer describes and names nothing."""

_NAME_WORDS = 2
_PARTNER_WITHIN = 5
_MARKS = frozenset('"()[]{};:')
_ATTACHED = frozenset(
    "of in with on by along against over between to for from into near across at around among toward towards".split()
)
_LEADING = frozenset({"DET", "PRON", "PUNCT", "SPACE", "CCONJ", "SCONJ", "ADP", "PART"})
_NAMES = frozenset({"PERSON", "GPE", "ORG", "LOC", "FAC", "NORP"})
_MEASURES = frozenset({"DATE", "TIME", "CARDINAL", "ORDINAL", "MONEY", "PERCENT", "QUANTITY"})
_LEFT = frozenset(
    {"compound", "amod", "nmod", "poss", "nummod", "det", "quantmod", "advmod", "punct", "case", "npadvmod"}
)
_VAGUE = frozenset(
    "one other thing way lot part kind sort number case time day week month year bit side fact what that this "
    "some any all something anything nothing everything example addition order place course question".split()
)
"""Heads that name nothing by themselves."""


def phrases(article: Article, parse: Parse) -> tuple[Phrase, ...]:
    """The phrases of an article in the order of its text, at most MOST; a phrase may stand inside another."""
    found = dict[tuple[int, int], tuple[int, str]]()
    for block, doc in parse.parsed:
        for head in doc:
            reach = _reach(head)
            if reach is None:
                continue
            first, last = doc[reach[0]], doc[reach[1] - 1]
            at = block.start + first.idx, block.start + last.idx + len(last)
            found.setdefault(at, (_tells(doc, head, reach), head.lemma_.lower()))
    most = sorted(found, key=lambda at: (-found[at][0], at))[:MOST]
    return tuple(Phrase(article.span(*at), found[at][1]) for at in sorted(most))


def _reach(head: Token) -> tuple[int, int] | None:
    """First and last + 1 token of the phrase of a head noun; None where it names nothing of this kind."""
    if head.pos_ not in ("NOUN", "PROPN") or head.dep_ == "compound" or head.lower_ in _VAGUE:
        return None
    if head.ent_type_ in _MEASURES or (head.pos_ == "PROPN" and (head.ent_type_ in _NAMES or not head.ent_type_)):
        return None
    if len(head) < 3 or not head.text[0].isalpha() or head.lemma_.lower() in _VAGUE:
        return None
    first, stop = head.i, head.i + 1
    for left in head.lefts:
        if left.dep_ in _LEFT:
            first = min(first, left.left_edge.i)
    for right in head.rights:
        end = _attached(right, stop)
        if end is None:
            break
        stop = end
    doc = head.doc
    for i in range(first, stop):  # a phrase does not run over a quotation mark or a bracket
        if doc[i].text in _MARKS:
            first, stop = (i + 1, stop) if i < head.i else (first, min(stop, i))
    while first < head.i and _leads(doc[first]):
        first += 1
    first, stop = trim(doc, first, stop)
    return (first, stop) if first <= head.i < stop <= first + LONGEST else None


def _leads(token: Token) -> bool:
    """Whether a word opens a phrase without being part of the name: an article, a number, "its", "several"."""
    return token.pos_ in _LEADING or token.dep_ in ("det", "nummod", "predet") or token.tag_ in ("PRP$", "CD", "POS")


def _attached(prep: Token, stop: int) -> int | None:
    """Where the phrase ends with what `prep` adds at `stop`; None where it adds nothing that is part of the name."""
    if prep.i != stop or prep.dep_ not in ("prep", "agent") or prep.lower_ not in _ATTACHED:
        return None
    for of in prep.rights:
        if of.dep_ != "pobj":
            return None
        if of.ent_type_ in _MEASURES or of.pos_ not in ("NOUN", "PROPN", "PRON") or of.left_edge.i != stop + 1:
            return None
        if of.pos_ == "PRON":
            return None
        end = _with_partner(of) if prep.lower_ == "between" else of.i + 1
        for more in of.rights if end == of.i + 1 else ():
            further = _attached(more, end)
            if further is None:
                break
            end = further
        return end
    return None


def _with_partner(of: Token) -> int:
    """Where "Moscow and the West" ends: between takes two."""
    both = [t for t in of.rights if t.dep_ == "conj" and t.pos_ in ("NOUN", "PROPN")]
    return both[0].i + 1 if both and both[0].i - of.i <= _PARTNER_WITHIN else of.i + 1


def _tells(doc: Doc, head: Token, reach: tuple[int, int]) -> int:
    """How much a phrase tells: 2 with a name in it, 1 with another word, 0 for a head alone."""
    others = [t for t in doc[reach[0] : reach[1]] if t.i != head.i and t.pos_ in ("NOUN", "PROPN", "ADJ")]
    return 2 if any(t.pos_ == "PROPN" or t.ent_type_ in _NAMES for t in others) else bool(others)


def heads(texts: Sequence[str]) -> list[tuple[str, bool]]:
    """The head of each of some wordings that stand alone, in the dictionary form, and whether it is a verb."""
    return [_alone(doc) for doc in english().pipe(shadow(t) for t in texts)]


def _alone(doc: Doc) -> tuple[str, bool]:
    root = next((t for t in doc if t.dep_ == "ROOT" and not t.is_punct and not t.is_space), None)
    if root is None:
        return doc.text.strip().lower(), False
    name = len(doc) <= _NAME_WORDS and doc[0].text[:1].isupper()  # a surname alone may be a verb ("Brown", "Trump")
    verbal = root.pos_ in ("VERB", "AUX") or doc[0].lower_ == "to"
    return root.lemma_.lower(), verbal and not name
