"""Figures that English tells in its own words: quarters, times ago, fractions of one, limits, currencies."""

from decimal import Decimal

import pytest

from vietnamese.figures import (
    Figure,
    base_of_rate,
    bounds_agree,
    find_figures,
    same_figure,
    supporting_figures,
    units_agree,
)


def the_figure(text: str, language: str) -> Figure:
    found = find_figures(text, "vi" if language == "vi" else "en")
    assert len(found) == 1, found
    return found[0]


def holds(claim: str, source: str) -> bool:
    sources = find_figures(source, "vi")
    figures = find_figures(claim, "en")
    assert figures
    return all(
        any(
            same_figure(one, other)
            and units_agree(one, other) is not False
            and bounds_agree(one.bound, other.bound)
            for other in sources
        )
        or len(supporting_figures(one, sources)) > 1
        for one in figures
    )


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("over the remaining three quarters", 3),
        ("losses for two consecutive quarters", 2),
        ("three straight quarters of losses", 3),
        ("it lost money three quarters in a row", 3),
        ("that was three quarters ago", 3),
        ("it took four quarters to finish", 4),
        ("in the first two quarters of 2018", 2),
        ("after three quarters the plan was met", 3),
    ],
)
def test_quarters_of_a_year_are_counted(text: str, value: int) -> None:
    figure = next(one for one in find_figures(text, "en") if one.kind != "ordinal")
    assert (figure.kind, figure.value) == ("number", Decimal(value))
    assert (figure.unit or figure.noun) in ("quarter", "consecutive", "straight")


@pytest.mark.parametrize(
    "text",
    [
        "in three quarters of the cases",
        "it accounts for three quarters of output",
        "it accounts for three quarters",
        "three-quarters said no",
        "three quarters said no",
        "for three-quarters of them",
        "more than three quarters",
    ],
)
def test_three_quarters_of_something_are_a_fraction(text: str) -> None:
    figure = the_figure(text, "en")
    assert (figure.kind, figure.value, figure.out_of) == ("ratio", Decimal(3), Decimal(4))


@pytest.mark.parametrize(
    "text",
    [
        "VND 70 billion a year earlier",
        "VND 70 billion a year ago",
        "VND 70 billion a year before",
        "VND 70 billion a month later",
        "VND 70 billion a week previously",
        "VND 70 billion a year on.",
        "VND 70 billion a year before the merger",
    ],
)
def test_a_time_ago_is_no_rate(text: str) -> None:
    assert the_figure(text, "en").per is None


@pytest.mark.parametrize(
    "text",
    [
        "VND 70 billion a year",
        "VND 70 billion a year before tax",
        "VND 70 billion a year on salaries",
        "VND 70 billion a year on average",
        "VND 70 billion a year since then",
    ],
)
def test_what_is_paid_a_year_is_a_rate(text: str) -> None:
    per = the_figure(text, "en").per
    assert per is not None
    assert (per.amount, per.unit) == (Decimal(1), "year")


@pytest.mark.parametrize("text", ["500 tonnes of sugar a day earlier", "900 cars a year ago"])
def test_a_time_ago_behind_the_noun_is_no_rate(text: str) -> None:
    assert the_figure(text, "en").per is None


@pytest.mark.parametrize(
    ("text", "kind", "value", "unit"),
    [
        ("by a quarter of a percentage point", "points", "0.25", None),
        ("by half a percentage point", "points", "0.5", None),
        ("by half a point", "points", "0.5", None),
        ("by three-quarters of a percentage point", "points", "0.75", None),
        ("by half a percent", "percent", "0.5", None),
        ("by a tenth of one per cent", "percent", "0.1", None),
        ("a quarter of an hour", "number", "0.25", "hour"),
        ("three quarters of a kilometre", "number", "0.75", "kilometre"),
        ("a quarter of a million people", "number", "250000", "person"),
        ("half a billion dollars", "number", "500000000", "USD"),
    ],
)
def test_a_fraction_of_one_is_that_much(text: str, kind: str, value: str, unit: str | None) -> None:
    figure = the_figure(text, "en")
    assert (figure.kind, figure.value, figure.unit) == (kind, Decimal(value), unit)


