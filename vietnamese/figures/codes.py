"""Digits that count nothing: 3G, Covid-19, QL1A, scores, phone numbers, versions, web addresses."""

from vietnamese.figures.figure import Figure
from vietnamese.figures.labels import follows_a_foreign_name, is_label_word
from vietnamese.figures.reading import DASHES, FigureAt, end_of_run, literal_of
from vietnamese.normalise import fold
from vietnamese.numerals.amounts import read_magnitude
from vietnamese.numerals.digits import read_digits
from vietnamese.numerals.lexemes import Lexemes
from vietnamese.numerals.phrases import is_one_of
from vietnamese.syllables import is_syllable
from vietnamese.units import currency_before, unit_at

_SCORE_WORDS = frozenset(
    "thắng thua hòa hoà số bại vượt đè dẫn gỡ chung hạ win won wins lost loss lose draw drew drawn beat score beating "
    "defeat defeated scoreline".split()
)
_ADDRESS = frozenset({"ngõ", "ngách", "hẻm", "kiệt"})
_SCORE_WINDOW = 5
_ORDINAL_SUFFIXES = frozenset({"st", "nd", "rd", "th"})
_RUN_SIGNS = "-+.–"


def read_code(lexemes: Lexemes, index: int) -> FigureAt | None:
    """Read the code that begins there."""
    lexeme = lexemes[index]
    if lexeme.kind == "link":
        return _code(lexemes, index, index + 1) if any(sign.isdigit() for sign in lexeme.text) else None
    if lexeme.kind == "word":
        return _read_from_word(lexemes, index)
    return _read_from_number(lexemes, index) if lexeme.kind == "number" else None


def _read_from_word(lexemes: Lexemes, index: int) -> FigureAt | None:
    """Read ``QL1A`` and ``Covid-19``; a Vietnamese word that only lacks its space (``là5``) is left alone."""
    if _is_registration(lexemes, index):
        return _code(lexemes, index, index + 3)
    glued = lexemes.touches(index + 1) and lexemes.is_number(index + 1)
    hyphened = (
        lexemes.key(index + 1) in DASHES
        and lexemes.touches(index + 1)
        and lexemes.touches(index + 2)
        and lexemes.is_number(index + 2)
    )
    if _is_dotted(lexemes, index):
        return _code(lexemes, index, end_of_run(lexemes, index, _RUN_SIGNS))
    if (not glued and not hyphened) or currency_before(lexemes, index) is not None:
        return None
    if hyphened and is_label_word(lexemes, index):
        return None
    word = lexemes[index].text
    if (fold(word) != word.lower() and not word.isupper()) or (
        hyphened and lexemes.language == "vi" and word.islower()
    ):
        return None
    if hyphened and len(lexemes[index + 2].text) > 3:
        return None
    return _code(lexemes, index, end_of_run(lexemes, index, _RUN_SIGNS))


def _is_registration(lexemes: Lexemes, index: int) -> bool:
    """Say whether the number of a ship stands there: ``KH 90297 TS``, letters that are no word on either side."""
    number = lexemes[index + 1].text
    if (
        not number.isdigit()
        or len(number) < 3
        or currency_before(lexemes, index)
        or unit_at(lexemes, index + 2)
    ):
        return False
    ends = (lexemes[index].text, lexemes[index + 2].text)
    return all(len(end) < 4 and end.isupper() and not is_syllable(end) for end in ends)


def _is_dotted(lexemes: Lexemes, index: int) -> bool:
    """Say whether ``U.23`` stands there; ``Q.1`` is a district, and a sentence may end without its space."""
    word = lexemes[index].text
    if (
        lexemes.key(index + 1) != "."
        or not word.isupper()
        or len(word) > 3
        or is_label_word(lexemes, index + 1)
    ):
        return False
    return lexemes.touches(index + 1) and lexemes.touches(index + 2) and lexemes.is_number(index + 2)


def _read_from_number(lexemes: Lexemes, index: int) -> FigureAt | None:
    if read_digits(lexemes[index].text, lexemes.language) is None:
        return _code(lexemes, index, _end_of_phone_number(lexemes, index))
    carats = lexemes[index].text in ("18", "24") and lexemes.key(index + 1) == "k"
    if (
        lexemes.touches(index + 1)
        and lexemes.is_word(index + 1)
        and (carats or not _is_suffixed(lexemes, index + 1))
    ):
        return _code(lexemes, index, end_of_run(lexemes, index, _RUN_SIGNS))
    if _begins_phone_number(lexemes, index):
        return _code(lexemes, index, _end_of_phone_number(lexemes, index))
    after = _end_of_slashed(lexemes, index) or _end_of_dashed(lexemes, index) or _end_of_name(lexemes, index)
    return _code(lexemes, index, after) if after is not None else None


