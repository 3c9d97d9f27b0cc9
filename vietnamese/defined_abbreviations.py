"""Abbreviations that a text itself defines: ``Sở Thông tin và Truyền thông (TT&TT)``.

After Schwartz and Hearst (2003), over whole syllables: Vietnamese abbreviates a name by the initial of each of
its syllables, so that the full form ends where no letter is left. What is defined in any other way is believed
only where a word such as "Ngân hàng" or "Tổ chức" says where the name begins.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from vietnamese.name_heads import start_of_name
from vietnamese.normalise import fold

_BEFORE = 320  # code points looked at before a bracket; decomposed letters are up to three each
_FEWEST_LETTERS, _MOST_LETTERS = 2, 14
_LETTER = r"[^\W\d_][\u0300-\u036f]*"
_WORD = re.compile(rf"(?:{_LETTER})+")
_BRACKET = re.compile(r"\(([^()\n]{2,90})\)")
_CAPITAL = r"[A-ZĐĂÂÊÔƠƯ]"
_PART = rf"{_CAPITAL}{{1,10}}[hr]?{_CAPITAL}{{0,10}}"
_ABBREVIATION = rf"{_PART}(?:(?: ?[&–-] ?|[,.] ?| ){_PART}){{0,4}}"
_CALLED = re.compile(
    r"(?:(?:từ đây|sau đây|dưới đây|tiếp theo|tên)\s+)?(?:được\s+)?"
    r"(?:(?:gọi|viết)\s+(?:tắt|chung)|gọi)(?:\s+là)?\s*:?\s+",
    re.IGNORECASE,
)
_IN_BRACKETS = re.compile(rf"[“\"']?((?:[^\W\d_]+ ){{0,3}}?)({_ABBREVIATION})[”\"']?")
_IN_FRONT = re.compile(rf"(?<![\w&-])({_PART}(?:[&-]{_PART}){{0,3}}) ?$")
_GAP = re.compile(r"\s+|\s*[-–&,/]\s*")
_AFTER_SHORT = re.compile(r"\.\s?")  # TP. Hồ Chí Minh
_LAST_GAP = re.compile(r"\s*[”\"’']?\s*")
_JOINING = frozenset("va cua cac ve voi cho nhung the of and for in on to".split())
_UNNAMED_TAILS = (("viet", "nam"), ("tinh",))  # Ngân hàng Nhà nước Việt Nam (NHNN)


@dataclass(frozen=True, slots=True)
class Defined:
    """An abbreviation and its full form, both in NFC as the text writes them.

    ``start`` is where the full form begins, in code points of the text as it was given.
    """

    abbreviation: str
    full: str
    start: int


@dataclass(frozen=True, slots=True)
class _Word:
    start: int
    end: int
    text: str
    folded: str


def defined_abbreviations(text: str) -> tuple[Defined, ...]:
    """Return what the text defines, in order; composed and decomposed text give the same pairs.

    ``UBND (Ủy ban nhân dân)`` counts as well. Abbreviations with a figure in them (PC45) do not.
    """
    found = (
        _defined_inside(text, bracket) or _defined_in_front(text, bracket)
        for bracket in _BRACKET.finditer(text)
    )
    return tuple(
        one for one in found if one and abbreviation_key(one.full) != abbreviation_key(one.abbreviation)
    )


def abbreviation_key(written: str) -> str:
    """Return what all spellings of an abbreviation share: TT&TT, TT-TT and tttt are ``tttt``."""
    return "".join(letter for letter in fold(written) if letter.isalnum())


def _defined_inside(text: str, bracket: re.Match[str]) -> Defined | None:
    """Read a bracket that holds the abbreviation of what stands in front of it."""
    inside = unicodedata.normalize("NFC", bracket[1]).strip()
    if not inside.rstrip("”\"'")[-1:].isupper():
        return None
    called = _CALLED.match(inside)
    written = _IN_BRACKETS.fullmatch(inside, called.end() if called else 0)
    if written is None or not _has_letters(written[2]):
        return None
    words = _words_before(text, bracket.start())
    head = [fold(word) for word in written[1].split()]
    abbreviation = written[2]
    for known in _without_tails(words):
        first = _aligned(abbreviation, known)
        if first is not None and [word.folded for word in known[max(first - len(head), 0) : first]] == head:
            return _pair(text, abbreviation, known[first].start, known[-1].end)
    words = _after_aside(text, words)
    named = None if head else start_of_name([word.text for word in words], abbreviation)
    return None if named is None else _pair(text, abbreviation, words[named].start, words[-1].end)


def _defined_in_front(text: str, bracket: re.Match[str]) -> Defined | None:
    """Read a bracket that holds the full form of the abbreviation in front of it."""
    if not text[max(bracket.start() - 2, 0) : bracket.start()].strip().isupper():
        return None
    front = unicodedata.normalize("NFC", text[max(bracket.start() - 40, 0) : bracket.start()])
    written = _IN_FRONT.search(front)
    if written is None or not _has_letters(written[1]):
        return None
    words = list(_words(text, bracket.start(1), bracket.end(1)))
    if _aligned(written[1], words) != 0 or text[words[-1].end : bracket.end(1)].strip():
        return None
    return _pair(text, written[1], words[0].start, words[-1].end)


def _has_letters(abbreviation: str) -> bool:
    return _FEWEST_LETTERS <= sum(letter.isalpha() for letter in abbreviation) <= _MOST_LETTERS


def _pair(text: str, abbreviation: str, start: int, end: int) -> Defined:
    full = " ".join(unicodedata.normalize("NFC", text[start:end]).split())
    return Defined(abbreviation, full, start)


def _without_tails(words: Sequence[_Word]) -> Iterator[Sequence[_Word]]:
    """Yield the words, then without what an abbreviation may pass over at their end."""
    yield words
    for tail in _UNNAMED_TAILS:
        if tuple(word.folded for word in words[-len(tail) :]) == tail:
            yield words[: -len(tail)]


def _words(text: str, start: int, end: int) -> Iterator[_Word]:
    for match in _WORD.finditer(text, start, end):
        word = unicodedata.normalize("NFC", match[0])
        yield _Word(match.start(), match.end(), word, fold(word))


def _words_before(text: str, end: int) -> Sequence[_Word]:
    """Return the words that stand in one run before a place."""
    run: list[_Word] = []
    after = end
    for word in reversed(list(_words(text, max(text.rfind("\n", 0, end), end - _BEFORE, 0), end))):
        gap = text[word.end : after]
        if not (_GAP if run else _LAST_GAP).fullmatch(gap) and not (
            run and word.text.isupper() and len(word.text) < 4 and _AFTER_SHORT.fullmatch(gap)
        ):
            break
        run.append(word)
        after = word.start
    return run[::-1]


def _after_aside(text: str, words: Sequence[_Word]) -> Sequence[_Word]:
    """Return the words after the last comma with a small letter behind it: names go on with capitals."""
    for place in range(len(words) - 1, 0, -1):
        if words[place].text[0].islower() and "," in text[words[place - 1].end : words[place].start]:
            return words[place:]
    return words


def _aligned(abbreviation: str, words: Sequence[_Word]) -> int | None:
    """Return the first of the words whose initials the letters are, to the last word; None if they are not.

    Joining words may be passed over, a word in capitals may give all its letters (TP Hồ Chí Minh: TPHCM), Đ
    stands for đ only, and h and r after a capital belong to its word (ThS).
    """
    letters = [letter for letter in abbreviation if letter.isalpha()]
    tried: set[tuple[int, int]] = set()
    waiting = [(len(letters), len(words))]  # letters left, and the word they end before; the likeliest last
    while waiting:
        left, place = state = waiting.pop()
        if left == 0 and place < len(words):
            return place
        if left == 0 or place == 0 or state in tried:
            continue
        tried.add(state)
        word = words[place - 1]
        if word.folded in _JOINING and left < len(letters):
            waiting.append((left, place - 1))
        for taken in _letters_of(word):
            if _gives(word, letters[max(left - taken, 0) : left], taken):
                waiting.append((left - taken, place - 1))
    return None


def _letters_of(word: _Word) -> tuple[int, ...]:
    """Return how many letters of an abbreviation the word may give."""
    whole = len(word.text)
    return (1, whole) if whole > 1 and word.text.isupper() else (2, 1)


def _gives(word: _Word, letters: Sequence[str], taken: int) -> bool:
    if len(letters) != taken or not all(
        fold(one) == its for one, its in zip(letters, word.folded, strict=False)
    ):
        return False
    if taken == 2 and not word.text.isupper() and not letters[1].islower():
        return False
    return letters[0] != "Đ" or word.text[0] in "đĐ"
