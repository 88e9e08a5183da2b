"""Bytes become text without a changed character, or are refused."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.collect import decode
from onrecord.errors import NotText

WESTERN = "Die Ministerin erklärte, „die Gespräche“ hätten länger gedauert als üblich."
CYRILLIC = "Министр заявил, что переговоры продолжатся в июне."
NUL = b"\0" * 500
CHINESE = "部长表示，双方将在六月继续会谈。"


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (WESTERN, "cp1252"),
        ("café", "cp1252"),
        ("“No”, she said", "cp1252"),
        (CYRILLIC, "cp1251"),
        (CYRILLIC, "koi8_r"),
        (CYRILLIC, "cp866"),
        (
            "Он сказал: мы готовы",
            "cp1251",
        ),
        (
            "Он сказал: мы готовы",
            "koi8_r",
        ),
        (CHINESE, "gb18030"),
        *(
            (t, e)
            for t in (WESTERN, CYRILLIC, CHINESE)
            for e in ("utf-16-le", "utf-16-be", "utf-16", "utf-32", "utf-8-sig")
        ),
    ],
)
def test_old_and_wide_encodings_decode_right(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding), "x") == (text, ())


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]) | st.sampled_from("\r\n\t\0")))
def test_utf8_comes_back_as_it_is(text: str) -> None:
    # A text of mostly control characters is none; one in twenty is.
    text = "Words before it, as many as a text has. " * 3 + text[:6]
    assert decode(text.encode("utf-8"), "x") == (text, ())


@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r", "\n\r\n\r"])
def test_line_ends_stay(ends: str) -> None:
    text = f"One{ends}two{ends}“three”{ends}"
    for encoding in ("utf-8", "utf-8-sig", "utf-16", "cp1252"):
        assert decode(text.encode(encoding), "x")[0] == text


def test_damaged_utf8_is_repaired_byte_for_byte_and_not_read_as_another_encoding() -> None:
    text, repairs = decode("naïve “quotes”".encode() + b"\xff\xfe more", "x")
    assert text == "naïve “quotes”\ufffd\ufffd more"
    assert repairs == (14, 15)


def test_half_a_unit_of_utf16_is_a_repair() -> None:
    assert decode("\ufeffAnna".encode("utf-16-le") + b"\x41", "x") == ("Anna\ufffd", (4,))


def test_nul_in_a_text_is_kept() -> None:
    assert decode(b"Anna said\0 no, and went home early.", "x")[0] == "Anna said\0 no, and went home early."


@pytest.mark.parametrize(
    "data",
    [
        b"\x89PNG\r\n\x1a\n" + b"x" * 50,
        b"PK\x03\x04" + b"x" * 50,
        b"%PDF-1.7\nhello",
        bytes(range(256)) * 20,
        b"\0" * 500,
    ],
)
def test_binary_bytes_are_no_text(data: bytes) -> None:
    with pytest.raises(NotText, match="x is no text"):
        decode(data, "x")


@given(st.binary(max_size=300))
def test_any_bytes_give_text_or_not_text(data: bytes) -> None:
    try:
        text, repairs = decode(data, "x")
    except NotText:
        return
    assert all(text[i] == "\ufffd" for i in repairs)
    text.encode("utf-8")
