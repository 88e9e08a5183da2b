"""Trains the models of events: who does it to whom (actor, recipient), whether it is an event, and of which type.

python training/coder.py PLV_TRAIN.jsonl [CAMEO5_TRAIN.jsonl] [--folds 5] [--out events.npz] [--predictions FOLDER]

PLV_TRAIN: one sentence a line with one event, its source and target with their spans and one of fifteen root classes of
PLOVER. CAMEO5_TRAIN: sentences with source, target and quad class, or neutral; those that PLV_TRAIN holds too stay in
its fold and are not learned from twice. --folds 0 trains on all and writes --out; with folds the figures are printed
and the predictions of each fold, made by a model that did not see it, are written for other scorers.

The random part is one shuffle with a fixed seed. The same files and library versions give the same weights.
"""

from __future__ import annotations

import argparse
import io
import json
import random
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
from scipy.sparse import csr_matrix, hstack
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import f1_score
from sklearn.preprocessing import normalize

from onrecord.clean.blocks import blocks
from onrecord.clean.dateline import find as datelines
from onrecord.read.blocks import shadow
from onrecord.read.event import features as see
from onrecord.read.event.candidates import Candidate, candidates
from onrecord.read.event.model import Logistic, Model, Types
from onrecord.read.event.participants import Part, words
from onrecord.read.event.quad import QUAD, likeliest
from onrecord.read.event.select import select
from onrecord.read.event.sense import Sense
from onrecord.read.event.weigh import (
    Chosen,
    Weighed,
    choose,
    closely,
    doing,
    plainly,
    summary,
    sureness,
    tells_nothing,
    typed,
    weighed,
    worth,
)
from onrecord.read.language import english

NOBODY = {"an actor", "a recipient", ""}
STOP = {"the", "and", "for", "of", "his", "its", "their"}
SCALE, C_TYPES, C_PARTS, C_TRIGGER, C_EVENT = 2.0, 20.0, 1.0, 0.3, 0.3
INNER = 4
"""Parts of the training rows that the last model is learned on, each by models of the others."""


@dataclass(eq=False)
class Row:
    """One sentence of a corpus, parsed, with its candidates and which of their parts are right."""

    raw: dict[str, Any]
    doc: Any
    found: list[Candidate]
    sense: Sense
    actors: list[list[bool]] = field(default_factory=list)
    recipients: list[list[bool]] = field(default_factory=list)
    matches: list[bool] = field(default_factory=list)
    seen_actors: list[list[dict[str, float]]] = field(default_factory=list)
    seen_recipients: list[list[dict[str, float]]] = field(default_factory=list)
    seen_trigger: list[dict[str, float]] = field(default_factory=list)

    @property
    def event(self) -> dict[str, Any] | None:
        """Its gold event."""
        return self.raw["events"][0] if self.raw["events"] else None


def content(s: str) -> set[str]:
    """The words by which a party is known."""
    found = re.findall(r"[^\W\d_]+", re.sub(r"\b(\w)\.", r"\1", s))
    return {w.lower() for w in found if (len(w) >= 3 or (len(w) == 2 and w.isupper())) and w.lower() not in STOP} or {
        w.lower() for w in found
    }


def joined(x: Any) -> str:
    """Words of a party that may be a list."""
    return " ".join(x) if isinstance(x, list) else x or ""


def same(part: Part, gold: str) -> bool:
    """Whether a noun phrase names the gold party: a content word in common, and not half the sentence."""
    have = part.head.doc[slice(*words(part.head))].text
    if gold.lower() in NOBODY or len(re.findall(r"\w+", have)) > 2 * len(re.findall(r"\w+", gold)) + 10:
        return False
    return bool(content(have) & content(gold))


def plain_text(text: str) -> str:
    """A sentence as the parser sees it: plain marks, and blanks for a dateline, which the reader leaves out."""
    known = blocks(text)
    found = datelines.find(text, known, known)
    mark = datelines.dateline("", text, found, None) if found is not None else None
    seen = shadow(text)
    return seen if mark is None else " " * mark.span.end + seen[mark.span.end :] if mark.span.start == 0 else seen


