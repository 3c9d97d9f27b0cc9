from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from vectorstore.vector_rows import VectorRows
from vectorstore.word_entries import passage_number

Vectors = NDArray[np.float32]
SIZE = 6
CHANGES = st.lists(
    st.tuples(st.sampled_from(["put", "drop"]), st.sets(st.integers(0, 11), min_size=2)), max_size=12
)


def names(numbers: Sequence[int] | range) -> list[str]:
    return [f"passage-{one}" for one in numbers]


def numbered(passage_ids: Sequence[str]) -> list[int]:
    return [passage_number(one) for one in passage_ids]


def some_vectors(count: int, seed: int, size: int = SIZE) -> Vectors:
    return np.random.default_rng(seed).normal(size=(count, size)).astype(np.float32)


def cosines(known: dict[str, Vectors], question: Vectors, among: Sequence[str]) -> dict[str, float]:
    """Return the cosine similarities of those that are known, in double precision."""
    lengths = {one: float(np.linalg.norm(known[one])) for one in among if one in known}
    double = question.astype(float) / np.linalg.norm(question)
    return {one: float(known[one].astype(float) @ double) / length for one, length in lengths.items()}


def assert_nearest(
    rows: VectorRows, known: dict[str, Vectors], question: Vectors, among: Sequence[str], limit: int
) -> None:
    """See that what is found is right: the ids with their own cosines, the best of them, best first."""
    expected = cosines(known, question, among)
    found = rows.nearest(question.tolist(), numbered(among), limit)
    best = sorted(expected.values(), reverse=True)[:limit]
    assert [score for _, score in found] == pytest.approx(best, abs=1e-5)
    assert dict(found) == pytest.approx({one: expected[one] for one, _ in found}, abs=1e-5)
    assert len(dict(found)) == len(found)


@given(CHANGES, st.sets(st.integers(0, 13)), st.integers(1, 14), st.integers(0, 999))
def test_a_scan_is_exact_after_any_changes(
    changes: list[tuple[str, set[int]]], among: set[int], limit: int, seed: int
) -> None:
    with TemporaryDirectory() as folder:
        rows = VectorRows(Path(folder) / "rows", SIZE)
        known: dict[str, Vectors] = {}
        for step, (act, numbers) in enumerate(changes):
            touched = names(sorted(numbers))
            vectors = some_vectors(len(touched), seed + step)
            if act == "put":
                rows.put(touched, vectors)
                known.update(zip(touched, vectors, strict=True))
            else:
                rows.drop(touched)
                for one in touched:
                    known.pop(one, None)
            assert len(rows) == len(known)
        question = some_vectors(1, seed + 99)[0]
        assert_nearest(rows, known, question, names(range(14)), 14)
        assert_nearest(rows, known, question, names(sorted(among)), limit)
        rows.close()


def test_a_scan_over_more_rows_than_a_block_is_exact_on_both_sides_of_the_border(tmp_path: Path) -> None:
    count, size = 20_000, 4
    rows = VectorRows(tmp_path / "rows", size)
    vectors = some_vectors(count, 5, size)
    everyone = names(range(count))
    for start in range(0, count, 7_000):
        rows.put(everyone[start : start + 7_000], vectors[start : start + 7_000])
    known = dict(zip(everyone, vectors, strict=True))
    question = some_vectors(1, 6, size)[0]
    assert len(rows) == count
    assert_nearest(rows, known, question, everyone, 50)
    assert_nearest(rows, known, question, everyone[::-3], 50)
    assert_nearest(rows, known, question, names(range(16_380, 16_390)), 20)  # a block has 16,384
    assert_nearest(rows, known, question, names(range(17_000, 17_010)), 20)
    assert_nearest(rows, known, question, names(range(10)), 20)


def test_a_vector_of_the_same_id_takes_the_place_of_the_old_one(tmp_path: Path) -> None:
    rows = VectorRows(tmp_path / "rows", 2)
    rows.put(["a", "b"], np.array([[1, 0], [0, 1]], np.float32))
    rows.put(["a"], np.array([[0, 5]], np.float32))
    assert rows.nearest([0.0, 1.0], numbered(["a"]), 5) == [("a", 1.0)]
    assert len(rows) == 2


