"""A search narrowed by filters finds what a search over the passing passages alone would find, and scores it so."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random

import numpy as np
import pytest

from tests.vectorstore.embedding_stub import EmbeddingStub, embedding_stub
from tests.vectorstore.filterable import Filed, passes, some_filed, some_filters, undated
from tests.vectorstore.libraries import open_library, source
from vectorstore.dense_weights import dense_weights
from vectorstore.embeddings import build_embeddings
from vectorstore.filters import Filters
from vectorstore.lexical_embeddings import LexicalEmbeddings
from vectorstore.library import Library
from vectorstore.passages import embedded_text
from vectorstore.retrieval import Legs, Query, fused_scores
from vietnamese.terms import Concept

WORDS = (
    "lúa gạo chè quế hồi tôm cá rừng suối núi sông biển đường cầu trường chợ thuyền lưới vải gốm nón chiếu mây tre "
    "giấy đồng sắt than đá cát gió nắng mưa muối mật sáo đàn trống hội đình chùa tháp"
).split()
FILED = some_filed(36, seed=3)
QUESTIONS = [
    [Query("vi", "cầu đá trên sông")],
    [Query("vi", "than da va muoi")],
    [Query("en", "rice, tea and fish"), Query("vi", "gạo chè cá")],
    [Query("vi", "chợ gốm"), Query("vi", "trống hội đình chùa")],
]


UNWORDED = "Zwjq"  # means the same as the article FILED[2], and shares no word with it


class Meaning(LexicalEmbeddings):
    """Knows what one word means that stands in no article."""

    def embed_query(self, text: str) -> list[float]:
        return super().embed_query(told(2, 2) if text == UNWORDED else text)


def told(number: int, version: int) -> str:
    random = Random(100 * number + version)
    return f"{' '.join(random.choices(WORDS, k=14)).capitalize()} {number}."


def filed_source(number: int, one: Filed, version: int) -> object:
    return source(
        told(number, version),
        id=one.article_id,
        publisher=one.publisher,
        published_at=one.published_at,
        metadata=one.metadata,
    )


@pytest.fixture(scope="module", params=["lexical", "bge-m3"])
def library(tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest) -> Iterator[Library]:
    """A library of articles of one passage each, some of them replaced; one that would pass often was deleted."""
    with open_library(tmp_path_factory.mktemp("library"), Meaning(), request.param) as opened:
        list(opened.add_many(filed_source(n, one, n % 3) for n, one in enumerate(FILED)))  # type: ignore[misc]
        list(opened.add_many(filed_source(n, one, 7) for n, one in enumerate(FILED) if n % 4 == 0))  # type: ignore[misc]
        opened.add(source("Cầu đá, chợ gốm, gạo chè cá.", id="gone", publisher="ubnd"))
        opened.delete("gone")
        yield opened


class PassingOnly:
    """Both legs the plain way: everything is scored, and what does not pass is left out."""

    def __init__(self, library: Library, filters: Filters) -> None:
        self.library = library
        known = library.catalog.passages.by_id(library.catalog.passages.text_hashes())
        allowed = {one.article_id for one in FILED if passes(one, filters)}
        self.texts = {
            one: embedded_text(article, passage)
            for one, (passage, article) in known.items()
            if article.id in allowed
        }

    def search(self, asked: Sequence[Concept], limit: int, filters: Filters) -> list[tuple[str, float]]:
        everything = self.library._indexes.words.search(asked, 10_000)
        return [hit for hit in everything if hit[0] in self.texts][:limit]


class PassingVectors(PassingOnly):
    def search(  # type: ignore[override]
        self, vector: Sequence[float], limit: int, filters: Filters
    ) -> list[tuple[str, float]]:
        scored = [(one, _cosine(vector, text)) for one, text in self.texts.items()]
        return sorted(scored, key=lambda hit: -hit[1])[:limit]


def _cosine(vector: Sequence[float], text: str) -> float:
    (other,) = np.array(LexicalEmbeddings().embed_documents([text]))
    mine = np.array(vector)
    return float(mine @ other / np.linalg.norm(mine) / np.linalg.norm(other))


@pytest.mark.parametrize("seed", range(40))
def test_a_filtered_search_finds_and_scores_as_if_nothing_else_were_there(
    library: Library, seed: int
) -> None:
    random = Random(seed)
    filters = some_filters(random, [one.article_id for one in FILED])
    queries = random.choice(QUESTIONS)
    lexical = library._model.name == "lexical"
    legs = Legs(
        PassingOnly(library, filters),
        PassingVectors(library, filters),
        lambda text: lambda: LexicalEmbeddings().embed_query(text),
        dense_weights(library._model.name),
        not lexical,
    )
    expected = fused_scores(queries, legs, filters)
    found = library.search(queries, 100, filters)
    assert {hit.passage.passage_id: hit.score for hit in found.hits} == pytest.approx(expected, abs=1e-4)
    assert found.undated_left_out == (undated(FILED, filters) if filters.by_date else 0)
    listed = {one.id for one in library.articles(100, filters=filters).items}
    assert listed == {one.article_id for one in FILED if passes(one, filters)}
    assert {hit.article.id for hit in found.hits} <= listed


@pytest.mark.parametrize("passing", [FILED[1:5], FILED[3:8]], ids=["it passes", "it does not"])
def test_the_vectors_find_what_no_word_does_within_what_passes(
    library: Library, passing: Sequence[Filed]
) -> None:
    some = frozenset(one.article_id for one in passing)
    found = library.search([Query("vi", UNWORDED)], 100, Filters(article_ids=some))
    if library._model.name == "lexical":
        assert found.hits == ()
    elif FILED[2] in passing:
        assert found.hits[0].article.id == FILED[2].article_id
    assert {hit.article.id for hit in found.hits} <= some


def test_a_model_behind_an_address_is_asked_once_for_each_query_of_a_filtered_search(tmp_path: Path) -> None:
    stub: EmbeddingStub
    with embedding_stub() as stub:
        embeddings = build_embeddings("bge-m3", base_url=stub.base_url, timeout_seconds=20)
        with open_library(tmp_path, embeddings, "bge-m3") as library:  # type: ignore[arg-type]
            for number, one in enumerate(FILED[:6]):
                library.add(filed_source(number, one, 0))  # type: ignore[arg-type]
            asked = len(stub.requests)
            some = frozenset(one.article_id for one in FILED[1:4])
            question = [Query("vi", told(2, 0)), Query("vi", "?!"), Query("en", "tea")]
            found = library.search(question, 10, Filters(article_ids=some))
            assert FILED[2].article_id in {hit.article.id for hit in found.hits} <= some
            sent = sorted(one["input"] for one in stub.requests[asked:])  # asked together, in no order
            assert sent == sorted([[told(2, 0)], ["tea"]])
