"""Ask the questions of ``questions.jsonl`` of the sample articles and score the answers.

``python -m benchmarks.grounding.questions`` loads the samples into a throw-away library, each under the name of its
file, and asks the model that the settings name; ``vicite eval`` does the same for a library of your own.
"""

import argparse
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from service.cli.eval_text import write_evaluation
from service.evaluation.cases import Case, EvaluationDocument
from service.evaluation.eval_lines import BadLine, QuestionLine, read_lines
from service.evaluation.question_cases import run_question
from service.settings import Settings
from service.vicite import ViCite
from vectorstore.reading.source import Source
from vectorstore.reading.sources import read_sources
from vectorstore.reading.unreadable import Unreadable

HERE = Path(__file__).resolve().parent
QUESTIONS = HERE / "questions.jsonl"
SAMPLES = HERE.parents[1] / "examples" / "articles"


def read_questions(path: Path = QUESTIONS) -> list[QuestionLine]:
    """Return the questions of the file. Raise ValueError for a line that is none."""
    questions: list[QuestionLine] = []
    with path.open("rb") as lines:
        for line in read_lines(lines):
            if not isinstance(line, QuestionLine):
                reason = line.reason if isinstance(line, BadLine) else "it is no question"
                raise ValueError(f"{path}: {reason}")
            questions.append(line)
    return questions


def add_samples(vicite: ViCite, folder: Path = SAMPLES) -> None:
    """Load the sample articles; an article without an id of its own gets the name of its file."""
    for _ in vicite.add_many(_named(read_sources([folder]))):
        pass


def run_questions(questions: Iterable[QuestionLine], vicite: ViCite) -> list[Case]:
    """Ask every question."""
    return [run_question(question, vicite) for question in questions]


def _named(sources: Iterable[Source | Unreadable]) -> Iterator[Source | Unreadable]:
    for source in sources:
        if isinstance(source, Source) and source.id is None:
            yield replace(source, id=Path(source.origin).stem)
        else:
            yield source


def main() -> None:
    """Run the benchmark."""
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument("--questions", type=Path, default=QUESTIONS)
    options.add_argument("--json", action="store_true", help="print one JSON document, as vicite eval does")
    chosen = options.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings.load().model_copy(update={"data_dir": Path(folder)})
        with ViCite.open(settings, activity="benchmark") as vicite:
            add_samples(vicite)
            cases = run_questions(read_questions(chosen.questions), vicite)
    if chosen.json:
        print(EvaluationDocument.made_of(cases, []).model_dump_json())
    else:
        write_evaluation(cases)


if __name__ == "__main__":
    main()