def test_rows_of_dropped_ids_are_used_again_and_the_file_does_not_grow(tmp_path: Path) -> None:
    rows, count = VectorRows(tmp_path / "rows", SIZE), 16_384
    known = dict(zip(names(range(count)), some_vectors(count, 1), strict=True))
    rows.put(list(known), np.stack(list(known.values())))
    size = rows.file.stat().st_size
    everyone = list(known)
    for round_ in range(1, 4):
        dropped = list(known)[:500]
        rows.drop(dropped)
        fresh = dict(
            zip([f"{round_}-{number}" for number in range(500)], some_vectors(500, round_), strict=True)
        )
        rows.put(list(fresh), np.stack(list(fresh.values())))
        known = {one: vector for one, vector in known.items() if one not in dropped} | fresh
        everyone.extend(fresh)
    assert rows.file.stat().st_size == size
    assert len(rows) == count
    assert_nearest(rows, known, some_vectors(1, 9)[0], everyone, count)


def test_dropped_and_unknown_ids_are_passed_over(tmp_path: Path) -> None:
    rows = VectorRows(tmp_path / "rows", 2)
    rows.put(["a", "b"], np.array([[1, 0], [0, 1]], np.float32))
    rows.drop(["a", "a", "nobody"])
    assert rows.nearest([1.0, 0.0], numbered(["a", "b", "nobody"]), 5) == [("b", 0.0)]
    assert rows.nearest([1.0, 0.0], numbered(["a", "nobody"]), 5) == []
    assert rows.nearest([1.0, 0.0], [], 5) == []


def test_a_vector_without_a_direction_is_like_nothing_and_harms_nothing(tmp_path: Path) -> None:
    rows = VectorRows(tmp_path / "rows", 2)
    rows.put(["zero", "one"], np.array([[0, 0], [3, 4]], np.float32))
    assert rows.nearest([3.0, 4.0], numbered(["zero", "one"]), 5) == [
        ("one", pytest.approx(1.0)),
        ("zero", 0.0),
    ]
    assert dict(rows.nearest([0.0, 0.0], numbered(["zero", "one"]), 5)) == {"one": 0.0, "zero": 0.0}


def test_numbers_may_be_given_one_by_one(tmp_path: Path) -> None:
    rows = VectorRows(tmp_path / "rows", 2)
    rows.put(["a", "b"], np.array([[1, 0], [0, 1]], np.float32))
    assert rows.nearest([1.0, 0.0], (passage_number(one) for one in ("b", "a")), 1) == [("a", 1.0)]


def test_closing_deletes_the_file_and_rows_that_never_held_any_have_none(tmp_path: Path) -> None:
    rows = VectorRows(tmp_path / "deep" / "rows", 2)
    rows.put(["a"], np.array([[1, 0]], np.float32))
    assert rows.file.is_file()
    rows.close()
    assert not rows.file.exists()
    VectorRows(tmp_path / "empty", 2).close()
    assert sorted(one.name for one in tmp_path.iterdir()) == ["deep"]


def test_a_scan_that_is_under_way_when_rows_are_closed_or_dropped_comes_to_its_end(tmp_path: Path) -> None:
    rows = VectorRows(tmp_path / "rows", 2)
    rows.put(["a", "b", "c"], np.array([[1, 0], [0, 1], [-1, 0]], np.float32))

    def meanwhile() -> Iterator[int]:
        yield passage_number("a")
        rows.drop(["c"])
        rows.close()
        yield from numbered(["b", "c"])

    assert rows.nearest([1.0, 0.0], meanwhile(), 5) == [("a", 1.0), ("b", 0.0)]
    assert rows.nearest([1.0, 0.0], numbered(["b"]), 5) == [("b", 0.0)]


def test_rows_that_hold_nothing_yet_take_vectors_of_any_length(tmp_path: Path) -> None:
    rows = VectorRows(tmp_path / "rows", 1)
    rows.put([], np.empty((0, 0), np.float32))
    rows.put(["a"], np.array([[0, 1, 0]], np.float32))
    assert rows.nearest([0.0, 1.0, 0.0], numbered(["a"]), 5) == [("a", 1.0)]


def test_a_file_left_by_another_process_is_begun_anew(tmp_path: Path) -> None:
    (tmp_path / "rows").write_bytes(b"\xff" * 10_000_000)
    rows = VectorRows(tmp_path / "rows", 2)
    rows.put(["a"], np.array([[1, 0]], np.float32))
    assert rows.file.stat().st_size == 16_384 * 2 * 4
    assert rows.nearest([1.0, 0.0], numbered(["a"]), 5) == [("a", 1.0)]
