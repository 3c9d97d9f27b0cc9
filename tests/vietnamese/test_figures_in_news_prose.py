"""Turns of phrase of newspapers: prices and rates, names with numbers, changes, bounds with a word between."""

from decimal import Decimal

import pytest

from vietnamese.figures import Bound, Figure, FigureKind, Per, find_figures


def the_figure(text: str) -> Figure:
    found = find_figures(text, "vi")
    assert len(found) == 1, found
    return found[0]


@pytest.mark.parametrize(
    ("text", "value", "unit", "per"),
    [
        ("bạc giảm 5.000 đồng/lượng", 5000, "VND", Per(Decimal(1), "tael")),
        ("ở mức 1.310,5 USD/ounce", "1310.5", "USD", Per(Decimal(1), "ounce")),
        ("còn 61,5USD/thùng", "61.5", "USD", Per(Decimal(1), "barrel")),
        ("vé 9.000 đồng/lượt", 9000, "VND", Per(Decimal(1), "turn")),
        ("phí 30 đồng/vé máy bay", 30, "VND", Per(Decimal(1), "ticket")),
        ("58,3 rúp/1 USD", "58.3", "RUB", Per(Decimal(1), "USD")),
        ("chạy 40 km/h", 40, "kilometre", Per(Decimal(1), "hour")),
        ("gió 12 m/s", 12, "metre", Per(Decimal(1), "second")),
        ("nồng độ 3,5mg/l", "3.5", "milligram", Per(Decimal(1), "litre")),
        ("bụi 48 µg/m3", 48, "microgram", Per(Decimal(1), "cubic metre")),
        ("ép 250 tấn nguyên liệu/ngày", 250, "tonne", Per(Decimal(1), "day")),
        ("250 tấn gạo/bao", 250, "tonne", None),
        ("45 máy điện thoại/100 dân", 45, "device", Per(Decimal(100), "person")),
        ("khai thác 90.000 thùng", 90_000, "barrel", None),
        ("giảm 35 cent", 35, "cent", None),
        ("ồn 70 dB", 70, "decibel", None),
    ],
)
def test_prices_and_concentrations_keep_their_measures(
    text: str, value: int | str, unit: str, per: Per | None
) -> None:
    figure = the_figure(text)
    assert (figure.value, figure.unit, figure.per) == (Decimal(value), unit, per)


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("dưới mức 4%", "less_than"),
        ("ít nhất là 15%", "at_least"),
        ("hệ số (>2 là tốt)", "more_than"),
        ("dự án nằm trên ba huyện", None),
        ("hỗ trợ trên ba huyện", "more_than"),
        ("vượt 12% kế hoạch", None),
        ("vượt 3 lần so với dự báo", None),
        ("vượt 12% dân số", "more_than"),
        ("con rắn dài hơn 3 m", "more_than"),
        ("dài hơn 3 m so với bản cũ", None),
        ("cao hơn 3 triệu đồng", None),
        ("chạy nhanh hơn 3 km", None),
        ("tăng gần gấp ba", "nearly"),
        ("hơn nửa năm", "more_than"),
        ("chưa bằng một nửa", "less_than"),
    ],
)
def test_a_bound_is_told_from_what_only_looks_like_one(text: str, bound: Bound | None) -> None:
    assert the_figure(text).bound == bound


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("giai đoạn 3 Dự án Hồ Xanh", "label", 3),
        ("giai đoạn 3 dự án", "number", 3),
        ("xăng Ron 97", "label", 97),
        ("điện thoại Zentrix 210 đời mới", "label", 210),
        ("Zentrix 210 nhân viên", "number", 210),
        ("Trưởng Phòng 7, Cục Cảnh sát", "label", 7),
        ("nhóm 4 công việc", "number", 4),
        ("nửa triệu", "number", 500_000),
    ],
)
def test_a_number_behind_a_name_is_part_of_the_name(text: str, kind: FigureKind, value: int) -> None:
    figure = the_figure(text)
    assert (figure.kind, figure.value) == (kind, Decimal(value))


