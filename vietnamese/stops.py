"""Which stops end a sentence: the rules, the words they know are in ``data/stops.tsv``."""

import re
import unicodedata
from functools import cache
from typing import Literal

from vietnamese.data_files import table
from vietnamese.syllables import is_syllable

STOP = re.compile(r"[.!?…。！？]+(?:/\.*)?|/\.+")
_CLOSING = re.compile(r"[)\]}”’»\"'›]*(?:\[[^\]\s]{1,12}\])*")
_SPACE = re.compile(r"\s*")
_OPENING = re.compile(r"[(\[{“„‘«\"'‹*_]*")
_DASH = re.compile(r"[-–—•]\s+")
_WORD = re.compile(r"(?:[^\W\d_]|[\u0300-\u036f]){1,40}")  # decomposed text too
_INITIAL = re.compile(r"[A-Za-zĐđ]|Ch|Gi|Kh|Ng|Nh|Ph|Qu|Th|Tr")
_NUMBER = re.compile(r"\d|[IVXLC]+\b")
_ITEM_NUMBER = re.compile(r"\d{1,3}(?:\.\d{1,3})*|[IVXLC]{1,6}|[a-zđA-ZĐ]")
_INLINE_NUMBER = re.compile(r"\d{1,2}[.)]\s")
_NOT_IN_WORD = frozenset("()[]{}“”‘’«»\"',;:!?…*_#")
_CONTINUING = frozenset(",;:.!?…)]}”’»%")
_LONGEST_WORD = 40

_Use = Literal["title", "numbered", "place", "item", "opener", "honorific", "credit"]


def sentence_end(text: str, stop: re.Match[str], sentence_start: int, end: int) -> int | None:
    """Return where the sentence ends by this stop, behind its closing signs; None where it goes on.

    ``end`` is the end of the block of lines the sentence stands in. The work is bounded.
    """
    closed = _end_of(_CLOSING, text, stop.end(), end)
    following = _end_of(_SPACE, text, closed, end)
    if following >= end:
        return None
    if set(stop.group()) & set("。！？"):
        return closed
    if following == closed:
        return closed if _begins_without_space(text, stop, closed) else None
    dash = _DASH.match(text, following, end)
    if text[following] in _CONTINUING or (dash and closed > stop.end()):
        return None  # “Về đi!” - Ông nói
    opening = _end_of(_OPENING, text, dash.end() if dash else following, end)
    if opening >= end or not _may_begin(text, stop, opening) or _is_bare(text, sentence_start, stop.start()):
        return None
    return None if _goes_on(text, stop, sentence_start, opening) else closed


def is_abbreviated(text: str, stop_at: int) -> bool:
    """Tell whether the stop there belongs to a title before a name: ``TP.``, ``PGS.TS.``."""
    word = _word_before(text, 0, stop_at)
    return _is(word, "title") or _is(word.rpartition(".")[2], "title")


def _goes_on(text: str, stop: re.Match[str], sentence_start: int, following: int) -> bool:
    signs = stop.group()
    if "/" in signs or "?" in signs or "!" in signs:
        return False
    if "…" in signs or len(signs) > 1:
        return _trails_off(text, stop, sentence_start, following)
    word = _word_before(text, sentence_start, stop.start())
    word_at = stop.start() - len(word)
    return (
        is_abbreviated(text, stop.start())
        or _is_item_number(text, sentence_start, word, word_at)
        or (_is(word.rpartition(".")[2], "numbered") and _NUMBER.match(text, following) is not None)
        or _is_initial_of_name(text, sentence_start, word, word_at, following)
    )


def _trails_off(text: str, stop: re.Match[str], sentence_start: int, following: int) -> bool:
    """Tell whether an ellipsis stands amid a sentence: before a figure, or in a list of names."""
    if text[following].isdigit():
        return _INLINE_NUMBER.match(text, following) is None
    in_list = text[max(sentence_start, stop.start() - 2) : stop.start()].strip() == ","
    word = _WORD.match(text, following)
    return in_list and (word is None or not _is(word.group().lower(), "opener"))


