"""The tables in onrecord/data that cleaning reads: names of agencies and outlets, phrases of furniture."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import cast

from onrecord.data import rows
from onrecord.records import FurnitureReason


def _forms(table: str, *, all_of_them: bool) -> dict[str, str]:
    """Printed form -> name, both as the table has them; without those that are also words or names of other things."""
    out: dict[str, str] = {}
    for name, others, ambiguous, _ in rows(table):
        twofold = {x for x in ambiguous.split("|") if x}
        for form in (name, *others.split("|"), *(twofold if all_of_them else ())):
            if form and (all_of_them or form not in twofold):
                out.setdefault(form, name)
    return out


@cache
def agencies() -> dict[str, str]:
    """Printed forms of agencies that mean them anywhere, lower case -> the name."""
    return {form.casefold(): name for form, name in _forms("agencies.tsv", all_of_them=False).items()}


@cache
def dateline_agencies() -> dict[str, str]:
    """Printed forms of agencies inside a dateline, where "PA" and "Petra" mean them too, lower case -> the name."""
    return {form.casefold(): name for form, name in _forms("agencies.tsv", all_of_them=True).items()}


@cache
def outlets() -> dict[str, str]:
    """Printed forms of outlets and agencies where one of them is meant, case kept -> the name, longest first."""
    forms = _forms("agencies.tsv", all_of_them=False) | _forms("outlets.tsv", all_of_them=True)
    return dict(sorted(forms.items(), key=lambda x: (-len(x[0]), x[0])))


@cache
def publishers() -> dict[str, str]:
    """Printed forms of outlets and agencies that mean them in running text too, case kept -> the name."""
    return _forms("agencies.tsv", all_of_them=False) | _forms("outlets.tsv", all_of_them=False)


@cache
def twofold_publishers() -> dict[str, str]:
    """Printed forms that mean a house only beside a word that says so ("the newspaper Dawn") -> the name."""
    every = _forms("agencies.tsv", all_of_them=True) | _forms("outlets.tsv", all_of_them=True)
    return {form: name for form, name in every.items() if form not in publishers()}


@cache
def agency_names() -> frozenset[str]:
    """The agencies by their names, without the broadcasters that stand in datelines too."""
    return frozenset(r[0] for r in rows("agencies.tsv")) - frozenset(r[0] for r in rows("outlets.tsv"))


@dataclass(frozen=True, slots=True)
class SourcingPhrases:
    """Phrases beside the name of a house, lower case, the longest first.

    before: last word -> (phrase, how, inverted, English); after: first word -> (phrase, how); nouns and nouns_by_first:
    last and first word -> nouns that say what the name is; words: article, adjective, adverb, opener, not -> words.
    """

    before: dict[str, tuple[tuple[str, str, bool, bool], ...]]
    after: dict[str, tuple[tuple[str, str], ...]]
    nouns: dict[str, tuple[str, ...]]
    nouns_by_first: dict[str, tuple[str, ...]]
    words: dict[str, frozenset[str]]


@cache
def sourcing_phrases() -> SourcingPhrases:
    """How the press says through whom it knows."""
    before: dict[str, list[tuple[str, str, bool, bool]]] = {}
    after: dict[str, list[tuple[str, str]]] = {}
    nouns: dict[str, list[str]] = {}
    firsts: dict[str, list[str]] = {}
    words: dict[str, set[str]] = {}
    for language, where, how, phrases in rows("sourcing.tsv"):
        for phrase in phrases.split("|"):
            first, last = phrase.split()[0], phrase.split()[-1]
            if where in ("before", "inverted"):
                before.setdefault(last, []).append((phrase, how, where == "inverted", language == "en"))
            elif where == "after":
                after.setdefault(first, []).append((phrase, how))
            elif where == "noun":
                nouns.setdefault(last, []).append(phrase)
                firsts.setdefault(first, []).append(phrase)
            else:
                words.setdefault(where, set()).add(phrase)
    return SourcingPhrases(
        {w: tuple(sorted(x, key=lambda p: (-len(p[0]), p[2]))) for w, x in before.items()},
        {w: tuple(sorted(x, key=lambda p: -len(p[0]))) for w, x in after.items()},
        {w: tuple(sorted(x, key=len, reverse=True)) for w, x in nouns.items()},
        {w: tuple(sorted(x, key=len, reverse=True)) for w, x in firsts.items()},
        {kind: frozenset(x) for kind, x in words.items()},
    )


@cache
def domains() -> dict[str, str]:
    """Domains of the web, lower case -> the name of the outlet or agency that publishes there."""
    found: dict[str, str] = {}
    for table in ("outlets.tsv", "agencies.tsv"):
        for name, _, _, hosts in rows(table):
            for host in hosts.split("|"):
                if host:
                    found.setdefault(host, name)
    return found


@cache
def dateline_words(kind: str) -> frozenset[str]:
    """The words of one kind that decide whether an opening is a dateline, lower case."""
    return frozenset(word for name, words in rows("dateline_words.tsv") if name == kind for word in words.split())


@cache
def places() -> dict[str, str]:
    """Names of places, lower case -> "city", "country" or "region"."""
    found: dict[str, str] = {}
    for name, kind, others in rows("places.tsv"):
        for form in (name, *others.split("|")):
            if form:
                found.setdefault(form.casefold(), kind)
    return found


@cache
def body_names() -> frozenset[str]:
    """Names of international bodies, lower case."""
    return frozenset(
        form.casefold()
        for name, others, _ in rows("bodies.tsv")
        for form in (name, *others.split(";"))
        if form and form.casefold() not in places()
    )


@cache
def whole_phrases() -> dict[str, FurnitureReason]:
    """Lines that are furniture as a whole, lower case -> why."""
    return {phrase: cast(FurnitureReason, reason) for reason, how, phrase in rows("furniture.tsv") if how == "whole"}


@cache
def start_phrases() -> dict[str, tuple[tuple[str, FurnitureReason], ...]]:
    """First word -> the phrases that begin with it and open a line of furniture, longest first, with their reasons."""
    out: dict[str, list[tuple[str, FurnitureReason]]] = {}
    for reason, how, phrase in rows("furniture.tsv"):
        if how == "start":
            out.setdefault(phrase.split()[0], []).append((phrase, cast(FurnitureReason, reason)))
    return {word: tuple(sorted(found, key=lambda x: -len(x[0]))) for word, found in out.items()}


@cache
def phrase_words() -> frozenset[str]:
    """The words of the phrases that are furniture as a whole."""
    return frozenset(word for phrase in whole_phrases() for word in phrase.split())


@cache
def function_words() -> frozenset[str]:
    """The small words of all languages of the table, lower case."""
    return frozenset(word for _, words in rows("function_words.tsv") for word in words.split())


@cache
def line_cues() -> dict[str, frozenset[str]]:
    """Kind -> the words that tell that a line is of it, as the table cuts them; in its order."""
    return {kind: frozenset(words.split()) for kind, words in rows("line_cues.tsv")}
