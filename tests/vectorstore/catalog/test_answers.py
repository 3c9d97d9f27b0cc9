from typing import Any

import pytest

from vectorstore.catalog.answers import StoredAnswer, without_quotes
from vectorstore.catalog.catalog import Catalog
from vectorstore.catalog.cursors import InvalidCursor
from vectorstore.errors import AnswerNotFound


def citation(article_id: str, quote: str) -> dict[str, Any]:
    return {"number": 1, "article_id": article_id, "quote": quote, "quote_en": "in English", "start_char": 3}


def answer(number: int, *citations: dict[str, Any]) -> StoredAnswer:
    at = f"2026-11-22T08:00:0{number}.000000Z"
    document = {"id": f"ans_{number}", "answer": "Có. [1]", "citations": list(citations)}
    return StoredAnswer(f"ans_{number}", "answer", at, "Hỏi gì?", document)


def test_an_answer_is_kept_as_it_was_given(catalog: Catalog) -> None:
    given = answer(1, citation("a", "Toàn tỉnh có 1.422 trạm 😀"))
    catalog.answers.save(given, article_ids=["a"])
    assert catalog.answers.get("ans_1") == given


def test_answers_are_listed_newest_first_page_by_page(catalog: Catalog) -> None:
    for number in (1, 3, 2):
        catalog.answers.save(answer(number), article_ids=[])
    first = catalog.answers.page(2)
    second = catalog.answers.page(2, first.next_cursor)
    assert [one.id for one in first.items] == ["ans_3", "ans_2"]
    assert [one.id for one in second.items] == ["ans_1"]
    assert second.next_cursor is None
    assert catalog.answers.page(3).next_cursor is None


def test_a_deleted_or_unknown_answer_is_not_found(catalog: Catalog) -> None:
    catalog.answers.save(answer(1), article_ids=["a"])
    catalog.answers.delete("ans_1")
    with pytest.raises(AnswerNotFound, match="no answer ans_1"):
        catalog.answers.get("ans_1")
    with pytest.raises(AnswerNotFound):
        catalog.answers.delete("ans_1")


@pytest.mark.parametrize("cursor", ["", "x", "WzFd", "e30=", "é", "WzEsIDJd", "W10="])
def test_a_cursor_that_no_page_gave_is_refused_in_a_sentence(catalog: Catalog, cursor: str) -> None:
    with pytest.raises(InvalidCursor, match="take next_cursor of the page before"):
        catalog.answers.page(2, cursor)


def test_quotes_of_one_article_are_taken_out_and_the_others_stay() -> None:
    document = answer(1, citation("a", "mất"), citation("b", "còn")).document
    assert without_quotes(document, "a")["citations"] == [
        {**citation("a", ""), "title": None, "quote_en": None, "quote_en_reasons": [], "deleted": True},
        citation("b", "còn"),
    ]
    assert document["citations"][0]["quote"] == "mất"
