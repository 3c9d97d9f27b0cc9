"""``vicite eval``: questions and claims whose right outcome is known, run and scored."""

import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from service.cli.options import AsJson
from service.cli.terminal import note, write_json

if TYPE_CHECKING:
    from service.evaluation.cases import Case
    from service.evaluation.eval_lines import BadLine, Line
    from service.evaluation.running import RunQuestion

_INTERRUPTED = 130
_MOST_TOLD = 10


def evaluate(
    file: Annotated[
        str, typer.Argument(metavar="FILE", help="One JSON object a line; - for standard input.")
    ],
    as_json: AsJson = False,
) -> None:
    """Score answers and checks by a file of questions and claims.

    A line with a question is asked as vicite ask asks it, of the library; its answer is scored and not kept.
    A line with a claim is checked against its own quotes; for that no library and no model is needed.

    \b
      vicite eval questions.jsonl
      vicite eval claims.jsonl --json | jq '{caught, false_alarms, verified}'

    \b
    Lines of questions.jsonl (gold_answers: any one is right; figures: right though no quote has them):
      {"id": "q1", "question": "How many base stations did Hà Lâm have at the end of 2020?",
       "answerable": true, "gold_answers": ["1,394"], "figures": ["1,394"],
       "quotes": [{"article_id": "ha-lam-2020", "text": "Hà Lâm có 1.394 trạm BTS"}]}
      {"id": "q2", "question": "How many in 2030?", "answerable": false}

    \b
    Lines of claims.jsonl, each in one line:
      {"id": "c1", "claim": "Hà Lâm had 1,349 base stations.", "label": "false", "kind": "digit",
       "quotes": [{"text": "Hà Lâm có 1.394 trạm BTS.", "published_at": "2021-01-18"}]}

    Scores: answer_correct, citation_precision and citation_recall (against the gold quotes),
    wrong_figures_shown (must be 0; below), refused_right, over_refused; of claims: caught (false ones withheld),
    false_alarms (true ones withheld or doubted), verified; model_calls and tokens.

    wrong_figures_shown counts the figures and dates that were shown and stand in none of the quotes of their claim,
    nor among the line's figures, nor come out of the claim's calculation, nor are a figure of the question that
    the claim denies. It asks no check. It does not see a figure that stands in a quote and is told of something
    else, as two that were swapped: of claims, caught does. Of a false claim with an error of figure, date or unit
    by its kind, shown without a doubt, the claim counts once.

    A score is never a failure: the exit code is 0 when every line was run, 1 when a line could not be read or
    a model failed.
    """
    from service.evaluation.eval_lines import BadLine

    read = list(_read(file))
    bad_lines = [one for one in read if isinstance(one, BadLine)]
    lines = [one for one in read if not isinstance(one, BadLine)]
    _tell_what_was_wrong(bad_lines, lines)
    if not lines:
        note("vicite: There is no line to run; vicite eval --help shows what a line looks like.")
        raise typer.Exit(1)
    cases, finished = _run(lines, quiet=as_json)
    _tell(cases, bad_lines, as_json=as_json)
    if not finished:
        note(f"Stopped after {len(cases)} of {len(lines)} lines.")
        raise typer.Exit(_INTERRUPTED)
    if bad_lines or any(case.tally.questions + case.tally.claims == 0 for case in cases):
        raise typer.Exit(1)


def _read(file: str) -> "Iterator[Line | BadLine]":
    from service.evaluation.eval_lines import lines_of, read_lines

    if file == "-":
        yield from read_lines(lines_of(sys.stdin.buffer))
        return
    if Path(file).is_dir():
        raise typer.BadParameter(f"{file} is a folder, and no file.", param_hint="FILE")
    if not Path(file).is_file():
        raise typer.BadParameter(f"there is no file {file}.", param_hint="FILE")
    with Path(file).open("rb") as lines:
        yield from read_lines(lines_of(lines))


def _tell_what_was_wrong(bad_lines: "list[BadLine]", lines: "list[Line]") -> None:
    """Print the first lines that were refused, how many more there are, and each unknown field once."""
    from service.evaluation.eval_lines import unknown_fields

    for bad in bad_lines[:_MOST_TOLD]:
        note(f"line {bad.number}: {bad.reason}", colour="red")
    if len(bad_lines) > _MOST_TOLD:
        note(f"and {len(bad_lines) - _MOST_TOLD:,} more lines that could not be read", colour="red")
    unknown = list(dict.fromkeys(name for line in lines for name in unknown_fields(line)))
    for name in unknown[:_MOST_TOLD]:
        note(f"the field {name} is not known, and was left out", colour="yellow")
    if len(unknown) > _MOST_TOLD:
        note(f"and {len(unknown) - _MOST_TOLD:,} more fields that are not known", colour="yellow")


def _run(lines: "list[Line]", *, quiet: bool) -> "tuple[list[Case], bool]":
    """Return the cases, and whether all lines were run: Ctrl-C keeps what there is."""
    from service.cli.progress import counted
    from service.evaluation.running import run_lines

    cases: list[Case] = []
    try:
        with (
            counted("Evaluating", quiet=quiet) as progress,
            closing(run_lines(lines, _questions)) as running,
        ):
            for case in running:
                cases.append(case)
                progress(len(cases), len(lines))
    except KeyboardInterrupt:
        return cases, False
    return cases, True


@contextmanager
def _questions() -> "Iterator[RunQuestion]":
    """Give what asks a question of the library, or of the service that holds it."""
    from service.cli.opening import open_vicite
    from service.evaluation.question_cases import run_question

    with open_vicite("vicite eval") as vicite:
        yield lambda line: run_question(line, vicite)


def _tell(cases: "list[Case]", bad_lines: "list[BadLine]", *, as_json: bool) -> None:
    from service.cli.eval_text import write_evaluation
    from service.evaluation.cases import EvaluationDocument

    if as_json:
        write_json(EvaluationDocument.made_of(cases, bad_lines))
    else:
        write_evaluation(cases)
