"""Properties of reading: its own words come through it unchanged, and no story is lost on the way."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from tests.vectorstore.reading import pages
from tests.vectorstore.reading.reading_aloud import read, texts
from vectorstore.reading import UnreadableSource
from vietnamese.normalise import normalise

STORY = [
    f"Câu chuyện thứ {number} kể rằng tỉnh đã đầu tư {number}.000 trạm phát sóng và đưa vào sử dụng trong năm nay."
    for number in range(1, 6)
]
AROUND = (
    "img|banner icon|0:00 / 0:00|0:00|Thời sự|Top|Hoàng Dương– Thủy Tiên|Sở TT&TT Lào Cai|Nguồn: Báo Hà Lâm|"
    "(Mic.gov.vn) - |Thứ bảy, 23/01/2021 09:24 AM - 0 Trả lời|12/3/2024|Những kết quả đạt được|"
    "Hà Lâm đẩy mạnh chuyển đổi số|78 năm ngày truyền thống:|Ảnh: Minh Quân|Quang cảnh hội nghị|- Mục thứ nhất;|"
    "- Mục thứ hai|Cổng dịch vụ công|Quốc Gia|Giấy phép số 12/GP-TTĐT do Sở cấp ngày 1/2/2020.|© 2020 Sở TT&TT|"
    "Địa chỉ: 45 đường Ngô Gia Tự|Cụ thể:|Vì sao?|  |Tác giả: Minh Anh|Bình luận (0)|Xem thêm: Tin khác dài|12|"
    "Kết luận"
).split("|")
MARKERS = ["Tin khác", "Tin liên quan", "Xem thêm", "Đời sống", f"(CLO) {STORY[0]}", f"{STORY[2]} ảnh 1"]

story_lines = st.sampled_from([*STORY, *AROUND, f"{STORY[3]} Ảnh: Minh Quân"])
page_lines = st.lists(st.one_of(story_lines, st.sampled_from(MARKERS)), min_size=1, max_size=14)


@given(page_lines, st.sampled_from(["\n", "\n\n", "\r\n\r\n", "\u2028"]))
def test_what_is_kept_is_kept_again(lines: list[str], between: str) -> None:
    try:
        kept = texts(read(between.join(lines)))
    except UnreadableSource:
        return
    assert texts(read("\n\n".join(kept))) == kept


@given(st.lists(story_lines, min_size=1, max_size=14))
def test_no_sentence_is_lost_where_no_list_of_other_stories_begins(lines: list[str]) -> None:
    try:
        kept = texts(read("\n\n".join(lines)))
    except UnreadableSource:
        kept = []
    for sentence in STORY:
        if any(sentence in line for line in lines):
            assert any(sentence in line for line in kept)


@given(page_lines)
def test_every_kept_line_was_printed(lines: list[str]) -> None:
    try:
        kept = texts(read("\n\n".join(lines)))
    except UnreadableSource:
        return
    whole = " ".join(" ".join(line.split()) for line in lines)
    assert all(line in whole for line in kept[1:])


@given(st.text(max_size=400))
def test_any_text_is_read_or_refused_with_a_sentence(text: str) -> None:
    try:
        reading = read(text.encode("utf-8", errors="replace"))
    except UnreadableSource as error:
        reason = error.reason
    else:
        reason = "it is read"
    assert reason.startswith("it ")
    if reason != "it is read":
        return
    for line in texts(reading):
        assert line == normalise(line).strip() != ""
        assert "\n" not in line
        assert unicodedata.is_normalized("NFC", line)


@given(st.integers(min_value=0, max_value=len(pages.NEWSPAPER)), st.text(max_size=20))
def test_a_page_cut_anywhere_is_read_or_refused(cut: int, rest: str) -> None:
    try:
        reading = read((pages.NEWSPAPER[:cut] + rest).encode("utf-8", errors="replace"), "html")
    except UnreadableSource:
        return
    assert pages.OTHER_TITLE not in texts(reading)[:1]
