"""HTML pages of portals, and hostile ones."""

import logging
import socket

import pytest

from tests.vectorstore.reading import pages
from tests.vectorstore.reading.reading_aloud import of_kind, read, texts
from vectorstore.reading import UnreadableSource
from vectorstore.reading.html_blocks import Block, blocks_of
from vectorstore.reading.html_region import story_region
from vectorstore.reading.html_tree import parse_page


@pytest.mark.parametrize("page", pages.ARTICLES.values(), ids=pages.ARTICLES)
def test_the_whole_story_is_read_in_order(page: str) -> None:
    lines = texts(read(page, "html"))
    story = [pages.TITLE, pages.LEAD, pages.FIRST, pages.SECOND, pages.THIRD]
    assert [line for line in lines if line in story] == story


@pytest.mark.parametrize("page", pages.ARTICLES.values(), ids=pages.ARTICLES)
def test_nothing_else_of_the_page_is_read(page: str) -> None:
    whole = "\n".join(texts(read(page, "html")))
    for other in (
        pages.OTHER_TITLE,
        pages.OTHER_LEAD,
        "Thời sự",
        "Trang chủ",
        "Giấy phép",
        "var a",
        "Số 1, đường",
    ):
        assert other not in whole


@pytest.mark.parametrize(
    ("name", "publisher", "published_at", "byline"),
    [
        ("newspaper", "Báo Ví Dụ", "2024-03-12T09:15:00+07:00", "Lê Minh Quân"),
        ("portal", None, "2024-03-12T09:15:00+07:00", "Minh Quân"),
        ("government", None, "2024-03-12", "Nguyễn Thị Hoa"),
        ("table", "Báo Hà Lâm", "2024-03-12T09:15:00+07:00", "Minh Quân, Lê Hoa"),
    ],
)
def test_metadata_comes_from_the_page(name: str, publisher: str, published_at: str, byline: str) -> None:
    reading = read(pages.ARTICLES[name], "html")
    assert reading.title == pages.TITLE
    assert (reading.publisher, reading.published_at, reading.byline) == (publisher, published_at, byline)


def test_the_parts_of_a_newspapers_page_are_told_apart() -> None:
    reading = read(pages.NEWSPAPER, "html")
    assert reading.url == "https://bao.example/ha-lam.html"
    assert [(line.kind, line.text) for line in reading.paragraphs] == [
        ("title", pages.TITLE),
        ("dateline", "Thứ ba, 12/3/2024, 09:15 (GMT+7)"),
        ("body", pages.LEAD),
        ("body", pages.FIRST),
        ("caption", pages.CAPTION),
        ("body", pages.SECOND),
        ("heading", pages.HEADING),
        ("body", pages.THIRD),
        ("byline", "Lê Minh Quân"),
    ]


def test_rows_stay_lines_and_items_stay_items() -> None:
    lines = texts(read(pages.WITH_TABLE, "html"))
    start = lines.index(pages.SECOND) + 1
    assert lines[start : start + 4] == [
        "Năm | Số trạm",
        "2023 | 1.422",
        "Hoàn thành kết nối 12 sở, ngành",
        "Đào tạo 450 cán bộ cấp xã",
    ]


@pytest.mark.parametrize("name", ["newspaper", "government", "table"])
def test_a_caption_is_kept_once(name: str) -> None:
    assert of_kind(read(pages.ARTICLES[name], "html"), "caption") == [pages.CAPTION]


def test_a_list_of_stories_is_refused() -> None:
    with pytest.raises(UnreadableSource) as refused:
        read(pages.LIST, "html")
    assert refused.value.reason == "it is a list of teasers, not an article: give the page of one article"


def test_a_short_story_among_many_teasers_is_read_with_a_warning() -> None:
    page = pages.LIST.replace("<ul>", f"<h2>{pages.TITLE}</h2><p>{pages.FIRST}</p><ul>")
    reading = read(page, "html")
    assert texts(reading) == [pages.TITLE, pages.FIRST]
    assert reading.warnings == ("it looks like a list of teasers, not an article",)


def test_a_fragment_is_read() -> None:
    assert texts(read(f"<p>{pages.FIRST}</p>", "html")) == [pages.FIRST]
    assert texts(read(f"{pages.FIRST}<br>{pages.SECOND}", "html")) == [pages.FIRST, pages.SECOND]


