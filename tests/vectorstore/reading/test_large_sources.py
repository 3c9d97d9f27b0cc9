"""Twenty megabytes are read in seconds; the limits here are wide, for slow and busy machines."""

import time

import pytest

from tests.vectorstore.reading.reading_aloud import read

SENTENCE = "Toàn tỉnh Hà Lâm có {0} trạm phát sóng di động, tăng 7,5% so với cùng kỳ năm trước. "
PARAGRAPHS = ["".join(SENTENCE.format(5 * n + k) for k in range(5)) for n in range(37_000)]


def seconds_to_read(content: str, kind: str = "text") -> float:
    started = time.process_time()
    read(content, kind)  # type: ignore[arg-type]
    return time.process_time() - started


def test_twenty_megabytes_of_text_are_read() -> None:
    text = "\n\n".join(PARAGRAPHS)
    assert len(text.encode()) > 20_000_000
    assert seconds_to_read(text) < 30


def test_a_line_of_two_megabytes_is_read() -> None:
    assert seconds_to_read(" ".join(PARAGRAPHS[:4_000])) < 5


def test_a_page_of_two_megabytes_is_read() -> None:
    page = (
        "<html><body><h1>Tiêu đề</h1>" + "".join(f"<p>{text}</p>" for text in PARAGRAPHS[:4_000]) + "</body>"
    )
    assert len(page.encode()) > 2_000_000
    assert seconds_to_read(page, "html") < 15


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
