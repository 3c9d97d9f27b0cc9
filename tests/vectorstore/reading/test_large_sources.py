"""Large sources are read whole, and the time it takes grows with the text and no faster."""

import time

import pytest

from tests.vectorstore.reading.reading_aloud import read
from vectorstore.reading import MAX_SOURCE_BYTES, UnreadableSource

SENTENCE = "Toàn tỉnh Hà Lâm có {0} trạm phát sóng di động, tăng 7,5% so với cùng kỳ năm trước. "
PARAGRAPHS = ["".join(SENTENCE.format(5 * n + k) for k in range(5)) for n in range(37_000)]


def seconds_to_read(content: str, kind: str = "text") -> float:
    started = time.process_time()
    read(content, kind)  # type: ignore[arg-type]
    return time.process_time() - started


def test_a_text_just_within_the_limit_is_read_whole() -> None:
    paragraphs = PARAGRAPHS[:18_000]
    text = "\n\n".join(paragraphs)
    assert 9_000_000 < len(text.encode()) < MAX_SOURCE_BYTES
    assert [one.text for one in read(text).paragraphs] == [one.strip() for one in paragraphs]


def test_twenty_megabytes_of_text_are_refused_with_what_to_do() -> None:
    with pytest.raises(UnreadableSource, match="larger than 10 MiB: split it"):
        read("\n\n".join(PARAGRAPHS))


def test_a_line_of_two_megabytes_is_read() -> None:
    line = " ".join(PARAGRAPHS[:4_000])
    assert "".join(one.text for one in read(line).paragraphs).count("Hà Lâm") == 20_000


def test_a_page_of_two_megabytes_is_read() -> None:
    page = (
        "<html><body><h1>Tiêu đề</h1>" + "".join(f"<p>{text}</p>" for text in PARAGRAPHS[:4_000]) + "</body>"
    )
    assert len(page.encode()) > 2_000_000
    assert sum(one.text.count("Hà Lâm") for one in read(page, "html").paragraphs) == 20_000


@pytest.mark.growth
@pytest.mark.parametrize(
    "line",
    [
        "Tin khác\nMột tiêu đề dài hơn ba từ\n",
        "Thời sự\n",
        "Ab c\n",
        "Quang cảnh. Ảnh: Minh Quân\n",
        "chia sẻ facebook trở về trang chủ x\n",
        "Giấy phép số 1/GP\n",
        " ",
    ],
)
def test_time_grows_no_faster_than_the_text(line: str) -> None:
    story = f"{PARAGRAPHS[0]}\n"
    small, large = 20_000 // len(line), 80_000 // len(line)
    seconds_to_read(story + line * 100)  # the patterns are built
    quick = seconds_to_read(story + line * small)
    assert seconds_to_read(story + line * large) < 12 * max(quick, 0.05)
