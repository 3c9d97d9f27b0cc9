import logging
import shutil
from pathlib import Path

import numpy as np
import pytest

from tests.vectorstore.libraries import BRIDGE, RICE, STATIONS, CountingEmbeddings, open_library, source
from vectorstore.library import Library
from vectorstore.ownership import HOLDER_FILE
from vectorstore.retrieval import Query
from vectorstore.vector_index import VectorIndex, VectorIndexDamaged
from vectorstore.word_entries import WordEntry
from vectorstore.word_index import WordIndex
from vietnamese.terms import index_terms

TEXTS = {"stations": STATIONS, "rice": RICE, "bridge": BRIDGE}


def folder(data_dir: Path, kind: str) -> Path:
    (found,) = (data_dir / "indexes").glob(f"{kind}-*")
    return found


def whole(data_dir: Path) -> bool:
    """Open the library, and tell whether it finds each article and embeds nothing for it."""
    embeddings = CountingEmbeddings()
    with open_library(data_dir, embeddings) as library:
        health = library.health()
        best = {
            name: library.search([Query("vi", text)], 1).hits[0].article.id for name, text in TEXTS.items()
        }
    assert best == {name: name for name in TEXTS}
    assert embeddings.calls == []
    return all(part.ok for part in health.values())


@pytest.fixture
def data_dir(tmp_path: Path) -> Path:
    with open_library(tmp_path) as library:
        for name, text in TEXTS.items():
            library.add(source(text, id=name))
    return tmp_path


def test_a_library_opened_again_uses_the_indexes_it_has(data_dir: Path) -> None:
    before = sorted((data_dir / "indexes").iterdir())
    assert whole(data_dir)
    assert sorted((data_dir / "indexes").iterdir()) == before


@pytest.mark.parametrize("kind", ["vectors", "words"])
def test_an_index_that_was_thrown_away_is_built_from_the_catalog(data_dir: Path, kind: str) -> None:
    shutil.rmtree(folder(data_dir, kind))
    assert whole(data_dir)


@pytest.mark.parametrize(
    ("kind", "file"), [("vectors", "chroma.sqlite3"), ("words", "meta.json"), ("words", "*.term")]
)
def test_a_damaged_index_is_built_from_the_catalog(data_dir: Path, kind: str, file: str) -> None:
    for path in folder(data_dir, kind).glob(file):
        path.write_bytes(b"\xff" * 3_000)
    assert whole(data_dir)


