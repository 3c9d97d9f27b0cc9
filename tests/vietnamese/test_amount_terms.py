import json
import time
from datetime import date
from decimal import Decimal
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.shared_folder import SHARED
from vietnamese.amount_terms import amount_terms
from vietnamese.normalise import fold

_ENGLISH_MONTHS = (
    "January February March April May June July August September October November December".split()
)
_VIETNAMESE_MONTHS = [
    "giêng",
    "hai",
    "ba",
    "tư",
    "năm",
    "sáu",
    "bảy",
    "tám",
    "chín",
    "mười",
    "mười một",
    "mười hai",
]
FIRST_OF_SEPTEMBER = ["2005-09-01", "2005-09", "--09-01", "--09", "2005"]


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("42.000", ["42000"]),
        ("42000", ["42000"]),
        ("42,000", ["42000"]),
        ("42 nghìn", ["42000"]),
        ("42 NGÀN", ["42000"]),
        ("42k", ["42000"]),
        ("bốn mươi hai nghìn", ["42000"]),
        ("Bốn mươi hai ngàn người", ["42000"]),
        ("1,4 triệu", ["1400000"]),
        ("470 nghìn tỷ", ["470000000000000"]),
        ("1 tỷ 200 triệu", ["1200000000"]),
        ("2 triệu 3 tỷ", ["2000000", "3000000000"]),
        ("2 triệu rưỡi, hai triệu rưỡi, nửa triệu", ["2500000", "2500000", "500000"]),
        ("40-50 triệu đồng", ["40000000", "50000000"]),
        ("5 trăm triệu", ["500000000"]),
        ("4 000 000 và 10 000, số 12 345", ["4000000", "10000", "12", "345"]),
        ("6,1%", ["6.1"]),
        ("6,10", ["6.1"]),
        ("sáu phẩy một", ["6.1"]),
        ("1.422 trạm", ["1422"]),
        ("007", ["7"]),
        ("1,2,3", ["1", "2", "3"]),
        ("1.2.3", []),
        ("37/40 và 21/63", ["37", "40", "21", "63"]),
        ("2 tỷ lệ, 5 tỷ số", ["2", "5"]),
        ("G20, 4G, Covid-19", ["4", "19"]),
        ("giai đoạn 2005-2010", ["2005", "2010"]),
        ("hai mươi năm, mười năm, mười lăm, ba mươi mốt", ["20", "15", "31"]),
        ("ba trăm, một trăm linh năm, hai chục", ["300", "105", "20"]),
        ("một nghìn chín trăm bốn mươi lăm", ["1945"]),
        ("hai nghìn không trăm linh năm", ["2005"]),
        ("một, hai, ba, tư, năm, chín, không", []),
        ("1" * 19, []),
    ],
)
def test_vietnamese_amounts_have_one_spelling(text: str, terms: list[str]) -> None:
    assert amount_terms(text, "vi") == terms


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("42 nghin, 42 ngan", ["42000", "42000"]),
        ("1,4 trieu, 470 nghin ty", ["1400000", "470000000000000"]),
        ("bon muoi hai nghin", ["42000"]),
        ("mot ty 200 trieu", ["1000000000", "200000000"]),
        ("1422 tram, ba tram, 3 ty le", ["1422", "3"]),
        ("ba tram bon muoi, ba tram trieu", ["340", "300000000"]),
        ("2 ti vi", ["2"]),
        ("ngay 1 thang 9 nam 2005", FIRST_OF_SEPTEMBER),
        ("thang 9 nam 2005", ["2005-09", "--09", "2005"]),
        ("thang chin", ["--09"]),
        ("thang sau", []),
        ("quy III nam 2020", ["2020-q3", "--q3", "2020"]),
    ],
)
def test_amounts_and_dates_typed_without_diacritics_are_read(text: str, terms: list[str]) -> None:
    assert amount_terms(text, "vi") == terms


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("42,000", ["42000"]),
        ("42.000", ["42000"]),
        ("42 thousand", ["42000"]),
        ("forty-two thousand", ["42000"]),
        ("Forty two thousand", ["42000"]),
        ("1.4 million", ["1400000"]),
        ("470 trillion", ["470000000000000"]),
        ("6.1 percent", ["6.1"]),
        ("1.422", ["1.422"]),
        ("1,234,567.89", ["1234567.89"]),
        ("six of twelve", ["6", "12"]),
        ("one, a second, a few", []),
        ("one hundred and one million", ["101000000"]),
        ("a hundred, half a million, two dozen", ["100", "500000", "24"]),
        ("two million three hundred thousand and five", ["2300005"]),
        ("two point five million", ["2500000"]),
        ("$5m, $5bn, 5m", ["5000000", "5000000000", "5"]),
        ("1-2 million", ["1000000", "2000000"]),
        ("the 21st century, the 1990s", ["21", "1990"]),
    ],
)
def test_english_amounts_have_one_spelling(text: str, terms: list[str]) -> None:
    assert amount_terms(text, "en") == terms


