"""The scores of an evaluation for a person at a terminal, and what came out wrong."""

from collections.abc import Sequence

from service.cli.terminal import Colour, wrapped, write
from service.evaluation.cases import Case, ClaimCase, FailedCase, tallies_by_kind
from service.evaluation.scores import Tally, total

_NOTHING = "–"


def write_evaluation(cases: Sequence[Case]) -> None:
    """Print the scores over the whole and by kind, then every case that came out wrong, with the reasons."""
    whole = total(case.tally for case in cases)
    for name, value in _named(whole):
        write(f"{name:20} {value}")
    kinds = tallies_by_kind(cases)
    if len(kinds) > 1:
        _write_kinds(kinds)
    wrong = [case for case in cases if not case.document.passed]
    if wrong:
        write()
        write(f"Not as they should be: {len(wrong)} of {len(cases)}")
    for case in wrong:
        _write_case(case)


def _named(tally: Tally) -> list[tuple[str, str]]:
    """Return the scores with what they were measured on; those of questions or claims only where there are any."""
    of_questions = [
        ("answer_correct", _of(tally.correct, tally.with_gold_answer)),
        ("citation_precision", _of(tally.right_citations, tally.citations)),
        ("citation_recall", _of(tally.cited_gold_quotes, tally.gold_quotes)),
        ("refused_right", _of(tally.refused_right, tally.unanswerable)),
        ("over_refused", _of(tally.over_refused, tally.answerable)),
    ]
    of_claims = [
        ("caught", _of(tally.caught, tally.false_claims)),
        ("false_alarms", _of(tally.false_alarms, tally.true_claims)),
        ("verified", _of(tally.verified, tally.true_claims)),
    ]
    cost = [("model_calls", f"{tally.model_calls:5}"), ("tokens", f"{tally.tokens:5,}")]
    return [
        *(of_questions if tally.questions else ()),
        *(of_claims if tally.claims else ()),
        ("wrong_figures_shown", f"{tally.wrong_figures:5}"),
        *(cost if tally.questions else ()),
    ]


def _write_kinds(kinds: dict[str, Tally]) -> None:
    widest = max(len(kind) for kind in kinds)
    for kind, tally in kinds.items():
        scores = [f"{name} {value}" for name, value in _named(tally) if value.strip() not in (_NOTHING, "0")]
        write(wrapped(", ".join(scores), first=f"{kind:{widest}}  "))


def _write_case(case: Case) -> None:
    document = case.document
    said = document.claim if isinstance(document, ClaimCase) else document.question
    colour: Colour = "yellow" if isinstance(document, FailedCase) else "red"
    write(wrapped(f"{document.id} ({document.kind}): {said}"), colour=colour)
    for reason in document.reasons:
        write(wrapped(reason, first="  "))


def _of(part: int, whole: int) -> str:
    return f"{100 * part / whole:5.1f} %  ({part} of {whole})" if whole else f"    {_NOTHING}"
