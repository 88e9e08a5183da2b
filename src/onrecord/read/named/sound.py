"""Sound: whether words that the tagger takes for a name look like the name of a person, or of an organisation."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

from onrecord.clean.tables import places
from onrecord.read.named.lexicon import forms, known_given
from onrecord.read.named.longnames import heads
from onrecord.read.tables import roles, states

_PARTICLES = frozenset(
    "de da di do del della der den dos van von zu zum zur la le el al bin ben ibn abu ter ten du st af av y e i".split()
)
_SUFFIXES = frozenset({"jr", "jr.", "sr", "sr.", "ii", "iii", "iv"})
_PART = re.compile(r"(?:[^\W\d_](?:\.[^\W\d_])*\.|[^\W\d_]+(?:['’.-][^\W\d_]+)*\.?)\Z")
_ARABIC = re.compile(r"(?:al|el|an|as|ad|ar|ash|at|az|ul|ud)-[A-Z]")
_HUMP = re.compile(r"[a-z][A-Z]")
_NO_NAME = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march july september october "
    "november december said says photo video image file listen live url news street avenue road square bridge "
    "airport party ministry committee council commission department university institute company group inc ltd "
    "corp relations troops summit talks sanctions war treaty agreement accord convention the a and or of for in "
    "on at to by with from but not yes if as is was are were has have had would could must who what when where "
    "why how this that these those he she it they we you i his her its their our my your also most very new "
    "facebook twitter instagram google youtube share email subscribe please click here republican republicans "
    "democrat democrats democratic muslim jewish islamic conservative liberal getty images afp reuters obamacare "
    "brexit trumpcare islam christianity times post journal herald tribune gazette tv radio channel network south "
    "northern southern eastern western central united states senate congress supreme county city state national "
    "international federal world security foreign defense defence army navy forces military police minister "
    "president secretary ambassador governor representative chairman spokesman spokeswoman age ally super "
    "exclusive excerpt control promise pac online comment comments community standards discussion advertisement "
    "continue reading related story stories hopes denies commandos campaign warplanes constitution amendment gop "
    "usa nato eu uk us via hi hello thanks christ allah bible quran koran christmas easter thanksgiving halloween "
    "olympics olympic cup league".split()
)
"""Words, in small letters, that stand in no name of a person."""

_SHIPS = frozenset(
    "destroyer frigate cruiser submarine ship warship carrier vessel tanker corvette yacht ferry boat icebreaker "
    "uss hms hurricane typhoon storm cyclone operation missile jet helicopter fighter bomber".split()
)
"""Words before the name of a thing."""

_THINGS = frozenset(
    "act bill treaty agreement accord accords convention protocol charter constitution resolution amendment code "
    "doctrine strategy plan deal prize award war summit day week month year declaration agreements street avenue "
    "road square airport station river sea ocean bridge highway boulevard concept pact index cup games olympics "
    "festival series episode column page hall tower building house palace stadium island islands mountain "
    "mountains lake valley county region province city state states district village strait gulf bay coast "
    "peninsula border line crisis conflict revolution scandal case affair report times post tour relations troops "
    "talks sanctions debate election elections primary caucus caucuses law laws rule order clause section article "
    "chapter program programme project initiative policy system scheme dream way life time security update live "
    "news exclusive video photo images medal standard dialogue process exercise exercises campaign mission "
    "operation pledge fire statement interview sites era committeeman committeewoman bowl syndrome disease virus "
    "vaccine today tonight tomorrow morning cloud scale rights obamacare".split()
)
"""Last words, in small letters, of names that are no organisation's."""

_NO_ACRONYM = frozenset(
    "AM PM CEO CFO COO MP MPS GDP TV PHOTO VIDEO URL FAQ EST EDT PST PDT GMT UTC BST CET ET PT DNA HIV AIDS COVID "
    "UFO DVD CD PC IT AI ID OK NO YES NEW THE AND FOR BUT ISIL WMD ICBM GPS USD EUR GBP RUB VAT PDF RSS SMS HTML "
    "HTTP WWW IQ LGBT LGBTQ POW VIP RIP FYI ASAP USSR BC AD PR HR ATM SUV NGO NGOS CT MRI STEM SAT GPA PHD MBA BA "
    "MA MD JD DJ FM PIN SOS TBD PAC PACS MSM TIME NEXT VR ACA TPP AG UPDATE BREAKING LIVE WATCH READ MORE NEWS "
    "STORY DC LA NY NYC UAE PRC I II III IV VI VII VIII IX XI XII XIV USS HMS Q A".split()
)