def parsed(rows: Iterable[dict[str, Any]]) -> list[Row]:
    """The rows with all that is seen of them."""
    some = list(rows)
    made = []
    for raw, doc in zip(some, english().pipe(plain_text(r["text"]) for r in some), strict=True):
        found = [c for s in doc.sents for c in candidates(s, unless=tells_nothing)]
        row = Row(raw, doc, found, Sense(doc[:]))
        row.seen_actors = [[ones(see.of_actor(c, n, p)) for n, p in enumerate(c.actors)] for c in found]
        row.seen_recipients = [[ones(see.of_recipient(c, n, p)) for n, p in enumerate(c.recipients)] for c in found]
        row.seen_trigger = [ones(see.of_trigger(c)) for c in found]
        if row.event is not None:
            source, target = joined(row.event["source"]), joined(row.event["target"])
            row.actors = [[same(p, source) for p in c.actors] for c in found]
            row.recipients = [[same(p, target) for p in c.recipients] for c in found]
            row.matches = [
                (any(a) or source.lower() in NOBODY) and (any(b) or target.lower() in NOBODY)
                for a, b in zip(row.actors, row.recipients, strict=True)
            ]
        else:
            row.matches = [False] * len(found)
        made.append(row)
    return made


def ones(features: Iterable[str]) -> dict[str, float]:
    """Each feature once."""
    return dict.fromkeys(features, 1.0)


def logistic(seen: Sequence[Mapping[str, float]], right: Sequence[bool], c: float, least: int = 2) -> Logistic:
    """A logistic model over the features seen `least` times."""
    count = Counter(f for s in seen for f in s)
    vector = DictVectorizer()
    x = vector.fit_transform([{f: v for f, v in s.items() if count[f] >= least} for s in seen])
    model = LogisticRegression(C=c, max_iter=1000).fit(x, right)
    names = vector.get_feature_names_out()
    return Logistic(
        float(model.intercept_[0]), {f: float(w) for f, w in zip(names, model.coef_[0], strict=True) if abs(w) >= 1e-3}
    )


def given(row: Row) -> tuple[Any, Any, frozenset[int]]:
    """The heads of the gold parties, where their spans are given, and the numbers of their tokens."""
    spans = [
        row.doc.char_span(*row.event[k], alignment_mode="expand") if row.event and row.event.get(k) else None
        for k in ("source_span", "target_span")
    ]
    a, b = (s.root if s is not None else None for s in spans)
    return a, (b if b is not None and b != a else None), frozenset(t.i for s in spans if s is not None for t in s)


def types(rows: Sequence[Row]) -> Types:
    """The softmax over types, learned from rows with a typed event whose spans are given."""
    seen, senses, gold = [], [], []
    for row in rows:
        a, b, own = given(row)
        key, verb = doing(row.doc[:], a, b, None)
        seen.append(see.of_type(row.doc, own, a, b, key))
        senses.append(row.sense.of(own, key, verb))
        gold.append(row.event["event_type"] if row.event else "")
    vector = DictVectorizer()
    words_ = normalize(vector.fit_transform(seen)) * SCALE
    names, weights, bias = softmax(hstack([words_, csr_matrix(np.array(senses))]).tocsr(), gold)
    n = words_.shape[1]
    return Types(
        names,
        {f: k for k, f in enumerate(vector.get_feature_names_out())},
        weights[:n].astype(np.float16).astype(np.float32),
        weights[n:].astype(np.float16).astype(np.float32),
        bias,
        SCALE,
    )


def softmax(x: Any, gold: Sequence[str]) -> tuple[tuple[str, ...], Any, Any]:
    """Classes, weights (features, classes) and bias of a softmax, learned in the space that the rows span.

    There are fewer rows than features, and a weight outside that space would only cost: the weights are the same.
    """
    values, vectors = np.linalg.eigh((x @ x.T).toarray().astype(np.float64))
    kept = values > values[-1] * 1e-9
    axes = vectors[:, kept] / np.sqrt(values[kept])
    model = LogisticRegression(C=C_TYPES, max_iter=500).fit(axes * values[kept], gold)
    return tuple(model.classes_), x.T @ (axes @ model.coef_.T), model.intercept_.astype(np.float32)


