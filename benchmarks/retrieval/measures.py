"""What a ranking is worth, and how long it took: pure figures."""

import math
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from statistics import fmean

from benchmarks.retrieval.places import Place
from benchmarks.retrieval.sets import SetQuestion

DEEPEST = 10


@dataclass(frozen=True, slots=True)
class Quality:
    """Means over questions, each from 0 to 1."""

    recall_1: float
    recall_5: float
    recall_10: float
    ndcg_10: float


def quality(questions: Sequence[SetQuestion], rankings: Sequence[Sequence[Place]]) -> Quality:
    """Return the means over the questions and what was found for each; at least one question."""
    found = [
        (hits(question, places), question.gold) for question, places in zip(questions, rankings, strict=True)
    ]
    return Quality(
        recall_1=fmean(recall(ranked, gold, 1) for ranked, gold in found),
        recall_5=fmean(recall(ranked, gold, 5) for ranked, gold in found),
        recall_10=fmean(recall(ranked, gold, 10) for ranked, gold in found),
        ndcg_10=fmean(ndcg(ranked, gold) for ranked, gold in found),
    )


def hits(question: SetQuestion, places: Sequence[Place]) -> list[str | None]:
    """Return for each distinct passage, in order, the right article that it hits for the first time, else None.

    A hit is a passage of a right article that overlaps the answer where the set gives the answer's place.
    """
    met: set[str] = set()
    ranked: list[str | None] = []
    for place in dict.fromkeys(places):
        is_first = place.article_id not in met and _is_hit(question, place)
        ranked.append(place.article_id if is_first else None)
        if is_first:
            met.add(place.article_id)
    return ranked[:DEEPEST]


def recall(ranked: Sequence[str | None], gold: AbstractSet[str], depth: int) -> float:
    """Return the share of the right articles among the first ``depth`` ranks."""
    return sum(one is not None for one in ranked[:depth]) / len(gold)


def ndcg(ranked: Sequence[str | None], gold: AbstractSet[str], depth: int = DEEPEST) -> float:
    """Return the normalised discounted cumulative gain with gains of 0 and 1 (Järvelin and Kekäläinen, 2002)."""
    gained = sum(
        1 / math.log2(rank + 1) for rank, one in enumerate(ranked[:depth], start=1) if one is not None
    )
    ideal = sum(1 / math.log2(rank + 1) for rank in range(1, min(len(gold), depth) + 1))
    return gained / ideal


def percentile(values: Sequence[float], share: float) -> float:
    """Return the smallest value that at least ``share`` of the values do not exceed (nearest rank)."""
    ordered = sorted(values)
    return ordered[max(0, math.ceil(share * len(ordered)) - 1)]


def _is_hit(question: SetQuestion, place: Place) -> bool:
    if place.article_id not in question.gold:
        return False
    if question.answers is None:
        return True
    return any(
        place.article_id == answer.article_id and place.start < answer.end and answer.start < place.end
        for answer in question.answers
    )
