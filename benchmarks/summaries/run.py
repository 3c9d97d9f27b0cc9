"""Measure summaries on the five real articles: ``make bench-summaries``, or ``python -m benchmarks.summaries.run``.

Prints per article and over all, for each length, how many of the gold facts the extractive summary recalls: by place
(a cited sentence is one that states the fact, the headline) and by values (the quotes of one claim hold all its
figures, dates and names); the share of claims by thirds of the article, the words against the article's, what the
first sentences would recall, what the best choice could, and the time. Replies that are given are scored instead.
"""

import argparse
import json
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import get_args

from benchmarks.summaries.gold import GoldFact, read_facts, spans_of
from benchmarks.summaries.scoring import (
    Original,
    Score,
    best_possible,
    original_of,
    score,
    verbatim,
    written_of,
)
from service.answer_events import Done
from service.answers import Summary
from service.documents import ArticleDocument
from service.requests import Length, SummaryRequest
from service.settings import Settings
from service.summarising import MOST_SENTENCES
from service.vicite import ViCite
from vectorstore.article import lay_out
from vectorstore.reading import Source, read_article, read_sources

_COLUMNS = (
    "vital",
    "vital_by_values",
    "okay",
    "okay_by_values",
    "vital_first_sentences",
    "vital_best_possible",
)
ARTICLES = Path(__file__).resolve().parents[3] / "shared" / "articles"


@dataclass(frozen=True, slots=True)
class Row:
    """How one summary, and what it is held against, scores on its article."""

    source: Original
    score: Score
    first: Score
    best: frozenset[str]
    milliseconds: float | None


def rows_of(folder: Path, lengths: Sequence[Length]) -> Iterator[tuple[Length, list[Row]]]:
    """Yield the rows of the five articles for each length, summarised in a throw-away library."""
    with tempfile.TemporaryDirectory() as scratch:
        settings = Settings.ignoring_surroundings(data_dir=Path(scratch))
        with ViCite.open(settings, activity="benchmark") as vicite:
            sources = dict(_ingested(vicite, folder))
            for length in lengths:
                yield length, [_row(vicite, one, source, length) for one, source in sources.items()]


def rows_of_replies(folder: Path, files: Sequence[Path]) -> list[Row]:
    """Return a row for each stored summary; its article is the one that its quotes stand in."""
    with tempfile.TemporaryDirectory() as scratch:
        settings = Settings.ignoring_surroundings(data_dir=Path(scratch))
        with ViCite.open(settings, activity="benchmark") as vicite:
            sources = [source for _, source in _ingested(vicite, folder)]
    return [_row_of_reply(sources, Summary.model_validate_json(file.read_bytes())) for file in files]


def _ingested(vicite: ViCite, folder: Path) -> Iterator[tuple[str, Original]]:
    facts = read_facts()
    for path in sorted(folder.glob("*.txt")):
        (document,) = vicite.add_many(read_sources([path]))
        if not isinstance(document, ArticleDocument):
            sys.exit(f"{path.name}: {document.reason}")
        yield document.id, original_of(path, facts, _own_sentences(path))


def _own_sentences(path: Path) -> list[str]:
    """Return the sentences of the story itself: no title, caption, heading, by-line."""
    reading = read_article(Source(path.read_bytes(), "text", str(path)))
    _, sentences = lay_out(reading.paragraphs, article_id=path.stem, version=1)
    return [one.text for one in sentences if one.kind == "body"]


def _row(vicite: ViCite, article_id: str, source: Original, length: Length) -> Row:
    started = time.perf_counter()
    *_, done = vicite.summarize(SummaryRequest(article_ids=[article_id], length=length))
    milliseconds = 1000 * (time.perf_counter() - started)
    assert isinstance(done, Done)
    assert isinstance(done.document, Summary)
    return _held_against(source, done.document, MOST_SENTENCES[length], milliseconds)


def _row_of_reply(sources: Sequence[Original], summary: Summary) -> Row:
    def quoted(source: Original) -> int:
        return sum(bool(spans_of(citation.quote, source.text)) for citation in summary.citations)

    return _held_against(max(sources, key=quoted), summary, len(summary.claims), None)


