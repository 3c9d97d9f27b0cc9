"""The checks tried on pairs and on mutants of the true ones, and how long they take."""

import statistics
import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from benchmarks.grounding.mutations import MUTATIONS
from service.evaluation.claim_cases import check_line, is_alarm, is_caught
from service.evaluation.eval_lines import ClaimLine
from service.grounding import Verdict

CLAIMS_OF_AN_ANSWER = 10


@dataclass(frozen=True, slots=True)
class Trial:
    """A claim and what the checks made of it."""

    line: ClaimLine
    verdict: Verdict
    reasons: tuple[str, ...]

    @property
    def right(self) -> bool:
        """Say whether a true claim passed without a doubt, or a false one was caught."""
        if self.line.label == "true":
            return not is_alarm(self.verdict)
        return is_caught(self.line, self.verdict)


def tried(lines: Iterable[ClaimLine]) -> list[Trial]:
    """Check every claim."""
    trials: list[Trial] = []
    for line in lines:
        checked = check_line(line)
        trials.append(Trial(line, checked.verdict, checked.reasons))
    return trials


def mutants_of(lines: Iterable[ClaimLine]) -> Iterator[ClaimLine]:
    """Yield the true claims broken in every way that fits them, each once, with the way as its kind."""
    for line in lines:
        if line.label != "true":
            continue
        made = {line.claim}
        for mutation in MUTATIONS:
            for number, claim in enumerate(mutation.mutants(line.claim), start=1):
                if claim not in made:
                    made.add(claim)
                    yield line.model_copy(
                        update={
                            "id": f"{line.id}-{mutation.kind}-{number}",
                            "label": "false",
                            "kind": mutation.kind,
                            "claim": claim,
                        }
                    )


def answer_milliseconds(lines: Sequence[ClaimLine]) -> list[float]:
    """Return how long each ten claims in a row take; a first claim, which loads the word lists, is not counted."""
    if lines:
        check_line(lines[0])
    rest = iter(lines)
    times: list[float] = []
    while len(answer := list(islice(rest, CLAIMS_OF_AN_ANSWER))) == CLAIMS_OF_AN_ANSWER:
        started = time.perf_counter()
        for line in answer:
            check_line(line)
        times.append(1000 * (time.perf_counter() - started))
    return times


def median_of(times: Sequence[float]) -> float | None:
    """Return the median, None of nothing."""
    return statistics.median(times) if times else None