def _is_suffixed(lexemes: Lexemes, index: int) -> bool:
    """Say whether what is glued to a number is a unit, a magnitude, an ordinal's ending or a word lacking its space."""
    if read_magnitude(lexemes, index)[0] > 1 or unit_at(lexemes, index) is not None:
        return True
    word = lexemes[index].text
    if word == "m" and lexemes.language == "vi" and lexemes.is_number(index + 1):  # 1m75
        return True
    if lexemes.language == "en" and word.lower() in _ORDINAL_SUFFIXES:
        return True
    return word.islower() and len(word) > 2 and not lexemes.is_number(index + 1)


def _begins_phone_number(lexemes: Lexemes, index: int) -> bool:
    text = lexemes[index].text
    if not text.isdigit() or not ((text[0] == "0" and len(text) > 2) or text in ("1800", "1900")):
        return False
    place = index + 2 if lexemes.key(index + 1) in (")", ".", "-") else index + 1
    following = lexemes[place].text
    return lexemes.is_number(place) and len(following) >= 3 and following.replace(".", "").isdigit()


def _end_of_phone_number(lexemes: Lexemes, index: int) -> int:
    after = index + 1
    while True:
        place = after + 1 if lexemes.key(after) in (".", "-", ")") else after
        group = lexemes[place].text
        if not lexemes.is_number(place) or not 3 <= len(group) <= 8 or not group.replace(".", "").isdigit():
            return after
        after = place + 1


def _end_of_slashed(lexemes: Lexemes, index: int) -> int | None:
    """Return where the address ``18/65/139`` or ``ngõ 35/69`` ends, or the score ``21/8``, which is no part of 8."""
    after, numbers = index + 1, [lexemes[index].text]
    while (
        lexemes.key(after) == "/"
        and lexemes.touches(after)
        and lexemes.touches(after + 1)
        and lexemes.is_number(after + 1)
    ):
        numbers.append(lexemes[after + 1].text)
        after += 2
    if len(numbers) == 2 and all(number.isdigit() and len(number) < 4 for number in numbers):
        is_code = int(numbers[0]) > int(numbers[1]) or is_one_of(lexemes, index - 1, _ADDRESS)
        is_code = is_code or follows_a_foreign_name(lexemes, index)  # Mega 6/45
        return after if is_code and not lexemes.touches(after) else None
    return after if len(numbers) > 2 else None


def _end_of_name(lexemes: Lexemes, index: int) -> int | None:
    """Return where ``7-Eleven`` ends."""
    joined = lexemes.key(index + 1) == "-" and lexemes.touches(index + 1) and lexemes.touches(index + 2)
    named = joined and lexemes[index + 2].text.istitle() and unit_at(lexemes, index + 2) is None
    return end_of_run(lexemes, index, _RUN_SIGNS) if named and len(lexemes[index + 2].text) > 2 else None


def _end_of_dashed(lexemes: Lexemes, index: int) -> int | None:
    """Return where ``4-4-2``, ``0240-3854-123`` or the score ``3-0`` ends; None for a range and all else."""
    after, numbers = index + 1, [lexemes[index].text]
    while (
        lexemes.key(after) in DASHES
        and lexemes.touches(after)
        and lexemes.touches(after + 1)
        and lexemes.is_number(after + 1)
    ):
        numbers.append(lexemes[after + 1].text)
        after += 2
    if len(numbers) > 2:
        return after
    return after if len(numbers) == 2 and _is_score(lexemes, index, numbers) else None


def _is_score(lexemes: Lexemes, index: int, numbers: list[str]) -> bool:
    if not all(number.isdigit() and len(number) <= 3 for number in numbers):
        return False
    if int(numbers[0]) >= int(numbers[1]):
        return True
    if unit_at(lexemes, index + 3) is not None or lexemes.key(index + 3) == "%":
        return False
    window = range(max(index - _SCORE_WINDOW, 0), index)
    return numbers[0] == "0" or any(lexemes.key(place) in _SCORE_WORDS for place in window)


def _code(lexemes: Lexemes, first: int, last: int) -> FigureAt:
    if lexemes.language == "en" and last - first > 2 and lexemes.key(last - 2) == "-":
        word = lexemes[last - 1].text
        last -= 2 if word.isalpha() and word.islower() and len(word) > 2 else 0  # the 4F of 4F-class
    start, end, text = lexemes.slice(first, last)
    return FigureAt(Figure("code", None, start, end, text, literal=literal_of(text)), last)
