"""A line that is only a dateline gives a day or an instant; every other line gives nothing."""

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vietnamese.dates import read_dateline


@pytest.mark.parametrize(
    ("line", "stated"),
    [
        ("Thứ bảy, 23/01/2021 09:24 AM - 0 Trả lời", "2021-01-23T09:24:00+07:00"),
        ("Thứ hai, 25/01/2010 16:27", "2010-01-25T16:27:00+07:00"),
        ("Thứ Hai, ngày 25/1/2010 | 16:27", "2010-01-25T16:27:00+07:00"),
        ("Thu hai, 25/01/2010 16:27", "2010-01-25T16:27:00+07:00"),
        ("25/01/2010 - 16:27", "2010-01-25T16:27:00+07:00"),
        ("16:27 25/01/2010", "2010-01-25T16:27:00+07:00"),
        ("16h27 ngày 25/1/2010", "2010-01-25T16:27:00+07:00"),
        ("25/01/2010,16:27", "2010-01-25T16:27:00+07:00"),
        ("Cập nhật: 10:00 | 01/03/2026", "2026-03-01T10:00:00+07:00"),
        ("23/01/2021, 09:24 (GMT+7)", "2021-01-23T09:24:00+07:00"),
        ("23/01/2021, 09:24 (GMT+0)", "2021-01-23T09:24:00+00:00"),
        ("23/01/2021 02:15 PM", "2021-01-23T14:15:00+07:00"),
        ("1/1/2020 12:15 AM", "2020-01-01T00:15:00+07:00"),
        ("14:15 PM, 5/6/2019", "2019-06-05T14:15:00+07:00"),
        ("Chủ nhật, 28/2/2021 9:05 SA", "2021-02-28T09:05:00+07:00"),
        ("Thứ Sáu, 03/02/2017 - 14:05:33", "2017-02-03T14:05:33+07:00"),
        ("2021-01-23 09:24", "2021-01-23T09:24:00+07:00"),
        ("2021-01-23T09:24:00Z", "2021-01-23T09:24:00+00:00"),
        ("January 23, 2021 | 09:24 AM", "2021-01-23T09:24:00+07:00"),
        ("Ngày đăng: 5/6/2019", "2019-06-05"),
        ("T2, 25/1/2010", "2010-01-25"),
        ("Lượt xem: 1234 | 25/1/2010", "2010-01-25"),
        ("Bắc Giang, ngày 5 tháng 6 năm 2019", "2019-06-05"),
        ("Đăng ngày: 5/6/2019 | Cập nhật: 6/6/2019 10:00", "2019-06-05"),
        ("Cập nhật: 6/6/2019 10:00 | Đăng ngày 5/6/2019 09:00", "2019-06-05T09:00:00+07:00"),
    ],
)
def test_a_dateline_is_read(line: str, stated: str) -> None:
    assert read_dateline(line) == stated


@pytest.mark.parametrize(
    "line",
    [
        "Ngày 13/1/2009, Sở Thông tin – Truyền thông Lào Cai tổ chức hội nghị",
        "Tháng 10 năm 2020, Bắc Giang tổ chức thành công Đại hội",
        "78 năm Ngày truyền thống (28/8/1945-28/8/2023):",
        "(1/9/2005- 1/9/2010)",
        "31/02/2020",
        "25/01/2010 25:70",
        "0:00 / 0:00",
        "Năm 2020",
        "Tháng 10/2020",
        "28/8 hằng năm",
        "1/9/1945",  # no page is that old
        "2021",
        "",
        "Thứ bảy",
        "25/01/2010\n16:27",
    ],
)
def test_any_other_line_is_none(line: str) -> None:
    assert read_dateline(line) is None


@given(
    st.datetimes(datetime(1990, 1, 1), datetime(2099, 12, 31)),
    st.sampled_from(
        ["{t:%d/%m/%Y %H:%M}", "{t:%H:%M} | {t:%d/%m/%Y}", "Cập nhật: {t:%d-%m-%Y, %H:%M} (GMT+7)"]
    ),
)
def test_every_instant_comes_back(instant: datetime, form: str) -> None:
    assert read_dateline(form.format(t=instant)) == f"{instant:%Y-%m-%dT%H:%M}:00+07:00"