def test_a_date_on_the_page_that_nobody_states_is_not_its_date() -> None:
    page = f"<html><head><title>x</title></head><body><h1>{pages.TITLE}</h1><p>{pages.FIRST}</p><p>{pages.SECOND}</p>"
    page += (
        '<a href="/2019/05/06/tin.html">cũ</a><p>Hội nghị họp ngày 6/5/2019.</p><img src="/2018/01/02/a.jpg">'
    )
    assert read(page, "html").published_at is None


def test_hidden_text_is_not_read() -> None:
    hidden = f'<p style="display: none">{pages.OTHER_LEAD}</p><p hidden>{pages.OTHER_LEAD}</p>'
    page = pages.NEWSPAPER.replace('<p class="subtitle">', hidden + '<p class="subtitle">')
    assert pages.OTHER_LEAD not in texts(read(page, "html"))


def test_a_wrapper_with_a_suspicious_name_does_not_cost_the_story() -> None:
    page = f'<html><body><div class="content-with-comments share"><h1>{pages.TITLE}</h1>'
    page += "".join(f"<p>{text}</p>" for text in pages.SHARED_STORY) + "</div></body></html>"
    assert texts(read(page, "html")) == [pages.TITLE, *pages.SHARED_STORY]


@pytest.mark.parametrize("depth", [300, 10_000])
def test_deep_nesting_costs_the_structure_and_not_the_text(depth: int) -> None:
    page = "<div>" * depth + f"<p>{pages.FIRST}</p><p>{pages.SECOND}</p>" + "</div>" * depth
    reading = read(page, "html")
    assert texts(reading) == [pages.FIRST, pages.SECOND]
    assert reading.warnings == ("the page is nested too deeply; it was read without its structure",)


def test_no_entity_is_expanded_and_no_file_is_read() -> None:
    entities = '<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/hostname">'
    page = f'<?xml version="1.0"?><!DOCTYPE html [{entities}]><html><body><p>{pages.FIRST} &b; &c;</p></body></html>'
    whole = "\n".join(texts(read(page, "html")))
    assert "aaaa" not in whole
    assert whole.endswith(f"{pages.FIRST} &b; &c;")


