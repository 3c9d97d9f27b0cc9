import shutil
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from vectorstore.vector_index import VectorIndex, VectorIndexDamaged, is_bloated, survives_opening


def unit(*places: int) -> NDArray[np.float32]:
    """Return a vector of 8 with ones at the places."""
    return np.asarray([1.0 if place in places else 0.0 for place in range(8)], np.float32)


@pytest.fixture
def index(tmp_path: Path) -> Iterator[VectorIndex]:
    opened = VectorIndex(tmp_path / "vectors")
    opened.upsert(["north", "east", "both"], np.stack([unit(0), unit(1), unit(0, 1)]))
    opened.settle()
    yield opened
    opened.close()


def test_the_nearest_come_first_with_their_cosine(index: VectorIndex) -> None:
    hits = index.search(unit(0), 3)
    assert [one for one, _ in hits] == ["north", "both", "east"]
    assert [score for _, score in hits] == pytest.approx([1, 0.5**0.5, 0], abs=1e-6)


def test_asking_for_more_than_there_is_gives_what_there_is(index: VectorIndex) -> None:
    assert len(index.search(unit(0), 5_000)) == 3


def test_an_empty_index_finds_nothing(tmp_path: Path) -> None:
    empty = VectorIndex(tmp_path / "empty")
    assert (empty.search(unit(0), 3), empty.count(), empty.ids()) == ([], 0, set())
    empty.delete(["nobody"])
    empty.probe()
    empty.close()


def test_an_id_stored_again_has_its_new_vector_only(index: VectorIndex) -> None:
    index.upsert(["east"], unit(0)[np.newaxis])
    assert index.count() == 3
    assert dict(index.search(unit(0), 3))["east"] == pytest.approx(1)


def test_deleted_ids_are_not_found_and_unknown_ones_are_passed_over(index: VectorIndex) -> None:
    index.delete(["north", "nobody"])
    assert index.ids() == {"east", "both"}
    assert "north" not in dict(index.search(unit(0), 3))


def test_more_than_one_batch_and_one_page_of_ids(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    index = VectorIndex(tmp_path / "many")
    monkeypatch.setattr("vectorstore.vector_index.PAGE", 400)
    names = [f"p{n}" for n in range(2_500)]
    index.upsert(names, np.random.default_rng(0).standard_normal((2_500, 4)).astype(np.float32))
    assert index.count() == 2_500
    assert index.ids() == set(names)
    index.delete(names[:2_100])
    assert index.ids() == set(names[2_100:])
    index.close()


def test_what_was_stored_is_there_after_opening_again(tmp_path: Path, index: VectorIndex) -> None:
    index.upsert(["late"], unit(7)[np.newaxis])
    index.close()
    again = VectorIndex(tmp_path / "vectors")
    assert again.search(unit(7), 1) == [("late", pytest.approx(1))]
    assert again.search(unit(1), 1) == [("east", pytest.approx(1))]
    again.close()


def test_a_settled_index_leaves_chromas_files_alone(tmp_path: Path) -> None:
    index = VectorIndex(tmp_path / "v")
    vectors = np.random.default_rng(0).standard_normal((2_500, 4)).astype(np.float32)
    index.upsert([f"p{n}" for n in range(1_500)], vectors[:1_500])
    index.settle()
    files = list((tmp_path / "v").rglob("*.bin"))
    before = {path: path.stat().st_mtime_ns for path in files}
    index.upsert([f"q{n}" for n in range(2_500)], vectors)
    assert files
    assert {path: path.stat().st_mtime_ns for path in files} == before
    index.close()


def test_an_index_is_bloated_when_its_log_is_long(tmp_path: Path) -> None:
    index = VectorIndex(tmp_path / "v")
    index.settle()
    vectors = np.random.default_rng(0).standard_normal((5_001, 4)).astype(np.float32)
    index.upsert([f"p{n}" for n in range(5_000)], vectors[:5_000])
    assert not is_bloated(tmp_path / "v")
    index.upsert(["one more"], vectors[5_000:])
    assert is_bloated(tmp_path / "v")
    index.close()


def test_a_vector_of_another_length_is_refused(index: VectorIndex) -> None:
    with pytest.raises(VectorIndexDamaged, match="dimension"):
        index.upsert(["odd"], np.ones((1, 3), np.float32))
    with pytest.raises(VectorIndexDamaged, match="dimension"):
        index.search([1.0, 0.0], 1)


def test_a_probe_sees_that_the_vectors_are_gone_while_their_ids_are_there(tmp_path: Path) -> None:
    index = VectorIndex(tmp_path / "v")
    vectors = np.random.default_rng(0).standard_normal((1_000, 4)).astype(np.float32)
    index.upsert([f"p{n}" for n in range(1_000)], vectors)  # enough for Chroma to write its files
    index.probe()
    index.close()
    (files,) = (path for path in (tmp_path / "v").iterdir() if path.is_dir())
    shutil.rmtree(files)
    damaged = VectorIndex(tmp_path / "v")
    assert damaged.count() == 1_000
    with pytest.raises(VectorIndexDamaged, match=r"cannot be read|lost its vectors"):
        damaged.probe()
    damaged.close()


def test_a_database_that_is_none_is_damaged(tmp_path: Path, index: VectorIndex) -> None:
    index.close()
    (tmp_path / "vectors" / "chroma.sqlite3").write_bytes(b"\xff" * 4_000)
    with pytest.raises(VectorIndexDamaged, match="cannot be opened"):
        VectorIndex(tmp_path / "vectors")


def test_a_child_process_tells_a_whole_index_from_a_damaged_one(tmp_path: Path, index: VectorIndex) -> None:
    index.close()
    assert survives_opening(tmp_path / "vectors", timeout_seconds=60)
    (tmp_path / "vectors" / "chroma.sqlite3").write_bytes(b"\xff" * 4_000)
    assert not survives_opening(tmp_path / "vectors", timeout_seconds=60)


def test_an_index_that_does_not_open_in_time_does_not_survive(tmp_path: Path, index: VectorIndex) -> None:
    index.close()
    assert not survives_opening(tmp_path / "vectors", timeout_seconds=0.01)
