"""Measure how fast searching and indexing are: ``python -m benchmarks.retrieval.speed --help``.

Fills a library with synthetic articles, made of runs of words from a set so that terms keep their frequencies,
and with 384-dimensional vectors that depend on the text alone. Prints, as Markdown on stdout: the median of a
whole search beside that of a bare Chroma query (the same texts and vectors, Chroma's defaults, k = 10, the
vector given), with filters that keep 5 % and 50 % of the articles; and the passages that go in per second beside
LangChain's splitter and its Chroma. The compared calls take turns in one process.
"""

import argparse
import json
import sys
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from pathlib import Path

from benchmarks.retrieval.embeddings import SyntheticEmbeddings
from benchmarks.retrieval.indexing import Indexed, LibraryTaking, TakesArticles, fill
from benchmarks.retrieval.latency import BARE, LIBRARY, VICITE, BareChroma, calls_to, mixed, timed
from benchmarks.retrieval.measures import percentile
from benchmarks.retrieval.run import INSTALL, SHARED_SET
from benchmarks.retrieval.sets import RetrievalSet, UnknownSet, read_set
from benchmarks.retrieval.synthetic_articles import synthetic_articles
from benchmarks.retrieval.vicite import ENCODING
from service.settings import Settings
from service.vicite import ViCite
from vectorstore.library import Library
from vectorstore.tokens import LazyTokenCounter


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the measurement."""
    options = _options().parse_args(arguments)
    try:
        words_of = read_set(options.set)
    except UnknownSet as error:
        sys.exit(str(error))
    with tempfile.TemporaryDirectory() as folder:
        milliseconds, ours, theirs, passages = _measured(words_of, options, Path(folder))
    if options.json:
        indexing = {"vicite": asdict(ours), "langchain": asdict(theirs)}
        print(json.dumps({"passages": passages, "milliseconds": milliseconds, "indexing": indexing}))
    else:
        print(_latency_table(milliseconds, passages))
        if theirs.articles:
            print("", _indexing_table(ours, theirs), sep="\n")


def _measured(
    words_of: RetrievalSet, options: argparse.Namespace, folder: Path
) -> tuple[dict[str, list[float]], Indexed, Indexed, int]:
    embeddings, counter = SyntheticEmbeddings(), LazyTokenCounter(ENCODING)
    counter.count("ấm máy")  # it is loaded once in a process, and no part of indexing
    settings = Settings.ignoring_surroundings(data_dir=folder / "vicite")
    library = Library(
        settings.data_dir,
        embeddings=embeddings,
        embedding_model="synthetic",
        counter=counter,
        activity="benchmark",
    )
    with ViCite(library, settings) as vicite:
        taking = LibraryTaking(library, counter)
        ours, theirs = fill(
            synthetic_articles(words_of),
            taking,
            _langchain(folder / "langchain", embeddings) if options.articles else None,
            passages=options.passages,
            compared_articles=options.articles,
        )
        bare = BareChroma(folder / "bare", embeddings)
        bare.fill(taking.texts)
        questions = mixed(words_of.questions, options.questions)
        found = timed(questions, bare, calls_to(library, vicite), embeddings)
        return found, ours, theirs, len(taking.texts)


def _langchain(folder: Path, embeddings: SyntheticEmbeddings) -> TakesArticles:
    try:
        from benchmarks.retrieval.langchain_chroma import LangChainChromaSystem
    except ModuleNotFoundError as error:
        sys.exit(f"{error.name} is not installed: {INSTALL}, or leave the comparison out by --articles 0.")
    return LangChainChromaSystem(folder, embeddings)


def _latency_table(milliseconds: Mapping[str, Sequence[float]], passages: int) -> str:
    medians = {name: percentile(values, 0.5) for name, values in milliseconds.items()}
    lines = [
        f"### {passages:,} passages, {len(milliseconds[BARE])} questions",
        "",
        "| call | median ms | 95 % ms | times bare Chroma | times unfiltered |",
        "|---|---|---|---|---|",
    ]
    for name, median in medians.items():
        unfiltered = next((one for one in (LIBRARY, VICITE) if name.startswith(f"{one},")), None)
        times = f"{median / medians[unfiltered]:.2f}" if unfiltered else "–"
        slow = percentile(milliseconds[name], 0.95)
        lines.append(f"| {name} | {median:.1f} | {slow:.1f} | {median / medians[BARE]:.2f} | {times} |")
    return "\n".join(lines)


def _indexing_table(ours: Indexed, theirs: Indexed) -> str:
    lines = [
        f"### Indexing the same {ours.articles:,} articles",
        "",
        "| system | passages | seconds | passages per second | articles per second |",
        "|---|---|---|---|---|",
    ]
    for name, one in (("ViCite", ours), ("LangChain into Chroma", theirs)):
        rates = f"{one.passages_per_second:,.0f} | {one.articles_per_second:,.0f}"
        lines.append(f"| {name} | {one.passages:,} | {one.seconds:.1f} | {rates} |")
    passages = ours.passages_per_second / theirs.passages_per_second
    articles = ours.articles_per_second / theirs.articles_per_second
    lines.append(f"| times | – | – | {passages:.2f} | {articles:.2f} |")
    return "\n".join(lines)


def _options() -> argparse.ArgumentParser:
    options = argparse.ArgumentParser(
        prog="python -m benchmarks.retrieval.speed",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    options.add_argument("--set", type=Path, default=SHARED_SET, help="where words and questions come from")
    options.add_argument("--passages", type=int, default=100_000, help="in the library (100,000)")
    options.add_argument(
        "--articles", type=int, default=5_000, help="that both index; 0 leaves LangChain out (5,000)"
    )
    options.add_argument("--questions", type=int, default=200, help="each put to every call once (200)")
    options.add_argument("--json", action="store_true", help="print all times as JSON")
    return options


if __name__ == "__main__":
    main()