def parts(rows: Sequence[Row], of: Types) -> Model:
    """The models of actor, recipient and trigger; those of events still say nothing."""
    pairs = [(row, n) for row in rows if row.event is not None for n, yes in enumerate(row.matches) if yes]
    actor = logistic(
        [f for r, n in pairs for f in r.seen_actors[n]], [y for r, n in pairs for y in r.actors[n]], C_PARTS
    )
    recipient = logistic(
        [f for r, n in pairs for f in r.seen_recipients[n]], [y for r, n in pairs for y in r.recipients[n]], C_PARTS
    )
    trigger = logistic([f for r in rows for f in r.seen_trigger], [y for r in rows for y in r.matches], C_TRIGGER)
    return Model(actor, recipient, trigger, Logistic(0.0, {}), Logistic(0.0, {}), of, "")


@dataclass(frozen=True, eq=False)
class Judged:
    """A candidate as the models have it, with what is right of it: actor, recipient, type."""

    weighed: Weighed
    seen: dict[str, float]
    right: tuple[bool, bool, bool]

    @property
    def nothing_wrong(self) -> bool:
        """Whether all is right that is told of it; what is left empty is not wrong."""
        by, to, kind = self.right
        x = self.weighed.chosen
        return (by or x.actor is None) and (to or x.recipient is None) and kind


def judged(row: Row, model: Model) -> list[Judged]:
    """All candidates of a row."""
    gates = [model.trigger.weighed(s) for s in row.seen_trigger]
    made = []
    for n, (c, gate) in enumerate(zip(row.found, gates, strict=True)):
        x = choose(c, gate, model)
        of = plainly(row.doc[:], x, model) or closely(row.doc[:], x, row.sense, model)
        w = weighed(x, gates, of, model)
        made.append(Judged(w, summary(x, gates, of), right(row, n, x, w.type)))
    return made


def right(row: Row, n: int, x: Chosen, kind: str) -> tuple[bool, bool, bool]:
    """Whether actor, recipient and type of the `n`th candidate are the gold ones."""
    e = row.event
    if e is None:
        return False, False, False

    def party(chosen: Part | None, among: Sequence[Part], yes: Sequence[bool], gold: str) -> bool:
        if gold.lower() in NOBODY:
            return chosen is None
        return chosen is not None and yes[among.index(chosen)]

    by = party(x.actor, x.candidate.actors, row.actors[n], joined(e["source"]))
    to = party(x.recipient, x.candidate.recipients, row.recipients[n], joined(e["target"]))
    return by, to, kind == e["event_type"] if e.get("event_type") else QUAD[kind] == e["quad"]


def learned(rows: Sequence[Row]) -> Model:
    """All models. The last two see how sure the others are of rows that they did not see.

    Where a sentence tells several things the corpus has the foremost only: what is right of a doing by itself is
    learned where a sentence has one that is asked about.
    """
    typed_rows = [r for r in rows if r.event is not None and r.event.get("event_type")]
    seen, yes, only, sure = [], [], [], []
    for k in range(INNER):
        others = [r for n, r in enumerate(rows) if n % INNER != k]
        model = parts(others, types([r for r in others if r.event is not None and r.event.get("event_type")]))
        for r in (r for n, r in enumerate(rows) if n % INNER == k):
            found = judged(r, model)
            seen += [j.seen for j in found]
            yes += [all(j.right) for j in found]
            asked = [j for j in found if worth(j.weighed.chosen.candidate, j.weighed.chosen.gate)]
            if len(asked) == 1:
                only.append(sureness(asked[0].weighed.chosen, asked[0].weighed.types))
                sure.append(asked[0].nothing_wrong)
    model = parts(rows, types(typed_rows))
    event, alone = logistic(seen, yes, C_EVENT, 5), logistic(only, sure, C_EVENT, 5)
    return Model(model.actor, model.recipient, model.trigger, event, alone, model.types, "")


def bare(text: str) -> str:
    """A sentence by its letters and digits."""
    return re.sub(r"\W+", "", text.lower())


def folded(rows: Sequence[Row], n: int) -> list[int]:
    """The fold of each row: the same for the same text."""
    fold: dict[str, int] = {}
    for corpus in (True, False):
        texts = sorted({bare(r.raw["text"]) for r in rows if ("pentaclass" not in r.raw) == corpus} - set(fold))
        random.Random(0).shuffle(texts)
        fold |= {t: k % n for k, t in enumerate(texts)}
    return [fold[bare(r.raw["text"])] for r in rows]


