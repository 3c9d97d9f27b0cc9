"""Real pages against what a person read on them; skipped where these are not at hand."""

import json
from pathlib import Path

import pytest

from tests.shared_folder import SHARED
from tests.vectorstore.reading.reading_aloud import read, texts
from vectorstore.reading import UnreadableSource
from vectorstore.reading.page import tidy

FOLDER = SHARED / "data" / "html" if SHARED is not None else Path("absent")
GOLD = FOLDER / "gold.jsonl"
ARTICLES = (
    [page for line in GOLD.read_text().splitlines() if (page := json.loads(line))["kind"] == "article"]
    if GOLD.is_file()
    else []
)
LISTS = sorted(FOLDER.glob("*_list.html")) if FOLDER.is_dir() else []

pytestmark = pytest.mark.skipif(not ARTICLES, reason="the real pages are not at hand")


def content(gold: dict[str, str]) -> bytes:
    return (FOLDER / Path(gold["file"]).name).read_bytes()


@pytest.mark.parametrize("gold", ARTICLES, ids=lambda gold: gold["file"])
def test_every_line_of_the_story_is_read_and_nothing_else(gold: dict[str, str]) -> None:
    lines = texts(read(content(gold), "html"))
    whole = "\n".join(lines)
    body = [tidy(line) for line in gold["body"].splitlines()]
    assert [line for line in body if line not in lines] == []
    assert [line for line in gold["must_not_contain"] if line in whole] == []
    assert [tidy(line) for line in gold["captions"] if tidy(line) not in whole] == []
    assert tidy(gold["sapo"]) in lines


@pytest.mark.parametrize("gold", ARTICLES, ids=lambda gold: gold["file"])
def test_the_title_the_address_and_the_date_are_the_pages_own(gold: dict[str, str]) -> None:
    reading = read(content(gold), "html")
    assert (reading.title, reading.url) == (gold["title"], gold["url"])
    if gold["published"] is not None:
        assert reading.published_at is not None
        assert reading.published_at.startswith(gold["published"])


@pytest.mark.parametrize("path", LISTS, ids=lambda path: path.name)
def test_list_pages_are_refused(path: Path) -> None:
    with pytest.raises(UnreadableSource, match="a list of teasers"):
        read(path.read_bytes(), "html")
