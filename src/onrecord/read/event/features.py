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
_NAMES = frozenset({"GPE", "ORG", "NORP", "PERSON"})
_BESIDE = frozenset({"aux", "neg", "mark", "prt", "dobj", "ccomp", "xcomp", "auxpass", "acomp"})
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
    if head.ent_type_ in _NAMES:
        return True
    at = head.i
    return any(c.ent_type_ in _NAMES for c in head.subtree if abs(c.i - at) < 8)


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
    head, word = p.head, c.core
    k, core, pos = kind(head), lemma(word), word.pos_
    labels = p.path.split(">")
    tail, name = ">".join(labels[-2:]), bool(head.ent_type_)
    yield f"path:{p.path}"
    yield f"path:{p.path}|{pos}"
    yield f"steps:{len(labels)}"
    yield f"n:{min(n, 5)}"
    yield f"end:{tail}"
    yield f"begin:{labels[0]}"
    yield f"begin:{labels[0]}|{core}"
    yield f"tail:{tail}|{core}"
    yield f"kind:{k}"
    yield f"kind:{k}|{p.path}"
    yield f"kind:{k}|{tail}"
    yield f"kind:{k}|{core}"
    yield f"named:{_has_name(head)}|{len(labels) > 1}"
    yield f"own:{name}|{tail}"
    yield f"lemma:{lemma(head)}" if not name else "lemma:#"
    yield f"gov:{lemma(head.head)}|{head.dep_}"
    yield f"up:{kind(head.head.head)}|{labels[-1]}" if len(labels) > 1 else "up:-"
    yield f"left:{head.i < c.trigger.i}"
    yield f"near:{min(abs(head.i - word.i) // 3, 5)}"
    for t in types_of(core, "noun" if pos == "NOUN" else "verb"):
        yield f"type:{t}|{tail}"
        yield f"type:{t}|{k}"


def of_trigger(c: Candidate) -> Iterator[str]:
    """Of the trigger: whether it tells an event at all, and the foremost of its sentence."""
    t, core = c.trigger, c.core
    name, pos, label = lemma(t), t.pos_, t.dep_
    meant, core_pos = lemma(core), core.pos_
    ancestors = list(t.ancestors)
    yield f"t:{name}"
    yield f"core:{meant}|{core_pos}"
    if c.noun is not None:
        yield f"light:{name}|{meant}"
    yield f"pos:{pos}|{c.noun is not None}"
    yield f"tag:{t.tag_}"
    yield f"dep:{label}|{pos}"
    yield f"head:{lemma(ancestors[0])}|{label}" if ancestors else "head:root"
    yield f"depth:{min(len(ancestors), 5)}|{pos}"
    types = types_of(meant, "verb" if core_pos == "VERB" else "noun")
    for x in types:
        yield f"type:{x}|{core_pos}"
        yield f"type:{x}|{label}"
    yield f"listed:{bool(types)}|{core_pos}"
    yield f"tells:{only_tells(name)}|{is_light(name)}|{bool(types)}"
    for a in t.children:
        beside = a.dep_
        if beside in _BESIDE:
            yield f"has:{beside}"
            if beside in ("aux", "mark", "prt", "acomp"):
                yield f"has:{beside}:{a.lower_}"
            if beside in ("dobj", "xcomp"):
                yield f"with:{name}|{lemma(a)}"
        elif beside == "prep":
            yield f"prep:{name}|{a.lower_}"
    up = {x.dep_ for x in ancestors} | {label}
    for d in ("relcl", "advcl", "ccomp", "acl", "conj"):
        if d in up:
            yield f"under:{d}"
    above = next((lemma(x) for x in ancestors if x.pos_ in ("VERB", "AUX")), None)
    if above is not None:
        yield f"above:{above}"
        yield f"toldby:{only_tells(above)}"
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
        own = lemma(t)
        name = "#" if t.i in inside else own
        if name == "#":
            found["in:" + own] = 0.3
        elif not (t.is_punct or t.is_space):
            found["w:" + name] = found.get("w:" + name, 0.0) + 0.5
        if last and (name != "#" or last != "#"):
            found[f"b:{last} {name}"] = 0.4
        last = name
    return found
