"""Dates in both languages, with the parts that are stated and no others."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vietnamese.dates import StatedDate, find_dates, same_date, supporting_dates, supports


def the_date(text: str, language: str) -> StatedDate:
    found = find_dates(text, "vi" if language == "vi" else "en")
    assert len(found) == 1, found
    return found[0]


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("1/9/2005", "2005-09-01"),
        ("ngày 20/01/2010", "2010-01-20"),
        ("20-01-2010", "2010-01-20"),
        ("ngày 5.6.2019", "2019-06-05"),
        ("2005-09-01", "2005-09-01"),
        ("ngày 30 tháng 4 năm 1975", "1975-04-30"),
        ("20 tháng 1 năm 2010", "2010-01-20"),
        ("ngày 15 tháng Giêng", "--01-15"),
        ("sáng ngày 9/12", "--12-09"),
        ("chiều 24-6", "--06-24"),
        ("ngày 8.2, giá vàng", "--02-08"),
        ("hôm qua (30/5)", "--05-30"),
        ("dịp 30/4", "--04-30"),
        ("Ngày Chuyển đổi số quốc gia 10/10, cả tỉnh", "--10-10"),
        ("23/6 thí sinh dự thi", "--06-23"),
        ("lấy ngày 28/8 hằng năm", "--08-28"),
        ("tháng 10 năm 2020", "2020-10"),
        ("tháng 10/2020", "2020-10"),
        ("tháng 4.2014", "2014-04"),
        ("10/2020 hoàn thành", "2020-10"),
        ("T10/2020", "2020-10"),
        ("tháng 10, năm 2020", "2020-10"),
        ("tháng Tám năm 1945", "1945-08"),
        ("tháng chín", "--09"),
        ("tháng 10, 1801", "1801-10"),
        ("năm 2010", "2010"),
        ("kế hoạch 2010", "2010"),
        ("quý III/2023", "2023-Q3"),
        ("quý 3 năm 2023", "2023-Q3"),
        ("Q3/2023", "2023-Q3"),
        ("quý 2- 2019", "2019-Q2"),
        ("cuối tháng 9 năm trước", "--09-late"),
        ("đầu tháng Năm", "--05-early"),
        ("giữa tháng 6/2018", "2018-06-mid"),
        ("kể từ 5/10 năm ngoái", "--10-05"),
        ("chiều nay 30-8", "--08-30"),
        ("đầu tháng 3 đến cuối tháng 3/2018", "2018-03-early/2018-03-late"),
        ("giữa tháng 3 đến cuối tháng 3/2018", "2018-03-mid/2018-03-late"),
        ("quý II tích cực", "--Q2"),
        ("6 tháng đầu năm 2023", "2023-H1"),
        ("sáu tháng cuối năm 2023", "2023-H2"),
        ("9 tháng đầu năm 2023", "2023-M9"),
        ("nửa đầu năm 2017", "2017-H1"),
        ("đầu năm 2010", "2010-early"),
        ("thập niên 1990", "1990-decade"),
        ("giai đoạn 2011-2015", "2011/2015"),
        ("nhiệm kỳ 2020 – 2025 là", "2020/2025"),
        ("từ năm 2006 đến 2010", "2006/2010"),
        ("mùa giải 2016/17", "2016/2017"),
        ("từ năm 1685 đến 1701", "1685/1701"),
        ("(1/9/2005- 1/9/2010)", "2005-09-01/2010-09-01"),
        ("ngày 25-27/4/2024", "2024-04-25/2024-04-27"),
        ("từ ngày 3-8/7/2017", "2017-07-03/2017-07-08"),
        ("từ ngày 25/4 đến ngày 2/5/2024", "2024-04-25/2024-05-02"),
        ("từ tháng 1 đến tháng 6/2020", "2020-01/2020-06"),
    ],
)
def test_a_vietnamese_date_states_its_parts_the_day_first(text: str, iso: str) -> None:
    stated = the_date(text, "vi")
    assert (stated.iso, stated.ambiguous) == (iso, False)


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("1 September 2005", "2005-09-01"),
        ("September 1, 2005,", "2005-09-01"),
        ("the 1st of September 2005", "2005-09-01"),
        ("Sept. 1", "--09-01"),
        ("on 13 January 2009", "2009-01-13"),
        ("28 August", "--08-28"),
        ("15/9/2005", "2005-09-15"),
        ("9/15/2005", "2005-09-15"),
        ("2005-09-01", "2005-09-01"),
        ("October 2020", "2020-10"),
        ("in October", "--10"),
        ("May 2020", "2020-05"),
        ("in 2010.", "2010"),
        ("Q3 2023", "2023-Q3"),
        ("the third quarter of 2023", "2023-Q3"),
        ("the 3rd quarter of 2023", "2023-Q3"),
        ("the first half of 2023", "2023-H1"),
        ("the first six months of 2023", "2023-H1"),
        ("the first nine months of 2023", "2023-M9"),
        ("early 2010", "2010-early"),
        ("at the beginning of 2010", "2010-early"),
        ("mid-2010", "2010-mid"),
        ("late October", "--10-late"),
        ("mid-June 2017", "2017-06-mid"),
        ("the end of September 2012", "2012-09-late"),
        ("the 1990s", "1990-decade"),
        ("the 2011-2015 period", "2011/2015"),
        ("between 2011 and 2015", "2011/2015"),
        ("from 2011 to 2015", "2011/2015"),
        ("April 25-27, 2024", "2024-04-25/2024-04-27"),
        ("25-27 April 2024", "2024-04-25/2024-04-27"),
        ("from 28 April to 2 May 2024", "2024-04-28/2024-05-02"),
    ],
)
def test_an_english_date_states_the_same_parts(text: str, iso: str) -> None:
    stated = the_date(text, "en")
    assert (stated.iso, stated.ambiguous) == (iso, False)


def test_day_and_month_in_slashes_are_ambiguous_in_english_only() -> None:
    assert the_date("1/9/2005", "en").ambiguous
    assert not the_date("1/9/2005", "vi").ambiguous
    assert not the_date("9/9/2005", "en").ambiguous


@pytest.mark.parametrize(
    "text",
    [
        "910/1988 thủ tục",
        "8/10 huyện",
        "từ 5/10 huyện",
        "đạt 5/12",
        "31/02/2020",
        "2000 người",
        "trên 2000 hộ",
        "mỗi tháng 5 triệu",
        "mỗi ngày 5 lần",
        "tháng năm qua",
        "vòng 1/8",
        "thứ 21/63",
        "32/13/2020",
        "ngày 1/20/2014",
    ],
)
def test_a_ratio_a_count_and_an_impossible_day_are_no_dates(text: str) -> None:
    assert find_dates(text, "vi") == []


@pytest.mark.parametrize(
    "text", ["It may rise", "2010 households", "more than 2000 joined", "the August Revolution", "2,010"]
)
def test_english_words_and_counts_are_no_dates(text: str) -> None:
    assert find_dates(text, "en") == []


def test_two_dates_that_go_back_are_no_span() -> None:
    assert [found.iso for found in find_dates("năm 2015 - 2011", "vi")] == ["2015", "2011"]
    assert [found.iso for found in find_dates("từ 20/1/2010 đến 5/1/2010", "vi")] == [
        "2010-01-20",
        "2010-01-05",
    ]


def test_listed_days_share_their_month() -> None:
    assert [found.iso for found in find_dates("ngày 24 và 25/4", "vi")] == ["--04-24", "--04-25"]
    assert [found.iso for found in find_dates("25 and 26 April", "en")] == ["--04-25", "--04-26"]
    many = "16, 23, 24 and 27 December 2016"
    assert [found.iso for found in find_dates(many, "en")] == [f"2016-12-{day}" for day in (16, 23, 24, 27)]
    assert [found.iso for found in find_dates("ngày 3,5,7/4", "vi")] == ["--04-03", "--04-05", "--04-07"]
    assert [found.iso for found in find_dates("23, 16 and 27 December", "en")] == ["--12-16", "--12-27"]


def test_granularity_and_edge_are_kept() -> None:
    texts = ["ngày 1/9/2005", "tháng 9/2005", "quý I/2005", "năm 2005", "2005-2010"]
    assert [the_date(text, "vi").granularity for text in texts] == ["day", "month", "part", "year", "span"]
    assert [
        (the_date(text, "vi").iso, the_date(text, "vi").edge) for text in ("bắt đầu năm 2016", "đầu năm 2016")
    ] == [
        ("2016", "from"),
        ("2016-early", None),
    ]
    edges = ["từ năm 2006", "đến năm 2030", "năm 2006", "sau năm 2030", "đến năm 2030 mới bắt đầu"]
    assert [the_date(text, "vi").edge for text in edges] == ["from", "until", None, "after", None]
    assert [the_date(text, "en").edge for text in ("since 2006", "by 2030", "in 2006")] == [
        "from",
        "until",
        None,
    ]


@pytest.mark.parametrize(
    ("source", "claim", "borne_out"),
    [
        ("ngày 20/01/2010", "20 January 2010", True),
        ("ngày 20/01/2010", "in January 2010", True),
        ("ngày 20/01/2010", "in 2010", True),
        ("ngày 20/01/2010", "on 20 January", True),
        ("ngày 20/01/2010", "21 January 2010", False),
        ("ngày 20/01/2010", "20 January 2011", False),
        ("năm 2010", "20 January 2010", False),  # finer than the source
        ("tháng 10 năm 2020", "in 2020", True),
        ("năm 2020", "October 2020", False),
        ("ngày 28/8 hằng năm", "28 August", True),
        ("ngày 28/8 hằng năm", "28 August 2016", False),
        ("1/9/2005", "1/9/2005", False),  # who knows which day the claim means
        ("quý III/2023", "Q3 2023", True),
        ("quý III/2023", "in 2023", True),
        ("tháng 8/2023", "Q3 2023", False),
        ("giai đoạn 2011-2015", "the 2011-2015 period", True),
        ("giai đoạn 2011-2015", "the 2011-2016 period", False),
        ("giai đoạn 2011-2015", "in 2013", False),
        ("giai đoạn 2011-2015", "in 2011", False),
        ("giai đoạn 2011-2015", "in 2015", False),
        ("giai đoạn 2011-2015", "since 2011", True),
        ("giai đoạn 2011-2015", "by 2015", True),
        ("giai đoạn 2011-2015", "by 2011", False),
        ("(1/9/2005- 1/9/2010)", "on 1 September 2005", True),
        ("(1/9/2005- 1/9/2010)", "on 1 September 2010", True),
        ("(1/9/2005- 1/9/2010)", "on 1 September 2007", False),
        ("đầu năm 2010", "early 2010", True),
        ("đầu năm 2010", "late 2010", False),
    ],
)
def test_a_claim_may_be_coarser_than_its_source_and_never_finer(
    source: str, claim: str, borne_out: bool
) -> None:
    assert supports(the_date(source, "vi"), the_date(claim, "en")) is borne_out


def test_two_dates_bear_out_the_span_between_them() -> None:
    sources = find_dates("năm 2005 có 55 trạm, năm 2010 có 700 trạm", "vi")
    assert [found.iso for found in supporting_dates(the_date("from 2005 to 2010", "en"), sources)] == [
        "2005",
        "2010",
    ]
    assert supporting_dates(the_date("from 2005 to 2011", "en"), sources) == ()


def test_the_same_date_has_the_same_parts() -> None:
    assert same_date(the_date("1/9/2005", "vi"), the_date("1 September 2005", "en"))
    assert not same_date(the_date("tháng 9/2005", "vi"), the_date("1 September 2005", "en"))
    assert same_date(the_date("2011-2015", "vi"), the_date("2011 to 2015", "en"))
    assert not same_date(the_date("2011-2015", "vi"), the_date("2011", "vi"))


def test_a_date_is_a_slice_of_its_text() -> None:
    text = "Năm 2009, ngày 20/01/2010 và giai đoạn 2011-2015"
    found = find_dates(text, "vi")
    assert [one.text for one in found] == ["Năm 2009", "ngày 20/01/2010", "2011-2015"]
    assert all(text[one.start : one.end] == one.text for one in found)


DAYS = st.dates(date(1900, 1, 1), date(2099, 12, 31))
MONTH_NAMES = "January February March April May June July August September October November December".split()


@given(
    DAYS, st.sampled_from(["{d}/{m}/{y}", "{d:02}/{m:02}/{y}", "{d}-{m}-{y}", "ngày {d} tháng {m} năm {y}"])
)
def test_every_day_comes_back_from_both_languages(day: date, form: str) -> None:
    vietnamese = the_date("Từ " + form.format(d=day.day, m=day.month, y=day.year) + ", đã có", "vi")
    english = the_date(f"On {MONTH_NAMES[day.month - 1]} {day.day}, {day.year}, it had", "en")
    assert vietnamese.iso == english.iso == day.isoformat()
    assert supports(vietnamese, english)


@given(DAYS, st.integers(1, 400))
def test_another_day_is_never_borne_out(day: date, later: int) -> None:
    if day > date(2098, 1, 1):
        return
    other = day + timedelta(days=later)
    source = the_date(f"ngày {day.day}/{day.month}/{day.year}", "vi")
    assert not supports(source, the_date(f"{other.day} {MONTH_NAMES[other.month - 1]} {other.year}", "en"))


@given(st.integers(1900, 2090), st.integers(1, 9), st.integers(1, 12))
def test_every_month_and_span_comes_back_from_both_languages(year: int, length: int, month: int) -> None:
    assert the_date(f"tháng {month} năm {year}", "vi").iso == f"{year}-{month:02d}"
    assert the_date(f"in {MONTH_NAMES[month - 1]} {year}", "en").iso == f"{year}-{month:02d}"
    assert the_date(f"giai đoạn {year}-{year + length}", "vi").iso == f"{year}/{year + length}"
    assert the_date(f"from {year} to {year + length}", "en").iso == f"{year}/{year + length}"
