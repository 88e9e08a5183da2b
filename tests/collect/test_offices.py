"""A table of offices as a user has it: any of the usual headers, delimiters and dates; all of it or one sentence."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from onrecord.collect.offices import HEADERS, offices
from onrecord.errors import BadImport
from onrecord.records import Tenure

MARRAND = Tenure(
    "Ilse Marrand",
    ("I. Marrand", "Ilse Märrand"),
    "Secretary General",
    "Meridian League",
    "2030-10-01",
    "2034-09",
    "medium",
    "https://league.example/marrand",
)
VELDANE = Tenure("Katrin Veldane", (), "Prime Minister", "Brannia", "2031", None)
POPOLO = """name,role,organization,start_date,end_date,other_names,confidence,source
Ilse Marrand,Secretary General,Meridian League,2030-10-01,2034-09,I. Marrand|Ilse Märrand,medium,https://league.example/marrand
Katrin Veldane,Prime Minister,Brannia,2031,,,,
"""
Q = "http://www.wikidata.org/entity/Q"
WIKIDATA = f"""item,itemLabel,itemAltLabel,position,positionLabel,countryLabel,start,end
{Q}1,Katrin Veldane,"Kat Veldane, K. Veldane",{Q}2,Prime Minister,Brannia,2031-02-01T00:00:00Z,2034-11-30T00:00:00Z
{Q}3,Mirek Dalgov,,{Q}4,Foreign Minister,Sorvania,+2029-00-00T00:00:00Z,
"""


def table(tmp_path: Path, text: str | bytes, name: str = "x.csv") -> Path:
    path = tmp_path / name
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return path


def test_a_table_as_popolo_has_it(tmp_path: Path) -> None:
    assert offices(table(tmp_path, POPOLO)) == (MARRAND, VELDANE)


def test_a_table_as_a_wikidata_query_gives_it(tmp_path: Path) -> None:
    veldane, dalgov = offices(table(tmp_path, WIKIDATA))
    assert veldane == Tenure(
        "Katrin Veldane", ("Kat Veldane", "K. Veldane"), "Prime Minister", "Brannia", "2031-02-01", "2034-11-30"
    )
    assert dalgov == Tenure("Mirek Dalgov", (), "Foreign Minister", "Sorvania", "2029", None)


@pytest.mark.parametrize("mark", [",", ";", "\t", "|"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_whatever_parts_the_cells_and_lines(tmp_path: Path, mark: str, end: str, encoding: str) -> None:
    out = io.StringIO()
    csv.writer(out, delimiter=mark, lineterminator=end).writerows(csv.reader(POPOLO.splitlines()))
    assert offices(table(tmp_path, f"{end}{out.getvalue()}{end}".encode(encoding))) == (MARRAND, VELDANE)


@pytest.mark.parametrize("name", [name for names in HEADERS.values() for name in names])
def test_a_column_is_known_by_any_of_its_names(tmp_path: Path, name: str) -> None:
    field = next(f for f, names in HEADERS.items() if name in names)
    cells = {"person": "A B", "post": "Warden", field: "2031" if field in ("since", "until") else "A B"}
    if field == "confidence":
        cells[field] = "LOW"
    header = {f: f.capitalize() for f in cells} | {field: " ".join(name.upper())}
    (one,) = offices(table(tmp_path, f"{','.join(header.values())}\n{','.join(cells.values())}\n"))
    plain = {"names": (), "altlabels": (), "confidence": "low", "since": "2031", "until": "2031"}
    assert getattr(one, field.replace("altlabels", "names")) == plain.get(field, cells[field])


def test_a_cell_may_run_over_lines_and_a_row_that_is_there_twice_counts_once(tmp_path: Path) -> None:
    text = 'person,post\n"Ilse\n Marrand","Warden\r\nof  the Lamps"\n\n ,\nIlse Marrand,Warden of the Lamps\n'
    (one,) = offices(table(tmp_path, text))
    assert (one.person, one.post) == ("Ilse Marrand", "Warden of the Lamps")


HEAD = "person,post,of,since,until,confidence\n"
BAD: dict[str, tuple[str | bytes, str]] = {
    "an empty file": ("", "is empty"),
    "only a header": (HEAD, "has no rows"),
    "no person": ("who,post\nA B,Warden\n", "line 1: no column is called as a person"),
    "no post": ("\n\nname;until\nA B;2031\n", "line 3: no column is called as a post"),
    "a name left out": (HEAD + "A B,Warden\n,Warden\n", "line 3: the person is empty"),
    "a post left out": (HEAD + "A B,\n", "line 2: the post is empty"),
    "an id for a name": (HEAD + "Q123,Warden\n", "line 2: the person is 'Q123', which is no name"),
    "an address for a post": (HEAD + "A B,http://wikidata.example/Q1\n", "which is no name"),
    "no date": (HEAD + "A B,Warden,,1 May 2031\n", "line 2: since is '1 May 2031', no date such as"),
    "no day of the calendar": (HEAD + "A B,Warden,,,2031-02-30\n", "until is '2031-02-30'"),
    "an unknown value": (HEAD + "A B,Warden,,_:b12,\n", "since is '_:b12'"),
    "ends before it begins": (HEAD + "A B,Warden,,2031-05,2031-04-30\n", "it ends before it begins: 2031-05 to 2031"),
    "how sure": (HEAD + "A B,Warden,,,,quite\n", "the confidence is 'quite'"),
    "more cells": (HEAD + 'A B,Warden,"a\nb",,,,more\n', "line 2: it has 7 cells, and the header has 6"),
    "after a long row": (HEAD + 'A B,Warden,"a\n\nb"\nA B,\n', "line 5: the post is empty"),
    "an open quotation mark": (HEAD + 'A B,Warden\n"A B,Warden\nA B,Warden\n', "line 3: it is no CSV"),
    "a picture": (b"\x89PNG\r\n\x1a\n" + bytes(500), "is no text"),
}  # fmt: skip


@pytest.mark.parametrize("what", BAD)
def test_what_is_wrong_is_said_in_a_sentence(tmp_path: Path, what: str) -> None:
    text, reason = BAD[what]
    with pytest.raises(BadImport) as error:
        offices(table(tmp_path, text))
    said = str(error.value)
    assert reason in said
    assert str(tmp_path / "x.csv") in said
    assert said.endswith("nothing was imported")
    assert "\n" not in said


@pytest.mark.parametrize("name", ["none.csv", "."])
def test_what_cannot_be_opened_is_said(tmp_path: Path, name: str) -> None:
    with pytest.raises(BadImport, match="cannot be read"):
        offices(tmp_path / name)


def test_a_file_that_is_no_table_of_offices_is_refused_before_it_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("onrecord.collect.table.MAX_BYTES", 10)
    with pytest.raises(BadImport, match="larger than 10 bytes"):
        offices(table(tmp_path, POPOLO))


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.one_of(st.binary(), st.text(alphabet="personst,;|\t\"'\n\r\0 2031-é\U0001f6a2").map(lambda x: HEAD + x)))
def test_whatever_is_in_the_file_it_is_a_table_or_a_sentence(tmp_path: Path, text: str | bytes) -> None:
    found, said = tuple[Tenure, ...](), ""
    try:
        found = offices(table(tmp_path, text))
    except BadImport as error:
        said = str(error)
    assert bool(found) != bool(said)
    assert all(t.person and t.post for t in found)
    assert said == "" or str(tmp_path) in said
