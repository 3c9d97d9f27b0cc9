"""What an evaluation counts, and the scores that come of it."""

from collections.abc import Iterable
from dataclasses import dataclass, fields
from typing import Self

from service.documents import Document


@dataclass(frozen=True, slots=True)
class Tally:
    """What one case adds to the scores; tallies add up."""

    questions: int = 0
    claims: int = 0
    with_gold_answer: int = 0
    correct: int = 0
    citations: int = 0  # of questions with gold quotes
    right_citations: int = 0
    gold_quotes: int = 0
    cited_gold_quotes: int = 0
    answerable: int = 0
    over_refused: int = 0
    unanswerable: int = 0
    refused_right: int = 0
    wrong_figures: int = 0
    false_claims: int = 0
    caught: int = 0
    true_claims: int = 0
    false_alarms: int = 0
    verified: int = 0
    model_calls: int = 0
    tokens: int = 0

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(*(getattr(self, field.name) + getattr(other, field.name) for field in fields(self)))


class Scores(Document):
    """The scores of some cases. Shares are from 0 to 1, None where there was nothing to measure.

    - ``answer_correct``: of the answerable questions with a gold answer, those whose shown answer holds one.
    - ``citation_precision``: of the citations of questions with gold quotes, those that overlap one.
    - ``citation_recall``: of the gold quotes, those that a citation overlaps.
    - ``wrong_figures_shown``: how many figures and dates were shown that stand in none of the quotes of their claim
      (nor among the gold figures, nor are they calculated from these, nor denied of the question), read anew and
      whatever the checks found. A figure that stands in a quote and is told of something else, as two that were
      swapped, is not seen by it; ``caught`` sees it. A false claim of a kind of figure, date or unit that was shown
      without a doubt counts once where each of its figures stands somewhere (``claim_cases.py``).
    - ``refused_right``: of the questions that have no answer, those refused; ``over_refused``: of those that
      have one.
    - ``caught``: of the false claims, those withheld (``claim_cases.py`` says where ``check`` is enough);
      ``false_alarms``: of the true claims, those withheld or shown as ``check``; ``verified``: of the true
      claims, those shown as ``verified``.
    - ``model_calls``, ``tokens``: what the models were asked for, prompts and replies together.
    """

    answer_correct: float | None
    citation_precision: float | None
    citation_recall: float | None
    wrong_figures_shown: int
    refused_right: float | None
    over_refused: float | None
    caught: float | None
    false_alarms: float | None
    verified: float | None
    model_calls: int
    tokens: int
    questions: int
    claims: int

    @classmethod
    def of(cls, tally: Tally) -> Self:
        """Return the scores of a tally."""
        return cls.model_validate(_shares(tally))


def total(tallies: Iterable[Tally]) -> Tally:
    """Return the sum."""
    return sum(tallies, Tally())


def _shares(tally: Tally) -> dict[str, float | int | None]:
    return {
        "answer_correct": _share(tally.correct, tally.with_gold_answer),
        "citation_precision": _share(tally.right_citations, tally.citations),
        "citation_recall": _share(tally.cited_gold_quotes, tally.gold_quotes),
        "wrong_figures_shown": tally.wrong_figures,
        "refused_right": _share(tally.refused_right, tally.unanswerable),
        "over_refused": _share(tally.over_refused, tally.answerable),
        "caught": _share(tally.caught, tally.false_claims),
        "false_alarms": _share(tally.false_alarms, tally.true_claims),
        "verified": _share(tally.verified, tally.true_claims),
        "model_calls": tally.model_calls,
        "tokens": tally.tokens,
        "questions": tally.questions,
        "claims": tally.claims,
    }


def _share(part: int, whole: int) -> float | None:
    return part / whole if whole else None
