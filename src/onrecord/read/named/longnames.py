"""Long names: institutions printed in full, each as one stretch ("Federation Council Committee on Foreign Affairs")."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from onrecord.read.named.lexicon import Hit
from onrecord.read.tables import adjective_of, roles, states
from onrecord.records import ActorType

_BODIES = frozenset(
    "ministry committee council commission department assembly parliament senate court agency service services "
    "bureau directorate duma bundestag congress cabinet chancellery secretariat embassy consulate administration "
    "office command delegation mission tribunal prosecutor police inspectorate authority subcommittee taskforce "
    "directorate-general chamber treasury".split()
)
_ORGANISATIONS = frozenset(
    "party institute institution centre center university academy foundation fund union bank association "
    "federation organisation organization league society front movement company corporation group holding school "
    "college church club alliance coalition forum network trust observatory bloc confederation patriarchate".split()
)
_HEADS = _BODIES | _ORGANISATIONS
_LOWER_HEADS = frozenset("ministry parliament embassy government".split())
_FIELDS = frozenset(
    "foreign defence defense interior finance justice energy health economy economic agriculture education "
    "culture transport labour labor trade emergencies emergency information digital infrastructure environment".split()
)
_SUBJECTS = _FIELDS | frozenset(
    {"security", "international", "budget", "human", "rights", "war", "ways", "means", "legal"}
)
_PARTIES = frozenset({"party", "front", "movement", "bloc", "coalition", "alliance"})
_GENERIC = (
    _FIELDS
    | _HEADS
    | frozenset(
        "affairs supreme constitutional national central state federal high general security intelligence press "
        "investigative border internal presidential ministry of the and for on guard".split()
    )
)
_LINKS = frozenset({"of", "for", "on", "and", "&", "de", "du", "the", "against", "to"})
_OPENERS = frozenset(
    "the a an in on at but and when while as this that his her its their after before since for from by with if "
    "all meanwhile earlier later also however today yesterday tomorrow monday tuesday wednesday thursday friday "
    "saturday sunday january february march april may june july august september october november december "
    "according both our we he she it they i is was are were asked read listen photo video no some many most one "
    "two three four five former deputy first vice chief dear mr mrs ms top senior another every each once why how "
    "then now because although where which unlike like under over through within without despite per via amid "
    "only even just not what who whose former first".split()
)
_PLACES = frozenset({"West Bank", "Left Bank", "South Bank", "Dogger Bank"})
_MOST = 12
"""Words before the head of a name, and half of those after it: what is longer is no name."""
_TOKEN = re.compile(r"(?:[A-Z]\.){2,}|(?:St|Mt|Ft)\.|[^\W_](?:[\w&]|[-./](?=\w))*|['’]s?\b|&|\S")
_GOVERNMENT = re.compile(
    r"(?:government|authorities|administration|leadership|side|regime|establishment)\b(?! (?:officials?|agenc|source))"
)
_FIELD_MINISTRY = re.compile(rf"(?:{'|'.join(sorted(_FIELDS))})(?: (?:and \w+|affairs))? ministry\b", re.IGNORECASE)
_SHORT_MINISTRY = re.compile(r"(?:MFA|MoFA|MOFA|MoD|MOD)\b")
_ORGANS = re.compile(
    r"(?:parliament|central bank|supreme court|constitutional court|security council)\b", re.IGNORECASE
)
_OF_STATE = re.compile(r" of (?:the )?(?=[A-Z][\w. ]*\Z)")
_STATES = re.compile(r"[A-Z][\w.]*(?: [A-Z][\w.]*){0,3}['’]s? ")
_MINISTRY_OF = re.compile(r"Ministry of (?P<field>(?:Foreign |Internal |Emergency )?\w+)", re.IGNORECASE)
_SAME_FIELD = {"defense": "Defence", "defence": "Defence", "internal": "Interior", "foreign": "Foreign"}


def heads() -> frozenset[str]:
    """The nouns, in small letters, that institutions are called by: ministry, party."""
    return _HEADS


@dataclass(frozen=True, slots=True)
class LongName:
    """Code points start..end that are one institution; `generic`: the words alone do not say whose it is."""

    start: int
    end: int
    name: str
    type: ActorType
    generic: bool = False


@dataclass(frozen=True, slots=True)
class _Word:
    start: int
    end: int
    text: str

    @property
    def small(self) -> str:
        return self.text.lower()

    @property
    def capital(self) -> bool:
        return self.text[0].isupper()


def long_names(text: str, hits: Sequence[Hit], persons: Collection[int] = ()) -> Iterator[LongName]:
    """The institutions printed in full, in order, none overlapping.

    `hits` are the known names of the text, `persons` the code points where a person's name begins. Linear in the text.
    """
    low = text.lower()
    if text.isupper() or not any(head in low for head in ("ministry", *_HEADS)):
        return
    words = [_Word(m.start(), m.end(), m.group()) for m in _TOKEN.finditer(text)]
    known = {h.start: h for h in hits}
    begin = 0
    i = 0
    while i < len(words):
        if (words[i].small in _HEADS and words[i].capital) or _lower_head(words, i, known):
            while i + 1 < len(words) and _goes_on(words, i):
                i += 1
            first = _left(words, i, begin, persons)
            last = _right(words, i, known, persons)
            if last > first and words[last - 1].text + " " + words[last].text not in _PLACES:
                yield _made(text, words, first, last, i, known)
                begin = i = last + 1
                continue
        i += 1


def _goes_on(words: Sequence[_Word], i: int) -> bool:
    """Federation Council -> Committee: another head in the same run of capitals."""
    for j in range(i + 1, min(i + 4, len(words))):
        if not words[j].capital or not words[j].text[0].isalpha() or words[j].small in roles():
            return False
        if words[j].small in _HEADS:
            return True
    return False


def _lower_head(words: Sequence[_Word], i: int, known: dict[int, Hit]) -> bool:
    """The commission of "NATO-Ukraine commission", the committee of "State Duma defence committee"."""
    if words[i].small not in ("commission", "council", "committee") or i == 0:
        return False
    before = words[i - 1]
    return "-" in before.text and before.start in known and before.text.partition("-")[2][:1].isupper()


def _left(words: Sequence[_Word], head: int, begin: int, persons: Collection[int]) -> int:
    """The first word of the name: capitals right before its head, a genitive among them."""
    first = head
    while first > max(begin, head - _MOST):
        word = words[first - 1]
        if word.start in persons or words[first].small in ("the", "a", "an"):
            break
        if word.text in ("'s", "’s") and first - 2 >= begin and words[first - 2].capital and _joined(words, first - 1):
            first -= 1
        elif (
            word.capital and word.text[0].isalpha() and word.small not in roles() and words[first].start - word.end < 2
        ):
            first -= 1
        elif word.small == "and" and first - 2 >= begin and {words[first - 2].small, words[first].small} <= _SUBJECTS:
            first -= 2
        else:
            break
    while first < head and (words[first].small in _OPENERS | _LINKS or not words[first].capital):
        first += 1
    return first


def _joined(words: Sequence[_Word], i: int) -> bool:
    return words[i].start == words[i - 1].end


def _right(words: Sequence[_Word], head: int, known: dict[int, Hit], persons: Collection[int]) -> int:
    """The last word of the name: "of ...", "on ..." and "for ..." with the capitals after them."""
    last, i, link = head, head + 1, ""
    while i < min(len(words), head + 2 * _MOST):
        word = words[i]
        if word.small in _LINKS and not word.capital:
            if word.small == "the" and link == "and":
                break
            link = word.small if word.small != "the" else link
            if i > last + 2:
                break
            i += 1
            continue
        if not word.capital or not word.text[0].isalpha() or word.small in _OPENERS or word.small in roles():
            break
        if word.start in persons or words[i - 1].end + 1 < word.start:
            break
        hit = known.get(word.start)
        if i == last + 1 and (last == head or hit is not None):
            break  # "the Council President", "the Committee NATO ..."
        if hit is not None and link in ("on", "for", "and", "to", "against"):
            break
        if link == "and" and any(w.capital and w.small in _HEADS for w in words[i : i + 3]):
            break
        last, i, link = i, i + 1, ""
    return last


@cache
def _adjectives() -> frozenset[str]:
    return frozenset(a for s in states() for a in s.adjectives)


def _made(text: str, words: Sequence[_Word], first: int, last: int, head: int, known: Collection[int]) -> LongName:
    start, end = words[first].start, words[last].end
    name = " ".join(text[start:end].split())
    if words[head].small in _PARTIES and last == head and head - first > 1 and name.split()[0] in _adjectives():
        first, start = first + 1, words[first + 1].start  # the British Labour Party is the Labour Party
        name = " ".join(text[start:end].split())
    words_in = words[first : last + 1]
    generic = not any(w.start in known for w in words_in) and all(
        w.small in _GENERIC or not w.text[0].isalpha() for w in words_in
    )
    kind: ActorType = "organisation" if words[head].small in _ORGANISATIONS else "body"
    generic = generic and words[head].small not in _PARTIES
    if kind == "organisation" and any(w.small in ("central", "reserve") for w in words[first:head]):
        kind = "body"
    return LongName(start, end, plain_ministry(name) if generic else name, kind, generic)


def plain_ministry(name: str) -> str:
    """Ministry of Foreign Affairs -> Foreign Ministry; other names as they are."""
    m = _MINISTRY_OF.match(name)
    field = m["field"].split()[0] if m is not None else ""
    if m is None or field.lower() not in _FIELDS | {"internal"} or name[m.end() :] not in ("", " Affairs"):
        return name
    return f"{_SAME_FIELD.get(field.lower(), field.capitalize())} Ministry"


def short_ministries(text: str) -> Iterator[LongName]:
    """The ministries printed as MFA and MoD alone, which are those of one state that the article tells."""
    for m in _SHORT_MINISTRY.finditer(text):
        yield LongName(m.start(), m.end(), short_ministry(m.group()), "body", True)


def short_ministry(acronym: str) -> str:
    """MoD -> Defence Ministry."""
    return "Foreign Ministry" if acronym.endswith("FA") else "Defence Ministry"


def ministry(name: str, state: str) -> str:
    """One name for a ministry of a state, however it is printed: "Ukrainian Foreign Ministry"."""
    m = _MINISTRY_OF.search(name) or _FIELD_MINISTRY.search(name)
    if m is None:
        return name
    field = (m["field"] if "field" in m.groupdict() else m.group()).split()[0]
    field = _SAME_FIELD.get(field.lower(), field.capitalize())
    return f"{adjective_of().get(state, state)} {field} Ministry"


def of_one_state(name: str, hit: Hit) -> str:
    """One name for an organ of a state: "Security Council of Russia" -> "Russian Security Council"."""
    adjective = adjective_of().get(hit.entry.name)
    m = _OF_STATE.search(name)
    if adjective is None or hit.entry.kind in ("capital", "city"):
        return name
    if (
        m is not None
        and name.endswith(hit.entry.name)
        and all(w in _GENERIC for w in name[: m.start()].lower().split())
    ):
        return f"{adjective} {name[: m.start()]}"
    m = _STATES.match(name)
    return f"{adjective} {name[m.end() :]}" if m is not None and hit.start == 0 else name


def of_state(text: str, hit: Hit) -> tuple[int, str] | None:
    """What follows the name or adjective of a state: (end, "") for its government, (end, name) for a ministry."""
    at = hit.end
    for mark in ("'s ", "’s ", "' ", "’ ", " "):
        if text.startswith(mark, at):
            at += len(mark)
            break
    else:
        return None
    m = _GOVERNMENT.match(text, at)
    if m is not None:
        return m.end(), ""
    m = _FIELD_MINISTRY.match(text, at)
    if m is not None:
        return m.end(), ministry(m.group(), hit.entry.name)
    m = _SHORT_MINISTRY.match(text, at)
    if m is not None:
        return m.end(), ministry(short_ministry(m.group()), hit.entry.name)
    m = _ORGANS.match(text, at)
    adjective = adjective_of().get(hit.entry.name)
    return (m.end(), f"{adjective} {m.group().title()}") if m is not None and adjective is not None else None
