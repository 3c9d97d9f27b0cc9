"""ViCite as the benchmark sees it: the library's passages, told by their places in the set's articles."""

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest

from benchmarks.retrieval.places import Place
from benchmarks.retrieval.sets import SetArticle
from benchmarks.retrieval.vicite import ViCiteApart, ViCiteSystem
from vectorstore.lexical_embeddings import LexicalEmbeddings

FILLER = "Người dân trong bản kể rằng năm nào nước cũng lên tới chân cầu thang rồi lại rút. "
EMPTY = SetArticle("rỗng", "", " ")
RICE = SetArticle("lúa/1", "Mùa màng", "Nông dân xã Đông Khê thu hoạch lúa sớm.")
LONG = SetArticle(
    "cầu/2",
    "Vượt sông",
    f"Cầu Vân Trì khánh thành hôm qua.\n\n{FILLER * 20}\n\nTrạm bơm Hải Sa chạy bằng điện mặt trời.",
)


@pytest.fixture
def system(tmp_path: Path) -> Iterator[ViCiteSystem]:
    built = ViCiteSystem(tmp_path / "library", LexicalEmbeddings(), "lexical")
    built.index([EMPTY, RICE])
    built.index([LONG])
    yield built
    built.close()


def text_of(article: SetArticle, place: Place) -> str:
    assert place.article_id == article.id
    return article.text[place.start : place.end]


def test_articles_of_any_id_are_taken_in_several_turns(system: ViCiteSystem) -> None:
    assert {piece.place.article_id for piece in system.pieces} == {"lúa/1", "cầu/2"}


def test_what_is_found_is_told_by_its_place_in_the_set(system: ViCiteSystem) -> None:
    assert text_of(RICE, system.search("thu hoạch lúa ở xã Đông Khê")[0]) == RICE.text.rstrip(".")
    assert text_of(LONG, system.search("cầu Vân Trì khánh thành")[0]).startswith("Cầu Vân Trì khánh thành")
    assert text_of(LONG, system.search("trạm bơm chạy điện mặt trời")[0]).endswith("chạy bằng điện mặt trời")


def test_neighbours_are_one_result_and_can_be_taken_apart(system: ViCiteSystem) -> None:
    places = [piece.place for piece in system.pieces if piece.place.article_id == "cầu/2"]
    question = "năm nào nước cũng lên tới chân cầu thang"
    shown, apart = system.search(question), system.search_apart(question)
    assert shown[0] == Place("cầu/2", places[0].start, places[-1].end)
    assert set(places) <= set(apart)
    assert ViCiteApart(system).search(question) == apart


def test_of_neighbours_the_one_that_was_found_comes_first(system: ViCiteSystem) -> None:
    places = [piece.place for piece in system.pieces if piece.place.article_id == "cầu/2"]
    assert system.search_apart("cầu Vân Trì khánh thành")[0] == places[0]
    assert system.search_apart("trạm bơm chạy bằng điện mặt trời")[0] == places[-1]


def test_passages_of_a_long_article_follow_each_other(system: ViCiteSystem) -> None:
    places = [piece.place for piece in system.pieces if piece.place.article_id == "cầu/2"]
    assert len(places) > 1
    assert places[0].start == 0
    assert places[-1].end == len(LONG.text) - 1  # up to the last letter
    assert all(one.end <= following.start for one, following in pairwise(places))


def test_pieces_carry_the_text_that_is_embedded_title_and_all(system: ViCiteSystem) -> None:
    assert all(piece.text.startswith(("Mùa màng\n", "Vượt sông\n")) for piece in system.pieces)


def test_what_the_library_refuses_is_told(system: ViCiteSystem) -> None:
    assert system.refused == ["rỗng: it is empty: there is no text to read in it"]
