"""What English tells in another form than the Vietnamese it comes from: times, durations, shares, limits."""

from decimal import Decimal

import pytest

from vietnamese.dates import find_dates, supporting_dates
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


def holds(claim: str, source: str) -> bool:
    """Say whether every figure with its bound, and every date, of the claim is borne out by the source."""
    claimed, stated = figures_and_dates(claim, "en"), figures_and_dates(source, "vi")
    assert claimed.figures or claimed.dates
    return all(_figure_holds(figure, stated.figures) for figure in claimed.figures) and all(
        supporting_dates(date, stated.dates) for date in claimed.dates
    )


def _figure_holds(claim: Figure, sources: list[Figure]) -> bool:
    whole = [one for one in sources if same_figure(claim, one) and units_agree(claim, one) is not False]
    return any(bounds_agree(claim.bound, one.bound) for one in whole) or (
        len(supporting_figures(claim, sources)) > 1
    )


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        ("at 9.30 am", "lúc 9h30"),
        ("at 4.05 p.m.", "lúc 16 giờ 5 phút"),
        ("at 4.05pm", "hồi 16h05 phút"),
        ("at 14.30 on 5 June", "lúc 14h30 ngày 5/6"),
        ("from 6.40 to 8.30 am", "từ 6h40-8h30"),
        ("between 7 and 9 pm", "từ 19h đến 21h"),
        ("from 11 to 2 pm", "từ 11 giờ đến 14 giờ ngày 3/2"),
        ("at 3 o'clock in the afternoon", "lúc 15 giờ"),
        ("at about 8 am", "khoảng 8 giờ sáng"),
        ("shortly after 9 pm", "hơn 21h ngày 2/3"),
        ("two hours and fifty minutes", "kéo dài 2 giờ 50 phút"),
        ("an hour and 20 minutes", "1 giờ 20 phút"),
        ("nearly 1 hour 50 minutes", "gần 110 phút"),
        ("two years and six months", "2 năm 6 tháng"),
        ("eight in ten officials", "80% cán bộ"),
        ("eight in ten officials", "8/10 cán bộ"),
        ("one in five people", "cứ 5 người thì có 1 người"),
        ("Three in every ten people over 50", "cứ 10 người trên 50 tuổi thì có 3 người"),
        ("nine of 1,200 samples", "9 mẫu dương tính/1.200 mẫu"),
        ("more than a third, they said", "hơn một phần ba"),
        ("cut by a quarter", "giảm một phần tư"),
        ("in 2011-15", "giai đoạn 2011-2015"),
        ("no later than 31 December 2018", "trước ngày 31/12/2018"),
        ("effective from 1 July 2019", "từ ngày 1/7/2019"),
        ("by end-2020", "đến hết năm 2020"),
        ("some 200-plus accounts", "khoảng hơn 200 tài khoản"),
        ("sales passed 500.", "doanh số đạt trên 500"),
        ("surpassing USD 3 billion", "vượt 3 tỷ USD"),
        ("VND 400 million or so", "khoảng 400 triệu đồng"),
        ("120 stations and over 5,000 users", "120 trạm với hơn 5.000 người dùng"),
        ("20 storeys plus two basements", "20 tầng và 2 tầng hầm"),
        ("12 works", "12 công trình"),
        ("12 works", "12 tác phẩm"),
        ("third-degree burns", "bỏng độ 3"),
        ("the 500 largest firms", "Bảng xếp hạng 500 doanh nghiệp lớn nhất"),
        ("12,400 m²", "12.400m 2 , cao 5 tầng"),
        ("2,000-5,000 dong per litre", "tối thiểu 2.000 và tối đa 5.000 đồng/lít"),
        ("over 300 scores of 10", "hơn 300 điểm 10"),
        ("in the five months to May 2017", "5 tháng đầu năm 2017"),
        ("By 15 November 2021 accounts were open", "đến ngày 15/11/2021"),
        ("The year 2023", "(28/8/1945-28/8/2023)"),
        ("since 2002", "năm 2002 đến nay"),
        ("the fourth quarter of this year", "quý IV năm nay"),
        ("last year's first half", "6 tháng đầu năm ngoái"),
    ],
)
def test_a_true_claim_told_otherwise_holds(claim: str, source: str) -> None:
    assert holds(claim, source)


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        ("at 9.30 pm", "lúc 9h30"),
        ("at 9.35 am", "lúc 9h30"),
        ("from 6.40 to 8.30 pm", "từ 6h40-8h30"),
        ("between 7 and 9 am", "từ 19h đến 21h"),
        ("at 8 am", "khoảng 8 giờ sáng"),
        ("at about 8 am", "lúc 8 giờ sáng"),
        ("two hours and forty minutes", "kéo dài 2 giờ 50 phút"),
        ("three hours and fifty minutes", "kéo dài 2 giờ 50 phút"),
        ("eight in ten officials", "70% cán bộ"),
        ("one in ten people", "cứ 5 người thì có 1 người"),
        ("nine of 1,300 samples", "9 mẫu dương tính/1.200 mẫu"),
        ("more than a third, they said", "hơn một phần tư"),
        ("in 2011-16", "giai đoạn 2011-2015"),
        ("effective from 1 July 2019", "đến ngày 1/7/2019"),
        ("some 200 accounts", "khoảng hơn 200 tài khoản"),
        ("sales passed 500.", "doanh số đạt 500"),
        ("VND 400 million", "khoảng 400 triệu đồng"),
        ("VND 400 million or so", "hơn 400 triệu đồng"),
        ("nearly 400 cards", "lên tới 400 thẻ"),
        ("second-degree burns", "bỏng độ 3"),
        ("12,400 metres", "12.400m 2 , cao 5 tầng"),
        ("2,000-5,000 dong per litre", "2.000 đồng/lít, nay 5.000 đồng/lít"),
        ("2,000-4,000 dong per litre", "tối thiểu 2.000 và tối đa 5.000 đồng/lít"),
        ("in the five months to May 2018", "5 tháng đầu năm 2017"),
        ("in the five months to June 2017", "5 tháng đầu năm 2017"),
        ("until 2002", "giai đoạn I, năm 2002 đến nay"),
        ("The year 2022", "(28/8/1945-28/8/2023)"),
        ("the fourth quarter of last year", "quý IV năm nay"),
        ("the first half of this year", "6 tháng đầu năm ngoái"),
        ("the 2008-2010 period", "năm 2008 và ngày 3/2/2010"),
    ],
)
def test_a_false_claim_told_otherwise_does_not_hold(claim: str, source: str) -> None:
    assert not holds(claim, source)


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("120 stations and over 5,000 users", None),
        ("20 storeys plus 2 basements", None),
        ("20 storeys plus a basement", None),
        ("20 plus its basement", None),
        ("the council passed 12 resolutions", None),
        ("sales passed VND 3 billion", "more_than"),
        ("some 200-plus accounts", "at_least"),
        ("200 accounts or so", "about"),
        ("around 7 am", "about"),
        ("before 7 am", None),
    ],
)
def test_the_bound_of_the_first_figure_is_its_own(text: str, bound: Bound | None) -> None:
    assert find_figures(text, "en")[0].bound == bound