@pytest.mark.parametrize(
    "text",
    [
        "1/9/2005",
        "01-09-2005",
        "01.09.2005",
        "2005-09-01",
        "ngày 1 tháng 9 năm 2005",
        "Ngày 1-9-2005",
        "NGÀY 1 THÁNG CHÍN NĂM 2005",
        "1 tháng 9/2005",
        "sáng 1/9/2005,",
    ],
)
def test_a_full_day_yields_all_it_states(text: str) -> None:
    assert amount_terms(text, "vi") == FIRST_OF_SEPTEMBER


@pytest.mark.parametrize(
    "text",
    [
        "September 1, 2005",
        "1 September 2005",
        "the 1st of September, 2005",
        "Sept. 1st, 2005",
        "1/9/2005",
        "2005-09-01",
    ],
)
def test_a_full_english_day_yields_the_same(text: str) -> None:
    assert amount_terms(text, "en") == FIRST_OF_SEPTEMBER


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("ngày 1-9", ["--09-01", "--09"]),
        ("mùng 2 tháng 9", ["--09-02", "--09"]),
        ("ngày 8.2", ["--02-08", "--02"]),
        ("tháng 9/2005", ["2005-09", "--09", "2005"]),
        ("9/2005", ["2005-09", "--09", "2005"]),
        ("tháng mười hai năm 2005", ["2005-12", "--12", "2005"]),
        ("tháng năm", ["--05"]),
        ("tháng sáu", ["--06"]),
        ("quý III/2020", ["2020-q3", "--q3", "2020"]),
        ("quý 3 năm 2020", ["2020-q3", "--q3", "2020"]),
        ("Quí IV", ["--q4"]),
        ("15/9", ["--09-15", "--09", "15", "9"]),
        ("hôm nay (1/9)", ["--09-01", "--09", "1", "9"]),
        ("từ 1/9", ["--09-01", "--09", "1", "9"]),
        ("1/3 dân số", ["1", "3"]),
        ("từ ngày 20-25/9/2005", ["20", "2005-09-25", "2005-09", "--09-25", "--09", "2005"]),
        ("31/2/2005", ["31", "2", "2005"]),
        ("Nghị định 12/2005/NĐ-CP", ["12", "2005"]),
        ("tỷ lệ 1/2000", ["1", "2000"]),
        ("9 tháng đầu năm", ["9"]),
        ("mỗi tháng 3 triệu, tháng 2 lần", ["3000000", "2"]),
        ("một tháng hai lần, những tháng năm", []),
        ("ngày 2.5 triệu", ["2500000"]),
        ("quý ba đứa con", []),
    ],
)
def test_vietnamese_dates_are_told_from_numbers(text: str, terms: list[str]) -> None:
    assert amount_terms(text, "vi") == terms


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("1st of September", ["--09-01", "--09"]),
        ("Sept 1", ["--09-01", "--09"]),
        ("September 2005", ["2005-09", "--09", "2005"]),
        ("mid-September", ["--09"]),
        ("9/23/2005", ["2005-09-23", "2005-09", "--09-23", "--09", "2005"]),
        ("the third quarter of 2020", ["2020-q3", "--q3", "2020"]),
        ("Q3 2020", ["2020-q3", "--q3", "2020"]),
        ("3rd quarter", ["--q3"]),
        ("in May, last may", ["--05", "--05"]),
        ("May 5", ["--05-05", "--05"]),
        ("since May 2003", ["2003-05", "--05", "2003"]),
        ("May I march? It may be. Dec, Mar and Jan", []),
        ("August 15, 1,200 people", ["--08-15", "--08", "1200"]),
        ("in June 20,000 people", ["--06", "20000"]),
    ],
)
def test_english_dates_are_told_from_words(text: str, terms: list[str]) -> None:
    assert amount_terms(text, "en") == terms


