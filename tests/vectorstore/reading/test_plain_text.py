"""Plain text."""

from tests.vectorstore.reading.reading_aloud import read, texts
from vectorstore.reading.plain_text import read_plain_text


def lines(text: str) -> list[str]:
    return [paragraph.text for paragraph in read_plain_text(text).paragraphs]


def test_every_line_is_a_paragraph_and_runs_of_spaces_are_one() -> None:
    assert lines("Một\u00a0 \tdòng  dài.\r\nHai.\u2028Ba.\f\n \n Bốn.  ") == [
        "Một dòng dài.",
        "Hai.",
        "Ba.",
        "Bốn.",
    ]


WRAPPED = """\
Đoàn khảo sát của tỉnh Hà Lâm đi bộ ba giờ mới tới được bản Hua Lòm, nơi
người dân vẫn phải leo lên đỉnh đồi mỗi khi muốn gọi một cuộc điện thoại
cho con cháu đang làm ăn ở xa.

Toàn tỉnh có 1.422 trạm phát sóng di động, tăng bảy phẩy năm phần trăm so
với năm trước.

Hoàng Dương"""


def test_lines_wrapped_to_a_width_are_put_together_again() -> None:
    assert lines(WRAPPED) == [
        "Đoàn khảo sát của tỉnh Hà Lâm đi bộ ba giờ mới tới được bản Hua Lòm, nơi người dân vẫn phải leo lên đỉnh "
        "đồi mỗi khi muốn gọi một cuộc điện thoại cho con cháu đang làm ăn ở xa.",
        "Toàn tỉnh có 1.422 trạm phát sóng di động, tăng bảy phẩy năm phần trăm so với năm trước.",
        "Hoàng Dương",
    ]


def test_short_lines_of_their_own_stay_apart() -> None:
    items = [
        "Danh sách các đơn vị được khen thưởng năm 2020 của tỉnh Hà Lâm",
        "Sở Y tế",
        "Sở Tư pháp",
        "Sở Nội vụ",
    ]
    assert lines("\n".join(items)) == items


def test_a_single_line_is_a_story() -> None:
    assert texts(read("Toàn tỉnh có 1.422 trạm")) == ["Toàn tỉnh có 1.422 trạm"]


def test_a_few_long_lines_among_short_ones_were_not_wrapped() -> None:
    long = "Danh sách các đơn vị được khen thưởng năm 2020 của tỉnh Hà Lâm"
    items = [
        line for number in range(4) for line in (f"{long} {number}", "Sở Y tế", "Sở Tư pháp", "Sở Nội vụ")
    ]
    assert lines("\n".join(items)) == items
