"""What the word index is asked for a question, and what it finds by that."""

import unicodedata
from collections.abc import Collection, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Literal

import pytest

from tests.vectorstore.libraries import BRIDGE, RICE, STATIONS, open_library, source
from vectorstore.library import Library
from vectorstore.lookups import LONGEST_QUERY, MERGED, lookups
from vectorstore.retrieval import Query, query_of
from vectorstore.word_entries import WordEntry
from vectorstore.word_index import WordIndex
from vietnamese.terms import Field, index_terms

DAM = "Nhà máy thủy điện Hòa Bình khánh thành ngày 20 tháng 12 năm 1994, hoạt động tốt."


def weights(text: str, field: Field, language: Literal["vi", "en"] = "vi") -> dict[str, float]:
    """Return what each term of one field weighs."""
    return {
        term.term: concept.weight * term.weight
        for concept in lookups(text, language)
        for term in concept.terms
        if term.field == field
    }


@pytest.mark.parametrize(
    ("question", "field"),
    [
        ("Có bao nhiêu trạm phát sóng?", "accented"),
        ("Có bao nhiêu trạm phát sóng?", "folded"),
        ("co bao nhieu tram phat song", "folded"),
    ],
)
def test_words_that_only_make_it_a_question_weigh_less_than_the_others(question: str, field: Field) -> None:
    weighed = weights(question, field)
    asking = ("bao", "nhiêu") if field == "accented" else ("bao", "nhieu")
    about = ("trạm", "phát", "sóng") if field == "accented" else ("tram", "phat", "song")
    assert max(weighed[word] for word in asking) < min(weighed[word] for word in about)
    assert 0 < weighed["_".join(asking)] < weighed["_".join(about[:2])]


def test_a_name_that_is_no_vietnamese_word_weighs_more_and_is_looked_for_once() -> None:
    asked = lookups("ông Zelensky thăm nhà máy", "vi")
    (name,) = [one for one in asked if one.source == "zelensky"]
    assert name.kind == "person"
    assert name.weight > max(one.weight for one in asked if one is not name)


def test_a_question_typed_without_marks_is_looked_up_folded_alone() -> None:
    assert weights("tram phat song", "accented") == {}
    assert weights("tram phat song", "folded").keys() == {"tram", "phat", "song", "tram_phat", "phat_song"}
    assert weights("trạm phát", "accented").keys() == {"trạm", "phát", "trạm_phát"}
    assert weights("trạm phát", "folded").keys() == {"tram", "phat", "tram_phat"}


def test_a_word_said_twice_is_looked_for_once_with_the_most_it_weighs() -> None:
    twice = lookups("có bao nhiêu bao gạo", "vi")
    sources = [(one.source, one.renderings[0].field) for one in twice]
    assert len(sources) == len(set(sources))
    weighed = weights("có bao nhiêu bao gạo", "accented")
    assert weighed["bao"] == weighed["gạo"] > weighed["nhiêu"]


def test_of_an_endless_question_the_beginning_is_looked_for() -> None:
    words = [
        f"{left}{right}" for left in "bcdghklmnstv" for right in ("a", "e", "i", "o", "u", "an", "am", "at")
    ]
    endless = " ".join(f"{one} {other}" for one in words for other in words[:20])
    asked = lookups(endless, "vi")
    assert asked[0].renderings[0].syllables == ("ba",)
    assert len(asked) <= 3 * LONGEST_QUERY
    assert lookups(endless + " trạm", "vi") == lookups(endless + " cầu", "vi")


def found(index: WordIndex, question: str) -> list[str]:
    query = query_of(question)
    return [key for key, _ in index.search(query.lookups(), 10)]


AMOUNTS = {
    "figure": "Toàn tỉnh nay có 42.000 thuê bao.",
    "words": "Cả vùng nay có 42 nghìn thuê bao.",
    "spelled": "Cả huyện nay có bốn mươi hai nghìn thuê bao.",
}


@pytest.mark.parametrize(
    "typed", ["42.000", "42,000", "42 nghìn", "42 ngàn", "forty-two thousand", "42 thousand"]
)
def test_an_amount_is_found_however_it_is_written(tmp_path: Path, typed: str) -> None:
    index = WordIndex(tmp_path)
    index.write([WordEntry(key, index_terms(text)) for key, text in AMOUNTS.items()])
    index.write([WordEntry("another", index_terms("Xã này nay có 17.500 thuê bao, 4.200 máy."))])
    assert sorted(found(index, typed)) == sorted(AMOUNTS)


DATES = {
    "slashes": "Cầu được khởi công 1/9/2005 tại xã.",
    "zeros": "Cầu được khởi công 01-09-2005 tại xã.",
    "words": "Cầu được khởi công ngày 1 tháng 9 năm 2005 tại xã.",
}


