"""Titles: how well the words of a title ("the Florida senator") fit what the article and the table say of a person."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from onrecord.names import words_of
from onrecord.read.gender import Gender
from onrecord.read.known import Known
from onrecord.read.offices import fits
from onrecord.read.tables import roles, states, titles
from onrecord.read.who.posts import Post

_SHORT = dict(
    pair.split(":")
    for pair in (
        "gov:governor sen:senator rep:representative gen:general col:colonel lt:lieutenant capt:captain maj:major "
        "adm:admiral sgt:sergeant prof:professor dr:doctor amb:ambassador atty:attorney pres:president sec:secretary "
        "pm:premier dem:democratic dems:democratic gop:republican democrat:democratic runner:frontrunner "
        "ala:alabama ariz:arizona ark:arkansas calif:california colo:colorado conn:connecticut del:delaware "
        "fla:florida ga:georgia ill:illinois ind:indiana kan:kansas ky:kentucky la:louisiana mass:massachusetts "
        "md:maryland mich:michigan minn:minnesota miss:mississippi mo:missouri mont:montana neb:nebraska nev:nevada "
        "okla:oklahoma ore:oregon pa:pennsylvania tenn:tennessee tex:texas vt:vermont va:virginia wash:washington "
        "wis:wisconsin wyo:wyoming"
    ).split()
)
"""Short forms of the press, as they stand in offices and beside names."""
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
_PARTY = re.compile(r"\s*\(([DRI])[-–]([A-Z][a-z]+)")
_PARTIES = {"D": "democratic", "R": "republican", "I": "independent"}
_GENITIVE = re.compile(r"['’]s?\s+\w")
_FEMALE = re.compile(r"(?:woman|queen|princess|mother|wife|daughter|sister|actress|heiress)\Z")
_MALE = re.compile(r"(?:(?<!wo)(?<!fresh)man|king|prince|father|husband|son|brother)\Z")
_AFTER_NAME = re.compile(r",\s+(?:an?|the|his|her|its|their)\s+([^,.;:()\n]{3,80})[,.;]")
_BEFORE_NAME = re.compile(r"((?:[\w’'-]+ ){1,4})\Z")
_HEADED = re.compile(r"\s(?:of|for|at|in|from|with|who|that|and|to)\s")
"""Where the head of a description is over."""
_BEFORE, _AFTER, _MENTIONS = 60, 90, 6
SHAPES = {"the": "the", "this": "the", "that": "the", "a": "a", "an": "a"} | dict.fromkeys(
    ("his", "her", "its", "their"), "his"
)
"""How a title begins, by its first word; "none" for any other."""
_VAGUE = frozenset(
    "democratic republican presidential state federal national american senior junior us party freshman".split()
)
"""What a title may say beside the post of the table."""
_PARTY_WORDS = frozenset({"democratic", "republican", "independent"})
_AMERICAN = frozenset(
    """
    alabama alaska arizona arkansas california carolina colorado connecticut dakota delaware florida georgia hampshire
    hawaii idaho illinois indiana iowa jersey kansas kentucky louisiana maine maryland massachusetts mexico michigan
    minnesota mississippi missouri montana nebraska nevada ohio oklahoma oregon pennsylvania rhode tennessee texas utah
    vermont virginia washington wisconsin wyoming york
    """.split()
)
"""The last words of the states of America."""
_NEW_PLACE = re.compile(r"\bNew [A-Z]")
_FORMER = frozenset({"former", "ex", "late", "then", "longtime", "current", "new", "presumptive", "own"})


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


def spelt_out(words: frozenset[str]) -> frozenset[str]:
    """Words of an office with the short forms of the press written out: Gov., Sen., GOP."""
    return frozenset(_SHORT.get(w, w) for w in words)


@dataclass(frozen=True, slots=True)
class Title:
    """A title by its words: `role` is its noun, `roles` all of its nouns for people, `more` what else it says.

    `owned`: it is somebody's ("Smith's campaign manager", "her husband"); `genitive`: or a body's ("London's mayor").
    """

    words: frozenset[str]
    role: str
    roles: frozenset[str]
    more: frozenset[str]
    shape: str
    owned: bool
    genitive: bool
    former: bool

    @property
    def kind(self) -> str:
        """Whether the noun is an office or calling of somebody known, or may be said of anybody."""
        return "office" if self.role in titles() else "plain"

    @property
    def gender(self) -> Gender | None:
        """What the noun itself tells."""
        return of_noun(self.role)


def of_noun(words: str) -> Gender | None:
    """The gender that a noun for a person tells, the last of some words."""
    return "f" if _FEMALE.search(words) else "m" if _MALE.search(words) else None


def title(text: str, role: str, shape: str, *, owned: bool = False) -> Title:
    """The title that a source is; `role` its head noun, `shape` how it begins: the, this, a, none.

    `owned`: a person stands in the genitive in it.
    """
    all_ = spelt_out(words_of(text))
    words = all_ - (_FORMER - {"new"} if _NEW_PLACE.search(text) else _FORMER)
    role = _SHORT.get(role, role)
    own = (words & nouns()) | {role}
    return Title(
        words,
        role,
        own,
        words - own,
        shape,
        owned=shape == "his" or owned,
        genitive=_GENITIVE.search(text) is not None,
        former="former" in all_ or "ex" in all_,
    )


@dataclass(frozen=True, slots=True)
class Told:
    """What the article tells of a person: words of each office, and the words around the name."""

    offices: tuple[frozenset[str], ...]
    roles: frozenset[str]
    around: frozenset[str]


@cache
def lands() -> frozenset[str]:
    """Words that say of which state somebody is: "british", "florida"; of two words the latter."""
    nations = (words.split()[-1].lower() for state in states() for words in state.adjectives)
    return frozenset({*nations, *_AMERICAN}) - {"american", "americans"}


def _of_party(title: Title, words: frozenset[str]) -> bool:
    """Whether a post can be called so, by the party that a title names."""
    return not (title.words & _PARTY_WORDS) or not (words & _PARTY_WORDS) or bool(title.words & words & _PARTY_WORDS)


def told(known: Known, text: str) -> Told:
    """What stands in the offices of a person and around the first mentions."""
    around: set[str] = set()
    besides: list[frozenset[str]] = []
    for s, e in sorted(known.mentions)[:_MENTIONS]:
        around |= words_of(text[max(0, s - _BEFORE) : s] + " " + text[e : e + _AFTER])
        party = _PARTY.match(text, e)
        if party:
            around |= {_PARTIES[party[1]], party[2].lower()}
        besides += _besides(text, s, e)
    offices = tuple(spelt_out(words) for words in [*list(known.offices.values())[:20], *besides])
    held = frozenset(w for words in offices for w in words)
    return Told(offices, held & nouns(), spelt_out(frozenset(around)) | held)


def _besides(text: str, start: int, end: int) -> Iterator[frozenset[str]]:
    """What stands beside a name and ends in a noun for a person: "Ann Bee, a bridge engineer," "engineer Ann Bee"."""
    after, before = _AFTER_NAME.match(text, end), _BEFORE_NAME.search(text, max(0, start - _BEFORE), start)
    for found in (after, before):
        words = _HEADED.split(found[1], maxsplit=1)[0].split() if found else []
        if words and words[-1].lower() in nouns():
            yield words_of(" ".join(words))


def agreement(title: Title, told: Told, held: Sequence[Post]) -> list[str]:
    """How a title fits a person: by an office of the article, by its noun, by its other words, by the table."""
    found = []
    if any(title.words <= office for office in told.offices):
        found.append("office:fits")
    elif any(fits(title.words, office) and (not title.more or title.more & office) for office in told.offices):
        found.append("office:partly")
    elif title.role in told.roles:
        found.append("office:noun")
    elif alike(title.role) & told.roles:
        found.append("office:alike")
    elif title.role in told.around:
        found.append("office:near")
    else:
        found.append("office:other" if told.roles else "office:none")
    if title.more:
        told_of = frozenset(w for office in told.offices for w in office)
        for name, words in (("said", told_of), ("near", told.around)):
            share = len(title.more & words) / len(title.more)
            found.append(f"{name}:{'all' if share == 1 else 'some' if share else 'none'}")
    else:
        found.append("bare")
    tabled = [p for p in held if title.role in p.words and title.more <= p.words | _VAGUE and _of_party(title, p.words)]
    if tabled:
        found.append("table:now" if tabled[0].now else "table:then")
        found.append(f"table&{'bare' if not title.more else 'more'}")
        found.append(f"{found[-2]}&{'former' if title.former else 'now'}")
    elif any(alike(title.role) & p.words and title.more & p.words for p in held):
        found.append("table:alike")
    elif any(alike(title.role) & p.words and _of_party(title, p.words) for p in held if p.now):
        found.append("table:like")
    elif any(p.now for p in held) and title.kind == "office":
        found.append("table:other")
    if "table:now" in found or ("table:then" in found and title.former):
        if found[0] not in ("office:fits", "office:partly", "office:noun"):
            found.insert(0, "office:tabled")
    known = {w for p in held for w in p.words} | {w for office in told.offices for w in office}
    for name, kinds in (("party", _PARTY_WORDS), ("land", lands())):
        said, own = title.words & kinds, known & kinds
        if said and own:
            found.append(f"{name}:{'same' if said & own else 'other'}")
    if "land:other" in found and title.kind == "office":
        posts = [*told.offices, *(p.words for p in held)]
        national = not title.words & lands() <= _AMERICAN
        if any(words & lands() - _AMERICAN if national else title.role in words for words in posts):
            found.append("contradicted")
    return found
