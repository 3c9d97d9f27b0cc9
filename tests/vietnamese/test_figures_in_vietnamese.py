"""Every kind of figure that Vietnamese prose holds, as one typed value."""

from decimal import Decimal

import pytest

from vietnamese.figures import Bound, Figure, FigureKind, Per, figures_and_dates, find_figures


def the_figure(text: str) -> Figure:
    found = find_figures(text, "vi")
    assert len(found) == 1, found
    return found[0]


@pytest.mark.parametrize(
    ("text", "kind", "value", "unit"),
    [
        ("có 42.000 thuê bao", "number", 42_000, "subscriber"),
        ("có 1.422 trạm BTS", "number", 1422, "station"),
        ("cho trên 4000 cán bộ, công chức", "number", 4000, "official"),
        ("đạt 470 nghìn tỷ đồng", "number", 470 * 10**12, "VND"),
        ("đạt 2.900 USD", "number", 2900, "USD"),
        ("giá $1,5 tỷ", "number", 1_500_000_000, "USD"),
        ("VND470 tỷ", "number", 470 * 10**9, "VND"),
        ("20.000đ", "number", 20_000, "VND"),
        ("tăng 07 bậc", "number", 7, "place"),
        ("tặng 03 Bằng khen", "number", 3, "award"),
        ("3 đồng chí", "number", 3, "person"),
        ("49 ha rừng", "number", 49, "hectare"),
        ("rộng 100m2", "number", 100, "square metre"),
        ("cao 1m75", "number", "1.75", "metre"),
        ("5 năm qua", "number", 5, "year"),
        ("2 năm rưỡi", "number", "2.5", "year"),
        ("mười năm", "number", 10, "year"),
        ("hai xã", "number", 2, "commune"),
        ("gồm năm huyện", "number", 5, "district"),
        ("Ba Bể có ba xã", "number", 3, "commune"),
        ("tăng 1,5 lần", "number", "1.5", "time"),
        ("tăng gấp đôi", "number", 2, "time"),
        ("13,02%", "percent", "13.02", None),
        ("chiếm 60 phần trăm", "percent", 60, None),
        ("giảm (-2,5%)", "percent", "-2.5", None),
        ("âm 2 độ C", "number", -2, "degree Celsius"),
        ("tăng 2 điểm phần trăm", "points", 2, None),
        ("lần thứ 37", "ordinal", 37, None),
        ("lần thứ XIX", "ordinal", 19, None),
        ("xếp thứ 4 về chính sách", "ordinal", 4, None),
        ("đứng thứ tư", "ordinal", 4, None),
        ("Huân chương hạng nhì", "ordinal", 2, None),
        ("đoạt giải nhất", "ordinal", 1, None),
        ("đứng đầu toàn quốc", "ordinal", 1, None),
        ("trực tuyến mức 2.", "label", 2, None),
        ("giai đoạn 1, với", "label", 1, None),
        ("khóa XVIII", "label", 18, None),
        ("Đại hội XIII của Đảng", "label", 13, None),
        ("sở cấp 55 giấy phép", "number", 55, "licence"),
        ("trong số 13 tòa", "number", 13, None),
        ("1. Về bưu chính", "label", 1, None),
        ("hàng ngàn tỷ đồng", "vague", 10**12, "VND"),
        ("vài chục hộ", "vague", 10, "household"),
        ("lúc 16:27", "time", 16 * 60 + 27, None),
        ("Tới 10h, lực lượng", "time", 600, None),
        ("khoảng 9h30 sáng", "time", 570, None),
        ("3 giờ chiều", "time", 900, None),
        ("22h đêm", "time", 22 * 60, None),
        ("12 giờ đêm", "time", 0, None),
        ("8 giờ làm việc", "number", 8, "hour"),
    ],
)
def test_a_figure_is_read_with_kind_value_and_unit(
    text: str, kind: FigureKind, value: int | str, unit: str | None
) -> None:
    figure = the_figure(text)
    assert (figure.kind, figure.value, figure.unit) == (kind, Decimal(value), unit)


@pytest.mark.parametrize(
    ("text", "value", "out_of", "kind"),
    [
        ("910/1988 thủ tục", 910, 1988, "ratio"),
        ("8/10 huyện", 8, 10, "ratio"),
        ("từ 5/10 huyện", 5, 10, "ratio"),
        ("910 trên tổng số 1.988 thủ tục", 910, 1988, "ratio"),
        ("4 trong số 5 người", 4, 5, "ratio"),
        ("hai phần ba số xã", 2, 3, "ratio"),
        ("một nửa số hộ", 1, 2, "ratio"),
        ("đứng thứ 21/63 tỉnh", 21, 63, "ordinal"),
        ("thứ 5/56 về số lần", 5, 56, "ordinal"),
        ("xếp hạng 27/63", 27, 63, "ordinal"),
        ("xếp 21/63 tỉnh", 21, 63, "ordinal"),
    ],
)
def test_ratios_and_ranks_keep_both_numbers(text: str, value: int, out_of: int, kind: FigureKind) -> None:
    figure = the_figure(text)
    assert (figure.kind, figure.value, figure.out_of) == (kind, Decimal(value), Decimal(out_of))


