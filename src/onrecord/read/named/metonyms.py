"""Metonyms: whether a capital or a building stands for its government ("Moscow denied") or is a place ("in Moscow")."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Span, Token


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_SUFFERS = _set(
    "accuse blame warn urge ask tell invite condemn criticise criticize sanction punish isolate deter contain "
    "confront support back call press pressure push force inform remind thank reassure assure provoke threaten "
    "challenge defy antagonise antagonize anger irritate alarm appease engage help aid fund arm trust distrust "
    "persuade convince pressurise implore demand expect want suspect denounce rebuke chide slam berate lambast "
    "oppose restrain oblige allow enable encourage embolden fear counter cite quote advise consult notify request "
    "hold let please annoy infuriate outrage upset worry surprise embarrass humiliate weaken strengthen target "
    "praise betray outmanoeuvre alienate pit make prompt lead compel require lobby sue represent hurt"
)
"""Verbs whose object is somebody who acts, not a place."""
_PLACE_VERBS = _set("lie sit stand burn boast shake sleep stretch host bustle freeze awake experience")
"""Verbs that tell of a city."""
_STRUCK = _set(
    "hit bomb shell attack capture seize surround liberate occupy strike destroy flood rock shake locate situate "
    "build found divide retake recapture evacuate besiege encircle visit reach enter leave cover connect link"
)
"""What befalls a city: the subject of these passives is a place."""
_STANCES = _set(
    "ready willing concerned open prepared interested committed responsible determined unhappy angry wary keen "
    "confident convinced unwilling reluctant right wrong guilty aware involved silent serious able unable likely "
    "unlikely sure certain opposed eager isolated hostile furious nervous suspicious bound entitled obliged "
    "complicit sceptical skeptical cautious dissatisfied satisfied happy adamant clear"
)
_PARTNERS = _set(
    "ally partner party adversary enemy threat player guarantor supporter aggressor backer sponsor foe rival "
    "mediator broker"
)
_ACTS = _set(
    "threat pressure response support demand statement order guarantee aid signal call request assurance denial "
    "criticism condemnation reaction warning approval instruction money message concession loyalty appeal "
    "ultimatum letter reply hostility answer proposal offer objection consent protest position policy stance "
    "attitude view opinion behalf side favour favor will isolation government ally intention plan action "
    "influence aggression hand interest claim accusation allegation sanction dependence reliance restriction "
    "blame sympathy decision permission propaganda interference involvement role silence fear suspicion victory "
    "defeat blow problem price consequence setback opportunity challenge provocation commitment promise backing "
    "encouragement leverage control independence gift rapprochement relation relationship tie link dialogue talk "
    "negotiation agreement deal war conflict contact cooperation co-operation tension dispute partnership trust "
    "confrontation standoff stand-off rivalry friendship understanding alliance treaty pact ambassador envoy "
    "representative negotiator spokesman spokeswoman overture"
)
"""Nouns of what governments do, give, get and have."""
_TO_WORDS = _set(
    "loyal hostile close friendly opposed important sympathetic unacceptable acceptable subordinate hand sell "
    "appeal belong listen talk speak turn send respond reply say concede signal yield surrender look bow owe"
)
_ON_WORDS = _set("depend rely dependent impose call blame focus count insist")
_FROM_WORDS = _set("come hear demand expect seek receive get want buy independent emanate")
_JOURNEYS = _set(
    "flight train road distance travel railway pipeline route line plane bus motorway highway journey shuttle "
    "trip match"
)
_CITY = _set(
    "mayor mayoralty street streets airport airports metro subway suburb suburbs centre center resident residents "
    "population skyline university hospital hospitals district districts outskirt outskirts theatre theater "
    "museum police river zoo club clubs stadium cathedral restaurant restaurants hotel hotels weather north south "
    "east west square park station underground court courts school schools prison region opera ballet film "
    "festival exchange summer winter downtown neighborhood neighbourhood bar bars cafe cafes church churches "
    "square citizen people"
)
"""What a city has."""
_ALWAYS = frozenset({"with", "against", "between", "by", "versus", "vs", "vs."})
_NEVER = frozenset(
    {"in", "at", "near", "around", "outside", "through", "via", "into", "across", "inside", "within", "throughout"}
)
_SUFFIXED = (
    "-backed",
    "-led",
    "-controlled",
    "-appointed",
    "-installed",
    "-imposed",
    "-friendly",
    "-sponsored",
    "-approved",
    "-supported",
)


def acts(span: Span) -> bool:
    """Whether the words of a capital or building are those of somebody who acts or is acted upon."""
    token, after = span.root, span.doc.text[span.end_char : span.end_char + 12]
    if after.startswith(_SUFFIXED):
        return True
    for _ in range(8):  # "between Moscow and NATO": the second one stands as the first does
        if token.dep_ != "conj" or token.head == token or token.head.pos_ not in ("PROPN", "NOUN"):
            break
        token = token.head
    dep, head = token.dep_, token.head
    if dep in ("nsubj", "nsubjpass"):
        return _is_subject(dep, head)
    if dep == "poss":
        return head.lemma_.lower() not in _CITY and head.ent_type_ not in ("FAC", "LOC")
    if dep in ("dobj", "dative"):
        return head.lemma_.lower() in _SUFFERS
    return dep == "pobj" and _is_governed(head)


def _is_subject(dep: str, verb: Token) -> bool:
    lemma = verb.lemma_.lower()
    if dep == "nsubjpass":
        return lemma not in _STRUCK
    if lemma == "be":
        said = {c.lemma_.lower() for c in verb.children if c.dep_ in ("acomp", "attr", "oprd")}
        return bool(said & (_STANCES | _PARTNERS))
    return verb.pos_ in ("VERB", "AUX") and lemma not in _PLACE_VERBS


def _is_governed(prep: Token) -> bool:
    """By what stands before the preposition: a threat from Moscow is the government's, a flight is not."""
    word, head = prep.lower_, prep.head
    lemma = head.lemma_.lower()
    if word in _NEVER:
        return False
    if word in _ALWAYS:
        return lemma not in _JOURNEYS
    if word == "to" and head.lower_ == "according":
        return True
    if word == "of":
        return lemma in _ACTS or lemma in (
            "accuse",
            "critic",
            "critical",
            "suspicious",
            "wary",
            "ally",
            "friend",
            "enemy",
        )
    if head.pos_ in ("NOUN", "PROPN") and lemma in _ACTS:
        return word in ("from", "to", "on", "toward", "towards", "for", "over", "about", "upon")
    words = {"to": _TO_WORDS, "on": _ON_WORDS, "upon": _ON_WORDS, "from": _FROM_WORDS}.get(word)
    return words is not None and lemma in words
