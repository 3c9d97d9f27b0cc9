"""Markdown."""

import pytest

from tests.vectorstore.reading.reading_aloud import of_kind, read, texts
from vectorstore.reading.markdown import read_markdown

ARTICLE = """\
---
title: "Hà Lâm: một cửa điện tử"
author: Vũ Khang
publisher: Báo Hà Lâm
published_at: 2016-07-12 14:30
url: https://bao.example/1
---
# Hà Lâm: một cửa điện tử

Sau *chín tháng*, **97,4%** hồ sơ được [giải quyết đúng hạn](https://bao.example/2) trên toàn tỉnh Hà Lâm,
tăng 31%.

![Bộ phận một cửa. Ảnh: Vũ Khang](a.jpg)

## Kết quả

1. 218/1.640 thủ tục;
2. không còn hồ sơ quá hạn.

- xã đảo

| Năm | Số trạm |
|-----|---------|
| 2020 | 1.422 |

```
so_tram = 1422
```

<div>Dòng <b>HTML</b><br>thứ hai &amp; cuối.</div>
"""


def test_markdown_is_read_without_its_signs() -> None:
    reading = read(ARTICLE, "markdown")
    assert texts(reading) == [
        "Hà Lâm: một cửa điện tử",
        "Sau chín tháng, 97,4% hồ sơ được giải quyết đúng hạn trên toàn tỉnh Hà Lâm, tăng 31%.",
        "Bộ phận một cửa. Ảnh: Vũ Khang",
        "Kết quả",
        "1. 218/1.640 thủ tục;",
        "2. không còn hồ sơ quá hạn.",
        "- xã đảo",
        "Năm | Số trạm",
        "2020 | 1.422",
        "so_tram = 1422",
        "Dòng HTML",
        "thứ hai & cuối.",
    ]
    assert of_kind(reading, "title") == ["Hà Lâm: một cửa điện tử"]
    assert of_kind(reading, "caption") == ["Bộ phận một cửa. Ảnh: Vũ Khang"]
    assert of_kind(reading, "heading") == ["Kết quả"]


def test_front_matter_is_metadata() -> None:
    reading = read(ARTICLE, "markdown")
    assert (reading.title, reading.publisher, reading.byline) == (
        "Hà Lâm: một cửa điện tử",
        "Báo Hà Lâm",
        "Vũ Khang",
    )
    assert (reading.published_at, reading.url) == ("2016-07-12T14:30:00+07:00", "https://bao.example/1")


def test_numbers_and_bare_stars_are_no_markup() -> None:
    assert texts(read("910/1988 thủ tục, 6,1 máy * 100 dân, tep_tin_moi, 2 < 3 và 5 > 4", "markdown")) == [
        "910/1988 thủ tục, 6,1 máy * 100 dân, tep_tin_moi, 2 < 3 và 5 > 4"
    ]


@pytest.mark.parametrize("text", [">" * 5000 + " sâu", "> " * 300 + "sâu", "- " * 3000 + "sâu"])
def test_deep_nesting_is_read_as_plain_text_with_a_warning(text: str) -> None:
    page = read_markdown(text)
    assert page.paragraphs[0].text.endswith("sâu")
    assert page.warnings == ("nested too deeply to be read as Markdown: read as plain text, signs and all",)


def test_a_comment_alone_is_no_story() -> None:
    assert read_markdown("<!-- ghi chú -->\n").paragraphs == ()
