"""Files, folders, archives and standard input as documents."""

from __future__ import annotations

import gzip
import hashlib
import io
import json
import os
from pathlib import Path

import pytest

from onrecord.collect import documents
from onrecord.records import Document, Quarantine
from onrecord.settings import Settings

S = Settings()


def read(*paths: Path | str, settings: Settings = S, stdin: bytes | None = None) -> list[Document | Quarantine]:
    return list(documents([str(p) for p in paths], settings, None if stdin is None else io.BytesIO(stdin)))


def one(path: Path | str, **more: object) -> Document:
    (item,) = read(path, **more)  # type: ignore[arg-type]
    assert isinstance(item, Document)
    return item


def refused(path: Path | str, **more: object) -> list[tuple[str, str]]:
    return [(x.code, x.uri) for x in read(path, **more) if isinstance(x, Quarantine)]  # type: ignore[arg-type]


def test_a_folder_is_read_below_its_name_in_order(tmp_path: Path) -> None:
    press = tmp_path / "press"
    (press / "b" / "deep").mkdir(parents=True)
    (press / "b" / "deep" / "two.md").write_text("# Two")
    (press / "one.txt").write_text("One.")
    (press / "page.HTML").write_text("<p>Page.</p>")
    (press / ".hidden.txt").write_text("no")
    (press / ".DS_Store").write_bytes(b"\0")
    (press / "Thumbs.db").write_bytes(b"\0")
    (press / "scan.pdf").write_bytes(b"%PDF-1.4")
    items = read(press)
    assert [(x.uri, x.code if isinstance(x, Quarantine) else x.media_type) for x in items] == [
        ("press/one.txt", "text/plain"),
        ("press/page.HTML", "text/html"),
        ("press/scan.pdf", "E106"),
        ("press/b/deep/two.md", "text/markdown"),
    ]
    assert items == read(press)


def test_key_location_and_hash_of_a_file(tmp_path: Path) -> None:
    file = tmp_path / "a.b.txt"
    file.write_bytes(b"\xef\xbb\xbfAnna said no.\r\n")
    d = one(file)
    assert (d.key, d.uri, d.location, d.content) == ("a.b", "a.b.txt", str(file), "Anna said no.\r\n")
    assert d.sha256 == hashlib.sha256(file.read_bytes()).hexdigest()


def test_gzip_is_unpacked_within_bounds(tmp_path: Path) -> None:
    good, bad, big = tmp_path / "a.txt.gz", tmp_path / "b.txt.gz", tmp_path / "c.txt.gz"
    good.write_bytes(gzip.compress(b"Anna said no."))
    bad.write_bytes(gzip.compress(b"Anna said no." * 100)[:-9])
    big.write_bytes(gzip.compress(b"x" * 1_000_000))
    d = one(good)
    assert (d.key, d.content) == ("a", "Anna said no.")
    assert d.sha256 == hashlib.sha256(good.read_bytes()).hexdigest()
    assert refused(bad) == [("E104", "b.txt.gz")]
    assert refused(big, settings=Settings(max_file_bytes=10_000)) == [("E104", "c.txt.gz")]


def test_links_that_loop_end_and_broken_ones_are_named(tmp_path: Path) -> None:
    press = tmp_path / "press"
    press.mkdir()
    (press / "a.txt").write_text("One.")
    (press / "loop").symlink_to(press)
    (press / "z.txt").symlink_to(press / "missing")
    items = read(press)
    assert [x.uri for x in items] == ["press/a.txt", "press/z.txt"]
    assert refused(press) == [("E101", "press/z.txt")]


