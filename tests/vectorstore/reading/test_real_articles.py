"""The five real articles; skipped where they are not at hand."""

from pathlib import Path

import pytest

from tests.shared_folder import SHARED
from tests.vectorstore.reading.reading_aloud import of_kind, texts
from vectorstore.reading import Reading, Source, read_article, read_sources
from vietnamese.sentences import sentence_spans

FOLDER = SHARED / "articles" if SHARED is not None else Path("absent")

pytestmark = pytest.mark.skipif(SHARED is None, reason="the real articles are not at hand")

# The first words of paragraphs of each story, in order.
ANCHORS = {
    "000": "Sở Thông tin và Truyền thông tỉnh|Trong 5 năm qua, dưới sự|Về bưu chính- viễn thông: số|"
    "Lĩnh vực Công nghệ thông tin|Công tác quản lý Báo chí|Sở đã làm tốt công tác|Với những thành tích nêu trên|"
    "Mục tiêu đặt ra trong giai|Nguồn: Sở TT&TT",
    "001": "Thứ hai, 25/01/2010|Ngày 20/01/2010, Sở Thông tin|Trong năm qua, mặc dù còn|Về báo chí, xuất bản: Công|"
    "Về bưu chính và chuyển phát|Viễn thông và Internet: Công|Công nghệ thông tin: Đã tham|"
    "Vai trò cơ quan chuyên trách|Kết thúc Hội nghị đồng chí|Bước vào năm 2010, năm diễn",
    "002": "Thứ bảy, 23/01/2021|(CLO) Năm 2020, Sở|Những kết quả đạt được|Năm 2020 là năm có nhiều|"
    "Thừa ủy quyền của Chủ tịch|Về lĩnh vực bưu chính, toàn|Về viễn thông, internet và|Cụ thể, 100% các xã, phường|"
    "Hầu hết các huyện, thị xã|Sở đã tiến hành nâng cấp|Năm 2020, ngành tiếp tục đạt|UBND Tỉnh Bắc Giang thường|"
    "Đặc biệt, trong năm qua, Sở|Đẩy nhanh tiến độ xây dựng|Tại kỳ họp HĐND tỉnh|Bắc Giang cần đẩn nhanh|"
    "Phát biểu Thảo luận tại kỳ|Theo Giám đốc Sở Thông tin|Xây dựng, phát triển hạ tầng|"
    "Các cơ quan thông tin đại chúng|"
    "Chú trọng tổ chức đào tạo|Sở Thông tin và Truyền thông|Tháng 10 năm 2020, Bắc Giang|Bắc Giang hội tụ đầy đủ|"
    "Nói về thành tựu phát triển|Điều này chứng tỏ niềm tin|Năm 2021, ngành TT&TT tập|"
    "Bảo đảm thông tin liên lạc|Hoàng Dương– Thủy Tiên",
    "003": "Ngày 13/1/2009, Sở Thông tin|Năm 2008, ngành TT-TT Lào Cai|Về phát triển mạng lưới bưu|"
    "Mạng lưới viễn thông được|Hạ tầng CNTT được phát triển|Với những nỗ lực phát triển|Trong công tác quản lý nhà|"
    "Phát huy những kết quả đã|Với những kết quả đã đạt|Sở TT&TT Lào Cai",
    "004": "BBK - Ngày 19/02/2016, Thủ|Cùng với quá trình phát triển|Ngày 11/5/2006, Sở Bưu chính|"
    "Sở có chức năng tham mưu|Vượt lên những khó khăn, thách|Hoạt động bưu chính, viễn|Sở Thông tin và Truyền thông|"
    "Hạ tầng mạng lưới viễn thông|Ứng dụng CNTT trong hoạt|Tổ chức triển khai các hoạt|Tuy nhiên, bên cạnh kết quả|"
    "Đồng chí Hoàng Văn Thiên",
}
METADATA = {
    "000": ("Sở TT&TT Bắc Giang tổ chức kỷ niệm 5 năm ngày thành lập", "Sở TT&TT Bắc Giang", None, None),
    "001": (
        "Sở TT&TT Thái Nguyên tổng kết năm 2009 và triển khai nhiệm vụ năm 2010",
        None,
        "2010-01-25T16:27:00+07:00",
        None,
    ),
    "002": (
        "Dấu ấn ngành thông tin và truyền thông tỉnh Bắc Giang năm 2020",
        "Nhà báo & Công luận",
        "2021-01-23T09:24:00+07:00",
        "Hoàng Dương– Thủy Tiên",
    ),
    "003": (
        "Sở TT&TT tỉnh Lào Cai được tặng cờ thi đua xuất sắc của Bộ TT&TT",
        "Mic.gov.vn",
        None,
        "Sở TT&TT Lào Cai",
    ),
    "004": (
        "78 năm Ngày truyền thống ngành Thông tin và Truyền thông (28/8/1945-28/8/2023): "
        "Thực hiện tốt sứ mệnh dẫn dắt công cuộc chuyển đổi số quốc gia",
        "Báo Bắc Kạn",
        None,
        None,
    ),
}