def _is_item_number(text: str, sentence_start: int, word: str, word_at: int) -> bool:
    """Tell whether the word numbers an item: at a sentence's start, after a colon, or as ``Điều 1``."""
    if _ITEM_NUMBER.fullmatch(word) is None:
        return False
    before = text[max(sentence_start, word_at - _LONGEST_WORD) : word_at]
    rest = before.strip()
    if word_at - sentence_start <= _LONGEST_WORD and (_is(rest.lower(), "item") or not _has_letter(rest)):
        return True
    return word.isdigit() and before != before.rstrip() and rest.endswith((":", ";"))


def _is_initial_of_name(text: str, sentence_start: int, word: str, word_at: int, following: int) -> bool:
    initial = word.rpartition(".")[2]
    if _INITIAL.fullmatch(initial) is None:
        return False
    if text[following - 1] == "(":  # chị N.T.M. (49 tuổi)
        return initial[0].isupper()
    match = _WORD.match(text, following)
    if match is None or _is(match.group().lower(), "opener"):
        return False
    before = text[max(sentence_start, word_at - _LONGEST_WORD) : word_at].split()
    alone = not before or before[-1].endswith(":")  # Ảnh: T. Hà
    named = bool(before) and (before[-1][0].isupper() or _is(before[-1], "honorific"))
    if alone or (_is(word, "place") and not named):
        return True
    if not initial[0].isupper():
        return False
    if len(_composed(match.group())) == 1:  # the next initial
        return text[match.end() : match.end() + 1] == "."
    foreign = bool(before) and before[-1][0].isupper() and not is_syllable(before[-1])  # Robert R. King
    return foreign or not is_syllable(match.group())


def _begins_without_space(text: str, stop: re.Match[str], closed: int) -> bool:
    """Tell whether a sentence begins right behind the stop: ``đạt kết quả tốt.Ông Nam``, not ``tr.CN``."""
    opening = _end_of(_OPENING, text, closed, closed + 3)
    match = _WORD.match(text, opening)
    before = _word_before(text, 0, stop.start())
    if match is None or "@" in before or "/" in before or not before:
        return False
    last, first = before.rpartition(".")[2], _composed(match.group())
    whole = last.isdigit() or (len(last) > 1 and last.islower() and is_syllable(last))
    begins = len(first) > 1 and (first.isupper() or (first.istitle() and is_syllable(first)))
    behind = text[match.end() : match.end() + 1]
    return whole and begins and (behind.isspace() or behind == ",")


def _may_begin(text: str, stop: re.Match[str], position: int) -> bool:
    """Tell whether a sentence can begin there.

    In lower case only names like iPhone, a credit (``ảnh: Lê Quân``), and what follows a plain stop behind a
    whole word: an abbreviation is hardly ever a syllable.
    """
    if not text[position].islower():
        return _has_letter(text[position : position + _LONGEST_WORD])
    word = _WORD.match(text, position)
    if text[position + 1 : position + 2].isupper() or (word is not None and _is(word.group(), "credit")):
        return True
    before = _word_before(text, 0, stop.start())
    return stop.group() == "." and len(before) > 1 and before.islower() and is_syllable(before)


def _is_bare(text: str, sentence_start: int, position: int) -> bool:
    """Tell whether the sentence has no letter and no digit yet."""
    if position - sentence_start > _LONGEST_WORD:
        return False
    return not _has_letter(text[sentence_start:position])


def _has_letter(text: str) -> bool:
    return any(sign.isalnum() for sign in text)


def _word_before(text: str, start: int, position: int) -> str:
    """Return the 40 signs at most before the position up to white space, a quotation mark or a bracket."""
    left = position
    limit = max(start, position - _LONGEST_WORD)
    while left > limit and not text[left - 1].isspace() and text[left - 1] not in _NOT_IN_WORD:
        left -= 1
    return text[left:position]


def _end_of(pattern: re.Pattern[str], text: str, start: int, end: int) -> int:
    match = pattern.match(text, start, end)
    return start if match is None else match.end()


def _is(word: str, use: _Use) -> bool:
    return _composed(word) in _words(use)


def _composed(word: str) -> str:
    return unicodedata.normalize("NFC", word)


@cache
def _words(use: _Use) -> frozenset[str]:
    return frozenset(word for word, its_use in table("stops.tsv") if its_use == use)
