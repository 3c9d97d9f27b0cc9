"""Lines that news pages print around a story."""

import pytest

from tests.vectorstore.reading.reading_aloud import read, texts
from vectorstore.reading import UnreadableSource
from vectorstore.reading import boilerplate_rules as rules
from vectorstore.reading.boilerplate import is_boilerplate, is_section_marker, without_reply_count

FIRST = "Toàn tỉnh Hà Lâm có 1.422 trạm phát sóng di động, tăng 7,5% so với cùng kỳ năm trước."
LAST = "Năm 2021, tỉnh phấn đấu đưa số trạm phát sóng lên 1.500 và phủ sóng mọi thôn, bản./."


def kept(*lines: str) -> list[str]:
    """Return what is kept of lines in the middle of a story."""
    return texts(read("\n\n".join((FIRST, *lines, LAST))))[1:-1]


@pytest.mark.parametrize("rule", rules.LINES, ids=lambda rule: rule.example)
def test_the_example_of_every_rule_goes(rule: rules.Rule) -> None:
    assert kept(rule.example, rule.example.upper()) == []


@pytest.mark.parametrize(
    "line",
    "img|banner|icon|Top|Chia sẻ|Facebook|Zalo|In bài viết|Lưu bài|Bình luận|0 Trả lời|Trở lại đầu trang|0:00|"
    "0:00 / 3:15|Xem chi tiết icon|ĐÁNH GIÁ BÀI VIẾT( 0)|Chia sẻ Facebook Zalo | In bài viết|Copy link|"
    "(Mic.gov.vn) - |(Halam.example) -|(CLO)|» Xem thêm|Xem thêm...|Xem tất cả >>".split("|"),
)
def test_buttons_and_counters_go(line: str) -> None:
    assert kept(line) == []


@pytest.mark.parametrize(
    "line",
    [
        "Facebook và Zalo là hai mạng xã hội có nhiều người dùng nhất trong tỉnh.",
        "Bình luận về kết quả này, ông Khải cho rằng tỉnh còn nhiều việc phải làm.",
        "Top 10 tỉnh dẫn đầu gồm Hà Lâm và Lộc Xuyên.",
        "Tin khác với báo cáo trước, số trạm chỉ tăng 7,5%.",
        "Xem thêm: tỉnh còn công bố số liệu của từng huyện.",
        "Trang chủ của cổng thông tin điện tử được làm mới.",
        "Giấy phép số 12/GP-TTĐT do Sở cấp ngày 1/2/2020.",
        "Địa chỉ: 45 đường Ngô Gia Tự",
        "- Chia sẻ dữ liệu giữa các sở, ngành;",
        "Từ khóa của năm là chuyển đổi số",
        "Lượt xem tăng 1.234 lần",
        "16:27",
        "(TP.HCM) - Sáng 12/3",
        "Trả lời:",
    ],
)
def test_a_line_that_says_more_stays(line: str) -> None:
    assert kept(line) == [line]


PORTAL = ["Cổng dịch vụ công", "Quốc Gia", "Những thông tin thủ tục hành chính", "khai báo online tại đây"]
COPYRIGHT = [
    "© 2021 Sở Thông tin và Truyền thông Hà Lâm",
    "Địa chỉ: 45 đường Ngô Gia Tự",
    "Email: so@halam.example",
]


@pytest.mark.parametrize(
    "footer",
    [
        PORTAL,
        COPYRIGHT,
        ["Trang thông tin điện tử Hà Lâm", *COPYRIGHT[1:], COPYRIGHT[0]],
        ["Giấy phép số 12/GP-TTĐT do Sở cấp ngày 1/2/2020.", "Bản quyền thuộc về Sở TT&TT Hà Lâm."],
        [
            "banner",
            "icon",
            "Hỏi đáp",
            "trực tuyến",
            "Gửi câu hỏi tới",
            "các cơ quan của tỉnh",
            "Xem chi tiết icon",
        ],
    ],
)
def test_a_footer_goes(footer: list[str]) -> None:
    assert texts(read("\n".join((FIRST, LAST, *footer)))) == [FIRST, LAST]


@pytest.mark.parametrize("footer", [PORTAL, COPYRIGHT, ["banner", "icon", "Hỏi đáp", "icon"]])
def test_what_looks_like_a_footer_stays_where_the_story_goes_on(footer: list[str]) -> None:
    lines = texts(read("\n".join((FIRST, *footer, LAST))))
    assert lines == [FIRST, *(line for line in footer if line not in ("banner", "icon")), LAST]


def test_a_contact_at_the_end_of_a_story_stays() -> None:
    contact = ["Mọi chi tiết xin liên hệ:", "Địa chỉ: 45 đường Ngô Gia Tự", "Điện thoại: 0204 3555 789"]
    assert texts(read("\n".join((FIRST, LAST, *contact)))) == [FIRST, LAST, *contact]


def test_a_licence_that_a_story_ends_with_stays() -> None:
    sentence = "Giấy phép số 12/GP-TTĐT do Sở cấp ngày 1/2/2020."
    assert texts(read("\n".join((FIRST, LAST, sentence)))) == [FIRST, LAST, sentence]


def test_a_source_named_among_the_boxes_of_a_portal_stays() -> None:
    boxes = ["banner", "Hỏi đáp", "Nguồn: Báo Hà Lâm", "icon"]
    assert texts(read("\n".join((FIRST, LAST, *boxes)))) == [FIRST, LAST, "Nguồn: Báo Hà Lâm"]


def test_nothing_but_buttons_is_no_story() -> None:
    with pytest.raises(UnreadableSource, match="it holds no story"):
        read("img\n\nTop\n\n0:00 / 0:00\n\nXem thêm")


@pytest.mark.parametrize(
    "rule", [*rules.SECTION_MARKERS, *rules.WEAK_SECTION_MARKERS], ids=lambda rule: rule.example
)
def test_section_markers_go(rule: rules.Rule) -> None:
    assert kept(f"{rule.example.upper()}:") == []


def test_a_section_marker_is_a_whole_line() -> None:
    assert is_section_marker("TIN KHÁC »")
    assert not is_section_marker("Tin khác hẳn")


def test_the_number_of_replies_is_no_part_of_a_dateline() -> None:
    assert without_reply_count("Thứ bảy, 23/01/2021 09:24 AM - 0 Trả lời") == "Thứ bảy, 23/01/2021 09:24 AM"


def test_a_hostile_line_of_buttons_takes_no_time() -> None:
    assert not is_boilerplate("chia sẻ facebook trở về trang chủ " * 6 + "x")