@pytest.mark.parametrize(
    ("text", "kind", "low", "high", "unit"),
    [
        ("72-75%  số thuê bao", "percent", 72, 75, None),
        ("từ 14 đến 16%", "percent", 14, 16, None),
        ("5.500-6.000 USD", "number", 5500, 6000, "USD"),
        ("2-3 triệu đồng", "number", 2_000_000, 3_000_000, "VND"),
        ("800 triệu - 1 tỷ đồng", "number", 800_000_000, 10**9, "VND"),
        ("cao từ 6,1 đến 9,1 m", "number", "6.1", "9.1", "metre"),
    ],
)
def test_a_range_keeps_both_ends_and_shares_its_magnitude(
    text: str, kind: FigureKind, low: int | str, high: int | str, unit: str | None
) -> None:
    figure = the_figure(text)
    assert (figure.kind, figure.value, figure.high, figure.unit) == (kind, Decimal(low), Decimal(high), unit)


@pytest.mark.parametrize(
    ("text", "value", "unit", "per"),
    [
        ("6,1 máy/100 dân", "6.1", "device", Per(Decimal(100), "person")),
        ("110 máy/ 100 dân", "110", "device", Per(Decimal(100), "person")),
        ("2,76 km/1 điểm", "2.76", "kilometre", Per(Decimal(1), "point")),
        ("2,7km/1 điểm phục vụ", "2.7", "kilometre", Per(Decimal(1), "point")),
        ("6.432 người/1 điểm", "6432", "person", Per(Decimal(1), "point")),
        ("5 triệu đồng/người/năm", "5000000", "VND", Per(Decimal(1), "person/year")),
        ("4,5 triệu đồng mỗi hộ mỗi năm", "4500000", "VND", Per(Decimal(1), "household/year")),
        ("hoạt động 24h/24h", "24", "hour", Per(Decimal(1), "day")),
    ],
)
def test_a_rate_keeps_what_it_is_counted_against(text: str, value: str, unit: str, per: Per) -> None:
    figure = the_figure(text)
    assert (figure.value, figure.unit, figure.per) == (Decimal(value), unit, per)


def test_the_rate_of_a_range_is_read_behind_it() -> None:
    figure = the_figure("tăng bình quân từ 14-16%/năm")
    assert (figure.value, figure.high, figure.per) == (Decimal(14), Decimal(16), Per(Decimal(1), "year"))


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("trên 700 trạm", "more_than"),
        ("hơn 273.000 thuê bao", "more_than"),
        ("khoảng hơn 300 tài khoản", "more_than"),
        ("gần 4 tỷ đồng", "nearly"),
        ("khoảng 70%", "about"),
        ("ước đạt 248 tỷ đồng", "about"),
        ("ít nhất 30%", "at_least"),
        ("700 hộ trở lên", "at_least"),
        ("không quá 5%", "at_most"),
        ("dưới 100 thuê bao", "less_than"),
        ("lên tới 500 hộ", "up_to"),
        ("cao hơn 5%", None),
        ("đạt 700 trạm", None),
    ],
)
def test_a_bound_is_kept(text: str, bound: Bound | None) -> None:
    assert the_figure(text).bound == bound


@pytest.mark.parametrize(
    ("text", "kind", "literal"),
    [
        ("Quyết định số 258/QĐ-TTg", "document", "258/qd-ttg"),
        ("Nghị định số 357/2025/NĐ-CP", "document", "357/2025/nd-cp"),
        ("Chỉ thị 05-CT/TW", "document", "05-ct/tw"),
        ("Nghị quyết 30a", "document", "30a"),
        ("Nghị quyết 19 của Chính phủ", "document", "19"),
        ("phủ sóng 3G", "code", "3g"),
        ("dịch Covid-19", "code", "covid-19"),
        ("U.23 Việt Nam", "code", "u.23"),
        ("quốc lộ QL1A", "code", "ql1a"),
        ("thắng 2-1", "code", "2-1"),
        ("thua 1-2", "code", "1-2"),
        ("hòa 1-1", "code", "1-1"),
        ("kết quả 1-1", "code", "1-1"),
        ("hãng 7-Eleven", "code", "7-eleven"),
        ("điểm số 21/8", "code", "21/8"),
        ("Hotline: 0912.345.678", "code", "0912.345.678"),
        ("ngõ 35/69 Khương Hạ", "code", "35/69"),
        ("xem http://baomoi.vn/a/22.epi", "code", "http://baomoi.vn/a/22.epi"),
        ("vàng 24k", "code", "24k"),
    ],
)
def test_what_counts_nothing_is_kept_letter_by_letter(text: str, kind: FigureKind, literal: str) -> None:
    figure = the_figure(text)
    assert (figure.kind, figure.literal) == (kind, literal)


