"""Nobody: noun phrases that name no party to a doing: a report, an exercise, a lie, the sea where it is done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.read.event.lexicon import types_of
from onrecord.read.event.somebody import is_group

if TYPE_CHECKING:
    from spacy.tokens import Token

_PRONOUNS = frozenset(
    "it its their his her our my your this that these those such one ones something anything nothing everything "
    "anyone someone nobody anybody somebody everyone any all none itself themselves himself herself".split()
)
_NO_NAMES = frozenset({"EVENT", "LAW", "PRODUCT", "WORK_OF_ART", "MONEY", "QUANTITY", "LANGUAGE"})
_PLACES = frozenset({"LOC", "FAC"})
_SAID = frozenset(
    "report claim accusation allegation charge lie rumour rumor story statement remark comment word question view "
    "exercise drill manoeuvre maneuver concern hope fear sense idea".split()
)
_WHERE = frozenset({"in", "at", "near", "off", "around", "inside", "outside", "along", "across"})
_ENDS = ("tion", "sion", "ment", "ness", "ity", "ism", "ance", "ence", "hood", "cy", "ure")
_STAND = frozenset(
    "government parliament regiment detachment department establishment delegation administration organisation "
    "organization coalition opposition federation nation station population corporation institution mission faction "
    "contingent alliance authority community minority majority university city facility agency embassy legislature "
    "judiciary municipality entity constituency consultancy presidency legation generation congregation".split()
)
_THINGS = frozenset(
    "result election vote plan policy law rule issue decision claim lie report charge word step move measure access "
    "border way time place road future basis cause right term condition price cost budget money euro dollar pound kind "
    "matter problem crisis question fact need use role cannon fire gas oil tariff idea view stance status quo warning "
    "tie link relation side-line request veto ruling verdict statement story rumour rumor demand defence defense "
    "spending gun line ceiling target aim goal effort work project programme program package fund system technology "
    "research energy food grain water air sea coast shore ground land soil territory area region zone corridor "
    "strait bay gulf island field step-up year month week day night act terror terrorism crime murder coup ballot poll "
    "text draft document letter note paper list map barrier fence wall bridge dam pipeline port airport base site "
    "incident accident event meeting row spat feud standoff rhetoric language tone sort reason part peace "
    "life death name number share record history past resource asset bill bid hope fear faith sovereignty".split()
)


def is_nobody(head: Token) -> bool:
    """Whether a noun phrase of whom nothing is known names no state, body or people at all.

    A thing that is the object itself is told under its words ("bombed the port"), but not what was only said of it.
    """
    if head.dep_ in ("dobj", "nsubjpass") and head.pos_ != "PRON":
        return head.lemma_.lower() in _SAID or head.ent_type_ in _NO_NAMES or _is_denied(head)
    return is_thing(head)


def is_thing(head: Token) -> bool:
    """Whether a noun phrase names something, or a place, and not somebody."""
    if head.ent_type_ in _PLACES or head.ent_type_ in _NO_NAMES or head.lower_ in _PRONOUNS:
        return True
    if head.ent_type_ == "GPE" and head.dep_ == "pobj" and head.head.lower_ in _WHERE:
        return True
    if head.ent_type_ or head.pos_ not in ("NOUN", "VERB", "ADJ", "X", "INTJ") or is_group(head):
        return False
    name = head.lemma_.lower()
    if name in _STAND:
        return False
    return name in _THINGS or bool(types_of(name, "noun")) or (head.pos_ == "NOUN" and name.endswith(_ENDS))


def _is_denied(head: Token) -> bool:
    return head.dep_ == "dobj" and head.head.lemma_ == "deny" and is_thing(head)
