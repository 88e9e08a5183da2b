"""Alike: the nouns for people, and which of them the press uses of one and the same person."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from onrecord.read.tables import roles

_ALIKE = (
    "chief head boss leader",
    "president commander",
    "chairman chairwoman chair chairperson",
    "ceo executive president",
    "premier minister",
    "spokesman spokeswoman spokesperson",
    "representative congressman congresswoman",
    "mp mep deputy parliamentarian",
    "candidate nominee frontrunner contender challenger rival hopeful",
    "billionaire businessman businesswoman entrepreneur mogul tycoon magnate developer investor star owner",
    "lawyer attorney counsel solicitor",
    "expert analyst scholar professor economist scientist researcher historian fellow academic pundit commentator",
    "author writer",
    "journalist reporter correspondent columnist editor anchor host moderator presenter commentator",
    "aide adviser advisor staffer strategist assistant",
    "judge justice",
    "pontiff pope",
    "clergyman pastor priest bishop archbishop cardinal rabbi imam cleric preacher reverend",
    "doctor surgeon neurosurgeon physician",
    "suspect gunman attacker shooter defendant assailant",
    "officer policeman cop trooper",
    "entertainer comedian actor actress singer musician rapper star host",
)
"""Nouns that the press uses of one and the same person."""
_WIDER = (
    "chief head boss leader: director president chairman chairwoman chair chairperson ceo executive secretary premier",
    "leader: minister",
    "lawmaker legislator parliamentarian politician: senator representative congressman congresswoman mp mep deputy "
    "speaker democratic republican",
    "lawmaker legislator: member",
    "politician executive: governor",
    "politician: mayor candidate nominee frontrunner contender challenger rival hopeful minister president",
    "democratic republican: senator congressman congresswoman representative lawmaker candidate nominee governor",
    "independent: senator congressman candidate",
    "diplomat: ambassador envoy consul negotiator secretary minister",
    "officer: general colonel major captain lieutenant commander admiral marshal brigadier veteran soldier sergeant",
    "soldier veteran: general colonel major captain lieutenant sergeant",
    "official: spokesman spokeswoman spokesperson minister deputy secretary director diplomat officer commissioner",
    "operative strategist: aide adviser advisor manager",
)
"""Nouns of a wide meaning, and the narrower ones of those who can be called so; two narrow ones are two callings."""

_OTHERS = frozenset(
    """
    democrat conservative liberal libertarian socialist native hopeful runner activist hacker teen teenager boy
    girl victim survivor plaintiff juror refugee migrant immigrant farmer firefighter nurse engineer inventor
    designer artist novelist biographer philosopher sociologist lobbyist financier philanthropist heir heiress
    socialite widow widower uncle aunt grandfather grandmother nephew niece cousin boyfriend girlfriend fiance
    fiancee partner neighbor neighbour roommate classmate dictator strongman warlord coach player filmmaker
    producer guest caller viewer speaker adoptee retiree passenger driver shopkeeper villager protester
    demonstrator organizer organiser attendee participant applicant
    """.split()
)
"""Other nouns for people, whom the reporter does not quote as a rule."""

SERVING = frozenset(
    "spokesman spokeswoman spokesperson aide adviser advisor assistant staffer lawyer attorney counsel".split()
)
"""Nouns for those who speak or work for somebody else, who was most likely named before."""


@cache
def _groups() -> Mapping[str, frozenset[str]]:
    """A noun -> all that can be said of the same person instead."""
    found: dict[str, set[str]] = {}
    for line in _ALIKE:
        words = line.split()
        for word in words:
            found.setdefault(word, set()).update(words)
    for line in _WIDER:
        wide, narrow = (part.split() for part in line.split(":"))
        for one, others in [*((w, narrow) for w in wide), *((n, wide) for n in narrow)]:
            found.setdefault(one, set()).update(others)
    return {word: frozenset(others) for word, others in found.items()}


@cache
def nouns() -> frozenset[str]:
    """All nouns that can be a person's title."""
    return roles() | _groups().keys() | _OTHERS


def alike(role: str) -> frozenset[str]:
    """The nouns for people that can mean the same person as this one, itself among them."""
    return _groups().get(role, frozenset()) | {role}
