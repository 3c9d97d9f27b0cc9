from collections.abc import Collection, Iterable, Sequence
from datetime import date

import numpy as np
import pytest

from tests.vectorstore.libraries import BRIDGE, RICE, STATIONS, CountingEmbeddings, source
from vectorstore.filters import Filters
from vectorstore.library import Library
from vectorstore.passages import passage_id
from vectorstore.vector_search import FEW, MANY, VectorSearch
from vectorstore.word_entries import passage_number

QUESTION = CountingEmbeddings().embed_query("Có bao nhiêu trạm BTS?")
IDS = {name: passage_id(name, 1, 0) for name in ("stations", "rice", "bridge")}
NARROWED = Filters(publishers=frozenset({"A"}))
SIZE = 3 * MANY


class Index:
    """Knows passages 0, 1, 2, …, each a little farther away; remembers for how many it was asked."""

    def __init__(self, size: int = SIZE) -> None:
        self.size = size
        self.asked: list[int] = []

    def search(self, vector: Sequence[float], limit: int) -> list[tuple[str, float]]:
        self.asked.append(limit)
        return [(str(one), 1 - one / self.size) for one in range(min(limit, self.size))]


class Rows:
    """Remembers which numbers it was to scan."""

    def __init__(self) -> None:
        self.scanned: list[list[int]] = []

    def __call__(self) -> "Rows":
        return self

    def nearest(self, vector: Sequence[float], numbers: Iterable[int], limit: int) -> list[tuple[str, float]]:
        self.scanned.append(sorted(numbers))
        return [("scanned", 1.0)]


class Passing:
    """Lets these passages pass whatever filter there is."""

    def __init__(self, passing: Collection[int]) -> None:
        self.ids = frozenset(str(one) for one in passing)

    def size(self) -> int:
        return SIZE

    def count(self, filters: Filters) -> int:
        assert filters is NARROWED
        return len(self.ids)

    def numbers(self, filters: Filters, limit: int) -> list[int]:
        return [passage_number(one) for one in self.ids][:limit]

    def passing(self, passage_ids: Collection[str], filters: Filters) -> set[str]:
        assert filters is NARROWED
        return set(self.ids) & set(passage_ids)


def best(count: int, passing: Collection[int]) -> list[tuple[str, float]]:
    return [(str(one), 1 - one / SIZE) for one in sorted(passing)[:count]]


def test_without_a_filter_the_index_alone_is_asked_for_as_many() -> None:
    index, rows = Index(), Rows()
    assert VectorSearch(index, rows, Passing([])).search([1.0], 7, Filters()) == best(7, range(SIZE))
    assert (index.asked, rows.scanned) == ([7], [])


@pytest.mark.parametrize("passing", [range(1), range(5, 12), range(FEW)])
def test_where_few_pass_all_of_them_are_scanned_and_the_index_is_not_asked(passing: range) -> None:
    index, rows = Index(), Rows()
    found = VectorSearch(index, rows, Passing(passing)).search([1.0], 7, NARROWED)
    assert found == [("scanned", 1.0)]
    assert rows.scanned == [sorted(passage_number(str(one)) for one in passing)]
    assert index.asked == []


def test_what_comes_to_pass_while_a_search_begins_takes_nobodys_place_in_the_scan() -> None:
    class Growing(Passing):
        def count(self, filters: Filters) -> int:
            return 1

    rows = Rows()
    VectorSearch(Index(), rows, Growing(range(10))).search([1.0], 7, NARROWED)
    assert rows.scanned == [sorted(passage_number(str(one)) for one in range(10))]


def test_where_nothing_passes_neither_is_asked() -> None:
    index, rows = Index(), Rows()
    assert VectorSearch(index, rows, Passing([])).search([1.0], 7, NARROWED) == []
    assert (index.asked, rows.scanned) == ([], [])


def test_where_many_pass_everywhere_one_asking_for_some_more_is_enough() -> None:
    index, rows, every_second = Index(), Rows(), range(0, SIZE, 2)
    found = VectorSearch(index, rows, Passing(every_second)).search([1.0], 50, NARROWED)
    assert found == best(50, every_second)
    assert len(index.asked) == 1
    assert 100 <= index.asked[0] < 200
    assert rows.scanned == []


def test_where_so_small_a_share_passes_that_too_many_would_be_asked_for_they_are_scanned() -> None:
    index, rows = Index(), Rows()
    found = VectorSearch(index, rows, Passing(range(0, SIZE, 70))).search([1.0], 50, NARROWED)
    assert found == [("scanned", 1.0)]
    assert FEW < len(rows.scanned[0]) == len(range(0, SIZE, 70)) < MANY
    assert index.asked == []


def test_where_those_that_pass_are_far_away_more_are_asked_for_until_there_are_enough() -> None:
    index, far = Index(), range(1_000, SIZE)
    found = VectorSearch(index, Rows(), Passing(far)).search([1.0], 50, NARROWED)
    assert found == best(50, far)
    assert index.asked == sorted(set(index.asked))
    assert index.asked[-2] < 1_050 <= index.asked[-1]


def test_where_the_index_has_no_more_what_it_has_is_found() -> None:
    index = Index(30)
    found = VectorSearch(index, Rows(), Passing(range(20, SIZE))).search([1.0], 50, NARROWED)
    assert [one for one, _ in found] == [str(one) for one in range(20, 30)]
    assert len(index.asked) == 1


@pytest.fixture
def search(library: Library) -> VectorSearch:
    for name, text in (("stations", STATIONS), ("rice", RICE), ("bridge", BRIDGE)):
        library.add(source(text, id=name, publisher="A", published_at="2021-01-23"))
    library.add(source("Tin chưa ghi ngày về trạm BTS.", id="undated"))
    return VectorSearch(library._indexes.vectors, library._indexes.rows, library._indexes.words)


def test_an_exact_scan_scores_as_the_index_does(search: VectorSearch) -> None:
    scanned = search.search(QUESTION, 3, Filters(published_from=date(2000, 1, 1)))
    found = [hit for hit in search.search(QUESTION, 4, Filters()) if hit[0] in IDS.values()]
    assert [one for one, _ in scanned] == [one for one, _ in found]
    assert [score for _, score in scanned] == pytest.approx([score for _, score in found], abs=1e-6)
    assert scanned[0][0] == IDS["stations"]


def test_a_scan_sees_only_what_passes_and_what_is_live(search: VectorSearch) -> None:
    two = Filters(article_ids=frozenset({"rice", "bridge", "nobody"}))
    assert {one for one, _ in search.search(QUESTION, 10, two)} == {IDS["rice"], IDS["bridge"]}
    assert search.search(QUESTION, 10, Filters(article_ids=frozenset())) == []


def test_a_score_does_not_depend_on_the_length_of_the_question(search: VectorSearch) -> None:
    longer = (7 * np.array(QUESTION)).tolist()
    plain = dict(search.search(QUESTION, 10, NARROWED))
    assert dict(search.search(longer, 10, NARROWED)) == pytest.approx(plain, abs=1e-6)
    assert plain.keys() == set(IDS.values())