def test_a_duration_in_two_units_is_one_figure_in_the_smaller() -> None:
    figure = find_figures("It took 2 days and 3 hours.", "en")[0]
    assert (figure.text, figure.value, figure.unit) == ("2 days and 3 hours", Decimal(51), "hour")
    apart = find_figures("It took 5 days and 40 hours.", "en")
    assert [(one.value, one.unit) for one in apart] == [(Decimal(5), "day"), (Decimal(40), "hour")]


def test_so_many_in_a_place_are_no_share() -> None:
    for text in ("two in three districts", "50 in 60 provinces", "5 in 10 provinces"):
        kinds = [one.kind for one in find_figures(text, "en")]
        assert kinds == (["ratio"] if text.startswith("5 in 10") else ["number", "number"])


def test_idioms_count_nothing() -> None:
    assert [one.kind for one in find_figures("bought by a third party", "en")] == ["ordinal"]
    assert find_figures("two-way trade and a two-sided deal", "en") == []


def test_a_magnitude_may_tell_a_number_of_its_size_and_no_other() -> None:
    source = find_figures("có 640 hộ", "vi")[0]
    assert compare_figures(find_figures("hundreds of households", "en")[0], source) == "unclear"
    assert compare_figures(find_figures("thousands of households", "en")[0], source) == "different"
    assert compare_figures(find_figures("dozens of households", "en")[0], source) == "unclear"
    money = find_figures("640 tỷ đồng", "vi")[0]
    assert compare_figures(find_figures("hundreds of dollars", "en")[0], money) == "different"


def test_other_numbers_of_the_text_tell_what_a_comma_is() -> None:
    assert [one.other_value for one in find_figures("bình quân 1,099 tỷ đồng", "vi")] == [1_099_000_000_000]
    assert [one.other_value for one in find_figures("10,99 tỷ, bình quân 1,099 tỷ đồng", "vi")] == [
        None,
        None,
    ]
    assert [one.other_value for one in find_figures("10.99 tỷ, bình quân 1,099 tỷ đồng", "vi")] == [
        None,
        1_099_000_000_000,
    ]
    mixed = find_figures("10.99 tỷ, tăng 8,5%, bình quân 1,099 tỷ đồng", "vi")
    assert [one.other_value for one in mixed] == [None, None, 1_099_000_000_000]
    assert [one.other_value for one in find_figures("1.234.567 hộ, đạt 1,099 tỷ đồng", "vi")] == [None, None]


def test_a_year_behind_its_month_is_a_year_whatever_noun_follows() -> None:
    assert [one.iso for one in find_dates("In May 2010 households paid.", "en")] == ["2010-05"]
    assert [one.iso for one in find_dates("On 5 May, 2010 households paid.", "en")] == ["--05-05"]
    assert [one.iso for one in find_dates("In May 2010 tonnes were sold.", "en")] == ["--05"]


def test_a_year_told_from_now_is_kept() -> None:
    texts = ["quý IV năm nay", "tháng 5 năm ngoái", "6 tháng đầu năm sau", "tháng 5 năm 2010", "tháng 5"]
    assert [find_dates(text, "vi")[0].year_told for text in texts] == ["this", "last", "next", None, None]
    english = ["in May of this year", "last year's first half", "in May next year", "May 2010", "in May"]
    assert [find_dates(text, "en")[0].year_told for text in english] == ["this", "last", "next", None, None]
