"""Days and months that share the month or the year of the last, or of the first, of them."""

import pytest

from vietnamese.dates import find_dates, supporting_dates
from vietnamese.figures import figures_and_dates


def isos(text: str, language: str) -> list[str]:
    return [date.iso for date in find_dates(text, "vi" if language == "vi" else "en")]


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("trong 2 ngày (08 - 09/5/2017)", ["2017-05-08/2017-05-09"]),
        ("trong 3 ngày (3-5/6), hội nghị", ["--06-03/--06-05"]),
        ("hội chợ (3 – 5/6, tại Huế)", ["--06-03/--06-05"]),
        ("hội chợ 3-5/6/2018", ["2018-06-03/2018-06-05"]),
        ("các ngày 3, 4 và 5/6", ["--06-03", "--06-04", "--06-05"]),
        ("các ngày 3, 4, 5/6", ["--06-03", "--06-04", "--06-05"]),
        ("các ngày 3, 4, 5, và 16/6/2017", ["2017-06-03", "2017-06-04", "2017-06-05", "2017-06-16"]),
        ("ngày 8 và 9/5/2017", ["2017-05-08", "2017-05-09"]),
        ("từ ngày 1 đến 5/3", ["--03-01/--03-05"]),
        ("đêm 8 rạng sáng 9/5", ["--05-08/--05-09"]),
        ("đêm 8/5 rạng sáng ngày 9/5", ["--05-08/--05-09"]),
        ("các tháng 5, 6/2017", ["2017-05", "2017-06"]),
        ("tháng 5 và tháng 6/2017", ["2017-05", "2017-06"]),
        ("tháng 3, 4 và 5 năm 2018", ["2018-03", "2018-04", "2018-05"]),
        ("những năm 1990, thị trấn", ["1990-decade"]),
        ("những năm 1990, 1991", ["1990", "1991"]),
        ("9 tháng năm 2019", ["2019-M9"]),
        ("sáu tháng năm 2019", ["2019-H1"]),
        ("ngày 9 tháng năm 2019", ["2019-05-09"]),
        ("19 tháng năm 2019", ["2019-05-19"]),
        ("9 tháng Năm 2019", ["2019-05-09"]),
    ],
)
def test_vietnamese_days_and_months_share_what_the_last_tells(text: str, dates: list[str]) -> None:
    assert isos(text, "vi") == dates


@pytest.mark.parametrize(
    "text",
    [
        "đạt 3 - 5/6 chỉ tiêu",
        "số 8 - 9/5/2017",
        "tỷ số 3-5",
        "(3 - 5/6 điểm)",
        "5 - 3/6/2017 trang",
        "18/8-9/5",
        "5, 6 tháng",
    ],
)
def test_numbers_that_share_no_month_are_no_span(text: str) -> None:
    assert not any("/" in one for one in isos(text, "vi"))


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("on May 8 and 9, 2017, it rained", ["2017-05-08", "2017-05-09"]),
        ("on May 8 and 9.", ["--05-08", "--05-09"]),
        ("on May 8, 9 and 12 in Huế", ["--05-08", "--05-09", "--05-12"]),
        ("on June 3, 4, and 5", ["--06-03", "--06-04", "--06-05"]),
        ("on 3, 4, and 5 June", ["--06-03", "--06-04", "--06-05"]),
        ("from the 1st to the 5th of March", ["--03-01/--03-05"]),
        ("on the 1st and the 5th of March", ["--03-01", "--03-05"]),
        ("8 and 9 May", ["--05-08", "--05-09"]),
        ("8-9 May", ["--05-08/--05-09"]),
        ("from 3 to 5 June", ["--06-03/--06-05"]),
        ("in May and June 2017", ["2017-05", "2017-06"]),
        ("in March, April and May 2018", ["2018-03", "2018-04", "2018-05"]),
        ("in May and June", ["--05", "--06"]),
        ("in May 2016 and June 2017", ["2016-05", "2017-06"]),
        ("on May 9 and 8", ["--05-09"]),
        ("on February 8 and 30", ["--02-08"]),
        ("on May 8 and 9 soldiers died", ["--05-08"]),
        ("on May 8, 9 of them died", ["--05-08"]),
        ("on 8 May and 9 others", ["--05-08"]),
    ],
)
def test_english_days_and_months_share_what_the_first_or_the_last_tells(text: str, dates: list[str]) -> None:
    assert isos(text, "en") == dates


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        ("8 and 9 May 2017", "(08 - 09/5/2017)"),
        ("May 8 and 9, 2017", "ngày 8-9/5/2017"),
        ("9 May", "đêm 8 rạng sáng 9/5"),
        ("3, 4 and 5 June", "các ngày 3, 4, 5/6"),
        ("from 3 to 5 June", "(3-5/6)"),
        ("from 1 to 5 March 2018", "từ 1-5/3/2018"),
        ("in May and June 2017", "các tháng 5 và 6/2017"),
        ("in May 2017", "tháng 5 và tháng 6/2017"),
        ("in the 1990s", "Những năm 1990, đường chưa có."),
        ("in the first nine months of 2019", "9 tháng năm 2019"),
    ],
)
def test_a_claim_holds_for_days_that_share_a_month(claim: str, source: str) -> None:
    sources = find_dates(source, "vi")
    assert all(supporting_dates(date, sources) for date in find_dates(claim, "en"))
    assert not [one for one in figures_and_dates(claim, "en").figures if one.kind != "label"]


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        ("8 and 10 May 2017", "(08 - 09/5/2017)"),
        ("May 8 and 9, 2016", "ngày 8-9/5/2017"),
        ("3, 4 and 6 June", "các ngày 3, 4, 5/6"),
        ("from 3 to 6 June", "(3-5/6)"),
        ("in May and July 2017", "các tháng 5 và 6/2017"),
        ("in May 2016", "tháng 5 và tháng 6/2017"),
        ("in the first six months of 2019", "9 tháng năm 2019"),
    ],
)
def test_other_days_do_not_hold(claim: str, source: str) -> None:
    sources = find_dates(source, "vi")
    assert not all(supporting_dates(date, sources) for date in find_dates(claim, "en"))
