"""Names written in Vietnamese letters within English text, and the same without their marks."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from vietnamese.english import STOP_WORDS
from vietnamese.gazetteer import Entry, entry_at
from vietnamese.syllables import is_syllable

_WORD = re.compile(r"[^\W\d_]+(?:['’](?!s\b)[^\W\d_]+)*")
_QUOTED = re.compile(r"“[^“”]*”|\"[^\"]*\"")
_LONGEST_PLACE = 12  # in words
_VOWELS, _TONES = "aăâeêioôơuưy", ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
_MARKED = frozenset(
    one
    for vowel in _VOWELS
    for tone in _TONES
    for lower in [unicodedata.normalize("NFC", vowel + tone)]
    for one in (lower, lower.upper())
    if not one.isascii()
) | {"đ", "Đ"}
# Letters that other languages of Europe have too: one of them alone makes no Vietnamese word.
_SHARED = frozenset("àáãâèéêìíòóõôùúýÀÁÃÂÈÉÊÌÍÒÓÕÔÙÚÝ")
# English words that have the shape of a syllable, and stand with a capital beside names.
_ENGLISH = STOP_WORDS | frozenset("may bay day new men man two ten sun bank gas mr dr than then".split())


@dataclass(frozen=True, slots=True)
class MarkedName:
    """A name with Vietnamese marks, ``text`` from ``start`` to ``end``, and how it is written without them."""

    start: int
    end: int
    text: str
    english: str


def without_marks(text: str) -> str:
    """Return the text without diacritics, đ as d; capitals stay."""
    bare = "".join(one for one in unicodedata.normalize("NFD", text) if not unicodedata.combining(one))
    return bare.replace("đ", "d").replace("Đ", "D")


def names_in(text: str) -> Iterator[MarkedName]:
    """Yield the capitalised names with Vietnamese marks in an English text, in order.

    A name runs on over Vietnamese words: Hội Chữ thập đỏ. A Vietnamese phrase within quotation marks is quoted
    and holds no names.
    """
    quoted = [one.span() for one in _QUOTED.finditer(text) if _is_vietnamese_phrase(one[0])]
    words = [
        one
        for one in _WORD.finditer(text)
        if not any(start < one.end() and one.start() < end for start, end in quoted)
    ]
    place = 0
    while place < len(words):
        length, entry = _name_at(text, words, place)
        if length:
            start, end = words[place].start(), words[place + length - 1].end()
            yield MarkedName(start, end, text[start:end], _english(text[start:end], entry))
        place += max(1, length)


def _name_at(text: str, words: Sequence[re.Match[str]], place: int) -> tuple[int, Entry | None]:
    """Return how many words from here on are a name with marks, 0 for none, and the place if it is a known one."""
    if not words[place][0][0].isupper():
        return 0, None
    length = _run_length(text, words, place)
    known = entry_at([one[0] for one in words[place : place + _LONGEST_PLACE]])
    if known is not None and known[0] >= length:
        start, end = words[place].start(), words[place + known[0] - 1].end()
        if text[start:end] in known[1].vietnamese:
            return (known[0], known[1]) if _marks(text[start:end]) else (0, None)
    run = [one[0] for one in words[place : place + length]]
    return (length, None) if any(map(_is_surely_vietnamese, run)) else (0, None)


def _run_length(text: str, words: Sequence[re.Match[str]], place: int) -> int:
    length = 0
    if not _may_begin(words[place][0]):
        return 0
    for number, word in enumerate(words[place:]):
        follows = number == 0 or text[words[place + number - 1].end() : word.start()] == " "
        if not follows:
            break
        bridged = number > length
        if number == 0 or (_goes_on(word[0]) and (word[0][0].islower() or not bridged)):
            length = number + 1
        elif not _bridges(word[0]):
            break
    return length


def _may_begin(word: str) -> bool:
    return word[0].isupper() and (bool(_marks(word)) or _is_bare_syllable(word))


def _goes_on(word: str) -> bool:
    if _marks(word):
        return True
    return word[0].isupper() and (_is_bare_syllable(word) or len(word) == 1)


def _bridges(word: str) -> bool:
    """Tell whether a small word may stand within a Vietnamese name: "huy" in Ban Chỉ huy quân sự."""
    return word.islower() and word.isascii() and is_syllable(word) and word not in _ENGLISH


def _is_bare_syllable(word: str) -> bool:
    last = re.split("['’]", word)[-1]  # H’Hen Niê
    shaped = last.isascii() and len(last) > 1 and is_syllable(last)
    return shaped and not last.isupper() and last.lower() not in _ENGLISH


def _is_surely_vietnamese(word: str) -> bool:
    marks = _marks(word)
    return bool(marks) and (is_syllable(word) or not marks <= _SHARED)


def _marks(text: str) -> frozenset[str]:
    """Return the marked Vietnamese letters of the text; none of a word with letters of another language."""
    marked = frozenset(one for one in text if not one.isascii() and one.isalpha())
    return marked if marked <= _MARKED else frozenset()


def _english(name: str, entry: Entry | None) -> str:
    return entry.english[0] if entry is not None and name == entry.vietnamese[0] else without_marks(name)


def _is_vietnamese_phrase(quoted: str) -> bool:
    return any(one[0][0].islower() and _is_surely_vietnamese(one[0]) for one in _WORD.finditer(quoted))
