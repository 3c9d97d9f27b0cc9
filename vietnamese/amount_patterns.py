"""Where amounts and dates stand in lower-case text, and what their words mean.

Each expression begins with a digit, a money sign or what stands before a word, so that the rest of a text is passed
over quickly. Words that Vietnamese without diacritics would share with common ones (trăm and trạm, sáu and sau)
count there only where what follows leaves no choice.
"""

import re
from decimal import Decimal
from functools import cache
from typing import Literal

from vietnamese.normalise import fold
from vietnamese.numerals.english_words import TENS, UNITS
from vietnamese.numerals.vietnamese_words import DIGITS_BEHIND_A_POINT

_ENGLISH_TEENS = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
_ENGLISH_MONTHS = (
    "january february march april may june july august september october november december".split()
)
_VIETNAMESE_MONTHS = "giêng hai ba tư năm sáu bảy tám chín mười mười_một mười_hai".split()


def _with_folded(meanings: dict[str, int]) -> dict[str, int]:
    return {fold(word): value for word, value in meanings.items()} | meanings


_NUMBERS = (
    _with_folded({**DIGITS_BEHIND_A_POINT, "mốt": 1, "lăm": 5, "nhăm": 5, "mười": 10})
    | UNITS
    | TENS
    | {word: 10 + place for place, word in enumerate(_ENGLISH_TEENS)}
    | {"a": 1, "zero": 0}
)
NUMBER_WORDS = {word: Decimal(value) for word, value in _NUMBERS.items()} | dict.fromkeys(
    ("half", "nửa", "nua"), Decimal("0.5")
)