def _held_against(source: Original, summary: Summary, limit: int, milliseconds: float | None) -> Row:
    own = score(source, written_of(summary))
    first = [source.text[start:end] for start, end in source.sentences[: own.claims]]
    best = best_possible(source, limit, _is_vital)
    return Row(source, own, score(source, verbatim(first)), best, milliseconds)


def _is_vital(fact: GoldFact) -> bool:
    return fact.importance == "vital"


def recall(rows: Sequence[Row], importance: str, found: Sequence[frozenset[str]]) -> tuple[int, int]:
    """Return how many facts of that importance were found, of how many."""
    facts = [[one.id for one in row.source.facts if one.importance == importance] for row in rows]
    held = sum(len(found_here.intersection(ids)) for ids, found_here in zip(facts, found, strict=True))
    return held, sum(map(len, facts))


def totals(rows: Sequence[Row]) -> dict[str, float]:
    """Return the shares of some rows, as they are printed; ``milliseconds`` is that of the slowest."""
    measures = {
        "vital": ("vital", [row.score.covered for row in rows]),
        "vital_by_values": ("vital", [row.score.said for row in rows]),
        "okay": ("okay", [row.score.covered for row in rows]),
        "okay_by_values": ("okay", [row.score.said for row in rows]),
        "vital_first_sentences": ("vital", [row.first.covered for row in rows]),
        "vital_best_possible": ("vital", [row.best for row in rows]),
    }
    shares = {name: _share(*recall(rows, kind, found)) for name, (kind, found) in measures.items()}
    quotes = sum(sum(row.score.thirds) for row in rows)
    for number in range(3):
        shares[f"third_{number + 1}"] = _share(sum(row.score.thirds[number] for row in rows), quotes)
    shares["words"] = _share(sum(row.score.words for row in rows), sum(row.score.of_words for row in rows))
    shares["claims"] = sum(row.score.claims for row in rows) / max(1, len(rows))
    shares["milliseconds"] = max((row.milliseconds or 0.0 for row in rows), default=0.0)
    return shares


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 0.0


def show(title: str, rows: Sequence[Row], *, show_misses: bool) -> None:
    """Print a table: a line per article and one over all."""
    print(
        f"{title:22} {'vital':>6} {'values':>6} {'okay':>6} {'values':>6} {'first':>6} {'best':>6} "
        f"{'thirds':>14} {'words':>6} {'claims':>6} {'ms':>5}"
    )
    for name, some in [*((row.source.name, [row]) for row in rows), ("all", list(rows))]:
        one = totals(some)
        thirds = "/".join(f"{100 * one[f'third_{number}']:.0f}" for number in (1, 2, 3))
        shares = " ".join(f"{100 * one[column]:5.0f}%" for column in _COLUMNS)
        print(
            f"{name:22} {shares} {thirds:>14} {100 * one['words']:5.0f}% "
            f"{one['claims']:6.1f} {one['milliseconds']:5.0f}"
        )
    if show_misses:
        for row in rows:
            for fact in row.source.facts:
                if _is_vital(fact) and fact.id not in row.score.covered:
                    print(f"  missed {fact.id}: {fact.fact}")
    print()


def main() -> None:
    """Run the benchmark."""
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    lengths: tuple[Length, ...] = get_args(Length)
    options.add_argument("--articles", type=Path, default=ARTICLES, help="the folder of the five articles")
    options.add_argument("--length", action="append", choices=lengths, help="may be repeated; else all")
    options.add_argument("--reply", nargs="+", type=Path, help="stored summaries (JSON), scored the same way")
    options.add_argument("--show-misses", action="store_true", help="print the vital facts that are missing")
    options.add_argument("--json", action="store_true", help="print the shares over all as one JSON document")
    chosen = options.parse_args()
    if not chosen.articles.is_dir():
        print(
            f"Skipped: the five real articles are not at {chosen.articles}; see README.md beside this file."
        )
        return
    if chosen.reply:
        tables = [("replies", rows_of_replies(chosen.articles, chosen.reply))]
    else:
        tables = [(str(name), rows) for name, rows in rows_of(chosen.articles, chosen.length or lengths)]
    if chosen.json:
        print(json.dumps({title: totals(rows) for title, rows in tables}))
        return
    for title, rows in tables:
        show(title, rows, show_misses=chosen.show_misses)


if __name__ == "__main__":
    main()
