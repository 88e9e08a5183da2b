"""Train the ranker of who is meant: python training/ranker.py TRAIN.jsonl [--sources FILE.jsonl] [--folds 5] [--score]

TRAIN is PolNeAR in lines {"id", "text", "date", "attributions"}; the annotation (sources.jsonl) says by offsets
whom a pronoun or title means that is the source of an attribution: the fullest name as printed, "-" where the article
names nobody, "?" where it is open, "x" where it is neither. Each source is one choice among the candidates of the
article and nobody: a conditional logit, fitted by L-BFGS from nothing, deterministic, in a few minutes. Sources that
are names count a little too, as if they were pronouns. Prints what whole articles give that the weights did not see
(cross-validation by article), writes src/onrecord/weights/ranker.json. With --score it only counts what the weights
that are there give on these sources.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from onrecord.date import Tenures
from onrecord.names import plain_name
from onrecord.read.blocks import blocks, paragraphs
from onrecord.read.language import english
from onrecord.read.named.known import Known
from onrecord.read.named.people import gather
from onrecord.read.named.typical import typical
from onrecord.read.parse import Parse
from onrecord.read.quotes import quotations
from onrecord.read.said.attribute import Attribution
from onrecord.read.who import Anaphor, Found, PostBook, Posts, Ranker, Resolver, Title, nouns, title, trained
from onrecord.read.who.gender import PRONOUNS
from onrecord.read.who.speakers import Answer, Speakers
from onrecord.records import When

HERE = Path(__file__).parent
OUT = HERE.parent / "src" / "onrecord" / "weights" / "ranker.json"
SILVER, SILVER_TITLE = 0.02, 0.0125
"""What a source that is a name counts, as a pronoun and as a title."""
MOST_WORDS = 3
STRENGTH = {"p": 3.0, "t": 1.5}
"""Of the penalty on squared weights."""
SCALE = 0.85
"""By which weights are multiplied: in whole articles what stands before a source may be wrong, so less is sure."""
LEAST = {"pronoun": 0.5, "title": 0.4}
"""The probability from which somebody is told to be meant: the precision by cross-validation is above 0.9."""

Range = tuple[int, int]
Gold = Mapping[Range, str]


@dataclass(frozen=True)
class Text:
    """An article ready to be resolved: its parse, its attributions as annotated, whom its sources mean."""

    id: str
    text: str
    parsed: Sequence[Any]
    quotes: Sequence[Any]
    attributions: Sequence[Attribution]
    gold: Gold
    when: When


@dataclass(frozen=True)
class Choice:
    """The features of each candidate, nobody last; which of them are right; how much it counts."""

    article: str
    rows: list[list[str]]
    right: list[int]
    weight: float


def attributions(row: Mapping[str, Any], parse: Parse) -> list[Attribution]:
    """The annotated attributions, as the reader would have found them."""
    made = []
    for a in row["attributions"]:
        source, cue, content = (tuple((s, e) for s, e, *_ in a[key]) for key in ("source", "cue", "content"))
        if content:
            at = (cue or content)[0]
            span = parse.span(*at)
            verbs = [t for t in span or () if t.pos_ in ("VERB", "AUX")]
            base = at[0] - parse.offset(at[0])
            verb = base + verbs[-1].idx if verbs else at[0]
            made.append((source, cue, content, verb, head(parse, source)))
    made.sort(key=lambda x: x[3])
    return [
        Attribution(
            source=source,
            cue=cue,
            content=content,
            verb=verb,
            lemma="",
            frame="",
            source_head=top,
            who="",
            probability=1.0,
            parent=outer(n, made),
        )
        for n, (source, cue, content, verb, top) in enumerate(made)
    ]


def head(parse: Parse, source: Sequence[Range]) -> int | None:
    """Where the head of a source begins."""
    span = parse.span(*source[0]) if source else None
    return source[0][0] - parse.offset(source[0][0]) + span.root.idx if span is not None else None


def outer(n: int, made: Sequence[Any]) -> int | None:
    """The shortest content that holds the cue of another attribution."""
    verb = made[n][3]
    held = [
        (sum(e - s for s, e in other[2]), m)
        for m, other in enumerate(made)
        if m != n and any(s <= verb < e for s, e in other[2]) and not any(s <= other[3] < e for s, e in made[n][2])
    ]
    return min(held)[1] if held else None


def same(known: Known, name: str, text: str) -> bool:
    """Whether an actor is the person of a full name as printed."""
    plain = plain_name(name)
    if plain == known.name or plain in known.aliases:
        return True
    at = text.find(name) if " " in plain else -1
    return at >= 0 and any(s < at + len(name) and at < e for s, e in known.mentions)


def texts(corpus: Path, sources: Path) -> Iterator[Text]:
    """The annotated articles of a corpus, parsed."""
    gold: dict[str, dict[Range, str]] = {}
    for line in sources.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        gold[row["article"]] = {(s, e): name for s, e, name in row["sources"]}
    with corpus.open(encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            if row["id"] in gold:
                spans = paragraphs(row["text"])
                pieces = list(blocks(row["text"], spans))
                parsed = list(zip(pieces, english().pipe([b.shadow for b in pieces]), strict=True))
                yield prepared(row, parsed, quotations(row["text"], spans), gold[row["id"]])


def prepared(row: Mapping[str, Any], parsed: Sequence[Any], quotes: Sequence[Any], gold: Gold) -> Text:
    """An article with its parse."""
    day = date.fromisoformat(row["date"])
    found = attributions(row, Parse(row["text"], parsed))
    return Text(row["id"], row["text"], parsed, quotes, found, gold, When(day, day, "day", (), "metadata"))


def learning(text: Text, ranker: Ranker, book: PostBook) -> list[Choice]:
    """The choices of an article, where what stands before each is as the annotation has it."""
    choices: list[Choice] = []

    def take(resolver: Resolver, a: Anaphor, name: str, weight: float) -> Known | None:
        weighed = resolver.weigh(a)
        right = [n for n, (c, _) in enumerate(weighed) if c is not None and same(c.person.known, name, text.text)]
        open_ = [n for n, (c, _) in enumerate(weighed) if c is None or c.person.known.unnamed]
        if right or weight == 1.0:
            choices.append(Choice(text.id, [f for _, f in weighed], right or open_, weight))
        found = weighed[right[0]][0] if right else None
        return found.person.known if found is not None else None

    class Teacher(Resolver):
        """Takes from the annotation whom a source means."""

        def rank(self, a: Anaphor) -> Found | None:
            name = text.gold.get((a.seen.start, a.seen.end), "?") if a.source else "?"
            if name in ("?", "x"):
                return super().rank(a)
            known = take(self, a, name, 1.0)
            person = self.person(known) if known is not None else None
            return Found(person, 1.0, person.latest, ()) if person is not None else None

    class Taught(Speakers):
        """Sources that are names are choices too, as if a pronoun stood there."""

        def _who(self, a: Attribution, at: Range, parent: Known | None) -> Answer:
            answer = super()._who(a, at, parent)
            known = answer.known
            if known is None or known.type != "person" or known.unnamed or answer.probability is not None:
                return answer
            named = len(text.text[slice(*at)].split()) < MOST_WORDS and typical(known.name)
            if named and self.resolver.person(known).count:
                anaphor = replace(self._anaphor(a, at, parent, gender=typical(known.name)), bound=frozenset())
                take(self.resolver, anaphor, known.name, SILVER)
                for meant in silver_titles(known):
                    anaphor = replace(anaphor, gender=None, title=meant)
                    take(self.resolver, anaphor, known.name, SILVER_TITLE)
            return answer

    parse = Parse(text.text, text.parsed)
    Taught(gather(text.parsed), parse, text.quotes, Posts(book, text.when), Teacher, ranker).resolve(text.attributions)
    return choices


def silver_titles(known: Known) -> Iterator[Title]:
    """What an article could call a person whose office it gives: the noun alone, and with the words before it."""
    for office in list(known.offices)[:2]:
        words = [w.strip(".,").lower() for w in office.split(",")[0].split(" of ")[0].split()]
        nouns_ = [w for w in words if w in nouns()]
        if nouns_:
            last = len(words) - words[::-1].index(nouns_[-1])
            yield title(nouns_[-1], nouns_[-1], "the")
            if last > 1:
                yield title(" ".join(words[max(0, last - 3) : last]), nouns_[-1], "the")


def fitted(choices: Sequence[Choice]) -> dict[str, float]:
    """The weights; those of pronouns and of titles have no feature in common."""
    names = Counter(f for c in choices for row in c.rows for f in set(row))
    number = {f: n for n, f in enumerate(sorted(f for f, k in names.items() if k >= 3))}
    rows = [[number[f] for f in row if f in number] for c in choices for row in c.rows]
    indptr = np.cumsum([0, *map(len, rows)])
    x = csr_matrix(
        (np.ones(indptr[-1]), np.concatenate([np.array(r, int) for r in rows]), indptr), (len(rows), len(number))
    )
    starts = np.cumsum([0, *(len(c.rows) for c in choices)])[:-1]
    group = np.repeat(np.arange(len(choices)), [len(c.rows) for c in choices])
    weight = np.array([c.weight for c in choices])
    right = np.zeros(len(rows))
    for start, c in zip(starts, choices, strict=True):
        right[start + np.array(c.right)] = 1
    penalty = np.array([STRENGTH[f[0]] for f in sorted(number)])

    def shares(z: np.ndarray[Any, Any]) -> tuple[np.ndarray[Any, Any], np.ndarray[Any, Any]]:
        top = np.maximum.reduceat(z, starts)
        parts = np.exp(z - top[group])
        total = np.add.reduceat(parts, starts)
        return parts / total[group], top + np.log(total)

    def loss(w: np.ndarray[Any, Any]) -> tuple[float, np.ndarray[Any, Any]]:
        z = x @ w
        all_, log_all = shares(z)
        good, log_good = shares(np.where(right > 0, z, -1e9))
        value = float((weight * (log_all - log_good)).sum() + 0.5 * (penalty * w * w).sum())
        return value, x.T @ (weight[group] * (all_ - good)) + penalty * w

    best = minimize(loss, np.zeros(len(number)), jac=True, method="L-BFGS-B", options={"maxiter": 500}).x
    return {f: round(SCALE * float(w), 3) for f, w in zip(sorted(number), best, strict=True) if abs(w) >= 0.005}


@dataclass(frozen=True)
class Judged:
    """A source of the annotation: its kind, the name in gold, whom it was resolved to, and whether that is right."""

    article: str
    at: Range
    kind: str
    name: str
    got: str | None
    right: bool
    probability: float


def judged(text: Text, ranker: Ranker, book: PostBook) -> Iterator[Judged]:
    """What the product makes of the sources of an article."""
    parse = Parse(text.text, text.parsed)
    speakers = Speakers(gather(text.parsed), parse, text.quotes, Posts(book, text.when), Resolver, ranker)
    answers = {
        a.source[0]: x for a, x in zip(text.attributions, speakers.resolve(text.attributions), strict=True) if a.source
    }
    for at, name in text.gold.items():
        if name not in ("?", "x") and at in answers:
            known = answers[at].known
            named = known if known is not None and known.type == "person" and not known.unnamed else None
            kind = "pronoun" if text.text[slice(*at)].lower() in PRONOUNS else "title"
            right = named is not None and name != "-" and same(named, name, text.text)
            yield Judged(text.id, at, kind, name, named.name if named else None, right, answers[at].probability or 1.0)


def figures(found: Iterable[Judged]) -> str:
    """Recall of sources with a name, precision of those resolved to one, by kind."""
    by: dict[str, list[Judged]] = defaultdict(list)
    for j in found:
        by[j.kind].append(j)
        by["all"].append(j)
    lines = []
    for kind, js in sorted(by.items()):
        named, told = [j for j in js if j.name != "-"], [j for j in js if j.got]
        recall, precision = (
            sum(j.right for j in named) / max(1, len(named)),
            sum(j.right for j in told) / max(1, len(told)),
        )
        lines.append(
            f"{kind}: {len(named)} named, {len(js) - len(named)} not; recall {recall:.3f}, precision {precision:.3f}"
        )
    return "\n".join(lines)


def main() -> None:
    """Cross-validate, train, write; or only score the weights that are there."""
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("train", type=Path)
    ap.add_argument("--sources", type=Path, default=HERE / "sources.jsonl")
    ap.add_argument("--folds", type=int, default=5)
    ap.add_argument("--score", action="store_true", help="only score the weights that are there on these sources")
    args = ap.parse_args()
    read = list(texts(args.train, args.sources))
    if args.score:
        ranker, book = trained(), PostBook(Tenures())
        print(figures([j for text in read for j in judged(text, ranker, book)]))
        return
    weights = trained_on(read, args.folds)
    raw = {"least": LEAST, "weights": weights}
    OUT.write_text(json.dumps(raw, indent=0, sort_keys=True) + "\n", encoding="utf-8")
    print(f"{len(weights)} weights in {OUT.name}")


def trained_on(read: Sequence[Text], folds: int) -> dict[str, float]:
    """The weights after three rounds: each knows what the one before made of the pronouns that are no sources."""
    book = PostBook(Tenures())
    ranker = Ranker({}, LEAST, "")
    for _ in range(3):
        choices = [c for text in read for c in learning(text, ranker, book)]
        ranker = Ranker(fitted(choices), LEAST, "")
    found: list[Judged] = []
    for fold in range(folds):
        out = {text.id for n, text in enumerate(read) if n % folds == fold}
        part = Ranker(fitted([c for c in choices if c.article not in out]), LEAST, "")
        found += [j for text in read if text.id in out for j in judged(text, part, book)]
    print(figures(found))
    return dict(ranker.weights)


if __name__ == "__main__":
    main()