def saved(model: Model) -> bytes:
    """The weights file; its bytes depend on nothing but the weights."""
    arrays: dict[str, Any] = {}
    for name, part in (
        ("actor", model.actor),
        ("recipient", model.recipient),
        ("trigger", model.trigger),
        ("event", model.event),
        ("alone", model.alone),
    ):
        names = sorted(part.weights)
        arrays[f"{name}.bias"] = np.float64(part.bias)
        arrays[f"{name}.names"] = np.frombuffer("\n".join(names).encode(), np.uint8)
        arrays[f"{name}.weights"] = np.array([part.weights[f] for f in names], np.float32)
    t = model.types
    order = sorted(t.index, key=lambda f: t.index[f])
    arrays |= {
        "types.names": np.frombuffer("\n".join(t.names).encode(), np.uint8),
        "types.features": np.frombuffer("\n".join(order).encode(), np.uint8),
        "types.rows": t.rows.astype(np.float16),
        "types.faces": t.faces.astype(np.float16),
        "types.bias": t.bias,
        "types.scale": np.float64(t.scale),
    }
    out = io.BytesIO()
    np.savez_compressed(out, **arrays)
    return out.getvalue()


def error(pairs: Sequence[tuple[float, bool]]) -> float:
    """Expected calibration error over ten bins of equal width (Guo et al. 2017)."""
    bins: dict[int, list[tuple[float, bool]]] = {}
    for c, yes in pairs:
        bins.setdefault(min(int(c * 10), 9), []).append((c, yes))
    return sum(abs(sum(c for c, _ in b) - sum(y for _, y in b)) for b in bins.values()) / max(len(pairs), 1)


def crossed(rows: Sequence[Row], folds: int) -> tuple[dict[int, dict[str, float]], dict[int, list[Judged]]]:
    """By number of row: the types with spans given, and all candidates, each by models that did not see its fold."""
    fold, own = folded(rows, folds), {bare(r.raw["text"]) for r in rows if "pentaclass" not in r.raw}
    types_of, ends = {}, {}
    for k in range(folds):
        model = learned([r for r, f in zip(rows, fold, strict=True) if f != k and taught(r, own)])
        for n, (row, f) in enumerate(zip(rows, fold, strict=True)):
            if f == k:
                ends[n] = judged(row, model)
                if "pentaclass" not in row.raw:
                    a, b, words_ = given(row)
                    types_of[n] = typed(row.doc[:], a, b, words_, None, row.sense, model)
        print(f"fold {k + 1} of {folds}", flush=True)
    return types_of, ends


def taught(row: Row, own: set[str]) -> bool:
    """Whether a row is learned from: all of PLV, and what is only in CAMEO5."""
    return "pentaclass" not in row.raw or bare(row.raw["text"]) not in own


def figures(rows: Sequence[Row], told: Mapping[int, Mapping[str, float]], ends: Mapping[int, list[Judged]]) -> None:
    """Prints the figures of a cross-validation."""
    gold = {n: rows[n].raw["events"][0] for n in told}
    best = {n: likeliest(p) for n, p in told.items()}
    root = f1_score([gold[n]["event_type"] for n in told], [best[n] for n in told], average="macro")
    quads = [gold[n].get("quad") or QUAD[gold[n]["event_type"]] for n in told]
    quad = f1_score(quads, [QUAD[best[n]] for n in told], average="macro")
    pairs = [(told[n][best[n]], best[n] == gold[n]["event_type"]) for n in told]
    print(f"spans given: root macro-F1 {root:.3f}  quad {quad:.3f}  ECE {error(pairs):.3f}")
    plv = [n for n, r in enumerate(rows) if "pentaclass" not in r.raw]
    sets = {n: select_judged(ends[n]) for n in ends}
    right_, made = sum(any(all(j.right) for j in sets[n]) for n in plv), sum(len(sets[n]) for n in plv)
    p, r = right_ / max(made, 1), right_ / len(plv)
    by, to = (sum(any(j.right[k] for j in sets[n]) for n in plv) / len(plv) for k in (0, 1))
    f1 = 2 * p * r / max(p + r, 1e-9)
    print(f"end to end: triple P {p:.3f} R {r:.3f} F1 {f1:.3f}  actor {by:.3f}  recipient {to:.3f}")
    pairs = [(j.weighed.probability, all(j.right)) for n in plv for j in sets[n]]
    print(f"            {made} events in {len(plv)} sentences, ECE {error(pairs):.3f}")
    neutral = [n for n, r in enumerate(rows) if "pentaclass" in r.raw]
    if neutral:
        gold_n, none = {n for n in neutral if rows[n].raw["pentaclass"] == 0}, {n for n in neutral if not sets[n]}
        f1 = 2 * len(gold_n & none) / max(len(gold_n) + len(none), 1)
        p, r = len(gold_n & none) / max(len(none), 1), len(gold_n & none) / len(gold_n)
        print(f"neutral:    P {p:.3f} R {r:.3f} F1 {f1:.3f}")