@pytest.mark.parametrize(
    "typed",
    ["1/9/2005", "01/09/2005", "ngày 1 tháng 9 năm 2005", "September 1, 2005", "1 September 2005"],
)
def test_a_date_is_found_however_it_is_written_before_its_figures_in_another_order(
    tmp_path: Path, typed: str
) -> None:
    index = WordIndex(tmp_path)
    index.write([WordEntry(key, index_terms(text)) for key, text in DATES.items()])
    index.write(
        [
            WordEntry("turned", index_terms("Cầu được khởi công 9/1/2005 tại xã.")),
            WordEntry("later", index_terms("Cầu được khởi công ngày 2 tháng 10 năm 2006 tại xã.")),
        ]
    )
    assert sorted(found(index, typed)[:3]) == sorted(DATES)


@pytest.fixture(scope="module", params=["lexical", "a-model-of-another-name"])
def library(tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest) -> Iterator[Library]:
    """A library of a few articles; under another name the vectors are asked too."""
    with open_library(tmp_path_factory.mktemp("library"), model=request.param) as opened:
        for name, text in (("dam", DAM), ("stations", STATIONS), ("rice", RICE), ("bridge", BRIDGE)):
            opened.add(source(text, id=name))
        opened.add(source("Nhà máy giấy Hoà Bình hoạt động không tốt.", id="paper"))
        yield opened


def hits(library: Library, question: str) -> list[tuple[str, float]]:
    return [(hit.passage.passage_id, hit.score) for hit in library.search([query_of(question)]).hits]


QUESTION = "Nhà máy thủy điện Hòa Bình hoạt động từ năm nào?"


@pytest.mark.parametrize(
    "typed",
    [
        unicodedata.normalize("NFD", QUESTION),
        QUESTION.replace("ủy", "uỷ").replace("òa", "oà"),
        unicodedata.normalize("NFD", QUESTION.replace("ủy", "uỷ").replace("òa", "oà")),
        QUESTION.replace("ệ", "ẹ\u0302").replace("ộ", "ọ\u0302"),
        QUESTION.replace(" ", "\u00a0").replace("thủy", "thủy\u200b"),
        "Nhaf mays thuyr ddieenj Hoaf Bifnh hoatj ddoongj tuwf nawm naof?",
        "Nhaf masy thuyr ddieenj Hofa Bifnh hoajt ddoongj tuwf nawm nafo?",
    ],
    ids=[
        "decomposed",
        "old tones",
        "old tones decomposed",
        "marks apart",
        "spaces",
        "telex",
        "telex early tones",
    ],
)
def test_a_question_finds_exactly_the_same_however_it_was_typed(library: Library, typed: str) -> None:
    assert typed != QUESTION
    assert hits(library, typed) == hits(library, QUESTION)
    assert library.search([query_of(typed)]).hits[0].article.id == "dam"


def test_a_question_typed_without_marks_finds_the_same_article_first(library: Library) -> None:
    bare = "nha may thuy dien hoa binh hoat dong tu nam nao"
    assert library.search([query_of(bare)]).hits[0].article.id == "dam"


def test_a_province_is_looked_for_under_the_names_before_and_after_a_merger_as_well() -> None:
    named = {one.source: one for one in lookups("trạm BTS ở Bắc Giang", "vi")}
    assert named["Bắc Ninh"].weight == MERGED
    assert "Bắc Giang" in {one.source for one in lookups("base stations in Bac Ninh", "en")}
    for question in ("trạm BTS ở Paris", "phong trào hòa bình thế giới", "khí hậu Thái Bình Dương", "cá màu"):
        assert not [one for one in lookups(question, "vi") if one.kind == "name"]


def test_an_abbreviation_is_looked_for_under_the_full_form_that_the_library_defines(library: Library) -> None:
    library.add(source("Ban Kiểm tra Nước sạch Nông thôn (KTNSNT) họp ở Hà Lam.", id="dinh-nghia"))
    library.add(source("Ban kiểm tra nước sạch nông thôn thăm xã Đông Khê.", id="viet-du"))
    library.add(source("Huyện Đông Khê sửa cầu.", id="khac"))
    hits = library.search([Query("vi", "KTNSNT thăm nơi nào?")]).hits
    assert {hit.article.id for hit in hits[:2]} == {"dinh-nghia", "viet-du"}


def test_where_no_abbreviation_is_named_nobody_is_asked_for_full_forms() -> None:
    def refuse(_: Collection[str]) -> Mapping[str, Sequence[str]]:
        raise AssertionError

    assert lookups("trạm phát sóng", "vi", refuse)
