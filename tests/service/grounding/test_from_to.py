"""Each figure of a change is from, to or by what it is in the quotes."""

import pytest

from tests.service.grounding.quoting import check, passes

PRICE = "Giá điện tăng từ 1.864 đồng lên 1.920 đồng."
RATE = "Tỷ lệ hộ nghèo giảm từ 15,2% xuống 4,8%."
PUPILS = "Số học sinh tăng 320 em, lên 4.500 em."
YIELD = "Năng suất lúa đạt 62 tạ/ha, tăng 4 tạ/ha."
DEPARTMENTS = "Tỉnh giảm 15 phòng xuống còn 8 phòng."
VILLAGES = "Năm 2019 còn 26 bản chưa có sóng, năm 2020 còn 11 bản."
OPEN = "Năm 2015 tỷ lệ là 15,2%, năm 2020 là 4,8%."

FROM, TO, BY = "where a change starts", "what a change comes to", "by how much something changes"


def told(figure: str, said: str, other: str) -> str:
    return f"{figure} is told as {said}, in the cited sentences as {other}."


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("The price rose from 1,864 to 1,920 dong.", PRICE),
        ("The price rose to 1,920 dong.", PRICE),
        ("The price was 1,864 dong before it rose to 1,920 dong.", PRICE),
        ("The poverty rate was cut from 15.2% to just 4.8%.", RATE),
        ("The poverty rate dropped to 4.8% from 15.2%.", RATE),
        ("The number of pupils rose by 320 to 4,500.", PUPILS),
        ("The number of pupils rose 320.", PUPILS),
        ("Rice yield rose by 4 quintals per hectare to 62 quintals per hectare.", YIELD),
        ("The province cut its offices from 15 to eight.", DEPARTMENTS),
        ("The province cut 15 offices.", DEPARTMENTS),
        ("The number of villages without a signal fell from 26 to 11.", VILLAGES),
        ("The rate fell from 15.2% to 4.8%.", OPEN),
        ("Exports to the EU fell by a fifth to 4,000 tonnes.", "Xuất khẩu sang EU giảm 20%, còn 4.000 tấn."),
        ("The economy grew by 13%.", "Tăng trưởng đạt 13%."),
        ("The storm made prices rise; sand fetches up to 150,000 dong.", "Giá cát lên tới 150.000 đồng."),
        ("Growth of 14 to 16% a year was recorded.", "Tăng bình quân từ 14-16%/năm."),
        ("The office is open from 8:00 to 17:00.", "Văn phòng mở cửa từ 8h00 đến 17h00."),
        ("The road from Hanoi to Huế is 650 km long.", "Đường từ Hà Nội đến Huế dài 650 km."),
        ("The network grew and reaches out to 15 communes.", "Mạng lưới tăng, vươn đến 15 xã."),
        ("Revenue rose 20% compared to 300 tonnes.", "Doanh thu tăng 20% so với mức tăng 300 tấn."),
        ("The rate rose to 3 times that of 2015.", "Tỷ lệ tăng 3 lần so với năm 2015."),
        ("Tỷ lệ hộ nghèo giảm còn 4,8%.", RATE),
    ],
)
def test_the_same_part_in_a_change_is_not_withheld(claim: str, text: str) -> None:
    checked = check(claim, text, language="vi" if claim.startswith("Tỷ") else "en")
    assert (passes(checked), checked.reasons) == (True, ())


@pytest.mark.parametrize(
    ("claim", "text", "reason"),
    [
        ("The price rose to 1,864 dong.", PRICE, told("1,864 dong", TO, FROM)),
        ("The price rose by 1,920 dong.", PRICE, told("1,920 dong", BY, TO)),
        ("The price rose from 1,920 dong.", PRICE, told("1,920 dong", FROM, TO)),
        ("The ministry raised the price to 1,864 dong.", PRICE, told("1,864 dong", TO, FROM)),
        ("The poverty rate fell to 15.2%.", RATE, told("15.2%", TO, FROM)),
        ("The poverty rate fell by nearly 4.8%.", "Tỷ lệ giảm còn gần 4,8%.", told("4.8%", BY, TO)),
        ("The poverty rate fell 4.8%.", "Tỷ lệ giảm còn 4,8%.", told("4.8%", BY, TO)),
        ("The number of pupils rose by 4,500.", PUPILS, told("4,500", BY, TO)),
        ("The number of pupils rose to 320.", PUPILS, told("320", TO, BY)),
        (
            "Rice yield rose by 62 quintals per hectare.",
            YIELD,
            told("62 quintals per hectare", BY, "a level"),
        ),
        ("The number rose from 11.", VILLAGES, told("11", FROM, TO)),
        ("Sand rose by 150,000 dong.", "Giá cát lên tới 150.000 đồng.", told("150,000 dong", BY, "a level")),
    ],
)
def test_another_part_in_a_change_is_withheld(claim: str, text: str, reason: str) -> None:
    checked = check(claim, text)
    assert checked.verdict == "withheld"
    assert reason in checked.reasons


@pytest.mark.parametrize(
    ("claim", "reason"),
    [
        ("The price rose from 1,920 to 1,864 dong.", "From 1,920 to 1,864 dong is no rise."),
        ("The price went down from 1,864 to 1,920 dong.", "From 1,864 to 1,920 dong is no fall."),
        ("It fell from VND 1,864 to VND 1,920.", "From VND 1,864 to VND 1,920 is no fall."),
    ],
)
def test_a_rise_to_less_and_a_fall_to_more_are_withheld(claim: str, reason: str) -> None:
    assert reason in check(claim, PRICE).reasons


def test_ends_told_with_other_words_of_magnitude_and_ranks_are_not_compared() -> None:
    fees = "Học phí tăng từ 900.000 đồng lên 1,2 triệu đồng."
    assert passes(check("Tuition rose from VND 900,000 to VND 1.2 million.", fees))
    ranks = "Tỉnh tăng từ thứ 34 lên thứ 27."
    assert passes(check("The province rose from 34th to 27th.", ranks))


def test_a_change_from_the_later_year_to_the_earlier_is_withheld() -> None:
    assert (
        "15.2% was before 4.8% in the cited sentences."
        in check("The rate rose from 4.8% to 15.2%.", OPEN).reasons
    )


def test_a_figure_that_stands_in_two_parts_may_be_told_as_either() -> None:
    texts = ("Số trạm tăng 72 trạm.", "Năm 2009 số trạm tăng lên 72 trạm.")
    for claim in ("The number of stations rose by 72.", "The number of stations rose to 72."):
        assert passes(check(claim, *texts))


def test_the_change_of_another_sentence_of_the_claim_makes_no_part_of_one() -> None:
    text = "Giá tăng. Xã được cấp nước cho 15 hộ, giảm 15 hộ."
    assert not any(
        "15" in reason for reason in check("Prices rose. Water goes to 15 households.", text).reasons
    )


def test_a_change_that_stays_where_it_was_is_neither_rise_nor_fall() -> None:
    text = "Giá tăng từ 300 đồng lên 300 đồng."
    assert not any(
        " is no " in reason for reason in check("It rose from 300 dong to 300 dong.", text).reasons
    )


def test_the_years_of_two_quotes_are_not_put_in_order() -> None:
    texts = ("Năm 2020 tỷ lệ là 4,8%.", "Năm 2015 tỷ lệ là 15,2%.")
    assert not any(" was before " in one for one in check("It rose from 4.8% to 15.2%.", *texts).reasons)
