"""The word index narrows a search itself: against a plain reading of the filters."""

from datetime import date
from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.vectorstore.filterable import Filed, passes, some_filed, some_filters, undated
from vectorstore.article import Article, Paragraph, lay_out
from vectorstore.filters import Filters
from vectorstore.passages import Passage, passage_id
from vectorstore.word_entries import facet, passage_number, word_entry
from vectorstore.word_index import WordIndex
from vietnamese.terms import Concept, Rendering

PASSAGES = 3
FILED = some_filed(40, seed=11)
STATIONS = [Concept("trạm", (Rendering(("trạm",), "accented", 1.0),))]


def write(index: WordIndex, filed: Filed, texts: list[str]) -> None:
    """Put an article in, each of the texts as a passage."""
    text, sentences = lay_out(
        [Paragraph("body", one) for one in texts], article_id=filed.article_id, version=1
    )
    article = Article(
        filed.article_id,
        1,
        text,
        sentences,
        publisher=filed.publisher,
        published_at=filed.published_at,
        metadata=filed.metadata,
    )
    index.write(
        [
            word_entry(article, Passage(passage_id(article.id, 1, n), article.id, 1, n, 0, 0, one, n, n + 1))
            for n, one in enumerate(texts)
        ]
    )


def ids_of(filed: Filed) -> list[str]:
    return [passage_id(filed.article_id, 1, ordinal) for ordinal in range(PASSAGES)]


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> WordIndex:
    opened = WordIndex(tmp_path_factory.mktemp("words"))
    for number, one in enumerate(FILED):
        write(opened, one, ["trạm " * (1 + (number + place) % 5) + "xa lắm" for place in range(PASSAGES)])
    return opened


@given(st.integers(0, 2**32))
def test_what_passes_is_what_a_plain_reading_lets_pass(index: WordIndex, seed: int) -> None:
    filters = some_filters(Random(seed), [one.article_id for one in FILED])
    passing = {one for filed in FILED if passes(filed, filters) for one in ids_of(filed)}
    everything = {one for filed in FILED for one in ids_of(filed)}
    assert {one for one, _ in index.search(STATIONS, 1_000, filters)} == passing
    assert index.count(filters) == len(passing)
    assert sorted(index.numbers(filters, 1_000)) == sorted(passage_number(one) for one in passing)
    assert index.passing(everything | {"nobody-0-0"}, filters) == passing
    assert index.undated(filters) == undated(FILED, filters)


@given(st.integers(0, 2**32))
def test_a_filter_changes_no_score_and_leaves_room_for_as_many(index: WordIndex, seed: int) -> None:
    filters = some_filters(Random(seed), [one.article_id for one in FILED])
    passing = {one for filed in FILED if passes(filed, filters) for one in ids_of(filed)}
    unfiltered = [hit for hit in index.search(STATIONS, 1_000) if hit[0] in passing]
    best = index.search(STATIONS, 5, filters)
    assert [score for _, score in best] == pytest.approx([score for _, score in unfiltered[:5]])
    assert dict(best) == pytest.approx({one: dict(unfiltered)[one] for one, _ in best})


@pytest.mark.parametrize(
    ("filters", "undated_ones"),
    [
        (Filters(published_from=date(2021, 1, 1)), 2),
        (Filters(published_from=date(2021, 1, 1), publishers=frozenset({"A"})), 1),
        (Filters(published_to=date(2021, 1, 1), article_ids=frozenset({"dated"})), 0),
        (Filters(published_to=date(2021, 1, 1), metadata={"year": 2021}), 1),
    ],
)
def test_an_undated_article_counts_once_however_many_passages_it_has(
    tmp_path: Path, filters: Filters, undated_ones: int
) -> None:
    index = WordIndex(tmp_path)
    write(index, Filed("long", "A", None, None), ["một", "hai", "ba", "bốn"])
    write(index, Filed("short", "B", None, None, {"year": 2021}), ["một"])
    write(index, Filed("dated", "A", "2021-01-01", date(2021, 1, 1)), ["một", "hai"])
    assert index.undated(filters) == undated_ones


def test_no_passage_is_let_pass_by_days_that_end_before_they_begin(index: WordIndex) -> None:
    nothing = Filters(published_from=date(2021, 6, 2), published_to=date(2021, 6, 1))
    assert (index.count(nothing), index.numbers(nothing, 10), index.search(STATIONS, 10, nothing)) == (
        0,
        [],
        [],
    )


def test_the_first_and_the_last_day_there_are_let_every_dated_passage_pass(index: WordIndex) -> None:
    dated = PASSAGES * sum(1 for one in FILED if one.day)
    assert index.count(Filters(published_from=date.min, published_to=date.max)) == dated
    assert 0 < dated < index.size()


def test_a_replaced_passage_passes_by_what_its_article_says_now(tmp_path: Path) -> None:
    index = WordIndex(tmp_path)
    write(index, Filed("a", "A", "2021-01-01", date(2021, 1, 1), {"hot": True}), ["trạm"])
    write(index, Filed("a", "B", None, None), ["trạm"])
    assert index.count(Filters(publishers=frozenset({"A"}))) == 0
    assert index.count(Filters(metadata={"hot": True})) == 0
    assert index.count(Filters(published_from=date(2000, 1, 1))) == 0
    assert index.count(Filters(publishers=frozenset({"B"}))) == 1
    assert index.undated(Filters()) == 1


def test_whole_numbers_are_one_value_however_they_are_written_and_nothing_else_is() -> None:
    assert facet("metadata year", 2021) == facet("metadata year", 2021.0)
    others = [facet("metadata year", value) for value in (2021, 2021.5, "2021", True, 1, "True", "true", "")]
    assert len(set(others)) == 8
    assert facet("article", "A") != facet("publisher", "A") != facet("metadata publisher", "A")


def test_a_value_that_is_no_text_at_all_is_one_that_nobody_has(index: WordIndex) -> None:
    assert index.count(Filters(publishers=frozenset({"\ud800"}))) == 0
    assert index.count(Filters(metadata={"\udfff": "\ud800"})) == 0
