import pytest

from tests.vectorstore.libraries import source
from vectorstore.article import Paragraph
from vectorstore.identity import canonical_url, identity_of
from vectorstore.reading.unreadable import UnreadableSource

TEXT = (Paragraph("body", "Một câu."),)


@pytest.mark.parametrize(
    "same",
    [
        "https://Bao.Example.vn/tin/phu-song-4g",
        "http://bao.example.vn/tin/phu-song-4g/",
        "https://bao.example.vn:443/tin/phu-song-4g#binh-luan",
        "https://bao.example.vn/tin/phu-song-4g?utm_source=zalo&fbclid=x1",
        " https://bao.example.vn/tin/phu-song-4g\n",
    ],
)
def test_addresses_of_one_page_are_one(same: str) -> None:
    assert canonical_url(same) == "bao.example.vn/tin/phu-song-4g"


@pytest.mark.parametrize(
    "other",
    [
        "https://bao.example.vn/tin/phu-song-5g",
        "https://bao.example.vn/Tin/phu-song-4g",
        "https://bao.example.vn:8080/tin/phu-song-4g",
        "https://bao.example.vn/tin/phu-song-4g?trang=2",
        "https://m.bao.example.vn/tin/phu-song-4g",
    ],
)
def test_addresses_of_different_pages_differ(other: str) -> None:
    assert canonical_url(other) != canonical_url("https://bao.example.vn/tin/phu-song-4g")


@pytest.mark.parametrize(
    "no_page",
    [
        "https://bao.example.vn",
        "https://bao.example.vn/?utm_source=x",
        "mailto:a@b.vn",
        "tin/4g",
        "http://[x",
    ],
)
def test_a_front_page_or_what_is_no_address_names_no_article(no_page: str) -> None:
    assert canonical_url(no_page) is None


def test_the_given_id_comes_before_the_url_the_url_before_the_file_the_file_before_the_text() -> None:
    url = "https://bao.example.vn/tin/1"
    both = source("x", id="bao:tin-1", path="/tin/1.txt")
    assert identity_of(both, url=url, paragraphs=TEXT).article_id == "bao:tin-1"
    file = source("x", path="/tin/1.txt")
    assert identity_of(file, url=url, paragraphs=TEXT).made_from == "url:bao.example.vn/tin/1"
    assert identity_of(file, url="https://bao.example.vn/", paragraphs=TEXT).made_from == "path:/tin/1.txt"
    assert identity_of(source("x"), url=None, paragraphs=TEXT).made_from.startswith("text:")


def test_a_derived_id_is_short_and_always_the_same() -> None:
    identity = identity_of(source("x", path="/tin/1.txt"), url=None, paragraphs=TEXT)
    assert identity.article_id == "art_4a2e857bf238707b"


@pytest.mark.parametrize("unfit", ["", "a b", "tin/1", "é", "x" * 129, "tin-1\n"])
def test_an_id_of_other_letters_is_refused(unfit: str) -> None:
    with pytest.raises(UnreadableSource, match="letters, digits"):
        identity_of(source("x", id=unfit), url=None, paragraphs=TEXT)
