"""Features: what speaks for it and against it that a pronoun or title means a person. Each is a name; all count one."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from operator import itemgetter

from onrecord.read.who.anaphor import Anaphor
from onrecord.read.who.memory import Memory, Person, Seen
from onrecord.read.who.rivals import TIES, Candidate, Rivals, compatible
from onrecord.read.who.titles import Title

_FAR = (0, 1, 2, 3, 5, 8, 13)
_LATELY = 6
"""Sentences within which mentions are counted as late ones."""


def graded(n: int, steps: Sequence[int] = _FAR) -> int:
    """The step that a number reaches."""
    return bisect_right(steps, n) - 1


def features(a: Anaphor, c: Candidate, rivals: Rivals, memory: Memory, rank: int) -> Iterator[str]:
    """The features of one candidate among all, for the model of pronouns (p:) or of titles (t:).

    `rank`: how many that can be meant come before it.
    """
    kind = "t:" if a.title is not None else "p:"
    for name in _features(a, c, rivals, memory, rank):
        yield kind + name


def _features(a: Anaphor, c: Candidate, rivals: Rivals, memory: Memory, rank: int) -> Iterator[str]:
    yield f"gender:{_gender(a, c)}"
    if a.title is not None:
        yield from _fitting(a.title, c, rivals, min(rank, 2))
    yield from _placed(a, c, rivals, memory, rank)
    yield from _speaking(a, c, memory)
    yield from _standing(a, c, rivals)


def _fitting(title: Title, c: Candidate, rivals: Rivals, rank: int) -> Iterator[str]:
    """How a title fits this candidate, and whether it fits others as well."""
    yield from c.fit
    best = c.fit[0]
    yield f"{best}&others:{min(rivals.alike(best) - 1, 2)}"
    yield f"{best}&{title.kind}"
    if "bare" in c.fit:
        yield f"{best}&bare&{min(rank, 1)}"
    if TIES.intersection(c.fit):
        yield f"fitting:{min(rivals.more_salient_fitting(c), 2)} of {min(rivals.fitting, 3)}"
        yield f"fitting, named more:{min(rivals.more_named_fitting(c), 2)}"
    elif rivals.fitting:
        yield "others fit"
    if title.owned:
        yield f"{best}&owned"
    elif title.genitive:
        yield f"{best}&genitive"


def _placed(a: Anaphor, c: Candidate, rivals: Rivals, memory: Memory, rank: int) -> Iterator[str]:
    """Where and as what the candidate was last spoken of."""
    here, seen = a.seen, c.person.latest
    yield f"rank:{min(rank, 3)}"
    if seen is None:
        yield "unseen"
        return
    far = here.sentence - seen.sentence
    first = rivals.more_salient(c)
    yield f"salience:{min(first, 4)}"
    yield f"far:{graded(far)}"
    if a.title is not None:
        if memory.subject_of is not None and memory.subject_of[1] is c.person:
            yield "last subject"
        if memory.topic is not None and memory.topic[1] is c.person:
            yield f"topic&{min(here.paragraph - memory.topic[0], 2)}"
        return
    yield from _pronoun(a, c, rivals, memory, (rank, first))


def _pronoun(a: Anaphor, c: Candidate, rivals: Rivals, memory: Memory, order: tuple[int, int]) -> Iterator[str]:
    """For pronouns: as what the candidate was last spoken of, and how often of late."""
    person, here, seen = c.person, a.seen, c.person.latest
    if seen is None:
        return
    far = here.sentence - seen.sentence
    near = min(far, 2)
    rank, first = order
    if first == 0:
        yield f"centre:{near}&{seen.role if seen.role in ('subject', 'sub', 'poss') else 'other'}"
    if here.quoted:
        yield "quoted"
    if compatible(c, a.gender) and rivals.able == 1:
        yield "only"
    yield f"lately:{min(sum(here.sentence - n <= _LATELY for n in person.lately), 5)}"
    yield f"paragraphs:{graded(here.paragraph - seen.paragraph, (0, 1, 2, 3, 5))}"
    yield f"role:{seen.role}&{near}"
    yield f"kind:{seen.kind}&{near}"
    yield f"rank:{min(rank, 2)}&{_gender(a, c)}"
    if far == 0 and not any(_is_here(o, here) and compatible(o, a.gender) for o in rivals.all if o is not c):
        yield f"alone in the sentence&{seen.role}"
    if seen.quoted:
        yield "seen inside"
    if far == 0:
        yield f"same sentence, {'subject' if seen.role in ('subject', 'sub') else 'no subject'}&{here.role}"
    if person.subject is not None:
        yield f"subject:{min(here.sentence - person.subject.sentence, 4)}"
    yield from _continued(a, person, seen, memory)


def _continued(a: Anaphor, person: Person, seen: Seen, memory: Memory) -> Iterator[str]:
    """Whether the text goes on about the same person: the last subject, the paragraph, the last pronoun."""
    here = a.seen
    if memory.subject_of is not None and memory.subject_of[1] is person:
        yield f"last subject&{min(here.sentence - memory.subject_of[0].sentence, 3)}"
    if memory.topic is not None and memory.topic[1] is person:
        yield f"topic&{min(here.paragraph - memory.topic[0], 2)}"
    before = memory.pronouns.get(a.gender) if a.gender is not None else None
    if before is not None:
        mine = before[1] is person
        yield f"same pronoun:{mine}&{graded(here.sentence - before[0].sentence)}"
        if mine and seen is before[0]:
            yield "nobody since"


def _is_here(c: Candidate, here: Seen) -> bool:
    return c.person.latest is not None and c.person.latest.sentence == here.sentence


def _gender(a: Anaphor, c: Candidate) -> str:
    if a.gender is None:
        return "any"
    if c.told is not None:
        return "told" if c.told == a.gender else "other"
    if c.likely is not None:
        return "likely" if c.likely == a.gender else "unlikely"
    return "open"


def _speaking(a: Anaphor, c: Candidate, memory: Memory) -> Iterator[str]:
    person, here = c.person, a.seen
    if a.parent is not None:
        yield f"parent:{a.parent is person}&{'reported' if a.reported else 'quoted'}"
    turns = memory.speeches[-4:]
    if not turns:
        yield "no speech"
        return
    seen, last = turns[-1]
    if last is person:
        near = min(here.paragraph - seen.paragraph, 3)
        yield f"spoke last&{near}"
        yield f"spoke last&sentences:{graded(here.sentence - seen.sentence)}"
        if len(turns) > 1 and turns[-2][1] is person:
            yield "spoke twice"
        if person.last is not None and person.last.start <= seen.end:
            yield "spoke last, not named since"
        if (
            memory.subject_of is not None
            and memory.subject_of[0].start > seen.end
            and memory.subject_of[1] is not person
        ):
            yield "spoke last, other subject since"
    elif id(person) in map(id, map(itemgetter(1), turns)):
        yield f"spoke before&{min(here.paragraph - seen.paragraph, 2)}"
    else:
        yield "did not speak"


def _standing(a: Anaphor, c: Candidate, rivals: Rivals) -> Iterator[str]:
    """How much of the article is about a person, and where the name stands."""
    person = c.person
    yield f"named:{min(rivals.more_named(c), 3)}"
    if a.title is not None:
        yield f"times:{graded(person.total, (1, 2, 3, 5, 9, 15))}"
        if person.rank < 3:
            yield f"named first:{person.rank}"
    if person.known.unnamed:
        yield "unnamed"
    elif " " not in person.known.name:
        yield "one word"
    for s, e in a.content:
        i = bisect_left(person.named, (s, 0))
        if i < len(person.named) and person.named[i][0] < e:
            yield f"named in what is said&{a.seen.quoted}"
            break


def nobody(a: Anaphor, rivals: Rivals) -> Iterator[str]:
    """What speaks for it that no person of the article is meant."""
    if a.title is None:
        yield "p:nobody"
        if not rivals.able:
            yield "p:nobody&none fits"
        if a.seen.quoted:
            yield "p:nobody&quoted"
        return
    title = a.title
    yield "t:nobody"
    yield f"t:nobody&{title.shape}"
    yield f"t:nobody&{title.kind}"
    yield f"t:nobody&words:{min(len(title.more), 3)}"
    if title.owned:
        yield "t:nobody&owned"
    elif title.genitive:
        yield "t:nobody&genitive"
    for fit in ("table:now", "table:then", "office:fits", "office:partly", "office:noun", "office:alike"):
        if any(fit in c.fit for c in rivals.all):
            yield f"t:nobody&some {fit}"
            break
