"""Numbers in digits and in words, by the rules of the language they stand in."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vietnamese.numerals.amounts import read_amount
from vietnamese.numerals.digits import read_digits
from vietnamese.numerals.lexemes import Language, Lexemes
from vietnamese.numerals.roman import read_roman


@pytest.mark.parametrize(
    ("written", "language", "value"),
    [
        ("6,1", "vi", "6.1"),
        ("13,02", "vi", "13.02"),
        ("42.000", "vi", "42000"),
        ("1.422", "vi", "1422"),
        ("1.234.567,89", "vi", "1234567.89"),
        ("1,422", "en", "1422"),
        ("6.1", "en", "6.1"),
        ("1,234,567.89", "en", "1234567.89"),
        ("4000", "vi", "4000"),
        ("03", "vi", "3"),
        ("07", "en", "7"),
        ("2,50", "vi", "2.5"),
    ],
)
def test_the_language_says_which_sign_parts_thousands(written: str, language: Language, value: str) -> None:
    read = read_digits(written, language)
    assert read is not None
    assert (read.value, read.other_value) == (Decimal(value), None)


@pytest.mark.parametrize(
    ("written", "language", "value"),
    [
        ("6.1", "vi", "6.1"),
        ("4.0", "vi", "4"),
        ("0.125", "vi", "0.125"),
        ("1,234,567", "vi", "1234567"),
        ("1,234.5", "vi", "1234.5"),
        ("6,1", "en", "6.1"),
        ("13,02", "en", "13.02"),
        ("1.234.567", "en", "1234567"),
        ("1.234,5", "en", "1234.5"),
    ],
)
def test_a_foreign_number_with_one_reading_is_read_so(written: str, language: Language, value: str) -> None:
    read = read_digits(written, language)
    assert read is not None
    assert (read.value, read.other_value) == (Decimal(value), None)


@pytest.mark.parametrize(
    ("written", "language", "value", "other"),
    [("42.000", "en", "42", "42000"), ("1.422", "en", "1.422", "1422"), ("1,422", "vi", "1.422", "1422")],
)
def test_a_number_with_two_readings_keeps_the_other(
    written: str, language: Language, value: str, other: str
) -> None:
    assert read_digits(written, language) == (Decimal(value), Decimal(other))


@pytest.mark.parametrize("written", ["1.2.3", "1.4223.1", "0912", "00.000.1", "1" * 19, "1,2.3,4"])
@pytest.mark.parametrize("language", ["vi", "en"])
def test_what_is_no_number_is_not_read(written: str, language: Language) -> None:
    assert read_digits(written, language) is None


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("470 nghìn tỷ đồng", 470 * 10**12),
        ("4 tỷ", 4 * 10**9),
        ("4 tỉ", 4 * 10**9),
        ("110 triệu", 110 * 10**6),
        ("12 ngàn", 12_000),
        ("5 vạn", 50_000),
        ("3 trăm nghìn", 300_000),
        ("2 triệu tỷ", 2 * 10**15),
        ("470tr", 470 * 10**6),
        ("1tr2", 1_200_000),
        ("50k", 50_000),
        ("1 tỷ 200 triệu", 1_200_000_000),
        ("2 triệu rưỡi", 2_500_000),
        ("4 000 người", 4000),
        ("1 250 000 người", 1_250_000),
        ("mười", 10),
        ("mười lăm", 15),
        ("hai mươi mốt", 21),
        ("hai mươi năm", 20),  # twenty years
        ("một trăm linh năm", 105),
        ("một trăm hai", 120),
        ("một trăm năm", 100),  # a hundred years
        ("1 tỷ 0,5 tỷ", 10**9),
        ("ba trăm hai mươi tư", 324),
        ("hai nghìn không trăm hai mươi", 2020),
        ("năm mươi lăm nghìn hai trăm", 55_200),
        ("hai triệu rưỡi", 2_500_000),
        ("ba chục", 30),
    ],
)
def test_vietnamese_magnitudes_and_number_words_are_read(text: str, value: int) -> None:
    amount = read_amount(Lexemes(text, "vi"), 0)
    assert amount is not None
    assert amount.value == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("470 trillion", 470 * 10**12),
        ("470,000 billion", 470 * 10**12),
        ("470 thousand billion", 470 * 10**12),
        ("1.2bn", 1_200_000_000),
        ("5k", 5000),
        ("two", 2),
        ("twenty-one", 21),
        ("twenty one", 21),
        ("a hundred and five", 105),
        ("two hundred and fifty thousand", 250_000),
        ("two thousand five hundred", 2500),
        ("one million two hundred thousand", 1_200_000),
        ("half a million", 500_000),
        ("a dozen", 12),
        ("two dozen", 24),
    ],
)
def test_english_magnitudes_and_number_words_are_read(text: str, value: int) -> None:
    amount = read_amount(Lexemes(text, "en"), 0)
    assert amount is not None
    assert amount.value == value


def test_decimals_told_in_words_keep_their_fraction() -> None:
    vietnamese = read_amount(Lexemes("hai mươi mốt phẩy năm", "vi"), 0)
    english = read_amount(Lexemes("two point five", "en"), 0)
    assert vietnamese is not None
    assert english is not None
    assert (vietnamese.value, english.value) == (Decimal("21.5"), Decimal("2.5"))


def test_two_groups_after_a_space_may_be_two_numbers() -> None:
    amount = read_amount(Lexemes("12 500 hộ", "vi"), 0)
    assert amount is not None
    assert (amount.value, amount.other_value) == (Decimal(12_500), Decimal(12))


@pytest.mark.parametrize("text", ["năm 2010", "năm qua", "tỷ lệ", "trăm", "mươi", "Triệu Sơn"])
def test_words_that_only_look_like_numbers_are_none(text: str) -> None:
    assert read_amount(Lexemes(text, "vi"), 0) is None


@pytest.mark.parametrize(
    ("text", "value"), [("5 tỷ lệ", 5), ("20 Triệu Sơn", 20), ("3 ty dong", 3 * 10**9), ("30 nghin", 30_000)]
)
def test_a_magnitude_is_told_from_a_name_and_read_without_diacritics(text: str, value: int) -> None:
    amount = read_amount(Lexemes(text, "vi"), 0)
    assert amount is not None
    assert amount.value == value


def test_roman_numerals_are_capitals_and_well_formed() -> None:
    assert [read_roman(word) for word in ("I", "IV", "XIX", "XVIII", "XXI")] == [1, 4, 19, 18, 21]
    assert [read_roman(word) for word in ("", "i", "IIII", "VX", "L", "VIP")] == [None] * 6


def in_vietnamese(value: int) -> str:
    return f"{value:,}".replace(",", ".")


@given(st.integers(0, 10**17))
def test_every_whole_number_comes_back_from_both_languages(value: int) -> None:
    assert read_digits(in_vietnamese(value), "vi") == (Decimal(value), None)
    assert read_digits(f"{value:,}", "en") == (Decimal(value), None)
    assert read_digits(str(value), "vi") == read_digits(str(value), "en") == (Decimal(value), None)


@given(
    st.integers(0, 10**9), st.integers(1, 4).flatmap(lambda n: st.text("0123456789", min_size=n, max_size=n))
)
def test_every_decimal_comes_back_from_both_languages(whole: int, fraction: str) -> None:
    value = Decimal(f"{whole}.{fraction}")
    vietnamese = read_digits(f"{in_vietnamese(whole)},{fraction}", "vi")
    english = read_digits(f"{whole:,}.{fraction}", "en")
    assert vietnamese is not None
    assert english is not None
    assert vietnamese.value == english.value == value
