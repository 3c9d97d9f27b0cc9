"""A number with its magnitude, in digits, in words or in both: 470 nghìn tỷ, 1 tỷ 200 triệu, hai triệu rưỡi, 1.2bn."""

from decimal import Decimal
from typing import NamedTuple

from vietnamese.numerals import english_words, vietnamese_words
from vietnamese.numerals.decimal_words import read_fraction
from vietnamese.numerals.digits import Digits, plain, read_digits
from vietnamese.numerals.english_words import read_english_words
from vietnamese.numerals.lexemes import Language, Lexemes
from vietnamese.numerals.phrases import Phrases, with_folded
from vietnamese.numerals.vietnamese_words import Words, read_vietnamese_words

_VIETNAMESE = Phrases(
    {
        "chục": 10, "trăm": 10**2, "nghìn": 10**3, "ngàn": 10**3, "k": 10**3, "vạn": 10**4,
        "triệu": 10**6, "tr": 10**6, "tỷ": 10**9, "tỉ": 10**9,
    },
    never_bare=("trăm", "vạn"),
)  # fmt: skip
_ENGLISH = Phrases(
    {
        "dozen": 12, "hundred": 10**2, "thousand": 10**3, "k": 10**3, "million": 10**6, "millions": 10**6,
        "mn": 10**6, "mln": 10**6, "billion": 10**9, "billions": 10**9, "bn": 10**9, "bln": 10**9,
        "trillion": 10**12, "trillions": 10**12, "tn": 10**12, "trn": 10**12, "quadrillion": 10**15,
    }
)  # fmt: skip
MAGNITUDES: dict[Language, Phrases[int]] = {"vi": _VIETNAMESE, "en": _ENGLISH}
BEGINNINGS: dict[Language, frozenset[str]] = {
    "vi": with_folded(vietnamese_words.BEGINNINGS) | {"nửa"},
    "en": english_words.BEGINNINGS | {"half"},
}
_NOT_A_MAGNITUDE_BEFORE = frozenset({"lệ", "số", "trọng", "giá", "suất", "le", "so"})  # tỷ lệ, tỷ số
_MONEY_SIGNS = frozenset({"$", "€", "£", "¥", "usd", "vnd", "eur"})
_HALF = Decimal("0.5")
_MOST_TERMS = 6
_MOST_GROUPS = 5


class Amount(NamedTuple):
    """A number, the magnitude it was multiplied by, and where what follows it begins."""

    value: Decimal
    next: int
    scale: int = 1
    other_value: Decimal | None = None
    in_words: bool = False


def read_amount(lexemes: Lexemes, index: int) -> Amount | None:
    """Return the amount that begins there; None where none does, or where what stands there is no number."""
    base = _read_base(lexemes, index)
    if base is None:
        return None
    scale, after = read_magnitude(lexemes, base.next)
    if scale == 1:
        return base
    other = None if base.other_value is None else plain(base.other_value * scale)
    amount = Amount(plain(base.value * scale), after, scale, other, base.in_words)
    return _with_remainder(lexemes, amount)


def read_magnitude(lexemes: Lexemes, index: int) -> tuple[int, int]:
    """Return the product of the magnitudes that stand there (1 where none does), and what follows them begins."""
    scale = 1
    for _ in range(3):
        found = MAGNITUDES[lexemes.language].at(lexemes, index)
        if _is_short_million(lexemes, index):
            return scale * 10**6, index + 1
        if found is None or not _stands_for_a_magnitude(lexemes, index):
            break
        scale, index = scale * found[0], found[1]
    return scale, index


def _is_short_million(lexemes: Lexemes, index: int) -> bool:
    """Say whether the m of ``$5m`` stands there; elsewhere it is a metre."""
    glued = lexemes.key(index) == "m" and lexemes.language == "en" and lexemes.touches(index)
    return glued and lexemes.key(index - 2) in _MONEY_SIGNS


def _stands_for_a_magnitude(lexemes: Lexemes, index: int) -> bool:
    word = lexemes[index].text
    if lexemes.key(index) in ("k", "tr"):
        return (lexemes.touches(index) and word != "K") or lexemes.key(index) == "tr"
    if lexemes.key(index + 1) in _NOT_A_MAGNITUDE_BEFORE and lexemes.key(index) in ("tỷ", "tỉ", "ty", "ti"):
        return False
    return not (word.istitle() and lexemes[index + 1].text[:1].isupper())  # huyện Triệu Sơn