def test_a_list_of_labels_is_labels_all_along() -> None:
    found = find_figures("66 Bưu cục cấp 1, 2, 3 và văn phòng", "vi")
    assert [(figure.kind, figure.value) for figure in found] == [
        ("number", Decimal(66)),
        ("label", Decimal(1)),
        ("label", Decimal(2)),
        ("label", Decimal(3)),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "một số đơn vị",
        "một cửa điện tử",
        "trong năm qua",
        "thứ Sáu tuần tới",
        "sáng thứ hai",
        "họp thứ Tư và nghỉ",
        "Ba mẹ tôi",
        "truyền dẫn vi ba.",
        "người đứng đầu cơ quan",
        "nhóm dẫn đầu cả nước",
        "http://www.laocai.gov.vn/",
        "Huyện Ba Bể, huyện Triệu Sơn",
        "",
    ],
)
def test_words_that_only_look_like_figures_are_none(text: str) -> None:
    assert find_figures(text, "vi") == []


def test_the_top_fifteen_are_fifteen_and_no_first_place() -> None:
    found = find_figures("nằm trong 15 địa phương đứng đầu cả nước", "vi")
    assert [(figure.kind, figure.value, figure.unit) for figure in found] == [
        ("number", Decimal(15), "locality")
    ]


def test_two_equal_ends_are_no_range() -> None:
    assert [(figure.value, figure.high) for figure in find_figures("từ 5% đến 5%", "vi")] == [
        (Decimal(5), None),
        (Decimal(5), None),
    ]


def test_a_dash_and_capitals_alone_make_no_document() -> None:
    assert the_figure("tờ 12-ABC").kind == "number"


def test_a_capitalised_name_is_no_unit() -> None:
    assert the_figure("xe số 4.000 Đồng Nai").unit is None
    assert the_figure("4.000 đồng").unit == "VND"


def test_a_figure_that_ends_its_text_is_whole() -> None:
    texts = ["13,02%", "470 nghìn tỷ đồng", "6,1 máy/100 dân", "3 giờ chiều", "tăng gấp đôi"]
    assert [the_figure(text).text for text in texts] == texts


def test_a_change_is_two_figures() -> None:
    found = find_figures("tăng từ 55 trạm lên 700 trạm", "vi")
    assert [(figure.value, figure.high) for figure in found] == [(Decimal(55), None), (Decimal(700), None)]


def test_a_foreign_number_is_marked_where_it_has_two_readings() -> None:
    figure = the_figure("1,422 người")
    assert (figure.value, figure.other_value, figure.ambiguous) == (Decimal("1.422"), Decimal(1422), True)
    assert not the_figure("1.422 người").ambiguous


def test_dates_swallow_their_digits() -> None:
    found = figures_and_dates("Ngày 20/01/2010 có 1.422 trạm, năm 2009 có 55 trạm", "vi")
    assert [figure.value for figure in found.figures] == [1422, 55]
    assert [date.iso for date in found.dates] == ["2010-01-20", "2009"]


def test_a_question_without_diacritics_is_read_where_nothing_is_in_doubt() -> None:
    found = figures_and_dates("quy 3/2023 dat hon 470 nghin ty dong, gan 700 tram", "vi")
    assert [(figure.value, figure.unit, figure.bound) for figure in found.figures] == [
        (Decimal(470 * 10**12), "VND", "more_than"),
        (Decimal(700), "station", "nearly"),
    ]
    assert [date.iso for date in found.dates] == ["2023-Q3"]


def test_a_figure_is_a_slice_of_its_text() -> None:
    text = "Đạt gần 110 triệu đồng; tăng 9,9%, thứ 21/63, 3G, 6,1 máy/100 dân, 258/QĐ-TTg."
    found = find_figures(text, "vi")
    assert [figure.text for figure in found] == [
        "110 triệu đồng",
        "9,9%",
        "thứ 21/63",
        "3G",
        "6,1 máy/100 dân",
        "258/QĐ-TTg",
    ]
    assert all(text[figure.start : figure.end] == figure.text for figure in found)
