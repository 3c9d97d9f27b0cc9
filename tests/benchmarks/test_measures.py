"""The figures of a ranking, against values worked out by hand."""

import math

import pytest

from benchmarks.retrieval.measures import hits, ndcg, percentile, quality, recall
from benchmarks.retrieval.places import Place
from benchmarks.retrieval.sets import AnswerSpan, SetQuestion

ANYWHERE = SetQuestion("q", "vi", "ở đâu?", frozenset({"lúa"}))
AT_40_TO_50 = SetQuestion("q", "vi", "ở đâu?", frozenset({"lúa"}), (AnswerSpan("lúa", 40, 50),))


def test_a_passage_of_the_right_article_is_a_hit_where_no_place_is_given() -> None:
    assert hits(ANYWHERE, [Place("cầu", 0, 9), Place("lúa", 90, 99)]) == [None, "lúa"]


@pytest.mark.parametrize(
    ("start", "end", "is_hit"),
    [(0, 40, False), (0, 41, True), (49, 60, True), (50, 60, False), (45, 46, True), (0, 0, False)],
)
def test_a_passage_must_overlap_the_answer(start: int, end: int, is_hit: bool) -> None:
    assert hits(AT_40_TO_50, [Place("lúa", start, end)]) == ["lúa" if is_hit else None]


def test_an_answer_in_the_same_place_of_another_article_is_no_hit() -> None:
    assert hits(AT_40_TO_50, [Place("cầu", 40, 50)]) == [None]


def test_of_several_right_articles_the_answer_counts_in_its_own() -> None:
    question = SetQuestion("q", "vi", "ở đâu?", frozenset({"lúa", "cầu"}), (AnswerSpan("cầu", 0, 5),))
    assert hits(question, [Place("lúa", 0, 5), Place("cầu", 0, 5)]) == [None, "cầu"]


def test_a_passage_told_twice_takes_one_rank() -> None:
    assert hits(ANYWHERE, [Place("cầu", 0, 9), Place("cầu", 0, 9), Place("lúa", 0, 9)]) == [None, "lúa"]


def test_a_second_hit_of_an_article_takes_a_rank_and_gains_nothing() -> None:
    assert hits(ANYWHERE, [Place("lúa", 0, 9), Place("lúa", 9, 20)]) == ["lúa", None]


def test_the_eleventh_passage_is_too_late() -> None:
    others = [Place("cầu", at, at + 1) for at in range(10)]
    assert hits(ANYWHERE, [*others, Place("lúa", 0, 9)]) == [None] * 10
    assert hits(ANYWHERE, [*others[:9], Place("lúa", 0, 9)])[9] == "lúa"


def test_recall_is_the_share_of_the_right_articles_within_the_depth() -> None:
    ranked = [None, "a", None, None, None, "b"]
    gold = {"a", "b", "c", "d"}
    assert [recall(ranked, gold, depth) for depth in (1, 5, 10)] == [0.0, 0.25, 0.5]


@pytest.mark.parametrize(
    ("ranked", "gold", "expected"),
    [
        (["a"], {"a"}, 1.0),
        ([None, "a"], {"a"}, 0.630930),  # 1 / log2(3)
        ([None, None, "a"], {"a"}, 0.5),
        ([None] * 10, {"a"}, 0.0),
        (["a", None, "b"], {"a", "b"}, 0.919721),  # (1 + 0.5) / (1 + 0.630930)
    ],
)
def test_ndcg_discounts_by_the_logarithm_of_the_rank(
    ranked: list[str | None], gold: set[str], expected: float
) -> None:
    assert ndcg(ranked, gold) == pytest.approx(expected, abs=1e-6)


def test_the_ideal_ranking_is_no_deeper_than_ten() -> None:
    gold = {str(number) for number in range(12)}
    assert ndcg([str(number) for number in range(10)], gold) == pytest.approx(1.0)


def test_the_depths_are_one_five_and_ten() -> None:
    def at(rank: int) -> list[Place]:
        return [*(Place("cầu", number, number + 1) for number in range(rank - 1)), Place("lúa", 0, 9)]

    found = [quality([ANYWHERE], [at(rank)]) for rank in (1, 2, 5, 6, 10, 11)]
    assert [one.recall_1 for one in found] == [1, 0, 0, 0, 0, 0]
    assert [one.recall_5 for one in found] == [1, 1, 1, 0, 0, 0]
    assert [one.recall_10 for one in found] == [1, 1, 1, 1, 1, 0]


def test_quality_is_the_mean_over_the_questions() -> None:
    found = quality(
        [ANYWHERE, ANYWHERE, ANYWHERE, ANYWHERE],
        [
            [Place("lúa", 0, 9)],
            [Place("cầu", 0, 9), Place("lúa", 0, 9)],
            [*(Place("cầu", at, at + 1) for at in range(6)), Place("lúa", 0, 9)],
            [],
        ],
    )
    assert (found.recall_1, found.recall_5, found.recall_10) == (0.25, 0.5, 0.75)
    assert found.ndcg_10 == pytest.approx((1 + 1 / math.log2(3) + 1 / 3) / 4)


def test_percentiles_are_values_that_were_measured() -> None:
    values = [5.0, 1.0, 4.0, 2.0, 3.0]
    assert [percentile(values, share) for share in (0.5, 0.95, 0.2, 0.0)] == [3.0, 5.0, 1.0, 1.0]
    assert percentile([1.0, 2.0], 0.5) == 1.0
