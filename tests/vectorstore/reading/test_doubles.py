"""What a page prints twice."""

import pytest

from vectorstore.article import Paragraph
from vectorstore.reading.captions import caption_parts
from vectorstore.reading.doubles import without_doubles

CAPTION = "Bà Triệu Thị Ngân Hạnh thăm trạm phát sóng trên dốc Ma Lình"
STORY = "Về bưu chính, toàn tỉnh có 258 điểm phục vụ, bán kính bình quân 2,76 km mỗi điểm."
LEAD = "Ngày 13/1/2009, Sở Thông tin và Truyền thông tỉnh Hà Lâm tổng kết năm 2008."


def kept(*lines: str) -> list[tuple[str, str]]:
    return [(line.kind, line.text) for line in without_doubles([Paragraph("body", line) for line in lines])]


@pytest.mark.parametrize(
    ("one", "other", "fuller"),
    [
        (f"{CAPTION}. Ảnh: Báo Hà Lâm", f"{CAPTION}. Ảnh: Báo Hà Lâm", f"{CAPTION}. Ảnh: Báo Hà Lâm"),
        (f"{CAPTION}. ảnh 1", f"{CAPTION}.", f"{CAPTION}."),
        (f"{CAPTION}.", f"{CAPTION}. ảnh 1", f"{CAPTION}."),
        (f"{CAPTION} - Ảnh 2.", f"{CAPTION}. Ảnh: Minh Quân", f"{CAPTION}. Ảnh: Minh Quân"),
        (f"{CAPTION}.", f"{CAPTION}. (Ảnh: Minh Quân)", f"{CAPTION}. (Ảnh: Minh Quân)"),
        (f"{CAPTION}. Ảnh: Báo Hà Lâm ảnh 1", f"{CAPTION}.", f"{CAPTION}. Ảnh: Báo Hà Lâm ảnh 1"),
        (f"{CAPTION} Ảnh TL", f"{CAPTION} Ảnh TL", f"{CAPTION} Ảnh TL"),
        (CAPTION.upper() + " ảnh 1", CAPTION, CAPTION),
    ],
)
def test_a_caption_printed_twice_stays_once_in_its_fuller_wording(one: str, other: str, fuller: str) -> None:
    assert kept(STORY, one, other, LEAD) == [("body", STORY), ("caption", fuller), ("body", LEAD)]


def test_a_caption_comes_back_anywhere() -> None:
    story = [f"{STORY} Câu thứ {number}." for number in range(12)]
    lines = [f"{CAPTION}. Ảnh: Minh Quân", *story, f"{CAPTION}. Ảnh: Minh Quân"]
    assert kept(*lines) == [("caption", lines[0]), *(("body", line) for line in story)]


def test_pictures_of_two_photographers_stay_two() -> None:
    lines = [f"{CAPTION}. Ảnh: Minh Quân", f"{CAPTION}. Ảnh: Lê Hoa"]
    assert kept(*lines) == [("caption", line) for line in lines]


def test_a_lead_printed_twice_stays_once_and_is_no_caption() -> None:
    assert kept(LEAD, LEAD, STORY) == [("body", LEAD), ("body", STORY)]
    assert kept(LEAD, "Những kết quả", STORY, LEAD) == [
        ("body", LEAD),
        ("body", "Những kết quả"),
        ("body", STORY),
    ]


@pytest.mark.parametrize("line", ["12", "- Có;", "Ông A: Không.", "1.422 | 1.422 | 1.422 | 1.422"])
def test_short_lines_and_figures_may_come_twice(line: str) -> None:
    assert kept(STORY, line, line, LEAD) == [("body", STORY), ("body", line), ("body", line), ("body", LEAD)]


def test_the_same_item_under_two_headings_stays_twice() -> None:
    item = "a) Phạt tiền từ 500.000 đồng đến 1.000.000 đồng đối với hành vi vi phạm quy định trên;"
    story = [f"{STORY} Câu thứ {number}." for number in range(12)]
    lines = [*story[:9], item, *story[9:], item]
    assert [text for _, text in kept(*lines)] == lines


@pytest.mark.parametrize(
    ("text", "core", "credit", "number"),
    [
        ("Quang cảnh. Ảnh: Minh Quân", "Quang cảnh.", "Ảnh: Minh Quân", ""),
        ("Quang cảnh (Ảnh minh họa: TTXVN)", "Quang cảnh", "(Ảnh minh họa: TTXVN)", ""),
        ("Quang cảnh - Ảnh 1.", "Quang cảnh", "", "- Ảnh 1."),
        ("Ảnh: Minh Quân", "", "Ảnh: Minh Quân", ""),
        ("Bài và ảnh: Minh Quân", "Bài và ảnh: Minh Quân", "", ""),
        ("Trong ảnh: ông Khải. Ông đang nói.", "Trong ảnh: ông Khải. Ông đang nói.", "", ""),
        ("Chùm ảnh: Lễ hội", "Chùm ảnh: Lễ hội", "", ""),
        ("Trung tâm kinh tế lớn Ảnh TL", "Trung tâm kinh tế lớn", "Ảnh TL", ""),
        ("Trung tâm kinh tế lớn (ảnh: TTXVN)", "Trung tâm kinh tế lớn", "(ảnh: TTXVN)", ""),
        ("Tỉnh có 100 bức ảnh 1", "Tỉnh có 100 bức", "", " ảnh 1"),
    ],
)
def test_the_end_of_a_caption_is_told_from_its_words(text: str, core: str, credit: str, number: str) -> None:
    parts = caption_parts(text)
    assert (parts.core, parts.credit, parts.number) == (core, credit, number)