MAGNITUDES: dict[str, int] = _with_folded(
    {"nghìn": 10**3, "ngàn": 10**3, "triệu": 10**6, "tỷ": 10**9, "tỉ": 10**9}
) | {
    **{"k": 10**3, "vạn": 10**4, "tr": 10**6, "trđ": 10**6, "m": 10**6, "mn": 10**6, "bn": 10**9, "tn": 10**12},
    **{"dozen": 12, "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12},
}  # fmt: skip
MONTHS: dict[str, int] = (
    _with_folded(
        {f"tháng {name.replace('_', ' ')}": place for place, name in enumerate(_VIETNAMESE_MONTHS, start=1)}
    )
    | {name: place for place, name in enumerate(_ENGLISH_MONTHS, start=1)}
    | {name[:3]: place for place, name in enumerate(_ENGLISH_MONTHS, start=1)}
    | {"sept": 9}
)
QUARTERS: dict[str, int] = {
    **{"1": 1, "i": 1, "một": 1, "first": 1, "2": 2, "ii": 2, "hai": 2, "second": 2},
    **{"3": 3, "iii": 3, "ba": 3, "third": 3, "4": 4, "iv": 4, "tư": 4, "fourth": 4},
}  # fmt: skip

_BEFORE = "[ \n\t(\\[{“”\"‘’'$€£/–—.,:;+=><~≈*|…•-]"
_DAY = "(?:3[01]|[12][0-9]|0?[1-9])"
_MONTH = "(?:1[0-2]|0?[1-9])"
_YEAR = "(?:1[0-9]{3}|20[0-9]{2})(?![0-9])"
_END = "(?![0-9]|[.,/-][0-9])"
_NUMBER = "[0-9]+(?:[.,][0-9]+)*"
_SPACED = "(?=[0-9]+ (?:0|[0-9]{3} [0-9]{3}))[1-9][0-9]{0,2}(?: [0-9]{3})+(?![0-9]|[.,][0-9])"
_WHOLE_DATES = (
    f"(?P<iso>(?:19|20)[0-9]{{2}}-{_MONTH}-{_DAY}(?![0-9-]))",
    rf"(?P<day>[0-9]{{1,2}}(?:/[0-9]{{1,2}}/|-[0-9]{{1,2}}-|\.[0-9]{{1,2}}\.){_YEAR}(?!/|-[0-9]))",
)
_MONTH_AND_YEAR = rf"(?P<slashed>(?<!lệ )(?<!le ){_MONTH}/{_YEAR}(?!/))"
_NO_MAGNITUDE = r"(?! [sl][ốoệe]\b| tr[ọo]ng| gi[áa]\b| su[ấa]t| vi\b)"  # tỷ lệ, tỷ số, tỷ giá
_NOT_COUNTED = r"(?! l[ầa]n\b| ng[àa]y\b| bu[ổo]i\b| tu[ầa]n\b| ng[ưu][ờo]i\b)"


@cache
def places(language: Literal["vi", "en"], *, bare: bool) -> re.Pattern[str]:
    """Return what finds the amounts and dates of a language; the name of the group that matched is their kind.

    Each match begins with the sign or space before it. ``bare`` says that the text has no diacritics at all.
    """
    return re.compile(_english() if language == "en" else _vietnamese(bare=bare))


def _places(beginnings: str, worded: tuple[str, ...], in_digits: tuple[str, ...]) -> str:
    """Return the whole expression; a cheap look ahead for ``beginnings`` spares most words the rest of it."""
    return f"{_BEFORE}(?:(?=[0-9])(?:{'|'.join(in_digits)})|(?={beginnings})(?:{'|'.join(worded)}))"


def _vietnamese(*, bare: bool) -> str:
    magnitude = rf"(?:ngh[ìi]n|ng[àa]n|tri[ệe]u|t[ỷỉyi]{_NO_MAGNITUDE}|trđ?|vạn|trăm|chục)\b"
    no_amount = rf"(?! ?(?:{magnitude}|%)){_NOT_COUNTED}"
    six = "" if bare else "sáu|"  # thang sau is next month
    name = rf"(?:gi[êe]ng|hai|ba|tư|năm|{six}b[ảa]y|t[áa]m|ch[íi]n|m[ưu][ờo]i(?: m[ộo]t| hai)?)\b"
    year = rf"(?:[/.-]{_YEAR}|,? n[ăa]m {_YEAR})"
    month = rf"th[áa]ng (?:{_MONTH}{year}?{_END}|{name}(?:,? n[ăa]m {_YEAR})?){no_amount}"
    marks = "ng[àa]y|m[ùu]ng|m[ồo]ng|s[áa]ng|trưa|chi[ềe]u|t[ốo]i|đêm|hôm"
    tail = rf"(?: ?{magnitude}){{1,3}}(?: r[ưu][ỡo]i\b)?"
    day = f"{_DAY}(?:[/.-]{_MONTH}(?:[/.-]{_YEAR})?{_END}{no_amount}|,? {month})"
    from_or_to = "(?:(?<=từ )|(?<=đến )|(?<=hết )|(?<=trước )|(?<=tu )|(?<=den )|(?<=het )|(?<=truoc ))"
    uncertain_day = f"(?:0[1-9]|1[3-9]|2[0-9]|3[01]|[0-9]{{1,2}}(?=/0)|{from_or_to}{_DAY})"
    return _places(
        rf"(?:{marks}) [0-9]|th[áa]ng |qu[ýyí] |q[1-4]\b|{_vietnamese_beginnings(bare=bare)}",
        (
            f"(?P<dated>(?:{marks}) {day})",
            f"(?P<month>(?<!một )(?<!mỗi )(?<!h[àằ]ng )(?<!những )(?<!bao )(?<!các ){month})",
            rf"(?P<quarter>(?:qu[ýyí] (?:[1-4]|iii?|iv?)|q[1-4])\b(?:{year}| {_YEAR})?"
            f"|quý (?:một|hai|ba|tư){year})",
            f"(?P<words>{_vietnamese_words(bare=bare)})",
        ),
        (
            *_WHOLE_DATES,
            f"(?P<day_first>{_DAY} {month})",
            _MONTH_AND_YEAR,
            rf"(?P<bracketed>(?<=\(){_DAY}[/-]{_MONTH}(?=\)))",
            rf"(?P<either>{uncertain_day}/{_MONTH}(?![/\w]|[.,][0-9]))",
            f"(?P<amount>(?:{_SPACED}|{_NUMBER}(?:[-–]{_NUMBER}(?= ?{magnitude}))?)"
            rf"(?:k\b|{tail}(?: {_NUMBER}{tail}){{0,3}})?(?: th[áa]ng\b)?)",
        ),
    )


def _vietnamese_beginnings(*, bare: bool) -> str:
    after = "mươi|trăm|chục|nghìn|ngàn|vạn|triệu|tỷ|tỉ|phẩy"
    unit = "một|hai|ba|bốn|năm|sáu|bảy|bẩy|tám|chín"
    words = f"(?:{unit}) (?:{after})|mười (?:{after}|{unit}|tư|lăm|nhăm)|nửa (?:triệu|tỷ|tỉ)"
    return fold(words) if bare else words


def _vietnamese_words(*, bare: bool) -> str:
    """Return what matches a number of two words or more, or of one and a magnitude."""
    digit = "(?:một|hai|ba|bốn|năm|sáu|bảy|bẩy|tám|chín)"
    unit = r"(?:một|mốt|hai|ba|bốn|tư|lăm|nhăm|sáu|bảy|bẩy|tám|chín)\b"
    magnitude = rf" (?:nghìn|ngàn|triệu|vạn|t[ỷỉ]{_NO_MAGNITUDE})\b"
    ten = rf"(?:mười|{digit} mươi)\b(?: {unit})?"
    hundred = rf"(?:{digit}|không) trăm\b(?: (?:{ten}|(?:linh|lẻ) (?:{unit}|năm)))?"
    point = rf"(?:{ten}|{digit}) phẩy (?:{digit}|không)\b(?: (?:không|{unit}))?"
    below = rf"(?:{point}|{hundred}|{ten}|{digit} chục\b|{digit}|nửa)"
    rest = rf"(?: {below}(?:{magnitude}){{1,3}}){{0,3}}(?: {hundred}| {ten}| (?:linh|lẻ) {unit}| rưỡi\b)?"
    two = rf"{point}|{hundred}|{digit} mươi\b(?: {unit})?|{digit} chục\b|mười {unit}"
    words = f"(?:{below}(?:{magnitude}){{1,3}}{rest}|{two})"
    if not bare:
        return words
    surely_hundred = (
        r"tram(?= (?:\w+ )?(?:muoi|linh|le|nghin|ngan|trieu|ty)\b)"  # three stations are ba tram, too
    )
    return fold(words).replace(r"tram\b", surely_hundred)


def _english() -> str:
    magnitude = r"(?:hundred|thousand|million|billion|trillion|dozen)\b"
    names = "january|february|april|june|july|august|september|october|november|december"
    short = r"(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b\.?|march|may"
    ordinal = "(?:st|nd|rd|th)"
    day = rf"(?:the )?{_DAY}{ordinal}?(?![0-9]|[.,][0-9]{{1,3}}(?![0-9])|%| ?{magnitude})"
    year = f"(?:,? ?(?:of )?{_YEAR}(?![.,][0-9]))"
    after = f"(?: {day}{year}?|{year})"
    when = "in|of|since|last|next|early|late|by|until|till|from|during|mid"
    of_year = f"(?:(?:,? of |,? |/){_YEAR})?"
    return _places(
        rf"{names}|(?:{short}) ?[0-9t]|(?:{when})[ -](?:may|march)\b|q[1-4]\b|(?:first|second|third|fourth) q|"
        rf"(?:{'|'.join([*UNITS, *_ENGLISH_TEENS, *TENS])})\b|a (?:hun|thou|mill|bill|trill|doz)|half a ",
        (
            rf"(?P<month_first>(?:{names})\b{after}?|(?:{short}){after}|(?:{when})[ -](?:may|march)\b{after}?)",
            rf"(?P<quarter>(?:q[1-4]|(?:first|second|third|fourth) quarter)\b{of_year})",
            f"(?P<words>{_english_words()})",
        ),
        (
            *_WHOLE_DATES,
            rf"(?P<day_first>{_DAY}{ordinal}?(?: of)? (?:{names}|{short})\b{year}?)",
            rf"(?P<ordinal_quarter>[1-4]{ordinal} quarter\b{of_year})",
            _MONTH_AND_YEAR,
            f"(?P<amount>(?:{_SPACED}|{_NUMBER}(?:[-–]{_NUMBER}(?=[ -]?{magnitude}))?)"
            rf"(?:(?:[ -]?{magnitude}){{1,3}}| ?(?:k|mn|m|bn|tn)\b)?)",
        ),
    )


def _english_words() -> str:
    unit = f"(?:{'|'.join(UNITS)})"
    small = rf"(?:(?:{'|'.join(TENS)})\b(?:[ -]{unit}\b)?|(?:{'|'.join(_ENGLISH_TEENS)})\b|{unit}\b)"
    magnitude = r"[ -](?:thousand|million|billion|trillion|dozen)\b"
    below = (
        rf"(?:(?:a|{small}) hundred\b(?:(?: and)? {small})?|{small}(?: point(?: (?:zero|{unit})\b){{1,4}})?)"
    )
    whole = rf"(?:{below}|a|half a)(?:{magnitude}){{1,3}}(?: (?:and )?{below}(?:{magnitude}){{0,3}}){{0,3}}"
    return rf"(?:{whole}|(?!one\b(?! hundred| point)){below})"
