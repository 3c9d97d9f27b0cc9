"""A figure has the date of its own, and what it is compared with has another."""

import pytest

from tests.service.grounding.quoting import check, passes


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        (
            "The rate of profit was 4.2% in 2015, compared with an average of 1.1% for nine other firms.",
            "Tỷ suất lợi nhuận đạt 4,2% năm 2015 và 3,9% năm 2014, so với mức bình quân 1,1% của 9 công ty khác.",
        ),
        (
            "Exports were USD 5 billion in 2017, up from USD 4 billion.",
            "Năm 2016 xuất khẩu đạt 4 tỷ USD, năm 2017 đạt 5 tỷ USD.",
        ),
        (
            "In 2017 exports rose to USD 5 billion, up from USD 4 billion.",
            "Năm 2016 xuất khẩu đạt 4 tỷ USD, năm 2017 đạt 5 tỷ USD.",
        ),
        (
            "Output reached 9 tonnes in April, against 6 tonnes.",
            "Sản lượng tháng 3 đạt 6 tấn, tháng 4 đạt 9 tấn.",
        ),
        (
            "The poverty rate was 5% in 2016, down from 8%.",
            "Tỷ lệ hộ nghèo năm 2014 là 8%, năm 2016 còn 5%.",
        ),
    ],
)
def test_what_a_figure_is_compared_with_needs_no_date_of_it(claim: str, text: str) -> None:
    assert passes(check(claim, text))


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        (
            "Output reached 6 tonnes in April, against 9 tonnes.",
            "Sản lượng tháng 3 đạt 6 tấn, tháng 4 đạt 9 tấn.",
        ),
        (
            "Output reached 9 tonnes in April, against 6 tonnes in May.",
            "Sản lượng tháng 3 đạt 6 tấn, tháng 4 đạt 9 tấn, tháng 5 đạt 7 tấn.",
        ),
        (
            "The profit rate was 3.9% in 2015, compared with an average of 1.1% for nine other firms.",
            "Tỷ suất lợi nhuận đạt 4,2% năm 2015 và 3,9% năm 2014, so với mức bình quân 1,1% của 9 công ty khác.",
        ),
        (
            "The profit rate was 4.2% in 2014, versus 1.1% for nine other firms.",
            "Tỷ suất lợi nhuận đạt 4,2% năm 2015 và 3,9% năm 2014, so với mức bình quân 1,1% của 9 công ty khác.",
        ),
    ],
)
def test_what_is_compared_keeps_its_own_date(claim: str, text: str) -> None:
    assert check(claim, text).verdict == "withheld"


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        (
            "Lao Bảo rose from 30th in the 2010 ranking to 14th in the 2011 ranking.",
            "Từ hạng 30 trong bảng xếp hạng năm 2010, Lao Bảo đã vươn lên hạng 14 trong bảng xếp hạng năm 2011.",
        ),
        (
            "Đăk Rin was 12th in 2013 and 6th in 2014.",
            "Năm 2014, Đăk Rin đứng thứ 6, năm 2013 đứng thứ 12.",
        ),
        (
            "An Lộc had 5 schools in 2013 and Lộc Xuyên 9 schools in 2014.",
            "An Lộc có 5 trường năm 2013 và Lộc Xuyên có 9 trường năm 2014.",
        ),
        (
            "Revenue went from VND 20 billion in the 2015 report to VND 35 billion in the 2016 report.",
            "Từ mức 20 tỷ đồng trong báo cáo năm 2015, doanh thu đã tăng lên 35 tỷ đồng trong báo cáo năm 2016.",
        ),
        (
            "Sông Lam moved from 21st place in the Green Town 2013 ranking to 9th in the 2014 ranking.",
            "Từ vị trí thứ 21 trong xếp hạng Green Town 2013, Sông Lam đã nhảy lên vị trí thứ 9 trong xếp hạng 2014.",
        ),
    ],
)
def test_figures_with_their_own_dates_are_not_crossed(claim: str, text: str) -> None:
    assert passes(check(claim, text))


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        (
            "Lao Bảo rose from 30th in the 2011 ranking to 14th in the 2010 ranking.",
            "Từ hạng 30 trong bảng xếp hạng năm 2010, Lao Bảo đã vươn lên hạng 14 trong bảng xếp hạng năm 2011.",
        ),
        (
            "Đăk Rin was 6th in 2013 and 12th in 2014.",
            "Năm 2014, Đăk Rin đứng thứ 6, năm 2013 đứng thứ 12.",
        ),
        (
            "Lộc Xuyên had 5 schools in 2013 and An Lộc 9 schools in 2014.",
            "An Lộc có 5 trường năm 2013 và Lộc Xuyên có 9 trường năm 2014.",
        ),
        (
            "The company earned VND 20 billion in 2015 and spent VND 35 billion in 2016.",
            "Công ty chi 20 tỷ đồng năm 2015 và thu 35 tỷ đồng năm 2016.",
        ),
        (
            "An Lộc had 9 schools in 2013 and 5 clinics in 2013.",
            "An Lộc có 5 trường học năm 2013 và 9 phòng khám năm 2013.",
        ),
    ],
)
def test_figures_with_the_other_date_or_name_are_crossed(claim: str, text: str) -> None:
    assert check(claim, text).verdict == "withheld"


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        (
            "Coach numbers grew by 8.1% and motorbike numbers by 3.4%.",
            "Thành phố có 5 triệu xe máy, 400 nghìn xe khách, tốc độ tăng của xe khách là 8,1%, của xe máy là 3,4%.",
        ),
        (
            "Car numbers grew by 8.1% and motorbike numbers by 3.4%.",
            "Thành phố có 5 triệu xe máy, 400 nghìn ô tô, tốc độ tăng của ô tô là 8,1%, của xe máy là 3,4%.",
        ),
        (
            "Rice exports rose by 9% a year and coffee exports by 5% a year.",
            "Tỉnh xuất khẩu 40 nghìn tấn gạo, 12 nghìn tấn cà phê, mức tăng của gạo là 9%/năm, của cà phê là 5%/năm.",
        ),
        (
            "Buses make up 12% of traffic and bicycles 3%.",
            "Thành phố có 1.200 xe buýt và 90.000 xe đạp, tỷ lệ của xe buýt là 12%, của xe đạp là 3%.",
        ),
    ],
)
def test_rates_beside_counts_of_the_same_things_pass(claim: str, text: str) -> None:
    assert passes(check(claim, text))


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        (
            "Coach numbers grew by 3.4% and motorbike numbers by 8.1%.",
            "Thành phố có 5 triệu xe máy, 400 nghìn xe khách, tốc độ tăng của xe khách là 8,1%, của xe máy là 3,4%.",
        ),
        (
            "Car numbers grew by 3.4% and motorbike numbers by 8.1%.",
            "Thành phố có 5 triệu xe máy, 400 nghìn ô tô, tốc độ tăng của ô tô là 8,1%, của xe máy là 3,4%.",
        ),
        (
            "Buses make up 3% of traffic and bicycles 12%.",
            "Thành phố có 1.200 xe buýt và 90.000 xe đạp, tỷ lệ của xe buýt là 12%, của xe đạp là 3%.",
        ),
        (
            "Car numbers grew by 4.1% a year and motorbike numbers by 9.3% a year in 2012–2017.",
            "Có 2 triệu xe máy, 90 nghìn ô tô, tăng trưởng 2012-2017 của ô tô là 9,3%/năm, của xe máy là 4,1%/năm.",
        ),
    ],
)
def test_exchanged_rates_beside_counts_are_withheld(claim: str, text: str) -> None:
    assert check(claim, text).verdict == "withheld"


