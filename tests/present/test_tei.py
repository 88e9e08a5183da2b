"""TEI: every witness, every word with a pointer to it, valid whatever the words are."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Mapping
from datetime import date
from itertools import pairwise
from typing import Any, cast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from onrecord.present.export import FORMATS, tei
from onrecord.reconcile.collate import collate
from onrecord.records import Article, Named, Span, Statement, Utterance, When
from onrecord.records.acrosslines import utterance_line
from onrecord.store import Store

NS = {"t": "http://www.tei-c.org/ns/1.0"}
XML_ID = "{http://www.w3.org/XML/1998/namespace}id"
HARBOUR = (
    "On Friday we said that the old harbour will not be closed.",
    "We said on Friday that the harbour will not be closed, if the council agrees.",
    "He said that the harbour would be closed.",
)


class Held:
    """What the export asks of a store."""

    def __init__(self, texts: Mapping[str, str], groups: Mapping[str, tuple[str, ...]]) -> None:
        self.articles = {
            f"a{name}": Article(
                f"a{name}", f"key {name}", f"{name}.txt", "text/plain", "0" * 64, text, "<Head>\x00 & tail"
            )
            for name, text in texts.items()
        }
        self.said = {name: _statement(name, text) for name, text in texts.items()}
        self.utterances = [
            Utterance(id_, names, None, "Ana & Bo", None, names[0], collate([self.said[n] for n in names], names[0]))
            for id_, names in groups.items()
        ]

    def lines(self, kinds: list[str]) -> Iterator[Mapping[str, Any]]:
        assert kinds == ["utterance"]
        return map(utterance_line, self.utterances)

    def statement(self, id_: str) -> Statement:
        return self.said[id_]

    def article(self, id_: str) -> Article:
        return self.articles[id_]


def _statement(name: str, text: str) -> Statement:
    content = (Span(f"a{name}", 0, len(text), text),) if text else ()
    return Statement(name, f"a{name}", "direct", (), (), content, None, "Ana", None, None, None, None, None, False, 1.0)


def written(held: Held) -> etree._Element:
    out = io.StringIO()
    tei.write(cast(Store, held), out)
    document = etree.fromstring(out.getvalue().encode())
    schema = tei.schema()
    assert schema.validate(document), schema.error_log
    return document


def harbour() -> Held:
    return Held({f"s{n}": text for n, text in enumerate(HARBOUR)}, {"u1": ("s0", "s1", "s2")})


def test_it_is_one_of_the_formats() -> None:
    assert "tei" in FORMATS


def test_the_header_lists_every_witness_and_its_article() -> None:
    document = written(harbour())
    articles = {x.get(XML_ID) for x in document.iterfind(".//t:listBibl/t:bibl", NS)}
    witnesses = document.findall(".//t:listWit/t:witness", NS)
    assert [w.get(XML_ID) for w in witnesses] == ["s-s0", "s-s1", "s-s2"]
    assert {w.get("corresp")[1:] for w in witnesses} == articles
    assert [x.text for x in document.iterfind(".//t:bibl/t:idno[@type='key']", NS)] == ["key s0", "key s1", "key s2"]
    assert document.find(".//t:variantEncoding", NS).get("method") == "parallel-segmentation"


def test_a_date_is_a_day_or_an_interval() -> None:
    held = harbour()
    days = {"as0": (date(2031, 5, 2), date(2031, 5, 2)), "as1": (date(2031, 5, 1), date(2031, 5, 31))}
    for name, (first, last) in days.items():
        when = When(first, last, "day" if first == last else "month", (), "metadata")
        a = held.articles[name]
        held.articles[name] = Article(
            a.id, a.key, a.uri, a.media_type, a.sha256, a.text, outlet=Named("The <Gull>"), published=when
        )
    document = written(held)
    found = [dict(x.attrib) for x in document.iterfind(".//t:bibl/t:date", NS)]
    assert found == [{"when": "2031-05-02"}, {"notBefore": "2031-05-01", "notAfter": "2031-05-31"}]
    assert document.find(".//t:publisher", NS).text == "The <Gull>"


def test_every_word_of_every_witness_is_pointed_to_once() -> None:
    held = harbour()
    document = written(held)
    found: dict[str, list[tuple[int, int]]] = {}
    for element in document.iterfind(".//*[@corresp]", NS):
        for article, start, end in re.findall(r"urn:onrecord:article:(\w+)#char=(\d+),(\d+)", element.get("corresp")):
            found.setdefault(article, []).append((int(start), int(end)))
    for name, article in held.articles.items():
        spans = sorted(found[name])
        assert all(a[1] <= b[0] for a, b in pairwise(spans))
        words = {m.start() for m in re.finditer(r"\w+", article.text)}
        assert {w for w in words if any(a <= w < b for a, b in spans)} == words


def test_each_witness_reads_through_the_segments() -> None:
    """Of every segment the reading of one witness gives its words in order: that is what the method promises."""
    held = harbour()
    body = written(held).find(".//t:ab", NS)
    for name, text in zip(("s0", "s1", "s2"), HARBOUR, strict=True):
        said = []
        for segment in body:
            if segment.tag.endswith("seg"):
                said.append(segment.text)
                continue
            mine = [x for x in segment if f"#s-{name}" in x.get("wit").split()]
            assert len(mine) == 1
            said.append(mine[0].text or "")
        assert re.findall(r"\w+", " ".join(said).casefold()) == re.findall(r"\w+", text.casefold())


def test_a_change_names_its_kinds_and_a_move_points_to_its_other_end() -> None:
    document = written(harbour())
    kinds = {x.get(XML_ID) for x in document.iterfind(".//t:category", NS)}
    readings = document.findall(".//t:rdg", NS)
    for reading in readings:
        assert {a[1:] for a in (reading.get("ana") or "").split()} <= kinds
    assert any("#condition" in (x.get("ana") or "") for x in readings)
    assert any("#negation" in (x.get("ana") or "") for x in readings)
    ids = {x.get(XML_ID): x for x in document.iterfind(".//t:app", NS)}
    moves = [x for x in readings if x.get("type") == "transposition"]
    assert len(moves) == 2
    for move in moves:
        (to,) = [p[1:] for p in move.get("corresp").split() if p.startswith("#")]
        assert any(x.get("type") == "transposition" for x in ids[to])


def test_a_record_without_utterances_is_valid() -> None:
    document = written(Held({}, {}))
    assert document.find(".//t:body/t:p", NS) is not None


def test_the_schema_refuses_what_it_should() -> None:
    document = written(harbour())
    document.find(".//t:rdg", NS).set("type", "guess")
    assert not tei.schema().validate(document)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.text(max_size=40), min_size=2, max_size=4))
def test_any_text_gives_valid_xml(texts: list[str]) -> None:
    texts = [t.encode("utf-8", "replace").decode() for t in texts]
    names = tuple(f"s{n}" for n in range(len(texts)))
    written(Held(dict(zip(names, texts, strict=True)), {"u": names}))


@pytest.mark.parametrize("id_", ["a b", "#", "x" * 40, "é"])
def test_ids_that_are_no_names_of_xml_are_replaced(id_: str) -> None:
    written(Held({id_: "We agree.", "other": "We agreed."}, {id_: (id_, "other")}))
