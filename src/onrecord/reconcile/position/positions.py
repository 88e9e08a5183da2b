"""Positions: the stances of a record, each to its issue; what is told of one day by several is one point."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from onrecord.reconcile.position.called import called
from onrecord.reconcile.position.issues import issues as issues_of
from onrecord.records.ids import content_id
from onrecord.records.report import Report
from onrecord.records.span import Span
from onrecord.records.stance import Issue, Position, Stance
from onrecord.records.utterance import Utterance
from onrecord.records.when import When

Point = tuple[str, str, str, str]
"""Actor, issue, stance, and the day or the article."""


def positions(
    reports: Sequence[Report], issues: Sequence[Issue] = (), utterances: Sequence[Utterance] = ()
) -> list[Position]:
    """The positions of the actors of some articles, by actor, issue, day and id.

    `issues`: those that the user names; they come before what the articles' own words give. Several renderings of one
    saying (`utterances`), and repetitions of it on one day, are one position with the evidence of all; where neither is
    known those of one article are. The result is a function of the set of articles.
    """
    uttered = {statement: u.id for u in utterances for statement in u.statements}
    origins = {r.article.id: r.version or r.article.id for r in reports}
    texts = {r.article.id: r for r in reports}
    stances = [s for id_ in sorted(texts) for s in texts[id_].stances]
    titles = {id_: called(r.article) for id_, r in texts.items()}
    labels = issues_of(stances, issues, titles)
    points = defaultdict[Point, list[Stance]](list)
    for stance in stances:
        points[_point(stance, labels[stance.id], uttered)].append(stance)
    published = {id_: r.article.published for id_, r in texts.items()}
    made = [_position(labels[of[0].id], of, origins, published) for of in points.values()]
    return sorted(made, key=lambda p: (p.name, p.actor or "", p.issue, p.when is None, _day(p), p.id))


def _point(stance: Stance, issue: str, uttered: Mapping[str, str]) -> Point:
    """What is one point: one actor, issue and stance, and one day; the utterance or the article where that is open."""
    who = stance.holder.actor or stance.holder.name.casefold()
    when = stance.when
    day = stance.article
    if when is not None and when.precision == "day" and when.earliest == when.latest:
        day = when.earliest.isoformat()
    elif stance.statement is not None and stance.statement in uttered:
        day = uttered[stance.statement]
    elif when is not None:
        day = f"{stance.article} {when.earliest} {when.latest}"
    return who, issue, stance.stance, day


def _position(
    issue: str, of: Sequence[Stance], origins: Mapping[str, str], published: Mapping[str, When | None]
) -> Position:
    """One position by all its stances; its own words are those of the surest, then the first.

    Where no stance tells its day, that of the first report stands for it: it was known by then.
    """
    first = min(of, key=lambda s: (-s.confidence, s.article, s.evidence[0].start, s.id))
    rest = sorted((s for s in of if s is not first), key=lambda s: (s.article, s.evidence[0].start, s.id))
    told = [s.when for s in (first, *rest) if s.when is not None]
    days = told or [w for s in of if (w := published[s.article]) is not None]
    why = [w for s in (first, *rest) for w in s.why] + ["Dated by its report." for _ in days[:1] if not told]
    return Position(
        id=content_id("position", first.holder.actor or first.holder.name, issue, sorted(s.id for s in of)),
        actor=first.holder.actor,
        name=first.holder.name,
        issue=issue,
        stance=first.stance,
        when=min(days, key=lambda w: (w.latest - w.earliest, w.earliest)) if days else None,
        evidence=_spans(e for s in (first, *rest) for e in s.evidence),
        article=first.article,
        confidence=round(1 - _none_right(of, origins), 4),
        condition=_spans(e for s in (first, *rest) for e in s.condition),
        statement=first.statement,
        why=tuple(dict.fromkeys(why)),
    )


def _none_right(of: Sequence[Stance], origins: Mapping[str, str]) -> float:
    """How unlikely it is that none is right, were they independent; of one publication only the surest counts."""
    best = dict[str, float]()
    for s in of:
        best[origins[s.article]] = max(best.get(origins[s.article], 0.0), s.confidence)
    product = 1.0
    for origin in sorted(best):
        product *= 1 - best[origin]
    return product


def _spans(spans: Iterable[Span]) -> tuple[Span, ...]:
    return tuple(dict.fromkeys(spans))


def _day(position: Position) -> str:
    return position.when.earliest.isoformat() if position.when is not None else ""