def _read_base(lexemes: Lexemes, index: int) -> Amount | None:
    if lexemes.is_number(index):
        return _read_base_digits(lexemes, index)
    words = _read_words(lexemes, index)
    if words is not None:
        fraction, after = read_fraction(lexemes, words.next)
        return _with_half(lexemes, Amount(words.value + fraction, after, in_words=True))
    if lexemes.language == "en":
        return _read_article(lexemes, index)
    if lexemes.key(index) == "nửa" and MAGNITUDES["vi"].at(lexemes, index + 1) is not None:
        return Amount(_HALF, index + 1, in_words=True)
    return None


def _with_half(lexemes: Lexemes, amount: Amount) -> Amount:
    """Add the half of ``two and a half``."""
    if lexemes.language != "en" or lexemes.keys(amount.next, amount.next + 3) != ("and", "a", "half"):
        return amount
    return amount._replace(value=amount.value + _HALF, next=amount.next + 3)


def _read_words(lexemes: Lexemes, index: int) -> Words | None:
    if lexemes.language == "vi":
        return read_vietnamese_words(lexemes, index)
    return read_english_words(lexemes, index)


def _read_article(lexemes: Lexemes, index: int) -> Amount | None:
    """Read the one in ``a million`` and the half in ``half a million``."""
    half = lexemes.key(index) == "half"
    article = index + 1 if half else index
    if lexemes.key(article) not in ("a", "an") or MAGNITUDES["en"].at(lexemes, article + 1) is None:
        return None
    if len(lexemes.key(article + 1)) <= 3:  # "a k", "a tn"
        return None
    return Amount(_HALF if half else Decimal(1), article + 1, in_words=True)


def _read_base_digits(lexemes: Lexemes, index: int) -> Amount | None:
    after = _end_of_spaced_groups(lexemes, index)
    if after > index + 1:
        joined = "".join(lexemes[place].text for place in range(index, after))
        digits = read_digits(joined, lexemes.language)
        sure = after > index + 2 or lexemes[index + 1].text.startswith("0")
        if digits is not None:
            return Amount(digits.value, after, other_value=None if sure else Decimal(lexemes[index].text))
    digits = read_digits(lexemes[index].text, lexemes.language)
    return None if digits is None else _amount_of(digits, index + 1)


def _amount_of(digits: Digits, after: int) -> Amount:
    return Amount(digits.value, after, other_value=digits.other_value)


def _end_of_spaced_groups(lexemes: Lexemes, index: int) -> int:
    """Return where ``4 000`` or ``1 250 000`` ends: one to three digits, then groups of three after one space."""
    first = lexemes[index].text
    after = index + 1
    if not first.isdigit() or len(first) > 3 or first[0] == "0":
        return after
    while after - index <= _MOST_GROUPS and _is_spaced_group(lexemes, after):
        after += 1
    return after


def _is_spaced_group(lexemes: Lexemes, index: int) -> bool:
    group = lexemes[index]
    return (
        lexemes.is_number(index)
        and len(group.text) == 3
        and group.text.isdigit()
        and (lexemes.text[lexemes[index - 1].end : group.start] == " ")
    )


def _with_remainder(lexemes: Lexemes, amount: Amount) -> Amount:
    """Add what follows a magnitude: ``1 tỷ`` 200 triệu, ``hai triệu`` rưỡi, ``1tr``2, ``two thousand`` five hundred."""
    smallest = amount.scale
    for _ in range(_MOST_TERMS):
        term = _read_term(lexemes, amount, smallest)
        if term is None:
            break
        smallest = term.scale
        amount = Amount(plain(amount.value + term.value), term.next, amount.scale, None, amount.in_words)
        if smallest == 1:
            break
    return amount


def _read_term(lexemes: Lexemes, amount: Amount, smallest: int) -> Amount | None:
    index = amount.next
    if lexemes.language == "vi":
        if lexemes.key(index) in ("rưỡi", "ruoi"):
            return Amount(Decimal(smallest) / 2, index + 1)
        glued = lexemes[index].text
        if lexemes.touches(index) and glued.isdigit() and len(glued) <= 3:
            return Amount(plain(Decimal(f"0.{glued}") * smallest), index + 1)
    elif lexemes.key(index) == "and":
        index += 1
    base = _read_base(lexemes, index)
    if base is None or base.other_value is not None:
        return None
    scale, after = read_magnitude(lexemes, base.next)
    value = plain(base.value * scale)
    whole = scale > 1 or (base.in_words and amount.in_words and _is_written_in_full(lexemes, index))
    return Amount(value, after, scale) if whole and value < smallest and scale < smallest else None


def _is_written_in_full(lexemes: Lexemes, index: int) -> bool:
    words = _read_words(lexemes, index)
    return words is not None and (words.full or lexemes.language == "en")
