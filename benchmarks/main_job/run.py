"""Measure the main job on the five real articles: ``make bench``, or ``python -m benchmarks.main_job.run --help``.

Prints the share of questions for which the extractive mode cites a right sentence among its first three, the
share of off-topic questions it refuses, and the embedding calls of a second ingest and of a rebuild.
"""

import argparse
import json
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from unicodedata import normalize

from langchain_core.embeddings import Embeddings

from service.answering import Answer
from service.documents import ArticleDocument
from service.requests import AskRequest
from service.settings import Settings
from service.vicite import ViCite
from vectorstore.lexical_embeddings import LexicalEmbeddings
from vectorstore.reading import read_sources

HERE = Path(__file__).resolve().parent
ARTICLES = HERE.parents[2] / "shared" / "articles"
FIRST = 3


@dataclass(frozen=True, slots=True)
class Gold:
    """A sentence that answers: the file it stands in and a fragment of it."""

    article: str
    anchor: str


@dataclass(frozen=True, slots=True)
class Question:
    """One line of ``questions.jsonl``; without gold it is off-topic."""

    id: str
    language: str
    question: str
    gold: tuple[Gold, ...]

    @property
    def group(self) -> str:
        return self.language if self.gold else "off-topic"


class CountingEmbeddings(Embeddings):
    """The lexical embeddings, counting how often they are called."""

    def __init__(self) -> None:
        self.inner = LexicalEmbeddings()
        self.calls = 0

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        self.calls += 1
        return self.inner.embed_documents(texts)

    def embed_query(self, text: str) -> list[float]:
        return self.inner.embed_query(text)


def read_questions(path: Path) -> Iterator[Question]:
    """Yield the questions of a file in the shape that README.md describes."""
    for line in path.read_text(encoding="utf-8").splitlines():
        fields = json.loads(line)
        gold = tuple(Gold(one["article"], normalize("NFC", one["anchor"])) for one in fields["gold"])
        yield Question(fields["id"], fields["language"], fields["question"], gold)


def is_right(question: Question, answer: Answer, files: dict[str, str]) -> bool:
    """Tell whether a right sentence is among the first three cited, or an off-topic question was refused."""
    if not question.gold:
        return answer.status == "insufficient_evidence"
    return any(
        files[citation.article_id] == gold.article and gold.anchor in citation.quote
        for citation in answer.citations[:FIRST]
        for gold in question.gold
    )


def ingest(vicite: ViCite, folder: Path) -> dict[str, str]:
    """Load the folder and return the file name (without ending) of each article id."""
    files = {}
    for path in sorted(folder.glob("*.txt")):
        (document,) = vicite.add_many(read_sources([path]))
        if not isinstance(document, ArticleDocument):
            sys.exit(f"{path.name}: {document.reason}")
        files[document.id] = path.stem
    return files


def report(questions: list[Question], vicite: ViCite, files: dict[str, str], *, show_misses: bool) -> None:
    """Ask every question and print the shares by group."""
    asked, right = Counter[str](), Counter[str]()
    started = time.perf_counter()
    for question in questions:
        answer = vicite.answer_to(AskRequest(question=question.question))
        asked[question.group] += 1
        right[question.group] += is_right(question, answer, files)
        if show_misses and not is_right(question, answer, files):
            cited = [citation.quote[:90] for citation in answer.citations[:FIRST]]
            print(f"  miss {question.id}: {question.question}\n    {answer.status} {cited}")
    milliseconds = 1000 * (time.perf_counter() - started) / len(questions)
    for group in asked:
        print(f"{group:10} {right[group]:3} of {asked[group]:3}  {right[group] / asked[group]:.3f}")
    print(f"a question takes {milliseconds:.0f} ms on average")


def main() -> None:
    """Run the benchmark."""
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument("--questions", type=Path, default=HERE / "questions.jsonl")
    options.add_argument("--articles", type=Path, default=ARTICLES, help="the folder of the five articles")
    options.add_argument("--show-misses", action="store_true")
    chosen = options.parse_args()
    if not chosen.articles.is_dir():
        sys.exit(f"The five articles are not at {chosen.articles}; see benchmarks/main_job/README.md.")
    embeddings = CountingEmbeddings()
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings.ignoring_surroundings(data_dir=Path(folder))
        with ViCite.open(settings, activity="benchmark", embeddings=embeddings) as vicite:
            files = ingest(vicite, chosen.articles)
            first = embeddings.calls
            report(list(read_questions(chosen.questions)), vicite, files, show_misses=chosen.show_misses)
            ingest(vicite, chosen.articles)
            second = embeddings.calls
            vicite.rebuild(lambda done, total: None)
            print(
                f"embedding calls: first ingest {first}, second {second - first}, rebuild {embeddings.calls - second}"
            )


if __name__ == "__main__":
    main()
