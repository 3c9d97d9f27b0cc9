"""Teasers of other stories."""

import pytest

from tests.vectorstore.reading.reading_aloud import read, texts

TITLE = "Hà Lâm sơ kết một năm chuyển đổi số"
STORY = [
    f"Đoạn thứ {number} của bài viết cho biết tỉnh Hà Lâm có {number}.422 trạm phát sóng và còn tăng nữa trong năm."
    for number in range(1, 25)
]
BYLINE = "Hoàng Dương– Thủy Tiên"
OTHER = [
    "Chợ nổi Vàm Chày mở thêm hai bến đậu",
    "Lớp bơi miễn phí cho học sinh vùng lũ",
    "Khánh thành cầu Sơn Bình",
]
PROSE = "Từ đầu tháng, sáu chủ vựa trái cây đã chuyển quầy hàng sang khu bến mới dựng ven sông."
TEASERS = {
    "titles": OTHER,
    "titles with days": [f"{title} (25/4)" for title in OTHER],
    "listed titles": [f"- {title}" for title in OTHER],
    "a question": ["Vì sao giá vàng tăng trở lại trong tuần này?"],
    "doubled titles": [line for title in OTHER for line in (title, title)],
    "leads with a mark": [line for title in OTHER for line in (title, title, f"(CLO) {PROSE}", "Đời sống")],
    "leads": [line for title in OTHER for line in (title, PROSE.replace("sáu", title[:4]))],
    "days": [line for title in OTHER for line in (title, "25/04/2024 10:15")],
}


def article(*tail: str) -> str:
    return "\n\n".join((TITLE, *STORY, *tail))


@pytest.mark.parametrize("teasers", TEASERS.values(), ids=TEASERS)
@pytest.mark.parametrize("marker", ["Tin khác", "TIN LIÊN QUAN:", "Tin cùng chuyên mục", "Đọc thêm"])
def test_teasers_behind_a_marker_go_to_the_end(marker: str, teasers: list[str]) -> None:
    reading = read(article(BYLINE, marker, *teasers))
    assert texts(reading) == [TITLE, *STORY, BYLINE]
    assert reading.warnings == (
        f"left out after “{marker}”: teasers of other stories ({len(teasers)} lines)",
    ) or (len(teasers) == 1 and reading.warnings[0].endswith("(1 line)"))


@pytest.mark.parametrize("teasers", TEASERS.values(), ids=TEASERS)
def test_teasers_go_where_nobody_signed_the_story(teasers: list[str]) -> None:
    assert texts(read(article("Tin khác", *teasers))) == [TITLE, *STORY]


def test_a_story_goes_on_behind_a_marker_in_its_middle() -> None:
    lines = [TITLE, *STORY[:4], "Tin khác", *STORY[4:]]
    assert texts(read("\n\n".join(lines))) == [TITLE, *STORY]


def test_a_story_with_headings_goes_on_behind_a_marker() -> None:
    rest = [line for number, text in enumerate(STORY[4:]) for line in (f"Mục lớn thứ {number} của bài", text)]
    lines = [TITLE, *STORY[:4], "Tin liên quan", *rest]
    assert texts(read("\n\n".join(lines))) == [TITLE, *STORY[:4], *rest]


def test_teasers_in_the_middle_of_a_story_go_where_they_are_plain() -> None:
    box = ["Tin liên quan", OTHER[0], OTHER[0], f"(CLO) {PROSE}", "Đời sống", OTHER[1], OTHER[1]]
    lines = [TITLE, *STORY[:4], *box, *STORY[4:]]
    assert texts(read("\n\n".join(lines))) == [TITLE, *STORY]


def test_a_title_once_in_the_middle_of_a_story_may_be_a_heading_and_stays() -> None:
    lines = [TITLE, *STORY[:4], "Tin liên quan", OTHER[0], *STORY[4:]]
    assert texts(read("\n\n".join(lines))) == [TITLE, *STORY[:4], OTHER[0], *STORY[4:]]


@pytest.mark.parametrize(
    "rest",
    [
        ["Cụ thể:", "- Bưu chính: 258 điểm;", "- Viễn thông: 1.422 trạm"],
        ["Quang cảnh hội nghị. Ảnh: Minh Quân", "Đại biểu tham quan gian hàng. Ảnh: Minh Quân"],
        [STORY[0].replace("thứ 1", "cuối")],
    ],
)
def test_what_is_no_teaser_stays_behind_a_marker(rest: list[str]) -> None:
    assert texts(read(article("Tin khác", *rest))) == [TITLE, *STORY, *rest]


def test_titles_behind_see_more_go_only_where_the_story_has_ended() -> None:
    assert texts(read(article(BYLINE, "Xem thêm", *OTHER))) == [TITLE, *STORY, BYLINE]
    assert texts(read(article("Xem thêm", *OTHER))) == [TITLE, *STORY, *OTHER]


def test_a_marker_above_the_story_costs_nothing() -> None:
    assert texts(read("\n\n".join(("Tin khác", TITLE, f"(CLO) {STORY[0]}", "Đời sống")))) == [
        TITLE,
        f"(CLO) {STORY[0]}",
        "Đời sống",
    ]


def test_who_signed_behind_the_marker_is_kept() -> None:
    reading = read(article("Tin khác", *OTHER, "Nguồn: Báo Hà Lâm"))
    assert texts(reading) == [TITLE, *STORY, "Nguồn: Báo Hà Lâm"]
    assert reading.publisher == "Báo Hà Lâm"


def test_a_signature_shows_that_longer_teasers_are_no_story() -> None:
    tail = [
        line
        for number in range(6)
        for line in (f"Tiêu đề của tin thứ {number} trong ngày", f"{number}: {PROSE}")
    ]
    signed = texts(read("\n\n".join((TITLE, STORY[0], BYLINE, "Tin khác", *tail))))
    assert signed == [TITLE, STORY[0], BYLINE]
    unsigned = texts(read("\n\n".join((TITLE, STORY[0], "Tin khác", *tail))))
    assert unsigned == [TITLE, STORY[0], *tail]
