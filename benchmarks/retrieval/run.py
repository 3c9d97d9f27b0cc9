"""Compare how well passages are found: ``python -m benchmarks.retrieval.run --help``.

Every system indexes the same articles with the same embeddings and is asked the same questions: ViCite, plain
BM25, LangChain's splitter with its Chroma retriever, LlamaIndex's vector index. Each of the others runs with its
own splitter and once on ViCite's passages. A hit is a passage of the right article that overlaps the answer where
the set tells its place. Prints a Markdown table on stdout and progress on stderr; the figures of quality are the
same on every run.

A set is a folder with corpus.jsonl {id, title, text} and questions.jsonl {id, vi, en, article_id, answers_vi}, a
folder in BEIR's shape (corpus.jsonl, queries.jsonl, qrels/*.tsv), or a .jsonl file of news {id, title, lead, text},
whose articles are found by their leads.
"""

import argparse
import json
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path

from benchmarks.retrieval.comparison import COMPETITORS, VICITE, Row, compare
from benchmarks.retrieval.embeddings import LEXICAL, MINILM, build
from benchmarks.retrieval.sets import UnknownSet, read_set

SHARED_SET = Path(__file__).resolve().parents[3] / "shared" / "data" / "retrieval-dev"
INSTALL = "run make bench-setup"
SYSTEMS = (VICITE, *COMPETITORS)
HEAD = (
    "| questions | system | passages | recall@1 | recall@5 | recall@10 | nDCG@10 | median ms | 95 % ms |\n"
    "|---|---|---|---|---|---|---|---|---|"
)


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the comparison."""
    chosen = _options().parse_args(arguments)
    try:
        rows = list(_rows(chosen))
    except UnknownSet as error:
        sys.exit(str(error))
    except ModuleNotFoundError as error:
        sys.exit(f"{error.name} is not installed: {INSTALL}, or choose --systems {VICITE}.")
    print(
        json.dumps([asdict(row) for row in rows], ensure_ascii=False, indent=1)
        if chosen.json
        else table(rows)
    )


def _rows(chosen: argparse.Namespace) -> Iterator[Row]:
    embeddings = build(chosen.embeddings, chosen.keep_vectors)
    for path in chosen.set or [SHARED_SET]:
        one = read_set(path).limited(chosen.limit, chosen.questions)
        if not one.questions:
            sys.exit(f"{path}: no question is answered by the articles chosen; raise --limit.")
        with tempfile.TemporaryDirectory() as folder:
            yield from compare(one, chosen.systems, embeddings, chosen.embeddings, Path(folder))
        embeddings.save()


def table(rows: Sequence[Row]) -> str:
    """Return the rows as Markdown, a table for each set, the questions of one language together."""
    parts = []
    for name in dict.fromkeys(row.set for row in rows):
        of_set = [row for row in rows if row.set == name]
        model = next((row.embeddings for row in of_set if row.embeddings != "–"), "–")
        languages = list(dict.fromkeys(row.language for row in of_set))
        of_set.sort(key=lambda row: languages.index(row.language))
        lines = [_line(row) for row in of_set]
        parts.append("\n".join([f"### {name}, {model} embeddings", "", HEAD, *lines]))
    return "\n\n".join(parts)


def _line(row: Row) -> str:
    cells = (
        f"{row.language} ({row.questions})",
        row.system,
        f"{row.passages:,} ({row.splitter})",
        *(f"{one:.3f}" for one in asdict(row.quality).values()),
        f"{row.median_ms:.1f}",
        f"{row.slow_ms:.1f}",
    )
    return f"| {' | '.join(cells)} |"


def _systems(names: str) -> list[str]:
    chosen = names.split(",")
    unknown = sorted({one for one in chosen if one not in SYSTEMS})
    if unknown:
        raise argparse.ArgumentTypeError(f"{', '.join(unknown)}: choose from {', '.join(SYSTEMS)}")
    return chosen


def _options() -> argparse.ArgumentParser:
    options = argparse.ArgumentParser(
        prog="python -m benchmarks.retrieval.run",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    options.add_argument(
        "--set",
        type=Path,
        action="append",
        help="a set, again for each further one (without: retrieval-dev beside the checkout)",
    )
    options.add_argument(
        "--systems",
        type=_systems,
        default=list(SYSTEMS),
        help=f"which, joined by commas; all of them: {','.join(SYSTEMS)}",
    )
    options.add_argument(
        "--embeddings",
        choices=(LEXICAL, MINILM),
        default=LEXICAL,
        help="lexical is ViCite's own, minilm the model that Chroma uses by default",
    )
    options.add_argument("--limit", type=int, help="only the first so many articles, and what they answer")
    options.add_argument("--questions", type=int, help="only so many questions, drawn by a seed")
    options.add_argument(
        "--keep-vectors", type=Path, help="a folder that keeps MiniLM's vectors between runs"
    )
    options.add_argument("--json", action="store_true", help="print the rows as JSON")
    return options


if __name__ == "__main__":
    main()
