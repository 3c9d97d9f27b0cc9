"""Sets of articles and questions, whatever shape they lie in on disk.

A folder with ``questions.jsonl`` is in the shape of ``retrieval-dev``, one with ``queries.jsonl`` in BEIR's; a
``.jsonl`` file of news is searched by the leads of its articles, which are not indexed.
"""

import json
import random
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from benchmarks.retrieval.typings import TYPINGS
from vietnamese.language import detect_language

SHORTEST_LEAD = 40  # characters; a shorter one is no description of its article


class UnknownSet(Exception):
    """A path that holds no set in a shape that is read."""


@dataclass(frozen=True, slots=True)
class SetArticle:
    """An article as the set has it, text and title apart."""

    id: str
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class AnswerSpan:
    """Where an answer stands in ``SetArticle.text`` of the article that holds it."""

    article_id: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class SetQuestion:
    """A question and the articles that answer it; ``answers`` is None where the set does not give the place.

    ``language`` labels what is reported together: ``vi``, ``en``, and of Vietnamese questions typed otherwise
    ``bare``, ``nfd`` and ``new tones``.
    """

    id: str
    language: str
    text: str
    gold: frozenset[str]
    answers: tuple[AnswerSpan, ...] | None = None


@dataclass(frozen=True, slots=True)
class RetrievalSet:
    """Articles and the questions asked of them."""

    name: str
    articles: tuple[SetArticle, ...]
    questions: tuple[SetQuestion, ...]

    def limited(self, articles: int | None, questions: int | None) -> "RetrievalSet":
        """Return the first articles and, of the questions they answer, some drawn by a seed, in every typing."""
        kept = self.articles[:articles]
        known = {article.id for article in kept}
        answered = [question for question in self.questions if question.gold <= known]
        return replace(self, articles=kept, questions=tuple(_drawn(answered, questions)))


def read_set(path: Path) -> RetrievalSet:
    """Read the set at the path. Raise UnknownSet."""
    if (path / "questions.jsonl").is_file():
        return _read_own_shape(path)
    if (path / "queries.jsonl").is_file():
        return _read_beir(path)
    if path.is_file() and path.suffix == ".jsonl":
        return _read_news(path)
    raise UnknownSet(
        f"{path} is no set: give a folder with corpus.jsonl and questions.jsonl, one in BEIR's shape "
        "(corpus.jsonl, queries.jsonl, qrels/*.tsv), or a .jsonl file of news articles with leads."
    )


def _read_own_shape(folder: Path) -> RetrievalSet:
    articles = tuple(
        SetArticle(str(line["id"]), line.get("title") or "", line["text"])
        for line in _lines(folder / "corpus.jsonl")
    )
    questions: list[SetQuestion] = []
    for line in _lines(folder / "questions.jsonl"):
        article_id = str(line["article_id"])
        spans = tuple(
            AnswerSpan(article_id, one["answer_start"], one["answer_start"] + len(one["text"]))
            for one in line.get("answers_vi") or ()
        )
        asked = SetQuestion(
            str(line["id"]), "en", line.get("en") or "", frozenset({article_id}), spans or None
        )
        if line.get("vi"):
            questions.extend(
                replace(asked, language=label, text=typed(line["vi"])) for label, typed in TYPINGS.items()
            )
        if asked.text:
            questions.append(asked)
    return RetrievalSet(folder.name, articles, tuple(questions))


def _read_beir(folder: Path) -> RetrievalSet:
    articles = tuple(
        SetArticle(str(line["_id"]), line.get("title") or "", line["text"])
        for line in _lines(folder / "corpus.jsonl")
    )
    gold: defaultdict[str, set[str]] = defaultdict(set)
    for path in sorted((folder / "qrels").glob("*.tsv")):
        for row in path.read_text(encoding="utf-8").splitlines():
            query_id, article_id, score = row.split("\t")[:3]
            if score.strip().isdigit() and int(score) > 0:
                gold[query_id].add(article_id)
    questions = tuple(
        SetQuestion(query_id, detect_language(line["text"]), line["text"], frozenset(gold[query_id]))
        for line in _lines(folder / "queries.jsonl")
        if (query_id := str(line["_id"])) in gold
    )
    return RetrievalSet(folder.name, articles, questions)


def _read_news(path: Path) -> RetrievalSet:
    lines = [line for line in _lines(path) if line.get("text")]
    articles = tuple(
        SetArticle(
            str(line["id"]), line.get("title") or "", _without_lead(line["text"], line.get("lead") or "")
        )
        for line in lines
    )
    questions = tuple(
        SetQuestion(str(line["id"]), "vi", line["lead"], frozenset({str(line["id"])}))
        for line in lines
        if len(line.get("lead") or "") >= SHORTEST_LEAD
    )
    return RetrievalSet(f"{path.parent.name} by lead", articles, questions)


def _without_lead(text: str, lead: str) -> str:
    """Return the text as it would be found without its lead, which some pages print twice."""
    rest = text.replace(lead, "").strip() if len(lead) >= SHORTEST_LEAD else text
    return rest or text


def _lines(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as file:
        for line in file:
            if line.strip():
                yield json.loads(line)


def _drawn(questions: list[SetQuestion], count: int | None) -> Iterator[SetQuestion]:
    """Yield the questions of ``count`` ids, in their order."""
    ids = sorted({question.id for question in questions})
    drawn = set(ids if count is None else random.Random(0).sample(ids, min(count, len(ids))))
    return (question for question in questions if question.id in drawn)
