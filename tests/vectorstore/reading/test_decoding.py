"""From bytes to text."""

import unicodedata

import pytest

from tests.vectorstore.reading.reading_aloud import read, texts
from vectorstore.reading import UnreadableSource
from vectorstore.reading.decoding import decode

TEXT = "Đường sắt Hà Lâm chở 6,1 triệu lượt khách."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_unicode_files_are_read(encoding: str) -> None:
    assert decode(TEXT.encode(encoding), html=False).text == TEXT


def test_decomposed_text_is_composed_once_at_the_door() -> None:
    assert texts(read(unicodedata.normalize("NFD", TEXT))) == [TEXT]


@pytest.mark.parametrize(
    "content", [b"", b" \n\t", b"\xef\xbb\xbf", b"\xef\xbb\xbf  ", "\u200b\u00a0".encode()]
)
def test_an_empty_source_is_refused(content: bytes) -> None:
    with pytest.raises(UnreadableSource, match="it is empty"):
        read(content)


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"a\0b", "it is binary (it holds NUL bytes): give text, saved as UTF-8"),
        (b"\x01\x02\x03 abc", "it is binary (it is full of control characters): give text, saved as UTF-8"),
        (b"%PDF-1.4 ...", "it is a PDF, which is not read yet: save its text as .txt or .md"),
        (b"PK\x03\x04...", "it is a Word or zip file, which is not read yet: save its text as .txt or .md"),
        (b"\x89PNG\r\n", "it is a picture, and no text is read from pictures"),
        (
            b"H\xe0 N\xf4\xf2i",
            "it is not UTF-8 (byte 0xE0 at position 1): save it as UTF-8 and add it again",
        ),
        (b"\xff\xfea", "it is damaged UTF-16-LE: save it as UTF-8 and add it again"),
    ],
)
def test_what_is_no_text_is_refused_with_how_to_mend_it(content: bytes, reason: str) -> None:
    with pytest.raises(UnreadableSource) as refused:
        read(content)
    assert refused.value.reason == reason


def page(charset: str) -> str:
    return f'<html><head><meta http-equiv="Content-Type" content="text/html; charset={charset}"></head><p>{TEXT}</p>'


def in_windows_1258(text: str) -> bytes:
    """Return the text as that code page spells it: the tones as signs of their own."""
    spelled = ""
    for letter in text:
        marks = unicodedata.normalize("NFD", letter)
        tone = "".join(mark for mark in marks if mark in "\u0300\u0301\u0303\u0309\u0323")
        spelled += unicodedata.normalize("NFC", marks.replace(tone, "")) + tone if tone else letter
    return spelled.encode("cp1258")


def test_a_page_in_windows_1258_is_read_when_it_says_so() -> None:
    reading = read(in_windows_1258(page("windows-1258")), "html")
    assert texts(reading) == [TEXT]
    assert reading.warnings == ("decoded as windows-1258, as the page declares",)


def test_a_page_that_declares_what_it_is_not_is_read_as_utf_8() -> None:
    assert texts(read(page("windows-1258"), "html")) == [TEXT]


@pytest.mark.parametrize("charset", ["x-user-defined", "rot13", "utf-7", "utf-8"])
def test_a_page_in_another_encoding_is_refused(charset: str) -> None:
    content = page(charset).encode().replace("Đường".encode(), b"\xa7\xad\xeang \xff\xff\xff")
    with pytest.raises(UnreadableSource, match="it is not UTF-8"):
        read(content, "html")


def test_a_single_bad_byte_does_not_cost_a_whole_page() -> None:
    content = page("utf-8").encode() + b"<p>" + ("Câu thứ hai của bài. " * 100).encode() + b"\xff</p>"
    reading = read(content, "html")
    assert texts(reading)[0] == TEXT
    assert reading.warnings == ("a few bytes of the page are not UTF-8; they show as \ufffd",)
