"""An English claim's figure against the Vietnamese it cites."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vietnamese.dates import supporting_dates
from vietnamese.figures import (
    Bound,
    Figure,
    bounds_agree,
    compare_figures,
    figures_and_dates,
    find_figures,
    same_figure,
    supporting_figures,
    units_agree,
)
from vietnamese.figures.literals import same_code, same_document


def one(text: str, language: str) -> Figure:
    found = find_figures(text, "vi" if language == "vi" else "en")
    assert len(found) == 1, found
    return found[0]


def holds(claim: str, source: str) -> bool:
    """Say whether every figure and date of the claim is borne out by the source."""
    claimed, stated = figures_and_dates(claim, "en"), figures_and_dates(source, "vi")
    assert claimed.figures or claimed.dates
    return all(supporting_figures(figure, stated.figures) for figure in claimed.figures) and all(
        supporting_dates(date, stated.dates) for date in claimed.dates
    )


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        ("6.1 telephones per 100 people", "6,1 máy/100 dân"),
        ("42,000 Internet subscribers", "42.000 thuê bao Internet"),
        ("VND470 trillion", "470 nghìn tỷ đồng"),
        ("470,000 billion dong", "470 nghìn tỷ đồng"),
        ("470 trillion", "470 nghìn tỷ đồng"),
        ("13.02%", "13,02%"),
        ("910 of 1,988 procedures", "910/1988 thủ tục"),
        ("910 procedures", "910/1988 thủ tục"),
        ("1,988 procedures", "910/1988 thủ tục"),
        ("five of the ten districts", "5/10 huyện"),
        ("two thirds of communes", "hai phần ba số xã"),
        ("half of households", "50% số hộ"),
        ("ranked 21st of 63 provinces", "đứng thứ 21/63 tỉnh"),
        ("ranked 21st", "đứng thứ 21/63 tỉnh"),
        ("63 provinces", "đứng thứ 21/63 tỉnh"),
        ("its 19th congress", "Đại hội lần thứ XIX"),
        ("the 18th People's Council", "HĐND khóa XVIII"),
        ("phase 1 of the centre", "giai đoạn 1"),
        ("a second-class medal", "Huân chương hạng nhì"),
        ("its 125th anniversary", "kỷ niệm 125 năm Ngày thành lập"),
        ("three certificates of merit", "03 Bằng khen"),
        ("72% to 75%", "72-75%"),
        ("14-16% a year", "từ 14-16%/năm"),
        ("14-16%", "từ 14-16%/năm"),
        ("US$5,500-6,000", "5.500-6.000 USD"),
        ("per 100 people", "6,1 máy/100 dân"),
        ("6.1 per 100 in all", "6,1 máy/100 dân"),
        ("Decision No. 258/QD-TTg", "Quyết định số 258/QĐ-TTg"),
        ("Decision 258", "Quyết định số 258/QĐ-TTg"),
        ("3G coverage", "phủ sóng 3G"),
        ("10 a.m.", "lúc 10h"),
        ("for 24 hours", "trong 24h"),
        ("thousands of billions of dong", "hàng ngàn tỷ đồng"),
        ("from 55 to 700 stations", "55 trạm năm 2005 lên 700 trạm"),
        ("910 of 1,988", "có 1.988 thủ tục, trong đó 910 thủ tục"),
        ("twice as many", "tăng gấp 2 lần"),
        ("triple the 500 of last year", "gấp ba con số 500"),
        ("2.5 mg/l", "2,5mg/l"),
        ("48 µg/m3", "48 µg/m3"),
        ("half a million tonnes", "nửa triệu tấn"),
        ("half a month", "nửa tháng"),
        ("a 6B-class port", "cảng cấp 6B"),
        ("the V500 ranking", "bảng xếp hạng V500"),
        ("18 months", "1 năm 6 tháng"),
        ("VND3 billion a year", "mỗi năm chi 3 tỷ đồng"),
        ("buys 90 tonnes of fresh milk a day", "mua 90 tấn sữa tươi nguyên liệu/ngày"),
        ("VND9,000 per trip", "9.000 đồng/lượt"),
        ("VND9,000 per ticket", "giá vé 9.000 đồng"),
        ("7 out of every 10 people", "cứ 10 người thì có 7 người"),
        ("five of the ten districts", "có 10 huyện, trong đó 5 huyện"),
        ("ranked 156th", "xếp thứ 109/189 về điện, 156/189 về thuế"),
        ("to place 25th-28th", "đứng thứ 25-28"),
        ("held on 16, 23 and 27 December", "vào các ngày 16/12, 23/12, 27/12"),
        ("on 6 and 21 January 2017", "ngày 6/1 và 21/1/2017"),
        ("late October", "cuối tháng 10"),
        ("late 2016", "tháng 11/2016"),
        ("by the end of 2019", "đến hết năm 2019"),
        ("at the end of December 2020", "hết tháng 12/2020"),
        ("an increase over 2006", "so với năm 2006"),
        ("after 2030", "sau năm 2030"),
    ],
)
def test_a_true_claim_finds_its_figure(claim: str, source: str) -> None:
    assert holds(claim, source)


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        ("6.2 telephones per 100 people", "6,1 máy/100 dân"),
        ("61 telephones per 100 people", "6,1 máy/100 dân"),
        ("6.1 telephones per 1,000 people", "6,1 máy/100 dân"),
        ("42.000 subscribers", "42.000 thuê bao"),  # forty-two, to an English reader
        ("VND470 billion", "470 nghìn tỷ đồng"),
        ("US$470 trillion", "470 nghìn tỷ đồng"),
        ("13.02 percentage points", "13,02%"),
        ("13.02 units", "13,02%"),
        ("1,302%", "13,02%"),
        ("910 of 1,989 procedures", "910/1988 thủ tục"),
        ("1,988 of 1,990", "910/1988 thủ tục"),
        ("ranked 20th of 63 provinces", "đứng thứ 21/63 tỉnh"),
        ("ranked 21st of 64 provinces", "đứng thứ 21/63 tỉnh"),
        ("21 of 63 provinces", "đứng thứ 21/63 tỉnh"),
        ("ranked 5th of 10", "5/10 huyện"),
        ("72%", "72-75%"),
        ("72-74%", "72-75%"),
        ("73.5%", "72-75%"),
        ("14-16% a month", "từ 14-16%/năm"),
        ("5 km", "5 ha"),
        ("5 months", "5 năm"),
        ("level 7 services", "đứng thứ 7/56"),
        ("Decision 259", "Quyết định số 258/QĐ-TTg"),
        ("Decision No. 258/NQ-CP", "Quyết định số 258/QĐ-TTg"),
        ("4G coverage", "phủ sóng 3G"),
        ("3 districts", "phủ sóng 3G"),
        ("23 players", "U23 Việt Nam"),
        ("11 a.m.", "lúc 10h"),
        ("1,000 billion dong", "hàng ngàn tỷ đồng"),
        ("hundreds of billions of dong", "hàng ngàn tỷ đồng"),
        ("growth of -5%", "tăng 5%"),
        ("its 126th anniversary", "kỷ niệm 125 năm Ngày thành lập"),
        ("from 55 to 701 stations", "55 trạm năm 2005 lên 700 trạm"),
        ("between 55 km and 700 km", "55 ha, 700 ha"),
        ("from 5 to 7 km", "từ 5 ha lên 7 ha"),
        ("55 licences a month", "cấp 55 giấy phép"),
        ("6.1 telephones per 100 people", "6,1 máy"),
        ("100 subscribers", "6,1 máy/100 dân"),
        ("6.1 per 1,000 in all", "6,1 máy/100 dân"),
        ("from 100 to 110", "6,1 máy/100 dân, nay 110 máy/100 dân"),
        ("6 January 2017", "ngày 6/1"),
        ("14% a month", "bình quân hằng năm đạt 14%"),
        ("buys 90 tonnes of fresh milk a month", "mua 90 tấn sữa tươi nguyên liệu/ngày"),
        ("2.5 mg/l", "2,5mg/ml"),
        ("17 months", "1 năm 6 tháng"),
        ("18 months", "1 năm, tăng 6 tháng"),
        ("two-thirds", "có 3 huyện, trong đó 2 huyện"),
        ("7 out of every hundred people", "cứ 10 người thì có 7 người"),
        ("ranked 156th", "109/189 xã, 156/189 xã"),
        ("ranked 25th", "đứng thứ 25-28"),
        ("late October", "đầu tháng 10"),
        ("late October", "tháng 10"),
        ("late 2016", "tháng 2/2016"),
        ("on 6 and 22 January 2017", "ngày 6/1 và 21/1/2017"),
        ("from 2020", "đến năm 2020"),
        ("by 2020", "từ năm 2020"),
        ("after 2020", "trong năm 2020"),
        ("started on 10 March", "đến hết ngày 10/3"),
        ("by the end of 2020", "đến hết năm 2019"),
    ],
)
def test_a_false_claim_finds_none(claim: str, source: str) -> None:
    assert not holds(claim, source)


def test_a_source_with_two_readings_is_unclear_and_never_the_same() -> None:
    source = one("1,422 người", "vi")
    assert compare_figures(one("1,422 people", "en"), source) == "unclear"
    assert compare_figures(one("1.422 people", "en"), source) == "same"
    assert compare_figures(one("1,423 people", "en"), source) == "different"
    assert not same_figure(one("1,422 people", "en"), source)


@pytest.mark.parametrize(
    ("claim", "source", "agree"),
    [
        ("more_than", "more_than", True),
        ("at_least", "more_than", True),
        ("nearly", "less_than", True),
        ("about", "nearly", True),
        (None, None, True),
        (None, "up_to", True),
        ("at_most", "up_to", True),
        (None, "more_than", False),
        (None, "about", False),
        ("more_than", None, False),
        ("less_than", "more_than", False),
        ("nearly", "more_than", False),
        ("estimated", "about", True),
        ("estimated", None, True),
        ("estimated", "more_than", False),
        ("estimated", "nearly", False),
        ("nearly", "up_to", False),
    ],
)
def test_a_bound_may_be_neither_dropped_nor_added_nor_turned(
    claim: Bound | None, source: Bound | None, agree: bool
) -> None:
    assert bounds_agree(claim, source) is agree


@pytest.mark.parametrize(
    ("claim", "source", "agree"),
    [
        ("42,000 subscribers", "42.000 thuê bao", True),
        ("4,000 officials", "4000 cán bộ", True),
        ("4,000 employees", "4000 cán bộ", None),  # both persons
        ("42,000 households", "42.000 thuê bao", False),
        ("42,000", "42.000 thuê bao", None),
        ("6 ships", "6 chiếc tàu", None),
        ("three certificates", "03 Bằng khen", None),
        ("four patients", "4 trường hợp", None),
        ("75 sets of building documents", "75 hồ sơ", True),
        ("278 points offering services", "278 điểm", True),
        ("500 kg", "500 con", False),
        ("500 litres", "500 hũ mắm", False),
        ("500 dong", "500 mỗi hũ", None),
        ("500 litres", "500 liều vắc xin", False),
        ("people under 18 years old", "dưới 18 tuổi", True),
        ("5 months", "5 năm", False),
    ],
)
def test_units_agree_differ_or_are_unknown(claim: str, source: str, agree: bool | None) -> None:
    assert units_agree(one(claim, "en"), one(source, "vi")) is agree


def test_codes_may_shorten_their_letters_and_documents_leave_out_their_end() -> None:
    assert same_code("under-23", "u23")
    assert same_code("1a", "ql1a")
    assert not same_code("a4", "b4")
    assert not same_code("3g", "4g")
    assert same_document("258", "258/qd-ttg")
    assert same_document("357/2025", "357/2025/nd-cp")
    assert not same_document("25", "258/qd-ttg")
    assert not same_document("258/nq-cp", "258/qd-ttg")


def in_vietnamese(value: int) -> str:
    return f"{value:,}".replace(",", ".")


WHOLE = st.integers(0, 10**9).filter(lambda value: not 1900 <= value <= 2099)
SCALES = st.sampled_from(
    [
        ("nghìn", "thousand"),
        ("triệu", "million"),
        ("tỷ", "billion"),
        ("nghìn tỷ", "trillion"),
        ("ngàn tỉ", "trillion"),
    ]
)


@given(WHOLE)
def test_every_whole_number_is_the_same_in_both_languages(value: int) -> None:
    claim, source = (
        one(f"It has {value:,} subscribers.", "en"),
        one(f"Có {in_vietnamese(value)} thuê bao.", "vi"),
    )
    assert claim.value == source.value == value
    assert same_figure(claim, source)


@given(st.integers(0, 99_999), st.integers(1, 99).map(lambda cents: f"{cents:02d}"))
def test_every_percentage_is_the_same_in_both_languages(whole: int, fraction: str) -> None:
    claim = one(f"It grew {whole:,}.{fraction}%.", "en")
    source = one(f"Tăng {in_vietnamese(whole)},{fraction}%.", "vi")
    assert claim.value == source.value == Decimal(f"{whole}.{fraction}")
    assert same_figure(claim, source)


@given(st.integers(1, 999), st.integers(0, 9), SCALES)
def test_every_magnitude_is_the_same_in_both_languages(
    whole: int, tenth: int, scale: tuple[str, str]
) -> None:
    claim = one(f"It spent VND{whole}.{tenth} {scale[1]}.", "en")
    source = one(f"Chi {whole},{tenth} {scale[0]} đồng.", "vi")
    assert claim.unit == source.unit == "VND"
    assert same_figure(claim, source)


@given(st.integers(1, 9999), st.integers(1, 9999), st.integers(1, 9))
def test_a_ratio_with_another_part_is_another_ratio(part: int, more: int, change: int) -> None:
    whole = part + more
    source = one(f"có {part}/{whole} thủ tục hành chính", "vi")
    assert same_figure(one(f"{part:,} out of {whole:,} procedures", "en"), source)
    assert not same_figure(one(f"{part:,} out of {whole + change:,} procedures", "en"), source)
    assert not supporting_figures(one(f"{part:,} out of {whole + change:,} procedures", "en"), [source])


@given(WHOLE.filter(lambda value: value > 9), st.data())
def test_a_changed_digit_is_another_figure(value: int, data: st.DataObject) -> None:
    digits = str(value)
    place = data.draw(st.integers(0, len(digits) - 1))
    other = data.draw(st.sampled_from([digit for digit in "123456789" if digit != digits[place]]))
    changed = int(digits[:place] + other + digits[place + 1 :])
    if 1900 <= changed <= 2099:
        changed += 1_000_000
    claim, source = one(f"It has {changed:,} poles.", "en"), one(f"Có {in_vietnamese(value)} cột điện.", "vi")
    assert not same_figure(claim, source)
