from collections.abc import Sequence
from collections.abc import Set as AbstractSet

import pytest

from vectorstore.retrieval import Legs, Query, fused_scores
from vietnamese.terms import Concept


class Words:
    """Finds the given hits whatever is asked, and remembers what it was asked."""

    def __init__(self, *hits: tuple[str, float]) -> None:
        self.hits = list(hits)
        self.asked: list[Sequence[Concept]] = []

    def search(self, concepts: Sequence[Concept], limit: int) -> list[tuple[str, float]]:
        self.asked.append(concepts)
        return self.hits[:limit]


class Vectors(Words):
    """The same for vectors; ``scanned`` are the ids it was told to score exactly."""

    scanned: AbstractSet[str] = frozenset()

    def search(self, vector: Sequence[float], limit: int) -> list[tuple[str, float]]:  # type: ignore[override]
        return self.hits[:limit]

    def scores(self, vector: Sequence[float], passage_ids: AbstractSet[str]) -> list[tuple[str, float]]:
        self.scanned = passage_ids
        return [hit for hit in self.hits if hit[0] in passage_ids]


def legs(
    words: Words, vectors: Vectors, weight: float = 0.5, *, across: bool = False
) -> tuple[Legs, list[str]]:
    embedded: list[str] = []

    def embed(text: str) -> list[float]:
        embedded.append(text)
        return [1.0]

    return Legs(words, vectors, embed, weight, across), embedded


VI = Query("vi", "trạm BTS")


def test_each_leg_counts_by_its_weight_of_its_own_best() -> None:
    both, _ = legs(Words(("a", 10.0), ("b", 5.0)), Vectors(("b", 0.8), ("c", 0.4)))
    scores = fused_scores([VI], both)
    assert scores == {
        "a": pytest.approx(1 / 1.5),
        "b": pytest.approx((0.5 + 0.5) / 1.5),
        "c": pytest.approx(0.25 / 1.5),
    }


def test_only_what_is_allowed_is_found_and_few_are_scanned_exactly() -> None:
    vectors = Vectors(("a", 0.9), ("b", 0.8))
    both, _ = legs(Words(("a", 10.0), ("b", 5.0)), vectors)
    assert set(fused_scores([VI], both, allowed={"b"})) == {"b"}
    assert vectors.scanned == {"b"}


def test_more_is_asked_for_until_enough_is_allowed() -> None:
    words = Words(*[(f"p{place}", 1000.0 - place) for place in range(900)])
    both, _ = legs(words, Vectors(), 0.0)
    found = fused_scores([VI], both, allowed={f"p{place}" for place in range(700, 900)})
    assert len(found) == 100
    assert len(words.asked) == 2


def test_a_passage_has_the_best_score_of_all_queries() -> None:
    both, _ = legs(Words(("a", 1.0)), Vectors(), 0.0)
    assert fused_scores([VI, Query("vi", "cầu")], both) == {"a": 1.0}


def test_a_lexical_model_is_given_english_in_vietnamese_and_another_as_it_is() -> None:
    english = Query("en", "base stations")
    lexical, embedded = legs(Words(), Vectors())
    fused_scores([english], lexical)
    assert embedded == ["trạm bts"]
    other, embedded = legs(Words(), Vectors(), across=True)
    fused_scores([english], other)
    assert embedded == ["base stations"]


def test_a_query_without_any_term_finds_nothing_and_embeds_nothing() -> None:
    both, embedded = legs(Words(("a", 1.0)), Vectors(("a", 1.0)))
    assert fused_scores([Query("en", "?!")], both) == {}
    assert embedded == []


def test_vietnamese_typed_bare_is_looked_up_folded() -> None:
    fields = {term.field for concept in Query("vi", "tram phat song").lookups() for term in concept.terms}
    assert fields == {"folded"}
    fields = {term.field for concept in Query("vi", "trạm phát sóng").lookups() for term in concept.terms}
    assert fields == {"accented", "folded"}
