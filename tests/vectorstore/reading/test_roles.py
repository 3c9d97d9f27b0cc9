"""Title, headings, by-line."""

import pytest

from tests.vectorstore.reading.reading_aloud import of_kind, read, texts
from vectorstore.reading.bylines import office_named, person_named, source_named

TITLE = "Hà Lâm sơ kết một năm chuyển đổi số"
STORY = "Ngày 13/1/2009, Sở Thông tin và Truyền thông tỉnh Hà Lâm tổ chức hội nghị tổng kết năm 2008."
MORE = "Toàn tỉnh có 1.422 trạm phát sóng di động, tăng 7,5% so với cùng kỳ năm trước./."


def title_of(*lines: str) -> str | None:
    return read("\n\n".join(lines)).title


@pytest.mark.parametrize(
    "title",
    [
        TITLE,
        "Vì sao giá vàng tăng?",
        "“Phải tới nơi có người”",
        "9/14 xã có một cửa",
        "iPhone mới lộ diện",
        "Chùm ảnh: Hội thả diều Đông Bối",
        "Ông Khải: 'Tôi sẽ đòi lại tiền!'",
        "Hộ nghèo được ưu tiên mua hàng…",
    ],
)
def test_the_first_line_is_the_title_when_it_looks_like_one(title: str) -> None:
    reading = read("\n\n".join((title, STORY, MORE)))
    assert reading.title == title
    assert [line.kind for line in reading.paragraphs] == ["title", "body", "body"]


@pytest.mark.parametrize(
    "line", [STORY, "- Mục thứ nhất", "tiếp theo kỳ trước", "(CLO) Năm 2020, tỉnh khởi công", "Cụ thể:"]
)
def test_a_first_line_that_looks_like_no_title_is_none(line: str) -> None:
    assert title_of(line, STORY.replace("2008", "2007"), MORE) is None


def test_a_title_that_ends_in_a_colon_goes_on_in_the_next_line() -> None:
    assert title_of("Ngày truyền thống (28/8/2023):", "Dẫn dắt chuyển đổi số", STORY, MORE) == (
        "Ngày truyền thống (28/8/2023): Dẫn dắt chuyển đổi số"
    )


def test_a_title_printed_twice_stays_once() -> None:
    assert texts(read(f"{TITLE}\n\n{TITLE.upper()}\n\n{STORY}\n\n{MORE}")) == [TITLE, STORY, MORE]
    assert texts(read(f"Tin vui\n\nTin vui\n\n{STORY}\n\n{MORE}")) == ["Tin vui", STORY, MORE]


def test_the_section_above_the_title_is_no_title() -> None:
    assert texts(read(f"Thời sự\n\n{TITLE}\n\n{STORY}\n\n{MORE}")) == [TITLE, STORY, MORE]


@pytest.mark.parametrize(
    "printed", [TITLE, TITLE.upper(), f"{TITLE}.", "Hà Lâm sơ kết\n\nmột năm chuyển đổi số"]
)
def test_a_given_title_is_not_repeated_where_the_text_has_it(printed: str) -> None:
    reading = read(f"{printed}\n\n{STORY}\n\n{MORE}", title=TITLE)
    assert reading.title == TITLE
    assert texts(reading) == [printed.replace("\n\n", " "), STORY, MORE]


def test_a_given_title_goes_above_a_text_without_it() -> None:
    reading = read(f"{STORY}\n\n{MORE}", title=f" {TITLE} ")
    assert texts(reading) == [TITLE, STORY, MORE]
    assert reading.paragraphs[0].kind == "title"


def test_a_short_line_between_paragraphs_is_a_heading() -> None:
    reading = read("\n\n".join((TITLE, STORY, "Những kết quả đạt được", MORE)))
    assert of_kind(reading, "heading") == ["Những kết quả đạt được"]


def test_the_items_of_a_list_are_no_headings() -> None:
    reading = read("\n\n".join((TITLE, STORY, "Sở Y tế", "Sở Tư pháp", "Trong đó:", "Sở Nội vụ", MORE)))
    assert of_kind(reading, "heading") == []


@pytest.mark.parametrize(
    "line",
    "Hoàng Dương– Thủy Tiên|Lê Minh Quân|MINH QUÂN - LÊ HOA|PV|Theo VOV|Cao Thị Sương (thực hiện)|N.V.A|"
    "Tác giả: Minh Anh|Bài và ảnh: Lê Hoa|Vũ Khang – Báo Vĩnh Thạch|Sở TT&TT Hà Lâm|Hồng Nhung và Mai Lan".split(
        "|"
    ),
)
def test_a_line_of_names_that_ends_the_story_signs_it(line: str) -> None:
    reading = read("\n\n".join((TITLE, STORY, MORE, line)))
    assert reading.byline == line
    assert of_kind(reading, "byline") == [line]


@pytest.mark.parametrize(
    "lines",
    [
        ["Tỉnh có ba đơn vị được khen:", "Sở Y tế Hà Lâm"],
        ["Danh sách khen thưởng", "Nguyễn Văn An", "Lê Thị Bình"],
        ["Tỉnh phấn đấu đạt 14,5%"],
        ["Sở Y tế có 12 đơn vị"],
        ["Hà Lâm đẩy mạnh chuyển đổi số"],
    ],
)
def test_other_last_lines_sign_nothing(lines: list[str]) -> None:
    reading = read("\n\n".join((TITLE, STORY, MORE, *lines)))
    assert reading.byline is None
    assert texts(reading) == [TITLE, STORY, MORE, *lines]


def test_a_labelled_byline_at_the_top_is_kept_last() -> None:
    reading = read("\n\n".join((TITLE, "Tác giả: Minh Anh", STORY, MORE)))
    assert texts(reading) == [TITLE, STORY, MORE, "Tác giả: Minh Anh"]
    assert reading.byline == "Tác giả: Minh Anh"


def test_names_before_their_source_are_the_byline() -> None:
    reading = read("\n\n".join((TITLE, STORY, MORE, "Lê Minh Quân", "Nguồn: Báo Hà Lâm")))
    assert (reading.byline, reading.publisher) == ("Lê Minh Quân", "Báo Hà Lâm")
    assert of_kind(reading, "byline") == ["Lê Minh Quân", "Nguồn: Báo Hà Lâm"]


@pytest.mark.parametrize("line", ["Nguyễn", "nguyễn văn a", "Kết luận", "Hà Nội ngày 1", "Lê Hoa nói rằng"])
def test_other_words_are_no_names(line: str) -> None:
    assert person_named(line) is None


def test_offices_and_sources_are_told_apart() -> None:
    assert office_named("Sở TT&TT Lào Cai") == "Sở TT&TT Lào Cai"
    assert office_named("Bộ phận một cửa hoạt động tốt.") is None
    assert source_named("Nguồn: Sở TT&TT Bắc Giang") == "Sở TT&TT Bắc Giang"
    assert source_named("Nguồn vốn: 29 tỷ đồng") is None