def person_words(name: str) -> bool:
    """Whether a name looks like a person's: capitals, particles, initials; nothing that names things."""
    words = name.split()
    if not 1 <= len(words) <= 6 or words[-1].lower() in _PARTICLES - {"i", "e", "y"}:
        return False
    if len(words) > 1 and name.isupper():
        return False
    for word in words:
        small = word.lower()
        if small in _SUFFIXES or (word in _PARTICLES and word != words[-1]):
            continue
        if (
            not (word[0].isupper() or _ARABIC.match(word))
            or not _PART.match(word)
            or small in _NO_NAME
            or _is_odd(word)
        ):
            return False
    return any(len(w.rstrip(".")) > 1 for w in words) and (len(words) < 3 or words[-1].lower() not in heads())


def _is_odd(word: str) -> bool:
    """Whether a word is in capitals, a genitive, or two words run together: no part of a name."""
    if word.endswith(("'s", "’s")):
        return True
    humps = len(_HUMP.findall(word))
    return (len(word) > 2 and word.isupper() and "." not in word) or (humps > 0 and (humps > 1 or len(word) > 12))


def is_thing(before: str) -> bool:
    """Whether the word before a name says that it is a ship's or a storm's."""
    return before.lower() in _SHIPS


def organisation_words(name: str) -> bool:
    """Whether words look like an organisation's name: an acronym, or several capitals that name no other thing."""
    words = name.split()
    if len(words) == 1:
        return (
            2 <= len(name) <= 8
            and name.isupper()
            and name.isalpha()
            and name not in _NO_ACRONYM
            and name.casefold() not in places()
        )
    if not 2 <= len(words) <= 9 or not words[0][0].isupper() or name.isupper():
        return False
    small = [w.lower().strip(".,'’") for w in words]
    if name.casefold() in places() or name.casefold() in _REGIONS:
        return False
    if (
        small[-1] in _THINGS
        or small[0] in _OPENERS
        or set(small) & _FUNCTION
        or any(c in name for c in '"“”:;?!()[]|<>/\\')
    ):
        return False
    if set(small) & roles() or small[-1] in _LINKS or not words[-1][0].isupper():
        return False
    if any(w in _adjectives() for w in words[:1]) and len(words) == 2 and words[1].endswith("s"):
        return False  # Russian Communists
    if small[0] in known_given() and len(words) < 4 and not set(small) & heads():
        return False  # more likely a person whom the tagger takes for an organisation
    if small[0].endswith("ly") or any(a in _LINKS and b in _LINKS and b != "the" for a, b in pairwise(words)):
        return False
    if any(w == "the" and words[i - 1] not in _LINKS for i, w in enumerate(words)):
        return False
    return all(w[0].isupper() or w[0].isdigit() or w in _LINKS for w in words) and any(c.islower() for c in name)


_OPENERS = frozenset(
    "the a an in on at but and when while as this that his her its former deputy why how what who once both if "
    "for with from mr mrs ms dear is are was were has after before since because although though meanwhile "
    "however so then there here now only just even".split()
)
_FUNCTION = frozenset(
    "said says is are was were has have had will would not he she it they we you who what which that this than "
    "because according also been be do does did may must can could should if".split()
)
_REGIONS = frozenset(
    {"west bank", "wall street", "silicon valley", "middle east", "capitol hill", "first world", "third world"}
)
_LINKS = frozenset({"of", "for", "and", "the", "on", "&", "de", "du", "in", "to", "la"})


@cache
def _adjectives() -> frozenset[str]:
    return frozenset(a for s in states() for a in s.adjectives)


@cache
def no_persons() -> frozenset[str]:
    """Printed forms, in small letters, that name a state, a body or an outlet and no person."""
    return frozenset(form.lower() for form, e in forms().items() if e.kind not in ("person", "city"))


def begins_with_particle(name: str) -> bool:
    """Whether a name begins in the middle: "von der Leyen", "der Leyen"."""
    return name.split()[0] in _PARTICLES if name else False


def ends_with_particle(name: str) -> bool:
    """Whether a name stops in the middle: "Ursula von"."""
    words = name.split()
    return len(words) > 1 and words[-1] in _PARTICLES


def is_particle(word: str) -> bool:
    """Whether a word is a particle of surnames, in whatever letters."""
    return word.lower() in _PARTICLES
