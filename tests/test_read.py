"""Bytes to text."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.errors import UserError
from lint.text.decoding import ReadError, decode, encode, is_encoding

TEXT = "“Über” 北京\r\nсegodnya\r"


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"", ""),
        (TEXT.encode(), TEXT),
        (TEXT.encode("utf-8-sig"), TEXT),
        (TEXT.encode("utf-16"), TEXT),
        (b"\xfe\xff" + TEXT.encode("utf-16-be"), TEXT),
    ],
)
def test_utf8_and_utf16_by_its_mark(data: bytes, text: str) -> None:
    assert decode(data) == text


@pytest.mark.parametrize(
    ("data", "message"),
    [
        ("He said “no”".encode("cp1256"), "not UTF-8 at byte 8; if it is a Windows encoding, name it: --encoding"),
        ("\ufeffé".encode() + b"\xff", "not UTF-8 at byte 5;"),
        ("“".encode()[:2], "not UTF-8 at byte 0: it ends in the middle of a character"),
        (b"\xff\xfea\0b", "broken UTF-16 at byte 4: it ends in the middle of a character"),
        (b"\xff\xfe\x00\xdca\0", "broken UTF-16 at byte 2"),
        ("abc".encode("utf-32"), "UTF-32: save it as UTF-8, or say --encoding utf-32"),
        (b"PK\x03\x04\0\0\xff", "a binary file (a NUL at byte 4)"),
        (b"Some text with one\0 in it.", "a binary file (a NUL at byte 18)"),
        ("Some text".encode("utf-16-le"), "a NUL at byte 1: it looks like UTF-16 without a byte order mark; if so, "),
        ("Some text “x”".encode("utf-16-be"), "--encoding utf-16-be"),
    ],
)
def test_anything_else_is_refused_with_the_place(data: bytes, message: str) -> None:
    with pytest.raises(ReadError) as error:
        decode(data)
    assert message in str(error.value)


def test_the_encoding_that_the_user_names() -> None:
    assert decode("“café”".encode("cp1252"), "cp1252") == "“café”"
    assert decode(TEXT.encode("utf-16-le"), "utf-16-le") == TEXT
    assert decode(TEXT.encode("utf-8-sig"), "utf-8") == TEXT
    with pytest.raises(ReadError, match=r"^not ascii at byte 1$"):
        decode(b"a\xff", "ascii")
    with pytest.raises(ReadError, match="half a surrogate pair"):
        decode(b"+2AA-", "utf-7")


def test_encodings() -> None:
    assert all(map(is_encoding, ["utf-8", "UTF-16", "cp1256", "windows-1252", "latin1"]))
    assert not any(map(is_encoding, ["klingon", "hex", "rot13", "", "a\0b"]))


@given(st.text())
def test_every_text_comes_back(text: str) -> None:
    if not text.startswith("\ufeff") and "\0" not in text:
        assert decode(text.encode()) == text
        assert decode(text.encode("utf-8-sig")) == text
        assert decode(b"\xff\xfe" + text.encode("utf-16-le")) == text


@given(st.binary())
def test_every_file_is_a_text_or_an_error(data: bytes) -> None:
    with suppress(ReadError):
        decode(data).encode()


@pytest.mark.parametrize("encoding", ["idna", "punycode", "utf-7"])
@pytest.mark.parametrize("data", [b"." + b"\x82" * 3, b"a" * 200, b"\xff\xfe", b"xn--\xff", b"..", b"+AGE-"])
def test_encodings_that_are_hardly_any(data: bytes, encoding: str) -> None:
    """Found by fuzzing: these fail with other errors than that a character is missing."""
    with suppress(ReadError, UserError):
        text = decode(data, encoding)
        assert decode(encode(text + "é", data, encoding), encoding) == text + "é"
