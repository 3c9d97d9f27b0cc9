"""The lines of an evaluation run one after the other."""

from collections.abc import Callable, Generator, Sequence
from contextlib import AbstractContextManager, ExitStack

from service.evaluation.cases import Case
from service.evaluation.claim_cases import run_claim
from service.evaluation.eval_lines import ClaimLine, Line, QuestionLine

RunQuestion = Callable[[QuestionLine], Case]


def run_lines(
    lines: Sequence[Line], questions: Callable[[], AbstractContextManager[RunQuestion]]
) -> Generator[Case, None, None]:
    """Yield the case of each line, in order.

    ``questions`` is entered before the first line is run, and only where there is a question among them.
    """
    with ExitStack() as stack:
        run_question: RunQuestion | None = None
        if any(isinstance(line, QuestionLine) for line in lines):
            run_question = stack.enter_context(questions())
        for line in lines:
            if isinstance(line, ClaimLine):
                yield run_claim(line)
            elif run_question is not None:
                yield run_question(line)
