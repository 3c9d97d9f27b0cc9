"""Who published a story and when."""

import pytest

from tests.vectorstore.reading.reading_aloud import of_kind, read
from vectorstore.reading import Source, UnreadableSource, read_article
from vectorstore.reading.agencies import AGENCIES, agency_named, agency_of, is_only_a_mark
from vectorstore.reading.publication import given_date, stated_date

TITLE = "Hà Lâm sơ kết một năm chuyển đổi số"
STORY = "Ngày 13/1/2009, Sở Thông tin và Truyền thông tỉnh Hà Lâm tổ chức hội nghị tổng kết năm 2008."
MORE = "Toàn tỉnh có 1.422 trạm phát sóng di động, tăng 7,5% so với cùng kỳ năm trước."


def published(*lines: str) -> str | None:
    return read("\n\n".join(lines)).published_at


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("Thứ bảy, 23/01/2021 09:24 AM - 0 Trả lời", "2021-01-23T09:24:00+07:00"),
        ("Thứ hai, 25/01/2010 16:27", "2010-01-25T16:27:00+07:00"),
        ("Cập nhật: 12/3/2024", "2024-03-12"),
    ],
)
def test_a_dateline_dates_the_story(line: str, date: str) -> None:
    assert published(TITLE, line, STORY, MORE) == date
    assert published(line, TITLE, STORY, MORE) == date
    assert published(TITLE, STORY, MORE, line) == date


@pytest.mark.parametrize("line", ["Ngày 13/1/2009 Sở họp tổng kết", "31/12/2020", "Từ 1/9/2005 đến 1/9/2010"])
def test_a_date_in_the_story_is_never_its_own(line: str) -> None:
    assert published(TITLE, STORY, line, MORE) is None
    assert published(TITLE, STORY, MORE, line) is None


def test_the_dateline_stays_as_printed_below_the_title() -> None:
    reading = read("\n\n".join((TITLE, STORY, MORE, "Thứ bảy, 23/01/2021 09:24 AM - 0 Trả lời")))
    assert [line.kind for line in reading.paragraphs] == ["title", "dateline", "body", "body"]
    assert of_kind(reading, "dateline") == ["Thứ bảy, 23/01/2021 09:24 AM"]


@pytest.mark.parametrize(
    ("given", "date"),
    [
        ("2021-01-23", "2021-01-23"),
        (" 2021-01-23 ", "2021-01-23"),
        ("2021-01-23T09:24", "2021-01-23T09:24:00+07:00"),
        ("2021-01-23 09:24:05.25", "2021-01-23T09:24:05+07:00"),
        ("2021-01-23T09:24:00Z", "2021-01-23T09:24:00+00:00"),
        ("2021-01-23T09:24:00+0900", "2021-01-23T09:24:00+09:00"),
        ("", None),
        (None, None),
    ],
)
def test_a_given_date_is_kept_as_iso_8601(given: str | None, date: str | None) -> None:
    assert given_date(given) == date


@pytest.mark.parametrize(
    "given", ["hôm qua", "23/01/2021", "2021-02-30", "2021-01-23T25:00", "20210123", "0001-01-01"]
)
def test_a_given_date_that_is_none_is_refused(given: str) -> None:
    with pytest.raises(UnreadableSource, match="is no date: write a day"):
        read_article(Source(STORY.encode(), "text", "x", published_at=given))


def test_what_the_caller_says_goes_before_what_the_page_says() -> None:
    text = f"{TITLE}\n\nThứ hai, 25/01/2010 16:27\n\n(CLO) {STORY}"
    source = Source(
        text.encode(),
        "text",
        "x",
        title="Tiêu đề khác",
        url="https://a.example/1",
        publisher="Báo Khác",
        published_at="2011-01-01",
    )
    reading = read_article(source)
    assert (reading.title, reading.publisher, reading.published_at) == (
        "Tiêu đề khác",
        "Báo Khác",
        "2011-01-01",
    )
    assert reading.url == "https://a.example/1"


@pytest.mark.parametrize("text", [None, "", "không", "0001-01-01T00:00:00", "2021-13-01"])
def test_metadata_that_is_no_date_is_passed_over(text: str | None) -> None:
    assert stated_date(text) is None


def test_metadata_may_state_a_vietnamese_dateline() -> None:
    assert stated_date("23/01/2021 09:24") == "2021-01-23T09:24:00+07:00"


@pytest.mark.parametrize(
    ("lines", "publisher"),
    [
        ([f"(CLO) {STORY}"], "Nhà báo & Công luận"),
        ([f"(Mic.gov.vn) - {STORY}"], "Mic.gov.vn"),
        (["(Mic.gov.vn) - ", STORY], "Mic.gov.vn"),
        ([f"BBK - {STORY}"], "Báo Bắc Kạn"),
        ([f"(TTXVN) – {STORY}"], "Thông tấn xã Việt Nam"),
        ([STORY, "Nguồn: Sở TT&TT Hà Lâm"], "Sở TT&TT Hà Lâm"),
        ([STORY, "(Nguồn: Báo Hà Lâm)"], "Báo Hà Lâm"),
        ([f"(CLO) {STORY}", "Nguồn: Báo Hà Lâm"], "Nhà báo & Công luận"),
        ([f"(XYZ) {STORY}"], None),
        ([f"(TP.HCM) - {STORY}"], None),
        ([f"Hà Lâm - {STORY}"], None),
        ([STORY.replace("Ngày", "Nguồn tin: ngày")], None),
    ],
)
def test_the_publisher_is_told_by_a_sure_mark_or_a_source(lines: list[str], publisher: str | None) -> None:
    assert (
        read("\n\n".join((TITLE, *lines, MORE) if len(lines) == 1 else (TITLE, MORE, *lines))).publisher
        == publisher
    )


@pytest.mark.parametrize("mark", AGENCIES)
def test_every_mark_of_the_table_is_known_in_brackets_and_alone(mark: str) -> None:
    assert agency_of(f"({mark}) - {STORY}") == AGENCIES[mark]
    assert agency_named(mark.upper()) == AGENCIES[mark] or not mark.isupper()
    assert is_only_a_mark(f"({mark}) -")


def test_a_source_named_in_the_middle_of_a_story_is_not_its_publisher() -> None:
    rest = [f"{MORE} Câu thứ {number}." for number in range(6)]
    assert read("\n\n".join((TITLE, STORY, "Nguồn: Báo Hà Lâm", *rest))).publisher is None


def test_what_the_caller_says_goes_before_the_metadata_of_a_page() -> None:
    meta = '<meta property="og:title" content="Tiêu đề của trang"><meta name="pubdate" content="2024-03-12">'
    page = f"<html><head>{meta}</head><body><p>{STORY}</p><p>{MORE}</p></body></html>"
    stated = read_article(Source(page.encode(), "html", "x"))
    assert (stated.title, stated.published_at) == ("Tiêu đề của trang", "2024-03-12")
    given = read_article(Source(page.encode(), "html", "x", title=TITLE, published_at="2011-01-01"))
    assert (given.title, given.published_at) == (TITLE, "2011-01-01")
