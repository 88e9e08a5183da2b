"""Officials: a person named in a post leaves the days on which that post was held."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from onrecord.date.clue import EDGE, Clue, listed, term
from onrecord.date.passages import AGO, Passage
from onrecord.date.posts import single
from onrecord.date.quoting import outside
from onrecord.date.saying import CUE
from onrecord.date.tenures import Holder, Tenures
from onrecord.records import Tenure

WITH_THE = re.compile(
    r"(?:United|European|World|African|Arab|International|Council|Organi[sz]|UN |Dominican|Central A)|.*Republic\Z"
    r"|(?:Netherlands|Philippines|Maldives|Bahamas|Vatican|EU|UN|CIA|FBI|IAEA|OSCE|CIS|CSTO|IMF|WHO|WTO)\Z"
)
TITLE = re.compile(
    r"(?:Mr|Mrs|Ms|Dr|President|Minister|Secretary|Chancellor|General|Premier|Prime|Senator|King|Pope)\b"
)
AFTER, BEFORE = 40, 12
"""Code points between a name and a verb of saying after it, and before it."""


def officials(text: str, found: Sequence[Passage], tenures: Tenures) -> Iterator[Clue]:
    """A clue for each person whom the body names by full name and post as holding it now.

    It is firm where that person speaks. Of others the press keeps the title long after ("President Bill Clinton"): they
    count only beside firm clues. A sentence that names a year or looks back ("then", "two years ago") tells of another
    day than that of the report.
    """
    firm, weak = dict[tuple[str, ...], Clue](), dict[tuple[str, ...], Clue]()
    for n, passage in enumerate(found):
        if passage.years or AGO.search(passage.text):
            continue
        for holder in tenures.holders(text, passage.start, passage.end):
            first = holder.tenures[0]
            speaks = _speaks(passage, holder.start - passage.start, holder.end - passage.start)
            speaks = speaks or _speaks_on(text, found[n:], holder)
            clue = Clue(
                "office",
                holder.days,
                ((holder.start, holder.end),),
                said(holder.tenures),
                soft=not speaks,
                weak=not speaks,
                least=1 if speaks else EDGE,
                post=f"{first.post} {first.of}" if single(first.post) else "",
            )
            (firm if speaks else weak).setdefault(tuple(t.person for t in holder.tenures), clue)
    yield from firm.values()
    yield from (clue for who, clue in weak.items() if who not in firm)


def _speaks_on(text: str, found: Sequence[Passage], holder: Holder) -> bool:
    """Whether somebody introduced by full name and post speaks by surname later; not where another bears it too."""
    name = holder.tenures[0].person
    surname = re.escape(name.split()[-1])
    others = re.finditer(rf"([A-Z][\w.'’-]+) {surname}\b", text)
    full = {name, *holder.tenures[0].names}
    if any(f"{m[1]} {name.split()[-1]}" not in " ".join(full) and not TITLE.match(m[1]) for m in others):
        return False
    spoken = (_speaks(p, m.start(), m.end()) for p in found for m in re.finditer(rf"\b{surname}\b(?!['’]s)", p.text))
    return any(spoken)


def _speaks(passage: Passage, start: int, end: int) -> bool:
    """Whether a verb of saying, outside quotation marks, stands by the name in passage.text[start:end]."""
    free = outside(passage.text, 0, len(passage.text))
    for m in CUE.finditer(passage.text):
        after, before = passage.text[end : m.start()], passage.text[m.end() : start]
        behind = 0 <= m.start() - end <= AFTER and not re.search(r"[;:.]|\b(?:and|who|that)\b", after)
        if (behind or 0 <= start - m.end() <= BEFORE) and free(m.start()) and not re.search(r"[.;:]", before):
            return True
    return False


def said(tenures: Sequence[Tenure]) -> str:
    """Who held which post when, in words."""
    first = tenures[0]
    terms = list[tuple[str | None, str | None]]()
    for t in sorted(tenures, key=lambda t: t.since or ""):
        if terms and terms[-1][1] is not None and terms[-1][1] == t.since:
            terms[-1] = (terms[-1][0], t.until)
        else:
            terms.append((t.since, t.until))
    of = "" if first.of.casefold() in first.post else f" of {'the ' if WITH_THE.match(first.of) else ''}{first.of}"
    return f"{first.person} was {first.post}{of} {listed(list(dict.fromkeys(term(*t) for t in terms)))}"