@given(st.integers(min_value=0, max_value=10**15))
def test_an_amount_written_the_vietnamese_and_the_english_way_meets(number: int) -> None:
    vietnamese, english = f"{number:,}".replace(",", "."), f"{number:,}"
    assert amount_terms(f"có {vietnamese} người.", "vi") == [str(number)]
    assert amount_terms(f"some {english} people.", "en") == [str(number)]
    assert amount_terms(f"{number}", "vi") == amount_terms(f"({number})", "en") == [str(number)]


@given(
    st.decimals(min_value=Decimal("0.1"), max_value=Decimal("999.9"), places=1),
    st.sampled_from([("nghìn", "thousand", 10**3), ("triệu", "million", 10**6), ("tỷ", "billion", 10**9)]),
)
def test_a_magnitude_counts_the_same_in_both_languages(
    amount: Decimal, magnitude: tuple[str, str, int]
) -> None:
    vietnamese, english, scale = magnitude
    terms = [str(int(amount * scale))]
    assert amount_terms(f"{str(amount).replace('.', ',')} {vietnamese}", "vi") == terms
    assert amount_terms(f"{str(amount).replace('.', ',')} {fold(vietnamese)}", "vi") == terms
    assert amount_terms(f"{amount} {english}", "en") == terms


@given(st.dates(min_value=date(1000, 1, 1), max_value=date(2099, 12, 31)))
def test_a_day_is_the_same_in_both_languages(day: date) -> None:
    terms = amount_terms(f"ngày {day.day} tháng {day.month} năm {day.year:04d}", "vi")
    assert terms[0] == day.isoformat()
    named = f"{day.day} tháng {_VIETNAMESE_MONTHS[day.month - 1]} năm {day.year}"
    if day.month != 1:
        assert amount_terms(named, "vi") == terms
    month = _ENGLISH_MONTHS[day.month - 1]
    assert amount_terms(f"{month} {day.day}, {day.year}", "en") == terms
    assert amount_terms(f"on {day.day} {month[:3]} {day.year}.", "en") == terms
    assert amount_terms(f"{day:%d/%m/%Y}", "vi") == amount_terms(f"{day:%d.%m.%Y}", "vi") == terms


_PIECES = "1 9 42.000 1,5 tháng năm ngày quý III / - . , triệu tỷ mươi mười hai trăm linh May September of half a point"


@given(
    st.lists(st.sampled_from([*_PIECES.split(), " "])).map("".join)
    | st.lists(st.sampled_from(_PIECES.split())).map(" ".join)
)
def test_whatever_is_read_terms_are_plain_decimals_dates_and_quarters(text: str) -> None:
    for term in [*amount_terms(text, "vi"), *amount_terms(text, "en"), *amount_terms(fold(text), "vi")]:
        assert all(sign in "0123456789.-q" for sign in term)
        assert not term.startswith("0") or term == "0" or term.startswith("0.")


@pytest.mark.parametrize(
    "text",
    ["1" * 50_000, "1," * 25_000, "1-" * 25_000, "1 tỷ " * 10_000, "hai trăm " * 6_000, "1 000" * 10_000],
)
def test_a_hostile_text_is_read_at_once(text: str) -> None:
    started = time.process_time()
    amount_terms(text, "vi")
    amount_terms(text, "en")
    assert time.process_time() - started < 1


@pytest.mark.growth
@pytest.mark.skipif(SHARED is None, reason="the news are not on this machine")
def test_a_thousand_characters_of_news_take_less_than_a_tenth_of_a_millisecond() -> None:
    assert SHARED is not None
    lines = (SHARED / "data" / "news" / "articles.jsonl").read_text(encoding="utf-8").splitlines()
    texts = [json.loads(line)["text"] for line in lines]
    started = time.process_time()
    for text in texts:
        amount_terms(text, "vi")
    spent_milliseconds = 1000 * (time.process_time() - started)
    assert spent_milliseconds / (sum(map(len, texts)) / 1000) < 0.1


@pytest.mark.parametrize(
    ("text", "language", "terms"),
    [
        ("USD3,5 triệu", "vi", ["3500000"]),
        ("VND42.000", "vi", ["42000"]),
        ("USD5 million", "en", ["5000000"]),
        ("B737-800", "vi", []),
        ("1/9/05", "vi", ["2005-09-01", "2005-09", "--09-01", "--09", "2005"]),
        ("1/9/75", "vi", ["1975-09-01", "1975-09", "--09-01", "--09", "1975"]),
    ],
)
def test_codes_and_short_years(text: str, language: Literal["vi", "en"], terms: list[str]) -> None:
    assert amount_terms(text, language) == terms
