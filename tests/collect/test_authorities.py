"""A table of actors as a user has it: however it was saved and its columns are called; all of it or a sentence."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from onrecord.collect.authorities import HEADERS, TYPES, WHO, authorities
from onrecord.errors import BadImport
from onrecord.records import Authority

REYL = Authority("Dana Reyl", ("D. Reyl", "Reyl, Dana", "Дана Рейл"), "person", "Q5")
COUNCIL = Authority("Harbour Council", ("the Council",), "body", None)
OWN = """name,aliases,type,wikidata
Dana Reyl,"D. Reyl|Reyl, Dana;Дана Рейл",person,Q5
Harbour Council,the Council,body,
"""
Q = "http://www.wikidata.org/entity/Q"
QUERY = f"""person,personLabel,personAltLabel
{Q}5,Dana Reyl,"D. Reyl, Reyl"
{Q}5,Dana Reyl,Дана Рейл
{Q}7,Mirek Dalgov,
"""


def table(tmp_path: Path, text: str | bytes) -> Path:
    path = tmp_path / "x.csv"
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return path


def test_a_table_of_ones_own(tmp_path: Path) -> None:
    assert authorities(table(tmp_path, OWN)) == (REYL, COUNCIL)


def test_a_table_as_a_wikidata_query_gives_it(tmp_path: Path) -> None:
    reyl, dalgov = authorities(table(tmp_path, QUERY))
    assert reyl == Authority("Dana Reyl", ("D. Reyl", "Reyl", "Дана Рейл"), None, "Q5")
    assert dalgov == Authority("Mirek Dalgov", (), None, "Q7")


@pytest.mark.parametrize("mark", [",", ";", "\t"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_however_it_was_saved(tmp_path: Path, mark: str, end: str, encoding: str) -> None:
    out = io.StringIO()
    csv.writer(out, delimiter=mark, lineterminator=end).writerows(csv.reader(OWN.splitlines()))
    assert authorities(table(tmp_path, out.getvalue().encode(encoding))) == (REYL, COUNCIL)


def test_the_order_of_the_columns_and_what_else_is_there_do_not_matter(tmp_path: Path) -> None:
    text = "Notes,QID,Kind,Also known as,Name\n?,q5,Human,D. Reyl,Dana Reyl\n"
    assert authorities(table(tmp_path, text)) == (Authority("Dana Reyl", ("D. Reyl",), "person", "Q5"),)


@pytest.mark.parametrize(
    "text",
    [
        "name,alias,alias,alias\nDana Reyl,Reyl,,D. Reyl\n",
        "name,alias 1,Alias_2\nDana Reyl,Reyl,D. Reyl\n",
        "name,alias\nDana Reyl,Reyl\nDana Reyl,D. Reyl\nDana Reyl,Reyl\n",
        "name,aliases\nDana Reyl,Reyl | D. Reyl; Reyl ;; Dana Reyl\n",
        "name,alias,qid\nDana Reyl,Reyl,\nDana Reyl,D. Reyl,\n",
        "name\taltLabel\nDana  Reyl\tReyl, D. Reyl\n",
    ],
)
def test_other_names_in_a_cell_in_columns_or_in_rows(tmp_path: Path, text: str) -> None:
    assert authorities(table(tmp_path, text)) == (Authority("Dana Reyl", ("Reyl", "D. Reyl")),)


@pytest.mark.parametrize("name", [name for field, names in HEADERS.items() if field != "who" for name in names])
def test_a_column_is_known_by_any_of_its_names(tmp_path: Path, name: str) -> None:
    field = next(f for f, names in HEADERS.items() if name in names)
    cells = {"name": "Dana Reyl"} | {name: {"type": "person", "wikidata": "Q5", "name": "Dana Reyl"}.get(field, "Reyl")}
    if field == "name":
        del cells["name"]
        cells |= {name: "Dana Reyl"}
    (one,) = authorities(table(tmp_path, f"{','.join(cells)}\n{','.join(cells.values())}\n"))
    assert one.name == "Dana Reyl"
    told = {"type": one.type == "person", "wikidata": one.wikidata == "Q5", "name": True}
    assert told.get(field, one.names == ("Reyl",))


@pytest.mark.parametrize("who", WHO)
def test_an_address_beside_a_label_is_the_id(tmp_path: Path, who: str) -> None:
    (one,) = authorities(table(tmp_path, f"{who},{who}Label\n{Q}5,Dana Reyl\n"))
    assert (one.name, one.wikidata) == ("Dana Reyl", "Q5")


@pytest.mark.parametrize(
    "stated", ["Q5", "q5", "wd:Q5", f"{Q}5", "https://www.wikidata.org/wiki/Q5", "m.wikidata.org/wiki/Q5"]
)
def test_an_id_may_be_an_address(tmp_path: Path, stated: str) -> None:
    (one,) = authorities(table(tmp_path, f"name,wikidata\nDana Reyl,{stated}\n"))
    assert one.wikidata == "Q5"


@pytest.mark.parametrize("stated", [*TYPES, "Person", "NEWS AGENCY"])
def test_a_type_may_be_called_otherwise(tmp_path: Path, stated: str) -> None:
    (one,) = authorities(table(tmp_path, f"name,type\nDana Reyl,{stated}\n"))
    assert one.type == TYPES[stated.casefold()]


def test_homonyms_with_ids_are_two_and_rows_without_one_join_the_only_one(tmp_path: Path) -> None:
    text = "name,alias,qid\nDana Reyl,A,Q5\nDana Reyl,B,Q6\nPavel Orsin,,\nPavel Orsin,Orsin,Q8\n"
    assert [(a.name, a.names, a.wikidata) for a in authorities(table(tmp_path, text))] == [
        ("Dana Reyl", ("A",), "Q5"),
        ("Dana Reyl", ("B",), "Q6"),
        ("Pavel Orsin", ("Orsin",), "Q8"),
    ]


def test_rows_of_one_id_are_one_actor_that_goes_by_the_first_name(tmp_path: Path) -> None:
    (one,) = authorities(table(tmp_path, "name,qid\nDana Reyl,Q5\nDana Reyl-Hask,Q5\n"))
    assert one == Authority("Dana Reyl", ("Dana Reyl-Hask",), None, "Q5")


HEAD = "name,aliases,type,wikidata\n"
BAD: dict[str, tuple[str | bytes, str]] = {
    "an empty file": ("", "is empty"),
    "only a header": (HEAD, "has no rows"),
    "no name": ("who,what\nA B,Warden\n", "line 1: no column is called as a name"),
    "a name left out": (HEAD + "A B,,,\n,A,,\n", "line 3: the name is empty"),
    "an id for a name": (f"item,itemLabel\n{Q}5,Q5\n", "line 2: the name is 'Q5', which is no name"),
    "an address alone": (f"person\n{Q}5\n", "which is no name"),
    "a whole text": (HEAD + "x" * 501 + ",,,\n", "is longer than 500 characters"),
    "an alias that is a text": (HEAD + "A B," + "x" * 501 + ",,\n", "is longer than 500 characters"),
    "no such type": (HEAD + "A B,,alien,\n", "line 2: the type is 'alien': it may be person, organisation, country"),
    "no id": (HEAD + "A B,,,Q0\n", "line 2: the Wikidata id is 'Q0', no such id as Q42"),
    "an item of another place": (HEAD + "A B,,,https://example.org/Q5\n", "no such id as Q42"),
    "two types": (HEAD + "A B,,person,\nA B,,country,\n", "line 3: 'A B' is a country here, and a person in another"),
    "which of two": (HEAD + "A B,,,Q1\nA B,,,Q2\nA B,C,,\n", "line 4: 'A B' is Q1 and Q2 in other rows: say here"),
    "more cells": (HEAD + "A B,,,,more\n", "line 2: it has 5 cells, and the header has 4"),
    "an open quotation mark": (HEAD + 'A B,,,\n"A B,,,\n', "line 3: it is no CSV"),
    "a picture": (b"\x89PNG\r\n\x1a\n" + bytes(500), "is no text"),
}


@pytest.mark.parametrize("what", BAD)
def test_what_is_wrong_is_said_in_a_sentence(tmp_path: Path, what: str) -> None:
    text, reason = BAD[what]
    with pytest.raises(BadImport) as error:
        authorities(table(tmp_path, text))
    said = str(error.value)
    assert reason in said
    assert str(tmp_path / "x.csv") in said
    assert said.endswith("nothing was imported")
    assert "\n" not in said


def test_ten_thousand_aliases_in_one_cell_or_one_a_row(tmp_path: Path) -> None:
    before = csv.field_size_limit()
    names = [f"Dana Reyl the {n}th of the Lamps" for n in range(10_000)]
    (one,) = authorities(table(tmp_path, f"name,aliases\nDana Reyl,{'|'.join(names)}\n"))
    rows = "".join(f"Dana Reyl,{name}\n" for name in names)
    assert authorities(table(tmp_path, f"name,aliases\n{rows}")) == (one,)
    assert one.names == tuple(names)
    assert csv.field_size_limit() == before, "the limit of others is as it was"


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.one_of(st.binary(), st.text(alphabet="Qname,;|\t\"'\n\r\0 5é\u202e\U0001f6a2").map(lambda x: HEAD + x)))
def test_whatever_is_in_the_file_it_is_a_table_or_a_sentence(tmp_path: Path, text: str | bytes) -> None:
    found, said = tuple[Authority, ...](), ""
    try:
        found = authorities(table(tmp_path, text))
    except BadImport as error:
        said = str(error)
    assert bool(found) != bool(said)
    assert all(a.name and a.name not in a.names and len(set(a.names)) == len(a.names) for a in found)
    assert said == "" or str(tmp_path) in said
