"""What became of the lines of an evaluation, and the whole as one document."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self

from service.documents import Document
from service.evaluation.eval_lines import BadLine, Label
from service.evaluation.scores import Scores, Tally, total
from service.grounding import Verdict


class CaseDocument(Document):
    """What every case tells: whether it came out as it should; why it did not, or what the checks said of it."""

    id: str
    kind: str
    passed: bool
    reasons: list[str]


class ClaimCase(CaseDocument):
    """A claim with its label; ``wrong_figures`` are those that were shown and are wrong."""

    claim: str
    label: Label
    verdict: Verdict
    wrong_figures: list[str]


class CaseCitation(Document):
    """A citation of an answer; ``right`` is None where there is no gold quote to hold it against."""

    article_id: str
    quote: str
    right: bool | None


class QuestionCase(CaseDocument):
    """A question with its answer; ``correct`` is None where there is no gold answer to hold it against."""

    question: str
    answerable: bool
    status: str
    correct: bool | None
    answer: str
    citations: list[CaseCitation]
    withheld: list[str]
    wrong_figures: list[str]
    model_calls: int
    tokens: int


class FailedCase(CaseDocument):
    """A question that got no answer, because a model or a part of the service failed. No score counts it."""

    question: str


@dataclass(frozen=True, slots=True)
class Case:
    """A line that was run, and what it adds to the scores."""

    document: ClaimCase | QuestionCase | FailedCase
    tally: Tally


class BadLineDocument(Document):
    """A line that could not be run."""

    line: int
    reason: str


class EvaluationDocument(Scores):
    """The scores over the whole and by kind, and every case."""

    by_kind: dict[str, Scores]
    cases: list[ClaimCase | QuestionCase | FailedCase]
    bad_lines: list[BadLineDocument]

    @classmethod
    def made_of(cls, cases: Sequence[Case], bad_lines: Sequence[BadLine]) -> Self:
        """Return the document of the cases; the kinds stand in the order in which they came."""
        return cls(
            **Scores.of(total(case.tally for case in cases)).model_dump(),
            by_kind={kind: Scores.of(tally) for kind, tally in tallies_by_kind(cases).items()},
            cases=[case.document for case in cases],
            bad_lines=[BadLineDocument(line=one.number, reason=one.reason) for one in bad_lines],
        )


def tallies_by_kind(cases: Sequence[Case]) -> dict[str, Tally]:
    """Return the tally of each kind, in the order in which the kinds came."""
    tallies: dict[str, Tally] = {}
    for case in cases:
        tallies[case.document.kind] = tallies.get(case.document.kind, Tally()) + case.tally
    return tallies
