"""Times told from the day of publication."""

import unicodedata

import pytest

from vietnamese.dates import StatedDate, find_relative_times, resolved
from vietnamese.normalise import normalise

PUBLISHED = StatedDate(0, 0, "", 2020, 1, 10)


def found(text: str) -> list[str]:
    return [one.text for one in find_relative_times(text)]


def meant(text: str, published: StatedDate = PUBLISHED) -> list[str]:
    [one] = find_relative_times(text)
    return [date.iso for date in resolved(one, published)]


@pytest.mark.parametrize(
    ("text", "words", "dates"),
    [
        ("Sáng nay, tỉnh họp.", "Sáng nay", ["2020-01-10"]),
        ("Hôm nay, tỉnh họp.", "Hôm nay", ["2020-01-10"]),
        ("Hôm qua, tỉnh họp.", "Hôm qua", ["2020-01-09"]),
        ("Tối qua tỉnh họp.", "Tối qua", ["2020-01-09"]),
        ("Hôm kia tỉnh họp.", "Hôm kia", ["2020-01-08"]),
        ("Ngày mai tỉnh họp.", "Ngày mai", ["2020-01-11"]),
        ("Trong tháng này, tỉnh họp.", "tháng này", ["2020-01"]),
        ("Tháng trước, tỉnh họp.", "Tháng trước", ["2019-12"]),
        ("Tháng vừa qua, tỉnh họp.", "Tháng vừa qua", ["2019-12"]),
        ("Tháng tới, tỉnh họp.", "Tháng tới", ["2020-02"]),
        ("Năm nay, tỉnh họp.", "Năm nay", ["2020"]),
        ("Năm ngoái, tỉnh họp.", "Năm ngoái", ["2019"]),
        ("Sang năm, tỉnh họp.", "Sang năm", ["2021"]),
        ("Năm tới, tỉnh họp.", "Năm tới", ["2021"]),
        ("Trong năm qua, tỉnh họp.", "năm qua", ["2019", "2020"]),
        ("Trong năm vừa qua, tỉnh họp.", "năm vừa qua", ["2019", "2020"]),
        ("Hiện nay có 45 trạm.", "Hiện nay", ["2020-01-10"]),
        ("Đến nay có 45 trạm.", "Đến nay", ["2020-01-10"]),
        ("Tính đến thời điểm này có 45 trạm.", "Tính đến thời điểm này", ["2020-01-10"]),
        ("Toàn tỉnh hiện có 45 trạm.", "hiện", ["2020-01-10"]),
        ("Bây giờ có 45 trạm.", "Bây giờ", ["2020-01-10"]),
        ("Năm 2009 có 72 trạm, nay có 940 trạm.", "nay", ["2020-01-10"]),
    ],
)
def test_a_time_is_read_by_the_day_of_publication(text: str, words: str, dates: list[str]) -> None:
    assert found(text) == [words]
    assert meant(text) == dates


@pytest.mark.parametrize(
    "text",
    [
        "Trong 5 năm qua, tỉnh đã xây trường.",
        "Trong những năm qua, tỉnh đã xây trường.",
        "Nhiều năm qua, tỉnh đã xây trường.",
        "Trong những năm tới, tỉnh sẽ xây trường.",
        "Trong 5 năm tới, tỉnh sẽ xây trường.",
        "Tỉnh thực hiện dự án.",
        "Lực lượng phát hiện 5 vụ.",
        "Chương trình thể hiện quyết tâm.",
        "Bệnh xuất hiện ở xã.",
        "Kết quả được biểu hiện rõ.",
        "Hiện tượng này hiếm, hiện đại, hiện vật, hiện trạng, hiện trường, hiện hữu.",
        "Vận chuyển qua xã, qua huyện.",
        "Năm 2020 có 45 trạm.",
    ],
)
def test_what_only_looks_like_one_is_none(text: str) -> None:
    assert found(text) == []


def test_several_are_found_in_order_where_they_stand() -> None:
    text = "Năm ngoái có 45 trạm, năm nay có 60 trạm, hôm qua có thêm 2."
    times = find_relative_times(text)
    assert [one.text for one in times] == ["Năm ngoái", "năm nay", "hôm qua"]
    assert all(text[one.start : one.end] == one.text for one in times)
    assert [one.unit for one in times] == ["year", "year", "day"]


def test_decomposed_words_are_found_once_they_are_normalised() -> None:
    text = normalise(unicodedata.normalize("NFD", "Hiện nay có 45 trạm, năm ngoái có 40."))
    assert found(text) == ["Hiện nay", "năm ngoái"]
    assert found("Thang truoc co 45 tram, nam ngoai co 40.") == []


@pytest.mark.parametrize(
    ("text", "published", "dates"),
    [
        ("năm ngoái", StatedDate(0, 0, "", 2020), ["2019"]),
        ("hiện nay", StatedDate(0, 0, "", 2020), ["2020"]),
        ("hiện nay", StatedDate(0, 0, "", 2020, 5), ["2020-05"]),
        ("tháng trước", StatedDate(0, 0, "", 2020), []),
        ("tháng trước", StatedDate(0, 0, "", 2020, 5), ["2020-04"]),
        ("tháng tới", StatedDate(0, 0, "", 2020, 12), ["2021-01"]),
        ("hôm qua", StatedDate(0, 0, "", 2020, 5), []),
        ("hôm qua", StatedDate(0, 0, "", 2020, 3, 1), ["2020-02-29"]),
        ("ngày mai", StatedDate(0, 0, "", 2019, 12, 31), ["2020-01-01"]),
        ("hôm qua", StatedDate(0, 0, "", 2020, 2, 31), []),
        ("năm ngoái", StatedDate(0, 0, "", None, 5, 3), []),
        ("năm ngoái", StatedDate(0, 0, "", 2016, until=StatedDate(0, 0, "", 2020)), []),
        ("hiện nay", StatedDate(0, 0, "", 2016, until=StatedDate(0, 0, "", 2020)), []),
    ],
)
def test_no_finer_than_the_publication_is_told(text: str, published: StatedDate, dates: list[str]) -> None:
    assert meant(text, published) == dates
