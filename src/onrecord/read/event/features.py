"""Features: what is seen of a candidate, for the models that choose its parts, weigh it, and name its type."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from onrecord.read.event.candidates import Candidate
from onrecord.read.event.lexicon import is_light, only_tells, types_of
from onrecord.read.event.participants import Part
from onrecord.read.event.somebody import is_group

if TYPE_CHECKING:
    from spacy.tokens import Token

_AROUND = frozenset({"prt", "neg", "dobj", "attr", "acomp", "xcomp", "prep", "aux", "auxpass", "ccomp", "pobj"})
_CLOSE = frozenset({"dobj", "xcomp", "attr"})


def lemma(t: Token) -> str:
    """The lemma in small letters."""
    return t.lemma_.lower()


def kind(t: Token) -> str:
    """What sort of word heads a noun phrase: a kind of name, of pronoun, of noun."""
    if t.ent_type_:
        return t.ent_type_
    name = lemma(t)
    if t.pos_ == "PRON":
        return "pron:" + t.lower_
    if is_group(t):
        return "somebody"
    if types_of(name, "noun"):
        return "doing"
    return t.pos_


def _has_name(head: Token) -> bool:
    return any(c.ent_type_ in ("GPE", "ORG", "NORP", "PERSON") for c in head.subtree if abs(c.i - head.i) < 8)


def of_actor(c: Candidate, n: int, p: Part) -> Iterator[str]:
    """Of somebody who may do it, the `n`th of the candidate."""
    k, pos = kind(p.head), c.trigger.pos_
    yield f"path:{p.path}"
    yield f"path:{p.path}|{pos}"
    yield f"n:{min(n, 3)}|{pos}"
    yield f"first:{n == 0}|{p.path}"
    yield f"kind:{k}"
    yield f"kind:{k}|{p.path}"
    yield f"core:{lemma(c.core)}|{p.path}"
    yield f"left:{p.head.i < c.trigger.i}"
    yield f"named:{_has_name(p.head)}"
    yield f"alone:{len(c.actors) == 1}"


def of_recipient(c: Candidate, n: int, p: Part) -> Iterator[str]:
    """Of somebody to whom it may be done."""
    k, core = kind(p.head), lemma(c.core)
    labels = p.path.split(">")
    yield f"path:{p.path}"
    yield f"path:{p.path}|{c.core.pos_}"
    yield f"steps:{len(labels)}"
    yield f"n:{min(n, 5)}"
    yield f"end:{'>'.join(labels[-2:])}"
    yield f"begin:{labels[0]}"
    yield f"begin:{labels[0]}|{core}"
    yield f"tail:{'>'.join(labels[-2:])}|{core}"
    yield f"kind:{k}"
    yield f"kind:{k}|{p.path}"
    yield f"kind:{k}|{'>'.join(labels[-2:])}"
    yield f"kind:{k}|{core}"
    yield f"named:{_has_name(p.head)}|{len(labels) > 1}"
    yield f"own:{bool(p.head.ent_type_)}|{'>'.join(labels[-2:])}"
    yield f"lemma:{lemma(p.head)}" if not p.head.ent_type_ else "lemma:#"
    yield f"gov:{lemma(p.head.head)}|{p.head.dep_}"
    yield f"up:{kind(p.head.head.head)}|{labels[-1]}" if len(labels) > 1 else "up:-"
    yield f"left:{p.head.i < c.trigger.i}"
    yield f"near:{min(abs(p.head.i - c.core.i) // 3, 5)}"
    for t in types_of(core, "noun" if c.core.pos_ == "NOUN" else "verb"):
        yield f"type:{t}|{'>'.join(labels[-2:])}"
        yield f"type:{t}|{k}"


def of_trigger(c: Candidate) -> Iterator[str]:
    """Of the trigger: whether it tells an event at all, and the foremost of its sentence."""
    t, core = c.trigger, c.core
    yield f"t:{lemma(t)}"
    yield f"core:{lemma(core)}|{core.pos_}"
    if c.noun is not None:
        yield f"light:{lemma(t)}|{lemma(core)}"
    yield f"pos:{t.pos_}|{c.noun is not None}"
    yield f"tag:{t.tag_}"
    yield f"dep:{t.dep_}|{t.pos_}"
    yield f"head:{lemma(t.head)}|{t.dep_}" if t.head != t else "head:root"
    depth = sum(1 for _ in t.ancestors)
    yield f"depth:{min(depth, 5)}|{t.pos_}"
    types = types_of(lemma(core), "verb" if core.pos_ == "VERB" else "noun")
    for x in types:
        yield f"type:{x}|{core.pos_}"
        yield f"type:{x}|{t.dep_}"
    yield f"listed:{bool(types)}|{core.pos_}"
    yield f"tells:{only_tells(lemma(t))}|{is_light(lemma(t))}|{bool(types)}"
    for a in t.children:
        if a.dep_ in ("aux", "neg", "mark", "prt", "dobj", "ccomp", "xcomp", "auxpass", "acomp"):
            yield f"has:{a.dep_}"
            if a.dep_ in ("aux", "mark", "prt", "acomp"):
                yield f"has:{a.dep_}:{a.lower_}"
            if a.dep_ in ("dobj", "xcomp"):
                yield f"with:{lemma(t)}|{lemma(a)}"
        elif a.dep_ == "prep":
            yield f"prep:{lemma(t)}|{a.lower_}"
    up = {x.dep_ for x in t.ancestors} | {t.dep_}
    for d in ("relcl", "advcl", "ccomp", "acl", "conj"):
        if d in up:
            yield f"under:{d}"
    above = [x for x in t.ancestors if x.pos_ in ("VERB", "AUX")]
    if above:
        yield f"above:{lemma(above[0])}"
        yield f"toldby:{only_tells(lemma(above[0]))}"
    yield f"actors:{c.actors[0].path if c.actors else None}"
    yield f"who:{kind(c.actors[0].head) if c.actors else None}"
    yield f"recipients:{min(len(c.recipients), 4)}"
    yield f"begin:{c.recipients[0].path.split('>')[0] if c.recipients else None}"


def way(a: Token | None, b: Token | None) -> tuple[list[Token], Token | None, list[Token]]:
    """The arcs from one word up to the word above both, that word, and down to the other."""
    if a is None or b is None:
        return [], None, []
    up, down = [a, *a.ancestors], [b, *b.ancestors]
    where = {t.i: n for n, t in enumerate(down)}
    for n, t in enumerate(up):
        if t.i in where:
            return up[:n], t, down[: where[t.i]][::-1]
    return up, None, down[::-1]


def between(a: Token | None, b: Token | None, core: Token | None = None) -> list[Token]:
    """The words between the two parties in the parse: what is done. With one party only, the `core` of the doing."""
    up, top, down = way(a, b)
    found = [*up[1:], *([top] if top is not None and top not in (a, b) else []), *down[:-1]]
    if found:
        return found
    if core is not None:
        return [core]
    one = a if a is not None else b
    return list(one.ancestors)[:1] if one is not None else []


def of_type(
    sentence: Iterable[Token], inside: frozenset[int], a: Token | None, b: Token | None, key: Iterable[Token]
) -> dict[str, float]:
    """Of a doing between two parties, whose own words (token numbers) are `inside`: which type it is."""
    found: dict[str, float] = {}
    if a is not None and b is not None:
        up, top, down = way(a, b)
        found["up:" + ">".join(t.dep_ for t in up)] = 1.0
        found["down:" + ">".join(t.dep_ for t in down)] = 1.0
        found["order:" + ("ab" if a.i < b.i else "ba")] = 1.0
        if top is not None:
            found["top:" + lemma(top)] = found["toppos:" + top.pos_] = 1.0
    for t in key:
        name = lemma(t)
        found["key:" + name] = 1.0
        for x in types_of(name, "verb" if t.pos_ == "VERB" else "noun"):
            found["keytype:" + x] = 1.0
        for c in t.children:
            if c.dep_ in _AROUND and c.i not in inside:
                found[f"kc:{c.dep_}:{lemma(c)}"] = 1.0
                if c.dep_ in _CLOSE:
                    found[f"k2:{name} {lemma(c)}"] = 1.0
    last = ""
    for t in sentence:
        name = "#" if t.i in inside else lemma(t)
        if name == "#":
            found["in:" + lemma(t)] = 0.3
        elif not (t.is_punct or t.is_space):
            found["w:" + name] = found.get("w:" + name, 0.0) + 0.5
        if last and (name != "#" or last != "#"):
            found[f"b:{last} {name}"] = 0.4
        last = name
    return found