def test_nothing_is_fetched(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("reading a page connects to another machine")

    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    monkeypatch.setattr(socket.socket, "connect", refuse)
    page = pages.NEWSPAPER.replace(
        "</head>", '<base href="http://192.0.2.1/"><link rel="amphtml" href="/amp"></head>'
    )
    page = page.replace(
        "</body>", '<iframe src="http://192.0.2.1/x"></iframe><img src="http://192.0.2.1/y"></body>'
    )
    assert pages.FIRST in texts(read(page, "html"))


@pytest.mark.parametrize(
    ("page", "reason"),
    [
        ("<html><body><div id='app'></div><script>x</script></body></html>", "its HTML holds no text"),
        ("<html><frameset><frame src='x'></frameset></html>", "its HTML holds no text"),
        ("<!-- chỉ có lời ghi chú -->", "it holds no HTML that can be read"),
        ("<div>" * 400 + "<ins>" * 400 + "sâu", "its HTML is nested too deeply"),
        ("<i>a</i>" * 251_000, "its HTML has more than 250000 elements"),
    ],
)
def test_a_page_without_text_is_refused(page: str, reason: str) -> None:
    with pytest.raises(UnreadableSource, match=reason):
        read(page, "html")


@pytest.mark.parametrize(
    "linked", ["[" * 10_000, "{}", "null", '"x"', '[{"@type": ["NewsArticle"], "author": [[]]}]', "{"]
)
def test_broken_metadata_is_passed_over(linked: str) -> None:
    script = f'<script type="application/ld+json">{linked}</script>'
    page = f"<html><head>{script}</head><body><h1>{pages.TITLE}</h1><p>{pages.FIRST}</p></body></html>"
    reading = read(page, "html")
    assert (reading.title, reading.published_at, reading.byline) == (pages.TITLE, None, None)


@pytest.mark.parametrize(
    "author", ["Báo Thanh Niên", "VCCorp.vn", "https://a.example/x", "Ví Dụ", "quản trị viên", ""]
)
def test_a_portal_that_states_itself_as_the_author_is_no_byline(author: str) -> None:
    meta = f'<meta property="og:site_name" content="Báo Ví Dụ"><meta name="author" content="{author}">'
    page = f"<html><head>{meta}</head><body><h1>{pages.TITLE}</h1><p>{pages.FIRST}</p></body></html>"
    assert read(page, "html").byline is None
    named = page.replace(f'name="author" content="{author}"', 'name="author" content="Lê Hoa"')
    assert read(named, "html").byline == "Lê Hoa"


def test_trafilatura_does_not_speak_to_the_person(caplog: pytest.LogCaptureFixture) -> None:
    logging.getLogger("trafilatura").setLevel(logging.NOTSET)
    with pytest.raises(UnreadableSource):
        read("<div></div>", "html")
    assert caplog.records == []


def test_a_caption_shows_by_the_name_of_its_element() -> None:
    page = pages.WITH_TABLE.replace(pages.CAPTION, "Quang cảnh hội nghị sơ kết")
    assert of_kind(read(page, "html"), "caption") == ["Quang cảnh hội nghị sơ kết"]


def test_a_lead_set_as_a_heading_is_no_heading() -> None:
    assert of_kind(read(pages.PORTAL, "html"), "heading") == [pages.HEADING]


def test_an_author_below_the_story_signs_it() -> None:
    page = pages.PORTAL.replace('<div class="author-info"><a class="name">Minh Quân</a></div>', "")
    page = page.replace(
        '</div></div>\n<div class="box">', '</div><p class="author">Lê Hoa</p></div>\n<div class="box">'
    )
    reading = read(page, "html")
    assert (reading.byline, texts(reading)[-1]) == ("Lê Hoa", "Lê Hoa")


def test_the_name_of_the_site_set_as_a_headline_is_no_title() -> None:
    page = pages.GOVERNMENT.replace("<form>", "<form><h1>Cổng thông tin điện tử tỉnh Hà Lâm</h1>")
    assert read(page, "html").title == pages.TITLE


def blocks(html: str) -> list[Block]:
    return blocks_of(parse_page(html)[0].body)


def test_the_region_of_the_story_leaves_out_stray_finds_and_links() -> None:
    page = f"<p>Tải ứng dụng của báo</p><div>{''.join(f'<p>{text}</p>' for text in pages.SHARED_STORY)}</div>"
    page += (
        f'<section><p><a href="/b">{pages.OTHER_LEAD}</a></p><p><a href="/c">{pages.FIRST}</a></p></section>'
    )
    found = ["Tải ứng dụng của báo", *pages.SHARED_STORY, pages.OTHER_LEAD]
    region = story_region(blocks(page), found)
    assert region.inside == (1, 2, 3)
    assert region.found == {0, 1, 2, 3}


@pytest.mark.parametrize(
    ("site", "publisher", "named"),
    [
        ("bao.example.vn", "Báo Hà Lâm", "Báo Hà Lâm"),
        ("Báo Hà Lâm", "bao.example.vn", "Báo Hà Lâm"),
        ("bao.example.vn", "https://bao.example.vn", "bao.example.vn"),
        ("", "https://bao.example.vn", None),
        ("CLO", "", "Nhà báo & Công luận"),
    ],
)
def test_a_name_of_the_publisher_goes_before_an_address(site: str, publisher: str, named: str | None) -> None:
    page = pages.WITH_TABLE.replace("B\\u00e1o H\\u00e0 L\\u00e2m", publisher)
    page = page.replace("<head>", f'<head><meta property="og:site_name" content="{site}">')
    assert read(page, "html").publisher == named


def test_a_box_of_prose_beside_the_story_is_read_and_a_box_of_links_is_not() -> None:
    box = f"<aside><p>{pages.LEAD}</p></aside><aside><h4>Đọc nhiều</h4><a href='/b'>{pages.OTHER_TITLE}</a></aside>"
    page = f"<html><body><h1>{pages.TITLE}</h1><div><p>{pages.FIRST}</p>{box}<p>{pages.SECOND}</p></div></body></html>"
    assert texts(read(page, "html")) == [pages.TITLE, pages.FIRST, pages.LEAD, pages.SECOND]