def test_exchanged_figures_of_two_names_are_told_as_such() -> None:
    text = "An Lộc có 5 trường năm 2013 và Lộc Xuyên có 9 trường năm 2014."
    reasons = check("Lộc Xuyên had 5 schools in 2013 and An Lộc 9 schools in 2014.", text).reasons
    assert "5 and 9 stand the other way round in the cited sentences." in reasons


def test_figures_of_which_one_has_no_date_are_crossed() -> None:
    checked = check(
        "An Lộc had 9 schools in 2013 and 5 clinics.", "An Lộc có 5 trường học năm 2013 và 9 phòng khám."
    )
    reason = "9 and 5 stand the other way round in the cited sentences."
    assert (checked.verdict, checked.reasons) == ("withheld", (reason,))


def test_figures_of_which_one_has_another_date_or_none_in_the_quote_are_crossed() -> None:
    claim = "The company earned VND 20 billion in 2015 and spent VND 35 billion in 2017."
    reason = "VND 20 billion and VND 35 billion stand the other way round in the cited sentences."
    for text in (
        "Công ty chi 20 tỷ đồng năm 2015 và thu 35 tỷ đồng năm 2016.",
        "Công ty chi 20 tỷ đồng năm 2015 và thu 35 tỷ đồng.",
    ):
        assert reason in check(claim, text).reasons