def reading_of(number: str) -> Reading:
    (source,) = [one for one in read_sources([FOLDER]) if number in Path(one.origin).name.split("_")[0]]
    assert isinstance(source, Source)
    return read_article(source)


@pytest.mark.parametrize("number", ANCHORS)
def test_every_paragraph_of_the_story_is_kept_once_and_in_order(number: str) -> None:
    reading = reading_of(number)
    starts = ANCHORS[number].split("|")
    rest = texts(reading)[1:]
    assert [line[: len(start)] for line, start in zip(rest, starts, strict=True)] == starts


@pytest.mark.parametrize("number", ANCHORS)
def test_no_sentence_of_the_story_is_lost(number: str) -> None:
    (path,) = FOLDER.glob(f"{number}_*.txt")
    story = path.read_text(encoding="utf-8").split("\nTin khác\n")[0]
    kept = "\n".join(texts(reading_of(number)))
    lines = [" ".join(line.split()) for line in story.splitlines()]
    sentences = [line[start:end] for line in lines for start, end in sentence_spans(line) if end - start > 60]
    assert len(sentences) > 10
    assert [sentence for sentence in sentences if sentence.removesuffix(" ảnh 1") not in kept] == []


@pytest.mark.parametrize("number", METADATA)
def test_title_publisher_date_and_byline_are_exact(number: str) -> None:
    reading = reading_of(number)
    assert (reading.title, reading.publisher, reading.published_at, reading.byline) == METADATA[number]
    assert reading.paragraphs[0].kind == "title"
    assert reading.paragraphs[0].text == reading.title


@pytest.mark.parametrize("number", ANCHORS)
def test_nothing_is_kept_twice(number: str) -> None:
    lines = texts(reading_of(number))
    assert len(set(lines)) == len(lines)


@pytest.mark.parametrize("number", ANCHORS)
def test_nothing_of_the_page_around_the_story_is_kept(number: str) -> None:
    kept = "\n".join(texts(reading_of(number)))
    for other in (
        "img",
        "banner",
        "icon",
        "0:00",
        "Trả lời",
        "ĐÁNH GIÁ",
        "Xem thêm",
        "Tin khác",
        "Đời sống\n",
        "Cổng dịch vụ công",
        "Top",
        "ảnh 1",
        "thuyền nan",
        "Tháng công nhân",
        "Giông lốc",
        "giải phóng mặt bằng",
        "sà lan",
        "(Mic.gov.vn)",
    ):
        assert other not in kept


def test_a_name_that_stands_only_in_a_caption_is_kept() -> None:
    captions = of_kind(reading_of("002"), "caption")
    assert len(captions) == 4
    assert [caption for caption in captions if "Dương Văn Thái" in caption] == [captions[0]]
    assert captions[0].endswith("Ảnh: Sở TTTT")


def test_a_caption_printed_with_and_without_its_number_is_one_caption() -> None:
    (caption,) = of_kind(reading_of("004"), "caption")
    assert caption.endswith("chuyển đổi số trên địa bàn tỉnh.")


@pytest.mark.parametrize("number", ANCHORS)
def test_reading_its_own_words_again_changes_nothing(number: str) -> None:
    reading = reading_of(number)
    again = read_article(Source("\n\n".join(texts(reading)).encode(), "text", "again"))
    assert texts(again) == texts(reading)
    assert (again.title, again.byline, again.published_at) == (
        reading.title,
        reading.byline,
        reading.published_at,
    )
