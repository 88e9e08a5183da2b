"""Body: the name of an organisation, state or outlet as the words that tell it from others."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from onrecord.data import rows
from onrecord.names.script import latin, plain
from onrecord.names.spelling import spellings

_WORD = re.compile(r"[^\W_]+(?:\.[^\W_]+)*", re.ASCII)
_GENITIVE = re.compile(r"(?<=\w)'s\b|(?<=s)'(?=\s|$)")
_PARENTHESES = re.compile(r"\(([^()]{2,80})\)")
_SPELLINGS = (
    (re.compile(r"(?<=[a-z]{2}[a-z])is(?=ation|ing$|ed$|e$|er$|es$)"), "iz"),
    (re.compile(r"(?<=[a-z]{3})our(?=s?$|ed$|ing$|hood|ite|able|er)"), "or"),
    (re.compile(r"(?<=[a-z]{2}[bt])res?$"), "er"),
    (re.compile(r"(?<=[a-z]{2}[ei]n)se(?=s?$)"), "ce"),
    (re.compile(r"(?<=[a-z]{2})ogue$"), "og"),
    (re.compile(r"^p?ae(?=[a-z]{4})"), lambda m: m[0].replace("ae", "e")),
)
_MOST_WORDS = 24
"""Words of a name that are looked at."""


@dataclass(frozen=True, slots=True)
class Known:
    """What a phrase of the tables stands for: the words put in its place; whether it must stand in capitals."""

    words: tuple[str, ...]
    capitals: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """The tables of bodies: phrases (plain words) -> what they stand for; whole names of outlets; word kinds."""

    phrases: dict[tuple[str, ...], Known]
    outlets: dict[tuple[str, ...], str]
    drop: frozenset[str]
    what: frozenset[tuple[str, ...]]
    generic: frozenset[str]
    many: frozenset[str]
    adjectives: dict[tuple[str, ...], str]
    home: dict[str, str]


def _plain_words(text: str) -> list[tuple[str, str]]:
    """(word in small letters, as written) of a name in any script, in the letters of ASCII."""
    text = _GENITIVE.sub("", latin(text.replace("’", "'").replace("+", " plus"))).replace("'", "")
    found = ((m[0].replace(".", ""), m[0]) for m in _WORD.finditer(text))
    return [(plain(word), word) for word, _ in found][:_MOST_WORDS]


def _key(text: str) -> tuple[str, ...]:
    return tuple(word for word, _ in _plain_words(text))


@cache
def _table() -> Table:
    """All tables; of two that know one phrase, states stand before bodies, bodies before words."""
    kinds: dict[str, list[str]] = {}
    for kind, _name, forms in rows("body_words.tsv"):
        if kind not in ("word", "state"):
            kinds.setdefault(kind, []).extend(forms.split("|"))
    drop = frozenset(key[0] for text in kinds["drop"] if len(key := _key(text)) == 1)
    return Table(
        _phrases(),
        _outlets(drop),
        drop,
        frozenset(map(_key, kinds["what"])),
        frozenset(word for text in kinds["generic"] for word in _key(text)),
        frozenset(w for text in kinds["many"] for word in _key(text) for w in (word, _common(word))),
        {_key(form): row[0] for row in rows("states.tsv") for form in row[2].split("|") if form},
        {"#" + row[0]: "@" + row[2] for row in rows("body_names.tsv") if len(row) > 2 and row[2]},
    )


def _phrases() -> dict[tuple[str, ...], Known]:
    worded = [(kind, name, forms.split("|")) for kind, name, forms in rows("body_words.tsv")]
    states = [(row[0], [row[0], *row[1].split("|"), *row[2].split("|")]) for row in rows("states.tsv")]
    states += [(name, forms) for kind, name, forms in worded if kind == "state"]
    named = [(row[0], [row[0], *row[1].split("|")]) for row in rows("body_names.tsv")]
    named += [(row[0], [row[0], *row[1].split(";")]) for row in rows("bodies.tsv")]
    found: dict[tuple[str, ...], Known] = {}
    for name, form in ((n, f) for n, forms in states for f in forms if f):
        found.setdefault(_key(form), Known(("@" + name,), _key(form) == ("us",)))
    for name, form in ((n, f) for n, forms in named for f in forms if f):
        found.setdefault(_key(form), Known(("#" + name,), form.isascii() and form.isupper() and len(form) < 5))
    for name, form in ((n, f) for kind, n, forms in worded if kind == "word" for f in forms):
        found.setdefault(_key(form), Known(tuple(name.split())))
    return found


def _outlets(drop: frozenset[str]) -> dict[tuple[str, ...], str]:
    """Every name of an agency or outlet, also its domain, without small words -> the name it goes by."""
    outlets: dict[tuple[str, ...], str] = {}
    for table in ("agencies.tsv", "outlets.tsv"):
        for row in rows(table):
            name, forms, _, domains = [*row, "", "", "", ""][:4]
            for form in filter(None, (name, *forms.split("|"), *domains.split("|"))):
                outlets.setdefault(tuple(w for w in _key(form) if w not in drop) or _key(form), "#" + name)
    return outlets


@lru_cache(maxsize=1 << 15)
def wordings(name: str) -> tuple[tuple[str, ...], ...]:
    """The names given in `name` (its own, and one in parentheses), each as sorted telling words.

    A word with @ before it is a state, one with # a body of the tables. Nothing for what holds no letters.
    """
    texts = [_PARENTHESES.sub(" ", name), *_PARENTHESES.findall(name)[:1]]
    return tuple(dict.fromkeys(w for w in map(_wording, texts) if w))


def _wording(text: str) -> tuple[str, ...]:
    table = _table()
    words = _plain_words(text)
    kept = [w for w in words if w[0] not in table.drop] or words
    if outlet := _outlet(tuple(w for w, _ in kept), table):
        return (outlet,)
    found: list[str] = []
    at = 0
    while at < len(words):
        size, meant = _longest(words, at, table)
        found += meant
        at += size
    bodies = {w for w in found if w.startswith("#")}
    found = [w for w in found if not any(table.home.get(b) == w for b in bodies)]
    return tuple(sorted(set(found) if len(found) < _MOST_WORDS else found))


def _longest(words: list[tuple[str, str]], at: int, table: Table) -> tuple[int, tuple[str, ...]]:
    """How many words from `at` the longest phrase takes, and what it stands for."""
    for size in range(min(9, len(words) - at), 0, -1):
        part = words[at : at + size]
        known = table.phrases.get(tuple(w for w, _ in part))
        if known and (not known.capitals or part[0][1].isupper() or len(words) == 1):
            return size, known.words
    word = words[at][0]
    return 1, () if word in table.drop and len(words) > 1 else (_common(word),)


def _common(word: str) -> str:
    """A word no table knows, in one spelling: the American of two."""
    for pattern, spelt in _SPELLINGS:
        word = pattern.sub(spelt, word)
    return min(spellings(word)) if len(word) > 3 else word


def _outlet(words: tuple[str, ...], table: Table) -> str:
    """The outlet or agency that the whole name tells, with or without what kind it is (TASS news agency)."""
    if words in table.outlets and words not in table.phrases:
        return table.outlets[words]
    rest, kind = words, False
    for size in (2, 1):
        if rest[-size:] in table.what:
            rest, kind = rest[:-size], True
        if rest[:size] in table.what:
            rest, kind = rest[size:], True
    if not kind:  # Russian news agency TASS: what stands before the kind is the state
        for size in (2, 1):
            for at in range(1, len(words) - size):
                if words[at : at + size] in table.what and words[:at] in table.phrases:
                    rest = words[at + size :]
    return table.outlets.get(rest, "") if rest != words else ""


def generic(words: tuple[str, ...]) -> bool:
    """Whether the words leave open which body of its kind is meant (the ministry, the committee)."""
    return all(w in _table().generic for w in words)


def adjectives(name: str) -> frozenset[str]:
    """The states that a name tells by their adjective (Ukrainian), not by their name (of Ukraine)."""
    known, words = _table().adjectives, tuple(word for word, _ in _plain_words(name))
    found = {
        known[words[at : at + size]] for size in (1, 2) for at in range(len(words)) if words[at : at + size] in known
    }
    return frozenset(found)


def of_many(words: tuple[str, ...]) -> bool:
    """Whether the words name a kind of body of which a state has more than one (a church, a party)."""
    return "ministry" not in words and any(w in _table().many for w in words)


def initials(name: str) -> str:
    """The first letters of the words of a name that are no small words, in capitals."""
    return "".join(word[0] for word, _ in _plain_words(name) if word not in _table().drop).upper()