@pytest.mark.parametrize(
    ("text", "literal"),
    [
        ("tàu cá BV 81234 TS", "bv81234ts"),
        ("xổ số Zentrix 5/35", "5/35"),
        ("hạ tầng 4G", "4g"),
        ("quốc lộ 1A", "1a"),
    ],
)
def test_registrations_and_games_are_kept_letter_by_letter(text: str, literal: str) -> None:
    figure = the_figure(text)
    assert (figure.kind, figure.literal) == ("code", literal)


def test_an_age_is_not_what_people_are_counted_against() -> None:
    people, age = find_figures("10 người trên 60 tuổi", "vi")
    assert (people.per, age.value, age.bound) == (None, Decimal(60), "more_than")


def test_ranks_out_of_as_many_go_on_to_the_end_of_their_sentence() -> None:
    found = find_figures("Xếp thứ 9/20 về thuế, 12/20 về điện, có 3/20 hộ. Đạt 15/20 tỉnh.", "vi")
    assert [figure.kind for figure in found] == ["ordinal", "ordinal", "ratio", "ratio"]


def test_a_price_between_two_currencies_is_no_registration() -> None:
    assert the_figure("giá VND 50000 USD").unit == "VND"
    assert the_figure("bán SJC 50000 USD").unit == "USD"


def test_a_level_before_a_dash_and_a_percentage_is_a_range() -> None:
    figure = the_figure("lên mức 2-2,25%")
    assert (figure.kind, figure.value, figure.high) == ("percent", Decimal(2), Decimal("2.25"))
    assert [one.kind for one in find_figures("mức 2-3 của cổng", "vi")] == ["label", "label"]


def test_marks_out_of_ten_are_a_ratio_and_telephones_a_rate() -> None:
    marks = the_figure("đạt 8,75/10 điểm")
    assert (marks.kind, marks.value, marks.out_of) == ("ratio", Decimal("8.75"), Decimal(10))
    assert the_figure("6,1/100 dân").per == Per(Decimal(100), "person")


@pytest.mark.parametrize(
    ("text", "values", "unit"),
    [
        ("tăng từ 40.000 lên 45.000 đồng", [40_000, 45_000], "VND"),
        ("giảm từ 3 xuống 2,5 triệu tấn", [3_000_000, 2_500_000], "tonne"),
        ("từ 900.000 lên 2 triệu đồng", [900_000, 2_000_000], "VND"),
    ],
)
def test_the_first_number_of_a_change_shares_magnitude_and_measure_with_the_second(
    text: str, values: list[int], unit: str
) -> None:
    found = find_figures(text, "vi")
    assert [(figure.value, figure.unit) for figure in found] == [(Decimal(value), unit) for value in values]


def test_things_counted_are_not_shared_over_a_change() -> None:
    found = find_figures("tăng từ 55 lên 700 trạm", "vi")
    assert [(figure.value, figure.unit) for figure in found] == [
        (Decimal(55), None),
        (Decimal(700), "station"),
    ]


@pytest.mark.parametrize(
    ("text", "value", "high"),
    [("từ một năm đến năm năm", 1, 5), ("từ hai đến năm ngày", 2, 5)],
)
def test_five_behind_to_is_five(text: str, value: int, high: int) -> None:
    figure = the_figure(text)
    assert (figure.value, figure.high) == (Decimal(value), Decimal(high))


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Hai tuyến cao tốc", [2]),
        ("Xong rồi. Ba bên ký", [3]),
        ("chậm một năm", [1]),
        ("một hoặc 2 chữ số", [1, 2]),
        ("gặp ông Hai", []),
        ("Hai Bà Trưng", []),
        ("một năm qua", []),
        ("một hoặc nhiều", []),
    ],
)
def test_number_words_count_where_they_can_be_nothing_else(text: str, values: list[int]) -> None:
    assert [figure.value for figure in find_figures(text, "vi")] == values
