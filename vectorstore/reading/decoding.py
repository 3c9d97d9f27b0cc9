"""From bytes to text: UTF-8, UTF-16 with its mark, or what an HTML page declares; all else is refused."""

import codecs
import re
from dataclasses import dataclass

from vectorstore.reading.unreadable import UnreadableSource

# First bytes of files people mistake for text, and what to do with them.
_FOREIGN_FILES = (
    (b"%PDF-", "it is a PDF, which is not read yet: save its text as .txt or .md"),
    (b"PK\x03\x04", "it is a Word or zip file, which is not read yet: save its text as .txt or .md"),
    (b"\xd0\xcf\x11\xe0", "it is an old Word or Excel file, which is not read: save its text as .txt or .md"),
    (b"\x1f\x8b", "it is compressed: unpack it first"),
    (b"\x89PNG", "it is a picture, and no text is read from pictures"),
    (b"\xff\xd8\xff", "it is a picture, and no text is read from pictures"),
    (b"GIF8", "it is a picture, and no text is read from pictures"),
)
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16: it begins with the same two bytes
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# What an HTML page may declare, by the names browsers accept (https://encoding.spec.whatwg.org), in Python's.
_DECLARED = {
    "utf-8": "utf-8",
    "utf8": "utf-8",
    "windows-1258": "cp1258",
    "cp1258": "cp1258",
    "x-cp1258": "cp1258",
    "windows-1252": "cp1252",
    "iso-8859-1": "cp1252",
    "us-ascii": "cp1252",
}
_CHARSET = re.compile(
    rb"""<(?:meta|\?xml)\b[^>]*?\b(?:charset|encoding)\s*=\s*["']?\s*([\w-]+)""", re.IGNORECASE
)
_CHARSET_WITHIN = 4096
_CONTROLS = re.compile(rb"[\x01-\x08\x0e-\x1a\x1c-\x1f]")
_CONTROLS_WITHIN = 65_536
_CONTROLS_SHARE = 50  # one in so many is no longer text
_DAMAGED_SHARE = 1000  # an HTML page with at most one bad byte in so many is read all the same

_NOT_UTF8 = "it is not UTF-8 (byte 0x{byte:02X} at position {position}): save it as UTF-8 and add it again"


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text of a source, and what the person should know about how it was decoded."""

    text: str
    warning: str | None = None


def decode(content: bytes, *, html: bool) -> Decoded:
    """Return the text of the bytes; raise UnreadableSource for empty, binary or otherwise encoded ones."""
    if not content.strip():
        raise UnreadableSource("it is empty: there is no text to read in it")
    for beginning, reason in _FOREIGN_FILES:
        if content.startswith(beginning):
            raise UnreadableSource(reason)
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return Decoded(_strictly(content[len(mark) :], encoding))
    _refuse_binary(content)
    try:
        return Decoded(content.decode("utf-8"))
    except UnicodeDecodeError as error:
        if not html:
            raise _not_utf8(error) from error
        return _declared_html(content, error)


def _strictly(content: bytes, encoding: str) -> str:
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError as error:
        if encoding == "utf-8":
            raise _not_utf8(error) from error
        raise UnreadableSource(
            f"it is damaged {encoding.upper()}: save it as UTF-8 and add it again"
        ) from error
    if not text.strip():
        raise UnreadableSource("it is empty: there is no text to read in it")
    return text


def _refuse_binary(content: bytes) -> None:
    if b"\0" in content:
        raise UnreadableSource("it is binary (it holds NUL bytes): give text, saved as UTF-8")
    beginning = content[:_CONTROLS_WITHIN]
    if len(_CONTROLS.findall(beginning)) * _CONTROLS_SHARE > len(beginning):
        raise UnreadableSource("it is binary (it is full of control characters): give text, saved as UTF-8")


def _declared_html(content: bytes, error: UnicodeDecodeError) -> Decoded:
    declared = _CHARSET.search(content, 0, _CHARSET_WITHIN)
    name = declared.group(1).decode("ascii").lower() if declared else "utf-8"
    encoding = _DECLARED.get(name)
    if encoding is None:
        raise _not_utf8(error) from error
    if encoding == "utf-8":
        text = content.decode("utf-8", errors="replace")
        if text.count("\ufffd") * _DAMAGED_SHARE > len(content):
            raise _not_utf8(error) from error
        return Decoded(text, "a few bytes of the page are not UTF-8; they show as \ufffd")
    try:
        return Decoded(content.decode(encoding), f"decoded as {name}, as the page declares")
    except UnicodeDecodeError:
        raise _not_utf8(error) from error


def _not_utf8(error: UnicodeDecodeError) -> UnreadableSource:
    return UnreadableSource(_NOT_UTF8.format(byte=error.object[error.start], position=error.start))
