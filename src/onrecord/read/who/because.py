"""Because: in a sentence, what a resolution rests on."""

from __future__ import annotations

from onrecord.read.who.anaphor import Anaphor
from onrecord.read.who.resolver import Found

_FITS = {
    "office:fits": "whose office the article gives in these words",
    "office:partly": "whose office the article gives in such words",
    "office:noun": "whom the article calls so",
    "office:alike": "whose office can be called so",
    "office:near": "by whose name the word stands",
}


def because(words: str, found: Found, anaphor: Anaphor) -> str:
    """Whom a pronoun or title was taken for, and why, for a reader of the record."""
    name, seen, here = found.person.known.name, found.seen, anaphor.seen
    reasons = [_FITS[fit] for fit in found.fit if fit in _FITS]
    if any(fit.startswith("table") for fit in found.fit):
        reasons.append("who held such a post on the day, as the table of offices says")
    if seen is not None:
        far = here.sentence - seen.sentence
        where = (
            "in the same sentence" if far == 0 else "in the sentence before" if far == 1 else f"{far} sentences before"
        )
        reasons.append(f"last spoken of {where}" + (", as its subject" if seen.role in ("subject", "sub") else ""))
    return (
        f"\u201c{words}\u201d is taken for {name}, {'; '.join(reasons)}."
        if reasons
        else f"\u201c{words}\u201d is taken for {name}."
    )
