from pathlib import Path

import pytest

from tests.vectorstore.libraries import BRIDGE, RICE, STATIONS, CountingEmbeddings, open_library, source
from vectorstore.errors import EmbeddingModelMismatch, EmbeddingsFailed
from vectorstore.library import Library
from vectorstore.retrieval import Query
from vectorstore.stamping import stamped_model

QUESTION = [Query("vi", "trạm BTS ở đâu?")]


class OtherEmbeddings(CountingEmbeddings):
    """Half as long, and otherwise the same."""

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        return [vector[:256] for vector in super().embed_documents(texts)]

    def embed_query(self, text: str) -> list[float]:
        return super().embed_query(text)[:256]


def filled(data_dir: Path) -> None:
    with open_library(data_dir) as library:
        for name, text in (("stations", STATIONS), ("rice", RICE), ("bridge", BRIDGE)):
            library.add(source(text, id=name))


def ranking(library: Library) -> dict[str, float]:
    """Return the scores of the articles, best first."""
    return {hit.article.id: hit.score for hit in library.search(QUESTION).hits}


def test_a_rebuild_needs_no_embedding_call_and_changes_no_result(
    library: Library, embeddings: CountingEmbeddings
) -> None:
    for name, text in (("stations", STATIONS), ("rice", RICE), ("stations", BRIDGE), ("more", STATIONS)):
        library.add(source(text, id=name))
    before, calls = ranking(library), len(embeddings.calls)
    steps: list[tuple[int, int]] = []
    library.rebuild(lambda done, total: steps.append((done, total)))
    assert len(embeddings.calls) == calls
    assert ranking(library) == pytest.approx(before)
    assert all(part.ok for part in library.health().values())
    assert (steps[0], steps[-1]) == ((0, 6), (6, 6))
    library.add(source(RICE, id="later"))
    assert library.health()["vectors"].count == 4


def test_an_empty_library_can_be_rebuilt(library: Library, embeddings: CountingEmbeddings) -> None:
    library.rebuild()
    library.add(source(STATIONS, id="a"))
    assert next(iter(ranking(library))) == "a"


def test_a_rebuild_leaves_no_old_index_behind(tmp_path: Path) -> None:
    filled(tmp_path)
    before = {path.name for path in (tmp_path / "indexes").iterdir()}
    with open_library(tmp_path) as library:
        library.rebuild()
    after = {path.name for path in (tmp_path / "indexes").iterdir()}
    assert sorted(name.partition("-")[0] for name in after) == ["vectors", "words"]
    assert not before & after


def test_the_model_a_library_was_built_with_can_be_asked_without_opening_it(tmp_path: Path) -> None:
    assert stamped_model(tmp_path / "none") is None
    with open_library(tmp_path) as library:
        assert stamped_model(tmp_path) is None
        library.add(source(STATIONS, id="a"))
        assert stamped_model(tmp_path) == "lexical"
    assert stamped_model(tmp_path) == "lexical"


def test_another_model_is_refused_with_what_to_run_and_can_still_read_and_delete(tmp_path: Path) -> None:
    filled(tmp_path)
    with open_library(tmp_path, OtherEmbeddings(), "other-model") as library:
        with pytest.raises(EmbeddingModelMismatch) as refused:
            library.search(QUESTION)
        with pytest.raises(EmbeddingModelMismatch):
            library.add(source(RICE, id="new"))
        with pytest.raises(EmbeddingModelMismatch):
            library.add_many([source(RICE, id="new")])
        assert library.article("rice").text == RICE
        library.delete("bridge")
        assert not library.health()["embeddings"].ok
    assert "built with the embedding model lexical, and other-model is set" in str(refused.value)
    assert "VICITE_EMBEDDING_MODEL=lexical" in str(refused.value)
    assert "run `VICITE_EMBEDDING_MODEL=other-model vicite rebuild`" in str(refused.value)


def test_a_rebuild_with_another_model_embeds_everything_once_and_stamps_the_library(tmp_path: Path) -> None:
    filled(tmp_path)
    other = OtherEmbeddings()
    with open_library(tmp_path, other, "other-model") as library:
        library.rebuild()
        assert sorted(text for call in other.calls for text in call) == sorted([STATIONS, RICE, BRIDGE])
        assert next(iter(ranking(library))) == "stations"
        assert library.catalog.embeddings.count(model="lexical") == 0
    assert stamped_model(tmp_path) == "other-model"
    with open_library(tmp_path) as library, pytest.raises(EmbeddingModelMismatch):
        library.search(QUESTION)


def test_a_rebuild_that_fails_half_way_leaves_the_library_as_it_was(tmp_path: Path) -> None:
    filled(tmp_path)
    failing = OtherEmbeddings(EmbeddingsFailed("down"))
    with open_library(tmp_path, failing, "other-model") as library, pytest.raises(EmbeddingsFailed):
        library.rebuild()
    with open_library(tmp_path) as library:
        assert next(iter(ranking(library))) == "stations"
        assert all(part.ok for part in library.health().values())


def test_what_a_failed_rebuild_paid_for_is_not_asked_for_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("vectorstore.rebuilding._TEXTS", 2)
    filled(tmp_path)
    failing = OtherEmbeddings(None, EmbeddingsFailed("down"))
    with open_library(tmp_path, failing, "other-model") as library:
        with pytest.raises(EmbeddingsFailed):
            library.rebuild()
        library.rebuild()
    assert [len(call) for call in failing.calls] == [2, 1, 1]


def test_a_library_with_nothing_in_it_takes_any_model(tmp_path: Path) -> None:
    with open_library(tmp_path) as library:
        library.add(source(STATIONS, id="a"))
        library.delete("a")
    with open_library(tmp_path, OtherEmbeddings(), "other-model") as library:
        library.add(source(STATIONS, id="a"))
        assert next(iter(ranking(library))) == "a"
    assert stamped_model(tmp_path) == "other-model"
