"""TEI P5: every utterance as a critical apparatus by parallel segmentation (TEI Guidelines, chapter 13.2.3).

Words that all witnesses share stand in <seg>, others in <app> with the base's in <lem> and each witness's in <rdg>. A
witness is a statement. `corresp` points to the words: urn:onrecord:article:ID#char=START,END, where START and END count
code points of the article's text (RFC 5147), in the order of `wit`. The schema of what is written is tei.rng here.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from importlib.resources import files
from typing import TextIO

from lxml import etree

from onrecord.records import Article, ChangeKind, Locus, Span, Statement, Utterance, When, content_id
from onrecord.records.acrosslines import read_utterance
from onrecord.store import Store

KINDS: Mapping[ChangeKind, str] = {
    "negation": "a negation",
    "modality": "what can, must or should be",
    "condition": "a condition",
    "hedge": "how sure it is said to be",
    "number": "a figure or day",
    "name": "a name, or who is meant",
    "tense": "the tense or form of a verb",
    "term": "a word of meaning for another",
    "order": "the order of words",
    "article": "only a, an or the",
    "spelling": "only how words are spelt",
    "other": "anything else",
}
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_NAME = re.compile(r"[A-Za-z0-9._-]+")
_ID = "{http://www.w3.org/XML/1998/namespace}id"
_HOW = (
    "The words of the base stand in lem, those of other witnesses in rdg; @type says what they are to the base, @ana "
    "what the change touches. Words that all witnesses share stand in seg. Punctuation is not collated. @corresp "
    "points to words as urn:onrecord:article:ID#char=START,END (RFC 5147: code points of its text), in the order of "
    "@wit; of words that were moved it points to the other place too. Characters that XML cannot hold are U+FFFD."
)


def schema() -> etree.RelaxNG:
    """The RELAX NG schema of what is written, as lxml has it."""
    with files("onrecord.present.export").joinpath("tei.rng").open("rb") as file:
        return etree.RelaxNG(etree.parse(file))


def write(store: Store, out: TextIO) -> None:
    """One TEI document with every utterance of the record."""
    statements: set[str] = set()
    for line in store.lines(["utterance"]):
        statements.update(line["statements"])
    said = {id_: store.statement(id_) for id_ in sorted(statements)}
    article = lru_cache(maxsize=256)(store.article)
    out.write('<?xml version="1.0" encoding="UTF-8"?>\n<TEI xmlns="http://www.tei-c.org/ns/1.0">\n')
    out.write(_text(_header(said, {s.article: article(s.article) for s in said.values()})))
    out.write("<text><body>\n")
    for line in store.lines(["utterance"]):
        out.write(_text(_division(read_utterance(line))))
    if not said:
        out.write("<p>The record holds no utterance.</p>\n")
    out.write("</body></text>\n</TEI>\n")


def _text(element: etree._Element) -> str:
    return str(etree.tostring(element, encoding="unicode")) + "\n"


def _add(parent: etree._Element, name: str, text: str | None = None, **attributes: str | None) -> etree._Element:
    """A child with those attributes that are there; `id_` is xml:id."""
    child = etree.SubElement(parent, name)
    for key, value in attributes.items():
        if value:
            child.set(_ID if key == "id_" else key, _NOT_XML.sub("\ufffd", value))
    child.text = None if text is None else _NOT_XML.sub("\ufffd", text)
    return child


def _name(kind: str, id_: str) -> str:
    """An id as a name of XML."""
    return f"{kind}-{id_ if _NAME.fullmatch(id_) else content_id('xml', id_)}"


def _header(said: Mapping[str, Statement], articles: Mapping[str, Article]) -> etree._Element:
    header = etree.Element("teiHeader")
    about = _add(header, "fileDesc")
    _add(_add(about, "titleStmt"), "title", "Utterances and their renderings in the press")
    _add(_add(about, "publicationStmt"), "p", "Written by onrecord from its record.")
    source = _add(about, "sourceDesc")
    if said:
        listed = _add(source, "listBibl")
        for id_ in sorted(articles):
            _article(listed, articles[id_])
        witnesses = _add(source, "listWit")
        for id_, s in sorted(said.items()):
            words = f"{s.speaker_name or 'unknown speaker'}, {s.mode}"
            _add(witnesses, "witness", words, id_=_name("s", id_), corresp="#" + _name("a", s.article))
    else:
        _add(source, "p", "No articles.")
    how = _add(header, "encodingDesc")
    _add(_add(how, "editorialDecl"), "p", _HOW)
    kinds = _add(_add(how, "classDecl"), "taxonomy")
    for kind, meaning in KINDS.items():
        _add(_add(kinds, "category", id_=kind), "catDesc", meaning)
    _add(how, "variantEncoding", method="parallel-segmentation", location="internal")
    return header


def _article(listed: etree._Element, a: Article) -> None:
    one = _add(listed, "bibl", id_=_name("a", a.id))
    if a.headline:
        _add(one, "title", a.headline)
    if a.outlet:
        _add(one, "publisher", a.outlet.name)
    if a.published:
        _date(one, a.published)
    for type_, value in (("key", a.key), ("uri", a.uri), ("url", a.url), ("sha256", a.sha256)):
        if value:
            _add(one, "idno", value, type=type_)


def _date(parent: etree._Element, when: When) -> etree._Element:
    first, last = when.earliest.isoformat(), when.latest.isoformat()
    if first == last:
        return _add(parent, "date", first, when=first)
    return _add(parent, "date", f"{first} to {last}", notBefore=first, notAfter=last)


def _division(u: Utterance) -> etree._Element:
    name = _name("u", u.id)
    division = etree.Element("div", {"type": "utterance", _ID: name})
    head = _add(division, "head")
    _add(head, "persName", u.speaker_name or "unknown speaker")
    if u.said:
        _date(head, u.said)
    words = _add(division, "ab")
    for number, locus in enumerate(u.apparatus):
        _locus(words, u.base, locus, f"{name}.{number}", name)
    return division


def _locus(parent: etree._Element, base: str, locus: Locus, id_: str, utterance: str) -> etree._Element:
    """A <seg> where all have the same words, else an <app>."""
    shared = [v for v in locus.readings if v.op == "same"]
    wit = " ".join("#" + _name("s", x) for x in (base, *(v.statement for v in shared)))
    at = _pointers([*locus.lemma, *(v.span for v in shared if v.span)])
    lemma = " ".join(s.exact for s in locus.lemma)
    if len(shared) == len(locus.readings):
        return _add(parent, "seg", lemma, id_=id_, corresp=at)
    app = _add(parent, "app", id_=id_)
    _add(app, "lem", lemma or None, wit=wit, corresp=at)
    for v in locus.readings:
        if v.op != "same":
            to = [f"#{utterance}.{v.of}"] if v.of is not None else []
            _add(
                app,
                "rdg",
                v.span.exact if v.span else None,
                wit="#" + _name("s", v.statement),
                type=v.op,
                ana=" ".join(f"#{kind}" for kind in v.kinds),
                corresp=" ".join([*([_pointers([v.span])] if v.span else []), *to]),
            )
    return app


def _pointers(spans: Iterable[Span]) -> str:
    return " ".join(f"urn:onrecord:article:{_quoted(s.article)}#char={s.start},{s.end}" for s in spans)


def _quoted(id_: str) -> str:
    return id_ if _NAME.fullmatch(id_) else content_id("xml", id_)