def select_judged(found: Sequence[Judged]) -> list[Judged]:
    """Those that would be told."""
    asked = [j.weighed for j in found if worth(j.weighed.chosen.candidate, j.weighed.chosen.gate)]
    kept = {id(w) for w in select(asked)}
    return [j for j in found if id(j.weighed) in kept]


def written(
    rows: Sequence[Row], told: Mapping[int, Mapping[str, float]], ends: Mapping[int, list[Judged]], folder: Path
) -> None:
    """The predictions of the folds: types.jsonl (id, event_type, confidence), export.jsonl (articles and events)."""
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / "types.jsonl").open("w", encoding="utf-8") as out:
        for n in sorted(told):
            t = likeliest(told[n])
            line = {"id": rows[n].raw["id"], "event_type": t, "confidence": round(told[n][t], 4)}
            out.write(json.dumps(line) + "\n")
    for name, neutral in (("plv.export.jsonl", False), ("cameo5.export.jsonl", True)):
        with (folder / name).open("w", encoding="utf-8") as out:
            for n in sorted(ends):
                if ("pentaclass" in rows[n].raw) == neutral:
                    for line in exported(rows[n], [j.weighed for j in select_judged(ends[n])]):
                        out.write(json.dumps(line) + "\n")


def exported(row: Row, events: Sequence[Weighed]) -> list[dict[str, Any]]:
    """A row and its events as lines of the contract."""
    key, text = str(row.raw["id"]), row.raw["text"]
    lines: list[dict[str, Any]] = [{"kind": "article", "id": f"a:{key}", "key": key, "text": text}]
    for w in events:

        def spans(part: Part | None) -> list[dict[str, Any]]:
            if part is None:
                return []
            at = row.doc[slice(*words(part.head))]
            return [
                {
                    "article": f"a:{key}",
                    "start": at.start_char,
                    "end": at.end_char,
                    "exact": text[at.start_char : at.end_char],
                }
            ]

        trigger = w.chosen.candidate.trigger
        lines.append(
            {
                "kind": "event",
                "id": f"e:{key}:{trigger.idx}",
                "article": f"a:{key}",
                "event_type": w.type,
                "actor_spans": spans(w.chosen.actor),
                "recipient_spans": spans(w.chosen.recipient),
                "confidence": round(w.probability, 4),
            }
        )
    return lines


def main() -> None:
    """The command."""
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("plv", type=Path)
    ap.add_argument("cameo5", type=Path, nargs="?")
    ap.add_argument("--folds", type=int, default=5)
    ap.add_argument("--out", type=Path)
    ap.add_argument("--predictions", type=Path)
    a = ap.parse_args()
    lines = [json.loads(x) for f in (a.plv, a.cameo5) if f for x in f.read_text(encoding="utf-8").splitlines() if x]
    rows = parsed(x for x in lines if not x.get("in_plv_test"))
    if a.folds:
        told, ends = crossed(rows, a.folds)
        figures(rows, told, ends)
        if a.predictions:
            written(rows, told, ends, a.predictions)
    if a.out:
        own = {bare(r.raw["text"]) for r in rows if "pentaclass" not in r.raw}
        model = learned([r for r in rows if taught(r, own)])
        a.out.write_bytes(saved(model))


if __name__ == "__main__":
    main()