@pytest.mark.parametrize(
    ("text", "value"), [("giảm nửa điểm phần trăm", "0.5"), ("tăng một phần tư điểm phần trăm", "0.25")]
)
def test_a_fraction_of_a_percentage_point_in_vietnamese(text: str, value: str) -> None:
    figure = the_figure(text, "vi")
    assert (figure.kind, figure.value) == ("points", Decimal(value))


@pytest.mark.parametrize("text", ["a quarter of a school", "half of the schools", "một phần tư số trường"])
def test_a_fraction_of_things_stays_one(text: str) -> None:
    assert the_figure(text, "vi" if "số" in text else "en").kind == "ratio"


@pytest.mark.parametrize(
    "text", ["in place at 42 of 59 offices", "placed in 12 of 30 schools", "in place in 12 of 30 towns"]
)
def test_offices_where_something_is_in_place_are_no_rank(text: str) -> None:
    assert the_figure(text, "en").kind == "ratio"


@pytest.mark.parametrize(
    ("text", "kind"), [("it placed 12 projects abroad", "number"), ("it placed 12 of 63", "ordinal"),
                       ("ranked in 5 of 63", "ordinal"), ("the place of 5", "number")]
)  # fmt: skip
def test_things_that_are_placed_are_counted(text: str, kind: str) -> None:
    assert the_figure(text, "en").kind == kind


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        ("as many as 11 or 12 times", "tới 11 đến 12 lần"),
        ("five or six hours", "5-6 giờ"),
        ("five or six hours", "5 hoặc 6 giờ"),
        ("two to three families", "2 hay 3 hộ"),
        ("two or three families", "hai, ba hộ"),
        ("two or three million trees", "2-3 triệu cây"),
        ("20 or 21 days", "20 - 21 ngày"),
        ("8 or 9 people", "8 người hoặc 9 người"),
    ],
)
def test_neighbours_told_by_an_or_are_a_range(claim: str, source: str) -> None:
    assert holds(claim, source)


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        ("five or ten hours", "5-10 giờ"),
        ("two or three families", "3-4 hộ"),
        ("11 or 12 times", "11 lần"),
        ("20 or 21 days", "20 - 22 ngày"),
        ("2 or 3 million trees", "2-3 nghìn cây"),
    ],
)
def test_numbers_further_apart_or_in_a_list_are_no_range(claim: str, source: str) -> None:
    assert not holds(claim, source)


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("hai, ba hộ", ["2-3"]),
        ("hai, ba và bốn hộ", ["2", "3", "4"]),
        ("hai, ba, bốn hộ", ["2", "3", "4"]),
        ("hai, bốn hộ", ["2", "4"]),
        ("nhóm hai, ba đang đi", ["2", "3"]),
        ("2, 3 hộ", ["2", "3"]),
        ("20 hoặc 30 hộ", ["20", "30"]),
    ],
)
def test_a_comma_joins_two_number_words_before_what_they_count(text: str, figures: list[str]) -> None:
    read = find_figures(text, "vi")
    assert [f"{one.value}" if one.high is None else f"{one.value}-{one.high}" for one in read] == figures


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        ("the limit is 200 hours", "không quá 200 giờ"),
        ("the cap of 200 hours", "tối đa 200 giờ"),
        ("the legal ceiling was 6%", "tối đa 6%"),
        ("the maximum fine for littering is VND 2 million", "mức phạt tối đa là 2 triệu đồng"),
        ("the maximum fine is VND 2 million", "phạt cao nhất 2 triệu đồng"),
        ("loans are capped at VND 50 million", "cho vay không quá 50 triệu đồng"),
        ("stays are limited to 15 days", "lưu trú tối đa 15 ngày"),
        ("the minimum capital is VND 300 billion", "vốn tối thiểu 300 tỷ đồng"),
        ("the minimum age is 18 years", "ít nhất 18 tuổi"),
        ("a floor of VND 5,000 per litre", "không dưới 5.000 đồng/lít"),
        ("the lower limit is 5%", "không thấp hơn 5%"),
        ("the limit is 200 hours", "mức 200 giờ"),
        ("at most 6%", "mức trần 6%"),
        ("the price is 6%", "mức trần 6%"),
    ],
)
def test_a_noun_tells_a_limit(claim: str, source: str) -> None:
    assert holds(claim, source)


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        ("the minimum is 18 months", "không quá 18 tháng"),
        ("the maximum is 18 months", "ít nhất 18 tháng"),
        ("the limit is 18 months", "hơn 18 tháng"),
        ("the lower limit is 5%", "tối đa 5%"),
        ("the minimum was 38 degrees", "nhiệt độ cao nhất 38 độ C"),
        ("the maximum was 21 degrees", "nhiệt độ thấp nhất 21 độ C"),
        ("it has a limit. It took 18 months", "không quá 18 tháng"),
        ("beyond the limit it took 18 months", "không quá 18 tháng"),
        ("at least 6%", "mức trần 6%"),
    ],
)
def test_a_limit_is_not_turned_round(claim: str, source: str) -> None:
    assert not holds(claim, source)


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        ("GBP 52.4 million", "52,4 triệu bảng"),
        ("52.4 million pounds", "52,4 triệu bảng Anh"),
        ("JPY 5 billion", "5 tỷ yên"),
        ("5 billion yuan", "5 tỷ đồng nhân dân tệ"),
        ("3 million Hong Kong dollars", "3 triệu đô la Hồng Kông"),
        ("HK$3 million", "3 triệu HKD"),
        ("CHF 5,000", "5.000 franc Thụy Sĩ"),
        ("3 billion rupees", "3 tỷ rupee"),
        ("1.2 million Canadian dollars", "1,2 triệu đô la Canada"),
        ("35 degrees", "35 độ C"),
        ("35 degrees Celsius", "35 độ C"),
        ("minus 2 degrees Celsius", "âm 2 độ C"),
        ("half an hour", "30 phút"),
        ("a decade and 3 trees", "10 năm và 3 cây"),
        ("18 months", "1,5 năm"),
        ("two weeks", "14 ngày"),
        ("two decades", "20 năm"),
        ("an hour and a half", "một tiếng rưỡi"),
        ("a year and a half", "18 tháng"),
        ("two years and a half", "2,5 năm"),
        ("from 8 a.m. to 5 p.m.", "từ 8 giờ đến 17 giờ"),
    ],
)
def test_currencies_and_measures_are_told_by_their_other_names(claim: str, source: str) -> None:
    assert holds(claim, source)


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        ("EUR 52.4 million", "52,4 triệu bảng"),
        ("USD 3 million", "3 triệu đô la Hồng Kông"),
        ("USD 3 million", "3 triệu đô la Đài Loan"),
        ("3 billion rupees", "3 tỷ rupiah"),
        ("5 billion yen", "5 tỷ nhân dân tệ"),
        ("USD 5,000", "5.000 franc"),
        ("100 degrees Fahrenheit", "100 độ C"),
        ("half an hour", "50 phút"),
        ("two weeks", "20 ngày"),
        ("two weeks", "2 tháng"),
        ("an hour and a half", "một tiếng"),
        ("a year and a half", "15 tháng"),
        ("from 8 a.m. to 6 p.m.", "từ 8 giờ đến 17 giờ"),
        ("at 5 p.m.", "mất 17 - 40 giờ"),
    ],
)
def test_another_currency_or_measure_is_another_figure(claim: str, source: str) -> None:
    assert not holds(claim, source)


def test_few_tables_are_no_pounds() -> None:
    assert the_figure("chia làm 5 bảng", "vi").unit is None


def test_the_things_a_rate_is_told_per_are_a_figure_at_their_place() -> None:
    rate = the_figure("17.500 - 20.000 đồng/10 quả", "vi")
    base = base_of_rate(rate)
    assert base is not None
    assert base == Figure("number", Decimal(10), 21, 23, "10", unit="thing")


def test_a_rate_per_one_has_no_base() -> None:
    assert base_of_rate(the_figure("17.500 đồng/kg", "vi")) is None
    assert base_of_rate(the_figure("17.500 đồng", "vi")) is None
