import asyncio
import subprocess
import sys
from collections.abc import Sequence
from inspect import cleandoc
from pathlib import Path

import pytest
from langchain_core.documents import Document
from langchain_core.messages import AIMessage
from pydantic import ValidationError

from tests.stubs import ScriptedChatModel
from tests.vectorstore.libraries import BRIDGE, RICE, STATIONS, source
from vectorstore.filters import Filters
from vectorstore.langchain_retriever import ViCiteRetriever
from vectorstore.library import Library
from vectorstore.retrieval import Query
from vectorstore.searching import Found

ROOT = Path(__file__).resolve().parents[2]
QUESTION = "Hà Lam có bao nhiêu trạm BTS?"


class RecordingSearch:
    """Remembers what a library is asked."""

    def __init__(self, library: Library) -> None:
        self.library = library
        self.asked: list[tuple[Sequence[Query], int, Filters]] = []

    def search(self, queries: Sequence[Query], top_k: int, filters: Filters) -> Found:
        self.asked.append((queries, top_k, filters))
        return self.library.search(queries, top_k, filters)


@pytest.fixture
def filled(library: Library) -> Library:
    library.add(
        source(
            STATIONS,
            id="stations",
            title="Hạ tầng viễn thông",
            url="https://example.vn/tram",
            publisher="Báo Hà Lam",
            published_at="2021-01-23",
        )
    )
    library.add(source(RICE, id="rice", publisher="Báo Đông Khê"))
    library.add(source(BRIDGE, id="bridge"))
    return library


def six_lines() -> str:
    """Return the example of the documentation."""
    _, _, example = cleandoc(ViCiteRetriever.__doc__ or "").partition("::\n\n")
    lines = [line.removeprefix("    ") for line in example.splitlines()]
    assert len(lines) == 6
    return "\n".join(lines)


def ids(documents: Sequence[Document]) -> list[object]:
    return [one.metadata["article_id"] for one in documents]


def test_the_six_lines_of_the_documentation_answer_from_what_was_found(filled: Library) -> None:
    model = ScriptedChatModel("There are 1,422.")
    names: dict[str, object] = {"library": filled, "model": model}
    exec(six_lines(), names)
    reply = names["reply"]
    assert isinstance(reply, AIMessage)
    assert reply.content == "There are 1,422."
    (prompt,) = model.prompts
    assert "Toàn tỉnh Hà Lam có 1.422 trạm BTS." in prompt
    assert prompt.endswith("\n\nQuestion: How many base stations does Hà Lam have?")


def test_a_document_is_a_passage_with_where_it_stands(filled: Library) -> None:
    found = ViCiteRetriever(library=filled).invoke(QUESTION)[0]
    (hit, *_) = filled.search([Query("vi", QUESTION)], 10, Filters()).hits
    assert found.id == hit.passage.passage_id
    assert found.metadata == {
        "article_id": "stations",
        "passage_id": hit.passage.passage_id,
        "title": "Hạ tầng viễn thông",
        "url": "https://example.vn/tram",
        "publisher": "Báo Hà Lam",
        "published_at": "2021-01-23",
        "start_char": hit.passage.start,
        "end_char": hit.passage.end,
        "score": hit.score,
        "printed_by": 1,
    }
    stored = filled.article("stations").text
    assert found.page_content == stored[found.metadata["start_char"] : found.metadata["end_char"]]
    assert STATIONS in found.page_content


def test_documents_come_in_the_order_of_the_search(filled: Library) -> None:
    query = "thu hoạch lúa, cầu Vân Trì"
    hits = filled.search([Query("vi", query)], 10, Filters()).hits
    assert ids(ViCiteRetriever(library=filled).invoke(query)) == [hit.article.id for hit in hits]
    assert len(hits) >= 2


def test_only_so_many_are_found_as_are_wanted(filled: Library) -> None:
    assert len(ViCiteRetriever(library=filled, top_k=1).invoke("thu hoạch lúa, cầu Vân Trì")) == 1


def test_filters_hold_for_every_question(filled: Library) -> None:
    there = ViCiteRetriever(library=filled, filters=Filters(publishers=frozenset({"Báo Đông Khê"})))
    assert ids(there.invoke("thu hoạch lúa, cầu Vân Trì, trạm BTS")) == ["rice"]


@pytest.mark.parametrize(
    ("question", "language"),
    [
        (QUESTION, "vi"),
        ("Ha Lam co bao nhieu tram BTS", "vi"),
        ("How many base stations are there?", "en"),
        ("Сколько станций?", "en"),
        ("?!", "en"),
    ],
)
def test_a_question_is_searched_in_the_language_it_was_typed_in(
    library: Library, question: str, language: str
) -> None:
    search = RecordingSearch(library)
    filters = Filters(article_ids=frozenset({"a"}))
    assert ViCiteRetriever(library=search, top_k=3, filters=filters).invoke(question) == []
    ((queries, top_k, asked),) = search.asked
    assert [(query.language, query.text) for query in queries] == [(language, question)]
    assert (top_k, asked) == (3, filters)


@pytest.mark.parametrize("question", ["", "   ", "…?!", 'title:"x" AND (', "trạm " * 2_000])
def test_odd_questions_are_answered_as_the_library_answers_them(filled: Library, question: str) -> None:
    hits = filled.search([Query("vi" if "trạm" in question else "en", question)], 10, Filters()).hits
    documents = ViCiteRetriever(library=filled).invoke(question)
    assert [one.id for one in documents] == [hit.passage.passage_id for hit in hits]


def test_it_works_without_waiting_too(filled: Library) -> None:
    retriever = ViCiteRetriever(library=filled, top_k=2)

    async def both() -> tuple[list[Document], list[Document]]:
        return await asyncio.gather(retriever.ainvoke(QUESTION), retriever.ainvoke("thu hoạch lúa"))

    stations, rice = asyncio.run(both())
    assert stations == retriever.invoke(QUESTION)
    assert ids(rice)[0] == "rice"


def test_a_batch_answers_in_order(filled: Library) -> None:
    found = ViCiteRetriever(library=filled).batch([QUESTION, "thu hoạch lúa", "khánh thành cầu"])
    assert [ids(documents)[0] for documents in found] == ["stations", "rice", "bridge"]


@pytest.mark.parametrize("top_k", [0, -1])
def test_to_want_none_is_refused(library: Library, top_k: int) -> None:
    with pytest.raises(ValidationError, match="top_k"):
        ViCiteRetriever(library=library, top_k=top_k)


def test_what_cannot_search_is_refused() -> None:
    with pytest.raises(ValidationError, match="library"):
        ViCiteRetriever(library="data")  # type: ignore[arg-type]


def test_nothing_of_ours_imports_it() -> None:
    code = (
        "import sys, service.cli.main, service.vicite;"
        "print({'vectorstore.langchain_retriever', 'langchain_core.retrievers'} & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout == "set()\n"


def test_the_readme_has_the_same_six_lines() -> None:
    readme = (Path(__file__).resolve().parents[2] / "README.md").read_text(encoding="utf-8")
    assert all(line.strip() in readme for line in six_lines().splitlines())
