from collections.abc import Callable, Sequence
from typing import Literal

import pytest

from vectorstore.dense_weights import DenseWeights
from vectorstore.filters import Filters
from vectorstore.retrieval import Legs, Query, fused_scores, query_of
from vietnamese.terms import Concept

EVERYTHING = Filters()
VI = Query("vi", "trạm BTS")


class Words:
    """Finds these hits for any query that has a term, of them those that pass; remembers what it was asked.

    A filter on articles lets pass the hits it names.
    """

    def __init__(self, *hits: tuple[str, float]) -> None:
        self.hits = hits
        self.asked: list[Sequence[Concept]] = []

    def search(self, concepts: Sequence[Concept], limit: int, filters: Filters) -> list[tuple[str, float]]:
        self.asked.append(concepts)
        return _passing(self.hits, filters)[:limit] if concepts else []


class Vectors:
    """The same for vectors; remembers what they were compared with."""

    def __init__(self, *hits: tuple[str, float]) -> None:
        self.hits = hits
        self.compared: list[Sequence[float]] = []

    def search(self, vector: Sequence[float], limit: int, filters: Filters) -> list[tuple[str, float]]:
        self.compared.append(vector)
        return _passing(self.hits, filters)[:limit]


def _passing(hits: Sequence[tuple[str, float]], filters: Filters) -> list[tuple[str, float]]:
    return [hit for hit in hits if filters.article_ids is None or hit[0] in filters.article_ids]


HALF, NOTHING = DenseWeights(0.5, 0.5), DenseWeights(0.0, 0.0)


def legs(
    words: Words, vectors: Vectors, weights: DenseWeights = HALF, *, across: bool = False
) -> tuple[Legs, list[str]]:
    embedded: list[str] = []

    def embed(text: str) -> Callable[[], list[float]]:
        embedded.append(text)
        return lambda: [1.0]

    return Legs(words, vectors, embed, weights, across), embedded


def ranked(scores: dict[str, float]) -> list[str]:
    return sorted(scores, key=lambda one: -scores[one])


def test_what_either_leg_finds_is_found_and_what_both_find_comes_first() -> None:
    both, _ = legs(Words(("a", 10.0), ("b", 9.0)), Vectors(("b", 0.8), ("c", 0.6), ("d", 0.4)))
    scores = fused_scores([VI], both, EVERYTHING)
    assert ranked(scores) == ["b", "a", "c", "d"]
    assert all(0 <= score <= 1 for score in scores.values())


def test_a_legs_scores_count_beside_its_own_best_alone() -> None:
    plain, _ = legs(Words(("a", 10.0), ("b", 5.0)), Vectors(("b", 0.8), ("c", 0.4)))
    other_scale, _ = legs(Words(("a", 0.2), ("b", 0.1)), Vectors(("b", 0.4), ("c", 0.2)))
    assert fused_scores([VI], plain, EVERYTHING) == pytest.approx(fused_scores([VI], other_scale, EVERYTHING))


def test_at_no_weight_the_words_alone_decide_and_nothing_is_embedded() -> None:
    vectors = Vectors(("b", 0.9), ("c", 0.8))
    words_only, embedded = legs(Words(("a", 10.0), ("b", 5.0)), vectors, NOTHING)
    assert fused_scores([VI], words_only, EVERYTHING) == {"a": 1.0, "b": pytest.approx(0.5)}
    assert (embedded, vectors.compared) == ([], [])


def test_the_weight_is_that_of_the_language_of_the_query() -> None:
    both, embedded = legs(Words(("a", 1.0)), Vectors(("b", 0.9)), DenseWeights(vi=0.0, en=0.5), across=True)
    assert fused_scores([VI], both, EVERYTHING).keys() == {"a"}
    assert embedded == []
    assert fused_scores([Query("en", "base stations")], both, EVERYTHING).keys() == {"a", "b"}
    assert embedded == ["base stations"]


def test_both_legs_find_only_what_passes() -> None:
    both, _ = legs(Words(("a", 10.0), ("b", 5.0)), Vectors(("c", 0.9), ("b", 0.8), ("d", 0.7)))
    narrowed = Filters(article_ids=frozenset({"b", "d"}))
    assert ranked(fused_scores([VI], both, narrowed)) == ["b", "d"]


def test_a_passage_has_the_best_score_of_all_queries() -> None:
    class ByQuery(Words):
        def search(
            self, concepts: Sequence[Concept], limit: int, filters: Filters
        ) -> list[tuple[str, float]]:
            about_bridges = any(concept.source == "cầu" for concept in concepts)
            return [("a", 4.0), ("b", 1.0)] if about_bridges else [("b", 9.0), ("a", 3.0), ("c", 0.9)]

    both, _ = legs(ByQuery(), Vectors(), NOTHING)
    queries = [VI, Query("vi", "cầu")]
    assert fused_scores(queries, both, EVERYTHING) == {"a": 1.0, "b": 1.0, "c": pytest.approx(0.1)}
    assert fused_scores([], both, EVERYTHING) == {}


def test_a_lexical_model_is_given_english_in_vietnamese_and_another_as_it_is() -> None:
    english = Query("en", "base stations")
    lexical, embedded = legs(Words(), Vectors())
    fused_scores([english], lexical, EVERYTHING)
    assert embedded == ["trạm bts"]
    other, embedded = legs(Words(), Vectors(), across=True)
    fused_scores([english], other, EVERYTHING)
    assert embedded == ["base stations"]


@pytest.mark.parametrize("across", [False, True])
@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("text", ["?!", "", " \n", "* ~ ( ) …"])
def test_a_query_without_any_term_finds_nothing_and_embeds_nothing(
    text: str, language: Literal["vi", "en"], across: bool
) -> None:
    both, embedded = legs(Words(("a", 1.0)), Vectors(("a", 1.0)), across=across)
    assert fused_scores([Query(language, text)], both, EVERYTHING) == {}
    assert embedded == []


@pytest.mark.parametrize(
    ("typed", "query"),
    [
        ("Hoaf Bifnh cos thuyr ddieenj khoong?", Query("vi", "Hòa Bình có thủy điện không?")),
        ("Ho\u0300a Bi\u0300nh co\u0301 gi\u0300?", Query("vi", "Hòa Bình có gì?")),
        ("so tram phat song o Ha Lam", Query("vi", "so tram phat song o Ha Lam")),
        ("How many base stations does Ha Lam have?", Query("en", "How many base stations does Ha Lam have?")),
    ],
)
def test_a_question_is_a_query_in_its_language_however_it_was_typed(typed: str, query: Query) -> None:
    assert query_of(typed) == query