def test_an_index_that_fails_its_probe_is_built_again(
    data_dir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = folder(data_dir, "vectors")
    failures = [VectorIndexDamaged("The vector index has lost its vectors.")]
    probe = VectorIndex.probe

    def probe_that_fails_once(index: VectorIndex) -> None:
        if failures:
            raise failures.pop()
        probe(index)

    monkeypatch.setattr(VectorIndex, "probe", probe_that_fails_once)
    assert whole(data_dir)
    assert folder(data_dir, "vectors") != before


def test_entries_of_no_article_are_swept_and_missing_ones_are_added(data_dir: Path) -> None:
    vectors = VectorIndex(folder(data_dir, "vectors"))
    vectors.upsert(["nobody-0-0", "nobody-0-1"], np.ones((2, 512), np.float32))
    known = sorted(vectors.ids() - {"nobody-0-0", "nobody-0-1"})
    vectors.delete(known[:1])
    vectors.close()
    WordIndex(folder(data_dir, "words")).write(
        [WordEntry("nobody-0-0", index_terms(STATIONS))], removed=known[1:]
    )
    assert whole(data_dir)
    assert VectorIndex(folder(data_dir, "vectors")).ids() == set(known)
    assert WordIndex(folder(data_dir, "words")).keys() == set(known)


def test_entries_that_are_wrong_in_equal_number_are_seen_after_an_unclean_end(data_dir: Path) -> None:
    vectors = VectorIndex(folder(data_dir, "vectors"))
    known = sorted(vectors.ids())
    vectors.delete(known[:1])
    vectors.upsert(["nobody-0-0"], np.ones((1, 512), np.float32))
    vectors.close()
    (data_dir / HOLDER_FILE).write_text("{}")
    assert whole(data_dir)
    assert VectorIndex(folder(data_dir, "vectors")).ids() == set(known)


def test_an_index_that_crashes_its_reader_is_thrown_away_after_an_unclean_end(
    data_dir: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    before = folder(data_dir, "vectors")
    (data_dir / HOLDER_FILE).write_text("{}")
    monkeypatch.setattr("vectorstore.indexes.survives_opening", lambda *_, **__: False)
    with caplog.at_level(logging.WARNING):
        assert whole(data_dir)
    assert folder(data_dir, "vectors") != before
    assert "did not survive the last end" in caplog.text


def test_after_an_orderly_end_no_child_process_is_started(
    data_dir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("vectorstore.indexes.survives_opening", lambda *_, **__: pytest.fail("started"))
    assert whole(data_dir)


def test_a_bloated_vector_index_is_built_anew(data_dir: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = folder(data_dir, "vectors")
    monkeypatch.setattr("vectorstore.vector_index._REPLAYED", 2)
    assert whole(data_dir)
    assert folder(data_dir, "vectors") != before


def test_only_index_folders_are_swept(data_dir: Path) -> None:
    (data_dir / "vectors-of-mine").mkdir()
    (data_dir / "indexes" / "vectors-0badf00d").mkdir()
    (data_dir / "indexes" / "notes").mkdir()
    assert whole(data_dir)
    assert (data_dir / "vectors-of-mine").is_dir()
    assert (data_dir / "indexes" / "notes").is_dir()
    assert not (data_dir / "indexes" / "vectors-0badf00d").exists()


def test_entries_that_cannot_be_removed_now_are_not_shown_and_go_at_the_next_opening(
    data_dir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise VectorIndexDamaged("no")

    with open_library(data_dir) as library:
        with monkeypatch.context() as patch:
            patch.setattr(VectorIndex, "delete", refuse)
            library.delete("rice")
        assert "rice" not in [hit.article.id for hit in library.search([Query("vi", RICE)]).hits]
        assert not library.health()["vectors"].ok
    with open_library(data_dir) as library:
        assert library.health()["vectors"].ok
        assert library.health()["vectors"].count == 2


def test_health_says_what_each_part_holds_and_what_to_run(data_dir: Path) -> None:
    with open_library(data_dir) as library:
        sentences = {name: part.sentence for name, part in library.health().items()}
        assert sentences["catalog"] == "3 articles in 3 passages."
        assert sentences["vectors"] == "The vector index holds all 3 passages."
        assert sentences["words"] == "The word index holds all 3 passages."
        assert sentences["embeddings"] == "lexical, with 3 texts embedded."
        assert sentences["owner"].startswith("Process ")
        _lose_a_word_entry(library)
        assert library.health()["words"].sentence == (
            "The word index holds 2 of 3 passages: run `vicite rebuild`."
        )
        library.rebuild()
        assert library.health()["words"].ok


def _lose_a_word_entry(library: Library) -> None:
    words = library._indexes.words
    words.write([], removed=[min(words.keys())])


def test_a_word_index_whose_terms_are_of_another_version_is_built_anew(tmp_path: Path) -> None:
    with open_library(tmp_path) as library:
        library.add(source(RICE, id="rice"))
        before = library.catalog.settings.get("words_folder")
        library.catalog.settings.put(words_version="1")
    with open_library(tmp_path) as library:
        assert library.catalog.settings.get("words_folder") != before
        assert [hit.article.id for hit in library.search([Query("vi", RICE)]).hits] == ["rice"]
        renewed = library.catalog.settings.get("words_folder")
    with open_library(tmp_path) as library:
        assert library.catalog.settings.get("words_folder") == renewed