def test_a_pipe_in_a_folder_does_not_block(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    assert [code for code, _ in refused(tmp_path)] == ["E101"]


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("a.txt", b"", "E107"),
        ("a.txt", b" \r\n\t ", "E107"),
        ("a.html", b"\n", "E107"),
        ("a.jsonl", b"\n\n", "E107"),
        ("a.txt", b"\x89PNG\r\n\x1a\n....", "E102"),
        ("a.html", b"PK\x03\x04....", "E102"),
        ("a.jsonl", b"PK\x03\x04....", "E102"),
        ("a.docx", b"PK\x03\x04", "E106"),
        ("a", b"words", "E106"),
        ("a.txt", b"x" * 101, "E103"),
    ],
)
def test_what_cannot_be_read_has_its_code(name: str, data: bytes, code: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(data)
    assert refused(tmp_path / name, settings=Settings(max_file_bytes=100)) == [(code, name)]


def test_a_path_that_is_not_there_is_named(tmp_path: Path) -> None:
    (item,) = read(tmp_path / "none.txt")
    assert isinstance(item, Quarantine)
    assert (item.code, item.uri) == ("E101", "none.txt")
    assert "none.txt cannot be opened" in item.reason


def test_a_reason_names_no_path_of_this_machine(tmp_path: Path) -> None:
    (item,) = read(tmp_path / "none.txt")
    assert isinstance(item, Quarantine)
    assert str(tmp_path) not in item.reason


def test_a_text_that_is_too_long_is_refused_before_it_is_decoded(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"\xff" * 81)
    (tmp_path / "b.txt").write_bytes(b"a" * 80)
    (tmp_path / "c.html").write_bytes(b"<p>" + b"a" * 80)
    items = read(tmp_path, settings=Settings(max_text_chars=20))
    assert [x.code if isinstance(x, Quarantine) else x.key for x in items] == ["E103", "b", "c"]


@pytest.mark.parametrize("stated", ["July 11, 2018", "2018-13-45", "2018-02-30", "2018-7", "18", "2018-07-11x"])
def test_a_day_that_is_no_iso_date_is_refused(stated: str, tmp_path: Path) -> None:
    (tmp_path / "in.jsonl").write_bytes(lines({"text": "One."}, {"text": "Two.", "published": stated}))
    _, item = read(tmp_path / "in.jsonl")
    assert isinstance(item, Quarantine)
    assert (item.code, item.uri) == ("E105", "in.jsonl#L2")
    assert f'"published" is {stated!r}' in item.reason


@pytest.mark.parametrize("stated", ["2018", "2018-07", "2018-07-11", "2018-07-11T10:00:00Z"])
def test_iso_dates_are_taken(stated: str, tmp_path: Path) -> None:
    (tmp_path / "in.jsonl").write_bytes(lines({"text": "Two.", "published": stated}))
    assert one(tmp_path / "in.jsonl").declared.published == stated


def test_file_names_that_are_no_utf8_stay_printable(tmp_path: Path) -> None:
    path = os.fsencode(tmp_path) + b"/caf\xe9.txt"
    with open(path, "wb") as f:  # noqa: PTH123 - a name in bytes
        f.write(b"One.")
    d = one(tmp_path)
    assert (d.key, d.content) == ("caf\ufffd", "One.")
    d.location.encode("utf-8")


def lines(*rows: object) -> bytes:
    return b"".join((r if isinstance(r, bytes) else json.dumps(r).encode()) + b"\n" for r in rows)


def test_jsonl_lines_are_documents_and_bad_ones_are_named(tmp_path: Path) -> None:
    file = tmp_path / "in.jsonl"
    good = {
        "text": "Anna said no.",
        "key": "k1",
        "title": "T",
        "outlet": "O",
        "published": "2019-03-05",
        "language": "en",
    }
    file.write_bytes(
        lines(
            good, b"{broken", {"text": "Second."}, {"kind": "article", "id": "x", "text": "t"}, ["list"],
            {"title": "no text"}, {"text": 5}, {"text": " "}, b"\xff{}", {"text": "x", "title": 3}, b"[" * 100_000,
            {"text": "Seventh.", "key": 12},
        )
    )  # fmt: skip
    items = read(file)
    got = [(x.uri, x.key if isinstance(x, Document) else x.code) for x in items]
    assert got == [
        ("in.jsonl#L1", "k1"),
        ("in.jsonl#L2", "E105"),
        ("in.jsonl#L3", "in#L3"),
        *((f"in.jsonl#L{n}", "E107" if n == 8 else "E105") for n in range(4, 12)),
        ("in.jsonl#L12", "12"),
    ]
    first, export = items[0], items[3]
    assert isinstance(first, Document)
    assert (first.declared.outlet, first.declared.published, first.location) == ("O", "2019-03-05", f"{file}#L1")
    assert first.sha256 == hashlib.sha256(json.dumps(good).encode()).hexdigest()
    assert isinstance(export, Quarantine)
    assert "onrecord import" in export.reason


def test_lone_surrogates_are_replaced_one_for_one(tmp_path: Path) -> None:
    (tmp_path / "in.jsonl").write_bytes(b'{"text": "a\\ud800b \\ud83d\\ude00 c\\udfff"}\n')
    d = one(tmp_path / "in.jsonl")
    assert d.content == "a\ufffdb \U0001f600 c\ufffd"
    assert d.repairs == (1, 7)


def test_packed_jsonl_keeps_the_lines_before_the_damage(tmp_path: Path) -> None:
    rows = lines(*({"text": f"Line {n} {os.urandom(600).hex()}"} for n in range(3_000)))
    (tmp_path / "in.jsonl.gz").write_bytes(gzip.compress(rows)[:-1_000_000])
    items = read(tmp_path / "in.jsonl.gz")
    assert len(items) > 500
    last = items[-1]
    assert isinstance(last, Quarantine)
    assert (last.code, last.uri) == ("E104", "in.jsonl.gz")
    assert all(isinstance(x, Document) for x in items[:-1])


def test_standard_input_is_known_by_how_it_begins() -> None:
    assert one("-", stdin=b"Anna said no.").media_type == "text/plain"
    assert one("-", stdin=b" <!doctype html><p>Hi").media_type == "text/html"
    assert one("-", stdin=b'{"text": "Anna said no."}').uri == "stdin#L1"
    assert one("-", stdin=gzip.compress(b"Anna said no.")).content == "Anna said no."
    assert refused("-") == [("E101", "stdin")]
    assert refused("-", stdin=b"") == [("E107", "stdin")]
